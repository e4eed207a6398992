"""The living loop: its table is the model, its words are true, its strands follow, its cards open."""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Callable
from html import unescape
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
import traitlets
from numpy.typing import NDArray

from easeback import content
from easeback.parts import LivingLoop
from easeback.parts.living_loop import living_loop as part
from easeback.science.loop_parameters import LoopParameters
from easeback.science.pain_loop import Controls, Loop, pain_loop, settled
from support.alone import alone, server_render_of
from support.places import KIT, PARTS
from support.tables import ask_node
from support.walk import barriers

if TYPE_CHECKING:
    from playwright.sync_api import Page

COURSE = content.load()
P = LoopParameters.from_values(COURSE.parameters("pain_loop"))
AT_FIRST = {"stress": 8, "sleep": 5, "activity": 7, "worry": 6}
DOINGS = {"calm": P.calm_ease, "sleep_step": P.sleep_ease, "steps": P.steps_rise, "thought": P.thought_ease}
NOTHING = dict.fromkeys(DOINGS, False)
PATHS = ("muscles", "signals", "alarm", "movement", "back")
FOLDER = PARTS / "living_loop"
Setting = dict[str, Any]

ASK = """
import { readFileSync } from "node:fs";
const [{ openLookupTable, valueAt }, reading] = await Promise.all([1, 2].map((n) => import(process.argv[n])));
const { table, start, does, settings, days, what } = JSON.parse(readFileSync(process.argv[3], "utf8"));
const model = { table: openLookupTable(new Uint8Array(Buffer.from(table, "hex"))), start, does };
const key = (name, values = {}) => `${name} ${JSON.stringify(values)};`;
const { list: and, sentences, number } = { list: (all) => all.join(", "), sentences: (all) => all.join(" "),
  number: (value, digits) => value.toFixed(digits) };
Object.assign(key, { list: and, sentences, number });
const answers = {
  curves: (now) => model.table.names.map((name) => {
    const curve = reading.curveOf(model, now, name);
    return days.map((day) => valueAt(curve, day));
  }),
  words: (now) => reading.summaryOf(key, model, now),
  ways: (now) => reading.waysIn(model, now),
  levels: (now) => reading.levelsOf(model, now),
};
console.log(JSON.stringify(settings.map(answers[what])));
"""
DRAW = """
import { readFileSync } from "node:fs";
const drawing = await import(process.argv[1]);
const { shares } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const paths = ["muscles", "signals", "alarm", "movement"];
const drawn = (share, frame) => ({
  strands: paths.map((path, index) => drawing.strandOf(path, index, share, frame)),
  back: drawing.wayBack(share, frame),
  tangle: drawing.tangleOf(share, frame),
  sore: drawing.backOf(share, frame).sore,
});
const frames = Object.values(drawing.FRAMES);
console.log(JSON.stringify(frames.map((frame) => shares.map((share) => drawn(share, frame)))));
"""


def asked(what: str, settings: list[Setting], days: list[float] | None = None, **start: int) -> Any:
    """What the browser's own code answers for each setting."""
    loop = LivingLoop(**start)
    question = {"table": bytes(loop._table).hex(), "start": loop._start, "does": loop._does}
    question |= {"settings": settings, "days": days or [], "what": what}
    return ask_node(ASK, [KIT / "chart" / "lookup_table.js", FOLDER / "reading.js"], question)


def reachable(count: int, seed: int = 3) -> list[Setting]:
    """Settings a person may come to, the corners among them."""
    draw = np.random.default_rng(seed)
    corners = [
        dict(zip(AT_FIRST, life, strict=True)) | dict.fromkeys(DOINGS, does) | {"week": 12}
        for life in itertools.product((0, 10), (0, 10), (part.LEAST, 10), (0, 10))
        for does in (False, True)
    ]
    return corners + [
        {name: int(draw.integers(part.LEAST if name == "activity" else 0, 11)) for name in AT_FIRST}
        | {name: bool(draw.integers(2)) for name in DOINGS}
        | {"week": int(draw.integers(13))}
        for _ in range(count - len(corners))
    ]


def modelled(settings: list[Setting], days: list[float], start: dict[str, int] = AT_FIRST) -> Loop:
    """The exact model at the same settings, from the same start."""

    def of(name: str) -> NDArray[np.float64]:
        return np.array([float(setting[name]) for setting in settings])

    def left(name: str) -> NDArray[np.float64]:
        return 1 - DOINGS[name] * of(name)

    before = Controls(
        start["stress"] / 10, 1 - start["sleep"] / 10, start["worry"] / 10, start["activity"] / 10
    )
    moving = of("activity") / 10
    now = Controls(
        of("stress") / 10 * left("calm"),
        (10 - of("sleep")) / 10 * left("sleep_step"),
        of("worry") / 10 * left("thought"),
        moving,
        P.steps_rise * of("steps"),
    )
    return pain_loop(days, P, now, settled(P, before), step=0.25)


