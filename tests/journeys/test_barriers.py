"""No barrier that axe can find, by WCAG 2.2 AA, on any page and in any state."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from conftest import Guard
from practice import expect_breath, player, press
from serving import Server
from simulators import SIMULATORS
from walk import BREATHING, LESSONS, Lesson, barriers, open_all, part, turn, visit, word


@pytest.mark.parametrize("lesson", LESSONS, ids=str)
def test_a_page_as_it_is(page: Page, server: Server, lesson: Lesson) -> None:
    visit(page, server.url, lesson)
    assert barriers(page) == []


@pytest.mark.parametrize("lesson", LESSONS, ids=str)
def test_a_page_in_the_dark(reader: Callable[..., Page], server: Server, lesson: Lesson) -> None:
    page = reader("phone", color_scheme="dark")
    visit(page, server.url, lesson)
    assert barriers(page) == []


@pytest.mark.parametrize("lesson", LESSONS, ids=str)
def test_a_page_in_large_print_with_everything_open(
    reader: Callable[..., Page], server: Server, lesson: Lesson
) -> None:
    page = reader("phone")
    visit(page, server.url, lesson)
    page.evaluate("document.documentElement.dataset.print = 'large'")
    open_all(page)
    assert barriers(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_help_now_when_it_is_open(
    reader: Callable[..., Page], screen: str, server: Server, scheme: str
) -> None:
    page = reader(screen, color_scheme=scheme)
    visit(page, server.url)
    page.locator(".easeback-bar__help").click()
    page.locator("#help-now select").select_option("AT")
    expect(page.locator("#help-now [data-country=AT] a").first).to_be_visible()
    assert barriers(page) == []


def test_the_display_panel_when_it_is_open(page: Page, server: Server) -> None:
    visit(page, server.url)
    page.locator(".easeback-display__open").click()
    assert barriers(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_player_in_each_of_its_states(
    reader: Callable[..., Page], screen: str, server: Server, scheme: str
) -> None:
    page = reader(screen, color_scheme=scheme)
    visit(page, server.url, BREATHING)
    press(page, "start")
    expect_breath(page, 1)
    assert barriers(page) == []
    press(page, "pause")
    player(page).get_by_text(word("player.settings")).click()
    assert barriers(page) == []
    press(page, "finish")
    assert barriers(page) == []


@pytest.mark.parametrize("lesson", LESSONS, ids=str)
def test_a_lesson_that_was_answered_turned_and_opened(page: Page, server: Server, lesson: Lesson) -> None:
    visit(page, server.url, lesson)
    open_all(page)
    for simulator in SIMULATORS:
        for model in page.locator(f"[data-part={simulator.part}]:has(input[type=range])").all():
            turn(model)
            for switch in model.get_by_role("switch").all():
                switch.check(force=True)
    for shown in page.locator("[data-part=check_yourself], [data-part=take_step]").all():
        shown.get_by_role("radio").first.check(force=True)
    for put in page.get_by_role("button", name=word("take_step.put")).all():
        put.click()
    assert barriers(page) == []


@pytest.mark.parametrize("lesson", LESSONS, ids=str)
def test_each_card_that_a_button_opens(page: Page, server: Server, lesson: Lesson) -> None:
    visit(page, server.url, lesson)
    buttons = page.locator("main .easeback-part [aria-expanded]")
    for index in range(buttons.count()):
        button = buttons.nth(index)
        if not button.is_visible():
            continue
        name = button.evaluate("one => one.closest('.easeback-part').dataset.part")
        button.press("Enter")
        expect(button).to_have_attribute("aria-expanded", "true")
        open_all(page)
        assert barriers(page, f"[data-part={name}]") == [], button.inner_text()
        button.press("Enter")
        expect(button).to_have_attribute("aria-expanded", "false")


def test_the_safety_check_with_a_sign_ticked(page: Page, server: Server) -> None:
    visit(page, server.url, Lesson("index"))
    part(page, "safety").locator("details > summary").first.click()
    assert barriers(page) == []
    part(page, "safety").get_by_role("checkbox").first.check(force=True)
    assert barriers(page) == []


def test_the_banner_when_the_connection_is_gone(page: Page, server: Server, guard: Guard) -> None:
    guard.forgive("ERR_INTERNET_DISCONNECTED")
    visit(page, server.url)
    page.context.set_offline(offline=True)
    expect(page.get_by_text(word("page.client.lost"))).to_be_visible(timeout=60_000)
    assert barriers(page) == []


def test_the_page_for_an_unknown_address(page: Page, server: Server, guard: Guard) -> None:
    guard.forgive("404")
    page.goto(server.url + "/en/no-such-lesson")
    assert barriers(page) == []
