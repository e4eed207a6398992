"""Executed lessons are kept: never for another state of the files, never half, never at a page's price."""

from pathlib import Path

import pytest
from nbformat.v4 import new_markdown_cell, new_notebook

from easeback.publishing.lessons.lessons import Lesson, lessons_of
from easeback.publishing.render.assets import Assets, built
from easeback.publishing.render.cache import Cache, cache_folder, key_of
from easeback.publishing.render.renderer import Rendered
from support.pressroom import build, course, notebook


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return course(tmp_path / "course")


@pytest.fixture
def ready(tmp_path: Path) -> Assets:
    return built(build(tmp_path / "built"))


@pytest.fixture
def lesson(root: Path) -> Lesson:
    return lessons_of(root, "en")[0]


def rendered(words: str) -> Rendered:
    return Rendered(new_notebook(cells=[new_markdown_cell(words, id="main-message")]))


def test_the_key_stays_while_nothing_changes(root: Path, ready: Assets, lesson: Lesson) -> None:
    assert key_of(lesson, root, ready) == key_of(lesson, root, ready)


@pytest.mark.parametrize("file", ["notebooks/en/index.ipynb", "data/claims.csv", "data/en/words.csv"])
def test_a_changed_file_has_another_key(root: Path, ready: Assets, lesson: Lesson, file: str) -> None:
    before = key_of(lesson, root, ready)
    path = root / file
    path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert key_of(lesson, root, ready) != before


def test_a_file_put_beside_the_lesson_has_another_key(root: Path, ready: Assets, lesson: Lesson) -> None:
    before = key_of(lesson, root, ready)
    (lesson.path.parent / "own.csv").write_text("a", encoding="utf-8")
    assert key_of(lesson, root, ready) != before


def test_a_picture_changed_in_a_folder_below_has_another_key(
    root: Path, ready: Assets, lesson: Lesson
) -> None:
    picture = lesson.path.parent / "pictures" / "deep" / "back.png"
    picture.parent.mkdir(parents=True)
    picture.write_bytes(b"old")
    before = key_of(lesson, root, ready)
    picture.write_bytes(b"new picture")
    assert key_of(lesson, root, ready) != before


def test_a_link_to_nothing_beside_the_lesson_stops_no_page(root: Path, ready: Assets, lesson: Lesson) -> None:
    for folder in (lesson.path.parent, root / "data"):
        (folder / "gone.csv").symlink_to("nowhere.csv")
    assert key_of(lesson, root, ready)


def test_another_lesson_beside_it_changes_nothing(root: Path, ready: Assets, lesson: Lesson) -> None:
    before = key_of(lesson, root, ready)
    (lesson.path.parent / "02-new.ipynb").write_text("{}", encoding="utf-8")
    assert key_of(lesson, root, ready) == before


def test_newly_built_browser_code_has_another_key(
    root: Path, ready: Assets, lesson: Lesson, tmp_path: Path
) -> None:
    other = built(build(tmp_path / "other", "player"))
    assert key_of(lesson, root, other) != key_of(lesson, root, ready)


def test_what_is_kept_comes_back(tmp_path: Path, lesson: Lesson) -> None:
    cache = Cache(tmp_path / "cache")
    cache.put(lesson, "k1", rendered("Kept"))
    assert cache.get(lesson, "k1") == rendered("Kept")
    assert cache.get(lesson, "k2") is None


def test_only_the_newest_is_kept(tmp_path: Path, lesson: Lesson) -> None:
    cache = Cache(tmp_path / "cache")
    cache.put(lesson, "k1", rendered("Old"))
    cache.put(lesson, "k2", rendered("New"))
    files = [path.name for path in (tmp_path / "cache").rglob("*") if path.is_file()]
    assert files == ["k2.json"]


@pytest.mark.parametrize("text", ["", "{", "[]", '{"notebook": {}}'])
def test_a_broken_file_is_made_again(
    tmp_path: Path, lesson: Lesson, text: str, caplog: pytest.LogCaptureFixture
) -> None:
    cache = Cache(tmp_path / "cache")
    cache.put(lesson, "k1", rendered("Kept"))
    next((tmp_path / "cache").rglob("k1.json")).write_text(text, encoding="utf-8")
    assert cache.get(lesson, "k1") is None
    assert "made again" in caplog.text


def test_a_folder_that_cannot_be_written_costs_time_only(
    tmp_path: Path, lesson: Lesson, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "cache").write_text("a file in its place", encoding="utf-8")
    cache = Cache(tmp_path / "cache")
    cache.put(lesson, "k1", rendered("Lost"))
    assert "cannot be kept" in caplog.text
    assert cache.get(lesson, "k1") is None


def test_the_folder_is_the_system_s_unless_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EASEBACK_CACHE", str(tmp_path))
    assert cache_folder() == tmp_path
    monkeypatch.delenv("EASEBACK_CACHE")
    assert cache_folder().name == "easeback"


def test_a_lesson_that_becomes_a_draft_gives_those_that_led_to_it_another_key(
    root: Path, ready: Assets, lesson: Lesson
) -> None:
    other = notebook(lesson.path.parent / "07-other.ipynb", ("main-message", "# Other"))
    before = key_of(lesson, root, ready)
    notebook(other, ("main-message", "# Other"), draft=True)
    assert key_of(lesson, root, ready) != before
    notebook(other, ("main-message", "# Other"))
    assert key_of(lesson, root, ready) == before
    notebook(lesson.path.parent / "Untitled.ipynb", ("main-message", "# New"))
    assert key_of(lesson, root, ready) == before
