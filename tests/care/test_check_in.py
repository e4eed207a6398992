"""Each answer of the check-in leads to one lesson, and to what is worth telling: a table of cases to sign."""

from __future__ import annotations

from typing import Any

from easeback import content
from easeback.parts import CheckIn
from support.cases import cases
from support.places import CARE
from support.tables import ask_node

SCRIPT = """
import { readFileSync } from "node:fs";
const { adviceFor, lessonsOf } = await import(process.argv[1]);
const { advice, questions, measures, every } = JSON.parse(readFileSync(process.argv[2], "utf8"));
console.log(JSON.stringify(every.map((answers) => {
  const found = adviceFor(advice, questions, measures, answers);
  return { lessons: lessonsOf(found), talk: found.filter(({ talk }) => talk).map(({ id }) => id) };
})));
"""
Answers = dict[str, str | int]
COURSE = content.load()


def advised(every: list[Answers]) -> list[dict[str, Any]]:
    """What the check-in of the real course says to each set of answers."""
    part = CheckIn()
    rows = {name: getattr(part, name) for name in ("advice", "questions", "measures")}
    found: list[dict[str, Any]] = ask_node(SCRIPT, [CARE / "check_in.js"], {**rows, "every": every})
    return found


def given(case: dict[str, str]) -> Answers:
    pairs = (piece.split("=") for piece in case["answers"].split(";") if piece)
    return {name: int(value) if value.isdigit() else value for name, value in pairs}


def told(lessons: list[dict[str, Any]]) -> str:
    return " > ".join(f"{one['lesson']}#{one['place']}" if one["place"] else one["lesson"] for one in lessons)


def test_every_case_of_the_table_gets_its_lessons_and_what_is_worth_telling() -> None:
    table = cases("check_in")
    found = advised([given(case) for case in table])
    assert [(told(one["lessons"]), " > ".join(one["talk"])) for one in found] == [
        (case["lessons"], case["talk"]) for case in table
    ]


def test_the_table_of_cases_meets_every_row_of_the_advice() -> None:
    table = cases("check_in")
    met = {id_ for case in table for id_ in case["talk"].split(" > ")}
    lessons = {one for case in table for one in case["lessons"].split(" > ")}
    for row in COURSE.check_in_advice.values():
        named = f"{row.lesson}#{row.place}" if row.place else row.lesson
        assert row.id in met if row.talk else named in lessons, row.id


def test_nothing_answered_leads_nowhere_and_is_fine() -> None:
    assert advised([{}]) == [{"lessons": [], "talk": []}]


def test_every_answer_that_is_not_well_leads_to_a_lesson_or_to_something_to_tell() -> None:
    """Of each question the answer at its hard end."""
    numbers: list[Answers] = [{"sleep": 0}, {"harm": 10}, {"sure": 0}]
    for measure in ("peg", "phq-4"):
        items = COURSE.measures[measure].items
        parts = {item.part or item.id for item in items}
        hardest = 10 if measure == "peg" else 3
        numbers += [
            {f"{measure}.{one.id}": hardest for one in items if part in (one.id, one.part)} for part in parts
        ]
    assert len(numbers) == 8
    for answers, one in zip(numbers, advised(numbers), strict=True):
        assert one["lessons"] or one["talk"], answers


def test_half_a_pair_is_never_read_as_a_whole_one() -> None:
    (one,) = advised([{"phq-4.nervous": 3}])
    assert one == {"lessons": [], "talk": []}


def test_a_lesson_that_two_answers_lead_to_stands_once_with_both_reasons() -> None:
    (one,) = advised([{"peg.activity": 8, "sure": 2}])
    (lesson,) = one["lessons"]
    assert len(lesson["reasons"]) == 2
