"""No sentence is put together from pieces: numbers, plurals, lists and dates come from one module each."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

from support.browser import node
from support.places import CARE, CLIENT, KIT, PACKAGE, PARTS, TEMPLATE, files, name

BROWSER = [path for folder in (CARE, KIT, PARTS, CLIENT) for path in files(folder, ".js")]
# Where the browser asks Intl: words, dates, and the time zone that tells a country.
HOMES = {KIT / "page" / "words.js", KIT / "kept" / "dates.js", KIT / "page" / "country.js"}
# A condition on one thing that chooses between two sentences: the language has its own rule for that.
PLURAL_BY_HAND = re.compile(r"[!=]==? 1 \? (?:t\(|\"[a-z])|t\([^()]*[!=]==? 1 \?")
# A figure that is drawn, set as a style or given to a control is no figure that a person reads.
DRAWN = re.compile(
    r"[MLHVChv ,}`]\$\{[^}]*toFixed|toFixed\(\d\)\}%|setProperty|setAttribute|\"--\w+\": |Number\("
    r"|`\$\{x\.toFixed"
)
# Words that are looked up and put beside others by hand: in a template string, around a point or a dash.
JOINED = re.compile(r"\$\{\s*t\(|·|\}[–—]\$\{|\.replace\(\"\{|>\s*[:,–] ?\{")
COMMENT = re.compile(r"^\s*(?://|/?\*).*|/\*\*.*?\*/")
NO_WORDS = re.compile(r"RangeError|viewBox|gridTemplate|const key = |const FIRST = ")


def lines(path: Path) -> list[tuple[str, str]]:
    text = path.read_text(encoding="utf-8").splitlines()
    return [(f"{name(path)}:{number}", line) for number, line in enumerate(text, 1)]


@pytest.mark.parametrize("path", [path for path in BROWSER if path not in HOMES], ids=name)
def test_intl_is_asked_in_its_homes_only(path: Path) -> None:
    asked = re.compile(r"new Intl\.|\.toLocale|Intl\.get")
    assert [place for place, line in lines(path) if asked.search(line)] == []


@pytest.mark.parametrize("path", BROWSER, ids=name)
def test_no_plural_is_chosen_by_hand(path: Path) -> None:
    assert [place for place, line in lines(path) if PLURAL_BY_HAND.search(line)] == []


@pytest.mark.parametrize("path", BROWSER, ids=name)
def test_no_figure_that_is_read_is_cut_by_hand(path: Path) -> None:
    assert [place for place, line in lines(path) if "toFixed" in line and not DRAWN.search(line)] == []


@pytest.mark.parametrize("path", [path for path in BROWSER if path not in HOMES], ids=name)
def test_no_list_and_no_sentences_are_joined_by_hand(path: Path) -> None:
    joined = re.compile(r"\.join\(\"(?:, | )\"\)")
    assert [place for place, line in lines(path) if joined.search(line) and not NO_WORDS.search(line)] == []


@pytest.mark.parametrize("path", BROWSER, ids=name)
def test_no_sentence_is_put_together_from_pieces(path: Path) -> None:
    joined = [place for place, line in lines(path) if JOINED.search(COMMENT.sub("", line))]
    assert joined == [], "write a whole sentence with named {places} into words.csv"


def test_a_sentence_from_pieces_is_found() -> None:
    for line in (
        "`${t('look.title')} ${moment.phase.say}`",
        "pieces.filter(Boolean).join(' · ')",
        "amountText(`${least}–${most}`)",
        "words['present.place'].replace(\"{number}\", String(slide))",
        "<span>: {title}</span>",
    ):
        assert JOINED.search(COMMENT.sub("", line)), line
    for line in ("/** Three parts · no more */", "t(`over.${moment.why}`)", 't("shared.of", { about })'):
        assert JOINED.search(COMMENT.sub("", line)) is None, line


@pytest.mark.parametrize("path", files(TEMPLATE, ".j2"), ids=name)
def test_no_template_puts_words_together(path: Path) -> None:
    joined = re.compile(r"·|\}\} ?[:,–—]|[:,–—] ?\{\{ *(?:words|said)")
    assert [place for place, line in lines(path) if joined.search(line)] == []


@pytest.mark.parametrize("path", files(PACKAGE / "publishing", ".py"), ids=name)
def test_no_words_of_the_course_are_put_together_in_python(path: Path) -> None:
    joined = re.compile(r"f\".*\{(?:\w+\.)*words(?:\[['\"]|\.get)")
    assert [place for place, line in lines(path) if joined.search(line)] == []


def test_the_renderer_and_the_browser_have_the_same_rules(tmp_path: Path) -> None:
    """The engine that renders without a browser knows the plurals, numbers and lists of every language."""
    from py_mini_racer import MiniRacer  # noqa: PLC0415  (some platforms have no build of it)

    asked = """JSON.stringify(["en", "ar", "ru", "de", "ja"].map((language) => [
      [0, 1, 2, 5, 11, 21, 1.5].map((number) => new Intl.PluralRules(language).select(number)),
      new Intl.NumberFormat(language, { useGrouping: "min2", minimumFractionDigits: 1 }).format(12345.5),
      new Intl.ListFormat(language, { type: "unit" }).format(["a", "b", "c"]),
      new Intl.ListFormat(language, { type: "conjunction" }).format(["a", "b", "c"]),
    ]))"""
    with MiniRacer() as engine:
        rendered = json.loads(str(engine.eval(asked)))
    script = tmp_path / "asked.mjs"
    script.write_text(f"console.log({asked})")
    browser = subprocess.run([node(), str(script)], capture_output=True, text=True, check=True).stdout
    assert rendered == json.loads(browser)
