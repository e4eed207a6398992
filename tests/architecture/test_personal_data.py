"""What a person keeps has one owner: `kit/kept/` offers what may be done, none else changes the document."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from support.places import CARE, CLIENT, KIT, PARTS, files, name

KEPT = KIT / "kept"
OUTSIDE = [path for room in (PARTS, KIT, CARE, CLIENT) for path in files(room, ".js") if path.parent != KEPT]
# A change of the whole: the document spread into a new one, or handed to the store.
CHANGES = re.compile(r"\.\.\.document\b(?!\.)|\.update\(\(")
# A sentence of the course handed to what is kept.
SENTENCE = re.compile(r"\bt\(|\btexts\[")
COMMENT = re.compile(r"/\*\*.*?\*/", re.DOTALL)


def changes(script: str) -> list[str]:
    """Where a script changes the document itself."""
    return [found.group() for found in CHANGES.finditer(script)]


@pytest.mark.parametrize("path", OUTSIDE, ids=name)
def test_only_its_owner_changes_what_a_person_keeps(path: Path) -> None:
    assert changes(path.read_text(encoding="utf-8")) == [], "say it with a verb of kit/kept/deeds.js"


def kept_by(script: str) -> list[str]:
    """What a script hands to `keep`, each as it stands in its brackets."""
    found = []
    for begin in re.finditer(r"\b(?:keep|does)\(", script):
        depth, end = 1, begin.end()
        while depth and end < len(script):
            depth += {"(": 1, ")": -1}.get(script[end], 0)
            end += 1
        found.append(script[begin.end() : end - 1])
    return found


@pytest.mark.parametrize("path", OUTSIDE, ids=name)
def test_what_is_kept_is_no_sentence_of_the_course(path: Path) -> None:
    kept = kept_by(path.read_text(encoding="utf-8"))
    assert [one for one in kept if SENTENCE.search(one)] == [], (
        "keep its id, and find the words when it is shown"
    )


def test_a_sentence_that_is_kept_is_found() -> None:
    (one,) = kept_by('keep(plan({ step, when: t("when-morning"), text: texts[step] }));')
    assert SENTENCE.search(one)
    assert SENTENCE.search(kept_by("keep(answer(question, given))")[0]) is None


@pytest.mark.parametrize("path", files(PARTS, ".js"), ids=name)
def test_no_part_opens_the_store(path: Path) -> None:
    assert "kept/store.js" not in re.sub(
        r"/\*\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL
    )


def test_a_change_of_the_document_is_found() -> None:
    assert changes("openStore().update((document) => ({ ...document, country: null }))")
    assert changes("const next = { ...document, settings: {} };")
    assert changes("keep(liveIn('NZ'))") == []
