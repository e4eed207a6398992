"""How hard a text is to read, and what is wrong with it, for the tests of words.

The measures are textstat's: Flesch-Kincaid for the length of sentences and words, SMOG for long words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import textstat

from easeback import content
from easeback.content.schema.tables import TABLE, TABLES
from easeback.parts.part import Part
from support.parts import parts_of
from support.places import cells

HARDEST_GRADE = 6.0
HARDEST_SMOG = 8.0
LONGEST_SENTENCE = 20

# Names, words that only a translator or an author reads, and words of others that stand word for word have no
# reading grade.
NO_PROSE = {
    ("countries", "name"),
    ("crisis_lines", "name"),
    ("words", "note"),
    *((table, "text") for table in ("measure_items", "measure_answers")),
    *(("measure_items", end) for end in ("low", "high")),
    ("measures", "name"),
    ("measures", "intro"),
}


def plain(markdown: str) -> list[str]:
    """The blocks of a Markdown cell as a voice would read them: one heading, paragraph or list item each."""
    text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", markdown)
    text = re.sub(r"</?(details|summary|p)>", "\n\n", text)
    text = re.sub(r"<[^>]+>|[*_`]", "", text)
    text = re.sub(r"^\s*(#+|[-+]|\d+\.)\s+", "\n\n", text, flags=re.MULTILINE)
    return [" ".join(block.split()) for block in re.split(r"\n\s*\n", text) if block.strip()]


def texts(value: object) -> Iterator[str]:
    """Every text in what a part is given, however deep."""
    match value:
        case str():
            yield value
        case dict():
            for inner in value.values():
                yield from texts(inner)
        case list() | tuple():
            for inner in value:
                yield from texts(inner)


@cache
def prose(language: str) -> frozenset[str]:
    """Every cell of the tables of words but those of parts: what of a part's texts is read as prose."""
    tables = [table.stem for table in TABLES if table.words and table.stem != "words"]
    return frozenset(text for table in tables for text in words_of_table(table, language))


def words_of_parts(lesson: Path) -> list[str]:
    """The words of the rows that the parts of a lesson show, and the sentences the parts say themselves."""
    found: list[str] = []
    for part in parts_of(lesson):
        said = {text for name in part.trait_names(sync=True) for text in said_by(part, name)}
        found += sorted(said)
    return list(dict.fromkeys(found))


def said_by(part: Part, trait: str) -> Iterator[str]:
    """What a trait holds of prose and of the part's own sentences.

    Labels and pieces of sentences are measured with their table. A {place} is filled by a short word, as most
    are by a number.
    """
    if trait == "words":
        own = (text for key, text in part.words.items() if not key.startswith("shared."))
        yield from (re.sub(r"\{\w+\}", "ten", text) for text in own if re.search(r"[.!?…]$", text))
    else:
        yield from (text for text in texts(getattr(part, trait)) if text in prose(part.language))


def words_of_cells(lesson: Path) -> list[str]:
    """The words of a lesson's Markdown cells that a patient sees; notes are for clinicians."""
    seen = [cell for cell in cells(lesson, "markdown") if not cell["id"].startswith("notes-")]
    return [block for cell in seen for block in plain(cell["source"])]


def words_of_table(table: str, language: str) -> list[str]:
    """The prose of one table of words."""
    frame = content.load(language).frame(table)
    prose = [column.name for column in TABLE[table].words if (table, column.name) not in NO_PROSE]
    found: list[str] = []
    for value in frame[prose].to_numpy().flat if len(frame) else ():
        found += value if isinstance(value, tuple) else [value]
    return [text for text in found if re.search("[a-z]", text)]


def sentences(text: str) -> list[str]:
    """The sentences of one block of text."""
    return [one for one in re.split(r"(?<=[.!?…])[”’\")]*\s+", text) if re.search(r"\w", one)]


def too_long(blocks: list[str]) -> list[str]:
    """The sentences with more words than a tired reader can hold."""
    found = [sentence for block in blocks for sentence in sentences(block)]
    return [sentence for sentence in found if len(re.findall(r"[\w’'-]+", sentence)) > LONGEST_SENTENCE]


def pooled(blocks: list[str]) -> str:
    """All blocks as one text in which each block ends its sentence."""
    return " ".join(block if re.search(r"[.!?…][”’\")]*$", block) else f"{block}." for block in blocks)


def grade(blocks: list[str]) -> float:
    """The Flesch-Kincaid school grade of the pooled blocks."""
    return float(textstat.flesch_kincaid_grade(pooled(blocks)))


def smog(blocks: list[str]) -> float:
    """The SMOG grade of the pooled blocks."""
    return float(textstat.smog_index(pooled(blocks)))
