"""What it takes to add a thing: the files that are touched are counted, and the course shows the new one."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from easeback import content
from easeback.publishing.check.lesson_check import check_lessons
from easeback.publishing.lessons.lessons import languages_of, lessons_of
from support.browser import node
from support.places import NOTEBOOKS, WIDGETS
from support.pressroom import notebook
from support.serving import copy_of_the_course
from support.spreadsheet import save, table

Files = dict[str, bytes]


def files_of(folder: Path) -> Files:
    """Every file under a folder and what is in it, but for what a build makes."""
    made = {"built", "node_modules", "__pycache__"}
    paths = (path for path in folder.rglob("*") if path.is_file())
    names = ((path, path.relative_to(folder)) for path in paths)
    return {name.as_posix(): path.read_bytes() for path, name in names if not made & set(name.parts)}


def touched(folder: Path, before: Files) -> set[str]:
    """The files that were made, changed or taken away."""
    now = files_of(folder)
    return {name for name in now.keys() | before.keys() if now.get(name) != before.get(name)}


def add(root: Path, file: str, **cells: str) -> None:
    """Writes one more row at the end of a table."""
    path = root / "data" / file
    rows = table(path)
    assert cells.keys() <= set(rows[0]), "the column is gone"
    save(path, [*rows, [cells.get(column, "") for column in rows[0]]])


def stopping(root: Path) -> list[str]:
    """What is wrong with tables and lessons, so that a page would not be shown."""
    return [str(fault) for fault in [*content.check(root), *check_lessons(root)] if fault.stops]


@pytest.fixture
def scratch(tmp_path: Path) -> Path:
    return copy_of_the_course(tmp_path / "course")


def test_an_exercise_is_rows(scratch: Path) -> None:
    before = files_of(scratch)
    add(
        scratch,
        "exercises.csv",
        id="look-far",
        kind="grounding",
        minutes="1",
        contraindications="driving-or-water",
    )
    words = {
        "purpose": "To rest your eyes.",
        "how": "Look out of a window.",
        "stop": "Stop if you feel dizzy.",
    }
    add(scratch, "en/exercises.csv", id="look-far", name="Look far", **words)
    add(scratch, "steps.csv", exercise="look-far", order="1", phase="see", seconds="60")
    step = {"cue": "Look far", "say": "Look at something far away."}
    add(scratch, "en/steps.csv", exercise="look-far", order="1", **step)
    assert stopping(scratch) == []
    assert [step.cue for step in content.load("en", scratch).exercises["look-far"].steps] == ["Look far"]
    assert {Path(name).suffix for name in touched(scratch, before)} == {".csv"}
    assert len(touched(scratch, before)) == 4


def test_a_lesson_is_a_notebook_and_rows(scratch: Path) -> None:
    before = files_of(scratch)
    ours = notebook(
        scratch / "notebooks" / "en" / "15-long-days.ipynb",
        ("main-message", "# Long days\n\n**A long day asks more of a back.** About 2 minutes."),
        ("set-up", "from easeback.parts import CheckYourself, ClaimCard, Player, TakeStep"),
        ("see-it", "## See it: a long day\n\nA day has many small loads."),
        ("try-it", "## Try it: one minute\n\nStand up once. What changed, and why?"),
        ("what-helps", "## What helps: a pause\n\nIt is short."),
        ("what-helps-player", 'Player("three-three-three")'),
        ("what-we-know", "## What we know: little\n\nEach card says how sure we are."),
        ("what-we-know-cards", 'ClaimCard("three-three-three")'),
        ("check-yourself", "## Check yourself: what would you do?\n\nThere are no marks here."),
        ("check-yourself-questions", 'CheckYourself("long-days")'),
        ("take-one-step", "## Take one step: a pause\n\nChoose one."),
        ("take-one-step-plan", 'TakeStep("long-days")'),
    )
    add(scratch, "questions.csv", id="long-day", lesson="long-days", order="1", answer="pause")
    add(scratch, "en/questions.csv", id="long-day", question="A long day lies ahead. What helps?")
    for order, (answer, text) in enumerate({"pause": "A pause.", "hurry": "To hurry."}.items(), 1):
        add(scratch, "answers.csv", question="long-day", id=answer, order=str(order))
        add(scratch, "en/answers.csv", question="long-day", id=answer, text=text, why="A pause is a rest.")
    add(scratch, "plan_steps.csv", id="long-pause", lesson="long-days", order="1", exercise="slow-breathing")
    add(scratch, "en/plan_steps.csv", id="long-pause", text="I take a pause at noon.", why="It is a rest.")
    assert stopping(scratch) == []
    assert "long-days" in {lesson.slug for lesson in lessons_of(scratch, "en")}
    rows = touched(scratch, before) - {ours.relative_to(scratch).as_posix()}
    assert {Path(name).parts[0] for name in rows} == {"data"}
    assert len(rows) == 6


def test_a_language_is_two_folders(scratch: Path) -> None:
    before = files_of(scratch)
    shutil.copytree(scratch / "data" / "en", scratch / "data" / "de")
    shutil.copytree(NOTEBOOKS / "en", scratch / "notebooks" / "de")
    assert stopping(scratch) == []
    assert set(languages_of(scratch)) == {"en", "de"}
    assert content.load("de", scratch).exercises.keys() == content.load("en", scratch).exercises.keys()
    assert {Path(name).parts[:2] for name in touched(scratch, before)} == {
        ("data", "de"),
        ("notebooks", "de"),
    }


TIDE = {
    "tide.py": '''"""A tide that is high or low."""

import traitlets as t

from easeback.parts.part import Part


class Tide(Part):
    """The sea at one moment."""

    height = t.Float(0.5, min=0.0, max=1.0, help="0 at low water, 1 at high water").tag(sync=True)
''',
    "tide.js": """import { part } from "../../kit/page/part.js";

