"""What measures and the check-in must be to each other: no words that may not stand here, no odd number."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from easeback.content.csv.faults import Fault
    from easeback.content.csv.rows import Key, Row, Tables

TEN = 10
"""The highest answer of a question that is answered by a number."""


def broken(tables: Tables) -> Iterator[Fault]:
    """Every rule of measures and of the check-in that a row breaks."""
    yield from _licences(tables)
    yield from _scores(tables)
    yield from _asked(tables)
    yield from _advice(tables)


def _of(tables: Tables, table: str, measure: str) -> list[tuple[Key, Row]]:
    """The rows of a table that belong to a measure, or to a question."""
    return [(key, row) for key, row in tables.facts[table].items() if key[0] == measure]


def _licences(tables: Tables) -> Iterator[Fault]:
    """The gate: words that their owner keeps never reach a page; those that stand here were seen."""
    for (name,), row in tables.facts["measures"].items():
        held = [one for table in ("measure_items", "measure_answers") for one in _of(tables, table, name)]
        if row.parsed.get("embeddable") == "no":
            for _, item in held:
                yield item.fault(
                    "measure",
                    f"The licence of “{name}” does not let its words stand here.",
                    f"Delete the rows of {name}, here and in each language, and link to its page instead.",
                )
            continue
        for column, what in (("score", "how it is scored"), ("items_sources", "where its words were read")):
            if not row.cells.get(column):
                yield row.fault(
                    column, f"“{name}” does not say {what}.", "Fill in this cell from its source."
                )
        if not held and tables.whole("measure_items"):
            yield row.fault(
                "id",
                f"“{name}” has no questions.",
                "Add them to data/measure_items.csv, or set embeddable to no.",
            )


def _scores(tables: Tables) -> Iterator[Fault]:
    """The ranges of a key lie within what can be scored."""
    for key, row in tables.facts["measure_bands"].items():
        least, most, part = row.parsed.get("least"), row.parsed.get("most"), row.parsed.get("part", "")
        if least is None or most is None or key[0] not in {name for (name,) in tables.facts["measures"]}:
            continue
        items = [item for _, item in _of(tables, "measure_items", key[0])]
        parts = {item.parsed.get("part", "") for item in items}
        if part and part not in parts and tables.whole("measure_items"):
            yield row.fault(
                "part", f"No question counts for “{part}”.", "Use a part of data/measure_items.csv."
            )
            continue
        highest = _highest(tables, key[0], part)
        if least > most:
            yield row.fault("least", f"{least:g} is above {most:g}.", "Swap least and most.")
        elif highest is not None and most > highest:
            yield row.fault(
                "most", f"Nobody can score {most:g}: {highest:g} is the most.", "Compare with its source."
            )


def _highest(tables: Tables, measure: str, part: str) -> float | None:
    """The most that can be scored; None where the rows do not say it."""
    row = tables.facts["measures"].get((measure,))
    items = [
        item for _, item in _of(tables, "measure_items", measure) if part in ("", item.parsed.get("part", ""))
    ]
    values = [answer.parsed.get("value", 0) for _, answer in _of(tables, "measure_answers", measure)] or [TEN]
    if row is None or not items or not tables.whole("measure_items") or not tables.whole("measure_answers"):
        return None
    return float(max(values)) * (len(items) if row.parsed.get("score") == "sum" else 1)


def _asked(tables: Tables) -> Iterator[Fault]:
    """Each question of the check-in has what its kind needs, and asks only what may stand here."""
    needed = {"choice": ("question", "label"), "number": ("question", "low", "high", "label")}
    for (name,), row in tables.facts["check_in_questions"].items():
        kind, measure = row.parsed.get("kind"), row.parsed.get("measure", "")
        known = tables.facts["measures"].get((measure,))
        if (kind == "measure") != bool(measure):
            yield row.fault(
                "measure",
                "Only a question of the kind measure has a measure, and it needs one.",
                "Name an id of measures.csv, or choose another kind.",
            )
        if known and known.parsed.get("embeddable") == "no":
            yield row.fault(
                "measure",
                f"The licence of “{measure}” does not let its words stand on a page.",
                "Delete this row, or ask with a measure that is embeddable.",
            )
        if (
            kind == "choice"
            and not _of(tables, "check_in_answers", name)
            and tables.whole("check_in_answers")
        ):
            yield row.fault(
                "id", "There is nothing to choose.", "Add its answers to data/check_in_answers.csv."
            )
        if kind in (None, "measure"):
            continue
        for words in tables.words.values():
            said = words["check_in_questions"].get((name,))
            for column in needed.get(str(kind), ("question", "label")) if said else ():
                if said and not said.cells.get(column):
                    yield said.fault(
                        column, f"A question of the kind {kind} needs these words.", "Write them."
                    )


def _advice(tables: Tables) -> Iterator[Fault]:
    """Advice belongs to an answer that can be given, and says why it is there."""
    for key, row in tables.facts["check_in_advice"].items():
        asked = tables.facts["check_in_questions"].get((str(row.parsed.get("question")),))
        if asked is None:
            continue
        yield from _fits(tables, row, str(row.parsed.get("question")), asked)
        lesson, claims = row.parsed.get("lesson"), row.parsed.get("claims")
        if lesson and not claims:
            yield row.fault(
                "claims", "This lesson has a reason that rests on nothing.", "Name a claim of claims.csv."
            )
        for words in tables.words.values():
            said = words["check_in_advice"].get(key)
            if said is None:
                continue
            if lesson and not said.cells.get("reason"):
                yield said.fault("reason", "Nothing says why this lesson fits.", "Write one sentence.")
            if not lesson and not said.cells.get("talk"):
                yield said.fault(
                    "talk", "This row leads to nothing.", "Write what to talk about, or name a lesson."
                )


def _fits(tables: Tables, row: Row, question: str, asked: Row) -> Iterator[Fault]:
    """Whether an answer of this question can ever fit the row."""
    kind, part = asked.parsed.get("kind"), row.parsed.get("part", "")
    items = _of(tables, "measure_items", str(asked.parsed.get("measure", "")))
    parts = {"", *(key[1] for key, _ in items), *(str(item.parsed.get("part", "")) for _, item in items)}
    if part not in parts and tables.whole("measure_items"):
        yield row.fault(
            "part", f"“{question}” has no “{part}”.", f"Use one of: {', '.join(sorted(parts - {''}))}."
        )
    least, most = row.parsed.get("least"), row.parsed.get("most")
    numbered = kind in ("number", "measure")
    if numbered != (least is not None and most is not None):
        yield row.fault(
            "least",
            "The lowest and the highest number belong to a question with numbers, and it needs both.",
            "Fill in both cells, or empty both.",
        )
    known = {key[1] for key, _ in _of(tables, "check_in_answers", question)}
    unknown = [name for name in row.parsed.get("answers", ()) if name not in known]
    if unknown and tables.whole("check_in_answers"):
        yield row.fault(
            "answers",
            f"“{question}” has no answer “{unknown[0]}”.",
            "Use its ids in check_in_answers.csv.",
        )
    if (kind == "choice") != bool(row.parsed.get("answers")):
        yield row.fault(
            "answers",
            "Answers belong to a question with a choice, and it needs them.",
            "Name its answers, or none.",
        )
