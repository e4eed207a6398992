"""Writing pages: what the template is given, and the HTML it makes of it."""

from __future__ import annotations

import functools
import logging
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import nbformat
from nbconvert.exporters.templateexporter import TemplateExporter

from easeback.publishing.lessons.anatomy import ANATOMY
from easeback.publishing.lessons.language_names import direction, own_name
from easeback.publishing.lessons.lessons import BAD_DAY, MAP, START, slug_of
from easeback.publishing.pages.mine import mine
from easeback.publishing.pages.security_headers import policy_of_a_file
from easeback.publishing.render.assets import Assets, BuildMissingError
from easeback.publishing.render.drawn_words import with_tones
from easeback.publishing.render.markdown import behind_heading, markdown2html
from easeback.publishing.render.outputs import shown_output
from easeback.publishing.render.widgets import Widgets

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from easeback.publishing.lessons.lessons import Lesson
    from easeback.publishing.lessons.urls import Host
    from easeback.publishing.pages.page_frame import PageFrame
    from easeback.publishing.render.renderer import Rendered

log = logging.getLogger("easeback")

POLICY_OF_THIS_PAGE = "policy-of-this-page"
"""Stands where the policy will, until all scripts that it names are written."""
TEMPLATE = Path(__file__).resolve().parent / "template"
# Without these a page cannot be used; what else is missing is left out.
NEEDED = frozenset({"client.js", "course.css"})


@functools.cache
def _exporter(template_file: str) -> PageExporter:
    """One exporter a template: making its environment costs more than writing a page."""
    return PageExporter(template_file)


class PageExporter(TemplateExporter):
    """nbconvert with our template and our Markdown, and nothing changed behind the template's back."""

    file_extension = ".html"

    def __init__(self, template_file: str = "index.html.j2") -> None:
        super().__init__(  # type: ignore[no-untyped-call]
            template_paths=[str(TEMPLATE)],
            template_file=template_file,
            filters={
                "markdown2html": markdown2html,
                "shown_output": shown_output,
            },
        )


class Course:
    """The course as one host shows it in one language: what is the same on each of its pages."""

    def __init__(
        self, lessons: Sequence[Lesson], languages: Sequence[str], frame: PageFrame, built: Assets
    ) -> None:
        self.lessons = tuple(lessons)
        self.languages = tuple(languages)
        self.frame = frame
        self.built = built

    def given(self, host: Host, language: str, lesson: Lesson | None = None) -> dict[str, Any]:
        """What the template takes for any page; `lesson` is the one it shows, if it shows one."""
        entries = [self._entry(host, each, lesson) for each in self.lessons if each.listed]
        before, after = self._neighbours(lesson)
        return {
            "language": language,
            "direction": direction(language),
            "slug": lesson.slug if lesson else "",
            "title": lesson.title if lesson else "",
            "description": lesson.summary if lesson else "",
            "minutes": lesson.minutes if lesson else None,
            "lessons": entries,
            "units": list(units([entry for entry in entries if entry["numbered"]])),
            "place": self._place(lesson),
            "previous": self._entry(host, before, lesson) if before else None,
            "next": self._entry(host, after, lesson) if after else None,
            "languages": [
                {
                    "code": each,
                    "name": own_name(each),
                    "direction": direction(each),
                    "href": host.language(each),
                    "current": each == language,
                }
                for each in self.languages
            ],
            "chapters": ANATOMY,
            "words": self.frame.words,
            "safety": self.frame.safety,
            "asset": self._assets(host),
            "file": host.file,
            "behind_heading": behind_heading,  # no filter: an older voila.json does not name it
            "root": host.root,
            "home": host.language(language),
            "mine": mine(host, self.lessons, lesson),
            "bad_day": next(
                (host.lesson(each) for each in self.lessons if each.slug == BAD_DAY and each != lesson), ""
            ),
            "way": self._way(host, language, lesson),
            "host": host.name,
            "kernels": host.kernels,
            "notice": None,
            "policy": POLICY_OF_THIS_PAGE if host.name == "static" else "",
            **self.widgets(host, Widgets()),
        }

    def widgets(self, host: Host, widgets: Widgets) -> dict[str, Any]:
        """What the template takes of the widgets of a lesson."""
        asset = self._assets(host)
        used = [f"part-{stem}.js" for stem in dict.fromkeys(widgets.parts.values())]
        return {
            "parts": dict(widgets.parts),
            "server_renders": dict(widgets.server_renders),
            "modules": {name: f"{host.root}assets/{file}" for name, file in widgets.modules.items()},
            "sheets": {name: f"{host.root}assets/{file}" for name, file in widgets.sheets.items()},
            "state": widgets.state,
            "needs_python": widgets.needs_python,
            "stock": widgets.stock,
            "scripts": [asset(name) for name in ("client.js", *used)],
        }

    def _entry(self, host: Host, lesson: Lesson, current: Lesson | None) -> dict[str, Any]:
        return {
            "slug": lesson.slug,
            "title": lesson.title,
            "href": host.lesson(lesson),
            "minutes": lesson.minutes,
            "summary": lesson.summary,
            "problem": bool(lesson.problem),
            "current": lesson == current,
            "numbered": lesson.in_the_course and lesson.slug != START,
            "unit": lesson.unit,
        }

    def _way(self, host: Host, language: str, current: Lesson | None) -> str:
        """The address of the map of all lessons; of the start page, where an educator's own has none."""
        here = current is not None and current.slug == START
        place = f"#{MAP}" if any(each.has_map for each in self.lessons) else ""
        return place if here and place else f"{host.language(language)}{place}"

    def _neighbours(self, lesson: Lesson | None) -> tuple[Lesson | None, Lesson | None]:
        """The lessons before and after one; a page outside the reading order leads back to its start."""
        order = [each for each in self.lessons if each.in_the_course]
        if lesson is None or lesson not in order:
            return None, None
        place = order.index(lesson)
        return (order[place - 1] if place else None), (order[place + 1] if place + 1 < len(order) else None)

    def _place(self, lesson: Lesson | None) -> dict[str, int] | None:
        """Which lesson of how many this is; the start page and what lies beside the order have no number."""
        numbered = [each for each in self.lessons if each.in_the_course and each.slug != START]
        if lesson is None or lesson not in numbered:
            return None
        return {"number": numbered.index(lesson) + 1, "of": len(numbered)}

    def _assets(self, host: Host) -> Callable[[str], str]:
        def asset(name: str) -> str:
            try:
                return f"{host.root}assets/{self.built.name(name)}"
            except BuildMissingError:
                if name in NEEDED:
                    raise
                return ""

        return asset


