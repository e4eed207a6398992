"""Heat, cold or neither: reasons first, then how the back is, then one piece of advice and its timer."""

from dataclasses import asdict
from typing import Any

import traitlets as t

from easeback import content
from easeback.parts.part import Part
from easeback.parts.player.rows import traits_for

ELSEWHERE = ("slow-breathing", "posture-and-movement")
"""Lessons to go on in: for those who leave packs out, and to move gently after one."""


class HeatOrCold(Part):
    """The rows of heat and cold, and the packs that are timed. `HeatOrCold(quiet=True)` is the picture alone.

    All answers stay in the person's own browser: Python gives the rows and never hears of them.
    """

    packs = t.List(t.Dict(), help="Packs: minutes, how to prepare them, reasons against them, steps").tag(
        sync=True
    )
    reasons = t.List(t.Dict(), help="Reasons that are asked first, and whether they last").tag(sync=True)
    states = t.List(t.Dict(), help="How a back can be now, and the reasons each one means").tag(sync=True)
    rules = t.List(t.Dict(), help="Advice in its order: the states it is for and the packs it offers").tag(
        sync=True
    )
    files = t.Dict(help="Files of the lessons to go on in, by lesson").tag(sync=True)
    quiet = t.Bool(default_value=False, help="True shows the picture alone").tag(sync=True)

    def rows(self, course: content.Course) -> dict[str, Any]:
        """The packs, the reasons no state of the back tells already, the states and the rules."""
        files = content.lesson_files(course.root, self.language)
        told = {reason.id for state in course.warmth_states.values() for reason in state.means}
        every = [reason for name in course.packs for reason in course.exercises[name].contraindications]
        return {
            "packs": [pack_for(pack, course) for pack in course.packs.values()],
            "reasons": [
                {"id": reason.id, "text": reason.text, "lasts": reason.asked == "once"}
                for reason in sorted(dict.fromkeys(every), key=lambda reason: reason.order)
                if reason.id not in told
            ],
            "states": [
                {**asdict(state), "means": [reason.id for reason in state.means]}
                for state in course.warmth_states.values()
            ],
            "rules": [
                {**asdict(rule), "states": list(rule.states), "offers": list(rule.offers)}
                for rule in course.warmth_rules.values()
            ],
            "files": {lesson: files[lesson] for lesson in ELSEWHERE if lesson in files},
        }


def pack_for(pack: content.Pack, course: content.Course) -> dict[str, Any]:
    """What the browser needs of a pack and of the exercise that times it."""
    row = course.exercises[pack.exercise]
    rows = traits_for(row, course)
    return {
        "id": pack.exercise,
        "name": pack.name,
        "prepare": list(pack.prepare),
        "bad_skin": pack.bad_skin,
        "least_min": pack.least_min,
        "most_min": pack.most_min,
        "limit_min": pack.limit_min,
        "gap_h": pack.gap_h,
        "a_day": pack.a_day,
        "reasons": [reason.id for reason in row.contraindications],
        "stop": list(row.stop),
        **{name: rows[name] for name in ("steps", "variants", "moves")},
    }
