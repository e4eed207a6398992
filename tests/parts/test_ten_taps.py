"""Ten taps as a part: the browser's dots are the model's, its words are true, a tempo is read from taps."""

from __future__ import annotations

import itertools
import json
import re
from typing import Any

import numpy as np
import pytest
import traitlets
from hypothesis import given, settings
from hypothesis import strategies as st

from easeback import content
from easeback.parts import TenTaps
from easeback.parts.ten_taps.ten_taps import GAPS, MOST
from easeback.science.alarm import TAPS, AlarmParameters, ten_taps
from support.places import KIT, PARTS
from support.tables import Reading, ask_node, read_in_the_browser

P = AlarmParameters.from_values(content.load().parameters("alarm"))
FOLDER = PARTS / "ten_taps"
REACHABLE = list(itertools.product(GAPS, range(MOST + 1)))


@pytest.fixture(scope="module")
def packed() -> bytes:
    return bytes(TenTaps()._table)


def drawn(packed: bytes, places: list[tuple[float, float]]) -> np.ndarray:
    readings: list[Reading] = [
        (0, "strength", {"gap": gap, "loud": loud}, list(range(TAPS))) for gap, loud in places
    ]
    return np.array(read_in_the_browser([packed], readings))


def exact(places: list[tuple[float, float]]) -> np.ndarray:
    gap, loud = np.array(places).T
    return ten_taps(gap, loud / MOST, P) / 10


def test_the_table_travels_light(packed: bytes) -> None:
    assert len(packed) < 4_000


def test_the_browser_draws_the_exact_dots_at_every_setting(packed: bytes) -> None:
    wanted = exact(REACHABLE)
    error = np.abs(drawn(packed, REACHABLE) - wanted).max(axis=-1) / np.ptp(wanted, axis=-1)
    assert error.max() <= 0.01, REACHABLE[int(error.argmax())]


def test_between_the_paces_it_holds_the_curve_is_as_exact(packed: bytes) -> None:
    places = [(round(gap + 0.05, 2), 7.0) for gap in GAPS[:-1]]
    wanted = exact(places)
    error = np.abs(drawn(packed, places) - wanted).max(axis=-1) / np.ptp(wanted, axis=-1)
    assert error.max() <= 0.01


def test_the_first_dot_is_the_same_with_every_alarm(packed: bytes) -> None:
    assert set(drawn(packed, REACHABLE)[:, 0]) == {P.first_tap / 10} == {TenTaps()._first}


@pytest.mark.parametrize("wrong", [{"gap": 0.5}, {"gap": 6}, {"loud": 11}, {"loud": -1}])
def test_a_setting_outside_its_range_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(traitlets.TraitError):
        TenTaps(**wrong)


# --- what is said is what the model says ---

SAYER = """
import { readFileSync } from "node:fs";
const [{ openLookupTable }, { summaryOf, rangeOf }] = await Promise.all(
  process.argv.slice(1, 3).map((module) => import(module)));
const { table, asked } = JSON.parse(readFileSync(process.argv[3], "utf8"));
const opened = openLookupTable(new Uint8Array(Buffer.from(table, "hex")));
const key = (name, values = {}) => `${name} ${JSON.stringify(values)};`;
const { list: and, sentences, number } = { list: (all) => all.join(", "), sentences: (all) => all.join(" "),
  number: (value, digits) => value.toFixed(digits) };
Object.assign(key, { and, sentences, number });
console.log(JSON.stringify(asked.map(
  ([now, done, guess]) => [summaryOf(key, opened, now, done, guess), rangeOf(3, guess)])));
"""
SET = {"way": "set", "gap": None}


def said(packed: bytes, asked: list[tuple[Any, Any, Any]]) -> list[tuple[dict[str, Any], dict[str, float]]]:
    """The sentences by key with their places, and the range of the chart."""
    modules = [KIT / "chart" / "lookup_table.js", FOLDER / "reading.js"]
    answers = ask_node(SAYER, modules, {"table": packed.hex(), "asked": asked})
    return [
        ({key: json.loads(values) for key, values in re.findall(r"(\S+) (\{.*?\});", text)}, room)
        for text, room in answers
    ]


def test_every_sentence_has_its_words(packed: bytes) -> None:
    words = content.load().words_of("ten_taps")
    ways: list[Any] = [SET, *({"way": "own", "gap": gap} for gap in (0.3, 2.0, 7.5))]
    places = itertools.product((1.0, 1.4, 3.0, 5.0), (0, 1, 5, 10), ways, (None, 0, 3, 9))
    asked = [({"gap": gap, "loud": loud}, way, guess) for gap, loud, way, guess in places]
    for (_, _, guess), (sentences, room) in zip(asked, said(packed, asked), strict=True):
        for key, values in sentences.items():
            assert set(re.findall(r"\{(\w+)\}", words.get(key) or words[f"{key}.other"])) <= set(values)
        assert any(key.startswith("guess.") for key in sentences) == (guess is not None)
        assert "first.same" in sentences
        assert room["low"] < min(3, guess or 3)
        assert room["high"] > max(5.35, guess or 0)


