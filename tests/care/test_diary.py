"""What a diary says of a change, and when it asks for care: a table of cases for a clinician to sign."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from support.cases import cases
from support.places import CARE
from support.tables import ask_node

TODAY = date(2026, 11, 30)
FIRST = TODAY - timedelta(days=60)
TRENDS = """
import { readFileSync } from "node:fs";
const { trendOf } = await import(process.argv[1]);
const every = JSON.parse(readFileSync(process.argv[2], "utf8"));
console.log(JSON.stringify(every.map(({ entries, better, today }) =>
  trendOf(entries, { id: "asked", better }, today).change)));
"""
WORSE = """
import { readFileSync } from "node:fs";
const { worseIn } = await import(process.argv[1]);
const every = JSON.parse(readFileSync(process.argv[2], "utf8"));
console.log(JSON.stringify(every.map(({ entries, practised, today }) => {
  const { days, ask } = worseIn(entries, practised, today);
  return [days.length, ask];
})));
"""


def entry(day: date, **more: Any) -> dict[str, Any]:
    return {"day": day.isoformat(), "values": {}, "worse": None, "note": "", **more}


def diary_of(case: dict[str, str]) -> dict[str, Any]:
    """The first numbers on the first days of a diary of two months, the last on the days up to today."""
    first = [int(one) for one in case["first two weeks"].split()]
    last = [int(one) for one in case["last two weeks"].split()]
    days = [(FIRST + timedelta(days=at), one) for at, one in enumerate(first)]
    days += [(TODAY - timedelta(days=at), one) for at, one in enumerate(last)]
    return {
        "entries": [entry(day, values={"asked": one}) for day, one in days],
        "better": case["better"],
        "today": TODAY.isoformat(),
    }


def test_every_case_of_the_table_gets_its_one_word() -> None:
    table = cases("diary")
    found = ask_node(TRENDS, [CARE / "diary.js"], [diary_of(case) for case in table])
    told = {case["case"]: change for case, change in zip(table, found, strict=True)}
    assert told == {case["case"]: case["change"] for case in table}


def test_the_table_meets_every_word_that_can_be_said() -> None:
    told = {case["change"] for case in cases("diary")}
    assert told == {"none", "too-few", "same", "unclear", "better", "worse"}


def marked(case: dict[str, str]) -> dict[str, Any]:
    def day(ago: str) -> date:
        return TODAY - timedelta(days=int(ago))

    def number(cell: str) -> int | None:
        return int(cell) if cell else None

    rated = [one.split(":") for one in case["practices (days ago: before, after)"].split()]
    return {
        "entries": [entry(day(ago), worse=True) for ago in case["marked worse (days ago)"].split()],
        "practised": [
            {
                "day": day(ago).isoformat(),
                "exercise": "slow-breathing",
                "before": number(before),
                "after": number(after),
            }
            for ago, before, after in rated
        ],
        "today": TODAY.isoformat(),
    }


def test_worse_twice_asks_for_care_and_once_does_not() -> None:
    table = cases("diary")
    found = ask_node(WORSE, [CARE / "diary.js"], [marked(case) for case in table])
    told = {case["case"]: [days, ask] for case, (days, ask) in zip(table, found, strict=True)}
    assert told == {case["case"]: [int(case["days worse"]), case["ask for care"] == "yes"] for case in table}
