"""Reading one CSV file as an educator's spreadsheet may have left it, line numbers kept."""

from __future__ import annotations

import csv
import difflib
import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from easeback.content.faults import Fault

if TYPE_CHECKING:
    from pathlib import Path

_SAVE_AS = "In your spreadsheet choose “CSV UTF-8 (comma delimited)”."


@dataclass
class Sheet:
    """A CSV file as text: `rows` are (line, cells by column name); `faults` is what reading it showed."""

    file: str
    columns: tuple[str, ...] = ()
    rows: list[tuple[int, dict[str, str]]] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    def tell(self, line: int, column: str, problem: str, remedy: str, *, stops: bool = True) -> None:
        """Note a fault of this file."""
        self.faults.append(Fault(self.file, line, column, problem, remedy, stops))


def read_sheet(root: Path, file: str, expected: tuple[str, ...]) -> Sheet:
    """The sheet in `file` (a path below `root`), which should have the `expected` columns."""
    sheet = Sheet(file)
    content = _text_of(root / file, sheet)
    if content is None:
        return sheet
    rows = _rows_of(content, sheet)
    if not rows:
        if not sheet.faults:
            sheet.tell(0, "", "The file is empty.", f"Its first line must be: {','.join(expected)}")
        return sheet
    (_, header), *body = rows
    sheet.columns = tuple(cell.strip() for cell in header)
    _compare_columns(sheet, expected)
    for line, row in body:
        if not any(cell.strip() for cell in row):
            continue  # a spreadsheet leaves such lines below the table
        if len(row) != len(sheet.columns):
            sheet.tell(
                line,
                "",
                f"This line has {len(row)} cells, but there are {len(sheet.columns)} columns.",
                "If a sentence has a comma, put the sentence in quotation marks.",
            )
        sheet.rows.append((line, dict(zip(sheet.columns, (cell.strip() for cell in row), strict=False))))
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


def _rows_of(content: str, sheet: Sheet) -> list[tuple[int, list[str]]]:
    """The lines as cells, each with the number of the line it starts on."""
    first = content.lstrip("\r\n").partition("\n")[0]
    separator = max(",;\t", key=first.count)
    if separator != ",":
        called = "semicolons" if separator == ";" else "tabs"
        sheet.tell(
            1,
            "",
            f"The columns are separated by {called}, not by commas.",
            f"The course still works here. To share the file: {_SAVE_AS}",
            stops=False,
        )
    reader = csv.reader(io.StringIO(content, newline=""), delimiter=separator, strict=True)
    rows: list[tuple[int, list[str]]] = []
    line = 1
    try:
        for row in reader:
            if row:
                rows.append((line, row))
            line = reader.line_num + 1
    except csv.Error:
        sheet.tell(
            line,
            "",
            "A quotation mark is opened here and not closed, or stands inside a cell.",
            'Put the whole cell in "…", and write a quotation mark inside it twice.',
        )
    return rows


def _compare_columns(sheet: Sheet, expected: tuple[str, ...]) -> None:
    """Note columns that are unknown, missing or there twice."""
    missing = [column for column in expected if column not in sheet.columns]
    for place, column in enumerate(sheet.columns):
        if column in sheet.columns[:place]:
            sheet.tell(1, column, "This column is there twice.", "Delete one of the two.")
        elif column not in expected:
            near = difflib.get_close_matches(column, missing, n=1)
            remedy = f"Did you mean {near[0]}?" if near else f"The columns are: {', '.join(expected)}."
            # A column nobody reads harms no page; a mistyped name also shows as a missing column below.
            sheet.tell(1, column or "(no name)", "This column is not known.", remedy, stops=False)
    for column in missing:
        sheet.tell(1, column, "This column is missing.", f"Add it to the first line: {','.join(expected)}")
