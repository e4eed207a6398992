"""Every step of every exercise has a picture of its kind; every move has one on paper, with boxes to tick."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from easeback import content
from easeback.care.practice import Wish
from easeback.parts.player.rows import traits_for
from support.places import CARE, KIT, PARTS, ROOT
from support.tables import ask_node

COURSE = content.load("en", ROOT)
KIND = {
    "breathing": "wave",
    "movement": "pose",
    "relaxation": "body",
    "mindfulness": "body",
    "heat-cold": "body",
    "grounding": "attention",
    "thoughts": "attention",
}
"""What shows a kind of exercise; one whose steps lead to poses shows the person in them."""


def kind_of(name: str) -> str:
    """The picture an exercise should have."""
    exercise = COURSE.exercises[name]
    return "pose" if any(step.pose for step in exercise.steps) else KIND[exercise.kind]


SHOWS = """
import { readFileSync } from "node:fs";
const modules = process.argv.slice(1, 4).map((one) => import(one));
const [{ phasesFor }, { scenesOf }, which] = await Promise.all(modules);
const asked = JSON.parse(readFileSync(process.argv[4], "utf8"));
console.log(JSON.stringify(asked.map(({ kind, patterns, poses, wish, ...rows }) => {
  const phases = patterns.length ? [] : phasesFor(rows, wish);
  const picture = which.pictureFor(kind, patterns.length > 0, phases, poses);
  const scenes = scenesOf(phases, poses);
  const moves = [...new Set(phases.map(({ move }) => move).filter(Boolean))];
  return {
    picture,
    steps: phases.map((phase, at) => ({
      cue: phase.cue,
      kind: phase.kind,
      regions: phase.regions ?? [],
      pose: scenes[at]?.to.id ?? "",
      attention: which.sceneAt(phases, at).scene,
    })),
    paper: Object.fromEntries(moves.map((move) => [
      move,
      which.picturesOf(scenes.filter((_, at) => phases[at].move === move)).map(({ to }) => to.id),
    ])),
  };
})));
"""


def variants_of(exercise: content.Exercise) -> list[Wish]:
    """Each length of an exercise in each of its ways."""
    lengths, ways = (
        [one.id for one in exercise.variants if one.of == of] or [""] for of in ("length", "way")
    )
    return [Wish(length, way) for length in lengths for way in ways]


def wish_for(wish: Wish) -> dict[str, str]:
    return {"length": wish.length, "way": wish.way}


@cache
def shown() -> dict[str, list[dict[str, Any]]]:
    """What the browser shows of each exercise, in each of its variants."""
    asked = [
        (name, {**traits_for(exercise, COURSE), "kind": exercise.kind, "wish": wish_for(wish)})
        for name, exercise in COURSE.exercises.items()
        for wish in variants_of(exercise)
    ]
    modules = [
        CARE / "practice.js",
        KIT / "figure" / "scenes.js",
        PARTS / "player" / "which_picture.js",
    ]
    found: dict[str, list[dict[str, Any]]] = {}
    for (name, _), answer in zip(asked, ask_node(SHOWS, modules, [row for _, row in asked]), strict=True):
        found.setdefault(name, []).append(answer)
    return found


@pytest.mark.parametrize("name", COURSE.exercises)
def test_the_wave_is_for_breath_alone_and_each_kind_has_a_picture_of_its_own(name: str) -> None:
    assert {variant["picture"] for variant in shown()[name]} == {kind_of(name)}


MOVING = [name for name, one in COURSE.exercises.items() if one.kind == "movement"]


@pytest.mark.parametrize("name", MOVING)
def test_a_movement_shows_the_person_moving(name: str) -> None:
    for variant in shown()[name]:
        poses = [step["pose"] for step in variant["steps"]]
        assert all(poses)
        assert len(set(poses)) > 1


@pytest.mark.parametrize("name", MOVING)
def test_the_exercise_sheet_has_a_picture_for_each_move(name: str) -> None:
    for variant in shown()[name]:
        assert [move for move, pictures in variant["paper"].items() if not pictures] == []


@pytest.mark.parametrize("name", [name for name in COURSE.exercises if kind_of(name) == "body"])
def test_what_tightens_lets_go_or_is_felt_is_seen_on_the_body(name: str) -> None:
    muscles = COURSE.exercises[name].kind == "relaxation"  # a pack is let go of by the hand
    for variant in shown()[name]:
        felt = [step for step in variant["steps"] if step["kind"] in ("tense", "let-go")]
        assert [step["cue"] for step in felt if muscles and not step["regions"]] == []
        assert any(step["regions"] for step in variant["steps"])


OWN_SCENE = {"see": "lens", "hear": "sound", "notice": "thread"}


@pytest.mark.parametrize("name", [name for name in COURSE.exercises if kind_of(name) == "attention"])
def test_attention_exercises_have_pictures_of_their_own(name: str) -> None:
    for variant in shown()[name]:
        for step in variant["steps"]:
            own = "body" if step["regions"] else OWN_SCENE.get(step["kind"])
            assert step["attention"] == own or own is None, step["cue"]
        assert len({step["attention"] for step in variant["steps"]}) > 1
