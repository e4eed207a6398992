"""An hour in one place: no position is the right one, and changing never makes the hour worse."""

from __future__ import annotations

import itertools
import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from easeback import content
from easeback.science.posture import (
    GUARD,
    HOUR,
    PEOPLE,
    POSITIONS,
    ROUND,
    PostureParameters,
    comfort,
    discomfort,
    turns,
)

P = PostureParameters.from_values(content.load().parameters("posture"))
MINUTES = np.arange(0.0, HOUR + 0.01, 0.05)
CHANGES = (None, 30.0, 20.0, 10.0)

positions = st.sampled_from(POSITIONS)
people = st.sampled_from(PEOPLE)
times = st.none() | st.floats(2.0, HOUR)


def mean(first: str, every: float | None, person: str = "one") -> float:
    """Mean comfort over the hour."""
    return float(comfort(MINUTES, P, first, every, person).mean())


# --- no position is the right one ---


@pytest.mark.parametrize(("position", "person"), [*itertools.product(POSITIONS, PEOPLE)])
def test_every_position_grows_uncomfortable_within_the_hour(position: str, person: str) -> None:
    hour = comfort(MINUTES, P, position, None, person)
    assert hour[0] == 1.0
    assert (np.diff(hour) < 0).all()
    assert hour[-1] < 0.5


def test_positions_differ_a_little_and_the_other_way_round_in_the_other_person() -> None:
    staying = {person: [mean(position, None, person) for position in ROUND] for person in PEOPLE}
    assert staying["one"] == sorted(staying["one"], reverse=True)
    assert staying["another"] == sorted(staying["another"])
    for means in staying.values():
        assert max(means) - min(means) < 0.1
    assert np.mean(staying["one"]) == pytest.approx(np.mean(staying["another"]))


@pytest.mark.parametrize("person", PEOPLE)
def test_guarding_costs_more_effort_than_any_other_position(person: str) -> None:
    guarding = discomfort(MINUTES[1:], P, [GUARD], None, person)
    for position in ROUND:
        assert (guarding > discomfort(MINUTES[1:], P, [position], None, person)).all()


# --- changing ---


@given(positions, times, people)
def test_changing_never_makes_the_hour_worse_than_the_worst_of_staying(
    first: str, every: float | None, person: str
) -> None:
    visited = turns(first, every)
    worst = np.max([discomfort(MINUTES, P, [one], None, person) for one in visited], axis=0)
    assert (discomfort(MINUTES, P, visited, every, person) <= worst + 1e-12).all()


@pytest.mark.parametrize(("first", "person"), [*itertools.product(POSITIONS, PEOPLE)])
def test_more_changes_bring_no_less_comfort(first: str, person: str) -> None:
    means = [mean(first, every, person) for every in CHANGES]
    assert all(more >= less for less, more in itertools.pairwise(means))
    lowest = [comfort(MINUTES, P, first, every, person).min() for every in CHANGES]
    assert all(more >= less - 1e-9 for less, more in itertools.pairwise(lowest))


@pytest.mark.parametrize(("every", "person"), [*itertools.product(CHANGES[1:], PEOPLE)])
def test_the_order_of_the_positions_matters_little(every: float, person: str) -> None:
    means = [
        1 - discomfort(MINUTES, P, [*order, *order][: int(HOUR / every)], every, person).mean()
        for order in itertools.permutations(ROUND)
    ]
    assert max(means) - min(means) < 0.05


def test_comfort_comes_back_after_a_change_but_not_all_of_it() -> None:
    hour = comfort(np.array([10.0, 13.0]), P, "upright", 10.0)
    assert hour[0] < hour[1] < 1.0


@given(positions, st.floats(2.0, HOUR), people)
def test_a_change_is_felt_from_its_own_minute_on(first: str, every: float, person: str) -> None:
    until = MINUTES[every >= MINUTES]
    assert np.allclose(comfort(until, P, first, every, person), comfort(until, P, first, None, person))


