"""The tables of heat and cold: what is laid on the skin, how a back can be now, and what is advised then."""

from __future__ import annotations

from easeback.content.csv import cells
from easeback.content.csv.cells import number, whole
from easeback.content.csv.columns import ORDER, Column, Table

_MINUTES = whole(1, 20)

WARMTH_TABLES = (
    Table(
        "packs",
        key=(Column("exercise", cells.name, points_to="exercises"),),
        facts=(
            ORDER,
            Column("least_min", _MINUTES),
            Column("most_min", _MINUTES),
            Column("limit_min", _MINUTES),
            Column("gap_h", number(0.5, 24), optional=True),
            Column("a_day", whole(1, 10), optional=True),
            Column("source", cells.name, points_to="sources"),
        ),
        words=(Column("name"), Column("prepare", cells.sentences), Column("bad_skin")),
    ),
    Table(
        "warmth_states",
        facts=(ORDER, Column("means", cells.names, optional=True, points_to="exclusions")),
        words=(Column("text"), Column("hint", optional=True)),
    ),
    Table(
        "warmth_rules",
        facts=(
            ORDER,
            Column("states", cells.names, optional=True, points_to="warmth_states"),
            Column("offers", cells.names, optional=True, points_to="packs"),
        ),
        words=(Column("advice"), Column("why")),
    ),
)
