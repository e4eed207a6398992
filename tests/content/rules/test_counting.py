"""A sentence that counts has a row for each form its language needs; the check says which is missing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from easeback import content
from easeback.content.rules.wording import form_of, forms_of
from support.places import ROOT
from support.spreadsheet import faults, save, small_course, table

WORDS = content.load("en", ROOT).words
NEVER_ONE = ["shared.long-words"]
"""Sentences whose number is never one: the least that the rows or the model allow is two."""
COUNTED = sorted(name.removesuffix(".one") for name in WORDS if name.removesuffix(".one") + ".other" in WORDS)


def in_another_language(root: Path, language: str, forms: tuple[str, ...]) -> Path:
    """The course with a second language that has these plural forms of each sentence that counts."""
    (root / "data" / language).mkdir()
    for path in sorted((root / "data" / "en").glob("*.csv")):
        rows = table(path)
        if path.name == "words.csv":
            rows = [each for row in rows for each in translated(row, forms)]
        save(root / "data" / language / path.name, rows)
    return root


def translated(row: list[str], forms: tuple[str, ...]) -> list[list[str]]:
    stem, form = form_of(row[0])
    if stem not in COUNTED or not form:
        return [row]
    return [[f"{stem}.{one}", *row[1:]] for one in forms] if form == "other" else []


def told(root: Path, language: str) -> list[str]:
    return [f"{one.problem} {one.remedy}" for one in faults(root) if one.file == f"data/{language}/words.csv"]


def test_english_counts_with_two_forms_and_what_can_be_one_has_both() -> None:
    assert forms_of("en") == ("one", "other")
    assert len(COUNTED) >= 20
    assert [name for name in COUNTED if not re.search(r"\{\w+\}", WORDS[f"{name}.other"])] == []
    counting = re.compile(r"\{(seconds|count|times|days|steps|moves)\} [a-z]+s\b")
    plain = [name for name, text in WORDS.items() if counting.search(text) and not form_of(name)[1]]
    assert sorted(plain) == sorted(NEVER_ONE)


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("ja", ("other",)),
        ("de", ("one", "other")),
        ("pt-BR", ("many", "one", "other")),
        ("ru", ("few", "many", "one", "other")),
        ("ar", ("few", "many", "one", "two", "zero", "other")),
        ("xx", ("one", "other")),
    ],
)
def test_a_language_has_the_forms_of_its_cldr_rule(language: str, forms: tuple[str, ...]) -> None:
    assert forms_of(language) == forms


def test_a_language_with_all_its_forms_is_in_order_and_one_that_lacks_a_form_is_told(tmp_path: Path) -> None:
    root = in_another_language(small_course(tmp_path), "ar", forms_of("ar"))
    assert told(root, "ar") == []
    path = root / "data" / "ar" / "words.csv"
    save(path, [row for row in table(path) if row[0] != "player.steps.few"])
    (line,) = told(root, "ar")
    assert line.startswith("“player.steps” needs the form “few”: this language counts with it.")
    assert "Add a row “player.steps.few”. The sentence stands in data/en/words.csv, line " in line


def test_a_form_may_leave_its_number_out_but_names_no_other_place(tmp_path: Path) -> None:
    root = in_another_language(small_course(tmp_path), "ru", forms_of("ru"))
    path = root / "data" / "ru" / "words.csv"
    swapped = {"player.steps.one": "шаг", "player.steps.few": "{hours} шага"}
    save(path, [[row[0], swapped.get(row[0], row[1]), *row[2:]] for row in table(path)])
    (line,) = told(root, "ru")
    assert line.startswith("The places here are {hours}. Use {steps}")
