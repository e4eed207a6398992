"""The hazard log: who could be harmed by the course, how, what stands against it, and what proves that.

Severity, likelihood and risk have the names and the order of the guidance to DCB0129, a standard of the NHS;
ISO 14971 asks for the same chain: hazard, how it comes about, harm, control, what is left.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from easeback.content.csv import cells
from easeback.content.csv.cells import UnfitError, choice
from easeback.content.csv.columns import ORDER, Column, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from easeback.content.csv.faults import Fault
    from easeback.content.csv.rows import Tables

SEVERITIES = ("minor", "significant", "considerable", "major", "catastrophic")
LIKELIHOODS = ("very-low", "low", "medium", "high", "very-high")
STATES = ("open", "transferred", "closed")
"""`transferred`: whoever runs the course must do something too; the row says what."""

_RISKS = (
    (1, 1, 2, 2, 3),
    (1, 2, 2, 3, 4),
    (2, 2, 3, 3, 4),
    (2, 3, 3, 4, 5),
    (3, 4, 4, 5, 5),
)
"""The risk, 1 to 5, by likelihood (rows) and severity (columns), each from the least to the most."""

BEARABLE = 3
"""The most risk that may be left: above it the course is not to be used."""


def risk_of(severity: str, likelihood: str) -> int:
    """The risk from 1 (acceptable) to 5 (never acceptable). Raises ValueError for other words."""
    return _RISKS[LIKELIHOODS.index(likelihood)][SEVERITIES.index(severity)]


@dataclass(frozen=True)
class Hazard:
    """One way in which the course could harm a person.

    `severity` and `likelihood` are judged as if nothing stood against it, `left_severity` and
    `left_likelihood` with the `controls` in place. `tests` prove the controls, as pytest names them.
    """

    id: str
    order: int
    hazard: str
    causes: tuple[str, ...]
    harm: str
    severity: str
    likelihood: str
    controls: tuple[str, ...]
    tests: tuple[str, ...]
    left_severity: str
    left_likelihood: str
    status: str
    open_points: str

    @property
    def risk(self) -> int:
        """The risk before any control."""
        return risk_of(self.severity, self.likelihood)

    @property
    def left_risk(self) -> int:
        """The risk that is left."""
        return risk_of(self.left_severity, self.left_likelihood)


def tests(cell: str) -> tuple[str, ...]:
    """Names of tests with ; between them: `tests/care/test_pacing.py::test_…`."""
    found = cells.sentences(cell)
    for name in found:
        if not re.fullmatch(r"tests/[\w/]+\.py::test_\w+", name):
            raise UnfitError(
                f"“{name}” is not the name of a test.",
                "Write file::test, like tests/care/test_calm.py::test_x.",
            )
    return found


HAZARD_TABLE = Table(
    "hazards",
    facts=(
        ORDER,
        Column("hazard"),
        Column("causes", cells.sentences),
        Column("harm"),
        Column("severity", choice(*SEVERITIES)),
        Column("likelihood", choice(*LIKELIHOODS)),
        Column("controls", cells.sentences),
        Column("tests", tests),
        Column("left_severity", choice(*SEVERITIES)),
        Column("left_likelihood", choice(*LIKELIHOODS)),
        Column("status", choice(*STATES)),
        Column("open_points", optional=True),
    ),
)


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
