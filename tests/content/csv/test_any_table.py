"""Whatever stands in a table, the check ends with sentences, and what it passes opens."""

from __future__ import annotations

import csv
import io
import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from easeback import content
from easeback.content.table_mending import table_files
from support.places import DATA
from support.spreadsheet import TODAY, small_course, table

pytestmark = pytest.mark.slow

FILES = sorted(path.relative_to(DATA).as_posix() for path in DATA.rglob("*.csv"))

ODD = (
    "#NAME?", "########", "1.2E+12", "TRUE", "0", "24", "23/11/2026", "11/23/2026", "05/06/2026", "46349",
    "nan", "inf", "-1", "999999999999", "1e999", "=1+1", "â€œMyâ€\x9d", "\ufffd", "\u202a024\u202c",
    "a,b;c\td", '"', "\n", "\r", "\ufeff", ";", ";;", "{", "{x}", "a" * 3000, "en", "../en", "٣", "①", "²",
)  # fmt: skip
CELLS = st.one_of(st.sampled_from(ODD), st.text(max_size=12))
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "latin-1", "cp437")


@st.composite
def spoilt_tables(draw: Any, file: str) -> bytes:
    """A table of the course with any cells, any columns in any order, in any form a program may save."""
    rows = [list(row) for row in table(DATA / file)][: draw(st.integers(0, 6))]
    for row in rows:
        for place in range(len(row)):
            if draw(st.integers(0, 9)) == 0:
                row[place] = draw(CELLS)
    width = max((len(row) for row in rows), default=0)
    how = draw(st.sampled_from(["as it is", "mixed", "fewer", "more", "twice"]))
    if how == "mixed" and width:
        order = draw(st.permutations(range(width)))
        rows = [[row[place] if place < len(row) else "" for place in order] for row in rows]
    elif how == "fewer" and width:
        gone = draw(st.integers(0, width - 1))
        rows = [row[:gone] + row[gone + 1 :] for row in rows]
    elif how == "more":
        rows = [[*row, draw(CELLS)] for row in rows]
    elif how == "twice":
        rows = [[*row, *row[:1]] for row in rows]
    text = io.StringIO(newline="")
    ends = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    writer = csv.writer(text, delimiter=draw(st.sampled_from(",;\t")), lineterminator=ends)
    writer.writerows(row for row in rows if row)
    data = text.getvalue().encode(draw(st.sampled_from(ENCODINGS)), "replace")
    return data[: draw(st.integers(0, len(data)))] if draw(st.booleans()) else data


def is_told_well(course: Path) -> list[content.Fault]:
    """The faults of a course, each of which says where, what and what to do."""
    found = content.check(course, TODAY)
    known = {file for file, _ in table_files(course)}
    for fault in content.folded(found):
        assert fault.file in known
        assert fault.problem.rstrip()[-1:] in {".", "”"}, str(fault)
        assert fault.remedy
        assert fault.line <= 400_000
    return found


@settings(max_examples=120, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_whatever_stands_in_one_table_the_check_ends_with_sentences_and_mends_once(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """All other tables are missing, so that many tables can be tried."""
    course = tmp_path_factory.getbasetemp() / "one"
    shutil.rmtree(course, ignore_errors=True)
    file = data.draw(st.sampled_from(FILES))
    path = course / "data" / file
    path.parent.mkdir(parents=True)
    path.write_bytes(data.draw(spoilt_tables(file)))
    is_told_well(course)
    list(content.mend(course, [content.mend_tables]))
    assert list(content.mend(course, [content.mend_tables])) == []


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_course(tmp_path_factory.mktemp("whole"))


@settings(max_examples=12, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_what_the_check_passes_opens_and_what_it_stops_is_refused_in_words(
    whole: Path, data: st.DataObject
) -> None:
    file = data.draw(st.sampled_from(FILES))
    path = whole / "data" / file
    good = path.read_bytes()
    rows = table(path)
    for _ in range(data.draw(st.integers(1, 4))):
        line = data.draw(st.integers(1, max(1, len(rows) - 1)))
        place = data.draw(st.integers(0, len(rows[0]) - 1))
        if line < len(rows) and place < len(rows[line]):
            rows[line][place] = data.draw(CELLS)
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(rows)
    try:
        path.write_bytes(text.getvalue().encode("utf-8", "replace"))
        stops = [fault for fault in is_told_well(whole) if fault.stops]
        if stops:
            with pytest.raises(content.ContentError):
                content.load("en", whole)
        else:
            assert content.load("en", whole).words
    finally:
        path.write_bytes(good)
