"""Every table of the course read, every row checked, every fault told at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from easeback.content import rules
from easeback.content.cells import UnfitError
from easeback.content.faults import Fault
from easeback.content.places import FIRST_LANGUAGE, course_root, languages
from easeback.content.reading import read_sheet
from easeback.content.tables import TABLE, TABLES, Column, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Key = tuple[str, ...]


@dataclass(frozen=True)
class Row:
    """One row that was read: where it stands, its cells as text, and the values that could be read."""

    file: str
    line: int
    cells: Mapping[str, str]
    parsed: Mapping[str, Any]

    def fault(self, column: str, problem: str, remedy: str, *, stops: bool = True) -> Fault:
        """A fault in this row."""
        return Fault(self.file, self.line, column, problem, remedy, stops)


Rows = dict[Key, Row]


@dataclass
class Tables:
    """All rows of a course in some languages: facts by table, words by language and table."""

    facts: dict[str, Rows] = field(default_factory=dict)
    words: dict[str, dict[str, Rows]] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)


def check(root: Path | None = None, today: date | None = None) -> list[Fault]:
    """Every fault of the course in `root`, in all its languages, sorted by place.

    `today` decides which phone lines are too old; it is the present day unless a test gives another.
    """
    root = root or course_root()
    spoken = languages(root) or (FIRST_LANGUAGE,)
    return sorted(read_tables(root, spoken, today or this_day()).faults)


def this_day() -> date:
    """The date where this machine stands."""
    return datetime.now().astimezone().date()


def read_tables(root: Path, spoken: tuple[str, ...], today: date) -> Tables:
    """The tables of the course in `root` with the words of the languages `spoken`."""
    tables = Tables()
    for table in TABLES:
        if table.facts:
            columns = table.key + table.facts
            tables.facts[table.stem] = _read(root, f"data/{table.stem}.csv", columns, tables.faults)
    for language in spoken:
        found = tables.words[language] = {}
        for table in TABLES:
            if table.words:
                columns = table.key + table.words
                found[table.stem] = _read(root, f"data/{language}/{table.stem}.csv", columns, tables.faults)
    first = tables.words.get(FIRST_LANGUAGE)
    if first is None:  # only to know which sentences there should be; its own faults are told elsewhere
        first = {
            table.stem: _read(root, f"data/{FIRST_LANGUAGE}/{table.stem}.csv", table.key + table.words, [])
            for table in TABLES
            if not table.facts
        }
    for language in spoken:
        tables.faults += _compare(tables, first, language)
    tables.faults += _dangling(tables, first)
    tables.faults += rules.broken(tables, today)
    return tables


def _read(root: Path, file: str, columns: tuple[Column, ...], faults: list[Fault]) -> Rows:
    """The rows of one file by key; what is wrong goes to `faults`."""
    sheet = read_sheet(root, file, tuple(column.name for column in columns))
    faults += sheet.faults
    keys = _key_of(file)
    rows: Rows = {}
    for line, given in sheet.rows:
        parsed: dict[str, Any] = {}
        row = Row(file, line, given, parsed)
        for column in columns:
            if column.name not in given:
                continue  # told once, as a missing column
            cell = given[column.name]
            if not cell:
                if not column.optional:
                    faults.append(row.fault(column.name, "This cell is empty.", "Fill it in."))
                continue
            try:
                parsed[column.name] = column.read(cell)
            except UnfitError as error:
                faults.append(row.fault(column.name, error.problem, error.remedy))
        key = tuple(given.get(name, "") for name in keys)
        if not all(key):
            continue
        if key in rows:
            faults.append(
                row.fault(
                    keys[-1],
                    f"“{' '.join(key)}” is there twice, first in line {rows[key].line}.",
                    "Give this row another name, or delete it.",
                )
            )
        else:
            rows[key] = row
    return rows


def _key_of(file: str) -> tuple[str, ...]:
    return tuple(column.name for column in TABLE[Path(file).stem].key)


def _compare(tables: Tables, first: dict[str, Rows], language: str) -> Iterator[Fault]:
    """Rows without words, and words without a row, in one language."""
    for table in TABLES:
        if not table.words or table.own:
            continue
        file = f"data/{language}/{table.stem}.csv"
        should = tables.facts[table.stem] if table.facts else first[table.stem]
        have = tables.words[language][table.stem]
        home = f"data/{table.stem}.csv" if table.facts else f"data/{FIRST_LANGUAGE}/{table.stem}.csv"
        for key, row in should.items():
            if key not in have:
                yield Fault(
                    file,
                    0,
                    table.key[-1].name,
                    f"The words for “{' '.join(key)}” are missing.",
                    f"Add a row for it here. It stands in {row.file}, line {row.line}.",
                )
        for key, row in have.items():
            if key not in should:
                yield row.fault(
                    table.key[-1].name,
                    f"There is no “{' '.join(key)}” in {home}.",
                    "Add it there, mend the name, or delete this row.",
                )
        if not table.facts:
            for key in have.keys() & should.keys():
                yield from rules.lost_blanks(should[key], have[key])


def _dangling(tables: Tables, first: dict[str, Rows]) -> Iterator[Fault]:
    """Names that point to a row that is not there."""
    for table in TABLES:
        for column in table.key + table.facts:
            if column.points_to:
                yield from _pointing(table, column, tables, first)


def _pointing(table: Table, column: Column, tables: Tables, first: dict[str, Rows]) -> Iterator[Fault]:
    target = TABLE[column.points_to]
    known = tables.facts[target.stem] if target.facts else first[target.stem]
    home = f"data/{target.stem}.csv" if target.facts else f"data/{FIRST_LANGUAGE}/{target.stem}.csv"
    for row in tables.facts[table.stem].values():
        value = row.parsed.get(column.name, ())
        for name in (value,) if isinstance(value, str) else value:
            if (name,) not in known and name not in column.also:
                yield row.fault(
                    column.name, f"There is no “{name}” in {home}.", "Mend the name, or add that row there."
                )
