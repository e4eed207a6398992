"""What the rows of plans must be to each other: a step of each kind for everyone and in each ready set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easeback.content.schema.lessons import PLAN_KINDS
from easeback.content.schema.plans import SPANS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from easeback.content.csv.faults import Fault
    from easeback.content.csv.rows import Tables

CHECKED_IN = ("sleep.poor", "harm.high", "sure.low")
"""What a rule may ask of the check-in; `care/plan.js` says from which answer on each holds."""


def broken(tables: Tables) -> Iterator[Fault]:
    """Every rule of plans that a row breaks."""
    if not tables.whole("plan_steps"):
        return
    kinds = {key[0]: row.parsed.get("kind", "") for key, row in tables.facts["plan_steps"].items()}
    answers = {".".join(key) for key in tables.facts["guide_answers"]} | set(CHECKED_IN)
    for row in tables.facts["plan_rules"].values():
        step = row.parsed.get("step", "")
        if step in kinds and not kinds[step]:
            yield row.fault(
                "step",
                f"The step “{step}” has no kind, so no plan would offer it.",
                "Give it one in data/plan_steps.csv, or name another step.",
            )
        for wish in row.parsed.get("when", ()):
            if wish not in answers and tables.whole("guide_answers"):
                yield row.fault(
                    "when",
                    f"“{wish}” is no answer that anybody can give.",
                    "Write a question and an answer of data/guide_answers.csv, like wish.sleep, or "
                    f"{', '.join(CHECKED_IN)}.",
                )
    for row in tables.facts["plan_sets"].values():
        found = [kinds.get(step, "") for step in row.parsed.get("steps", ())]
        if found != list(PLAN_KINDS):
            yield row.fault(
                "steps",
                "A ready plan is a movement, a calm skill, and a step for thoughts or sleep, in this order.",
                f"Name three steps of these kinds. Now: {', '.join(kind or 'none' for kind in found)}.",
            )
    yield from _for_everyone(tables, kinds)


def _for_everyone(tables: Tables, kinds: dict[str, str]) -> Iterator[Fault]:
    """Whoever answers nothing is offered something of each kind, and something for each span of a flare."""
    rules, flare = tables.facts["plan_rules"], tables.facts["flare_steps"]
    open_to_all = {
        kinds.get(row.parsed.get("step", "")) for row in rules.values() if not row.parsed.get("when")
    }
    last = list(rules.values())[-1:] if tables.whole("plan_rules") else []
    for row in last:
        for kind in PLAN_KINDS:
            if kind not in open_to_all:
                yield row.fault(
                    "when",
                    f"Who answers nothing is offered no step of the kind “{kind}”.",
                    "Leave the column when empty in one rule for it.",
                )
    spans = {row.parsed.get("span") for row in flare.values()}
    for row in list(flare.values())[-1:] if tables.whole("flare_steps") else []:
        for span in SPANS:
            if span not in spans:
                yield row.fault(
                    "span", f"The first {span} of a flare has no step.", f"Add a row with the span {span}."
                )
