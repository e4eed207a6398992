"""Writes what `easeback check --fix` is sure of: never half a file, and each file as it was is kept.

A fixer is a pure function: it reads the course in a folder and says how files should be. `mend` writes.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

KEPT = ".mended"
"""The folder of a course in which files stand as they were before they were mended."""


@dataclass(frozen=True)
class Mended:
    """A file as it should be.

    `file` is the path below the course folder. `before` is what the fixer read, `after` what it should be.
    `deeds` say what was mended, each with how often: ``3 dates, written as year-month-day``.
    """

    file: str
    before: bytes
    after: bytes
    deeds: tuple[str, ...]


Fixer = Callable[[Path], Iterable[Mended]]
"""Reads the course in a folder, and yields each file that it can mend for certain. It writes nothing."""


def mend(root: Path, fixers: Iterable[Fixer], now: datetime | None = None) -> Iterator[str]:
    """Lets each fixer mend the course in `root`, and says line by line what was done and what could not be.

    A fixer reads what those before it have written. Files as they were are kept in a folder named after
    `now`, with a note of what was done.
    """
    stamp = (now or datetime.now().astimezone()).strftime("%Y-%m-%d_%H.%M.%S")
    kept = root / KEPT / stamp
    told = False
    for fixer in fixers:
        for mended in list(fixer(root)):
            try:
                _write(root, mended, kept)
            except _ChangedError:
                yield f"{mended.file}: Not mended, it was changed just now. Run it again."
            except OSError as error:
                yield f"{mended.file}: Not mended ({error.strerror}). Close it elsewhere and try again."
            else:
                told = True
                for deed in mended.deeds:
                    yield f"{mended.file}: Mended {deed}."
    if told:
        yield f"The files as they were are in {kept.relative_to(root).as_posix()}."


class _ChangedError(Exception):
    """Somebody else wrote the file after the fixer had read it."""


def _write(root: Path, mended: Mended, kept: Path) -> None:
    """Writes one file in one piece, once the earlier one and a line about it are kept."""
    path = (root / mended.file).resolve()  # a link stays a link
    if path.read_bytes() != mended.before:
        raise _ChangedError
    copy = kept / mended.file
    copy.parent.mkdir(parents=True, exist_ok=True)
    if not copy.exists():  # a second fixer of the same file: the first copy is the true one
        copy.write_bytes(mended.before)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".easeback-")
    new = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(mended.after)
        shutil.copymode(path, new)
        new.replace(path)
    except BaseException:
        new.unlink(missing_ok=True)
        raise
    with (kept / "note.txt").open("a", encoding="utf-8") as note:
        note.writelines(f"{mended.file}: {deed}\n" for deed in mended.deeds)
