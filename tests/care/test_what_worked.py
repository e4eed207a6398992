"""What worked for a person: honest about small numbers, as the table says that a clinician can sign."""

from __future__ import annotations

from itertools import groupby
from typing import Any

import pytest

from easeback import content
from support.cases import cases, what_worked

KNOWN = {name: list(rows) for name, rows in groupby(cases("what_worked"), key=lambda case: case["case"])}
COLUMNS = ("exercise", "times", "rated", "change", "verdict", "rank")


def ratings(exercise: str, written: str) -> list[dict[str, Any]]:
    """Ratings as a table writes them: `7>4` is 7 before and 4 after, `-` was not given."""
    both = [[None if one == "-" else float(one) for one in pair.split(">")] for pair in written.split()]
    return [{"exercise": exercise, "before": before, "after": after, "seconds": 60} for before, after in both]


def diary(rows: list[dict[str, str]]) -> list[dict[str, Any]]:
    return [entry for row in rows for entry in ratings(row["exercise"], row["ratings"])]


def as_written(row: dict[str, Any]) -> dict[str, str]:
    return {name: "" if row[name] is None else str(row[name]) for name in COLUMNS}


@pytest.mark.parametrize("turned", [False, True], ids=["as-written", "last-first"])
def test_every_case_of_the_table_is_told_so_whatever_the_order_of_the_ratings(turned: bool) -> None:  # noqa: FBT001
    diaries = [diary(rows)[:: -1 if turned else 1] for rows in KNOWN.values()]
    for (name, rows), (found, _) in zip(KNOWN.items(), what_worked(diaries), strict=True):
        assert [as_written(row) for row in found] == [{key: row[key] for key in COLUMNS} for row in rows], (
            name
        )


def test_the_table_has_a_case_for_all_that_can_be_said() -> None:
    said = content.load().words_of("what_worked")
    verdicts = {key.removeprefix("verdict.") for key in said if key.startswith("verdict.")} | {"unrated"}
    assert {case["verdict"] for case in cases("what_worked")} == verdicts


def test_what_is_missing_or_is_no_rating_is_practised_and_not_rated() -> None:
    strange = [(5, None), (None, 3), (11, 3), (5, -1), ("5", 3), (True, 0), ([], {}), (5, 2)]
    some = [{"exercise": "a", "before": one, "after": other, "seconds": 60} for one, other in strange]
    unbegun = [{"exercise": "b", "before": 5, "after": None, "seconds": 0}]
    nameless = [{"exercise": "", "before": 5, "after": 3}, {"before": 5, "after": 3}]
    ((rows, _), *others) = what_worked([some, unbegun, nameless, []])
    assert [as_written(row) for row in rows] == [
        {"exercise": "a", "times": "8", "rated": "1", "change": "3", "verdict": "early", "rank": "1"}
    ]
    assert [rows for rows, _ in others] == [[], [], []]


def test_two_copies_of_one_practice_count_once_and_the_later_one() -> None:
    twice = [
        {"exercise": "a", "at": "2026-11-01T08:00:00Z", "before": 5, "after": after} for after in (None, 2)
    ]
    (((row,), _),) = what_worked([twice])
    assert (row["times"], row["rated"], row["change"]) == (1, 1, 3)


def test_only_more_than_two_ratings_lean_to_one_side() -> None:
    some = {"a": "5>3 5>3 5>3", "b": "9>1", "c": "5>8 5>8 5>8 5>8 5>8 5>8", "d": "5>5 5>5 5>5 5>5"}
    ((_, leans),) = what_worked(
        [[entry for name, written in some.items() for entry in ratings(name, written)]]
    )
    assert leans == {"a": 1, "c": -1}
