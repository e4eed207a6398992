"""The order of haste, once for all: what a warning sign asks for, the most urgent first."""

from __future__ import annotations

ACTIONS = ("emergency", "same-day", "urgent", "call-clinic", "routine")
"""Care now, a doctor today, a visit in days, a call to the clinic, a normal visit."""


def softer(action: str, than: str) -> bool:
    """Whether `action` asks for less haste than the action `than`; what is no action asks for none."""
    return (ACTIONS.index(action) if action in ACTIONS else len(ACTIONS)) > ACTIONS.index(than)
