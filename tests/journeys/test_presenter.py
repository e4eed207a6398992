"""A clinician presents: one step at a time on the wall, with notes, minutes and the question to ask."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from serving import Server
from walk import LESSONS, STRESS, barriers, visit


def test_only_the_presenter_sees_the_notes(reader: Callable[..., Page], server: Server) -> None:
    page = reader("laptop")
    visit(page, server.url)
    assert page.locator(".notes").count() >= 5
    first = page.locator(".notes p").nth(1).text_content() or ""
    assert first
    for note in page.locator(".notes").all():
        expect(note).to_be_hidden()
    visit(page, server.url, STRESS, "?present")
    expect(page.get_by_text(first[:40]).filter(visible=True).first).to_be_visible()


def test_the_keyboard_goes_from_step_to_step(reader: Callable[..., Page], server: Server) -> None:
    page = reader("laptop")
    visit(page, server.url, STRESS, "?present")
    expect(page.get_by_role("heading", level=1)).to_be_in_viewport()
    page.keyboard.press("ArrowRight")
    expect(page.locator("[data-cell=see-it] h2")).to_be_in_viewport()
    page.keyboard.press("ArrowLeft")
    expect(page.get_by_role("heading", level=1)).to_be_in_viewport()


def test_a_part_answers_while_it_is_presented(reader: Callable[..., Page], server: Server) -> None:
    page = reader("laptop")
    visit(page, server.url, STRESS, "?present")
    page.keyboard.press("ArrowRight")
    model = page.locator(".easeback-part[data-part=stress_event]")
    for _ in range(3):
        if model.is_visible():
            break
        page.keyboard.press("ArrowRight")
    summary = model.locator("[aria-live=polite]").first
    before = summary.inner_text()
    slider = model.get_by_role("slider").first
    slider.focus()
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    expect(summary).not_to_have_text(before)
    expect(slider).to_be_focused()


def test_the_presenter_view_has_no_barrier(reader: Callable[..., Page], server: Server) -> None:
    page = reader("laptop")
    for lesson in LESSONS:
        visit(page, server.url, lesson, "?present")
        assert barriers(page) == [], lesson.slug
