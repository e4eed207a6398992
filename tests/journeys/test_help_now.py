"""Help now is one tap away on every page, with a connection and without."""

from playwright.sync_api import Page, expect

from conftest import Guard
from serving import Server
from walk import LESSONS, visit, word


def open_help(page: Page) -> None:
    page.locator(".easeback-bar__help").click()
    expect(page.locator("#help-now")).to_be_visible()


def test_the_signs_of_danger_come_first(page: Page, server: Server) -> None:
    visit(page, server.url)
    open_help(page)
    signs = page.locator("#help-now [data-action=emergency] li")
    assert signs.count() >= 3
    expect(signs.first).to_be_visible()


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
    expect(foot.locator(".easeback-help__call")).to_be_visible()
    expect(foot.locator(".easeback-help__signs").first).to_be_hidden()
    foot.get_by_role("link", name=word("page.help.more")).click()
    expect(page.locator("dialog .easeback-help__signs").first).to_be_visible()
    expect(page.locator("dialog .easeback-help__lines")).to_be_visible()
    expect(page.locator("dialog .easeback-help__more")).to_be_hidden()


def test_an_address_that_asks_for_help_opens_it(page: Page, server: Server) -> None:
    page.goto(server.url + LESSONS[0].path + "#help-now")
    expect(page.locator("dialog .easeback-help__signs").first).to_be_visible()
