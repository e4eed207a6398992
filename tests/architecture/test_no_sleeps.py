"""Tests wait for things, never for a time: a fixed sleep is either too short or a waste."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from support.places import TESTS, files, name

SLEEPS = {"sleep", "wait_for_timeout", "waitForTimeout"}


def sleeps(source: str) -> list[int]:
    """The lines on which Python code sleeps."""
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    named = [
        (getattr(call.func, "attr", None) or getattr(call.func, "id", None), call.lineno) for call in calls
    ]
    return [line for called, line in named if called in SLEEPS]


@pytest.mark.parametrize("path", files(TESTS, ".py"), ids=name)
def test_no_python_test_sleeps(path: Path) -> None:
    assert sleeps(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", files(TESTS, ".mjs", ".js"), ids=name)
def test_no_javascript_test_sleeps(path: Path) -> None:
    assert not re.search(
        r"waitForTimeout|await\s+new\s+Promise\([^)]*setTimeout", path.read_text(encoding="utf-8")
    )


def test_a_sleep_is_found() -> None:
    assert sleeps("page.wait_for_timeout(500)\nimport time\ntime.sleep(1)\n") == [1, 3]