def test_how_much_more_the_tenth_counts_is_what_the_model_says(packed: bytes) -> None:
    bounds = {"hardly": (1.0, 1.1), "little": (1.1, 1.25), "clearly": (1.25, 1.45), "much": (1.45, 9.0)}
    more = {"same": (0.0, 0.0), "hardly": (0.0, 0.04), "little": (0.04, 0.12), "clearly": (0.12, 9.0)}
    told = said(packed, [({"gap": gap, "loud": loud}, SET, None) for gap, loud in REACHABLE])
    near = 0.003
    for (gap, loud), (sentences, _) in zip(REACHABLE, told, strict=True):
        calm, up = (ten_taps(gap, level, P)[-1] / P.first_tap for level in (0.0, loud / MOST))
        low, high = next(bounds[key[5:]] for key in sentences if key.startswith("calm."))
        assert low - near <= calm <= high + near
        low, high = next(more[key[5:]] for key in sentences if key.startswith("loud."))
        assert low - near <= up - calm <= high + near
        assert ("loud.same" in sentences) == (loud == 0)


def test_all_words_for_how_much_are_reached_with_the_paces_a_person_may_choose(packed: bytes) -> None:
    told = said(packed, [({"gap": gap, "loud": 10}, SET, None) for gap in (1, 2, 3, 5)])
    assert [next(key for key in found if key.startswith("calm.")) for found, _ in told] == [
        "calm.much",
        "calm.clearly",
        "calm.little",
        "calm.hardly",
    ]


def test_a_tempo_beyond_the_picture_is_said_to_be(packed: bytes) -> None:
    asked = [
        ({"gap": 1.0, "loud": 10}, {"way": "own", "gap": gap}, None) for gap in (0.42, 1.0, 2.345, 5.0, 8.0)
    ]
    told = [next(iter(found.items())) for found, _ in said(packed, asked)]
    assert [key for key, _ in told] == ["pace.fast", "pace.own", "pace.own", "pace.own", "pace.slow"]
    assert [values["gap"] for _, values in told] == [0.4, 1, 2.3, 5, 8]


# --- a person's own tempo ---

TEMPO = """
import { readFileSync } from "node:fs";
const { tapped, usualGap, nearestPace } = await import(process.argv[1]);
const rows = JSON.parse(readFileSync(process.argv[2], "utf8"));
const held = [1, 1.1, 2, 5];
console.log(JSON.stringify(rows.map((row) => {
  const times = row.reduce(tapped, []);
  const gap = usualGap(times);
  return { count: times.length, gap, pace: gap === null ? null : nearestPace(gap, held) };
})));
"""


def tempo(*rows: list[float]) -> list[dict[str, Any]]:
    """What is made of rows of taps, in seconds."""
    found: list[dict[str, Any]] = ask_node(
        TEMPO, [FOLDER / "tempo.js"], [[1000 * time for time in row] for row in rows]
    )
    return found


def test_the_usual_gap_is_the_one_in_the_middle() -> None:
    even, slip, one = tempo([0, 2, 4, 6, 8], [0, 1, 2, 9, 10, 11], [3])
    assert even["gap"] == 2
    assert slip["gap"] == 1, "one slip counts little"
    assert one["gap"] is None


def test_a_tempo_beyond_the_picture_goes_to_its_nearest_end() -> None:
    assert [found["pace"] for found in tempo([0, 0.2, 0.4], [0, 9, 18], [0, 1.44, 2.88])] == [1, 5, 1.4]


def test_after_ten_taps_and_after_a_long_break_a_new_row_begins() -> None:
    assert [found["count"] for found in tempo(list(range(10)), list(range(11)), [0, 1, 2, 30, 31])] == [
        10,
        1,
        2,
    ]


@settings(max_examples=5, deadline=None)
@given(st.lists(st.lists(st.floats(0.05, 14.0), min_size=1, max_size=9), min_size=20, max_size=20))
def test_the_middle_is_the_middle_of_any_gaps(rows: list[list[float]]) -> None:
    times = [np.concatenate([[0.0], np.cumsum(row)]).tolist() for row in rows]
    for row, found in zip(rows, tempo(*times), strict=True):
        assert found["count"] == len(row) + 1
        assert found["gap"] == pytest.approx(float(np.median(row)), abs=1e-6)


def test_it_says_at_all_times_that_a_tap_is_not_pain_and_that_the_gain_is_a_guess() -> None:
    words = content.load().words_of("ten_taps")
    assert "not pain" in words["not-pain"]
    assert "guess" in words["note"]
    assert "model units" in words["strength.unit"]
    assert "model units" in words["numbers.caption"]
