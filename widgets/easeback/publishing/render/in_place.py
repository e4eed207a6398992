"""What stands in the place of something an author wrote: a link, a calm sentence, a mark for `check`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from bs4 import BeautifulSoup, Tag

from easeback.publishing.lessons.files_beside import PUBLISHED, address_of, file_beside, is_away

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path


INLINE = ("p", "li", "td", "th", "span", "em", "strong", "a", "figure", "h1", "h2", "h3", "summary")
"""What holds words in a line, in which a paragraph of its own cannot stand."""


@dataclass(frozen=True)
class Surroundings:
    """Where a fragment stands: the folder of its lesson, and the page's sentences.

    `file` makes a host's address of a file below `notebooks`; `attachments` were pasted into the cell.
    """

    folder: Path
    file: Callable[[str], str]
    words: Mapping[str, str]
    attachments: Mapping[str, Any] = field(default_factory=dict)


def marked(soup: BeautifulSoup, name: str, fault: str, about: str = "", **attributes: str) -> Tag:
    """A new element that tells `check` of a fault."""
    given = {"data-fault": fault} | ({"data-name": about} if about else {})
    return soup.new_tag(name, attrs=given | attributes)


def mark(tag: Tag, fault: str, about: str) -> None:
    """Tells `check` of a fault of an element."""
    tag["data-fault"], tag["data-name"] = fault, about


def soup_of(tag: Tag) -> BeautifulSoup:
    """The fragment that an element stands in."""
    return next(parent for parent in tag.parents if isinstance(parent, BeautifulSoup))


def told(tag: Tag, around: Surroundings, key: str, fault: str, about: str) -> None:
    """A calm sentence in the place of something that cannot be shown."""
    soup = soup_of(tag)
    said = marked(soup, "span" if tag.find_parent(INLINE) else "p", fault, about)
    said["class"] = "easeback-told"
    said.string = around.words.get(key, "")
    tag.replace_with(said)


def become_link(tag: Tag, around: Surroundings, href: str, key: str, about: str) -> None:
    """A link in the place of an element; one that leads to another host is told to `check`."""
    soup = soup_of(tag)
    said = str(tag.get("alt") or tag.get("title") or "").strip()
    target = {} if tag.find_parent("a") else {"href": re.sub(r"^\s*//", "https://", href.strip())}
    link = soup.new_tag("a" if target else "span", attrs={"class": "easeback-away", **target})
    if is_away(href):
        mark(link, "away", f"<{tag.name}>, {about}")
    words = around.words.get(key, "{name}").replace("{name}", about)
    whole = around.words.get("away.said", "{said}").replace("{away}", words)
    link.string = whole.replace("{said}", said) if said else words
    tag.replace_with(link)


def host_of(address: str) -> str:
    """The name of the host of an address."""
    return urlsplit(re.sub(r"^\s*//", "https://", address.strip().replace("\\", "/"))).hostname or ""


def file_address(around: Surroundings, address: str, kinds: Iterable[str] = PUBLISHED) -> str:
    """The address of a file beside the lesson, "" where there is none of these kinds."""
    path = file_beside(around.folder, address)
    if path is None or path.suffix.lower() not in kinds:
        return ""
    return address_of(around.file, around.folder, path)
