"""What fails when a lesson runs is told once, with the cause and an act an educator can do."""

from pathlib import Path

import pytest

from easeback.publishing.check.lesson_check import check_lessons
from easeback.publishing.check.lesson_run import run_lessons
from support.pressroom import build, course, notebook

pytestmark = pytest.mark.slow

IMPORT = "from easeback.parts import CheckYourself, ClaimCard, Player"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = course(tmp_path / "course")
    folder = root / "notebooks" / "en"
    notebook(folder / "more.ipynb", ("main-message", "# More"), ("set-up", f"{IMPORT}, TakeStep"))
    return root


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("built"))


def ran(root: Path, ready: Path) -> list[str]:
    """What running its cells tells of the lesson."""
    faults = run_lessons(root, folder=ready)
    return [str(fault) for fault in faults if fault.file.endswith("/own.ipynb")]


def own(root: Path) -> list[str]:
    """What the quick check tells of the lesson."""
    return [str(fault) for fault in check_lessons(root) if fault.file.endswith("/own.ipynb")]


def test_a_deleted_import_is_one_fault_that_names_the_line(root: Path, ready: Path) -> None:
    uses = (
        ("a", 'Player("loop-pause")'),
        ("b", "ClaimCard()\nPlayer"),
        ("c", "CheckYourself"),
        ("d", "1 / 0"),
    )
    notebook(root / "notebooks" / "en" / "own.ipynb", ("main-message", "# Own"), *uses)
    (quick,) = own(root)
    assert quick == (
        "notebooks/en/own.ipynb: The code uses CheckYourself, ClaimCard, Player, but no line imports it. "
        f"Write into a code cell at the beginning: {IMPORT}"
    )
    (full,) = ran(root, ready)
    assert "In “d”: The cell fails. Mend its code: ZeroDivisionError" in full


def test_a_row_that_is_not_there_is_no_fault_of_the_code(root: Path, ready: Path) -> None:
    cells = (("set-up", IMPORT), ("ask", 'CheckYourself("own")'), ("play", 'Player("loop-pauze")'))
    notebook(root / "notebooks" / "en" / "own.ipynb", ("main-message", "# Own"), *cells)
    ask, play = ran(root, ready)
    assert "In “ask”: There is no lesson with questions called “own”." in ask
    assert "give the lesson rows in data/questions.csv, or delete this cell" in ask
    assert "In “play”: There is no exercise called “loop-pauze”. Did you mean loop-pause" in play


def test_magic_and_command_lines_are_code(root: Path) -> None:
    lines = (("a", "%time 1 + 1"), ("b", "!echo calm"), ("c", "%%html\n<b>calm</b>"))
    notebook(root / "notebooks" / "en" / "own.ipynb", ("main-message", "# Own"), *lines)
    assert own(root) == []
