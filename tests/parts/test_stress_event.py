"""The stress event as a part: its table is small, and the browser's curves are the model's curves."""

from __future__ import annotations

import itertools
import json
import re
from typing import Any

import numpy as np
import pytest
import traitlets

from easeback import content
from easeback.parts import StressEvent
from easeback.parts.stress_event import stress_event as part
from easeback.science.stress_event import NEVER, stress_event
from easeback.science.stress_parameters import StressParameters
from support.places import KIT, PARTS
from support.tables import Reading, ask_node, read_in_the_browser

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


# --- what is said of a change is what the model says ---

SAYER = """
import { readFileSync } from "node:fs";
const { openLookupTable } = await import(process.argv[1]);
const { summaryOf } = await import(process.argv[2]);
const { table, states } = JSON.parse(readFileSync(process.argv[3], "utf8"));
const opened = openLookupTable(new Uint8Array(Buffer.from(table, "hex")));
const key = (name, values = {}) => `${name} ${JSON.stringify(values)};`;
const { list: and, sentences, number } = { list: (all) => all.join(", "), sentences: (all) => all.join(" "),
  number: (value, digits) => value.toFixed(digits) };
Object.assign(key, { and, sentences, number });
console.log(JSON.stringify(states.map((state) => summaryOf(key, opened, state))));
"""
AT_FIRST: dict[str, Any] = {
    "length": 15,
    "strength": 7,
    "events": 1,
    "rest": 30,
    "breathing": False,
    "breathing_from": 5,
    "recovery": "quick",
}
MINUTES = np.arange(0.0, 300.0, 0.02)


def modelled(now: dict[str, Any]) -> Any:
    return stress_event(
        MINUTES,
        P,
        length=now["length"],
        strength=now["strength"] / 10,
        events=now["events"],
        rest=now["rest"],
        breathing_from=now["breathing_from"] if now["breathing"] else NEVER,
        slow_recovery=now["recovery"] == "slow",
    )


def near_rest(values: np.ndarray, left: float) -> float | None:
    """The minute from which no more than this is left of the rise."""
    above = np.flatnonzero(values > values[0] + left)
    if not above.size:
        return 0.0
    return None if above[-1] == values.size - 1 else float(MINUTES[above[-1]])


@pytest.fixture(scope="module")
def said(packed: bytes) -> list[tuple[dict[str, Any], str | None, dict[str, dict[str, Any]]]]:
    """Every single change of one control from a few places, and the sentences said of it."""
    places = [
        AT_FIRST,
        AT_FIRST | {"breathing": True},
        AT_FIRST | {"events": 3, "rest": 15, "strength": 10, "recovery": "slow"},
        AT_FIRST | {"length": 5, "strength": 2},
    ]
    moves = {"length": part.LENGTHS, "strength": (1, 3, 10), "events": part.EVENTS, "rest": part.RESTS}
    moves |= {
        "breathing": (True, False),
        "breathing_from": part.BREATHING_FROM[:-1],
        "recovery": part.RECOVERIES,
    }
    states: list[dict[str, Any]] = [{"now": place, "before": None, "touched": None} for place in places]
    for place, (name, values) in itertools.product(places, moves.items()):
        states += [{"now": place | {name: value}, "before": place, "touched": name} for value in values]
    folder = PARTS / "stress_event"
    question = {"table": packed.hex(), "states": states}
    answers = ask_node(SAYER, [KIT / "chart" / "lookup_table.js", folder / "reading.js"], question)
    return [
        (
            state,
            state["touched"],
            {key: json.loads(values) for key, values in re.findall(r"(\S+) (\{.*?\});", text)},
        )
        for state, text in zip(states, answers, strict=True)
    ]


def test_every_sentence_said_of_a_change_has_its_words(said: Any) -> None:
    words = content.load().words_of("stress_event")
    for _, touched, sentences in said:
        assert (touched is None) == (not any(key.startswith("changed.") for key in sentences))
        for key, values in sentences.items():
            assert set(re.findall(r"\{(\w+)\}", words[key])) <= set(values)


def test_what_is_said_of_the_slow_signal_is_true(said: Any) -> None:
    for state, touched, sentences in said:
        now, before = state["now"], state["before"]
        cortisol = modelled(now).cortisol
        peak = next((values for key, values in sentences.items() if key.startswith("slow.")), None)
        assert peak is not None
        if "slow.hardly" in sentences:
            assert cortisol.max() - P.cortisol_rest <= 0.1 * P.cortisol_rise * 1.02
            continue
        # Of several peaks as high as each other, any may be named.
        named = cortisol[int(np.searchsorted(MINUTES, peak["minute"]))]
        assert named - P.cortisol_rest >= 0.99 * (cortisol.max() - P.cortisol_rest)
        if touched is None:
            continue
        about_breathing = touched in {"breathing", "breathing_from"} and now["breathing"]
        other = modelled(now | {"breathing": False} if about_breathing else before).cortisol
        change = 100 * ((cortisol.max() - P.cortisol_rest) / (other.max() - P.cortisol_rest) - 1)
        told = {"slow.higher": 1, "slow.lower": -1, "slow.same": 0, "slow.not-eased": 1, "slow.eased": -1}
        key = next(key for key in sentences if key in told)
        sign = told[key]
        assert (key in {"slow.eased", "slow.not-eased"}) == (touched.startswith("breathing") and bool(sign))
        assert sign * peak["percent"] == pytest.approx(change, abs=max(1.0, 0.03 * abs(change)))


def test_no_figure_is_given_for_what_is_our_guess() -> None:
    words = content.load().words_of("stress_event")
    for key in ("slow.eased", "slow.not-eased"):
        assert "guess" in words[key]
        assert "{percent}" not in words[key]


def test_what_is_said_to_be_near_rest_is_near_rest(said: Any) -> None:
    full = {"heart": P.heart_rate_rise, "fast": P.adrenaline_rise, "muscle": P.muscle_rise}
    for state, _, sentences in said:
        course = modelled(state["now"])
        exact = {"heart": course.heart_rate, "fast": course.adrenaline, "muscle": course.muscle}
        for name, minute in sentences["settled.fast"].items():
            wanted = near_rest(exact[name], 0.05 * full[name])
            assert wanted is not None
            assert minute == pytest.approx(wanted, abs=1.0)
        slow = near_rest(course.cortisol, 0.1 * P.cortisol_rise)
        if "settled.not-yet" in sentences:
            assert slow is None
        elif "settled.slow" in sentences:
            assert sentences["settled.slow"]["minute"] == pytest.approx(slow, abs=1.5)
        else:
            assert "slow.hardly" in sentences
