"""Sixty-four readers of one slow lesson wait for nobody but its code, and nobody else waits for them."""

from __future__ import annotations

import asyncio
import builtins
import io
import json
import os
import threading
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from nbformat.v4 import new_markdown_cell, new_notebook
from tornado.httpclient import AsyncHTTPClient, HTTPResponse
from tornado.httpserver import HTTPServer
from tornado.testing import bind_unused_port
from tornado.web import Application

from easeback.publishing.lessons.lessons import Lesson
from easeback.publishing.lessons.urls import Served
from easeback.publishing.pages import builder as module
from easeback.publishing.pages.builder import PageBuilder
from easeback.publishing.render.cache import Cache
from easeback.publishing.render.renderer import Rendered
from easeback.publishing.serve import handlers
from easeback.publishing.serve.page_store import PageStore
from support.pressroom import build, course, notebook

READERS = 64


@dataclass
class Code:
    """Stands in for the code of lessons: that of the slow one runs until it may end."""

    executed: list[str] = field(default_factory=list)
    may_end: threading.Event = field(default_factory=threading.Event)
    fault: Exception | None = None

    def __call__(self, lesson: Lesson, _: object) -> Rendered:
        self.executed.append(lesson.slug)
        if lesson.slug == "slow":
            self.may_end.wait(60)
            if self.fault:
                raise self.fault
        return Rendered(new_notebook(cells=[new_markdown_cell(f"# {lesson.title}", id="main-message")]))


@dataclass
class Live:
    """A live course: how to ask it, and what happens in it."""

    store: PageStore
    code: Code
    root: Path
    client: AsyncHTTPClient
    url: str
    readers: list[str] = field(default_factory=list)
    all_wait: asyncio.Event = field(default_factory=asyncio.Event)

    async def ask(self, path: str, **options: Any) -> HTTPResponse:
        options = {"request_timeout": 0, "connect_timeout": 0, "raise_error": False} | options
        return await self.client.fetch(self.url + path, **options)

    async def kernel(self) -> HTTPResponse:
        sent = {"Content-Type": "application/json", "Origin": self.url}
        asked = json.dumps({"language": "en", "slug": "calm-now"})
        return await self.ask("/easeback/kernels", method="POST", body=asked, headers=sent)

    def arrive(self, count: int = READERS) -> list[asyncio.Task[HTTPResponse]]:
        """Readers who ask for the slow lesson; `all_wait` is set when the last one waits for it."""
        soon = self.store.soon

        async def counted(lesson: Lesson) -> Any:
            self.readers.append(lesson.slug)
            if self.readers.count("slow") == count:
                self.all_wait.set()
            return await soon(lesson)

        self.store.soon = counted  # type: ignore[method-assign]
        return [asyncio.create_task(self.ask("/en/slow")) for _ in range(count)]


Trial = Callable[[Callable[[Live], Awaitable[None]]], None]


