"""Finding what a lesson names, with a plain answer when there is no such thing."""

from collections.abc import Collection, Mapping
from difflib import get_close_matches
from typing import TypeVar

Found = TypeVar("Found")


def found(table: Mapping[str, Found], name: str, kind: str) -> Found:
    """The row called `name`. Raises ValueError with near matches when there is none; `kind` says of what."""
    check_name(table, name, kind)
    return table[name]


def check_name(names: Collection[str], name: str, kind: str) -> None:
    """Raises ValueError with near matches when `name` is not one of `names`."""
    if name in names:
        return
    near = get_close_matches(str(name), names, n=3, cutoff=0.5)
    advice = (
        f"Did you mean {' or '.join(near)}?"
        if near
        else f"There are: {', '.join(sorted(names)) or 'none yet'}."
    )
    raise ValueError(f"There is no {kind} called “{name}”. {advice}")
