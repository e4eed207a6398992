"""Saved copies as tables, for clinicians and researchers on their own machine.

A person saves a copy on their progress page and gives it to whom they like. Nothing here is part of a page,
and nothing leaves the machine. `notebooks/desk/saved-copies.ipynb` shows it all.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

LATEST_VERSION = 3
"""The version of the document that this code knows; `kit/kept/personal_data.js` writes it."""
SPAN_DAYS = 14
"""Days that are set beside each other: the first so many of a diary, and its last so many."""
ENOUGH_DAYS = 5
"""Days with an answer that each of the two needs, as in `care/diary.js`."""
_FIELDS = {"ratings", "answers", "plan", "diary", "progress", "settings", "steps", "checkins", "pacing"}
_NAME = re.compile(r"(\d{4}-\d{2}-\d{2})/([a-z0-9_-]+)")
_HIGHEST = 10
_RESAMPLES = 2000
_BLOCK = 3
_FORMULA = re.compile(r"^'(?='*[=+\-@\t\r\n])")
_BETWEEN = (",", ";", "\t")
"""Spreadsheets of many countries write a semicolon where they read a comma."""
_PRACTICE = {"exercise", "at", "before", "after", "seconds"}


class CopyError(ValueError):
    """A file that is no sound copy. Its text names the file, what is wrong and what one can do."""


@dataclass(frozen=True)
class Change:
    """The last two weeks of a diary beside its first two weeks, in points of 0 to 10.

    `difference` is last minus first, of the medians; `low` and `high` are the ends of its 95 % interval. All
    three are None where there are too few days. `first_days` and `last_days` had an answer.
    """

    question: str
    first_days: int
    last_days: int
    difference: float | None
    low: float | None
    high: float | None

    def __str__(self) -> str:
        """The change in a sentence that claims no more than the days can carry."""
        if self.difference is None or self.low is None or self.high is None:
            return (
                f"{self.question}: too few days to say ({self.first_days} in the first two weeks, "
                f"{self.last_days} in the last; {ENOUGH_DAYS} are needed in each)."
            )
        sure = "no clear change" if self.low <= 0 <= self.high else "a change"
        return (
            f"{self.question}: {sure}, {self.difference:+.1f} points (95 % interval {self.low:+.1f} to "
            f"{self.high:+.1f}), over {self.first_days} and {self.last_days} days."
        )


def read_copy(path: Path | str) -> dict[str, Any]:
    """The document in a saved copy (JSON). Raises CopyError for what is none, and OSError as `open` does."""
    file = Path(path)
    try:
        document: Any = json.loads(file.read_text(encoding="utf-8-sig"))
    except (json.JSONDecodeError, UnicodeDecodeError, RecursionError) as fault:
        place = f" at line {fault.lineno}" if isinstance(fault, json.JSONDecodeError) else ""
        raise CopyError(
            f"{file.name}: this file breaks off or is no JSON{place}. Ask for the copy once more."
        ) from fault
    held: dict[str, Any] = document if isinstance(document, dict) else {}
    version = held.get("version")
    if isinstance(version, bool) or not isinstance(version, int) or not _FIELDS & set(held):
        raise CopyError(
            f"{file.name}: this file comes from another program. Look for one that starts with easeback."
        )
    if version > LATEST_VERSION:
        raise CopyError(
            f"{file.name}: this copy comes from a newer EaseBack (version {version}). Install the newest one "
            "and open it again."
        )
    return held


def diary_of(document: dict[str, Any]) -> pd.DataFrame:
    """One row an answer: `day` (calendar day of the person), `question`, `value` (0 to 10).

    What is no sound answer is left out; so are own words, which nobody counts.
    """
    rows = []
    said = document.get("diary")
    for name, one in said.items() if isinstance(said, dict) else ():
        found = _NAME.fullmatch(name)
        value = one.get("value") if isinstance(one, dict) else None
        if found and _is_points(value) and _is_day(found[1]):
            rows.append((found[1], found[2], value))
    table = pd.DataFrame(rows, columns=["day", "question", "value"])
    table["day"] = pd.to_datetime(table["day"])
    return table.astype({"value": "int64"}).sort_values(["question", "day"], ignore_index=True)


def practices_of(document: dict[str, Any]) -> pd.DataFrame:
    """One row a practice: `exercise`, `at` (UTC), `before` and `after` (0 to 10 or missing), `seconds`."""
    ratings = document.get("ratings")
    sound = [one for one in ratings if isinstance(one, dict)] if isinstance(ratings, list) else []
    return _practices(pd.DataFrame(sound, columns=["exercise", "at", "before", "after", "seconds"]))


def read_practices_csv(path: Path | str) -> pd.DataFrame:
    """The same from the table of practices that a person may take along, also one a spreadsheet saved anew.

    Raises CopyError where the file has other columns.
    """
    file = Path(path)
    try:
        head = file.read_text(encoding="utf-8-sig").partition("\n")[0]
        table = pd.read_csv(file, sep=max(_BETWEEN, key=head.count), encoding="utf-8-sig", dtype=str)
    except (ValueError, pd.errors.ParserError) as fault:
        raise CopyError(f"{file.name}: this file is empty or no table. Ask for it once more.") from fault
    if not set(table) >= _PRACTICE:
        missing = ", ".join(sorted(_PRACTICE - set(table)))
        raise CopyError(f"{file.name}: no table of practices, the columns {missing} are not there.")
    return _practices(table.replace(_FORMULA, "", regex=True))


def read_folder(folder: Path | str) -> tuple[pd.DataFrame, list[str]]:
    """Every saved copy of a folder as one tidy table, and a sentence for each file that was left out.

    The table has a row an answer: `copy` (name of the file), `day`, `question`, `value` (0 to 10).
    """
    tables, faults = [], []
    for file in sorted(Path(folder).glob("*.json")):
        try:
            tables.append(diary_of(read_copy(file)).assign(copy=file.name))
        except (CopyError, OSError) as fault:
            faults.append(str(fault))
    columns = ["copy", "day", "question", "value"]
    whole = pd.concat(tables, ignore_index=True) if tables else diary_of({}).assign(copy="")
    return whole[columns], faults


def change_in(diary: pd.DataFrame, question: str, seed: int = 1) -> Change:
    """How the last two weeks of one person's diary are beside the first two, with a 95 % interval.

    Days next to each other are alike, so days are drawn again in blocks of three (moving block bootstrap,
    Künsch 1989). With a handful of days any such interval is rather too short than too long. `seed` makes the
    draws the same each time.
    """
    days = diary.loc[diary["question"] == question].sort_values("day")
    start, end = days["day"].min(), days["day"].max()
    span = pd.Timedelta(days=SPAN_DAYS - 1)
    first = days.loc[days["day"] <= start + span, "value"].to_numpy(float)
    last = days.loc[days["day"] >= end - span, "value"].to_numpy(float)
    meet = days.empty or bool(end - span <= start + span)
    if meet or min(len(first), len(last)) < ENOUGH_DAYS:
        return Change(question, len(first), len(last), None, None, None)
    draw = np.random.default_rng(seed)
    apart = _medians(last, draw) - _medians(first, draw)
    low, high = np.quantile(apart, [0.025, 0.975])
    difference = float(np.median(last) - np.median(first))
    return Change(question, len(first), len(last), difference, float(low), float(high))


def weekly(diary: pd.DataFrame) -> pd.DataFrame:
    """The median of each week from Monday (0 to 10), one column a question, and `days` that had an answer."""
    monday = diary["day"] - pd.to_timedelta(diary["day"].dt.day_of_week, unit="D")
    weeks = diary.assign(monday=monday)
    table = weeks.pivot_table(index="monday", columns="question", values="value", aggfunc="median")
    table["days"] = weeks.groupby("monday")["day"].nunique()
    return table.rename_axis(index="week from", columns=None)


def _medians(values: np.ndarray[Any, np.dtype[np.float64]], draw: np.random.Generator) -> Any:
    """Medians of days drawn again in blocks of days that follow each other."""
    size = len(values)
    starts = draw.integers(0, size - _BLOCK + 1, (_RESAMPLES, -(-size // _BLOCK)))
    places = (starts[..., None] + np.arange(_BLOCK)).reshape(_RESAMPLES, -1)[:, :size]
    return np.median(values[places], axis=1)


def _practices(table: pd.DataFrame) -> pd.DataFrame:
    """A table of practices with numbers and times in place of what a file holds."""
    at = pd.to_datetime(table["at"], utc=True, errors="coerce", format="ISO8601")
    numbers = {name: pd.to_numeric(table[name], errors="coerce") for name in ("before", "after", "seconds")}
    rated = {name: numbers[name].where(numbers[name].between(0, _HIGHEST)) for name in ("before", "after")}
    clean = table.assign(at=at, **{**numbers, **rated})[["exercise", "at", "before", "after", "seconds"]]
    return clean.loc[at.notna()].sort_values("at", ignore_index=True)


def _is_points(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _HIGHEST


def _is_day(text: str) -> bool:
    try:
        return bool(date.fromisoformat(text))
    except ValueError:
        return False
