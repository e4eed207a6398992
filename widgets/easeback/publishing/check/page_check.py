"""Looking at pages as a reader would: whether all that was written is there, and leads somewhere."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from bs4 import BeautifulSoup, Tag

from easeback.content import HARMLESS, Fault
from easeback.publishing.check.page_faults import Explained, explained
from easeback.publishing.lessons.files_beside import is_away
from easeback.publishing.render.drawn_words import MARK
from easeback.publishing.render.foreign import AS_TYPED, FRAMES, RESOURCES
from easeback.publishing.render.quiet_styles import quiet_sheet, quiet_style

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

HEAVY_PAGE = 1_500_000
HEAVY_PICTURE = 1_000_000
"""Bytes of a page's HTML, and of one picture, above which a phone waits long."""
_CALM = (*AS_TYPED, "template")
_MACHINE = re.compile(r"<IPython\.[\w.]+[^<>]*>")
_TEX = re.compile(r"\$\$[^$]+\$\$|\$(?=[^\s$])[^$]*(?:\\[A-Za-z]+|[\^_{}])[^$]*\$")
_UNREAD_LINK = re.compile(r"!?\[[^\]\n]*\]\([^)\n]*\)")


@dataclass(frozen=True)
class BuiltPage:
    """A page of the static course: its notebook below the course, its address below the site.

    `told` are links, by cell and name, that were looked at before the page was made: they are not told again.
    """

    file: str
    address: str
    html: str
    told: frozenset[tuple[str, str]] = frozenset()


def page_faults(pages: Sequence[BuiltPage], files: Collection[str]) -> list[Fault]:
    """What a reader would miss on these pages; `files` are the addresses of what else is published."""
    read = {page.address: (page, BeautifulSoup(page.html, "html.parser")) for page in pages}
    places = {address: _places(soup) for address, (_, soup) in read.items()}
    there = {*files, *places}
    faults: dict[tuple[str, str], Fault] = {}
    for page, soup in read.values():
        for cell, told in [
            *_marks(soup),
            *_words(soup),
            *_left_over(soup),
            *_links(soup, page, places, there),
            *_drawn_words(soup),
        ]:
            faults.setdefault((page.file, f"{cell} {told.problem}"), _fault(page.file, cell, told))
        for told in _weights(page.html):
            faults[page.file, told.problem] = _fault(page.file, "", told)
    return sorted(faults.values())


def without_python(html: str) -> tuple[str, ...]:
    """The cells of a page whose widgets are not on it, because they need a Python that runs."""
    if "data-asleep" not in html:
        return ()
    waiting = BeautifulSoup(html, "html.parser").select("[data-asleep]")
    return tuple(dict.fromkeys(cell_of(tag) for tag in waiting))


def cell_of(tag: Tag) -> str:
    """The id of the cell that an element of a page comes from, "" for the frame around the lesson."""
    cell = tag if tag.has_attr("data-cell") else tag.find_parent(attrs={"data-cell": re.compile("")})
    return str(cell["data-cell"]) if cell else ""


def _fault(file: str, cell: str, told: Explained) -> Fault:
    problem = f"In “{cell}”: {told.problem}" if cell else told.problem
    return Fault(file, 0, "", problem, told.remedy, stops=told.weight < HARMLESS, weight=told.weight)


_BEGINS = "start"
"""Behind the # of a link to a page with a practice: it begins; `start-` and a name begin that one."""


def _places(soup: BeautifulSoup) -> frozenset[str]:
    begins = {_BEGINS} if soup.select_one(".easeback-player") else set()
    return frozenset(str(tag["id"]) for tag in soup.select("[id]")) | {"", "top"} | begins


def _marks(soup: BeautifulSoup) -> Iterator[tuple[str, Explained]]:
    """What the page builder could not show as it was written."""
    for tag in soup.select("[data-fault]"):
        fault = str(tag["data-fault"])
        name = tag.get_text() if fault == "formula" else str(tag.get("data-name", ""))
        yield cell_of(tag), explained(fault, name)
    for picture in soup.select("img[data-weight]"):
        size = int(str(picture["data-weight"]))
        if size > HEAVY_PICTURE:
            name = posixpath.basename(unquote(str(picture["src"])))
            problem = f"The picture “{name}” weighs {size / 1e6:.1f} MB; a phone waits long for it."
            yield cell_of(picture), Explained(problem, "Save it smaller: under 1 MB.")


