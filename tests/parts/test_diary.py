"""Today's entry: doing before pain, kept at each answer, and care is asked for after the second time."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from playwright.sync_api import expect

from easeback import content
from easeback.parts import Diary
from support.alone import alone, server_render_of

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

COURSE = content.load()
WORDS = COURSE.words_of("diary")
ASKED = COURSE.diary_questions
NOON = "2026-11-30T12:00:00"
DAY = date(2026, 11, 30)


def opened(page: Page, **document: Any) -> Page:
    """The entry at noon of a day, before a person of whom this is kept."""
    page.clock.install(time=NOON)
    if document:
        stored = json.dumps(json.dumps({"version": 3, **document}))
        page.add_init_script(f"localStorage['easeback:v1'] ??= {stored}")
    return alone(page, Diary())


def kept(page: Page) -> dict[str, Any]:
    """What was said, by day and question."""
    diary = page.evaluate("JSON.parse(localStorage['easeback:v1'] ?? '{}').diary ?? {}")
    return {name: one["value"] for name, one in diary.items()}


def rate(page: Page, question: str, value: int) -> None:
    group = page.get_by_role("group", name=ASKED[question].question)
    group.get_by_role("radio", name=str(value), exact=True).check(force=True)


def worse(page: Page) -> Locator:
    return page.get_by_role("group", name=WORDS["worse"])


def marked(*ago: int) -> dict[str, Any]:
    """A diary in which something made it worse, so many days ago."""
    days = [(DAY - timedelta(days=days)).isoformat() for days in ago]
    return {f"{day}/worse": {"value": "yes", "at": f"{day}T09:00:00.000Z"} for day in days}


def test_doing_is_asked_first_and_pain_second() -> None:
    page = server_render_of(Diary())
    daily = [asked.question for asked in ASKED.values() if asked.asked == "daily"]
    assert daily == [ASKED["doing"].question, ASKED["pain"].question]
    assert 0 < page.index(daily[0]) < page.index(daily[1]) < page.index(WORDS["worse"])
    assert page.index(WORDS["worse"]) < page.index(ASKED["mood"].question)


def test_today_takes_three_taps_and_is_kept_at_each(reader: Callable[..., Page]) -> None:
    page = opened(reader("phone"))
    rate(page, "doing", 6)
    assert kept(page) == {"2026-11-30/doing": 6}
    rate(page, "pain", 4)
    worse(page).get_by_role("radio", name=WORDS["worse-no"]).check(force=True)
    assert kept(page) == {"2026-11-30/doing": 6, "2026-11-30/pain": 4, "2026-11-30/worse": "no"}
    rate(page, "doing", 7)  # changed while the day lasts
    assert kept(page)["2026-11-30/doing"] == 7
    page.get_by_role("button", name=WORDS["take-out"]).click()
    assert set(kept(page).values()) == {""}
    expect(page.locator("input:checked")).to_have_count(0)


def test_a_page_that_is_open_over_midnight_writes_on_the_new_day(reader: Callable[..., Page]) -> None:
    page = opened(reader("phone"))
    rate(page, "doing", 6)
    page.clock.set_system_time("2026-12-01T00:01:00")
    rate(page, "pain", 3)
    assert kept(page) == {"2026-11-30/doing": 6, "2026-12-01/pain": 3}
    expect(page.get_by_role("group", name=ASKED["doing"].question).locator("input:checked")).to_have_count(0)


def test_worse_once_is_answered_and_worse_twice_asks_for_care(reader: Callable[..., Page]) -> None:
    page = opened(reader("phone"), diary=marked(3))
    expect(page.get_by_text(WORDS["care"])).to_have_count(0)
    worse(page).get_by_role("radio", name=WORDS["worse-yes"]).check(force=True)
    expect(page.get_by_text(WORDS["worse-answer"])).to_be_visible()
    expect(page.get_by_text(WORDS["care"])).to_be_visible()
    signs = page.get_by_role("link", name=WORDS["care-signs"])
    expect(signs).to_have_attribute("href", "index.ipynb#safety-check")
    worse(page).get_by_role("radio", name=WORDS["worse-no"]).check(force=True)
    expect(page.get_by_text(WORDS["care"])).to_have_count(0)


def test_two_practices_that_were_clearly_worse_ask_for_care(reader: Callable[..., Page]) -> None:
    ratings = [
        {"exercise": "calm-now", "at": f"2026-11-{day}T09:00:00.000Z", "before": 3, "after": 6, "seconds": 60}
        for day in (25, 28)
    ]
    page = opened(reader("phone"), ratings=ratings)
    expect(page.get_by_text(WORDS["care"])).to_be_visible()