def change_of_pain(settings: list[Setting]) -> NDArray[np.float64]:
    """How far pain stands from the start in the week of each setting, exactly."""
    weeks = [setting["week"] for setting in settings]
    pain = modelled(settings, [float(max(1, 7 * week)) for week in range(13)]).pain
    before = modelled([AT_FIRST | NOTHING], [0.0]).pain[0, 0]
    found: NDArray[np.float64] = pain[np.arange(len(settings)), weeks] - before
    return np.where(np.array(weeks) == 0, 0.0, found)


# --- the table ---


def test_the_table_travels_light() -> None:
    assert len(LivingLoop()._table) < 60_000
    assert len(LivingLoop(quiet=True)._table) < 1_000


@pytest.mark.parametrize("start", [AT_FIRST, {"stress": 3, "sleep": 9, "activity": 9, "worry": 2}])
def test_the_browser_draws_the_exact_loop_at_the_settings_a_person_can_reach(start: dict[str, int]) -> None:
    settings, days = reachable(1500), [1.0, 2.0, 4.5, 9.0, 17.0, 24.0, 34.0, 50.0, 77.0, 84.0]
    drawn = np.array(asked("curves", settings, days, **start))
    exact = modelled(settings, days, start)
    quantities = np.stack([exact.pain, exact.stress, exact.state.alarm, 1 - exact.activity], axis=1)
    reach = np.ptp(quantities, axis=(0, 2))
    error = np.abs(drawn - quantities).max(axis=2) / reach
    worst = int(error.max(axis=1).argmax())
    assert error.max() <= 0.01, (error[worst], settings[worst])


def test_week_0_is_the_start_whatever_was_changed() -> None:
    settings = reachable(60)
    drawn = np.array(asked("curves", settings, [0.0]))[:, :, 0]
    exact = modelled([AT_FIRST | NOTHING], [0.0])
    wanted = [exact.pain[0, 0], exact.stress[0, 0], exact.state.alarm[0, 0], 1 - exact.activity[0, 0]]
    assert np.abs(drawn - wanted).max() < 0.005


@pytest.mark.parametrize("wrong", [{"stress": 11}, {"activity": 1}, {"week": 13}, {"sleep": -1}])
def test_a_setting_outside_its_range_is_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(traitlets.TraitError):
        LivingLoop(**wrong)


# --- the words ---


def sentences(settings: list[Setting]) -> list[dict[str, dict[str, Any]]]:
    """The sentences said of each setting, by key."""
    pattern = r"([\w.-]+) (\{(?:[^{}\"]|\"(?:[^\"\\]|\\.)*\")*\});"
    return [
        {key: json.loads(values) for key, values in re.findall(pattern, text)}
        for text in asked("words", settings)
    ]


def test_what_is_said_of_pain_is_what_the_model_says() -> None:
    settings = reachable(600, seed=8)
    slack, bounds = 0.03, {"bit": (0.05, 0.35), "some": (0.35, 1.0), "far": (1.0, 9.0)}
    told = 0
    for setting, said, change in zip(settings, sentences(settings), change_of_pain(settings), strict=True):
        (key,) = [key for key in said if key.startswith("pain.")] or [""]
        if not key:
            assert set(said) & {"said.nothing", "said.week-0"}
            continue
        told += 1
        assert said[key]["week"] == setting["week"]
        if key == "pain.same":
            assert abs(change) < 0.05 + slack
            continue
        size, way = key.removeprefix("pain.").split("-")
        assert (change < 0) == (way == "lower"), setting
        low, high = bounds[size]
        assert low - slack <= abs(change) <= high + slack
    assert told > 400


def test_what_is_said_of_the_paths_is_what_the_model_says() -> None:
    settings = [setting | {"week": 12} for setting in reachable(300, seed=9)]
    exact = modelled(settings, [84.0])
    before = modelled([AT_FIRST | NOTHING], [0.0])
    by = {
        "muscles": exact.stress[:, 0] - before.stress[0, 0],
        "signals": exact.stress[:, 0] - before.stress[0, 0],
        "alarm": exact.state.alarm[:, 0] - before.state.alarm[0, 0],
        "movement": before.activity[0, 0] - exact.activity[:, 0],
    }
    for place, said in enumerate(sentences(settings)):
        for sign, key in ((-1, "said.quieter"), (1, "said.louder")):
            named = said.get(key, {}).get("paths", "")
            for path, change in by.items():
                if abs(sign * change[place] - 0.02) > 0.015:
                    assert (f"{path}.short" in named) == (sign * change[place] >= 0.02), settings[place]


