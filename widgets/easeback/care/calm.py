"""Calm-now's rule: the one best exercise for how a person feels and how long they have.

Every offer is a row of ``data/calm_now.csv``; the first row that fits is offered, and the next ones after it.
Whatever the rows say, nobody is offered what they said yes to a reason against (evidence 4.4). Two things may
change the order of the rows:

- What still has to ask a reason comes after what can begin at once, so that one press is enough in a hard
  minute.
- Among rows of one order, which are equally good, what has eased this person before comes first, and what has
  not comes last (``leaning`` of ``care/what_worked.js``).

``care/calm.js`` is the same rule in the browser; a test compares the two on every combination.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from easeback.care.answers import fits
from easeback.care.contraindications import fit_for
from easeback.care.practice import plays

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from easeback.content import CalmRule, Exercise


@dataclass(frozen=True)
class Offer:
    """An exercise that fits: `rule` is the id of its row, `asks` are reasons it asks before it begins.

    `worked` is 1 where this person's own ratings speak for it, -1 where they speak against it, else 0.
    """

    rule: str
    exercise: str
    asks: tuple[str, ...]
    worked: int


def offers_for(
    rules: Iterable[CalmRule],
    exercises: Mapping[str, Exercise],
    answers: Mapping[str, str],
    marks: Mapping[str, str] | None = None,
    worked: Mapping[str, int] | None = None,
) -> tuple[Offer, ...]:
    """What fits a person, the best first and no exercise twice; `rules` are in their order.

    `answers` are answers by question, as in ``data/calm_answers.csv``; a question that is missing is not
    answered. `marks` are yes or no by the id of a reason.
    """
    marks, worked = marks or {}, worked or {}
    found: list[tuple[tuple[bool, float, int], Offer]] = []
    for rule in rules:
        exercise = pared(exercises[rule.exercise], rule.length, rule.way)
        fit = fit_for(exercise, marks)
        against = any(marks.get(reason.id) == "yes" for reason in rule.contraindications)
        if fits(rule.when, answers) and fit.allowed and not against:
            offer = Offer(rule.id, rule.exercise, fit.open, worked.get(rule.exercise, 0))
            found.append(((bool(offer.asks), rule.order, -offer.worked), offer))
    offers: dict[str, Offer] = {}
    for _, offer in sorted(found, key=lambda one: one[0]):
        offers.setdefault(offer.exercise, offer)
    return tuple(offers.values())


def next_for(
    rules: Iterable[CalmRule],
    exercises: Mapping[str, Exercise],
    answers: Mapping[str, str],
    marks: Mapping[str, str],
    worked: Mapping[str, int],
    *,
    done: str,
) -> Offer | None:
    """What else there is for who is still tense after a practice, whose exercise is `done`.

    The best that begins at once, of another kind where there is one: who could not settle by breathing is not
    sent to breathe once more.
    """
    offers = [
        offer
        for offer in offers_for(rules, exercises, answers, marks, worked)
        if offer.exercise != done and not offer.asks
    ]
    kind = exercises[done].kind
    others = (offer for offer in offers if exercises[offer.exercise].kind != kind)
    return next(others, next(iter(offers), None))


def pared(exercise: Exercise, length: str = "", way: str = "") -> Exercise:
    """An exercise with one length, the ways one may choose, and the steps and moves of those only.

    An empty length is the first. A way that is named is the only one; where none is, the first is offered,
    and others stay open in which the eyes stay open, such as a way without sight. Played as it is, it is the
    same as the whole exercise with that wish.
    """
    lengths = [variant for variant in exercise.variants if variant.of == "length"]
    ways = [variant for variant in exercise.variants if variant.of == "way"]
    chosen = [variant for variant in lengths if variant.id == length] or lengths[:1]
    chosen += [variant for variant in ways if variant.id == way] or [
        *ways[:1],
        *(variant for variant in ways[1:] if variant.eyes != "closed"),
    ]
    steps = tuple(step for step in exercise.steps if plays(step, exercise.variants, chosen))
    moves = {step.move for step in steps}
    return replace(
        exercise,
        steps=steps,
        variants=tuple(chosen),
        moves=tuple(move for move in exercise.moves if move.id in moves),
    )
