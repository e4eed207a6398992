"""The check-in: what is asked in four minutes, and what each answer leads to."""

from __future__ import annotations

from easeback.content.csv import cells
from easeback.content.csv.cells import choice, number
from easeback.content.schema.declaring import fact, key, rows, table, words
from easeback.content.schema.evidence import Claim

KINDS = ("choice", "number", "words", "places", "measure")
SAFETY_CHECK = "safety-check"


@table("check_in_answers")
class CheckInAnswer:
    """One choice of a question of the check-in. `first` is what comes before anything else is asked."""

    question: str = key(points_to="check_in_questions")
    id: str = key()
    order: float = fact("the choices of a question", cells.place)
    first: str = fact(
        "`safety-check` where this answer asks for a look at the warning signs first: its link stands there "
        "at once",
        choice(SAFETY_CHECK),
        optional=True,
    )
    text: str = words("the choice, as a person says it")


@table("check_in_questions")
class CheckInQuestion:
    """One screen of the check-in, or all questions of a `measure`, one a screen."""

    id: str = key()
    order: float = fact("a question, one on each screen", cells.place)
    kind: str = fact(
        "`choice`: one of its rows in `check_in_answers.csv`. `number`: 0 to 10. `words`: the person's own "
        "words. `places`: where it is sore, on the figure. `measure`: the questions of a measure",
        choice(*KINDS),
    )
    measure: str = fact("the measure, where the kind says so", points_to="measures", optional=True)
    question: str = words(optional=True)
    hint: str = words(optional=True)
    low: str = words(optional=True)
    high: str = words(optional=True)
    label: str = words(
        "what is asked, a hint, what 0 and 10 mean, and a few words by which the answer is named when it is "
        "read again. A measure brings its own words",
        optional=True,
    )
    answers: tuple[CheckInAnswer, ...] = rows("question")


@table("check_in_advice")
class CheckInAdvice:
    """What one answer leads to: a lesson with its reason, something to talk about, or both."""

    id: str = key()
    order: float = fact(
        "what an answer leads to. Of two rows that fit one answer the first counts", cells.place
    )
    question: str = fact(points_to="check_in_questions")
    part: str = fact(
        "the question; of a measure also one of its questions or parts, like `activity` or `worry`",
        cells.name,
        optional=True,
    )
    answers: tuple[str, ...] = fact("of a choice: the answers it belongs to", cells.names, optional=True)
    least: float | None = fact(read=number(0, 30), optional=True)
    most: float | None = fact(
        "of a number: the lowest and the highest it belongs to", number(0, 30), optional=True
    )
    lesson: str = fact(read=cells.lesson, optional=True)
    place: str = fact("a lesson's address, and the id of a cell on it", cells.name, optional=True)
    claims: tuple[Claim, ...] = fact("what the reason rests on: ids of `claims.csv`", optional=True)
    reason: str = words(optional=True)
    talk: str = words(
        "`reason` says why this lesson fits; `talk` is something to talk about with a doctor, nurse or "
        "physio",
        optional=True,
    )