def test_every_change_is_named_and_a_guess_is_called_one() -> None:
    settings = reachable(200, seed=4)
    for setting, said in zip(settings, sentences(settings), strict=True):
        moved = [name for name in AT_FIRST if setting[name] != AT_FIRST[name]]
        moved += [name for name in DOINGS if setting[name]]
        named = re.findall(r"changed\.([a-z_]+)", said.get("said.changed", {}).get("changes", ""))
        assert named == moved
        if setting["week"]:
            assert ("said.guess" in said) == any(setting[name] for name in DOINGS)


def test_every_key_has_its_words() -> None:
    words = LivingLoop().words
    source = "".join(path.read_text() for path in FOLDER.glob("*.js"))
    for key in set(re.findall(r"\bt\(\"([\w.-]+)\"", source)):
        assert key in words, key
    for path, piece in itertools.product(PATHS, ("name", "says", "high", "middle", "low")):
        assert words[f"{path}.{piece}"]
    for said in sentences(reachable(300)):
        for key, values in said.items():
            assert set(re.findall(r"\{(\w+)\}", words[key])) <= set(values)


def test_no_words_promise_and_the_note_says_that_sizes_are_no_ranking() -> None:
    words = COURSE.words_of("living_loop")
    assert "guess" in words["note"]
    assert "does not show what helps most" in words["note"]
    assert "some people see no change" in words["found.several"]
    own = {key: text for key, text in words.items() if not key.startswith("shared.")}
    digits = [key for key, text in own.items() if re.search(r"\d", re.sub("week 0|100", "", text))]
    assert digits == []


# --- break the loop ---


def test_a_way_in_is_one_that_quiets_the_loop_by_itself() -> None:
    settings = [setting | {"week": 12} for setting in reachable(200, seed=6)]
    answers = asked("ways", settings)
    by_itself = [
        (ways, name, AT_FIRST | NOTHING | {name: setting[name], "week": 12})
        for setting, ways in zip(settings, answers, strict=True)
        for name in setting.keys() - {"week"}
        if setting[name] != (AT_FIRST | NOTHING)[name]
    ]
    changes = change_of_pain([setting for _, _, setting in by_itself])
    for (ways, name, _), change in zip(by_itself, changes, strict=True):
        if abs(change + 0.05) > 0.015:
            assert (name in ways) == (change <= -0.05), (name, change)


def test_each_thing_one_can_do_is_a_way_in_and_each_is_small() -> None:
    each = [AT_FIRST | NOTHING | {name: True, "week": 12} for name in DOINGS]
    assert asked("ways", each) == [[name] for name in DOINGS]
    assert np.all(np.abs(change_of_pain(each)) < 0.5)


def test_nothing_that_can_be_set_moves_pain_by_a_clear_change() -> None:
    """Two points of 10 are what people call clear; trials of such changes stay below."""
    assert np.abs(change_of_pain([setting | {"week": 12} for setting in reachable(300)])).max() < 2


# --- the drawing ---


def test_strands_get_denser_and_stay_in_their_frame() -> None:
    for frame, drawn in zip(
        ((360, 334), (720, 296), (720, 440)),
        ask_node(DRAW, [FOLDER / "drawing.js"], {"shares": [0, 0.25, 0.5, 0.75, 1]}),
        strict=True,
    ):
        for place in drawn:
            text = json.dumps(place)
            assert "NaN" not in text
            assert "null" not in text
            numbers = [float(number) for number in re.findall(r"-?\d+\.?\d*", text)]
            assert min(numbers) > -20
            assert max(numbers) < max(frame)
        steps = [place["strands"][3]["shape"].count("M") for place in drawn]
        rings = [place["strands"][2]["shape"].count("M") for place in drawn]
        turns = [len(place["tangle"]) for place in drawn]
        for counted in (steps, rings, turns):
            assert counted == sorted(counted)
            assert counted[0] < counted[-1]
        shapes = [strand["shape"] for place in drawn for strand in place["strands"]]
        assert len(set(shapes)) == len(shapes)


def test_each_strand_is_as_strong_as_the_model_says() -> None:
    settings = [setting | {"week": 12} for setting in reachable(80)]
    exact = modelled(settings, [84.0])
    for place, levels in enumerate(asked("levels", settings)):
        assert levels["muscles"] == levels["signals"] == pytest.approx(exact.stress[place, 0], abs=0.01)
        assert levels["alarm"] == pytest.approx(exact.state.alarm[place, 0], abs=0.01)
        assert levels["movement"] == pytest.approx(1 - exact.activity[place, 0], abs=0.011)
        assert levels["back"] == levels["pain"] == pytest.approx(exact.pain[place, 0] / 8, abs=0.01)


