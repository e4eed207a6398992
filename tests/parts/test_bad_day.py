"""A bad day: few words, one exercise, the first hour, whom to call. It asks nothing and keeps nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from html import unescape
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from easeback import content
from easeback.parts import BadDay
from support.alone import alone, server_render_of
from support.places import NOTEBOOKS, cells
from support.walk import STORE, barriers

if TYPE_CHECKING:
    from playwright.sync_api import Page

COURSE = content.load()
WORDS = COURSE.words_of("bad_day")
PLAYER = COURSE.words_of("player")
MOST_WORDS = 60
HOUR = [row for row in COURSE.flare_steps.values() if row.span == "hour"]
SAID_AT = "2026-11-30T08:00:00.000Z"


def seen(page: Page) -> str:
    """What a person reads on the page: the words of its notebook, and the part as it is seen."""
    (said,) = [cell["source"] for cell in cells(NOTEBOOKS / "en" / "bad-day.ipynb", "markdown")][:1]
    return f"{said} {page.locator('.easeback-bad-day').inner_text()}"


def with_plan(page: Page, **said: str) -> Page:
    """A device that keeps a plan of which these things were said."""
    plan = {name.replace("_", "-"): {"value": value, "at": SAID_AT} for name, value in said.items()}
    page.add_init_script(
        f"localStorage[{json.dumps(STORE)}] ??= JSON.stringify({json.dumps({'version': 3, 'plan': plan})});"
    )
    return alone(page, BadDay())


@pytest.fixture
def page(reader: Callable[..., Page]) -> Page:
    return reader("phone", timezone_id="Europe/London")


def test_it_has_at_most_sixty_words_without_a_plan_and_with_one(reader: Callable[..., Page]) -> None:
    longest = max(HOUR, key=lambda row: len(row.text.split()))
    for plan in ({}, {"flare_hour": longest.id, "call": "My sister Anna, 020 7946 0000"}):
        page = with_plan(reader("phone", timezone_id="Europe/London"), **plan)
        words = [word for word in seen(page).split() if any(letter.isalnum() for letter in word)]
        assert len(words) <= MOST_WORDS, words


def test_it_asks_nothing(page: Page) -> None:
    alone(page, BadDay())
    fields = page.locator(".easeback-bad-day :is(input, select, textarea)").filter(visible=True)
    expect(fields).to_have_count(0)
    assert barriers(page) == []


def test_without_a_plan_good_general_words_stand_there_also_without_a_script() -> None:
    html = unescape(server_render_of(BadDay()))
    for words in (HOUR[0].text, WORDS["call-anyone"], WORDS["hour"], WORDS["call"]):
        assert words in html


def test_the_first_hour_and_whom_to_call_are_those_of_the_plan_of_this_device(page: Page) -> None:
    with_plan(page, flare_hour=HOUR[1].id, call="My sister Anna, 020 7946 0000")
    shown = page.locator(".easeback-bad-day")
    expect(shown).to_contain_text(HOUR[1].text)
    expect(shown).not_to_contain_text(HOUR[0].text)
    expect(shown).to_contain_text("My sister Anna")
    call = page.get_by_role("link", name=WORDS["call-number"].format(number="020 7946 0000"))
    expect(call).to_have_attribute("href", "tel:02079460000")


def test_own_words_of_the_first_hour_stand_there(page: Page) -> None:
    with_plan(page, flare_hour="own", flare_hour_own="I put the kettle on.")
    expect(page.locator(".easeback-bad-day")).to_contain_text("I put the kettle on.")


def test_the_exercise_is_done_to_its_end_and_nothing_of_it_is_kept(page: Page) -> None:
    page.clock.install()
    with_plan(page, call="Anna")
    before = page.evaluate("JSON.stringify({ ...localStorage })")
    page.get_by_role("button", name=PLAYER["start-silent"]).click()
    stop = COURSE.exercises["feet-and-hands"].stop[0]
    expect(page.get_by_text(stop).filter(visible=True)).to_be_visible()
    page.clock.run_for(90_000)
    end = page.locator(".easeback-reward")
    expect(end).to_be_visible()
    expect(end.locator("input")).to_have_count(0)
    end.get_by_role("button", name=PLAYER["end.good"]).click()
    expect(page.locator(".easeback-player__big button").first).to_be_focused()
    assert page.evaluate("JSON.stringify({ ...localStorage })") == before


def test_an_exercise_that_asks_first_who_should_not_do_it_has_no_place_here() -> None:
    asking = next(
        name
        for name, row in COURSE.exercises.items()
        if any(reason.asked == "once" for reason in row.contraindications)
    )
    with pytest.raises(ValueError, match="for everyone"):
        BadDay(asking)
