"""Whether the code of every lesson runs and its page shows all of it, told cell by cell."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from easeback.content import Fault
from easeback.publishing.check.failures import failure_faults
from easeback.publishing.check.lesson_check import imports_of, lessons_linked
from easeback.publishing.check.page_check import BuiltPage, page_faults
from easeback.publishing.lessons.anatomy import open_lesson
from easeback.publishing.lessons.files_beside import named_files
from easeback.publishing.lessons.lessons import Lesson, languages_of, lessons_of
from easeback.publishing.lessons.notebook_files import UnreadableLessonError
from easeback.publishing.lessons.urls import Static, depth_of, file_of
from easeback.publishing.pages.page_frame import frame_of
from easeback.publishing.pages.pages import Course, lesson_page
from easeback.publishing.render.assets import FOLDER, built
from easeback.publishing.render.execution import run
from easeback.publishing.render.renderer import rendered
from easeback.publishing.render.server_render import begin_engine

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

AT_ONCE = 2
"""Lessons that are executed at the same time: each has a kernel of its own."""


def run_lessons(
    root: Path, say: Callable[[str], None] = lambda _: None, folder: Path = FOLDER
) -> list[Fault]:
    """What a reader would miss: cells that fail, and all that `page_check` finds on the pages.

    Each lesson runs as it does for its page, in a kernel of its own that ends with it, and its page is
    written as `easeback publish` writes it. `say` is told which lesson begins. A cell that cannot be read
    fails as well; `check_lessons` tells it, with its line, and links to lessons that are not there.

    Takes seconds a lesson; call it in a thread without an event loop. Raises BuildMissingError.
    """
    ready = built(folder)
    begin_engine()
    languages = languages_of(root)
    courses = {
        each: Course(lessons_of(root, each), languages, frame_of(root, each), ready) for each in languages
    }
    imported = imports_of(root)
    lessons = [lesson for course in courses.values() for lesson in course.lessons]

    def tried(lesson: Lesson) -> tuple[list[Fault], list[BuiltPage], set[str]]:
        if lesson.problem:
            return [], [], set()  # told by what reads the file
        say(f"checking lesson {lessons.index(lesson) + 1} of {len(lessons)}: {lesson.title}")
        file = lesson.path.relative_to(root).as_posix()
        try:
            notebook = open_lesson(lesson)
        except UnreadableLessonError as error:  # changed just now
            return [Fault(file, 0, "", each.problem, each.remedy) for each in error.troubles], [], set()
        done = asyncio.run(run(notebook, lesson.path.parent, file, tells=False))
        shown = rendered(done, ready)
        host = Static(depth_of(lesson))
        html = lesson_page(courses[lesson.language], host, lesson, shown)
        told = {(cell.id, name) for cell in notebook.cells for name in lessons_linked(cell)}
        page = BuiltPage(file, file_of(lesson), html, frozenset(told))
        beside = {f"files/{name}" for name in named_files(page.html, host)}
        failed = failure_faults(file, notebook, done.failures, imported)
        return failed, [page], {*beside, *(f"assets/{name}" for name in shown.widgets.files)}

    with ThreadPoolExecutor(AT_ONCE) as pool:
        tries = list(pool.map(tried, lessons))
    files = {f"assets/{path.name}" for path in ready.page.iterdir()} | {"index.html", "404.html"}
    files |= {file_of(lesson) for lesson in lessons if lesson.problem}
    for _, _, published in tries:
        files |= published
    faults = [fault for failed, _, _ in tries for fault in failed]
    return sorted([*faults, *page_faults([page for _, pages, _ in tries for page in pages], files)])
