"""A clinician opens saved copies on their own machine: tables, honest trends, a clear word for a bad file."""

from __future__ import annotations

import json
import re
import shutil
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import nbformat
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nbclient import NotebookClient

from easeback import content
from easeback.publishing.check.lesson_places import folder_faults
from easeback.saved_copies import (
    LATEST_VERSION,
    Change,
    CopyError,
    change_in,
    diary_of,
    practices_of,
    read_copy,
    read_folder,
    read_practices_csv,
    weekly,
)
from support.places import KIT, NOTEBOOKS, ROOT

if TYPE_CHECKING:
    from pathlib import Path

NOTEBOOK = NOTEBOOKS / "desk" / "saved-copies.ipynb"
START = date(2026, 9, 1)
BAD = {
    "cut.json": ('{"version": 3, "diary": {"2026-11-', "breaks off or is no JSON at line 1"),
    "letters.json": ("\udcff\udcfe", "breaks off or is no JSON"),
    "deep.json": ("[" * 100_000, "breaks off or is no JSON"),
    "other.json": ('{"cart": ["milk"]}', "comes from another program"),
    "list.json": ("[1, 2]", "comes from another program"),
    "later.json": ('{"version": 99, "diary": {}}', "newer EaseBack (version 99)"),
}


def said(day: date, question: str, value: object) -> dict[str, Any]:
    return {f"{day.isoformat()}/{question}": {"value": value, "at": f"{day.isoformat()}T09:00:00.000Z"}}


def document(values: list[int], question: str = "doing") -> dict[str, Any]:
    """A copy of a person who wrote on every day from the first on."""
    diary: dict[str, Any] = {}
    for at, value in enumerate(values):
        diary |= said(START + timedelta(days=at), question, value)
    practice = {"exercise": "calm-now", "at": "2026-11-30T08:00:00.000Z", "before": 6, "after": 4}
    return {"version": 3, "diary": diary, "ratings": [{**practice, "seconds": 60, "finished": True}]}


def write(path: Path, text: str) -> None:
    path.write_bytes(text.encode("utf-8", "surrogateescape"))


def a_folder(folder: Path) -> Path:
    """Two sound copies, every kind of bad one, and a table of practices as a spreadsheet saves it."""
    folder.mkdir(exist_ok=True)
    write(folder / "easeback-a.json", json.dumps(document([3] * 14 + [4] * 10 + [7] * 14)))
    write(folder / "easeback-b.json", "\ufeff" + json.dumps(document([5, 6, 5], "pain")))
    for name, (text, _) in BAD.items():
        write(folder / name, text)
    rows = (
        "exercise;name;at;before;after;seconds;finished\ncalm-now;'=Calm;2026-11-30T08:00:00.000Z;6;;60;yes\n"
    )
    write(folder / "practices.csv", "\ufeff" + rows)
    return folder


@pytest.mark.parametrize("name", BAD)
def test_a_bad_copy_gets_a_sentence_that_names_the_file(tmp_path: Path, name: str) -> None:
    text, words = BAD[name]
    write(tmp_path / name, text)
    with pytest.raises(CopyError, match=re.escape(words)) as fault:
        read_copy(tmp_path / name)
    assert str(fault.value).startswith(f"{name}: ")


def test_a_folder_of_copies_is_one_tidy_table_and_bad_files_are_named(tmp_path: Path) -> None:
    table, left_out = read_folder(a_folder(tmp_path))
    assert list(table) == ["copy", "day", "question", "value"]
    assert table.groupby("copy").size().to_dict() == {"easeback-a.json": 38, "easeback-b.json": 3}
    assert sorted(line.split(":")[0] for line in left_out) == sorted(BAD)


def test_an_empty_folder_is_an_empty_table(tmp_path: Path) -> None:
    table, left_out = read_folder(tmp_path)
    assert (len(table), list(table), left_out) == (0, ["copy", "day", "question", "value"], [])


def test_the_version_is_the_one_that_the_browser_writes() -> None:
    script = (KIT / "kept" / "personal_data.js").read_text(encoding="utf-8")
    assert f"export const VERSION = {LATEST_VERSION};" in script


@pytest.mark.parametrize("version", range(1, LATEST_VERSION + 1))
def test_a_copy_of_every_version_opens(tmp_path: Path, version: int) -> None:
    write(tmp_path / "old.json", json.dumps({"version": version, "ratings": []}))
    assert diary_of(read_copy(tmp_path / "old.json")).empty