@pytest.fixture
def live(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Trial:
    """Plays a story on a server whose pages are all looked for by one single thread."""
    root = course(tmp_path / "course")
    for name, title in (("calm-now", "Calm now"), ("01-slow", "Slow"), ("02-other", "Other")):
        notebook(root / "notebooks" / "en" / f"{name}.ipynb", ("main-message", f"# {title}"))
    code, built = Code(), build(tmp_path / "built")

    async def kernel_for(*_: object) -> dict[str, object]:
        return {"kernel_id": "k", "models": []}

    monkeypatch.setattr(module, "render", code)
    monkeypatch.setattr(handlers, "kernel_for", kernel_for)

    async def play(story: Callable[[Live], Awaitable[None]]) -> None:
        with ThreadPoolExecutor(1) as thread:
            look = partial(handlers.in_a_thread, thread)
            builder = PageBuilder(root, Cache(tmp_path / "cache"), built)
            kernels: Any = SimpleNamespace()
            store = PageStore(
                builder, Served(), look, lambda _: None, built / "page", kernels, patience=600, fresh=0
            )
            mine = {"store": store}
            server = HTTPServer(
                Application(
                    [
                        (r"/easeback/kernels", handlers.StartKernelHandler, mine),
                        (r"/assets/(.*)", handlers.AssetHandler, mine),
                        (r"/(.*)", handlers.PageHandler, mine),
                    ],
                    log_function=lambda _: None,
                )
            )
            socket, port = bind_unused_port()
            server.add_sockets([socket])
            client = AsyncHTTPClient(force_instance=True, max_clients=READERS + 16)
            try:
                await story(Live(store, code, root, client, f"http://127.0.0.1:{port}"))
            finally:
                code.may_end.set()
                client.close()
                server.stop()
                await server.close_all_connections()

    return lambda story: asyncio.run(play(story))


def test_while_64_readers_wait_for_a_slow_lesson_everybody_else_is_answered(live: Trial) -> None:
    async def story(live: Live) -> None:
        assert (await live.ask("/en/calm-now")).code == 200
        waiting = live.arrive()
        await live.all_wait.wait()
        for path in ("/en/calm-now", "/en/", "/en/other", "/assets/client.AA.js"):
            assert (await live.ask(path)).code == 200, path
        assert (await live.ask("/en/nothing")).code == 404
        assert (await live.kernel()).code == 200
        assert not any(reader.done() for reader in waiting), "all of them still wait"
        live.code.may_end.set()
        pages = [await reader for reader in waiting]
        assert {page.code for page in pages} == {200}
        assert len({page.body for page in pages}) == 1
        assert b"<h1>Slow</h1>" in pages[0].body
        assert live.code.executed.count("slow") == 1, "one execution for all"

    live(story)


def test_who_waits_longer_than_two_seconds_is_told_so_and_then_gets_the_lesson(live: Trial) -> None:
    async def story(live: Live) -> None:
        live.store.patience = 0.01  # instead of two seconds
        for method in ("GET", "HEAD"):
            told = await live.ask("/en/slow", method=method)
            assert told.code == 503
            assert told.headers["Retry-After"] == "2"
            assert told.headers["Easeback-Notice"] == "preparing"
        html = (await live.ask("/en/slow")).body.decode()
        assert "“Slow”" in html
        assert 'id="help-now"' in html, "urgent help is there as on every page"
        assert 'href="/en/calm-now"' in html
        assert 'http-equiv="refresh"' not in html
        live.code.may_end.set()
        live.store.patience = 600
        assert b"<h1>Slow</h1>" in (await live.ask("/en/slow")).body
        assert live.code.executed == ["slow"]

    live(story)


def test_who_is_told_to_wait_holds_no_page_of_their_own(live: Trial) -> None:
    async def story(live: Live) -> None:
        live.store.patience = 0.01
        lesson = live.store.builder.find("en", "slow")
        assert lesson
        assert await live.store.soon(lesson) is None
        asked = [live.store.notice("preparing", "en", "Slow") for _ in range(READERS)]
        bodies = {id(body) for body in await asyncio.gather(*asked)}
        assert len(bodies) <= 2, "the one that was being made when the others came, and theirs"

    live(story)


def test_a_reader_who_leaves_takes_the_lesson_from_nobody(live: Trial) -> None:
    async def story(live: Live) -> None:
        leaving, *staying = live.arrive(3)
        await live.all_wait.wait()
        leaving.cancel()
        live.code.may_end.set()
        assert [(await reader).code for reader in staying] == [200, 200]

    live(story)


@pytest.mark.parametrize(
    "fault", [KeyError("gone.png"), RecursionError(), MemoryError(), OSError(24, "files")]
)
def test_whatever_happens_to_one_lesson_happens_to_no_other_page(
    live: Trial, fault: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    async def story(live: Live) -> None:
        live.code.fault = fault
        live.code.may_end.set()
        answer = await live.ask("/en/slow")
        assert (answer.code, answer.headers["Easeback-Notice"]) == (503, "unavailable")
        assert b'id="help-now"' in answer.body
        for path in ("/en/calm-now", "/en/", "/en/other"):
            page = await live.ask(path)
            assert (page.code, b'href="/en/slow"' in page.body) == (200, True), path
        await live.ask("/en/slow")
        assert live.code.executed.count("slow") == 1, "not again for each who asks"

    live(story)
    assert len([record for record in caplog.records if record.levelname == "ERROR"]) == 1


def test_a_changed_table_leaves_the_page_as_it_was_until_the_new_one_is_there(live: Trial) -> None:
    async def story(live: Live) -> None:
        live.code.may_end.set()
        before = (await live.ask("/en/slow")).body
        live.code.may_end.clear()
        live.store.patience = 0.01
        table = live.root / "data" / "en" / "words.csv"
        table.write_text(
            table.read_text("utf-8").replace("page.help.open,Help now", "page.help.open,Help!"), "utf-8"
        )
        assert (await live.ask("/en/slow")).body == before
        live.code.may_end.set()
        live.store.patience = 600
        assert b"Help!" in (await live.ask("/en/slow")).body

    live(story)


def test_who_saved_the_lesson_itself_is_not_shown_what_it_was(live: Trial) -> None:
    async def story(live: Live) -> None:
        live.code.may_end.set()
        assert (await live.ask("/en/slow")).code == 200
        live.code.may_end.clear()
        live.store.patience = 0.01
        notebook(live.root / "notebooks" / "en" / "01-slow.ipynb", ("main-message", "# Slower"))
        assert (await live.ask("/en/slow")).headers["Easeback-Notice"] == "preparing"

    live(story)


def test_a_request_for_a_page_that_is_ready_touches_no_file(
    live: Trial, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def story(live: Live) -> None:
        live.store.clock, live.store.fresh = (lambda: 1.0), 0.1
        pages = ("/en/", "/en/calm-now", "/en/other", "/en/nothing", "/", "/calm-now")
        first = [(await live.ask(path, follow_redirects=False)).code for path in pages]
        touched: list[object] = []

        def counted(touch: Callable[..., Any]) -> Callable[..., Any]:
            def count(*given: object, **more: object) -> Any:
                touched.append(given[:1])
                return touch(*given, **more)

            return count

        with monkeypatch.context() as patched:
            for name in ("stat", "lstat", "scandir", "listdir", "open"):
                patched.setattr(os, name, counted(getattr(os, name)))
            for module in (io, builtins):
                patched.setattr(module, "open", counted(open))
            again = [(await live.ask(path, follow_redirects=False)).code for path in pages]
            assert touched == []
            await live.store.look(live.store.builder.look)
            assert len(touched) > 20, "so much does one look take, and the count sees it"
        assert first == again == [200, 200, 200, 404, 302, 302]

    live(story)


def test_a_page_a_browser_has_already_is_not_sent_again_in_either_form(live: Trial) -> None:
    async def story(live: Live) -> None:
        tags = []
        for packs in (True, False):
            whole = await live.ask("/en/other", decompress_response=packs)
            tags.append(whole.headers["Etag"])
            known = {"If-None-Match": whole.headers["Etag"]}
            for method in ("GET", "HEAD"):
                same = await live.ask("/en/other", decompress_response=packs, headers=known, method=method)
                assert (same.code, same.body) == (304, b"")
                assert same.headers["Etag"] == whole.headers["Etag"]
                assert "Content-Security-Policy" in same.headers
        assert len(set(tags)) == 2

    live(story)
