"""A table is declared once: its dataclass says what its columns hold, and all else follows from it."""

from __future__ import annotations

import ast
import json
import shutil
import subprocess
import sys
from dataclasses import FrozenInstanceError
from pathlib import Path
from typing import Any

import pytest

from easeback import content
from easeback.content import course as course_module
from easeback.content.csv import cells
from easeback.content.schema import declaring
from easeback.content.schema.declaring import DeclarationError, fact, key, rows, table, verify, words
from easeback.content.schema.tables import TABLE, TABLES
from support.places import PACKAGE
from support.spreadsheet import TODAY, edit, faults, save, small_course
from support.spreadsheet import table as lines_of

NAPS = '''
from easeback.content.csv import cells
from easeback.content.schema.declaring import fact, key, table, words
from easeback.content.schema.evidence import Source


@table("naps")
class Nap:
    """A short sleep."""

    id: str = key()
    order: float = fact(read=cells.place)
    minutes: int = fact("how long it is", cells.whole(1, 60))
    sources: tuple[Source, ...] = fact("where that is from", optional=True)
    exercise: str = fact("what may come before it", points_to="exercises", optional=True)
    name: str = words("its name")
'''
ASK = """
import json
from datetime import date
from pathlib import Path
from easeback import content
from easeback.content.column_reference import with_reference
root = Path("course")
nap = content.load("en", root).naps["short"]
told = [str(fault) for fault in content.check(root, date(2026, 12, 1))]
(root / "data" / "naps.csv").write_text("id,order,minutes,sources,exercise\\nshort,1,soon,,gone\\n")
wrong = [str(fault) for fault in content.check(root, date(2026, 12, 1))]
reference = with_reference((root / "data" / "README.md").read_text())
print(json.dumps([nap.minutes, nap.name, nap.sources[0].year, told, wrong, "| `naps.csv` |" in reference]))
"""


def test_adding_a_table_takes_its_dataclass_and_its_csv_files_and_nothing_else(tmp_path: Path) -> None:
    shutil.copytree(PACKAGE / "content", tmp_path / "easeback" / "content")
    (tmp_path / "easeback" / "__init__.py").touch()
    data = small_course(tmp_path / "course") / "data"
    (tmp_path / "easeback" / "content" / "schema" / "naps.py").write_text(NAPS, encoding="utf-8")
    naps = "id,order,minutes,sources,exercise\nshort,1,20,cherkin2016,slow-breathing\n"
    (data / "naps.csv").write_text(naps, encoding="utf-8")
    (data / "en" / "naps.csv").write_text("id,name\nshort,A short nap\n", encoding="utf-8")
    asked = subprocess.run(
        [sys.executable, "-c", ASK],
        cwd=tmp_path,
        env={"PYTHONPATH": str(tmp_path)},
        capture_output=True,
        check=False,
    )
    assert asked.returncode == 0, asked.stderr.decode()
    minutes, name, year, told, wrong, in_reference = json.loads(asked.stdout)
    assert (minutes, name, year, told) == (20, "A short nap", 2016, [])
    assert any("naps.csv, line 2, column minutes: “soon” is not a number." in fault for fault in wrong)
    assert any("column exercise: There is no “gone” in data/exercises.csv." in fault for fault in wrong)
    assert in_reference


@pytest.fixture(autouse=True)
def _declared(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a test declares is gone after it."""
    monkeypatch.setattr(declaring, "DECLARED", dict(declaring.DECLARED))


def _unsaid() -> None:
    @table("odd")
    class Odd:
        id: str = key()
        size: int


def _unread() -> None:
    @table("odd")
    class Odd:
        id: str = key()
        size: float = fact()


def _never_empty() -> None:
    @table("odd")
    class Odd:
        id: str = key()
        size: int = fact(read=cells.whole(1, 9), optional=True)


def _twice() -> None:
    @table("claims")
    class Odd:
        id: str = key()


def _without_key() -> None:
    @table("odd")
    class Odd:
        name: str = words()


def _pointing_nowhere() -> None:
    @table("odd")
    class Odd:
        id: str = key()
        claim: str = fact(points_to="claim")

    verify()


def _within_nothing() -> None:
    @table("odd")
    class Odd:
        id: str = key()
        answer: str = fact(points_to="answers", within="question")

    verify()


def _gathering_nothing() -> None:
    @table("odd")
    class Odd:
        id: str = key()
        claims: tuple[content.Claim, ...] = rows("odd")

    verify()


@pytest.mark.parametrize(
    ("declare", "sentence"),
    [
        (_unsaid, "Odd.size does not say what it holds: give it key(), fact() or words()."),
        (_unread, "Odd.size does not say how a cell becomes float: give it a reader."),
        (_never_empty, "Odd.size may be empty, but int has no value for that: say nothing=…."),
        (_twice, "Two tables are called “claims”: Claim and Odd."),
        (_without_key, "Odd has no key: say key() for the column that names its rows."),
        (_pointing_nowhere, "Odd.claim points to “claim”, and no table is called that."),
        (_within_nothing, "Odd.answer lies within “question”, and its table has no such column."),
        (_gathering_nothing, "Odd.claims has no table with a column “odd”."),
    ],
)
def test_a_declaration_that_makes_no_sense_fails_at_import_in_one_sentence(
    declare: Any, sentence: str
) -> None:
    with pytest.raises(DeclarationError) as raised:
        declare()
    assert str(raised.value) == sentence


def test_a_record_is_frozen_and_holds_the_records_it_names() -> None:
    claim = content.load().claims["classes-function"]
    assert claim.sources[0] is content.load().sources["cherkin2016"]
    with pytest.raises(FrozenInstanceError):
        claim.topic = "other"  # type: ignore[misc]


def test_the_types_that_the_course_offers_are_those_of_the_declarations() -> None:
    tree = ast.parse(Path(course_module.__file__).read_text(encoding="utf-8"))
    offered = {
        node.target.id: ast.unparse(node.annotation)
        for node in ast.walk(tree)
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.target.id in TABLE
    }
    assert len(offered) > 20
    assert offered == {stem: f"Mapping[str, {TABLE[stem].record.__name__}]" for stem in offered}


def test_whatever_the_package_promises_is_there() -> None:
    assert [name for name in content.__all__ if not hasattr(content, name)] == []
    assert len(set(content.__all__)) == len(content.__all__)


def test_a_new_step_stands_between_two_old_ones_without_a_new_number_for_any(tmp_path: Path) -> None:
    course = small_course(tmp_path)
    for file, more in (
        ("steps.csv", ["notice", "10"]),
        ("en/steps.csv", ["Pause", "Stay here."]),
    ):
        path = course / "data" / file
        save(path, [*lines_of(path), ["shoulder-let-go", "1.5", *more]])
    assert [fault for fault in faults(course, "steps.csv") if fault.stops] == []
    steps = content.load("en", course).exercises["shoulder-let-go"].steps
    assert [step.cue for step in steps].index("Pause") == 1
    assert [step.order for step in steps] == sorted(step.order for step in steps)


@pytest.mark.parametrize("cell", ["0", "-1", "first", "1000", "1,5"])
def test_a_place_that_is_no_number_is_told(tmp_path: Path, cell: str) -> None:
    course = small_course(tmp_path)
    edit(course, "habits.csv", 2, order=cell)
    assert [fault.column for fault in content.check(course, TODAY)] == ["order"]


def test_every_column_is_explained_to_whoever_edits_it() -> None:
    silent = [
        (each.stem, those[-1].name)
        for each in TABLES
        for those in (each.facts, each.words)
        if those and not those[-1].help
    ]
    assert silent == []