def test_the_still_form_has_the_picture_its_names_and_its_words() -> None:
    words = COURSE.words_of("living_loop")
    for loop in (LivingLoop(), LivingLoop(quiet=True)):
        html = unescape(server_render_of(loop))
        for path in PATHS:
            assert words[f"{path}.name"] in html
        assert html.count("<svg") >= 2
        assert COURSE.words["shared.model"] in html
    assert words["said.nothing"] in unescape(server_render_of(LivingLoop()))


def test_every_path_has_its_claims_and_conflicts_stay_conflicts() -> None:
    cards = LivingLoop()._claims
    assert set(cards) == set(PATHS)
    assert {card["certainty"] for cards_ in cards.values() for card in cards_} >= {
        "conflicting",
        "low",
        "moderate",
    }
    assert any(card["against"] for card in cards["signals"])


# --- in the browser ---


def opened(page: Page) -> list[str]:
    """The paths whose evidence is open."""
    found: list[str] = page.locator(".easeback-living-loop__path[aria-expanded=true]").evaluate_all(
        "all => all.map((one) => one.dataset.path)"
    )
    return found


@pytest.mark.parametrize("path", PATHS)
def test_a_path_opens_its_evidence_by_keyboard_and_axe_finds_no_barrier(
    reader: Callable[..., Page], path: str
) -> None:
    page = alone(reader("phone"), LivingLoop())
    button = page.locator(f".easeback-living-loop__path[data-path={path}]")
    before = button.bounding_box()
    button.focus()
    page.keyboard.press("Enter")
    assert opened(page) == [path]
    assert button.bounding_box() == before, "nothing jumps"
    evidence = page.locator(".easeback-living-loop__evidence")
    for card in LivingLoop()._claims[path]:
        assert card["statement"] in evidence.inner_text()
    assert barriers(page) == []
    page.keyboard.press("Enter")
    assert evidence.count() == 0


def test_one_card_is_open_at_a_time(reader: Callable[..., Page]) -> None:
    page = alone(reader("laptop"), LivingLoop())
    for path in PATHS:
        page.locator(f".easeback-living-loop__path[data-path={path}]").click()
        assert opened(page) == [path]
    page.get_by_role("button", name=LivingLoop().words["evidence.close"]).click()
    assert opened(page) == []


def test_ways_in_are_kept_track_of_and_several_are_called_so(reader: Callable[..., Page]) -> None:
    words = LivingLoop().words
    page = alone(reader("laptop"), LivingLoop())
    found = page.locator(".easeback-living-loop__found")
    assert found.inner_text() == words["found.none"]
    for name in ("calm", "steps", "thought"):
        page.get_by_role("switch", name=words[f"{name}.label"]).check(force=True)
        page.wait_for_function(
            "way => document.querySelector('.easeback-living-loop__found').textContent.includes(way)",
            arg=words[f"way.{name}"],
        )
    assert words["found.several"].rpartition("{ways}")[2] in found.inner_text()
    page.get_by_role("button", name=words["back-to-start"]).click()
    page.wait_for_function(
        "text => document.querySelector('.easeback-model__summary').textContent === text",
        arg=words["said.nothing"],
    )
    assert words["way.calm"] in found.inner_text(), "what was found stays found"


@pytest.mark.parametrize("motion", ["no-preference", "reduce"])
def test_the_weeks_play_once_and_end_at_the_last(reader: Callable[..., Page], motion: str) -> None:
    words = LivingLoop().words
    page = alone(reader("phone", reduced_motion=motion), LivingLoop(calm=True))
    page.clock.install(time=0)
    page.clock.pause_at(1000)
    page.get_by_role("button", name=words["play"]).click()
    slider = page.get_by_role("slider", name=words["week.label"])
    assert slider.input_value() == "0"
    page.clock.run_for(2000)
    assert slider.input_value() == "2"
    flow = page.locator(".easeback-living-loop__drawing").first.get_attribute("data-flowing")
    assert flow == str(motion == "no-preference").lower(), "nothing travels with reduced motion"
    page.get_by_role("button", name=words["pause"]).click()
    page.clock.run_for(3000)
    assert slider.input_value() == "2"
    page.get_by_role("button", name=words["play"]).click()
    page.clock.run_for(20000)
    assert slider.input_value() == "12"
    assert page.get_by_role("button", name=words["play"]).is_visible()
