"""Styles without what would be fetched for them: whoever sends it would learn who reads here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import tinycss2

if TYPE_CHECKING:
    from collections.abc import Iterable

FETCHING = ("url", "src", "image", "image-set", "-webkit-image-set", "cross-fade")


def quiet_style(style: str) -> str | None:
    """The declarations of a `style` attribute that fetch nothing; None where all of them do not."""
    if not fetches(tinycss2.parse_component_value_list(style)):
        return None
    parts = tinycss2.parse_blocks_contents(style)
    return "; ".join(
        part.serialize() for part in parts if part.type == "declaration" and not fetches(part.value)
    )


def quiet_sheet(sheet: str) -> str | None:
    """The rules of a style sheet that fetch nothing; None where all of them do not."""
    rules = tinycss2.parse_stylesheet(sheet)
    kept = [
        rule
        for rule in rules
        if not (rule.type == "at-rule" and rule.lower_at_keyword == "import")
        and not fetches([*getattr(rule, "prelude", ()), *(getattr(rule, "content", None) or ())])
    ]
    return tinycss2.serialize(kept) if len(kept) < len(rules) else None


def fetches(values: Iterable[Any]) -> bool:
    """Whether parts of a style would fetch something; what they carry in themselves they may keep."""
    for value in values:
        if value.type == "url" and not value.value.strip().lower().startswith("data:"):
            return True
        if value.type == "function":
            names = [inner.value.strip().lower() for inner in value.arguments if inner.type == "string"]
            if value.lower_name in FETCHING and not all(name.startswith("data:") for name in names):
                return True
            if fetches(value.arguments):
                return True
        if value.type in ("{} block", "() block", "[] block") and fetches(value.content):
            return True
    return False
