"""The five outcomes: each with its claim, and with what a person's own diary can say."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from easeback import content
from easeback.parts import FiveOutcomes
from support.alone import alone, server_render_of

if TYPE_CHECKING:
    from playwright.sync_api import Page

COURSE = content.load()
WORDS = COURSE.words_of("five_outcomes")
OUTCOMES = COURSE.diary_questions


def test_there_are_five_and_each_has_a_claim_with_its_certainty_and_its_sources() -> None:
    page = server_render_of(FiveOutcomes())
    assert list(OUTCOMES) == ["doing", "pain", "mood", "stress", "body"]
    for asked in OUTCOMES.values():
        assert asked.outcome in page
        (claim,) = asked.claims
        assert claim.statement in page
        assert WORDS[f"shared.certainty.{claim.certainty}"] in page
        assert all(source.address in page for source in claim.sources)


def test_each_outcome_says_what_the_persons_own_days_say_and_nothing_without_them(
    reader: Callable[..., Page],
) -> None:
    page = reader("phone")
    page.clock.install(time="2026-11-30T12:00:00")
    days = [*(f"2026-10-{day:02d}" for day in range(1, 7)), *(f"2026-11-{day}" for day in range(24, 30))]
    diary = {
        f"{day}/pain": {"value": 7 if day < "2026-11" else 3, "at": f"{day}T09:00:00.000Z"} for day in days
    }
    diary |= {"2026-11-29/mood": {"value": 2, "at": "2026-11-29T09:00:00.000Z"}}
    stored = json.dumps(json.dumps({"version": 3, "diary": diary}))
    page.add_init_script(f"localStorage['easeback:v1'] ??= {stored}")
    alone(page, FiveOutcomes())
    own = page.locator(".easeback-five-outcomes__own")
    expect(own).to_have_text([WORDS["change.better"], WORDS["change.too-few"]])
