"""One version of the course: what its files were at one look. All that is kept of a course hangs on it."""

from __future__ import annotations

import hashlib
import time
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Self

from easeback.publishing.lessons.lessons import Lesson, languages_of, lessons_of
from easeback.publishing.pages.pages import TEMPLATE
from easeback.publishing.pages.stamp import stamp_of
from easeback.publishing.render.assets import Assets, BuildMissingError, built
from easeback.publishing.render.cache import key_within, surroundings_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass(frozen=True, eq=False)
class CourseVersion:
    """The languages, lessons and built code of a course in `root`, as one look at its files found them.

    `stamp` is another one whenever a file is. `whole` is whether every folder could be opened: where one
    could not just now, its lessons are those of the version before, and the next look reads it again.
    """

    stamp: str
    root: Path
    languages: tuple[str, ...]
    listed: Mapping[str, tuple[Lesson, ...]]
    build: Assets | BuildMissingError
    whole: bool = True
    _surroundings: dict[str, str] = field(default_factory=dict)
    _frames: dict[str, str] = field(default_factory=dict)
    _keys: dict[Path, str] = field(default_factory=dict)

    @classmethod
    def looked(cls, root: Path, folder: Path, before: Self | None = None) -> Self:
        """The course as it is now, `before` itself where no file has changed since.

        `folder` is the built code. Raises OSError where the lessons cannot be listed and never could.
        """
        stamp = stamp_of(root, folder)
        if before and before.whole and before.stamp == stamp:
            return before
        whole = True
        try:
            languages = languages_of(root)
            listed = {language: lessons_of(root, language) for language in languages}
        except OSError:
            if before is None:
                raise
            languages, listed, whole = before.languages, dict(before.listed), False
        try:
            build: Assets | BuildMissingError = built(folder)
        except BuildMissingError as error:
            build = error
        if not whole:
            stamp = f"{stamp} {time.monotonic_ns()}"
        return cls(stamp, root, languages, MappingProxyType(listed), build, whole)

    @property
    def built(self) -> Assets:
        """The build. Raises BuildMissingError when there is none."""
        if isinstance(self.build, BuildMissingError):
            raise self.build
        return self.build

    def lessons(self, language: str) -> tuple[Lesson, ...]:
        """The lessons of a language in reading order."""
        return self.listed.get(language, ())

    def find(self, language: str, slug: str) -> Lesson | None:
        """The lesson at an address, or None."""
        return next((lesson for lesson in self.lessons(language) if lesson.slug == slug), None)

    def key_of_execution(self, lesson: Lesson) -> str:
        """What changes when anything changes that a lesson's execution depends on; the same after a restart.

        Raises OSError where its notebook is gone, BuildMissingError.
        """
        if lesson.path not in self._keys:
            around = self._surroundings.get(lesson.language)
            if around is None:
                around = surroundings_of(lesson.language, self.root, self.built)
                self._surroundings[lesson.language] = around
            self._keys[lesson.path] = key_within(around, lesson)
        return self._keys[lesson.path]

    def key_of_page(self, lesson: Lesson) -> str:
        """What changes when anything on a lesson's page may have. Raises as `key_of_execution`."""
        if lesson.language not in self._frames:
            self._frames[lesson.language] = self._key_of_frame(lesson.language)
        return f"{self.key_of_execution(lesson)} {self._frames[lesson.language]}"

    def _key_of_frame(self, language: str) -> str:
        template = [(path.name, path.read_bytes()) for path in sorted(TEMPLATE.iterdir()) if path.is_file()]
        around = f"{language} {self.languages} {self.lessons(language)} {template}"
        return hashlib.sha256(around.encode()).hexdigest()
