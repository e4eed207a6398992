"""A wish passes over the day, a plan meets a moment of it: the picture and its words change together."""

from __future__ import annotations

from collections.abc import Callable
from html import unescape
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from easeback import content
from easeback.parts import WishAndPlan
from support.alone import alone, server_render_of

if TYPE_CHECKING:
    from playwright.sync_api import Page

WORDS = content.load().words_of("wish_and_plan")


def test_without_script_the_wish_is_drawn_and_said() -> None:
    html = unescape(server_render_of(WishAndPlan()))
    assert WORDS["said.wish"] in html
    assert WORDS["figure.wish"] in html


def test_what_is_chosen_is_drawn_named_and_said(reader: Callable[..., Page]) -> None:
    page = alone(reader("phone"), WishAndPlan())
    line = page.locator(".easeback-wish-and-plan__line")
    drawn = {line.get_attribute("d")}
    for way in ("plan", "rain"):
        page.get_by_role("radio", name=WORDS[f"way.{way}"], exact=True).check(force=True)
        expect(page.get_by_role("img", name=WORDS[f"figure.{way}"])).to_be_visible()
        expect(page.get_by_text(WORDS[f"said.{way}"])).to_be_visible()
        drawn.add(line.get_attribute("d"))
    assert len(drawn) == 3
