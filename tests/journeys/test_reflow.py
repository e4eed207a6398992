"""On the narrowest screen, and with text at twice its size, nobody has to scroll sideways (WCAG 1.4.10)."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from serving import Server
from walk import LESSONS, Lesson, too_wide, visit

SMALL = """() => [...document.querySelectorAll("button, summary, select, input, main nav a, .easeback-bar a")]
  .filter((one) => one.checkVisibility())
  .map((one) => ["radio", "checkbox", "file"].includes(one.type) ? one.closest("label") ?? one : one)
  .filter((one) => one.offsetHeight < 43.5 || one.offsetWidth < 23.5)
  .map((one) => one.outerHTML.slice(0, 120))"""
NARROW = {"viewport": {"width": 320, "height": 640}}


@pytest.mark.parametrize("lesson", LESSONS, ids=str)
@pytest.mark.parametrize("size", ["usual", "large"])
def test_a_lesson_fits_a_screen_of_320_pixels(
    reader: Callable[..., Page], server: Server, lesson: Lesson, size: str
) -> None:
    page = reader("phone", **NARROW)
    visit(page, server.url, lesson)
    if size == "large":
        page.evaluate("document.documentElement.dataset.print = 'large'")
    page.locator("details").evaluate_all("all => all.forEach((one) => { one.open = true; })")
    assert too_wide(page) == []
    assert page.evaluate(SMALL) == [], "no control is smaller than a thumb"


def test_the_page_for_an_unknown_address_fits_too(reader: Callable[..., Page], server: Server, guard) -> None:  # noqa: ANN001
    guard.forgive("404")
    page = reader("phone", **NARROW)
    page.goto(server.url + "/en/no-such-lesson")
    assert too_wide(page) == []
