"""Heat, cold or neither: what a person's answers mean, and which advice comes first.

Reasons against a pack are the contraindications of its exercise (evidence 4.4; ``mpft-heat``, ``mpft-cold``,
``deroyal-packs``). The advice is the first row of ``data/warmth_rules.csv`` that fits the back as it is now
and offers nothing that a reason is against (evidence 5.6, ``french2006``). Whatever the rows say, a pack with
a reason against it is never offered, and nothing is offered before every reason is answered.
``care/heat_and_cold.js`` is the same rule in the browser; a test compares the two.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from easeback.content import WarmthRule

UNANSWERED = "unanswered"
"""How the back is now, or a reason against a pack, has not been answered: no advice yet."""


@dataclass(frozen=True)
class WarmthAdvice:
    """What fits: `rule` is the id of a row or UNANSWERED, `offers` are packs with the better one first.

    `against` names, for each pack, the reasons against it that are true.
    """

    rule: str
    offers: tuple[str, ...] = ()
    against: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def warmth_for(
    packs: Mapping[str, Collection[str]],
    states: Mapping[str, Collection[str]],
    rules: Iterable[WarmthRule],
    state: str | None,
    reasons: Mapping[str, bool | None],
) -> WarmthAdvice:
    """The advice for a back in a `state`, with these answers to the reasons.

    `packs` maps each pack to the reasons against it, `states` each state to the reasons it means, `rules` are
    in their order. `reasons` maps a reason to yes (True) or no (False); missing or None is not answered yet.
    A reason that a state means is answered by choosing a state.

    Raises ValueError for a state or a reason that is not among the rows: it must never be passed over.
    """
    told_by_state = {reason for means in states.values() for reason in means}
    known = {reason for against in packs.values() for reason in against} | told_by_state
    if strange := sorted(set(reasons) - known):
        raise ValueError(f"There is no reason called {', '.join(strange)}.")
    if state is not None and state not in states:
        raise ValueError(f"There is no state called {state}.")
    now = set(states[state]) if state is not None else set()
    against = {
        pack: tuple(reason for reason in some if reasons.get(reason) or reason in now)
        for pack, some in packs.items()
    }
    unsure = any(
        not against[pack]
        and any(reasons.get(reason) is None and reason not in told_by_state for reason in some)
        for pack, some in packs.items()
    )
    if state is None or unsure:
        return WarmthAdvice(UNANSWERED, (), against)
    for rule in rules:
        if (not rule.states or state in rule.states) and not any(against[pack] for pack in rule.offers):
            return WarmthAdvice(rule.id, rule.offers, against)
    raise ValueError("No rule fits: the last one must offer nothing and name no state.")
