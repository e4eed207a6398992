"""One thing has one name, the field's own: what it was called before stands in no name of code or column."""

from __future__ import annotations

import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

from easeback.content.csv.columns import Table
from easeback.content.schema.tables import TABLES
from support.places import PACKAGE, ROOT, files, name

# What is not said (a name, or several of its words in a row, in small letters with _ between), and what is.
SAY = {
    "exclusion": "contraindication",
    "exclusions": "contraindication",
    "not_for": "contraindication",
    "gentle_for": "precaution",
    "sureness": "certainty",
    "press": "page builder",
    "desk": "page store",
    "chrome": "page frame",
    "stills": "server render",
    "supply": "kernel provider",
    "wire": "messages",
    "lighter": "shims",
    "wall": "presenting",
    "awake": "wake lock",
    "twins": "twin study",
    "rainy_days": "common cause",
    "gentle_stairs": "pacing example",
    "keepsake": "my record",
}
# Where such a word is said and means something else, or an educator's old notebook still asks for it.
ALLOWED = {
    "widgets/easeback/kit/figure/pose_limits.js": {"wall"},  # one to lean on
    "widgets/easeback/kit/figure/pose_scene.js": {"wall"},
    "widgets/easeback/parts/__init__.py": {"twins", "rainy_days", "gentle_stairs", "keepsake"},
    "widgets/easeback/kit/page/lit.js": {"press"},  # a word, with a finger
    "widgets/easeback/publishing/client/present.js": {"press"},
}
NOT_COLUMNS = {*SAY, "form", "forms", "link", "links"}
"""What no table and no column is called; in code these words have other meanings as well."""
WORDS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+")
# What in a JavaScript module is no code: comments, strings, the text pieces of templates, patterns.
NO_CODE = re.compile(r"/\*.*?\*/|//[^\n]*|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'|`[^`]*`", re.DOTALL)


def spelled(identifier: str) -> str:
    """A name in small letters with _ between its words, and around it."""
    return f"_{'_'.join(WORDS.findall(identifier)).lower()}_"


def identifiers(path: Path) -> Iterator[str]:
    """The names in a module's code; what it says in comments and strings is none."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".py":
        tokens = tokenize.generate_tokens(io.StringIO(text).readline)
        yield from {token.string for token in tokens if token.type == tokenize.NAME}
    else:
        yield from set(re.findall(r"[A-Za-z_$][\w$]*", NO_CODE.sub(" ", text)))


def unsaid(names: Iterator[str], allowed: set[str]) -> list[str]:
    """The names that say what is not said, each with the word that is."""
    return sorted(
        f"{one}: say {now}"
        for one in names
        for before, now in SAY.items()
        if f"_{before}_" in spelled(one) and before not in allowed
    )


@pytest.mark.parametrize("path", files(PACKAGE, ".py", ".js"), ids=name)
def test_no_name_of_code_says_what_the_house_does_not_say(path: Path) -> None:
    assert unsaid(identifiers(path), ALLOWED.get(name(path), set())) == []


@pytest.mark.parametrize("place", ALLOWED)
def test_what_is_allowed_is_still_said_there(place: str) -> None:
    spoken = [spelled(one) for one in identifiers(ROOT / place)]
    assert [word for word in ALLOWED[place] if not any(f"_{word}_" in one for one in spoken)] == []


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.stem)
def test_no_table_and_no_column_says_what_the_house_does_not_say(table: Table) -> None:
    assert {table.stem, *(column.name for column in table.columns)} & NOT_COLUMNS == set()
