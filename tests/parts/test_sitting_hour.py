"""The sitting hour as a part: its table is small, its curves are the model's, and what it says is true."""

from __future__ import annotations

import itertools
import json
import re
from typing import Any

import numpy as np
import pytest
import traitlets

from easeback import content
from easeback.parts import SittingHour
from easeback.parts.sitting_hour import sitting_hour as part
from easeback.science.posture import HOUR, PEOPLE, POSITIONS, PostureParameters, comfort, turns
from support.alone import server_render_of
from support.places import KIT, PARTS
from support.tables import Reading, ask_node, read_in_the_browser

P = PostureParameters.from_values(content.load().parameters("posture"))
WORDS = content.load().words_of("sitting_hour")
MINUTES = np.arange(0.0, HOUR + 0.01, 0.05)
REACHABLE = list(itertools.product(POSITIONS, part.EVERY, PEOPLE))
READING = PARTS / "sitting_hour" / "reading.js"


@pytest.fixture(scope="module")
def packed() -> bytes:
    return bytes(SittingHour()._table)


def test_the_table_travels_light(packed: bytes) -> None:
    assert len(packed) < 60_000


def test_the_browser_draws_the_exact_curve_at_every_setting(packed: bytes) -> None:
    draw = np.random.default_rng(5)
    knots = [0.0, 9.5, 9.999, 10.0, 10.5, 20.0, 30.0, 59.5, 60.0]
    minutes = np.sort(np.concatenate([draw.uniform(0.0, HOUR, 200), knots]))
    readings: list[Reading] = [
        (0, "comfort", {"first": first, "every": every, "person": person}, minutes.tolist())
        for first, every, person in REACHABLE
    ]
    for (first, every, person), drawn in zip(REACHABLE, read_in_the_browser([packed], readings), strict=True):
        exact = comfort(minutes, P, first, every or None, person)
        reach = np.ptp(comfort(MINUTES, P, first, every or None, person))
        assert np.abs(drawn - exact).max() <= 0.01 * reach, (first, every, person)


@pytest.mark.parametrize(
    "wrong", [{"first": "kneel"}, {"every": 15}, {"person": "me"}, {"minute": 61}, {"minute": -1}]
)
def test_a_setting_the_table_does_not_hold_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(traitlets.TraitError, match=next(iter(wrong))):
        SittingHour(**wrong)


# --- where the figure is, and what is said, is what the model says ---

SAYER = """
import { readFileSync } from "node:fs";
const [{ openLookupTable }, reading] = await Promise.all([import(process.argv[1]), import(process.argv[2])]);
const { table, known, states } = JSON.parse(readFileSync(process.argv[3], "utf8"));
const opened = openLookupTable(new Uint8Array(Buffer.from(table, "hex")));
const name = (word) => word;
const told = (word, values = {}) => (word.startsWith("said.") ? `${word} ${JSON.stringify(values)};` : word);
const { list: and, sentences, number } = { list: (all) => all.join(", "), sentences: (all) => all.join(" "),
  number: (value, digits) => value.toFixed(digits) };
Object.assign(told, { and, sentences, number });
console.log(JSON.stringify(states.map((state) => ({
  said: reading.summaryOf(told, opened, known, state),
  turns: reading.turnsOf(known.turns, state.now),
  posture: reading.postureAt(known.turns, state.now),
  rows: reading.rowsOf(name, opened, known.turns, state.now),
}))));
"""


@pytest.fixture(scope="module")
def said(packed: bytes) -> list[tuple[dict[str, Any], dict[str, Any], dict[str, Any]]]:
    """Every setting at many minutes: what it was, the sentences said of it, and all else that was read."""
    one = SittingHour()
    states = [
        {"now": {"first": first, "every": every, "person": person, "minute": minute}, "touched": touched}
        for (first, every, person), minute in itertools.product(REACHABLE, (0, 7, 10, 19, 20, 33, 59, 60))
        for touched in (None, "person")
    ]
    question = {
        "table": packed.hex(),
        "known": {"turns": one._turns, "lasting": one._lasting},
        "states": states,
    }
    answers = ask_node(SAYER, [KIT / "chart" / "lookup_table.js", READING], question)
    return [
        (
            state,
            {key: json.loads(values) for key, values in re.findall(r"(\S+) (\{.*?\});", answer["said"])},
            answer,
        )
        for state, answer in zip(states, answers, strict=True)
    ]


