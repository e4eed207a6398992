"""Pacing: the clinic's own example, stairs a person can climb, and the same in Python and in the browser."""

from __future__ import annotations

import itertools
import math
from dataclasses import asdict
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from easeback import content
from easeback.care import pacing
from easeback.care.pacing import (
    GRAINS,
    LIMITS,
    PACES,
    amount_in,
    flare_day,
    flare_for,
    is_more_than_a_bad_day,
    problem_with,
    stairs_for,
    week_is,
    week_of,
)
from support.places import CARE
from support.tables import ask_node

units = st.sampled_from(sorted(GRAINS))
paces = st.sampled_from(PACES)
TODAY = date(2026, 11, 25)


@st.composite
def measured(draw: st.DrawFn) -> tuple[list[float], str]:
    """Three days in one unit, as people measure them."""
    unit = draw(units)
    least, most = LIMITS[unit]
    tenths = st.integers(math.ceil(least * 10), int(most * 10))
    return [draw(tenths) / 10 for _ in range(3)], unit


# --- the example of the clinic ---


def test_a_walk_of_200_metres_begins_at_160_and_reaches_300_in_week_8() -> None:
    stairs = stairs_for([180, 220, 200], "metres")
    assert (stairs.average, stairs.start, stairs.rise, stairs.every) == (200, 160, 20, 1)
    assert [amount_in(stairs, week) for week in range(1, 9)] == [160, 180, 200, 220, 240, 260, 280, 300]
    assert week_of(stairs, 300) == 8
    assert [amount_in(stairs, week, goal=300) for week in (8, 9, 30)] == [300, 300, 300]


def test_the_quicker_pace_adds_twice_as_much_and_is_there_sooner() -> None:
    quick = stairs_for([180, 220, 200], "metres", 0.2)
    assert (quick.start, quick.rise) == (160, 40)
    assert week_of(quick, 300) == 5


@pytest.mark.parametrize(
    ("days", "unit", "start", "rise", "every"),
    [
        ((10, 10, 10), "minutes", 8, 1, 1),
        ((7, 8, 6), "minutes", 5.5, 0.5, 1),
        ((2, 2, 2), "minutes", 1.5, 0.5, 3),
        ((1, 1, 1), "minutes", 0.5, 0.5, 5),
        ((45, 30, 60), "minutes", 36, 5, 1),
        ((3000, 4000, 5000), "steps", 3200, 400, 1),
        ((600, 650, 700), "steps", 500, 50, 1),
        ((120, 130, 110), "steps", 90, 10, 1),
        ((50, 60, 40), "metres", 40, 5, 1),
    ],
)
def test_amounts_are_rounded_to_what_a_person_can_do(
    days: tuple[float, ...], unit: str, start: float, rise: float, every: int
) -> None:
    stairs = stairs_for(days, unit)
    assert (stairs.start, stairs.rise, stairs.every) == (start, rise, every)


# --- whatever is measured ---


@given(measured(), paces)
def test_one_never_begins_above_four_fifths_and_a_week_never_adds_more_than_a_fifth(
    days: tuple[list[float], str], pace: float
) -> None:
    stairs = stairs_for(*days, pace)
    assert 0 < stairs.start <= 0.8 * stairs.average + 1e-6
    assert stairs.rise / stairs.every <= 0.2 * stairs.average + 1e-6


@given(measured(), paces, st.integers(1, 60))
def test_the_stairs_only_go_up_in_pieces_a_person_can_measure(
    days: tuple[list[float], str], pace: float, week: int
) -> None:
    stairs = stairs_for(*days, pace)
    now, then = amount_in(stairs, week), amount_in(stairs, week + 1)
    assert now <= then <= LIMITS[stairs.unit][1]
    assert now % GRAINS[stairs.unit][-1] == 0
    assert then - now <= stairs.rise


@given(measured(), paces, st.integers(1, 600))
def test_a_goal_is_reached_in_its_week_and_not_before(
    days: tuple[list[float], str], pace: float, tenths: int
) -> None:
    stairs = stairs_for(*days, pace)
    goal = stairs.average * tenths / 100
    assume(not problem_with([goal] * 3, stairs.unit))
    week = week_of(stairs, goal)
    if week is None:
        assert amount_in(stairs, pacing.LONGEST_WEEKS) < goal
        return
    assert amount_in(stairs, week) >= goal - 1e-6
    assert week == 1 or amount_in(stairs, week - 1) < goal
    assert amount_in(stairs, week, goal) == max(stairs.start, goal)


