"""The swing of heart rate with the breath follows what was measured."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from easeback import content
from easeback.science.breathing import BreathingParameters, breaths_a_minute, heart_rate_swing, swing_share

P = BreathingParameters.from_values(content.load().parameters("breathing"))
rates = st.floats(0.0, 60.0)


@pytest.mark.parametrize(
    ("rate", "share"), [(4, 0.87), (6, 0.77), (10, 0.58), (12, 0.51), (15, 0.43), (20, 0.34)]
)
def test_the_share_of_the_swing_is_as_printed(rate: float, share: float) -> None:
    assert swing_share(rate, P) == pytest.approx(share, abs=0.005)


def test_the_swing_at_6_a_minute_is_about_1_8_times_that_at_15() -> None:
    assert swing_share(6, P) / swing_share(15, P) == pytest.approx(1.8, abs=0.05)


def test_the_roll_off_per_decade_lies_within_what_was_measured() -> None:
    fall = 20 * math.log10(float(swing_share(20, P)) / float(swing_share(200, P)))
    assert fall == pytest.approx(21, abs=3.4)


def test_the_slowest_breathing_swings_as_measured() -> None:
    assert heart_rate_swing(0, P) == pytest.approx(20, abs=5)
    assert heart_rate_swing(7.2, P) / heart_rate_swing(0, P) == pytest.approx(math.sqrt(0.5))


@given(rates, rates)
def test_slower_breathing_never_swings_less(one: float, other: float) -> None:
    slow, fast = sorted((one, other))
    assert swing_share(slow, P) >= swing_share(fast, P)
    assert 0 < swing_share(fast, P) <= 1


def test_many_rates_at_once_are_each_rate_alone() -> None:
    many = swing_share(np.arange(4.0, 21.0), P)
    assert np.array_equal(many, [float(swing_share(rate, P)) for rate in np.arange(4.0, 21.0)])


@pytest.mark.parametrize(
    ("rhythm", "rate"), [((4, 0, 6, 0), 6), ((3, 0, 4, 0), 8.57), ((4, 4, 4, 4), 3.75), ((4, 7, 8, 0), 3.16)]
)
def test_a_rhythm_in_seconds_is_a_rate(rhythm: tuple[float, ...], rate: float) -> None:
    assert breaths_a_minute(*rhythm) == pytest.approx(rate, abs=0.005)


@pytest.mark.parametrize("wrong", [-1.0, math.nan, math.inf])
def test_an_impossible_rate_is_refused(wrong: float) -> None:
    with pytest.raises(ValueError, match="breathing rate"):
        swing_share(wrong, P)


@pytest.mark.parametrize("wrong", [(), (0, 0), (4, -1), (math.inf, 4)])
def test_an_impossible_rhythm_is_refused(wrong: tuple[float, ...]) -> None:
    with pytest.raises(ValueError, match="rhythm"):
        breaths_a_minute(*wrong)


def test_a_parameter_that_makes_no_curve_is_refused() -> None:
    with pytest.raises(ValueError, match="corner_rate"):
        BreathingParameters.from_values({"corner_rate": 0.0, "plateau_swing": 20.0, "resonance_rate": 6.0})
