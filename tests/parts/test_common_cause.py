"""Umbrellas and wet shoes: the line and the words tell what the days are, whichever days are looked at."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from playwright.sync_api import expect

from easeback import content
from easeback.parts import CommonCause
from easeback.science.together import RAINS, days
from support.alone import alone, server_render_of
from support.browser import node
from support.places import PACKAGE

if TYPE_CHECKING:
    from playwright.sync_api import Page

WORDS = content.load().words_of("common_cause")
KINDS = ["all", *(str(rain) for rain in range(RAINS))]


def words_for(rain: str) -> str:
    """What must be said: worked out from the days themselves."""
    looked = days() if rain == "all" else days()[days()[:, 0] == int(rain)]
    slope = np.polyfit(looked[:, 1], looked[:, 2], 1)[0]
    return WORDS["said.rises" if slope > 0.5 else "said.level"].format(days=WORDS[f"days.{rain}"])


def test_the_days_are_those_of_the_model() -> None:
    assert np.allclose(CommonCause().days, days(), atol=0.005)


@pytest.mark.parametrize("rain", KINDS)
def test_the_still_form_draws_every_day_and_says_what_the_line_does(rain: str) -> None:
    html = unescape(server_render_of(CommonCause(rain)))
    assert html.count("<circle") == len(days())
    assert words_for(rain) in html
    assert WORDS["note"] in html


@pytest.mark.parametrize("rain", KINDS)
def test_each_choice_draws_its_line_and_says_so(reader: Callable[..., Page], rain: str) -> None:
    page = alone(reader("phone"), CommonCause("1" if rain == "all" else "all"))
    page.get_by_role("radio", name=WORDS[f"days.{rain}"], exact=True).check(force=True)
    expect(page.locator("[aria-live=polite]")).to_have_text(words_for(rain))
    looked = len(days()) if rain == "all" else len(days()) // RAINS
    expect(page.locator("[data-looked=true]")).to_have_count(looked)


def test_the_browser_draws_the_same_line_as_a_fit_in_python(tmp_path: Path) -> None:
    script = tmp_path / "line.mjs"
    code = (PACKAGE / "built" / "parts" / "common_cause.js").as_uri()
    script.write_text(
        f'import {{ trend }} from "{code}"; import {{ readFileSync }} from "node:fs";'
        "console.log(JSON.stringify(JSON.parse(readFileSync(0)).map((days) => trend(days).slope)));"
    )
    sets = [days().tolist(), *(days()[days()[:, 0] == rain].tolist() for rain in range(RAINS))]
    done = subprocess.run(
        [node(), str(script)], input=json.dumps(sets), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    expected = [np.polyfit([day[1] for day in some], [day[2] for day in some], 1)[0] for some in sets]
    assert np.allclose(json.loads(done.stdout), expected, atol=1e-6)
