"""Calm-now: the exercise is there at once, one tap swaps it, and what was chosen stays on the device."""

from __future__ import annotations

import json
from collections.abc import Callable
from gzip import compress
from html import unescape
from typing import TYPE_CHECKING, Any

from playwright.sync_api import expect

from easeback import content
from easeback.care.calm import pared
from easeback.care.practice import phases_for
from easeback.parts import CalmNow
from support.alone import alone, server_render_of, traits_of
from support.places import PARTS
from support.tables import ask_node

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

COURSE = content.load()
WORDS = COURSE.words_of("calm_now")
PLAYER = COURSE.words_of("player")
ANSWERS = {(answer.question, answer.id): answer for answer in COURSE.calm_answers}
HEAVIEST_BYTES = 46_000
KEPT = "JSON.parse(localStorage['easeback:v1'] ?? '{}')"
PLAY = """
import { readFileSync } from "node:fs";
const [{ playerOf, whole }, { phasesFor }] = [await import(process.argv[1]), await import(process.argv[2])];
const { rules, players } = JSON.parse(readFileSync(process.argv[3], "utf8"));
console.log(JSON.stringify(whole(rules).map((rule) => {
  const model = playerOf(players[rule.exercise], rule, 10, {});
  const [steps, variants, moves] = ["steps", "variants", "moves"].map((name) => model.get(name));
  const wish = { length: model.get("length"), way: model.get("way") };
  const phases = phasesFor({ steps, variants, moves }, wish);
  return phases.map(({ kind, seconds, order }) => [kind, seconds, order]);
})));
"""


def name(exercise: str) -> str:
    return COURSE.exercises[exercise].name


def chip(page: Page, question: str, answer: str) -> Locator:
    group = page.get_by_role("group", name=WORDS[question], exact=True)
    return group.get_by_role("radio", name=ANSWERS[question, answer].text, exact=True)


def because(*answers: tuple[str, str]) -> str:
    return WORDS["why"].format(reasons=", ".join(ANSWERS[answer].because for answer in answers))


def expect_exercise(page: Page, exercise: str) -> None:
    expect(page.locator(".easeback-player__name")).to_have_text(name(exercise))


def someone(page: Page, **kept: Any) -> Page:
    """A person who told things on other days."""
    document = {"version": 1, "ratings": [], **kept}
    page.add_init_script(f"localStorage['easeback:v1'] ??= {json.dumps(json.dumps(document))}")
    return page


def marks(**given: str) -> dict[str, Any]:
    at = "2026-11-20T08:00:00.000Z"
    return {key.replace("_", "-"): {"mark": mark, "at": at} for key, mark in given.items()}


def test_it_travels_light() -> None:
    def packed(value: object) -> bytes:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()

    assert len(packed(CalmNow().players)) < HEAVIEST_BYTES
    assert len(compress(packed(traits_of(CalmNow())))) < HEAVIEST_BYTES / 2


def test_no_rhythm_that_is_sent_holds_the_breath_nor_can_one_set_it() -> None:
    for rows in CalmNow().players.values():
        for pattern in rows["patterns"]:
            assert pattern["hold_in_s"] == pattern["hold_out_s"] == 0
        for limit, within in rows["limits"].items():
            assert not limit.startswith("hold") or within["high"] == 0


def test_what_is_played_is_the_exercise_in_its_one_form() -> None:
    part = CalmNow()
    files = [PARTS / "calm_now" / "unpack.js", PARTS.parent / "care" / "practice.js"]
    said = ask_node(PLAY, files, {"rules": part.rules, "players": part.players})
    for rule, found in zip(COURSE.calm_rules, said, strict=True):
        played = phases_for(pared(COURSE.exercises[rule.exercise], rule.length, rule.way))
        assert found == [[phase.kind, phase.seconds, phase.order] for phase in played], rule.id


def test_before_any_script_the_first_exercise_is_there_to_read(reader: Callable[..., Page]) -> None:
    html = unescape(server_render_of(CalmNow()))
    exercise = COURSE.exercises["calm-now"]
    for words in (
        exercise.name,
        exercise.how,
        *exercise.stop,
        COURSE.contraindications["driving-or-water"].text,
    ):
        assert words in html
    page = reader("phone", java_script_enabled=False)
    alone(page, CalmNow(), scripts=False)
    expect(page.locator(".easeback-calm-now__read")).to_have_text(exercise.how)


def test_one_tap_swaps_the_exercise_and_says_why(reader: Callable[..., Page]) -> None:
    page = alone(reader("phone"), CalmNow())
    expect_exercise(page, "calm-now")
    expect(page.get_by_role("button", name=PLAYER["start"], exact=True)).to_be_in_viewport()
    expect(page.get_by_text(because(("feels", "not-sure"), ("minutes", "3")))).to_be_visible()
    chip(page, "feels", "worried").check(force=True)
    expect_exercise(page, "three-three-three")
    expect(page.get_by_text(because(("feels", "worried"), ("minutes", "3")))).to_be_visible()
    expect(page.get_by_role("status").get_by_text(name("three-three-three"))).to_be_attached()
    expect(chip(page, "feels", "worried")).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect_exercise(page, "safe-and-steady")
    expect(chip(page, "feels", "sore")).to_be_focused()
    chip(page, "minutes", "10").check(force=True)
    expect_exercise(page, "slow-breathing")
    expect(page.locator(".easeback-player__what")).to_contain_text("10")


