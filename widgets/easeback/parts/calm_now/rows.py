"""What the browser is given of calm-now: its rules, and of each exercise only what they may play of it.

Cells that are empty are left out, for this page is opened in a bad minute on a bad network.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from easeback.care.calm import pared
from easeback.parts.player.rows import lasting, traits_for

STEP = ("order", "phase", "seconds", "cue", "say")
"""What every step has, in the order in which it travels; ``unpack.js`` knows it too."""

if TYPE_CHECKING:
    from collections.abc import Mapping

    from easeback import content


def rule_for(rule: content.CalmRule, exercises: Mapping[str, content.Exercise]) -> dict[str, Any]:
    """A row of calm_now.csv with what its exercise brings: who it is not for, what it asks."""
    exercise = pared(exercises[rule.exercise], rule.length, rule.way)
    moves = [reason for move in exercise.moves for reason in move.contraindications]
    return {
        "id": rule.id,
        "order": rule.order,
        "when": list(rule.when),
        "exercise": rule.exercise,
        "pattern": rule.pattern,
        "variants": [variant.id for variant in exercise.variants],
        "closes": [*lasting(exercise.contraindications), *(reason.id for reason in rule.contraindications)],
        "asks": list(dict.fromkeys(lasting([*exercise.contraindications, *exercise.precautions, *moves]))),
    }


def player_for(exercise: content.Exercise, course: content.Course) -> dict[str, Any]:
    """The traits of a player of what the rules may play of an exercise; the breath is never held."""
    some = [
        pared(exercise, rule.length, rule.way) for rule in course.calm_rules if rule.exercise == exercise.id
    ]
    rows = traits_for(exercise, course)
    played = {step.order for one in some for step in one.steps}
    rows["steps"] = [short(row) for row in rows["steps"] if row["order"] in played]
    for kind in ("variants", "moves"):
        names = {row.id for one in some for row in getattr(one, kind)}
        rows[kind] = [sparse(row) for row in rows[kind] if row["id"] in names]
    rows["patterns"] = [one for one in rows["patterns"] if not one["hold_in_s"] and not one["hold_out_s"]]
    for name, limit in rows["limits"].items():
        limit["high"] = 0 if name.startswith("hold") else limit["high"]
    return rows


def short(step: Mapping[str, Any]) -> list[Any]:
    """A step as a list: what every step has in a fixed place, and at the end what only some have."""
    return [*(step[name] for name in STEP), sparse({key: step[key] for key in step if key not in STEP})]


def sparse(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row without its empty cells, and without the name of its exercise."""
    return {key: value for key, value in row.items() if value not in ("", None, [], ()) and key != "exercise"}
