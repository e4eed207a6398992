"""A person turns a made-up plan, makes one of their own, plays the gentle moves and finds it all again."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from easeback import content
from support.serving import Server
from support.walk import Lesson, barriers, expect_kept, kept, part, ready, visit, word

MOVING = Lesson("gentle-movement")
COURSE = content.load()


def choose(place: Locator, text: str) -> None:
    place.get_by_role("radio", name=text, exact=True).check(force=True)


def test_a_plan_made_on_a_phone_is_there_the_next_day_and_is_told_among_what_is_kept(
    page: Page, server: Server
) -> None:
    visit(page, server.url, MOVING)
    own = part(page, "pacing")
    choose(own, COURSE.activities["garden"].name)
    for number, amount in enumerate(["10", "14", "12"], 1):
        own.get_by_role("textbox", name=word("pacing.measure.day", day=number)).fill(amount)
    expect(own.get_by_text(word("pacing.week.first", amount="9 min"))).to_be_visible()
    own.get_by_role("button", name=word("pacing.begin")).click()
    expect(own.get_by_text(word("pacing.said.begun"))).to_be_visible()
    own.get_by_role("checkbox").first.check(force=True)
    own.get_by_role("switch", name=word("pacing.flare.label")).check(force=True)
    own.get_by_text(word("pacing.table.open")).click()
    expect_kept(page, "pacing")
    assert barriers(page) == []
    assert kept(page)["pacing"][0]["days"] == [10, 14, 12]

    ready(page.reload() and page)
    expect(own.get_by_text(word("pacing.week.now", week=1, amount="9 min"))).to_be_visible()
    expect(own.get_by_role("switch", name=word("pacing.flare.label"))).to_be_checked()
    visit(page, server.url, Lesson("my-progress"))
    note = word("my_record.pacing", activity=COURSE.activities["garden"].name)
    expect(part(page, "my_record").get_by_role("row").filter(has_text=note)).to_contain_text("9 min")


def test_the_gentle_moves_ask_first_say_when_to_stop_and_play(page: Page, server: Server) -> None:
    visit(page, server.url, MOVING)
    player = part(page, "player")
    for rule in COURSE.exercises["gentle-back"].stop:
        expect(player.get_by_text(rule, exact=True)).to_be_visible()
    player.get_by_role("button", name=word("player.start"), exact=True).click()
    expect(page.get_by_text(COURSE.contraindications["recent-surgery"].short).first).to_be_visible()
    page.get_by_role("button", name=word("player.care-none"), exact=True).click()
    first = COURSE.exercises["gentle-back"].steps[0]
    expect(player.locator("dialog[open]").get_by_text(first.say, exact=True)).to_be_visible()
    assert kept(page)["reasons"]["recent-surgery"]["mark"] == "no"


@pytest.mark.parametrize("look", [{"color_scheme": "dark"}, {"reduced_motion": "reduce"}])
def test_the_made_up_plan_answers_by_keyboard_in_every_look(
    reader: Callable[..., Page], server: Server, look: dict[str, str]
) -> None:
    page = reader("phone", **look)
    visit(page, server.url, MOVING)
    stairs = part(page, "pacing_example")
    peak = stairs.locator(".easeback-chart__peak")
    expect(peak).to_have_text("160 yd")
    stairs.get_by_role("slider").last.focus()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    expect(peak).to_have_text("220 yd")
    stairs.get_by_role("switch").focus()
    page.keyboard.press("Space")
    expect(peak).to_have_text("110–170 yd")
    stairs.get_by_text(word("pacing_example.numbers.open")).click()
    assert barriers(page, ".easeback-pacing-example") == []


def test_the_health_list_begins_with_the_usual_answer_and_the_next_practice_asks_what_is_new(
    reader: Callable[..., Page], server: Server
) -> None:
    page = reader("phone", viewport={"width": 390, "height": 664})
    visit(page, server.url, MOVING)
    page.evaluate("document.querySelectorAll('main details').forEach(one => { one.open = true; })")
    asked = {}
    for name in ("gentle-back", "gentle-yoga"):
        own = page.get_by_role("region", name=COURSE.exercises[name].name)
        own.get_by_role("button", name=word("player.start"), exact=True).tap()
        ticks = own.get_by_role("checkbox")
        none = own.get_by_role("button", name=word("player.care-none"), exact=True)
        asked[name] = [one.strip() for one in own.locator("label").all_inner_texts() if one.strip()]
        ticks.last.scroll_into_view_if_needed()
        expect(none).to_be_in_viewport(ratio=1)
        none.tap()
        page.keyboard.press("Escape")
    high = COURSE.contraindications["high-blood-pressure"].short
    assert high not in asked["gentle-back"]
    assert high in asked["gentle-yoga"]
    assert not {*asked["gentle-back"]} & {*asked["gentle-yoga"]} - {word("player.sound.silent")}
