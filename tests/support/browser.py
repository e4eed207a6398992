"""Finds the programs the tests need and do not carry: a browser and Node.

Run by itself it makes sure that a browser is there and says which:

    python tests/support/browser.py
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

# The window around a page, though nobody sees it, costs as much as the page: the same engine without one
# goes first.
WINDOWLESS = ["chromium-headless-shell", "chrome-headless-shell"]
NAMES = [
    *WINDOWLESS,
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "microsoft-edge-stable",
    "msedge",
]
PLACES = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
]
NONE_FOUND = (
    "No browser for the tests: install Chromium, Chrome or Edge, or set EASEBACK_BROWSER to the path of one,"
    " and run the tests again."
)


class NoBrowserError(RuntimeError):
    """There is no browser and none could be installed."""


def installed() -> str | None:
    """The path of a browser this machine already has."""
    asked = os.environ.get("EASEBACK_BROWSER")
    if asked:
        return asked if Path(asked).is_file() else None
    found = next(filter(None, map(shutil.which, NAMES)), None)
    return found or next((place for place in PLACES if Path(place).is_file()), None)


def _quietly(*command: str) -> bool:
    """Whether a command ran to its end without a fault."""
    print("  " + " ".join(command), file=sys.stderr, flush=True)
    try:
        return subprocess.run(command, stdout=subprocess.DEVNULL, check=False).returncode == 0
    except OSError:
        return False


def from_apt(*packages: str) -> bool:
    """Whether packages of the system could be installed: only where we may, and never a question asked."""
    if getattr(os, "geteuid", lambda: 1)() != 0 or not shutil.which("apt-get"):
        return False
    return _quietly("apt-get", "update", "-q") and _quietly("apt-get", "install", "-q", "-y", *packages)


def from_debian() -> str | None:
    """Debian's Chromium, where we may install it: without a window, else with one."""
    return installed() if from_apt(WINDOWLESS[0]) or from_apt("chromium") else None


def from_playwright() -> str | None:
    """Playwright's own Chromium."""
    if not _quietly(sys.executable, "-m", "playwright", "install", "chromium"):
        return None
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  (a heavy import, needed here only)

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).is_file() else None


@cache
def browser() -> str:
    """The path of a browser, installed now when there is none.

    Raises:
        NoBrowserError: with the sentence that says what to do.
    """
    if os.environ.get("EASEBACK_BROWSER") and not installed():
        raise NoBrowserError(NONE_FOUND)
    for way in (installed, from_debian, from_playwright):
        if path := way():
            return path
    raise NoBrowserError(NONE_FOUND)


def quickest() -> str:
    """The path of a browser; beside Debian's Chromium the one without a window is installed, where we may.

    Raises:
        NoBrowserError: with the sentence that says what to do.
    """
    found = browser()
    debians = Path(found).name == "chromium" and not os.environ.get("EASEBACK_BROWSER")
    return (debians and from_apt(WINDOWLESS[0]) and installed()) or found


@cache
def node() -> str:
    """The path of the Node that builds the browser code: the machine's, or the one from a Python package."""
    sys.path.append(str(Path(__file__).resolve().parents[2] / "widgets"))
    from hatch_build import commands  # noqa: PLC0415  (it stands beside the package, not in it)

    return str(commands()[0][0])


if __name__ == "__main__":
    try:
        print(quickest())
    except NoBrowserError as fault:
        sys.exit(str(fault))
