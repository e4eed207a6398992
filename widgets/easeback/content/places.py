"""Where the course lies on this machine, and which languages it speaks."""

from __future__ import annotations

import re
from pathlib import Path

from easeback.content.faults import ContentError, Fault

FIRST_LANGUAGE = "en"
"""The language the course is written in; the others are held against it."""


def is_course(folder: Path) -> bool:
    """Whether `folder` holds a course: lessons, and tables that are ours.

    Many projects have folders called `data` and `notebooks`, so one of our tables must be there too.
    """
    tables = ("sources.csv", "claims.csv", "exercises.csv", f"{FIRST_LANGUAGE}/words.csv")
    return (folder / "notebooks").is_dir() and any((folder / "data" / name).is_file() for name in tables)


def course_root() -> Path:
    """The folder with `data/` and `notebooks/`.

    It is the nearest parent of the working directory that has both, else the repository of an editable
    install, else the copy inside the installed package. Raises ContentError when there is none.
    """
    here = Path.cwd().resolve()
    package = Path(__file__).resolve().parents[1]
    for folder in (here, *here.parents, package.parents[1], package / "course"):
        if is_course(folder):
            return folder
    raise ContentError(
        [
            Fault(
                "data",
                0,
                "",
                "There is no course here.",
                "Start from the folder that holds data and notebooks, or install EaseBack again.",
            )
        ]
    )


def languages(root: Path | None = None) -> tuple[str, ...]:
    """The languages of the course, the first one first: each folder of `data/` with a words.csv."""
    folder = (root or course_root()) / "data"
    found = sorted(path.parent.name for path in folder.glob("*/words.csv"))
    return tuple(sorted(found, key=lambda name: name != FIRST_LANGUAGE))


def lesson_files(root: Path, language: str) -> dict[str, str]:
    """The lessons of a language by address, which is the file's name without the number that orders it."""
    found = (root / "notebooks" / language).glob("*.ipynb")
    return {re.sub(r"^\d+[-_]", "", path.stem): path.name for path in sorted(found)}


def language_here() -> str:
    """The language of the lesson being run: the folder below `notebooks/` that we stand in, else English."""
    here = Path.cwd().resolve()
    for folder in (here, *here.parents):
        if folder.parent.name == "notebooks" and (folder.parents[1] / "data" / folder.name).is_dir():
            return folder.name
    return FIRST_LANGUAGE