# --- the turns ---


def test_the_turns_go_round_and_guarding_is_not_come_back_to() -> None:
    assert turns("slump", None) == ("slump",)
    assert turns("slump", 10) == ("slump", "upright", "lean", "stand", "slump", "upright")
    assert turns("stand", 30) == ("stand", "slump")
    assert turns(GUARD, 20) == (GUARD, "lean", "stand")


@given(positions, st.floats(2.0, HOUR))
def test_each_turn_is_another_position_than_the_one_before(first: str, every: float) -> None:
    order = turns(first, every)
    assert len(order) == math.ceil(HOUR / every)
    assert all(one != next_one for one, next_one in itertools.pairwise(order))
    assert GUARD not in order[1:]


# --- the closed solution against small steps that share no code with it ---


@pytest.mark.parametrize(
    ("first", "every", "person"), [("slump", None, "one"), ("guard", 10.0, "another"), ("stand", 7.5, "one")]
)
def test_the_exact_hour_agrees_with_small_steps(first: str, every: float | None, person: str) -> None:
    step, order = 0.001, turns(first, every)
    rise = dict(zip(ROUND, (1.12, 1.04, 0.96, 0.88), strict=True))
    if person == "another":
        rise = dict(zip(ROUND, (0.88, 0.96, 1.04, 1.12), strict=True))
    pace = {one: 24 * share for one, share in rise.items()} | {GUARD: 14.0}
    level = dict.fromkeys(POSITIONS, 0.0)
    felt = []
    for number in range(int(HOUR / step)):
        middle = (number + 0.5) * step
        now = order[min(int(middle / every), len(order) - 1)] if every else order[0]
        for one in POSITIONS:
            top = 0.82 if one == GUARD else 0.7
            change = (top - level[one]) / pace[one] if one == now else -level[one] / 12
            level[one] += step * change
        felt.append(max(level.values()))
    ends = np.arange(1, len(felt) + 1) * step
    exact = discomfort(ends[::500], P, order, every, person)
    assert np.allclose(exact, felt[::500], atol=1e-4)


# --- sane at every setting, and wrong input told ---


@given(positions, times, people, st.lists(st.floats(0.0, 600.0), min_size=1, max_size=20))
def test_comfort_is_bounded_and_does_not_hang_on_the_grid(
    first: str, every: float | None, person: str, minutes: list[float]
) -> None:
    together = comfort(minutes, P, first, every, person)
    assert ((together >= 0) & (together <= 1)).all()
    alone = [float(comfort([minute], P, first, every, person)[0]) for minute in minutes]
    assert np.allclose(together, alone, rtol=1e-12)


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"first": "kneel"}, "kneel"),
        ({"person": "nobody"}, "nobody"),
        ({"every": 0.0}, "changes"),
        ({"every": 90.0}, "changes"),
        ({"minutes": [-1.0]}, "minutes"),
        ({"minutes": [math.nan]}, "minutes"),
    ],
)
def test_a_control_outside_its_range_is_refused(wrong: dict[str, Any], told: str) -> None:
    asked = {"minutes": MINUTES, "first": "slump", "every": 10.0, "person": "one"} | wrong
    with pytest.raises(ValueError, match=told):
        comfort(asked["minutes"], P, asked["first"], asked["every"], asked["person"])
    with pytest.raises(ValueError, match="position"):
        discomfort(MINUTES, P, [])


@pytest.mark.parametrize(
    "wrong",
    [
        {"guard_plateau": 0.5},
        {"guard_plateau": 1.1},
        {"guard_time": 22.0},
        {"difference": 1.0},
        {"fade_time": 0.0},
    ],
)
def test_parameters_that_contradict_the_lesson_are_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(ValueError, match=r"guard|fade_time"):
        PostureParameters.from_values(content.load().parameters("posture") | wrong)
