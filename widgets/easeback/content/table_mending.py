"""Puts back into tables what a spreadsheet changed, where it is certain, and leaves all else as it stands."""

from __future__ import annotations

import csv
import io
from collections import Counter
from typing import TYPE_CHECKING

from easeback.content.csv.counting import how_many
from easeback.content.csv.csv_text import BOM, Sheet
from easeback.content.csv.former_names import standing
from easeback.content.csv.reading import read_sheet
from easeback.content.csv.spreadsheet_faults import Correction, recognise
from easeback.content.mending import Mended
from easeback.content.places import FIRST_LANGUAGE, languages
from easeback.content.schema.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from easeback.content.csv.columns import Column


def mend_tables(root: Path) -> Iterator[Mended]:
    """Every table of the course in `root` that a spreadsheet changed, as it should be."""
    for file, columns in table_files(root):
        sheet = read_sheet(root, file, columns)
        corrections = recognise(sheet, columns).corrections
        if (corrections or sheet.unseen) and sheet.encoding:
            before = (root / file).read_bytes()
            yield Mended(file, before, _written(sheet, corrections), _deeds(sheet, corrections))


def table_files(root: Path) -> Iterator[tuple[str, tuple[Column, ...]]]:
    """Every file of a table of the course in `root`, with the columns it should have."""
    for table in TABLES:
        if table.facts:
            yield standing(root, f"data/{table.stem}.csv", table.formerly), table.key + table.facts
        for language in languages(root) or (FIRST_LANGUAGE,) if table.words else ():
            file = standing(root, f"data/{language}/{table.stem}.csv", table.formerly)
            yield file, table.key + table.words


def _written(sheet: Sheet, corrections: list[Correction]) -> bytes:
    """The file with the corrected cells: other rows, line ends, separators and encoding stay as they are."""
    lines = list(sheet.lines)
    for row in sheet.raw:
        cells = list(row.cells)
        for correction in corrections:
            if correction.line == row.line:
                cells[correction.place] = correction.before
        if cells == row.cells:
            continue
        first, *rest = lines[row.line - 1 : row.line - 1 + row.count]
        last = rest[-1] if rest else first
        end = last[len(last.rstrip("\r\n")) :]
        quoted = first.startswith('"') and last.rstrip("\r\n").endswith('"')
        text = io.StringIO(newline="")
        writer = csv.writer(
            text,
            delimiter=sheet.separator,
            quoting=csv.QUOTE_ALL if quoted else csv.QUOTE_MINIMAL,
            lineterminator=end,
        )
        writer.writerow(cells)
        lines[row.line - 1 : row.line - 1 + row.count] = [text.getvalue(), *[""] * len(rest)]
    start = BOM if sheet.start else ""
    return (start + "".join(lines)).encode(sheet.encoding)


def _deeds(sheet: Sheet, corrections: list[Correction]) -> tuple[str, ...]:
    """What was mended, each kind with how many cells."""
    counts = Counter(correction.deed for correction in corrections)
    cells = [f"{how_many(count, 'cell')} {deed}" for deed, count in counts.items()]
    marks = [how_many(sheet.unseen, "invisible mark")] if sheet.unseen else []
    return (*marks, *cells)
