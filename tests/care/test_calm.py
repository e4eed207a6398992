"""Calm-now's rule: always one that fits, safe where a person is, one press away, the same in the browser."""

from __future__ import annotations

import re
from itertools import combinations, product
from pathlib import Path
from typing import Any

import pytest

from easeback import content
from easeback.care.calm import Offer, next_for, offers_for, pared
from easeback.care.practice import Wish, phases_for
from easeback.content import CALM_QUESTIONS, CalmRule
from easeback.parts.calm_rules import rule_for
from support.places import CARE, ROOT
from support.spreadsheet import edit, faults, save, small_course, table, the_fault
from support.tables import ask_node

COURSE = content.load("en", ROOT)
RULES, EXERCISES = COURSE.calm_rules, COURSE.exercises
BY_ID = {rule.id: rule for rule in RULES}
CHOICES: dict[str, list[str | None]] = {
    question: [None, *(answer.id for answer in COURSE.calm_answers if answer.question == question)]
    for question in CALM_QUESTIONS
}
EVERY = [
    {question: answer for question, answer in zip(CHOICES, given, strict=True) if answer}
    for given in product(*CHOICES.values())
]
REASONS = sorted(
    {
        reason.id
        for rule in RULES
        for reason in (*rule.contraindications, *EXERCISES[rule.exercise].contraindications)
    }
    & {reason.id for reason in COURSE.contraindications.values() if reason.asked == "once"}
)
NOTHING_AGAINST = dict.fromkeys(COURSE.contraindications, "no")
DONE = ("slow-breathing", "three-three-three", "muscle-relaxation")
COMPARE = """
import { readFileSync } from "node:fs";
const { nextFor, offersFor } = await import(process.argv[1]);
const { rules, people, done } = JSON.parse(readFileSync(process.argv[2], "utf8"));
console.log(JSON.stringify(people.map(({ answers, marks, worked }) => {
  const kept = Object.fromEntries(Object.entries(marks).map(([id, mark]) => [id, { mark }]));
  const offers = offersFor(rules, answers, kept, worked);
  return [
    offers.map(({ id, exercise, open, worked }) => [id, exercise, open, worked]),
    done.map((one) => nextFor(rules, answers, kept, worked, one)?.id ?? null),
  ];
})));
"""


def best(marks: dict[str, str] | None = None, worked: dict[str, int] | None = None, **answers: str) -> str:
    return offers_for(RULES, EXERCISES, answers, marks, worked)[0].exercise


def people() -> list[dict[str, Any]]:
    """Every set of answers, by people of every kind: what they told of themselves, what worked for them."""
    marks = [{}, NOTHING_AGAINST, *({**NOTHING_AGAINST, reason: "yes"} for reason in REASONS)]
    worked = [{}, {"three-three-three": 1, "calm-now": -1}, {"shoulder-let-go": 1, "loop-pause": 1}]
    return [
        {"answers": answers, "marks": marked, "worked": ratings}
        for answers in EVERY
        for marked in marks
        for ratings in worked
    ]


def test_python_and_the_browser_agree_on_every_combination() -> None:
    everyone = people()
    assert len(EVERY) >= 20
    rules = [rule_for(rule, EXERCISES) for rule in RULES]
    done = [{"id": name, "kind": EXERCISES[name].kind} for name in DONE]
    said = ask_node(COMPARE, [CARE / "calm.js"], {"rules": rules, "people": everyone, "done": done})
    for one, (found, further) in zip(everyone, said, strict=True):
        about = one["answers"], one["marks"], one["worked"]
        offers = offers_for(RULES, EXERCISES, *about)
        assert found == [[o.rule, o.exercise, list(o.asks), o.worked] for o in offers], one
        following = [next_for(RULES, EXERCISES, *about, done=name) for name in DONE]
        assert further == [offer.rule if offer else None for offer in following], one


