"""What cannot be seen in a cell, or only looks like the sign that is meant, made plain."""

from __future__ import annotations

import re
import unicodedata

_UNSEEN = dict.fromkeys(
    (0x00AD, 0x061C, 0x180E, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF)
)
_DASHES = dict.fromkeys((*range(0x2010, 0x2016), 0x2212, 0xFE58, 0xFE63, 0xFF0D), "-")
_SPACES = dict.fromkeys((0x00A0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000), " ")
_PLAIN = {**_UNSEEN, **_DASHES, **_SPACES}


def plain(cell: str) -> str:
    """A number, date, name or address without what a copied text or a spreadsheet hides in it.

    Invisible marks go; odd spaces, dashes and digits become those of a keyboard; the apostrophe or the
    formula that keeps a spreadsheet from dropping zeros (`'024`, `="024"`) goes. Not for sentences, where a
    space that does not break and the marks of Arabic are right.
    """
    if cell.isascii() and cell[:1] not in {"'", "="}:
        return cell
    seen = cell.translate(_PLAIN)
    seen = "".join(str(unicodedata.decimal(sign, sign)) for sign in seen).strip()
    if guarded := re.fullmatch(r'="(.*)"|[\'\u2019](?=[\d+])(.*)', seen):
        return (guarded[1] or guarded[2] or "").strip()
    return seen


def named(cell: str) -> str:
    """The first sign of a cell that no keyboard of small letters has, by its code point; else nothing."""
    for sign in cell:
        if not sign.isascii():
            called = unicodedata.name(sign, "a sign without a name").lower()
            return f"“{sign}” in it is U+{ord(sign):04X}, {called}."
    return ""
