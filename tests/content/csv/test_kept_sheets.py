"""A table is read once for the same bytes, and anew for the least change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easeback.content.csv.columns import Column
from easeback.content.csv.kept_sheets import sheet_of

if TYPE_CHECKING:
    from pathlib import Path

COLUMNS = (Column("id"), Column("text"))


def test_the_same_bytes_are_read_once_and_others_anew(tmp_path: Path) -> None:
    file = tmp_path / "words.csv"
    file.write_text("id,text\na,one\n", encoding="utf-8")
    first, _ = sheet_of(tmp_path, "words.csv", COLUMNS)
    assert sheet_of(tmp_path, "words.csv", COLUMNS)[0] is first
    file.write_text("id,text\na,two\n", encoding="utf-8")
    assert sheet_of(tmp_path, "words.csv", COLUMNS)[0].rows == [(2, {"id": "a", "text": "two"})]
    file.unlink()
    missing, _ = sheet_of(tmp_path, "words.csv", COLUMNS)
    assert [fault.problem for fault in missing.faults] == ["The file is missing."]
