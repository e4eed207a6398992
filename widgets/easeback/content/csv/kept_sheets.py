"""A file whose bytes were read before is not read anew: a course is checked often, with little of it new."""

from __future__ import annotations

from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING

from easeback.content.csv.reading import read_sheet
from easeback.content.csv.spreadsheet_faults import recognise

if TYPE_CHECKING:
    from pathlib import Path

    from easeback.content.csv.columns import Column
    from easeback.content.csv.csv_text import Sheet
    from easeback.content.csv.spreadsheet_faults import Findings


def sheet_of(root: Path, file: str, columns: tuple[Column, ...]) -> tuple[Sheet, Findings]:
    """The sheet in `file`, below `root`, and what a spreadsheet did to it; whoever asks changes neither."""
    try:
        return _kept(root, file, columns, _digest(root / file))
    except (OSError, _ChangedError):  # what is in the way is told by who reads the sheet
        return _read(root, file, columns)


class _ChangedError(Exception):
    """The file was saved while it was read: what was read is kept under no name."""


def _digest(path: Path) -> bytes:
    return sha256(path.read_bytes()).digest()


def _read(root: Path, file: str, columns: tuple[Column, ...]) -> tuple[Sheet, Findings]:
    sheet = read_sheet(root, file, columns)
    return sheet, recognise(sheet, columns)


@lru_cache(maxsize=256)
def _kept(
    root: Path,
    file: str,
    columns: tuple[Column, ...],
    digest: bytes,
) -> tuple[Sheet, Findings]:
    read = _read(root, file, columns)
    if _digest(root / file) != digest:
        raise _ChangedError
    return read
