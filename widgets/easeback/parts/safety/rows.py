"""What the browser is given of safety: the warning signs, the lines to call, and their countries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from easeback import content


def signs_of(course: content.Course) -> list[dict[str, str]]:
    """The safety questions in their order, each with the action that a yes asks for."""
    return [
        {"id": flag.id, "action": flag.action, "question": flag.question}
        for flag in course.red_flags.values()
    ]


def lines_of(course: content.Course, kinds: Iterable[str] = ()) -> list[dict[str, str]]:
    """Emergency numbers and help lines of all countries, or only those of some `kinds`."""
    wanted = set(kinds)
    return [
        {
            "id": line.id,
            "country": line.country,
            "kind": line.kind,
            "contact": line.contact,
            "hours": line.hours,
            "name": line.name,
            "note": line.note,
            "checked": line.last_checked.isoformat(),
        }
        for line in course.crisis_lines.values()
        if not wanted or line.kind in wanted
    ]


def countries_of(course: content.Course) -> list[dict[str, Any]]:
    """The countries with numbers, by name, each with what tells a device that it is there."""
    answered = {line.country for line in course.crisis_lines.values()}
    return [
        {
            "id": country.id,
            "name": country.name,
            "time_zones": list(country.time_zones),
            "stands_for": list(country.stands_for),
        }
        for country in sorted(course.countries.values(), key=lambda country: country.name)
        if country.id in answered
    ]
