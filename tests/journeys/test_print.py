"""What is printed is ink on white, with whom to call, also from the presenter view."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from support.serving import Server
from support.walk import STRESS, Lesson, visit


def test_a_handout_is_ink_on_white_even_in_the_dark(page: Page, server: Server) -> None:
    page.emulate_media(color_scheme="dark")
    visit(page, server.url)
    page.emulate_media(color_scheme="dark", media="print")
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert paper in {"rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"}


def test_the_phone_numbers_of_the_readers_country_are_on_the_handout(page: Page, server: Server) -> None:
    visit(page, server.url, STRESS)
    page.emulate_media(media="print")
    expect(page.locator("#help-now [data-country=GB]").get_by_text("116 123")).to_be_visible()


def test_printing_from_the_presenter_view_prints_the_whole_lesson(
    reader: Callable[..., Page], server: Server
) -> None:
    page = reader("laptop")
    visit(page, server.url, STRESS)
    page.emulate_media(media="print")
    lesson = page.locator("main").inner_text()
    page.emulate_media(media="screen")
    visit(page, server.url, STRESS, "?present#slide-3")
    page.get_by_role("button", name="Notes", exact=True).click()
    page.emulate_media(media="print")
    assert page.locator("main").inner_text() == lesson
    expect(page.locator(".easeback-stage")).to_be_hidden()
    expect(page.locator(".easeback-notes")).to_be_hidden()
    expect(page.locator("#help-now")).to_be_visible()


def test_an_exercise_with_a_sheet_of_its_own_is_named_on_the_handout_and_printed_whole_alone(
    page: Page, server: Server
) -> None:
    visit(page, server.url, Lesson("gentle-movement"))
    yoga = page.locator("section[aria-label='Gentle yoga']")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    expect(yoga.get_by_text("has a sheet of its own")).to_be_visible()
    expect(yoga.locator(".easeback-player__sheet")).to_be_hidden()
    expect(page.locator(".easeback-player__sheet").first).to_be_visible()
    yoga.evaluate("one => one.setAttribute('data-card', 'only')")
    expect(yoga.get_by_text("has a sheet of its own")).to_be_hidden()
    expect(yoga.locator(".easeback-player__sheet li[data-move]")).to_have_count(8)
    expect(yoga.locator(".easeback-stop-rules").first).to_be_visible()
