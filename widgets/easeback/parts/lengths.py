"""In which countries a walk is measured in other lengths than metres."""

from typing import Any

from easeback import content


def lengths_of(course: content.Course) -> list[dict[str, Any]]:
    """Every country by its id, with its lengths; with its time zones where those are no metres.

    By this the browser chooses: the country a person named, or that of their clock or language.
    """
    return [
        {
            "id": country.id,
            "lengths": country.lengths or "metres",
            "time_zones": list(country.time_zones) if country.lengths else [],
            "stands_for": list(country.stands_for),
        }
        for country in course.countries.values()
    ]
