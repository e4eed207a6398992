"""What the browser is given of each exercise of calm-now: only what its rules may play of it.

Cells that are empty are left out, for this page is opened in a bad minute on a bad network.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from easeback.care.calm import pared
from easeback.parts.calm_rules import sparse
from easeback.parts.player.rows import traits_for

STEP = ("order", "phase", "seconds", "cue", "say")
"""What every step has, in the order in which it travels; ``unpack.js`` knows it too."""

if TYPE_CHECKING:
    from collections.abc import Mapping

    from easeback import content


def player_for(exercise: content.Exercise, course: content.Course) -> dict[str, Any]:
    """The traits of a player of what the rules may play of an exercise; the breath is never held."""
    some = [
        pared(exercise, rule.length, rule.way) for rule in course.calm_rules if rule.exercise == exercise.id
    ]
    rows = traits_for(exercise, course)
    del rows["poses"]  # they travel once for all exercises
    played = {step.order for one in some for step in one.steps}
    rows["steps"] = [short(row) for row in rows["steps"] if row["order"] in played]
    for kind in ("variants", "moves"):
        names = {row.id for one in some for row in getattr(one, kind)}
        rows[kind] = [sparse(row) for row in rows[kind] if row["id"] in names]
    rows["patterns"] = [one for one in rows["patterns"] if not one["hold_in_s"] and not one["hold_out_s"]]
    for name, limit in rows["limits"].items():
        limit["high"] = 0 if name.startswith("hold") else limit["high"]
    return rows


def poses_of(exercises: list[content.Exercise], course: content.Course) -> dict[str, Any]:
    """The poses that the steps of some exercises lead to, by id."""
    names = dict.fromkeys(step.pose for exercise in exercises for step in exercise.steps if step.pose)
    return {name: asdict(course.poses[name]) for name in names}


def short(step: Mapping[str, Any]) -> list[Any]:
    """A step as a list: what every step has in a fixed place, and at the end what only some have."""
    return [*(step[name] for name in STEP), sparse({key: step[key] for key in step if key not in STEP})]
