"""What rows of steps come to when they are played: nothing after the end, and about the minutes they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easeback.content.schema.practice import VARIANTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from easeback.content.csv.faults import Fault
    from easeback.content.csv.rows import Row, Rows, Tables

_FAR_OFF = 2
"""Minutes that are wrong by this factor or more mislead; pauses and what is left out make up the rest."""


def broken(tables: Tables) -> Iterator[Fault]:
    """Every exercise whose steps do not play as its rows say."""
    if not all(tables.whole(stem) for stem in ("steps", "variants", "moves")):
        return
    steps = _by_exercise(tables.facts["steps"].values())
    variants = _by_exercise(tables.facts["variants"].values())
    for (exercise,), row in tables.facts["exercises"].items():
        kinds = {
            variant.cells.get("id", ""): variant.parsed.get("of") for variant in variants.get(exercise, ())
        }
        yield from _after_the_end(steps.get(exercise, []), kinds)
        if row.parsed.get("kind") == "breathing" or not row.parsed.get("minutes"):
            continue
        played = _minutes(steps.get(exercise, []), variants.get(exercise, []), tables.facts["moves"])
        said = row.parsed["minutes"]
        if played and not 1 / _FAR_OFF < played / said < _FAR_OFF:
            yield row.fault(
                "minutes",
                f"Its steps take about {max(played, 0.1):.2g} minutes, and not {said:g}.",
                "Mend the minutes, or the seconds of its rows in data/steps.csv.",
                stops=False,  # it plays all the same
            )


def _after_the_end(steps: list[Row], kinds: dict[str, object]) -> Iterator[Fault]:
    """Steps that play when the exercise has said goodbye."""
    ends: list[Row] = []
    for step in steps:
        if step.parsed.get("phase") == "end":
            ends.append(step)
        elif step.parsed.get("phase") and (
            before := next((end for end in ends if _together(end, step, kinds)), None)
        ):
            yield step.fault(
                "order",
                f"This step comes after the end, which is step {before.cells.get('order')}.",
                f"Give the end in line {before.line} the highest order, here and in each language.",
                stops=False,
            )


def _together(one: Row, other: Row, kinds: dict[str, object]) -> bool:
    """Whether two steps can be played in one go: no kind of variant keeps them apart."""
    for kind in VARIANTS:
        first, second = (
            {name for name in step.parsed.get("variants", ()) if kinds.get(name) == kind}
            for step in (one, other)
        )
        if first and second and not first & second:
            return False
    return True


def _minutes(steps: list[Row], variants: list[Row], moves: Rows) -> float:
    """How long the variants take that are offered first."""
    first: dict[object, Row] = {}
    for variant in sorted(variants, key=lambda row: row.parsed.get("order", 0)):
        first.setdefault(variant.parsed.get("of"), variant)
    kinds = {variant.cells.get("id", ""): variant.parsed.get("of") for variant in variants}
    chosen = {variant.cells.get("id", "") for variant in first.values()}
    seconds, rested = 0.0, set()
    for step in steps:
        named = step.parsed.get("variants", ())
        if any(not chosen & {name for name in named if kinds.get(name) == kinds.get(one)} for one in named):
            continue
        move = moves.get((step.cells["exercise"], step.cells.get("move", "")))
        times = move.parsed.get("reps", 1) * (2 if move.parsed.get("sides") else 1) if move else 1
        seconds += step.parsed.get("seconds", 0) * times
        if move and move.line not in rested:
            rested.add(move.line)
            seconds += move.parsed.get("rest_s", 0) * (times - 1)
    for variant in first.values():
        seconds *= variant.parsed.get("pace", 1) * variant.parsed.get("rounds", 1)
    return seconds / 60


def _by_exercise(rows: Iterable[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row.cells.get("exercise", ""), []).append(row)
    for each in found.values():
        each.sort(key=lambda row: row.parsed.get("order", 0))
    return found
