"""Welcome back: today's step with “I did it”, where one goes on, what worked; nothing for who is new."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from playwright.sync_api import expect

from easeback import content
from easeback.parts import GoOn
from support.alone import alone, server_render_of

if TYPE_CHECKING:
    from playwright.sync_api import Page

COURSE = content.load()
WORDS = COURSE.words_of("go_on")
MONDAY = datetime(2026, 11, 30, 23, 30)  # noqa: DTZ001  the person's own clock
FIRST, SECOND = "walk-after-meal", "breathe-daily"
STEPS = [
    {"step": FIRST, "at": "2026-11-20T08:00:00Z", "moment": "morning"},
    {"step": SECOND, "at": "2026-11-21T08:00:00Z"},
]


def back(page: Page, **kept: Any) -> Page:
    """The part before a person who was here before."""
    page.clock.set_fixed_time(MONDAY)
    held = json.dumps(json.dumps({"version": 2, **kept}))
    page.add_init_script(f"localStorage['easeback:v1'] ??= {held}")
    return alone(page, GoOn())


def test_on_paper_and_for_who_is_new_nothing_stands_there(reader: Callable[..., Page]) -> None:
    assert "easeback-go-on" not in server_render_of(GoOn())
    expect(back(reader("phone"), answers={}).locator(".easeback-go-on")).to_have_count(0)


def test_the_step_of_today_is_marked_done_on_the_day_of_the_persons_own_clock_and_the_next_one_comes(
    reader: Callable[..., Page],
) -> None:
    page = back(reader("phone"), steps=STEPS)
    step = page.get_by_role("region", name=WORDS["today"])
    first, second = (COURSE.plan_steps[name].text for name in (FIRST, SECOND))
    expect(step).to_contain_text(first)
    expect(step).to_contain_text(WORDS["shared.moment.morning"])
    step.get_by_role("button", name=WORDS["did"]).click()
    expect(step.get_by_role("status")).to_have_text(WORDS["did-it"].format(step=first))
    expect(step.get_by_role("strong")).to_have_text(second)
    step.get_by_role("button", name=WORDS["did"]).click()
    expect(step).to_contain_text(WORDS["all-done"])
    plan = page.evaluate("JSON.parse(localStorage['easeback:v1']).plan")
    assert {name for name, one in plan.items() if one["value"] == "done"} == {
        f"{FIRST}/2026-11-30",
        f"{SECOND}/2026-11-30",
    }
    page.reload()
    expect(step).to_contain_text(WORDS["all-done"])


def test_what_eased_last_time_is_named_with_its_numbers_and_what_made_it_worse_is_not(
    reader: Callable[..., Page],
) -> None:
    rated = [
        ("slow-breathing", 7, 4),
        ("body-scan", 4, 6),
        ("three-three-three", 5, 5),
        ("loop-pause", 5, None),
    ]
    ratings = [
        {"exercise": exercise, "at": f"2026-11-2{day}T08:00:00Z", "before": before, "after": after}
        for day, (exercise, before, after) in enumerate(rated)
    ]
    page = back(reader("phone"), ratings=ratings)
    name = COURSE.exercises["slow-breathing"].name
    expect(page.get_by_text(WORDS["worked"].format(exercise=name, before=7, after=4))).to_be_visible()
    expect(page.get_by_role("button")).to_have_count(0)


def test_an_exercise_and_a_step_that_are_gone_have_general_names(reader: Callable[..., Page]) -> None:
    page = back(
        reader("phone"),
        steps=[{"step": "gone-step", "at": "2026-11-20T08:00:00Z"}],
        ratings=[{"exercise": "<img src=x>", "at": "2026-11-20T08:00:00Z", "before": 5, "after": 3}],
    )
    expect(page.get_by_role("region", name=WORDS["today"])).to_contain_text(WORDS["shared.a-step"])
    worked = WORDS["worked"].format(exercise=WORDS["shared.an-exercise"], before=5, after=3)
    expect(page.get_by_text(worked)).to_be_visible()
    assert page.locator("img").count() == 0
