"""What all parameters have in common: a named number each, from one row of `model_parameters.csv`."""

from __future__ import annotations

import math
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Mapping

_MAY_BE_NOTHING = ("_rise", "_ease", "_sd")


@dataclass(frozen=True)
class Parameters:
    """The parameters of one model; a model adds a field for each, named like the id of its row.

    Values are finite and greater than 0; a rise, an effect or a spread may also be 0. ValueError otherwise.
    """

    def __post_init__(self) -> None:
        """Refuse what no model can be made from."""
        for field in fields(self):
            value, may_be_nothing = getattr(self, field.name), field.name.endswith(_MAY_BE_NOTHING)
            if not math.isfinite(value) or value < 0 or not (value or may_be_nothing):
                rule = "0 or more" if may_be_nothing else "greater than 0"
                raise ValueError(f"{field.name} must be a finite number, {rule}, not {value}")

    @classmethod
    def from_values(cls, values: Mapping[str, float]) -> Self:
        """Make parameters from `id -> value`; raise ValueError naming every id that is missing or unknown."""
        names = {field.name for field in fields(cls)}
        faults = [f"missing: {name}" for name in sorted(names - set(values))]
        faults += [f"unknown: {name}" for name in sorted(set(values) - names)]
        if faults:
            raise ValueError(f"{cls.__name__}: {', '.join(faults)}")
        return cls(**{name: float(values[name]) for name in names})
