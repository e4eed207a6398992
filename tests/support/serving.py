"""Starts and stops the programs that tests and the benchmark talk to."""

from __future__ import annotations

import gzip
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread
from typing import Any

from support.places import DATA, NOTEBOOKS, ROOT

BIN = Path(sys.executable).parent
# Chromium asks its maker for news at every start unless it is told not to.
CHROMIUM = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
CHROMIUM += [
    "--disable-quic",
    "--disable-gpu",
    *([] if getattr(os, "geteuid", lambda: 1)() else ["--no-sandbox"]),
]
# A test sees the lesson it asks for, however busy the machine; those of the page before it say otherwise.
# It also asks sooner after it saved a file than a person can.
PATIENT = {"EASEBACK_PATIENCE": "120", "EASEBACK_FRESH": "0"}
AS_FOR_READERS = {"EASEBACK_PATIENCE": "2", "EASEBACK_FRESH": "0.1"}


class NotAnsweringError(RuntimeError):
    """A program that should answer ended or stays silent; says what it printed."""


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


@dataclass
class Server:
    """A program that answers on an address of this machine."""

    url: str
    process: subprocess.Popen[bytes]
    log: Path

    def said(self) -> str:
        """Everything the server printed."""
        return self.log.read_text(encoding="utf-8", errors="replace")

    def wait(self, path: str = "/", seconds: float = 120) -> Server:
        """Waits until the server answers, and well."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            try:
                urllib.request.urlopen(self.url + path, timeout=60).close()
            except urllib.error.HTTPError as answer:
                raise NotAnsweringError(f"{answer}\n{self.said()}") from None
            except OSError:
                try:
                    self.process.wait(timeout=0.1)
                except subprocess.TimeoutExpired:
                    continue
                raise NotAnsweringError(self.said()) from None
            else:
                return self
        raise NotAnsweringError(self.said())

    def prepared(self, seconds: float = 120) -> Server:
        """Waits until a live course has made every page it can make."""
        until = time.monotonic() + seconds
        while "lessons are ready." not in self.said():
            try:
                self.process.wait(timeout=0.1)
            except subprocess.TimeoutExpired:
                if time.monotonic() < until:
                    continue
            raise NotAnsweringError(self.said())
        return self

    def stop(self) -> None:
        """Ends the server and waits until it is gone."""
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(timeout=15)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()


def begin(
    *command: str, log: Path, folder: Path = ROOT, port: int | None = None, **environment: str
) -> Server:
    """Starts a program with `{port}` in its arguments."""
    port = port or free_port()
    with log.open("wb") as out:
        process = subprocess.Popen(
            [argument.format(port=port) for argument in command],
            cwd=folder,
            stdout=out,
            stderr=subprocess.STDOUT,
            env=os.environ | PATIENT | environment,
        )
    return Server(f"http://localhost:{port}", process, log)


def copy_of_the_course(folder: Path) -> Path:
    """A course of its own in a folder, to change and to break."""
    skip = shutil.ignore_patterns(".ipynb_checkpoints", "__pycache__")
    shutil.copytree(NOTEBOOKS, folder / "notebooks", ignore=skip)
    shutil.copytree(DATA, folder / "data", ignore=skip)
    if (ROOT / "voila.json").exists():
        shutil.copy(ROOT / "voila.json", folder)
    return folder


def publish(folder: Path) -> Path:
    """Publishes the static course into a folder."""
    done = subprocess.run(
        [str(BIN / "easeback"), "publish", str(folder)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise NotAnsweringError(done.stdout + done.stderr)
    return folder


class Files(SimpleHTTPRequestHandler):
    """A plain file server that prints nothing."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *args: object) -> None:
        """Says nothing."""


class SlashlessFiles(Files):
    """A file server that shows a folder also where its address lacks the last slash, as some hosts do."""

    def send_head(self) -> Any:
        """Sends the start page of a folder instead of the address with a slash."""
        asked, mark, query = self.path.partition("?")
        if Path(self.translate_path(asked)).is_dir() and not asked.endswith("/"):
            self.path = f"{asked}/index.html{mark}{query}"
        return super().send_head()


class PackedFiles(Files):
    """A file server that packs what it sends, as every web server in use does."""

    def send_head(self) -> Any:
        """Sends the head of an answer, its body packed with gzip when it is text."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if path.suffix not in {".html", ".css", ".js", ".json", ".svg"} or not path.is_file():
            return super().send_head()
        body = gzip.compress(path.read_bytes(), 6)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return BytesIO(body)


@contextmanager
def file_server(folder: Path, handler: type[Files] = Files) -> Iterator[str]:
    """The address of a plain file server on a folder."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://localhost:{server.server_address[1]}"
        server.shutdown()
