"""How many lesson pages one process sends in a second, beside how many small files the same one sends.

The readers are one process that does as little as it can: it writes a request that was put together before
and counts the bytes of the answer, a tenth of what the answer costs the server. Their connections stay open,
as those of a browser do. Pages and files take turns and the middle of the rounds is told, so that what else
the machine does in one of them weighs on neither.
"""

from __future__ import annotations

import re
import selectors
import socket
import time
import urllib.request
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from statistics import median
from typing import NamedTuple
from urllib.parse import urlsplit

CONNECTIONS, ROUNDS, SECONDS = 8, 5, 2.0
LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)


class Sent(NamedTuple):
    """Answers in a second: of lessons, each asked for in turn, and of one small built file."""

    pages: float
    files: float


class Reader:
    """One connection: asks for the next path as soon as it has the whole answer to the last."""

    def __init__(self, host: str, port: int, requests: list[bytes], first: int) -> None:
        self.socket = socket.create_connection((host, port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._requests, self._next = requests, first
        self._head, self._missing = b"", 0

    def ask(self) -> None:
        """Sends a request."""
        self.socket.sendall(self._requests[self._next % len(self._requests)])
        self._next += 1

    def take(self) -> bool:
        """Takes what has come; whether the answer is whole now. Raises RuntimeError for any but a 200."""
        came = self.socket.recv(1 << 18)
        if self._missing:
            self._missing -= len(came)
            return not self._missing
        self._head += came
        head, end, body = self._head.partition(b"\r\n\r\n")
        if not came or (end and b" 200 " not in head[:16]):
            raise RuntimeError(f"answered with {head[:200]!r}")
        length = LENGTH.search(head) if end else None
        if not length:
            return False
        self._head, self._missing = b"", int(length[1]) - len(body)
        return not self._missing


def answers_a_second(url: str, paths: list[str], seconds: float = SECONDS) -> float:
    """How often `url` answers in a second when a few connections ask for `paths` over and over."""
    at = urlsplit(url)
    head = f"Host: {at.netloc}\r\nAccept-Encoding: gzip\r\nAccept-Language: en\r\n\r\n"
    requests = [f"GET {path} HTTP/1.1\r\n{head}".encode() for path in paths]
    readers = [Reader(at.hostname or "", at.port or 80, requests, first) for first in range(CONNECTIONS)]
    with selectors.DefaultSelector() as ready:
        for reader in readers:
            ready.register(reader.socket, selectors.EVENT_READ, reader)
            reader.ask()
        answered, began = 0, time.perf_counter()
        while time.perf_counter() - began < seconds:
            for key, _ in ready.select(10):
                if key.data.take():
                    answered += 1
                    key.data.ask()
        took = time.perf_counter() - began
    for reader in readers:
        reader.socket.close()
    return answered / took


def pages_and_files(url: str, rounds: int = ROUNDS) -> Sent:
    """Asks a live course whose pages are all ready for its lessons, and for the smallest file of a page."""
    html = urllib.request.urlopen(f"{url}/en/").read().decode()
    lessons = sorted(
        {f"/en/{slug}" for slug in re.findall(r'data-lesson="([^"]+)"', html) if slug != "index"}
    )
    named = sorted(set(re.findall(r'"(/assets/[^"]+\.(?:js|css))"', html)))
    size = {path: len(urllib.request.urlopen(url + path).read()) for path in named}
    small = min(named, key=size.__getitem__)
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as apart:

        def sent(paths: list[str], seconds: float = SECONDS) -> float:
            return apart.submit(answers_a_second, url, paths, seconds).result()

        sent(lessons, 1.0)  # each page has been asked for before it is counted
        taken = [Sent(sent(lessons), sent([small])) for _ in range(rounds)]
    return Sent(median(each.pages for each in taken), median(each.files for each in taken))
