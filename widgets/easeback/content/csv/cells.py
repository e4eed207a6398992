"""What one cell of a table may hold: each reader turns its text into a value or says what is wrong."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import date

from easeback.content.csv.plain_cells import named

UNITS = (
    "min", "s", "h", "days", "weeks", "beats/min", "breaths/min", "nmol/L", "fold", "share", "shape",
    "% of reference contraction", "model units", "of 10", "of 100", "people",
)  # fmt: skip
"""The units a model parameter may have; `share` is a part of one, `fold` a multiple of rest."""

VERIFIED = ("yes", "secondary", "no")
"""Whether someone of us saw a fact in its source, only in a copy of it, or not at all."""

REGIONS = (
    "head", "forehead", "eyes", "jaw", "neck", "shoulder", "upper_arm", "forearm", "hand", "chest", "belly",
    "upper_back", "mid_back", "low_back", "buttocks", "hip", "thigh", "knee", "calf", "foot",
)  # fmt: skip
"""The regions of the body figure, from head to foot; `left_` or `right_` may stand before the name."""

_NAME = re.compile(r"[a-z0-9]+([-_][a-z0-9]+)*")
_WORD_NAME = re.compile(r"[a-z][a-z0-9_-]*(\.[a-z0-9_-]+)+")

Reader = Callable[[str], object]


class UnfitError(ValueError):
    """A cell that cannot be used: what is wrong with it, and how to mend it."""

    def __init__(self, problem: str, remedy: str) -> None:
        super().__init__(problem)
        self.problem = problem
        self.remedy = remedy


def text(cell: str) -> str:
    """Any words."""
    return cell


def contact(cell: str) -> str:
    """A number to call or a page to open; which of them, the row says."""
    return cell


def name(cell: str) -> str:
    """A short name that files and programs use: `slow-breathing`, `stress_event`."""
    if not _NAME.fullmatch(cell):
        remedy = "Use small letters a to z and digits, with - between words."
        raise UnfitError(
            f"“{cell}” is not a name the course can use.",
            "Put ; between names." if "," in cell else f"{remedy} {named(cell)}".rstrip(),
        )
    return cell


def word_name(cell: str) -> str:
    """The name of a sentence: the part, a dot, and what it is: `player.start`."""
    if not _WORD_NAME.fullmatch(cell):
        raise UnfitError(
            f"“{cell}” is not the name of a sentence.",
            "Write the part, a dot, and a short name in small letters, like player.start.",
        )
    return cell


def names(cell: str) -> tuple[str, ...]:
    """Several names with ; between them."""
    return tuple(name(piece.strip()) for piece in cell.split(";") if piece.strip())


def lesson(cell: str) -> str:
    """The address of a lesson; whether readers find one there, the check says."""
    return name(cell)


def yes(cell: str) -> bool:
    """`yes`, or nothing."""
    return choice("yes")(cell) == "yes"


def conditions(cell: str) -> tuple[str, ...]:
    """Several answers with ; between them, each after its question: `wish.sleep;since.long`."""
    return tuple(word_name(piece.strip()) for piece in cell.split(";") if piece.strip())


def sentences(cell: str) -> tuple[str, ...]:
    """Several sentences with ; between them."""
    return tuple(piece.strip() for piece in cell.split(";") if piece.strip())


def some_of(*allowed: str) -> Callable[[str], tuple[str, ...]]:
    """One or more of a few words, with ; between them."""
    one = choice(*allowed)

    def read(cell: str) -> tuple[str, ...]:
        return tuple(str(one(piece.strip())) for piece in cell.split(";") if piece.strip())

    return read


def regions(cell: str) -> tuple[str, ...]:
    """Regions of the body figure with ; between them: `low_back;left_calf`."""
    found = tuple(piece.strip() for piece in cell.split(";") if piece.strip())
    for piece in found:
        if re.sub("^(left|right)_", "", piece) not in REGIONS:
            remedy = f"Use one or more of: {', '.join(REGIONS)}. left_ or right_ may stand before a name."
            raise UnfitError(
                f"The body figure has no “{piece}”.", "Put ; between regions." if "," in piece else remedy
            )
    return found


def of_figure(*known: str) -> Callable[[str], tuple[str, ...]]:
    """Names of what a drawn figure has, with ; between them."""

    def read(cell: str) -> tuple[str, ...]:
        for piece in (found := names(cell)):
            if piece not in known:
                remedy = f"Use one or more of: {', '.join(known)}."
                raise UnfitError(f"The figure has no “{piece}” here.", remedy)
        return found

    return read


def one_of_figure(*known: str) -> Reader:
    """The name of one thing that a drawn figure has."""
    several = of_figure(*known)
    return lambda cell: next(iter(several(name(cell))), "")


def tests(cell: str) -> tuple[str, ...]:
    """Names of tests with ; between them: `tests/care/test_pacing.py::test_…`."""
    found = sentences(cell)
    for piece in found:
        if not re.fullmatch(r"tests/[\w/]+\.py::test_\w+", piece):
            raise UnfitError(
                f"“{piece}” is not the name of a test.",
                "Write file::test, like tests/care/test_calm.py::test_x.",
            )
    return found


def number(low: float | None = None, high: float | None = None) -> Callable[[str], float]:
    """A number, with a point for the decimals, not below `low` nor above `high`."""

    def read(cell: str) -> float:
        if not re.fullmatch(r"[+-]?(\d+(\.\d*)?|\.\d+)", cell):
            raise UnfitError(
                f"“{cell}” is not a number.", "Write digits only, with a point for decimals, like 2.5."
            )
        value = float(cell)
        if low is not None and value < low:
            raise UnfitError(f"{cell} is too small.", f"Write a number of at least {low:g}.")
        if high is not None and value > high:
            raise UnfitError(f"{cell} is too large.", f"Write a number of at most {high:g}.")
        return value

    return read


def whole(low: int, high: int) -> Reader:
    """A whole number from `low` to `high`."""
    within = number(low, high)

    def read(cell: str) -> int:
        value = within(cell)
        if not value.is_integer():
            raise UnfitError(
                f"“{cell}” is not a whole number.", f"Write a whole number from {low} to {high}."
            )
        return int(value)

    return read


def place(cell: str) -> float:
    """The place of a row among its like. Smaller comes first, and 2.5 stands between 2 and 3."""
    value = number(0.01, 999)(cell)
    return int(value) if value.is_integer() else value


def choice(*allowed: str) -> Reader:
    """One of a few words."""

    def read(cell: str) -> str:
        if cell not in allowed:
            raise UnfitError(f"“{cell}” is not one of the choices.", f"Choose one of: {', '.join(allowed)}.")
        return cell

    return read


def unit(cell: str) -> str:
    """A unit the models know."""
    if cell not in UNITS:
        raise UnfitError(f"“{cell}” is not a unit we know.", f"Use one of: {', '.join(UNITS)}.")
    return cell


def is_day(cell: str) -> bool:
    """Whether a cell is a date as year-month-day."""
    with suppress(ValueError):
        return re.fullmatch(r"\d{4}-\d{2}-\d{2}", cell) is not None and bool(date.fromisoformat(cell))
    return False


def day(cell: str) -> date:
    """A date as year-month-day."""
    if is_day(cell):
        return date.fromisoformat(cell)
    raise UnfitError(
        f"“{cell}” is not a date we can read.",
        "Write year-month-day, like 2026-11-23. In a spreadsheet, format the column as text first.",
    )


def doi(cell: str) -> str:
    """A DOI, bare: `10.1001/jama.2016.2323`."""
    if not re.fullmatch(r"10\.\d{4,9}/[^\s\"<>]+", cell):
        raise UnfitError(
            f"“{cell}” is not a DOI.",
            "Write it without https://doi.org/ and without spaces, like 10.1001/jama.2016.2323.",
        )
    return cell


def web_page(cell: str) -> str:
    """The address of a page."""
    if not re.fullmatch(r"https?://[^\s/.]+(\.[^\s/.]+)+(/\S*)?", cell):
        raise UnfitError(f"“{cell}” is not a web address.", "Write it in full, starting with https://.")
    return cell


def countries(cell: str) -> tuple[str, ...]:
    """Several countries with ; between them."""
    return tuple(country(piece.strip()) for piece in cell.split(";") if piece.strip())


def time_zones(cell: str) -> tuple[str, ...]:
    """Several time zones with ; between them, as the tz database names them: `Europe/Vienna`."""
    found = tuple(piece.strip() for piece in cell.split(";") if piece.strip())
    for piece in found:
        if not re.fullmatch(r"[A-Z][A-Za-z]+(/[A-Za-z][A-Za-z_-]+){1,2}", piece):
            raise UnfitError(
                f"“{piece}” is not the name of a time zone.",
                "Put ; between time zones."
                if "," in piece
                else "Write a part of the world and a city, like Europe/Vienna.",
            )
    return found


def country(cell: str) -> str:
    """A country as two capitals, EU for Europe, ANY for everywhere."""
    if not re.fullmatch(r"[A-Z]{2}|ANY", cell):
        raise UnfitError(
            f"“{cell}” is not a country code.",
            "Use the two capital letters of the country, like NZ; EU for Europe; ANY for everywhere.",
        )
    return cell
