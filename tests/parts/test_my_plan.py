"""The plan: made alone in a few answers or with one tap, kept at each answer, printed on one sheet."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from html import unescape
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from easeback import content
from easeback.content.schema.lessons import PLAN_KINDS
from easeback.parts import MyPlan
from easeback.publishing.check.lesson_minutes import WORDS_A_MINUTE
from support.alone import alone, server_render_of

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

COURSE = content.load()
WORDS = COURSE.words_of("my_plan") | {
    f"who.{who}": COURSE.words_of("take_step")[f"who.{who}"] for who in ("friend", "nobody")
}
SETS = list(COURSE.plan_sets.values())
MONDAY = datetime(2026, 11, 30, 8, 0)  # noqa: DTZ001  the person's own clock
KEPT = "JSON.parse(localStorage['easeback:v1'])"


def opened(page: Page, **kept: Any) -> Page:
    """The part on a device that keeps this already."""
    page.clock.set_fixed_time(MONDAY)
    if kept:
        held = json.dumps(json.dumps({"version": 2, **kept}))
        page.add_init_script(f"localStorage['easeback:v1'] ??= {held}")
    return alone(page, MyPlan())


def said(page: Page) -> dict[str, Any]:
    """What is kept of the plan, without what was taken back."""
    plan = page.evaluate(f"{KEPT}.plan ?? {{}}")
    return {name: one["value"] for name, one in plan.items() if one["value"] != ""}


def thing(page: Page, step: str) -> Locator:
    return page.get_by_role("region", name=text(step), exact=True)


def text(step: str) -> str:
    return COURSE.plan_steps[step].text


def take_first_set(page: Page) -> tuple[str, ...]:
    page.get_by_role("button", name=SETS[0].name).click()
    return SETS[0].steps


def test_before_any_script_the_ready_plans_and_a_sheet_with_lines_are_there() -> None:
    html = unescape(server_render_of(MyPlan()))
    for one in SETS:
        assert one.name in html
        assert all(text(step) in html for step in one.steps)
    assert html.count(WORDS["sheet-when"]) == 3


def test_one_tap_takes_up_three_things_in_their_order(reader: Callable[..., Page]) -> None:
    page = opened(reader("phone"))
    steps = take_first_set(page)
    expect(page.get_by_role("heading", name=WORDS["things"]).first).to_be_focused()
    expect(page.locator(".easeback-my-plan__thing strong")).to_have_text([text(step) for step in steps])
    assert {name for name, value in said(page).items() if value == "in"} == {f"{one}/stands" for one in steps}
    page.reload()
    for step, kind in zip(steps, PLAN_KINDS, strict=True):
        expect(thing(page, step)).to_contain_text(WORDS[f"kind.{kind}"])


def test_at_a_visit_two_presses_make_a_plan_and_print_it_and_ninety_seconds_are_enough_to_read(
    reader: Callable[..., Page],
) -> None:
    page = opened(reader("laptop"))
    page.evaluate("window.print = () => { window.printed = true; }")
    choosing = page.locator(".easeback-my-plan__set :is(strong, small)").all_inner_texts()
    steps = take_first_set(page)
    page.get_by_role("button", name=WORDS["print"]).click()
    assert page.evaluate("window.printed")
    said = [WORDS["begin-how"], *choosing, *(text(step) for step in steps), WORDS["set-taken"]]
    read = sum(len(one.split()) for one in said)
    assert read / WORDS_A_MINUTE * 60 <= 90


def test_when_where_hurdle_and_who_are_kept_at_each_answer(reader: Callable[..., Page]) -> None:
    page = opened(reader("phone"))
    step, *_ = take_first_set(page)
    card = thing(page, step)
    card.get_by_role("button", name=WORDS["say-when"]).click()
    card.get_by_role("radio", name=WORDS["shared.moment.midday"]).check(force=True)
    card.get_by_label(WORDS["where"]).fill("in the yard 😀")
    card.get_by_role("button", name=WORDS["next"]).click()
    rain = COURSE.plan_hurdles["weather"]
    card.get_by_role("radio", name=rain.hurdle).check(force=True)
    expect(card.get_by_label(WORDS["around"])).to_have_value(rain.around)
    card.get_by_role("button", name=WORDS["next"]).click()
    card.get_by_role("button", name=WORDS["next"]).click()
    card.get_by_role("radio", name=WORDS["who.friend"]).check(force=True)
    card.get_by_role("button", name=WORDS["ready"]).click()
    expect(card.get_by_role("button", name=WORDS["change"])).to_have_attribute("aria-expanded", "false")
    page.reload()
    expect(card).to_contain_text(WORDS["if-then"].format(hurdle=rain.hurdle, around=rain.around))
    expect(card).to_contain_text("in the yard 😀")
    expect(card).to_contain_text(WORDS["shared.knows.friend"])
    kept = {name.split("/")[1]: value for name, value in said(page).items() if name.startswith(f"{step}/")}
    assert kept == {
        "stands": "in",
        "lesson": "my-plan",
        "moment": "midday",
        "where": "in the yard 😀",
        "hurdle": "weather",
        "who": "friend",
    }


def test_who_is_less_sure_than_seven_is_offered_a_smaller_one(reader: Callable[..., Page]) -> None:
    page = opened(reader("phone"))
    step, *_ = take_first_set(page)
    card = thing(page, step)
    card.get_by_role("button", name=WORDS["say-when"]).click()
    card.get_by_role("button", name=WORDS["next"]).click()
    card.get_by_role("button", name=WORDS["next"]).click()
    smaller = COURSE.plan_steps[step].smaller
    offer = page.get_by_role("button", name=WORDS["smaller"].format(step=smaller))
    page.get_by_role("radio", name="7", exact=True).check(force=True)
    expect(page.get_by_role("status").filter(has_text=WORDS["sure-enough"])).to_be_visible()
    expect(offer).to_have_count(0)
    page.get_by_role("radio", name="6", exact=True).check(force=True)
    expect(page.get_by_role("status").filter(has_text=WORDS["smaller-why"])).to_be_visible()
    offer.click()
    expect(page.locator(".easeback-my-plan__what strong").first).to_have_text(smaller)
    assert said(page)[f"{step}/small"] == "yes"
    assert f"{step}/sure" not in said(page), "of the smaller one it is asked anew"


def test_i_did_it_is_marked_for_today_and_can_be_taken_back(reader: Callable[..., Page]) -> None:
    page = opened(reader("phone"))
    step, *_ = take_first_set(page)
    did = thing(page, step).get_by_role("button", name=WORDS["did"])
    did.click()
    expect(did).to_have_attribute("aria-pressed", "true")
    assert said(page)[f"{step}/2026-11-30"] == "done"
    did.click()
    expect(did).to_have_attribute("aria-pressed", "false")
    assert f"{step}/2026-11-30" not in said(page)


def test_what_fits_is_offered_with_its_reason_and_how_sure_that_is(reader: Callable[..., Page]) -> None:
    path = {"answers": {"wish": "sleep"}, "lessons": ["index"], "at": "2026-11-20T08:00:00Z"}
    reasons = {"told-to-wait": {"mark": "yes", "at": "2026-11-20T08:00:00Z"}}
    page = opened(reader("phone"), path=path, reasons=reasons)
    page.get_by_text(WORDS["one-by-one"]).click()
    rule = COURSE.plan_rules["sleep-wish"]
    offer = page.get_by_role("listitem").filter(has_text=rule.why)
    expect(offer).to_contain_text(text(rule.step))
    expect(offer).to_contain_text(WORDS[f"shared.certainty.{rule.claims[0].certainty}"])
    movement = page.locator("[data-kind=movement]")
    expect(movement).to_have_text(WORDS["kind.movement"] + WORDS["ask-first"])
    page.get_by_text(WORDS["rests-on"]).click()
    expect(page.get_by_text(rule.claims[0].statement)).to_be_visible()
    offer.get_by_role("button", name=WORDS["put"]).click()
    expect(thing(page, rule.step)).to_be_visible()


FOUR = [
    {"step": step, "at": f"2026-11-2{day}T08:00:00Z", "when": "after tea"}
    for day, step in enumerate(["breathe-daily", "easy-walk", "same-bedtime", "kettle-change"])
]


def test_a_fourth_thing_of_before_waits_and_comes_in_for_another_one(reader: Callable[..., Page]) -> None:
    page = opened(reader("phone"), steps=FOUR)
    expect(page.locator(".easeback-my-plan__thing")).to_have_count(3)
    page.get_by_text(WORDS["later.one"].format(count=1)).click()
    page.get_by_role("listitem").get_by_role("button", name=WORDS["put"]).click()
    asked = page.get_by_role("group", name=WORDS["shared.plan-full"].format(step=text("breathe-daily")))
    expect(asked).to_be_focused()
    asked.get_by_role("button", name=text("kettle-change")).click()
    expect(thing(page, "breathe-daily")).to_contain_text("after tea")
    stands = {name.split("/")[0]: value for name, value in said(page).items() if name.endswith("/stands")}
    assert stands == {
        "breathe-daily": "in",
        "easy-walk": "in",
        "same-bedtime": "in",
        "kettle-change": "later",
    }


def test_a_thing_rests_or_goes_out_and_the_eyes_stay_with_the_plan(reader: Callable[..., Page]) -> None:
    page = opened(reader("laptop"), steps=FOUR[:2])
    card = thing(page, "easy-walk")
    card.get_by_role("button", name=WORDS["change"]).click()
    card.get_by_role("button", name=WORDS["rest"]).click()
    expect(page.get_by_role("heading", name=WORDS["things"]).first).to_be_focused()
    expect(page.get_by_role("status").filter(has_text=WORDS["rests"])).to_be_visible()
    card = thing(page, "breathe-daily")
    card.get_by_role("button", name=WORDS["change"]).click()
    card.get_by_role("button", name=WORDS["drop"]).click()
    expect(page.get_by_text(WORDS["begin-how"])).to_be_visible()
    assert said(page) == {"easy-walk/when": "after tea", "easy-walk/stands": "later"}


def test_own_words_are_a_thing_like_any_other_and_a_hostile_one_is_only_text(
    reader: Callable[..., Page],
) -> None:
    page = opened(reader("phone"))
    page.get_by_text(WORDS["own"], exact=True).click()
    put = page.locator(".easeback-my-plan__own").get_by_role("button", name=WORDS["put"])
    put.click()
    expect(page.get_by_role("alert").filter(has_text=WORDS["own-first"])).to_be_visible()
    own = "I swim <img src=x onerror=alert(1)>"
    page.get_by_label(WORDS["own-label"]).fill(own)
    page.get_by_role("radio", name=WORDS["kind.movement"]).check(force=True)
    put.click()
    card = page.get_by_role("region", name=own)
    expect(card).to_contain_text(WORDS["kind.movement"])
    assert page.locator("img").count() == 0


def test_flare_review_and_whom_to_call_are_kept(reader: Callable[..., Page]) -> None:
    page = opened(reader("phone"), steps=FOUR[:1])
    page.get_by_text(WORDS["flare"]).first.click()
    warm = COURSE.flare_steps["warm-pack"]
    page.get_by_role("radio", name=warm.text).check(force=True)
    day = page.get_by_role("group", name=WORDS["flare.day"])
    day.get_by_role("radio", name=WORDS["flare-own"]).check(force=True)
    page.get_by_label(WORDS["flare-own-label"]).fill("I read in bed.")
    page.get_by_text(WORDS["review"]).click()
    page.get_by_label(WORDS["review-other"]).fill("2026-12-24")
    page.get_by_label(WORDS["call"]).fill("Ann 123")
    assert {name: value for name, value in said(page).items() if "/" not in name} == {
        "flare-hour": "warm-pack",
        "flare-day": "own",
        "flare-day-own": "I read in bed.",
        "review": "2026-12-24",
        "call": "Ann 123",
    }


@pytest.mark.parametrize(("review", "due"), [("2026-11-30", True), ("2026-12-01", False)])
def test_on_the_day_of_the_review_it_says_so(reader: Callable[..., Page], review: str, due: bool) -> None:  # noqa: FBT001
    page = reader("phone")
    plan = {"review": {"value": review, "at": "2026-11-20T08:00:00Z"}}
    held = json.dumps(json.dumps({"version": 3, "plan": plan}))
    page.add_init_script(f"localStorage['easeback:v1'] ??= {held}")
    opened(page)
    page.get_by_text(WORDS["review"]).click()
    expect(page.get_by_text(WORDS["review-due"])).to_have_count(1 if due else 0)


def test_the_plan_prints_on_one_sheet_with_all_that_was_said(reader: Callable[..., Page]) -> None:
    page = opened(reader("phone"), steps=FOUR)
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name=WORDS["print"]).click()
    page.emulate_media(media="print")
    sheet = page.get_by_role("region", name=WORDS["sheet-title"])
    for one in FOUR[1:]:
        expect(sheet.get_by_text(text(one["step"]))).to_be_visible()
    for span in ("hour", "day", "week"):
        first = next(row for row in COURSE.flare_steps.values() if row.span == span)
        expect(sheet.get_by_text(first.text)).to_be_visible()
    expect(sheet.get_by_text(WORDS["signs"])).to_be_visible()
    expect(page.locator(".easeback-my-plan__form")).to_be_hidden()
    a4 = page.evaluate("document.documentElement.scrollHeight") / 96 * 25.4
    assert a4 < 297


def test_where_nothing_can_be_kept_the_plan_can_still_be_made(reader: Callable[..., Page]) -> None:
    page = reader("phone")
    page.add_init_script("Object.defineProperty(window, 'localStorage', { value: null })")
    opened(page)
    steps = take_first_set(page)
    expect(thing(page, steps[0])).to_be_visible()
    expect(page.get_by_text(WORDS["shared.kept-forbidden"])).to_be_visible()
