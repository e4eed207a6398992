"""The safety check: a yes shows its action at once, help lines are one choice away, nothing says 'safe'."""

from __future__ import annotations

from collections.abc import Callable
from html import unescape
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from easeback import content
from easeback.care.red_flags import URGENCY
from easeback.parts import Safety
from support.alone import alone, server_render_of, traits_of
from support.places import PACKAGE

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

COURSE = content.load()
WORDS = COURSE.words_of("safety")
FLAGS = list(COURSE.red_flags.values())


def sign(page: Page, flag: content.RedFlag) -> Locator:
    return page.locator(f"[data-flag='{flag.id}']")


def tier(page: Page, action: str) -> Locator:
    return page.locator(f".easeback-safety__tier[data-action='{action}']")


def check(page: Page) -> Locator:
    return page.locator(".easeback-safety > details").first


def unfold(page: Page, action: str) -> None:
    """Opens the check and one of its steps, if they are not open."""
    for fold in (check(page), tier(page, action)):
        if not fold.evaluate("fold => fold.open"):
            fold.locator("> summary").click()


def tick(page: Page, flag: content.RedFlag) -> None:
    unfold(page, flag.action)
    page.get_by_role("checkbox", name=flag.question).check()


def press_none(page: Page, action: str) -> None:
    unfold(page, action)
    tier(page, action).get_by_role("button").click()


def result_of(page: Page) -> Locator:
    return page.locator(".easeback-safety__result")


def first(action: str) -> content.RedFlag:
    """The first sign that asks for this action."""
    return next(flag for flag in FLAGS if flag.action == action)


def test_before_any_script_every_sign_stands_with_its_action_and_every_number_is_there() -> None:
    html = unescape(server_render_of(Safety()))
    for flag in FLAGS:
        _, _, rest = html.partition(f'data-flag="{flag.id}"')
        one, _, _ = rest.partition("</li>")
        assert flag.question in one
        assert WORDS[f"action.{flag.action}"] in one
    for line in COURSE.crisis_lines.values():
        assert line.contact.removeprefix("https://").removesuffix("/") in html
    assert WORDS["unsafe"] in html


def test_a_line_with_hours_of_its_own_tells_them_and_no_other_claims_to_rest() -> None:
    """Several lines that answer day and night once stood there as “not all the time”."""
    html = unescape(server_render_of(Safety()))
    for line in COURSE.crisis_lines.values():
        if line.kind in {"emergency", "web"}:
            continue
        _, _, rest = html.partition(f'data-line="{line.id}"')
        one, _, _ = rest.partition("</li>")
        named, _, _ = one.partition("<small>")
        assert (WORDS["always"].format(name=line.name) in named) == (line.hours == "24h"), line.id
        assert line.note in one, line.id
    assert "not all the time" not in html


def test_help_lines_stand_with_the_hours_that_were_found() -> None:
    always = {"gb-111", "gb-lifeline-ni", "ie-samaritans", "ch-143", "za-0800-567", "in-1800"}
    always |= {"de-116123", "de-telefonseelsorge", "de-telefonseelsorge-222", "be-1813"}
    lines = COURSE.crisis_lines
    assert {name for name in always if lines[name].hours != "24h"} == set()
    assert lines["gb-lifeline-ni"].contact == "0808 808 8000"
    assert lines["de-telefonseelsorge-222"].contact == "0800 111 0 222"
    assert lines["za-0800-567"].order < lines["za-0800-456"].order
    assert "10:00 to 24:00" in lines["it-telefono-amico"].note
    assert lines["dk-livslinien"].note == "Check the opening hours."
    assert "Northern Ireland" not in lines["gb-111"].note


def test_it_never_says_that_a_person_is_safe() -> None:
    assert not [
        words for key, words in WORDS.items() if " safe" in f" {words.lower()}" and "unsafe" not in words
    ]


def test_every_action_has_its_words() -> None:
    for action in URGENCY:
        assert WORDS[f"action.{action}"]
        assert WORDS[f"group.{action}"]


