"""Every table of the course read, every row checked, every fault told at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from easeback.content import rules
from easeback.content.csv.cells import UnfitError
from easeback.content.csv.faults import SHAPE, Fault
from easeback.content.csv.former_names import rows_now, standing
from easeback.content.csv.kept_sheets import sheet_of
from easeback.content.csv.rows import Row, Rows, Tables
from easeback.content.places import FIRST_LANGUAGE, course_root, languages, lesson_files, resting_files
from easeback.content.rules.lessons import lessons_missing
from easeback.content.rules.wording import (
    Phrases,
    banned_phrases,
    counted,
    lost_places,
    missing_form,
)
from easeback.content.schema.tables import TABLE, TABLES
from easeback.content.unread_tables import unread_tables

if TYPE_CHECKING:
    from collections.abc import Iterator

    from easeback.content.csv.columns import Column, Table


def check(root: Path | None = None, today: date | None = None) -> list[Fault]:
    """Every fault of the course in `root`, in all its languages, sorted by place.

    `today` decides which phone lines are too old; it is the present day unless a test gives another.
    """
    root = root or course_root()
    spoken = languages(root) or (FIRST_LANGUAGE,)
    tables = read_tables(root, spoken, today or this_day())
    known, resting = lesson_files(root, FIRST_LANGUAGE), resting_files(root, FIRST_LANGUAGE)
    tables.faults += lessons_missing(tables, known, resting, f"notebooks/{FIRST_LANGUAGE}")
    tables.faults += unread_tables(root, spoken)
    return sorted(tables.faults)


def this_day() -> date:
    """The date where this machine stands."""
    return datetime.now().astimezone().date()


def lines_of(root: Path, table: str) -> dict[str, tuple[str, int]]:
    """The file and the line in which each row of facts of a table stands, by its id."""
    rows = read_tables(root, (FIRST_LANGUAGE,), this_day()).facts[table]
    return {"/".join(key): (row.file, row.line) for key, row in rows.items()}


def read_tables(root: Path, spoken: tuple[str, ...], today: date) -> Tables:
    """The tables of the course in `root` with the words of the languages `spoken`."""
    tables = Tables()
    for table in TABLES:
        if table.facts:
            columns = table.key + table.facts
            tables.facts[table.stem] = _read(root, f"data/{table.stem}.csv", columns, tables)
    for language in spoken:
        found = tables.words[language] = {}
        for table in TABLES:
            if table.words:
                columns = table.key + table.words
                found[table.stem] = _read(root, f"data/{language}/{table.stem}.csv", columns, tables)
    first = tables.words.get(FIRST_LANGUAGE)
    if first is None:  # only to know which sentences there should be; its own faults are told elsewhere
        first = {
            table.stem: _read(
                root, f"data/{FIRST_LANGUAGE}/{table.stem}.csv", table.key + table.words, Tables()
            )
            for table in TABLES
            if not table.facts
        }
    for language in spoken:
        tables.faults += _compare(tables, first, language)
    tables.faults += _dangling(tables, first)
    # A cell that is empty or cannot be read is told once, not again by each rule that it breaks.
    told = {(fault.file, fault.line, fault.column) for fault in tables.faults}
    lost = {(fault.file, fault.column) for fault in tables.faults if fault.weight == SHAPE and fault.column}
    tables.faults += [
        fault
        for fault in rules.broken(tables, today)
        if (fault.file, fault.line, fault.column) not in told and (fault.file, fault.column) not in lost
    ]
    keepers = {table.stem for table in TABLES if table.keepers}
    tables.faults = [
        replace(fault, stops=False) if Path(fault.file).stem in keepers else fault for fault in tables.faults
    ]
    return tables


def phrases_not_to_say(root: Path, language: str) -> Phrases:
    """What never_say.csv of a language has, to look for in its lessons; faults of the table are not told."""
    table = TABLE["never_say"]
    columns = table.key + table.words
    return banned_phrases(_read(root, f"data/{language}/{table.stem}.csv", columns, Tables()))


def cells_of(root: Path, file: str) -> list[dict[str, str]]:
    """The rows of a file of `data/` that can be read, as they stand there; its faults are not told."""
    table = TABLE[Path(file).stem]
    columns = table.key + (table.words if "/" in file else table.facts)
    return [dict(row.cells) for row in _read(root, f"data/{file}", columns, Tables()).values()]


def _read(root: Path, file: str, columns: tuple[Column, ...], tables: Tables) -> Rows:
    """The rows of one file by key; what is wrong is noted in `tables`."""
    faults = tables.faults
    table = TABLE[Path(file).stem]
    sheet, spreadsheet = sheet_of(root, standing(root, file, table.formerly), columns)
    faults += [*sheet.faults, *spreadsheet.faults]
    if not (sheet.rows or sheet.misshapen or sheet.faults) and table.needed:
        faults.append(Fault(file, 0, "", "The table has no rows.", "Put them back from the original course."))
    keys = tuple(column.name for column in table.key)
    if not set(keys) <= set(sheet.columns):
        tables.unreadable.add(file)
        return {}
    tables.doubtful[file] = {tuple(given.get(name, "") for name in keys) for given in sheet.misshapen}
    rows: Rows = {}
    for line, given in rows_now(sheet, columns, faults):
        row = _parsed(Row(sheet.file, line, given, {}), columns, faults, spreadsheet.told)
        key = tuple(given.get(name, "") for name in keys)
        if key in rows:
            faults.append(
                row.fault(
                    keys[-1],
                    f"“{' '.join(key)}” is there twice, first in line {rows[key].line}.",
                    f"Give this row another {'number' if keys[-1] == 'order' else 'name'}, or delete it.",
                )
            )
            tables.doubtful[file].add(key[:-1] or key)
        elif all(key):
            if any(name not in row.parsed for name in keys):
                tables.doubtful[file].add(key[:-1] or key)  # its name is told first: others lean on it
            rows[key] = row
    return rows


def _parsed(row: Row, columns: tuple[Column, ...], faults: list[Fault], told: set[tuple[int, str]]) -> Row:
    """A row with the values that could be read; the others go to `faults`, unless all is `told` of them."""
    parsed: dict[str, Any] = {}
    row = Row(row.file, row.line, row.cells, parsed)
    for column in columns:
        cell = row.cells.get(column.name)
        if cell:
            try:
                parsed[column.name] = column.read(cell)
            except UnfitError as error:
                if (row.line, column.name) not in told:
                    faults.append(row.fault(column.name, error.problem, error.remedy))
        elif cell is not None and not column.optional:  # a column that is missing is told once, by its file
            faults.append(row.fault(column.name, "This cell is empty.", "Fill it in."))
    return row


def _compare(tables: Tables, first: dict[str, Rows], language: str) -> Iterator[Fault]:
    """Rows without words, and words without a row, in one language."""
    for table in TABLES:
        if not table.words or table.own:
            continue
        file = f"data/{language}/{table.stem}.csv"
        should = tables.facts[table.stem] if table.facts else counted(first[table.stem], language)
        have = tables.words[language][table.stem]
        home = _home(table)
        if {file, home} & tables.unreadable:
            continue
        for key, row in should.items():
            if key not in have and not tables.doubts(file, key) and not tables.doubts(home, key):
                problem, remedy = missing_form(key[-1], row) or (
                    f"The words for “{' '.join(key)}” are missing.",
                    f"Add a row for it here. It stands in {row.file}, line {row.line}.",
                )
                yield Fault(file, 0, table.key[-1].name, problem, remedy)
        for key, row in have.items():
            if key not in should and not tables.doubts(home, key) and not tables.doubts(file, key):
                yield row.fault(
                    table.key[-1].name,
                    f"There is no “{' '.join(key)}” in {home}.",
                    "Add it there, mend the name, or delete this row.",
                )
        if not table.facts:
            for key in have.keys() & should.keys():
                yield from lost_places(should[key], have[key])


def _home(table: Table) -> str:
    """The file that says which rows of a table there are."""
    return f"data/{table.stem}.csv" if table.facts else f"data/{FIRST_LANGUAGE}/{table.stem}.csv"


def _dangling(tables: Tables, first: dict[str, Rows]) -> Iterator[Fault]:
    """Names that point to a row that is not there."""
    for table in TABLES:
        for column in table.key + table.facts:
            if column.points_to:
                yield from _pointing(table, column, tables, first)


def _pointing(table: Table, column: Column, tables: Tables, first: dict[str, Rows]) -> Iterator[Fault]:
    target = TABLE[column.points_to]
    known = tables.facts[target.stem] if target.facts else first[target.stem]
    home = _home(target)
    one_part = len(target.key) == 1
    if home in tables.unreadable or not (one_part or tables.whole(target.stem)):
        return
    called = f"{column.called} " if column.called else ""
    for row in tables.facts[table.stem].values():
        value = row.parsed.get(column.name, ())
        for name in (value,) if isinstance(value, str) else value:
            within = row.cells.get(column.within, "")
            key = (name,) if one_part else (within, name) if column.within else tuple(name.split("."))
            if column.seen and key in known and known[key].parsed.get("verified", "yes") != "yes":
                yield row.fault(
                    column.name,
                    f"The source “{name}” is not verified, so its numbers may not be shown.",
                    "Use a source with verified = yes.",
                )
            if key in known or tables.doubts(home, key) or name in column.also:
                continue
            problem = f"“{within}” has" if column.within else "There is"
            remedy = "Put ; between names." if "," in name else "Mend the name, or add that row there."
            if not (one_part or column.within):
                remedy = f"Write {target.key[0].name}.{column.called} as that table has them."
            yield row.fault(column.name, f"{problem} no {called}“{name}” in {home}.", remedy)
