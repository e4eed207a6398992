"""The stress event shows what is published, and stays a sane model at every setting."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from easeback import content
from easeback.science.stress_event import NEVER, Course, cohort, course, stress_event
from easeback.science.stress_parameters import StressParameters

P = StressParameters.from_values(content.load().parameters("stress_event"))
MINUTES = np.arange(0.0, 400.0, 0.05)
QUANTITIES = ("adrenaline", "heart_rate", "pituitary_drive", "cortisol", "muscle")
LINEAR = ("adrenaline", "heart_rate", "pituitary_drive", "cortisol")
REST = {"adrenaline": 1.0, "heart_rate": 72.0, "pituitary_drive": 0.0, "cortisol": 6.5, "muscle": 1.0}

lengths = st.floats(0.0, 120.0)
strengths = st.floats(0.0, 1.0)
settings_of_controls = st.fixed_dictionaries(
    {
        "length": lengths,
        "strength": strengths,
        "events": st.integers(1, 5),
        "rest": st.floats(0.0, 120.0),
        "breathing_from": st.floats(0.0, 60.0) | st.just(NEVER),
        "slow_recovery": st.booleans(),
    }
)


def at(minute: float, quantity: str, **controls: Any) -> float:
    """One quantity at one minute."""
    return float(getattr(stress_event([minute], P, **controls), quantity)[0])


def rise_left(minute: float) -> float:
    """The share of the rise of cortisol that is left."""
    whole = stress_event(MINUTES, P).cortisol.max() - P.cortisol_rest
    return (at(minute, "cortisol") - P.cortisol_rest) / whole


def peak_rise(**controls: Any) -> float:
    return float(stress_event(MINUTES, P, **controls).cortisol.max()) - P.cortisol_rest


# --- what is published, or printed in our own evidence table ---


def test_cortisol_peaks_when_it_does_in_saliva() -> None:
    peak = MINUTES[stress_event(MINUTES, P).cortisol.argmax()]
    assert 20 <= peak <= 30
    assert peak == pytest.approx(26.7, abs=0.1)


@pytest.mark.parametrize(("minute", "percent"), [(60, 44), (75, 27), (90, 17), (120, 7)])
def test_cortisol_fades_as_printed(minute: float, percent: float) -> None:
    assert 100 * rise_left(minute) == pytest.approx(percent, abs=0.5)


def test_most_of_the_rise_of_cortisol_is_gone_after_60_to_90_minutes() -> None:
    assert rise_left(60) < 0.5
    assert rise_left(90) < 0.25


@pytest.mark.parametrize(("minute", "fold"), [(15, 1.98), (17.5, 1.49), (25, 1.06)])
def test_adrenaline_about_doubles_and_halves_within_minutes(minute: float, fold: float) -> None:
    assert at(minute, "adrenaline") == pytest.approx(fold, abs=0.005)


def test_half_of_the_extra_adrenaline_is_gone_after_2_to_3_minutes() -> None:
    course_ = stress_event(MINUTES, P)
    end = at(15, "adrenaline") - 1
    after = MINUTES[(MINUTES > 15) & (course_.adrenaline - 1 < end / 2)][0] - 15
    assert 2 <= after <= 3


@pytest.mark.parametrize(("minute", "beats"), [(2, 91), (15, 92), (18, 72)])
def test_the_heart_rises_15_to_25_beats_and_recovers_fast(minute: float, beats: float) -> None:
    assert at(minute, "heart_rate") == pytest.approx(beats, abs=0.5)
    assert 15 <= at(15, "heart_rate") - P.heart_rate_rest <= 25


@pytest.mark.parametrize(
    ("slow", "minute", "level"),
    [(0, 20, 1.21), (0, 25, 1.02), (0, 35, 1.00), (1, 20, 2.39), (1, 25, 1.75), (1, 35, 1.21)],
)
def test_muscles_let_go_quickly_or_slowly(slow: int, minute: float, level: float) -> None:
    assert at(minute, "muscle", slow_recovery=bool(slow)) == pytest.approx(level, abs=0.0055)


@pytest.mark.parametrize(("every", "times"), [(30, 1.86), (60, 1.23), (120, 1.03)])
def test_gaps_between_events_matter(every: float, times: float) -> None:
    assert peak_rise(events=8, rest=every - 15) / peak_rise() == pytest.approx(times, abs=0.0055)


def test_breathing_from_minute_5_lowers_every_signal_as_printed() -> None:
    assert peak_rise(breathing_from=5) / peak_rise() == pytest.approx(0.83, abs=0.005)
    assert at(15, "heart_rate", breathing_from=5) == pytest.approx(87, abs=0.05)
    assert at(15, "adrenaline", breathing_from=5) == pytest.approx(1.75, abs=0.005)


def test_the_textbook_half_life_would_contradict_saliva() -> None:
    values = content.load().parameters("stress_event") | {"cortisol_half_life": 66.0}
    rise = stress_event(MINUTES, StressParameters.from_values(values)).cortisol - 6.5
    assert rise[MINUTES.searchsorted(90.0)] / rise.max() > 0.5


def test_a_group_shows_the_published_effect_size_and_share_of_responders() -> None:
    group = cohort(100_000, 1, P)
    assert 0.82 <= group.effect_size <= 1.04
    assert group.effect_size == pytest.approx(0.92, abs=0.02)
    assert 0.68 <= group.responds.mean() <= 0.75
    assert group.resting.mean() == pytest.approx(6.5, abs=0.1)
    assert group.resting.std() == pytest.approx(3.5, abs=0.1)
    assert group.rise.mean() == pytest.approx(4.8, abs=0.1)


# --- the closed solution against a step-by-step integration that shares no code with it ---


def stepped(controls: dict[str, Any], minutes: NDArray[np.float64]) -> dict[str, list[float]]:
    """Runge-Kutta over small steps that never cross an edge of the input."""
    period, step = controls["length"] + controls["rest"], 0.0125

    def stress(t: float) -> float:
        number, since = divmod(t, period) if period else (0.0, t)
        if number >= controls["events"] or since >= controls["length"]:
            return 0.0
        return controls["strength"] * (0.75 if since >= controls["breathing_from"] else 1.0)

    def slope(x: list[float], s: float) -> list[float]:
        adrenaline, heart, relay, drive, raw, muscle = x
        target = 1 + 2.6 * s
        release = 8.0 if controls["slow_recovery"] else 2.0
        return [
            math.log(2) / 2.5 * (1 + s - adrenaline),
            (72 + 20 * s - heart) / 0.7,
            (s - relay) / 5,
            (relay - drive) / 5,
            drive - math.log(2) / 22 * raw,
            (target - muscle) / (0.5 if target > muscle else release),
        ]

    def run(at_: NDArray[np.float64], input_: Any) -> list[list[float]]:
        x, t, rows = [1.0, 72.0, 0.0, 0.0, 0.0, 1.0], 0.0, []
        for wanted in at_:
            while t < wanted - step / 2:
                s = input_(t + step / 2)
                k1 = slope(x, s)
                k2 = slope([a + step / 2 * b for a, b in zip(x, k1, strict=True)], s)
                k3 = slope([a + step / 2 * b for a, b in zip(x, k2, strict=True)], s)
                k4 = slope([a + step * b for a, b in zip(x, k3, strict=True)], s)
                x = [
                    a + step / 6 * (b + 2 * c + 2 * d + e)
                    for a, b, c, d, e in zip(x, k1, k2, k3, k4, strict=True)
                ]
                t += step
            rows.append(x)
        return rows

    standard = max(row[4] for row in run(np.arange(20, 35, 0.05), lambda t: float(t < 15)))
    rows = np.array(run(minutes, stress))
    return {
        "adrenaline": rows[:, 0],
        "heart_rate": rows[:, 1],
        "pituitary_drive": rows[:, 3],
        "cortisol": 6.5 + 4.8 * rows[:, 4] / standard,
        "muscle": rows[:, 5],
    }


@pytest.mark.parametrize(
    "controls",
    [
        {"length": 15.0, "breathing_from": 5.0, "slow_recovery": False},
        {"length": 25.0, "rest": 10.0, "events": 3, "strength": 0.6, "slow_recovery": True},
        {"length": 5.0, "rest": 15.0, "events": 2, "breathing_from": 0.0},
    ],
)
def test_the_exact_course_agrees_with_small_steps(controls: dict[str, Any]) -> None:
    plain = {"strength": 1.0, "events": 1, "rest": 60.0, "breathing_from": NEVER, "slow_recovery": False}
    minutes = np.concatenate([np.arange(0.0, 20.0, 0.5), np.arange(20.0, 110.0, 2.5)])
    exact = stress_event(minutes, P, **(plain | controls))
    for quantity, values in stepped(plain | controls, minutes).items():
        assert np.allclose(getattr(exact, quantity), values, rtol=1e-5, atol=1e-5), quantity


# --- properties ---


@given(settings_of_controls)
def test_every_quantity_is_finite_bounded_and_never_below_rest(controls: dict[str, Any]) -> None:
    made = stress_event(MINUTES[::20], P, **controls)
    ceilings = {
        "adrenaline": 2.0,
        "heart_rate": 92.0,
        "pituitary_drive": 1.0,
        "cortisol": 30.0,
        "muscle": 3.6,
    }
    for quantity in QUANTITIES:
        values = getattr(made, quantity)
        assert np.isfinite(values).all()
        assert values.min() >= REST[quantity] - 1e-9
        assert values.max() <= ceilings[quantity] + 1e-9


@given(settings_of_controls, st.floats(0.0, 1.0))
def test_every_rise_is_proportional_to_strength(controls: dict[str, Any], share: float) -> None:
    whole = stress_event(MINUTES[::50], P, **controls)
    part = stress_event(MINUTES[::50], P, **(controls | {"strength": share * controls["strength"]}))
    for quantity in QUANTITIES:
        rise, less = (getattr(made, quantity) - REST[quantity] for made in (whole, part))
        assert np.allclose(less, share * rise, atol=1e-9)


@given(lengths, strengths, st.floats(0.0, 200.0), lengths, strengths)
def test_two_events_add_up_in_everything_but_muscles(
    first: float, strong: float, gap: float, second: float, weak: float
) -> None:
    late = first + gap
    edges = [0.0, first, late, late + second]
    both = course(MINUTES[::50], P, edges, [strong, 0.0, weak, 0.0])
    one = course(MINUTES[::50], P, edges, [strong, 0.0, 0.0, 0.0])
    other = course(MINUTES[::50], P, edges, [0.0, 0.0, weak, 0.0])
    for quantity in LINEAR:
        rises = [getattr(made, quantity) - REST[quantity] for made in (one, other)]
        assert np.allclose(getattr(both, quantity) - REST[quantity], sum(rises), atol=1e-9)


@given(settings_of_controls, st.lists(st.floats(0.0, 400.0), min_size=1, max_size=20))
def test_the_grid_of_minutes_does_not_matter(controls: dict[str, Any], minutes: list[float]) -> None:
    together = stress_event(minutes, P, **controls)
    for quantity in QUANTITIES:
        alone = [at(minute, quantity, **controls) for minute in minutes]
        assert np.allclose(getattr(together, quantity), alone, rtol=1e-12)


@given(settings_of_controls)
def test_slow_breathing_never_raises_anything(controls: dict[str, Any]) -> None:
    without = stress_event(MINUTES[::20], P, **(controls | {"breathing_from": NEVER}))
    with_it = stress_event(MINUTES[::20], P, **controls)
    for quantity in QUANTITIES:
        assert (getattr(with_it, quantity) <= getattr(without, quantity) + 1e-9).all()


@given(settings_of_controls, st.floats(0.0, 120.0))
def test_more_rest_never_raises_the_peak(controls: dict[str, Any], more: float) -> None:
    peaks = {}
    for rest in (controls["rest"], controls["rest"] + more):
        # Fast quantities peak at an edge of the input, the slow ones gently in between.
        edges = stress_event([0.0], P, **(controls | {"rest": rest})).edges
        minutes = np.union1d(np.arange(0.0, 1500.0, 0.5), edges)
        made = stress_event(minutes, P, **(controls | {"rest": rest}))
        peaks[rest] = {quantity: getattr(made, quantity).max() - REST[quantity] for quantity in QUANTITIES}
    short, long = peaks[controls["rest"]], peaks[controls["rest"] + more]
    for quantity in QUANTITIES:
        assert long[quantity] <= short[quantity] * 1.001 + 1e-9


@given(settings_of_controls)
def test_slow_recovery_changes_muscles_and_nothing_else(controls: dict[str, Any]) -> None:
    quick, slow = (stress_event(MINUTES[::20], P, **(controls | {"slow_recovery": s})) for s in (False, True))
    assert (slow.muscle >= quick.muscle - 1e-9).all()
    for quantity in LINEAR:
        assert np.array_equal(getattr(quick, quantity), getattr(slow, quantity))


def test_many_settings_at_once_are_each_setting_alone() -> None:
    length, events, breathing = np.meshgrid([5.0, 20.0], [1, 3], [0.0, 5.0, NEVER], indexing="ij")
    many = stress_event(MINUTES[::100], P, length=length, events=events, breathing_from=breathing)
    assert many.cortisol.shape == (2, 2, 3, MINUTES[::100].size)
    for place in np.ndindex(length.shape):
        alone: Course = stress_event(
            MINUTES[::100],
            P,
            length=length[place],
            events=int(events[place]),
            breathing_from=breathing[place],
        )
        for quantity in QUANTITIES:
            assert np.allclose(getattr(many, quantity)[place], getattr(alone, quantity), rtol=1e-12)


@pytest.mark.parametrize(("brain", "pituitary"), [(5.0, 5.0 + 1e-7), (5.0, 5.001), (22 / math.log(2), 5.0)])
def test_equal_and_nearly_equal_delays_are_no_trouble(brain: float, pituitary: float) -> None:
    values = content.load().parameters("stress_event")
    near = StressParameters.from_values(values | {"brain_delay": brain, "pituitary_delay": pituitary})
    apart = StressParameters.from_values(
        values | {"brain_delay": brain * 1.0005, "pituitary_delay": pituitary}
    )
    assert np.allclose(stress_event(MINUTES, near).cortisol, stress_event(MINUTES, apart).cortisol, rtol=1e-3)
    same = StressParameters.from_values(values | dict.fromkeys(("brain_delay", "pituitary_delay"), 31.739))
    assert np.isfinite(stress_event(MINUTES, same).cortisol).all()


def test_the_same_seed_gives_the_same_people_and_nobody_goes_below_nothing() -> None:
    first, again, other = cohort(500, 7, P), cohort(500, 7, P), cohort(500, 8, P)
    assert np.array_equal(first.peak, again.peak)
    assert not np.array_equal(first.peak, other.peak)
    assert first.peak.min() >= 0
    assert (~first.responds).any()


# --- bad input ---


@pytest.mark.parametrize(
    "wrong",
    [
        {"length": -1},
        {"length": math.nan},
        {"strength": 1.1},
        {"strength": -0.1},
        {"events": 0},
        {"events": 1.5},
        {"rest": -5},
        {"breathing_from": -1},
    ],
)
def test_a_control_outside_its_range_is_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(ValueError, match=next(iter(wrong))):
        stress_event(MINUTES, P, **wrong)


def test_edges_out_of_order_and_a_group_of_one_are_refused() -> None:
    with pytest.raises(ValueError, match="edges"):
        course(MINUTES, P, [5.0, 0.0], [1.0, 0.0])
    with pytest.raises(ValueError, match="group"):
        cohort(1, 1, P)


def test_parameters_name_every_id_that_is_missing_unknown_or_impossible() -> None:
    values = content.load().parameters("stress_event")
    with pytest.raises(ValueError, match=r"missing: heart_rate_rest.*unknown: heart"):
        StressParameters.from_values(
            {k: v for k, v in values.items() if k != "heart_rate_rest"} | {"heart": 1.0}
        )
    for name, value in [("brain_delay", 0.0), ("cortisol_rest", math.nan), ("muscle_rise", -1.0)]:
        with pytest.raises(ValueError, match=name):
            StressParameters.from_values(values | {name: value})
    with pytest.raises(ValueError, match="breathing_ease"):
        StressParameters.from_values(values | {"breathing_ease": 1.2})
