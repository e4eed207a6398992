"""The thought record: one hard thought looked at in short steps, and what the person has written so far."""

import traitlets as t

from easeback.parts.part import Part


class ThoughtRecord(Part):
    """One thought, one idea a screen: from what happened to one small thing to try.

    Every letter stays in the person's own browser. Python gives the common thoughts of `data/thoughts.csv`
    to begin with, and never hears of what was written.
    """

    thoughts = t.List(
        t.Dict(), help="Common thoughts to begin with: id, thought, a kinder beginning, why"
    ).tag(sync=True)

    def __init__(self, **traits: object) -> None:
        super().__init__(**traits)
        self.thoughts = [
            {"id": one.id, "thought": one.thought, "starter": one.starter, "why": one.why}
            for one in self.course.thoughts.values()
        ]