@given(measured(), paces, st.integers(1, 60))
def test_a_flare_asks_for_less_and_never_for_nothing(
    days: tuple[list[float], str], pace: float, week: int
) -> None:
    stairs = stairs_for(*days, pace)
    amount = amount_in(stairs, week)
    flare = flare_for(amount, stairs.unit)
    assert 0 < flare.least <= flare.most <= amount
    finest = GRAINS[stairs.unit][-1]
    assert flare.most <= max(0.8 * amount, finest) + 1e-6
    assert flare.least <= max(0.5 * amount, finest) + 1e-6


# --- days ---


def test_a_flare_lasts_three_days_at_most_and_then_the_amount_is_as_before() -> None:
    assert flare_for(160, "metres") == pacing.Flare(80, 120)
    days = [flare_day(TODAY, TODAY + timedelta(days)) for days in range(-1, 5)]
    assert days == [0, 1, 2, 3, 0, 0]
    assert pacing.FLARE_DAYS == (2, 3)


def test_a_week_is_over_after_seven_days_and_nobody_is_pushed_on() -> None:
    stands = {days: week_is(TODAY, TODAY + timedelta(days)) for days in (0, 6, 7, 20, 21, 400)}
    assert stands == {0: "on", 6: "on", 7: "over", 20: "over", 21: "away", 400: "away"}


# --- what cannot be planned with ---


@pytest.mark.parametrize(
    ("days", "unit", "problem"),
    [
        ((10, 10, None), "minutes", "missing"),
        ((10, 10), "minutes", "missing"),
        ((), "minutes", "missing"),
        ((10, 10, 10, 10), "minutes", "missing"),
        ((10, 0, 10), "minutes", "zero"),
        ((10, -5, 10), "minutes", "negative"),
        ((10, math.nan, 10), "minutes", "number"),
        ((10, math.inf, 10), "minutes", "number"),
        ((0.5, 1, 1), "minutes", "too-little"),
        ((10, 10, 241), "minutes", "too-much"),
        ((5, 10, 10), "steps", "too-little"),
        ((10, 10, 1e9), "metres", "too-much"),
        ((10, 10, 10), "miles", "unit"),
    ],
)
def test_days_that_cannot_be_planned_with_are_named_and_refused(
    days: tuple[float | None, ...], unit: str, problem: str
) -> None:
    assert problem_with(days, unit) == problem
    with pytest.raises(ValueError, match=problem):
        stairs_for(days, unit)


def test_other_paces_goals_weeks_and_amounts_are_refused() -> None:
    stairs = stairs_for([10, 10, 10], "minutes")
    with pytest.raises(ValueError, match="week adds"):
        stairs_for([10, 10, 10], "minutes", 0.5)
    for goal in (0, -1, math.nan, 1e6):
        with pytest.raises(ValueError, match="goal"):
            week_of(stairs, goal)
    with pytest.raises(ValueError, match="week 1"):
        amount_in(stairs, 0)
    for amount in (0, math.nan):
        with pytest.raises(ValueError, match="amount"):
            flare_for(amount, "minutes")
    assert week_of(stairs, 200) is None, "more than a year away"
    assert week_of(stairs, 2) == 1, "a goal below the start is there at once"


def test_days_that_differ_a_lot_are_told_and_even_ones_are_not() -> None:
    for days, uneven in (((2, 60, 2), True), ((8, 12, 10), False), ((10, 10, 10), False), ((5, 9, 9), True)):
        assert is_more_than_a_bad_day(stairs_for(days, "minutes"), days) is uneven, days


# --- the browser ---