def test_who_is_still_tense_is_offered_another_thing_that_begins_at_once_and_is_not_against_them() -> None:
    for answers, name in product(EVERY, DONE):
        offer = next_for(RULES, EXERCISES, answers, {}, {}, done=name)
        assert offer, (answers, name)
        assert offer.exercise != name
        assert offer.asks == ()
        if answers.get("feels") == "far-away":
            assert offer.exercise in {"feet-and-hands", "three-three-three"}
    tense = {"feels": "tense", "minutes": "3"}
    assert next_for(RULES, EXERCISES, tense, {}, {}, done="slow-breathing") == Offer(
        "tense-stop", "loop-pause", (), 0
    )
    panic = {"panic-with-breath": "yes"}
    after = next_for(RULES, EXERCISES, tense, panic, {}, done="three-three-three")
    assert after
    assert EXERCISES[after.exercise].kind != "breathing"


def test_there_is_always_one_whatever_a_person_answers_or_leaves_out() -> None:
    marks = [dict.fromkeys(some, "yes") for size in (0, 1, 2) for some in combinations(REASONS, size)]
    marks.append(dict.fromkeys(COURSE.contraindications, "yes"))
    for answers, marked in product(EVERY, marks):
        offers = offers_for(RULES, EXERCISES, answers, marked)
        assert offers, (answers, marked)
        assert len({offer.exercise for offer in offers}) == len(offers)
        for offer in offers:
            exercise = EXERCISES[offer.exercise]
            closed = {reason.id for reason in exercise.contraindications if reason.asked == "once"}
            closed |= {reason.id for reason in BY_ID[offer.rule].contraindications}
            assert not [reason for reason in closed if marked.get(reason) == "yes"]


def test_the_first_one_begins_at_one_press_for_who_has_told_us_nothing() -> None:
    for answers in EVERY:
        assert offers_for(RULES, EXERCISES, answers)[0].asks == (), answers


def offered(answers: dict[str, str]) -> list[tuple[Offer, content.Exercise]]:
    """Everything that is offered to someone, each in the variant it has there."""
    found = []
    for offer in offers_for(RULES, EXERCISES, answers, NOTHING_AGAINST):
        rule = BY_ID[offer.rule]
        found.append((offer, pared(EXERCISES[offer.exercise], rule.length, rule.way)))
    return found


def test_what_is_offered_warns_who_drives_holds_no_breath_and_keeps_the_eyes_open() -> None:
    for answers in EVERY:
        for offer, exercise in offered(answers):
            assert "driving-or-water" in {reason.id for reason in exercise.contraindications}
            assert not [variant.id for variant in exercise.variants if variant.eyes], (offer, answers)
            pattern = COURSE.breathing_patterns.get(BY_ID[offer.rule].pattern)
            pattern = pattern or next(iter(exercise.patterns), None)
            assert pattern is None or pattern.hold_in_s == pattern.hold_out_s == 0


def test_nobody_is_asked_where_they_are_and_the_words_fit_a_seat_a_bed_and_a_bus() -> None:
    assert CALM_QUESTIONS == ("feels", "minutes")
    told = {exercise.id: exercise for answers in EVERY for _, exercise in offered(answers)}
    says_where = {"move-at-desk", "change-position", "short-walk"}  # a chair or a walk is what they are
    for answers in EVERY:
        for marks in ({}, NOTHING_AGAINST):
            assert offers_for(RULES, EXERCISES, answers, marks)[0].exercise not in says_where, answers
    for exercise in told.values():
        if exercise.id in says_where:
            continue
        ways = [variant.id for variant in exercise.variants if variant.of == "way"][1:]  # chosen by name
        steps = [step.say for step in exercise.steps if not {*step.variants} & {*ways}]
        words = " ".join([exercise.how, *steps])
        assert not re.search(r"\b(floor(?!, the seat or)|desk|bus|stand up)\b", words), exercise.id
        if re.search(r"\b[Ss]it\b", exercise.how):
            assert re.search(r"\bor lie\b", exercise.how), exercise.id


def test_who_feels_far_away_gets_feet_and_hands_or_three_three_three_only() -> None:
    for answers in EVERY:
        if answers.get("feels", "far-away") == "far-away":
            assert {offer.exercise for offer, _ in offered(answers)} <= {
                "feet-and-hands",
                "three-three-three",
            }


def test_the_body_scan_takes_three_minutes_with_the_eyes_open() -> None:
    scans = {(rule.length, rule.way) for rule in RULES if rule.exercise == "body-scan"}
    assert scans == {("three", "eyes-open")}


