"""A person opens a link and reads: the words are there at once and the parts come alive."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from serving import Server
from walk import LESSONS, Lesson, part, says, visit, words

CHAPTERS = [
    "main-message",
    "see-it",
    "try-it",
    "what-we-know",
    "what-helps",
    "check-yourself",
    "take-one-step",
]


@pytest.mark.parametrize("lesson", LESSONS, ids=str)
def test_a_lesson_is_read_from_top_to_bottom(page: Page, server: Server, lesson: Lesson) -> None:
    visit(page, server.url, lesson)
    expect(page.locator("h1")).to_have_count(1)
    expect(page.locator("h1")).to_be_visible()
    assert page.evaluate("document.documentElement.lang") == "en"
    chapters = page.locator("[data-chapter]").evaluate_all("all => all.map((one) => one.dataset.chapter)")
    assert [chapter for chapter in CHAPTERS if chapter in chapters] == CHAPTERS
    assert chapters == CHAPTERS, "the same order on every page"


@pytest.mark.parametrize("lesson", LESSONS, ids=str)
def test_every_part_says_when_it_answers(page: Page, server: Server, lesson: Lesson) -> None:
    visit(page, server.url, lesson)
    marks = page.evaluate("performance.getEntriesByName('easeback-ready').length")
    assert marks == 1
    for shown in page.locator(".easeback-part").all():
        assert says(shown), shown.get_attribute("data-part")


@pytest.mark.parametrize("lesson", LESSONS, ids=str)
def test_no_word_is_missing(reader: Callable[..., Page], server: Server, lesson: Lesson) -> None:
    page = reader("laptop")
    visit(page, server.url, lesson)
    text = page.locator("body").inner_text()
    keys = {key for whole in words() for key in (whole, whole.split(".", 1)[1]) if re.search(r"[.-]", key)}
    assert [key for key in keys if re.search(rf"(?<![\w.-]){re.escape(key)}(?![\w.-])", text)] == []
    assert not re.search(r"\{[a-z_]+\}|undefined|NaN|\bNone\b(?! [a-z])|\bnull\b", text)


def test_nothing_jumps_while_the_page_comes_alive(page: Page, server: Server) -> None:
    page.add_init_script(
        """window.shifted = 0;
           new PerformanceObserver((list) => {
             for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value;
           }).observe({type: "layout-shift", buffered: true});"""
    )
    for lesson in LESSONS:
        visit(page, server.url, lesson)
        page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        assert page.evaluate("window.shifted") < 0.02, lesson.slug


def test_a_phone_shows_the_main_message_without_scrolling(page: Page, server: Server) -> None:
    for lesson in LESSONS:
        visit(page, server.url, lesson)
        expect(page.locator("[data-cell=main-message] h1")).to_be_in_viewport()
        expect(page.locator("[data-cell=main-message] strong").first).to_be_in_viewport()


def test_the_foot_leads_to_every_lesson_and_each_link_is_answered(page: Page, server: Server) -> None:
    visit(page, server.url)
    links = page.locator("a[href]").evaluate_all("all => [...new Set(all.map((one) => one.href))]")
    here = [link for link in links if link.startswith(server.url)]
    assert len(here) >= len(LESSONS)
    for link in here:
        assert page.request.get(link).ok, link


def test_links_inside_the_words_lead_to_pages_not_to_files(page: Page, server: Server) -> None:
    for lesson in LESSONS:
        visit(page, server.url, lesson)
        links = page.locator("main a[href]").evaluate_all("all => all.map((one) => one.getAttribute('href'))")
        assert not [link for link in links if ".ipynb" in link], lesson.slug


def test_the_claims_say_how_sure_we_are_and_where_it_comes_from(page: Page, server: Server) -> None:
    visit(page, server.url)
    cards = part(page, "claim_card")
    sources = cards.locator("a[href^='https://']")
    assert sources.count() >= 3


def test_no_two_parts_share_a_group_of_radio_buttons(page: Page, server: Server) -> None:
    for lesson in LESSONS:
        visit(page, server.url, lesson)
        shared = page.evaluate(
            """() => {
              const groups = {};
              for (const one of document.querySelectorAll("[type=radio]"))
                (groups[one.name] ??= new Set()).add(one.closest("fieldset"));
              return Object.keys(groups).filter((name) => !name || groups[name].size > 1);
            }"""
        )
        assert shared == [], lesson.slug
