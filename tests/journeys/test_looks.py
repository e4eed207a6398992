"""Dark, large print and stillness: the reader chooses, and the choice is kept."""

from collections.abc import Callable

from playwright.sync_api import Page

from support.serving import Server
from support.walk import BREATHING, kept, visit, word


def paper(page: Page) -> str:
    """The colour of the ground of the page."""
    return str(
        page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--paper')")
    ).strip()


def open_display(page: Page) -> None:
    page.locator(".easeback-display__open").click()


def test_the_page_is_dark_where_the_device_is(reader: Callable[..., Page], server: Server) -> None:
    light, dark = reader("phone", color_scheme="light"), reader("phone", color_scheme="dark")
    visit(light, server.url)
    visit(dark, server.url)
    assert paper(light) != paper(dark)


def test_dark_can_be_chosen_and_is_kept(page: Page, server: Server) -> None:
    visit(page, server.url)
    before = paper(page)
    open_display(page)
    page.get_by_role("radio", name=word("page.colours.dark")).check(force=True)
    assert paper(page) != before
    assert kept(page)["settings"]["theme"] == "dark"
    visit(page, server.url, BREATHING)
    assert paper(page) != before


def test_large_print_can_be_chosen_and_is_kept(page: Page, server: Server) -> None:
    visit(page, server.url)
    size = "parseFloat(getComputedStyle(document.querySelector('[data-cell=main-message] strong')).fontSize)"
    before = page.evaluate(size)
    open_display(page)
    page.get_by_role("radio", name=word("page.size.large")).check(force=True)
    assert page.evaluate(size) >= 1.25 * before
    page.reload()
    assert page.evaluate(size) >= 1.25 * before
