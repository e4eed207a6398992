"""What Python packs, the browser reads back: the same values on the knots, straight lines between them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from easeback.parts.lookup_table import LEVELS, Axis, Curve, Knots, knots, packed
from support.tables import Reading, read_in_the_browser

AXES = {
    "dose": Axis([0.0, 2.0, 5.0], between=True),
    "kind": Axis(["slow", "fast"]),
    "size": Axis([1, 2, 3, 4]),
}

KNOTS = Knots(until=10.0, every=5.0, within=(0.0, 2.25))


def made(*names: str, seed: int = 1, low: float = -3.0, high: float = 8.0) -> Curve:
    """A curve of random values over some axes, at five uneven knots."""
    shape = (*(len(AXES[name].values) for name in names), 5)
    values = np.random.default_rng(seed).uniform(low, high, shape)
    return Curve(names, KNOTS, values)


CURVES = {
    "none": made(),
    "one": made("size"),
    "all": made("dose", "kind", "size", seed=2),
    "flat": made("kind", high=-3.0),
}


def test_every_value_comes_back_within_half_a_step() -> None:
    readings: list[Reading] = []
    expected, steps = [], []
    for name, curve in CURVES.items():
        for place in np.ndindex(curve.values.shape[:-1]):
            setting = {axis: AXES[axis].values[index] for axis, index in zip(curve.axes, place, strict=True)}
            readings.append((0, name, setting, KNOTS.times.tolist()))
            expected.append(curve.values[place])
            steps.append((curve.values.max() - curve.values.min()) / LEVELS)
    for values, wanted, step in zip(
        read_in_the_browser([packed(AXES, CURVES)], readings), expected, steps, strict=True
    ):
        assert np.abs(values - wanted).max() <= step * 0.5001 + 1e-12


def test_any_size_of_step_comes_back() -> None:
    levels = (1, 255, 256, 4095, 0xFFFF)
    tables = [packed(AXES, {"all": CURVES["all"]}, levels=level) for level in levels]
    curve = CURVES["all"]
    setting = {"dose": 5.0, "kind": "fast", "size": 3}
    read = read_in_the_browser(
        tables, [(n, "all", setting, KNOTS.times.tolist()) for n in range(len(tables))]
    )
    for values, level in zip(read, levels, strict=True):
        step = (curve.values.max() - curve.values.min()) / level
        assert np.abs(values - curve.values[2, 1, 2]).max() <= step * 0.5001


def test_between_values_and_between_knots_it_goes_straight() -> None:
    curve = CURVES["all"]
    tables = [packed(AXES, CURVES, levels=0xFFFF)]
    times = [-1.0, 0.25, 1.0, 9.9, 10.0, 99.0]
    setting = {"kind": "slow", "size": 2}
    (values,) = read_in_the_browser(tables, [(0, "all", {"dose": 3.5, **setting}, times)])
    mixed = (curve.values[1, 0, 1] + curve.values[2, 0, 1]) / 2
    assert np.allclose(values, np.interp(times, KNOTS.times, mixed), atol=1e-3)
    beyond = read_in_the_browser(
        tables, [(0, "all", {"dose": dose, **setting}, KNOTS.times.tolist()) for dose in (-7.0, 99.0)]
    )
    assert np.allclose(beyond, [curve.values[0, 0, 1], curve.values[2, 0, 1]], atol=1e-3)


@pytest.mark.parametrize("setting", [{"size": 2.5}, {"size": "two"}, {}])
def test_a_value_that_is_not_in_the_table_is_refused(setting: dict[str, object]) -> None:
    with pytest.raises(AssertionError, match="size has no"):
        read_in_the_browser([packed(AXES, CURVES)], [(0, "one", setting, [0.0])])


def test_a_table_that_is_not_whole_is_refused() -> None:
    with pytest.raises(AssertionError, match="Error"):
        read_in_the_browser([packed(AXES, CURVES)[:-20]], [])


def test_values_that_cannot_be_packed_are_refused() -> None:
    with pytest.raises(ValueError, match=r"one must be finite and of shape \(4, 5\)"):
        packed(AXES, {"one": Curve(["size"], KNOTS, np.zeros((3, 5)))})
    with pytest.raises(ValueError, match="finite"):
        packed(AXES, {"one": Curve([], KNOTS, np.array([0.0, 1.0, np.nan, 0.0, 0.0]))})
    with pytest.raises(ValueError, match="levels"):
        packed(AXES, CURVES, levels=0)


@given(st.floats(0.3, 30.0), st.sampled_from([2.5, 5.0, 10.0]), st.floats(0.002, 0.02))
def test_straight_lines_between_knots_follow_a_settling_curve(
    time_constant: float, every: float, error: float
) -> None:
    made_ = knots(60.0, every, 50.0, time_constant, error=error).times
    assert (np.diff(made_) > 0).all()
    assert set(np.arange(0.0, 60.1, every)) <= set(made_)
    fine = np.linspace(0.0, 60.0, 4001)
    exact = np.exp(-np.maximum(fine - every, 0.0) / time_constant)
    straight = np.interp(fine, made_, np.exp(-np.maximum(made_ - every, 0.0) / time_constant))
    assert np.abs(exact - straight).max() <= error * 1.02 + 1e-4
