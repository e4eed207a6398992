"""The scale from 0 to 10 reads right at every width and size of text: in one row, or in two."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from easeback.parts import Player
from support.alone import alone

if TYPE_CHECKING:
    from playwright.sync_api import Page

BOXES = """() => {
  const boxes = (name) => [...document.querySelectorAll(`.easeback-rating__${name}`)].map((one) => {
    const { left, right, top, bottom, width, height } = one.getBoundingClientRect();
    return { left, right, top, bottom, width, height, whole: one.scrollWidth <= one.clientWidth + 1 };
  });
  return { numbers: boxes("step"), low: boxes("low"), high: boxes("high") };
}"""
# Width of the screen, size of the text in percent, rows.
CASES = [(390, 100, 1), (320, 100, 1), (390, 150, 2), (390, 200, 2), (320, 200, 2), (1280, 100, 1)]


def test_eleven_numbers_stand_in_one_row_or_in_two_that_read_right(reader: Callable[..., Page]) -> None:
    page = alone(reader("phone"), Player("slow-breathing"))
    page.add_style_tag(content="body { margin: 0; padding: 20px; }")
    for width, percent, rows in CASES:
        page.set_viewport_size({"width": width, "height": 800})
        page.evaluate(f"document.documentElement.style.fontSize = '{percent}%'")
        boxes = page.evaluate(BOXES)
        numbers, low, high = boxes["numbers"], boxes["low"][0], boxes["high"][0]
        case = f"{width} px, {percent} %"
        assert len({round(box["top"]) for box in numbers}) == rows, case
        assert all(box["width"] >= 24 and box["height"] >= 43.5 and box["whole"] for box in numbers), case
        assert abs(high["right"] - numbers[-1]["right"]) < 2, (
            f"{case}: the high end stands at the last number"
        )
        assert low["left"] - numbers[0]["left"] < 2, f"{case}: the low end stands at the first number"
        if rows == 2:
            assert low["bottom"] <= numbers[0]["top"] + 1, f"{case}: over the first"
            assert high["top"] >= numbers[-1]["bottom"] - 1, f"{case}: under the last"
