"""What a command prints is never in the way of what it does: its answers, its files, its exit code."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from easeback.saying import Unfailing, say, speaking
from support.pressroom import course, notebook
from support.serving import PATIENT, Server, free_port

pytestmark = pytest.mark.slow

EASEBACK = [sys.executable, "-m", "easeback"]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A course whose titles few encodings hold; the code of one lesson runs."""
    folder = course(tmp_path / "course")
    notebook(folder / "notebooks" / "en" / "01-calm.ipynb", ("main-message", "# Ćwiczenie 深呼吸"))
    notebook(folder / "notebooks" / "en" / "02-own.ipynb", ("main-message", "# Ż"), ("see-it", "6 * 7"))
    return folder


def run(root: Path, *command: str, **options: Any) -> subprocess.CompletedProcess[bytes]:
    """Runs a command of ours in a course; `options` as `subprocess.run` has them."""
    given = {"cwd": root, "env": environment(root)} | options
    return subprocess.run([*EASEBACK, *command], check=False, **given)


def environment(root: Path, **given: str) -> dict[str, str]:
    return os.environ | PATIENT | {"EASEBACK_CACHE": str(root.parent / "cache")} | given


@contextmanager
def nobody_listens() -> Iterator[int]:
    """The writing end of a pipe that nobody reads, as after a terminal has closed."""
    reading, writing = os.pipe()
    os.close(reading)
    yield writing
    os.close(writing)


class Closed(io.StringIO):
    """A stream that takes nothing."""

    def write(self, _: str) -> int:
        raise BrokenPipeError

    def flush(self) -> None:
        raise BrokenPipeError


@pytest.mark.parametrize("stream", [None, Closed()])
def test_a_line_that_nobody_hears_costs_nothing(stream: object) -> None:
    heard = Unfailing(stream)
    assert heard.write("A line") == len("A line")
    heard.flush()


def test_a_letter_that_the_encoding_lacks_is_written_as_its_number() -> None:
    kept = io.BytesIO()
    heard = Unfailing(io.TextIOWrapper(kept, encoding="cp1252"))
    heard.write("preparing: Ćwiczenie\n")
    heard.flush()
    assert kept.getvalue() == b"preparing: \\u0106wiczenie\n"


def test_all_else_is_the_stream_itself() -> None:
    assert Unfailing(io.StringIO()).isatty() is False
    with speaking():
        assert isinstance(sys.stdout, Unfailing)
        say("heard")
    assert not isinstance(sys.stdout, Unfailing)


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_a_title_outside_the_encoding_stops_neither_check_nor_publish(root: Path, encoding: str) -> None:
    heard = environment(root, PYTHONIOENCODING=encoding)
    done = subprocess.run(
        [*EASEBACK, "publish", "out"], cwd=root, env=heard, capture_output=True, check=False
    )
    assert (done.returncode, b"Traceback" in done.stderr) == (0, False)
    assert rb"\u0106wiczenie" in done.stdout
    done = run(root, "check", env=heard, capture_output=True)
    assert (done.returncode, b"Traceback" in done.stderr) == (1, False), "parts are missing in these lessons"
    assert b"things to mend" in done.stdout


@pytest.mark.parametrize(("command", "code"), [("publish out", 0), ("check --quick", 1), ("--help", 0)])
def test_a_closed_terminal_changes_no_exit_code(root: Path, command: str, code: int) -> None:
    with nobody_listens() as nobody:
        done = run(root, *command.split(), stdout=nobody, stderr=nobody)
    assert done.returncode == code
    assert (root / "out" / "en" / "own" / "index.html").is_file() == (command == "publish out")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is always full")
@pytest.mark.parametrize(("command", "code"), [("publish out", 0), ("check --quick", 1)])
def test_a_log_on_a_full_disk_changes_no_exit_code(root: Path, command: str, code: int) -> None:
    with Path("/dev/full").open("wb") as full:
        done = run(root, *command.split(), stdout=full, stderr=full)
    assert done.returncode == code


@pytest.mark.skipif(os.name == "nt", reason="a shell of Unix closes the streams")
def test_without_any_stream_the_code_of_a_lesson_still_runs(root: Path) -> None:
    line = f'exec "{sys.executable}" -m easeback publish out <&- >&- 2>&-'
    assert subprocess.run(["sh", "-c", line], cwd=root, env=environment(root), check=False).returncode == 0
    assert ">42<" in (root / "out" / "en" / "own" / "index.html").read_text(encoding="utf-8")


def test_a_course_whose_terminal_has_closed_and_that_can_keep_nothing_is_served(
    root: Path, tmp_path: Path
) -> None:
    (tmp_path / "cache").write_text("", encoding="utf-8")  # no folder: nothing can be kept
    port = free_port()
    with nobody_listens() as nobody:
        process = subprocess.Popen(
            [*EASEBACK, "serve", "--no-browser", "--port", str(port)],
            cwd=root,
            env=environment(root, PYTHONIOENCODING="cp1252"),
            stdout=nobody,
            stderr=nobody,
        )
    live = Server(f"http://localhost:{port}", process, tmp_path / "none")
    try:
        live.log.touch()
        live.wait("/en/own")

        def shown(slug: str) -> str:
            with urllib.request.urlopen(f"{live.url}/en/{slug}", timeout=60) as answer:
                return str(answer.read().decode())

        assert ">42<" in shown("own")
        notebook(
            root / "notebooks" / "en" / "01-calm.ipynb", ("main-message", "# Łagodnie"), ("see-it", "5 * 5")
        )
        assert ">25<" in shown("calm"), "an edited lesson is taken up"
    finally:
        live.stop()
