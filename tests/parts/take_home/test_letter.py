"""A letter for the clinician: what was answered, scores, curve, plan and questions, on one page."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from playwright.sync_api import expect

from easeback import content
from easeback.parts import TakeHome
from support.alone import alone
from support.links import usual

if TYPE_CHECKING:
    from playwright.sync_api import Page

COURSE = content.load()
WORDS = COURSE.words_of("take_home")
PLAN = usual()[2]
AT = "2026-11-29T08:00:00.000Z"
TOLD = "That I should be careful. <b>Always</b>"
ANSWERS = {
    "since": "weeks",
    "peg.pain": 6,
    "peg.enjoyment": 5,
    "peg.activity": 4,
    "sleep": 4,
    "harm": 6,
    "phq-4.nervous": 1,
    "phq-4.control": 2,
    "phq-4.down": 1,
    "told": TOLD,
    "matters": "My garden " * 20,
}
SHEETS = re.compile(rb"/Type\s*/Page\b(?!s)")


def kept() -> dict[str, Any]:
    """A device with a plan, a check-in and a diary of seven weeks."""
    days = [date.today() - timedelta(days=back) for back in range(0, 50, 3)]  # noqa: DTZ011  the person's own day
    diary = {f"{day}/{what}": {"value": 5, "at": AT} for day in days for what in ("pain", "doing")}
    check_in = {"check": "check-in", "at": AT, "done": AT, "answers": ANSWERS}
    return usual()[1] | {"checkins": [check_in], "diary": diary}


def opened(page: Page) -> Page:
    stored = json.dumps(json.dumps(kept()))
    page.add_init_script(f"window.print = () => {{}}; localStorage['easeback:v1'] ??= {stored}")
    alone(page, TakeHome())
    page.locator("summary").filter(has_text=WORDS["way.letter"]).click()
    return page


def test_the_letter_is_shown_holds_what_is_chosen_and_prints_on_one_page(
    reader: Callable[..., Page],
) -> None:
    page = opened(reader("phone"))
    letter = page.get_by_role("region", name=WORDS["letter-title"])
    mean = WORDS["letter-mean"].format(name="PEG", score="5.0", most=10)
    worry = WORDS["letter-part.worry"].format(name="PHQ-4")
    talk = next(row.talk for row in COURSE.check_in_advice.values() if row.question == "sleep")
    for words in (TOLD, mean, worry, WORDS["letter.doing"], PLAN["things"][2]["own"], talk[:20]):
        expect(letter).to_contain_text(words)
    mood = WORDS["letter-part.mood"].format(name="PHQ-4")
    expect(letter).not_to_contain_text(mood)
    page.get_by_role("button", name=WORDS["letter-print"]).click()
    for sheet in ("A4", "Letter"):
        assert len(SHEETS.findall(page.pdf(format=sheet, tagged=True))) == 1
    for piece in ("answers", "curve"):
        page.get_by_role("switch", name=WORDS[f"letter-piece.{piece}"]).uncheck(force=True)
    for words in (TOLD, mean, WORDS["letter.doing"]):
        expect(letter).not_to_contain_text(words)
    expect(letter).to_contain_text(PLAN["things"][2]["own"])
