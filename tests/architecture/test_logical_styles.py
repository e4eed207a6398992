"""Style sheets follow the direction of the text: left and right stand only where a picture means them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from support.places import CLIENT, KIT, PACKAGE, PARTS, files, name

SHEETS = [
    path for room in (KIT, PARTS, CLIENT, PACKAGE / "publishing" / "pages") for path in files(room, ".css")
]
SIDED = re.compile(
    r"(?<![-\w])(?:left|right)\s*:"
    r"|(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)\b"
    r"|border-(?:top|bottom)-(?:left|right)-radius"
    r"|(?:text-align|float|clear)\s*:\s*(?:left|right)"
)
FOUR = re.compile(r"(?<![-\w])(inset|margin|padding|border-width)\s*:\s*([^;{}]+)")
REASON = re.compile(r"/\*[^*]*\b(?:left|right)\b[^*]*\*/")
NEAR = 3
"""Lines above in which the reason may stand."""


def values(written: str) -> list[str]:
    """The values of a property; what stands in brackets is one."""
    depth, found = 0, ""
    for letter in written.replace("!important", ""):
        depth += (letter == "(") - (letter == ")")
        found += "_" if depth and letter.isspace() else letter
    return found.split()


def sided(line: str) -> bool:
    """Whether a line of a style sheet names a side, or sets the left side apart from the right one."""
    code = re.sub(r"/\*.*?\*/", "", line)
    uneven = any(len(four := values(found[2])) == 4 and four[1] != four[3] for found in FOUR.finditer(code))
    return uneven or bool(SIDED.search(code))


@pytest.mark.parametrize("path", SHEETS, ids=name)
def test_a_side_is_named_only_where_a_picture_means_it(path: Path) -> None:
    text = path.read_text(encoding="utf-8").splitlines()
    wrong = [
        f"{name(path)}:{at + 1} {line.strip()}"
        for at, line in enumerate(text)
        if sided(line) and not REASON.search(" ".join(text[max(0, at - NEAR) : at + 1]))
    ]
    assert wrong == [], "use inline-start and inline-end, or say why the picture has a left and a right"


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("  left: 0;", True),
        ("  margin-left: 1em;", True),
        ("  padding: 0 1em 0 2em;", True),
        ("  padding: 0 1em 0 1em;", False),
        ("  margin: 0 calc(1em + 2px) 0 calc(1em + 2px);", False),
        ("  margin: 0 calc(1em + 2px) 0 calc(1em + 3px);", True),
        ("  inset: 0 auto auto 0;", True),
        ("  text-align: right;", True),
        ("  inset-inline-start: 0;", False),
        ("  text-align: start; /* not left: */", False),
        ("  --far-left: 1;", False),
        ("  border-top-left-radius: 4px;", True),
    ],
)
def test_a_side_is_seen(line: str, *, found: bool) -> None:
    assert sided(line) is found
