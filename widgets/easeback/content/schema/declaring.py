"""One declaration a table: a frozen dataclass whose fields say what their column holds; the rest follows.

::

    @table("habits")
    class Habit:
        "A habit of mind that many people have."

        id: str = key()
        order: float = fact("its place in the list", cells.place)
        name: str = words("its plain name, as a reader sees it")

stands in data/habits.csv (id, order) and in each data/<language>/habits.csv (id, name). The course offers its
rows as `course.habits`. A field whose type is another table's record names a row of that table and holds it.
"""

from __future__ import annotations

from dataclasses import MISSING, Field, dataclass, field, fields, replace
from datetime import date
from operator import attrgetter
from typing import (
    TYPE_CHECKING,
    Any,
    TypeVar,
    cast,
    dataclass_transform,
    get_args,
    get_origin,
    get_type_hints,
)

from easeback.content.csv import cells
from easeback.content.csv.columns import Column, Table

if TYPE_CHECKING:
    from collections.abc import Callable

    from easeback.content.csv.cells import Reader

DECLARED: dict[str, Table] = {}
"""The tables by the name of their files, as they were declared."""
_NOTHING: dict[object, object] = {str: "", tuple: (), type(None): None}
"""What an empty cell is, by the type of its field."""
_READERS: dict[object, Reader] = {str: cells.text, date: cells.day}
Record = TypeVar("Record")


class DeclarationError(TypeError):
    """A declaration that makes no sense, said in one sentence."""


def key(says: str = "", read: Reader | None = None, **more: Any) -> Any:
    """A column by which a row is named, in facts and words alike; a name of small letters unless `read`."""
    return _column("key", says, read or (None if "points_to" in more else cells.name), **more)


def fact(says: str = "", read: Reader | None = None, **more: Any) -> Any:
    """A column that is the same in every language. `more` are fields of `Column`.

    `says` tells an educator what the column holds; one without it stands beside the next that has it. `read`
    is needed where the type of the field does not say how a cell is read. A cell may be empty where
    `optional`, and is then `nothing`, or the nothing of its type: no text, no names, None.
    """
    return _column("facts", says, read, **more)


def words(says: str = "", read: Reader | None = None, **more: Any) -> Any:
    """A column that each language has in its own words, else like `fact`."""
    return _column("words", says, read, **more)


def columns(several: dict[str, Any]) -> Any:
    """Several columns of facts in one field: a mapping of those that are filled."""
    return field(metadata={"several": several})


def rows(by: str, formerly: str = "") -> Any:
    """No column: the rows of the table of the field's type that name this row in their column `by`."""
    return field(metadata={"by": by, "formerly": formerly})


def _column(home: str, says: str, read: Reader | None, default: Any = MISSING, **more: Any) -> Any:
    more = {"optional": "nothing" in more, "nothing": MISSING, **more}
    column = Column("", read or _unsaid, help=says, **more)
    return field(default=default, metadata={"home": home, "column": column})


def _unsaid(cell: str) -> object:
    """Stands for a reader until the type of the field has said which it is."""
    raise NotImplementedError(cell)


@dataclass_transform(frozen_default=True, field_specifiers=(key, fact, words, columns, rows))
def table(stem: str, **more: Any) -> Callable[[type[Record]], type[Record]]:
    """Declares the table `stem`; `more` is as in `Table`. Raises DeclarationError where it makes no sense."""

    def declare(record: type[Record]) -> type[Record]:
        made: Any = dataclass(frozen=True)(record)
        name, hints = made.__name__, get_type_hints(made)
        if stem in DECLARED:
            raise DeclarationError(
                f"Two tables are called “{stem}”: {DECLARED[stem].record.__name__} and {name}."
            )
        found: dict[str, list[Column]] = {"key": [], "facts": [], "words": []}
        for one in fields(made):
            if "column" in one.metadata:
                column = replace(one.metadata["column"], name=one.name)
                found[one.metadata["home"]].append(_settled(name, column, hints[one.name]))
            elif "several" in one.metadata:
                several = one.metadata["several"].items()
                found["facts"] += [
                    replace(each.metadata["column"], name=column, nothing=None) for column, each in several
                ]
            elif "by" not in one.metadata:
                raise DeclarationError(
                    f"{name}.{one.name} does not say what it holds: give it key(), fact() or words()."
                )
        if not found["key"]:
            raise DeclarationError(f"{name} has no key: say key() for the column that names its rows.")
        keys, facts, said = (tuple(those) for those in found.values())
        for one in fields(made):
            if before := _formerly(one):  # an educator's cell may still ask for it
                setattr(made, before, property(attrgetter(one.name)))
        DECLARED[stem] = Table(stem, made, keys, facts, said, **more)
        return cast("type[Record]", made)

    return declare


def _settled(record: str, column: Column, hint: object) -> Column:
    """A column with what follows from the type of its field."""
    place, called = f"{record}.{column.name}", getattr(hint, "__name__", str(hint))
    several = get_origin(hint) is tuple
    target = held_in(hint)
    column = replace(column, points_to=column.points_to or (target.stem if target else ""))
    if column.read is _unsaid:
        named = cells.names if several else cells.name
        read = named if column.points_to else _READERS.get(hint)
        if read is None:
            raise DeclarationError(f"{place} does not say how a cell becomes {called}: give it a reader.")
        column = replace(column, read=read)
    if column.nothing is MISSING:
        empty = type(None) if type(None) in get_args(hint) else tuple if several else hint
        if column.optional and empty not in _NOTHING:
            raise DeclarationError(
                f"{place} may be empty, but {called} has no value for that: say nothing=…."
            )
        column = replace(column, nothing=_NOTHING.get(empty))
    return column


def _formerly(one: Field[Any]) -> str:
    """The name a field had before, or nothing."""
    column: Column | None = one.metadata.get("column")
    return column.formerly if column else one.metadata.get("formerly", "")


def held_in(hint: object) -> Table | None:
    """The table whose rows a field of that type holds, one or several; None where it holds values."""
    record = get_args(hint)[0] if get_origin(hint) is tuple else hint
    return next((known for known in DECLARED.values() if known.record is record), None)


def verify() -> None:
    """Raises DeclarationError where tables that are all declared do not fit each other."""
    for known in DECLARED.values():
        for column in known.columns:
            place = f"{known.record.__name__}.{column.name}"
            if column.points_to and column.points_to not in DECLARED:
                raise DeclarationError(
                    f"{place} points to “{column.points_to}”, and no table is called that."
                )
            if column.within and column.within not in {each.name for each in known.columns}:
                raise DeclarationError(
                    f"{place} lies within “{column.within}”, and its table has no such column."
                )
        hints = get_type_hints(known.record)
        for one in fields(known.record):
            by, held = one.metadata.get("by"), held_in(hints[one.name])
            if by and by not in {column.name for column in (held.columns if held else ())}:
                raise DeclarationError(
                    f"{known.record.__name__}.{one.name} has no table with a column “{by}”."
                )
