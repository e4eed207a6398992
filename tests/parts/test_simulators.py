"""Every simulator is a small table, holds at both ends of its model's numbers, and says what it is."""

from __future__ import annotations

import re
import sys
from functools import cache

import pytest

from easeback import content
from easeback.content import Course
from easeback.parts.lookup_table import packed
from easeback.parts.part import Part
from support.parts import stem
from support.simulators import SIMULATORS, Simulator, kinds, turned_in
from support.walk import words

HEAVIEST = 60_000
"""Bytes of a packed table: what a phone on a slow network can be asked to load."""

every_simulator = pytest.mark.parametrize("simulator", SIMULATORS, ids=str)
ENDS = ("low", "high")


@cache
def models_of(kind: type[Part]) -> tuple[str, ...]:
    """The models of `data/model_parameters.csv` that a simulator is made from."""
    asked: list[str] = []
    usual = Course.parameters

    def noted(course: Course, model: str) -> dict[str, float]:
        asked.append(model)
        return usual(course, model)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Course, "parameters", noted)
        kind()
    return tuple(dict.fromkeys(asked))


def with_parameters(patch: pytest.MonkeyPatch, changed: dict[tuple[str, str], float]) -> None:
    """Lets every part read some numbers as changed, as if they stood so in the table."""
    usual = Course.parameters
    patch.setattr(
        Course,
        "parameters",
        lambda course, model: {
            name: changed.get((model, name), value) for name, value in usual(course, model).items()
        },
    )


def test_every_part_with_a_table_can_be_turned_in_a_lesson() -> None:
    assert [stem(kind) for kind in kinds() if kind.__name__ not in turned_in()] == []
    assert len(SIMULATORS) >= 6


@every_simulator
def test_its_table_is_small(simulator: Simulator) -> None:
    assert 0 < len(simulator.kind()._table) <= HEAVIEST


@every_simulator
def test_its_table_is_made_once_for_all_readers(simulator: Simulator) -> None:
    assert simulator.kind()._table is simulator.kind()._table


@every_simulator
def test_its_model_has_rows(simulator: Simulator) -> None:
    assert models_of(simulator.kind)


@every_simulator
@pytest.mark.parametrize("end", ENDS)
def test_each_number_may_be_set_to_either_end_of_its_row(
    simulator: Simulator, end: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = content.load().model_parameters
    # Only whether the model takes the number is asked; the curves are made in the test below.
    home = sys.modules[simulator.kind.__module__]
    assert callable(home.table)
    monkeypatch.setattr(home, "table", lambda *_, **__: packed({}, {}))
    for model in models_of(simulator.kind):
        for name, parameter in rows[model].items():
            with monkeypatch.context() as patch:
                with_parameters(patch, {(model, name): getattr(parameter, end)})
                simulator.kind()


@every_simulator
@pytest.mark.parametrize("end", ENDS)
def test_its_curves_can_be_made_with_all_numbers_at_one_end(
    simulator: Simulator, end: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = content.load().model_parameters
    ends = {
        (model, name): getattr(parameter, end)
        for model in models_of(simulator.kind)
        for name, parameter in rows[model].items()
    }
    with_parameters(monkeypatch, ends)
    assert 0 < len(simulator.kind()._table) <= HEAVIEST


@every_simulator
def test_a_number_is_from_a_verified_source_or_said_to_be_made_up(simulator: Simulator) -> None:
    course = content.load()
    rows = [row for model in models_of(simulator.kind) for row in course.model_parameters[model].values()]
    named = {row.source for row in rows} - {"illustrative"}
    assert {source for source in named if course.sources[source].verified != "yes"} == set()
    if any(row.source == "illustrative" for row in rows):
        said = " ".join(text for key, text in words().items() if key.startswith(f"{simulator.part}."))
        assert re.search(r"\bguess|model units|not measured|rough example|made up", said), simulator.part
