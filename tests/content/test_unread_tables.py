"""A file beside the tables that the course does not read is named: nobody edits a copy in vain."""

from pathlib import Path

import pytest

from easeback import content
from support.spreadsheet import small_course


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_course(tmp_path_factory.mktemp("files") / "course")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("data/claims (1).csv", "rename it to claims.csv"),
        ("data/Kopie von claim_numbers.csv", "rename it to claim_numbers.csv"),
        ("data/en/words - Copy.csv", "rename it to words.csv"),
        ("data/en/words_2026-11-29.CSV", "rename it to words.csv"),
        ("data/words.csv", "belongs into data/en"),
        ("data/en/sources.csv", "belongs into data:"),
        ("data/my list.csv", "no table of this name"),
    ],
)
def test_a_table_that_is_not_read_is_named_and_harms_nothing(course: Path, name: str, words: str) -> None:
    stray = course / name
    stray.write_text("id,text\n", encoding="utf-8")
    (fault,) = content.check(course)
    stray.unlink()
    assert fault.file == name
    assert words in f"{fault.problem} {fault.remedy}"
    assert (fault.stops, fault.weight) == (False, content.HARMLESS)


@pytest.mark.parametrize("name", ["data/.~lock.claims.csv", "data/.hidden.csv", "data/~$claims.csv"])
def test_what_a_spreadsheet_leaves_while_it_is_open_is_no_fault(course: Path, name: str) -> None:
    left = course / name
    left.write_text("", encoding="utf-8")
    assert content.check(course) == []
    left.unlink()


def test_a_link_to_a_table_that_is_not_there_is_named_and_takes_no_page_down(course: Path) -> None:
    link = course / "data" / "x.csv"
    link.symlink_to(course / "data" / "gone.csv")
    assert content.load("en", course).words
    (fault,) = content.check(course)
    link.unlink()
    assert fault.file == "data/x.csv"
