"""The two commands: a second start has nothing to set up, a fault of the set-up is one clear sentence."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from support.places import ROOT

SET_UP = ["Makefile", "requirements.lock", "pyproject.toml", "widgets/node.lock", "widgets/hatch_build.py"]


def bare_copy(folder: Path) -> Path:
    """What the set-up reads, and nothing else."""
    for name in SET_UP:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, folder / name)
    return folder


def would_run(target: str, folder: Path = ROOT) -> str:
    """What make would run for a target, without running it."""
    done = subprocess.run(["make", "-n", target], cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout


def test_a_second_start_installs_nothing_and_builds_nothing(tmp_path: Path) -> None:
    bare_copy(tmp_path)
    for made in (".venv/.ready", "widgets/easeback/built/page/manifest.json", ".venv/.installed"):
        (tmp_path / made).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / made).touch()
    run = would_run("serve", tmp_path)
    assert "easeback serve --port 8866" in run
    assert "pip" not in run
    assert "hatch_build" not in run


def test_the_test_command_proves_everything() -> None:
    run = would_run("test")
    steps = (
        "hatch_build.py --tools",
        "tests/support/browser.py",
        "tests/support/engines.py",
        "ruff check",
        "ruff format --check",
        "mypy",
        "hatch_build.py --npm lint",
        "pytest",
    )
    places = [run.find(step) for step in steps]
    assert -1 not in places
    assert places == sorted(places), "the tools are there before they are used; what is quick is told first"


def test_make_format_writes_both_languages() -> None:
    run = would_run("format")
    assert "ruff format ." in run
    assert "hatch_build.py --npm format" in run


def test_ci_runs_what_the_readme_calls_the_test_command() -> None:
    assert "make test " in (ROOT / "README.md").read_text(encoding="utf-8")
    assert "make test" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_no_network_at_set_up_is_one_clear_sentence(tmp_path: Path) -> None:
    away = {
        "PIP_NO_INDEX": "1",
        "PIP_FIND_LINKS": "",
        "PIP_CONFIG_FILE": "/dev/null",
        "PATH": os.environ["PATH"],
    }
    done = subprocess.run(
        ["make", "serve", f"PYTHON={sys.executable}"],
        cwd=bare_copy(tmp_path),
        env=away,
        capture_output=True,
        text=True,
        check=False,
    )
    said = done.stdout + done.stderr
    assert done.returncode != 0
    assert "EaseBack could not install its packages. Check the network" in said
    assert "Traceback" not in said


def test_a_python_that_is_too_old_is_one_clear_sentence(tmp_path: Path) -> None:
    old = tmp_path / "python-of-yesterday"
    pretend = f'exec {sys.executable} -c "$(echo "$2" | sed "s/3, 11/99, 0/")"'
    old.write_text(f"#!/bin/sh\n{pretend}\n", encoding="utf-8")
    old.chmod(0o755)
    done = subprocess.run(
        ["make", "serve", f"PYTHON={old}"],
        cwd=bare_copy(tmp_path),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode != 0
    assert "EaseBack needs Python 3.11 or newer" in done.stderr
    assert "Traceback" not in done.stdout + done.stderr


def test_no_browser_is_one_clear_sentence_and_a_failure() -> None:
    done = subprocess.run(
        [sys.executable, "tests/support/browser.py"],
        cwd=ROOT,
        env={"EASEBACK_BROWSER": "/no/such/browser", "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "install Chromium, Chrome or Edge" in done.stderr
