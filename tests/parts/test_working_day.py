"""The working day as a part: the browser's curves and words are the model's."""

from __future__ import annotations

import itertools
import json
import re
from typing import Any

import numpy as np
import pytest
import traitlets

from easeback import content
from easeback.parts import WorkingDay
from easeback.parts.working_day import working_day as part
from easeback.science.muscle import WorkingDayParameters, working_day
from easeback.science.stress_parameters import StressParameters
from support.places import KIT, PARTS
from support.tables import Reading, ask_node, read_in_the_browser

M = StressParameters.from_values(content.load().parameters("stress_event"))
D = WorkingDayParameters.from_values(content.load().parameters("working_day"))
BREAKS = [list(some) for count in range(5) for some in itertools.combinations(part.BREAKS, count)]
REACHABLE = [
    {"day": day, "recovery": recovery, "length": length, "breaks": breaks}
    for day, recovery, length, breaks in itertools.product(part.HARD, part.RECOVERIES, part.LENGTHS, BREAKS)
]
MINUTES = np.sort(np.append(np.random.default_rng(2).uniform(0, 600, 200), np.arange(0, 601, 5.0)))


def modelled(now: dict[str, Any], minutes: Any = MINUTES) -> Any:
    return working_day(
        minutes,
        M,
        D,
        hard=part.HARD[now["day"]],
        breaks=[60 * (hour - part.DAY_STARTS) for hour in now["breaks"]],
        break_length=now["length"],
        slow_recovery=now["recovery"] == "slow",
    )


@pytest.fixture(scope="module")
def packed() -> bytes:
    return bytes(WorkingDay()._table)


def test_the_table_travels_light(packed: bytes) -> None:
    assert len(packed) < 10_000


def test_the_browser_draws_the_exact_curve_at_every_setting(packed: bytes) -> None:
    readings: list[Reading] = []
    for now in REACHABLE:
        taken = {f"break_{hour}": int(hour in now["breaks"]) for hour in part.BREAKS}
        setting = {name: now[name] for name in ("day", "recovery", "length")} | taken
        readings.append((0, "tension", setting, MINUTES.tolist()))
    for now, drawn in zip(REACHABLE, read_in_the_browser([packed], readings), strict=True):
        exact = modelled(now).tension
        assert np.abs(drawn - exact).max() <= 0.01 * np.ptp(exact), now


def test_no_hard_moment_meets_a_break() -> None:
    for starts, hour in itertools.product(part.HARD.values(), part.BREAKS):
        begins = 60 * (hour - part.DAY_STARTS)
        for start in starts:
            assert start + D.hard_length <= begins or start >= begins + max(part.LENGTHS)


@pytest.mark.parametrize(
    "wrong",
    [{"day": "calm"}, {"breaks": [11]}, {"length": 7}, {"recovery": "never"}, {"place": "toe"}]
    + [{"minute": minute} for minute in (-5, 3, 605)],
)
def test_a_setting_that_is_not_there_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(traitlets.TraitError):
        WorkingDay(**wrong)


def test_breaks_are_kept_once_and_in_order() -> None:
    assert WorkingDay(breaks=[16, 10, 16]).breaks == [10, 16]


# --- what is said is what the model says ---

SAYER = """
import { readFileSync } from "node:fs";
const [table, reading] = await Promise.all([import(process.argv[1]), import(process.argv[2])]);
const { packed, states, day } = JSON.parse(readFileSync(process.argv[3], "utf8"));
const opened = table.openLookupTable(new Uint8Array(Buffer.from(packed, "hex")));
const plain = {
  "time.morning": ({ hour, minutes }) => `morning ${hour}.${minutes}`,
  "time.afternoon": ({ hour, minutes }) => `afternoon ${hour}.${minutes}`,
  clock: () => "12",
};
const key = (name, values = {}) => plain[name]?.(values) ?? `${name} ${JSON.stringify(values)};`;
const { list: and, sentences, number } = { list: (all) => all.join(", "), sentences: (all) => all.join(" "),
  number: (value, digits) => value.toFixed(digits) };
Object.assign(key, { and, sentences, number });
const said = (state) => [reading.summaryOf(key, opened, state, day), reading.rowsOf(key, opened, state)];
console.log(JSON.stringify(states.map(said)));
"""
Said = list[tuple[dict[str, Any], dict[str, dict[str, Any]], list[list[str]]]]


@pytest.fixture(scope="module")
def said(packed: bytes) -> Said:
    """The sentences said at every setting, each at another time of the day, and the numbers shown."""
    draw = np.random.default_rng(3)
    states = [
        now | {"place": part.PLACES[number % 2], "minute": int(5 * draw.integers(0, 121))}
        for number, now in enumerate(REACHABLE)
    ]
    modules = [KIT / "chart" / "lookup_table.js", PARTS / "working_day" / "reading.js"]
    answers = ask_node(SAYER, modules, {"packed": packed.hex(), "states": states, "day": WorkingDay()._day})
    return [
        (now, {key: json.loads(values) for key, values in re.findall(r"(\S+) (\{.*?\});", text)}, rows)
        for now, (text, rows) in zip(states, answers, strict=True)
    ]


