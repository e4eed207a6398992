"""The words and the safety facts that stand around every lesson, in one language."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from easeback import content
from easeback.content.checking import read_tables, this_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

log = logging.getLogger("easeback")

EVERYWHERE = ("EU", "ANY")
WHOM_TO_CALL = ("kind", "contact", "country", "verified", "action")
"""A row with a fault in one of these columns could send a person in need to the wrong place."""


@dataclass(frozen=True)
class PageFrame:
    """`words` are the rows `page.*` without that prefix, `shared.*` with it; `safety` as the template says.

    `faults` is empty where every table of the course is sound.
    """

    words: Mapping[str, str] = field(default_factory=dict)
    safety: Mapping[str, Any] = field(default_factory=dict)
    faults: tuple[content.Fault, ...] = ()


class Words(dict[str, str]):
    """Sentences by key; one that is missing is empty on the page and told in the log."""

    def __missing__(self, key: str) -> str:
        log.warning("There are no words page.%s; add a row to words.csv.", key)
        self[key] = ""  # told once
        return ""


def frame_of(root: Path, language: str) -> PageFrame:
    """What stands around a lesson. Of faulty tables it holds what could be read: safety comes first."""
    try:
        course = content.load(language, root)
    except content.ContentError as error:
        return _salvaged(root, language, error.faults)
    return PageFrame(
        _words(course.words),
        _safety(
            course.words, course.red_flags.values(), course.crisis_lines.values(), course.countries.values()
        ),
    )


def _words(words: Mapping[str, str]) -> Words:
    kept = ("page.", "shared.")
    return Words({key.removeprefix("page."): text for key, text in words.items() if key.startswith(kept)})


def _safety(
    words: Mapping[str, str], red_flags: Iterable[Any], lines: Iterable[Any], countries: Iterable[Any]
) -> dict[str, Any]:
    known = {country.id: country for country in countries}
    by_country: dict[str, list[dict[str, str]]] = {}
    for line in lines:
        fact = {name: str(getattr(line, name)) for name in ("id", "kind", "name", "contact", "hours", "note")}
        by_country.setdefault(line.country, []).append(fact)
    names = {code: known[code].name if code in known else code for code in by_country}
    named = sorted(by_country, key=lambda code: (*(code == one for one in reversed(EVERYWHERE)), names[code]))
    start, its = "safety.action.", "safety."
    return {
        "words": Words({key.removeprefix(its): text for key, text in words.items() if key.startswith(its)}),
        "red_flags": [{"id": it.id, "question": it.question, "action": it.action} for it in red_flags],
        "actions": Words(
            {key.removeprefix(start): text for key, text in words.items() if key.startswith(start)}
        ),
        "countries": [
            {
                "id": code,
                "name": names[code],
                "time_zones": list(getattr(known.get(code), "time_zones", ())),
                "stands_for": list(getattr(known.get(code), "stands_for", ())),
                "lines": by_country[code],
            }
            for code in named
        ],
    }


def _place(row: Any) -> float:
    """The place of a row among its like; last where its cell cannot be read."""
    return row.order if isinstance(row.order, int | float) else float("inf")


def _salvaged(root: Path, language: str, faults: tuple[content.Fault, ...]) -> PageFrame:
    """The rows that can be read of tables that cannot be trusted as a whole."""
    tables = read_tables(root, (language,), this_day())
    spoken = tables.words.get(language, {})
    wrong = {(fault.file, fault.line) for fault in faults if fault.stops and fault.column in WHOM_TO_CALL}

    def rows(stem: str, *needed: str) -> list[Any]:
        merged = []
        for key, row in (tables.facts.get(stem) or spoken.get(stem, {})).items():
            words = spoken.get(stem, {}).get(key)
            values = {**row.cells, **row.parsed, **(words.cells if words else {})}
            if all(values.get(name) for name in needed) and (row.file, row.line) not in wrong:
                merged.append(SimpleNamespace(**{**dict.fromkeys(("hours", "note"), ""), **values}))
        return merged

    words = {row.id: row.text for row in rows("words", "id", "text")}
    return PageFrame(
        _words(words),
        _safety(
            words,
            sorted(rows("red_flags", "id", "question", "action"), key=_place),
            rows("crisis_lines", "id", "country", "kind", "name", "contact"),
            rows("countries", "id", "name"),
        ),
        faults,
    )
