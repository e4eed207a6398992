"""What of the safety of the course still leans on nobody's eyes: rows not seen in a source, and old days."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from easeback.content.places import FIRST_LANGUAGE, course_root
from easeback.content.rules.ages import is_old
from easeback.content.schema.tables import TABLE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from easeback.content.csv.rows import Row, Tables

SAFETY_TABLES = ("red_flags", "stop_signs", "contraindications", "crisis_lines")
"""The tables whose rows tell a person when to get help, when to stop, what to leave out and whom to call."""
_DOUBT = {
    "no": ("not seen in a source", "Find a source, open it, and write yes; or mend or delete the row."),
    "secondary": ("seen only in a copy", "Open the source itself, and write yes."),
}
_CALL = {
    "no": ("not seen in a source", "Open a page of the country's own services, and write yes and the day."),
    "secondary": (
        "seen only in a copy or on an old page",
        "Call it or open its own page; write yes and the day.",
    ),
}


@dataclass(frozen=True)
class ToVerify:
    """A row of safety that somebody should look at: where it stands, what it says, why, and what to do."""

    file: str
    line: int
    id: str
    says: str
    why: str
    to_do: str

    def __str__(self) -> str:
        return f"  line {self.line}, {self.id}: {self.why}. “{self.says}” {self.to_do}"


def unverified(root: Path | None = None, today: date | None = None) -> list[ToVerify]:
    """Every row of the tables of safety that is not verified or was looked at too long ago, by table."""
    from easeback.content.checking import read_tables, this_day  # noqa: PLC0415  checking reads our sister rules

    day = today or this_day()
    tables = read_tables(root or course_root(), (FIRST_LANGUAGE,), day)
    return [found for stem in SAFETY_TABLES for found in _of_table(tables, stem, day)]


def _of_table(tables: Tables, stem: str, today: date) -> Iterator[ToVerify]:
    words = tables.words[FIRST_LANGUAGE][stem]
    for key, row in tables.facts[stem].items():
        said = words.get(key)
        says = _says(row, said.cells if said else {})
        for why, to_do in _reasons(tables, stem, row, today):
            yield ToVerify(row.file, row.line, " ".join(key), says, why, to_do)


def _says(row: Row, words: dict[str, str] | object) -> str:
    cells = words if isinstance(words, dict) else {}
    text = cells.get("question") or cells.get("text") or cells.get("name") or ""
    contact = row.cells.get("contact")
    return f"{text} {contact}" if contact else text


def _reasons(tables: Tables, stem: str, row: Row, today: date) -> Iterator[tuple[str, str]]:
    doubts = _CALL if stem == "crisis_lines" else _DOUBT
    if (verified := row.parsed.get("verified")) in doubts:
        yield doubts[verified]
    elif _only_sources_in_doubt(tables, row):
        yield ("its sources were seen only in copies", "Open one of its sources, and mend data/sources.csv.")
    for column in TABLE[stem].facts:
        seen = row.parsed.get(column.name)
        if is_old(seen, column, today):
            yield (f"last looked at on {seen}", "Look again, mend what has changed, and write today's date.")


def _only_sources_in_doubt(tables: Tables, row: Row) -> bool:
    named = row.parsed.get("sources") or ()
    known = [tables.facts["sources"].get((name,)) for name in named]
    return bool(known) and not any(one and one.parsed.get("verified") == "yes" for one in known)
