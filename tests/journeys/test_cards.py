"""On a phone a lesson can be read one card at a time: one idea, then the next; the page is one tap away."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from conftest import Guard
from support.serving import Server
from support.walk import BREATHING, STORE, barriers, ready, too_wide, visit, word

EARLY_FONT = "Access to font at 'file:|ERR_FAILED.*woff2"
SWIPE = """([from, to]) => {
  const main = document.querySelector("main h2, main h1").closest("main");
  const point = (x) => new Touch({ identifier: 1, target: main, clientX: x, clientY: 400 });
  main.dispatchEvent(new TouchEvent("touchstart", { touches: [point(from)], bubbles: true }));
  main.dispatchEvent(new TouchEvent("touchend", { changedTouches: [point(to)], bubbles: true }));
}"""
SHOWN = """() => [...document.querySelectorAll("main .cell")].filter((one) => one.checkVisibility({
  contentVisibilityAuto: true, visibilityProperty: true })).map((one) => one.dataset.cell).filter(Boolean)"""
FOUND = """() => document.querySelector("[data-cell=check-yourself]")
  .dispatchEvent(new Event("beforematch", { bubbles: true }))"""
PRINTED = """() => [...document.querySelectorAll("main .easeback-chapter")]
  .filter((one) => !one.checkVisibility() || one.offsetHeight < 20).map((one) => one.id)"""


def offer(page: Page) -> Locator:
    return page.get_by_role("button", name=word("page.client.cards_open"))


def row(page: Page) -> Locator:
    return page.get_by_role("navigation", name=word("page.client.cards"), exact=True)


def press(page: Page, what: str) -> None:
    row(page).get_by_role("button", name=word(f"page.client.cards_{what}"), exact=True).click()


def number(page: Page) -> int:
    return int(row(page).get_by_role("status").inner_text().split()[0])


def last(page: Page) -> int:
    """How many cards there are."""
    return int(row(page).get_by_role("status").inner_text().split()[-1])


def kept(page: Page) -> dict[str, object]:
    document: dict[str, object] = json.loads(page.evaluate(f"localStorage['{STORE}']"))
    return document


@pytest.fixture
def page(reader: Callable[..., Page]) -> Page:
    """A phone."""
    return reader("phone")


@pytest.fixture
def cards(page: Page, server: Server) -> Page:
    """A lesson on a phone whose reader has asked for cards."""
    visit(page, server.url, BREATHING)
    offer(page).click()
    expect(row(page)).to_be_visible()
    return page


def test_one_idea_is_seen_and_buttons_keys_and_strokes_lead_on_and_back(cards: Page) -> None:
    assert cards.evaluate(SHOWN) == ["main-message"]
    press(cards, "next")
    assert cards.evaluate(SHOWN) == ["see-it", "see-it-one-minute"]
    cards.keyboard.press("ArrowRight")
    assert cards.evaluate(SHOWN) == ["try-it"]
    cards.evaluate(SWIPE, [300, 80])
    assert number(cards) == 4
    cards.evaluate(SWIPE, [80, 300])
    cards.keyboard.press("ArrowLeft")
    assert number(cards) == 2
    press(cards, "back")
    assert number(cards) == 1


def test_a_screen_reader_begins_at_the_heading_of_the_card(cards: Page) -> None:
    press(cards, "next")
    heading = cards.locator("[data-cell=see-it] h2")
    expect(heading).to_be_focused()
    expect(heading).to_be_in_viewport()
    said = word("page.client.cards_place", number=2, of=last(cards))
    expect(row(cards).get_by_role("status")).to_have_text(said)


def test_the_place_is_kept_across_visits_by_the_name_of_its_cell_only(cards: Page) -> None:
    press(cards, "next")
    press(cards, "next")
    cards.reload()
    ready(cards)
    expect(row(cards)).to_be_visible()
    assert cards.evaluate(SHOWN) == ["try-it"]
    document = kept(cards)
    assert document["progress"]["slow-breathing"]["card"] == "try-it"  # type: ignore[index]
    assert document["settings"]["cards"] is True  # type: ignore[index]


def test_the_whole_page_is_one_tap_away_and_stays(cards: Page) -> None:
    press(cards, "next")
    press(cards, "whole")
    expect(row(cards)).to_have_count(0)
    assert {"main-message", "see-it", "take-one-step"} <= set(cards.evaluate(SHOWN))
    expect(cards.locator("[data-cell=see-it] h2")).to_be_in_viewport()
    cards.reload()
    ready(cards)
    expect(row(cards)).to_have_count(0)
    expect(offer(cards)).to_be_visible()


def test_a_wide_screen_shows_the_page_though_a_phone_showed_cards(
    reader: Callable[..., Page], server: Server
) -> None:
    page = reader("laptop")
    stored = json.dumps(json.dumps({"version": 2, "settings": {"cards": True}}))
    page.add_init_script(f"localStorage.setItem('{STORE}', {stored})")
    visit(page, server.url, BREATHING)
    expect(row(page)).to_have_count(0)
    expect(offer(page)).to_be_hidden()


def test_a_link_and_a_search_of_the_browser_turn_to_the_card_they_mean(cards: Page) -> None:
    cards.get_by_role("link", name="Go straight to the breathing").click()
    expect(cards.locator("[data-cell=what-helps] h2")).to_be_focused()
    cards.evaluate(FOUND)
    expect(cards.locator("[data-cell=check-yourself] h2")).to_be_visible()
    assert "what-helps" not in cards.evaluate(SHOWN)


def test_help_now_opens_over_a_card_and_leaves_it_where_it_was(cards: Page) -> None:
    press(cards, "next")
    cards.locator(".easeback-bar__help").click()
    expect(cards.get_by_role("dialog")).to_be_visible()
    cards.keyboard.press("ArrowRight")
    cards.keyboard.press("Escape")
    expect(cards.get_by_role("dialog")).to_have_count(0)
    assert number(cards) == 2


def test_a_fold_that_is_a_card_stands_open_and_is_folded_again_on_the_page(cards: Page) -> None:
    fold = cards.locator(".easeback-fold:has([data-cell=what-helps-in-the-way])")
    while not fold.is_visible():
        press(cards, "next")
    expect(fold).to_have_attribute("open", "")
    press(cards, "back")
    press(cards, "whole")
    expect(fold).not_to_have_attribute("open", "")


def test_paper_shows_the_whole_lesson(cards: Page) -> None:
    press(cards, "next")
    cards.evaluate("dispatchEvent(new Event('beforeprint'))")
    cards.emulate_media(media="print")
    assert cards.evaluate(PRINTED) == []
    expect(row(cards)).to_be_hidden()
    cards.evaluate("dispatchEvent(new Event('afterprint'))")
    cards.emulate_media(media="screen")
    assert cards.evaluate(SHOWN) == ["see-it", "see-it-one-minute"]


def test_the_last_card_leads_on_and_ends_the_lesson(cards: Page) -> None:
    expect(cards.locator(".easeback-foot")).to_be_hidden()
    while number(cards) < last(cards):
        press(cards, "next")
    expect(cards.locator(".easeback-foot__next")).to_be_visible()
    cards.wait_for_function(f"JSON.parse(localStorage['{STORE}']).progress['slow-breathing'].done")


def test_no_card_has_a_barrier_or_is_too_wide_on_the_narrowest_screen(cards: Page) -> None:
    cards.set_viewport_size({"width": 320, "height": 640})
    assert barriers(cards) == []
    while number(cards) < last(cards):
        assert too_wide(cards) == []
        press(cards, "next")
    assert barriers(cards) == []


def test_from_disk_it_reads_by_cards_too(page: Page, published: Path, guard: Guard) -> None:
    guard.forgive(EARLY_FONT)
    page.goto((published / "en" / "the-loop" / "index.html").as_uri())
    ready(page)
    offer(page).click()
    press(page, "next")
    expect(page.locator("[data-cell=see-it] h2")).to_be_focused()
