"""The words of a language: every button and label, and what patients should not read."""

from __future__ import annotations

from easeback.content.csv import cells
from easeback.content.schema.declaring import key, table, words

FORMER_PARTS = (
    ("twins", "twin_study"),
    ("rainy_days", "common_cause"),
    ("gentle_stairs", "pacing_example"),
    ("keepsake", "my_record"),
)
"""With what the words of some parts began before, and begin now."""


@table("words", needed=True)
class Sentence:
    """A button, a label or a sentence of a part; `note` is for translators and names its {places}."""

    id: str = key(read=cells.word_name, beginnings=FORMER_PARTS)
    text: str = words()
    note: str = words(
        "every button and label. The `note` is for translators and names every place to fill in. Words in "
        "`{curly brackets}` are those places: keep them. A sentence that counts has a row for each plural "
        "form of its language, like `player.steps.one` and `player.steps.other`; the check asks for "
        "those of yours",
        optional=True,
    )


@table("never_say", own=True)
class BannedPhrase:
    """Words that no patient should read. A `*` at the end stands for any ending."""

    id: str = key()
    phrase: str = words()
    fine_after: str = words(optional=True)
    instead: str = words(
        "what patients should not read. `*` stands for any ending: `flood*` is also “flooding”. “All in your "
        "head” is fine after “not”"
    )
