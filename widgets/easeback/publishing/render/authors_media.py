"""Pictures, sound, film and frames of an author's: found beside the lesson, or a link, or a calm sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easeback.publishing.lessons.files_beside import (
    FILM,
    PICTURES,
    SOUND,
    address_of,
    file_beside,
    in_the_page,
    is_away,
    is_inside,
    name_in,
)
from easeback.publishing.render.in_place import Surroundings, become_link, file_address, host_of, mark, told

if TYPE_CHECKING:
    from bs4 import Tag


def link_instead(tag: Tag, around: Surroundings, address: str) -> None:
    """A link that a reader may follow, in the place of something that would ask another host by itself."""
    local = file_address(around, address)
    if not (is_away(address) or local):
        fault = "file-gone" if is_inside(address) else "frame"
        told(tag, around, "not_shown", fault, name_in(address) if is_inside(address) else f"<{tag.name}>")
        return
    kind = "film" if tag.name == "video" else "sound" if tag.name == "audio" else "page"
    key = f"away.{kind}" if is_away(address) else "open_file"
    about = host_of(address) if is_away(address) else name_in(address)
    become_link(tag, around, local or address, key, about)


def find_player(player: Tag, around: Surroundings) -> None:
    """Sound or film: from beside the lesson it plays, from elsewhere it is a link."""
    holders = [tag for tag in (player, *player.find_all("source")) if tag.get("src")]
    addresses = [str(tag["src"]) for tag in holders]
    if any(map(is_away, addresses)) or not addresses:
        away = next(filter(is_away, addresses), "")
        link_instead(player, around, away)
        return
    for tag in (*holders, *player.find_all("track", src=True)):
        address = str(tag["src"])
        if address.lower().startswith(("data:audio/", "data:video/")):
            continue
        tag["src"] = file_address(around, address, SOUND | FILM)
        if not tag["src"]:
            told(player, around, "not_here", "file-gone", name_in(address))
            return
    if poster := str(player.get("poster", "")):
        player["poster"] = file_address(around, poster, PICTURES)
        if not player["poster"]:
            del player["poster"]
            mark(player, *(("away", "<img>") if is_away(poster) else ("picture-gone", name_in(poster))))
    player["controls"], player["preload"] = "", "none"
    del player["autoplay"]


def find_picture(picture: Tag, around: Surroundings) -> None:
    """A picture from beside the lesson or from its cell is shown; another host's is a link."""
    if picture.name == "input" and not picture.get("src"):
        return
    address = str(picture.get("src", "")).strip()
    del picture["srcset"]
    for other in picture.find_parent("picture") or ():
        if getattr(other, "name", "") == "source":
            other.decompose()
    if address.lower().startswith("data:image/"):
        _alt(picture, "")
    elif address.startswith("attachment:"):
        _attached(picture, around, name_in(address.removeprefix("attachment:")))
    elif is_away(address):
        become_link(picture, around, address, "away.picture", host_of(address))
    else:
        path = file_beside(around.folder, address)
        if path is None or path.suffix.lower() not in PICTURES:
            told(picture, around, "not_here", "picture-gone", name_in(address))
            return
        held = in_the_page(path)
        picture["src"] = held or address_of(around.file, around.folder, path)
        if not held:
            picture["loading"] = "lazy"
            picture["data-weight"] = str(path.stat().st_size)
        _alt(picture, name_in(address))


def _attached(picture: Tag, around: Surroundings, name: str) -> None:
    """A picture that was pasted into its cell."""
    kinds = around.attachments.get(name)
    if not isinstance(kinds, dict) or not kinds:
        told(picture, around, "not_here", "attachment-gone", name)
        return
    kind = next(
        (kind for kind in ("image/svg+xml", "image/png", "image/jpeg") if kind in kinds), next(iter(kinds))
    )
    text = kinds[kind]
    picture["src"] = f"data:{kind};base64,{text if isinstance(text, str) else ''.join(text)}"
    _alt(picture, name)


def _alt(picture: Tag, name: str) -> None:
    """An author may say that a picture only decorates: `alt=""`. One without a word is asked for."""
    if picture.name == "img" and "alt" not in picture.attrs:
        picture["alt"] = ""
        mark(picture, "alt", name)
