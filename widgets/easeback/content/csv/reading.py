"""Reading one table: which cell belongs to which column, and what its shape lost in a spreadsheet."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from easeback.content.csv.csv_text import RawRow, Sheet, find_rows, text_of
from easeback.content.csv.faults import Fault
from easeback.content.csv.former_names import columns_now

if TYPE_CHECKING:
    from pathlib import Path

    from easeback.content.csv.columns import Column


def read_sheet(root: Path, file: str, columns: tuple[Column, ...]) -> Sheet:
    """The sheet in `file` (a path below `root`), which should have the `columns`.

    A row may end early where all that it leaves out is optional.
    """
    sheet = Sheet(file)
    expected = tuple(column.name for column in columns)
    optional = frozenset(column.name for column in columns if column.optional)
    content = text_of(root / file, sheet)
    if content is None:
        return sheet
    unclosed = find_rows(content, sheet)
    if not sheet.raw:
        if not any(fault.stops for fault in sheet.faults):
            sheet.tell(0, "", "The file is empty.", f"Its first line must be: {','.join(expected)}")
        return sheet
    header, *body = sheet.raw
    names = columns_now(sheet, header.line, [cell.strip() for cell in header.cells], columns)
    if set(names) & set(expected):
        names = _named(sheet, header.line, names, body)
        _compare_columns(sheet, header.line, names, expected)
    else:
        # The line with the names was lost or spoilt; rows of the usual length are read as usual.
        should = ",".join(expected)
        sheet.tell(header.line, "", "The first line does not name the columns.", f"It must be: {should}")
        body = sheet.raw if len(names) == len(expected) else body
        names = list(expected)
    sheet.columns = tuple(name for name in names if name)
    sheet.places = {name: place for place, name in enumerate(names) if name}
    for row in body:
        _take(sheet, row, len(names), optional, closed=row.line not in unclosed)
    return sheet


def _take(sheet: Sheet, row: RawRow, width: int, optional: frozenset[str], *, closed: bool) -> None:
    """Takes one row into the sheet, if it has the shape of one."""
    cells = [cell.strip() for cell in row.cells]
    while len(cells) > width and not cells[-1]:
        cells.pop()  # a spreadsheet leaves such cells beside the table
    if not any(cells):
        return  # and such lines below it
    given = {name: cells[place] for name, place in sheet.places.items() if place < len(cells)}
    if not closed:
        sheet.misshapen.append(given)
    elif len(cells) > width or not optional.issuperset(sheet.places.keys() - given.keys()):
        sheet.misshapen.append(given)
        sheet.tell(
            row.line,
            "",
            f"This line has {len(cells)} cells, but there are {width} columns.",
            "If a sentence has a comma, put the sentence in quotation marks.",
        )
    else:
        sheet.rows.append((row.line, given))
        _tell_a_cut(sheet, row)


def _tell_a_cut(sheet: Sheet, row: RawRow) -> None:
    """Tells a sentence whose comma ended its cell, so that its rest stands in the next column."""
    for place, (one, rest) in enumerate(zip(row.cells, row.cells[1:], strict=False)):
        sentence = len(one.split()) >= 3 and one.rstrip()[-1].isalnum()
        if sentence and rest.startswith(" ") and rest.lstrip()[:1].islower():
            sheet.faults.append(
                Fault(
                    sheet.file,
                    row.line,
                    sheet.name_at(place),
                    f"A comma cuts this sentence in two: “{rest.strip()}” stands in the next column.",
                    "Put the whole sentence in quotation marks, and what belongs there behind them.",
                    stops=False,
                )
            )


def _named(sheet: Sheet, line: int, names: list[str], body: list[RawRow]) -> list[str]:
    """The names of the columns; what stands in a column without one is told."""
    for place, name in enumerate(names):
        lines = [row for row in body if not name and place < len(row.cells) and row.cells[place].strip()]
        if lines:
            found = lines[0].cells[place].strip()
            sheet.tell(
                lines[0].line,
                "",
                f"“{found[:40]}” stands in a column without a name, the {_ordinal(place + 1)} one.",
                f"Name that column in line {line}, or empty it. Did a comma cut a sentence in two?",
            )
    return names


def _ordinal(number: int) -> str:
    return {1: "1st", 2: "2nd", 3: "3rd"}.get(number, f"{number}th")


def _compare_columns(sheet: Sheet, line: int, names: list[str], expected: tuple[str, ...]) -> None:
    """Note columns that are unknown, missing or there twice; a mistyped name in `names` is put right."""
    missing = [column for column in expected if column not in names]
    given = list(names)
    for place, column in enumerate(given):
        if not column:
            continue
        if column in given[:place]:
            sheet.tell(line, column, "This column is there twice.", "Delete one of the two.")
        elif column not in expected:
            near = _meant(column, missing)
            if near:  # a mistyped name is told, and its column read all the same: it may hold phone numbers
                names[place] = near[0]
            remedy = f"Did you mean {near[0]}?" if near else f"The columns are: {', '.join(expected)}."
            # A column nobody reads harms no page; a mistyped name also shows as a missing column below.
            sheet.tell(line, column, "This column is not known.", remedy, harmless=True)
    for column in missing:
        sheet.tell(line, column, "This column is missing.", f"Add it to the first line: {','.join(expected)}")


def _meant(column: str, missing: list[str]) -> list[str]:
    """The missing column that a name was likely meant to be, or none."""
    return difflib.get_close_matches(column, missing, n=1)
