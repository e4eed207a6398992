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
