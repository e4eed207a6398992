"""The calendar file as other programs read it: right on every day, over a clock change, in any zone."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
import recurring_ical_events

from support.places import KIT
from support.tables import ask_node

MAKE = """
import { readFileSync } from "node:fs";
const { calendarOf } = await import(process.argv[1]);
const { calendar, now } = JSON.parse(readFileSync(process.argv[2], "utf8"));
console.log(JSON.stringify(calendarOf(calendar, new Date(now))));
"""
EVERY_DAY = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
LINK = "https://course.example/en/my-plan#plan=3.dm.eqjuwv." + "fVRbbsMgELzK-_" * 40
WORDS = "First the stairs, then; the walk \\ and\nafter it tea 👩🏽‍⚕️\n" + "größer " * 30
# The night the clocks change in London, and the one in New York.
CHANGES = [("Europe/London", date(2027, 3, 28)), ("America/New_York", date(2026, 11, 1))]


@cache
def made(first: date, *, ring: bool = True) -> icalendar.Calendar:
    """A practice in the evening on each of nine days, another on some mornings, and a review after them."""
    walk = {"id": "easy-walk", "title": "Walk, a little; 😀", "text": WORDS, "time": "22:15"}
    breathe = {"id": "again-slow-breathing", "title": "Breathe", "text": "", "time": "01:30"}
    last = first + timedelta(days=8)
    calendar = {
        "name": "My plan",
        "practices": [
            walk | {"on": EVERY_DAY, "minutes": 10, "alarm": ring},
            breathe | {"on": ["SU", "MO"], "minutes": 5, "alarm": ring},
        ],
        "from": first.isoformat(),
        "to": last.isoformat(),
        "review": {"title": "Look at my plan", "text": WORDS, "day": (last + timedelta(days=1)).isoformat()},
        "link": LINK,
        "gone": [],
    }
    text = ask_node(
        MAKE, [KIT / "take_home" / "calendar.js"], {"calendar": calendar, "now": "2026-10-20T10:00Z"}
    )
    return icalendar.Calendar.from_ical(text)


def times_of(calendar: icalendar.Calendar, identity: str) -> list[Any]:
    """When an entry comes, as a calendar program lays it out."""
    found = recurring_ical_events.of(calendar).between(datetime(2026, 1, 1), datetime(2028, 1, 1))  # noqa: DTZ001
    return sorted(each["DTSTART"].dt for each in found if each["UID"] == f"{identity}@easeback")


@pytest.mark.parametrize(("zone", "change"), CHANGES)
def test_a_practice_keeps_its_hour_over_the_night_the_clocks_change(zone: str, change: date) -> None:
    first = change - timedelta(days=4)
    evenings = times_of(made(first), "easy-walk")
    assert [each.date() for each in evenings] == [first + timedelta(days=day) for day in range(9)]
    assert {each.tzinfo for each in evenings} == {None}, "the clock on the wall, wherever it hangs"
    there = [each.replace(tzinfo=ZoneInfo(zone)) for each in evenings]
    assert {each.strftime("%H:%M") for each in there} == {"22:15"}
    assert len({each.astimezone(UTC).hour for each in there}) == 2, "the zone did change its clocks between"


@pytest.mark.parametrize(("zone", "change"), CHANGES)
def test_a_practice_of_some_days_comes_on_these_only(zone: str, change: date) -> None:
    mornings = times_of(made(change - timedelta(days=4)), "again-slow-breathing")
    assert [each.date() for each in mornings] == [change, change + timedelta(days=1)], "a Sunday and a Monday"
    assert {each.strftime("%H:%M") for each in mornings} == {"01:30"}


def test_the_review_is_a_whole_day_and_rings_in_its_morning() -> None:
    calendar = made(date(2027, 3, 24))
    assert times_of(calendar, "review") == [date(2027, 4, 2)]
    (review,) = (each for each in calendar.walk("VEVENT") if each["UID"] == "review@easeback")
    (alarm,) = review.walk("VALARM")
    assert alarm["TRIGGER"].dt == timedelta(hours=9)


def test_a_practice_rings_when_it_begins_or_not_at_all() -> None:
    rings = [
        [alarm["TRIGGER"].dt for alarm in each.walk("VALARM")]
        for each in made(date(2027, 3, 24)).walk("VEVENT")
    ]
    assert rings == [[timedelta(0)], [timedelta(0)], [timedelta(hours=9)]]
    quiet = made(date(2027, 3, 24), ring=False).walk("VEVENT")
    assert [len(each.walk("VALARM")) for each in quiet] == [0, 0, 1]


def test_words_and_the_link_come_out_as_they_went_in() -> None:
    walk, _, review = made(date(2027, 3, 24)).walk("VEVENT")
    assert walk["SUMMARY"] == "Walk, a little; 😀"
    assert [str(each["DESCRIPTION"]) for each in (walk, review)] == [f"{WORDS}\n\n{LINK}"] * 2
    assert {str(each["URL"]) for each in (walk, review)} == {LINK}


def test_it_holds_what_the_standard_asks_of_each_entry() -> None:
    calendar = made(date(2027, 3, 24))
    assert calendar["VERSION"] == "2.0"
    assert not calendar.errors
    entries = calendar.walk("VEVENT")
    assert [each for each in entries if each.errors] == []
    assert all(each.get("DTSTAMP") and each.get("UID") for each in entries)
    assert len({each["UID"] for each in entries}) == len(entries)
