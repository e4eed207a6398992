"""The columns of every table in data/README.md, written from their declarations: `make docs` renews them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from easeback.content.places import FIRST_LANGUAGE, course_root
from easeback.content.schema.tables import TABLE, TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from easeback.content.csv.columns import Column, Table

FILE = "data/README.md"
_MARK = re.compile(r"<!-- columns: ([\w ]+) -->\n(?:\|.*\n)*")
OTHERS = "others"
"""Stands in a mark for all tables that no mark names."""


def with_reference(text: str) -> str:
    """The document with the columns of the tables that its marks name: ``<!-- columns: packs others -->``."""
    named = {stem for found in _MARK.finditer(text) for stem in found[1].split()}
    others = [table.stem for table in TABLES if table.stem not in named]

    def written(found: re.Match[str]) -> str:
        stems = [stem for stem in found[1].split() if stem != OTHERS]
        stems += others if OTHERS in found[1].split() else []
        lines = [line for stem in stems for line in _lines(TABLE[stem])]
        head = [f"<!-- columns: {found[1]} -->", "| file | column | what it is |", "|---|---|---|"]
        return "".join(f"{line}\n" for line in [*head, *lines])

    return _MARK.sub(written, text)


def renew(root: Path) -> bool:
    """Writes the columns into the document of the course in `root`; True where that changed it."""
    path = root / FILE
    old = path.read_text(encoding="utf-8")
    new = with_reference(old)
    if new != old:
        path.write_text(new, encoding="utf-8", newline="\n")
    return new != old


def _lines(table: Table) -> Iterator[str]:
    """The rows of a table's files: a column with its sentence, after those that share it."""
    facts = table.key + table.facts if table.facts else ()
    words = table.key + table.words if table.words else ()
    for file, columns in ((f"{table.stem}.csv", facts), (f"{FIRST_LANGUAGE}/{table.stem}.csv", words)):
        start, together = f"`{file}`", list[str]()
        for column in columns:
            together.append(_name(column))
            says = (
                "" if file.startswith(FIRST_LANGUAGE) and table.facts and column in table.key else column.help
            )
            if says or column is columns[-1]:
                yield f"| {start} | {', '.join(together)} | {says} |".replace("|  |", "| |")
                start, together = "", []


def _name(column: Column) -> str:
    return f"*`{column.name}`*" if column.optional else f"`{column.name}`"


if __name__ == "__main__":
    renew(course_root())
