"""The words of the plan that a person keeps: on the device there are ids only."""

from contextlib import suppress
from typing import Any

from easeback import content
from easeback.content.schema.plans import SPANS

KINDS = {"movement": "movement", "thoughts": "thought-or-sleep"}
"""What an exercise of a kind is in a plan; all others are calm skills."""
AGAIN, PACE = "again-", "pace-"
"""How the names of an exercise to do again, and of an activity that is built up, begin in a plan."""
MOMENT = "shared.moment."
"""How the name of a sentence begins that says a moment of the day; its id follows."""


def plan_words(course: content.Course) -> dict[str, Any]:
    """What a part needs to show a plan, also one that an earlier version kept in sentences.

    `texts` are the words of every step and `smaller` those of their smaller form, `exercises` and
    `activities` the names of all of them, by id. `moments` are the sentences that say a moment of the day, by
    its id, in each language: an older plan is known by them.
    """
    return {
        "texts": {name: step.text for name, step in course.plan_steps.items()},
        "smaller": {name: step.smaller for name, step in course.plan_steps.items() if step.smaller},
        "exercises": {name: exercise.name for name, exercise in course.exercises.items()},
        "activities": {name: activity.name for name, activity in course.activities.items()},
        "moments": _moments(course),
    }


def whole_plan_words(course: content.Course) -> dict[str, Any]:
    """All of `plan_words`, and what only the plan itself says: `kinds` of all things, and `hurdles`."""
    return {
        **plan_words(course),
        "kinds": things_kinds(course),
        "hurdles": {
            name: {"hurdle": row.hurdle, "around": row.around} for name, row in course.plan_hurdles.items()
        },
    }


def flare_words(course: content.Course) -> dict[str, list[dict[str, str]]]:
    """What can be done in the first hour, day and week of a flare, by span."""
    return {
        span: [{"id": row.id, "text": row.text} for row in course.flare_steps.values() if row.span == span]
        for span in SPANS
    }


def kinds_of(course: content.Course) -> dict[str, str]:
    """What each exercise is in a plan, by id."""
    return {name: KINDS.get(exercise.kind, "calm") for name, exercise in course.exercises.items()}


def things_kinds(course: content.Course) -> dict[str, str]:
    """What each thing of a plan is, by the name under which it is kept: see `kit/kept/plan.js`."""
    return {
        **{name: step.kind for name, step in course.plan_steps.items() if step.kind},
        **{f"{AGAIN}{name}": kind for name, kind in kinds_of(course).items()},
        **{f"{PACE}{name}": "movement" for name in course.activities},
    }


def _moments(course: content.Course) -> dict[str, list[str]]:
    said: dict[str, list[str]] = {}
    for language in content.languages(course.root):
        with suppress(content.ContentError):  # a language that is not in order cannot have been read
            for name, text in content.load(language, course.root).words.items():
                if name.startswith(MOMENT):
                    said.setdefault(name.removeprefix(MOMENT), []).append(text)
    return said
