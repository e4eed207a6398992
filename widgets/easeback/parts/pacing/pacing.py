"""The person's own plan in small steps: three measured days, a start, more each week, less in a flare."""

import traitlets as t

from easeback.parts.part import Part


class Pacing(Part):
    """One activity that matters, built up in small steps by the rule of `care/pacing.py`.

    What is measured and done stays in the person's own browser, where the same rule is worked out. Python
    gives the activities to choose from and never hears of the numbers.
    """

    activities = t.List(
        t.Dict(),
        help="Activities to choose from: id, name, units, how to measure, when to ask first",
    ).tag(sync=True)

    stop = t.List(t.Unicode(), help="When to stop: the shared rules of moving").tag(sync=True)

    def __init__(self, **traits: object) -> None:
        super().__init__(**traits)
        self.stop = self.course.stop_rules("movement")
        self.activities = [
            {
                "id": one.id,
                "name": one.name,
                "units": list(one.units),
                "measure": one.measure,
                "ask_first": [exclusion.text for exclusion in one.exclusions],
            }
            for one in self.course.activities.values()
        ]
