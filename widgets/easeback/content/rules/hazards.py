"""What a row of the hazard log must be: no more risk with controls than without, and not too much left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easeback.content.schema.hazards import BEARABLE, risk_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from easeback.content.csv.faults import Fault
    from easeback.content.csv.rows import Tables


def broken(tables: Tables) -> Iterator[Fault]:
    """Hazards that contradict themselves: more risk with controls than without, or too much left."""
    for row in tables.facts["hazards"].values():
        parsed = row.parsed
        if not {"severity", "likelihood", "left_severity", "left_likelihood"} <= set(parsed):
            continue
        before = risk_of(parsed["severity"], parsed["likelihood"])
        left = risk_of(parsed["left_severity"], parsed["left_likelihood"])
        if left > before:
            yield row.fault(
                "left_likelihood",
                f"The risk left is {left}, but it was {before} before anything stood against it.",
                "Correct the words before or after.",
                stops=False,
            )
        if left > BEARABLE:
            yield row.fault(
                "left_likelihood",
                f"The risk left is {left}. Above {BEARABLE} the course is not to be used.",
                "Add a control, or take out what brings the hazard.",
                stops=False,
            )
        if parsed.get("status") != "closed" and not row.cells.get("open_points"):
            yield row.fault(
                "open_points", "This hazard is not closed.", "Say what is still to be done.", stops=False
            )
