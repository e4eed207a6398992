"""What people practise, as frozen records, each with the words of one language merged in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class Exclusion:
    """A reason not to do something without asking first. `verified` as for a source.

    `asked` is once for what lasts and is remembered, each-time for what is so only now.
    """

    id: str
    order: int
    verified: str
    asked: str
    text: str


@dataclass(frozen=True)
class BreathingPattern:
    """A breathing rhythm. Times in seconds; `max_cycles` is None where there is no limit."""

    id: str
    order: int
    in_s: float
    hold_in_s: float
    out_s: float
    hold_out_s: float
    minutes: float
    max_cycles: int | None
    exclusions: tuple[Exclusion, ...]
    source: str
    name: str
    purpose: str
    care: str

    @property
    def cycle_s(self) -> float:
        """Seconds of one whole breath."""
        return self.in_s + self.hold_in_s + self.out_s + self.hold_out_s

    @property
    def rate(self) -> float:
        """Breaths a minute."""
        return 60 / self.cycle_s


@dataclass(frozen=True)
class Step:
    """One played phase of an exercise that is not breathing, `seconds` long.

    `move` is the move it belongs to, or empty. `forms` are the forms it is played in: of each kind of form
    that is named, one must be chosen; nothing named is played always. `regions` are where it is felt, and
    `sore` says what becomes of it where they are sore. `easier` are words for a softer version, or empty.
    """

    exercise: str
    order: int
    phase: str
    seconds: float
    move: str
    forms: tuple[str, ...]
    regions: tuple[str, ...]
    sore: str | None
    pose: str
    cue: str
    say: str
    easier: str


@dataclass(frozen=True)
class Pose:
    """How the figure of a person is held: seen from `view`, on `place`.

    `joints` are degrees by joint, only those that are not at rest; a far side that is not named is held as
    the near one. `stays` are the ends that stay where they are in a move to this pose, `beside` is what is
    drawn beside the figure, `leads` is the part whose path is drawn. `text` says the pose in words.
    """

    id: str
    view: str
    place: str
    joints: Mapping[str, float]
    stays: tuple[str, ...]
    beside: tuple[str, ...]
    leads: str
    text: str


@dataclass(frozen=True)
class Form:
    """A length or a way of an exercise: seconds are multiplied by `pace`, all is played `rounds` times.

    `eyes` is closed where it is done with the eyes closed: then it has to sound; empty elsewhere.
    """

    exercise: str
    id: str
    of: str
    order: int
    rounds: int
    pace: float
    name: str
    hint: str
    eyes: str = ""


@dataclass(frozen=True)
class Move:
    """Steps that belong together: done `reps` times, on both sides where `sides` is each, with rests between.

    `rest_s` are seconds between two times; `exclusions` are reasons to leave it out.
    """

    exercise: str
    id: str
    order: int
    reps: int
    sides: str
    rest_s: float
    exclusions: tuple[Exclusion, ...]
    name: str


@dataclass(frozen=True)
class Exercise:
    """Something to practise. The first of `patterns` is the one offered first; `stop` are the stop rules.

    `stop_signs` are the shared signs to stop at that it names beyond those of its kind; `stop` has them all.
    Who has one of `exclusions` is offered the exercise called `instead`; who has one of `gentle_for` does it
    softly, as `gentle` says. Forms and moves are
    in their order.
    """

    id: str
    kind: str
    minutes: float
    patterns: tuple[BreathingPattern, ...]
    exclusions: tuple[Exclusion, ...]
    gentle_for: tuple[Exclusion, ...]
    instead: str
    steps: tuple[Step, ...]
    moves: tuple[Move, ...]
    forms: tuple[Form, ...]
    name: str
    purpose: str
    how: str
    stop: tuple[str, ...]
    gentle: str
    stop_signs: tuple[str, ...] = ()


@dataclass(frozen=True)
class Movement:
    """A movement people often fear, when not to try it without asking, and ideas for a smallest version."""

    id: str
    order: int
    exclusions: tuple[Exclusion, ...]
    name: str
    smallest: tuple[str, ...]


@dataclass(frozen=True)
class Activity:
    """Something people build up in small steps: the units it can be measured in, and how to measure it."""

    id: str
    order: int
    units: tuple[str, ...]
    exclusions: tuple[Exclusion, ...]
    name: str
    measure: str
