"""Heat, cold or neither: no pack is offered against a reason; Python and the browser agree on everything."""

from __future__ import annotations

from itertools import combinations, product
from pathlib import Path

import pytest

from easeback import content
from easeback.care.heat_and_cold import UNANSWERED, WarmthAdvice, warmth_for
from easeback.content import LONGEST_UNSEEN_S, WarmthRule
from support.places import CARE, ROOT
from support.spreadsheet import edit, faults, save, small_course, table, the_fault
from support.tables import ask_node

COURSE = content.load("en", ROOT)
PACKS = {name: [reason.id for reason in COURSE.exercises[name].contraindications] for name in COURSE.packs}
STATES = {name: [reason.id for reason in state.means] for name, state in COURSE.warmth_states.items()}
RULES = tuple(COURSE.warmth_rules.values())
REASONS = list(dict.fromkeys(reason for some in PACKS.values() for reason in some))
ASKED = [reason for reason in REASONS if not any(reason in means for means in STATES.values())]
NONE = dict.fromkeys(ASKED, False)
Answer = bool | None
COMPARE = """
import { readFileSync } from "node:fs";
const { warmthFor } = await import(process.argv[1]);
const { tables } = JSON.parse(readFileSync(process.argv[2], "utf8"));
console.log(JSON.stringify(tables.map(({ packs, states, rules, asked }) => {
  const names = Object.keys(packs);
  return [null, ...Object.keys(states)].flatMap((state) => asked.map((reasons) => {
    const { rule, offers, against } = warmthFor(packs, states, rules, state, reasons);
    return `${rule} ${offers} ${names.map((name) => against[name].length)}`;
  }));
})));
"""


def people() -> list[dict[str, bool]]:
    """Answers to all reasons: each pair of them alone, and every mix of kinds of reasons.

    Reasons of one kind speak against the same packs and are meant by the same states, so that one of them,
    the last of them and all of them stand for every number of them.
    """
    kinds: dict[tuple[object, ...], list[str]] = {}
    for reason in REASONS:
        kind = (*(reason in some for some in PACKS.values()), *(reason in some for some in STATES.values()))
        kinds.setdefault(kind, []).append(reason)
    mixes = product(*(((), tuple(some[:1]), tuple(some[-1:]), tuple(some)) for some in kinds.values()))
    true = [*(sum(mix, ()) for mix in mixes), *combinations(REASONS, 1), *combinations(REASONS, 2)]
    return [{reason: reason in some for reason in REASONS} for some in dict.fromkeys(true)]


Answers = list[dict[str, Answer]]
Table = tuple[dict[str, list[str]], dict[str, list[str]], tuple[WarmthRule, ...], Answers]


def rule(name: str, states: tuple[str, ...] = (), offers: tuple[str, ...] = ()) -> WarmthRule:
    return WarmthRule(name, 1, states, offers, "", "")


def every(reasons: list[str], values: list[Answer]) -> Answers:
    """Every combination of answers to a few reasons."""
    return [dict(zip(reasons, some, strict=True)) for some in product(values, repeat=len(reasons))]


def in_python(
    packs: dict[str, list[str]],
    states: dict[str, list[str]],
    rules: tuple[WarmthRule, ...],
    asked: Answers,
) -> list[str]:
    """What the reference says to the same answers, in the browser's order."""
    said = []
    for state in (None, *states):
        for answers in asked:
            advice = warmth_for(packs, states, rules, state, answers)
            against = ",".join(str(len(advice.against[pack])) for pack in packs)
            said.append(f"{advice.rule} {','.join(advice.offers)} {against}")
    return said


def in_the_browser(tables: list[Table]) -> list[list[str]]:
    """What care/heat_and_cold.js says to the answers of each table, in each state."""
    asked = [
        {
            "packs": packs,
            "states": states,
            "rules": [
                {"id": one.id, "states": list(one.states), "offers": list(one.offers)} for one in rules
            ],
            "asked": answers,
        }
        for packs, states, rules, answers in tables
    ]
    said: list[list[str]] = ask_node(COMPARE, [CARE / "heat_and_cold.js"], {"tables": asked})
    return said


def test_python_and_the_browser_agree_on_every_pair_and_every_mix_of_the_real_reasons() -> None:
    real: Table = (PACKS, STATES, RULES, [dict(one) for one in people()])
    (said,) = in_the_browser([real])
    assert len(said) == (1 + len(STATES)) * len(people()) > 4 * 200
    assert said == in_python(*real)


