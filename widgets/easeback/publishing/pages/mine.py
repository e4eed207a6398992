"""Where each thing stands that a person keeps, as “Mine” in the bar lists it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from easeback.publishing.lessons.lessons import Lesson
    from easeback.publishing.lessons.urls import Host

PLACES = (
    ("plan", "my-plan", "take-one-step"),
    ("week", "my-progress", "week"),
    ("thoughts", "thoughts-and-pain", "one-thought"),
    ("sore", "muscle-relaxation", "what-helps"),
    ("ratings", "my-progress", "your-worked"),
    ("all", "my-progress", "your-data"),
)
"""What is kept, the lesson it stands in, and where on it; ``kit/kept/mine.js`` says of what there is any."""


def mine(host: Host, lessons: Sequence[Lesson], current: Lesson | None) -> list[dict[str, Any]]:
    """What the template takes: one entry a place, but for lessons that this course does not have."""
    known = {lesson.slug: lesson for lesson in lessons}
    return [
        {
            "name": name,
            "href": host.lesson(known[slug]) + (f"#{place}" if place else ""),
            "current": known[slug] == current,
            "may_be_empty": name != "all",
        }
        for name, slug, place in PLACES
        if slug in known
    ]
