"""The course as a folder of files, for any web server, a USB stick or the disk itself."""

from __future__ import annotations

import json
import logging
import shutil
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

from easeback import __version__, content
from easeback.publishing.check.page_check import without_python
from easeback.publishing.lessons.files_beside import named_files
from easeback.publishing.lessons.urls import Static, depth_of, file_of
from easeback.publishing.pages.builder import PageBuilder, Printed, UnavailableError
from easeback.publishing.pages.page_frame import frame_of
from easeback.publishing.render.assets import FOLDER, BuildMissingError, built

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from easeback.publishing.lessons.lessons import Lesson

log = logging.getLogger("easeback")

MARK = "easeback-site.json"
"""Says that a folder is a course of ours, and which files are in it."""
WORKERS = 4


class NotOurFolderError(RuntimeError):
    """A folder with files that are not a course; nothing in it has been touched."""


@dataclass(frozen=True)
class Published:
    """What was written: how many pages, and which lessons have a cell that failed.

    `asleep` are the cells, with their lessons, whose widgets no file can hold: they need a Python that runs.
    `unavailable` says of each lesson that could not be read why; its page says kindly that it is not there.
    """

    pages: int
    failed: tuple[str, ...]
    asleep: tuple[tuple[str, str], ...] = ()
    unavailable: tuple[str, ...] = ()


def publish(
    builder: PageBuilder, folder: Path, say: Callable[[str], None] = lambda _: None, built_in: Path = FOLDER
) -> Published:
    """Writes the static course into `folder`, which is empty, missing, or an earlier course.

    Every page is made before the first file is written. Raises NotOurFolderError, content.ContentError,
    UnavailableError (no lesson can be read) and BuildMissingError; then nothing has been written.
    """
    earlier = _earlier_files(folder)
    for language in builder.languages:
        if faults := frame_of(builder.root, language).faults:
            raise content.ContentError(faults)
    lessons = [lesson for language in builder.languages for lesson in builder.lessons(language)]
    if not lessons:
        raise UnavailableError(f"There is no lesson in {builder.root / 'notebooks'}.")
    code = built(built_in)
    try:
        notices = code.notices.read_text(encoding="utf-8")
    except OSError as error:
        raise BuildMissingError(code.notices.name) from error
    printed, unavailable = _print_all(builder, lessons, say)

    texts = {file_of(lesson): each.html for lesson, each in printed.items()}
    for lesson in unavailable:
        host = Static(depth_of(lesson))
        texts[file_of(lesson)] = builder.notice("unavailable", host, lesson.language, lesson.title)
    languages = builder.languages
    texts["index.html"] = builder.notice("languages", Static(0), languages[0])
    texts["404.html"] = builder.notice("unknown", Static(0), languages[0])
    texts[code.notices.name] = notices
    for each in printed.values():
        texts |= {f"assets/{name}": text for name, text in each.files.items()}
    beside = {
        f"files/{name}": builder.root / "notebooks" / name
        for lesson, each in printed.items()
        for name in named_files(each.html, Static(depth_of(lesson)))
    }
    assets = [path for path in sorted(code.page.iterdir()) if path.name != "manifest.json"]

    folder.mkdir(parents=True, exist_ok=True)
    files = sorted({*texts, *beside, *(f"assets/{path.name}" for path in assets)})
    # The mark stands first: a course cut short is still known as one and can be written again.
    _write(
        folder / MARK, json.dumps({"easeback": __version__, "files": sorted({*files, *earlier})}, indent=1)
    )
    for path in assets:
        _place(folder / "assets" / path.name, path)
    for name, path in beside.items():
        _copy(folder / name, path)
    for name, text in sorted(texts.items(), key=lambda item: item[0].endswith(".html")):
        _write(folder / name, text)
    _remove(folder, set(earlier) - set(files))
    _write(folder / MARK, json.dumps({"easeback": __version__, "files": files}, indent=1))
    failed = tuple(lesson.title for lesson, each in printed.items() if each.failed)
    asleep = [(lesson.title, cell) for lesson, each in printed.items() for cell in without_python(each.html)]
    return Published(len(printed), failed, tuple(asleep), tuple(map(str, unavailable.values())))


def _earlier_files(folder: Path) -> list[str]:
    """The files of an earlier course in `folder`. Raises NotOurFolderError where it holds something else."""
    if folder.is_file():
        raise NotOurFolderError(f"{folder} is a file. Name a folder for the course.")
    if not folder.exists() or not any(folder.iterdir()):
        return []
    try:
        files = json.loads((folder / MARK).read_text(encoding="utf-8"))["files"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise NotOurFolderError(
            f"{folder} has files in it that are not a course. Name an empty folder or an earlier course."
        ) from error
    return [str(name) for name in files]


def _print_all(
    builder: PageBuilder, lessons: list[Lesson], say: Callable[[str], None]
) -> tuple[dict[Lesson, Printed], dict[Lesson, UnavailableError]]:
    """Every page that can be made, and why the others cannot. Raises what is no fault of one lesson."""

    def told(lesson: Lesson) -> None:
        say(f"preparing lesson {lessons.index(lesson) + 1} of {len(lessons)}: {lesson.title}")

    with ThreadPoolExecutor(WORKERS) as pool:
        waiting = {
            lesson: pool.submit(builder.page, lesson, Static(depth_of(lesson)), told) for lesson in lessons
        }
    printed: dict[Lesson, Printed] = {}
    unavailable: dict[Lesson, UnavailableError] = {}
    for lesson, each in waiting.items():
        try:
            printed[lesson] = each.result()
        except UnavailableError as fault:
            unavailable[lesson] = fault
    if not printed:
        raise UnavailableError("\n".join(map(str, unavailable.values())))
    return printed, unavailable


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f"{path.name}.new")
    new.write_text(text, encoding="utf-8", newline="\n")
    new.replace(path)


def _place(path: Path, source: Path) -> None:
    """Copies a built file; its name holds its hash, so one that is there is the same."""
    if not path.exists() or path.stat().st_size != source.stat().st_size:
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, path)


def _copy(path: Path, source: Path) -> None:
    """Copies a file from beside a lesson, as it is now."""
    path.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, path)


def _remove(folder: Path, names: Iterable[str]) -> None:
    """Removes files of an earlier course, and the folders they leave empty, and nothing outside `folder`."""
    for name in names:
        path = (folder / name).resolve()
        if not path.is_relative_to(folder.resolve()):
            continue
        path.unlink(missing_ok=True)
        for parent in path.parents:
            if parent == folder.resolve() or not parent.is_dir() or any(parent.iterdir()):
                break
            parent.rmdir()
