"""The tables of the course: their columns, and which names point to which table.

A new table is one entry here, one record, and one line in course.py.
"""

from __future__ import annotations

from dataclasses import dataclass

from easeback.content import cells
from easeback.content.cells import Reader, choice, number, whole

CERTAINTIES = ("high", "moderate", "low", "very-low", "conflicting", "untested")
VERIFIED = ("yes", "secondary", "no")
ACTIONS = ("emergency", "same-day", "urgent", "routine", "call-clinic")
PHASES = ("ready", "see", "hear", "feel", "move", "notice", "tense", "let-go", "hold", "rest", "end")
KINDS = ("breathing", "grounding", "relaxation", "mindfulness", "movement", "heat-cold", "thoughts")


@dataclass(frozen=True)
class Column:
    """A column: how its cells are read, whether they may be empty, and the table its names point to."""

    name: str
    read: Reader = cells.text
    optional: bool = False
    points_to: str = ""
    also: tuple[str, ...] = ()

    @property
    def nothing(self) -> object:
        """The value of an empty cell: no names, no number, or no text."""
        if self.read in (cells.names, cells.sentences, cells.conditions):
            return ()
        return "" if self.read in (cells.text, cells.name, cells.doi, cells.web_page) else None


@dataclass(frozen=True)
class Table:
    """A table: `facts` are the columns of data/<stem>.csv, `words` those of data/<language>/<stem>.csv.

    Both files have the `key` columns. A table without facts lives in the languages only; every language
    has the same rows of it, unless the table is `own` to each language.
    """

    stem: str
    facts: tuple[Column, ...] = ()
    words: tuple[Column, ...] = ()
    key: tuple[Column, ...] = (Column("id", cells.name),)
    own: bool = False


_ORDER = Column("order", whole(1, 999))
_SECONDS = number(0, 60)
_ODDS = number(0.01, 100)

TABLES = (
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
            _ORDER,
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
        "exclusions",
        facts=(_ORDER, Column("verified", choice(*VERIFIED))),
        words=(Column("text"),),
    ),
    Table(
        "breathing_patterns",
        facts=(
            _ORDER,
            Column("in_s", _SECONDS),
            Column("hold_in_s", _SECONDS),
            Column("out_s", _SECONDS),
            Column("hold_out_s", _SECONDS),
            Column("minutes", number(0.5, 30)),
            Column("max_cycles", whole(1, 400), optional=True),
            Column("exclusions", cells.names, optional=True, points_to="exclusions"),
            Column("source", cells.name, points_to="sources", also=("illustrative",)),
        ),
        words=(Column("name"), Column("purpose"), Column("care")),
    ),
    Table(
        "exercises",
        facts=(
            Column("kind", choice(*KINDS)),
            Column("minutes", number(0.5, 60)),
            Column("patterns", cells.names, optional=True, points_to="breathing_patterns"),
            Column("exclusions", cells.names, optional=True, points_to="exclusions"),
        ),
        words=(Column("name"), Column("purpose"), Column("how"), Column("stop", cells.sentences)),
    ),
    Table(
        "steps",
        key=(Column("exercise", cells.name, points_to="exercises"), _ORDER),
        facts=(Column("phase", choice(*PHASES)), Column("seconds", number(1, 600))),
        words=(Column("cue"), Column("say")),
    ),
    Table(
        "movements",
        facts=(_ORDER, Column("exclusions", cells.names, optional=True, points_to="exclusions")),
        words=(Column("name"), Column("smallest", cells.sentences)),
    ),
    Table(
        "red_flags",
        facts=(
            _ORDER,
            Column("action", choice(*ACTIONS)),
            Column("sources", cells.names, points_to="sources"),
            Column("checked_on", cells.day),
        ),
        words=(Column("question"),),
    ),
    Table("countries", key=(Column("id", cells.country),), words=(Column("name"),)),
    Table(
        "crisis_lines",
        facts=(
            Column("country", cells.country, points_to="countries"),
            _ORDER,
            Column("kind", choice("emergency", "call", "text", "web")),
            Column("contact"),
            Column("hours", choice("24h", "see-note")),
            Column("verified", choice(*VERIFIED)),
            Column("seen_at", cells.sentences, optional=True),
            Column("last_checked", cells.day),
        ),
        words=(Column("name"), Column("note", optional=True)),
    ),
    Table(
        "questions",
        facts=(Column("lesson", cells.name), _ORDER, Column("answer", cells.name)),
        words=(Column("question"),),
    ),
    Table(
        "answers",
        key=(Column("question", cells.name, points_to="questions"), Column("id", cells.name)),
        facts=(_ORDER,),
        words=(Column("text"), Column("why")),
    ),
    Table(
        "plan_steps",
        facts=(
            Column("lesson", cells.name),
            _ORDER,
            Column("exercise", cells.name, optional=True, points_to="exercises"),
        ),
        words=(Column("text"), Column("why")),
    ),
    Table(
        "links",
        facts=(
            Column("claim", cells.name, points_to="claims"),
            _ORDER,
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
            _ORDER,
            Column("claims", cells.names, points_to="claims"),
            Column("lesson", cells.name),
        ),
        words=(Column("name"), Column("text"), Column("idea"), Column("leads_to")),
    ),
    Table("guide_questions", facts=(_ORDER,), words=(Column("question"),)),
    Table(
        "guide_answers",
        key=(Column("question", cells.name, points_to="guide_questions"), Column("id", cells.name)),
        facts=(_ORDER,),
        words=(Column("text"),),
    ),
    Table(
        "paths",
        facts=(
            _ORDER,
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

NEEDED = ("red_flags", "crisis_lines", "countries", "words")
"""Tables without which no page may go out: safety comes first, and a page needs its words."""

TABLE = {table.stem: table for table in TABLES}
