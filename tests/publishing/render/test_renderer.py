"""A lesson is executed once; what failed is not shown, and the rest is."""

import asyncio
import json
from pathlib import Path

import pytest

from easeback.publishing.lessons.lessons import Lesson, lessons_of
from easeback.publishing.lessons.notebook_files import UnreadableLessonError
from easeback.publishing.lessons.notebooks import read_notebook
from easeback.publishing.render import execution
from easeback.publishing.render.assets import Assets, built
from easeback.publishing.render.renderer import Rendered, render
from support.pressroom import WIDGETS, build, notebook

CELLS = (
    ("main-message", "# Title"),
    ("set-up", "import os, sys, warnings"),
    ("see-it", "print(os.path.basename(os.getcwd()), open('beside.txt').read())"),
    ("try-it", "secret = 'a path nobody should see'\nraise RuntimeError(secret)"),
    ("what-helps", "print('still here')\nprint('for the log', file=sys.stderr)"),
    ("skipped", "> left out"),
    ("notes-1", "> for the presenter"),
    ("what-we-know", WIDGETS),
)


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Assets:
    return built(build(tmp_path_factory.mktemp("built") / "built"))


@pytest.fixture(scope="module")
def lesson(tmp_path_factory: pytest.TempPathFactory) -> Lesson:
    root = tmp_path_factory.mktemp("course")
    path = root / "notebooks" / "en" / "01-one.ipynb"
    notebook(path, *CELLS, slides={"skipped": "skip", "notes-1": "notes"})
    (path.parent / "beside.txt").write_text("read from beside the lesson", encoding="utf-8")
    return lessons_of(root, "en")[0]


@pytest.fixture(scope="module")
def rendered(lesson: Lesson, ready: Assets) -> Rendered:
    return render(lesson, ready)


def cell(rendered: Rendered, name: str) -> dict:  # type: ignore[type-arg]
    return next(each for each in rendered.notebook.cells if each.id == name)


def test_a_lesson_runs_in_its_own_folder(rendered: Rendered) -> None:
    assert cell(rendered, "see-it")["outputs"][0]["text"] == "en read from beside the lesson\n"


def test_a_cell_that_fails_does_not_stop_the_next(rendered: Rendered) -> None:
    assert rendered.failed
    assert cell(rendered, "try-it")["outputs"][0]["output_type"] == "error"
    assert cell(rendered, "what-helps")["outputs"][0]["text"] == "still here\n"


def test_nothing_of_a_fault_reaches_a_page(rendered: Rendered) -> None:
    text = rendered.to_json()
    assert "nobody should see" not in text
    assert "Traceback" not in text
    assert "for the log" not in text


def test_a_fault_is_told_in_the_log(lesson: Lesson, ready: Assets, caplog: pytest.LogCaptureFixture) -> None:
    render(lesson, ready)
    told = [each.getMessage() for each in caplog.records if each.levelname == "ERROR"]
    assert told == ["notebooks/en/01-one.ipynb, cell try-it failed: RuntimeError: a path nobody should see"]
    assert "for the log" in caplog.text


def test_inputs_skipped_words_and_cells_with_nothing_are_not_there(rendered: Rendered) -> None:
    names = [each.id for each in rendered.notebook.cells]
    assert names == ["main-message", "see-it", "try-it", "what-helps", "notes-1", "what-we-know"]
    assert not any(each.source for each in rendered.notebook.cells if each.cell_type == "code")


@pytest.mark.parametrize(
    ("source", "shown"), [("6 * 7;", 0), ("6 * 7;  # quiet", 0), ("6 * 7", 1), ("'a;'", 1), ("print(6);", 1)]
)
def test_a_semicolon_at_its_end_keeps_a_cell_quiet(
    tmp_path: Path, ready: Assets, source: str, shown: int
) -> None:
    root = tmp_path / "course"
    notebook(root / "notebooks" / "en" / "01-one.ipynb", ("main-message", "# Title"), ("see-it", source))
    cells = render(lessons_of(root, "en")[0], ready).notebook.cells
    assert sum(len(each.outputs) for each in cells if each.cell_type == "code") == shown


def test_the_widgets_are_there_in_order_of_creation(rendered: Rendered) -> None:
    state = json.loads(rendered.widgets.state)["state"]
    names = [model["model_name"] for model in state.values() if model["model_module"].endswith("controls")]
    kinds = [name for name in names if not name.endswith("StyleModel")]
    assert kinds == ["IntSliderModel", "DropdownModel", "ButtonModel", "ImageModel", "VBoxModel"]
    assert rendered.widgets.stock


def test_a_rendered_lesson_survives_the_cache(rendered: Rendered) -> None:
    assert Rendered.from_json(rendered.to_json()) == rendered


def test_a_lesson_of_words_starts_no_kernel(
    tmp_path: Path, ready: Assets, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("easeback.publishing.render.execution.LessonClient", None)
    notebook(tmp_path / "notebooks" / "en" / "index.ipynb", ("main-message", "# Only words"))
    assert len(render(lessons_of(tmp_path, "en")[0], ready).notebook.cells) == 1


def test_a_file_that_is_no_notebook_is_refused(tmp_path: Path, ready: Assets) -> None:
    path = tmp_path / "notebooks" / "en" / "index.ipynb"
    path.parent.mkdir(parents=True)
    path.write_text("{", encoding="utf-8")
    with pytest.raises(UnreadableLessonError):
        render(lessons_of(tmp_path, "en")[0], ready)


def test_a_function_of_the_lesson_that_listens_is_noticed(tmp_path: Path, ready: Assets) -> None:
    source = (
        "import anywidget, traitlets\nclass Own(anywidget.AnyWidget):\n    n = traitlets.Int().tag(sync=True)"
    )
    cells = (("set-up", source), ("see-it", "one, two = Own(), Own()\none.observe(print, 'n')\none"))
    heard = (("try-it", "two.observe(lambda change: None, 'n')\ntwo"),)
    notebook(tmp_path / "notebooks" / "en" / "index.ipynb", *cells, *heard)
    path = lessons_of(tmp_path, "en")[0].path
    done = asyncio.run(execution.run(read_notebook(path), path.parent, "own"))
    assert len(done.listened) == 1
