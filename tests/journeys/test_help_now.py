"""Help now is one tap away on every page, with a connection and without."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from conftest import Guard
from support.serving import Server
from support.walk import LESSONS, Lesson, ready, visit, word


def open_help(page: Page) -> None:
    page.locator(".easeback-bar__help").click()
    expect(page.locator("#help-now")).to_be_visible()


def way(page: Page, name: str) -> Locator:
    return page.locator(f"#help-now [data-way={name}]")


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_help_begins_with_four_large_ways_in_sight_without_scrolling(
    reader: Callable[..., Page], server: Server, *, scripts: bool
) -> None:
    page = reader("phone", java_script_enabled=scripts)
    page.set_viewport_size({"width": 390, "height": 664})
    page.goto(server.url + LESSONS[1].path)
    if scripts:
        ready(page)
    open_help(page)
    tops = []
    for name in ("call", "talk", "calm", "bad-day"):
        expect(way(page, name)).to_be_in_viewport(ratio=1)
        box = way(page, name).bounding_box()
        assert box
        assert box["height"] >= 56
        assert box["width"] >= 250
        tops.append(box["y"])
    assert tops == sorted(tops)
    signs = page.locator("#help-now [data-action=emergency]")
    assert (signs.bounding_box() or {"y": 0})["y"] > tops[-1], "the questions come after"
    assert signs.locator("li").count() >= 3


def test_the_first_way_calls_the_number_of_the_country_and_names_it(page: Page, server: Server) -> None:
    visit(page, server.url)
    open_help(page)
    expect(way(page, "call")).to_have_attribute("href", "tel:999")
    expect(way(page, "call")).to_contain_text("United Kingdom")
    way(page, "talk").click()
    expect(page.locator("#help-now-numbers")).to_be_focused()
    expect(page.locator("#help-now [data-country=GB] a[href='tel:116123']")).to_be_in_viewport()
    way(page, "calm").click()
    expect(page).to_have_url(re.compile("/en/calm-now"))
    open_help(page)
    way(page, "calm").click()
    expect(page.locator(".easeback-help-dialog")).to_be_hidden()


def test_who_asks_for_calm_in_a_practice_of_calm_now_is_led_back_to_it(page: Page, server: Server) -> None:
    visit(page, server.url, Lesson("calm-now"), "#start")
    practice = page.locator(".easeback-practice[open]")
    expect(practice).to_have_attribute("data-state", "playing", timeout=30_000)
    practice.locator(".easeback-practice__help").click()
    expect(practice).to_have_attribute("data-state", "paused")
    way(page, "calm").click()
    expect(page.locator(".easeback-help-dialog")).to_be_hidden()
    expect(practice).to_be_visible()


def test_an_unknown_country_is_chosen_first_and_no_number_is_shown_as_if_it_were_theirs(
    reader: Callable[..., Page], server: Server
) -> None:
    page = reader("phone", locale="en-US", timezone_id="Africa/Lagos")
    visit(page, server.url)
    open_help(page)
    expect(page.locator("#help-now details[open]")).to_have_count(0)
    expect(page.locator("#help-now a[href^='tel:']").filter(visible=True)).to_have_count(0)
    expect(way(page, "call")).to_contain_text(word("safety.country-choose"))
    way(page, "call").click()
    choice = page.locator("#help-now select")
    expect(choice).to_be_focused()
    expect(choice).to_be_in_viewport()
    choice.select_option("ANY")
    expect(page.locator("#help-now [data-country=ANY]").get_by_text(word("safety.elsewhere"))).to_be_visible()
    choice.select_option("ZA")
    expect(way(page, "call")).to_have_attribute("href", "tel:112")
    expect(way(page, "call")).to_contain_text("South Africa")


def test_without_a_script_every_country_is_listed_by_name_and_none_is_chosen(
    reader: Callable[..., Page], server: Server
) -> None:
    page = reader("phone", java_script_enabled=False)
    page.goto(server.url + LESSONS[1].path)
    open_help(page)
    way(page, "call").click()
    expect(page.locator("#help-now-numbers")).to_be_in_viewport()
    places = page.locator("#help-now [data-country]")
    expect(places.filter(visible=True)).to_have_count(places.count())
    expect(page.locator("#help-now [data-country][open]")).to_have_count(0)
    expect(places.last).to_have_attribute("data-country", "ANY")
    places.last.locator("summary").click()
    expect(places.last.get_by_text(word("safety.elsewhere"))).to_be_visible()


def test_help_closes_with_escape_and_the_reader_is_back_where_they_were(page: Page, server: Server) -> None:
    visit(page, server.url)
    page.locator(".easeback-bar__help").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#help-now select")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".easeback-bar__help")).to_be_focused()


def test_help_opens_without_a_connection(page: Page, server: Server, guard: Guard) -> None:
    guard.forgive("ERR_INTERNET_DISCONNECTED|Failed to load resource")
    visit(page, server.url)
    page.context.set_offline(offline=True)
    open_help(page)
    page.locator("#help-now select").select_option("DE")
    expect(page.locator("#help-now [data-country=DE] a[href^='tel:']").first).to_be_visible()


def test_the_country_is_kept_for_the_next_page(page: Page, server: Server) -> None:
    visit(page, server.url)
    open_help(page)
    page.locator("#help-now select").select_option("CH")
    expect(page.locator("#help-now [data-country=CH] a[href^='tel:']").first).to_be_visible()
    visit(page, server.url, LESSONS[1])
    open_help(page)
    expect(page.locator("#help-now select")).to_have_value("CH")


def test_the_foot_shows_whom_to_call_and_one_tap_shows_the_rest(page: Page, server: Server) -> None:
    visit(page, server.url)
    foot = page.locator(".easeback-foot #help-now")
    expect(foot.locator("[data-way=call]")).to_have_attribute("href", "tel:999")
    expect(foot.locator("[data-way=call]")).to_be_visible()
    expect(foot.locator(".easeback-help__signs").first).to_be_hidden()
    foot.get_by_role("link", name=word("page.help.more")).click()
    expect(page.locator("dialog .easeback-help__signs").first).to_be_visible()
    expect(page.locator("dialog .easeback-help__lines")).to_be_visible()
    expect(page.locator("dialog .easeback-help__more")).to_be_hidden()


def test_an_address_that_asks_for_help_opens_it(page: Page, server: Server) -> None:
    page.goto(server.url + LESSONS[0].path + "#help-now")
    expect(page.locator("dialog .easeback-help__signs").first).to_be_visible()
