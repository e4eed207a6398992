"""The stress event as a part: its table is small, and the browser's curves are the model's curves."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
import traitlets

from easeback import content
from easeback.parts import StressEvent
from easeback.parts.stress_event import stress_event as part
from easeback.science.stress_event import NEVER, stress_event
from easeback.science.stress_parameters import StressParameters
from tables import Reading, read_in_the_browser

P = StressParameters.from_values(content.load().parameters("stress_event"))
REACHABLE = list(
    itertools.product(part.LENGTHS, part.EVENTS, part.RESTS, part.RECOVERIES, part.BREATHING_FROM)
)


@pytest.fixture(scope="module")
def packed() -> bytes:
    return bytes(StressEvent()._table)


def test_the_table_travels_light(packed: bytes) -> None:
    assert len(packed) < 60_000


@pytest.mark.parametrize("quantity", ["adrenaline", "heart_rate", "cortisol", "muscle"])
def test_the_browser_draws_the_exact_curve_at_every_setting(packed: bytes, quantity: str) -> None:
    draw = np.random.default_rng(5)
    minutes = np.sort(np.concatenate([draw.uniform(0.0, 300.0, 40), draw.uniform(0.0, 35.0, 20)]))
    strengths = draw.integers(1, 11, len(REACHABLE))
    readings: list[Reading] = []
    for (length, events, rest, recovery, breathing), strength in zip(REACHABLE, strengths, strict=True):
        setting = {"length": length, "events": events, "rest": rest, "breathing_from": breathing}
        setting |= {"strength": int(strength), "recovery": recovery}
        readings.append((0, quantity, setting, minutes.tolist()))
    drawn = np.array(read_in_the_browser([packed], readings))
    length, events, rest, recovery, breathing = (np.array(column) for column in zip(*REACHABLE, strict=True))
    none = breathing == part.BREATHING_FROM[-1]

    def exact(at: np.ndarray) -> np.ndarray:
        course = stress_event(
            at,
            P,
            length=length,
            strength=strengths / 10,
            events=events,
            rest=rest,
            breathing_from=np.where(none, NEVER, breathing),
            slow_recovery=recovery == "slow",
        )
        return getattr(course, quantity)

    reach = np.ptp(exact(np.arange(0.0, 300.0, 2.5)), axis=-1)
    error = np.abs(drawn - exact(minutes)).max(axis=-1) / reach
    worst = int(error.argmax())
    print(quantity, error.max(), np.sort(error.ravel())[-5:])
    assert error.max() <= 0.01, (REACHABLE[worst], strengths[worst])


def test_the_group_is_a_hundred_people_and_some_show_no_change() -> None:
    people = np.array(StressEvent()._group["people"]) / 100
    assert people.shape == (100, 2)
    clear = (people.sum(axis=1) >= P.cohort_responder_rise).sum()
    assert 68 <= clear <= 75


@pytest.mark.parametrize("wrong", [{"length": 7}, {"length": 35}, {"rest": 20}, {"breathing_from": 30}])
def test_a_setting_the_table_does_not_hold_is_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(traitlets.TraitError, match=next(iter(wrong))):
        StressEvent(**wrong)


@pytest.mark.parametrize("wrong", [{"strength": 0}, {"events": 4}, {"recovery": "never"}])
def test_a_setting_outside_its_range_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(traitlets.TraitError):
        StressEvent(**wrong)
