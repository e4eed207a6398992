"""CSV files in `data/` that the course does not read: copies, and tables of a name that it does not know."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from easeback.content.csv.faults import HARMLESS, Fault
from easeback.content.csv.former_names import STILL_READ
from easeback.content.places import FIRST_LANGUAGE
from easeback.content.schema.tables import FORMER_TABLES, TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def unread_tables(root: Path, spoken: tuple[str, ...]) -> Iterator[Fault]:
    """The CSV files of `data/` and of its languages that no part of the course comes from."""
    facts = {table.stem for table in TABLES if table.facts}
    words = {table.stem for table in TABLES if table.words}
    for folder, known, others in (
        ("data", facts, words - facts),
        *((f"data/{language}", words, facts - words) for language in spoken),
    ):
        for path in sorted((root / folder).glob("*")):
            if path.suffix.lower() == ".csv" and not path.name.startswith((".", "~")):
                yield from _unread(path, folder, known, others)


def _unread(path: Path, folder: str, known: set[str], others: set[str]) -> Iterator[Fault]:
    if path.name in {f"{stem}.csv" for stem in known}:
        return
    if (now := FORMER_TABLES.get(path.stem)) in known:
        read = not path.with_name(f"{now}.csv").exists()
        problem = f"This table is called {now}.csv now. {STILL_READ if read else 'It is not read.'}"
        remedy = f"Rename it to {now}.csv." if read else f"Bring what you need to {now}.csv and delete it."
    elif path.name in {f"{stem}.csv" for stem in others}:
        home = f"data/{FIRST_LANGUAGE}" if folder == "data" else "data"
        problem = "The course does not read this table here."
        remedy = f"It belongs into {home}: move it there, or delete it."
    elif stem := _copied(path.stem, known):
        problem = f"It is not read: the course reads only {stem}.csv, and this looks like a copy of it."
        remedy = f"If it is the one that counts, rename it to {stem}.csv; else delete it."
    else:
        problem = "It is not read: the course has no table of this name."
        remedy = "Rename it to the table that it should be (data/README.md lists them), or move it elsewhere."
    yield Fault(f"{folder}/{path.name}", 0, "", problem, remedy, stops=False, weight=HARMLESS)


def _copied(name: str, known: set[str]) -> str:
    """The table that a file is named after: `claims (1)`, `Kopie von claims`, `CLAIMS`; empty where none."""
    found = [stem for stem in known if re.search(rf"(?<![a-z]){stem}(?![a-z])", name.lower())]
    return max(found, key=len, default="")
