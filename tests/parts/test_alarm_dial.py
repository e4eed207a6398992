"""The alarm dial as a part: the browser's loudness is the model's, and its words say what it draws."""

from __future__ import annotations

import itertools
import json
import re
from typing import Any

import numpy as np
import pytest
import traitlets

from easeback import content
from easeback.parts import AlarmDial
from easeback.parts.alarm_dial.alarm_dial import CAUSES, MOST
from easeback.science.alarm import AlarmParameters, turned_up, volume
from support.places import KIT, PARTS
from support.tables import Reading, ask_node, read_in_the_browser

P = AlarmParameters.from_values(content.load().parameters("alarm"))
FOLDER = PARTS / "alarm_dial"
REACHABLE = list(itertools.product(range(MOST + 1), repeat=3))
SETTINGS = [dict(zip(CAUSES, place, strict=True)) for place in REACHABLE]
STRESS, SLEEP, WORRY = np.array(REACHABLE).T / MOST
LEVELS = turned_up(P, stress=STRESS, short_sleep=SLEEP, worry=WORRY)
LOUDNESS = volume(LEVELS, P)


@pytest.fixture(scope="module")
def packed() -> bytes:
    return bytes(AlarmDial()._table)


def test_the_table_travels_light(packed: bytes) -> None:
    assert len(packed) < 2_000


def test_the_browser_draws_the_exact_loudness_at_every_setting(packed: bytes) -> None:
    readings: list[Reading] = [(0, "loudness", setting, list(range(10))) for setting in SETTINGS]
    drawn = np.array(read_in_the_browser([packed], readings))
    assert np.abs(drawn - LOUDNESS).max() <= 0.01 * np.ptp(LOUDNESS)


@pytest.mark.parametrize("wrong", [{"stress": -1}, {"short_sleep": 11}, {"worry": 10.5}])
def test_a_setting_outside_its_range_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(traitlets.TraitError):
        AlarmDial(**wrong)


SAYER = """
import { readFileSync } from "node:fs";
const [{ openLookupTable }, { summaryOf, levelOf }] = await Promise.all(
  process.argv.slice(1, 3).map((module) => import(module)));
const { table, states } = JSON.parse(readFileSync(process.argv[3], "utf8"));
const opened = openLookupTable(new Uint8Array(Buffer.from(table, "hex")));
const key = (name) => `${name};`;
const { list: and, sentences, number } = { list: (all) => all.join(", "), sentences: (all) => all.join(" "),
  number: (value, digits) => value.toFixed(digits) };
Object.assign(key, { and, sentences, number });
console.log(JSON.stringify(
  states.map((state) => [summaryOf(key, opened, state), levelOf(opened, state.now)])));
"""


def asked(packed: bytes, states: list[dict[str, Any]]) -> list[tuple[list[str], float]]:
    """The keys of the sentences said of each state, and how far the dial is drawn to be turned."""
    answers = ask_node(
        SAYER,
        [KIT / "chart" / "lookup_table.js", FOLDER / "reading.js"],
        {"table": packed.hex(), "states": states},
    )
    return [(re.findall(r"(\S+);", said), level) for said, level in answers]


def test_the_pointer_stands_where_the_model_says(packed: bytes) -> None:
    states = [{"now": setting, "before": None, "touched": None} for setting in SETTINGS]
    found = [level for _, level in asked(packed, states)]
    assert np.abs(np.array(found) - LEVELS).max() < 0.005


def test_what_is_said_to_go_out_is_what_the_model_lets_out(packed: bytes) -> None:
    states = [{"now": setting, "before": None, "touched": None} for setting in SETTINGS]
    order = ["out.same", "out.little", "out.louder", "out.much"]
    said = [(keys[-1], loud) for (keys, _), loud in zip(asked(packed, states), LOUDNESS[:, -1], strict=True)]
    assert {key for key, _ in said} == set(order)
    for key, loud in said:
        assert (key == "out.same") == (loud == pytest.approx(1.0))
    means = [np.mean([loud for key, loud in said if key == one]) for one in order]
    assert means == sorted(means)
    for softer, louder in itertools.pairwise(order):
        assert max(loud for key, loud in said if key == softer) < min(
            loud for key, loud in said if key == louder
        )


def test_the_words_say_which_way_the_dial_went_and_why(packed: bytes) -> None:
    words = content.load().words_of("alarm_dial")
    for cause, (before, now) in itertools.product(CAUSES, [(3, 8), (8, 3), (10, 0), (5, 5)]):
        rest = dict.fromkeys(CAUSES, 5)
        state = {"before": rest | {cause: before}, "now": rest | {cause: now}, "touched": cause}
        [(keys, _)] = asked(packed, [state])
        way = {1: f"turned.{cause}-up", -1: f"turned.{cause}-down", 0: "turned.not"}[
            int(np.sign(now - before))
        ]
        assert keys[:2] == [way, "in.same"]
        assert set(keys) <= set(words)


DRAWER = """
import { readFileSync } from "node:fs";
const { pathIn, pathOut, marksAt, pointerAt, VIEW } = await import(process.argv[1]);
const loudnesses = JSON.parse(readFileSync(process.argv[2], "utf8"));
const [marks, pointers] = [[0, 0.5, 1].map(marksAt), [0, 0.5, 1].map(pointerAt)];
console.log(JSON.stringify({ pathIn, view: VIEW, outs: loudnesses.map(pathOut), marks, pointers }));
"""


@pytest.fixture(scope="module")
def drawn() -> dict[str, Any]:
    loudnesses = [volume(level, P).tolist() for level in (0.0, 0.5, 1.0)]
    found: dict[str, Any] = ask_node(DRAWER, [FOLDER / "drawing.js"], loudnesses)
    return found


def heights(path: str) -> list[float]:
    """How far each point of a path lies from its first point, up or down."""
    numbers = [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", path)]
    return [abs(y - numbers[1]) for y in numbers[3::2]]


def test_the_same_message_comes_in_and_a_louder_one_goes_out(drawn: dict[str, Any]) -> None:
    coming = max(heights(drawn["pathIn"]))
    going = [max(heights("M" + path.rsplit("L", 1)[-1] if "L" in path else path)) for path in drawn["outs"]]
    assert going[0] == pytest.approx(coming, rel=0.05)
    assert going[0] < going[1] < going[2]
    assert all(height < drawn["view"]["height"] / 2 for height in going), "it stays in the picture"


def test_the_way_out_is_one_line_with_the_dial(drawn: dict[str, Any]) -> None:
    assert all(path.count("M") == 1 for path in [drawn["pathIn"], *drawn["outs"]])


def test_the_dial_tells_loudness_by_more_than_colour(drawn: dict[str, Any]) -> None:
    assert [sum(mark["full"] for mark in marks) for marks in drawn["marks"]] == [1, 6, 11]
    sizes = [mark["r"] for mark in drawn["marks"][0]]
    assert sizes == sorted(set(sizes))
    assert len(set(drawn["pointers"])) == 3


def test_no_figure_is_given_for_what_is_our_guess() -> None:
    words = content.load().words_of("alarm_dial")
    assert "guess" in words["note"]
    ours = {key: text for key, text in words.items() if not key.startswith("shared.")}
    assert not [text for text in ours.values() if re.search(r"\d", text)]
    assert json.dumps(sorted(ours)).count("label") == 4
