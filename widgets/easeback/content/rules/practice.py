"""What rows of exercises must be to each other, so that all that is played is safe and can be played."""

from __future__ import annotations

from itertools import groupby, product
from typing import TYPE_CHECKING

from easeback.content.schema.practice import VARIANTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from easeback.content.csv.faults import Fault
    from easeback.content.csv.rows import Row, Tables

LONGEST_HOLD_S = 8
"""Longest pause with the breath held, in seconds: a cap for safety, not a finding."""
SLOWEST_RATE, FASTEST_RATE = 3, 12
"""Breaths a minute that a paced rhythm may have: slower strains people, faster is not slow breathing."""
LONGEST_TENSE_S = 10
"""Longest time a muscle is asked to stay tight, in seconds; scripts ask for 5 to 7 (UW Health 5883)."""
_PHASES = ("in_s", "hold_in_s", "out_s", "hold_out_s")


def broken(tables: Tables) -> Iterator[Fault]:
    """Every rule of a practice that a row breaks."""
    yield from _rhythms(tables)
    yield from _exercises(tables)
    yield from _steps(tables)
    yield from _moves(tables)
    yield from _pictures(tables)
    yield from _same_order(tables)
    yield from _variants(tables)


def _rhythms(tables: Tables) -> Iterator[Fault]:
    for row in tables.facts["breathing_patterns"].values():
        times = [row.parsed[name] for name in _PHASES if name in row.parsed]
        if len(times) < len(_PHASES):
            continue
        for name in ("hold_in_s", "hold_out_s"):
            if row.parsed[name] > LONGEST_HOLD_S:
                yield row.fault(
                    name,
                    f"Holding the breath for {row.parsed[name]:g} seconds is not safe for everyone.",
                    f"Write at most {LONGEST_HOLD_S}.",
                )
        for name in ("in_s", "out_s"):
            if row.parsed[name] < 1:
                yield row.fault(name, "A breath needs at least 1 second.", "Write 1 or more.")
        if sum(times) and not SLOWEST_RATE <= 60 / sum(times) <= FASTEST_RATE:
            yield row.fault(
                "out_s",
                f"This rhythm is {60 / sum(times):.1f} breaths a minute.",
                f"Change the seconds so that there are {SLOWEST_RATE} to {FASTEST_RATE} breaths a minute.",
            )
        if (row.parsed["hold_in_s"] or row.parsed["hold_out_s"]) and not row.cells.get("contraindications"):
            yield row.fault(
                "contraindications",
                "A rhythm with a held breath must say who should not use it.",
                "Name ids of contraindications.csv, like pregnancy;heart-disease.",
            )


def _exercises(tables: Tables) -> Iterator[Fault]:
    stepped = {row.cells.get("exercise") for row in tables.facts["steps"].values()}
    for key, row in tables.facts["exercises"].items():
        breathing = row.parsed.get("kind") == "breathing"
        if breathing and not row.cells.get("patterns"):
            yield row.fault(
                "patterns", "A breathing exercise needs a rhythm.", "Name an id of breathing_patterns.csv."
            )
        if not breathing and stepped and key[0] not in stepped and tables.whole("steps"):
            yield row.fault("id", "This exercise has no steps.", "Add its steps to data/steps.csv.")
        for language, words in tables.words.items():
            said = words.get("exercises", {}).get(key)
            if row.cells.get("precautions") and said and not said.cells.get("gentle"):
                yield said.fault(
                    "gentle",
                    f"{row.file}, line {row.line} names who should go softly, and nothing says how.",
                    f"Say it here in {language}, or move a reason not to do it at all to contraindications.",
                )


def _steps(tables: Tables) -> Iterator[Fault]:
    for rows in _by_exercise(tables).values():
        runs = [list(run) for _, run in groupby(rows, key=lambda row: row.parsed.get("move"))]
        seen: set[str] = set()
        for run in runs:
            move = run[0].parsed.get("move")
            if move in seen:
                yield run[0].fault(
                    "move",
                    f"The steps of “{move}” do not stand together.",
                    "Change the order so that the steps of one move follow each other.",
                )
            seen |= {move} if move else set()
        for row in rows:
            if row.parsed.get("phase") == "tense" and row.parsed.get("seconds", 0) > LONGEST_TENSE_S:
                yield row.fault(
                    "seconds",
                    f"Keeping a muscle tight for {row.cells['seconds']} seconds can bring on a cramp.",
                    f"Write at most {LONGEST_TENSE_S}.",
                )


