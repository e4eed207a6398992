"""An educator's older copy of the tables is read by its former names, and the check says the new ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from easeback import content
from easeback.content.schema.language import FORMER_PARTS
from easeback.content.schema.tables import FORMER_TABLES, TABLE, TABLES
from support.spreadsheet import save, small_course, table

FORMER_COLUMNS = [
    (each.stem, column.name, column.formerly) for each in TABLES for column in each.columns if column.formerly
]


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The course as it stood in a clinic before tables, columns and parts had their names of now."""
    course = small_course(tmp_path_factory.mktemp("old") / "course")
    data = course / "data"
    for stem, name, formerly in FORMER_COLUMNS:
        (header, *rows) = table(data / f"{stem}.csv")
        save(data / f"{stem}.csv", [[formerly if cell == name else cell for cell in header], *rows])
    for formerly, stem in FORMER_TABLES.items():
        for folder in (data, data / "en"):
            (folder / f"{stem}.csv").rename(folder / f"{formerly}.csv")
    before = {now: then for then, now in FORMER_PARTS}
    words = []
    for name, *cells in table(data / "en" / "words.csv"):
        start, dot, rest = name.partition(".")
        words.append([f"{before.get(start, start)}{dot}{rest}", *cells])
    save(data / "en" / "words.csv", words)
    return course


def test_a_course_with_former_names_is_the_same_course(old: Path) -> None:
    found, now = content.load("en", old), content.load("en")
    assert found.words == now.words
    for stem in TABLE:
        assert getattr(found, stem) == getattr(now, stem), stem


def test_each_former_name_is_told_with_the_one_of_now_and_stops_nothing(old: Path) -> None:
    faults = content.check(old)
    assert not [fault for fault in faults if fault.stops]
    told = {(fault.file, fault.column): f"{fault.problem} {fault.remedy}" for fault in faults}
    for stem, name, formerly in FORMER_COLUMNS:
        assert f"“{name}”" in told.pop((f"data/{stem}.csv", formerly))
    for formerly, stem in FORMER_TABLES.items():
        for folder in ("data", "data/en"):
            assert f"Rename it to {stem}.csv." in told.pop((f"{folder}/{formerly}.csv", ""))
    assert "begin with" in told.pop(("data/en/words.csv", "id"))
    assert not told


def test_a_fault_in_a_table_of_a_former_name_is_told_where_it_stands(old: Path) -> None:
    path = old / "data" / "exclusions.csv"
    kept = path.read_bytes()
    path.write_bytes(kept.replace(b",once", b",never", 1))
    (stopping,) = [fault for fault in content.check(old) if fault.stops]
    path.write_bytes(kept)
    assert (stopping.file, stopping.column) == ("data/exclusions.csv", "asked")


def test_of_a_table_with_both_names_the_new_one_is_read_and_the_old_one_told(tmp_path: Path) -> None:
    course = small_course(tmp_path / "course")
    (course / "data" / "links.csv").write_text("id\n", encoding="utf-8")
    (fault,) = content.check(course)
    assert (fault.file, fault.stops) == ("data/links.csv", False)
    assert "It is not read." in fault.problem
    assert "associations.csv" in fault.remedy


def test_what_an_educators_cell_asked_for_before_is_still_there() -> None:
    course = content.load()
    asked: dict[str, object] = {name: getattr(course, name) for name in FORMER_TABLES}
    assert asked == {name: getattr(course, stem) for name, stem in FORMER_TABLES.items()}
    assert len(course.frame("links")) == len(course.associations)
    scan = course.exercises["body-scan"]
    assert [getattr(scan, name) for name in ("exclusions", "gentle_for", "forms")] == [
        scan.contraindications,
        scan.precautions,
        scan.variants,
    ]
