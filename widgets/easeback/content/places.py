"""Where the course lies on this machine, and which languages it speaks."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from easeback.content.faults import ContentError, Fault

FIRST_LANGUAGE = "en"
"""The language the course is written in; the others are held against it."""

TAG = re.compile(r"[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?(-([a-z\d]{5,8}|\d[a-z\d]{3}))*", re.IGNORECASE)
"""The short name of a language (BCP 47): `de`, `pt-BR`, `zh-Hant`."""
AT_HOME = re.compile(
    r"draft-.*|Untitled\d*|.*-Copy\d+|.* - Copy|.* \(\d+\)",
    re.IGNORECASE,
)
"""Names of notebooks that are not for readers: drafts, and what a program calls a new file or a copy."""
SPELT = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "æ": "ae", "ø": "oe", "å": "aa", "ł": "l", "ß": "ss"}
    | {"Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "Æ": "Ae", "Ø": "Oe", "Å": "Aa", "Ł": "L"}
)
"""Letters that other letters stand for where only A to Z may be; of all others the marks are left out."""


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
    """The languages of the course, the first one first: each language tag in `data/` with a words.csv."""
    folder = (root or course_root()) / "data"
    found = sorted(path.parent.name for path in folder.glob("*/words.csv") if TAG.fullmatch(path.parent.name))
    return tuple(sorted(found, key=lambda name: name != FIRST_LANGUAGE))


def notebook_files(folder: Path) -> tuple[Path, ...]:
    """The notebooks in a folder by name, without what programs hide there: locks, copies, checkpoints."""
    found = (path for path in folder.glob("*.ipynb") if not path.name.startswith((".", "~")))
    return tuple(sorted(found))


def at_home(path: Path) -> bool:
    """Whether the name of a notebook says that it is not meant for readers: a draft, a copy, a new file."""
    return AT_HOME.fullmatch(path.stem) is not None


def address_of(stem: str) -> str:
    """The public address of a lesson: its file name without its number, in letters, digits and -."""
    name = re.sub(r"^\d+[-_ ]+(?=.)", "", unicodedata.normalize("NFC", stem)).translate(SPELT)
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9]+", "-", plain).strip("-") or "lesson"


def lesson_files(root: Path, language: str) -> dict[str, str]:
    """The lessons of a language by address."""
    found = notebook_files(root / "notebooks" / language)
    return {address_of(path.stem): path.name for path in found if not at_home(path)}


def language_here() -> str:
    """The language of the lesson being run: the folder below `notebooks/` that we stand in, else English."""
    here = Path.cwd().resolve()
    for folder in (here, *here.parents):
        if folder.parent.name == "notebooks" and (folder.parents[1] / "data" / folder.name).is_dir():
            return folder.name
    return FIRST_LANGUAGE