def test_the_questions_of_the_diary_are_those_of_the_course() -> None:
    days = dict.fromkeys(content.load().diary_questions, 5)
    diary: dict[str, Any] = {}
    for name, value in days.items():
        diary |= said(START, name, value)
    assert set(diary_of({"diary": diary})["question"]) == set(days)


def test_what_is_no_answer_is_left_out() -> None:
    odd = [said(START, "doing", value) for value in (11, -1, "7", None, True, 5.5)]
    odd += [{"2026-02-30/doing": {"value": 5}}, {"x": {"value": 5}}, {"2026-09-01/doing": 5}]
    assert all(diary_of({"diary": one}).empty for one in odd)
    assert diary_of({"diary": [1]}).empty
    assert practices_of({"ratings": [7, {"at": "never"}]}).empty


def test_practices_have_numbers_and_times_in_one_zone(tmp_path: Path) -> None:
    table = practices_of(document([]))
    assert table.iloc[0].to_dict() == {
        "exercise": "calm-now",
        "at": pd.Timestamp("2026-11-30T08:00:00Z"),
        "before": 6,
        "after": 4,
        "seconds": 60,
    }
    brought = read_practices_csv(a_folder(tmp_path) / "practices.csv")
    assert brought["before"].tolist() == [6]
    assert brought["after"].isna().all()
    write(tmp_path / "else.csv", "a,b\n1,2\n")
    with pytest.raises(CopyError, match=r"^else\.csv: .*after, at, before"):
        read_practices_csv(tmp_path / "else.csv")
    write(tmp_path / "empty.csv", "")
    with pytest.raises(CopyError, match=r"^empty\.csv: "):
        read_practices_csv(tmp_path / "empty.csv")


def test_a_trend_says_how_sure_it_is() -> None:
    rising = change_in(diary_of(document([3, 4] * 10 + [7, 6] * 10)), "doing")
    assert rising.difference == 3
    assert rising.low is not None
    assert rising.high is not None
    assert 0 < rising.low <= 3 <= rising.high
    assert "a change, +3.0 points" in str(rising)
    waves = change_in(diary_of(document([2, 8, 3, 7, 5, 5] * 10)), "doing")
    assert "no clear change" in str(waves)


@pytest.mark.parametrize("days", [0, 1, 3, 17, 27])
def test_too_few_days_say_so(days: int) -> None:
    change = change_in(diary_of(document([5] * days)), "doing")
    assert change.difference is None
    assert "too few days" in str(change)


def test_four_hundred_days_are_read_from_their_ends() -> None:
    change = change_in(diary_of(document([2] * 200 + [8] * 200)), "doing")
    assert (change.first_days, change.last_days, change.difference) == (14, 14, 6)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(0, 10), min_size=28, max_size=60))
def test_the_interval_holds_its_order_and_mirrors_with_the_scale(values: list[int]) -> None:
    one: Change = change_in(diary_of(document(values)), "doing")
    other = change_in(diary_of(document([10 - value for value in values])), "doing")
    assert one.low is not None
    assert one.high is not None
    assert -10 <= one.low <= one.high <= 10
    assert other.difference == -(one.difference or 0)
    assert other.low == pytest.approx(-one.high)


def test_weeks_begin_on_monday_and_count_their_days() -> None:
    table = weekly(diary_of(document([4, 6, 5, 9])))  # from a Tuesday on
    assert table.index.tolist() == [pd.Timestamp("2026-08-31")]
    assert table.loc["2026-08-31"].to_dict() == {"doing": 5.5, "days": 4}


@pytest.mark.slow
def test_the_notebook_runs_from_top_to_bottom(tmp_path: Path) -> None:
    shutil.copy(NOTEBOOK, tmp_path)
    a_folder(tmp_path / "copies")
    for folder in (tmp_path, tmp_path / "copies"):  # with copies beside it, and with none
        notebook = nbformat.read(NOTEBOOK, 4)
        NotebookClient(notebook, resources={"metadata": {"path": str(folder)}}).execute()
        told = "".join(str(cell.get("outputs", "")) for cell in notebook.cells)
        assert ("later.json" in told) == (folder == tmp_path)


def test_no_reader_of_the_course_meets_it() -> None:
    assert "desk" not in content.languages()
    assert [str(fault) for fault in folder_faults(ROOT, content.languages()) if "desk" in str(fault)] == []
    assert json.loads(NOTEBOOK.read_text(encoding="utf-8"))["metadata"]["easeback"]["reference"] is True
