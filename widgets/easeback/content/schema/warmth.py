"""Heat and cold: what is laid on the skin, how a back can be now, and what is advised then."""

from __future__ import annotations

from easeback.content.csv import cells
from easeback.content.csv.cells import number, whole
from easeback.content.schema.declaring import fact, key, table, words
from easeback.content.schema.practice import Contraindication

_MINUTES = whole(1, 20)


@table("packs")
class Pack:
    """A warm or a cold pack. `exercise` times it, and its contraindications are those of this pack.

    It stays on the skin for `least_min` to `most_min` minutes and never longer than `limit_min`. `gap_h` are
    hours before the next time and `a_day` times a day; None where the source names none. `bad_skin` says what
    skin looks or feels like when the pack must come off.
    """

    exercise: str = key(points_to="exercises")
    order: float = fact(
        "a warm or cold pack: the exercise that times it, of the kind `heat-cold`. The `contraindications` "
        "of that exercise are those of the pack",
        cells.place,
    )
    least_min: int = fact(read=_MINUTES)
    most_min: int = fact(read=_MINUTES)
    limit_min: int = fact(
        "minutes on the skin: from, to, and never longer. The steps of the exercise stay within them",
        _MINUTES,
    )
    gap_h: float | None = fact(read=number(0.5, 24), optional=True)
    a_day: int | None = fact("hours until the next time, and how often in a day", whole(1, 10), optional=True)
    source: str = fact(
        "where the times come from. It must have `verified` = `yes`", points_to="sources", seen=True
    )
    name: str = words()
    prepare: tuple[str, ...] = words(read=cells.sentences)
    bad_skin: str = words("`prepare` are sentences with `;` between them. `bad_skin` completes “No: …”")


@table("warmth_states")
class WarmthState:
    """How a back can be now. Whoever chooses it has the reasons it `means`."""

    id: str = key()
    order: float = fact("how a back can be now", cells.place)
    means: tuple[Contraindication, ...] = fact(
        "ids of `contraindications.csv` that are true for whoever chooses it", optional=True
    )
    text: str = words()
    hint: str = words("the choice, and a few words under it", optional=True)


@table("warmth_rules")
class WarmthRule:
    """Advice for a back in one of `states` (none: any), where all that it `offers` may be used."""

    id: str = key()
    order: float = fact("one piece of advice. The first row that fits is given", cells.place)
    states: tuple[str, ...] = fact(
        "the states it is for; empty: any", points_to="warmth_states", optional=True
    )
    offers: tuple[str, ...] = fact(
        "the packs it offers, the better one first; empty: none. A row is passed over when a reason is "
        "against one of them",
        points_to="packs",
        optional=True,
    )
    advice: str = words()
    why: str = words("what to do, and what speaks for it")
