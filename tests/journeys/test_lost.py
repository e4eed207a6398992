"""The server goes away in the middle: what needs no Python goes on without a word, nothing is lost."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, WebSocket, expect

from conftest import Guard
from support.practice import expect_breath, last_rating, player, press, rate
from support.pressroom import WIDGETS, course, notebook
from support.serving import BIN, Server
from support.simulators import SIMULATORS
from support.walk import STRESS, Lesson, barriers, model_of, part, turn, visit, word

CALM = Lesson("calm-now")


@pytest.fixture
def mortal(serve: Callable[..., Server], guard: Guard) -> Server:
    """A server of this test's own, to be stopped."""
    guard.forgive("Failed to load resource|ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED|WebSocket")
    return serve()


def test_the_exercise_goes_on_and_the_rating_is_kept(
    page: Page, mortal: Server, start: Callable[..., Server]
) -> None:
    lines: list[WebSocket] = []
    page.on("websocket", lambda line: lines.append(line))  # noqa: PLW0108  (the tool cannot mark a built-in)
    visit(page, mortal.url, CALM)
    rate(page, "before", 8)
    press(page, "start")
    expect_breath(page, 1)
    mortal.stop()
    expect_breath(page, 2)
    assert lines == [], "a page that needs no Python listens to no server"
    expect(page.locator("html")).to_have_attribute("data-easeback", "ready")
    expect(page.locator(".easeback-banner")).to_be_empty()
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
    lessons = {simulator.lesson for simulator in SIMULATORS}
    opened = {lesson: page.context.new_page() for lesson in sorted(lessons, key=str)}
    for lesson, tab in opened.items():
        visit(tab, mortal.url, lesson)
    visit(page, mortal.url, STRESS)
    mortal.stop()
    for simulator in SIMULATORS:
        tab = opened[simulator.lesson]
        tab.bring_to_front()
        turn(model_of(tab, simulator.part))
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
    answer = part(page, "check_yourself").get_by_role("radio").first
    answer.check(force=True)
    page.locator(".easeback-foot__next").click()
    told = page.get_by_role("dialog").get_by_text(word("page.client.unreachable"))
    expect(told).to_be_visible()
    page.get_by_role("button", name=word("page.client.close"), exact=True).click()
    expect(told).to_be_hidden()
    assert page.url == server.url + STRESS.path, "a link is no dead end"
    page.context.set_offline(offline=False)
    page.reload()
    expect(part(page, "check_yourself").get_by_role("radio").first).to_be_checked()


COVERED = """() => {
  const note = document.querySelector(".easeback-banner").getBoundingClientRect();
  return [...document.querySelectorAll("a, button, input, select, summary")].filter((one) => {
    const box = one.getBoundingClientRect();
    return one.checkVisibility() && !one.closest(".easeback-banner") && box.width && box.left < note.right
      && box.right > note.left && box.top < note.bottom && box.bottom > note.top;
  }).map((one) => one.outerHTML.slice(0, 80));
}"""


def test_what_needs_python_says_that_it_waits_beside_itself_and_over_no_control(
    reader: Callable[..., Page],
    serve: Callable[..., Server],
    guard: Guard,
    tmp_path: Path,
) -> None:
    guard.forgive("Failed to load resource|ERR_CONNECTION_REFUSED|WebSocket")
    root = course(tmp_path / "course")
    cells = (("main-message", "# Own"), ("see-it", WIDGETS), ("try-it", "## Below\n\nIt goes on."))
    notebook(root / "notebooks" / "en" / "01-own.ipynb", *cells)
    server = serve(root, EASEBACK_CACHE=str(tmp_path / "cache"))
    lesson = Lesson("own")
    read, presented = reader("phone"), reader("laptop")
    visit(read, server.url, lesson)
    visit(presented, server.url, lesson, "?present#slide-2")
    server.stop()
    for page in (read, presented):
        page.wait_for_selector("html[data-easeback=lost]", timeout=60_000)
        told = page.get_by_text(word("page.client.lost"))
        expect(told).to_be_visible()
        assert page.evaluate(COVERED) == []
        assert barriers(page, ".easeback-banner") == []
        assert page.locator("[data-cell=see-it] .easeback-banner").count() == 1
        page.get_by_role("button", name=word("page.client.close"), exact=True).click()
        expect(told).to_be_hidden()
        expect(page.locator("[data-cell=see-it]")).to_be_focused()
