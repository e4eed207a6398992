"""What rows give to lessons: teach-back questions, steps for the plan, and the guide of the start page."""

from __future__ import annotations

from easeback.content.csv import cells
from easeback.content.schema.declaring import fact, key, rows, table, words
from easeback.content.schema.practice import Contraindication

PLAN_KINDS = ("movement", "calm", "thought-or-sleep")
"""What a step of the plan can be; a plan has room for one of each."""


@table("answers")
class Answer:
    """One choice of a question, with a kind word on why it does or does not fit."""

    question: str = key(points_to="questions")
    id: str = key()
    order: float = fact("the choices of a question", cells.place)
    text: str = words()
    why: str = words("`why` is a kind word on this choice, right or not")


@table("questions")
class Question:
    """A teach-back question of a lesson. `answer` is the id of the choice that fits best."""

    id: str = key()
    lesson: str = fact(read=cells.lesson)
    order: float = fact("`lesson` is the lesson's address: the file's name without its number", cells.place)
    answer: str = fact(
        "the id of the answer that fits best", points_to="answers", within="id", called="answer"
    )
    question: str = words("what is asked")
    answers: tuple[Answer, ...] = rows("question")


@table("plan_steps")
class PlanStep:
    """One action a person can take after a lesson; `exercise` is empty when none belongs to it."""

    id: str = key()
    lesson: str = fact(read=cells.lesson)
    order: float = fact(read=cells.place)
    exercise: str = fact(
        "one thing to do after a lesson, and the exercise that belongs to it",
        points_to="exercises",
        optional=True,
    )
    kind: str = fact(
        "what it is in a plan: `movement`, `calm` or `thought-or-sleep`; empty: something else",
        cells.choice(*PLAN_KINDS),
        optional=True,
    )
    contraindications: tuple[Contraindication, ...] = fact(
        "reasons why no plan offers it to someone, besides those of its exercise", optional=True
    )
    text: str = words()
    why: str = words("what to do, and what speaks for it")
    smaller: str = words(
        "the same step, smaller, for who is not sure of it. Empty: half of it is enough", optional=True
    )


@table("guide_answers")
class GuideAnswer:
    """One choice of a question of the guide."""

    question: str = key(points_to="guide_questions")
    id: str = key()
    order: float = fact("the choices of a question", cells.place)
    text: str = words("the choice, as a person says it")
    welcome: str = words(
        "the first words on the path of who chose it: a welcome, and no facts", optional=True
    )


@table("guide_questions")
class GuideQuestion:
    """What the guide asks on the start page."""

    id: str = key()
    order: float = fact("a quick question. Four or five are enough", cells.place)
    question: str = words("what is asked")
    answers: tuple[GuideAnswer, ...] = rows("question")


@table("paths")
class PathStop:
    """A lesson (or a `place` on it) that belongs into the path of whoever gave the answers of `when`."""

    id: str = key()
    order: float = fact(
        "one stop of a path. The path has its stops in this order, and no lesson twice", cells.place
    )
    lesson: str = fact(read=cells.lesson)
    place: str = fact(
        "the lesson's address, and the id of a cell on it, where the stop is only a part of a page",
        cells.name,
        optional=True,
    )
    when: tuple[str, ...] = fact(
        "the answers it belongs to, like `wish.sleep;since.long`. Of each question that is named, one of the "
        "named answers must be given. Empty: it belongs to everyone",
        cells.conditions,
        points_to="guide_answers",
        called="answer",
        optional=True,
    )
    reason: str = words("one reason why this lesson is on the path")
