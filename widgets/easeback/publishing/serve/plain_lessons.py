"""Which notebooks plain Voilà shows, and what it answers in the place of the others.

Voilà reads any notebook below its folder as Jupyter would. Here it goes through the gate that every lesson
goes through, before a kernel starts.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from jupyter_server.services.contents.largefilemanager import LargeFileManager
from jupyter_server.utils import ApiPath, to_os_path
from tornado.web import HTTPError
from voila.tornado.handler import TornadoVoilaHandler

from easeback import content
from easeback.publishing.lessons.anatomy import open_lesson
from easeback.publishing.lessons.lessons import START, Lesson, languages_of, lessons_of
from easeback.publishing.lessons.notebook_files import UnreadableLessonError
from easeback.publishing.lessons.notebooks import Notebook, read_notebook
from easeback.publishing.lessons.urls import PlainVoila
from easeback.publishing.pages.page_frame import frame_of
from easeback.publishing.pages.pages import Course, notice_page
from easeback.publishing.render.assets import built
from easeback.publishing.serve.handlers import ASK_AGAIN_S

if TYPE_CHECKING:
    from jupyter_server.base.handlers import JupyterHandler

NOTICES = {404: "unknown", 503: "unavailable"}
"""Which kind page stands for a status; for all others it is that of a failure of ours."""


class LessonFiles(LargeFileManager):
    """Voilà's files, the notebooks among them read through the gate.

    Raises HTTPError 404 for what is not for readers, 503 for a lesson that cannot be read.
    """

    def get(self, path: str, content: bool = True, *given: Any, **more: Any) -> dict[str, Any]:  # noqa: FBT001, FBT002  (Jupyter's)
        """A file as Jupyter describes it; the content of a notebook is what came through the gate."""
        if not content or not path.lower().endswith(".ipynb"):
            return dict(super().get(path, content, *given, **more))  # type: ignore[no-untyped-call]
        root = Path(self.root_dir).resolve()
        place = Path(to_os_path(ApiPath(path), str(root)))
        if not place.is_relative_to(root):
            raise HTTPError(404)
        book = self._lesson_in(place)
        about = dict(super().get(path, content=False))  # type: ignore[no-untyped-call]
        return about | {"content": book.node(), "format": "json"}

    def _lesson_in(self, path: Path) -> Notebook:
        # Whoever starts Voilà with one notebook wants to see that one, be it a draft.
        named = bool(getattr(self.parent, "notebook_path", ""))
        try:
            lesson = None if named else lesson_at(content.course_root(), path)
            return open_lesson(lesson) if lesson else read_notebook(path)
        except FileNotFoundError as error:
            raise HTTPError(404) from error
        except UnreadableLessonError as error:
            raise HTTPError(503, str(error)) from error


class LessonHandler(TornadoVoilaHandler):
    """A lesson, or a kind page in its place."""

    def write_error(self, status_code: int, **_: object) -> None:
        """A kind page instead of Jupyter's; the failure itself goes to the log."""
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.set_header("Cache-Control", "no-cache")
        kind = NOTICES.get(status_code, "failed")
        if kind == "unavailable":
            self.set_header("Retry-After", str(ASK_AGAIN_S))
        self.finish(notice(self, kind))


def lesson_at(root: Path, path: Path) -> Lesson | None:
    """The lesson that a file is, or None for a notebook that does not lie in the course's notebooks.

    Raises FileNotFoundError where there is none for readers: nothing, a draft, a copy, a folder of drafts.
    """
    folder = path.parent.resolve()
    notebooks = (root / "notebooks").resolve()
    if not folder.is_relative_to(notebooks):
        if not path.is_file():
            raise FileNotFoundError(path)
        return None
    for language in languages_of(root):
        for lesson in lessons_of(root, language):
            if lesson.path.name == path.name and lesson.path.parent.resolve() == folder:
                return lesson
    raise FileNotFoundError(path)


def course_in(root: Path, language: str) -> Course:
    """The course as plain Voilà shows it. Raises BuildMissingError."""
    return Course(lessons_of(root, language), languages_of(root), frame_of(root, language), built())


def start_page(voila: Any) -> str | None:
    """The start page's path below the folder that Voilà shows, or None when it is not in it."""
    first = content.course_root() / "notebooks" / content.FIRST_LANGUAGE / f"{START}.ipynb"
    folder = getattr(voila, "root_dir", None)
    if not folder or voila.notebook_path or not first.is_file():
        return None
    shown, start = Path(folder).resolve(), first.resolve()
    return start.relative_to(shown).as_posix() if start.is_relative_to(shown) else None


def notice(asked: JupyterHandler, kind: str) -> str:
    """The page that stands for the one that was asked for, in its language, with links that lead to lessons.

    `kind` as `publishing` says.
    """
    root = content.course_root()
    path = Path(asked.path_args[0] or "") if asked.path_args else Path()
    languages = languages_of(root)
    language = path.parent.name if path.parent.name in languages else content.FIRST_LANGUAGE
    lessons = lessons_of(root, language)
    title = next((each.title for each in lessons if each.path.name == path.name), path.stem)
    shown = Path(asked.contents_manager.root_dir).resolve()
    spoken = (root / "notebooks" / language).resolve()
    way = f"{spoken.relative_to(shown).as_posix()}/" if spoken.is_relative_to(shown) else ""
    host = PlainVoila(asked.base_url, folder=f"{asked.base_url}voila/render/{way.removeprefix('./')}")
    return notice_page(course_in(root, language), host, language, kind, title)
