"""The made-up days show what they are for: a link over all days, none among days with the same rain."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from easeback.science.together import RAINS, correlation, days


def test_over_all_days_umbrellas_and_wet_shoes_go_closely_together() -> None:
    assert correlation(days()[:, 1:]) > 0.85


@pytest.mark.parametrize("rain", range(RAINS))
def test_with_the_same_rain_they_have_nothing_to_do_with_each_other(rain: int) -> None:
    same = days()[days()[:, 0] == rain]
    assert len(same) >= 12
    assert correlation(same[:, 1:]) == pytest.approx(0, abs=1e-9)
    assert np.ptp(same[:, 1]) > 1.5, "there are days with few umbrellas and days with many"
    assert np.ptp(same[:, 2]) > 1.5


def test_more_rain_means_more_of_both_and_no_count_is_below_nothing() -> None:
    means = [days()[days()[:, 0] == rain].mean(axis=0) for rain in range(RAINS)]
    assert all(np.all(after[1:] > before[1:]) for before, after in pairwise(means))
    assert days().min() >= 0


def test_no_two_days_lie_on_each_other() -> None:
    assert len(np.unique(days()[:, 1:], axis=0)) == len(days())
