"""The living loop: stress, four paths, pain and the way back, over twelve weeks that a person can change."""

from functools import lru_cache
from typing import Any

import numpy as np
import traitlets as t

from easeback import content
from easeback.parts.claim_card.claim_card import card_of
from easeback.parts.lookup_table import Axis, Curve, Knots, packed
from easeback.parts.naming import found
from easeback.parts.part import Part
from easeback.science.loop_parameters import LoopParameters
from easeback.science.pain_loop import Controls, Loop, pain_loop, settled

WEEKS = 12
STRESS = (0.0, 0.2, 0.4, 0.6, 0.8, 0.85, 0.9, 0.95, 1.0)
"""Dense where stress nears its top and pain can add no more to it."""
LOST_SLEEP = (0.0, 0.5, 1.0)
WORRY = tuple(tenth / 10 for tenth in range(11))
LEAST = 2
"""Nobody does nothing at all: activity begins here, in tenths of what is usual."""
ACTIVITY = tuple(tenth / 10 for tenth in range(LEAST, 13))
"""Small steps may add to what is usual."""
KNOTS = Knots(7.0 * WEEKS, 7.0 * WEEKS, (0.0, 1.0, 3.0, 6.0, 10.0, 14.0, 21.0, 28.0, 42.0, 56.0, 70.0))
"""Days; the first is the start, before anything has changed."""
CLAIMS = {
    "muscles": ("muscle-tension", "tension-not-proof"),
    "signals": ("stress-signals-pass", "cortisol-mixed"),
    "alarm": ("stress-alarm", "alarm-louder"),
    "movement": ("fear-and-doing", "fear-moves-little"),
    "back": ("two-way",),
}
"""What is known of each path: first of its beginning, then of its end."""
LESSONS = {
    "muscles": "tight-muscles",
    "signals": "stress-signals",
    "alarm": "sensitive-alarm",
    "movement": "posture-and-movement",
}


class LivingLoop(Part):
    """A loop of four paths that follows its controls without a kernel.

    What is given here is the start: the loop has settled there, and week 0 shows it. What a person changes
    counts from week 0 on.
    """

    _also_says = ("claim_card",)

    stress = t.Int(8, min=0, max=10, help="Stress at work and at home, 0 to 10").tag(sync=True)
    sleep = t.Int(5, min=0, max=10, help="How well one sleeps, 0 (badly) to 10 (well)").tag(sync=True)
    activity = t.Int(7, min=LEAST, max=10, help="How much one moves, 2 (little) to 10 (as usual)").tag(
        sync=True
    )
    worry = t.Int(6, min=0, max=10, help="Worry that movement harms, 0 to 10").tag(sync=True)
    calm = t.Bool(default_value=False, help="Whether there is a calm practice each day").tag(sync=True)
    sleep_step = t.Bool(default_value=False, help="Whether there is one step for better sleep").tag(sync=True)
    steps = t.Bool(default_value=False, help="Whether movement grows in small steps").tag(sync=True)
    thought = t.Bool(default_value=False, help="Whether a worried thought gets checked").tag(sync=True)
    week = t.Int(WEEKS, min=0, max=WEEKS, help="Week on show, 0 to 12").tag(sync=True)
    quiet = t.Bool(
        default_value=False, help="Whether only the picture of the start shows, without controls"
    ).tag(sync=True)
    _start: "t.Dict[str, int]" = t.Dict(help="How the days were before week 0").tag(sync=True)
    _does: "t.Dict[str, float]" = t.Dict(
        help="What each step takes away, as a share, or adds (small steps)"
    ).tag(sync=True)
    _claims: "t.Dict[str, Any]" = t.Dict(help="The claim cards of each path, by its name").tag(sync=True)
    _lessons: "t.Dict[str, str]" = t.Dict(help="The lesson that goes deeper, by path").tag(sync=True)
    _table = t.Bytes(help="The loop over all settings, as a lookup table").tag(sync=True)

    def rows(self, course: content.Course) -> dict[str, Any]:
        """The numbers of the model as its curves from this start, and what is known of each path."""
        p = LoopParameters.from_values(course.parameters("pain_loop"))
        start = {name: getattr(self, name) for name in ("stress", "sleep", "activity", "worry")}
        files = content.lesson_files(course.root, self.language)
        return {
            "_start": start,
            "_does": {
                "calm": p.calm_ease,
                "sleep_step": p.sleep_ease,
                "steps": p.steps_rise,
                "thought": p.thought_ease,
            },
            "_claims": {
                path: [card_of(found(course.claims, name, "claim")) for name in names]
                for path, names in CLAIMS.items()
            },
            "_lessons": {path: files[lesson] for path, lesson in LESSONS.items() if lesson in files},
            "_table": table(p, quiet=self.quiet, **start),
        }


@lru_cache(maxsize=4)
def table(p: LoopParameters, *, quiet: bool, stress: int, sleep: int, activity: int, worry: int) -> bytes:
    """Compute the twelve weeks from this start at every setting (`quiet`: at this one), and pack them."""
    here = (stress / 10, (10 - sleep) / 10, worry / 10, activity / 10)
    before = Controls(*here)
    start = settled(p, before)
    names = ("stress", "lost_sleep", "worry", "activity")
    held = [(value,) for value in here] if quiet else [STRESS, LOST_SLEEP, WORRY, ACTIVITY]
    axes = dict(zip(names, held, strict=True))
    work, lost, worried, active = np.meshgrid(*axes.values(), indexing="ij")
    usual = np.minimum(active, 1.0)
    now = pain_loop(KNOTS.times, p, Controls(work, lost, worried, usual, active - usual), start, step=1.0)
    was = pain_loop([0.0], p, before, start)
    shown = {"pain": pain, "stress": felt, "alarm": alarm, "stillness": stillness}
    curves = {}
    for name, of in shown.items():
        values = of(now).copy()
        values[..., 0] = of(was)[0]
        curves[name] = Curve(tuple(axes), KNOTS, values)
    return packed({name: Axis(values, between=True) for name, values in axes.items()}, curves)


def pain(loop: Loop) -> Any:
    """Pain, 0 to 10."""
    return loop.pain


def felt(loop: Loop) -> Any:
    """Stress with what pain adds to it, 0 to 1: it drives muscles and signals alike."""
    return loop.stress


def alarm(loop: Loop) -> Any:
    """How loud the alarm is, 0 to 1."""
    return loop.state.alarm


def stillness(loop: Loop) -> Any:
    """What is left undone of what is usual, 0 to 1."""
    return 1 - loop.activity
