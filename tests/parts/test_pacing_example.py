"""The made-up plan: its line, its words and its table are the rule's at every setting."""

from __future__ import annotations

import json
from collections.abc import Callable
from html import unescape
from itertools import pairwise, product
from typing import TYPE_CHECKING, Any

import pytest
import traitlets
from playwright.sync_api import expect

from easeback import content
from easeback.care.pacing import PACES, amount_in, flare_for, stairs_for, week_of
from easeback.parts import PacingExample
from easeback.parts.pacing_example.pacing_example import GOALS, LAST_WEEK
from support.alone import alone, server_render_of
from support.places import KIT, PARTS
from support.tables import ask_node

if TYPE_CHECKING:
    from playwright.sync_api import Page

WORDS = content.load().words_of("pacing_example")
DAYS = list(PacingExample().days)
STATES: list[dict[str, Any]] = [
    {"days": DAYS, "pace": pace, "goal": goal, "week": week, "flare": flare}
    for pace, goal, week, flare in product(
        PACES, range(GOALS[0], GOALS[1] + 1, 20), range(1, LAST_WEEK + 1), [False, True]
    )
]
READER = """
import { readFileSync } from "node:fs";
const [{ planOf, rowsOf, summaryOf, WEEKS }, { curveOf }] =
  await Promise.all([import(process.argv[1]), import(process.argv[2])]);
const { states } = JSON.parse(readFileSync(process.argv[3], "utf8"));
const key = (name, values = {}) =>
  `${name} ${JSON.stringify(values)};`;
const { list: and, sentences, number } = { list: (all) => all.join(", "), sentences: (all) => all.join(" "),
  number: (value, digits) => value.toFixed(digits) };
const amount = (value) => `${value} m`, range = (least, most) => `${least}–${most} m`;
Object.assign(key, { and, sentences, number, amount, range });
console.log(JSON.stringify({
  states: states.map((now) => {
    const { at, values } = curveOf(planOf(now), WEEKS);
    return { said: summaryOf(key, now), rows: rowsOf(key, now), at, values: [...values] };
  }),
}));
"""


@pytest.fixture(scope="module")
def read() -> dict[str, Any]:
    """What the browser's code makes of every setting."""
    modules = [PARTS / "pacing_example" / "reading.js", KIT / "chart" / "pacing_curve.js"]
    found: dict[str, Any] = ask_node(READER, modules, {"states": STATES})
    return found


def test_the_line_stands_on_each_stair_and_dips_in_a_flare(read: dict[str, Any]) -> None:
    for state, drawn in zip(STATES, read["states"], strict=True):
        stairs = stairs_for(state["days"], "metres", state["pace"])
        amounts = [amount_in(stairs, week, state["goal"]) for week in range(1, LAST_WEEK + 1)]
        levels = [
            value for at, value in zip(drawn["at"], drawn["values"], strict=True) if 0.05 < at % 1 < 0.1
        ]
        assert levels == amounts
        dip = min(
            drawn["values"][drawn["at"].index(at)] for at in drawn["at"] if int(at) == state["week"] - 1
        )
        flare = flare_for(amounts[state["week"] - 1], "metres")
        assert dip == (flare.most if state["flare"] else amounts[state["week"] - 1])
        assert all(one < other for one, other in pairwise(drawn["at"]))


def test_the_words_and_the_table_tell_the_same(read: dict[str, Any]) -> None:
    for state, drawn in zip(STATES, read["states"], strict=True):
        stairs = stairs_for(state["days"], "metres", state["pace"])
        amount = amount_in(stairs, state["week"], state["goal"])
        reached = week_of(stairs, state["goal"])
        assert reached is not None
        said = dict(piece.strip().split(" ", 1) for piece in drawn["said"].split(";") if piece.strip())
        said = {key: json.loads(values) for key, values in said.items()}
        assert said["said.start"] == {"start": "160 m", "rise": f"{stairs.rise:g} m"}
        assert said["said.week"] == {"week": state["week"], "amount": f"{amount:g} m"}
        goal = "said.goal" if reached <= LAST_WEEK else "said.goal-later"
        assert said[goal]["week"] == reached
        assert ("said.flare" in said) == state["flare"]
        week, each, in_flare = drawn["rows"][state["week"] - 1]
        flare = flare_for(amount, "metres")
        assert (week, each) == (state["week"], f"{amount:g} m")
        assert in_flare == f"{flare.least:g}–{flare.most:g} m"


def test_the_still_form_has_the_stairs_and_their_words() -> None:
    still = unescape(server_render_of(PacingExample(week=3)))
    for words in ("title", "goal.name", "note", "shared.model"):
        assert WORDS[words] in still
    assert "week 3 it is 200 m each day" in still
    assert 'class="easeback-line' in still


@pytest.mark.parametrize(
    "wrong", [{"days": [1.0, 2.0]}, {"days": [0.0, 5.0, 5.0]}, {"pace": 0.5}, {"week": 13}, {"goal": 40}]
)
def test_a_setting_that_is_no_plan_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(traitlets.TraitError, match=next(iter(wrong))):
        PacingExample(**wrong)


def test_every_control_moves_the_line_and_the_words(reader: Callable[..., Page]) -> None:
    page = alone(reader("phone", timezone_id="Europe/Amsterdam"), PacingExample())
    summary, peak = page.locator("[aria-live=polite]"), page.locator(".easeback-chart__peak")
    expect(peak).to_have_text("160 m")
    page.get_by_role("radio", name=WORDS["pace.more"].format(amount="40 m")).check(force=True)
    expect(summary).to_contain_text(WORDS["said.goal"].format(goal="300 m", week=5))
    goal, week = page.get_by_role("slider").all()
    goal.press("End")
    expect(summary).to_contain_text(WORDS["said.goal"].format(goal="400 m", week=7))
    week.press("ArrowRight")
    expect(peak).to_have_text("200 m")
    page.get_by_role("switch", name=WORDS["flare.label"]).check(force=True)
    expect(peak).to_have_text("100–160 m")
    expect(summary).to_contain_text(WORDS["said.flare"].format(least="100 m", most="160 m", amount="200 m"))
    page.get_by_text(WORDS["numbers.open"]).click()
    expect(page.get_by_role("table").get_by_role("row")).to_have_count(LAST_WEEK + 1)


@pytest.mark.parametrize(
    ("zone", "start", "goal"),
    [("Europe/London", "160 yd", "300 yd"), ("America/New_York", "450 ft", "900 ft")],
)
def test_the_made_up_person_walks_round_numbers_of_the_lengths_of_a_country(
    reader: Callable[..., Page], zone: str, start: str, goal: str
) -> None:
    page = alone(reader("phone", timezone_id=zone), PacingExample())
    expect(page.locator(".easeback-chart__peak")).to_have_text(start)
    said = page.locator("[aria-live=polite]")
    expect(said).to_contain_text(WORDS["said.goal"].split("{goal}")[0] + goal)
    expect(said).not_to_contain_text(" m ")
