"""Where a contrast theme takes colours away, shape and border tell what is on, chosen or a button."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from easeback import content
from easeback.parts import Player
from support.alone import alone

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

WORDS = content.load().words_of("player")
LOOK = """one => { const { backgroundColor, borderTopWidth, outlineStyle, color } = getComputedStyle(one);
  return { ground: backgroundColor, border: parseFloat(borderTopWidth), ring: outlineStyle, ink: color }; }"""
KNOB = "one => getComputedStyle(one, '::after').transform"


@pytest.fixture(params=["light", "dark"])
def themed(request: pytest.FixtureRequest, reader: Callable[..., Page]) -> Page:
    """The player under a contrast theme."""
    page = reader("phone", forced_colors="active", color_scheme=request.param)
    alone(page, Player("slow-breathing"))
    page.get_by_text(WORDS["settings"]).click()
    return page


def look(one: Locator) -> dict[str, object]:
    found: dict[str, object] = one.evaluate(LOOK)
    return found


def test_what_is_on_or_chosen_is_told_by_shape_and_border(themed: Page) -> None:
    buzz = themed.get_by_role("switch", name=WORDS["vibration"])
    off, knob = look(buzz), buzz.evaluate(KNOB)
    buzz.check(force=True)
    expect(buzz).to_be_checked()
    assert look(buzz)["ground"] != off["ground"]
    assert buzz.evaluate(KNOB) != knob, "the knob stands on the other side"

    four, five = (themed.locator(".easeback-rating__step span").nth(place) for place in (4, 5))
    themed.get_by_role("radio", name="4", exact=True).check(force=True)
    for chosen, other in [
        (four, five),
        (
            themed.locator(".easeback-choice__option :checked + span").first,
            themed.locator(".easeback-choice__option :not(:checked) + span").first,
        ),
    ]:
        assert look(chosen)["ground"] != look(other)["ground"]
        assert look(chosen)["border"] >= 2 * look(other)["border"]  # type: ignore[operator]
        assert look(chosen)["ring"] == "solid"


def test_the_main_button_keeps_its_ground_and_its_words_stand_out_from_it(themed: Page) -> None:
    start = look(themed.get_by_role("button", name=WORDS["start"], exact=True))
    page = look(themed.locator("body"))
    assert start["ground"] not in {page["ground"], "rgba(0, 0, 0, 0)"}
    assert start["ink"] != start["ground"]


def test_a_slider_keeps_its_track_and_its_thumb(themed: Page) -> None:
    themed.get_by_role("radio", name=WORDS["sound.tones"], exact=True).check(force=True)
    slider = themed.get_by_role("slider", name=WORDS["volume"])
    bare = slider.screenshot()
    style = (
        """one => { one.style.setProperty("--ease", "Canvas"); one.style.setProperty("--edge", "Canvas"); }"""
    )
    slider.evaluate(style)
    assert slider.screenshot() != bare, "its lines are drawn in colours of the theme"
    colours = themed.evaluate(
        """() => ["--ease", "--edge", "--paper"].map((name) => {
          const probe = document.createElement("i");
          probe.style.color = `var(${name})`;
          document.querySelector(".easeback").append(probe);
          return getComputedStyle(probe).color;
        })"""
    )
    assert colours[2] not in colours[:2]


def test_a_picture_set_off_by_its_ground_alone_gets_a_rim(themed: Page) -> None:
    assert look(themed.locator(".easeback-player__poster"))["border"] >= 1  # type: ignore[operator]