ASK = """
import { readFileSync } from "node:fs";
const rule = await import(process.argv[1]);
const { plans, wrong, days } = JSON.parse(readFileSync(process.argv[2], "utf8"));
console.log(JSON.stringify({
  plans: plans.map(({ days, unit, pace, goals, weeks }) => {
    const stairs = rule.stairsFor(days, unit, pace);
    return {
      stairs,
      uneven: rule.isMoreThanABadDay(stairs, days),
      amounts: weeks.map((week) => rule.amountIn(stairs, week)),
      aimed: goals.map((goal) => [rule.weekOf(stairs, goal), rule.amountIn(stairs, 9, goal)]),
      flares: weeks.map((week) => rule.flareFor(rule.amountIn(stairs, week), unit)),
    };
  }),
  wrong: wrong.map(([days, unit]) => rule.problemWith(days, unit)),
  days: days.map(([first, then]) => [rule.flareDay(first, then), rule.weekIs(first, then)]),
  known: [rule.GRAINS, rule.LIMITS, rule.PACES, rule.FLARE_DAYS, rule.DAYS, rule.WEEK],
}));
"""
WEEKS = [1, 2, 3, 5, 8, 13, 30, 52]


def plans() -> list[dict[str, Any]]:
    """A wide grid of plans: every unit, small and large, even and odd days, both paces."""
    sizes = {
        "minutes": [1, 1.3, 2, 2.5, 3.7, 5, 7.5, 9.9, 10, 14, 33.3, 60, 125, 240],
        "steps": [10, 12, 49, 99, 100, 333, 499, 500, 1234, 7777, 30_000],
        "metres": [5, 6.5, 10, 49.9, 50, 99, 100, 200, 755, 3333, 20_000],
        "yards": [5, 6.5, 50, 99, 200, 755, 20_000],
        "feet": [15, 16, 49.5, 99, 600, 777, 60_000],
    }
    found = []
    for unit, some in sizes.items():
        for low, high, pace in itertools.product(some, some, PACES):
            days = [low, high, (low + high) / 2]
            average = sum(days) / 3
            least, most = LIMITS[unit]
            goals = [min(most, max(least, average * times)) for times in (0.5, 1, 1.5, 3, 9)]
            found.append({"days": days, "unit": unit, "pace": pace, "goals": goals, "weeks": WEEKS})
    return found


def test_python_and_the_browser_agree_on_a_wide_grid() -> None:
    asked = plans()
    assert len(asked) > 800
    odd = [None, -1, 0, 0.4, 1, 4, 7, 240.5, 1e5]
    wrong = [[list(days), unit] for days in itertools.product(odd, repeat=3) for unit in [*GRAINS, "miles"]]
    wrong += [[[], "minutes"], [[5, 5], "minutes"], [[5, 5, 5, 5], "minutes"]]
    days = [(TODAY, TODAY + timedelta(passed)) for passed in range(-3, 40)]
    answer = ask_node(
        ASK,
        [CARE / "pacing.js"],
        {"plans": asked, "wrong": wrong, "days": [[str(first), str(then)] for first, then in days]},
    )
    for plan, said in zip(asked, answer["plans"], strict=True):
        stairs = stairs_for(plan["days"], plan["unit"], plan["pace"])
        assert said["stairs"] == asdict(stairs), plan
        assert said["uneven"] == is_more_than_a_bad_day(stairs, plan["days"])
        amounts = [amount_in(stairs, week) for week in WEEKS]
        assert said["amounts"] == amounts, plan
        assert said["aimed"] == [
            [week_of(stairs, goal), amount_in(stairs, 9, goal)] for goal in plan["goals"]
        ]
        assert said["flares"] == [asdict(flare_for(amount, plan["unit"])) for amount in amounts]
    assert answer["wrong"] == [problem_with(given, unit) for given, unit in wrong]
    assert answer["days"] == [[flare_day(first, then), week_is(first, then)] for first, then in days]
    grains, limits, *numbers = answer["known"]
    assert {unit: tuple(sizes) for unit, sizes in grains.items()} == GRAINS
    assert {unit: tuple(ends) for unit, ends in limits.items()} == LIMITS
    assert numbers == [list(PACES), list(pacing.FLARE_DAYS), pacing.DAYS, pacing.WEEK]


def test_the_units_of_the_rows_are_those_of_the_rule() -> None:
    assert {*content.AMOUNTS, *content.LENGTHS} == set(GRAINS), "metres are read in the lengths of a country"
