"""Files that lie beside a lesson: pictures, sound, film, documents. What a page names is published."""

from __future__ import annotations

import base64
import difflib
import mimetypes
import re
import unicodedata
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from easeback.publishing.lessons.urls import Host

PICTURES = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"})
SOUND = frozenset({".mp3", ".m4a", ".ogg", ".oga", ".opus", ".wav", ".flac"})
FILM = frozenset({".mp4", ".webm", ".ogv", ".m4v", ".mov", ".vtt"})
DOCUMENTS = frozenset({".pdf", ".docx", ".odt", ".pptx", ".odp", ".xlsx", ".ods", ".epub", ".ics", ".zip"})
DOCUMENTS |= {".csv", ".txt", ".rtf"}
PUBLISHED = PICTURES | SOUND | FILM | DOCUMENTS
"""Endings of files that a page may lead to. Code, notebooks and pages of others stay at home."""
IN_THE_PAGE = 60_000
"""Bytes up to which a picture stands in the page itself; a larger one is a file, fetched in time."""


def is_away(address: str) -> bool:
    """Whether an address is another host's."""
    plain = re.sub(r"[\x00-\x20]", "", address).replace("\\", "/")
    return plain.startswith("//") or bool(re.match(r"(?i)(?:https?|ftp|wss?):", plain))


def is_inside(address: str) -> bool:
    """Whether an address means a file of the course: no host, no scheme, more than a place on the page."""
    plain = re.sub(r"[\x00-\x20]", "", address)
    return bool(plain) and not re.match(r"(?i)[a-z][a-z0-9+.-]*:|[/\\#?]", plain)


def name_in(address: str) -> str:
    """The file that a relative address names, as a person would write it."""
    return unquote(urlsplit(address.strip()).path).replace("\\", "/")


def file_beside(folder: Path, address: str) -> Path | None:
    """The file below `folder` that a relative address means, or None where there is none to show.

    An accent may be written in one sign or in two, in the address and in the file's name. Hidden files and
    whatever lies outside the folder are no files of the lesson.
    """
    name = name_in(address) if is_inside(address) else ""
    pieces = [piece for piece in name.split("/") if piece not in ("", ".")]
    if not pieces or any(piece.startswith(".") or "\0" in piece for piece in pieces):
        return None
    path = folder
    for piece in pieces:
        found = _child(path, piece)
        if found is None:
            return None
        path = found
    return path if path.is_file() and path.resolve().is_relative_to(folder.resolve()) else None


def like(folder: Path, address: str) -> str:
    """The name of a file below `folder` that may have been meant, "" where none is like it."""
    files = [path for path in files_below(folder) if path.suffix.lower() in PUBLISHED]
    beside = {path.relative_to(folder).as_posix() for path in files}
    wanted = name_in(address)
    by_case = {name.casefold(): name for name in sorted(beside)}
    near = difflib.get_close_matches(wanted.casefold(), by_case, 1, 0.75)
    return by_case[near[0]] if near else ""


def in_the_page(path: Path) -> str:
    """A picture as an address that holds it, "" where it is too large for that.

    A drawing always stands in the page: as a file of its own it could run a script.
    """
    drawing = path.suffix.lower() == ".svg"
    if path.stat().st_size > IN_THE_PAGE and not drawing:
        return ""
    kind = "image/svg+xml" if drawing else mimetypes.guess_type(path.name)[0] or "image/png"
    return f"data:{kind};base64,{base64.b64encode(path.read_bytes()).decode()}"


def address_of(file: Callable[[str], str], folder: Path, path: Path) -> str:
    """The address a host gives to a file below the folder of a language; `file` is how it makes one."""
    return file(quote(f"{folder.name}/{path.relative_to(folder).as_posix()}"))


def named_files(html: str, host: Host) -> frozenset[str]:
    """The files that a page names, as paths below `notebooks`."""
    found = re.findall(rf'"{re.escape(host.file(""))}([^"?#]+)"', html)
    return frozenset(unquote(name) for name in found)


def _child(folder: Path, name: str) -> Path | None:
    exact = folder / name
    try:
        if exact.exists():
            return exact
        same = unicodedata.normalize("NFC", name)
        return next(
            (path for path in folder.iterdir() if unicodedata.normalize("NFC", path.name) == same), None
        )
    except OSError:
        return None


def files_below(folder: Path) -> Iterator[Path]:
    """Every file of a folder and those in it, but hidden ones."""
    for path in sorted(folder.rglob("*")):
        hidden = any(piece.startswith(".") for piece in path.relative_to(folder).parts)
        if not hidden and path.is_file():
            yield path
