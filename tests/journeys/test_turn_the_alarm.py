"""A person turns the alarm dial, guesses, taps ten times and sees what a model of the nerves makes of it."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from support.serving import Server
from support.walk import ALARM, barriers, kept, part, visit, word

WAVES = ".easeback-alarm-dial svg path.easeback-line"
CAUSES = ("stress", "short_sleep", "worry")


def dial_of(page: Page) -> Locator:
    return part(page, "alarm_dial")


def taps_of(page: Page) -> Locator:
    return part(page, "ten_taps")


def drawn(page: Page) -> list[str]:
    """The line that comes in, the one that goes out, and the pointer."""
    found: list[str] = page.locator(WAVES).evaluate_all("all => all.map((one) => one.getAttribute('d'))")
    return found


def said(place: Locator) -> Locator:
    return place.locator("[aria-live=polite]").first


def button(page: Page, key: str) -> Locator:
    return taps_of(page).get_by_role("button", name=word(f"ten_taps.{key}"), exact=True)


def pad_of(page: Page) -> Locator:
    return taps_of(page).locator(".easeback-ten-taps__pad")


def chart_of(page: Page) -> Locator:
    return taps_of(page).get_by_role("figure", name=word("ten_taps.title"))


def stage_of(page: Page) -> str:
    return taps_of(page).locator("[aria-current=step]").inner_text()


def counted(page: Page, count: int) -> None:
    expect(pad_of(page)).to_contain_text(word("ten_taps.pad.count", count=count, taps=10))


def dots(page: Page, curve: str) -> list[tuple[float, float]]:
    """Where the dots of a curve stand."""
    path = taps_of(page).locator(f".easeback-chart__dots path[data-curve={curve}]").get_attribute("d") or ""
    return [(float(x), float(y)) for x, y in re.findall(r"M(-?[\d.]+)[ ,](-?[\d.]+)", path)]


# --- the dial ---


def test_each_cause_turns_the_dial_and_what_comes_in_stays_the_same(page: Page, server: Server) -> None:
    visit(page, server.url, ALARM)
    for cause in CAUSES:
        before = drawn(page)
        slider = dial_of(page).get_by_role("slider", name=word(f"alarm_dial.{cause}.label"))
        slider.press("End")
        expect(said(dial_of(page))).to_contain_text(word(f"alarm_dial.turned.{cause}-up"))
        after = drawn(page)
        assert after[0] == before[0], "the message that comes in"
        assert after[1] != before[1], "the message that goes out"
        assert after[2] != before[2], "the pointer"
    expect(said(dial_of(page))).to_contain_text(word("alarm_dial.out.much"))


def test_the_three_buttons_lead_the_dial_down_to_calm(page: Page, server: Server) -> None:
    visit(page, server.url, ALARM)
    for cause in CAUSES:
        dial_of(page).get_by_role("button", name=word(f"alarm_dial.{cause}.down"), exact=True).click()
        slider = dial_of(page).get_by_role("slider", name=word(f"alarm_dial.{cause}.label"))
        expect(slider).to_have_value("0")
        expect(said(dial_of(page))).to_contain_text(word(f"alarm_dial.turned.{cause}-down"))
    expect(said(dial_of(page))).to_contain_text(word("alarm_dial.out.same"))
    picture = dial_of(page).get_by_role(
        "img", name=word("alarm_dial.figure", out=word("alarm_dial.loud.same"))
    )
    expect(picture).to_be_visible()


def test_all_three_buttons_may_be_pressed_in_a_row(page: Page, server: Server) -> None:
    visit(page, server.url, ALARM)
    for cause in CAUSES:
        dial_of(page).get_by_role("button", name=word(f"alarm_dial.{cause}.down"), exact=True).click()
    for cause in CAUSES:
        slider = dial_of(page).get_by_role("slider", name=word(f"alarm_dial.{cause}.label"))
        expect(slider).to_have_value("0")


def test_a_hand_on_the_slider_wins_over_a_button_that_still_leads_it(page: Page, server: Server) -> None:
    visit(page, server.url, ALARM)
    slider = dial_of(page).get_by_role("slider", name=word("alarm_dial.stress.label"))
    slider.press("End")
    page.clock.install()
    dial_of(page).get_by_role("button", name=word("alarm_dial.stress.down"), exact=True).click()
    page.clock.run_for(200)
    slider.press("End")
    page.clock.run_for(5_000)
    expect(slider).to_have_value("10")


def test_who_wants_stillness_sees_the_dial_at_its_end_at_once(
    reader: Callable[..., Page], screen: str, server: Server
) -> None:
    page = reader(screen, reduced_motion="reduce")
    visit(page, server.url, ALARM)
    page.clock.install()
    dial_of(page).get_by_role("button", name=word("alarm_dial.stress.down"), exact=True).click()
    slider = dial_of(page).get_by_role("slider", name=word("alarm_dial.stress.label"))
    expect(slider).to_have_value("0")


def test_a_message_goes_along_the_line_and_arrives_louder(page: Page, server: Server) -> None:
    page.clock.install()
    visit(page, server.url, ALARM)
    dot = dial_of(page).locator(".easeback-alarm-dial__message")
    expect(dot).to_be_hidden()
    dial_of(page).get_by_role("button", name=word("alarm_dial.send")).click()
    page.clock.run_for(600)
    expect(dot).to_be_visible()
    coming = float(dot.get_attribute("r") or 0)
    page.clock.run_for(2_000)
    assert float(dot.get_attribute("r") or 0) > coming
    page.clock.run_for(3_000)
    expect(dot).to_be_hidden()


def test_a_message_of_who_wants_stillness_is_there_at_once(
    reader: Callable[..., Page], screen: str, server: Server
) -> None:
    page = reader(screen, reduced_motion="reduce")
    visit(page, server.url, ALARM)
    dial_of(page).get_by_role("button", name=word("alarm_dial.send")).click()
    dot = dial_of(page).locator(".easeback-alarm-dial__message")
    expect(dot).to_be_visible()
    assert float(dot.get_attribute("cx") or 0) > 460, "at the end of the line"


def test_a_fast_hand_leaves_no_backlog_on_the_dial(page: Page, server: Server) -> None:
    visit(page, server.url, ALARM)
    slider = dial_of(page).get_by_role("slider", name=word("alarm_dial.stress.label"))
    slider.evaluate(
        """slider => {
          for (let step = 0; step < 600; step++) {
            slider.value = step % 11;
            slider.dispatchEvent(new Event("input", { bubbles: true }));
          }
          slider.value = 2;
          slider.dispatchEvent(new Event("input", { bubbles: true }));
        }"""
    )
    expect(slider).to_have_value("2")
    expect(slider).to_have_attribute("aria-valuetext", word("alarm_dial.stress.little"))
    expect(said(dial_of(page))).to_contain_text(word("alarm_dial.turned.stress-down"))


def test_both_parts_say_beside_themselves_that_they_are_teaching_models(page: Page, server: Server) -> None:
    visit(page, server.url, ALARM)
    for place, key in ((dial_of(page), "alarm_dial.note"), (taps_of(page), "ten_taps.not-pain")):
        expect(place.get_by_text(word("shared.model"))).to_be_visible()
        expect(place.get_by_text(word(key))).to_be_visible()


# --- ten taps ---


def test_guess_tap_and_see(page: Page, server: Server) -> None:
    visit(page, server.url, ALARM)
    assert stage_of(page) == word("ten_taps.stage.guess")
    expect(chart_of(page)).to_be_hidden()
    taps_of(page).get_by_role("radio", name="3", exact=True).check(force=True)
    button(page, "guess.go").click()
    for count in range(1, 10):
        pad_of(page).click()
        counted(page, count)
    expect(chart_of(page)).to_be_hidden()
    pad_of(page).click()
    expect(chart_of(page)).to_be_visible()
    assert stage_of(page) == word("ten_taps.stage.see")
    for key in ("guess.same", "first.same", "calm.much", "loud.clearly"):
        expect(said(taps_of(page))).to_contain_text(word(f"ten_taps.{key}"))
    ring, first = (chart_of(page).locator(f".easeback-chart__{name}") for name in ("point", "level"))
    assert ring.evaluate("one => one.style.top") == first.evaluate("one => one.style.top"), "a guess of 3"
    expect(chart_of(page).get_by_text(word("ten_taps.guess.mark"))).to_be_visible()
    calm, loud = dots(page, "ghost"), dots(page, "now")
    assert len(calm) == len(loud) == 10
    assert calm[0] == loud[0], "the first counts the same with both alarms"
    assert all(up[1] < down[1] for up, down in zip(loud[1:], calm[1:], strict=True))


def test_the_guess_is_kept_in_the_browser_and_nowhere_else(page: Page, server: Server) -> None:
    visit(page, server.url, ALARM)
    taps_of(page).get_by_role("radio", name="7", exact=True).check(force=True)
    page.wait_for_function("localStorage['easeback:v1']?.includes('ten-taps-guess')")
    assert kept(page)["settings"]["ten-taps-guess"] == 7
    page.reload()
    expect(taps_of(page).get_by_role("radio", name="7", exact=True)).to_be_checked()


def test_ones_own_slow_tempo_is_read_from_the_taps(page: Page, server: Server) -> None:
    page.clock.install()
    visit(page, server.url, ALARM)
    button(page, "guess.skip").click()
    for count in range(10):
        # An event carries the time of the machine, which stands still here: the tap says its own.
        pad_of(page).evaluate(
            """(pad, time) => {
              const tap = new PointerEvent("pointerdown", { bubbles: true, button: 0 });
              Object.defineProperty(tap, "timeStamp", { value: time });
              pad.dispatchEvent(tap);
            }""",
            2600 * count,
        )
        page.clock.run_for(100)
    page.clock.run_for(1_000)
    expect(said(taps_of(page))).to_contain_text(word("ten_taps.pace.own", gap="2.6"))
    expect(said(taps_of(page))).to_contain_text(word("ten_taps.calm.little"))
    expect(taps_of(page).get_by_role("radio", name=word("ten_taps.gap.3"), exact=True)).not_to_be_checked()


def test_with_keys_alone_each_press_counts_once_and_the_picture_has_the_focus(
    page: Page, server: Server
) -> None:
    visit(page, server.url, ALARM)
    button(page, "guess.skip").focus()
    page.keyboard.press("Enter")
    expect(pad_of(page)).to_be_focused()
    for key in ("Space", "Enter", "Space"):
        page.keyboard.press(key)
    counted(page, 3)
    page.keyboard.down("Enter")
    for _ in range(4):
        page.keyboard.down("Enter")  # held down, it repeats
    page.keyboard.up("Enter")
    counted(page, 4)
    for _ in range(8):
        page.keyboard.press("Space")
    expect(chart_of(page)).to_be_visible()
    assert stage_of(page) == word("ten_taps.stage.see"), "two presses too many begin nothing"
    assert page.evaluate(
        "document.activeElement.contains(document.querySelector('.easeback-ten-taps figure'))"
    )


def test_tap_for_me_plays_ten_at_the_chosen_pace(page: Page, server: Server) -> None:
    page.clock.install()
    visit(page, server.url, ALARM)
    taps_of(page).get_by_role("radio", name=word("ten_taps.gap.2"), exact=True).check(force=True)
    button(page, "lead").click()
    page.clock.run_for(100)
    counted(page, 1)
    page.clock.run_for(6_000)
    counted(page, 4)
    expect(pad_of(page)).to_be_disabled()
    page.clock.run_for(13_000)
    expect(chart_of(page)).to_be_visible()
    expect(said(taps_of(page))).to_contain_text(word("ten_taps.pace.set.other", gap=2))
    expect(said(taps_of(page))).to_contain_text(word("ten_taps.calm.clearly"))


def test_what_is_tapped_for_me_can_be_stopped_and_then_starts_anew(page: Page, server: Server) -> None:
    page.clock.install()
    visit(page, server.url, ALARM)
    button(page, "lead").click()
    page.clock.run_for(3_100)
    counted(page, 4)
    button(page, "stop").click()
    counted(page, 0)
    page.clock.run_for(20_000)
    counted(page, 0)
    expect(pad_of(page)).to_be_enabled()


def test_taps_are_felt_where_the_device_can_and_nothing_sounds(
    reader: Callable[..., Page], server: Server
) -> None:
    page = reader("phone")
    page.add_init_script(
        """window.felt = []; navigator.vibrate = (pattern) => { felt.push(pattern); return true; };
           window.AudioContext = class { constructor() { throw new Error("nothing sounds by itself"); } };"""
    )
    visit(page, server.url, ALARM)
    button(page, "guess.skip").click()
    pad_of(page).click()
    counted(page, 1)
    assert page.evaluate("felt.length") == 1


def test_a_slower_pace_adds_up_less_and_a_calm_alarm_brings_the_lines_together(
    page: Page, server: Server
) -> None:
    visit(page, server.url, ALARM)
    button(page, "guess.skip").click()
    button(page, "pad.show").click()
    expect(chart_of(page).get_by_text(word("ten_taps.guess.mark"))).to_be_hidden()
    fast = dots(page, "now")
    taps_of(page).get_by_role("radio", name=word("ten_taps.gap.5"), exact=True).check(force=True)
    expect(said(taps_of(page))).to_contain_text(word("ten_taps.calm.hardly"))
    slow = dots(page, "now")
    assert slow[0] == fast[0]
    assert slow[-1][1] > fast[-1][1] + 10
    taps_of(page).get_by_role("slider", name=word("ten_taps.loud.label")).press("Home")
    expect(said(taps_of(page))).to_contain_text(word("ten_taps.loud.same"))
    assert dots(page, "now") == dots(page, "ghost")


def test_the_controls_alone_lead_to_the_picture(page: Page, server: Server) -> None:
    visit(page, server.url, ALARM)
    taps_of(page).get_by_role("slider", name=word("ten_taps.loud.label")).press("ArrowLeft")
    expect(chart_of(page)).to_be_visible()
    button(page, "again").click()
    expect(pad_of(page)).to_be_visible()
    counted(page, 0)


def test_nothing_jumps_from_stage_to_stage(page: Page, server: Server) -> None:
    visit(page, server.url, ALARM)
    heights = []
    for key in ("guess.skip", "pad.show", "again"):
        heights.append(taps_of(page).evaluate("part => part.offsetHeight"))
        button(page, key).click()
    heights.append(taps_of(page).evaluate("part => part.offsetHeight"))
    assert max(heights) - min(heights) <= 1, heights


def test_the_picture_and_the_first_control_are_seen_together(page: Page, server: Server) -> None:
    visit(page, server.url, ALARM)
    button(page, "guess.skip").click()
    button(page, "pad.show").click()
    screen_height = (page.viewport_size or {"height": 0})["height"]
    bar = 64
    for place in (dial_of(page), taps_of(page)):
        picture = place.locator(".easeback-model__picture").bounding_box()
        control = place.get_by_role("slider").first.bounding_box()
        assert picture
        assert control
        assert control["y"] + control["height"] - picture["y"] <= screen_height - bar


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_barrier_in_any_stage(
    reader: Callable[..., Page], screen: str, server: Server, scheme: str
) -> None:
    page = reader(screen, color_scheme=scheme)
    visit(page, server.url, ALARM)
    taps_of(page).get_by_role("radio", name="9", exact=True).check(force=True)
    button(page, "guess.go").click()
    pad_of(page).click()
    assert barriers(page) == []
    button(page, "lead").click()
    assert barriers(page) == []
    button(page, "stop").click()
    button(page, "pad.show").click()
    expect(chart_of(page)).to_be_visible()
    assert barriers(page) == []


# --- eyes on paper ---


def test_with_no_script_the_dial_and_both_curves_are_there(
    reader: Callable[..., Page], server: Server
) -> None:
    page = reader("phone", java_script_enabled=False)
    page.goto(server.url + ALARM.path)
    expect(chart_of(page)).to_be_visible()
    assert len(dots(page, "now")) == len(dots(page, "ghost")) == 10
    expect(said(taps_of(page))).to_contain_text(word("ten_taps.first.same"))
    expect(pad_of(page)).to_have_count(0)
    assert len(drawn(page)) == 3


def test_the_handout_shows_both_curves_whatever_the_stage(page: Page, server: Server) -> None:
    visit(page, server.url, ALARM)
    page.emulate_media(media="print")
    expect(chart_of(page)).to_be_visible()
    expect(taps_of(page).get_by_text(word("ten_taps.first.same"))).to_be_visible()
    page.emulate_media(media="screen")
    button(page, "guess.skip").click()
    page.emulate_media(media="print")
    expect(chart_of(page)).to_be_visible()
    expect(pad_of(page)).to_be_hidden()
