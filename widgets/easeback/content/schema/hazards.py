"""The hazard log: who could be harmed by the course, how, what stands against it, and what proves that.

Severity, likelihood and risk have the names and the order of the guidance to DCB0129, a standard of the NHS;
ISO 14971 asks for the same chain: hazard, how it comes about, harm, control, what is left.
"""

from __future__ import annotations

from easeback.content.csv import cells
from easeback.content.csv.cells import choice
from easeback.content.schema.declaring import fact, key, table

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


@table("hazards", keepers=True)
class Hazard:
    """One way in which the course could harm a person.

    `severity` and `likelihood` are judged as if nothing stood against it, `left_severity` and
    `left_likelihood` with the `controls` in place. `tests` prove the controls, as pytest names them.
    """

    id: str = key()
    order: float = fact(read=cells.place)
    hazard: str = fact(
        "one way in which the course could harm a person. No reader of the course sees this table"
    )
    causes: tuple[str, ...] = fact(read=cells.sentences)
    harm: str = fact("how it comes about, with `;` between the ways; what it does to a person")
    severity: str = fact(
        "of the harm: `minor`, `significant`, `considerable`, `major` or `catastrophic`", choice(*SEVERITIES)
    )
    likelihood: str = fact(
        "`very-low`, `low`, `medium`, `high` or `very-high`, as if nothing stood against it",
        choice(*LIKELIHOODS),
    )
    controls: tuple[str, ...] = fact(read=cells.sentences)
    tests: tuple[str, ...] = fact(
        "what stands against it, and the tests that prove it, with `;` between them", cells.tests
    )
    left_severity: str = fact(read=choice(*SEVERITIES))
    left_likelihood: str = fact("the same words with the controls in place", choice(*LIKELIHOODS))
    status: str = fact(read=choice(*STATES))
    open_points: str = fact(
        "`closed`, `open` or `transferred` (whoever runs the course must act), and what is still to be done",
        optional=True,
    )

    @property
    def risk(self) -> int:
        """The risk before any control."""
        return risk_of(self.severity, self.likelihood)

    @property
    def left_risk(self) -> int:
        """The risk that is left."""
        return risk_of(self.left_severity, self.left_likelihood)