def test_python_and_the_browser_agree_where_answers_are_open() -> None:
    """A few reasons at a time are open, and small made-up tables take every answer there is."""
    packs = {"warm": ["a", "b", "x"], "cool": ["b", "c"]}
    states = {"swollen": ["x"], "tight": [], "odd": ["c"]}
    rows = [("r", ("swollen",), ("cool",)), ("s", ("tight", "odd"), ("warm", "cool")), ("t", (), ("warm",))]
    open_too: list[Answer] = [True, False, None]
    made: list[Table] = [
        (packs, states, (*(rule(*row) for row in chosen), rule("ask")), every(["a", "b", "c", "x"], open_too))
        for chosen in ([], rows[:1], rows[1:], rows, rows[::-1])
    ]
    some = [REASONS[at : at + 4] for at in range(0, len(REASONS), 4)]
    thirds: list[Table] = [(PACKS, STATES, RULES, every(few, open_too)) for few in some]
    for one, said in zip([*made, *thirds], in_the_browser([*made, *thirds]), strict=True):
        assert said == in_python(*one)


def test_no_pack_is_ever_offered_against_a_reason() -> None:
    for state, means in STATES.items():
        for one in people():
            answers = {reason: yes for reason, yes in one.items() if reason in ASKED}
            advice = warmth_for(PACKS, STATES, RULES, state, answers)
            true = {reason for reason, yes in answers.items() if yes} | set(means)
            for pack in advice.offers:
                assert not true & set(PACKS[pack]), (state, answers)
            if all(true & set(some) for some in PACKS.values()):
                assert advice.offers == ()


def test_rows_that_ask_for_the_wrong_pack_are_passed_over() -> None:
    careless = (rule("wrong", ("swollen",), ("warm-pack",)), rule("ask"))
    advice = warmth_for(PACKS, STATES, careless, "swollen", NONE)
    assert (advice.rule, advice.offers) == ("ask", ())


@pytest.mark.parametrize("reason", ASKED)
def test_one_reason_alone_closes_its_pack_in_every_state(reason: str) -> None:
    closed = {pack for pack, some in PACKS.items() if reason in some}
    for state in STATES:
        advice = warmth_for(PACKS, STATES, RULES, state, {**NONE, reason: True})
        assert not closed & set(advice.offers)
        assert all(reason in advice.against[pack] for pack in closed)


@pytest.mark.parametrize(
    ("state", "first", "offers"),
    [
        ("swollen", "swollen-cool", ("cool-pack",)),
        ("tight", "tight-heat-first", ("warm-pack", "cool-pack")),
        ("likes-cold", "cold-by-choice", ("cool-pack", "warm-pack")),
        ("other", "either", ("warm-pack", "cool-pack")),
    ],
)
def test_without_a_reason_the_back_decides(state: str, first: str, offers: tuple[str, ...]) -> None:
    advice = warmth_for(PACKS, STATES, RULES, state, NONE)
    assert (advice.rule, advice.offers) == (first, offers)


@pytest.mark.parametrize(
    ("state", "reason", "found"),
    [
        ("swollen", "raynaud", "swollen-rest"),
        ("swollen", "pregnancy", "swollen-cool"),
        ("tight", "pregnancy", "cold-only"),
        ("tight", "raynaud", "heat-only"),
        ("likes-cold", "cold-allergy", "heat-only"),
        ("other", "patch-or-gel", "cold-only"),
        ("tight", "fever", "ask"),
        ("other", "numb-skin", "ask"),
        ("likes-cold", "heart-disease", "ask"),
        ("tight", "nearly-asleep", "ask"),
    ],
)
def test_a_reason_leads_to_its_advice(state: str, reason: str, found: str) -> None:
    assert warmth_for(PACKS, STATES, RULES, state, {**NONE, reason: True}).rule == found


def test_nothing_is_offered_before_every_reason_is_answered() -> None:
    assert warmth_for(PACKS, STATES, RULES, None, NONE).rule == UNANSWERED
    assert warmth_for(PACKS, STATES, RULES, "tight", {}).rule == UNANSWERED
    for reason in ASKED:
        advice = warmth_for(PACKS, STATES, RULES, "tight", {**NONE, reason: None})
        assert (advice.rule, advice.offers) == (UNANSWERED, ())


def test_a_reason_that_closes_both_packs_needs_no_other_answer() -> None:
    advice = warmth_for(PACKS, STATES, RULES, "tight", {"fever": True})
    assert advice == WarmthAdvice("ask", (), {"warm-pack": ("fever",), "cool-pack": ("fever",)})


def test_what_is_not_among_the_rows_is_an_error_and_not_a_no() -> None:
    with pytest.raises(ValueError, match="feverish"):
        warmth_for(PACKS, STATES, RULES, "tight", {"feverish": True})
    with pytest.raises(ValueError, match="stiff"):
        warmth_for(PACKS, STATES, RULES, "stiff", NONE)
    with pytest.raises(ValueError, match="No rule fits"):
        warmth_for(PACKS, STATES, (), "tight", NONE)


