"""What people practise: exercises and their steps, rhythms, and when not to do them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from easeback.content.csv import cells
from easeback.content.csv.cells import VERIFIED, choice, number, some_of, whole
from easeback.content.schema.declaring import fact, key, rows, table, words
from easeback.content.schema.safety import KINDS, stop_rules

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

PHASES = ("ready", "see", "hear", "feel", "move", "notice", "tense", "let-go", "hold", "rest", "end")
ASKED = ("once", "each-time")
"""A reason that lasts is asked once and remembered; one of the moment is told each time."""
VARIANTS = ("length", "way")
"""A variant says how long an exercise is (short, long) or which way it is done (sitting, lying)."""
ABOUT = ("heart", "bones", "mind", "skin", "else")
"""What a reason is about: those of one kind are asked together, in this order."""
SORE = ("notice", "skip", "soft")
"""What becomes of a step whose region is sore."""
RATINGS = ("tension", "moving")
"""What is rated before and after: how tense or worried one is, or how much it hurts to move."""
AMOUNTS = ("minutes", "steps", "metres")
"""What an activity that is built up can be measured in."""
_SECONDS = number(0, 60)


@table("contraindications", formerly="exclusions")
class Contraindication:
    """A reason not to do something without asking first. `verified` as for a source.

    `asked` is once for what lasts and is remembered, each-time for what is so only now.
    """

    id: str = key()
    order: float = fact(read=cells.place)
    verified: str = fact("a reason not to do something without asking first", choice(*VERIFIED))
    asked: str = fact(
        "`once` for what lasts: it is asked once and remembered. `each-time` for what is so only now: it "
        "is told each time",
        choice(*ASKED),
    )
    text: str = words("the reason, as a sentence that can be true or not: “You are pregnant.”")
    about: str = fact(
        "what it is about: `heart`, `bones`, `mind`, `skin` or `else`. Those of one kind are asked together. "
        "Empty: `else`",
        choice(*ABOUT),
        nothing="else",
        default="else",
    )
    short: str = words(
        "the same in a few words, to be ticked: “Pregnant”. Empty: the sentence", optional=True, default=""
    )


@table("breathing_patterns")
class BreathingPattern:
    """A breathing rhythm. Times in seconds; `max_cycles` is None where there is no limit."""

    id: str = key()
    order: float = fact("a rhythm and its place in the list", cells.place)
    in_s: float = fact(read=_SECONDS)
    hold_in_s: float = fact(read=_SECONDS)
    out_s: float = fact(read=_SECONDS)
    hold_out_s: float = fact("seconds to breathe in, hold, breathe out, wait", _SECONDS)
    minutes: float = fact(read=number(0.5, 30))
    max_cycles: int | None = fact(
        "the length that suits it, and the most breaths in a row", whole(1, 400), optional=True
    )
    contraindications: tuple[Contraindication, ...] = fact(
        "who should not use it. A rhythm with a hold must name someone", optional=True, formerly="exclusions"
    )
    source: str = fact(
        "an id of `sources.csv`, or `illustrative` for a choice of ours",
        points_to="sources",
        also=("illustrative",),
    )
    name: str = words()
    purpose: str = words()
    care: str = words("`care` is the advice beside it")

    @property
    def cycle_s(self) -> float:
        """Seconds of one whole breath."""
        return self.in_s + self.hold_in_s + self.out_s + self.hold_out_s

    @property
    def rate(self) -> float:
        """Breaths a minute."""
        return 60 / self.cycle_s


@table("steps")
class Step:
    """One played phase of an exercise that is not breathing, `seconds` long.

    `move` is the move it belongs to, or empty. `variants` are those it is played in: of each kind of variant
    that is named, one must be chosen; nothing named is played always. `regions` are where it is felt, and
    `sore` says what becomes of it where they are sore. `easier` are words for a softer version, or empty.
    """

    exercise: str = key(points_to="exercises")
    order: float = key("the exercise, and the place of this step in it", cells.place)
    phase: str = fact(
        "`ready`, `see`, `hear`, `feel`, `move`, `notice`, `tense`, `let-go`, `hold`, `rest` or `end`. It"
        " chooses the picture and the sound",
        choice(*PHASES),
    )
    seconds: float = fact("how long, 1 to 600. A muscle is kept tight for at most 10", number(1, 600))
    move: str = fact(
        "the move of `moves.csv` it belongs to", points_to="moves", within="exercise", optional=True
    )
    variants: tuple[str, ...] = fact(
        "the variants of `variants.csv` it belongs to; empty: all of them",
        points_to="variants",
        within="exercise",
        optional=True,
        formerly="forms",
    )
    regions: tuple[str, ...] = fact(
        "where in the body it is, like `low_back;left_calf`. Without a side it is both",
        cells.regions,
        optional=True,
    )
    sore: str | None = fact(
        "what becomes of it where that is sore: `notice`, `soft` or `skip`. Empty: what is tense is only "
        "noticed, all else stays",
        choice(*SORE),
        optional=True,
    )
    pose: str = fact("the pose of `poses.csv` it leads to", points_to="poses", optional=True)
    cue: str = words()
    say: str = words()
    easier: str = words(
        "`cue` stands large on the screen; `say` is the whole sentence; `easier` is said instead by those"
        " who want less",
        optional=True,
    )


@table("variants", formerly="forms")
class Variant:
    """A length or a way of an exercise: seconds are multiplied by `pace`, all is played `rounds` times.

    `eyes` is closed where it is done with the eyes closed: then it has to sound; empty elsewhere.
    """

    exercise: str = key(points_to="exercises")
    id: str = key()
    of: str = fact(read=choice(*VARIANTS))
    order: float = fact(
        "a variant of an exercise: `of` is `length` (short, long) or `way` (sitting, lying). The first of "
        "each is offered first",
        cells.place,
    )
    rounds: int = fact(read=whole(1, 10), nothing=1)
    pace: float = fact(
        "how often all of it is played; what its seconds are multiplied by", number(0.25, 4), nothing=1.0
    )
    name: str = words()
    hint: str = words("its name, and a few words under it", optional=True)
    eyes: str = fact(
        "`closed` where the eyes are closed: then it sounds from the start, unless a person leaves it silent",
        choice("closed"),
        optional=True,
        default="",
    )


@table("moves")
class Move:
    """Steps that belong together: done `reps` times, on both sides where `sides` is each, with rests between.

    `rest_s` are seconds between two times; `contraindications` are reasons to leave it out.
    """

    exercise: str = key(points_to="exercises")
    id: str = key()
    order: float = fact("steps that belong together, like one stretch or one group of muscles", cells.place)
    reps: int = fact(read=whole(1, 30), nothing=1)
    sides: str = fact(read=choice("each"), optional=True)
    rest_s: float = fact(
        "how often; `each` for right and then left; seconds of rest between two times",
        number(1, 120),
        nothing=0.0,
    )
    contraindications: tuple[Contraindication, ...] = fact(
        "ids of `contraindications.csv`: when to leave this move out", optional=True, formerly="exclusions"
    )
    name: str = words("its name")


@table("exercises")
class Exercise:
    """Something to practise. The first of `patterns` is the one offered first; `stop` are the stop rules.

    `stop_signs` are the shared signs to stop at that it names beyond those of its kind; `stop` has them all.
    Who has one of `contraindications` is offered the exercise called `instead`; who has one of `precautions`
    does it softly, as `gentle` says. Variants and moves are in their order.
    """

    id: str = key()
    kind: str = fact(
        "its name, and one of `breathing`, `grounding`, `relaxation`, `mindfulness`, `movement`, `heat-"
        "cold`, `thoughts`",
        choice(*KINDS),
    )
    minutes: float = fact("the length that is offered first", number(0.5, 60))
    patterns: tuple[BreathingPattern, ...] = fact(
        "for breathing: ids of `breathing_patterns.csv`, the one offered first in front", optional=True
    )
    contraindications: tuple[Contraindication, ...] = fact(
        "ids of `contraindications.csv`: when not to do it", optional=True, formerly="exclusions"
    )
    precautions: tuple[Contraindication, ...] = fact(
        "ids of `contraindications.csv`: when to do it softly", optional=True, formerly="gentle_for"
    )
    instead: str = fact(
        "the exercise that is offered to those who should not do this one",
        points_to="exercises",
        optional=True,
    )
    steps: tuple[Step, ...] = rows("exercise")
    moves: tuple[Move, ...] = rows("exercise")
    variants: tuple[Variant, ...] = rows("exercise", formerly="forms")
    name: str = words()
    purpose: str = words()
    how: str = words()
    stop: tuple[str, ...] = words(read=cells.sentences, optional=True)
    gentle: str = words(
        "`stop` are rules of its own when to stop, with `;` between them: a sign of danger belongs into "
        "`stop_signs.csv`; `gentle` says what “softly” means here",
        optional=True,
    )
    stop_signs: tuple[str, ...] = fact(
        "ids of `stop_signs.csv` that are told with it, beyond those of its kind",
        points_to="stop_signs",
        optional=True,
        default=(),
    )
    rating: str = fact(
        "what is rated before and after: `tension`, how tense or worried one is, or `moving`, how much it "
        "hurts to move. Empty: `tension`",
        choice(*RATINGS),
        nothing="tension",
        default="tension",
    )

    @staticmethod
    def finish(values: dict[str, Any], of: Callable[[str], Mapping[str, Any]]) -> dict[str, Any]:
        """Its cells with all its stop rules: its own, and the signs that it names or its kind shares."""
        signs = of("stop_signs").values()
        return {**values, "stop": stop_rules(signs, values["kind"], values["stop_signs"], values["stop"])}


@table("movements")
class Movement:
    """A movement people often fear, when not to try it without asking, and ideas for a smallest version."""

    id: str = key()
    order: float = fact("a movement people often fear, and its place in the list", cells.place)
    contraindications: tuple[Contraindication, ...] = fact(
        "ids of `contraindications.csv`: when to ask before trying it", optional=True, formerly="exclusions"
    )
    name: str = words()
    smallest: tuple[str, ...] = words(
        "`smallest` are ideas for a very small version, with `;` between them; each begins with “I”",
        cells.sentences,
    )


@table("activities")
class Activity:
    """Something people build up in small steps: the units it can be measured in, and how to measure it."""

    id: str = key()
    order: float = fact("something people build up in small steps, and its place in the list", cells.place)
    units: tuple[str, ...] = fact(
        "what it can be measured in: `minutes`, `steps`, `metres`; the one offered first in front",
        some_of(*AMOUNTS),
    )
    contraindications: tuple[Contraindication, ...] = fact(
        "ids of `contraindications.csv`: when to ask before building it up",
        optional=True,
        formerly="exclusions",
    )
    name: str = words()
    measure: str = words("its name, and how to measure it on a day")
