"""From rows that were read to records that hold each other, each with the words of one language."""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, get_type_hints

from easeback.content.schema.declaring import held_in
from easeback.content.schema.tables import TABLE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from easeback.content.csv.columns import Table
    from easeback.content.csv.rows import Key, Tables


def merged(tables: Tables, language: str, stem: str) -> dict[Key, dict[str, Any]]:
    """The rows of a table with the words of one language, in their order; an empty cell is its nothing.

    Rows of the same order, or of a table that has none, stay as they stand in the file.
    """
    table = TABLE[stem]
    facts, words = tables.facts.get(stem, {}), tables.words[language].get(stem, {})
    found = {}
    for key in facts or words:
        values = {
            name: value for rows in (facts, words) if key in rows for name, value in rows[key].parsed.items()
        }
        found[key] = {column.name: values.get(column.name, column.nothing) for column in table.columns}
    return dict(sorted(found.items(), key=lambda item: item[1].get("order", 0)))


class Records:
    """Every table as records, made when first asked for: a record that another holds comes before it."""

    def __init__(self, tables: Tables, language: str) -> None:
        self._tables, self._language = tables, language
        self._made: dict[str, Mapping[Any, Any]] = {}

    def of(self, stem: str) -> Mapping[Any, Any]:
        """The records of a table by id, or by their whole key where that has several parts."""
        if stem not in self._made:
            table = TABLE[stem]
            rows = merged(self._tables, self._language, stem)
            self._made[stem] = MappingProxyType(
                {key if len(key) > 1 else key[0]: self._record(table, row) for key, row in rows.items()}
            )
        return self._made[stem]

    def _record(self, table: Table, row: dict[str, Any]) -> Any:
        values = dict(row)
        for name, held, by, several in _links(table.record):
            if several:
                values[name] = {column: values[column] for column in several if values[column] is not None}
            elif by:
                own, those = row[table.key[-1].name], self.of(held).values()
                values[name] = tuple(each for each in those if getattr(each, by) == own)
            elif isinstance(values[name], tuple):
                values[name] = tuple(self.of(held)[each] for each in values[name])
            else:
                values[name] = self.of(held)[values[name]]
        if finish := getattr(table.record, "finish", None):
            values = finish(values, self.of)
        return table.record(**{one.name: values[one.name] for one in fields(table.record)})


@cache
def _links(record: type[Any]) -> list[tuple[str, str, str, tuple[str, ...]]]:
    """The fields of a record that are more than their cell.

    Each with the table of the records it holds, the column in which those name this one, and its own columns.
    """
    found, hints = [], get_type_hints(record)
    for one in fields(record):
        held, several = held_in(hints[one.name]), tuple(one.metadata.get("several", ()))
        if held or several:
            found.append((one.name, held.stem if held else "", one.metadata.get("by", ""), several))
    return found
