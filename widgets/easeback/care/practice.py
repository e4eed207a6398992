"""From the rows of an exercise to what is played for one person: their length, their way, their sore spots.

A sore region is never tightened (evidence 5.1: skip or ease painful areas): its step becomes a step of
noticing, is played softly, or is left out. ``care/practice.js`` is the same rule in the browser; a test
compares the two.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from easeback.content import Exercise, Move, Step, Variant

WHOLE = {"head": ("forehead", "eyes")}
"""A region that a person may name, and the smaller ones it stands for."""


@dataclass(frozen=True)
class Phase:
    """One phase as it is played, `seconds` long.

    `order` is the order of its step, 0 for a rest between two times. `side` is right, left or empty; `rep` is
    which time of `reps` it is, and `round` which round. `notice` is True where a sore region is only noticed,
    `soft` where the step is played softly.
    """

    kind: str
    seconds: float
    order: float = 0
    move: str = ""
    side: str = ""
    rep: int = 1
    reps: int = 1
    round: int = 1
    notice: bool = False
    soft: bool = False


@dataclass(frozen=True)
class Wish:
    """What a person chose: a length and a way by id (empty: the first), and what to keep away from.

    `sore` are regions of the body figure, `skip_sore` leaves them out instead of noticing them, `without` are
    moves that are left out, `order` are moves in the order wished for; those not named come after.
    """

    length: str = ""
    way: str = ""
    sore: frozenset[str] = frozenset()
    skip_sore: bool = False
    without: frozenset[str] = frozenset()
    order: tuple[str, ...] = ()


def phases_for(exercise: Exercise, wish: Wish | None = None) -> tuple[Phase, ...]:
    """All phases of an exercise in their order; none when nothing of it is left.

    A step of the kind ``ready`` is played once at the start and ``end`` once at the end, however many rounds.
    """
    wish = wish or Wish()
    variants = [
        variant
        for variant in (_chosen(exercise, "length", wish.length), _chosen(exercise, "way", wish.way))
        if variant
    ]
    steps = [step for step in exercise.steps if plays(step, exercise.variants, variants)]
    moves = {move.id: move for move in exercise.moves}
    rounds, pace = 1, 1.0
    for variant in variants:
        rounds, pace = rounds * variant.rounds, pace * variant.pace
    found: list[Phase] = []
    for number in range(1, rounds + 1):
        for name, group in _in_order(steps, wish.order):
            for phase in _played(group, moves.get(name), wish):
                if (phase.kind == "ready" and number > 1) or (phase.kind == "end" and number < rounds):
                    continue
                seconds = int(phase.seconds * (pace if phase.order else 1) * 10 + 0.5) / 10
                found.append(Phase(**{**vars(phase), "round": number, "seconds": seconds}))
    return tuple(found)


def plays(step: Step, variants: Sequence[Variant], chosen: Sequence[Variant]) -> bool:
    """Whether a step belongs to the chosen variants: of each kind of variant it names, one must be chosen."""
    ids = {variant.id for variant in chosen}
    for of in ("length", "way"):
        named = {variant.id for variant in variants if variant.of == of and variant.id in step.variants}
        if named and not named & ids:
            return False
    return True


def is_sore(region: str, side: str, sore: Collection[str]) -> bool:
    """Whether a region of a step, done on a `side` (or on both: empty), is among what is sore."""
    own_side, name = _split(region)
    for spot in sore:
        their_side, whole = _split(spot)
        near = not (own_side or side) or not their_side or their_side == (own_side or side)
        if near and name in (whole, *WHOLE.get(whole, ())):
            return True
    return False


@cache
def _split(region: str) -> tuple[str, str]:
    side, name = re.fullmatch(r"(?:(left|right)_)?(.*)", region).groups()  # type: ignore[union-attr]
    return side or "", name


def _chosen(exercise: Exercise, of: str, name: str) -> Variant | None:
    variants = [variant for variant in exercise.variants if variant.of == of]
    return next((variant for variant in variants if variant.id == name), variants[0] if variants else None)


def _in_order(steps: Sequence[Step], order: Sequence[str]) -> list[tuple[str, list[Step]]]:
    """The steps by move; moves change places with moves only, what stands between them stays."""
    groups = [(name, list(group)) for name, group in groupby(steps, key=lambda step: step.move)]
    rank = {name: place for place, name in enumerate(order)}
    turns = iter(
        sorted((group for group in groups if group[0]), key=lambda group: rank.get(group[0], len(rank)))
    )
    return [next(turns) if name else (name, group) for name, group in groups]


def _played(steps: Sequence[Step], move: Move | None, wish: Wish) -> Iterator[Phase]:
    if move is None:
        for step in steps:
            yield from _phase(step, "", wish)
        return
    if move.id in wish.without:
        return
    begun = False
    for side in ("right", "left") if move.sides else ("",):
        sore = any(is_sore(region, side, wish.sore) for step in steps for region in step.regions)
        if sore and wish.skip_sore:
            continue
        # Noticing a sore spot once is enough.
        reps = 1 if sore and any(becomes(step) == "notice" for step in steps) else move.reps
        for rep in range(1, reps + 1):
            phases = [phase for step in steps for phase in _phase(step, side, wish)]
            if phases and begun and move.rest_s:
                yield Phase("rest", move.rest_s, move=move.id, side=side, rep=rep, reps=reps)
            begun = begun or bool(phases)
            for phase in phases:
                yield Phase(**{**vars(phase), "move": move.id, "side": side, "rep": rep, "reps": reps})


def becomes(step: Step) -> str:
    """What becomes of a step where its region is sore: notice, skip, soft, or empty for nothing."""
    return step.sore or ("notice" if step.phase == "tense" else "")


def _phase(step: Step, side: str, wish: Wish) -> Iterator[Phase]:
    change = becomes(step) if any(is_sore(region, side, wish.sore) for region in step.regions) else ""
    if change == "skip" or (change and wish.skip_sore):
        return
    kind = "notice" if change == "notice" else step.phase
    yield Phase(kind, step.seconds, step.order, notice=change == "notice", soft=change == "soft")
