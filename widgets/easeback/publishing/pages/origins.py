"""Under which address readers know this course, and which other sites may show it in a frame."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterable

_HOST = re.compile(r"(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.?|\[[0-9a-f:.]+\])(?::\d{1,5})?")


class OriginError(ValueError):
    """An address in a setting that is none; says what to write instead."""


@dataclass(frozen=True)
class Origins:
    """Origins like `https://course.example`, in lower case.

    `public` is the one a proxy in front of this server answers on, "" where there is none; `path` is where
    the course begins below it. `frames` are the sites whose pages may hold the course in a frame.
    """

    public: str = ""
    path: str = "/"
    frames: tuple[str, ...] = ()

    @property
    def host(self) -> str:
        """The public address as a browser writes it into `Host`."""
        return self.public.partition("://")[2]

    def own(self, origin: str | None, host: str | None) -> bool:
        """Whether a request comes from a page of this very course. A request that does not say does not.

        `host` is what the request calls this server; a proxy may put its own name there.
        """
        if not origin:
            return False
        if origin.lower() == self.public:
            return True
        return bool(host) and urlsplit(origin.lower()).netloc == str(host).lower()


def origins_of(public: str = "", frames: Iterable[str] = (), base: str = "") -> Origins:
    """The origins of settings as people write them; `base` is the path the server answers below.

    Raises OriginError.
    """
    origin, path = _parts(public, "--public-url") if public.strip() else ("", "/")
    below = _path(base)
    if base.strip("/") and origin and path not in ("/", below):
        raise OriginError(
            f"The public address ends in {path} but --base-url says {below}: give both the same path."
        )
    return Origins(origin, below if base.strip("/") else path, tuple(dict.fromkeys(map(_frame, frames))))


def _frame(text: str) -> str:
    origin, path = _parts(text, "--allow-frame")
    if path != "/":
        raise OriginError(f"A frame is allowed for a whole site: write {origin} instead of {text.strip()}.")
    return origin


def _parts(text: str, setting: str) -> tuple[str, str]:
    """The origin of an address given by a setting, and its path, which begins and ends with a slash."""
    try:
        found = urlsplit(text.strip())
        port = found.port
    except ValueError:
        found, port = urlsplit(""), None
    host = found.netloc.lower()
    sound = found.scheme in ("http", "https") and _HOST.fullmatch(host) and port != 0
    if not sound or found.query or found.fragment or not re.fullmatch(r"[\w./~-]*", found.path):
        raise OriginError(
            f"{setting} “{text.strip()}” is not a web address. Write it in full, like https://course.example"
        )
    usual = {"http": ":80", "https": ":443"}[found.scheme]
    return f"{found.scheme}://{host.removesuffix(usual)}", _path(found.path)


def _path(text: str) -> str:
    return "/".join(["", *filter(None, text.split("/")), ""])
