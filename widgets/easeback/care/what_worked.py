"""What a person's own ratings say, exercise by exercise, without saying more than a few of them can.

A practice counts where it was rated before and after, each from 0 to 10. Up to two of them say nothing yet,
three to five are a first hint, and only more speak for themselves. These numbers are a choice of ours, made
to be cautious: a few ratings go up and down by themselves.
``care/what_worked.js`` is the same rule in the browser; a test compares the two.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import pandas as pd

HINT, ENOUGH = 3, 6
"""Practices with both ratings from which there is a first hint, and from which they speak for themselves."""
CLEAR = 1.0
"""Points of change (of 10) from which it is more than “about the same”."""
VERDICTS = ("helps", "hint-helps", "early", "hint-same", "same", "hint-not", "not", "unrated")
"""What can be said: helps, about the same or not, each firm or as a hint; too early; or never rated."""
_GROUPS = {"helps": 1, "hint-helps": 2, "early": 3, "hint-same": 4, "same": 4, "hint-not": 5, "not": 5}
_COLUMNS = ("exercise", "times", "rated", "change", "verdict", "rank")


def what_worked(ratings: Iterable[Mapping[str, Any]]) -> pd.DataFrame:
    """One row for each exercise that was practised, what seems to help first.

    `ratings` are entries of the person's document: exercise, at, before, after, seconds. Of two entries of
    one exercise at one time the later in the list counts. A rating that is missing, not a number or not from
    0 to 10 counts as not given; an entry without an exercise, or that was never begun, is left out.

    The columns: `times` practised, of these `rated` before and after; `change` is the median of before minus
    after, in points of 10 (NaN where nothing is rated); `verdict` is one of VERDICTS; `rank` is 1 for the
    first, and the same for rows that nothing tells apart. Firm help comes first, then a hint of it, then what
    is too early to say, then no change, then no help, then what was never rated. Within each the larger
    change comes first, then the larger number of ratings, then the id.
    """
    import pandas as pd  # noqa: PLC0415  slow to import, and no lesson needs it to open

    entries: dict[tuple[str, object], Mapping[str, Any]] = {}
    for place, rating in enumerate(ratings):
        name, at = rating.get("exercise"), rating.get("at")
        if isinstance(name, str) and name:
            entries[name, at if isinstance(at, str) else place] = rating
    practices = [
        {"exercise": name, "change": _change(rating)}
        for (name, _), rating in entries.items()
        if _change(rating) is not None or _begun(rating.get("seconds"))
    ]
    frame = pd.DataFrame(practices, columns=["exercise", "change"]).astype({"change": float})
    frame["rated"] = frame["change"].notna()
    found = frame.groupby("exercise", as_index=False).agg(
        times=("rated", "size"), rated=("rated", "sum"), change=("change", "median")
    )
    found["verdict"] = [
        verdict_on(rated, change) for rated, change in zip(found["rated"], found["change"], strict=True)
    ]
    found["group"] = found["verdict"].map(_GROUPS).fillna(9).astype(int)
    told_apart = ["group", "change", "rated"]
    found = found.sort_values([*told_apart, "exercise"], ascending=[True, False, False, True])
    found["rank"] = (~found.duplicated(told_apart)).to_numpy() * range(1, len(found) + 1)
    found["rank"] = found["rank"].cummax()
    return found[list(_COLUMNS)].reset_index(drop=True)


def verdict_on(rated: int, change: float) -> str:
    """What `rated` practices with a median `change` can say."""
    if rated == 0:
        return "unrated"
    if rated < HINT:
        return "early"
    tone = "helps" if change >= CLEAR else "not" if change <= -CLEAR else "same"
    return tone if rated >= ENOUGH else f"hint-{tone}"


def leaning(worked: pd.DataFrame) -> dict[str, int]:
    """1 for each exercise that seems to help, firm or as a hint, and -1 for each that seems not to."""
    tones = {"helps": 1, "hint-helps": 1, "not": -1, "hint-not": -1}
    pairs = zip(worked["exercise"], worked["verdict"], strict=True)
    return {name: tones[verdict] for name, verdict in pairs if verdict in tones}


def _change(rating: Mapping[str, Any]) -> float | None:
    """Before minus after, where both are ratings."""
    before, after = (_points(rating.get(when)) for when in ("before", "after"))
    return None if before is None or after is None else before - after


def _points(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 10:
        return None
    return float(value)


def _begun(seconds: object) -> bool:
    return isinstance(seconds, int | float) and not isinstance(seconds, bool) and seconds > 0
