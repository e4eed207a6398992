"""The plan: which few steps are offered to whom is a table to be signed, and each reason has a claim."""

from __future__ import annotations

import json
from itertools import product
from typing import Any

import pytest

from easeback import content
from easeback.content.rules.plans import CHECKED_IN
from easeback.content.schema.lessons import PLAN_KINDS
from easeback.parts.plan_words import kinds_of
from support.cases import cases
from support.places import CARE, ROOT
from support.tables import ask_node

COURSE = content.load("en", ROOT)
CASES = cases("plan")
QUESTIONS = ("wish", "since", "fear", "brings", "sleep", "harm", "sure")
OFFERS = """
import { readFileSync } from "node:fs";
const { offersFor, setFor } = await import(process.argv[1]);
const { fitFor } = await import(process.argv[2]);
const { rules, steps, kinds, exercises, sets, every } = JSON.parse(readFileSync(process.argv[3], "utf8"));
console.log(JSON.stringify(every.map(({ answers, leaning, reasons }) => {
  const marks = Object.fromEntries(reasons.map((id) => [id, { mark: "yes" }]));
  const none = { contraindications: [], precautions: [] };
  const allowed = ({ exercise, contraindications }) =>
    fitFor({ ...none, contraindications }, [], marks).allowed &&
    fitFor(exercises[exercise] ?? none, [], marks).allowed;
  const offers = offersFor(rules, steps, kinds, { answers, leaning, allowed });
  return { offers, sets: sets.map((set) => setFor(set, steps, offers, allowed)) };
})));
"""


def offered(every: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What the real rows offer to each person, and what becomes of the ready sets."""
    asked = {
        "rules": [
            {"id": rule.id, "step": rule.step, "when": rule.when} for rule in COURSE.plan_rules.values()
        ],
        "steps": [
            {
                "id": step.id,
                "kind": step.kind,
                "exercise": step.exercise,
                "contraindications": [reason.id for reason in step.contraindications],
            }
            for step in COURSE.plan_steps.values()
            if step.kind
        ],
        "kinds": {name: kind for name, kind in kinds_of(COURSE).items() if name in COURSE.exercises},
        "exercises": {
            name: {
                "contraindications": [reason.id for reason in exercise.contraindications],
                "precautions": [reason.id for reason in exercise.precautions],
            }
            for name, exercise in COURSE.exercises.items()
        },
        "sets": [one.steps for one in COURSE.plan_sets.values()],
        "every": [{"answers": {}, "leaning": {}, "reasons": [], **each} for each in every],
    }
    found: list[dict[str, Any]] = ask_node(OFFERS, [CARE / "plan.js", CARE / "contraindications.js"], asked)
    return found


def person(case: dict[str, str]) -> dict[str, Any]:
    """A person of the table: what they answered, what worked for them, and their reasons to be careful."""
    worked = dict.fromkeys(filter(None, case["worked"].split()), 1)
    against = dict.fromkeys(filter(None, case["against"].split()), -1)
    return {
        "answers": {name: case[name] for name in QUESTIONS if case[name]},
        "leaning": {**worked, **against},
        "reasons": case["reasons"].split(),
    }


def told(offers: dict[str, list[dict[str, str]]]) -> dict[str, str]:
    return {kind: " ".join(one["thing"] for one in offers.get(kind, [])) for kind in PLAN_KINDS}


def test_every_case_of_the_table_gets_its_steps() -> None:
    found = [told(one["offers"]) for one in offered([person(case) for case in CASES])]
    wanted = [{kind: case[kind] for kind in PLAN_KINDS} for case in CASES]
    assert found == wanted


def test_the_table_holds_each_answer_that_a_rule_asks_for() -> None:
    asked = {wish for rule in COURSE.plan_rules.values() for wish in rule.when}
    given = {f"{name}.{case[name]}" for case in CASES for name in QUESTIONS if case[name]}
    assert asked <= given
    assert any(case["worked"] for case in CASES)
    assert any(case["against"] for case in CASES)
    assert any(case["reasons"] for case in CASES)


def test_whoever_answers_whatever_is_offered_one_or_two_steps_of_each_kind() -> None:
    guide = {
        question.id: [None, *(answer.id for answer in question.answers)]
        for question in COURSE.guide_questions.values()
        if question.id in QUESTIONS
    }
    checked = {name: [None, called] for name, called in (each.split(".") for each in CHECKED_IN)}
    choices = {**guide, **checked}
    every = [
        {"answers": {name: one for name, one in zip(choices, given, strict=True) if one}}
        for given in product(*choices.values())
    ]
    assert len(every) > 1000
    for each, found in zip(every, offered(every), strict=True):
        assert all(1 <= len(found["offers"][kind]) <= 2 for kind in PLAN_KINDS), each


@pytest.mark.parametrize("reason", sorted(COURSE.contraindications))
def test_no_step_is_offered_whose_exercise_is_not_for_this_person(reason: str) -> None:
    everything = dict.fromkeys(COURSE.exercises, 1)
    every = [{"reasons": [reason]}, {"reasons": [reason], "leaning": everything}]
    for found in offered(every):
        things = [one["thing"] for some in found["offers"].values() for one in some]
        for thing in [*things, *(thing for one in found["sets"] for thing in one)]:
            step = COURSE.plan_steps.get(thing)
            exercise = step.exercise if step else thing.removeprefix("again-")
            held = COURSE.exercises[exercise].contraindications if exercise else ()
            own = step.contraindications if step else ()
            assert reason not in {each.id for each in (*held, *own)}, thing


def test_every_reason_and_every_step_of_a_flare_points_to_a_claim_with_a_source_or_is_called_untested() -> (
    None
):
    for row in [*COURSE.plan_rules.values(), *COURSE.flare_steps.values()]:
        assert row.claims, row.id
        for claim in row.claims:
            assert claim.sources or claim.certainty == "untested", (row.id, claim.id)


def test_a_rule_asks_only_what_somebody_can_answer() -> None:
    guide = {
        f"{question.id}.{answer.id}"
        for question in COURSE.guide_questions.values()
        for answer in question.answers
    }
    assert {wish for rule in COURSE.plan_rules.values() for wish in rule.when} <= guide | set(CHECKED_IN)


def test_a_ready_set_is_one_step_of_each_kind_for_who_has_no_reason_to_be_careful() -> None:
    (found,) = offered([{}])
    assert found["sets"] == [list(one.steps) for one in COURSE.plan_sets.values()]
    for one in COURSE.plan_sets.values():
        assert [COURSE.plan_steps[step].kind for step in one.steps] == list(PLAN_KINDS)
    assert json.dumps(found["sets"])
