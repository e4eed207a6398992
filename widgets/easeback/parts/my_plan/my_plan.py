"""The one plan: at most three small things, a plan for a flare, a day to look again, and whom to call."""

from typing import Any

import traitlets as t

from easeback import content
from easeback.parts.part import Part
from easeback.parts.plan_words import flare_words, kinds_of, whole_plan_words


class MyPlan(Part):
    """The plan a person makes alone or at a visit: `MyPlan()`. It stays in the browser.

    What is offered follows in the browser from the rows here, by the rule of `care/plan.js`.
    """

    _also_says = ("take_step",)
    plan_rows = t.Dict(help="What the course says of a plan, by ids: see `whole_plan_words`").tag(sync=True)
    steps = t.List(t.Dict(), help="Steps that have a kind: id, kind, exercise, contraindications").tag(
        sync=True
    )
    rules = t.List(t.Dict(), help="Which step is offered to whom, why, and the claims behind it").tag(
        sync=True
    )
    sets = t.List(t.Dict(), help="Ready plans: id, name, whom it is for, three steps").tag(sync=True)
    flare = t.Dict(help="What can be done in the first hour, day and week of a flare").tag(sync=True)
    exercises = t.Dict(help="Of each exercise its kind in a plan and its contraindications").tag(sync=True)

    def rows(self, course: content.Course) -> dict[str, Any]:
        """The rows that a plan is made of."""
        kinds = kinds_of(course)
        return {
            "plan_rows": whole_plan_words(course),
            "steps": [
                {
                    "id": step.id,
                    "kind": step.kind,
                    "exercise": step.exercise,
                    "contraindications": [reason.id for reason in step.contraindications],
                }
                for step in course.plan_steps.values()
                if step.kind
            ],
            "rules": [
                {
                    "id": rule.id,
                    "step": rule.step,
                    "when": list(rule.when),
                    "why": rule.why,
                    "claims": [
                        {"id": claim.id, "statement": claim.statement, "certainty": claim.certainty}
                        for claim in rule.claims
                    ],
                }
                for rule in course.plan_rules.values()
            ],
            "sets": [
                {"id": one.id, "name": one.name, "who": one.who, "steps": list(one.steps)}
                for one in course.plan_sets.values()
            ],
            "flare": flare_words(course),
            "exercises": {
                name: {
                    "kind": kinds[name],
                    "contraindications": [reason.id for reason in exercise.contraindications],
                }
                for name, exercise in course.exercises.items()
            },
        }