def clock(minute: float) -> str:
    hour, minutes = divmod(int(minute) + 480, 60)
    half = "morning" if hour < 12 else "afternoon"
    return f"{half} {hour - 12 if hour > 12 else hour}.{minutes:02}"


def test_every_sentence_has_its_words(said: Said) -> None:
    words = content.load().words_of("working_day")
    for _, sentences, _ in said:
        assert len(sentences) >= 4
        for key, values in sentences.items():
            assert set(re.findall(r"\{(\w+)\}", words.get(key) or words[f"{key}.other"])) <= set(values)


def test_how_tight_it_is_said_to_be_at_a_time_is_true(said: Said) -> None:
    for now, sentences, _ in said:
        (key,) = (key for key in sentences if key.startswith("now."))
        _, place, state = key.split(".")
        assert place == now["place"]
        assert sentences[key]["time"] == clock(now["minute"])
        share = (modelled(now, [float(now["minute"])]).tension[0] - M.muscle_rest) / M.muscle_rise
        low, high = {"rest": (-1, D.near_rest), "little": (D.near_rest, 0.5), "tight": (0.5, 2)}[state]
        assert low - 0.005 <= share <= high + 0.005, (now, share)


def test_the_minutes_near_rest_are_true(said: Said) -> None:
    for now, sentences, _ in said:
        rest = float(modelled(now).rest_minutes)
        if not now["breaks"]:
            assert "rest.no-breaks" in sentences
            assert rest < 0.5
        elif "rest.too-short" in sentences:
            assert rest < 1
        else:
            assert sentences["rest.some"]["minutes"] == pytest.approx(rest, abs=0.75)
        assert float(modelled(now | {"breaks": []}).rest_minutes) < 0.5, "without breaks there would be none"


def test_how_many_breaks_are_long_enough_is_true(said: Said) -> None:
    near = M.muscle_rest + D.near_rest * M.muscle_rise
    for now, sentences, _ in said:
        ends = [60.0 * (hour - 8) + now["length"] for hour in now["breaks"]]
        enough = int((modelled(now, ends or [0.0]).tension <= near).sum()) if ends else 0
        told = sentences.get("rest.not-all")
        if told:
            assert told == {"enough": enough, "breaks": len(ends)}
        elif "rest.some" in sentences:
            assert enough == len(ends)
        elif ends:
            assert enough == 0, "a break that is long enough brings rest"


def test_letting_go_takes_as_long_as_it_is_said_to(said: Said) -> None:
    rise = M.muscle_rise
    for now, sentences, _ in said:
        time = {"quick": M.muscle_time_down_quick, "slow": M.muscle_time_down_slow}[now["recovery"]]
        exact = time * np.log((D.hard_strength * rise) / (D.near_rest * rise))
        assert sentences["letting-go"]["minutes"] == pytest.approx(exact, abs=0.75)


def test_where_something_is_carried_over_is_true(said: Said) -> None:
    for now, sentences, _ in said:
        starts = np.array(part.HARD[now["day"]])
        carried = starts[modelled(now).carried_over]
        if carried.size:
            assert sentences["carried.some"]["times"] == ", ".join(clock(start) for start in carried)
        else:
            key = "carried.none-close" if now["day"] == "close" else "carried.none"
            assert sentences[key] == {"count": starts.size}


def test_a_change_of_any_control_changes_what_is_said(said: Said) -> None:
    first = {"day": "spread", "recovery": "quick", "length": 10, "breaks": [12]}

    def told(**change: Any) -> dict[str, Any]:
        return next(
            {key: values for key, values in sentences.items() if not key.startswith("now.")}
            for now, sentences, _ in said
            if {name: now[name] for name in first} == first | change
        )

    for change in (
        {"day": "few"},
        {"day": "close"},
        {"recovery": "slow"},
        {"length": 20},
        {"breaks": [12, 14]},
    ):
        assert told(**change) != told(), change


def test_the_numbers_are_those_of_the_model(said: Said) -> None:
    for now, _, rows in said[::17]:
        minutes = np.arange(0.0, 601.0, 30.0)
        exact = [modelled(each, minutes).tension for each in (now, now | {"breaks": []})]
        assert len(rows) == minutes.size
        for (time, *shown), minute, *levels in zip(rows, minutes, *exact, strict=True):
            assert time == clock(minute)
            assert np.allclose([float(value) for value in shown], levels, atol=0.08)
