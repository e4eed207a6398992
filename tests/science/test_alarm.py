"""Ten equal touches add up as our evidence table prints it; the first one never changes."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from easeback import content
from easeback.science.alarm import TAPS, AlarmParameters, gain, strengths, ten_taps, turned_up, volume

VALUES = content.load().parameters("alarm")
P = AlarmParameters.from_values(VALUES)

shares = st.floats(0.0, 1.0)
gaps = st.lists(st.floats(0.05, 20.0), min_size=1, max_size=30)


def ratio(gap: float, level: float = 0.0) -> float:
    """The tenth touch in multiples of the first."""
    taps = ten_taps(gap, level, P)
    return float(taps[-1] / taps[0])


# --- what is printed in our own evidence table, and what is published ---


@pytest.mark.parametrize(("gap", "printed"), [(1, 1.57), (2, 1.27), (3, 1.16), (5, 1.07)])
def test_touches_add_up_as_printed(gap: float, printed: float) -> None:
    assert ratio(gap) == pytest.approx(printed, abs=0.005)


def test_a_loud_alarm_adds_more_as_printed() -> None:
    assert float(gain(1.0, P)) == pytest.approx(1.35)
    assert ratio(1, level=1.0) == pytest.approx(1.77, abs=0.005)


@given(gap=st.floats(0.05, 20.0), one=shares, other=shares)
def test_the_first_touch_is_the_same_with_any_alarm(gap: float, one: float, other: float) -> None:
    assert ten_taps(gap, one, P)[0] == ten_taps(gap, other, P)[0] == P.first_tap


def test_touches_have_to_come_fast_to_add_up_much() -> None:
    assert ratio(3) - 1 < (ratio(1) - 1) / 3
    assert ratio(5, level=1.0) < 1.1


def test_the_model_is_its_own_equation() -> None:
    added, expected = 0.0, [P.first_tap]
    for gap in (0.7, 1.9, 4.2):
        added = (added + P.tap_rise * 1.35) * math.exp(-gap / P.fade_time)
        expected.append(P.first_tap * (1 + added))
    assert strengths([0.7, 1.9, 4.2], 1.0, P) == pytest.approx(expected)


# --- a sane model at every setting ---


@given(gaps=gaps, level=shares)
def test_any_tempo_stays_within_the_scale(gaps: list[float], level: float) -> None:
    taps = strengths(gaps, level, P)
    assert taps.shape == (len(gaps) + 1,)
    assert np.all(taps >= P.first_tap)
    assert np.all(taps <= 100)


@given(gaps=gaps, one=shares, other=shares)
def test_a_louder_alarm_never_makes_a_touch_weaker(gaps: list[float], one: float, other: float) -> None:
    soft, loud = sorted((one, other))
    assert np.all(strengths(gaps, loud, P) >= strengths(gaps, soft, P) - 1e-9)


@given(one=st.floats(0.2, 10.0), other=st.floats(0.2, 10.0), level=shares)
def test_slower_touches_add_up_less(one: float, other: float, level: float) -> None:
    fast, slow = sorted((one, other))
    assert np.all(ten_taps(slow, level, P) <= ten_taps(fast, level, P) + 1e-9)


@given(gap=st.floats(0.2, 10.0), level=shares)
def test_even_touches_only_ever_grow_and_ever_less(gap: float, level: float) -> None:
    steps = np.diff(ten_taps(gap, level, P))
    assert np.all(steps >= -1e-9)
    assert np.all(np.diff(steps) <= 1e-9)


@given(gaps=st.lists(st.floats(0.2, 6.0), min_size=9, max_size=9))
def test_a_pause_lets_what_has_added_up_fade(gaps: list[float]) -> None:
    paused = [*gaps[:4], 60.0, *gaps[5:]]
    assert strengths(paused, 1.0, P)[5] == pytest.approx(P.first_tap, rel=1e-3)


def test_many_settings_at_once_are_the_settings_one_by_one() -> None:
    paces, levels = (1.0, 2.5, 5.0), (0.0, 0.4, 1.0)
    grid = ten_taps(*np.meshgrid(paces, levels, indexing="ij"), P)
    assert grid.shape == (3, 3, TAPS)
    for (row, pace), (column, level) in itertools.product(enumerate(paces), enumerate(levels)):
        assert grid[row, column] == pytest.approx(ten_taps(pace, level, P))


# --- what turns the alarm up ---


def test_stress_counts_in_full_and_sleep_half() -> None:
    stress, sleep = turned_up(P, stress=1.0), turned_up(P, short_sleep=1.0)
    assert sleep == pytest.approx(stress / 2)
    assert turned_up(P, worry=1.0) == pytest.approx(stress / 2)


def test_the_dial_goes_from_calm_to_all_the_way() -> None:
    assert turned_up(P) == 0
    assert turned_up(P, stress=1.0, short_sleep=1.0, worry=1.0) == 1


@given(stress=shares, sleep=shares, worry=shares, more=shares)
def test_more_of_anything_never_turns_the_alarm_down(
    stress: float, sleep: float, worry: float, more: float
) -> None:
    before = turned_up(P, stress=stress, short_sleep=sleep, worry=worry)
    assert 0 <= before <= 1
    assert turned_up(P, stress=max(stress, more), short_sleep=sleep, worry=worry) >= before
    assert turned_up(P, stress=stress, short_sleep=max(sleep, more), worry=worry) >= before
    assert turned_up(P, stress=stress, short_sleep=sleep, worry=max(worry, more)) >= before


# --- the volume picture ---


def test_a_calm_alarm_passes_a_message_on_as_it_is() -> None:
    assert volume(0.0, P) == pytest.approx(np.ones(TAPS))


@given(level=shares)
def test_the_first_message_goes_out_as_it_came_in(level: float) -> None:
    loud = volume(level, P)
    assert loud[0] == 1
    assert np.all(np.diff(loud) >= -1e-9)


def test_the_picture_enlarges_what_the_model_has_and_nothing_else() -> None:
    more = (ten_taps(1.0, 0.7, P) - ten_taps(1.0, 0.0, P)) / P.first_tap
    assert volume(0.7, P) - 1 == pytest.approx(P.drawn_rise * more)


# --- what no model can be made from ---


@pytest.mark.parametrize("gap", [0.0, -1.0, math.nan, math.inf])
def test_a_gap_that_is_none_is_refused(gap: float) -> None:
    with pytest.raises(ValueError, match="gap"):
        strengths([1.0, gap], 0.0, P)


@pytest.mark.parametrize("level", [-0.1, 1.1, math.nan])
def test_an_alarm_beyond_its_ends_is_refused(level: float) -> None:
    with pytest.raises(ValueError, match="level"):
        ten_taps(1.0, level, P)
    with pytest.raises(ValueError, match="stress"):
        turned_up(P, stress=level)


def test_a_loud_alarm_softer_than_a_calm_one_is_refused() -> None:
    with pytest.raises(ValueError, match="loud"):
        AlarmParameters.from_values(VALUES | {"loud": 0.9})
    with pytest.raises(ValueError, match="fade_time"):
        AlarmParameters.from_values(VALUES | {"fade_time": 0.0})
