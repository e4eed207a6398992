"""The player: one clock plays any exercise of the course from its rows."""

from typing import Any

import traitlets as t

from easeback import content
from easeback.parts.naming import check_name, found
from easeback.parts.part import Part


class Player(Part):
    """Plays one exercise in the browser: `Player("slow-breathing")`.

    Breathing plays the patterns of the exercise, any other exercise its steps. All of it comes from the
    rows of `data/`, and nothing comes back to Python: ratings stay in the person's own browser.

    Raises ValueError when the exercise or the pattern is not known, or when the exercise has nothing to play.
    """

    exercise = t.Dict(help="Row of exercises.csv: id, kind, name, purpose, how, stop rules, when not to").tag(
        sync=True
    )
    patterns = t.List(t.Dict(), help="Breathing patterns it offers; times in seconds").tag(sync=True)
    steps = t.List(t.Dict(), help="Phases of what is not breathing; times in seconds").tag(sync=True)
    exclusions = t.List(t.Dict(), help="What is asked before a pattern that holds the breath").tag(sync=True)
    limits = t.Dict(help="Safe limits of a rhythm of one's own, low and high in seconds").tag(sync=True)
    pattern = t.Unicode(help="Pattern offered first, by its id").tag(sync=True)
    minutes = t.Float(help="Length offered first, in minutes").tag(sync=True)
    lengths = t.List(t.Float(), [1.0, 3.0, 5.0, 10.0], help="Lengths to choose, in minutes").tag(sync=True)

    def __init__(self, exercise: str, *, language: str = "", pattern: str = "", **traits: object) -> None:
        language = language or content.language_here()
        course = content.load(language)
        row = found(course.exercises, exercise, "exercise")
        patterns = {one.id: one for one in row.patterns}
        if not patterns and not row.steps:
            raise ValueError(f"“{exercise}” has nothing to play: give it patterns or rows in steps.csv.")
        if pattern:
            check_name(patterns, pattern, "pattern")
        always = {exclusion.id for exclusion in row.exclusions}
        asked = {
            exclusion.id: {"id": exclusion.id, "text": exclusion.text}
            for one in row.patterns
            for exclusion in one.exclusions
            if exclusion.id not in always
        }
        own = course.model_parameters["own_rhythm"] if patterns else {}
        super().__init__(
            exercise={
                "id": row.id,
                "kind": row.kind,
                "name": row.name,
                "purpose": row.purpose,
                "how": row.how,
                "stop": list(row.stop),
                "not_now": [exclusion.text for exclusion in row.exclusions],
            },
            patterns=[played(one, always) for one in row.patterns],
            steps=[
                {"kind": step.phase, "seconds": step.seconds, "cue": step.cue, "say": step.say}
                for step in row.steps
            ],
            exclusions=list(asked.values()),
            limits={name: {"low": limit.low, "high": limit.high} for name, limit in own.items()},
            language=language,
            pattern=pattern or next(iter(patterns), ""),
            **{"minutes": row.minutes, **traits},
        )


def played(pattern: content.BreathingPattern, always: set[str]) -> dict[str, Any]:
    """What the browser needs of a pattern, without the exclusions that the exercise has `always`."""
    return {
        "id": pattern.id,
        "in_s": pattern.in_s,
        "hold_in_s": pattern.hold_in_s,
        "out_s": pattern.out_s,
        "hold_out_s": pattern.hold_out_s,
        "max_cycles": pattern.max_cycles,
        "exclusions": [exclusion.id for exclusion in pattern.exclusions if exclusion.id not in always],
        "name": pattern.name,
        "purpose": pattern.purpose,
        "care": pattern.care,
    }