def test_the_reasons_are_those_of_the_evidence() -> None:
    both = {"numb-skin", "nerve-loss", "poor-circulation", "active-cancer", "heart-disease", "fever"}
    both |= {"broken-skin", "nearly-asleep", "cannot-take-off"}
    heat = {"pregnancy", "heat-reaction", "patch-or-gel", "new-swelling", "thin-skin"}
    assert set(PACKS["warm-pack"]) == both | heat
    assert set(PACKS["cool-pack"]) == both | {"raynaud", "cold-allergy", "sickle-cell"}
    passing = {reason for reason in REASONS if COURSE.contraindications[reason].asked == "each-time"}
    assert passing == {"fever", "broken-skin", "patch-or-gel", "new-swelling", "nearly-asleep"}


@pytest.mark.parametrize("pack", COURSE.packs.values(), ids=lambda pack: pack.exercise)
def test_every_pack_is_timed_within_its_limits_and_the_skin_is_looked_at(pack: content.Pack) -> None:
    assert COURSE.sources[pack.source].verified == "yes"
    assert (pack.least_min, pack.most_min) == (10, 15)
    assert pack.limit_min <= 20
    steps = COURSE.exercises[pack.exercise].steps
    on = steps[: [step.phase for step in steps].index("let-go")]
    assert {step.phase for step in on} == {"ready", "feel", "notice"}
    assert on[-1].phase == "notice"
    looks = [place for place, step in enumerate(on) if step.phase == "notice"]
    for after, look in zip([-1, *looks], looks, strict=False):
        assert sum(step.seconds for step in on[after + 1 : look + 1]) <= LONGEST_UNSEEN_S
    assert sum(step.seconds for step in on) == 60 * pack.most_min
    assert sum(step.seconds for step in on if not step.variants) == 60 * pack.least_min


WRONG = [
    ("exercises.csv", "warm-pack", "contraindications", "", "who should not use it"),
    ("packs.csv", 2, "limit_min", "30", "too large"),
    ("packs.csv", 3, "least_min", "16", "more than most_min"),
    ("packs.csv", 2, "limit_min", "12", "most_min is more than limit_min"),
    ("packs.csv", 3, "most_min", "12", "on for 15 minutes"),
    ("packs.csv", 2, "source", "fernandez2017", "not verified"),
    ("variants.csv", 2, "pace", "2", "stays on too long"),
    ("warmth_rules.csv", "either", "offers", "hot-pack", "There is no “hot-pack”"),
    ("warmth_rules.csv", "either", "states", "stiff", "There is no “stiff”"),
    ("warmth_rules.csv", "ask", "offers", "warm-pack", "does not fit everyone"),
    ("warmth_states.csv", "swollen", "means", "swelling", "There is no “swelling”"),
]


@pytest.mark.parametrize("wrong", WRONG, ids=lambda wrong: f"{wrong[0]} {wrong[2]} {wrong[3]}")
def test_a_wrong_cell_is_told(tmp_path: Path, wrong: tuple[str, str | int, str, str, str]) -> None:
    file, row, column, cell, told = wrong
    course = small_course(tmp_path)
    if file == "variants.csv":
        row = [line[:2] for line in table(course / "data" / file)].index(["warm-pack", "ten"]) + 1
    line = edit(course, file, row, **{column: cell})
    assert told in the_fault(course, file, line, column).problem


def change_steps(course: Path, phase: str, to: str) -> None:
    """Another phase for the steps of the warm pack."""
    path = course / "data" / "steps.csv"
    rows = table(path)
    for row in rows:
        if row[0] == "warm-pack" and row[2] == phase:
            row[2] = to
    save(path, rows)


def test_steps_without_a_look_at_the_skin_or_an_end_are_told(tmp_path: Path) -> None:
    course = small_course(tmp_path)
    change_steps(course, "notice", "feel")
    assert "The skin is not looked at for 9 minutes." in {one.problem for one in faults(course)}
    change_steps(course, "let-go", "rest")
    assert [one.problem for one in faults(course)] == ["Nothing says when this pack comes off."]


def test_a_pack_without_limits_or_that_is_no_pack_is_told(tmp_path: Path) -> None:
    course = small_course(tmp_path)
    edit(course, "exercises.csv", "warm-pack", kind="movement")
    told = [fault.problem for fault in faults(course)]
    assert any("lays nothing on the skin" in one for one in told)
    assert any("No picture shows how" in one for one in told), "and as a movement it has no poses"
    edit(course, "exercises.csv", "warm-pack", kind="heat-cold")
    for file in ("packs.csv", "en/packs.csv"):
        rows = table(course / "data" / file)
        save(course / "data" / file, [row for row in rows if row[0] != "cool-pack"])
    assert any("This pack has no limits." in fault.problem for fault in faults(course, "exercises.csv"))


def test_what_a_rule_says_never_promises_more_than_it_offers() -> None:
    for one in RULES:
        words = f"{one.advice} {one.why}".lower()
        assert "heat" in words or "cold" in words
        if not one.offers:
            assert "leave heat and cold out" in words
            assert "health worker" in words
        if one.offers == ("cool-pack",):
            assert "leave heat out" in words
            assert "nobody knows" in words
        if one.offers == ("warm-pack",):
            assert "leave cold out" in words
