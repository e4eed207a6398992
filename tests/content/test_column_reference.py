"""What data/README.md says of the columns is what their declarations say."""

from __future__ import annotations

from easeback.content.column_reference import FILE, with_reference
from easeback.content.schema.tables import TABLES
from support.places import ROOT

TEXT = (ROOT / FILE).read_text(encoding="utf-8")


def test_the_columns_of_the_reference_are_those_of_the_declarations() -> None:
    assert with_reference(TEXT) == TEXT, "the columns are old: make docs"


def test_every_table_of_the_course_is_explained() -> None:
    for table in TABLES:
        assert not table.facts or f"| `{table.stem}.csv` |" in TEXT
        assert not table.words or f"| `en/{table.stem}.csv` |" in TEXT


def test_a_table_that_no_mark_names_stands_among_the_others() -> None:
    lines = [line for line in TEXT.splitlines() if "`packs.csv`" not in line]
    text = "\n".join(lines).replace("<!-- columns: packs ", "<!-- columns: ") + "\n"
    before, others = with_reference(text).split("<!-- columns: words")
    assert "| `packs.csv` |" in others
    assert "| `packs.csv` |" not in before
