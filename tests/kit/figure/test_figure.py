"""The body figure of the kit on a page of its own: by finger, by keyboard, for a screen reader, on paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from support.figures import opened
from support.walk import barriers

if TYPE_CHECKING:
    from playwright.sync_api import Page

CHOOSING = """
  const [chosen, setChosen] = useState([]);
  const turn = (region) =>
    setChosen((now) => (now.includes(region) ? now.filter((each) => each !== region) : [...now, region]));
  const words = { label: "Where is it", names: (region) => region.replaceAll("_", " ") };
  return <Body {...props} {...words} chosen={chosen} onChoose={turn} />;
"""


def pressed(page: Page) -> list[str]:
    """The names of the regions that are chosen."""
    found = page.get_by_role("button", pressed=True).evaluate_all(
        "all => all.map((one) => one.getAttribute('aria-label') ?? one.textContent)"
    )
    return sorted(set(found))


@pytest.mark.parametrize("view", ["back", "front"])
def test_each_region_can_be_chosen_by_a_tap_and_taken_back(page: Page, view: str) -> None:
    opened(page, CHOOSING, f'{{"view":"{view}","crop":"torso"}}')
    buttons = page.locator(".easeback-body__spot")
    assert buttons.count() > 10
    for index in range(buttons.count()):
        button = buttons.nth(index)
        room = button.bounding_box()
        assert room is not None
        assert min(room["width"], room["height"]) >= 44
        if button.get_attribute("aria-hidden"):
            continue
        button.click()
        assert pressed(page) == [button.get_attribute("aria-label")]
        button.click()
        assert pressed(page) == []


def test_the_keyboard_reaches_every_region_in_order_and_shows_where_it_is(page: Page) -> None:
    opened(page, CHOOSING, '{"part":["neck","shoulders","low_back","left_thigh"]}')
    for name in ["neck", "shoulders", "low back", "left thigh"]:
        page.keyboard.press("Tab")
        here = page.locator(":focus")
        assert here.get_attribute("aria-label") == name
        assert here.evaluate("one => getComputedStyle(one).outlineStyle") == "solid"
        assert here.evaluate("one => parseFloat(getComputedStyle(one).outlineWidth)") >= 3
        page.keyboard.press("Space")
        assert name in pressed(page)
    page.keyboard.press("Enter")
    assert pressed(page) == ["low back", "neck", "shoulders"]
    page.keyboard.press("Tab")
    assert page.locator(".easeback-body :focus").count() == 0, "no way through is a trap"


def test_a_name_for_both_sides_is_one_button_that_a_tap_on_either_side_means(page: Page) -> None:
    opened(page, CHOOSING, '{"part":["thigh","belly"],"view":"front"}')
    assert page.get_by_role("button").count() == 2
    for spot in page.locator(".easeback-body__spot[aria-label=thigh]").all():
        spot.click()
        assert pressed(page) == ["thigh"]
        spot.click()
    assert page.locator(".easeback-body__chosen").count() == 0


def test_a_tap_beside_a_region_means_the_nearest_and_not_the_button_on_top(page: Page) -> None:
    opened(page, CHOOSING, '{"part":["low_back","buttocks","mid_back"],"crop":"torso"}')
    place = page.locator(".easeback-body").bounding_box()
    assert place is not None
    scale = place["width"] / 304
    for height, name in [(276, "mid back"), (292, "low back"), (338, "low back"), (356, "buttocks")]:
        at = (place["x"] + 152 * scale, place["y"] + (height + 14) * scale)
        page.mouse.click(*at)
        assert pressed(page) == [name]
        page.mouse.click(*at)


def test_choice_is_told_by_a_mark_and_not_by_colour_alone(page: Page) -> None:
    opened(page, CHOOSING, '{"part":["low_back"]}')
    assert page.locator(".easeback-body__check").count() == 0
    page.locator(".easeback-body__spot").click()
    assert page.locator(".easeback-body__check").count() == 1


def test_the_list_says_the_same_in_words(page: Page) -> None:
    opened(page, CHOOSING, '{"list":true,"part":["neck","low_back"]}')
    page.locator(".easeback-body__list").get_by_role("button", name="low back").click()
    assert pressed(page) == ["low back"]
    spot = page.locator(".easeback-body__spot").nth(1)
    assert spot.get_attribute("aria-pressed") == "true"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_barrier(reader: Callable[..., Page], scheme: str) -> None:
    page = reader("phone", color_scheme=scheme)
    opened(page, CHOOSING, '{"list":true,"sore":["low_back"],"tension":{"neck":0.9},"focus":"buttocks"}')
    page.locator(".easeback-body__spot").first.click()
    assert barriers(page) == []


SHOWN = """return <>
  <Body label="The back, tense at its foot" tension={{ low_back: 1, mid_back: 0 }} sore={["mid_back"]}
    focus="shoulders" />
  <SideFigure label="Sitting rounded" posture="upright" from="slump" share={0.3} tension={0.7} />
</>;"""


def test_without_a_choice_the_figure_is_a_picture_with_a_name(page: Page) -> None:
    opened(page, SHOWN)
    assert page.get_by_role("button").count() == 0
    assert page.get_by_role("img").evaluate_all(
        "all => all.map((one) => one.getAttribute('aria-label'))"
    ) == [
        "The back, tense at its foot",
        "Sitting rounded",
    ]
    assert barriers(page) == []


def test_tension_is_a_shape_soreness_a_texture_attention_a_second_line(page: Page) -> None:
    opened(page, SHOWN)
    tense, eased = (
        page.locator(f".easeback-body__muscle[data-tone={tone}]").first.get_attribute("d")
        for tone in ("tension", "ease")
    )
    assert tense is not None
    assert eased is not None
    assert tense.count("C") > eased.count("C")
    assert (page.locator(".easeback-body__sore").get_attribute("d") or "").count("h0") > 20
    assert page.locator(".easeback-body__focus").count() == 2


def test_on_a_poster_the_line_grows_with_the_figure(page: Page) -> None:
    opened(page, 'return <Body label="A poster" />;')
    spine = page.locator(".easeback-figure__spine")
    assert spine.evaluate("one => getComputedStyle(one).vectorEffect") == "none"
    assert page.locator("image, foreignObject, canvas").count() == 0
