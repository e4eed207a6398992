"""A stressful event that a person can turn: what the body does, minute by minute, and what eases it."""

from functools import lru_cache
from typing import Any

import numpy as np
import traitlets as t

from easeback import content
from easeback.parts.lookup_table import Axis, Curve, Knots, knots, packed
from easeback.parts.part import Part
from easeback.science.stress_event import cohort, stress_event
from easeback.science.stress_parameters import StressParameters

LENGTHS = tuple(range(5, 31, 5))
EVENTS = (1, 2, 3)
RESTS = tuple(range(15, 76, 15))
BREATHING_FROM = tuple(range(0, 31, 5))
"""Minutes of each event; the last is no earlier than the end of the longest event: no slow breathing."""
STRENGTHS = (0, 10)
RECOVERIES = ("quick", "slow")
HOURS = 5
PEOPLE, SEED = 100, 30


class StressEvent(Part):
    """A timeline of stress signals, heart and muscles that follows its controls without a kernel."""

    length = t.Int(15, help="Length of each event: 5, 10 … 30 minutes").tag(sync=True)
    strength = t.Int(7, min=1, max=10, help="How strong each event feels, 1 to 10").tag(sync=True)
    events = t.Int(1, min=1, max=3, help="How many events: 1, 2 or 3").tag(sync=True)
    rest = t.Int(30, help="Rest between two events: 15, 30 … 75 minutes").tag(sync=True)
    breathing = t.Bool(default_value=False, help="Whether slow breathing goes along").tag(sync=True)
    breathing_from = t.Int(5, help="Minute of each event at which slow breathing starts: 0, 5 … 25").tag(
        sync=True
    )
    recovery = t.Enum(RECOVERIES, "quick", help="How fast muscles let go: 'quick' or 'slow'").tag(sync=True)
    _table = t.Bytes(help="All curves over all settings, as a lookup table").tag(sync=True)
    _group: "t.Dict[str, Any]" = t.Dict(
        help="100 virtual people: response and noise of each (0.01 nmol/L), and what is a clear rise (nmol/L)"
    ).tag(sync=True)

    def rows(self, course: content.Course) -> dict[str, Any]:
        """The numbers of the model, as its curves and as 100 virtual people."""
        parameters = StressParameters.from_values(course.parameters("stress_event"))
        people = cohort(PEOPLE, SEED, parameters)
        hundredths = np.rint(100 * np.stack([people.response, people.noise], axis=-1)).astype(int)
        return {
            "_table": table(parameters),
            "_group": {"people": hundredths.tolist(), "clear": people.clear_rise},
        }

    @t.validate("length", "rest", "breathing_from")
    def _on_the_grid(self, proposal: t.Bunch) -> int:
        """Only what the table holds can be set."""
        name, value = proposal["trait"].name, int(proposal["value"])
        held = {"length": LENGTHS, "rest": RESTS, "breathing_from": BREATHING_FROM[:-1]}[name]
        if value not in held:
            raise t.TraitError(f"{name} is one of {', '.join(map(str, held))} minutes, not {value}")
        return value


@lru_cache(maxsize=4)
def table(p: StressParameters) -> bytes:
    """Compute every curve at every setting, and pack them."""
    timing = ("strength", "length", "events", "rest", "breathing_from")
    axes = {
        "strength": Axis(STRENGTHS, between=True),
        "length": Axis(LENGTHS),
        "events": Axis(EVENTS),
        "rest": Axis(RESTS),
        "recovery": Axis(RECOVERIES),
        "breathing_from": Axis(BREATHING_FROM),
    }
    until, every = 60.0 * HOURS, 5.0
    at = {
        "adrenaline": knots(until, every, p.adrenaline_half_life / np.log(2)),
        "heart_rate": knots(until, every, p.heart_rate_time),
        "cortisol": Knots(until, every, (0.0, 1.667, 3.333)),
        "muscle": knots(until, every, p.muscle_time_up, p.muscle_time_down_quick, p.muscle_time_down_slow),
    }
    curves = {}
    for name, each in at.items():
        leans_on = (*timing[:-1], "recovery", timing[-1]) if name == "muscle" else timing
        grid = dict(
            zip(
                leans_on,
                np.meshgrid(*(_numbers(axes[axis]) for axis in leans_on), indexing="ij"),
                strict=True,
            )
        )
        course = stress_event(
            each.times,
            p,
            length=grid["length"],
            strength=grid["strength"] / 10,
            events=grid["events"],
            rest=grid["rest"],
            breathing_from=grid["breathing_from"],
            slow_recovery=grid.get("recovery", 0) == 1,
        )
        curves[name] = Curve(leans_on, each, getattr(course, name))
    return packed(axes, curves)


def _numbers(axis: Axis) -> list[float]:
    """The values of an axis, or the places of its names."""
    return [place if isinstance(value, str) else float(value) for place, value in enumerate(axis.values)]
