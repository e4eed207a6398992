"""Printed, every lesson is a clean handout: words and figures, no controls, no bars, no notes."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from serving import Server
from simulators import SIMULATORS
from walk import LESSONS, STRESS, Lesson, barriers, visit


@pytest.mark.parametrize("lesson", LESSONS, ids=str)
def test_what_only_works_on_a_screen_is_not_printed(page: Page, server: Server, lesson: Lesson) -> None:
    visit(page, server.url, lesson)
    page.emulate_media(media="print")
    # The boxes of the safety check are ticked with a pen.
    screen_only = page.locator(
        ":is(button, input, select, .notes, .easeback-bar):not([data-part=safety] input)"
    )
    shown = [one for one in screen_only.all() if one.is_visible()]
    assert [one.evaluate("one => one.outerHTML.slice(0, 100)") for one in shown] == []
    expect(page.locator("h1")).to_be_visible()


def test_a_handout_is_ink_on_white_even_in_the_dark(page: Page, server: Server) -> None:
    page.emulate_media(color_scheme="dark")
    visit(page, server.url)
    page.emulate_media(color_scheme="dark", media="print")
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert paper in {"rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"}


@pytest.mark.parametrize("lesson", LESSONS, ids=str)
def test_claims_questions_steps_and_figures_are_on_the_handout(
    page: Page, server: Server, lesson: Lesson
) -> None:
    visit(page, server.url, lesson)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    for card in page.locator("[data-part=claim_card]").all():
        expect(card).to_be_visible()
    for name in ("check_yourself", "take_step"):
        for shown in page.locator(f"[data-part={name}]").all():
            text = shown.inner_text()
            assert len(text.split()) > 20, f"{name}: {text}"
    for simulator in SIMULATORS:
        for model in page.locator(f"[data-part={simulator.part}]").all():
            expect(model.locator("svg:visible").first).to_be_visible()
            expect(model.locator(".easeback-model-note")).to_be_visible()
            expect(model.locator("table")).to_be_hidden()
            for summary in model.locator(".easeback-model__summary").all():
                expect(summary).to_be_visible()
                assert len(summary.inner_text().split()) >= 5


def test_the_phone_numbers_of_the_readers_country_are_on_the_handout(page: Page, server: Server) -> None:
    visit(page, server.url, STRESS)
    page.emulate_media(media="print")
    expect(page.locator("#help-now [data-country=GB]").get_by_text("116 123")).to_be_visible()


def test_a_lesson_fits_a_few_sheets(reader: Callable[..., Page], server: Server) -> None:
    page = reader("laptop")
    for lesson in LESSONS:
        visit(page, server.url, lesson)
        sheets = len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4", prefer_css_page_size=True)))
        assert 1 <= sheets <= 7, f"{lesson.slug}: {sheets}"


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


def test_the_handout_has_no_barrier(reader: Callable[..., Page], server: Server) -> None:
    page = reader("laptop")
    for lesson in LESSONS:
        visit(page, server.url, lesson)
        page.emulate_media(media="print")
        assert barriers(page) == [], lesson.slug
        page.emulate_media(media="screen")