def test_one_yes_shows_its_action_with_no_further_step(reader: Callable[..., Page]) -> None:
    page = alone(reader("phone"), Safety())
    for flag in FLAGS:
        action = sign(page, flag).get_by_text(WORDS[f"action.{flag.action}"])
        expect(action).to_be_hidden()
        tick(page, flag)
        expect(action).to_be_visible()
        expect(result_of(page)).to_contain_text(WORDS[f"action.{flag.action}"])
        if flag.action == "emergency":  # the test's browser speaks British English
            expect(sign(page, flag).get_by_role("link")).to_have_attribute("href", "tel:999")
        page.get_by_role("checkbox", name=flag.question).uncheck()
        expect(action).to_be_hidden()
        expect(result_of(page)).to_be_empty()


def test_a_tick_shows_its_action_with_no_script_at_all(reader: Callable[..., Page]) -> None:
    page = alone(reader("phone", java_script_enabled=False), Safety(), scripts=False)
    tick(page, FLAGS[0])
    expect(sign(page, FLAGS[0]).get_by_text(WORDS[f"action.{FLAGS[0].action}"])).to_be_visible()


@pytest.mark.parametrize(("most", "less"), [("emergency", "urgent"), ("same-day", "call-clinic")])
def test_there_is_one_order_and_the_other_signs_are_told_there_too(
    reader: Callable[..., Page], most: str, less: str
) -> None:
    page = alone(reader("laptop"), Safety())
    tick(page, first(less))
    tick(page, first(most))
    said = result_of(page).inner_text()
    assert (
        0
        <= said.index(WORDS[f"action.{most}"])
        < said.index(WORDS["also"])
        < said.index(first(less).question)
    )
    assert not [action for action in URGENCY if action != most and WORDS[f"action.{action}"] in said]


def test_beside_an_emergency_no_other_sign_gives_an_order_of_its_own(reader: Callable[..., Page]) -> None:
    page = alone(reader("phone", java_script_enabled=False), Safety(), scripts=False)
    later = sign(page, first("urgent"))
    order = later.get_by_text(WORDS["action.urgent"])
    tell = later.get_by_text(WORDS["tell-too"])
    tick(page, first("urgent"))
    expect(order).to_be_visible()
    expect(tell).to_be_hidden()
    emergency = page.get_by_role("checkbox", name=first("emergency").question)
    tick(page, first("emergency"))
    expect(order).to_be_hidden()
    expect(tell).to_be_visible()
    expect(sign(page, first("emergency")).get_by_text(WORDS["action.emergency"])).to_be_visible()
    emergency.uncheck()
    expect(order).to_be_visible()


@pytest.mark.parametrize("action", URGENCY)
def test_none_of_the_others_never_takes_a_tick_or_its_advice_away(
    reader: Callable[..., Page], action: str
) -> None:
    page = alone(reader("phone"), Safety())
    tick(page, first(action))
    expect(tier(page, action).get_by_role("button")).to_have_text(WORDS["none-more"])
    press_none(page, action)
    expect(tier(page, action).locator("summary")).to_contain_text(WORDS["ticked.one"].format(count=1))
    for other in URGENCY:
        if other != action:
            press_none(page, other)
    unfold(page, action)
    expect(page.get_by_role("checkbox", name=first(action).question)).to_be_checked()
    expect(sign(page, first(action)).get_by_text(WORDS[f"action.{action}"])).to_be_visible()
    expect(result_of(page)).to_contain_text(WORDS[f"action.{action}"])
    expect(result_of(page)).not_to_contain_text(WORDS["action.none-today"])


def test_each_step_says_how_many_of_its_signs_are_ticked(reader: Callable[..., Page]) -> None:
    page = alone(reader("phone"), Safety())
    for flag in [flag for flag in FLAGS if flag.action == "emergency"][:2]:
        tick(page, flag)
    expect(tier(page, "emergency").locator("summary")).to_contain_text(WORDS["ticked.other"].format(count=2))


def test_it_goes_from_step_to_step_the_most_urgent_first(reader: Callable[..., Page]) -> None:
    page = alone(reader("phone"), Safety())
    check(page).locator("> summary").click()
    for action, following in pairwise(URGENCY):
        opened = page.locator(".easeback-safety__tier[open]")
        expect(opened).to_have_count(1)
        expect(opened).to_have_attribute("data-action", action)
        expect(result_of(page)).to_be_empty()
        press_none(page, action)
        expect(tier(page, action).locator("summary")).to_contain_text(WORDS["ticked-none"])
        expect(tier(page, following).locator("> summary")).to_be_focused()
        expect(tier(page, following).locator("> summary")).to_be_in_viewport()
    press_none(page, URGENCY[-1])
    expect(result_of(page)).to_be_focused()
    expect(result_of(page)).to_have_text(WORDS["action.none-today"])


