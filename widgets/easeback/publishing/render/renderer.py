"""Executing a lesson once and keeping what its page is made of, whoever shows it."""

from __future__ import annotations

import asyncio
import json
import logging
from dataclasses import asdict, dataclass, field
from tokenize import TokenError
from typing import TYPE_CHECKING, Self

import nbformat
from nbformat import NotebookNode

from easeback.publishing.lessons.anatomy import open_lesson
from easeback.publishing.render.execution import run
from easeback.publishing.render.widgets import Widgets, sort_widgets

if TYPE_CHECKING:
    from easeback.publishing.lessons.lessons import Lesson
    from easeback.publishing.render.assets import Assets
    from easeback.publishing.render.execution import Run

log = logging.getLogger("easeback")


@dataclass(frozen=True)
class Rendered:
    """An executed lesson: its notebook with outputs and no inputs, its widgets, whether a cell failed."""

    notebook: NotebookNode
    widgets: Widgets = field(default_factory=Widgets)
    failed: bool = False

    def to_json(self) -> str:
        """As text for the cache."""
        record = {"notebook": self.notebook, "widgets": asdict(self.widgets), "failed": self.failed}
        return json.dumps(record, ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> Self:
        """From text of the cache. Raises ValueError, KeyError or TypeError where it is not ours."""
        record = json.loads(text)
        notebook = nbformat.from_dict(record["notebook"])
        return cls(notebook, Widgets(**record["widgets"]), bool(record["failed"]))


def render(lesson: Lesson, built: Assets) -> Rendered:
    """Executes a lesson in a kernel of its own, in its own folder.

    A cell that fails leaves an output of type `error` without its text; the rest is there. Takes seconds;
    call it in a thread without an event loop. Raises UnreadableLessonError where the file is no notebook.
    """
    notebook = open_lesson(lesson)
    done = asyncio.run(run(notebook, lesson.path.parent, f"notebooks/{lesson.language}/{lesson.path.name}"))
    return rendered(done, built)


def rendered(done: Run, built: Assets) -> Rendered:
    """An executed lesson as its page needs it."""
    return Rendered(_to_show(done.notebook), sort_widgets(done, built), bool(done.failures))


def _to_show(notebook: NotebookNode) -> NotebookNode:
    """The notebook without what a page never shows: inputs, words on stderr, cells with nothing."""
    shown = []
    for cell in notebook.cells:
        if cell.cell_type == "code":
            quiet, cell.source = _is_quiet(cell.source), ""
            cell.outputs = [
                output
                for output in cell.outputs
                if not _for_the_log(output) and not (quiet and output.output_type == "execute_result")
            ]
            if not cell.outputs:
                continue
        elif cell.cell_type != "markdown" or _slide_type(cell) == "skip":
            continue
        shown.append(cell)
    notebook.cells = shown
    return notebook


def _is_quiet(source: str) -> bool:
    """Whether a cell ends in `;`: no answer. IPython looks for it in its history, and we keep none."""
    if ";" not in source:
        return False
    from IPython.core.displayhook import DisplayHook  # noqa: PLC0415  (slow; few cells need it)

    try:
        return bool(DisplayHook.semicolon_at_end_of_expression(source))  # type: ignore[no-untyped-call]
    except (SyntaxError, TokenError):
        return source.rstrip().endswith(";")


def _for_the_log(output: NotebookNode) -> bool:
    return bool(output.output_type == "stream" and output.name == "stderr")


def _slide_type(cell: NotebookNode) -> str:
    return str(cell.metadata.get("slideshow", {}).get("slide_type", ""))
