"""Plain `voila notebooks` works too, and when its kernel goes the reader is told and keeps everything."""

from collections.abc import Callable, Iterator

import psutil
import pytest
from playwright.sync_api import Page, expect

from conftest import Guard
from serving import BIN, Server
from walk import ready

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
    expect(page.locator(".easeback-stress-event").first.get_by_role("slider").first).to_be_visible()


def test_a_killed_kernel_is_told_calmly_and_the_page_goes_on(
    reader: Callable[..., Page], voila: Server, guard: Guard
) -> None:
    guard.forgive("WebSocket|Failed to load resource|kernel|Kernel")
    page = reader("phone")
    page.goto(voila.url + PAGE, timeout=60_000)
    ready(page)
    for child in psutil.Process(voila.process.pid).children(recursive=True):
        child.kill()
    page.wait_for_selector("html[data-easeback=lost]", timeout=60_000)
    expect(page.locator(".easeback-banner")).to_be_visible()
    model = page.locator(".easeback-stress-event").first
    summary = model.locator("[aria-live=polite]").first
    before = summary.inner_text()
    model.get_by_role("slider").first.focus()
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    expect(summary).not_to_have_text(before)
