"""The circle of what one does as a part: its curves are the model's, its line and its words are true."""

from __future__ import annotations

import itertools
import json
import re
from typing import Any

import numpy as np
import pytest
import traitlets

from easeback import content
from easeback.parts import SmallSteps
from easeback.parts.small_steps import small_steps as part
from easeback.science.small_steps import WEEKS, StepsParameters, small_steps
from support.alone import server_render_of
from support.places import KIT, PARTS
from support.tables import Reading, ask_node, read_in_the_browser

P = StepsParameters.from_values(content.load().parameters("small_steps"))
WORDS = content.load().words_of("small_steps")
READING = PARTS / "small_steps" / "reading.js"
STATES = [
    {"way": way, "turn": turn, "week": week}
    for way, turn, week in itertools.product(part.WAYS, range(int(WEEKS)), range(int(WEEKS) + 1))
]


@pytest.fixture(scope="module")
def packed() -> bytes:
    return bytes(SmallSteps()._table)


def test_the_table_travels_light(packed: bytes) -> None:
    assert len(packed) < 60_000


@pytest.mark.parametrize("name", ["doing", "trust"])
def test_the_browser_draws_the_exact_curve_at_every_setting(packed: bytes, name: str) -> None:
    weeks = np.sort(np.concatenate([np.random.default_rng(5).uniform(0, WEEKS, 100), np.arange(13)]))
    readings: list[Reading] = [(0, name, {"turn": turn}, weeks.tolist()) for turn in part.TURNS]
    for turn, drawn in zip(part.TURNS, read_in_the_browser([packed], readings), strict=True):
        exact = getattr(small_steps(weeks, P, turn), name)
        assert np.abs(drawn - exact).max() <= 0.01 * np.ptp(exact), turn


@pytest.mark.parametrize("wrong", [{"way": "rest"}, {"turn": 12}, {"turn": -1}, {"week": 13}])
def test_a_setting_the_table_does_not_hold_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(traitlets.TraitError, match=next(iter(wrong))):
        SmallSteps(**wrong)


SAYER = """
import { readFileSync } from "node:fs";
const [{ openLookupTable }, reading] = await Promise.all([import(process.argv[1]), import(process.argv[2])]);
const { table, states } = JSON.parse(readFileSync(process.argv[3], "utf8"));
const opened = openLookupTable(new Uint8Array(Buffer.from(table, "hex")));
const key = (name, values = {}) => `${name} ${JSON.stringify(values)};`;
const { list: and, sentences, number } = { list: (all) => all.join(", "), sentences: (all) => all.join(" "),
  number: (value, digits) => value.toFixed(digits) };
Object.assign(key, { and, sentences, number });
console.log(JSON.stringify(states.map((now) => ({
  said: reading.summaryOf(key, opened, now),
  rows: reading.rowsOf((name) => name, opened, now),
  tense: reading.pointsOf(opened, now, 0, Math.min(reading.turnOf(now), 12), true),
  smooth: reading.pointsOf(opened, now, reading.turnOf(now), 12, false),
}))));
"""


@pytest.fixture(scope="module")
def said(packed: bytes) -> list[tuple[dict[str, Any], dict[str, Any], dict[str, Any]]]:
    """Every setting, the sentences said of it, and all else that was read."""
    answers = ask_node(
        SAYER, [KIT / "chart" / "lookup_table.js", READING], {"table": packed.hex(), "states": STATES}
    )
    return [
        (
            state,
            {key: json.loads(values) for key, values in re.findall(r"(\S+) (\{.*?\});", answer["said"])},
            answer,
        )
        for state, answer in zip(STATES, answers, strict=True)
    ]


def exact(state: dict[str, Any], week: float) -> tuple[float, float]:
    """Doing and trust in a week."""
    course = small_steps([week], P, state["turn"] if state["way"] == "steps" else WEEKS)
    return float(course.doing[0]), float(course.trust[0])


def level(change: float) -> set[str]:
    """How a change since the start may be called; near a border either name is fine."""
    edges = {"far-more": (0.15, 1), "more": (0.02, 0.15), "same": (-0.02, 0.02)}
    edges |= {"less": (-0.15, -0.02), "far-less": (-1, -0.15)}
    return {name for name, (low, high) in edges.items() if low - 0.002 <= change <= high + 0.002}


def test_every_sentence_has_its_words(said: Any) -> None:
    for _, sentences, _ in said:
        for key, values in sentences.items():
            assert set(re.findall(r"\{(\w+)\}", WORDS[key])) <= set(values)


def test_what_is_said_of_doing_and_trust_is_true(said: Any) -> None:
    for state, sentences, answer in said:
        assert sentences["said.week"]["week"] == state["week"]
        named = dict(key.split(".") for key in sentences if key.startswith(("doing.", "trust.")))
        doing, trust = exact(state, state["week"])
        assert named["doing"] in level(doing - P.start)
        assert named["trust"] in level(trust - P.start)
        for week, doing_word, trust_word in answer["rows"]:
            doing, trust = exact(state, week)
            assert doing_word.removeprefix("level.") in level(doing - P.start)
            assert trust_word.removeprefix("level.") in level(trust - P.start)


def test_what_is_said_of_the_two_ways_is_true(said: Any) -> None:
    for state, sentences, _ in said:
        less = exact({"way": "less"}, state["week"])[0]
        assert ("said.less" in sentences) == (state["way"] == "less")
        if "said.less" in sentences:
            assert less > P.low, "the circle never closes"
        if "said.before" in sentences:
            assert state["week"] <= state["turn"]
        assert "said.no-wider" not in sentences
        if "said.wider" in sentences:
            assert exact(state, state["week"])[0] > less


def test_the_line_winds_inward_as_a_zigzag_and_outward_smoothly(said: Any) -> None:
    for state, _, answer in said:
        reach = {name: np.hypot(*np.array(answer[name]).T) for name in ("tense", "smooth")}
        if state["way"] == "less" or state["turn"] > 0:
            ends = reach["tense"][[0, -1]]
            assert ends[0] == pytest.approx(180 * (P.start - 0.12) / 0.88, abs=0.5)
            assert ends[1] < ends[0]
        if state["way"] == "steps":
            assert (np.diff(reach["smooth"]) > 0).all()
            assert answer["tense"][-1] == pytest.approx(answer["smooth"][0], abs=1e-6), "one line"


def test_the_still_form_has_the_spiral_and_its_words() -> None:
    still = server_render_of(SmallSteps(way="steps", turn=4))
    for words in ("figure", "title", "circle.all", "note", "shared.model", "said.wider"):
        assert WORDS[words] in still
    assert still.count('class="easeback-line"') >= 2


def test_the_words_do_not_promise_and_do_not_blame() -> None:
    assert "guess" in WORDS["note"]
    assert not any(
        re.search(r"muscle|weak|fault|should|must", text) for key, text in WORDS.items() if "." in key
    )
