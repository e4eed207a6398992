"""What the browser is given of the rules of calm-now: for its page, and for the end of each practice.

Cells that are empty are left out, for these pages are opened in a bad minute on a bad network.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from easeback.care.answers import fits
from easeback.care.calm import pared

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from easeback import content

SOON = "3"
"""Minutes that are offered to who is still tense after a practice."""


def rule_for(rule: content.CalmRule, exercises: Mapping[str, content.Exercise]) -> dict[str, Any]:
    """A row of calm_now.csv with what its exercise brings: its kind, who it is not for, what it asks."""
    exercise = pared(exercises[rule.exercise], rule.length, rule.way)
    moves = [reason for move in exercise.moves for reason in move.contraindications]
    return {
        "id": rule.id,
        "order": rule.order,
        "when": list(rule.when),
        "exercise": rule.exercise,
        "kind": exercise.kind,
        "pattern": rule.pattern,
        "variants": [variant.id for variant in exercise.variants],
        "closes": [*lasting(exercise.contraindications), *(reason.id for reason in rule.contraindications)],
        "asks": list(dict.fromkeys(lasting([*exercise.contraindications, *exercise.precautions, *moves]))),
    }


def others_for(row: content.Exercise, course: content.Course) -> list[dict[str, Any]]:
    """What may be offered to who is still tense after an exercise, each with its name and its minutes."""
    some = (
        rule
        for rule in course.calm_rules
        if rule.exercise != row.id
        and fits([piece for piece in rule.when if "minutes." in piece], {"minutes": SOON})
    )
    return [
        {
            **sparse(rule_for(rule, course.exercises)),
            "exercise": rule.exercise,
            "name": course.exercises[rule.exercise].name,
            "minutes": course.exercises[rule.exercise].minutes,
        }
        for rule in some
    ]


def lasting(reasons: Iterable[content.Contraindication]) -> list[str]:
    """The reasons that are asked once, by id."""
    return [reason.id for reason in reasons if reason.asked == "once"]


def to_ask(reasons: Iterable[content.Contraindication]) -> list[dict[str, str]]:
    """The reasons that are asked once, each a single time and in their order, in few and in whole words."""
    some = sorted(dict.fromkeys(reasons), key=lambda reason: reason.order)
    return [
        {"id": one.id, "about": one.about, "text": one.text, "short": one.short or one.text}
        for one in some
        if one.asked == "once"
    ]


def sparse(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row without its empty cells, and without the name of its exercise."""
    return {key: value for key, value in row.items() if value not in ("", None, [], ()) and key != "exercise"}
