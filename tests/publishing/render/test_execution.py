"""Code without end is ended: the fault of its own lesson, told with a reason; what went before stays."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from easeback.publishing.lessons.notebooks import read_notebook
from easeback.publishing.render import execution
from support.pressroom import notebook

HEEDS_NOTHING = """import itertools, time
for _ in itertools.count():
    try: time.sleep(1)
    except BaseException: pass"""


def run(path: Path) -> execution.Run:
    return asyncio.run(execution.run(read_notebook(path), path.parent, path.name))


@pytest.mark.slow
def test_a_cell_that_heeds_no_interruption_ends_with_the_time_of_its_lesson(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(execution, "LESSON_SECONDS", 8.0)
    cells = ("first", "print('kept')"), ("see-it", HEEDS_NOTHING), ("last", "print('never')")
    done = run(notebook(tmp_path / "01-endless.ipynb", *cells))
    assert done.failures == (execution.Failure("see-it", "TimeoutError: the lesson takes over 8 s"),)
    kept, ended, never = done.notebook.cells
    assert kept.outputs[0].text == "kept\n"
    assert ended.outputs[0].output_type == "error"
    assert never.outputs == []


def test_a_cell_that_prints_without_end_is_interrupted_and_the_next_one_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(execution, "MOST_OUTPUT", 1_000_000)
    cells = ("see-it", "while True: print('x' * 100)"), ("last", "print('runs')")
    done = run(notebook(tmp_path / "01-loud.ipynb", *cells))
    assert done.failures == (execution.Failure("see-it", "OutputError: over 1 MB of output"),)
    loud, last = done.notebook.cells
    assert [output.output_type for output in loud.outputs] == ["error"], "none of it is kept"
    assert last.outputs[0].text == "runs\n"
