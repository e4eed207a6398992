"""Doing less and the way out: bounded, never to nothing, and it can be turned at any week."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from easeback import content
from easeback.science.small_steps import WEEKS, StepsParameters, doing_less, small_steps

VALUES = content.load().parameters("small_steps")
P = StepsParameters.from_values(VALUES)
TIMES = np.arange(0.0, WEEKS + 0.01, 0.1)
turned = st.floats(0.0, WEEKS)


def test_doing_less_winds_inward_and_trust_follows() -> None:
    less = doing_less(TIMES, P)
    assert less.doing[0] == less.trust[0] == pytest.approx(P.start)
    assert (np.diff(less.doing) < 0).all()
    assert (np.diff(less.trust[1:]) < 0).all()
    assert (less.trust[1:] > less.doing[1:]).all(), "trust goes after doing"


def test_nobody_does_less_than_the_least_however_long_it_lasts() -> None:
    far = doing_less([1e4], P)
    assert far.doing[0] == pytest.approx(P.low)
    assert far.trust[0] == pytest.approx(P.low)


def test_small_steps_wind_outward_and_trust_follows_later() -> None:
    steps = small_steps(TIMES, P)
    assert (np.diff(steps.doing) > 0).all()
    assert (np.diff(steps.trust[1:]) > 0).all()
    assert (steps.trust[1:] < steps.doing[1:]).all(), "trust comes after doing"


def test_the_way_out_is_modest() -> None:
    end = small_steps([WEEKS], P)
    assert P.start + 0.1 < end.doing[0] < P.start + 0.3
    assert end.doing[0] < 0.9, "no promise that all comes back in twelve weeks"


def test_each_week_adds_the_same_small_step() -> None:
    gains = np.diff(small_steps(np.arange(4.0, 13.0), P, turn=4.0).doing)
    assert np.allclose(gains, P.step * doing_less(4.0, P).doing)


@given(turned)
def test_it_is_never_too_late_to_turn(turn: float) -> None:
    late = np.arange(turn, turn + 20.0, 0.25)[1:]
    out, less = small_steps(late, P, turn), doing_less(late, P)
    assert (out.doing > less.doing).all()
    assert (out.trust > less.trust).all()


@given(turned, turned)
def test_an_earlier_turn_leaves_no_less_at_the_end(one: float, other: float) -> None:
    early, late = (small_steps([WEEKS], P, turn) for turn in sorted((one, other)))
    assert early.doing[0] >= late.doing[0] - 1e-9
    assert early.trust[0] >= late.trust[0] - 1e-9


@given(turned)
def test_until_the_turn_both_ways_are_one(turn: float) -> None:
    before = np.linspace(0.0, turn, 20)
    assert np.allclose(small_steps(before, P, turn).doing, doing_less(before, P).doing)
    assert np.allclose(small_steps(before, P, turn).trust, doing_less(before, P).trust)


allowed = st.builds(
    StepsParameters,
    start=st.floats(0.35, 0.9),
    low=st.floats(0.05, 0.3),
    pull=st.floats(0.1, 0.9),
    less_time=st.floats(1.0, 12.0),
    trust_time=st.floats(1.0, 12.0),
    step=st.floats(0.01, 0.1),
)


@given(allowed, turned)
def test_all_stays_within_bounds_for_every_allowed_parameter(made: StepsParameters, turn: float) -> None:
    weeks = np.linspace(0.0, 200.0, 400)
    for course in (doing_less(weeks, made), small_steps(weeks, made, turn)):
        for values in (course.doing, course.trust):
            assert np.isfinite(values).all()
            assert values.min() >= made.low - 1e-9
            assert values.max() <= 1 + 1e-9


@pytest.mark.parametrize("turn", [0.0, 3.7, 12.0])
def test_the_exact_weeks_agree_with_small_steps_of_time(turn: float) -> None:
    every, doing, trust = 0.0005, 0.6, 0.6
    then, rows = None, []
    for number in range(int(40 / every)):
        if (number + 0.5) * every < turn:
            change = (0.6 * trust + 0.4 * 0.2 - doing) / 4
        else:
            then = doing if then is None else then
            change = 0.03 * then if doing < 1 else 0.0
        doing, trust = doing + every * change, trust + every * (doing - trust) / 3
        rows.append((doing, trust))
    picked = np.array(rows)[1999::2000]
    exact = small_steps(np.arange(1, len(picked) + 1) * 1.0, P, turn)
    assert np.allclose(exact.doing, picked[:, 0], atol=1e-3)
    assert np.allclose(exact.trust, picked[:, 1], atol=1e-3)


@pytest.mark.parametrize(
    "wrong", [{"low": 0.7}, {"start": 1.0}, {"pull": 1.0}, {"step": 0.0}, {"trust_time": math.nan}]
)
def test_parameters_that_contradict_the_lesson_are_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(ValueError, match=r"low|start|pull|step|trust_time"):
        StepsParameters.from_values(VALUES | wrong)


def test_a_week_before_the_start_is_refused() -> None:
    for ask in (lambda: doing_less([-1.0], P), lambda: small_steps([1.0], P, turn=-1.0)):
        with pytest.raises(ValueError, match="weeks"):
            ask()
