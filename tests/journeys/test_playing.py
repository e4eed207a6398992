"""A practice takes the screen: one move, one sentence, a pause; and its end is the reward."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from easeback import content
from support.practice import ended, last_rating, player, playing, press, rate
from support.walk import BREATHING, Lesson, barriers, part, visit, word

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Locator, Page

    from conftest import Tabs
    from support.serving import Server

CALM = Lesson("calm-now")
MOVING = Lesson("gentle-movement")
COURSE = content.load("en")
LOW_PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 664}}
SIZES = [(390, 844), (390, 664), (320, 568), (844, 390), (1280, 800), (1920, 1080)]
COVERED = """screen => [...screen.querySelectorAll("button, summary, a")].filter((one) => {
  if (!one.checkVisibility({ visibilityProperty: true })) return false;
  const { left, top, width, height } = one.getBoundingClientRect();
  const there = document.elementFromPoint(left + width / 2, top + height / 2);
  return !there || !(one.contains(there) || there.contains(one));
}).map((one) => one.textContent)"""

# What stands on the screen of a practice: pairs that lie over each other, and what is wider than its place.
CROWDED = """screen => {
  const pieces = [...screen.querySelectorAll(`.easeback-practice__where, summary, a, button, h2, p, legend,
    .easeback-practice__inside svg[class*=picture], .easeback-player__figure svg`)]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }))
    .filter((one) => !one.matches(".easeback-unseen, :empty"))
    .map((one) => ({ one, box: one.getBoundingClientRect() }))
    .map((piece) => ({ ...piece, name: piece.one.textContent || piece.one.getAttribute("class") }))
    .filter(({ box }) => box.width && box.height);
  const apart = (a, b) => a.one.contains(b.one) || b.one.contains(a.one) ||
    a.box.right <= b.box.left + 1 || b.box.right <= a.box.left + 1 ||
    a.box.bottom <= b.box.top + 1 || b.box.bottom <= a.box.top + 1;
  const over = pieces.flatMap((a, at) =>
    pieces.slice(at + 1).filter((b) => !apart(a, b)).map((b) => [a.name, b.name]));
  const cut = pieces.filter(({ one }) => one instanceof HTMLElement && one.clientWidth
    && one.scrollWidth > one.clientWidth + 1).map(({ name }) => name);
  const thin = pieces.filter(({ one, box }) => /\\S/.test(one.textContent)
    && box.width < 2 * parseFloat(getComputedStyle(one).fontSize)).map(({ name }) => name);
  return { over, cut, thin, wide: screen.scrollWidth > screen.clientWidth };
}"""
UNCROWDED: dict[str, Any] = {"over": [], "cut": [], "thin": [], "wide": False}


def begin(page: Page) -> None:
    """Starts, where nothing speaks against it, and waits for the count to be over."""
    press(page, "start")
    none = player(page).get_by_role("button", name=word("player.care-none"))
    if none.is_visible():
        none.click()
    page.clock.run_for(4_000)
    expect(page.locator("dialog[data-state=playing]")).to_be_visible()


def box(one: Locator) -> dict[str, float]:
    found = one.bounding_box()
    assert found
    return {**found, "bottom": found["y"] + found["height"]}


def test_calm_me_now_on_the_start_page_arrives_counting_in(
    reader: Callable[..., Page], server: Server
) -> None:
    page = reader("phone", **LOW_PHONE)
    page.clock.install()
    visit(page, server.url, Lesson("index"))
    page.locator("main a[href$='#start']").first.tap()
    page.wait_for_url("**/calm-now*")
    counting = page.locator("dialog[data-state=countdown]")
    expect(counting).to_be_visible()
    for rule in counting.locator(".easeback-stop-rules li").all():
        expect(rule).to_be_visible()
    row = counting.locator(".easeback-player__row")  # nothing to skip or to end yet
    expect(row).to_have_css("opacity", "0")
    expect(row).to_have_attribute("inert", "")
    assert "#" not in page.url
    page.clock.run_for(7_000)
    expect(page.locator("dialog[data-state=playing]")).to_be_visible()
    expect(playing(page).locator(".easeback-stop-rules li").first).to_be_hidden()
    page.reload()
    expect(player(page).get_by_role("button", name=word("player.go-on"), exact=True)).to_be_visible()
    expect(page.locator("dialog[open]")).to_have_count(0)


def test_who_came_by_the_link_is_counted_in_once_and_not_at_the_next_choice(
    reader: Callable[..., Page], server: Server
) -> None:
    page = reader("phone")
    page.clock.install()
    visit(page, server.url, Lesson("calm-now"), "#start")
    page.clock.run_for(10_000)
    expect(page.locator("dialog[data-state=playing]")).to_be_visible()
    press(page, "finish")
    ended(page).get_by_role("button", name=word("player.end.good")).tap()
    short = part(page, "calm_now").get_by_role("radio", name="1 min", exact=True)
    short.tap()
    expect(short).to_be_checked()
    page.clock.run_for(5_000)
    expect(page.locator("dialog[open]")).to_have_count(0)


def test_the_start_is_the_first_thing_under_the_title_and_in_sight(
    reader: Callable[..., Page], server: Server
) -> None:
    page = reader("phone", **LOW_PHONE)
    visit(page, server.url, CALM)
    start = player(page).get_by_role("button", name=word("player.start"), exact=True)
    assert box(start)["bottom"] <= 500
    visit(page, server.url, MOVING)
    title = player(page).get_by_role("heading").first
    title.evaluate("one => one.scrollIntoView()")
    assert box(start)["y"] - box(title)["bottom"] < 40
    expect(start).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize(
    ("lesson", "kind"), [(MOVING, "pose"), (BREATHING, "wave"), (Lesson("three-three-three"), "attention")]
)
def test_a_practice_fills_every_screen_and_nothing_on_it_is_cut_or_covered(
    tabs: Tabs, server: Server, lesson: Lesson, kind: str
) -> None:
    page = tabs("laptop", reduced_motion="reduce")
    page.clock.install()
    visit(page, server.url, lesson)
    begin(page)
    screen = playing(page)
    expect(screen).to_have_attribute("data-picture", kind)
    assert barriers(page) == []
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        found = box(screen)
        assert (found["x"], found["y"], found["width"], found["height"]) == (0, 0, width, height)
        assert screen.evaluate("one => one.scrollHeight <= one.clientHeight"), f"{width}×{height}"
        assert screen.evaluate(COVERED) == [], f"{width}×{height}"
        if kind == "pose":
            person = box(screen.locator(".easeback-player__figure svg"))
            # On the lowest phone words and controls come first: nothing scrolls there.
            share = 0.45 if height > 568 or width > height else 0.3
            assert person["height"] >= share * height, f"{width}×{height}"
    tabs.check()


def test_one_sentence_the_name_of_the_move_and_what_comes_next_are_read_and_told(
    reader: Callable[..., Page], server: Server
) -> None:
    page = reader("phone")
    page.clock.install()
    visit(page, server.url, MOVING)
    begin(page)
    exercise = COURSE.exercises["gentle-back"]
    names = {move.name for move in exercise.moves}
    press(page, "skip-step")  # what is got ready is no move
    expect(page.locator(".easeback-practice__where")).not_to_be_empty()
    screen = page.get_by_role("dialog", name=exercise.name)
    expect(screen.get_by_role("heading")).to_have_count(1)
    assert screen.get_by_role("heading").inner_text() in names
    say = screen.locator(".easeback-player__say > span").inner_text()
    assert say in [step.say for step in exercise.steps]
    expect(screen.locator(".easeback-practice__where")).to_contain_text(re.compile(r"^Move 1 of \d+"))
    expect(screen.locator(".easeback-player__next")).to_contain_text("Next: ")
    expect(screen.locator("> [role=status]")).to_contain_text(say.rstrip("."))
    expect(screen.get_by_role("timer")).to_have_count(0)
    press(page, "along")
    expect(screen.get_by_role("timer")).to_be_visible()


def test_by_keyboard_the_screen_keeps_the_focus_escape_pauses_and_then_gives_the_page_back(
    reader: Callable[..., Page], server: Server
) -> None:
    page = reader("laptop")
    page.clock.install()
    visit(page, server.url, MOVING)
    begin(page)
    pause = playing(page).get_by_role("button", name=word("player.pause"), exact=True)
    expect(pause).to_be_focused()
    for _ in range(12):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.matches('body, dialog *')")
    pause.focus()
    page.keyboard.press("Escape")
    expect(page.locator("dialog[data-state=paused]")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("dialog[open]")).to_have_count(0)
    expect(player(page).get_by_role("button", name=word("player.go-on"))).to_be_focused()
    page.keyboard.press("Enter")
    page.clock.run_for(4_000)
    expect(page.locator("dialog[data-state=playing]")).to_be_visible()


def test_the_way_back_of_a_phone_means_the_practice_and_not_the_page(
    reader: Callable[..., Page], server: Server
) -> None:
    page = reader("phone")
    page.clock.install()
    visit(page, server.url, MOVING)
    here = page.url
    begin(page)
    page.go_back()
    expect(page.locator("dialog[data-state=paused]")).to_be_visible()
    page.go_back()
    expect(page.locator("dialog[open]")).to_have_count(0)
    assert page.url == here


def test_help_is_one_small_control_and_the_practice_waits_for_it(
    reader: Callable[..., Page], server: Server
) -> None:
    page = reader("phone")
    page.clock.install()
    visit(page, server.url, BREATHING)
    begin(page)
    playing(page).get_by_role("link", name=word("player.help"), exact=True).tap()
    expect(page.locator("#help-now")).to_be_visible()
    expect(page.locator("#help-now [data-action]").first).to_be_visible()
    expect(page.locator("dialog[data-state=paused]")).to_be_attached()


def test_by_finger_the_line_sinks_from_before_to_after_and_a_link_leads_to_another_skill(
    reader: Callable[..., Page], server: Server
) -> None:
    page = reader("phone", **LOW_PHONE)
    page.clock.install()
    visit(page, server.url, BREATHING)
    rate(page, "before", 7)
    begin(page)
    press(page, "finish")
    end = ended(page)
    expect(end.get_by_role("heading")).to_have_text([word("player.end.title-unrated")])
    before = end.locator(".easeback-reward__line").get_attribute("d")
    rate(page, "after", 4)
    expect(end.get_by_role("heading")).to_have_text([word("player.end.title-less", before=7, after=4)])
    assert end.locator(".easeback-reward__line").get_attribute("d") != before
    expect(end.locator(".easeback-reward__number")).to_have_text(["7", "4"])
    expect(end.locator(".easeback-reward__number[data-tone=tension]")).to_have_text(["7"])
    rate(page, "after", 9)
    expect(end.locator(".easeback-reward__number[data-tone=tension]")).to_have_text(["9"])
    expect(end.get_by_text(word("player.end.care"))).to_be_visible()
    rate(page, "after", 4)
    assert last_rating(page)["after"] == 4
    assert barriers(page) == []
    # The name of the other exercise stands in the words of the way on.
    still = re.compile(re.escape(word("player.end.still", name="NAME")).replace("NAME", "(.+)"))
    other = end.get_by_role("link", name=still)
    for way in (end.get_by_role("button", name=word("player.end.good")), other):
        expect(way).to_be_in_viewport(ratio=1)
    offered = still.findall(other.locator("strong").inner_text())[0]
    other.tap()
    page.wait_for_url(re.compile("/calm-now"))
    expect(page.locator(f'dialog[aria-label="{offered}"][data-state=countdown]')).to_be_visible()


def test_with_reduced_motion_the_end_and_the_picture_stand_still_and_say_the_same(
    reader: Callable[..., Page], server: Server
) -> None:
    page = reader("phone", reduced_motion="reduce")
    page.clock.install()
    visit(page, server.url, MOVING)
    begin(page)
    figure = playing(page).locator(".easeback-player__figure")
    still = figure.inner_html()
    page.clock.run_for(1_000)
    assert figure.inner_html() == still
    expect(figure.get_by_role("img")).to_have_attribute("aria-label", re.compile(r"\w{4}"))
    press(page, "finish")
    rate(page, "after", 8)
    line = ended(page).locator(".easeback-reward__line")
    assert line.evaluate("one => one.getAnimations().length") == 0
    expect(ended(page).get_by_text(word("player.end.care"))).to_be_visible()


UNREACHED = """screen => [...screen.querySelectorAll("button, summary, a[href]")].filter((one) => {
  if (one.closest(".easeback-practice__sheet")) return false;
  if (!one.checkVisibility({ visibilityProperty: true })) return false;
  const { left, top, width, height, bottom } = one.getBoundingClientRect();
  const there = document.elementFromPoint(left + width / 2, top + height / 2);
  return top < 0 || bottom > innerHeight + 1 || !there || !(one.contains(there) || there.contains(one));
}).map((one) => one.textContent || one.getAttribute("aria-label"))"""


@pytest.mark.parametrize("lesson", [BREATHING, MOVING], ids=lambda one: one.slug)
def test_stop_rules_and_sound_open_over_no_control_and_nothing_scrolls(
    tabs: Tabs, server: Server, lesson: Lesson
) -> None:
    page = tabs("laptop", reduced_motion="reduce")
    page.clock.install()
    visit(page, server.url, lesson)
    begin(page)
    screen = playing(page)
    sizes = [(390, 664, 100), (320, 568, 100), (844, 390, 100), (1280, 800, 200)]
    for width, height, letters in sizes:
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate("size => { document.documentElement.style.fontSize = `${size}%`; }", letters)
        for opens in ("", "care", "tools"):
            if opens:
                screen.locator(f"[data-of={opens}] > summary").click()
            found = (screen.evaluate(UNREACHED), screen.evaluate("it => it.scrollHeight - it.clientHeight"))
            assert found == ([], 0), f"{width}×{height} at {letters} %, {opens or 'closed'}"
            if opens:
                screen.locator(f"[data-of={opens}] > summary").click()
    # Letters so large that no screen holds all of it: the pause stays at hand, with the rules open as well.
    page.set_viewport_size({"width": 390, "height": 844})
    expect(screen.get_by_role("button", name=word("player.pause"))).to_be_in_viewport(ratio=1)
    screen.locator("[data-of=care] > summary").click()
    expect(screen.get_by_role("button", name=word("player.pause"))).to_be_in_viewport(ratio=1)
    tabs.check()


def test_one_tap_at_the_line_of_danger_leads_to_the_number_to_call(
    reader: Callable[..., Page], server: Server
) -> None:
    page = reader("phone", locale="en-GB", timezone_id="Europe/London")
    page.clock.install()
    visit(page, server.url, BREATHING)
    begin(page)
    playing(page).get_by_role("link", name=word("player.urgent.chest-pain")).tap()
    call = page.get_by_role("dialog").locator("[data-way=call]")
    expect(call).to_be_in_viewport(ratio=1)
    expect(call).to_have_attribute("href", re.compile(r"^tel:\d+$"))
    expect(page.locator("dialog.easeback-practice[data-state=paused]")).to_have_count(1)


@pytest.mark.parametrize("width", [390, 1280])
def test_with_text_at_twice_its_size_nothing_is_over_another_or_cut(
    tabs: Tabs, server: Server, width: int
) -> None:
    page = tabs("laptop", reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 844 if width == 390 else 800})
    page.clock.install()
    visit(page, server.url, MOVING)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    # The pause stays at hand over what scrolls by; here it is looked at where it stands.
    page.add_style_tag(content="dialog [data-first] { position: static !important }")
    rate(page, "before", 7)
    begin(page)
    assert playing(page).evaluate(CROWDED) == UNCROWDED
    press(page, "skip-step")
    assert playing(page).evaluate(CROWDED) == UNCROWDED
    press(page, "finish")
    rate(page, "after", 9)
    assert playing(page).evaluate(CROWDED) == UNCROWDED
    tabs.check()
