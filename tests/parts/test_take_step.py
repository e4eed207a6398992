"""One small step goes into the plan, is kept there, and can be taken out."""

from __future__ import annotations

import json
from collections.abc import Callable
from html import unescape
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from easeback import content
from easeback.parts import TakeStep
from support.alone import alone, server_render_of

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

COURSE = content.load()
WORDS = COURSE.words_of("take_step")
STEPS = [step for step in COURSE.plan_steps.values() if step.lesson == "stress-signals"]
LINE = 120
NO_SHARING = "navigator.share = undefined; "


def planned(page: Page) -> dict[str, Any]:
    """What is kept of the plan, each under its name, without what was taken back."""
    kept = page.evaluate("JSON.parse(localStorage.getItem('easeback:v1')).plan ?? {}")
    return {name: one["value"] for name, one in kept.items() if one["value"] != ""}


def plan(page: Page) -> Locator:
    return page.locator(".easeback-take-step__plan")


def test_without_script_the_steps_are_there_with_their_reasons() -> None:
    html = unescape(server_render_of(TakeStep("stress-signals")))
    assert STEPS
    assert all(step.text in html and step.why in html for step in STEPS)


def test_a_lesson_without_steps_names_the_nearest() -> None:
    with pytest.raises(ValueError, match="slow-breathing"):
        TakeStep("slow-breathin")


def test_a_step_and_its_moment_go_into_the_plan_and_are_there_after_a_reload(
    reader: Callable[..., Page],
) -> None:
    page = alone(reader("phone"), TakeStep("stress-signals"))
    page.get_by_role("radio", name=STEPS[0].text).check(force=True)
    page.get_by_role("radio", name=WORDS["shared.moment.evening"]).check(force=True)
    page.get_by_role("button", name=WORDS["put"]).click()
    expect(page.get_by_role("status").filter(has_text=WORDS["put-done"])).to_be_visible()
    page.reload()
    expect(plan(page).get_by_text(STEPS[0].text)).to_be_visible()
    expect(plan(page).get_by_text(WORDS["shared.moment.evening"])).to_be_visible()
    kept = {"lesson": "stress-signals", "moment": "evening", "stands": "in"}
    assert planned(page) == {f"{STEPS[0].id}/{name}": value for name, value in kept.items()}


def test_the_same_step_is_in_the_plan_once_with_the_moment_said_last(reader: Callable[..., Page]) -> None:
    page = alone(reader("laptop"), TakeStep("stress-signals"))
    page.get_by_role("radio", name=STEPS[0].text).check(force=True)
    page.get_by_role("button", name=WORDS["put"]).click()
    page.get_by_role("textbox").fill("  after the school run ")
    page.get_by_role("button", name=WORDS["put"]).click()
    assert [value for name, value in planned(page).items() if name.endswith("/when")] == [
        "after the school run"
    ]


def test_of_three_thousand_letters_it_is_said_what_is_kept_and_all_stay_on_the_page(
    reader: Callable[..., Page],
) -> None:
    page = alone(reader("phone"), TakeStep("stress-signals"))
    page.get_by_role("radio", name=STEPS[0].text).check(force=True)
    when = page.get_by_role("textbox")
    when.fill("x" * (LINE - 10))
    expect(page.get_by_text(WORDS["shared.letters-left"].format(count=10), exact=True)).to_be_visible()
    heard = page.get_by_role("status").filter(has_text=WORDS["shared.letters-few"].format(count=12))
    expect(heard).to_have_count(1)
    when.press("End")
    page.keyboard.insert_text("y" * 3000)
    whole = "x" * (LINE - 10) + "y" * 3000
    said = page.get_by_role("status").filter(has_text=WORDS["shared.long-words"].format(count=LINE))
    expect(said).to_be_visible()
    expect(when).to_have_value(whole)
    page.get_by_role("button", name=WORDS["put"]).click()
    expect(plan(page)).to_contain_text(whole[:LINE])
    expect(when).to_have_value(whole)
    assert planned(page)[f"{STEPS[0].id}/when"] == whole[:LINE]


def test_without_a_step_it_asks_for_one_and_keeps_nothing(reader: Callable[..., Page]) -> None:
    page = alone(reader("phone"), TakeStep("stress-signals"))
    page.get_by_role("button", name=WORDS["put"]).click()
    asked = page.get_by_role("alert")
    expect(asked).to_have_text(WORDS["choose-first"])
    expect(asked).to_be_in_viewport()
    expect(page.get_by_role("radio", name=STEPS[0].text)).to_be_focused()
    assert page.evaluate("localStorage.length") == 0
    page.keyboard.press("Space")
    expect(page.get_by_role("radio", name=STEPS[0].text)).to_be_checked()
    expect(asked).to_be_empty()


