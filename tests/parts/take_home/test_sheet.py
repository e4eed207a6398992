"""The plan on one sheet of A4 or Letter, tagged, with a picture for each move."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from easeback import content
from easeback.parts import TakeHome
from support.alone import alone
from support.saved_page import WORDS, plan_of

if TYPE_CHECKING:
    from playwright.sync_api import Page

COURSE = content.load()
SHEETS = re.compile(rb"/Type\s*/Page\b(?!s)")


def test_a_plan_prints_on_one_tagged_sheet_with_a_picture_for_each_move(reader: Callable[..., Page]) -> None:
    things = {f"{thing}__stands": "in" for thing in ("gentle_moves_once", "breathe_daily", "quiet_end")}
    kept = plan_of(**things, call="The clinic")
    said = {"hip-replacement": {"mark": "yes", "at": "2026-11-20T08:00:00.000Z"}}
    stored = json.dumps(json.dumps(kept | {"reasons": said}))
    page = reader("phone")
    page.add_init_script(f"window.print = () => {{}}; localStorage['easeback:v1'] ??= {stored}")
    alone(page, TakeHome())
    page.locator("summary").filter(has_text=WORDS["way.sheet"]).click()
    sheet = page.get_by_role("region", name=WORDS["calendar-name"], exact=True)
    expect(sheet).to_be_visible()
    moves = sheet.locator(".easeback-take-home__moves").get_by_role("listitem")
    gentle = COURSE.exercises["gentle-back"].moves
    shown = {move.name for move in gentle if move.name in moves.all_inner_texts()}
    assert len(shown) == moves.count() >= len(("breaths", "tilt", "turn", "round"))
    against = [
        move.name for move in gentle if "hip-replacement" in [reason.id for reason in move.contraindications]
    ]
    assert against
    assert not shown & set(against), "a move that is not for this person is on the sheet"
    assert moves.get_by_role("img").count() == moves.count()
    page.get_by_role("button", name=WORDS["sheet-print"]).click()
    for size in ("A4", "Letter"):
        printed = page.pdf(format=size, tagged=True)
        assert len(SHEETS.findall(printed)) == 1
        assert b"/StructTreeRoot" in printed
