"""What worked for me: ranked in plain words, honest about a few ratings, and one press from the plan."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from easeback import content
from easeback.parts import WhatWorked
from support.alone import alone, server_render_of
from support.cases import cases

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

COURSE = content.load()
WORDS = COURSE.words_of("what_worked")
KEPT = "JSON.parse(localStorage['easeback:v1'])"


def said(key: str, **blanks: object) -> str:
    return WORDS[key].format(**blanks)


def rated(exercise: str, *pairs: tuple[int | None, int | None]) -> list[dict[str, Any]]:
    return [
        {
            "exercise": exercise,
            "at": f"2026-11-{day + 1:02d}T08:00:00.000Z",
            "before": before,
            "after": after,
            "seconds": 60,
            "finished": True,
        }
        for day, (before, after) in enumerate(pairs)
    ]


def shown(page: Page, *ratings: list[dict[str, Any]], **more: Any) -> Page:
    """The list before a person who rated so."""
    document = {"version": 1, "ratings": [entry for some in ratings for entry in some], **more}
    page.add_init_script(f"localStorage['easeback:v1'] ??= {json.dumps(json.dumps(document))}")
    return alone(page, WhatWorked())


def row(page: Page, exercise: str) -> Locator:
    return page.get_by_role("listitem").filter(has_text=COURSE.exercises[exercise].name)


def test_before_anything_is_rated_it_invites(page: Page) -> None:
    assert WORDS["empty"] in server_render_of(WhatWorked())
    alone(page, WhatWorked())
    expect(page.get_by_text(WORDS["empty"])).to_be_visible()
    expect(page.get_by_role("listitem")).to_have_count(0)


def test_there_is_a_kind_word_for_every_verdict() -> None:
    for verdict in {case["verdict"] for case in cases("what_worked")}:
        key = "unrated" if verdict == "unrated" else f"verdict.{verdict}"
        assert WORDS[key].endswith(".")


def test_every_exercise_that_is_offered_has_a_lesson_to_try_it_again() -> None:
    exercises = WhatWorked().exercises
    assert set(exercises) == set(COURSE.exercises)
    for rule in COURSE.calm_rules:
        assert exercises[rule.exercise]["file"].endswith(".ipynb"), rule.exercise
    assert exercises["calm-now"]["lesson"] == "calm-now"
    assert exercises["slow-breathing"]["lesson"] == "slow-breathing"


def test_what_helps_comes_first_and_each_row_says_how_much_it_rests_on(reader: Callable[..., Page]) -> None:
    page = shown(
        reader("phone"),
        rated("loop-pause", *[(4, 4)] * 4),
        rated("three-three-three", *[(6, 5), (7, 5), (6, 4), (6, 5)]),
        rated("slow-breathing", *[(7, 4)] * 7),
        rated("calm-now", (9, 0)),
        rated("shoulder-let-go", *[(3, 5)] * 6),
        rated("safe-and-steady", (3, None)),
    )
    order = [
        "slow-breathing",
        "three-three-three",
        "calm-now",
        "loop-pause",
        "shoulder-let-go",
        "safe-and-steady",
    ]
    names = [COURSE.exercises[name].name for name in order]
    expect(page.locator("li strong")).to_have_text(names)
    points, times = said("points.other", points=3), said("times.other", times=7)
    expect(row(page, "slow-breathing")).to_contain_text(said("less", times=times, points=points))
    expect(row(page, "slow-breathing")).to_contain_text(WORDS["verdict.helps"])
    half = said("less", times=said("times.other", times=4), points=said("points.other", points=1.5))
    expect(row(page, "three-three-three")).to_contain_text(half)
    expect(row(page, "three-three-three")).to_contain_text(WORDS["verdict.hint-helps"])
    expect(row(page, "calm-now")).to_contain_text(said("rated", times=WORDS["times.one"]))
    expect(row(page, "calm-now")).to_contain_text(WORDS["verdict.early"])
    expect(row(page, "loop-pause")).to_contain_text(WORDS["verdict.hint-same"])
    expect(row(page, "shoulder-let-go")).to_contain_text(WORDS["verdict.not"])
    expect(row(page, "safe-and-steady")).to_contain_text(said("unrated", times=WORDS["times.one"]))
    expect(page.get_by_text(WORDS["few"])).to_be_visible()
    full = row(page, "three-three-three").locator("circle[data-full=true]")
    expect(full).to_have_count(4)
    put = WORDS["plan"]
    expect(row(page, "slow-breathing").get_by_role("button", name=put)).to_be_visible()
    expect(row(page, "shoulder-let-go").get_by_role("button", name=put)).to_have_count(0)
    again = row(page, "slow-breathing").get_by_role("link", name=WORDS["again"])
    expect(again).to_have_attribute("href", "08-slow-breathing.ipynb")


def test_it_goes_into_the_plan_as_a_step_and_comes_out_again(reader: Callable[..., Page]) -> None:
    other = {"step": "easy-walk", "at": "2026-11-01T10:00:00Z"}
    page = shown(reader("phone"), rated("slow-breathing", *[(7, 4)] * 3), steps=[other])
    name = COURSE.exercises["slow-breathing"].name
    page.get_by_role("button", name=WORDS["plan"]).click()
    expect(page.get_by_text(said("put-done", exercise=name))).to_be_visible()
    expect(page.get_by_text(WORDS["planned"])).to_be_visible()

    def planned() -> dict[str, Any]:
        kept = page.evaluate(f"{KEPT}.plan")
        return {name: one["value"] for name, one in kept.items() if one["value"] != ""}

    ours = {"again-slow-breathing/lesson": "slow-breathing", "again-slow-breathing/stands": "in"}
    assert planned() == {"easy-walk/stands": "in", **ours}
    page.reload()
    page.get_by_role("button", name=WORDS["take-out"]).click()
    expect(page.get_by_role("button", name=WORDS["plan"])).to_be_visible()
    assert planned() == {"easy-walk/stands": "in"}


def test_what_is_odd_among_the_ratings_is_passed_over(reader: Callable[..., Page]) -> None:
    odd = [{**rated("calm-now", (5, 3))[0], "before": before} for before in ("7", 70, -1)]
    odd = [{**entry, "at": f"2026-10-0{day + 1}T08:00:00.000Z"} for day, entry in enumerate(odd)]
    gone = rated("<img src=x onerror=alert(1)>", *[(5, 3)] * 3)
    page = shown(reader("phone"), odd, gone)
    expect(page.locator("li strong").first).to_have_text(WORDS["shared.an-exercise"])
    expect(row(page, "calm-now")).to_contain_text(said("unrated", times=said("times.other", times=3)))
    assert page.locator("img").count() == 0


def test_a_browser_that_keeps_nothing_is_told_kindly(reader: Callable[..., Page]) -> None:
    page = shown(reader("phone"), rated("calm-now", (5, 3)))
    page.evaluate(
        "() => { Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }; }"
    )
    page.get_by_role("button", name=WORDS["plan"]).click()
    expect(page.get_by_text(WORDS["shared.kept-full"])).to_be_visible()


@pytest.fixture
def page(reader: Callable[..., Page]) -> Page:
    return reader("phone")