def _words(soup: BeautifulSoup) -> Iterator[tuple[str, Explained]]:
    """What a reader would read though it was not written for one."""
    for text in soup.find_all(string=re.compile(r"<IPython|\$|\]\(")):
        holder = text.parent
        cell = cell_of(holder) if holder else ""
        if not holder or not cell or holder.name in _CALM or holder.find_parent(_CALM):
            continue
        if found := _MACHINE.search(text):
            yield cell, Explained(f"A reader would read {found[0]}.", "End the last line of the cell with ;")
        elif found := _TEX.search(text):
            problem = f"A formula stands here as it was typed: {found[0]}"
            yield cell, Explained(problem, "Write it into a text cell, with no space inside its $ signs.")
        elif found := _UNREAD_LINK.search(text):
            problem = f"A reader would read {found[0]}: a name with a space ends too early."
            yield cell, Explained(problem, "Put the name between < and >: ![words](<my picture.png>).")


def _left_over(soup: BeautifulSoup) -> Iterator[tuple[str, Explained]]:
    """What would run or ask another host; the page builder should let nothing through."""
    for tag in soup.select("main *"):
        runs = [name for name in tag.attrs if name.startswith("on")]
        if tag.name == "script" or runs:
            yield cell_of(tag), explained("script", runs[0] if runs else "<script>")
        if tag.name in FRAMES or _asks_another_host(tag):
            yield cell_of(tag), explained("away", f"<{tag.name}>")
        if tag.name == "img" and not tag.has_attr("alt"):
            yield cell_of(tag), explained("alt", posixpath.basename(str(tag.get("src", ""))[:80]))


def _asks_another_host(tag: Tag) -> bool:
    if any(is_away(str(tag.get(name, ""))) for name in RESOURCES):
        return True
    if tag.name == "style":
        return quiet_sheet(tag.get_text()) is not None
    return tag.name in ("link", "base") or quiet_style(str(tag.get("style", ""))) is not None


def _links(
    soup: BeautifulSoup, on: BuiltPage, places: Mapping[str, frozenset[str]], there: Collection[str]
) -> Iterator[tuple[str, Explained]]:
    """Links, pictures and files that lead nowhere."""
    for tag in soup.select("[href], [src]"):
        target = str(tag.get("href") or tag.get("src") or "")
        if re.match(r"(?i)[a-z][a-z0-9+.-]*:|//|\?", target) or tag.find_parent("svg") or tag.name == "base":
            continue
        path, place = unquote(urlsplit(target).path), unquote(urlsplit(target).fragment)
        place = re.sub(rf"^{_BEGINS}-[a-z0-9-]+$", _BEGINS, place)
        here = posixpath.dirname(on.address)
        page = posixpath.normpath(posixpath.join(here, path)) if path else on.address
        name = posixpath.basename(path) if path else target
        if page not in there:
            if (cell_of(tag), name) in on.told:
                continue
            yield cell_of(tag), Explained(f"It leads to “{name}”, which is not there.", "Correct the link.")
        elif page in places and place not in places[page] and not re.search(r"[=~]", place):
            known = ", ".join(f"#{each}" for each in sorted(places[page]) if each and each not in _FRAME)
            problem = f"It leads to “#{place}”, a place that is not on that page."
            yield cell_of(tag), Explained(problem, f"Use one of these: {known}.")


def _drawn_words(soup: BeautifulSoup) -> Iterator[tuple[str, Explained]]:
    """Words that name a thing which no picture of their page draws."""
    drawn = {str(tag["data-drawn"]) for tag in soup.select("[data-drawn]")}
    for word in soup.select("[data-names]"):
        name = str(word["data-names"])
        if name in drawn:
            continue
        problem = f"“{word.get_text()}” names {MARK}{name}, which no picture of this page draws."
        known = ", ".join(f"{MARK}{each}" for each in sorted(drawn))
        remedy = f"Use one of these: {known}." if known else "Write the word without its link."
        yield cell_of(word), Explained(problem, remedy, HARMLESS)


_FRAME = frozenset({"top", "lesson", "help-now-title"})


def _weights(html: str) -> Iterator[Explained]:
    size = len(html.encode())
    if size > HEAVY_PAGE:
        problem = f"The page weighs {size / 1e6:.1f} MB; a phone waits long for it."
        yield Explained(
            problem, "Save pictures beside the lesson, smaller, instead of pasting them into cells."
        )
