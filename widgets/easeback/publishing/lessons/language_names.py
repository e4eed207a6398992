"""What a language calls itself, and which way it is written: by its tag (BCP 47), from Unicode's data."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from babel import Locale

Direction = Literal["ltr", "rtl"]


@functools.cache
def own_name(tag: str) -> str:
    """The language's name in itself, as a menu shows it: `pt-BR` → Português (Brasil). Unknown: the tag."""
    known = _known(tag)
    name = known.get_display_name() if known else None
    return name[:1].upper() + name[1:] if name else tag


@functools.cache
def direction(tag: str) -> Direction:
    """Whether lines run from left to right or from right to left. A script in the tag decides: `ku-Arab`."""
    script = next((part for part in tag.split("-")[1:] if len(part) == 4 and part.isalpha()), None)
    known = _known(f"und-{script}" if script else tag)
    return "rtl" if known and known.text_direction == "rtl" else "ltr"


def _known(tag: str) -> Locale | None:
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415  no command needs it but those that write pages

    try:
        return Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):  # a private tag, or one that Unicode has no data of
        return None