def lesson_page(course: Course, host: Host, lesson: Lesson, rendered: Rendered) -> str:
    """The HTML of a lesson. Raises BuildMissingError where the browser code is missing."""
    given = course.given(host, lesson.language, lesson) | course.widgets(host, rendered.widgets)
    given |= {"failed": rendered.failed}
    html = _write("index.html.j2", given, rendered.notebook, str(lesson.path.parent))
    return _protected(
        with_tones(with_addresses(html, course.lessons, host)), others=bool(rendered.widgets.modules)
    )


def notice_page(course: Course, host: Host, language: str, kind: str, lesson: str = "") -> str:
    """The HTML of a page that is no lesson; `kind` and `lesson` as `publishing` says."""
    given = course.given(host, language) | {
        "title": course.frame.words.get(f"{kind}.title", ""),
        "notice": {"kind": kind, "lesson": lesson},
    }
    return _protected(_write("notice.html.j2", given, nbformat.v4.new_notebook(), ""))


def _protected(html: str, *, others: bool = False) -> str:
    """A page with its policy in the place that the template left for it; `others` as there."""
    if POLICY_OF_THIS_PAGE not in html:
        return html
    return html.replace(POLICY_OF_THIS_PAGE, policy_of_a_file(html, others=others), 1)


def _write(template: str, given: dict[str, Any], notebook: nbformat.NotebookNode, folder: str) -> str:
    resources = {"easeback": given, "metadata": {"path": folder}}
    html, _ = _exporter(template).from_notebook_node(notebook, resources)
    return str(html)


def units(entries: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The lessons of the reading order by unit, each with its title: none before the first named."""
    unit: dict[str, Any] = {}
    for entry in entries:
        if not unit or entry["unit"]:
            if unit:
                yield unit
            unit = {"title": entry["unit"], "lessons": []}
        unit["lessons"].append(entry)
    if unit:
        yield unit


def with_addresses(html: str, lessons: Sequence[Lesson], host: Host) -> str:
    """Links between notebooks (`03-stress-signals.ipynb#try-it`) as links between pages of the host."""
    known = {lesson.path.name: lesson for lesson in lessons}
    # A kept page may name a lesson by the number it had when the page was executed.
    slugs = {lesson.slug: lesson for lesson in lessons}

    def changed(found: re.Match[str]) -> str:
        name = unquote(found["file"])
        lesson = known.get(name) or slugs.get(slug_of(Path(name)))
        return f'href="{host.lesson(lesson)}{found["rest"] or ""}"' if lesson else found[0]

    return re.sub(r'href="(?:\./)?(?P<file>[^"/:#?]+\.ipynb)(?P<rest>[#?][^"]*)?"', changed, html)
