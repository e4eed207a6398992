"""`make bench`: how fast a lesson is on a phone, beside stock Voilà and a bare page, in one run.

Phone profile: 1.6 Mbit/s, 150 ms, CPU four times slower, cold cache. Medians of several runs.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from playwright.sync_api import Browser, sync_playwright

from bench.keeping_time import keep_time
from bench.pages_a_second import pages_and_files
from bench.phone import Opening, Redraw, open_on_a_phone, redraws
from bench.waiting import READERS, idle_and_busy
from support.browser import browser
from support.places import ROOT
from support.serving import (
    AS_FOR_READERS,
    BIN,
    CHROMIUM,
    PackedFiles,
    Server,
    begin,
    copy_of_the_course,
    file_server,
    publish,
)
from support.simulators import SIMULATORS

WORDS_S, READY_S, KILOBYTES, REQUESTS, REDRAW_MS, LATE_MS, BUSY_S = 1.2, 2.5, 250, 12, 20, 50, 0.3
PAGES_A_SECOND = 1500
LESSON, PART = "03-stress-signals.ipynb", "stress_event"
BARE = """<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Bare page</title><link rel="icon" href="data:,"><h1>Bare page</h1><p>{words}</p></html>"""


@dataclass
class Host:
    """One way to publish the lesson, and how often it is opened."""

    name: str
    url: str
    runs: int
    ours: bool


@contextmanager
def hosts(runs: int) -> Iterator[tuple[list[Host], Server]]:
    """Starts every host; yields them and the server to stop for the last measure."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="easeback-bench-")))

        def running(*command: str, where: Path) -> Server:
            log = folder / f"{len(list(folder.glob('*.log')))}.log"
            server = begin(*command, folder=where, log=log)
            stack.callback(server.stop)
            return server.wait()

        print("starting easeback serve …", flush=True)
        course = copy_of_the_course(folder / "course")
        live = running(str(BIN / "easeback"), "serve", "--port", "{port}", where=course)
        print("publishing the static course …", flush=True)
        web = publish(folder / "web")
        page = next(path for path in (web / "en").rglob("*.html") if "stress-signals" in str(path))
        (web / "bare.html").write_text(BARE.format(words="Words. " * 400), encoding="utf-8")
        files = stack.enter_context(file_server(web, PackedFiles))
        print("starting stock Voilà …", flush=True)
        stock_course = copy_of_the_course(folder / "stock")
        (stock_course / "voila.json").unlink(missing_ok=True)
        stock = running(
            str(BIN / "voila"),
            f"notebooks/en/{LESSON}",
            "--template=lab",
            "--no-browser",
            "--port={port}",
            where=stock_course,
        )
        yield (
            [
                Host("easeback serve", f"{live.url}/en/stress-signals", runs, ours=True),
                Host("static course", f"{files}/{page.relative_to(web).as_posix()}", runs, ours=True),
                Host("stock Voilà, lab", stock.url + "/", max(1, runs // 2), ours=False),
                Host("bare page", f"{files}/bare.html", runs, ours=False),
            ],
            live,
        )


def seconds(value: float | None) -> str:
    return "      –" if value is None else f"{value / 1000:6.2f}s"


def middle(values: list[float | None]) -> float | None:
    there = [value for value in values if value is not None]
    return median(there) if there else None


def openings(chromium: Browser, listed: list[Host]) -> list[str]:
    """Opens each host's page several times; prints a table and returns what missed its mark."""
    missed: list[str] = []
    print(f"\n{'opened on a phone':20}{'words':>8}{'ready':>9}{'kB':>8}{'requests':>10}{'words to bare':>16}")
    rows: dict[str, Opening] = {}
    for host in [*listed[-1:], *listed[:-1]]:
        runs = [open_on_a_phone(chromium, host.url) for _ in range(host.runs)]
        row = Opening(
            words=middle([run.words for run in runs]),
            ready=middle([run.ready for run in runs]),
            kilobytes=median(run.kilobytes for run in runs),
            requests=int(median(run.requests for run in runs)),
        )
        rows[host.name] = row
        bare = rows["bare page"].words
        ratio = f"{row.words / bare:.1f} ×" if row.words and bare else "–"
        print(
            f"{host.name:20}{seconds(row.words):>8}{seconds(row.ready):>9}"
            f"{row.kilobytes:8.0f}{row.requests:10d}{ratio:>16}",
            flush=True,
        )
        if host.ours:
            missed += [f"{host.name}: words" for _ in [0] if not row.words or row.words > WORDS_S * 1000]
            missed += [f"{host.name}: ready" for _ in [0] if not row.ready or row.ready > READY_S * 1000]
            missed += [f"{host.name}: kilobytes" for _ in [0] if row.kilobytes > KILOBYTES]
            missed += [f"{host.name}: requests" for _ in [0] if row.requests > REQUESTS]
    stock, ours = rows["stock Voilà, lab"], rows["easeback serve"]
    if stock.ready and ours.ready and stock.words and ours.words:
        print(
            f"against stock Voilà: words {stock.words / ours.words:.0f} × sooner,"
            f" ready {stock.ready / ours.ready:.0f} × sooner,"
            f" {stock.kilobytes / ours.kilobytes:.0f} × smaller"
        )
    return missed


def turnings(chromium: Browser, listed: list[Host], live: Server, moves: int) -> list[str]:
    """Moves a control many times, at last with the server stopped; prints and returns what missed."""
    missed: list[str] = []
    print(f"\n{'control to curve':34}{'median':>9}{'p95':>9}{'on screen, p95':>17}")

    def show(name: str, found: Redraw) -> None:
        print(f"{name:34}{found.median:7.1f}ms{found.p95:7.1f}ms{found.screen:15.1f}ms", flush=True)
        if found.p95 > REDRAW_MS:
            missed.append(f"{name}: control to curve")

    for slower in (1, 4):
        for host in [one for one in listed if one.ours]:
            show(
                f"{host.name}, CPU {slower} × slower", redraws(chromium, host.url, PART, moves, slower=slower)
            )
    for simulator in SIMULATORS:
        url = live.url + simulator.lesson.path
        show(f"{simulator}, CPU 4 × slower", redraws(chromium, url, simulator.part, moves, slower=4))
    stopped = redraws(chromium, listed[0].url, PART, moves, slower=4, before=live.stop)
    show("server stopped, CPU 4 × slower", stopped)
    return missed


def practice(chromium: Browser, live: Server, minutes: int) -> list[str]:
    """Plays a whole practice; prints how well it kept time, and returns what missed."""
    if not minutes:
        return []
    name = f"{minutes} min of breathing"
    print(f"\n{name:34}{'phases':>8}{'worst':>10}{'end':>10}{'counting ticks':>17}")
    kept = keep_time(chromium, f"{live.url}/en/slow-breathing", minutes, slower=4)
    figures = f"{kept.phases:8d}{kept.worst:8.1f}ms{kept.at_the_end:8.1f}ms{kept.ticking:15.0f}ms"
    print(f"{'off, CPU 4 × slower':34}{figures}", flush=True)
    return ["practice: keeping time"] if abs(kept.at_the_end) > LATE_MS else []


def waiting() -> list[str]:
    """Asks for calm-now while others wait for a slow lesson; prints both figures, and returns what missed."""
    with tempfile.TemporaryDirectory(prefix="easeback-bench-") as folder:
        idle, busy = idle_and_busy(Path(folder))
    print(f"\n{'calm-now answered':34}{'median':>9}{'slowest':>11}{'to idle':>10}")
    for name, found in (("nobody else there", idle), (f"{READERS} wait for a slow lesson", busy)):
        ratio = found.middle / idle.middle
        print(f"{name:34}{found.middle * 1000:7.1f}ms{found.slowest * 1000:9.1f}ms{ratio:8.1f} ×", flush=True)
    return ["calm-now beside a slow lesson"] if busy.slowest > BUSY_S else []


def many_pages(root: Path) -> list[str]:
    """Asks one process for lessons as fast as it can; prints both figures, and returns what missed."""
    command = (str(BIN / "easeback"), "serve", "--port", "{port}")
    settings = AS_FOR_READERS | {"EASEBACK_PATIENCE": "600"}
    with tempfile.TemporaryDirectory(prefix="easeback-bench-") as folder:
        log = Path(folder) / "log"
        server = begin(*command, folder=root, log=log, **settings).wait().prepared()
        try:
            sent = pages_and_files(server.url)
        finally:
            server.stop()
    print(f"\n{'from one process':34}{'pages/s':>9}{'files/s':>9}{'pages to files':>17}")
    print(f"{'8 open connections':34}{sent.pages:9.0f}{sent.files:9.0f}{sent.pages / sent.files:15.2f} ×")
    return ["lesson pages a second"] if sent.pages < PAGES_A_SECOND else []


def main() -> int:
    """Runs the benchmark and says what missed its mark."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--runs", type=int, default=5, help="how often each page is opened")
    asked.add_argument("--moves", type=int, default=300, help="how often the control is moved")
    asked.add_argument(
        "--minutes", type=int, default=1, help="how long a practice is played; 10 is the whole"
    )
    told = asked.parse_args()
    with hosts(told.runs) as (listed, live), sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser(), args=CHROMIUM)
        missed = openings(chromium, listed) + practice(chromium, live, told.minutes)
        missed += turnings(chromium, listed, live, told.moves)
        chromium.close()
    missed += waiting() + many_pages(ROOT)
    print(
        f"\nmarks: words ≤ {WORDS_S} s, ready ≤ {READY_S} s, ≤ {KILOBYTES} kB in ≤ {REQUESTS} requests,"
        f" control to curve ≤ {REDRAW_MS} ms (p95), a practice at most {LATE_MS} ms off at its end,"
        f" calm-now ≤ {BUSY_S} s beside a slow lesson, ≥ {PAGES_A_SECOND} lesson pages a second"
    )
    print("missed: " + "; ".join(missed) if missed else "all marks met")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
