"""What the plan of a person can be made of: which steps for whom, ready sets, hurdles, days of a flare."""

from __future__ import annotations

from easeback.content.csv import cells
from easeback.content.schema.declaring import fact, key, table, words
from easeback.content.schema.evidence import Claim

SPANS = ("hour", "day", "week")
"""The first hour, the first day and the first week of a flare."""


@table("plan_rules")
class PlanRule:
    """One step that is offered for the plan of whoever gave the answers of `when`, and why.

    A rule without a step speaks of every exercise that seems to help a person by their own ratings.
    """

    id: str = key()
    order: float = fact(
        "one reason why a step may be right for someone. Of each kind of step the first two that fit are "
        "offered",
        cells.place,
    )
    step: str = fact(
        "the step, an id of `plan_steps.csv`. Empty: every exercise that the person's own ratings speak for",
        points_to="plan_steps",
        optional=True,
    )
    when: tuple[str, ...] = fact(
        "the answers it belongs to, like `wish.sleep` of the guide, or `sleep.poor`, `harm.high`, `sure.low` "
        "of the check-in. Of each question that is named, one of the named answers must be given. Empty: "
        "everyone",
        cells.conditions,
        optional=True,
    )
    claims: tuple[Claim, ...] = fact("what the reason rests on: ids of `claims.csv`. The first counts most")
    why: str = words("the reason, as it is said to the person")


@table("plan_sets")
class PlanSet:
    """Three steps that go well together, to be taken up with one tap."""

    id: str = key()
    order: float = fact("a ready plan for a visit", cells.place)
    steps: tuple[str, ...] = fact(
        "three ids of `plan_steps.csv`: a movement, a calm skill, and a step for thoughts or sleep",
        cells.names,
        points_to="plan_steps",
    )
    name: str = words()
    who: str = words("its name, and whom it is for")


@table("plan_hurdles")
class PlanHurdle:
    """Something that often gets in the way of a plan, and one way round it."""

    id: str = key()
    order: float = fact("what often gets in the way of a plan", cells.place)
    hurdle: str = words()
    around: str = words("what it is, and one way round it. Both are said by the person: “I …”")


@table("flare_steps")
class FlareStep:
    """One thing to do in the first hour, day or week of a flare."""

    id: str = key()
    span: str = fact("when in a flare: `hour`, `day` or `week`", cells.choice(*SPANS))
    order: float = fact("the first of a span stands for who has chosen none", cells.place)
    claims: tuple[Claim, ...] = fact("what it rests on: ids of `claims.csv`")
    text: str = words("what the person does: “I …”")
