"""What worked for a person: honest about small numbers, and the same in Python and in the browser."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from easeback.care.what_worked import VERDICTS, leaning, what_worked
from support.places import CARE
from support.tables import ask_node

COMPARE = """
import { readFileSync } from "node:fs";
const { leaning, whatWorked } = await import(process.argv[1]);
const { diaries } = JSON.parse(readFileSync(process.argv[2], "utf8"));
console.log(JSON.stringify(diaries.map((diary) => [whatWorked(diary), leaning(whatWorked(diary))])));
"""
POINTS = st.one_of(
    st.integers(0, 10),
    st.integers(0, 10),
    st.none(),
    st.sampled_from([-1, 11, 2.5, 9.75, 1e300, "7", True, [], {}]),
)
TIMES = st.one_of(st.integers(1, 9).map(lambda day: f"2026-11-0{day}T08:00:00Z"), st.none(), st.just(5))
ENTRY = st.fixed_dictionaries(
    {"exercise": st.sampled_from(["slow-breathing", "body-scan", "loop-pause", "Écoute", "", None, 4])},
    optional={
        "at": TIMES,
        "before": POINTS,
        "after": POINTS,
        "seconds": st.sampled_from([0, 0.4, 60, 180, None, "60", -3, True]),
    },
)
ALIKE = st.lists(
    st.builds(
        lambda exercise, before, after: {"exercise": exercise, "before": before, "after": after},
        st.sampled_from(["a", "b", "c"]),
        st.integers(0, 10),
        st.integers(0, 10),
    ),
    min_size=12,
    max_size=40,
)


def rated(exercise: str, *pairs: tuple[Any, Any], seconds: float = 60) -> list[dict[str, Any]]:
    return [
        {"exercise": exercise, "before": before, "after": after, "seconds": seconds}
        for before, after in pairs
    ]


def found(*ratings: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows, with nothing where there is no change to tell."""
    rows = what_worked([entry for some in ratings for entry in some]).to_dict("records")
    return [
        {**{str(key): value for key, value in row.items()}, "change": none(row["change"])} for row in rows
    ]


def none(value: float) -> float | None:
    return None if value != value else value  # noqa: PLR0124  only NaN is unlike itself


def verdicts(*ratings: list[dict[str, Any]]) -> list[tuple[str, str]]:
    return [(row["exercise"], row["verdict"]) for row in found(*ratings)]


@settings(max_examples=12, deadline=None)
@given(st.lists(st.one_of(st.lists(ENTRY, max_size=30), ALIKE), min_size=25, max_size=40))
def test_python_and_the_browser_agree_on_any_diary(diaries: list[list[dict[str, Any]]]) -> None:
    said = ask_node(COMPARE, [CARE / "what_worked.js"], {"diaries": diaries})
    for diary, (rows, leans) in zip(diaries, said, strict=True):
        assert json.loads(json.dumps(found(diary))) == rows, diary
        assert leaning(what_worked(diary)) == leans


@settings(max_examples=60, deadline=None)
@given(ALIKE, st.randoms())
def test_the_order_of_the_entries_makes_no_difference(diary: list[dict[str, Any]], random: Any) -> None:
    shuffled = list(diary)
    random.shuffle(shuffled)
    assert found(shuffled) == found(diary)


@pytest.mark.parametrize(
    ("number", "change", "verdict"),
    [
        (1, 5, "early"),
        (2, 5, "early"),
        (3, 5, "hint-helps"),
        (5, 1, "hint-helps"),
        (6, 1, "helps"),
        (4, 0, "hint-same"),
        (20, 0, "same"),
        (3, -1, "hint-not"),
        (9, -4, "not"),
    ],
)
def test_what_is_said_depends_on_how_often_and_how_much(number: int, change: int, verdict: str) -> None:
    assert verdict in VERDICTS
    (row,) = found(rated("a", *[(5, 5 - change)] * number))
    assert row == {
        "exercise": "a",
        "times": number,
        "rated": number,
        "change": change,
        "verdict": verdict,
        "rank": 1,
    }


def test_a_great_change_seen_twice_stands_behind_a_small_one_seen_often() -> None:
    assert verdicts(
        rated("new", (9, 0), (9, 0)), rated("old", *[(5, 4)] * 6), rated("mid", *[(9, 4)] * 3)
    ) == [
        ("old", "helps"),
        ("mid", "hint-helps"),
        ("new", "early"),
    ]


def test_one_strange_day_does_not_change_the_picture() -> None:
    (row,) = found(rated("a", (5, 3), (5, 3), (5, 3), (5, 3), (6, 4), (0, 10)))
    assert (row["change"], row["verdict"]) == (2, "helps")
    (row,) = found(rated("a", (5, 3), (5, 4), (5, 3), (5, 4)))
    assert (row["change"], row["verdict"]) == (1.5, "hint-helps")


def test_what_is_missing_or_out_of_range_is_not_rated_and_still_practised() -> None:
    diary = rated("a", (5, None), (None, 3), (11, 3), (5, -1), ("5", 3), (True, 0), (5, 2))
    (row,) = found(diary)
    assert (row["times"], row["rated"], row["change"], row["verdict"]) == (7, 1, 3, "early")
    assert verdicts(rated("b", (5, None))) == [("b", "unrated")]
    assert found(rated("b", (5, None), seconds=0)) == [], "a rating without a practice is none"
    assert found([{"exercise": "", "before": 5, "after": 3}, {"before": 5, "after": 3}]) == []


def test_two_copies_of_one_practice_count_once_and_the_later_one() -> None:
    twice = [
        {"exercise": "a", "at": "2026-11-01T08:00:00Z", "before": 5, "after": after} for after in (None, 2)
    ]
    (row,) = found(twice)
    assert (row["times"], row["rated"], row["change"]) == (1, 1, 3)


def test_what_nothing_tells_apart_shares_a_rank() -> None:
    rows = found(rated("b", (5, 3)), rated("a", (7, 5)), rated("c", (5, 4)), rated("d", (5, None)))
    assert [(row["exercise"], row["rank"]) for row in rows] == [("a", 1), ("b", 1), ("c", 3), ("d", 4)]


def test_only_more_than_two_ratings_lean_to_one_side() -> None:
    diary = [
        *rated("a", *[(5, 3)] * 3),
        *rated("b", (9, 1)),
        *rated("c", *[(5, 8)] * 6),
        *rated("d", *[(5, 5)] * 9),
    ]
    assert leaning(what_worked(diary)) == {"a": 1, "c": -1}


def test_without_any_rating_there_are_no_rows() -> None:
    frame = what_worked([])
    assert list(frame.columns) == ["exercise", "times", "rated", "change", "verdict", "rank"]
    assert frame.empty
