"""Where pages live: the addresses each of the three hosts gives to lessons and files."""

from __future__ import annotations

from dataclasses import dataclass

from easeback.publishing.lessons.lessons import START, Lesson


@dataclass(frozen=True)
class Static:
    """A folder of files. Addresses are relative and complete, so that any sub-path and a disk will do."""

    depth: int
    name = "static"
    kernels = ""

    @property
    def root(self) -> str:
        """The way from the page up to the course."""
        return "../" * self.depth or "./"

    def lesson(self, lesson: Lesson) -> str:
        """The address of a lesson."""
        return self.root + file_of(lesson)

    def language(self, language: str) -> str:
        """The address of the start page of a language."""
        return f"{self.root}{language}/index.html"

    def file(self, path: str) -> str:
        """The address of a file below `notebooks`."""
        return f"{self.root}files/{path}"


@dataclass(frozen=True)
class Served:
    """`easeback serve`: addresses from the root of the server, which may itself be a sub-path."""

    base: str = "/"
    name = "serve"

    @property
    def root(self) -> str:
        """The address of the course."""
        return self.base

    @property
    def kernels(self) -> str:
        """Where a page asks for a kernel."""
        return f"{self.base}easeback/kernels"

    def lesson(self, lesson: Lesson) -> str:
        """The address of a lesson."""
        return f"{self.base}{lesson.language}/{'' if lesson.slug == START else lesson.slug}"

    def language(self, language: str) -> str:
        """The address of the start page of a language."""
        return f"{self.base}{language}/"

    def file(self, path: str) -> str:
        """The address of a file below `notebooks`."""
        return f"{self.base}files/{path}"


@dataclass(frozen=True)
class PlainVoila:
    """Plain Voilà, JupyterLab's too: a lesson's address is its file's, beside the one that is open.

    `notebooks` is the way to the lessons from the folder that is shown. `folder` is the address of the
    language's folder, for a page that does not lie in it.
    """

    base: str = "/"
    notebooks: str = ""
    folder: str = ""
    name = "voila"
    kernels = ""

    @property
    def root(self) -> str:
        """The address of the server."""
        return self.base

    def lesson(self, lesson: Lesson) -> str:
        """The address of a lesson."""
        return self.folder + lesson.path.name

    def language(self, language: str) -> str:
        """The address of the start page of a language."""
        return f"{self.folder}../{language}/{START}.ipynb"

    def file(self, path: str) -> str:
        """The address of a file below `notebooks`."""
        return f"{self.base}voila/files/{self.notebooks}{path}"


Host = Static | Served | PlainVoila


def file_of(lesson: Lesson) -> str:
    """The path of a lesson's file in a static course."""
    inside = "" if lesson.slug == START else f"{lesson.slug}/"
    return f"{lesson.language}/{inside}index.html"


def depth_of(lesson: Lesson) -> int:
    """How many folders a lesson's file lies below the course."""
    return file_of(lesson).count("/")