def test_what_is_offered_takes_no_longer_than_the_person_has() -> None:
    for answers in EVERY:
        for offer in offers_for(RULES, EXERCISES, answers, NOTHING_AGAINST):
            rule = BY_ID[offer.rule]
            played = phases_for(EXERCISES[offer.exercise], Wish(rule.length, rule.way))
            seconds = sum(phase.seconds for phase in played)
            assert seconds <= 60 * float(answers.get("minutes", "3")) + 15, (offer, answers)


@pytest.mark.parametrize(
    ("answers", "exercise"),
    [
        ({}, "feet-and-hands"),
        ({"feels": "not-sure"}, "calm-now"),
        ({"feels": "tense", "minutes": "1"}, "calm-now"),
        ({"feels": "tense", "minutes": "3"}, "shoulder-let-go"),
        ({"feels": "tense", "minutes": "10"}, "muscle-relaxation"),
        ({"feels": "worried", "minutes": "10"}, "slow-breathing"),
        ({"feels": "worried", "minutes": "3"}, "three-three-three"),
        ({"feels": "sore", "minutes": "3"}, "safe-and-steady"),
        ({"feels": "sore", "minutes": "10"}, "slow-breathing"),
        ({"feels": "far-away", "minutes": "1"}, "feet-and-hands"),
        ({"feels": "far-away", "minutes": "3"}, "three-three-three"),
        ({"feels": "gone", "minutes": "7", "place": "moon"}, "feet-and-hands"),
    ],
)
def test_who_has_answered_every_reason_is_offered(answers: dict[str, str], exercise: str) -> None:
    assert best(NOTHING_AGAINST, **answers) == exercise


def test_what_must_ask_first_comes_after_what_can_begin_at_once() -> None:
    tense = {"feels": "tense", "minutes": "3"}
    offers = offers_for(RULES, EXERCISES, tense)
    assert offers[0].exercise == "calm-now"
    assert offers[-1] == Offer("tense-shoulders", "shoulder-let-go", ("hurt-neck-or-shoulder",), 0)
    assert best({"hurt-neck-or-shoulder": "no"}, **tense) == "shoulder-let-go"


def test_a_reason_against_it_leads_to_the_next_best() -> None:
    tense = {"feels": "tense", "minutes": "3"}
    hurt = {**NOTHING_AGAINST, "hurt-neck-or-shoulder": "yes"}
    assert best(hurt, **tense) == "calm-now"
    assert best({**hurt, "panic-with-breath": "yes"}, **tense) == "loop-pause"
    assert best({"panic-with-breath": "yes"}, feels="not-sure", minutes="3") == "loop-pause"


def test_what_worked_before_decides_between_equals_and_only_between_them() -> None:
    worried = {"feels": "worried", "minutes": "3"}
    assert best(**worried) == "three-three-three"
    assert best(None, {"calm-now": 1}, **worried) == "calm-now"
    assert best(None, {"three-three-three": -1}, **worried) == "calm-now"
    assert best(None, {"loop-pause": 1}, **worried) == "three-three-three"


def test_an_exercise_cut_to_one_form_plays_as_the_whole_one_with_that_wish() -> None:
    for exercise in EXERCISES.values():
        names = {
            of: [variant.id for variant in exercise.variants if variant.of == of] or [""]
            for of in ("length", "way")
        }
        for length, way in product(["", *names["length"]], ["", *names["way"]]):
            alone = pared(exercise, length, way)
            assert phases_for(alone) == phases_for(exercise, Wish(length, way)), (exercise.id, length, way)


def test_rules_of_one_order_keep_the_order_of_their_rows() -> None:
    def rule(name: str, exercise: str) -> CalmRule:
        return CalmRule(name, 1, (), exercise, "", "", "", ())

    some = (rule("b", "calm-now"), rule("a", "loop-pause"), rule("c", "calm-now"))
    assert [offer.rule for offer in offers_for(some, EXERCISES, {})] == ["b", "a"]


