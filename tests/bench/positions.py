"""Prints how soon each lesson's exercise begins on a phone, and how long the page is, beside the marks.

python tests/bench/positions.py [A PUBLISHED COURSE]
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from playwright.sync_api import Browser, sync_playwright

from support.browser import browser
from support.positions import HEAD, MOST_SHEETS, PHONE, position_on, sheets_of
from support.serving import CHROMIUM, publish


def table(chromium: Browser, site: Path) -> Iterator[str]:
    """A line for each lesson of a published course, opened from disk by someone who is new to it."""
    yield f"{HEAD}  sheets"
    for path in sorted((site / "en").glob("*/index.html")):
        page = chromium.new_page(viewport=PHONE)
        page.goto(path.as_uri())
        page.wait_for_selector("html[data-easeback=ready]")
        if found := position_on(page, path.parent.name):
            sheets = sheets_of(page)
            yield f"{found}  {sheets} of {MOST_SHEETS}{'' if sheets <= MOST_SHEETS else '  too many'}"
        page.close()


def main(arguments: list[str]) -> None:
    """Prints the table of a course that is published, or of this one."""
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        site = Path(arguments[0]).resolve() if arguments else publish(Path(folder) / "site")
        for line in table(playwright.chromium.launch(executable_path=browser(), args=CHROMIUM), site):
            print(line, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
