"""The tables of thoughts: common hard thoughts about pain, and the habits of mind they show."""

from __future__ import annotations

from easeback.content.csv import cells
from easeback.content.csv.columns import ORDER, Column, Table

THOUGHT_TABLES = (
    Table("habits", facts=(ORDER,), words=(Column("name"), Column("says"))),
    Table(
        "thoughts",
        facts=(
            ORDER,
            Column("habit", cells.name, points_to="habits"),
            Column("claims", cells.names, optional=True, points_to="claims"),
        ),
        words=(Column("thought"), Column("starter"), Column("why")),
    ),
)
