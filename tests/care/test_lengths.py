"""Lengths of a walk: read in the length of a person's country, kept in metres, as the table of cases says."""

from __future__ import annotations

import pytest

from easeback.content import LENGTHS
from support.cases import cases
from support.places import CARE
from support.tables import ask_node

KNOWN = cases("lengths")
ASK = """
import { readFileSync } from "node:fs";
const { inLength, inMetres } = await import(process.argv[1]);
const { kept, typed } = JSON.parse(readFileSync(process.argv[2], "utf8"));
console.log(JSON.stringify({
  read: kept.map(([metres, length]) => inLength(metres, length)),
  kept: typed.map(([amount, length]) => inMetres(amount, length)),
}));
"""


def asked(**questions: list[tuple[float, str]]) -> dict[str, list[float]]:
    """What the browser reads and keeps."""
    answer: dict[str, list[float]] = ask_node(
        ASK, [CARE / "lengths.js"], {"kept": [], "typed": [], **questions}
    )
    return answer


def test_every_case_of_the_table_is_read_so() -> None:
    read = asked(kept=[(float(case["kept"]), case["length"]) for case in KNOWN])["read"]
    assert read == [float(case["read"]) for case in KNOWN]
    assert {case["length"] for case in KNOWN} == set(LENGTHS)


def test_what_was_typed_in_a_length_is_kept_as_the_table_says() -> None:
    typed = [case for case in KNOWN if case["case"].startswith("typed") and "read in" not in case["case"]]
    kept = asked(typed=[(float(case["read"]), case["length"]) for case in typed])["kept"]
    assert kept == [float(case["kept"]) for case in typed]


@pytest.mark.parametrize("length", LENGTHS)
def test_what_was_typed_comes_back_as_it_was(length: str) -> None:
    typed = [tenths / 10 for tenths in [*range(50, 3000, 7), *range(3000, 600_000, 997)]]
    kept = asked(typed=[(amount, length) for amount in typed])["kept"]
    assert asked(kept=[(metres, length) for metres in kept])["read"] == typed
