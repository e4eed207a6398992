"""The tables of cases that stand for the rules that can do no harm: a clinician reads and signs them."""

from __future__ import annotations

import csv
from functools import cache
from typing import Any

from easeback import content
from easeback.content import PathStop
from support.places import CARE, ROOT, TESTS
from support.tables import ask_node

CASES = TESTS / "care" / "cases"
PATHS = """
import { readFileSync } from "node:fs";
const { pathFor } = await import(process.argv[1]);
const { stops, every } = JSON.parse(readFileSync(process.argv[2], "utf8"));
console.log(JSON.stringify(every.map((answers) => pathFor(stops, answers).map(({ id }) => id))));
"""


def cases(stem: str) -> list[dict[str, str]]:
    """The cases of a rule of `care`: one row each, what a person gave and what they are told."""
    with (CASES / f"{stem}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def paths_for(stops: tuple[PathStop, ...], every: list[dict[str, str]]) -> list[tuple[PathStop, ...]]:
    """The path that the guide makes of each set of answers."""
    rows = [{"id": stop.id, "lesson": stop.lesson, "place": stop.place, "when": stop.when} for stop in stops]
    found: list[list[str]] = ask_node(PATHS, [CARE / "guide.js"], {"stops": rows, "every": every})
    named = {stop.id: stop for stop in stops}
    return [tuple(named[name] for name in path) for path in found]


def path_for(**answers: str) -> tuple[PathStop, ...]:
    """The path of the real course for these answers."""
    return _path(tuple(answers.items()))


@cache
def _path(answers: tuple[tuple[str, str], ...]) -> tuple[PathStop, ...]:
    stops = tuple(content.load("en", ROOT).paths.values())
    (path,) = paths_for(stops, [dict(answers)])
    return path


def what_worked(diaries: list[list[dict[str, Any]]]) -> list[tuple[list[dict[str, Any]], dict[str, int]]]:
    """The rows that ratings make, and to which side each exercise leans, for each diary."""
    script = """
    import { readFileSync } from "node:fs";
    const { leaning, whatWorked } = await import(process.argv[1]);
    const { diaries } = JSON.parse(readFileSync(process.argv[2], "utf8"));
    console.log(JSON.stringify(diaries.map((diary) => [whatWorked(diary), leaning(whatWorked(diary))])));
    """
    found = ask_node(script, [CARE / "what_worked.js"], {"diaries": diaries})
    return [(rows, leans) for rows, leans in found]
