"""The rows as the browser's code reads them: types, written from the declarations by `make docs`.

A name of another row is its id; days are year-month-day.
"""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path
from types import NoneType
from typing import get_args, get_origin, get_type_hints

from easeback.content.schema.declaring import held_in
from easeback.content.schema.tables import TABLES

FILE = Path(__file__).with_name("rows.d.ts")
_TYPES = {"str": "string", "int": "number", "float": "number", "bool": "boolean", "date": "string"}


def browser_types() -> str:
    """The text of rows.d.ts: an interface for each table that a reader sees."""
    lines = [
        "// What the tables of data/ hold, written by `make docs` from their declarations in content/schema/."
    ]
    for table in (table for table in TABLES if not table.keepers):
        hints = get_type_hints(table.record)
        lines += [
            "",
            f"/** {(table.record.__doc__ or '').splitlines()[0]} */",
            f"export interface {table.record.__name__} {{",
        ]
        for one in fields(table.record):
            gathered = "by" in one.metadata
            lines.append(f"  {one.name}: {_type(hints[one.name], gathered=gathered)};")
        lines.append("}")
    return "\n".join(lines) + "\n"


def _type(hint: object, *, gathered: bool = False) -> str:
    if get_origin(hint) is tuple:
        return f"{_type(get_args(hint)[0], gathered=gathered)}[]"
    if NoneType in get_args(hint):
        return f"{_type(get_args(hint)[0])} | null"
    if held := held_in(hint):
        return held.record.__name__ if gathered else "string"
    if get_origin(hint):
        return f"Record<{', '.join(_type(each) for each in get_args(hint))}>"
    return _TYPES[getattr(hint, "__name__", "")]


def renew() -> None:
    """Writes the types."""
    FILE.write_text(browser_types(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    renew()
