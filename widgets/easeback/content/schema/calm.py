"""Calm-now: what a person may answer, and which exercise is offered then."""

from __future__ import annotations

from easeback.content.csv import cells
from easeback.content.csv.cells import choice
from easeback.content.schema.declaring import fact, key, table, words
from easeback.content.schema.practice import Contraindication

CALM_QUESTIONS = ("feels", "minutes")
"""How a person feels, and how long they have."""


@table("calm_answers")
class CalmAnswer:
    """One thing a person may answer; the `usual` one counts until they do.

    `because` completes the sentence that tells why an exercise is offered; empty where it is no reason.
    """

    question: str = key(read=choice(*CALM_QUESTIONS))
    id: str = key()
    order: float = fact(
        "the choices of `feels` and `minutes`. The id of a choice of minutes is its number", cells.place
    )
    usual: bool = fact(
        "`yes` for the one that counts until a person has answered; one for each question",
        cells.yes,
        nothing=False,
    )
    text: str = words()
    because: str = words(
        "`because` is a piece of the sentence that tells why an exercise is offered", optional=True
    )


@table("calm_now")
class CalmRule:
    """An exercise for whoever gave the answers of `when`, pieces like ``feels.tense``; none: for everyone.

    Rules of one `order` are equally good. `pattern`, `length` and `way` say how it is done; none: the first.
    It is not offered to who has one of its `contraindications` or of those of the exercise itself.
    """

    id: str = key()
    order: float = fact("one exercise that may be offered. The first row that fits is", cells.place)
    when: tuple[str, ...] = fact(
        "the answers it belongs to, as in `paths.csv`: `feels.tense;minutes.3`. Empty: everyone",
        cells.conditions,
        points_to="calm_answers",
        called="answer",
        optional=True,
    )
    exercise: str = fact(
        "the exercise. It names `driving-or-water` among its contraindications", points_to="exercises"
    )
    pattern: str = fact(points_to="breathing_patterns", optional=True)
    length: str = fact(read=cells.name, optional=True)
    way: str = fact(
        "its rhythm or its variant; empty: the first. The breath is never held. A breath lasts as long as "
        "the person has",
        cells.name,
        optional=True,
    )
    contraindications: tuple[Contraindication, ...] = fact(
        "ids of `contraindications.csv`: not offered to those for whom one is true, beside those of "
        "the exercise",
        optional=True,
        formerly="not_for",
    )
