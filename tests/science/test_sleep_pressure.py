"""Sleepiness gathers while awake and falls while asleep; how a day is spent shows in the night after it."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from easeback import content
from easeback.science.sleep_pressure import DAY, MORNING, NAP, SleepParameters, clock, pressure, sleeps

VALUES = content.load().parameters("sleep_pressure")
P = SleepParameters.from_values(VALUES)
HOURS = np.linspace(0.0, DAY, 961)
ups, naps, beds = st.floats(0, 3), st.floats(0, 2), st.floats(14, 18)


def night(*, up: float = 0.0, nap: float = 0.0, bed: float = 16.0) -> tuple[float, float]:
    """From when to when one sleeps in the night; both the end of the day when sleep does not come."""
    last = sleeps(P, up=up, nap=nap, bed=bed)[-1:]
    return last[0] if last and last[0][0] >= bed else (DAY, DAY)


def test_pressure_is_its_own_equation() -> None:
    spans = [(2.0, 3.0), (7.0, 8.5)]
    level, here = P.after_bad_night, 0.0
    for end, asleep in ((2.0, False), (3.0, True), (7.0, False), (8.5, True), (12.0, False)):
        goal, pace = (0.0, P.fall_time) if asleep else (1.0, P.rise_time)
        level = goal + (level - goal) * np.exp(-(end - here) / pace)
        here = end
        assert pressure([end], P, spans)[0] == pytest.approx(level)


@given(up=ups, nap=naps, bed=beds)
def test_it_stays_a_share_rises_while_awake_and_falls_while_asleep(up: float, nap: float, bed: float) -> None:
    spans = sleeps(P, up=up, nap=nap, bed=bed)
    values = pressure(HOURS, P, spans)
    assert np.all((values > 0) & (values < 1))
    for (a, b), (low, high) in zip(pairwise(values), pairwise(HOURS), strict=True):
        if any(start <= low and high <= end for start, end in spans):
            assert b < a
        elif not any(start < high and low < end for start, end in spans):
            assert b > a


@given(up=ups, nap=naps, bed=beds)
def test_nobody_sleeps_before_bed_and_spans_follow_one_another(up: float, nap: float, bed: float) -> None:
    spans = sleeps(P, up=up, nap=nap, bed=bed)
    edges = [edge for span in spans for edge in span]
    assert edges == sorted(edges)
    assert all(end <= NAP + nap or start >= bed for start, end in spans)


@given(bed=beds, one=ups, other=ups)
def test_who_sleeps_on_in_the_morning_never_falls_asleep_sooner(bed: float, one: float, other: float) -> None:
    less, more = sorted((one, other))
    assert night(up=more, bed=bed)[0] >= night(up=less, bed=bed)[0] - 1e-3


@given(bed=beds, one=naps, other=naps)
def test_a_longer_nap_never_brings_sleep_sooner(bed: float, one: float, other: float) -> None:
    less, more = sorted((one, other))
    assert night(nap=more, bed=bed)[0] >= night(nap=less, bed=bed)[0] - 1e-3


def test_up_as_usual_and_in_bed_at_eleven_one_sleeps_soon_and_until_the_morning() -> None:
    assert night() == pytest.approx((16.0, DAY))


def test_who_catches_up_for_three_hours_lies_awake_for_more_than_one() -> None:
    assert night(up=3)[0] - 16.0 > 1.0


def test_who_goes_to_bed_at_nine_wakes_long_before_the_morning() -> None:
    fell, woke = night(bed=14)
    assert fell == pytest.approx(14.0)
    assert DAY - woke > 2.0


def test_a_short_nap_costs_little_and_a_long_one_the_evening() -> None:
    assert night(nap=1 / 3)[0] == pytest.approx(16.0)
    assert night(nap=2)[0] - 16.0 > 1.5


def test_the_clock_keeps_awake_in_the_evening_and_lets_go_at_night() -> None:
    assert float(clock(P.clock_peak - MORNING, P)) == pytest.approx(P.clock_swing)
    assert float(clock(P.clock_peak - MORNING + 12, P)) == pytest.approx(-P.clock_swing)


def test_sleep_comes_exactly_when_enough_has_gathered() -> None:
    for up, nap, bed in product((0, 3), (0, 2), (14, 16)):
        fell, woke = night(up=up, nap=nap, bed=bed)
        spans = sleeps(P, up=up, nap=nap, bed=bed)
        if bed < fell < DAY:
            missing = P.asleep_above + clock(fell, P) - pressure([fell], P, spans[:-1])[0]
            assert abs(float(missing)) < 1e-4
        if woke < DAY:
            assert pressure([woke], P, spans)[0] == pytest.approx(
                float(P.wakes_below + clock(woke, P)), abs=1e-4
            )


@pytest.mark.parametrize("wrong", [{"up": -1}, {"up": 7}, {"nap": 4}, {"bed": 11}, {"bed": 25}])
def test_an_impossible_day_is_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(ValueError, match=next(iter(wrong))):
        sleeps(P, **{"up": 0.0, "nap": 0.0, "bed": 16.0} | wrong)


@pytest.mark.parametrize(("hours", "spans"), [([-1.0], []), ([1.0], [(3.0, 2.0)]), ([1.0], [(1, 3), (2, 4)])])
def test_time_does_not_run_back(hours: list[float], spans: list[tuple[float, float]]) -> None:
    with pytest.raises(ValueError, match="hours are 0 or more"):
        pressure(hours, P, spans)


@pytest.mark.parametrize(
    "wrong", [{"after_bad_night": 0.1}, {"after_bad_night": 0.6}, {"asleep_above": 0.95}]
)
def test_numbers_that_contradict_the_model_are_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(ValueError, match=next(iter(wrong))):
        SleepParameters.from_values(VALUES | wrong)
