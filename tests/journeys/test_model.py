"""What is the stressful moment's own; what holds for every simulator stands in test_every_model.py."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from support.serving import Server
from support.walk import STRESS, part, visit, word


@pytest.fixture
def model(page: Page, server: Server) -> Locator:
    visit(page, server.url, STRESS)
    return part(page, "stress_event")


def test_the_picture_itself_says_that_the_effect_of_breathing_is_our_guess(model: Locator) -> None:
    chart = model.get_by_role("figure", name=word("stress_event.title"))
    peaks = chart.locator(".easeback-chart__peak")
    assert any(any(sign.isdigit() for sign in text) for text in peaks.all_inner_texts())
    expect(chart.get_by_text(word("stress_event.lane.guess"))).to_have_count(0)
    model.get_by_role("switch", name=word("stress_event.breathing.label")).check(force=True)
    expect(chart.get_by_text(word("stress_event.lane.guess"))).to_be_visible()
    assert not any(any(sign.isdigit() for sign in text) for text in peaks.all_inner_texts())
    expect(model.locator("[aria-live=polite]").first).to_contain_text("Our guess")
    model.locator("details", has=model.page.locator("table")).locator("summary").first.click()
    expect(model.get_by_role("table")).to_contain_text(word("stress_event.numbers.guess"))
    assert "." not in "".join(model.get_by_role("cell").all_inner_texts())
    expect(model.get_by_text(word("stress_event.note"))).to_be_visible()


def test_the_muscles_have_no_number_and_no_dramatic_curve(model: Locator) -> None:
    panel = model.locator(".easeback-chart__panel", has_text=word("stress_event.muscle.name"))
    assert not any(sign.isdigit() for sign in panel.inner_text())
    share = panel.locator(".easeback-chart__now").evaluate(
        "line => line.getBBox().height / line.ownerSVGElement.viewBox.baseVal.height"
    )
    assert share < 0.5
    model.locator("details", has=model.page.locator("table")).locator("summary").first.click()
    expect(model.get_by_role("columnheader", name="not measured units")).to_be_visible()


def the_hardest_day(model: Locator) -> None:
    """Three moments of half an hour, as strong as can be, with slow breathing."""
    model.get_by_role("radio", name="3", exact=True).check(force=True)
    for name in ("length", "strength"):
        model.get_by_role("slider", name=word(f"stress_event.{name}.label")).press("End")
    model.get_by_role("switch", name=word("stress_event.breathing.label")).check(force=True)


def test_what_breathing_eases_is_washed_in_only_where_the_curves_part(model: Locator) -> None:
    the_hardest_day(model)
    for wash in model.locator(".easeback-chart__eased").all()[1:3]:
        assert (wash.get_attribute("d") or "").count("M") == 3, "one piece for each moment"


def test_in_large_print_the_value_at_rest_stands_clear_of_the_curve(
    reader: Callable[..., Page], screen: str, server: Server
) -> None:
    page = reader(screen)
    visit(page, server.url, STRESS)
    page.evaluate("document.documentElement.dataset.print = 'large'")
    overlaps = page.evaluate(
        """() => [...document.querySelectorAll(".easeback-chart__plot")].filter((plot) => {
             const level = plot.querySelector(".easeback-chart__level").getBoundingClientRect();
             return level.top < plot.querySelector(".easeback-chart__rest").getBoundingClientRect().bottom;
           }).length"""
    )
    assert overlaps == 0


def test_the_chart_keeps_its_size_and_its_nodes_whatever_is_set(
    reader: Callable[..., Page], screen: str, server: Server
) -> None:
    page = reader(screen)
    visit(page, server.url, STRESS)
    model = part(page, "stress_event")
    chart = model.locator(".easeback-chart")
    height = chart.evaluate("chart => chart.offsetHeight")
    slider = model.get_by_role("slider", name=word("stress_event.strength.label"))
    chart.evaluate(
        """chart => {
          window.nodes = 0;
          const watch = new MutationObserver((list) => { nodes += list.length; });
          watch.observe(chart, { childList: true, subtree: true });
        }"""
    )
    for key in ("ArrowRight", "ArrowRight", "ArrowLeft", "ArrowLeft", "Home", "End"):
        slider.press(key)
    assert page.evaluate("nodes") == 0, "each would make the browser look over the styles of the whole page"
    the_hardest_day(model)
    assert chart.evaluate("chart => chart.offsetHeight") == height


def test_nobody_of_the_hundred_is_piled_up_at_the_edge(model: Locator) -> None:
    the_hardest_day(model)
    model.get_by_role("switch", name=word("stress_event.breathing.label")).uncheck(force=True)
    model.get_by_text(word("stress_event.group.open")).click()
    dots = model.locator(".easeback-stress-event__group circle")
    expect(dots).to_have_count(100)
    model.page.wait_for_function(
        """() => {
          const all = [...document.querySelectorAll(".easeback-stress-event__group circle")];
          const columns = all.map((dot) => dot.cx.baseVal.value);
          return columns.filter((column) => column === Math.max(...columns)).length < 4;
        }"""
    )
