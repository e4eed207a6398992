"""What words must be: their {places} whole, and nothing in them that patients should not read."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from easeback.content.csv.faults import HARMLESS
from easeback.content.places import FIRST_LANGUAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from easeback.content.csv.faults import Fault
    from easeback.content.csv.rows import Row, Rows, Tables

FORMS = ("zero", "one", "two", "few", "many", "other")
"""The plural forms there are in any language, by the names of CLDR."""
OTHER = "other"
_PLACE = re.compile(r"\{\w+\}")
_SENTENCE = re.compile(r"(?<=[.!?;…。؟।])\s+")


def counted(first: Rows, language: str) -> Rows:
    """The rows a language needs, where those of the `first` language may count.

    A sentence that counts has a row for each plural form of its language, by the names of CLDR: in English
    ``minutes.one`` and ``minutes.other``, in Arabic four more. Each form stands for the first language's
    ``other``.
    """
    found: dict[tuple[str, ...], Row] = {}
    for (name,), row in first.items():
        stem, form = form_of(name)
        if form and (general := first.get((f"{stem}.other",))) and row is not general:
            continue  # its forms come with the general one
        if form == OTHER and any((f"{stem}.{one}",) in first for one in FORMS if one != OTHER):
            found |= {(f"{stem}.{one}",): first.get((f"{stem}.{one}",), row) for one in forms_of(language)}
        else:
            found[name,] = row
    return found


def form_of(name: str) -> tuple[str, str]:
    """The name of a sentence and its plural form, which is empty where it has none."""
    stem, _, form = name.rpartition(".")
    return (stem, form) if form in FORMS else (name, "")


@cache
def forms_of(language: str) -> tuple[str, ...]:
    """The plural forms of a language, `other` last; a language nobody knows counts as English does."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415  slow to import, and English needs none

    if language == FIRST_LANGUAGE:
        return ("one", OTHER)
    try:
        return (*sorted(Locale.parse(language, sep="-").plural_form.tags), OTHER)
    except (UnknownLocaleError, ValueError):
        return ("one", OTHER)


def missing_form(name: str, row: Row) -> tuple[str, str] | None:
    """What to say where a language lacks the plural form `name`; `row` is the sentence it belongs to."""
    stem, form = form_of(name)
    if not form or row.cells.get("id") == name:
        return None
    return (
        f"“{stem}” needs the form “{form}”: this language counts with it.",
        f"Add a row “{name}”. The sentence stands in {row.file}, line {row.line}.",
    )


def lost_places(first: Row, row: Row) -> Iterator[Fault]:
    """Whether a sentence has its {places} whole, and those that the first language and its note name.

    A plural form may leave its number out, as in “once”.
    """
    text, note = row.cells.get("text", ""), first.cells.get("note", "")
    if not text:
        return  # told as an empty cell
    if re.search("[{}]", _PLACE.sub("", text)):
        yield row.fault(
            "text",
            "A place is not written whole.",
            "Write it like {minutes}: one word in curly brackets.",
        )
        return
    said, named, given = (set(_PLACE.findall(words)) for words in (first.cells.get("text", ""), note, text))
    if first is row and not named and given:
        yield row.fault(
            "note", f"The note does not name {_list(given)}.", "Say what stands there.", stops=False
        )
    wanted = named or said
    one_form = form_of(row.cells.get("id", ""))[1] not in ("", OTHER)
    if wanted != given and not (one_form and given <= wanted):
        where = "as the note names them" if first is row else f"as {first.file} has them"
        yield row.fault("text", f"The places here are {_list(given)}.", f"Use {_list(wanted)}, {where}.")


def _list(places: set[str]) -> str:
    return ", ".join(sorted(places)) or "none"


MOST_WORDS = 20
"""Words of a sentence that a tired reader follows."""


def long_sentences(tables: Tables, language: str) -> Iterator[Fault]:
    """Sentences that are too long for a tired reader: a warning, as each can still be read."""
    for stem, rows in tables.words[language].items():
        for row in rows.values() if stem != "never_say" else ():
            for column, cell in row.cells.items():
                if (stem, column) == ("words", "note"):
                    continue  # said to translators
                if len(cell) < 2 * MOST_WORDS:
                    continue
                longest = max((len(each.split()) for each in _SENTENCE.split(cell)), default=0)
                if longest > MOST_WORDS:
                    fault = row.fault(
                        column,
                        f"A sentence here has {longest} words.",
                        f"Make two of it: at most {MOST_WORDS} words each.",
                        stops=False,
                    )
                    yield replace(fault, weight=HARMLESS)


def banned(tables: Tables, language: str) -> Iterator[Fault]:
    """Phrases in what patients read that they should not read; the list is that language's own."""
    words = tables.words[language]
    phrases = banned_phrases(words["never_say"])
    for stem, rows in words.items():
        for row in rows.values() if stem != "never_say" else ():
            for column, cell in row.cells.items():
                if column == "id" or (stem, column) == ("words", "note"):
                    continue  # patients read neither names nor what is said to translators
                for found, instead in banned_in(cell, phrases):
                    problem = f"Patients should not read “{found}”."
                    yield row.fault(column, problem, f"Say instead: {instead}.", stops=False)


@dataclass(frozen=True)
class Phrases:
    """What patients should not read: each pattern with what to say instead, and one that finds any."""

    each: tuple[tuple[re.Pattern[str], str], ...]
    one_of_them: re.Pattern[str]


def banned_phrases(rows: Rows) -> Phrases:
    """The patterns of never_say.csv, each with what to say instead."""
    each = tuple(
        (banned_pattern(row.cells["phrase"], row.cells.get("fine_after", "")), row.cells.get("instead", ""))
        for row in rows.values()
        if row.cells.get("phrase")
    )
    # An empty alternation finds everything: then each pattern, of which there is none, is asked in vain.
    return Phrases(each, re.compile("|".join(pattern.pattern for pattern, _ in each), re.IGNORECASE))


def banned_in(text: str, phrases: Phrases) -> Iterator[tuple[str, str]]:
    """The first place of each banned phrase in a text, and what to say instead."""
    if not _found(phrases.one_of_them, text):
        return
    for pattern, instead in phrases.each:
        if found := pattern.search(text):
            yield found.group(), instead


@lru_cache(maxsize=16384)  # a course is checked again and again, and few of its texts are new
def _found(pattern: re.Pattern[str], text: str) -> bool:
    return pattern.search(text) is not None


def banned_pattern(phrase: str, fine_after: str) -> re.Pattern[str]:
    """What finds `phrase` in a text; `*` at its end stands for any ending."""
    stem = r"\s+".join(map(re.escape, phrase.removesuffix("*").split()))
    end = r"\w*" if phrase.endswith("*") else r"\b"
    before = rf"(?<!\b{re.escape(fine_after)}\s)" if fine_after else ""
    return re.compile(rf"{before}\b{stem}{end}", re.IGNORECASE)
