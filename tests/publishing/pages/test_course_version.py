"""One version of the course lasts while no file changes, and never hides what could be listed before."""

from pathlib import Path

import pytest

from easeback.publishing.lessons.lessons import Lesson
from easeback.publishing.pages import course_version as module
from easeback.publishing.pages.course_version import CourseVersion
from easeback.publishing.render.assets import BuildMissingError
from support.pressroom import build, course, notebook


@pytest.fixture
def root(tmp_path: Path) -> Path:
    build(tmp_path / "built")
    return course(tmp_path / "course")


def look(root: Path, before: CourseVersion | None = None) -> CourseVersion:
    return CourseVersion.looked(root, root.parent / "built", before)


def test_it_is_the_same_while_no_file_changes(root: Path) -> None:
    first = look(root)
    assert look(root, first) is first
    (root / "data" / "en" / "words.csv").touch()
    assert look(root, first) is not first


def test_a_lesson_moved_in_the_course_changes_the_page_of_each_but_what_was_executed_of_none(
    root: Path,
) -> None:
    other = notebook(root / "notebooks" / "en" / "01-calm.ipynb", ("main-message", "# Calm"))
    before = look(root)
    other.rename(other.with_name("02-calm.ipynb"))
    now = look(root, before)
    start = now.find("en", "index")
    assert start
    assert now.key_of_execution(start) == before.key_of_execution(start)
    assert now.key_of_page(start) != before.key_of_page(start)


def test_lessons_that_cannot_be_listed_just_now_are_as_they_were_and_listed_again_at_the_next_look(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = look(root)
    notebook(root / "notebooks" / "en" / "01-calm.ipynb", ("main-message", "# Calm"))

    def too_many_files(*_: object) -> tuple[Lesson, ...]:
        raise OSError(24, "Too many open files")

    with monkeypatch.context() as patched:
        patched.setattr(module, "lessons_of", too_many_files)
        short = look(root, first)
        assert short.lessons("en") == first.lessons("en")
        with pytest.raises(OSError, match="Too many"):
            look(root)
    assert look(root, short).find("en", "calm"), "though no file has changed since"
    assert look(root, short).stamp != short.stamp


def test_a_build_that_is_missing_is_told_when_it_is_needed(root: Path, tmp_path: Path) -> None:
    without = CourseVersion.looked(root, tmp_path / "no-build")
    assert without.lessons("en")
    with pytest.raises(BuildMissingError):
        _ = without.built


def test_no_language_but_ours_has_lessons(root: Path) -> None:
    assert look(root).lessons("../en") == ()
