"""The slow loop gives the numbers of the evidence file, stays in bounds and moves as is known."""

from __future__ import annotations

import dataclasses
import itertools

import numpy as np
import pytest

from easeback import content
from easeback.science.loop_parameters import LoopParameters
from easeback.science.pain_loop import Controls, State, pain_loop, settled

P = LoopParameters.from_values(content.load().parameters("pain_loop"))
CLEAR = 2.0
"""Points of 10 that people call a clear change (`ostelo2008`)."""


def lives(count: int, seed: int) -> tuple[Controls, State]:
    """Many lives and where each begins, as one array: every corner of all nine, the rest drawn between."""
    corners = np.array(list(itertools.product((0.0, 1.0), repeat=9)))
    between = np.random.default_rng(seed).random((count - len(corners), 9))
    *shares, body, alarm, fear, fitness = np.concatenate([corners, between]).T
    return Controls(*shares, body=10 * body), State(alarm, fear, 0.83 + 0.17 * fitness)


def pain_after(before: Controls, now: Controls, days: list[float]) -> list[float]:
    """Pain on some days after a change, from where the loop had settled."""
    return [float(pain) for pain in pain_loop(days, P, now, settled(P, before)).pain]


# --- the worked examples; the evidence file leaves open where they begin, so that is said here ---


def test_a_jump_of_stress_is_felt_at_once_and_grows_for_weeks() -> None:
    """It begins with no sleep lost and a worry of 0.55; the first value is that of the first day itself."""
    calm, hard = Controls(work=0.2, worry=0.55), Controls(work=0.8, worry=0.55)
    (before,) = pain_after(calm, calm, [0])
    first_day, two_weeks, ten_weeks = pain_after(calm, hard, [0, 14, 70])
    assert before == pytest.approx(3.6, abs=0.05)
    assert first_day == pytest.approx(4.06, abs=0.005)
    assert two_weeks == pytest.approx(4.4, abs=0.05)
    assert ten_weeks == pytest.approx(4.6, abs=0.05)


def test_a_plan_eases_a_little_and_slowly() -> None:
    """It begins with a worry of 0.65."""
    hard, planned = Controls(0.8, 0.5, 0.65), Controls(0.5, 0.3, 0.65)
    (before,) = pain_after(hard, hard, [0])
    two_weeks, sixteen_weeks = pain_after(hard, planned, [14, 112])
    assert before == pytest.approx(4.8, abs=0.05)
    assert two_weeks == pytest.approx(4.45, abs=0.025)
    assert sixteen_weeks == pytest.approx(4.3, abs=0.05)


@pytest.mark.parametrize(("day", "percent"), [(12, 5.6), (21, 8.6), (56, 14.4), (84, 16.0)])
def test_fitness_goes_as_in_athletes_who_stop_when_nothing_is_done(day: float, percent: float) -> None:
    lost = 1 - float(pain_loop([day], P, Controls(activity=0.0)).state.fitness[0])
    assert 100 * lost == pytest.approx(percent, abs=0.05)


def test_with_fear_alone_hardly_any_fitness_is_lost() -> None:
    """As in the cohort that saw no loss of fitness (`bousema2007`)."""
    fitness = pain_loop(np.arange(366), P, Controls(0.8, 0.5, 0.65)).state.fitness
    assert 1 - fitness.min() == pytest.approx(0.04, abs=0.005)


# --- it never runs away ---


def test_the_grid_of_settings_stays_in_bounds_and_settles_within_a_year() -> None:
    axes = (
        np.linspace(0, 1, 5),
        np.linspace(0, 1, 3),
        np.linspace(0, 1, 3),
        np.array([1, 3, 6]),
        np.array([0, 0.2]),
    )
    work, sleep, worry, body, plan = np.meshgrid(*axes, indexing="ij")
    year = pain_loop(np.arange(366), P, Controls(work, sleep, worry, 1.0, plan, body)).pain
    assert year.reshape(-1, 366).shape[0] == 270
    assert np.all(np.isfinite(year))
    assert year.min() >= 0
    assert year.max() <= 10
    assert np.ptp(year[..., -30:], axis=-1).max() < 0.05


def test_no_quantity_leaves_its_bounds_from_any_start() -> None:
    loop = pain_loop([0, 1, 10, 100], P, *lives(1000, seed=1))
    for share in (loop.state.alarm, loop.state.fear, loop.state.fitness, loop.stress, loop.activity):
        assert np.all((share >= 0) & (share <= 1))
    assert np.all((loop.pain >= 0) & (loop.pain <= 10))


def test_wherever_it_begins_it_ends_in_the_same_place_and_stays() -> None:
    life, start = lives(1000, seed=2)
    stays = pain_loop([0, 50], P, life, settled(P, life)).pain
    assert np.abs(pain_loop([900], P, life, start).pain - stays[:, :1]).max() < 1e-3
    assert np.ptp(stays, axis=-1).max() < 1e-3


