"""Words that name a drawn thing: `[slow signal](#drawn:slow-signal)` wears the colour of what it names.

A part marks what it draws with `data-drawn`, and with `data-tone` the colour it has. On a page the word is no
link, as nothing is there to go to; the browser's code lights the thing up when the word is touched.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bs4 import Tag

MARK = "#drawn:"
WORD = "easeback-named"
_DRAWN = re.compile(r'<[a-z]+\b[^<>]*\sdata-drawn="(?P<name>[^"<>]+)"[^<>]*>')
_TONE = re.compile(r'\sdata-tone="([a-z]+)"')
_WORD = re.compile(rf'<span class="{WORD}" data-names="(?P<name>[^"<>]+)"')


def become_word(link: Tag) -> None:
    """Makes a word of a link to a drawn thing."""
    link.attrs = {"class": WORD, "data-names": str(link["href"]).strip().removeprefix(MARK)}
    link.name = "span"


def with_tones(html: str) -> str:
    """The page with each word in the tone of the first thing of its name that is drawn there."""
    if WORD not in html:
        return html
    tones: dict[str, str] = {}
    for drawn in _DRAWN.finditer(html):
        if tone := _TONE.search(drawn[0]):
            tones.setdefault(drawn["name"], tone[1])

    def toned(word: re.Match[str]) -> str:
        tone = tones.get(word["name"])
        return f'{word[0]} data-tone="{tone}"' if tone else word[0]

    return _WORD.sub(toned, html)
