"""A table is read as a spreadsheet leaves it; what cannot be read is told in plain words."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from easeback import content
from easeback.content.checking import read_tables
from easeback.content.csv.columns import Column
from easeback.content.schema.tables import TABLE, TABLES
from support.places import DATA
from support.spreadsheet import TODAY, edit, faults, save, small_course, table, the_fault

CLAIMS = "en/claims.csv"


@pytest.fixture
def course(tmp_path: Path) -> Path:
    return small_course(tmp_path)


def bytes_of(change: Callable[[str], bytes]) -> Callable[[Path], int]:
    """Writes a table anew from its text."""
    return lambda path: path.write_bytes(change(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    "change",
    [
        bytes_of(lambda text: b"\xef\xbb\xbf" + text.encode()),
        bytes_of(lambda text: text.replace("\n", "\r\n").encode()),
        bytes_of(lambda text: b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()),
        bytes_of(lambda text: text.rstrip("\n").encode()),
        bytes_of(lambda text: (text + ",,,\n\n,,,\n").encode()),
        bytes_of(lambda text: text.replace("id,statement", " id , statement").encode()),
    ],
    ids=["BOM", "CRLF", "BOM and CRLF", "no last line end", "empty lines below", "spaces in the header"],
)
def test_what_a_spreadsheet_does_without_harm_changes_nothing(
    course: Path, change: Callable[[Path], int]
) -> None:
    before = content.load("en", course).claims
    change(course / "data" / CLAIMS)
    assert faults(course) == []
    assert content.load("en", course).claims == before


def test_semicolons_are_told_but_the_course_still_opens(course: Path) -> None:
    path = course / "data" / CLAIMS
    rows = table(path)
    path.write_text("\r\n".join(";".join(f'"{cell}"' for cell in row) for row in rows), encoding="utf-8")
    fault = the_fault(course, CLAIMS, 1, "")
    assert "separated by semicolons" in fault.problem
    assert content.load("en", course).claims["cortisol-peak"].statement


@pytest.mark.parametrize(
    ("change", "line", "said"),
    [
        (lambda _: b"", 0, "empty"),
        (lambda _: b"\n\n", 0, "empty"),
        (lambda text: text.encode("utf-16-le"), 0, "not saved as plain CSV"),
        (lambda text: text.encode("utf-16")[:-1], 0, "not saved as plain CSV"),
        (lambda text: b"PK\x03\x04\x14\x00\x06\x00" + text.encode(), 0, "spreadsheet's own file"),
        (lambda text: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + text.encode(), 0, "spreadsheet's own file"),
        (lambda text: text.replace("\ncortisol-peak", "\n\0cortisol-peak").encode(), None, "U+0000"),
        (lambda text: text.encode("cp1252"), None, "old Windows encoding"),
        (lambda text: text.replace("\ncortisol-peak", "\n\ufeffcortisol-peak").encode(), None, "BOM"),
    ],
    ids=[
        "nothing",
        "blank lines",
        "UTF-16 without its mark",
        "half a letter of UTF-16",
        "a real Excel file",
        "an old Excel file",
        "NUL inside",
        "cp1252",
        "BOM inside",
    ],
)
def test_a_file_that_cannot_be_read_is_one_clear_sentence(
    course: Path, change: Callable[[str], bytes], line: int | None, said: str
) -> None:
    bytes_of(change)(course / "data" / CLAIMS)
    (fault,) = faults(course)
    assert fault.file == f"data/{CLAIMS}"
    assert said in fault.problem
    assert fault.remedy
    assert (fault.line > 0) if line is None else (fault.line == line)
    with pytest.raises(content.ContentError):
        content.load("en", course)


def test_a_missing_file_is_told_once_and_not_for_each_of_its_rows(course: Path) -> None:
    for file in ("data/sources.csv", f"data/{CLAIMS}"):
        (course / file).unlink()
    found = {fault.file: fault.problem for fault in faults(course)}
    assert found == {"data/sources.csv": "The file is missing.", f"data/{CLAIMS}": "The file is missing."}


def test_a_quotation_mark_that_is_not_closed_is_told_where_it_opens(course: Path) -> None:
    path = course / "data" / CLAIMS
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    lines[4] = lines[4].replace(",", ',"', 1)
    path.write_text("".join(lines[:5] + [line.replace('"', "") for line in lines[5:]]), encoding="utf-8")
    told = [fault for fault in faults(course, CLAIMS) if "quotation mark" in fault.problem]
    assert [fault.line for fault in told] == [5]


def test_the_rows_below_a_quotation_mark_that_is_not_closed_are_still_read(course: Path) -> None:
    path = course / "data" / "crisis_lines.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    lines[3] = lines[3].replace(",", ',"', 1)
    path.write_text("".join(lines), encoding="utf-8")
    fault = the_fault(course, "crisis_lines.csv", 4, "")
    assert "quotation mark" in fault.problem
    rows = read_tables(course, ("en",), TODAY).facts["crisis_lines"]
    assert len(rows) == len(lines) - 2


@pytest.mark.parametrize("file", ["crisis_lines.csv", "en/crisis_lines.csv", "sources.csv", "questions.csv"])
def test_a_row_that_lost_its_shape_is_one_fault_and_not_one_for_each_row_that_leans_on_it(
    course: Path, file: str
) -> None:
    path = course / "data" / file
    save(path, [row if place != 1 else [*row, "one", "more"] for place, row in enumerate(table(path))])
    assert "cells, but there are" in the_fault(course, file, 2, "").problem


def test_what_lost_its_shape_is_told_before_all_else(course: Path) -> None:
    edit(course, "claims.csv", "two-way", certainty="certain")
    path = course / "data" / "steps.csv"
    save(path, [[*row, "x"] if place == 3 else row for place, row in enumerate(table(path))])
    assert [fault.file for fault in faults(course)] == ["data/steps.csv", "data/claims.csv"]


@pytest.mark.parametrize("separator", [",", ";"])
@pytest.mark.parametrize("mark", ["sep=;", '"sep=;"', "sep=,"])
def test_the_line_that_excel_writes_on_top_is_one_thing_to_delete(
    course: Path, mark: str, separator: str
) -> None:
    path = course / "data" / "crisis_lines.csv"
    rows = table(path)
    body = "\r\n".join(separator.join(f'"{cell}"' for cell in row) for row in rows)
    path.write_text(f"{mark}\r\n{body}", encoding="utf-8")
    fault = the_fault(course, "crisis_lines.csv", 1, "")
    assert fault.remedy.endswith(f"Delete the first line {mark.strip(chr(34))}")
    assert not fault.stops
    assert len(content.load("en", course).crisis_lines) == len(rows) - 1


@pytest.mark.parametrize("first", ["", "something else\n", "a,b,c,d,e,f,g,h,i,j,k\n"])
def test_a_table_without_the_names_of_its_columns_is_one_fault_and_its_rows_are_read(
    course: Path, first: str
) -> None:
    path = course / "data" / "crisis_lines.csv"
    _, *lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text(first + "".join(lines), encoding="utf-8")
    assert "does not name the columns" in the_fault(course, "crisis_lines.csv", 1, "").problem
    assert len(read_tables(course, ("en",), TODAY).facts["crisis_lines"]) == len(lines)


def test_line_numbers_count_a_sentence_that_goes_over_two_lines(course: Path) -> None:
    path = course / "data" / CLAIMS
    rows = table(path)
    rows[1][1] += "\nIt goes on."
    rows[2][1] = ""
    save(path, rows)
    assert the_fault(course, CLAIMS, 4, "statement").problem == "This cell is empty."


def test_a_mistyped_column_is_told_with_the_likely_name(course: Path) -> None:
    path = course / "data" / CLAIMS
    path.write_text(path.read_text(encoding="utf-8").replace("how_sure", "how_shure", 1), encoding="utf-8")
    found = {fault.column: fault for fault in faults(course)}
    assert set(found) == {"how_shure", "how_sure"}
    assert "Did you mean how_sure?" in found["how_shure"].remedy
    assert found["how_sure"].problem == "This column is missing."


def test_the_numbers_below_a_mistyped_column_are_still_read(course: Path) -> None:
    path = course / "data" / "crisis_lines.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("contact", "kontakt", 1), encoding="utf-8")
    assert {fault.column for fault in faults(course)} == {"kontakt", "contact"}
    rows = read_tables(course, ("en",), TODAY).facts["crisis_lines"].values()
    assert all(row.cells["contact"] for row in rows)


def test_a_column_that_is_missing_is_told_once_and_not_for_each_row(course: Path) -> None:
    path = course / "data" / "crisis_lines.csv"
    place = table(path)[0].index("contact")
    save(path, [row[:place] + row[place + 1 :] for row in table(path)])
    assert the_fault(course, "crisis_lines.csv", 1, "contact").problem == "This column is missing."


def test_a_column_of_ones_own_is_told_but_the_course_still_opens(course: Path) -> None:
    path = course / "data" / CLAIMS
    save(path, [[*row, "to do" if place else "my notes"] for place, row in enumerate(table(path))])
    assert the_fault(course, CLAIMS, 1, "my notes").problem == "This column is not known."
    assert content.load("en", course).claims


def test_a_column_that_is_there_twice_is_told(course: Path) -> None:
    path = course / "data" / CLAIMS
    save(path, [[*row, row[1]] for row in table(path)])
    assert the_fault(course, CLAIMS, 1, "statement").problem == "This column is there twice."


def test_all_faults_are_told_at_once(course: Path) -> None:
    (course / "data" / "steps.csv").unlink()
    (course / "data" / CLAIMS).write_text("", encoding="utf-8")
    path = course / "data" / "claim_numbers.csv"
    rows = table(path)
    rows[1][3] = "many"
    rows[2][4] = "nobody2020"
    save(path, rows)
    with pytest.raises(content.ContentError) as raised:
        content.load("en", course)
    places = {(fault.file, fault.line) for fault in raised.value.faults}
    assert places >= {
        ("data/steps.csv", 0),
        (f"data/{CLAIMS}", 0),
        ("data/claim_numbers.csv", 2),
        ("data/claim_numbers.csv", 3),
    }
    for fault in raised.value.faults:
        assert str(fault) in str(raised.value)


# Properties: whichever row is spoilt, in whichever way, the check names its line.

Draw = Callable[[st.SearchStrategy[Any]], Any]

FILES = [
    file
    for one in TABLES
    for file in [f"{one.stem}.csv"] * bool(one.facts) + [f"en/{one.stem}.csv"] * bool(one.words)
    if len(table(DATA / file)) > 1
]


def columns(file: str) -> tuple[Column, ...]:
    kind = TABLE[Path(file).stem]
    return kind.key + (kind.words if file.startswith("en/") else kind.facts)


def cut(row: list[str], file: str, draw: Draw) -> None:
    needed = max(place for place, column in enumerate(columns(file)) if not column.optional)
    if not needed:  # nothing but its name must be there
        return empty(row, file, draw)
    del row[draw(st.integers(1, needed)) :]
    return None


def test_a_row_may_end_early_where_the_rest_may_stay_empty(tmp_path: Path) -> None:
    course = small_course(tmp_path)
    path = course / "data" / "steps.csv"
    rows = table(path)
    save(path, [rows[0], *([*row[:4]] for row in rows[1:])])
    for moves in (course / "data" / "moves.csv", course / "data" / "en" / "moves.csv"):
        save(moves, table(moves)[:1])  # no step names a move any longer
    # All lengths of an exercise are now one, so that its minutes no longer fit; no movement has a picture.
    found = [fault for fault in content.check(course, TODAY) if fault.column not in ("minutes", "kind")]
    assert [str(fault) for fault in found] == []
    save(path, [rows[0], *([*row[:3]] for row in rows[1:2])])
    assert any(fault.line == 2 for fault in content.check(course, TODAY))


def lengthen(row: list[str], file: str, draw: Draw) -> None:
    row.extend(draw(st.lists(st.text("abc", min_size=1), min_size=1, max_size=3)))


def empty(row: list[str], file: str, draw: Draw) -> None:
    needed = [place for place, column in enumerate(columns(file)) if not column.optional]
    row[draw(st.sampled_from(needed))] = draw(st.sampled_from(["", " ", "\t"]))


def scramble(row: list[str], file: str, draw: Draw) -> None:
    strict = [place for place, column in enumerate(columns(file)) if column.read.__name__ not in FREE]
    row.extend([""] * (len(columns(file)) - len(row)))  # a row may end early
    row[draw(st.sampled_from(strict))] = draw(st.text("?!%&", min_size=1, max_size=5))


FREE = {"text", "sentences"}


@pytest.fixture(scope="module")
def spoilt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course with some rows of each table, so that many can be tried; what these miss is told as well."""
    course = small_course(tmp_path_factory.mktemp("spoilt"))
    for path in (course / "data").rglob("*.csv"):
        names, *rows = table(path)
        save(path, [names, *rows[:: len(rows) // 8 + 1]])
    return course


@pytest.fixture(scope="module")
def told_before(spoilt: Path) -> set[content.Fault]:
    return set(content.check(spoilt, TODAY))


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    derandomize=True,
)
@given(st.data())
def test_whichever_row_is_spoilt_its_line_is_named(
    spoilt: Path, told_before: set[content.Fault], data: st.DataObject
) -> None:
    file = data.draw(st.sampled_from(FILES))
    path = spoilt / "data" / file
    whole = path.with_suffix(".whole")
    shutil.copy(path, whole)
    try:
        rows = table(path)
        line = data.draw(st.integers(2, len(rows)))
        how = data.draw(st.sampled_from([cut, lengthen, empty, scramble]))
        how(rows[line - 1], file, data.draw)
        assume(any(cell.strip() for cell in rows[line - 1]))  # one without any cell is an empty line
        save(path, rows)
        found = set(content.check(spoilt, TODAY)) - told_before
        assert (f"data/{file}", line) in {(fault.file, fault.line) for fault in found}, rows[line - 1]
    finally:
        shutil.move(whole, path)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.binary(max_size=300))
def test_no_bytes_at_all_make_the_check_fall_over(spoilt: Path, rubbish: bytes) -> None:
    path = spoilt / "data" / "claims.csv"
    good = path.read_bytes()
    try:
        path.write_bytes(rubbish)
        assert content.check(spoilt, TODAY)
        path.write_bytes(good + rubbish)
        content.check(spoilt, TODAY)
    finally:
        path.write_bytes(good)
