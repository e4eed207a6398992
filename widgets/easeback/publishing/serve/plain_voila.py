"""Plain `voila notebooks` with our template: what voila.json names, and what Voilà does not bring.

Importing this module tells Jupyter where the template family `easeback` lies; voila.json has Voilà import it.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from jupyter_server.auth.identity import IdentityProvider, User
from tornado.web import RedirectHandler, RequestHandler, StaticFileHandler
from traitlets import default

from easeback import content
from easeback.publishing.lessons.lessons import Lesson, languages_of, lessons_of
from easeback.publishing.lessons.notebooks import read_notebook
from easeback.publishing.lessons.urls import PlainVoila
from easeback.publishing.pages.pages import TEMPLATE
from easeback.publishing.render.assets import built
from easeback.publishing.serve.handlers import FOREVER
from easeback.publishing.serve.plain_lessons import LessonFiles, LessonHandler, course_in, start_page

if TYPE_CHECKING:
    from pathlib import Path

    from nbformat import NotebookNode

PLACES = (str(TEMPLATE.parent), str(TEMPLATE))
PLACE_OF_NOTEBOOKS = "place_of_notebooks"
"""The setting that says where the lessons lie below the folder shown; without it they are that folder."""


def show_jupyter_the_template() -> None:
    """Adds the folders of voila/templates/easeback and of the pieces it includes to Jupyter's places."""
    known = [place for place in os.environ.get("JUPYTER_PATH", "").split(os.pathsep) if place]
    os.environ["JUPYTER_PATH"] = os.pathsep.join(dict.fromkeys([*PLACES, *known]))


show_jupyter_the_template()


class Visitors(IdentityProvider):
    """Everybody is a visitor: no names, no cookies, no log-in. Brings the built files along."""

    @default("token")
    def _no_token(self) -> str:
        return ""

    async def get_user(self, _: RequestHandler) -> User:
        """The same for all."""
        return User("visitor")

    def get_handlers(self) -> list[Any]:
        """The built files where our pages look for them, the lessons, and the start page at `/`.

        Voilà's own list of files would ask another host for its icons, names drafts, and is no page for a
        patient. It asks for these before its own, when it has made its settings.
        """
        voila: Any = self.parent
        base = voila.base_url
        voila.app.settings["contents_manager"] = LessonFiles(parent=voila)
        given = {
            "template_paths": voila.template_paths,
            "config": voila.config,
            "voila_configuration": voila.voila_configuration,
        }
        handlers: list[Any] = [(f"{base}assets/(.*)", BuiltFiles, {"path": str(built().page)})]
        if voila.notebook_path:
            only = os.path.relpath(voila.notebook_path, voila.root_dir)
            return [*handlers, (f"{base}()", LessonHandler, {**given, "notebook_path": only})]
        if first := start_page(voila):
            start = {"url": f"{base}voila/render/{first}", "permanent": False}
            lists = rf"{base}(?:voila/(?:tree|api/contents)(?:/.*)?)?"
            handlers.append((lists, RedirectHandler, start))
        return [*handlers, (f"{base}voila/render/(.*)", LessonHandler, given)]


class BuiltFiles(StaticFileHandler):
    """Built files; a name holds a hash, so its file never changes."""

    def set_extra_headers(self, _: str) -> None:
        """May be kept for ever."""
        self.set_header("Cache-Control", FOREVER)


def page_of(nb: NotebookNode, resources: dict[str, Any]) -> dict[str, Any]:
    """A template filter: what the template takes, for a notebook that plain Voilà is about to execute."""
    root = content.course_root()
    name = resources["metadata"]["name"]
    lesson = _lesson(root, name, [cell.get("source", "") for cell in nb.cells])
    language = lesson.language if lesson else content.FIRST_LANGUAGE
    course = course_in(root, language)
    host = PlainVoila(resources["base_url"], resources.get(PLACE_OF_NOTEBOOKS, ""))
    parts = [name for name in course.built.names if name.startswith("part-")]
    given = course.given(host, language, lesson)
    asset = given["asset"]
    return {
        **given,
        "title": given["title"] or name,
        "needs_python": True,
        "stock": True,
        "scripts": [asset(each) for each in ("client.js", *parts)],
    }


def _lesson(root: Path, name: str, sources: list[str]) -> Lesson | None:
    """The lesson a notebook is: of that file name and, where languages share the name, with those words."""
    named = [
        lesson
        for language in languages_of(root)
        for lesson in lessons_of(root, language)
        if lesson.path.stem == name and not lesson.problem
    ]
    same = [each for each in named if [cell.source for cell in read_notebook(each.path).cells] == sources]
    return next(iter(same or named), None)
