"""The chart kit in a browser: what is written at the ends of curves never meets and stays in its plot."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from functools import cache

import pytest
from playwright.sync_api import Page

from support.browser import node
from support.places import PACKAGE, WIDGETS

BUILD = """
import { buildSync } from "esbuild";
const made = (contents, loader) => buildSync({
  stdin: { contents, loader, resolveDir: process.argv[1] }, bundle: true, write: false, format: "iife",
  loader: { ".js": "jsx", ".woff2": "empty" }, jsx: "automatic", jsxImportSource: "preact",
}).outputFiles[0].text;
const script = made(`import { render } from "preact"; import { Chart } from "./kit/chart/chart.js";
  window.draw = (chart) => render(<Chart {...chart} />, document.querySelector("main"));`, "jsx");
const style = made(`@import "./kit/theme.css"; @import "./kit/chart/chart.css";`, "css");
console.log(JSON.stringify({ script, style }));
"""
ENDS = [(0.0, 0.0), (1.0, 1.0), (0.5, 0.5), (0.5, 0.55), (0.0, 1.0), (0.97, 1.0), (0.03, 0.0)]
"""Where the two curves of a panel end, as shares of its height: at the edges, together, and close by."""


@cache
def kit() -> dict[str, str]:
    """The chart kit alone, as a script and a style."""
    command = [node(), "--input-type=module", "-e", BUILD, str(PACKAGE)]
    done = subprocess.run(command, cwd=WIDGETS, capture_output=True, text=True, check=True)
    made: dict[str, str] = json.loads(done.stdout)
    return made


def chart(now: float, ghost: float, at: float, *, tall: bool) -> dict[str, object]:
    """A chart of one panel with everything that may be written on it."""
    return {
        "title": "Ten taps",
        "time": {"from": 1, "to": 10},
        "ticks": [{"at": tap, "text": str(tap)} for tap in (1, 5, 10)],
        "bands": [],
        "lanes": [{"name": "Rest", "tone": "quiet", "spans": [{"from": 2, "to": 8}]}],
        "legend": [{"shape": "now", "text": "With these settings"}],
        "cursor": {"at": at, "text": "week 12 of 12"},
        "panels": [
            {
                "name": "Strength",
                "unit": "model units",
                "tone": "alarm",
                "tall": tall,
                "low": 0,
                "high": 1,
                "rest": 0,
                "restText": "",
                "dots": True,
                "now": {"at": [1, 5, 10], "values": [0.2, 0.6, now]},
                "ghost": {"at": [1, 5, 10], "values": [0.2, 0.3, ghost]},
                "nowText": "After a bad night",
                "ghostText": "After a good night",
            }
        ],
    }


@pytest.fixture
def drawn(reader: Callable[..., Page], screen: str) -> Page:
    page = reader(screen)
    rules = "* { box-sizing: border-box; } main { padding: 1rem; }"
    page.set_content(f"<!doctype html><style>{rules} {kit()['style']}</style><main></main>")
    page.add_script_tag(content=kit()["script"])
    return page


@pytest.mark.parametrize("tall", [False, True])
@pytest.mark.parametrize("print_size", ["", "large"])
def test_the_names_at_the_ends_never_meet_and_stay_in_the_plot(
    drawn: Page, print_size: str, *, tall: bool
) -> None:
    drawn.evaluate("size => { document.documentElement.dataset.print = size; }", print_size)
    for now, ghost in [*ENDS, *((b, a) for a, b in ENDS)]:
        drawn.evaluate("chart => draw(chart)", chart(now, ghost, 5, tall=tall))
        found = drawn.evaluate(
            """() => {
              const box = (one) => document.querySelector(one).getBoundingClientRect().toJSON();
              return { plot: box(".easeback-chart__plot"), names: ["now", "ghost"].map((curve) =>
                box(`.easeback-chart__end[data-curve=${curve}]`)) };
            }"""
        )
        upper, lower = sorted(found["names"], key=lambda box: box["top"])
        assert upper["bottom"] <= lower["top"], (now, ghost)
        for name in (upper, lower):
            assert name["left"] >= found["plot"]["left"] - 0.5, (now, ghost)
            assert name["right"] <= found["plot"]["right"] + 0.5, (now, ghost)
            assert name["top"] >= found["plot"]["top"] - 0.5, (now, ghost)
            assert name["bottom"] <= found["plot"]["bottom"] + 0.5, (now, ghost)


def test_a_moment_that_is_looked_at_is_a_hair_line_with_a_dot_and_its_name_stays_on_the_axis(
    drawn: Page,
) -> None:
    for at in (1, 1.2, 5, 9.9, 10):
        drawn.evaluate("chart => draw(chart)", chart(0.5, 0.2, at, tall=False))
        found = drawn.evaluate(
            """() => {
              const box = (one) => document.querySelector(one).getBoundingClientRect().toJSON();
              return { axis: box(".easeback-chart__axis"), when: box(".easeback-chart__when"),
                line: box(".easeback-chart__moment"), dot: box(".easeback-chart__dot"),
                plot: box(".easeback-chart__plot") };
            }"""
        )
        axis, when, plot = found["axis"], found["when"], found["plot"]
        assert axis["left"] - 0.5 <= when["left"] <= when["right"] <= axis["right"] + 0.5, at
        place = plot["left"] + plot["width"] * (at - 1) / 9
        assert found["line"]["left"] == pytest.approx(place, abs=1.5)
        assert (found["dot"]["left"] + found["dot"]["right"]) / 2 == pytest.approx(place, abs=1.5)


def test_a_panel_needs_no_peak_and_its_knots_are_dots(drawn: Page) -> None:
    drawn.evaluate("chart => draw(chart)", chart(0.5, 0.2, 5, tall=True))
    assert drawn.locator(".easeback-chart__peak").count() == 0
    dots = drawn.locator(".easeback-chart__dots path").all()
    assert [(path.get_attribute("d") or "").count("M") for path in dots] == [3, 3]


def test_it_is_spared_where_nothing_asks_for_it(drawn: Page) -> None:
    plain = chart(0.5, 0.2, 5, tall=False)
    plain.pop("cursor")
    panel = plain["panels"][0]  # type: ignore[index]
    for key in ("dots", "nowText", "ghostText"):
        panel.pop(key)
    drawn.evaluate("chart => draw(chart)", plain)
    for piece in ("end", "dots", "when", "moment", "dot"):
        assert drawn.locator(f".easeback-chart__{piece}").count() == 0, piece
