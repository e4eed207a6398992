"""What the browser is given of an exercise: its rows, and the reasons for which someone should not do it."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from easeback.parts.calm_rules import lasting, to_ask
from easeback.parts.practice_words import urgent

if TYPE_CHECKING:
    from easeback import content


def traits_for(row: content.Exercise, course: content.Course) -> dict[str, Any]:
    """The traits of a player that come from the rows of one exercise; times in seconds.

    Raises ValueError when the exercise has nothing to play.
    """
    if not row.patterns and not row.steps:
        raise ValueError(f"“{row.id}” has nothing to play: give it patterns or rows in steps.csv.")
    own = course.model_parameters["own_rhythm"] if row.patterns else {}
    reasons = [*row.contraindications, *row.precautions]
    reasons += [reason for move in row.moves for reason in move.contraindications]
    reasons += [reason for pattern in row.patterns for reason in pattern.contraindications]
    return {
        "exercise": {
            "id": row.id,
            "kind": row.kind,
            "name": row.name,
            "purpose": row.purpose,
            "how": row.how,
            "stop": list(row.stop),
            "gentle": row.gentle,
            "rating": row.rating,
            "urgent": urgent(row, course),
            "not_now": [reason.text for reason in row.contraindications if reason.asked != "once"],
            "contraindications": lasting(row.contraindications),
            "precautions": lasting(row.precautions),
            "instead": another(row.instead, course, row.id),
        },
        "patterns": [pattern_for(one) for one in row.patterns],
        "steps": [
            {**asdict(one), "variants": list(one.variants), "regions": list(one.regions)} for one in row.steps
        ],
        "poses": {one.pose: asdict(course.poses[one.pose]) for one in row.steps if one.pose},
        "moves": [{**asdict(one), "contraindications": lasting(one.contraindications)} for one in row.moves],
        "variants": [asdict(one) for one in row.variants],
        "contraindications": to_ask(reasons),
        "limits": {name: {"low": limit.low, "high": limit.high} for name, limit in own.items()},
        "minutes": row.minutes,
        "pattern": row.patterns[0].id if row.patterns else "",
    }


def another(name: str, course: content.Course, *before: str) -> dict[str, Any] | None:
    """What is offered instead, and instead of that for its `contraindications`; `before`: named already."""
    if not name or name in before:
        return None
    lessons = [step.lesson for step in course.plan_steps.values() if step.exercise == name]
    lesson = name if name in lessons else next(iter(lessons), "")
    row = course.exercises[name]
    further = another(row.instead, course, *before, name)
    found = {"id": name, "name": row.name, "lesson": lesson}
    return {**found, "contraindications": lasting(row.contraindications), "instead": further}


def pattern_for(pattern: content.BreathingPattern) -> dict[str, Any]:
    """What the browser needs of a rhythm."""
    return {
        "id": pattern.id,
        "in_s": pattern.in_s,
        "hold_in_s": pattern.hold_in_s,
        "out_s": pattern.out_s,
        "hold_out_s": pattern.hold_out_s,
        "max_cycles": pattern.max_cycles,
        "contraindications": lasting(pattern.contraindications),
        "name": pattern.name,
        "purpose": pattern.purpose,
        "care": pattern.care,
    }
