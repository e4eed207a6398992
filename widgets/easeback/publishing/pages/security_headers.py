"""What keeps a reader's visit between the reader and this server."""

from __future__ import annotations

import base64
import functools
import hashlib
import re
from typing import TYPE_CHECKING

from easeback.publishing.pages.origins import Origins

if TYPE_CHECKING:
    from collections.abc import Mapping

# Scripts come from here or stand in the page as we wrote it; widgets set styles on elements.
_POLICY = {
    "default-src": "'self'",
    "script-src": "'self'",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "media-src": "'self' data: blob:",
    "connect-src": "'self'",
    "worker-src": "'self' blob:",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "frame-ancestors": "'self'",
}

HEADERS = {
    "Referrer-Policy": "no-referrer",
    "X-DNS-Prefetch-Control": "off",
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), browsing-topics=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


NOBODY_ELSE = Origins()


@functools.lru_cache(maxsize=256)
def policy(host: str, scripts: tuple[str, ...] = (), origins: Origins = NOBODY_ELSE) -> str:
    """The Content-Security-Policy of a page on `host` whose own inline scripts have the hashes `scripts`.

    Websockets to this host are named: not every browser counts them as the page's own.
    """
    rules = dict(_POLICY)
    rules["script-src"] = " ".join([rules["script-src"], *(f"'{each}'" for each in scripts)])
    for each in dict.fromkeys([host, origins.host]):
        if re.fullmatch(r"[\w.:\[\]-]+", each):
            rules["connect-src"] += f" ws://{each} wss://{each}"
    rules["frame-ancestors"] = " ".join([rules["frame-ancestors"], *origins.frames])
    return _written(rules)


def policy_of_a_file(html: str, *, others: bool = False) -> str:
    """The same rules for a page that no server of ours speaks for, to stand in the page itself.

    A page cannot say who may frame it: only a server can. A page from disk has no host of its own, so its
    files are named by their scheme; it may not be sent elsewhere by a `base` of an author, but a page for
    unknown addresses finds the course by its own. `others` is whether widgets by others stand on the page:
    from disk one is imported from a text that our script holds.
    """
    rules = {name: value for name, value in _POLICY.items() if name != "frame-ancestors"}
    rules["base-uri"] = "'self'"
    rules["script-src"] = " ".join([rules["script-src"], *(f"'{each}'" for each in script_hashes(html))])
    if others:
        rules["script-src"] += " blob:"
    return _written(rules)


def _written(rules: Mapping[str, str]) -> str:
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def headers(origins: Origins = NOBODY_ELSE) -> dict[str, str]:
    """The headers of every answer beside its policy.

    X-Frame-Options is what older browsers read; it cannot name another site, so it goes where one is allowed.
    """
    return HEADERS if origins.frames else {**HEADERS, "X-Frame-Options": "SAMEORIGIN"}


def script_hashes(html: str) -> tuple[str, ...]:
    """The hashes of the scripts that stand in a page and are run, not of data."""
    found = re.findall(r"<script(?P<tag>[^>]*)>(.*?)</script>", html, flags=re.DOTALL | re.IGNORECASE)
    run = [
        text for tag, text in found if "src=" not in tag and not re.search(r"type=[\"']?application/", tag)
    ]
    digests = (hashlib.sha256(text.encode()).digest() for text in dict.fromkeys(run))
    return tuple(f"sha256-{base64.b64encode(digest).decode()}" for digest in digests)