def level(value: float) -> set[str]:
    """How a comfort may be called; near a border either name is fine."""
    borders = {"easy": (0.8, 1.0), "fine": (0.62, 0.8), "restless": (0.45, 0.62), "poor": (0.0, 0.45)}
    return {name for name, (low, high) in borders.items() if low - 0.005 <= value <= high + 0.005}


def test_every_sentence_has_its_words(said: Any) -> None:
    for _, sentences, _ in said:
        for key, values in sentences.items():
            assert set(re.findall(r"\{(\w+)\}", WORDS.get(key) or WORDS[f"{key}.other"])) <= set(values)
            for value in values.values():
                assert isinstance(value, int) or value in WORDS


def test_the_figure_is_in_the_position_of_the_model(said: Any) -> None:
    for state, sentences, answer in said:
        now = state["now"]
        order = turns(now["first"], now["every"] or None)
        here = min(int(now["minute"] // now["every"]), len(order) - 1) if now["every"] else 0
        assert [turn["posture"] for turn in answer["turns"]] == list(order)
        assert answer["posture"] == order[here]
        assert sentences["said.now"]["doing"] == f"{order[here]}.doing"
        assert sentences["said.now"]["minute"] == now["minute"]


def test_what_is_said_of_the_minute_is_true(said: Any) -> None:
    for state, sentences, answer in said:
        now = state["now"]
        asked = [now["minute"], *(row[0] for row in answer["rows"])]
        exact = comfort(asked, P, now["first"], now["every"] or None, now["person"])
        assert sentences["said.now"]["level"].removeprefix("level.") in level(exact[0])
        for row, value in zip(answer["rows"], exact[1:], strict=True):
            assert row[2].removeprefix("level.") in level(value)


def test_what_is_said_of_the_hour_is_true(said: Any) -> None:
    for state, sentences, _ in said:
        now = state["now"]
        hour = comfort(MINUTES, P, now["first"], now["every"] or None, now["person"])
        staying = comfort(MINUTES, P, now["first"], None, now["person"])
        if now["every"] == 0:
            assert "said.stay" in sentences
            assert (np.diff(hour) < 0).all()
            continue
        assert ("said.better" in sentences) == (hour.mean() > staying.mean())
        changes = [now["every"] * turn for turn in range(1, int(HOUR) // now["every"])]
        assert sentences["said.change"]["count"] == len(changes)
        for change in changes:
            at = int(np.searchsorted(MINUTES, change))
            assert hour[at + 20] > hour[at], "each change brings some comfort back"


def test_what_is_said_of_stiffness_and_of_the_other_person_is_true(said: Any) -> None:
    for state, sentences, _ in said:
        now = state["now"]
        assert ("said.guard" in sentences) == (now["first"] == "guard")
        if "said.person" in sentences:
            asked = [
                sentences["said.person"][name].removesuffix(".doing") for name in ("longest", "shortest")
            ]
            longest, shortest = (comfort(MINUTES, P, one, None, now["person"]).mean() for one in asked)
            other = PEOPLE[1 - PEOPLE.index(now["person"])]
            there = [comfort(MINUTES, P, one, None, other).mean() for one in asked]
            assert longest > shortest
            assert longest - shortest < 0.1, "a little"
            assert there[0] < there[1]


# --- words and figure are there with no script ---


def test_the_still_form_shows_the_figure_and_says_what_it_is() -> None:
    still = server_render_of(SittingHour(first="lean", every=20, minute=25))
    assert WORDS["figure"].format(doing=WORDS["stand.doing"]) in still
    assert WORDS["note"] in still
    assert WORDS["shared.model"] in still
    assert 'role="img"' in still


def test_comfort_gets_no_figure() -> None:
    for key in ("comfort.unit", "level.easy", "level.fine", "level.restless", "level.poor", "said.better"):
        assert not re.search(r"\d|\{", WORDS[key])
    assert "guess" in WORDS["note"]
