"""The wave of panic as a part: its curve is the model's, the body glows with it, and its words are true."""

from __future__ import annotations

import itertools
import re
from html import unescape
from typing import Any

import numpy as np
import pytest
import traitlets

from easeback import content
from easeback.parts import PanicWave
from easeback.parts.panic_wave import panic_wave as part
from easeback.science.panic_wave import MINUTES, PanicParameters, alarm, fear
from support.alone import server_render_of
from support.places import KIT, PARTS
from support.tables import Reading, ask_node, read_in_the_browser

P = PanicParameters.from_values(content.load().parameters("panic_wave"))
WORDS = content.load().words_of("panic_wave")
SETTINGS = [{"does": does, "time": time} for does, time in itertools.product(part.LEAVE, part.TIMES)]
STATES = [setting | {"minute": minute} for setting in SETTINGS for minute in (0, 2, 4, 6, 9, 14, 30)]


@pytest.fixture(scope="module")
def packed() -> bytes:
    return bytes(PanicWave()._table)


def test_the_table_travels_light(packed: bytes) -> None:
    assert len(packed) < 10_000


def test_the_browser_draws_the_exact_curve_at_every_setting(packed: bytes) -> None:
    minutes = np.sort(np.concatenate([np.random.default_rng(5).uniform(0, MINUTES, 200), [0.0, 3.0, 10.0]]))
    readings: list[Reading] = [(0, "alarm", setting, minutes.tolist()) for setting in SETTINGS]
    for setting, drawn in zip(SETTINGS, read_in_the_browser([packed], readings), strict=True):
        exact = alarm(minutes, int(setting["time"]), part.LEAVE[str(setting["does"])], P)
        assert np.abs(drawn - exact).max() <= 0.01 * np.ptp(exact), setting


@pytest.mark.parametrize("wrong", [{"does": "run"}, {"time": 0}, {"time": 7}, {"minute": 31}])
def test_a_setting_the_table_does_not_hold_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(traitlets.TraitError, match=next(iter(wrong))):
        PanicWave(**wrong)


SAYER = """
import { readFileSync } from "node:fs";
const [{ openLookupTable }, reading] = await Promise.all([import(process.argv[1]), import(process.argv[2])]);
const { table, states } = JSON.parse(readFileSync(process.argv[3], "utf8"));
const opened = openLookupTable(new Uint8Array(Buffer.from(table, "hex")));
const key = (name) => `${name};`;
Object.assign(key, { sentences: (all) => all.join(" ") });
console.log(JSON.stringify({
  said: states.map((now) => reading.summaryOf(key, opened, { now, before: null, touched: null })),
  rows: reading.rowsOf((name) => name, opened, states[0]),
  levels: states.map((now) => now.alarm).map(reading.levelOf),
  bodies: [0, 0.5, 1].map((alarm) => ["front", "back"].map((view) => reading.tensionOf(view, alarm))),
}));
"""


@pytest.fixture(scope="module")
def told(packed: bytes) -> dict[str, Any]:
    """What is drawn and said at every setting, by the browser's own code."""
    states = [
        state | {"alarm": float(alarm(state["minute"], state["time"], part.LEAVE[state["does"]], P))}
        for state in STATES
    ]
    modules = [KIT / "chart" / "lookup_table.js", PARTS / "panic_wave" / "reading.js"]
    found: dict[str, Any] = ask_node(SAYER, modules, {"table": packed.hex(), "states": states})
    return found


def test_the_words_say_what_was_done_and_how_loud_it_is(told: dict[str, Any]) -> None:
    for state, said, level in zip(STATES, told["said"], told["levels"], strict=True):
        keys = re.findall(r"(\S+);", said)
        assert keys[0] == f"did.{state['does']}"
        assert set(keys) <= set(WORDS)
        assert f"level.{level}" in WORDS
    assert set(told["levels"]) == {"quiet", "some", "loud", "very-loud"}


def test_the_next_time_is_said_to_be_lower_only_where_it_is(told: dict[str, Any]) -> None:
    for state, said in zip(STATES, told["said"], strict=True):
        leave = part.LEAVE[str(state["does"])]
        lower = fear(1, leave, P) - fear(int(state["time"]), leave, P)
        then = re.findall(r"(\S+);", said)[-1]
        assert (then == "then.first") == (state["time"] == 1)
        if state["time"] != 1:
            assert (then == "then.same") == (lower == 0)
            assert (then == "then.much-lower") == (lower > 0.25)


def test_the_table_has_a_row_for_each_time_and_staying_gets_quieter(told: dict[str, Any]) -> None:
    order = ["level.quiet", "level.some", "level.loud", "level.very-loud"]
    assert [row[0] for row in told["rows"]] == list(part.TIMES)
    columns = list(zip(*told["rows"], strict=True))[1:]
    assert columns[0] == ("level.very-loud",) * 6, "who leaves early meets it as loud each time"
    stay = [order.index(level) for level in columns[2]]
    assert stay == sorted(stay, reverse=True)
    assert stay[-1] < stay[0]


def test_the_body_is_tense_where_panic_is_felt_and_at_rest_without_it(told: dict[str, Any]) -> None:
    for quiet, some, loud in zip(*told["bodies"], strict=True):
        assert set(quiet.values()) == {0.5}, "nothing glows"
        assert all(some[region] < loud[region] == 1 for region in loud)
    front, back = told["bodies"][2]
    assert "chest" in front
    assert "low_back" in back
    assert set(front) | set(back) <= set(content.REGIONS)


def test_it_is_said_to_be_a_guess_and_that_fear_may_come_back() -> None:
    assert "guess" in WORDS["note"]
    assert "come back" in WORDS["note"]


def test_the_picture_shows_the_body_on_alert_from_both_sides_and_says_what_is_felt() -> None:
    html = unescape(server_render_of(PanicWave(quiet=True)))
    for view in ("front", "back"):
        assert WORDS[f"figure.{view}"].format(level=WORDS["level.very-loud"]) in html
    for place in ("head", "chest", "breath", "belly", "back", "hands"):
        assert WORDS[f"felt.{place}"] in html