WRONG = [
    ("calm_now.csv", "tense-minute", "when", "feels.tired", "no answer “feels.tired”"),
    ("calm_now.csv", "tense-minute", "exercise", "gone", "There is no “gone”"),
    ("calm_now.csv", "tense-minute", "pattern", "even", "no rhythm “even”"),
    ("calm_now.csv", "any-long", "pattern", "box", "never held"),
    ("calm_now.csv", "far-minute", "length", "twice", "has no length “twice”"),
    ("calm_now.csv", "far-minute", "way", "once", "has no way “once”"),
    ("calm_now.csv", "tense-minute", "contraindications", "gone", "There is no “gone”"),
    ("calm_now.csv", "sore-move", "when", "feels.sore;place.bus", "no answer “place.bus”"),
    ("calm_now.csv", "far-look", "exercise", "safe-and-steady", "turns a person inward"),
    ("calm_now.csv", "far-look", "exercise", "slow-breathing", "turns a person inward"),
    ("calm_now.csv", "far-look", "exercise", "body-scan", "turns a person inward"),
    ("calm_now.csv", "any-feet", "when", "minutes.1", "does not fit everyone"),
    ("calm_now.csv", "any-feet", "contraindications", "pregnancy", "does not fit everyone"),
    ("variants.csv", "warm-pack", "eyes", "shut", "not one of the choices"),
]


@pytest.mark.parametrize("wrong", WRONG, ids=lambda wrong: f"{wrong[0]} {wrong[1]} {wrong[3]}")
def test_a_wrong_cell_is_told(tmp_path: Path, wrong: tuple[str, str, str, str, str]) -> None:
    file, row, column, cell, told = wrong
    course = small_course(tmp_path)
    path = course / "data" / file
    line: int | str = row
    rows = table(path)
    save(path, [[*cells, *[""] * (len(rows[0]) - len(cells))] for cells in rows])  # a short row is made whole
    if file == "variants.csv":  # its names are pairs
        line = [cells[0] for cells in rows].index(row) + 1
    place = edit(course, file, line, **{column: cell})
    assert (
        told
        in the_fault(course, file, place, column if told != "does not fit everyone" else "exercise").problem
    )


def test_a_row_for_everyone_is_for_who_feels_far_away_too(tmp_path: Path) -> None:
    course = small_course(tmp_path)
    line = edit(course, "calm_now.csv", "any-stop", when="minutes.3")
    assert "turns a person inward" in the_fault(course, "calm_now.csv", line, "exercise").problem


def test_an_exercise_that_does_not_warn_who_drives_is_not_offered_here(tmp_path: Path) -> None:
    course = small_course(tmp_path)
    edit(course, "exercises.csv", "loop-pause", contraindications="told-to-wait")
    told = faults(course)
    assert {fault.file for fault in told} == {"data/calm_now.csv"}
    assert all("not for the wheel" in fault.problem for fault in told)


def test_each_question_has_one_usual_answer_and_minutes_are_numbers(tmp_path: Path) -> None:
    course = small_course(tmp_path)
    path = course / "data" / "calm_answers.csv"
    rows = table(path)
    save(path, [[*row[:3], "yes" if row[1] in {"tense", "usual"} else row[3]] for row in rows])
    rows_of = [fault.problem for fault in faults(course)]
    assert rows_of == ["“feels” has 2 usual answers."]
    for file in ("calm_answers.csv", "en/calm_answers.csv"):
        some = table(course / "data" / file)
        save(
            course / "data" / file, [["minutes", "ten", *row[2:]] if row[1] == "10" else row for row in some]
        )
    assert "“ten” is not a number of minutes." in [fault.problem for fault in faults(course)]


def test_a_way_that_no_rule_names_stays_open_where_the_eyes_do() -> None:
    ways = [variant.id for variant in pared(EXERCISES["three-three-three"]).variants if variant.of == "way"]
    assert ways == ["as-usual", "without-sight", "without-hearing"]
    assert [variant.id for variant in pared(EXERCISES["body-scan"], "ten").variants] == ["ten", "eyes-open"]
    assert [variant.id for variant in pared(EXERCISES["body-scan"], "ten", "eyes-closed").variants] == [
        "ten",
        "eyes-closed",
    ]