def test_no_step_is_locked_and_a_step_can_be_looked_at_again(reader: Callable[..., Page]) -> None:
    page = alone(reader("phone"), Safety())
    for action in reversed(URGENCY):
        unfold(page, action)
        for flag in FLAGS:
            if flag.action == action:
                expect(page.get_by_role("checkbox", name=flag.question)).to_be_enabled()
    press_none(page, "emergency")
    unfold(page, "emergency")
    expect(page.get_by_role("checkbox", name=first("emergency").question)).to_be_visible()


def test_it_can_be_walked_with_the_keyboard_alone(reader: Callable[..., Page]) -> None:
    page = alone(reader("laptop"), Safety())
    check(page).locator("> summary").focus()
    page.keyboard.press("Enter")
    for action in URGENCY:
        button = tier(page, action).get_by_role("button")
        expect(button).to_be_visible()
        for _ in range(len([flag for flag in FLAGS if flag.action == action]) + 2):
            if button.evaluate("one => one === document.activeElement"):
                break
            page.keyboard.press("Tab")
        page.keyboard.press("Enter")
    expect(result_of(page)).to_have_text(WORDS["action.none-today"])


def test_a_tick_from_before_the_script_stays_and_counts(reader: Callable[..., Page]) -> None:
    part = Safety()
    page = alone(reader("phone"), part, scripts=False)
    tick(page, first("emergency"))
    page.evaluate(
        """async ([code, traits]) => {
            const address = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
            const { default: part } = await import(address);
            const model = { get: (name) => traits[name], set() {}, save_changes() {}, on() {}, off() {} };
            part.render({ model, el: document.querySelector(".easeback-part") });
            document.documentElement.dataset.easeback = "ready";
        }""",
        [(PACKAGE / "built" / "parts" / "safety.js").read_text(), traits_of(part)],
    )
    expect(result_of(page)).to_contain_text(WORDS["action.emergency"])
    expect(page.get_by_role("checkbox", name=first("emergency").question)).to_be_checked()
    press_none(page, "emergency")
    expect(result_of(page)).to_contain_text(WORDS["action.emergency"])


def test_one_tap_shows_every_sign_without_script_and_paper_shows_them_with_none(
    reader: Callable[..., Page],
) -> None:
    page = alone(reader("phone", java_script_enabled=False), Safety(), scripts=False)
    expect(page.get_by_text(WORDS["now"])).to_be_visible()
    expect(page.get_by_text(WORDS["unsafe"])).to_be_visible()
    for flag in FLAGS:
        expect(page.get_by_text(flag.question)).to_be_hidden()
    page.emulate_media(media="print")
    for flag in FLAGS:
        expect(page.get_by_text(flag.question)).to_be_visible()
    page.emulate_media(media="screen")
    check(page).locator("> summary").click()
    for flag in FLAGS:
        expect(page.get_by_text(flag.question)).to_be_visible()


def test_whom_to_call_stands_above_every_fold(reader: Callable[..., Page]) -> None:
    page = alone(reader("phone"), Safety())
    call = page.get_by_role("link", name=WORDS["call"].format(number="999"))
    talk = page.get_by_role("link", name=WORDS["call"].format(number="116 123"))
    for link in (call, talk):
        expect(link.first).to_be_visible()
        box = link.first.bounding_box()
        assert box
        assert box["height"] >= 43.5


def test_it_says_beside_the_check_that_ticks_are_not_kept() -> None:
    html = unescape(server_render_of(Safety()))
    assert html.index(WORDS["not-kept"]) < html.index(FLAGS[0].question)


def test_only_a_no_to_everything_is_answered_and_a_later_yes_takes_it_back(
    reader: Callable[..., Page],
) -> None:
    page = alone(reader("phone"), Safety())
    result = result_of(page)
    box = page.get_by_role("checkbox", name=FLAGS[0].question)
    tick(page, FLAGS[0])
    box.uncheck()
    expect(result).to_be_empty()
    for action in URGENCY:
        expect(result).to_be_empty()
        press_none(page, action)
    expect(result).to_have_text(WORDS["action.none-today"])
    tick(page, FLAGS[0])
    expect(result).not_to_contain_text(WORDS["action.none-today"])
    box.uncheck()
    expect(result).to_be_empty()


