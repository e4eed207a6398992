"""The safety check: a yes shows its action at once, help lines are one choice away, nothing says 'safe'."""

from __future__ import annotations

from collections.abc import Callable
from html import unescape
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from alone import alone, still_of, traits_of
from easeback import content
from easeback.care.red_flags import URGENCY
from easeback.parts import Safety
from places import PACKAGE

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

COURSE = content.load()
WORDS = COURSE.words_of("safety")
FLAGS = list(COURSE.red_flags.values())


def sign(page: Page, flag: content.RedFlag) -> Locator:
    return page.locator(f"[data-flag='{flag.id}']")


def tick(page: Page, flag: content.RedFlag) -> None:
    unfold(page)
    page.get_by_role("checkbox", name=flag.question).check()


def unfold(page: Page) -> None:
    """Opens the signs that can wait."""
    if not others(page).evaluate("fold => fold.open"):
        page.get_by_text(WORDS["others"]).click()


def others(page: Page) -> Locator:
    return page.locator("details").filter(has=page.get_by_text(WORDS["others"]))


def press_none(page: Page) -> None:
    page.get_by_role("button", name=WORDS["none"]).click()


def first(action: str) -> content.RedFlag:
    """The first sign that asks for this action."""
    return next(flag for flag in FLAGS if flag.action == action)


def test_before_any_script_every_sign_stands_with_its_action_and_every_number_is_there() -> None:
    html = unescape(still_of(Safety()))
    for flag in FLAGS:
        _, _, rest = html.partition(f'data-flag="{flag.id}"')
        one, _, _ = rest.partition("</li>")
        assert flag.question in one
        assert WORDS[f"action.{flag.action}"] in one
    for line in COURSE.crisis_lines.values():
        assert line.contact.removeprefix("https://").removesuffix("/") in html
    assert WORDS["unsafe"] in html


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
        expect(page.get_by_role("status")).to_contain_text(WORDS[f"action.{flag.action}"])
        if flag.action == "emergency":  # the test's browser speaks British English
            expect(sign(page, flag).get_by_role("link")).to_have_attribute("href", "tel:999")
        page.get_by_role("checkbox", name=flag.question).uncheck()
        expect(action).to_be_hidden()


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
    said = page.get_by_role("status").inner_text()
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
    page.get_by_text(WORDS["others"]).click()
    page.get_by_role("checkbox", name=first("urgent").question).check()
    expect(order).to_be_visible()
    expect(tell).to_be_hidden()
    emergency = page.get_by_role("checkbox", name=first("emergency").question)
    emergency.check()
    expect(order).to_be_hidden()
    expect(tell).to_be_visible()
    expect(sign(page, first("emergency")).get_by_text(WORDS["action.emergency"])).to_be_visible()
    emergency.uncheck()
    expect(order).to_be_visible()


@pytest.mark.parametrize("action", URGENCY)
def test_none_of_these_never_takes_a_tick_or_its_advice_away(
    reader: Callable[..., Page], action: str
) -> None:
    page = alone(reader("phone"), Safety())
    result = page.get_by_role("status")
    tick(page, first(action))
    press_none(page)
    expect(page.get_by_role("checkbox", name=first(action).question)).to_be_checked()
    expect(sign(page, first(action)).get_by_text(WORDS[f"action.{action}"])).to_be_visible()
    expect(result).to_contain_text(WORDS[f"action.{action}"])
    expect(result).to_contain_text(WORDS["stays-one"])
    expect(result).not_to_contain_text(WORDS["action.none-today"])
    tick(page, next(flag for flag in FLAGS if flag.id != first(action).id))
    expect(result).not_to_contain_text(WORDS["stays-one"])
    press_none(page)
    expect(result).to_contain_text(WORDS["stays-more"].format(count=2))
    expect(page.locator("input:checked")).to_have_count(2)


def test_a_tick_from_before_the_script_stays_and_counts(reader: Callable[..., Page]) -> None:
    part = Safety()
    page = alone(reader("phone"), part, scripts=False)
    page.get_by_role("checkbox", name=first("emergency").question).check()
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
    expect(page.get_by_role("status")).to_contain_text(WORDS["action.emergency"])
    expect(page.get_by_role("checkbox", name=first("emergency").question)).to_be_checked()
    press_none(page)
    expect(page.get_by_role("status")).to_contain_text(WORDS["action.emergency"])


