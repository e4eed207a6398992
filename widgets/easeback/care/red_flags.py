"""The red-flag rule: a person's answers to the safety questions, and the action that comes first.

Every question is a row of ``data/red_flags.csv`` with the action that a yes asks for (evidence 4.1, framework
``finucane2020``). The rule never says that a person is safe: without a yes it only says that nothing here
needs emergency care today. ``care/red_flags.js`` is the same rule in the browser.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from easeback.content import ACTIONS

if TYPE_CHECKING:
    from collections.abc import Mapping

URGENCY = ACTIONS
"""The actions, the most urgent first: the order stands once, in `content/schema/urgency.py`."""

NONE_TODAY = "none-today"
"""Every question is answered with no: nothing here needs emergency care today; if this changes, act."""

UNANSWERED = "unanswered"
"""No yes so far, and at least one question is still open: there is nothing to say yet."""


@dataclass(frozen=True)
class Advice:
    """What to do first.

    `action` is one of URGENCY, NONE_TODAY or UNANSWERED; `flags` are the questions whose yes asks for it, in
    the order of the questions; `also` are the other questions with a yes, each with an action of its own.
    """

    action: str
    flags: tuple[str, ...] = ()
    also: tuple[str, ...] = ()


def advice_for(actions: Mapping[str, str], answers: Mapping[str, bool | None]) -> Advice:
    """The most urgent action that the answers ask for, and the flags that led to it.

    `actions` maps each question to its action, in the order of the questions. `answers` maps questions to yes
    (True) or no (False); a question that is missing or None is not answered yet.

    Raises ValueError for an answer to an unknown question and for an unknown action: a warning sign must
    never be passed over in silence.
    """
    if unknown := sorted(set(answers) - set(actions)):
        raise ValueError(f"There is no red flag called {', '.join(unknown)}.")
    if unknown := sorted(set(actions.values()) - set(URGENCY)):
        raise ValueError(f"There is no action called {', '.join(unknown)}. Use one of: {', '.join(URGENCY)}.")
    yes = [flag for flag in actions if answers.get(flag)]
    if not yes:
        every = all(answers.get(flag) is not None for flag in actions)
        return Advice(NONE_TODAY if every and actions else UNANSWERED)
    first = min((actions[flag] for flag in yes), key=URGENCY.index)
    return Advice(
        first,
        tuple(flag for flag in yes if actions[flag] == first),
        tuple(flag for flag in yes if actions[flag] != first),
    )
