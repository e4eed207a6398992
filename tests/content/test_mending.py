"""What `check --fix` is sure of is written whole, told line by line, and kept as it was."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from easeback.content import KEPT, Mended, mend

NOW = datetime(2026, 12, 1, 9, 30, tzinfo=UTC)
FILE = "data/claims.csv"


@pytest.fixture
def course(tmp_path: Path) -> Path:
    (tmp_path / "data").mkdir()
    (tmp_path / FILE).write_bytes(b"one\r\n")
    return tmp_path


def shouting(root: Path) -> Iterable[Mended]:
    before = (root / FILE).read_bytes()
    if before != before.upper():
        yield Mended(FILE, before, before.upper(), ("1 small word",))


def doubling(root: Path) -> Iterable[Mended]:
    before = (root / FILE).read_bytes()
    yield Mended(FILE, before, before * 2, ("1 lonely line",))


def test_what_was_mended_is_told_and_the_file_as_it_was_is_kept(course: Path) -> None:
    (course / FILE).chmod(0o640)
    said = list(mend(course, [shouting, doubling], NOW))
    assert (course / FILE).read_bytes() == b"ONE\r\nONE\r\n"
    assert (course / FILE).stat().st_mode & 0o777 == 0o640
    kept = course / KEPT / "2026-12-01_09.30.00"
    assert (kept / FILE).read_bytes() == b"one\r\n"
    assert (kept / "note.txt").read_text() == f"{FILE}: 1 small word\n{FILE}: 1 lonely line\n"
    assert said == [
        f"{FILE}: Mended 1 small word.",
        f"{FILE}: Mended 1 lonely line.",
        f"The files as they were are in {KEPT}/2026-12-01_09.30.00.",
    ]


def test_a_second_run_finds_nothing_and_leaves_no_trace(course: Path) -> None:
    list(mend(course, [shouting], NOW))
    before = sorted(course.rglob("*"))
    assert list(mend(course, [shouting], datetime.now(UTC))) == []
    assert sorted(course.rglob("*")) == before


def test_a_file_that_somebody_saved_meanwhile_is_left_alone(course: Path) -> None:
    def slow(root: Path) -> Iterable[Mended]:
        before = (root / FILE).read_bytes()
        (root / FILE).write_bytes(b"theirs")
        yield Mended(FILE, before, b"ours", ("1 line",))

    (said,) = mend(course, [slow], NOW)
    assert "changed just now" in said
    assert (course / FILE).read_bytes() == b"theirs"


@pytest.mark.parametrize("step", ["replace", "mkdir"])
def test_a_file_that_cannot_be_written_stays_whole_and_is_told(
    course: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def locked(*_: object, **__: object) -> None:
        raise PermissionError(13, os.strerror(13))

    monkeypatch.setattr(Path, step, locked)
    (said,) = mend(course, [shouting], NOW)
    assert said == f"{FILE}: Not mended (Permission denied). Close it elsewhere and try again."
    assert (course / FILE).read_bytes() == b"one\r\n"
    assert [path.name for path in (course / "data").iterdir()] == ["claims.csv"]


def test_a_link_stays_a_link(course: Path) -> None:
    elsewhere = course / "shared.csv"
    (course / FILE).rename(elsewhere)
    (course / FILE).symlink_to(elsewhere)
    list(mend(course, [shouting], NOW))
    assert (course / FILE).is_symlink()
    assert elsewhere.read_bytes() == b"ONE\r\n"
