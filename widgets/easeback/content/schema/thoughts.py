"""Common hard thoughts about pain, and the habits of mind they show."""

from __future__ import annotations

from easeback.content.csv import cells
from easeback.content.schema.declaring import fact, key, table, words
from easeback.content.schema.evidence import Claim

LONGEST_STARTER = 160
"""Letters of a kinder beginning: it has to fit under the thought it answers, on a phone."""


@table("habits")
class Habit:
    """A habit of mind that many people have: its plain name, and what it does in one sentence."""

    id: str = key()
    order: float = fact("a habit of mind that many people have. At least one thought shows it", cells.place)
    name: str = words()
    says: str = words("its plain name, and what it does in one sentence")


@table("thoughts")
class Thought:
    """A hard thought about pain that many people know.

    `habit` is the habit of mind it shows, `starter` is one way to begin a kinder thought, and `why` says what
    speaks for it. `claims` are what is known about it.
    """

    id: str = key()
    order: float = fact("a hard thought about pain that many people know", cells.place)
    habit: Habit = fact("the habit of mind it shows, an id of `habits.csv`")
    claims: tuple[Claim, ...] = fact(
        "what the kind word rests on: ids of `claims.csv`. How sure the first one is stands beside it",
        optional=True,
    )
    thought: str = words()
    starter: str = words()
    why: str = words(
        "`thought` is said by the person, in “quotation marks”. `starter` is one way to begin a kinder "
        "thought, "
        f"at most {LONGEST_STARTER} letters. `why` is a kind word that speaks for it"
    )
