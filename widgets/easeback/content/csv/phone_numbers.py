"""A number to call stands twice in its row, the second time as words, so that a lost digit shows."""

from __future__ import annotations

import re

from easeback.content.csv.residue import residue

NUMBER = re.compile(r"\+?\d[\d -]*\d")
"""A number that a phone can call: digits, spaces and -, at least two digits."""
_AGAIN = re.compile(rf"tel: ?({NUMBER.pattern})")


def said_again(again: str) -> str | None:
    """The number that the second cell holds (`tel: 024`), or None where it holds none.

    A spreadsheet takes `024` for the number 24. It leaves `tel: 024` alone, which is text.
    """
    found = _AGAIN.fullmatch(again)
    return found[1] if found else None


def same(contact: str, number: str) -> bool:
    """Whether two numbers ring the same phone: spaces and - do not count."""
    return _rung(contact) == _rung(number)


def spoilt(contact: str, number: str) -> bool:
    """Whether `contact` is what a spreadsheet made of `number`, and not another number.

    It drops zeros in front and the +, and writes long numbers in a short form: 8.00111E+09.
    """
    if same(contact, number):
        return False
    digits = re.sub(r"\D", "", number)
    if short := re.fullmatch(r"(\d)[.,]?(\d*)E\+?(\d+)", contact):
        places = len(short[2])
        return f"{int(digits):.{places}E}" == f"{short[1]}.{short[2]}E+{int(short[3]):02d}".replace(".E", "E")
    if residue(contact):
        return True
    left = re.sub(r"[.,]0+$", "", contact)
    if not re.fullmatch(r"[\d .,'-]+", left):
        return False
    kept = re.sub(r"\D", "", left)
    return kept == digits or (kept.lstrip("0") == digits.lstrip("0") and len(kept) < len(digits))


def _rung(number: str) -> str:
    return "".join(number.replace("-", "").split())
