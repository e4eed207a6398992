"""The red-flag rule says what comes first, never 'safe', and is the same in Python and in the browser."""

from __future__ import annotations

import json
import subprocess
from itertools import product
from pathlib import Path

import pytest

from browser import node
from easeback import content
from easeback.care.red_flags import NONE_TODAY, UNANSWERED, URGENCY, Advice, advice_for
from places import KIT

ACTIONS = {flag.id: flag.action for flag in content.load().red_flags.values()}
COMPARE = """
import { readFileSync } from "node:fs";
import { adviceFor } from %s;
const { urgency, tables } = JSON.parse(readFileSync(0, "utf8"));
for (const [actions, states] of tables) {
  const flags = Object.entries(actions).map(([id, action]) => ({ id, action }));
  const total = states.length ** flags.length;
  const place = Object.fromEntries(flags.map(({ id }, index) => [id, 2 ** index]));
  const mask = (ids) => ids.reduce((sum, id) => sum + place[id], 0);
  const said = [];
  for (let number = 0; number < total; number++) {
    let left = number;
    const answers = {};
    for (const { id } of flags) {
      answers[id] = states[left %% states.length];
      left = Math.floor(left / states.length);
    }
    const { action, flags: led, also } = adviceFor(flags, urgency, answers);
    said.push(`${action} ${mask(led)} ${mask(also)}`);
  }
  console.log(said.join(";"));
}
"""


def in_the_browser(tables: list[tuple[dict[str, str], list[bool | None]]], tmp_path: Path) -> list[list[str]]:
    """What kit/rules.js says to every combination of `states` of each table."""
    script = tmp_path / "compare.mjs"
    script.write_text(COMPARE % json.dumps((KIT / "rules.js").as_uri()))
    asked = json.dumps({"urgency": URGENCY, "tables": tables})
    done = subprocess.run([node(), str(script)], input=asked, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return [line.split(";") for line in done.stdout.splitlines()]


def in_python(actions: dict[str, str], states: list[bool | None]) -> list[str]:
    """What the reference says to the same combinations, in the same order."""
    place = {flag: 2**index for index, flag in enumerate(actions)}
    said = []
    for chosen in product(states, repeat=len(actions)):
        # product turns the last state fastest, the browser's counting the first one
        advice = advice_for(actions, dict(zip(actions, reversed(chosen), strict=True)))
        led, also = (sum(place[flag] for flag in flags) for flags in (advice.flags, advice.also))
        said.append(f"{advice.action} {led} {also}")
    return said


def test_python_and_the_browser_agree_on_every_yes_and_no_of_the_real_questions(tmp_path: Path) -> None:
    pairs: list[list[bool | None]] = [[True, False], [True, None], [False, None]]
    tables = [(ACTIONS, pair) for pair in pairs]
    for pair, said in zip(pairs, in_the_browser(tables, tmp_path), strict=True):
        assert len(said) == 2 ** len(ACTIONS)
        assert said == in_python(ACTIONS, pair)


def test_python_and_the_browser_agree_on_every_small_table_with_open_answers(tmp_path: Path) -> None:
    states: list[bool | None] = [True, False, None]
    tables = [(dict(zip("abcd", actions, strict=True)), states) for actions in product(URGENCY, repeat=4)]
    for (actions, _), said in zip(tables, in_the_browser(tables, tmp_path), strict=True):
        assert said == in_python(actions, states)


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
        ("kidney1", "same-day"),  # more careful than "call the clinic" of evidence 4.1
        ("preg1", "same-day"),  # the same
        ("ca1", "urgent"),
        ("ca1-night", "urgent"),
        ("ca2", "urgent"),
    ],
)
def test_no_sign_asks_for_less_haste_than_the_evidence(flag: str, action: str) -> None:
    assert URGENCY.index(ACTIONS[flag]) <= URGENCY.index(action)


@pytest.mark.parametrize(("flag", "word"), [("trauma1", "recent"), ("neuro1", "new"), ("ces1", "newly")])
def test_what_only_counts_when_it_is_new_is_asked_so(flag: str, word: str) -> None:
    assert word in content.load().red_flags[flag].question.split()


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
