"""The tables of the course: their columns, and which names point to which table.

A new table is one entry here, one record, and one line in course.py.
"""

from __future__ import annotations

from easeback.content.csv import cells
from easeback.content.csv.cells import VERIFIED, choice, number, whole
from easeback.content.csv.columns import ORDER, Column, Table
from easeback.content.schema.calm_tables import CALM_TABLES
from easeback.content.schema.hazards import HAZARD_TABLE
from easeback.content.schema.practice_tables import PRACTICE_TABLES
from easeback.content.schema.stop_signs import STOP_TABLE
from easeback.content.schema.thought_tables import THOUGHT_TABLES
from easeback.content.schema.urgency import ACTIONS
from easeback.content.schema.warmth_tables import WARMTH_TABLES

CERTAINTIES = ("high", "moderate", "low", "very-low", "conflicting", "untested")


_ODDS = number(0.01, 100)

TABLES = (
    *PRACTICE_TABLES,
    *CALM_TABLES,
    *WARMTH_TABLES,
    *THOUGHT_TABLES,
    HAZARD_TABLE,
    STOP_TABLE,
    Table(
        "sources",
        facts=(
            Column("authors"),
            Column("year", whole(1900, 2100), optional=True),
            Column("title"),
            Column("journal", optional=True),
            Column("doi", cells.doi, optional=True),
            Column("url", cells.web_page, optional=True),
            Column("design"),
            Column("verified", choice(*VERIFIED)),
            Column("checked_on", cells.day),
        ),
    ),
    Table(
        "claims",
        facts=(
            Column("topic", cells.name),
            Column("certainty", choice(*CERTAINTIES)),
            Column("sources", cells.names, optional=True, points_to="sources"),
            Column("against", cells.names, optional=True, points_to="sources"),
            Column("checked_on", cells.day),
        ),
        words=(Column("statement"), Column("how_sure"), Column("unknown", optional=True)),
    ),
    Table(
        "claim_numbers",
        facts=(
            Column("claim", cells.name, points_to="claims"),
            ORDER,
            Column("of_100", whole(0, 100)),
            Column("source", cells.name, points_to="sources"),
        ),
        words=(Column("label"),),
    ),
    Table(
        "model_parameters",
        key=(Column("model", cells.name), Column("id", cells.name)),
        facts=(
            Column("value", number()),
            Column("unit", cells.unit),
            Column("low", number()),
            Column("high", number()),
            Column("source", cells.name, points_to="sources", also=("illustrative",)),
            Column("note", optional=True),
        ),
    ),
    Table(
        "red_flags",
        facts=(
            ORDER,
            Column("action", choice(*ACTIONS)),
            Column("sources", cells.names, points_to="sources"),
            Column("verified", choice(*VERIFIED)),
            Column("checked_on", cells.day),
        ),
        words=(Column("question"),),
    ),
    Table(
        "countries",
        key=(Column("id", cells.country),),
        facts=(
            Column("time_zones", cells.time_zones, optional=True),
            Column("stands_for", cells.countries, optional=True),
        ),
        words=(Column("name"),),
    ),
    Table(
        "crisis_lines",
        facts=(
            Column("country", cells.country, points_to="countries"),
            ORDER,
            Column("kind", choice("emergency", "call", "text", "web")),
            Column("contact", cells.contact),
            Column("again", optional=True),
            Column("hours", choice("24h", "see-note")),
            Column("verified", choice(*VERIFIED)),
            Column("seen_at", cells.sentences, optional=True),
            Column("last_checked", cells.day),
        ),
        words=(Column("name"), Column("note", optional=True)),
    ),
    Table(
        "questions",
        facts=(Column("lesson", cells.name), ORDER, Column("answer", cells.name)),
        words=(Column("question"),),
    ),
    Table(
        "answers",
        key=(Column("question", cells.name, points_to="questions"), Column("id", cells.name)),
        facts=(ORDER,),
        words=(Column("text"), Column("why")),
    ),
    Table(
        "plan_steps",
        facts=(
            Column("lesson", cells.name),
            ORDER,
            Column("exercise", cells.name, optional=True, points_to="exercises"),
        ),
        words=(Column("text"), Column("why")),
    ),
    Table(
        "links",
        facts=(
            Column("claim", cells.name, points_to="claims"),
            ORDER,
            Column("step", whole(1, 9)),
            Column("odds", _ODDS),
            Column("low", _ODDS),
            Column("high", _ODDS),
            Column("source", cells.name, points_to="sources"),
        ),
        words=(Column("label"), Column("who"), Column("says")),
    ),
    Table(
        "groups",
        facts=(
            ORDER,
            Column("claims", cells.names, points_to="claims"),
            Column("lesson", cells.name),
        ),
        words=(Column("name"), Column("text"), Column("idea"), Column("leads_to")),
    ),
    Table("guide_questions", facts=(ORDER,), words=(Column("question"),)),
    Table(
        "guide_answers",
        key=(Column("question", cells.name, points_to="guide_questions"), Column("id", cells.name)),
        facts=(ORDER,),
        words=(Column("text"),),
    ),
    Table(
        "paths",
        facts=(
            ORDER,
            Column("lesson", cells.name),
            Column("place", cells.name, optional=True),
            Column("when", cells.conditions, optional=True),
        ),
        words=(Column("reason"),),
    ),
    Table(
        "words",
        key=(Column("id", cells.word_name),),
        words=(Column("text"), Column("note", optional=True)),
    ),
    Table(
        "never_say",
        words=(Column("phrase"), Column("fine_after", optional=True), Column("instead")),
        own=True,
    ),
)

FOR_KEEPERS = ("hazards",)
"""Tables for those who keep the course: no reader sees them, so a fault in one stops no page."""

NEEDED = ("red_flags", "crisis_lines", "countries", "words")
"""Tables without which no page may go out: safety comes first, and a page needs its words."""

TABLE = {table.stem: table for table in TABLES}
