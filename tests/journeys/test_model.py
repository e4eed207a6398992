"""A person turns the model of a stressful moment: the curves and the words that tell of them follow."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from serving import Server
from walk import STRESS, part, visit, word


def curves(model: Locator) -> list[str]:
    """The shapes of all drawn lines."""
    found: list[str] = model.locator("svg path").evaluate_all(
        "all => all.map((one) => one.getAttribute('d'))"
    )
    return found


@pytest.fixture
def model(page: Page, server: Server) -> Locator:
    visit(page, server.url, STRESS)
    return part(page, "stress_event")


def test_every_control_moves_the_curves_and_the_words(page: Page, model: Locator) -> None:
    summary = model.locator("[aria-live=polite]").first
    for slider in model.get_by_role("slider").all():
        if not slider.is_visible() or slider.is_disabled():
            continue
        shapes, said = curves(model), summary.inner_text()
        slider.focus()
        key = "ArrowLeft" if slider.input_value() == slider.get_attribute("max") else "ArrowRight"
        for _ in range(4):
            page.keyboard.press(key)
        expect(summary).not_to_have_text(said)
        assert curves(model) != shapes, slider.get_attribute("aria-label")


def test_plus_and_minus_do_what_the_finger_does(model: Locator) -> None:
    slider = model.get_by_role("slider").first
    before = slider.input_value()
    group = model.get_by_role("group", name=slider.get_attribute("aria-label")).first
    group.get_by_role("button").last.click()
    expect(slider).not_to_have_value(before)
    group.get_by_role("button").first.click()
    expect(slider).to_have_value(before)


def test_the_numbers_are_there_as_a_table(model: Locator) -> None:
    table = model.get_by_role("table").first
    expect(table).to_be_hidden()
    model.locator("details", has=model.page.locator("table")).locator("summary").first.click()
    expect(table).to_be_visible()
    assert table.get_by_role("row").count() >= 3
    assert table.get_by_role("columnheader").count() >= 2


def test_it_says_beside_itself_that_it_is_a_teaching_model(model: Locator) -> None:
    expect(model.get_by_text(word("shared.model"))).to_be_visible()


def test_no_control_is_smaller_than_a_thumb(page: Page, server: Server) -> None:
    visit(page, server.url, STRESS)
    small = page.evaluate(
        """() => [...document.querySelectorAll("button, summary, select, input, main nav a, .easeback-bar a")]
          .filter((one) => one.checkVisibility())
          .map((one) => ["radio", "checkbox"].includes(one.type) ? one.closest("label") ?? one : one)
          .filter((one) => one.offsetHeight < 43.5 || one.offsetWidth < 23.5)
          .map((one) => one.outerHTML.slice(0, 120))"""
    )
    assert small == []


def test_the_part_is_no_taller_than_the_screen(
    reader: Callable[..., Page], screen: str, server: Server
) -> None:
    page = reader(screen)
    visit(page, server.url, STRESS)
    figure = part(page, "stress_event").locator("svg").first.bounding_box()
    slider = part(page, "stress_event").get_by_role("slider").first.bounding_box()
    assert figure
    assert slider
    top, bottom = (
        min(figure["y"], slider["y"]),
        max(figure["y"] + figure["height"], slider["y"] + slider["height"]),
    )
    height = page.viewport_size["height"] if page.viewport_size else 0
    assert bottom - top <= height, "the curve is seen while the control moves"


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
