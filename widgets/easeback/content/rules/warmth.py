"""What the rows of heat and cold must be to each other, so that nothing stays too long on anybody's skin."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from easeback.content.csv.faults import Fault
    from easeback.content.csv.rows import Row, Tables

LONGEST_UNSEEN_S = 300
"""Longest time between two looks at the skin, in seconds: advice for home use is about every 5 minutes."""


def broken(tables: Tables) -> Iterator[Fault]:
    """Every rule of heat and cold that a row breaks."""
    yield from _packs(tables)
    yield from _timed(tables)
    yield from _catch_all(tables)


def _packs(tables: Tables) -> Iterator[Fault]:
    packs, exercises = tables.facts["packs"], tables.facts["exercises"]
    for key, row in exercises.items():
        if row.parsed.get("kind") != "heat-cold":
            continue
        if not row.cells.get("contraindications"):
            yield row.fault(
                "contraindications",
                "Heat or cold must say who should not use it.",
                "Name ids of contraindications.csv.",
            )
        if key not in packs and tables.whole("packs"):
            yield row.fault("id", "This pack has no limits.", "Add a row for it to data/packs.csv.")
    for key, row in packs.items():
        exercise = exercises.get(key)
        if exercise and exercise.parsed.get("kind", "heat-cold") != "heat-cold":
            yield row.fault(
                "exercise", "This exercise lays nothing on the skin.", "Name one of the kind heat-cold."
            )
        for low, high in (("least_min", "most_min"), ("most_min", "limit_min")):
            if row.parsed.get(low, 0) > row.parsed.get(high, 20):
                told = low if low == "least_min" else high
                yield row.fault(told, f"{low} is more than {high}.", "Let the times rise to the limit.")


def _timed(tables: Tables) -> Iterator[Fault]:
    if not tables.whole("steps"):
        return
    for key, row in tables.facts["packs"].items():
        steps = sorted(
            (step for (exercise, _), step in tables.facts["steps"].items() if exercise == key[0]),
            key=lambda step: step.parsed.get("order", 0),
        )
        phases = [step.parsed.get("phase") for step in steps]
        if not steps or any("seconds" not in step.parsed for step in steps):
            continue
        if "let-go" not in phases:
            yield row.fault(
                "exercise",
                "Nothing says when this pack comes off.",
                "Add a step of the phase let-go to data/steps.csv.",
            )
            continue
        on = steps[: phases.index("let-go")]
        seconds = sum(step.parsed["seconds"] for step in on)
        if seconds > 60 * row.parsed.get("most_min", 20):
            yield row.fault(
                "most_min",
                f"The steps keep this pack on for {seconds / 60:g} minutes.",
                "Shorten its steps in data/steps.csv.",
            )
        yield from dict.fromkeys([*_unseen(on), *_unseen([s for s in on if not s.parsed.get("variants")])])
        for (exercise, _), variant in tables.facts["variants"].items():
            for column in ("rounds", "pace"):
                if exercise == key[0] and variant.cells.get(column):
                    yield variant.fault(
                        column,
                        "A pack that is played again or slower stays on too long.",
                        "Leave this empty, and give the variant steps of its own.",
                    )


def _unseen(steps: list[Row]) -> Iterator[Fault]:
    """Stretches without a look at the skin."""
    since = 0.0
    for step in steps:
        since += step.parsed["seconds"]
        if step.parsed.get("phase") == "notice":
            since = 0.0
        elif since > LONGEST_UNSEEN_S:
            yield step.fault(
                "seconds",
                f"The skin is not looked at for {since / 60:g} minutes.",
                f"Put a step of the phase notice after at most {LONGEST_UNSEEN_S / 60:g} minutes.",
            )
            since = 0.0


def _catch_all(tables: Tables) -> Iterator[Fault]:
    rules = sorted(tables.facts["warmth_rules"].values(), key=lambda row: row.parsed.get("order", 0))
    if rules and (rules[-1].cells.get("states") or rules[-1].cells.get("offers")):
        yield rules[-1].fault(
            "offers",
            "The last rule does not fit everyone.",
            "Let the last row name no states and offer nothing: whoever no rule fits must ask first.",
        )
