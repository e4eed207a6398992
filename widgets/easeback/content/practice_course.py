"""From the rows of what people practise to records that hold each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from easeback.content.schema.calm import CalmAnswer, CalmRule
from easeback.content.schema.practice import (
    Activity,
    BreathingPattern,
    Exclusion,
    Exercise,
    Form,
    Move,
    Movement,
    Pose,
    Step,
)
from easeback.content.schema.practice_tables import POSE_LIMITS
from easeback.content.schema.stop_signs import StopSign, signs_of, stop_rules
from easeback.content.schema.warmth import Pack, WarmthRule, WarmthState

if TYPE_CHECKING:
    from collections.abc import Callable

    from easeback.content.csv.rows import Key

    Merged = Callable[[str], dict[Key, dict[str, Any]]]


@dataclass(frozen=True)
class Practice:
    """All that can be practised, by id."""

    exclusions: dict[str, Exclusion]
    stop_signs: dict[str, StopSign]
    patterns: dict[str, BreathingPattern]
    exercises: dict[str, Exercise]
    movements: dict[str, Movement]
    poses: dict[str, Pose]
    activities: dict[str, Activity]
    packs: dict[str, Pack]
    warmth_states: dict[str, WarmthState]
    warmth_rules: dict[str, WarmthRule]
    calm_answers: tuple[CalmAnswer, ...]
    calm_rules: tuple[CalmRule, ...]


def practised(merged: Merged) -> Practice:
    """The records of practice; `merged` gives the rows of a table with the words of one language."""

    def rows(stem: str) -> dict[str, dict[str, Any]]:
        return {key[-1]: row for key, row in merged(stem).items()}

    def every(stem: str) -> list[dict[str, Any]]:
        return sorted(merged(stem).values(), key=lambda row: int(row["order"]))

    exclusions = {name: Exclusion(**row) for name, row in rows("exclusions").items()}

    def reasons(row: dict[str, Any], *columns: str) -> dict[str, tuple[Exclusion, ...]]:
        return {column: tuple(exclusions[name] for name in row[column]) for column in columns}

    patterns = {
        name: BreathingPattern(**{**row, **reasons(row, "exclusions")})
        for name, row in in_order(rows("breathing_patterns")).items()
    }
    steps = [Step(**row) for row in every("steps")]
    forms = [
        Form(**{**row, "rounds": row["rounds"] or 1, "pace": row["pace"] or 1.0, "eyes": row["eyes"] or ""})
        for row in every("forms")
    ]
    moves = [
        Move(
            **{
                **row,
                **reasons(row, "exclusions"),
                "reps": row["reps"] or 1,
                "sides": row["sides"] or "",
                "rest_s": row["rest_s"] or 0.0,
            }
        )
        for row in every("moves")
    ]
    stop_signs = signs_of(in_order(rows("stop_signs")))
    exercises = {
        name: Exercise(
            **{
                **row,
                "stop": stop_rules(stop_signs.values(), row["kind"], row["stop_signs"], row["stop"]),
                **reasons(row, "exclusions", "gentle_for"),
                "patterns": tuple(patterns[pattern] for pattern in row["patterns"]),
            },
            steps=tuple(step for step in steps if step.exercise == name),
            moves=tuple(move for move in moves if move.exercise == name),
            forms=tuple(form for form in forms if form.exercise == name),
        )
        for name, row in rows("exercises").items()
    }
    movements = {
        name: Movement(**{**row, **reasons(row, "exclusions")})
        for name, row in in_order(rows("movements")).items()
    }
    return Practice(
        exclusions=exclusions,
        stop_signs=stop_signs,
        patterns=patterns,
        exercises=exercises,
        movements=movements,
        poses={name: pose(row) for name, row in rows("poses").items()},
        activities={
            name: Activity(**{**row, **reasons(row, "exclusions")})
            for name, row in in_order(rows("activities")).items()
        },
        packs={name: Pack(**row) for name, row in in_order(rows("packs")).items()},
        warmth_states={
            name: WarmthState(**{**row, **reasons(row, "means")})
            for name, row in in_order(rows("warmth_states")).items()
        },
        warmth_rules={name: WarmthRule(**row) for name, row in in_order(rows("warmth_rules")).items()},
        calm_answers=tuple(
            CalmAnswer(**{**row, "usual": row["usual"] == "yes"}) for row in every("calm_answers")
        ),
        calm_rules=tuple(CalmRule(**{**row, **reasons(row, "not_for")}) for row in every("calm_now")),
    )


def pose(row: dict[str, Any]) -> Pose:
    """A pose from its row: the cells of joints that are not empty become its joints."""
    joints = {name: row[name] for name in POSE_LIMITS if row[name] is not None}
    others = {name: value for name, value in row.items() if name not in POSE_LIMITS}
    return Pose(**others, joints=joints)


def in_order(rows: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Rows by their `order` column; rows of the same order stay as they stand in the file."""
    return dict(sorted(rows.items(), key=lambda item: int(item[1]["order"])))
