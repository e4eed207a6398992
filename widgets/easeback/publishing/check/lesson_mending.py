"""What `easeback check --fix` mends in lessons: lost ids, saved outputs, fields that lost their form.

Nothing else in the file changes, not even how it is written.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from easeback import content
from easeback.content import Mended
from easeback.publishing.check.lesson_order import in_order
from easeback.publishing.lessons.anatomy import has_anatomy, has_lost, open_lesson
from easeback.publishing.lessons.lessons import languages_of, lessons_of
from easeback.publishing.lessons.notebook_files import UnreadableLessonError, parse

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from easeback.publishing.lessons.lessons import Lesson
    from easeback.publishing.lessons.notebook_files import Parsed

STYLES = [(indent, escaped) for indent in (1, 2, 4, "\t", None) for escaped in (False, True)]
"""How programs write a notebook: the indent, and whether letters beyond ASCII are escaped."""
MINOR_WITH_IDS = 5


def mend_lessons(root: Path) -> Iterator[Mended]:
    """Each lesson that can be mended for certain. One that cannot be read whole is left alone."""
    for language in languages_of(root):
        for lesson in lessons_of(root, language):
            if found := _mended(root, lesson):
                yield found


def _mended(root: Path, lesson: Lesson) -> Mended | None:
    try:
        before = lesson.path.read_bytes()
        cells = open_lesson(lesson).cells
        ids = [cell.id if has_lost(cell) else "" for cell in cells]
        order = in_order(cells) if has_anatomy(lesson) else ()
        file = parse(lesson.path)
        if file.doubled or len(file.found["cells"]) != len(ids):
            return None  # writing would lose something
        style = _style(file)
        deeds = (*_deeds(file, ids), *_reordered(file, order))
        after = _written(file, style)
    except (UnreadableLessonError, OSError, RecursionError):
        return None
    return Mended(lesson.path.relative_to(root).as_posix(), before, after, deeds) if deeds else None


def _deeds(file: Parsed, ids: list[str]) -> Iterator[str]:
    """Mends what was parsed, and says what was done."""
    book, cells = file.found, file.found["cells"]
    if cleared := sum(_clear(cell) for cell in cells):
        yield f"{content.how_many(cleared, 'cell')}, saved outputs taken out"
    if _without(book.get("metadata"), "widgets"):
        yield "the saved state of widgets, taken out"
    if formed := _form(book, "metadata") + sum(_formed(cell) for cell in cells) + _loose(book["metadata"]):
        yield f"{content.how_many(formed, 'field')}, given their form"
    if given := [(place, name) for place, name in enumerate(ids) if name]:
        for place, name in given:
            cells[place] = _in_order(cells[place], id=name)
        minor = book.get("nbformat_minor")
        if not isinstance(minor, int) or minor < MINOR_WITH_IDS:
            book["nbformat_minor"] = MINOR_WITH_IDS
        yield f"{content.how_many(len(given), 'id')}, given back to the cells"
    if file.bom:
        yield "a byte order mark, taken out"


def _reordered(file: Parsed, order: tuple[int, ...]) -> Iterator[str]:
    """Puts the parts of a lesson in their order, each with all of its cells."""
    if order != tuple(sorted(order)):
        file.found["cells"] = [file.found["cells"][index] for index in order]
        yield "the parts of the lesson, put in their order"


def _clear(cell: dict[str, Any]) -> bool:
    """Whether something that a run left in a cell was taken out."""
    if cell.get("cell_type") != "code":
        return False
    had = bool(cell.get("outputs")) or cell.get("execution_count") is not None
    if had:
        cell |= {"outputs": [], "execution_count": None}
    return had


def _formed(cell: dict[str, Any]) -> int:
    """How many fields of a cell were given their form."""
    own = _form(cell, "metadata") + _unless(cell, "attachments", dict)
    return own + _unless(cell["metadata"], "slideshow", dict) + _unless(cell["metadata"], "tags", list)


def _loose(metadata: dict[str, Any]) -> int:
    """How many of the notebook's own fields were taken out, since they said nothing."""
    return _unless(metadata, "easeback", dict) + _unless(metadata, "kernelspec", dict)


def _form(holder: dict[str, Any], key: str) -> bool:
    """Whether a field that must hold fields was made to."""
    if isinstance(holder.get(key), dict):
        return False
    mended = _in_order(holder, **{key: {}})
    holder.clear()
    holder.update(mended)
    return True


def _unless(holder: dict[str, Any], key: str, kind: type) -> bool:
    """Whether a field that may be left out was taken out, for it is not of its kind."""
    if key not in holder or isinstance(holder[key], kind):
        return False
    del holder[key]
    return True


def _without(holder: Any, key: str) -> bool:
    return isinstance(holder, dict) and holder.pop(key, None) is not None


def _in_order(holder: dict[str, Any], **fields: Any) -> dict[str, Any]:
    """The same with other fields; where the names stood in order they still do."""
    ordered = list(holder) == sorted(holder)
    made = holder | fields
    return dict(sorted(made.items())) if ordered else made


def _style(file: Parsed) -> tuple[Any, bool]:
    """How the file was written, so that it can be written so again."""
    body = file.text.replace("\r\n", "\n").strip()
    same = (style for style in STYLES if _dumped(file.found, style) == body)
    return next(same, STYLES[0])


def _dumped(found: dict[str, Any], style: tuple[Any, bool]) -> str:
    indent, escaped = style
    return json.dumps(found, indent=indent, ensure_ascii=escaped)


def _written(file: Parsed, style: tuple[Any, bool]) -> bytes:
    """The file anew, with its line ends and what stood after the last line."""
    end = file.text[len(file.text.rstrip()) :].replace("\r\n", "\n")
    text = _dumped(file.found, style) + end
    if "\r\n" in file.text:
        text = text.replace("\n", "\r\n")
    try:
        return text.encode()
    except UnicodeEncodeError:  # half a sign: only an escape can hold it
        return (_dumped(file.found, (style[0], True)) + end).encode()
