"""How many of a thing there are, in the English that commands and the check speak."""

from __future__ import annotations


def how_many(count: int, name: str) -> str:
    """`1 cell`, `2 cells`, `no cells`; `name` is one of the thing; several of it take an s.

    What a reader of the course sees counts by the rows of `words.csv`, in the forms of their own language.
    """
    return f"{count or 'no'} {name}{'' if count == 1 else 's'}"
