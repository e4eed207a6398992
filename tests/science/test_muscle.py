"""The muscles through a day: what is published, exactness, and that breaks ease and hard moments never do."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from easeback import content
from easeback.science.muscle import NONE, WorkingDayParameters, working_day
from easeback.science.stress_event import stress_event
from easeback.science.stress_parameters import StressParameters

M = StressParameters.from_values(content.load().parameters("stress_event"))
D = WorkingDayParameters.from_values(content.load().parameters("working_day"))
MINUTES = np.arange(0.0, 600.0, 0.5)
NEAR = M.muscle_rest + D.near_rest * M.muscle_rise
UNDER_LOAD = M.muscle_rest + D.load * M.muscle_rise

starts = st.lists(st.floats(0.0, 620.0), max_size=6)
days = st.fixed_dictionaries(
    {
        "hard": starts,
        "breaks": starts,
        "break_length": st.floats(0.0, 60.0),
        "slow_recovery": st.booleans(),
    }
)


def changed(**values: float) -> WorkingDayParameters:
    return WorkingDayParameters.from_values(content.load().parameters("working_day") | values)


def tension(minutes: Any = MINUTES, parameters: WorkingDayParameters = D, **controls: Any) -> Any:
    return working_day(minutes, M, parameters, **controls).tension


# --- what is published, or printed in our own evidence table ---


@pytest.mark.parametrize(
    ("slow", "after", "level"),
    [(0, 5, 1.21), (0, 10, 1.02), (0, 20, 1.00), (1, 5, 2.39), (1, 10, 1.75), (1, 20, 1.21)],
)
def test_with_no_load_it_lets_go_as_after_one_stress_event(slow: int, after: float, level: float) -> None:
    """A break as long as the day takes the load away; full strength gives the printed values."""
    full = changed(hard_strength=1 - 1e-9, load=1e-9, near_rest=1e-10)
    made = tension([115.0 + after], full, hard=[100.0], breaks=[0.0], break_length=600.0, slow_recovery=slow)
    assert made[0] == pytest.approx(level, abs=0.0055)


def test_it_is_the_muscle_of_the_stress_event() -> None:
    day = tension(MINUTES, hard=[0.0], breaks=[0.0], break_length=600.0, slow_recovery=True)
    event = stress_event(MINUTES, M, length=D.hard_length, strength=D.hard_strength, slow_recovery=True)
    assert np.allclose(day, event.muscle)


def test_the_rise_at_full_stress_is_the_published_one() -> None:
    full = changed(hard_strength=0.85, load=0.15)
    assert tension([14.9], full, hard=[0.0])[0] - M.muscle_rest == pytest.approx(2.6, abs=0.001)


def test_stress_and_load_together_raise_it_more_than_either_alone() -> None:
    both = tension([110.0], hard=[100.0])[0]
    stress = tension([110.0], hard=[100.0], breaks=[0.0], break_length=600.0)[0]
    load = tension([110.0])[0]
    assert M.muscle_rest < load < stress < both


# --- exactness ---


def stepped(minutes: NDArray[np.float64], **controls: Any) -> tuple[NDArray[np.float64], float]:
    """Small steps of the equation itself; it shares no code with the model."""
    step, level, levels, rest = 0.005, 1.0, [], 0.0
    for number in range(round(600 / step)):
        now = (number + 0.5) * step
        hard = any(start <= now < start + 15 for start in controls["hard"])
        pause = any(start <= now < start + controls["break_length"] for start in controls["breaks"])
        target = 1 + 2.6 * (0.7 * hard + 0.15 * (not pause))
        release = 8.0 if controls["slow_recovery"] else 2.0
        levels.append(level)
        rest += step * (level <= 1 + 0.05 * 2.6)
        level += step * (target - level) / (0.5 if target > level else release)
    return np.array(levels)[np.rint(minutes / step).astype(int)], rest


@pytest.mark.parametrize(
    "controls",
    [
        {"hard": [90, 340], "breaks": [120, 360], "break_length": 20, "slow_recovery": False},
        {"hard": [265, 290, 315, 340], "breaks": [360], "break_length": 20, "slow_recovery": True},
        {"hard": [110.5, 118], "breaks": [112, 500], "break_length": 30, "slow_recovery": True},
    ],
)
def test_the_exact_day_agrees_with_small_steps(controls: dict[str, Any]) -> None:
    minutes = np.arange(0.0, 599.0, 1.0)
    levels, rest = stepped(minutes, **controls)
    made = working_day(minutes, M, D, **controls)
    assert np.allclose(made.tension, levels, atol=0.015)
    assert made.rest_minutes == pytest.approx(rest, abs=0.1)


@given(days)
def test_the_minutes_near_rest_are_those_of_the_curve(controls: dict[str, Any]) -> None:
    fine = np.arange(0.025, 600.0, 0.05)
    made = working_day(fine, M, D, **controls)
    assert made.rest_minutes == pytest.approx(0.05 * (made.tension <= NEAR).sum(), abs=0.6)


def test_many_settings_at_once_are_each_setting_alone() -> None:
    hard = np.array([[90.0, NONE, NONE], [265.0, 290.0, 315.0]])[:, None, None]
    breaks = np.array([[NONE, 360.0], [120.0, 360.0]])[:, None]
    slow = np.array([False, True])
    many = working_day(MINUTES, M, D, hard=hard, breaks=breaks, break_length=20.0, slow_recovery=slow)
    assert many.tension.shape == (2, 2, 2, MINUTES.size)
    assert many.carried_over.shape == (2, 2, 2, 3)
    for one, two, three in np.ndindex(2, 2, 2):
        alone = working_day(
            MINUTES,
            M,
            D,
            hard=hard[one, 0, 0],
            breaks=breaks[two, 0],
            break_length=20.0,
            slow_recovery=slow[three],
        )
        assert np.allclose(many.tension[one, two, three], alone.tension, rtol=1e-12)
        assert many.rest_minutes[one, two, three] == pytest.approx(float(alone.rest_minutes))
        assert (many.carried_over[one, two, three] == alone.carried_over).all()


# --- properties ---


@given(days)
def test_tension_stays_between_rest_and_full_stress(controls: dict[str, Any]) -> None:
    levels = tension(**controls)
    assert np.isfinite(levels).all()
    assert levels.min() >= M.muscle_rest - 1e-9
    assert levels.max() <= M.muscle_rest + M.muscle_rise + 1e-9
    assert 0 <= working_day([0.0], M, D, **controls).rest_minutes <= 600


@given(days, st.floats(0.0, 600.0))
def test_one_more_break_never_raises_it_and_never_takes_rest_away(
    controls: dict[str, Any], at: float
) -> None:
    more = controls | {"breaks": [*controls["breaks"], at]}
    without, with_it = (working_day(MINUTES, M, D, **each) for each in (controls, more))
    assert (with_it.tension <= without.tension + 1e-9).all()
    assert with_it.rest_minutes >= without.rest_minutes - 1e-9


@given(days, st.floats(0.0, 60.0))
def test_longer_breaks_never_raise_it(controls: dict[str, Any], longer: float) -> None:
    more = controls | {"break_length": controls["break_length"] + longer}
    assert (tension(**more) <= tension(**controls) + 1e-9).all()


@given(days, st.floats(0.0, 600.0))
def test_one_more_hard_moment_never_lowers_it(controls: dict[str, Any], at: float) -> None:
    more = controls | {"hard": [*controls["hard"], at]}
    assert (tension(**more) >= tension(**controls) - 1e-9).all()


@given(days)
def test_letting_go_slowly_never_lowers_it_and_never_adds_rest(controls: dict[str, Any]) -> None:
    quick, slow = (
        working_day(MINUTES, M, D, **(controls | {"slow_recovery": each})) for each in (False, True)
    )
    assert (slow.tension >= quick.tension - 1e-9).all()
    assert slow.rest_minutes <= quick.rest_minutes + 1e-9
    assert (slow.carried_over >= quick.carried_over).all()


# --- what is carried over ---


def test_soon_after_another_a_hard_moment_begins_higher_only_where_muscles_let_go_slowly() -> None:
    for slow in (False, True):
        made = working_day(MINUTES, M, D, hard=[100.0, 125.0, 300.0], slow_recovery=slow)
        assert made.carried_over.tolist() == [False, slow, False]


def test_with_work_and_no_break_there_is_no_rest() -> None:
    made = working_day(MINUTES, M, D, hard=[100.0])
    assert made.rest_minutes < 0.5
    assert made.tension[MINUTES == 90] == pytest.approx(UNDER_LOAD)


# --- bad input ---


@pytest.mark.parametrize("wrong", [{"hard": [-1.0]}, {"breaks": [np.nan]}, {"break_length": -5.0}])
def test_a_control_outside_its_range_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=next(iter(wrong))):
        working_day(MINUTES, M, D, **wrong)


@pytest.mark.parametrize("wrong", [{"load": 0.5}, {"near_rest": 0.2}, {"hard_length": 0.0}])
def test_a_day_that_cannot_be_is_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(ValueError, match=next(iter(wrong))):
        changed(**wrong)
