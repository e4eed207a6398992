"""What an address of the live course means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from easeback.publishing.lessons.lessons import START, Lesson

if TYPE_CHECKING:
    from collections.abc import Sequence

    from easeback.publishing.lessons.urls import Served
    from easeback.publishing.pages.course_version import CourseVersion


@dataclass(frozen=True)
class Elsewhere:
    """The page has another address."""

    address: str


def meaning(path: str, version: CourseVersion, host: Served, accepted: str = "") -> Lesson | Elsewhere | None:
    """The lesson at `path` (without the server's own prefix), another address for it, or None.

    `accepted` is the browser's Accept-Language.
    """
    languages = version.languages
    pieces = path.split("/")
    if pieces[:2] == ["voila", "render"]:
        return _notebook([piece for piece in pieces[2:] if piece != "notebooks"], version)
    if path in ("", "index.html", "voila", "voila/tree"):
        language = best_language(accepted, languages)
        return Elsewhere(host.language(language)) if language else None
    if pieces[0] not in languages:
        language = best_language(accepted, languages)
        lesson = version.find(language, pieces[0]) if language and len(pieces) == 1 else None
        return Elsewhere(host.lesson(lesson)) if lesson else None
    return _below(pieces[0], pieces[1:], version, host)


def _below(
    language: str, rest: Sequence[str], version: CourseVersion, host: Served
) -> Lesson | Elsewhere | None:
    """The meaning of what stands after the language."""
    if rest == [""]:
        first = version.lessons(language)[0]
        return first if first.slug == START else Elsewhere(host.lesson(first))
    if not rest or rest == ["index.html"]:
        return Elsewhere(host.language(language))
    if len(rest) == 1 and rest[0] != START and (lesson := version.find(language, rest[0])):
        return lesson
    lesson = _near(rest, version.lessons(language))
    return Elsewhere(host.lesson(lesson)) if lesson else None


def language_of(path: str, version: CourseVersion, accepted: str) -> str:
    """The language to speak to somebody who asked for `path`."""
    languages = version.languages
    said = next((piece for piece in path.split("/")[:4] if piece in languages), "")
    return said or best_language(accepted, languages)


def best_language(accepted: str, languages: Sequence[str]) -> str:
    """The language of ours that a browser's Accept-Language likes best, else our first, else ""."""
    wishes = []
    for place, wish in enumerate(accepted.lower().split(",")):
        tag, _, weight = wish.strip().partition(";")
        try:
            quality = float(weight.strip().removeprefix("q=")) if weight else 1.0
        except ValueError:
            quality = 0.0
        wishes.append((-quality, place, tag.strip()))
    for quality, _, tag in sorted(wishes):
        if not quality:
            continue
        for language in languages:
            ours = language.lower()
            if tag == ours or tag.split("-")[0] == ours or ours.split("-")[0] == tag:
                return language
    return languages[0] if languages else ""


def _notebook(pieces: Sequence[str], version: CourseVersion) -> Lesson | None:
    """The lesson in the file <language>/<name>.ipynb."""
    if len(pieces) != 2 or pieces[0] not in version.languages:
        return None
    return next((lesson for lesson in version.lessons(pieces[0]) if lesson.path.name == pieces[1]), None)


def _near(pieces: Sequence[str], lessons: Sequence[Lesson]) -> Lesson | None:
    """The lesson that an address of another host means: `03-x`, `x.html`, `x/index.html`, `x/`."""
    inner = [piece for piece in pieces if piece not in ("", "index.html")]
    if len(inner) != 1:
        return None
    name = inner[0].removesuffix(".html").removesuffix(".ipynb")
    return next((lesson for lesson in lessons if name in (lesson.slug, lesson.path.stem)), None)
