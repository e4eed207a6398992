"""Whether a page is valid HTML: by the Nu checker of the W3C where there is Java, else by html-validate."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from tempfile import TemporaryFile
from typing import TYPE_CHECKING

from support.browser import node
from support.places import WIDGETS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TOOLS = WIDGETS / "node_modules"
NU = TOOLS / "vnu-jar" / "build" / "dist" / "vnu.jar"
OTHER = TOOLS / "html-validate" / "bin" / "html-validate.mjs"
WANTED = {
    "x-dns-prefetch-control": "no host is looked up before its link is tapped: what one reads is private",
}
"""What a page holds against the standard, and why."""


def by_nu(pages: list[Path]) -> list[str]:
    """The errors that the Nu checker finds."""
    command = ["java", "-jar", str(NU), "--format", "json", "--exit-zero-always", *map(str, pages)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found = json.loads(done.stderr)["messages"]
    return [
        f"{one['url'].rpartition('/en/')[2]}:{one.get('lastLine')}: {one['message']} {one.get('extract', '')}"
        for one in found
        if one["type"] != "info"
    ]


def by_html_validate(pages: list[Path]) -> list[str]:
    """The errors that html-validate finds against the standard."""
    command = [node(), str(OTHER), "--preset", "standard", "--formatter", "json", *map(str, pages)]
    with TemporaryFile("w+", encoding="utf-8") as said:  # it ends before all of a long answer is in a pipe
        subprocess.run(command, stdout=said, check=False)
        said.seek(0)
        answer = json.load(said)
    return [
        f"{page['filePath']}:{one['line']}: {one['message']} {one.get('selector')}"
        for page in answer
        for one in page["messages"]
    ]


def checkers() -> list[Callable[[list[Path]], list[str]]]:
    """What this machine can check with; html-validate needs nothing that the build does not."""
    return [by_nu, by_html_validate] if shutil.which("java") else [by_html_validate]


def invalid(pages: list[Path]) -> list[str]:
    """What is not valid on some pages, but for what we want."""
    found = [fault for check in checkers() for fault in check(pages)]
    return [fault for fault in found if not re.search("|".join(WANTED), fault)]
