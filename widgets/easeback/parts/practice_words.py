"""The words that the screen and the end of a practice say in every part that has one."""

from easeback import content

OF_EVERY_PRACTICE = ("end.", "help", "about")
"""How the names of the player's words begin that every practice says."""


def practice_words(row: content.Exercise, course: content.Course, part: str) -> dict[str, str]:
    """The words of a practice of one exercise inside another part than the player, by key.

    How a rating is asked for and what the end is called are the part's own words.
    """
    player, own = course.words_of("player"), course.words_of(part)
    return {
        **{key: text for key, text in player.items() if key.startswith(OF_EVERY_PRACTICE)},
        **{key: text for key, text in own.items() if key.startswith("rate-") or key == "done"},
        "stop-short": player[f"stop-short.{row.kind}"],
    }


def urgent(row: content.Exercise, course: content.Course) -> str:
    """The first sign of danger of an exercise that has words beside its short stop rules; empty for none."""
    words = course.words_of("player")
    signs = [
        sign.id
        for sign in course.stop_signs.values()
        if sign.action == "emergency" and (row.kind in sign.kinds or sign.id in row.stop_signs)
    ]
    return next((sign for sign in signs if f"urgent.{sign}" in words), "")