def test_only_what_an_exercise_is_offered_for_is_told_as_its_reason(reader: Callable[..., Page]) -> None:
    page = alone(reader("phone"), CalmNow())
    chip(page, "feels", "far-away").check(force=True)
    expect(page.get_by_text(because(("feels", "far-away"), ("minutes", "3")))).to_be_visible()
    chip(page, "feels", "tense").check(force=True)
    another = page.get_by_role("button", name=WORDS["another"])
    while page.locator(".easeback-player__name").inner_text() != name("three-three-three"):
        another.click()
        expect(another).to_be_focused()
    expect(page.get_by_text(because(("minutes", "3")))).to_be_visible()
    expect(page.get_by_text(ANSWERS["feels", "tense"].because)).to_have_count(0)


def test_what_was_chosen_is_there_the_next_time_and_gone_when_erased(reader: Callable[..., Page]) -> None:
    page = alone(reader("phone"), CalmNow())
    chip(page, "feels", "far-away").check(force=True)
    chip(page, "minutes", "1").check(force=True)
    assert page.evaluate(f"{KEPT}.settings['calm-now']") == {
        "feels": "far-away",
        "minutes": "1",
    }
    page.reload()
    expect_exercise(page, "feet-and-hands")
    expect(chip(page, "minutes", "1")).to_be_checked()


def test_an_odd_choice_of_another_edition_is_the_usual_one(reader: Callable[..., Page]) -> None:
    page = someone(reader("phone"), settings={"calm-now": {"feels": "furious", "minutes": 7, "place": None}})
    alone(page, CalmNow())
    expect_exercise(page, "calm-now")
    expect(chip(page, "feels", "not-sure")).to_be_checked()


def test_another_one_goes_round_and_begins_with_what_asks_nothing(reader: Callable[..., Page]) -> None:
    page = alone(reader("phone"), CalmNow())
    chip(page, "feels", "tense").check(force=True)
    seen = []
    for _ in range(20):
        seen.append(page.locator(".easeback-player__name").inner_text())
        page.get_by_role("button", name=WORDS["another"]).click()
        expect(page.get_by_role("button", name=WORDS["another"])).to_be_focused()
        expect(page.locator(".easeback-player__name")).not_to_have_text(seen[-1])
        if page.locator(".easeback-player__name").inner_text() == seen[0]:
            break
    assert seen[0] == name("calm-now")
    assert len(set(seen)) == len(seen) >= 4
    assert seen[-1] == name("shoulder-let-go"), "it asks something first"


def test_a_yes_to_a_reason_brings_the_next_best_and_stays_away(reader: Callable[..., Page]) -> None:
    tense = {"calm-now": {"feels": "tense", "minutes": "3"}}
    page = someone(reader("phone"), settings=tense, reasons=marks(hurt_neck_or_shoulder="no"))
    alone(page, CalmNow())
    expect_exercise(page, "shoulder-let-go")
    page.get_by_text(PLAYER["settings"]).click()
    page.get_by_role("button", name=PLAYER["change-reasons"]).click()
    page.get_by_role("checkbox").first.check(force=True)
    page.get_by_role("button", name=PLAYER["close"], exact=True).click()
    expect_exercise(page, "calm-now")
    expect(page.get_by_role("button", name=PLAYER["start"], exact=True)).to_be_visible()


def test_what_eased_this_person_before_comes_first_among_equals(reader: Callable[..., Page]) -> None:
    days = [f"2026-11-0{day}T08:00:00.000Z" for day in range(1, 5)]
    ratings = [{"exercise": "calm-now", "at": at, "before": 7, "after": 4, "seconds": 60} for at in days]
    page = someone(reader("phone"), ratings=ratings)
    alone(page, CalmNow())
    chip(page, "feels", "worried").check(force=True)
    expect_exercise(page, "calm-now")
    expect(page.get_by_text(WORDS["worked"])).to_be_visible()


def test_who_rates_and_then_takes_another_is_not_asked_again(reader: Callable[..., Page]) -> None:
    page = reader("phone")
    page.clock.install()
    alone(page, CalmNow())
    before = page.get_by_role("group", name=PLAYER["rate-before"])
    before.get_by_role("radio", name="7").check(force=True)
    chip(page, "feels", "far-away").check(force=True)
    expect_exercise(page, "three-three-three")
    expect(before.get_by_role("radio", name="7")).to_be_checked()
    page.get_by_role("button", name=PLAYER["start"], exact=True).click()
    page.clock.run_for(5_000)
    page.get_by_role("button", name=PLAYER["finish"], exact=True).click()
    ratings = json.loads(page.evaluate("localStorage['easeback:v1']"))["ratings"]
    assert [(one["exercise"], one["before"]) for one in ratings] == [("three-three-three", 7)]


def test_while_it_plays_nothing_can_swap_it(reader: Callable[..., Page]) -> None:
    page = reader("phone")
    page.clock.install()
    alone(page, CalmNow())
    page.get_by_role("button", name=PLAYER["start"], exact=True).click()
    page.clock.run_for(5_000)
    expect(page.locator("dialog[data-state=playing]")).to_be_visible()
    assert page.locator("dialog[open]").evaluate("screen => screen.matches(':modal')"), "all else is inert"
    page.get_by_role("button", name=PLAYER["finish"], exact=True).click()
    page.get_by_role("group", name=PLAYER["rate-after"]).get_by_role("radio", name="2").check(force=True)
    expect_exercise(page, "calm-now")
    page.get_by_role("button", name=PLAYER["end.good"], exact=True).click()
    expect(chip(page, "feels", "not-sure")).to_be_visible()
