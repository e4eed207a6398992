"""Whether a row fits what a person answered: the guide, calm-now and the advice of heat and cold ask it so.

``care/answers.js`` is the same rule in the browser; a test compares the two.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


def fits(when: Iterable[str], answers: Mapping[str, str]) -> bool:
    """Whether of each question that is named, one of the answers that are named was given.

    `when` holds pieces like ``wish.sleep``; nothing in it fits everyone.
    """
    wanted: dict[str, set[str]] = {}
    for piece in when:
        question, _, answer = piece.partition(".")
        wanted.setdefault(question, set()).add(answer)
    return all(answers.get(question) in some for question, some in wanted.items())
