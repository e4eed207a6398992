"""Letters that a program read in the wrong encoding (`â€œMy back…`), and the words they were."""

from __future__ import annotations

import re
from collections import Counter
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

LOST = "\ufffd"
"""What programs write in place of a letter that they have thrown away."""
_SUSPECT = re.compile(r"[^\x00-\x7f]{2}|[\x80-\x9f]")
"""A letter beyond ASCII has two bytes or more, so its mangled form is two such letters or more."""


def unmangled(cells: Iterable[str]) -> dict[str, str]:
    """The words that each mangled cell of one file was, by the cell as it is; sound cells are not in it.

    Once some cells of a file are known to be mangled, those too short to tell are held against the same way
    of mangling. A cell whose letters cannot all be brought back is left out.
    """
    suspects = {cell for cell in cells if not cell.isascii() and _SUSPECT.search(cell)}
    if not suspects:
        return {}
    import ftfy  # noqa: PLC0415  knows the ways of mangling; wanted for few files

    found: dict[str, str] = {}
    ways: Counter[tuple[ftfy.ExplanationStep, ...]] = Counter()
    for cell in suspects:
        words, way = ftfy.fix_encoding_and_explain(cell)
        if words != cell and words.count(LOST) <= cell.count(LOST):
            found[cell] = words
            ways[tuple(way or ())] += 1
    # Only a way that can be walked back letter by letter is certain.
    certain = [way for way, _ in ways.most_common() if {step.action for step in way} == {"encode", "decode"}]
    for cell in suspects - found.keys() if certain else ():
        with suppress(UnicodeError):
            words = ftfy.apply_plan(cell, list(certain[0]))
            if words != cell:
                found[cell] = words
    return found
