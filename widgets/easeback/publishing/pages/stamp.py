"""What changes when any file changes that a page of the course hangs on."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from easeback.publishing.pages.pages import TEMPLATE
from easeback.publishing.render.cache import PACKAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

NOT_OURS = frozenset({"__pycache__", "node_modules", "built", "course"})
"""Folders of the package without code of ours: what was made of it, and a course, looked at for itself."""


def stamp_of(root: Path, folder: Path) -> str:
    """The state of every file that a page of the course in `root` hangs on; `folder` is the built code.

    Lessons and what lies beside them, tables, our Python and templates, the build. It opens no file: one
    walk through the folders, some two milliseconds for a whole course.
    """
    seen = hashlib.sha256()
    for line in _walk(root, folder):
        seen.update(line.encode(errors="surrogateescape"))
    return seen.hexdigest()


def _walk(root: Path, folder: Path) -> Iterator[str]:
    known: set[tuple[int, int]] = set()
    for course in ("data", "notebooks"):
        yield from _below(str(root / course), (), known)
    yield from _below(str(TEMPLATE), (), known)
    yield from _below(str(PACKAGE), (".py",), known)
    for built in (folder / "page" / "manifest.json", folder / "stills.js"):
        yield _state(built)


def _below(folder: str, endings: tuple[str, ...], known: set[tuple[int, int]]) -> Iterator[str]:
    """The files below a folder, those of a linked one as well, but no folder twice: links may go round."""
    try:
        here = Path(folder).stat()
        if (here.st_dev, here.st_ino) in known:
            return
        known.add((here.st_dev, here.st_ino))
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError as error:
        yield f"{folder} {error.errno}\n"
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            if not endings or entry.name not in NOT_OURS:
                yield from _below(entry.path, endings, known)
        elif not endings or entry.name.endswith(endings):
            yield _state(entry)


def _state(file: os.DirEntry[str] | Path) -> str:
    """A file that went just now, or may not be read, is as good as another state."""
    try:
        seen = file.stat()
    except OSError as error:
        return f"{os.fspath(file)} {error.errno}\n"
    return f"{os.fspath(file)} {seen.st_mtime_ns} {seen.st_ctime_ns} {seen.st_size} {seen.st_ino}\n"
