"""Pacing: from three measured days to an amount for each day, a little more each week, and less in a flare.

The rule of the clinic (evidence 5.8). Measure one activity on three days and take the average; begin at 80 %
of it (`iengage-pacing`, `etg-pacing`). Do that amount every day, good day or bad day. Each week add 10 % of
the average, at most 20 % (`etg-pacing`: 200 m on average, so 160 m in week 1, then 20 m more each week, 300 m
in week 8). In a flare go on with 50 to 80 % for two or three days, then with the amount as before: that is
what care teams advise, and no trial of it was found. Pacing alone has shown small effects or none
(`painhealth-pacing`, `nielson2013`): it is a tool, not a treatment.

Amounts are rounded so that a person can do them: minutes to whole or half ones, steps and feet to 50, metres
and yards to 10, and finer only where that would be much of the whole: a plan is made in the length a person
reads, so that it is round there. ``care/pacing.js`` is the same rule in the browser; a test compares the two.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

GRAINS = {
    "minutes": (1.0, 0.5),
    "steps": (50.0, 10.0, 5.0),
    "metres": (10.0, 5.0, 1.0),
    "yards": (10.0, 5.0, 1.0),
    "feet": (50.0, 10.0, 5.0),
}
"""What amounts of a unit are multiples of; the coarsest that is at most a tenth of the average is taken."""
LIMITS = {
    "minutes": (1.0, 240.0),
    "steps": (10.0, 30_000.0),
    "metres": (5.0, 20_000.0),
    "yards": (5.0, 20_000.0),
    "feet": (15.0, 60_000.0),
}
"""The least and the most that a day can be in a plan: below, nothing can be added; above, it is a slip."""

DAYS = 3
"""Days that are measured."""
START = 0.8
"""Share of the average that one begins with."""
PACES = (0.1, 0.2)
"""Shares of the average that a week may add."""
FLARE = (0.5, 0.8)
"""Shares of the amount that one goes on with in a flare: from, to."""
FLARE_DAYS = (2, 3)
"""Days that a flare lasts in the plan: from, to."""
WEEK = 7
AWAY_DAYS = 21
"""After so many days in one week of the plan, it is better to measure anew."""
LONGEST_WEEKS = 52
"""A goal farther away than this is too far to plan for."""
_HAIR = 1e-9
"""Keeps a number that is whole, and only not in binary, from being rounded down."""


@dataclass(frozen=True)
class Stairs:
    """A plan: `start` in week 1, then `rise` more, each time `every` weeks have passed; all in `unit`.

    `average` is the average of the measured days.
    """

    unit: str
    average: float
    start: float
    rise: float
    every: int


@dataclass(frozen=True)
class Flare:
    """How much to do each day while a flare lasts: from `least` to `most`."""

    least: float
    most: float


def problem_with(days: Sequence[float | None], unit: str) -> str:
    """What is wrong with the measured days, the first thing first; empty when nothing is.

    One of ``unit`` (no such unit), ``missing`` (a day is not measured yet), ``number`` (not a number),
    ``negative``, ``zero``, ``too-little`` and ``too-much``.
    """
    if unit not in GRAINS:
        return "unit"
    least, most = LIMITS[unit]
    checks = (
        ("missing", lambda day: day is None),
        ("number", lambda day: not math.isfinite(day)),
        ("negative", lambda day: day < 0),
        ("zero", lambda day: day == 0),
        ("too-little", lambda day: day < least),
        ("too-much", lambda day: day > most),
    )
    for name, is_so in checks:
        if any(is_so(day) for day in days):
            return name
    return "" if len(days) == DAYS else "missing"


def stairs_for(days: Sequence[float | None], unit: str, pace: float = PACES[0]) -> Stairs:
    """The plan that follows from three measured days; `pace` is the share of the average a week adds.

    Raises ValueError for days that cannot be planned with, named as by `problem_with`, and for another pace.
    """
    if problem := problem_with(days, unit):
        raise ValueError(f"These days cannot be planned with: {problem}.")
    if pace not in PACES:
        raise ValueError(f"A week adds one of {PACES}, not {pace}.")
    average = sum(day for day in days if day is not None) / DAYS
    grain = next((grain for grain in GRAINS[unit] if grain <= average / 10 + _HAIR), GRAINS[unit][-1])
    wanted, most = pace * average, PACES[-1] * average
    rise = max(grain, min(_near(wanted, grain), _below(most, grain)))
    # Where the smallest rise is more than a week may add, it is made less often.
    every = max(1, math.floor(rise / wanted + 0.5 + _HAIR), math.ceil(rise / most - _HAIR))
    return Stairs(unit, average, _below(START * average, grain), rise, every)


def is_more_than_a_bad_day(stairs: Stairs, days: Sequence[float]) -> bool:
    """Whether the start is more than the smallest measured day: a bad day may be too short for it.

    Four fifths of an average hide it when the days differ a lot; the person is told, and may begin lower.
    """
    return stairs.start > min(days)


def amount_in(stairs: Stairs, week: int, goal: float | None = None) -> float:
    """The amount of each day in a week, 1 for the first; with a goal it stays there once it is reached.

    Raises ValueError for a week before the first.
    """
    if week < 1:
        raise ValueError("The first week is week 1.")
    top = min(LIMITS[stairs.unit][1], math.inf if goal is None else goal)
    return max(stairs.start, min(top, stairs.start + stairs.rise * ((week - 1) // stairs.every)))


def week_of(stairs: Stairs, goal: float) -> int | None:
    """The week in which the plan reaches a goal; None when that is more than a year away.

    Raises ValueError for a goal that is no amount a day can be.
    """
    if problem := problem_with([goal] * DAYS, stairs.unit):
        raise ValueError(f"This goal cannot be planned for: {problem}.")
    steps = math.ceil((goal - stairs.start) / stairs.rise - _HAIR)
    week = 1 + stairs.every * max(0, steps)
    return week if week <= LONGEST_WEEKS else None


def flare_for(amount: float, unit: str) -> Flare:
    """How much to do in a flare instead of an amount: less, and never nothing.

    Raises ValueError for an amount below the smallest of its unit.
    """
    finest = GRAINS[unit][-1]
    if not amount >= finest:
        raise ValueError("There is no such amount.")
    grain = next((grain for grain in GRAINS[unit] if grain <= amount / 10 + _HAIR), finest)
    least, most = (max(finest, _below(share * amount, grain)) for share in FLARE)
    return Flare(least, most)


def flare_day(first: date, today: date) -> int:
    """Which day of a flare today is, 1 for the first; 0 when it is over and the amount is as before."""
    passed = (today - first).days
    return passed + 1 if 0 <= passed < FLARE_DAYS[-1] else 0


def week_is(since: date, today: date) -> str:
    """How a week of the plan stands: ``on``, ``over`` after seven days, or ``away`` after a long gap.

    A plan never goes on by itself: when a week is over, the person says whether to take the next step.
    """
    passed = (today - since).days
    return "away" if passed >= AWAY_DAYS else "over" if passed >= WEEK else "on"


def _below(value: float, grain: float) -> float:
    return math.floor(value / grain + _HAIR) * grain


def _near(value: float, grain: float) -> float:
    return math.floor(value / grain + 0.5 + _HAIR) * grain