def test_the_answers_to_the_signs_are_kept_nowhere(reader: Callable[..., Page]) -> None:
    page = alone(reader("phone"), Safety())
    tick(page, FLAGS[0])
    assert page.evaluate("localStorage.length") == 0


@pytest.mark.parametrize(
    ("zone", "locale", "number", "country"),
    [
        ("Europe/Paris", "en-US", "112", "FR"),
        ("Africa/Lagos", "en-US", "", ""),
        ("UTC", "de-AT", "144", "AT"),
        ("UTC", "en", "", ""),
    ],
)
def test_the_country_comes_from_the_clock_else_the_language_and_its_name_stands_beside_the_number(
    reader: Callable[..., Page], zone: str, locale: str, number: str, country: str
) -> None:
    page = alone(reader("phone", locale=locale, timezone_id=zone), Safety())
    call = page.locator(".easeback-safety__now").first
    if number:
        link = call.get_by_role("link")
        expect(link).to_contain_text(WORDS["call"].format(number=number))
        expect(link).to_contain_text(COURSE.countries[country].name)
        return
    expect(call.get_by_role("link")).to_have_count(0)
    expect(page.locator("a[href^=tel]").filter(visible=True)).to_have_count(0)
    call.get_by_label(WORDS["country"]).select_option("NZ")
    expect(call.get_by_role("link")).to_contain_text(COURSE.countries["NZ"].name)


def test_whoever_is_elsewhere_is_told_what_to_do_there(reader: Callable[..., Page]) -> None:
    page = alone(reader("phone", locale="en"), Safety())
    call = page.locator(".easeback-safety__now").first
    call.get_by_label(WORDS["country"]).select_option("ANY")
    expect(call).to_contain_text(WORDS["elsewhere"])
    page.get_by_text(WORDS["lines"]).click()
    land = page.locator(".easeback-safety__land").filter(has_text=COURSE.countries["ANY"].name)
    expect(land.get_by_text(WORDS["elsewhere"])).to_be_visible()
    expect(land.get_by_role("link")).to_have_attribute("href", "https://findahelpline.com")


def emergency_in_sight(page: Page) -> Locator:
    return page.locator(".easeback-safety__in-sight")


@pytest.mark.parametrize(("width", "height", "size"), [(390, 844, ""), (390, 664, "200%"), (320, 568, "")])
def test_while_an_emergency_sign_is_ticked_what_to_do_stands_in_sight_with_its_button(
    reader: Callable[..., Page], width: int, height: int, size: str
) -> None:
    page = reader("phone")
    page.set_viewport_size({"width": width, "height": height})
    page = alone(page, Safety())
    page.evaluate("size => { document.documentElement.style.fontSize = size; }", size)
    told = emergency_in_sight(page)
    expect(told).to_be_hidden()
    some = [flag for flag in FLAGS if flag.action == "emergency"]
    for flag in (some[-1], some[0]):
        tick(page, flag)
        expect(told.get_by_role("alert")).to_have_text(WORDS["in-sight"])
        expect(told.get_by_role("alert")).to_be_in_viewport(ratio=1)
        expect(told.get_by_role("link", name="999")).to_be_in_viewport(ratio=1)
        box = page.get_by_role("checkbox", name=flag.question)
        expect(box).to_be_focused()
        expect(box).to_be_in_viewport(ratio=1)
        place, foot = box.bounding_box(), told.bounding_box()
        assert place
        assert foot
        assert place["y"] + place["height"] <= foot["y"], "what the keyboard is at is never under it"
        assert foot["height"] <= height / 2 + 1
    page.evaluate("scrollTo(0, 0)")
    expect(told.get_by_role("link", name="999")).to_be_in_viewport(ratio=1)
    page.get_by_role("checkbox", name=some[0].question).uncheck()
    expect(told).to_be_visible()
    page.get_by_role("checkbox", name=some[-1].question).uncheck()
    expect(told).to_be_hidden()


