"""What spreadsheets do to tables, told once a file, and what stood there before where that is certain."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from easeback.content.csv import cells as reading
from easeback.content.csv.csv_text import FIX
from easeback.content.csv.faults import Fault
from easeback.content.csv.mangled_letters import LOST, unmangled
from easeback.content.csv.phone_numbers import said_again, spoilt
from easeback.content.csv.plain_cells import plain
from easeback.content.csv.residue import residue
from easeback.content.csv.spreadsheet_dates import dates_of, in_a_spreadsheets_form

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from easeback.content.csv.columns import Column
    from easeback.content.csv.csv_text import Sheet

_AS_TEXT = "Bring back the earlier words of this cell, and set the column to text first."
_FREE = (reading.text, reading.sentences)
"""Readers of cells that hold sentences, in which every sign may be right."""
_SENTENCE_WORDS = 4
"""A cell with so many words is taken for a sentence."""


@dataclass(frozen=True)
class Correction:
    """What a cell held before a spreadsheet changed it. `place` counts the cells of the row from 0."""

    line: int
    place: int
    before: str
    deed: str


@dataclass
class Findings:
    """What a spreadsheet did to one table. `told` are the cells (line, column) of which all is said."""

    faults: list[Fault] = field(default_factory=list)
    corrections: list[Correction] = field(default_factory=list)
    told: set[tuple[int, str]] = field(default_factory=set)


def recognise(sheet: Sheet, columns: Collection[Column]) -> Findings:
    """What a spreadsheet did to a table that was read.

    The rows of the sheet are made plain, and dates that are certain become year-month-day in them.
    """
    found = Findings()
    strict = [column.name for column in columns if column.read not in _FREE]
    for _, given in sheet.rows:
        given.update({name: plain(given[name]) for name in strict if name in given})
    _mangled(sheet, found)
    _dates(sheet, [column.name for column in columns if column.read is reading.day], found)
    _residues(sheet, columns, found)
    _numbers(sheet, found)
    return found


def _mangled(sheet: Sheet, found: Findings) -> None:
    """Letters read in the wrong encoding: one fault for the file. Letters that are gone: one a cell."""
    was = unmangled(cell for row in sheet.raw for cell in row.cells)
    first = ""
    lines = {line for line, _ in sheet.rows}
    for row in sheet.raw:
        for place, cell in enumerate(row.cells):
            if cell in was and row.line in lines:
                first = first or cell
                found.corrections.append(Correction(row.line, place, was[cell], "with mangled letters"))
            elif LOST in cell and (column := sheet.name_at(place)):
                problem = f"A letter was lost here; {LOST} stands in its place."
                remedy = "Bring back the earlier words of this cell."
                found.faults.append(Fault(sheet.file, row.line, column, problem, remedy))
    if first:
        begin = found.corrections[0]
        count = len(found.corrections)
        found.faults.append(
            Fault(
                sheet.file,
                begin.line,
                sheet.name_at(begin.place),
                f"Letters are mangled{_and_more(count)}: “{_short(first)}” was “{_short(was[first])}”. "
                "A program opened the file in an old encoding.",
                f"{FIX} Next time import the file as UTF-8, as data/README.md says.",
            )
        )


def _dates(sheet: Sheet, columns: list[str], found: Findings) -> None:
    """Dates in a spreadsheet's own form: one fault for those that are certain, one for those that are not."""
    odd = [
        (line, column, given)
        for line, given in sheet.rows
        for column in columns
        if in_a_spreadsheets_form(given.get(column, "")) and not reading.is_day(given[column])
    ]
    days = dates_of(given[column] for _, column, given in odd)
    certain = [cell for cell in odd if len(days[cell[2][cell[1]]]) == 1]
    doubtful = [cell for cell in odd if len(days[cell[2][cell[1]]]) > 1]
    found.told |= {(line, column) for line, column, _ in doubtful}
    if doubtful:
        line, column, given = doubtful[0]
        found.faults.append(
            Fault(
                sheet.file,
                line,
                column,
                f"“{given[column]}” is a date in a spreadsheet's form{_and_more(len(doubtful))}. "
                f"It may be {' or '.join(map(str, days[given[column]]))}.",
                "Write year-month-day. In a spreadsheet, set the column to text first.",
            )
        )
    if certain:
        line, column, given = certain[0]
        found.faults.append(
            Fault(
                sheet.file,
                line,
                column,
                f"“{given[column]}” is a date in a spreadsheet's form{_and_more(len(certain))}. "
                f"It is read as {days[given[column]][0]}.",
                f"{FIX} Or write year-month-day.",
                stops=False,  # nobody reads it wrongly
            )
        )
    for line, column, given in certain:
        given[column] = days[given[column]][0].isoformat()
        deed = "with a date in a spreadsheet's form"
        found.corrections.append(Correction(line, sheet.places[column], given[column], deed))


def _residues(sheet: Sheet, columns: Collection[Column], found: Findings) -> None:
    """Cells in which a spreadsheet left something of its own, and sentences that became a number."""
    words = sheet.file.count("/") > 1  # the folder of a language
    for column in columns:
        given = [(line, row[column.name]) for line, row in sheet.rows if row.get(column.name)]
        sentences = words and column.read in _FREE and _hold_sentences(cell for _, cell in given)
        for line, cell in given:
            if column.read is reading.contact or (line, column.name) in found.told:
                continue  # a number to call is held against its second form
            deed = residue(cell)
            if not deed and sentences and cell.replace(".", "").replace(",", "").isdecimal():
                deed = "put a number in place of a sentence"
            if deed:
                found.told.add((line, column.name))
                problem = f"“{_short(cell)}” stands here: a spreadsheet {deed}."
                found.faults.append(Fault(sheet.file, line, column.name, problem, _AS_TEXT))


def _hold_sentences(cells: Iterable[str]) -> bool:
    """Whether the cells of a column are sentences, most of them, so that a number alone is none."""
    long = [len(cell.split()) >= _SENTENCE_WORDS for cell in cells]
    return sum(long) >= max(3, 0.6 * len(long))


def _numbers(sheet: Sheet, found: Findings) -> None:
    """Numbers to call that lost a digit: the second form in their row says what they were."""
    if not {"contact", "again"} <= sheet.places.keys():
        return
    for line, given in sheet.rows:
        number = said_again(plain(given.get("again", "")))
        if number and spoilt(given.get("contact", ""), number):
            place = sheet.places["contact"]
            found.corrections.append(Correction(line, place, number, "with a number to call that was spoilt"))


def _and_more(count: int) -> str:
    if count == 1:
        return ""
    return f" in {count} cells, first here" if count > 1 else ""


def _short(cell: str) -> str:
    """The beginning of a cell, long enough to find it by."""
    return cell if len(cell) <= 40 else f"{cell[:38].rstrip()}…"
