"""The diary: what is asked each day, and the outcomes that its questions stand for."""

from __future__ import annotations

from easeback.content.csv import cells
from easeback.content.csv.cells import choice
from easeback.content.schema.declaring import fact, key, table, words
from easeback.content.schema.evidence import Claim


@table("diary_questions")
class DiaryQuestion:
    """One question of a day, answered by a number from 0 to 10, and the outcome it stands for."""

    id: str = key()
    order: float = fact(
        "a question of the diary. Doing comes first, pain second, as the course has it", cells.place
    )
    better: str = fact("`up` where a higher number is better, else `down`", choice("up", "down"))
    asked: str = fact(
        "`daily`: it is asked at once, and drawn. `more`: it waits behind a fold", choice("daily", "more")
    )
    claims: tuple[Claim, ...] = fact(
        "what is known of this outcome: ids of `claims.csv`. The first counts most"
    )
    outcome: str = words()
    question: str = words()
    low: str = words()
    high: str = words("the name of the outcome, the question, and what 0 and 10 mean")
    label: str = words("a few words that name the line of a chart and the head of a column")


@table("diary_examples")
class DiaryExample:
    """One day of a made-up diary, that shows what a chart looks like. It is never kept."""

    id: str = key("a day of a person who does not exist, and how many days ago it was")
    ago: int = fact(read=cells.whole(0, 400))
    doing: int = fact(read=cells.whole(0, 10))
    pain: int = fact("the days, and what was said on that day, 0 to 10", cells.whole(0, 10))
    practised: str = fact("`yes` where something was practised", choice("yes"), optional=True)
