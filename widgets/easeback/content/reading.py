"""Reading one CSV file as an educator's spreadsheet may have left it, line numbers kept."""

from __future__ import annotations

import csv
import difflib
import io
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from easeback.content.faults import HARMLESS, SHAPE, Fault

if TYPE_CHECKING:
    from pathlib import Path

_SAVE_AS = "In your spreadsheet choose “CSV UTF-8 (comma delimited)”."


@dataclass
class Sheet:
    """A CSV file as text: `rows` are (line, cells by column name); `faults` is what reading it showed.

    `misshapen` are rows with too many or too few cells: nothing but their first cells can be trusted.
    """

    file: str
    columns: tuple[str, ...] = ()
    rows: list[tuple[int, dict[str, str]]] = field(default_factory=list)
    misshapen: list[dict[str, str]] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    def tell(self, line: int, column: str, problem: str, remedy: str, *, harmless: bool = False) -> None:
        """Note a fault of this file's shape; a harmless one stops no page."""
        weight = HARMLESS if harmless else SHAPE
        self.faults.append(Fault(self.file, line, column, problem, remedy, not harmless, weight))


def read_sheet(
    root: Path, file: str, expected: tuple[str, ...], optional: frozenset[str] = frozenset()
) -> Sheet:
    """The sheet in `file` (a path below `root`), which should have the `expected` columns.

    A row may end early where all that it leaves out is `optional`.
    """
    sheet = Sheet(file)
    content = _text_of(root / file, sheet)
    if content is None:
        return sheet
    rows, unclosed = _rows_of(content, sheet)
    if not rows:
        if not sheet.faults:
            sheet.tell(0, "", "The file is empty.", f"Its first line must be: {','.join(expected)}")
        return sheet
    (_, header), *body = rows
    sheet.columns = tuple(cell.strip() for cell in header)
    if set(sheet.columns) & set(expected):
        _compare_columns(sheet, expected)
    else:
        # The line with the names was lost or spoilt; rows of the usual length are read as usual.
        line, columns = rows[0][0], ",".join(expected)
        sheet.tell(line, "", "The first line does not name the columns.", f"It must be: {columns}")
        body = rows if len(header) == len(expected) else body
        sheet.columns = expected
    for line, row in body:
        if not any(cell.strip() for cell in row):
            continue  # a spreadsheet leaves such lines below the table
        given = dict(zip(sheet.columns, (cell.strip() for cell in row), strict=False))
        if line in unclosed:
            sheet.misshapen.append(given)
        elif len(row) > len(sheet.columns) or not optional.issuperset(sheet.columns[len(row) :]):
            sheet.misshapen.append(given)
            sheet.tell(
                line,
                "",
                f"This line has {len(row)} cells, but there are {len(sheet.columns)} columns.",
                "If a sentence has a comma, put the sentence in quotation marks.",
            )
        else:
            sheet.rows.append((line, given))
    return sheet


def _text_of(path: Path, sheet: Sheet) -> str | None:
    """The file's text, or None when there is none to read."""
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        sheet.tell(0, "", "The file is missing.", "Put it back, or copy it from the original course.")
        return None
    except OSError as error:
        sheet.tell(
            0, "", f"The file cannot be opened ({error.strerror}).", "Close it elsewhere and try again."
        )
        return None
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in raw:
        sheet.tell(0, "", "The file is not saved as plain CSV text.", _SAVE_AS)
        return None
    try:
        content = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        sheet.tell(line, "", "A letter cannot be read: the file has an old Windows encoding.", _SAVE_AS)
        content = raw.decode("cp1252", errors="replace")  # to find what else is wrong in one go
    if "\ufeff" in content:
        line = content.count("\n", 0, content.index("\ufeff")) + 1
        sheet.tell(
            line, "", "There is an invisible mark (BOM) inside the file.", f"{_SAVE_AS} Or retype the line."
        )
        content = content.replace("\ufeff", "")
    return content


def _rows_of(content: str, sheet: Sheet) -> tuple[list[tuple[int, list[str]]], set[int]]:
    """The lines as cells, each with the number of the line it starts on, and which were not closed."""
    lines = list(io.StringIO(content, newline=""))
    start = next((place for place, line in enumerate(lines) if line.strip()), len(lines))
    separator = _separator(lines, start, sheet)
    if separator is None:
        return [], set()
    start += _marks_the_separator(lines[start])
    rows: list[tuple[int, list[str]]] = []
    unclosed: set[int] = set()
    while start < len(lines):
        # One row at a time, so that a mark that is not closed spoils its own row and not all below.
        reader = csv.reader(lines[start:], delimiter=separator, strict=True)
        try:
            row = next(reader)
            closed = not rows or reader.line_num == 1 or len(row) == len(rows[0][1])
        except csv.Error:
            closed = False
        if closed:
            if row:
                rows.append((start + 1, row))
            start += reader.line_num
            continue
        unclosed.add(start + 1)
        rows.append((start + 1, [cell.strip().strip('"') for cell in lines[start].split(separator)]))
        sheet.tell(
            start + 1,
            "",
            "A quotation mark is opened here and not closed, or stands inside a cell.",
            'Put the whole cell in "…", and write a quotation mark inside it twice.',
        )
        start += 1
    return rows, unclosed


def _separator(lines: list[str], start: int, sheet: Sheet) -> str | None:
    """What stands between the cells; None where there is no line. Another one than commas is told."""
    if start == len(lines):
        return None
    first = lines[start].strip('\r\n"')
    if _marks_the_separator(first):
        sheet.tell(
            start + 1,
            "",
            f"The first line is “{first}”, which only Excel understands.",
            f"The course still works here. Delete the first line {first}",
            harmless=True,
        )
        below = lines[start + 1] if start + 1 < len(lines) else ""
        return max(",;\t", key=below.count)  # the mark may be wrong; the line below is what there is
    separator = max(",;\t", key=first.count)
    if separator != ",":
        called = "semicolons" if separator == ";" else "tabs"
        sheet.tell(
            start + 1,
            "",
            f"The columns are separated by {called}, not by commas.",
            f"The course still works here. To share the file: {_SAVE_AS}",
            harmless=True,
        )
    return separator


def _marks_the_separator(line: str) -> bool:
    """Whether a line is the one that Excel may write above a table: `sep=;`."""
    return re.fullmatch(r'"?sep=[,;\t]?"?\s*', line) is not None


def _compare_columns(sheet: Sheet, expected: tuple[str, ...]) -> None:
    """Note columns that are unknown, missing or there twice."""
    missing = [column for column in expected if column not in sheet.columns]
    columns = list(sheet.columns)
    for place, column in enumerate(sheet.columns):
        if column in sheet.columns[:place]:
            sheet.tell(1, column, "This column is there twice.", "Delete one of the two.")
        elif column not in expected:
            near = _meant(column, missing)
            if near:  # a mistyped name is told, and its column read all the same: it may hold phone numbers
                columns[place] = near[0]
            remedy = f"Did you mean {near[0]}?" if near else f"The columns are: {', '.join(expected)}."
            # A column nobody reads harms no page; a mistyped name also shows as a missing column below.
            sheet.tell(1, column or "(no name)", "This column is not known.", remedy, harmless=True)
    for column in missing:
        sheet.tell(1, column, "This column is missing.", f"Add it to the first line: {','.join(expected)}")
    sheet.columns = tuple(columns)


def _meant(column: str, missing: list[str]) -> list[str]:
    """The missing column that a name was likely meant to be, or none."""
    return difflib.get_close_matches(column, missing, n=1)
