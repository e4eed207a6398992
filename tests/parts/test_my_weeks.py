"""Weeks of the diary: a chart whose words and numbers say the same, and a calendar without streaks."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from playwright.sync_api import expect

from easeback import content
from easeback.parts import MyWeeks
from support.alone import alone, server_render_of

if TYPE_CHECKING:
    from playwright.sync_api import Page

COURSE = content.load()
WORDS = COURSE.words_of("my_weeks")
DAY = date(2026, 11, 30)


def said(ago: int, **values: int) -> dict[str, Any]:
    day = (DAY - timedelta(days=ago)).isoformat()
    return {f"{day}/{name}": {"value": value, "at": f"{day}T09:00:00.000Z"} for name, value in values.items()}


def opened(page: Page, *days: dict[str, Any], **more: Any) -> Page:
    page.clock.install(time="2026-11-30T12:00:00")
    diary = {name: one for day in days for name, one in day.items()}
    stored = json.dumps(json.dumps({"version": 3, "diary": diary, **more}))
    page.add_init_script(f"localStorage['easeback:v1'] ??= {stored}")
    return alone(page, MyWeeks())


def kept(page: Page) -> Any:
    return page.evaluate("localStorage['easeback:v1']")


def test_before_the_first_entry_nothing_is_drawn_and_nothing_is_missed(reader: Callable[..., Page]) -> None:
    assert WORDS["empty"] in server_render_of(MyWeeks())
    page = opened(reader("phone"))
    expect(page.get_by_text(WORDS["empty"])).to_be_visible()
    expect(page.locator("figure, table")).to_have_count(0)


def test_one_day_is_drawn_and_said_to_be_too_few(reader: Callable[..., Page]) -> None:
    page = opened(reader("phone"), said(0, doing=6, pain=4))
    expect(page.get_by_role("figure")).to_be_visible()
    one = WORDS["read.one"].format(label=COURSE.diary_questions["doing"].label, middle=6, count=1)
    expect(page.locator(".easeback-model__summary")).to_contain_text(one)
    expect(page.locator(".easeback-model__summary")).to_contain_text(WORDS["change.too-few"])


def test_the_chart_its_words_and_its_table_say_the_same(reader: Callable[..., Page]) -> None:
    first = [said(60 - at, doing=3, pain=6) for at in range(6)]
    last = [said(at, doing=doing, pain=6) for at, doing in enumerate((7, 6, 8, 7, 7, 6))]
    page = opened(reader("phone"), *first, *last)
    words = page.locator(".easeback-model__summary")
    label = COURSE.diary_questions["doing"].label
    read = WORDS["read.other"].format(label=label, middle=7, low=6, high=8, count=6)
    expect(words).to_contain_text(f"{read} {WORDS['change.better']}")
    expect(words).to_contain_text(WORDS["change.same"])
    page.get_by_text(WORDS["numbers.open"]).click()
    rows = page.locator(".easeback-chart__numbers tbody tr")
    expect(rows).to_have_count(6)
    expect(rows.last.locator("td")).to_have_text(["7", "6"])
    page.get_by_role("radio", name=WORDS["weeks.other"].format(count=12)).check(force=True)
    expect(words).to_contain_text(
        WORDS["read.other"].format(label=label, middle=4.5, low=3, high=8, count=12)
    )


def test_an_example_is_named_on_the_chart_and_never_kept(reader: Callable[..., Page]) -> None:
    page = opened(reader("phone"), said(0, doing=6, pain=4))
    before = kept(page)
    page.get_by_role("button", name=WORDS["example-show"]).click()
    title = WORDS["title-example"].format(each=WORDS["each-day"])
    expect(page.locator("figure .easeback-chart__title")).to_have_text(title)
    expect(page.get_by_role("figure", name=title)).to_be_visible()
    expect(page.locator(".easeback-model__summary")).to_contain_text(WORDS["example-said"])
    expect(page.locator("caption").filter(has_text=WORDS["calendar-example"])).to_be_visible()
    assert kept(page) == before
    page.reload()
    expect(page.locator("figure .easeback-chart__title")).not_to_have_text(title)


def test_the_calendar_shows_days_of_practice_and_counts_none_in_a_row(reader: Callable[..., Page]) -> None:
    ratings = [
        {"exercise": "calm-now", "at": f"2026-11-{day}T17:00:00.000Z", "before": 6, "after": 4, "seconds": 60}
        for day in (20, 21, 22)
    ]
    plan = {"easy-walk/2026-11-29": {"value": "done", "at": "2026-11-29T17:00:00.000Z"}}
    page = opened(reader("phone"), ratings=ratings, plan=plan)
    table = page.get_by_role("table")
    expect(table.locator("td[data-done=true]")).to_have_count(4)
    expect(table.locator("td").filter(has_text=WORDS["practised"])).to_have_count(4)
    expect(table.locator("caption")).to_contain_text(WORDS["calendar-said.other"].format(count=4))
    shown = " ".join(text for key, text in WORDS.items() if not key.startswith("shared.")).lower()
    assert not any(word in shown for word in ("streak", "in a row", "missed", "keep it up", "goal"))
