"""A working day that a person can turn: hard moments, breaks to place, and what the muscles do."""

from functools import lru_cache
from typing import Any

import numpy as np
import traitlets as t

from easeback import content
from easeback.parts.lookup_table import Axis, Curve, knots, packed
from easeback.parts.part import Part
from easeback.science.muscle import NONE, WorkingDayParameters, working_day
from easeback.science.stress_parameters import StressParameters

DAY_STARTS, DAY_ENDS = 8, 18
UNTIL = 60.0 * (DAY_ENDS - DAY_STARTS)
HARD = {"few": (90, 340), "spread": (90, 195, 340, 520), "close": (265, 290, 315, 340)}
"""When hard moments begin, minutes after the start of work; all before a break, so that none meets one."""
BREAKS = (10, 12, 14, 16)
"""Hours of the day at which a break can be placed."""
LENGTHS = (5, 10, 20)
RECOVERIES = ("quick", "slow")
PLACES = ("low_back", "shoulders")
LEVELS = 4095


class WorkingDay(Part):
    """A back and a working day: the muscles follow its controls without a kernel."""

    day = t.Enum(tuple(HARD), "spread", help="Hard moments: 'few', 'spread' or 'close'").tag(sync=True)
    breaks = t.List(t.Int(), [12], help="Hours at which there is a break: some of 10, 12, 14 and 16").tag(
        sync=True
    )
    length = t.Enum(LENGTHS, 10, help="Length of each break: 5, 10 or 20 minutes").tag(sync=True)
    recovery = t.Enum(RECOVERIES, "quick", help="How fast muscles let go: 'quick' or 'slow'").tag(sync=True)
    place = t.Enum(PLACES, "low_back", help="Where it is felt: 'low_back' or 'shoulders'").tag(sync=True)
    minute = t.Int(
        345, min=0, max=int(UNTIL), help="The time that the figure shows, minutes after 8:00: 0, 5 … 600"
    ).tag(sync=True)
    _table = t.Bytes(help="Tension over the day at all settings, as a lookup table").tag(sync=True)
    _day: "t.Dict[str, Any]" = t.Dict(
        help="When hard moments begin and how long they last; tension at rest, under load, near rest, in full"
    ).tag(sync=True)

    def rows(self, course: content.Course) -> dict[str, Any]:
        """The numbers of the two models, as their curves and as marks on the day."""
        muscle = StressParameters.from_values(course.parameters("stress_event"))
        day = WorkingDayParameters.from_values(course.parameters("working_day"))
        rest, rise = muscle.muscle_rest, muscle.muscle_rise
        return {
            "_table": table(muscle, day),
            "_day": {
                "hard": {name: list(starts) for name, starts in HARD.items()},
                "hard_length": day.hard_length,
                "rest": rest,
                "load": rest + day.load * rise,
                "near": rest + day.near_rest * rise,
                "full": rest + rise,
            },
        }

    @t.validate("breaks")
    def _at_its_hours(self, proposal: t.Bunch) -> list[int]:
        """Only the hours that the table holds, each once and in order."""
        wrong = sorted(set(proposal["value"]) - set(BREAKS))
        if wrong:
            raise t.TraitError(f"breaks are some of {', '.join(map(str, BREAKS))} o'clock, not {wrong[0]}")
        return sorted(set(proposal["value"]))

    @t.validate("minute")
    def _on_the_grid(self, proposal: t.Bunch) -> int:
        """The time goes in steps of 5 minutes."""
        if proposal["value"] % 5:
            raise t.TraitError(f"minute is 0, 5 … {UNTIL:.0f}, not {proposal['value']}")
        return int(proposal["value"])


@lru_cache(maxsize=4)
def table(muscle: StressParameters, day: WorkingDayParameters) -> bytes:
    """Compute the tension over the day at every setting, and pack it."""
    taken = {f"break_{hour}": Axis((0, 1)) for hour in BREAKS}
    axes = {"day": Axis(tuple(HARD)), "recovery": Axis(RECOVERIES), "length": Axis(LENGTHS), **taken}
    which, slow, length, *has = np.meshgrid(
        range(len(HARD)), range(len(RECOVERIES)), LENGTHS, *[(0, 1)] * len(BREAKS), indexing="ij"
    )
    most = max(map(len, HARD.values()))
    hard = np.array([(*starts, *[NONE] * (most - len(starts))) for starts in HARD.values()])
    starts = [
        np.where(taken, 60.0 * (hour - DAY_STARTS), NONE) for taken, hour in zip(has, BREAKS, strict=True)
    ]
    times = knots(
        UNTIL, 5.0, muscle.muscle_time_up, muscle.muscle_time_down_quick, muscle.muscle_time_down_slow
    )
    made = working_day(
        times.times,
        muscle,
        day,
        hard=hard[which],
        breaks=np.stack(starts, axis=-1),
        break_length=length,
        slow_recovery=slow == 1,
        until=UNTIL,
    )
    return packed(axes, {"tension": Curve(tuple(axes), times, made.tension)}, LEVELS)
