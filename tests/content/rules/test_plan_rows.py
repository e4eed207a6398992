"""What a plan is made of: a ready set is one step of each kind, a rule asks what somebody can answer."""

from __future__ import annotations

from pathlib import Path

import pytest

from easeback import content
from easeback.content.schema.lessons import PLAN_KINDS
from easeback.content.schema.plans import SPANS
from support.places import ROOT
from support.spreadsheet import edit, expect_told, faults, small_course

COURSE = content.load("en", ROOT)
WRONG = [
    ("plan_rules.csv", "move-any", "step", "ask-my-question", "has no kind"),
    ("plan_rules.csv", "move-any", "step", "gone", "There is no “gone”"),
    ("plan_rules.csv", "move-walk", "when", "wish.fly", "is no answer that anybody can give"),
    ("plan_rules.csv", "move-any", "claims", "gone", "There is no “gone”"),
    ("plan_sets.csv", "begin-small", "steps", "breathe-daily;easy-walk;list-in-the-evening", "in this order"),
    ("plan_sets.csv", "begin-small", "steps", "easy-walk;breathe-daily", "in this order"),
    ("flare_steps.csv", "warm-pack", "span", "month", "hour"),
    ("plan_steps.csv", "easy-walk", "kind", "moving", "movement"),
]


@pytest.mark.parametrize("wrong", WRONG, ids=lambda wrong: f"{wrong[2]} {wrong[3][:12]}")
def test_a_wrong_cell_is_told(tmp_path: Path, wrong: tuple[str, str, str, str, str]) -> None:
    expect_told(tmp_path, wrong)


def test_a_kind_that_nobody_is_offered_without_answers_is_told(tmp_path: Path) -> None:
    course = small_course(tmp_path)
    for rule in COURSE.plan_rules.values():
        if rule.step and COURSE.plan_steps[rule.step].kind == "calm":
            edit(course, "plan_rules.csv", rule.id, when="wish.ease")
    assert any("no step of the kind “calm”" in str(fault) for fault in faults(course))


def test_each_span_of_a_flare_has_a_few_steps_and_each_hurdle_its_way_round() -> None:
    spans = [row.span for row in COURSE.flare_steps.values()]
    assert all(2 <= spans.count(span) <= 4 for span in SPANS)
    assert all(row.hurdle and row.around for row in COURSE.plan_hurdles.values())


def test_a_smaller_form_is_another_sentence_and_no_longer_than_the_step() -> None:
    smaller = [step for step in COURSE.plan_steps.values() if step.smaller]
    assert len(smaller) > 20
    for step in smaller:
        assert step.smaller != step.text
        assert len(step.smaller) <= len(step.text) + 10, step.id


def test_every_step_that_a_plan_offers_has_a_smaller_form_or_is_small_already() -> None:
    offered = {rule.step for rule in COURSE.plan_rules.values() if rule.step}
    offered |= {step for one in COURSE.plan_sets.values() for step in one.steps}
    without = {name for name in offered if not COURSE.plan_steps[name].smaller}
    assert without <= {"measure-three-days"}
    assert {COURSE.plan_steps[name].kind for name in offered} == set(PLAN_KINDS)