/** @param {{model: import("../../kit/page/part.js").Model}} props */
export const Tide = ({ model }) => <p class="easeback-tide">{`The sea is at ${model.get("height")}`}</p>;

export default part(Tide);
""",
    "tide.css": ".easeback-tide { color: var(--ease); }\n",
}
SHOWN = """
import sys
from pathlib import Path
from easeback.publishing.lessons.lessons import lessons_of
from easeback.publishing.lessons.urls import Static
from easeback.publishing.pages.builder import PageBuilder
from easeback.publishing.render.cache import Cache
root = Path(sys.argv[1])
(lesson,) = [each for each in lessons_of(root, "en") if each.slug == "the-sea"]
print(PageBuilder(root, Cache(root / "cache")).page(lesson, Static(2)).html)
"""


@pytest.mark.slow
def test_a_part_is_a_folder_and_a_line(tmp_path: Path) -> None:
    widgets = tmp_path / "widgets"
    skip = shutil.ignore_patterns("node_modules", "built", "__pycache__", ".built-new*")
    shutil.copytree(WIDGETS, widgets, ignore=skip)
    (widgets / "node_modules").symlink_to(WIDGETS / "node_modules")
    before = files_of(widgets)
    folder = widgets / "easeback" / "parts" / "tide"
    folder.mkdir()
    for name, text in {"__init__.py": "", **TIDE}.items():
        (folder / name).write_text(text, encoding="utf-8")
    line = "from easeback.parts.tide.tide import Tide as Tide\n"
    parts = widgets / "easeback" / "parts" / "__init__.py"
    listed = parts.read_text(encoding="utf-8")
    parts.write_text(listed.replace("\n__all__", f"{line}\n__all__"), encoding="utf-8")
    own = {name.removeprefix("easeback/parts/") for name in touched(widgets, before)}
    assert own == {"__init__.py", "tide/__init__.py", *(f"tide/{name}" for name in TIDE)}

    built = subprocess.run(
        [node(), "build.mjs"], cwd=widgets, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert built.returncode == 0, built.stdout + built.stderr
    root = copy_of_the_course(tmp_path / "course")
    cells = (
        ("main-message", "# The sea"),
        ("set-up", "from easeback.parts import Tide"),
        ("see-it", "Tide()"),
    )
    notebook(root / "notebooks" / "en" / "15-the-sea.ipynb", *cells)
    shown = subprocess.run(
        [sys.executable, "-c", SHOWN, str(root)],
        env={"PYTHONPATH": str(widgets), "PATH": "", "EASEBACK_CACHE": str(tmp_path / "cache")},
        cwd=root,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert "The sea is at 0.5" in shown.stdout, shown.stderr
