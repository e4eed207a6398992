"""Files beside a lesson are sent when a page leads to them, in pieces where a player asks for pieces."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import quote

import pytest
from tornado.httpclient import AsyncHTTPClient, HTTPResponse
from tornado.httpserver import HTTPServer
from tornado.ioloop import IOLoop
from tornado.testing import bind_unused_port
from tornado.web import Application

from easeback.publishing.serve.file_handler import FileHandler

NAMED = {"en/files/mein plan.pdf", "en/ton_ü.mp3", "../outside.pdf"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "notebooks"
    (folder / "en" / "files").mkdir(parents=True)
    for name in ("en/files/mein plan.pdf", "en/ton_ü.mp3", "en/patients.xlsx"):
        (folder / name).write_bytes(b"0123456789")
    (tmp_path / "outside.pdf").write_bytes(b"mine")
    return folder


def ask(folder: Path, path: str, **headers: str) -> HTTPResponse:
    store: Any = SimpleNamespace(names=NAMED.__contains__)

    async def asking() -> HTTPResponse:
        socket, port = bind_unused_port()
        server = HTTPServer(
            Application([(r"/files/(.*)", FileHandler, {"store": store, "path": str(folder)})])
        )
        server.add_socket(socket)
        address = f"http://127.0.0.1:{port}/files/{quote(path, safe='/%')}"
        answer = await AsyncHTTPClient().fetch(address, headers=headers, raise_error=False)
        server.stop()
        return answer

    answer: HTTPResponse = IOLoop(make_current=False).run_sync(asking)
    return answer


@pytest.mark.parametrize(
    ("name", "kind"), [("en/files/mein plan.pdf", "application/pdf"), ("en/ton_ü.mp3", "audio/mpeg")]
)
def test_a_file_that_a_page_names_is_sent_with_its_protection(folder: Path, name: str, kind: str) -> None:
    answer = ask(folder, name)
    assert (answer.code, answer.body) == (200, b"0123456789")
    assert answer.headers["Content-Type"] == kind
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'self'" in answer.headers["Content-Security-Policy"]
    assert answer.headers["Cache-Control"] == "no-cache"


def test_a_player_gets_the_piece_it_asks_for(folder: Path) -> None:
    answer = ask(folder, "en/ton_ü.mp3", Range="bytes=2-4")
    assert (answer.code, answer.body) == (206, b"234")


@pytest.mark.parametrize(
    "path", ["en/patients.xlsx", "en/gone.pdf", "../outside.pdf", "..%2Foutside.pdf", "", "en"]
)
def test_no_other_file_is_sent(folder: Path, path: str) -> None:
    answer = ask(folder, path)
    assert answer.code in {403, 404}
    assert b"mine" not in answer.body


def test_a_picture_put_in_the_place_of_another_is_sent_though_the_browser_has_the_first(folder: Path) -> None:
    path = "en/ton_ü.mp3"
    known = {"If-None-Match": ask(folder, path).headers["Etag"]}
    assert ask(folder, path, **known).code == 304
    (folder / path).write_bytes(b"9876543210a")
    again = ask(folder, path, **known)
    assert (again.code, again.body) == (200, b"9876543210a")
