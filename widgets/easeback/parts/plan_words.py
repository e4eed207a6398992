"""The words of the plan that a person keeps: on the device there are ids only."""

from contextlib import suppress
from typing import Any

from easeback import content

MOMENT = "shared.moment."
"""How the name of a sentence begins that says a moment of the day; its id follows."""


def plan_words(course: content.Course) -> dict[str, Any]:
    """What a part needs to show a plan, also one that an earlier version kept in sentences.

    `texts` are the words of every step and `exercises` the names of all exercises, by id. `moments` are the
    sentences that say a moment of the day, by its id, in each language: an older plan is known by them.
    """
    return {
        "texts": {name: step.text for name, step in course.plan_steps.items()},
        "exercises": {name: exercise.name for name, exercise in course.exercises.items()},
        "moments": _moments(course),
    }


def _moments(course: content.Course) -> dict[str, list[str]]:
    said: dict[str, list[str]] = {}
    for language in content.languages(course.root):
        with suppress(content.ContentError):  # a language that is not in order cannot have been read
            for name, text in content.load(language, course.root).words.items():
                if name.startswith(MOMENT):
                    said.setdefault(name.removeprefix(MOMENT), []).append(text)
    return said
