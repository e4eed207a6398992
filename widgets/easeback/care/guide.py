"""The guide's rule: what matters to a person now, and the lessons that follow from it, in order.

Every stop is a row of ``data/paths.csv``: a lesson, and the answers it belongs to. The rule holds no
medical judgement of its own: that new, bad or changed pain comes to the safety check first is the first of
those rows.
``care/rules.js`` is the same rule in the browser.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from easeback.content import PathStop


def path_for(stops: Iterable[PathStop], answers: Mapping[str, str]) -> tuple[PathStop, ...]:
    """The stops that fit the answers, in the order of the stops; nothing is visited twice.

    `answers` maps questions to answers; a question that is missing is not answered. An answer that the course
    no longer knows fits nothing: a person may have given it to an earlier edition.
    """
    path: dict[tuple[str, str], PathStop] = {}
    for stop in stops:
        if fits(stop.when, answers):
            path.setdefault((stop.lesson, stop.place), stop)
    return tuple(path.values())


def fits(when: Iterable[str], answers: Mapping[str, str]) -> bool:
    """Whether of each question that is named, one of the answers that are named was given.

    `when` holds pieces like ``wish.sleep``; nothing in it fits everyone.
    """
    wanted: dict[str, set[str]] = {}
    for piece in when:
        question, _, answer = piece.partition(".")
        wanted.setdefault(question, set()).add(answer)
    return all(answers.get(question) in some for question, some in wanted.items())
