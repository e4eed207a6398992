"""The types that the browser's code reads rows by are those of the declarations."""

from __future__ import annotations

from easeback.content.browser_types import FILE, browser_types
from easeback.content.schema.tables import TABLES


def test_the_types_of_the_browser_are_those_of_the_declarations() -> None:
    assert FILE.read_text(encoding="utf-8") == browser_types(), "the types are old: make docs"


def test_every_table_that_a_reader_sees_has_its_type() -> None:
    for table in TABLES:
        assert (f"export interface {table.record.__name__} {{" in browser_types()) is not table.keepers


def test_a_name_of_another_row_is_its_id_and_rows_that_belong_to_one_stand_in_it() -> None:
    question = browser_types().split("export interface Question {")[1].split("}")[0]
    assert "  answer: string;" in question
    assert "  answers: Answer[];" in question
    claim = browser_types().split("export interface Claim {")[1].split("}")[0]
    assert "  sources: string[];" in claim
    assert "  sore: string | null;" in browser_types()
    assert "  joints: Record<string, number>;" in browser_types()
