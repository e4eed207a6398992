"""Whether the code of every lesson runs, told cell by cell."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from easeback.content import Fault
from easeback.publishing.anatomy import open_lesson
from easeback.publishing.execution import run
from easeback.publishing.lessons import Lesson, languages_of, lessons_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

UNREAD = ("SyntaxError", "IndentationError", "TabError")
AT_ONCE = 2
"""Lessons that are executed at the same time: each has a kernel of its own."""


def run_lessons(root: Path, say: Callable[[str], None] = lambda _: None) -> list[Fault]:
    """A fault for each cell that fails, of every lesson that can be read; `say` is told which one begins.

    A cell that cannot be read fails as well; `check_lessons` tells it, with its line.

    Each lesson runs as it does for its page, in a kernel of its own that ends with it. Takes seconds a
    lesson; call it in a thread without an event loop.
    """
    lessons = [each for language in languages_of(root) for each in lessons_of(root, language)]

    def tried(lesson: Lesson) -> list[Fault]:
        if lesson.problem:
            return []  # told by what reads the file
        say(f"checking lesson {lessons.index(lesson) + 1} of {len(lessons)}: {lesson.title}")
        file = lesson.path.relative_to(root).as_posix()
        done = asyncio.run(run(open_lesson(lesson), lesson.path.parent, file, tells=False))
        return [
            Fault(
                file,
                0,
                "",
                f"In “{failure.cell}”: The cell fails.",
                f"Mend its code: {failure.error}",
            )
            for failure in done.failures
            if not failure.error.startswith(UNREAD)
        ]

    with ThreadPoolExecutor(AT_ONCE) as pool:
        return sorted(fault for found in pool.map(tried, lessons) for fault in found)
