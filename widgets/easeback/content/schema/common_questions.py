"""Questions that many people ask, each with a short answer and what it rests on."""

from __future__ import annotations

from easeback.content.csv import cells
from easeback.content.schema.declaring import fact, key, table, words
from easeback.content.schema.evidence import Claim


@table("common_questions")
class CommonQuestion:
    """A question that many people ask: two sentences, the claims they rest on, and a lesson that goes on."""

    id: str = key()
    order: float = fact("a question that many people ask, in the order of the list", cells.place)
    claims: tuple[Claim, ...] = fact("what the answer rests on: ids of `claims.csv`")
    lesson: str = fact(read=cells.lesson, optional=True)
    place: str = fact(
        "the lesson that goes on with it, and the id of a cell on it", cells.name, optional=True
    )
    question: str = words()
    answer: str = words()
    also: str = words(
        "`question` as a person asks it, `answer` in two sentences, `also` are other words by which one may "
        "look for it",
        optional=True,
    )
