"""“Mine” in the bar opens plan, week, thoughts, sore spots and ratings, each where it stands."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from support.walk import STORE, STRESS, Lesson, barriers, unfold, visit, word

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from support.serving import Server

AT = "2026-11-30T08:00:00.000Z"
STANDS = {
    "plan": "my_plan",
    "week": "my_weeks",
    "thoughts": "thought_record",
    "sore": "player",
    "ratings": "what_worked",
    "all": "my_record",
}
"""Each place, and the part that stands there."""
SOME = {
    "version": 3,
    "plan": {"walk-a-little/stands": {"value": "in", "at": AT}},
    "sore": {"left_calf": {"mark": "sore", "at": AT}},
}


def opened(page: Page, server: Server, lesson: Lesson = STRESS) -> Page:
    visit(page, server.url, lesson)
    page.locator(".easeback-bar__mine").press("Enter")
    return page


def test_who_is_new_is_told_that_there_is_nothing_yet(page: Page, server: Server) -> None:
    opened(page, server)
    nothing = page.locator(".easeback-mine__panel small")
    expect(nothing.filter(visible=True)).to_have_count(len(STANDS) - 1)
    expect(nothing.first).to_have_text(word("page.mine.nothing"))
    assert barriers(page, ".easeback-mine") == []


def test_of_what_is_kept_nothing_is_said_and_escape_gives_the_page_back(page: Page, server: Server) -> None:
    page.add_init_script(f"localStorage[{json.dumps(STORE)}] ??= JSON.stringify({json.dumps(SOME)});")
    opened(page, server)
    for name, empty in {"plan": False, "sore": False, "thoughts": True, "week": True}.items():
        expect(page.locator(f"[data-mine={name}] small")).to_be_visible(visible=empty)
    page.keyboard.press("Tab")
    expect(page.locator("[data-mine=plan] a")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".easeback-mine__panel")).to_be_hidden()
    expect(page.locator(".easeback-bar__mine")).to_be_focused()


@pytest.mark.parametrize("name", STANDS)
def test_each_leads_to_where_that_thing_stands(page: Page, server: Server, name: str) -> None:
    opened(page, server)
    page.locator(f"[data-mine={name}] a").click()
    page.wait_for_selector("html[data-easeback=ready]")
    place = page.evaluate("location.hash")
    # A place is a chapter, or a heading within one.
    around = f":is({place}, [data-chapter]:has({place}))" if place else "main"
    there = page.locator(f'{around} [data-part="{STANDS[name]}"]').first
    expect(unfold(there)).to_be_attached()
    if place:
        expect(page.locator(place)).to_be_in_viewport()
