"""`easeback check --safety`: each row of safety not seen in its source, or not for long, is listed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from easeback import cli, content
from support.places import DATA, ROOT
from support.spreadsheet import TODAY, edit, small_course, table

TABLES = ("red_flags", "stop_signs", "contraindications", "crisis_lines")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return small_course(tmp_path)


def marked(stem: str) -> dict[str, str]:
    """What the column `verified` of a table says, by row."""
    header, *rows = table(DATA / f"{stem}.csv")
    return {row[0]: row[header.index("verified")] for row in rows}


@pytest.mark.parametrize("stem", TABLES)
def test_every_row_that_is_not_verified_is_listed_with_what_to_do(stem: str) -> None:
    listed = {one.id: one for one in content.unverified(ROOT, TODAY) if one.file == f"data/{stem}.csv"}
    doubtful = {name for name, verified in marked(stem).items() if verified != "yes"}
    assert doubtful
    assert doubtful <= set(listed)
    for name in doubtful:
        assert listed[name].says
        assert listed[name].to_do.endswith(".")


def test_what_the_review_could_not_see_is_among_them() -> None:
    listed = {one.id for one in content.unverified(ROOT, TODAY)}
    assert {"frac2", "blood1", "preg1"} <= listed
    assert {"dk-livslinien", "it-telefono-amico", "jp-inochi", "ar-0800"} <= listed
    assert not {"ces2", "ca1", "chest1", "gb-lifeline-ni", "worse-after-effort"} & listed


def test_a_row_that_rests_on_a_page_read_only_in_a_copy_is_among_them() -> None:
    copies = {"girft-ces", "nice-ng65", "hse-ambulance"}
    assert {name: marked("sources")[name] for name in copies} == dict.fromkeys(copies, "secondary")
    listed = {one.id: one.why for one in content.unverified(ROOT, TODAY)}
    for name in ("axspa", "chest-pain", "breathless", "ie-112", "ie-999"):
        assert "only in a copy" in listed[name]


def test_a_row_that_is_seen_leaves_the_list_and_an_old_one_comes_back(copy: Path) -> None:
    edit(copy, "red_flags.csv", "frac2", verified="yes", checked_on="2026-11-29")
    assert "frac2" not in {one.id for one in content.unverified(copy, TODAY)}
    edit(copy, "red_flags.csv", "frac2", checked_on="2025-11-20")
    (old,) = [one for one in content.unverified(copy, TODAY) if one.id == "frac2"]
    assert "last looked at on 2025-11-20" in str(old)
    assert len(content.unverified(copy, date(2028, 1, 1))) > len(content.unverified(copy, TODAY))


def test_a_row_whose_sources_were_all_seen_in_copies_only_is_listed(copy: Path) -> None:
    edit(copy, "red_flags.csv", "ca2", verified="yes")
    (found,) = [one for one in content.unverified(copy, TODAY) if one.id == "ca2"]
    assert "sources" in found.why


def test_the_command_lists_by_table_and_ends_with_one_as_long_as_anything_is_open(
    copy: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(content, "course_root", lambda: copy)
    assert cli.main(["check", "--safety"]) == 1
    said = capsys.readouterr().out
    assert said.index("data/red_flags.csv: ") < said.index("data/crisis_lines.csv: ")
    assert "frac2: not seen in a source." in said
    monkeypatch.setattr(content, "unverified", lambda _: [])
    assert cli.main(["check", "--safety"]) == 0
    assert "Every row of safety was seen" in capsys.readouterr().out
