"""How soon calm-now is answered while many readers wait for a lesson whose code is slow."""

from __future__ import annotations

import http.client
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median
from threading import Barrier
from typing import NamedTuple
from urllib.parse import urlsplit

from support.pressroom import notebook
from support.serving import AS_FOR_READERS, BIN, begin, copy_of_the_course

READERS, ASKED = 64, 100


class Answered(NamedTuple):
    """Seconds until calm-now was there: the middle and the slowest of its answers."""

    middle: float
    slowest: float


def ask(url: str, path: str) -> tuple[int, float]:
    """One request on a connection of its own: its status, and how many seconds it took."""
    began = time.perf_counter()
    connection = http.client.HTTPConnection(urlsplit(url).netloc, timeout=600)
    connection.request("GET", path)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer.status, time.perf_counter() - began


def calm_now(url: str) -> Answered:
    """Asks for calm-now many times, one after the other."""
    answers = [ask(url, "/en/calm-now") for _ in range(ASKED)]
    if wrong := {status for status, _ in answers} - {200}:
        raise RuntimeError(f"calm-now was answered with {wrong}")
    return Answered(median(took for _, took in answers), max(took for _, took in answers))


def idle_and_busy(folder: Path) -> tuple[Answered, Answered]:
    """Calm-now on a server nobody else uses, and while all others wait for code that does not end."""
    root = copy_of_the_course(folder / "course")
    end = folder / "may-end"
    code = f"import pathlib, time\nwhile not pathlib.Path({str(end)!r}).exists():\n    time.sleep(0.1)"
    command = (str(BIN / "easeback"), "serve", "--port", "{port}")
    settings = AS_FOR_READERS | {"EASEBACK_PATIENCE": "600"}
    server = begin(*command, folder=root, log=folder / "log", **settings).wait().prepared()
    try:
        idle = calm_now(server.url)
        slow = notebook(root / "notebooks/en/15-slow.ipynb", ("main-message", "# Slow"), ("code", code))
        begun = Barrier(READERS + 1)

        def wait() -> int:
            begun.wait()
            return ask(server.url, f"/en/{slow.stem.removeprefix('15-')}")[0]

        with ThreadPoolExecutor(READERS) as readers:
            waiting = [readers.submit(wait) for _ in range(READERS)]
            begun.wait()
            busy = calm_now(server.url)
            if any(reader.done() for reader in waiting):
                raise RuntimeError("a reader did not wait for the slow lesson")
            end.touch()
            if {reader.result() for reader in waiting} != {200}:
                raise RuntimeError("a reader did not get the slow lesson")
    finally:
        end.touch()
        server.stop()
    return idle, busy
