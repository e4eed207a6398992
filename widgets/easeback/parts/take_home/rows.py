"""What a page on the person's own device holds: exercises as their players have them, and whom to call."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from easeback.care.red_flags import URGENCY
from easeback.parts.check_in.check_in import advice_of, measure_of, question_of
from easeback.parts.player.player import Player
from easeback.parts.player.rows import traits_for
from easeback.parts.safety.rows import countries_of, lines_of, signs_of

if TYPE_CHECKING:
    from easeback import content

USUAL = ("length", "way", "lengths")
"""Traits of a player that are as they are in any lesson, where an exercise has no variant of its own."""


def at_home_rows(course: content.Course) -> dict[str, Any]:
    """Everything by ids: of it a page takes what its plan names.

    `players` are the traits of the player of each exercise and `words` its sentences; `played` says which
    exercise belongs to a step of the plan; `signs` are the warning signs with the action each asks for,
    `actions` these in words, the most urgent first; `questions`, `measures` and
    `advice` are those of the check-in.
    """
    asked = {question.measure for question in course.check_in_questions.values()}
    playable = {name: row for name, row in course.exercises.items() if row.patterns or row.steps}
    return {
        "players": {name: player_of(row, course) for name, row in playable.items()},
        "words": dict(course.words_of("player")),
        "played": {name: step.exercise for name, step in course.plan_steps.items() if step.exercise},
        "signs": signs_of(course),
        "actions": [{"id": action, "text": course.words[f"safety.action.{action}"]} for action in URGENCY],
        "questions": [question_of(one, {}) for one in course.check_in_questions.values()],
        "measures": [
            measure_of(one) for one in course.measures.values() if one.id in asked and one.embeddable == "yes"
        ],
        "advice": [advice_of(row, {}) for row in course.check_in_advice.values() if row.talk],
        "lines": lines_of(course),
        "countries": countries_of(course),
    }


def player_of(row: content.Exercise, course: content.Course) -> dict[str, Any]:
    """All traits of the player of an exercise but its words."""
    first = {variant.of: variant.id for variant in reversed(row.variants)}
    usual = {name: trait.default() for name, trait in Player.class_traits(sync=True).items() if name in USUAL}
    return {**usual, **traits_for(row, course), **first}
