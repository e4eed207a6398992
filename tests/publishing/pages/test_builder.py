"""The press executes a lesson once, takes up what changes, and says kindly what cannot be shown."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from nbformat.v4 import new_markdown_cell, new_notebook

from easeback.publishing.lessons.lessons import Lesson
from easeback.publishing.lessons.notebooks import read_notebook
from easeback.publishing.lessons.urls import Served, Static
from easeback.publishing.pages import builder as module
from easeback.publishing.pages.builder import PageBuilder, UnavailableError
from easeback.publishing.render.assets import Assets
from easeback.publishing.render.cache import Cache
from easeback.publishing.render.renderer import Rendered
from support.pressroom import build, course, notebook


class Executions:
    """Stands in for the kernel: shows the words of the first cell and counts."""

    def __init__(self) -> None:
        self.titles: list[str] = []
        self.failed = False

    def __call__(self, lesson: Lesson, _: Assets) -> Rendered:
        self.titles.append(lesson.title)
        words = read_notebook(lesson.path).cells[0].source
        cells = [new_markdown_cell(words, id="main-message")]
        return Rendered(new_notebook(cells=cells), failed=self.failed)


@pytest.fixture
def executions(monkeypatch: pytest.MonkeyPatch) -> Executions:
    counting = Executions()
    monkeypatch.setattr(module, "render", counting)
    return counting


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return course(tmp_path / "course")


@pytest.fixture
def builder(root: Path, tmp_path: Path, executions: Executions) -> PageBuilder:
    return another(root, tmp_path)


def another(root: Path, tmp_path: Path) -> PageBuilder:
    folder = tmp_path / "built"
    return PageBuilder(root, Cache(tmp_path / "cache"), folder if folder.exists() else build(folder))


def start(builder: PageBuilder) -> Lesson:
    found = builder.find("en", "index")
    assert found
    return found


def test_a_lesson_is_executed_once_for_all_hosts_and_visits(
    builder: PageBuilder, executions: Executions
) -> None:
    for host in (Served(), Static(1), Served()):
        assert "<h1>Start</h1>" in builder.page(start(builder), host).html
    assert executions.titles == ["Start"]


def test_many_readers_at_once_wait_for_one_execution(builder: PageBuilder, executions: Executions) -> None:
    with ThreadPoolExecutor(8) as readers:
        pages = list(readers.map(lambda _: builder.page(start(builder), Served()).html, range(16)))
    assert len(set(pages)) == 1
    assert executions.titles == ["Start"]


def test_a_second_start_executes_nothing(
    builder: PageBuilder, root: Path, tmp_path: Path, executions: Executions
) -> None:
    first = builder.page(start(builder), Served())
    assert another(root, tmp_path).page(start(builder), Served()) == first
    assert executions.titles == ["Start"]


def test_a_changed_lesson_is_taken_up(builder: PageBuilder, root: Path) -> None:
    builder.page(start(builder), Served())
    notebook(root / "notebooks" / "en" / "index.ipynb", ("main-message", "# A new beginning"))
    assert "<h1>A new beginning</h1>" in builder.page(start(builder), Served()).html


def test_a_changed_word_is_taken_up_on_every_page(
    builder: PageBuilder, root: Path, executions: Executions
) -> None:
    builder.page(start(builder), Served())
    table = root / "data" / "en" / "words.csv"
    table.write_text(
        table.read_text(encoding="utf-8").replace("page.help.open,Help now", "page.help.open,Help me"),
        encoding="utf-8",
    )
    assert "Help me" in builder.page(start(builder), Served()).html
    assert len(executions.titles) == 2, "a part on the page may show the word"


def test_a_new_lesson_is_in_the_list_of_the_others(
    builder: PageBuilder, root: Path, executions: Executions
) -> None:
    builder.page(start(builder), Served())
    notebook(root / "notebooks" / "en" / "01-calm.ipynb", ("main-message", "# Quite calm"))
    assert "Quite calm" in builder.page(start(builder), Served()).html
    assert executions.titles == ["Start"], "its list changed, its outputs did not"


def test_a_lesson_whose_cell_failed_is_tried_again_at_the_next_start(
    builder: PageBuilder, root: Path, tmp_path: Path, executions: Executions
) -> None:
    executions.failed = True
    builder.page(start(builder), Served())
    another(root, tmp_path).page(start(builder), Served())
    assert executions.titles == ["Start", "Start"]


def test_a_lesson_that_cannot_be_read_is_told_once(
    builder: PageBuilder, root: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (root / "notebooks" / "en" / "index.ipynb").write_text("{", encoding="utf-8")
    for _ in range(3):
        with pytest.raises(UnavailableError, match=r"index\.ipynb"):
            builder.page(start(builder), Served())
    assert len(caplog.records) == 1


def test_faulty_tables_are_all_told_to_the_educator_and_none_to_the_visitor(
    builder: PageBuilder, root: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (root / "data" / "claims.csv").unlink()
    (root / "data" / "sources.csv").write_text("id,nonsense\n", encoding="utf-8")
    with pytest.raises(UnavailableError):
        builder.page(start(builder), Served())
    assert "data/claims.csv" in caplog.text
    assert "data/sources.csv" in caplog.text
    html = builder.notice("unavailable", Served(), "en", "Start")
    assert "Start" in html
    assert "claims.csv" not in html


def test_a_mended_table_brings_the_lesson_back(builder: PageBuilder, root: Path) -> None:
    table = root / "data" / "claims.csv"
    sound = table.read_text(encoding="utf-8")
    table.write_text("id\n", encoding="utf-8")
    with pytest.raises(UnavailableError):
        builder.page(start(builder), Served())
    table.write_text(sound, encoding="utf-8")
    assert "<h1>Start</h1>" in builder.page(start(builder), Served()).html


def test_a_lesson_taken_away_while_it_is_asked_for_is_unavailable(builder: PageBuilder, root: Path) -> None:
    lesson = start(builder)
    lesson.path.unlink()
    with pytest.raises(UnavailableError):
        builder.page(lesson, Served())


def test_who_waits_is_told_what_for(builder: PageBuilder) -> None:
    said: list[str] = []
    builder.page(start(builder), Served(), lambda lesson: said.append(lesson.title))
    builder.page(start(builder), Served(), lambda lesson: said.append(lesson.title))
    assert said == ["Start"]