def test_half_the_step_gives_the_same_answer() -> None:
    days, (life, start) = [1, 7, 30, 84], lives(1000, seed=3)
    whole = pain_loop(days, P, life, start).pain
    half = pain_loop(days, P, life, start, step=0.25).pain
    assert np.abs(whole - half).max() < 2e-3


def test_even_a_very_long_step_stays_stable() -> None:
    assert np.ptp(pain_loop([0, 3000, 6000], P, Controls(1, 1, 1), step=300.0).pain[1:]) < 1e-3


# --- directions ---

WORSE = {"work": 1, "lost_sleep": 1, "worry": 1, "body": 1, "activity": -1, "plan": -1}


@pytest.mark.parametrize("name", WORSE)
def test_what_makes_it_worse_never_lowers_pain_on_any_day(name: str) -> None:
    life, start = lives(1000, seed=4)
    worst = {"body": 10.0}.get(name, 1.0) if WORSE[name] > 0 else 0.0
    value = np.asarray(getattr(life, name))
    nearer = np.random.default_rng(5).random(value.shape)
    worse = dataclasses.replace(life, **{name: value + nearer * (worst - value)})
    days = [0, 1, 5, 14, 40, 84]
    assert np.all(pain_loop(days, P, worse, start).pain >= pain_loop(days, P, life, start).pain - 1e-9)


def test_all_that_one_can_do_together_changes_pain_by_less_than_people_call_clear() -> None:
    grid = np.meshgrid((0.3, 0.8, 1), (0, 0.5, 1), (0.2, 0.6, 1), (0.4, 0.7, 1))
    work, sleep, worry, activity = (axis.ravel() for axis in grid)
    before = Controls(work, sleep, worry, activity)
    eased = Controls(
        work * (1 - P.calm_ease),
        sleep * (1 - P.sleep_ease),
        worry * (1 - P.thought_ease),
        activity,
        P.steps_rise,
    )
    start = settled(P, before)
    change = pain_loop([0], P, before, start).pain[:, 0] - pain_loop([365], P, eased, start).pain[:, 0]
    assert change.shape == (81,)
    assert change.min() > 0
    assert change.max() < CLEAR / 2


def test_the_alarm_gets_louder_faster_than_it_gets_quieter() -> None:
    calm, hard = Controls(0.2), Controls(0.9)
    loud, soft = float(settled(P, hard).alarm), float(settled(P, calm).alarm)
    up = (pain_loop([14], P, hard, settled(P, calm)).state.alarm[0] - soft) / (loud - soft)
    down = (loud - pain_loop([14], P, calm, settled(P, hard)).state.alarm[0]) / (loud - soft)
    assert up > 1.3 * down


def test_pain_feeds_stress_and_stress_feeds_pain() -> None:
    little, much = (pain_loop([0], P, Controls(0.5, body=body)) for body in (1, 8))
    assert much.stress[0] > little.stress[0] > 0.5
    calm, hard = (pain_loop([0], P, Controls(work)) for work in (0.1, 0.9))
    assert hard.pain[0] > calm.pain[0]


# --- bad input ---


@pytest.mark.parametrize(
    "wrong", [{"work": 1.1}, {"lost_sleep": -0.1}, {"worry": 2}, {"activity": -1}, {"body": 11}]
)
def test_a_control_out_of_its_range_is_refused_by_name(wrong: dict[str, float]) -> None:
    with pytest.raises(ValueError, match=next(iter(wrong))):
        pain_loop([1], P, Controls(**wrong))


@pytest.mark.parametrize("days", [[-1], [5, 2], [float("nan")]])
def test_days_that_do_not_rise_are_refused(days: list[float]) -> None:
    with pytest.raises(ValueError, match="days rise"):
        pain_loop(days, P, Controls())
    with pytest.raises(ValueError, match="step"):
        pain_loop([1], P, Controls(), step=0)


def test_parameters_that_would_run_away_are_refused() -> None:
    values = content.load().parameters("pain_loop")
    with pytest.raises(ValueError, match="below 10"):
        LoopParameters.from_values(values | {"pain_from_stress_rise": 20, "stress_from_pain_rise": 0.9})
    with pytest.raises(ValueError, match="sleep_ease is a share"):
        LoopParameters.from_values(values | {"sleep_ease": 1.5})
    with pytest.raises(ValueError, match="missing: fear_time"):
        LoopParameters.from_values({name: value for name, value in values.items() if name != "fear_time"})


def test_the_defaults_are_a_quiet_life() -> None:
    quiet = pain_loop([0, 365], P, Controls())
    assert np.all(quiet.activity == 1)
    assert quiet.pain == pytest.approx(P.body_input, abs=0.1)
