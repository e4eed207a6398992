"""What the rows of calm-now must be to each other: safe for how a person feels, and one for everyone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easeback.content.schema.calm import CALM_QUESTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from easeback.content.csv.faults import Fault
    from easeback.content.csv.rows import Row, Tables

NEVER_HERE = "driving-or-water"
"""The reason that every exercise of calm-now names: nobody reads this page at the wheel unwarned."""
FAR_AWAY = "feels.far-away"
"""The answer of who feels far away, or not quite here."""
INWARD = ("notice", "tense", "let-go")
"""Phases of a step that lead attention into the body."""


def broken(tables: Tables) -> Iterator[Fault]:
    """Every rule of calm-now that a row breaks."""
    if not tables.whole("calm_answers"):
        return
    yield from _answers(tables)
    for row in tables.facts["calm_now"].values():
        yield from _offer(tables, row)
    yield from _catch_all(tables)


def _answers(tables: Tables) -> Iterator[Fault]:
    rows = tables.facts["calm_answers"]
    for question in CALM_QUESTIONS:
        some = [row for key, row in rows.items() if key[0] == question]
        usual = [row for row in some if row.cells.get("usual")]
        if some and len(usual) != 1:
            yield (usual or some)[-1].fault(
                "usual",
                f"“{question}” has {len(usual)} usual answers.",
                "Write yes for one of them: it counts until a person has answered.",
            )
        for row in some if question == "minutes" else ():
            if not row.cells["id"].isdigit():
                yield row.fault(
                    "id", f"“{row.cells['id']}” is not a number of minutes.", "Write digits only."
                )


def _offer(tables: Tables, row: Row) -> Iterator[Fault]:
    exercise = tables.facts["exercises"].get((row.cells.get("exercise", ""),))
    if exercise is None:
        return
    if NEVER_HERE not in exercise.parsed.get("contraindications", (NEVER_HERE,)):
        yield row.fault(
            "exercise",
            f"“{row.cells['exercise']}” does not say that it is not for the wheel or for water.",
            f"Add {NEVER_HERE} to its contraindications in data/exercises.csv, or offer another one.",
        )
    yield from _breath(tables, row, exercise)
    yield from _variant(tables, row)
    yield from _for_far_away(tables, row, exercise)


def _for_far_away(tables: Tables, row: Row, exercise: Row) -> Iterator[Fault]:
    """Attention that turns inward, to a sore spot or behind closed eyes, can lead them further away."""
    feels = [answer for answer in row.parsed.get("when", ()) if answer.startswith("feels.")]
    if feels and FAR_AWAY not in feels:
        return
    name = row.cells["exercise"]
    inward = [
        step
        for step in tables.facts["steps"].values()
        if step.cells.get("exercise") == name and step.parsed.get("phase") in INWARD
    ]
    if exercise.parsed.get("kind") != "grounding" or inward or _closes_eyes(tables, row):
        yield row.fault(
            "exercise",
            "This exercise turns a person inward, and this row offers it to someone who feels far away.",
            f"Name the other ways to feel in when, or offer feet and hands instead. {FAR_AWAY} needs one of "
            "the kind grounding, eyes open, with no step of the phase notice.",
        )


def _closes_eyes(tables: Tables, row: Row) -> bool:
    """Whether the eyes are closed in the way that a row offers."""
    variant = tables.facts["variants"].get((row.cells["exercise"], row.parsed.get("way") or ""))
    return bool(variant and variant.parsed.get("eyes"))


def _breath(tables: Tables, row: Row, exercise: Row) -> Iterator[Fault]:
    patterns = exercise.parsed.get("patterns", ())
    name = row.parsed.get("pattern") or next(iter(patterns), "")
    pattern = tables.facts["breathing_patterns"].get((name,))
    if row.parsed.get("pattern") and name not in patterns:
        yield row.fault(
            "pattern",
            f"“{row.cells['exercise']}” has no rhythm “{name}”.",
            f"It has: {', '.join(patterns) or 'none'}.",
        )
    elif pattern and (pattern.parsed.get("hold_in_s") or pattern.parsed.get("hold_out_s")):
        yield row.fault("pattern", "Here the breath is never held.", "Name a rhythm without holds.")


def _variant(tables: Tables, row: Row) -> Iterator[Fault]:
    if not tables.whole("variants"):
        return
    for of in ("length", "way"):
        name = row.parsed.get(of)
        variant = tables.facts["variants"].get((row.cells["exercise"], name or ""))
        if name and (variant is None or variant.parsed.get("of", of) != of):
            yield row.fault(
                of, f"“{row.cells['exercise']}” has no {of} “{name}”.", "Write one that data/forms.csv has."
            )


def _catch_all(tables: Tables) -> Iterator[Fault]:
    rows = sorted(tables.facts["calm_now"].values(), key=lambda row: row.parsed.get("order", 0))
    exercise = tables.facts["exercises"].get((rows[-1].cells.get("exercise", ""),)) if rows else None
    if not exercise:
        return
    reasons = tables.facts["contraindications"]
    lasting = [
        name
        for name in exercise.parsed.get("contraindications", ())
        if (name,) in reasons and reasons[(name,)].parsed.get("asked") == "once"
    ]
    if any(rows[-1].cells.get(name) for name in ("when", "contraindications")) or lasting:
        yield rows[-1].fault(
            "exercise",
            "The last row does not fit everyone.",
            "Let it name no answers and nobody it is not for.",
        )
