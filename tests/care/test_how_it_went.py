"""How a practice is answered, from the ratings before and after, as a table says for a clinician to sign."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from support.cases import cases
from support.places import CARE
from support.tables import ask_node

KNOWN = {case["case"]: case for case in cases("how_it_went")}
ANSWERS = """
import { readFileSync } from "node:fs";
const { answerTo } = await import(process.argv[1]);
const pairs = JSON.parse(readFileSync(process.argv[2], "utf8"));
console.log(JSON.stringify(pairs.map(([before, after]) => answerTo(before, after))));
"""


def number(cell: str) -> int | None:
    return int(cell) if cell else None


@cache
def answers() -> dict[str, dict[str, Any]]:
    """What the rule answers in each case."""
    pairs = [[number(case[when]) for when in ("before", "after")] for case in KNOWN.values()]
    return dict(zip(KNOWN, ask_node(ANSWERS, [CARE / "how_it_went.js"], pairs), strict=True))


@pytest.mark.parametrize("name", KNOWN)
def test_a_high_or_a_worse_rating_is_answered_as_the_table_says(name: str) -> None:
    case = KNOWN[name]
    assert answers()[name] == {
        "change": case["change"],
        "high": case["high"] == "yes",
        "care": case["care"] == "yes",
    }


def test_the_table_has_a_case_for_every_answer_that_can_be_given() -> None:
    told = {(case["change"], case["high"]) for case in KNOWN.values()}
    changes = {"rated", "less", "same", "more"}
    assert told == {(change, high) for change in changes for high in ("yes", "no")} | {("unrated", "no")}
