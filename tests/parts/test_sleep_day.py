"""The day after a bad night as a part: its curve is the model's, and what it draws and says is true."""

from __future__ import annotations

import itertools
import json
import re
from html import unescape
from typing import Any

import numpy as np
import pytest
import traitlets

from easeback import content
from easeback.parts import SleepDay
from easeback.parts.sleep_day import sleep_day as part
from easeback.science.sleep_pressure import DAY, MORNING, SleepParameters, pressure, sleeps
from support.alone import server_render_of
from support.places import KIT, PARTS
from support.tables import Reading, ask_node, read_in_the_browser

P = SleepParameters.from_values(content.load().parameters("sleep_pressure"))
WORDS = content.load().words_of("sleep_day")
REACHABLE = [
    {"up": up, "nap": nap, "bed": bed} for up, nap, bed in itertools.product(part.UP, part.NAP, part.BED)
]


def slept(setting: dict[str, Any]) -> tuple[tuple[float, float], ...]:
    return sleeps(P, up=setting["up"], nap=setting["nap"] / 60, bed=setting["bed"] - MORNING)


@pytest.fixture(scope="module")
def packed() -> bytes:
    return bytes(SleepDay()._table)


def test_the_table_travels_light(packed: bytes) -> None:
    assert len(packed) < 10_000


def test_the_browser_draws_the_exact_curve_at_every_setting(packed: bytes) -> None:
    hours = np.sort(np.concatenate([np.random.default_rng(5).uniform(0, DAY, 200), [0.0, 7.0, DAY]]))
    readings: list[Reading] = [(0, "pressure", setting, hours.tolist()) for setting in REACHABLE]
    for setting, drawn in zip(REACHABLE, read_in_the_browser([packed], readings), strict=True):
        exact = pressure(hours, P, slept(setting))
        assert np.abs(drawn - exact).max() <= 0.01 * np.ptp(exact), setting


@pytest.mark.parametrize("wrong", [{"up": 4}, {"nap": 30}, {"bed": 20.5}, {"bed": 22.25}])
def test_a_setting_the_table_does_not_hold_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(traitlets.TraitError, match=next(iter(wrong))):
        SleepDay(**wrong)


SAYER = """
import { readFileSync } from "node:fs";
const [{ openLookupTable }, reading] = await Promise.all([import(process.argv[1]), import(process.argv[2])]);
const { table, states, morning } = JSON.parse(readFileSync(process.argv[3], "utf8"));
const opened = openLookupTable(new Uint8Array(Buffer.from(table, "hex")));
const key = (name) => `${name};`;
Object.assign(key, { sentences: (all) => all.join(" "), hour: String });
console.log(JSON.stringify({
  told: states.map((state) => {
    const curve = reading.curveOf(opened, state.now);
    const night = reading.nightOf(curve, state.now.bed - morning);
    return { said: reading.summaryOf(key, opened, state, morning), asleep: reading.asleepOf(curve), night,
      wakeful: reading.wakefulOf(night) };
  }),
  rows: reading.rowsOf((name) => name, opened, morning),
  guesses: reading.GUESSES,
}));
"""


@pytest.fixture(scope="module")
def told(packed: bytes) -> dict[str, Any]:
    """What is drawn and said at every setting, by the browser's own code."""
    states = [{"now": setting, "before": None, "touched": "up"} for setting in REACHABLE]
    modules = [KIT / "chart" / "lookup_table.js", PARTS / "sleep_day" / "reading.js"]
    found: dict[str, Any] = ask_node(
        SAYER, modules, {"table": packed.hex(), "states": states, "morning": MORNING}
    )
    return found


def test_the_rows_of_sleep_and_of_lying_awake_are_those_of_the_model(told: dict[str, Any]) -> None:
    for setting, one in zip(REACHABLE, told["told"], strict=True):
        drawn = [(span["from"], span["to"]) for span in one["asleep"]]
        exact = slept(setting)
        assert len(drawn) == len(exact), setting
        assert np.array(drawn) == pytest.approx(np.array(exact), abs=0.08)
        in_bed = sum(span["to"] - span["from"] for span in one["wakeful"])
        last = exact[-1] if exact and exact[-1][0] >= setting["bed"] - MORNING else (DAY, DAY)
        lying = (last[0] - (setting["bed"] - MORNING)) + (DAY - last[1])
        assert in_bed == pytest.approx(lying, abs=0.25), setting


def test_the_words_go_from_soon_to_long_as_one_lies_awake_longer(told: dict[str, Any]) -> None:
    falls, wakes = {}, {}
    for one in told["told"]:
        keys = re.findall(r"(\S+);", one["said"])
        assert set(keys) <= set(WORDS)
        night = one["night"]
        falls.setdefault(keys[1], []).append(night["fell"] - night["bed"])
        wakes.setdefault(keys[2], []).append(DAY - night["woke"])
    for found, order in (
        (falls, ["fall.soon", "fall.while", "fall.long"]),
        (wakes, ["wake.morning", "wake.little-early", "wake.early"]),
    ):
        assert set(found) == set(order)
        for less, more in itertools.pairwise(order):
            assert max(found[less]) < min(found[more])


def test_what_is_told_of_each_guess_is_what_the_picture_shows(told: dict[str, Any]) -> None:
    by_setting = {
        json.dumps(setting, sort_keys=True): one for setting, one in zip(REACHABLE, told["told"], strict=True)
    }
    seen = {
        guess: by_setting[json.dumps(setting | {"bed": float(setting["bed"])}, sort_keys=True)]["said"]
        for guess, setting in told["guesses"].items()
    }
    assert "fall.long" in seen["sleep-in"]
    assert "wake.early" in seen["early"]
    assert "fall.soon; wake.morning" in seen["usual"]
    assert {f"told.{guess}" for guess in seen} <= set(WORDS)


def test_the_table_of_days_agrees_with_the_picture(told: dict[str, Any]) -> None:
    assert told["rows"] == [
        ["way.usual", "fall.soon", "wake.morning"],
        ["way.late", "fall.long", "wake.morning"],
        ["way.nap", "fall.long", "wake.morning"],
        ["way.early", "fall.soon", "wake.early"],
    ]


def test_it_says_what_it_does_not_know() -> None:
    assert "rough example" in WORDS["note"]
    assert "pain" in WORDS["note"]


def test_the_picture_shows_one_back_after_two_nights_and_tells_them_apart() -> None:
    html = unescape(server_render_of(SleepDay(quiet=True)))
    for night in ("good", "short"):
        assert WORDS[f"night.{night}"] in html
        assert WORDS[f"back.{night}"] in html
    good, short = html.split("<figcaption", 1)
    glow = 'class="easeback-figure__glow" data-tone="tension"'
    assert glow in good
    assert glow in short
    assert re.findall(r'style="opacity: ?([\d.]+)', good), "after a good night it glows less"
    assert not re.findall(r'style="opacity: ?([\d.]+)', short)
