"""A figure in a pose or on the way to one: a picture with a name, still for those who want no motion."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest

from easeback import content
from support.figures import opened
from support.walk import barriers

if TYPE_CHECKING:
    from playwright.sync_api import Page

COURSE = content.load()
BODY, BEGAN = (f".easeback-figure__{group} [data-part=body]" for group in ("person", "began"))
SHOWN = 'return <PoseFigure {...props} label="Bringing a knee to the chest" />;'
MOVING = """
  const [share, setShare] = useState(0);
  return <>
    <button type="button" onClick={() => setShare(share + 0.5)}>On</button>
    <PoseFigure {...props} share={share} label="Bringing a knee to the chest" />
  </>;
"""


def pose(name: str) -> dict[str, object]:
    return json.loads(json.dumps(asdict(COURSE.poses[name])))  # type: ignore[no-any-return]


def drawn(page: Page, start: str, end: str, view: str = SHOWN, **props: object) -> Page:
    return opened(page, view, quote(json.dumps({"from": pose(start), "to": pose(end), **props})))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("props", [{"share": 0.5}, {"still": True}])
def test_it_is_one_picture_with_a_name_and_no_barrier(
    reader: Callable[..., Page], scheme: str, props: dict[str, object]
) -> None:
    page = drawn(reader("phone", color_scheme=scheme), "lie", "knee-to-chest", **props)
    pictures = page.get_by_role("img")
    assert pictures.evaluate_all("all => all.map((one) => one.getAttribute('aria-label'))") == [
        "Bringing a knee to the chest"
    ]
    assert barriers(page) == []


def test_it_moves_from_start_to_end_and_the_start_stays_lightly_behind(page: Page) -> None:
    drawn(page, "lie", "knee-to-chest", MOVING)
    began = page.locator(BEGAN)
    body = page.locator(BODY)
    first = body.get_attribute("d")
    start = began.get_attribute("d")
    assert first == start
    page.get_by_role("button", name="On").click()
    page.wait_for_function(
        "([body, first]) => document.querySelector(body).getAttribute('d') !== first", arg=[BODY, first]
    )
    half = body.get_attribute("d")
    page.get_by_role("button", name="On").click()
    page.wait_for_function(
        "([body, half]) => document.querySelector(body).getAttribute('d') !== half", arg=[BODY, half]
    )
    assert began.get_attribute("d") == start
    assert page.locator(".easeback-figure__way").count() == 1


def test_without_motion_start_and_end_stand_side_by_side(page: Page) -> None:
    drawn(page, "lie", "bridge", still=True)
    one, two = page.locator(".easeback-pose__one").all()
    left, right = one.bounding_box(), two.bounding_box()
    assert left is not None
    assert right is not None
    assert left["x"] + left["width"] < right["x"]
    assert left["y"] == right["y"]
    assert one.locator(BODY).get_attribute("d") == two.locator(BEGAN).get_attribute("d")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_who_does_it_smaller_sees_it_smaller_and_a_new_place_is_not_passed_through(page: Page) -> None:
    def shape() -> str | None:
        return page.locator(BODY).get_attribute("d")

    drawn(page, "lie", "bridge", share=1)
    whole = shape()
    drawn(page, "lie", "bridge", share=1, reach=0.5)
    assert shape() != whole
    drawn(page, "hands-knees", "bridge", share=0.1)
    assert shape() == whole
    assert page.locator(".easeback-figure__began").count() == 0
