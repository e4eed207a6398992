"""The red-flag rule says what comes first, never 'safe', and is the same in Python and in the browser."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable
from itertools import combinations, pairwise, product
from pathlib import Path

import pytest

from easeback import content
from easeback.care.red_flags import NONE_TODAY, UNANSWERED, URGENCY, Advice, advice_for
from support.browser import node
from support.places import CARE

ACTIONS = {flag.id: flag.action for flag in content.load().red_flags.values()}
COMPARE = """
import { readFileSync } from "node:fs";
import { adviceFor } from %s;
const { urgency, tables } = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(tables.map(([actions, asked]) => {
  const flags = Object.entries(actions).map(([id, action]) => ({ id, action }));
  return asked.map((answers) => {
    const { action, flags: led, also } = adviceFor(flags, urgency, answers);
    return [action, led, also];
  });
})));
"""
Answers = dict[str, bool | None]
Said = list[list[str | list[str]]]
MOST_AT_ONCE = 3


def in_the_browser(tables: list[tuple[dict[str, str], list[Answers]]], tmp_path: Path) -> list[Said]:
    """What care/red_flags.js says to the answers that are asked of each table."""
    script = tmp_path / "compare.mjs"
    script.write_text(COMPARE % json.dumps((CARE / "red_flags.js").as_uri()))
    asked = json.dumps({"urgency": URGENCY, "tables": tables})
    done = subprocess.run([node(), str(script)], input=asked, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    said: list[Said] = json.loads(done.stdout)
    return said


def in_python(actions: dict[str, str], asked: list[Answers]) -> Said:
    """What the reference says to the same answers."""
    said = [advice_for(actions, answers) for answers in asked]
    return [[advice.action, list(advice.flags), list(advice.also)] for advice in said]


def told(some: Iterable[str], *, rest: bool | None) -> Answers:
    """Yes to some of the real questions, and the same answer to each other one."""
    return {**dict.fromkeys(ACTIONS, rest), **dict.fromkeys(some, True)}


def test_python_and_the_browser_agree_on_up_to_three_real_signs_at_once(tmp_path: Path) -> None:
    few = [some for count in range(MOST_AT_ONCE + 1) for some in combinations(ACTIONS, count)]
    asked = [told(some, rest=rest) for some in few for rest in (False, None)]
    assert len(asked) > 2 * len(ACTIONS) ** 2
    (said,) = in_the_browser([(ACTIONS, asked)], tmp_path)
    assert said == in_python(ACTIONS, asked)


def test_python_and_the_browser_agree_on_every_mix_of_urgencies_of_the_real_signs(tmp_path: Path) -> None:
    """All signs of some urgencies are true, and of the others none or all but one are not."""
    tiers = [tier for count in range(len(URGENCY) + 1) for tier in combinations(URGENCY, count)]
    whole = [[flag for flag, action in ACTIONS.items() if action in tier] for tier in tiers]
    asked = [told(some, rest=rest) for some in whole for rest in (False, None)]
    asked += [told(some, rest=False) | {last: None} for some in whole for last in set(ACTIONS) - set(some)]
    (said,) = in_the_browser([(ACTIONS, asked)], tmp_path)
    assert said == in_python(ACTIONS, asked)
    assert {one[0] for one in said} == {*URGENCY, NONE_TODAY, UNANSWERED}


def test_python_and_the_browser_agree_on_every_small_table_with_open_answers(tmp_path: Path) -> None:
    states: list[bool | None] = [True, False, None]
    asked: list[Answers] = [dict(zip("abcd", some, strict=True)) for some in product(states, repeat=4)]
    tables = [(dict(zip("abcd", actions, strict=True)), asked) for actions in product(URGENCY, repeat=4)]
    for (actions, _), said in zip(tables, in_the_browser(tables, tmp_path), strict=True):
        assert said == in_python(actions, asked)


@pytest.mark.parametrize(
    ("flag", "action"),
    [
        ("ces1", "emergency"),
        ("ces2", "emergency"),
        ("ces3", "emergency"),
        ("neuro1", "emergency"),
        ("trauma1", "emergency"),
        ("chest1", "emergency"),
        ("frac2", "same-day"),
        ("inf1", "same-day"),
        ("inf2", "same-day"),
        ("inf2-infection", "same-day"),
        ("inf2-operation", "same-day"),
        ("inf2-drugs", "same-day"),
        ("kidney1", "same-day"),  # more careful than "call the clinic" of evidence 4.1
        ("preg1", "same-day"),  # the same
        ("ca1", "same-day"),  # within 24 hours (rnoh-mscc)
        ("blood1", "same-day"),
        ("ca1-weight", "urgent"),
        ("ca1-night", "urgent"),
        ("ca2", "urgent"),
        ("leg1", "call-clinic"),
    ],
)
def test_no_sign_asks_for_less_haste_than_the_evidence(flag: str, action: str) -> None:
    assert URGENCY.index(ACTIONS[flag]) <= URGENCY.index(action)


FLAGS = content.load().red_flags


@pytest.mark.parametrize(
    ("flag", "word"),
    [
        ("trauma1", "recent"),
        *((flag, "newly") for flag in ("ces1", "ces3", "chest1")),
        *((flag, "new") for flag in ("neuro1", "ca1", "ca2", "leg1", "preg1")),
    ],
)
def test_what_only_counts_when_it_is_new_is_asked_so(flag: str, word: str) -> None:
    assert word in FLAGS[flag].question.split()


ASKED = {
    "ces1": ["hard to pee", "leak", "feel the need", "feel it pass"],  # girft-ces
    "neuro1": ["both your legs", "getting weaker", "unsteady when you walk"],
    "chest1": ["tight", "spreads", "lasts", "sweat", "sickness", "short of breath", "faint", "tearing"],
    "frac2": ["weak", "steroids", "over 65"],
    "ca1": ["had cancer", "new or worse", "like a band"],
    "blood1": ["blood thinners", "suddenly", "injection"],
    "preg1": ["bleeding", "tightening"],
    "axspa": [
        "slowly before you were 45",
        "over three months",
        "moving ease it more than rest",
        "early hours",
    ],
    "six-weeks": ["no better", "nobody looked at it yet"],
    "leg1": ["pain", "tingling", "numb patch", "one leg"],
}


@pytest.mark.parametrize("flag", ASKED)
def test_a_sign_is_asked_with_all_that_belongs_to_it(flag: str) -> None:
    assert [words for words in ASKED[flag] if words not in FLAGS[flag].question] == []


@pytest.mark.parametrize(
    ("flag", "other"), [("ca1", "weight"), ("inf2", "infection"), ("inf2", "drugs"), ("inf2", "operation")]
)
def test_what_asks_for_something_else_is_a_question_of_its_own(flag: str, other: str) -> None:
    assert other not in FLAGS[flag].question
    assert any(other in one.question for name, one in FLAGS.items() if name.startswith(f"{flag}-"))


def test_what_could_not_be_seen_in_a_source_is_marked_so() -> None:
    doubtful = {name for name, flag in FLAGS.items() if flag.verified == "no"}
    assert {"frac2", "blood1", "preg1"} <= doubtful
    assert {FLAGS[name].verified for name in ("ces1", "ces2", "ca1")} == {"yes"}
    assert {FLAGS[name].verified for name in ("kidney1", "axspa")} == {"secondary"}


def test_haste_has_one_order_and_the_rows_stand_in_it() -> None:
    assert URGENCY is content.ACTIONS
    for one, after in pairwise(FLAGS.values()):
        assert not content.softer(one.action, after.action), (one.id, after.id)
    for softer, than in combinations(reversed(URGENCY), 2):
        assert content.softer(softer, than)
        assert not content.softer(than, softer)
    assert content.softer(content.STOP, "routine")


@pytest.mark.parametrize("flag", ACTIONS)
def test_one_yes_alone_leads_to_its_own_action(flag: str) -> None:
    assert advice_for(ACTIONS, {flag: True}) == Advice(ACTIONS[flag], (flag,))


def test_an_emergency_comes_before_all_else_and_the_rest_is_not_lost() -> None:
    advice = advice_for(dict(zip("abcde", reversed(URGENCY), strict=True)), dict.fromkeys("abcde", True))
    assert advice == Advice("emergency", ("e",), ("a", "b", "c", "d"))


def test_nothing_is_said_before_every_question_is_answered() -> None:
    *answered, last = ACTIONS
    assert advice_for(ACTIONS, {}) == Advice(UNANSWERED)
    assert advice_for(ACTIONS, dict.fromkeys(answered, False)) == Advice(UNANSWERED)
    assert advice_for(ACTIONS, {**dict.fromkeys(answered, False), last: None}) == Advice(UNANSWERED)
    assert advice_for(ACTIONS, dict.fromkeys(ACTIONS, False)) == Advice(NONE_TODAY)


def test_no_questions_are_no_reason_to_say_anything() -> None:
    assert advice_for({}, {}) == Advice(UNANSWERED)


def test_an_answer_to_an_unknown_question_is_an_error_and_not_a_no() -> None:
    with pytest.raises(ValueError, match="ces9"):
        advice_for(ACTIONS, {"ces9": True})


def test_an_unknown_action_is_an_error() -> None:
    with pytest.raises(ValueError, match="soon"):
        advice_for({"a": "soon"}, {})


def test_no_answer_of_the_rule_and_no_word_beside_it_says_safe() -> None:
    course = content.load()
    assert not any("safe" in action for action in (*URGENCY, NONE_TODAY, UNANSWERED))
    assert "Nothing here needs emergency care today." in course.words["safety.action.none-today"]
    results = [words for key, words in course.words.items() if key.startswith("safety.action.")]
    assert len(results) >= len(URGENCY) + 1
    assert not any("safe" in words.lower().split() for words in results)
