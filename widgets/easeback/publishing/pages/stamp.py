"""What changes when any file changes that a page of the course hangs on."""

from __future__ import annotations

import hashlib
import os
from operator import attrgetter
from pathlib import Path

from easeback.publishing.pages.pages import TEMPLATE
from easeback.publishing.render.cache import PACKAGE

State = tuple[str | int | None, ...]
"""A file's path, then its times, size and number, or why they cannot be had."""

NOT_OURS = frozenset({"__pycache__", "node_modules", "built", "course"})
"""Folders of the package without code of ours: what was made of it, and a course, looked at for itself."""


def stamp_of(root: Path, folder: Path) -> str:
    """The state of every file that a page of the course in `root` hangs on; `folder` is the built code.

    Lessons and what lies beside them, tables, our Python and templates, the build. It opens no file: one
    walk through the folders, some two milliseconds of a processor for a whole course.
    """
    seen: list[State] = []
    known: set[tuple[int, int]] = set()
    for course in ("data", "notebooks"):
        _look_below(str(root / course), (), known, seen)
    _look_below(str(TEMPLATE), (), known, seen)
    _look_below(str(PACKAGE), (".py",), known, seen)
    seen += [_state(built) for built in (folder / "page" / "manifest.json", folder / "server_render.js")]
    return hashlib.sha256(repr(seen).encode()).hexdigest()


def _look_below(
    folder: str, endings: tuple[str, ...], known: set[tuple[int, int]], seen: list[State]
) -> None:
    """Adds the files below a folder to `seen`, of linked ones too, none twice: links may go round."""
    try:
        here = Path(folder).stat()
        if (here.st_dev, here.st_ino) in known:
            return
        known.add((here.st_dev, here.st_ino))
        with os.scandir(folder) as found:
            entries = sorted(found, key=attrgetter("name"))
    except OSError as error:
        seen.append((folder, error.errno))
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            if not endings or entry.name not in NOT_OURS:
                _look_below(entry.path, endings, known, seen)
        elif not endings or entry.name.endswith(endings):
            seen.append(_state(entry))


def _state(file: os.DirEntry[str] | Path) -> State:
    """A file that went just now, or may not be read, is as good as another state."""
    try:
        now = file.stat()
    except OSError as error:
        return os.fspath(file), error.errno
    return os.fspath(file), now.st_mtime_ns, now.st_ctime_ns, now.st_size, now.st_ino
