"""A CSV file as a spreadsheet may have left it: bytes to text, text to rows, line numbers kept."""

from __future__ import annotations

import codecs
import csv
import io
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from easeback.content.csv.faults import HARMLESS, SHAPE, Fault

if TYPE_CHECKING:
    from pathlib import Path

FIX = "Run easeback check --fix."
SAVE_AS = "In your spreadsheet choose “CSV UTF-8 (comma delimited)”."
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How files of spreadsheets that are not text begin: .xlsx, .ods and .numbers, and the older .xls."""
_UTF_16 = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
BOM = "\ufeff"
_MANGLED_BOM = "\u00ef\u00bb\u00bf"


@dataclass(frozen=True)
class RawRow:
    """A row as it stands in the file, the header too: it begins in `line` and takes `count` lines."""

    line: int
    count: int
    cells: list[str]


@dataclass
class Sheet:
    """A CSV file as text: `rows` are (line, cells by column name); `faults` is what reading it showed.

    `misshapen` are rows with too many or too few cells: nothing but their first cells can be trusted.
    `places` say which cell of a raw row belongs to a column. `encoding` is that of the file, empty where it
    is not certain; `start` is what stands before the first line: a mark, or nothing. `unseen` counts marks
    inside the file that no one can see and that were left out.
    """

    file: str
    columns: tuple[str, ...] = ()
    rows: list[tuple[int, dict[str, str]]] = field(default_factory=list)
    misshapen: list[dict[str, str]] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    places: dict[str, int] = field(default_factory=dict)
    encoding: str = ""
    start: str = ""
    unseen: int = 0
    separator: str = ","
    lines: list[str] = field(default_factory=list)
    raw: list[RawRow] = field(default_factory=list)

    def name_at(self, place: int) -> str:
        """The column to which that cell of a raw row belongs; empty where it has none."""
        return next((name for name, at in self.places.items() if at == place), "")

    def tell(self, line: int, column: str, problem: str, remedy: str, *, harmless: bool = False) -> None:
        """Note a fault of this file's shape; a harmless one stops no page."""
        weight = HARMLESS if harmless else SHAPE
        self.faults.append(Fault(self.file, line, column, problem, remedy, not harmless, weight))


def text_of(path: Path, sheet: Sheet) -> str | None:
    """The file's text, or None when there is none to read; what is wrong is told in `sheet`."""
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
    if raw.startswith(_WORKBOOKS):
        sheet.tell(0, "", "The file is a spreadsheet's own file with the name of a CSV file.", SAVE_AS)
        return None
    content = _decoded(raw, sheet)
    for sign in ("\0", BOM) if content else ():
        if content and sign in content:
            line = _line_of(content, content.index(sign))
            called = "an invisible mark (BOM)" if sign == BOM else "a sign that is no letter (U+0000)"
            sheet.tell(line, "", f"There is {called} inside the file.", FIX)
            sheet.unseen += content.count(sign)
            content = content.replace(sign, "")
    return content


def _decoded(raw: bytes, sheet: Sheet) -> str | None:
    """The text of the bytes without the mark at their start; None where they are no text."""
    for mark, encoding in _UTF_16.items():
        if raw.startswith(mark):
            try:
                content = raw[len(mark) :].decode(encoding)
            except UnicodeDecodeError:
                break
            sheet.encoding, sheet.start = encoding, BOM
            sheet.tell(
                0,
                "",
                "The file is saved as “Unicode text” (UTF-16).",
                f"The course still works here. To share the file: {SAVE_AS}",
                harmless=True,
            )
            return content
    if raw.startswith(tuple(_UTF_16)) or raw.count(b"\0") * 20 > len(raw):
        sheet.tell(0, "", "The file is not saved as plain CSV text.", SAVE_AS)
        return None
    try:
        content = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = _line_of(raw[: error.start].decode("latin-1"), error.start)
        sheet.tell(line, "", "A letter cannot be read: the file has an old Windows encoding.", SAVE_AS)
        return raw.decode("cp1252", errors="replace")  # to find what else is wrong in one go
    sheet.encoding = "utf-8"
    sheet.start = next((start for start in (BOM, _MANGLED_BOM) if content.startswith(start)), "")
    return content.removeprefix(sheet.start)


def _line_of(content: str, place: int) -> int:
    """The line of a place in a text, the first being 1."""
    return len(re.findall(r"\r\n|\r|\n", content[:place])) + 1


def find_rows(content: str, sheet: Sheet) -> set[int]:
    """Takes the lines as rows into `sheet`; returns the lines of those that were not closed."""
    sheet.lines = lines = list(io.StringIO(content, newline=""))
    start = next((place for place, line in enumerate(lines) if line.strip()), len(lines))
    separator = _separator(lines, start, sheet)
    if separator is None:
        return set()
    sheet.separator = separator
    start += _marks_the_separator(lines[start])
    unclosed: set[int] = set()
    while start < len(lines):
        # One row at a time, so that a mark that is not closed spoils its own row and not all below.
        reader = csv.reader(
            (lines[place] for place in range(start, len(lines))), delimiter=separator, strict=True
        )
        try:
            row = next(reader)
            closed = not sheet.raw or reader.line_num == 1 or len(row) == len(sheet.raw[0].cells)
        except csv.Error:
            closed = False
        if closed:
            if row:
                sheet.raw.append(RawRow(start + 1, reader.line_num, row))
            start += reader.line_num
            continue
        unclosed.add(start + 1)
        cells = [cell.strip().strip('"') for cell in lines[start].split(separator)]
        sheet.raw.append(RawRow(start + 1, 1, cells))
        if len(lines[start]) > csv.field_size_limit():
            sheet.tell(start + 1, "", "This line is far too long for a table.", "Shorten it.")
        else:
            sheet.tell(
                start + 1,
                "",
                "A quotation mark is opened here and not closed, or stands inside a cell.",
                'Put the whole cell in "…", and write a quotation mark inside it twice.',
            )
        start += 1
    return unclosed


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
    if separator != "," and not sheet.encoding.startswith("utf-16"):
        called = "semicolons" if separator == ";" else "tabs"
        sheet.tell(
            start + 1,
            "",
            f"The columns are separated by {called}, not by commas.",
            f"The course still works here. To share the file: {SAVE_AS}",
            harmless=True,
        )
    return separator


def _marks_the_separator(line: str) -> bool:
    """Whether a line is the one that Excel may write above a table: `sep=;`."""
    return re.fullmatch(r'"?sep=[,;\t]?"?\s*', line) is not None
