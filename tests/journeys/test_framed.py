"""A site that was named shows the course in a frame, also where the frame may keep nothing."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from conftest import Guard
from support.serving import BIN, Server, file_server
from support.walk import STRESS, word

FORBIDS = """if (window !== top) for (const name of ["localStorage", "sessionStorage"])
  Object.defineProperty(window, name, { get() { throw new DOMException("no", "SecurityError"); } });"""

WARD = '<!DOCTYPE html><link rel="icon" href="data:,"><title>Ward</title>'


def test_a_frame_that_may_keep_nothing_says_so(
    reader: Callable[..., Page], start: Callable[..., Server], tmp_path: Path
) -> None:
    with file_server(tmp_path) as ward:
        server = start(str(BIN / "easeback"), "serve", "--port", "{port}", "--allow-frame", ward).wait()
        frame = f'<iframe src="{server.url}{STRESS.path}" title="Course" width="900" height="700"></iframe>'
        (tmp_path / "index.html").write_text(WARD + frame, encoding="utf-8")
        page = reader("laptop")
        page.add_init_script(FORBIDS)
        page.goto(ward)
        course = page.frame_locator("iframe")
        expect(course.locator("html[data-easeback=ready]")).to_be_attached()
        course.locator("[data-part=take_step]").get_by_role("radio").first.check(force=True)
        course.get_by_role("button", name=word("take_step.put"), exact=True).click()
        expect(course.get_by_text(word("shared.kept-forbidden")).first).to_be_visible()
        server.stop()


def test_a_site_that_was_not_named_shows_nothing(
    reader: Callable[..., Page], server: Server, guard: Guard, tmp_path: Path
) -> None:
    guard.forgive("frame-ancestors|ERR_BLOCKED_BY_RESPONSE")
    with file_server(tmp_path) as ward:
        frame = f'<iframe src="{server.url}{STRESS.path}" title="Course"></iframe>'
        (tmp_path / "index.html").write_text(WARD + frame, encoding="utf-8")
        page = reader("laptop")
        with page.expect_event("console", lambda said: "frame-ancestors" in said.text):
            page.goto(ward)
        expect(page.frame_locator("iframe").locator(".easeback-lesson")).to_have_count(0)
