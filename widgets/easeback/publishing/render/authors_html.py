"""What an author's words and outputs bring as HTML, made fit for a page that asks no other host.

Whatever had to change carries `data-fault` with one of the names that `page_check` explains, and `data-name`
with what it was about: a reader meets a plain link or a calm sentence, and `easeback check` tells the author.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bs4 import BeautifulSoup, Comment, Tag

from easeback.publishing.lessons.files_beside import (
    PUBLISHED,
    address_of,
    file_beside,
    is_away,
    is_inside,
    name_in,
)
from easeback.publishing.render.authors_media import find_picture, find_player, link_instead
from easeback.publishing.render.drawn_words import MARK, become_word
from easeback.publishing.render.foreign import AS_TYPED, FRAMES, NEVER, RESOURCES
from easeback.publishing.render.formulas import with_formulas
from easeback.publishing.render.in_place import Surroundings, host_of, mark, marked
from easeback.publishing.render.quiet_styles import quiet_sheet, quiet_style

if TYPE_CHECKING:
    from collections.abc import Iterator


def fit_for_a_page(html: str, around: Surroundings, *, formulas: bool = False) -> str:
    """The fragment without anything that runs or asks another host; its pictures and files found.

    `formulas` is whether dollar signs in its text still stand for formulas.
    """
    soup = BeautifulSoup(html, "html.parser")
    _drop_what_runs(soup)
    for link in _still_there(soup, "a", "area"):
        _link(link, around)
    for frame in _still_there(soup, *FRAMES):
        link_instead(frame, around, str(frame.get("src") or frame.get("data") or ""))
    for player in _still_there(soup, "video", "audio"):
        find_player(player, around)
    for picture in _still_there(soup, "img", "input"):
        find_picture(picture, around)
    for tag in soup.select("*"):
        _no_resources_of_others(tag)
    if formulas:
        _formulas(soup)
    return soup.decode(formatter="minimal")


def _still_there(soup: BeautifulSoup, *names: str) -> Iterator[Tag]:
    """The elements of these names that nothing has replaced meanwhile, with what they stand in."""
    for tag in soup.find_all(names):
        if any(parent is soup for parent in tag.parents):
            yield tag


def _drop_what_runs(soup: BeautifulSoup) -> None:
    dropped: dict[str, None] = {}
    for note in soup.find_all(string=lambda text: isinstance(text, Comment)):
        note.extract()
    for tag in soup.find_all(NEVER):
        away = str(tag.get("src") or tag.get("href") or "")
        if tag.name == "script" and not _is_data(tag):
            dropped["script"] = None
        elif tag.name in ("link", "base", "portal", "applet") and away:
            dropped["style-away"] = None
        tag.decompose()
    for tag in soup.select("*"):
        for name in [name for name in tag.attrs if name.lower().startswith("on")]:
            del tag[name]
            dropped["handler"] = None
    for fault in dropped:  # at the end, so that the first element of a cell stays the first
        soup.append(marked(soup, "span", fault, hidden=""))


def _is_data(script: Tag) -> bool:
    kind = str(script.get("type", "")).lower()
    return "json" in kind or kind.startswith(("text/plain", "application/vnd"))


def _link(link: Tag, around: Surroundings) -> None:
    href = str(link.get("href", "")).strip()
    if href.startswith(MARK):
        become_word(link)
        return
    scheme = re.match(r"(?i)([a-z][a-z0-9+.-]*):", re.sub(r"[\x00-\x20]", "", href))
    if scheme:
        if scheme[1].lower() not in ("http", "https", "mailto", "tel", "sms"):
            _unlink(link, "script" if scheme[1].lower() != "file" else "file-gone", href[:80])
        return
    name = name_in(href)
    if not is_inside(href) or name.endswith(".ipynb"):
        return
    path = file_beside(around.folder, href)
    if path is None:
        _unlink(link, "file-gone", name)
    elif path.suffix.lower() not in PUBLISHED - {".svg"}:
        _unlink(link, "file-kept-back", name)
    else:
        link["href"] = address_of(around.file, around.folder, path)


def _unlink(link: Tag, fault: str, about: str) -> None:
    link.name = "span"
    del link["href"]
    mark(link, fault, about)


def _no_resources_of_others(tag: Tag) -> None:
    """Takes away every other address that a browser would follow by itself."""
    for name in RESOURCES:
        if name in tag.attrs and is_away(str(tag[name])):
            about = host_of(str(tag[name]))
            del tag[name]
            mark(tag, "away", f"<{tag.name}>, {about}")
    for name in ("href", "xlink:href"):
        address = str(tag.get(name, ""))
        if tag.name not in ("a", "area") and address and not address.startswith(("#", "data:image/")):
            del tag[name]
            mark(tag, "away", f"<{tag.name}>")
    if "style" in tag.attrs:
        kept = quiet_style(str(tag["style"]))
        if kept is not None:
            tag["style"] = kept
            mark(tag, "style-away", f"<{tag.name}>")
    if tag.name == "style" and (sheet := quiet_sheet(tag.get_text())) is not None:
        tag.string = sheet
        mark(tag, "style-away", "<style>")


def _formulas(soup: BeautifulSoup) -> None:
    for text in soup.find_all(string=lambda text: "$" in text):
        if text.find_parent((*AS_TYPED, "a")):
            continue
        made = with_formulas(str(text))
        if made:
            pieces = BeautifulSoup(made, "html.parser")
            text.replace_with(*list(pieces.contents))
