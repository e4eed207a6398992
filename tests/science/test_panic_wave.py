"""A wave of panic rises, has a top and sinks; the next one is smaller the more of it was seen to sink."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from easeback import content
from easeback.science.panic_wave import MINUTES, PanicParameters, alarm, fear, seen_to_sink, wave

VALUES = content.load().parameters("panic_wave")
P = PanicParameters.from_values(VALUES)
FINE = np.linspace(0.0, MINUTES, 1201)
leaves, times = st.floats(0.5, MINUTES), st.integers(1, 20)


def test_a_wave_rises_to_its_top_and_sinks_by_itself() -> None:
    values = wave(FINE, P)
    top = int(values.argmax())
    assert values[0] == 0
    assert values[top] == pytest.approx(1.0, abs=1e-4)
    assert FINE[top] == pytest.approx(P.top, abs=0.05)
    assert np.all(np.diff(values[: top + 1]) > 0)
    assert np.all(np.diff(values[top:]) < 0)


def test_it_takes_about_as_long_as_health_services_say() -> None:
    loud = FINE[alarm(FINE, 1, MINUTES, P) > 0.25]
    assert 5 <= loud[-1] - loud[0] <= 20


@given(leave=leaves, time=times)
def test_the_alarm_is_always_a_share(leave: float, time: int) -> None:
    values = alarm(FINE, time, leave, P)
    assert np.all((values >= 0) & (values <= 1))


@given(leave=leaves, time=times)
def test_whoever_leaves_is_at_ease_sooner(leave: float, time: int) -> None:
    gone, stayed = alarm(FINE, time, leave, P), fear(time, leave, P) * wave(FINE, P)
    assert np.all(gone <= stayed + 1e-9)
    assert gone[leave >= FINE] == pytest.approx(stayed[leave >= FINE])


@given(time=times)
def test_who_leaves_before_the_top_learns_nothing_and_fears_no_more_than_before(time: int) -> None:
    assert fear(time, P.top - 0.1, P) == P.first_fear


@given(one=leaves, other=leaves, time=times)
def test_who_stays_longer_never_fears_more_the_next_time(one: float, other: float, time: int) -> None:
    short, long = sorted((one, other))
    assert fear(time, long, P) <= fear(time, short, P) + 1e-9


@given(leave=leaves, time=times)
def test_fear_never_grows_and_never_goes_below_what_lasts(leave: float, time: int) -> None:
    assert P.lasting <= fear(time + 1, leave, P) <= fear(time, leave, P) <= P.first_fear


def test_who_stays_to_the_end_has_nearly_halved_the_wave_by_the_third_time() -> None:
    assert fear(3, MINUTES, P) < 0.55 * fear(1, MINUTES, P)
    assert 0 < seen_to_sink(10.0, P) < seen_to_sink(MINUTES, P) <= 1


@pytest.mark.parametrize(
    "wrong", [{"rise_time": 8.0}, {"relief_time": 4.0}, {"lasting": 0.96}, {"learned": 1.2}]
)
def test_numbers_that_contradict_the_model_are_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(ValueError, match=next(iter(wrong))):
        PanicParameters.from_values(VALUES | wrong)


def test_there_is_no_time_before_the_first_and_no_minute_before_the_start() -> None:
    with pytest.raises(ValueError, match="first time"):
        fear(0, 5.0, P)
    with pytest.raises(ValueError, match="minutes"):
        wave([-1.0], P)
