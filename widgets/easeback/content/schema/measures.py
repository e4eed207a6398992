"""Measures that others made: their questions word for word, who may use them, and how they are scored.

A measure whose licence does not let it stand in an open course is named with `embeddable` = `no`, so that
nobody brings it in again by mistake; it has no questions here.
"""

from __future__ import annotations

from easeback.content.csv import cells
from easeback.content.csv.cells import choice, number, whole
from easeback.content.schema.declaring import fact, key, rows, table, words
from easeback.content.schema.evidence import Source

LEVELS = ("none", "mild", "moderate", "severe", "tell-someone")
"""What a published key calls a range of scores; `tell-someone` is from a cut-off on. No patient reads it."""
SCORES = ("sum", "mean")


@table("measure_answers")
class MeasureAnswer:
    """One answer that a measure offers, and what it counts. Without any it is answered from 0 to 10."""

    measure: str = key(points_to="measures")
    id: str = key()
    order: float = fact("the answers of a measure, word for word", cells.place)
    value: int = fact("what it counts", whole(0, 10))
    text: str = words("the answer, word for word")


@table("measure_items")
class MeasureItem:
    """One question of a measure, word for word. `part` is the part of the measure that it counts for."""

    measure: str = key(points_to="measures")
    id: str = key()
    order: float = fact("the questions of a measure, in its own order", cells.place)
    part: str = fact(
        "the part of the measure it counts for, where the measure has parts, like `worry`",
        cells.name,
        optional=True,
    )
    text: str = words()
    low: str = words(optional=True)
    high: str = words(
        "`text` is the question word for word, `low` and `high` are what 0 and 10 mean, word for word",
        optional=True,
    )
    label: str = words("a few words of our own, by which the answer is named when it is read again")


@table("measure_bands")
class MeasureBand:
    """A range of scores in a published key, of a whole measure or of one `part`. For clinicians only."""

    measure: str = key(points_to="measures")
    id: str = key()
    order: float = fact(read=cells.place)
    part: str = fact("the part of the measure, or empty for all of it", cells.name, optional=True)
    least: float = fact(read=number(0, 100))
    most: float = fact("the lowest and the highest score of this range", number(0, 100))
    level: str = fact(
        "what the key calls it: `none`, `mild`, `moderate`, `severe`; or `tell-someone`, a cut-off from "
        "which it is worth telling a doctor or nurse",
        choice(*LEVELS),
    )
    source: Source = fact("where the key stands. It must have `verified` = `yes`", seen=True)


@table("measures")
class Measure:
    """A set of questions that others made and tested."""

    id: str = key()
    order: float = fact("a measure, in the order in which an educator looks through them", cells.place)
    embeddable: str = fact(
        "`yes`: its licence lets its words stand in an open course. `no`: it does not, so it has no "
        "questions here and no page can show it",
        choice("yes", "no"),
    )
    score: str = fact(
        "`sum` or `mean` of its questions; empty where it may not stand here", choice(*SCORES), optional=True
    )
    licence: str = fact("what its owner allows, in a few words")
    licence_source: Source = fact("where that was read")
    origin: Source = fact("the paper in which it was made, which a reader is told")
    items_sources: tuple[Source, ...] = fact(
        "where its words were read, letter by letter: ids of `sources.csv`", optional=True
    )
    name: str = words()
    intro: str = words("its name, and what stands before its questions, word for word", optional=True)
    items: tuple[MeasureItem, ...] = rows("measure")
    answers: tuple[MeasureAnswer, ...] = rows("measure")
    bands: tuple[MeasureBand, ...] = rows("measure")
