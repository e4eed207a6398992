"""What nobody has looked at for too long is named, with what to do about it; it takes no page down."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple, get_type_hints

import pytest

from easeback import content
from easeback.content.csv.columns import Age
from easeback.content.schema.ages import EVIDENCE_AGE, SAFETY_AGE
from easeback.content.schema.tables import TABLES
from support.spreadsheet import TODAY, edit, faults, small_course, table


class Aged(NamedTuple):
    """A row with a day, how long that day counts, and how what is to be done then begins."""

    file: str
    row: str
    column: str
    age: Age
    act: str

    def seen(self, course: Path, day: date) -> int:
        """Writes that somebody looked at the row on that day; returns its line."""
        return edit(course, self.file, self.row, **{self.column: day.isoformat()})


AGED = [
    Aged("claims.csv", "most-ease", "checked_on", EVIDENCE_AGE, "Open its sources"),
    Aged("sources.csv", "swain2020", "checked_on", EVIDENCE_AGE, "Open the source"),
    Aged("red_flags.csv", "ces1", "checked_on", SAFETY_AGE, "Open its source"),
    Aged("crisis_lines.csv", "nz-1737", "last_checked", SAFETY_AGE, "Call it or open its own page"),
]
every_aged = pytest.mark.parametrize("aged", AGED, ids=[each.file for each in AGED])


@pytest.fixture
def course(tmp_path: Path) -> Path:
    return small_course(tmp_path)


@every_aged
def test_a_row_is_old_a_day_after_its_age_and_says_its_name_and_what_to_do(course: Path, aged: Aged) -> None:
    aged.seen(course, TODAY - timedelta(days=aged.age.days))
    assert faults(course) == []
    line = aged.seen(course, TODAY - timedelta(days=aged.age.days + 1))
    (fault,) = faults(course)
    assert (fault.file, fault.line, fault.column) == (f"data/{aged.file}", line, aged.column)
    assert f"“{aged.row}” was last checked on" in fault.problem
    assert fault.remedy.startswith(aged.act)
    assert fault.remedy.endswith("write today's date.")


@every_aged
def test_what_is_old_takes_no_page_down(course: Path, aged: Aged) -> None:
    aged.seen(course, date(2019, 1, 1))
    (fault,) = faults(course)
    assert not fault.stops
    # Old evidence is a warning; an old number to call is to be mended.
    assert (fault.weight == content.HARMLESS) == aged.age.only_warns
    assert content.load("en", course).claims


@every_aged
def test_a_day_that_has_not_come_is_no_day_of_a_look(course: Path, aged: Aged) -> None:
    aged.seen(course, TODAY + timedelta(days=1))
    (fault,) = faults(course)
    assert "has not come yet" in fault.problem


def test_old_claims_and_sources_are_told_as_one_with_their_lines(course: Path) -> None:
    later = faults(course, today=date(2029, 6, 1))
    for file in ("claims.csv", "sources.csv"):
        those = [fault for fault in later if fault.file == f"data/{file}"]
        assert len(those) == len(table(course / "data" / file)) - 1
        (told,) = [fault for fault in content.folded(later) if fault.file == f"data/{file}"]
        assert "more than 24 months ago" in told.problem
        assert "The same in lines" in told.remedy


def test_every_day_of_a_look_has_an_age_that_is_declared_in_one_place() -> None:
    dated = [
        (each, column)
        for each in TABLES
        for column in each.facts
        if get_type_hints(each.record).get(column.name) is date
    ]
    assert {each.stem for each, _ in dated} >= {"claims", "sources", "red_flags", "crisis_lines"}
    for each, column in dated:
        assert column.age in (SAFETY_AGE, EVIDENCE_AGE), f"{each.stem}.{column.name}"
        assert column.look_again.endswith("."), f"{each.stem}.{column.name}"
