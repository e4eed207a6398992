"""Where the course lies on this machine, and which languages it speaks."""

from __future__ import annotations

import functools
import json
import re
import stat
import unicodedata
from pathlib import Path

from easeback.content.csv.faults import ContentError, Fault

FIRST_LANGUAGE = "en"
"""The language the course is written in; the others are held against it."""

TAG = re.compile(r"[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?(-([a-z\d]{5,8}|\d[a-z\d]{3}))*", re.IGNORECASE)
"""The short name of a language (BCP 47): `de`, `pt-BR`, `zh-Hant`."""
DRAFT = "draft-"
"""How the file name of a lesson begins while it is a draft."""
MOST_BYTES = 100_000_000
"""A larger notebook is not read."""
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


def held_back(path: Path) -> bool:
    """Whether a notebook stays away from readers: its name says so, or it calls itself a draft.

    The latter is `"easeback": {"draft": true}` in its metadata. One that cannot be read is no draft.
    """
    if at_home(path):
        return True
    try:
        seen = path.stat()
    except OSError:
        return False
    return stat.S_ISREG(seen.st_mode) and _says_draft(path, seen.st_mtime_ns, seen.st_size)


@functools.lru_cache(maxsize=512)
def _says_draft(path: Path, _changed: int, size: int) -> bool:
    try:
        raw = path.read_bytes() if size <= MOST_BYTES else b""
        if b'"draft"' not in raw:  # true of nearly every lesson, and a hundred times quicker than to parse it
            return False
        return json.loads(raw.decode("utf-8-sig"))["metadata"]["easeback"]["draft"] is True
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return False


def split_number(stem: str) -> tuple[str, str]:
    """The number that stands before the name of a lesson's file, "" where there is none, and the name."""
    found = re.match(r"([0-9]+)[-_ ]+(?=.)", stem)
    return (found[1], stem[found.end() :]) if found else ("", stem)


def address_of(stem: str) -> str:
    """The public address of a lesson: its file name without its number, in letters, digits and -.

    `kit/page/lessons.js` says the same to the browser; a test compares the two.
    """
    name = split_number(unicodedata.normalize("NFC", stem))[1].translate(SPELT)
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9]+", "-", plain).strip("-") or "lesson"


def lesson_files(root: Path, language: str) -> dict[str, str]:
    """The lessons of a language that readers find, by address."""
    found = notebook_files(root / "notebooks" / language)
    return {address_of(path.stem): path.name for path in found if not held_back(path)}


def resting_files(root: Path, language: str) -> dict[str, str]:
    """The notebooks of a language that are held back, by the address they would have."""
    found = notebook_files(root / "notebooks" / language)
    return {address_of(path.stem.removeprefix(DRAFT)): path.name for path in found if held_back(path)}


def drafts(root: Path, language: str) -> frozenset[str]:
    """The addresses of what somebody holds back, not of what a program left there: copies, new files."""
    found = resting_files(root, language).items()
    return frozenset(address for address, name in found if name.startswith(DRAFT) or not at_home(Path(name)))


def language_here() -> str:
    """The language of the lesson being run: the folder below `notebooks/` that we stand in, else English."""
    here = Path.cwd().resolve()
    for folder in (here, *here.parents):
        if folder.parent.name == "notebooks" and (folder.parents[1] / "data" / folder.name).is_dir():
            return folder.name
    return FIRST_LANGUAGE
