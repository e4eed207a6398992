"""The server goes away in the middle: the exercise goes on, a calm banner says so, nothing is lost."""

from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from conftest import Guard
from practice import expect_breath, last_rating, player, press, rate
from serving import BIN, Server
from simulators import SIMULATORS
from walk import STRESS, Lesson, model_of, part, turn, visit, word

CALM = Lesson("calm-now")


@pytest.fixture
def mortal(serve: Callable[..., Server], guard: Guard) -> Server:
    """A server of this test's own, to be stopped."""
    guard.forgive("Failed to load resource|ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED|WebSocket")
    return serve()


def test_the_exercise_goes_on_and_the_rating_is_kept(
    page: Page, mortal: Server, start: Callable[..., Server]
) -> None:
    visit(page, mortal.url, CALM)
    rate(page, "before", 8)
    press(page, "start")
    expect_breath(page, 1)
    mortal.stop()
    expect(page.get_by_text(word("page.client.lost"))).to_be_visible(timeout=60_000)
    page.wait_for_selector("html[data-easeback=lost]")
    expect_breath(page, 2)
    press(page, "finish")
    rate(page, "after", 5)
    assert last_rating(page)["after"] == 5
    again = start(str(BIN / "easeback"), "serve", "--port", "{port}", port=urlsplit(mortal.url).port).wait()
    page.reload()
    expect(player(page).get_by_text(word("player.last-both", before=8, after=5))).to_be_visible()
    again.stop()


def test_every_model_turns_and_help_opens_without_a_server(
    reader: Callable[..., Page], mortal: Server
) -> None:
    page = reader("phone")
    opened = [(simulator, page.context.new_page()) for simulator in SIMULATORS]
    for simulator, lesson in opened:
        visit(lesson, mortal.url, simulator.lesson)
    visit(page, mortal.url, STRESS)
    mortal.stop()
    for simulator, lesson in opened:
        lesson.bring_to_front()
        turn(model_of(lesson, simulator.part))
    page.bring_to_front()
    page.locator(".easeback-bar__help").click()
    page.locator("#help-now select").select_option("AT")
    expect(page.locator("#help-now [data-country=AT] a[href^='tel:']").first).to_be_visible()


def test_an_answer_given_without_a_connection_is_kept(
    reader: Callable[..., Page], server: Server, guard: Guard
) -> None:
    guard.forgive("ERR_INTERNET_DISCONNECTED")
    page = reader("phone")
    visit(page, server.url, STRESS)
    page.context.set_offline(offline=True)
    expect(page.get_by_text(word("page.client.lost"))).to_be_visible(timeout=60_000)
    answer = part(page, "check_yourself").get_by_role("radio").first
    answer.check(force=True)
    page.context.set_offline(offline=False)
    expect(page.get_by_text(word("page.client.lost"))).to_be_hidden(timeout=60_000)
    page.reload()
    expect(part(page, "check_yourself").get_by_role("radio").first).to_be_checked()