def test_an_emergency_is_told_aloud_once(reader: Callable[..., Page]) -> None:
    page = alone(reader("phone"), Safety())
    tick(page, first("emergency"))
    expect(emergency_in_sight(page).get_by_role("alert")).to_be_visible()
    speaking = page.locator("[role=alert], [role=status], [aria-live]").filter(visible=True)
    expect(speaking.filter(has_text=WORDS["in-sight"].partition(".")[0])).to_have_count(1)


def test_the_country_is_chosen_first_where_it_is_not_known_and_then_its_button_stands_in_sight(
    reader: Callable[..., Page],
) -> None:
    page = alone(reader("phone", locale="en"), Safety())
    tick(page, first("emergency"))
    told = emergency_in_sight(page)
    expect(told.get_by_role("link")).to_have_count(0)
    told.get_by_label(WORDS["country"]).select_option("IN")
    expect(told.get_by_role("link", name="112")).to_be_in_viewport(ratio=1)
    expect(told).to_contain_text(COURSE.countries["IN"].name)


def test_it_stands_in_sight_with_no_script_at_all(reader: Callable[..., Page]) -> None:
    page = alone(reader("phone", java_script_enabled=False), Safety(), scripts=False)
    tick(page, first("emergency"))
    expect(emergency_in_sight(page)).to_be_in_viewport(ratio=1)
    expect(emergency_in_sight(page)).to_contain_text(WORDS["call-your"])


@pytest.mark.parametrize("action", [action for action in URGENCY if action != "emergency"])
def test_what_a_lesser_sign_asks_for_comes_into_view_when_it_is_ticked(
    reader: Callable[..., Page], action: str
) -> None:
    page = reader("phone")
    page.set_viewport_size({"width": 390, "height": 664})
    page = alone(page, Safety())
    last = [flag for flag in FLAGS if flag.action == action][-1]
    unfold(page, action)
    box = page.get_by_role("checkbox", name=last.question)
    box.evaluate("box => scrollBy(0, box.getBoundingClientRect().bottom - innerHeight + 4)")
    box.check()
    expect(sign(page, last).get_by_text(WORDS[f"action.{action}"])).to_be_in_viewport(ratio=1)
    expect(emergency_in_sight(page)).to_be_hidden()


def test_a_chosen_country_counts_more_than_the_language_and_is_remembered(
    reader: Callable[..., Page],
) -> None:
    page = alone(reader("phone", locale="en-US"), Safety())
    page.get_by_text(WORDS["lines"]).click()
    lines = page.locator(".easeback-safety__help")
    lines.get_by_label(WORDS["country"]).select_option("NZ")
    expect(page.get_by_role("link", name=WORDS["kind.call"].format(contact="1737")).first).to_be_visible()
    page.reload()
    expect(lines.get_by_label(WORDS["country"])).to_have_value("NZ")
    expect(page.locator(".easeback-safety__now").first).to_contain_text("111")


def test_every_line_can_be_dialled_texted_or_opened() -> None:
    html = server_render_of(Safety())
    for line in COURSE.crisis_lines.values():
        digits = "".join(letter for letter in line.contact if letter.isdigit() or letter == "+")
        address = {"web": line.contact, "text": f"sms:{digits}"}.get(line.kind, f"tel:{digits}")
        assert f'href="{address}"' in html, line.id


def test_the_folds_do_not_move_when_they_come_alive(reader: Callable[..., Page]) -> None:
    part = Safety()
    still = check(alone(reader("phone", locale="en"), part, scripts=False)).bounding_box()
    assert still
    assert still == check(alone(reader("phone", locale="en"), part)).bounding_box()


@pytest.mark.parametrize("way", ["#safety-check", "link"])
def test_a_link_to_its_chapter_opens_it(reader: Callable[..., Page], way: str) -> None:
    page = reader("phone")
    page.add_init_script(
        """document.addEventListener("DOMContentLoaded", () => {
          const chapter = document.querySelector("main");
          chapter.className = "easeback-chapter";
          chapter.id = "safety-check";
          chapter.insertAdjacentHTML("beforebegin", '<a href="#safety-check">There</a>');
          if (WAY !== "link") location.hash = WAY;
        });""".replace("WAY", repr(way))
    )
    page = alone(page, Safety())
    if way == "link":
        expect(check(page)).not_to_have_attribute("open", "")
        page.get_by_role("link", name="There").click()
    expect(page.get_by_text(FLAGS[0].question)).to_be_visible()
