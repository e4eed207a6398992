"""What is read after a deed is what the page shows after it; a page without frames is read at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

SLOW = """<!doctype html><title>Slow</title><link rel="icon" href="data:,">
<button>Go</button><p>before</p><script>{
  const say = () => { document.querySelector("p").textContent = "after"; };
  document.querySelector("button").onclick = () => requestAnimationFrame(() => requestAnimationFrame(say));
}
</script>"""


@pytest.fixture
def page(reader: Callable[..., Page]) -> Page:
    page = reader("laptop")
    page.set_content(SLOW)
    return page


def test_a_text_is_read_after_the_frame_that_answers_a_press(page: Page) -> None:
    for answer in ("after", "after"):
        page.evaluate("document.querySelector('p').textContent = 'before'")
        page.get_by_role("button").click()
        assert page.locator("p").text_content() == answer


def test_a_script_reads_after_the_frame_that_answers_a_key(page: Page) -> None:
    page.get_by_role("button").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.querySelector('p').textContent") == "after"


def test_a_page_whose_clock_is_held_is_read_at_once(page: Page) -> None:
    page.clock.install()
    page.set_content(SLOW)
    page.clock.pause_at("2030-01-01")
    page.get_by_role("button").click()
    assert page.locator("p").text_content() == "before"
    page.clock.run_for(50)
    assert page.locator("p").text_content() == "after"