def _moves(tables: Tables) -> Iterator[Fault]:
    moved = {(key[0], row.parsed.get("move")) for key, row in tables.facts["steps"].items()}
    for key, row in tables.facts["moves"].items():
        if key not in moved and tables.whole("steps"):
            yield row.fault(
                "id", f"No step of “{key[0]}” is a “{key[1]}”.", "Name it in data/steps.csv, or delete it."
            )


def _pictures(tables: Tables) -> Iterator[Fault]:
    """Moves that nobody sees: a movement needs poses, and where some steps have one, each move does."""
    steps = tables.facts["steps"]
    if not tables.whole("steps"):
        return
    posed = {key[0] for key, row in steps.items() if row.cells.get("pose")}
    shown = {(key[0], row.parsed.get("move")) for key, row in steps.items() if row.cells.get("pose")}
    for key, row in tables.facts["moves"].items():
        if key[0] in posed and key not in shown:
            yield row.fault(
                "id",
                f"No picture shows the move “{key[1]}”.",
                "Name a pose of data/poses.csv in “pose” of one of its steps in data/steps.csv.",
                stops=False,
            )
    done = {key[0] for key in steps}  # one without steps is told as that
    for (exercise,), row in tables.facts["exercises"].items():
        if row.parsed.get("kind") == "movement" and exercise in done - posed:
            yield row.fault(
                "kind",
                f"No picture shows how “{exercise}” is done: none of its steps has a pose.",
                "Name poses of data/poses.csv in “pose” of its steps in data/steps.csv.",
                stops=False,
            )


def _same_order(tables: Tables) -> Iterator[Fault]:
    """Moves or variants that stand in the same place: nobody knows which is the first."""
    for table in ("moves", "variants"):
        seen: dict[tuple[object, ...], Row] = {}
        for key, row in tables.facts[table].items():
            place = (key[0], row.parsed.get("of"), row.parsed.get("order"))
            if place[-1] is not None and place in seen:
                yield row.fault(
                    "order",
                    f"“{seen[place].cells['id']}” in line {seen[place].line} has the same number.",
                    "Give each a number of its own; the lowest comes first.",
                )
            seen.setdefault(place, row)


def _variants(tables: Tables) -> Iterator[Fault]:
    if not tables.whole("steps"):
        return
    steps = _by_exercise(tables)
    variants: dict[str, list[Row]] = {}
    for key, row in tables.facts["variants"].items():
        variants.setdefault(key[0], []).append(row)
    for exercise, rows in variants.items():
        named = {kind: [row for row in rows if row.parsed.get("of") == kind] for kind in VARIANTS}
        for chosen in product(*filter(None, named.values())):
            ids = {row.cells.get("id") for row in chosen}
            if not any(_plays(step, ids, named) for step in steps.get(exercise, ())):
                yield rows[0].fault(
                    "id",
                    f"“{exercise}” has nothing to play as {' and '.join(sorted(map(str, ids)))}.",
                    "Name these variants in its rows of data/steps.csv, or delete the variant.",
                )


def _plays(step: Row, chosen: set[str | None], named: dict[str, list[Row]]) -> bool:
    wanted = set(step.parsed.get("variants", ()))
    kinds = [wanted & {row.cells.get("id") for row in of} for of in named.values()]
    return all(not of or of & chosen for of in kinds)


def _by_exercise(tables: Tables) -> dict[str, list[Row]]:
    """The steps of each exercise, in their order."""
    found: dict[str, list[Row]] = {}
    for key, row in tables.facts["steps"].items():
        found.setdefault(key[0], []).append(row)
    for rows in found.values():
        rows.sort(key=lambda row: row.parsed.get("order", 0))
    return found