def test_the_signs_that_can_wait_are_folded_and_within_reach_without_script_and_on_paper(
    reader: Callable[..., Page],
) -> None:
    page = alone(reader("phone", java_script_enabled=False), Safety(), scripts=False)
    today = {"emergency", "same-day"}
    for flag in FLAGS:
        expect(page.get_by_text(flag.question)).to_be_visible(visible=flag.action in today)
    page.emulate_media(media="print")
    for flag in FLAGS:
        expect(page.get_by_text(flag.question)).to_be_visible()
    page.emulate_media(media="screen")
    page.get_by_text(WORDS["others"]).click()
    for flag in FLAGS:
        expect(page.get_by_text(flag.question)).to_be_visible()


def test_none_of_these_asks_to_look_at_the_folded_signs_too(reader: Callable[..., Page]) -> None:
    page = alone(reader("phone"), Safety())
    press_none(page)
    expect(page.get_by_role("status")).to_contain_text(WORDS["look-too"])
    unfold(page)
    expect(page.get_by_role("status")).not_to_contain_text(WORDS["look-too"])


def test_it_says_beside_the_check_that_ticks_are_not_kept() -> None:
    html = unescape(still_of(Safety()))
    assert html.index(WORDS["not-kept"]) < html.index(FLAGS[0].question)


def test_only_a_no_to_everything_is_answered_and_a_later_yes_takes_it_back(
    reader: Callable[..., Page],
) -> None:
    page = alone(reader("phone"), Safety())
    unfold(page)
    result = page.get_by_role("status")
    box = page.get_by_role("checkbox").first
    box.check()
    box.uncheck()
    expect(result).to_be_empty()
    press_none(page)
    expect(result).to_have_text(WORDS["action.none-today"])
    box.check()
    expect(result).not_to_contain_text(WORDS["action.none-today"])
    box.uncheck()
    expect(result).to_be_empty()


def test_the_answers_to_the_signs_are_kept_nowhere(reader: Callable[..., Page]) -> None:
    page = alone(reader("phone"), Safety())
    tick(page, FLAGS[0])
    assert page.evaluate("localStorage.length") == 0


@pytest.mark.parametrize(
    ("locale", "number"), [("en-US", "911"), ("en-AU", "000"), ("de-AT", "144"), ("pl-PL", "112"), ("en", "")]
)
def test_the_country_is_guessed_from_the_browsers_language(
    reader: Callable[..., Page], locale: str, number: str
) -> None:
    page = alone(reader("phone", locale=locale), Safety())
    call = page.locator(".easeback-safety__now")
    expect(call).to_contain_text(WORDS["call"].format(number=number) if number else WORDS["call-your"])


def test_a_chosen_country_counts_more_than_the_language_and_is_remembered(
    reader: Callable[..., Page],
) -> None:
    page = alone(reader("phone", locale="en-US"), Safety())
    page.get_by_label(WORDS["country"]).select_option("NZ")
    expect(page.get_by_role("link", name=WORDS["kind.call"].format(contact="1737")).first).to_be_visible()
    page.reload()
    expect(page.get_by_label(WORDS["country"])).to_have_value("NZ")
    expect(page.locator(".easeback-safety__now")).to_contain_text("111")


def test_every_line_can_be_dialled_texted_or_opened() -> None:
    html = still_of(Safety())
    for line in COURSE.crisis_lines.values():
        digits = "".join(letter for letter in line.contact if letter.isdigit() or letter == "+")
        address = {"web": line.contact, "text": f"sms:{digits}"}.get(line.kind, f"tel:{digits}")
        assert f'href="{address}"' in html, line.id


def test_the_signs_do_not_move_when_they_come_alive(reader: Callable[..., Page]) -> None:
    part = Safety()
    last = [flag for flag in FLAGS if flag.action == "same-day"][-1]
    for place in (lambda page: sign(page, last), others):
        still = place(alone(reader("phone"), part, scripts=False)).bounding_box()
        assert still
        assert still == place(alone(reader("phone"), part)).bounding_box()
