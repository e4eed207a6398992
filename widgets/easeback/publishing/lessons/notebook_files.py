"""Reading the file of a notebook, whatever lies there: what is wrong is told with its cause and a remedy."""

from __future__ import annotations

import codecs
import errno
import json
import re
import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from easeback.content.places import MOST_BYTES

if TYPE_CHECKING:
    from pathlib import Path

EARLIER = "Bring back an earlier copy of this file."
BOM = codecs.BOM_UTF8


@dataclass(frozen=True)
class Trouble:
    """Something wrong in a notebook: what, what to do, and in which cell; `cell` is empty for all of it."""

    problem: str
    remedy: str = ""
    cell: str = ""

    def __str__(self) -> str:
        where = f"In “{self.cell}”: " if self.cell else ""
        return f"{where}{self.problem} {self.remedy}".rstrip()


class UnreadableLessonError(ValueError):
    """A notebook file that cannot be read as one; says which, why, and what to do, all at once."""

    def __init__(self, path: Path, *troubles: Trouble) -> None:
        file = f"notebooks/{path.parent.name}/{path.name}"
        super().__init__("\n".join(f"{file}: {trouble}" for trouble in troubles))
        self.troubles = troubles


@dataclass(frozen=True)
class Parsed:
    """The file of a notebook: its text without a byte order mark, and the JSON in it."""

    text: str
    found: dict[str, Any]
    bom: bool = False
    doubled: bool = False
    """Whether a field stands there twice, so that writing the file again would lose one."""


def parse(path: Path) -> Parsed:
    """The JSON of a notebook's file. Raises UnreadableLessonError where there is none."""
    try:
        raw = _bytes(path)
    except OSError as error:
        raise UnreadableLessonError(path, _unopened(path, error)) from error
    if isinstance(raw, Trouble):
        raise UnreadableLessonError(path, raw)
    text = _text(raw)
    if isinstance(text, Trouble):
        raise UnreadableLessonError(path, text)
    doubled: list[str] = []

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) < len(pairs):
            doubled.append("")
        return found

    try:
        found = json.loads(text, object_pairs_hook=once)
    except json.JSONDecodeError as error:
        raise UnreadableLessonError(path, _incomplete(text, error.lineno)) from error
    except RecursionError as error:
        problem = "The file is not a notebook: its lists lie in one another too deep."
        raise UnreadableLessonError(path, Trouble(problem, EARLIER)) from error
    except ValueError as error:
        problem = "The file has a number with thousands of digits."
        raise UnreadableLessonError(path, Trouble(problem, EARLIER)) from error
    if not isinstance(found, dict):
        raise UnreadableLessonError(path, Trouble("The file is not a notebook.", EARLIER))
    return Parsed(text, found, raw.startswith(BOM), bool(doubled))


def _bytes(path: Path) -> bytes | Trouble:
    """What is in the file. Raises OSError."""
    seen = path.stat()
    if stat.S_ISDIR(seen.st_mode):
        return Trouble("It is a folder with the name of a notebook.", "Give the folder another name.")
    if not stat.S_ISREG(seen.st_mode):
        return Trouble("It is not a file.", "Delete it.")
    if seen.st_size > MOST_BYTES:
        return Trouble(
            f"The file is larger than {MOST_BYTES // 1_000_000} MB.",
            "In JupyterLab choose Edit, Clear Outputs of All Cells, and save.",
        )
    return path.read_bytes()


def _unopened(path: Path, error: OSError) -> Trouble:
    """Why a file cannot be opened, and what to do."""
    if isinstance(error, FileNotFoundError) and path.is_symlink():
        return Trouble("It is a link to a file that is not there.", "Delete the link, or put the file back.")
    if isinstance(error, FileNotFoundError):
        return Trouble("The file has gone.", "Put it back, or load the page again.")
    if error.errno == errno.ELOOP:
        return Trouble("It is a link that leads back to itself.", "Delete the link.")
    if isinstance(error, PermissionError):
        return Trouble("The file may not be read.", "Allow yourself to read it, or copy it anew.")
    return Trouble(f"The file cannot be opened ({error.strerror}).", "Close it elsewhere and try again.")


def _text(raw: bytes) -> str | Trouble:
    if not raw.strip(b"\0 \t\r\n"):
        return Trouble("The file is empty.", EARLIER)
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\0" in raw[:4]:
        return Trouble(
            "The file is saved as UTF-16, and a notebook is UTF-8.",
            "Open it in a text editor and save it with the encoding UTF-8.",
        )
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return Trouble(
            f"Line {line} of the file is not saved as UTF-8.",
            "Open it in a text editor and save it with the encoding UTF-8.",
        )


def _incomplete(text: str, line: int) -> Trouble:
    if found := re.search(r"^<{7} ", text, re.MULTILINE):
        at = text.count("\n", 0, found.start()) + 1
        return Trouble(
            f"Two versions of the file stand in one, from line {at} on.",
            "In JupyterLab right-click it, choose Open With, Editor, keep one of the two, "
            "and delete the lines of <<<<<<<, ======= and >>>>>>>.",
        )
    return Trouble(f"The file is not complete near line {line}.", EARLIER)
