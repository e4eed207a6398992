"""The tables of calm-now: what a person may answer, and which exercise is offered then."""

from __future__ import annotations

from easeback.content.csv import cells
from easeback.content.csv.cells import choice
from easeback.content.csv.columns import ORDER, Column, Table

CALM_QUESTIONS = ("feels", "minutes")
"""How a person feels, and how long they have."""

CALM_TABLES = (
    Table(
        "calm_answers",
        key=(Column("question", choice(*CALM_QUESTIONS)), Column("id", cells.name)),
        facts=(ORDER, Column("usual", choice("yes"), optional=True)),
        words=(Column("text"), Column("because", optional=True)),
    ),
    Table(
        "calm_now",
        facts=(
            ORDER,
            Column("when", cells.conditions, optional=True),
            Column("exercise", cells.name, points_to="exercises"),
            Column("pattern", cells.name, optional=True, points_to="breathing_patterns"),
            Column("length", cells.name, optional=True),
            Column("way", cells.name, optional=True),
            Column("not_for", cells.names, optional=True, points_to="exclusions"),
        ),
    ),
)