@pytest.mark.parametrize("when", ["evening", "own"])
def test_a_kept_step_stands_chosen_after_a_reload(reader: Callable[..., Page], when: str) -> None:
    page = alone(reader("phone"), TakeStep("stress-signals"))
    page.get_by_role("radio", name=STEPS[1].text).check(force=True)
    if when == "own":
        page.get_by_role("textbox").fill("after the school run")
    else:
        page.get_by_role("radio", name=WORDS[f"shared.moment.{when}"]).check(force=True)
    page.get_by_role("button", name=WORDS["put"]).click()
    page.reload()
    expect(page.get_by_role("radio", name=STEPS[1].text)).to_be_checked()
    if when == "own":
        expect(page.get_by_role("textbox")).to_have_value("after the school run")
    else:
        expect(page.get_by_role("radio", name=WORDS[f"shared.moment.{when}"])).to_be_checked()


def put_first(page: Page) -> None:
    page.get_by_role("radio", name=STEPS[0].text).check(force=True)
    page.get_by_role("button", name=WORDS["put"]).click()


def test_one_person_is_brought_in_when_a_step_is_in_the_plan_and_stays_when_its_time_changes(
    reader: Callable[..., Page],
) -> None:
    page = alone(reader("phone"), TakeStep("stress-signals"))
    who = page.get_by_role("group", name=WORDS["who"])
    expect(who).to_have_count(0)
    put_first(page)
    who.get_by_role("radio", name=WORDS["who.friend"]).check(force=True)
    expect(plan(page).get_by_text(WORDS["shared.knows.friend"])).to_be_visible()
    page.get_by_role("radio", name=WORDS["shared.moment.evening"]).check(force=True)
    page.get_by_role("button", name=WORDS["put"]).click()
    page.reload()
    expect(who.get_by_role("radio", name=WORDS["who.friend"])).to_be_checked()
    assert [planned(page)[f"{STEPS[0].id}/{name}"] for name in ("moment", "who")] == ["evening", "friend"]
    who.get_by_role("radio", name=WORDS["who.nobody"]).check(force=True)
    expect(plan(page)).not_to_contain_text(WORDS["shared.knows.friend"])
    expect(page.get_by_role("button", name=WORDS["tell"])).to_have_count(0)


@pytest.mark.parametrize(
    ("device", "said"),
    [
        ("navigator.share = async (given) => { window.handed = given.text; }", None),
        ("navigator.share = async () => { throw new DOMException('', 'AbortError'); }", None),
        (
            NO_SHARING + "navigator.clipboard.writeText = async (text) => { window.handed = text; }",
            "copied",
        ),
        (
            "navigator.share = undefined; navigator.clipboard.writeText = async () => { throw 0; }",
            "not-copied",
        ),
    ],
    ids=["sends", "thought-better", "copies", "forbids"],
)
def test_the_words_for_that_person_go_where_the_person_sends_them(
    reader: Callable[..., Page], device: str, said: str | None
) -> None:
    page = reader("phone")
    page.add_init_script(f"window.handed = ''; {device}")
    alone(page, TakeStep("stress-signals"))
    put_first(page)
    page.get_by_role("radio", name=WORDS["who.home"]).check(force=True)
    words = WORDS["tell-text"].format(step=STEPS[0].text)
    expect(page.get_by_role("blockquote")).to_have_text(words)
    page.get_by_role("button", name=WORDS["tell"]).click()
    if said:
        expect(page.get_by_role("status").filter(has_text=WORDS[said])).to_be_visible()
    else:
        for each in ("copied", "not-copied"):
            expect(page.get_by_text(WORDS[each])).to_have_count(0)
    if "handed = given" in device or said == "copied":
        page.wait_for_function("words => window.handed === words", arg=words)


def test_a_step_of_another_lesson_is_not_chosen_here(reader: Callable[..., Page]) -> None:
    page = reader("phone")
    other = {"step": STEPS[0].id, "lesson": "calm-now", "at": "2026-01-01T10:00:00Z"}
    stored = json.dumps(json.dumps({"version": 1, "steps": [other]}))
    page.add_init_script(f"localStorage.setItem('easeback:v1', {stored})")
    alone(page, TakeStep("stress-signals"))
    expect(plan(page).get_by_text(STEPS[0].text)).to_be_visible()
    expect(page.locator("input[type=radio]:checked")).to_have_count(0)


def test_a_step_can_be_taken_out(reader: Callable[..., Page]) -> None:
    page = alone(reader("phone"), TakeStep("stress-signals"))
    for step in STEPS[:2]:
        page.get_by_role("radio", name=step.text).check(force=True)
        page.get_by_role("button", name=WORDS["put"]).click()
    page.get_by_role("button", name=WORDS["take-out-of"].format(step=STEPS[0].text)).click()
    expect(plan(page).get_by_text(STEPS[0].text)).to_have_count(0)
    expect(plan(page).get_by_text(STEPS[1].text)).to_be_visible()
    assert {name.split("/")[0] for name in planned(page)} == {STEPS[1].id}


