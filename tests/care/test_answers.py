"""Whether a row fits what a person answered: the same in Python and in the browser."""

from __future__ import annotations

from itertools import product

import pytest

from easeback.care.answers import fits
from support.places import CARE
from support.tables import ask_node

COMPARE = """
import { readFileSync } from "node:fs";
const { fits } = await import(process.argv[1]);
const { whens, every } = JSON.parse(readFileSync(process.argv[2], "utf8"));
console.log(JSON.stringify(whens.map((when) => every.map((answers) => fits(when, answers)))));
"""


def test_python_and_the_browser_agree_on_rows_that_stand_on_two_questions_or_on_none() -> None:
    pieces = ["a.x", "a.y", "b.x", "b.y"]
    whens = [[one for one, on in zip(pieces, on, strict=True) if on] for on in product([0, 1], repeat=4)]
    every = [
        {name: answer for name, answer in (("a", a), ("b", b)) if answer}
        for a, b in product([None, "x", "y", "z", "toString"], repeat=2)
    ]
    said = ask_node(COMPARE, [CARE / "answers.js"], {"whens": whens, "every": every})
    assert said == [[fits(when, answers) for answers in every] for when in whens]


@pytest.mark.parametrize(
    ("when", "answers", "expected"),
    [
        ((), {}, True),
        (("wish.sleep",), {}, False),
        (("wish.sleep",), {"wish": "sleep", "fear": "no"}, True),
        (("wish.sleep", "wish.move"), {"wish": "move"}, True),
        (("wish.sleep", "since.long"), {"wish": "sleep"}, False),
        (("wish.sleep", "since.long"), {"wish": "sleep", "since": "long"}, True),
        (("wish.sleep",), {"wish": "gone"}, False),
    ],
)
def test_a_row_fits_when_each_question_it_names_has_one_of_the_answers_it_names(
    when: tuple[str, ...], answers: dict[str, str], *, expected: bool
) -> None:
    assert fits(when, answers) is expected
