"""Executed lessons kept on disk, so that a second start is fast and a changed file is never missed."""

from __future__ import annotations

import functools
import hashlib
import logging
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_cache_path

import easeback
from easeback import content
from easeback.publishing.lessons.files_beside import files_below
from easeback.publishing.render.renderer import Rendered

if TYPE_CHECKING:
    from collections.abc import Iterable

    from easeback.publishing.lessons.lessons import Lesson
    from easeback.publishing.render.assets import Assets

log = logging.getLogger("easeback")

PACKAGE = Path(__file__).resolve().parents[2]


def cache_folder() -> Path:
    """Where this person's system keeps what may be made again; EASEBACK_CACHE names another folder."""
    given = os.environ.get("EASEBACK_CACHE")
    return Path(given) if given else user_cache_path("easeback", appauthor=False)


def key_of(lesson: Lesson, root: Path, built: Assets) -> str:
    """What changes when anything changes that a lesson's execution depends on.

    The notebook, and all that `surroundings_of` its language says. Raises OSError where the notebook is gone.
    """
    return key_within(surroundings_of(lesson.language, root, built), lesson)


def key_within(surroundings: str, lesson: Lesson) -> str:
    """The key of a lesson among `surroundings`. Raises OSError where the notebook is gone."""
    own = f"{lesson.path.resolve()} {_seen(lesson.path, needed=True)} {surroundings}"
    return hashlib.sha256(own.encode()).hexdigest()[:32]


def surroundings_of(language: str, root: Path, built: Assets) -> str:
    """What changes when anything changes that every lesson of a language depends on.

    What lies beside its lessons and below, which lessons are drafts (no part may lead to them), the tables,
    our own Python, the built code, the version.
    """
    beside = (path for path in files_below(root / "notebooks" / language) if path.suffix != ".ipynb")
    tables = (root / "data").glob("**/*.csv")
    drafts = sorted(content.drafts(root, language))
    stamp = hashlib.sha256(f"{easeback.__version__} {built.stamp} {drafts}".encode())
    for path in [*sorted(beside), *sorted(tables), *_our_python()]:
        stamp.update(f"{path.name} {_seen(path)} ".encode())
    return stamp.hexdigest()


def _seen(path: Path, *, needed: bool = False) -> str:
    """What changes with a file; one that went just now, or may not be read, is as good as another state."""
    try:
        seen = path.stat()
        return _digest(path, seen.st_mtime_ns, seen.st_size)
    except OSError:
        if needed:
            raise
        return ""


def _our_python() -> Iterable[Path]:
    return sorted(PACKAGE.rglob("*.py"))


@functools.lru_cache(maxsize=4096)
def _digest(path: Path, _changed: int, _size: int) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


class Cache:
    """Executed lessons by key. A cache that cannot be read or written costs time, nothing else."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, lesson: Lesson, key: str) -> Rendered | None:
        """The lesson as it was executed for this very key, or None."""
        try:
            return Rendered.from_json(self._path(lesson, key).read_text(encoding="utf-8"))
        except FileNotFoundError:
            return None
        except (OSError, ValueError, KeyError, TypeError) as error:
            log.warning("A kept page of %s cannot be used and is made again: %s", lesson.path.name, error)
            return None

    def put(self, lesson: Lesson, key: str, rendered: Rendered) -> None:
        """Keeps an executed lesson and lets go of its earlier ones. A reader never sees half a file."""
        path, new, text = self._path(lesson, key), None, rendered.to_json()
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(
                "w", encoding="utf-8", dir=path.parent, suffix=".new", delete=False
            ) as file:
                new = Path(file.name)
                file.write(text)
            new.replace(path)
            for old in path.parent.glob("*.json"):
                if old != path:
                    old.unlink(missing_ok=True)
        except OSError as error:
            if new:  # half a file on a full disk
                new.unlink(missing_ok=True)
            log.warning("The page of %s cannot be kept for the next start: %s", lesson.path.name, error)

    def _path(self, lesson: Lesson, key: str) -> Path:
        place = hashlib.sha256(str(lesson.path.resolve()).encode()).hexdigest()[:12]
        return self._folder / "lessons" / f"{lesson.slug}-{place}" / f"{key}.json"