def test_a_step_the_course_no_longer_has_is_still_shown_and_a_hostile_one_is_only_text(
    reader: Callable[..., Page],
) -> None:
    page = reader("phone")
    old = {"step": "old", "text": "I rest <img src=x onerror=alert(1)>", "at": "2026-01-01T10:00:00Z"}
    stored = json.dumps(json.dumps({"version": 1, "steps": [old]}))
    page.add_init_script(f"localStorage.setItem('easeback:v1', {stored})")
    alone(page, TakeStep("stress-signals"))
    expect(plan(page).get_by_text("I rest <img")).to_be_visible()
    assert page.locator("img").count() == 0


def test_a_plan_kept_in_sentences_looks_as_before_and_is_kept_in_ids(reader: Callable[..., Page]) -> None:
    page = reader("phone")
    again = COURSE.exercises["slow-breathing"].name
    older = [
        {"step": STEPS[0].id, "text": STEPS[0].text, "when": WORDS["shared.moment.hard"]},
        {"step": "again-slow-breathing", "text": f"I do “{again}” when I feel tense.", "when": ""},
        {"step": "old", "text": "I rest.", "when": "after lunch"},
    ]
    older = [
        {**one, "lesson": "stress-signals", "at": f"2026-01-0{day}T10:00:00Z"}
        for day, one in enumerate(older, 1)
    ]
    stored = json.dumps(json.dumps({"version": 1, "steps": older}))
    page.add_init_script(f"localStorage['easeback:v1'] ??= {stored}")
    alone(page, TakeStep("stress-signals"))
    for one in older:
        expect(plan(page)).to_contain_text(one["text"] + one["when"])
    expect(page.get_by_role("radio", name=WORDS["shared.moment.hard"])).to_be_checked()
    page.wait_for_function("JSON.parse(localStorage['easeback:v1']).version === 3")
    page.wait_for_function("JSON.parse(localStorage['easeback:v1']).plan['old/own'].value === 'I rest.'")
    kept = {name: value for name, value in planned(page).items() if not name.endswith(("/lesson", "/stands"))}
    assert kept == {f"{STEPS[0].id}/moment": "hard", "old/when": "after lunch", "old/own": "I rest."}


def full(page: Page) -> Page:
    """The part where three things are in the plan already."""
    three = [{"step": step, "at": f"2026-01-0{day}T10:00:00Z"} for day, step in enumerate(THREE, 1)]
    stored = json.dumps(json.dumps({"version": 2, "steps": three}))
    page.add_init_script(f"localStorage['easeback:v1'] ??= {stored}")
    alone(page, TakeStep("stress-signals"))
    put_first(page)
    return page


THREE = ["easy-walk", "breathe-daily", "same-bedtime"]


def stands(page: Page) -> dict[str, str]:
    return {name.split("/")[0]: value for name, value in planned(page).items() if name.endswith("/stands")}


def test_a_fourth_thing_asks_which_one_may_rest_and_that_one_waits_for_later(
    reader: Callable[..., Page],
) -> None:
    page = full(reader("phone"))
    asked = page.get_by_role("group", name=WORDS["shared.plan-full"].format(step=STEPS[0].text))
    expect(asked).to_be_focused()
    expect(asked).to_be_in_viewport()
    assert STEPS[0].id not in stands(page), "nothing is in before it is answered"
    asked.get_by_role("button", name=COURSE.plan_steps["breathe-daily"].text).click()
    expect(asked).to_have_count(0)
    expect(page.get_by_role("status").filter(has_text=WORDS["put-done"])).to_be_visible()
    expect(plan(page).get_by_role("listitem")).to_have_count(3)
    expect(plan(page)).to_contain_text(WORDS["later.one"].format(count=1))
    assert stands(page) == {
        "easy-walk": "in",
        "breathe-daily": "later",
        "same-bedtime": "in",
        STEPS[0].id: "in",
    }


def test_a_fourth_thing_may_wait_itself(reader: Callable[..., Page]) -> None:
    page = full(reader("laptop"))
    page.get_by_role("button", name=WORDS["shared.plan-keep-all"]).click()
    expect(page.get_by_role("status").filter(has_text=WORDS["put-later"])).to_be_visible()
    assert stands(page) == {**dict.fromkeys(THREE, "in"), STEPS[0].id: "later"}


def test_on_paper_there_are_the_steps_and_a_line_to_write_on(reader: Callable[..., Page]) -> None:
    page = alone(reader("laptop"), TakeStep("stress-signals"))
    page.emulate_media(media="print")
    expect(page.locator(".still-only").get_by_text(STEPS[0].text)).to_be_visible()
    for line in ("write-when", "write-who"):
        expect(page.get_by_text(WORDS[line], exact=True)).to_be_visible()


def test_nothing_moves_when_the_steps_come_alive(reader: Callable[..., Page]) -> None:
    part = TakeStep("stress-signals")
    still = alone(reader("phone"), part, scripts=False).locator(".easeback-part").bounding_box()
    alive = alone(reader("phone"), part).locator(".easeback-part").bounding_box()
    assert still == alive
