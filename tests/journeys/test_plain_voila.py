"""Plain `voila notebooks` works too, and when its kernel goes the reader is told and keeps everything."""

import re
from collections.abc import Callable, Iterator

import psutil
import pytest
from playwright.sync_api import Page, expect

from conftest import Guard
from support.serving import BIN, Server
from support.walk import ready, silent

PAGE = "/voila/render/en/03-stress-signals.ipynb"


@pytest.fixture(scope="module")
def voila(start: Callable[..., Server]) -> Iterator[Server]:
    running = start(str(BIN / "voila"), "notebooks", "--port", "{port}", "--no-browser").wait()
    yield running
    running.stop()


def test_a_lesson_comes_alive_in_plain_voila(page: Page, voila: Server) -> None:
    page.goto(voila.url + PAGE, timeout=60_000)
    ready(page)
    expect(page.locator("h1")).to_be_visible()
    model = page.locator(".easeback-stress-event").first
    summary = model.locator("[aria-live=polite]").first
    before = summary.inner_text()
    model.get_by_role("slider").first.focus()
    page.keyboard.press("ArrowRight")
    expect(summary).not_to_have_text(before)
    expect(page.locator("html")).to_have_attribute("data-easeback", "ready")
    expect(page.locator(".easeback-banner")).to_be_empty()  # nothing here needs the kernel that is gone


def test_every_part_is_alive_also_for_the_second_reader(reader: Callable[..., Page], voila: Server) -> None:
    for _ in range(2):
        page = reader("laptop")
        page.goto(voila.url + PAGE, timeout=60_000)
        ready(page)
        parts = page.locator(".easeback-part")
        assert parts.count() >= 5
        assert silent(parts) == []
        expect(page.locator(".easeback-widget__note:visible")).to_have_count(0)
        page.get_by_role("switch").first.focus()
        page.keyboard.press("Space")
        expect(page.get_by_role("switch").first).to_be_checked()


def test_the_front_door_is_the_start_page_and_asks_no_other_host(
    reader: Callable[..., Page], voila: Server
) -> None:
    page = reader("laptop")  # its guard fails the test when another host is asked
    page.goto(voila.url, timeout=60_000)
    expect(page).to_have_url(f"{voila.url}/voila/render/en/index.ipynb")
    ready(page)
    expect(page.locator("h1")).to_be_visible()


def test_the_guide_makes_a_path_and_its_links_lead_to_lessons(
    reader: Callable[..., Page], voila: Server
) -> None:
    page = reader("phone")
    page.goto(voila.url + PAGE.replace("03-stress-signals", "index") + "#guide-me", timeout=60_000)
    ready(page)
    guide = page.locator(".easeback-guide")
    for _ in range(5):  # the last answer of each question: no haste, and someone to talk to
        guide.locator(".easeback-guide__answers button").last.click()
    stops = guide.locator(".easeback-guide__stop")
    expect(stops.first.get_by_role("link").first).to_have_attribute("href", "#help-now")
    lesson = guide.locator(".easeback-guide__stop a[href*='.ipynb']:visible").first
    address = str(lesson.evaluate("(link) => link.href"))
    assert re.search(r"/voila/render/en/[\w-]+\.ipynb(#[\w-]+)?$", address)
    lesson.click()
    page.wait_for_url(address, timeout=60_000)
    ready(page)
    expect(page.locator("h1")).to_be_visible()


def test_a_killed_kernel_that_nothing_needs_is_not_missed(
    reader: Callable[..., Page], voila: Server, guard: Guard
) -> None:
    guard.forgive("WebSocket|Failed to load resource|kernel|Kernel")
    page = reader("phone")
    page.goto(voila.url + PAGE, timeout=60_000)
    ready(page)
    for child in psutil.Process(voila.process.pid).children(recursive=True):
        child.kill()
    model = page.locator(".easeback-stress-event").first
    summary = model.locator("[aria-live=polite]").first
    before = summary.inner_text()
    model.get_by_role("slider").first.focus()
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    expect(summary).not_to_have_text(before)
