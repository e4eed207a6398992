"""A plan that comes in a link is shown and asked about; a link that is none changes nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from easeback import content
from easeback.parts import PlanInLink
from support.alone import ADDRESS, alone, server_render_of
from support.links import usual

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

COURSE = content.load()
WORDS = COURSE.words_of("plan_in_link")
LINK, KEPT, PLAN = usual()
WALK = COURSE.plan_steps["easy-walk"].text


def opened(page: Page, link: str, kept: dict[str, Any] | None = None) -> Page:
    """The page as a tap on a link opens it, on a device that keeps something or nothing."""
    if kept:
        stored = json.dumps(json.dumps(kept))
        page.add_init_script(f"localStorage['easeback:v1'] ??= {stored}")
    alone(page, PlanInLink())
    page.evaluate("hash => { location.hash = hash; }", link)
    expect(arrived(page)).to_be_visible()
    return page


def arrived(page: Page) -> Locator:
    return page.get_by_role("group", name=WORDS["title"])


def kept(page: Page) -> dict[str, Any]:
    """What the device keeps of a plan, without what was taken back."""
    document = json.loads(page.evaluate("localStorage['easeback:v1'] ?? '{}'"))
    return {name: one["value"] for name, one in document.get("plan", {}).items() if one["value"] != ""}


def put(page: Page) -> None:
    arrived(page).get_by_role("button", name=WORDS["bring"]).click()


def test_without_a_link_and_on_paper_nothing_stands_there() -> None:
    assert "easeback-plan-in-link" not in server_render_of(PlanInLink())


def test_a_plan_is_shown_with_the_focus_on_it_and_nothing_is_kept_before_the_answer(
    reader: Callable[..., Page],
) -> None:
    page = opened(reader("phone"), LINK)
    expect(arrived(page)).to_be_focused()
    expect(arrived(page)).to_be_in_viewport()
    for words in (WALK, "in the park behind the house", PLAN["things"][2]["own"], "Doctor Brown", "14"):
        expect(arrived(page)).to_contain_text(words)
    assert kept(page) == {}


def test_yes_puts_all_of_it_into_the_plan_and_loading_anew_does_not_ask_again(
    reader: Callable[..., Page],
) -> None:
    page = opened(reader("phone"), LINK)
    put(page)
    expect(arrived(page).get_by_text(WORDS["brought"])).to_be_visible()
    days = {f"easy-walk/{day}" for day in PLAN["things"][0]["done"]}
    whole = {name: one["value"] for name, one in KEPT["plan"].items() if name not in days}
    assert kept(page) == whole
    assert page.url == ADDRESS
    page.reload()
    expect(arrived(page)).to_have_count(0)


def test_no_leaves_the_device_as_it_was(reader: Callable[..., Page]) -> None:
    before = {"version": 3, "plan": {"call": {"value": "The clinic", "at": "2026-11-01T08:00:00Z"}}}
    page = opened(reader("laptop"), LINK, before)
    arrived(page).get_by_role("button", name=WORDS["leave"]).click()
    expect(arrived(page).get_by_text(WORDS["closed"])).to_be_visible()
    assert kept(page) == {"call": "The clinic"}
    assert page.url == ADDRESS


def test_it_joins_what_is_there_and_what_does_not_fit_waits_for_later(reader: Callable[..., Page]) -> None:
    at = "2026-11-29T08:00:00.000Z"
    there = {f"{thing}/stands": {"value": "in", "at": at} for thing in ("breathe-daily", "easy-walk")}
    there |= {"easy-walk/hurdle_own": {"value": "ice", "at": at}, "call": {"value": "The clinic", "at": at}}
    page = opened(reader("phone"), LINK, {"version": 3, "plan": there})
    put(page)
    expect(arrived(page).get_by_text(WORDS["brought"])).to_be_visible()
    now = kept(page)
    assert now["breathe-daily/stands"] == "in", "nothing that was there is gone"
    assert now["easy-walk/hurdle_own"] == "ice"
    assert now["call"] == PLAN["call"], "of one and the same thing the newer word counts"
    assert now["same-bedtime/stands"] == "later"


def test_an_old_link_takes_no_newer_word_away_and_says_what_stays(reader: Callable[..., Page]) -> None:
    at = "2026-12-01T08:00:00.000Z"
    there = {
        "easy-walk/stands": "in",
        "easy-walk/where": "round the pond",
        "call": "The clinic",
        "review": "",
    }
    page = opened(
        reader("phone"),
        LINK,
        {"version": 3, "plan": {name: {"value": value, "at": at} for name, value in there.items()}},
    )
    expect(arrived(page)).to_contain_text(WORDS["newer"])
    expect(arrived(page).get_by_role("listitem").filter(has_text=WORDS["newer-call"])).to_be_visible()
    put(page)
    expect(arrived(page).get_by_text(WORDS["brought"])).to_be_visible()
    now = kept(page)
    assert (now["easy-walk/where"], now["call"]) == ("round the pond", "The clinic")
    assert now["review"] == PLAN["review"], "what was taken back here comes with the link"
    assert now["again-slow-breathing/stands"] == "in"


def test_a_plan_that_is_here_already_is_not_asked_about(reader: Callable[..., Page]) -> None:
    page = opened(reader("phone"), LINK, KEPT)
    expect(arrived(page).get_by_text(WORDS["here"])).to_be_visible()
    expect(arrived(page).get_by_role("button", name=WORDS["bring"])).to_have_count(0)


@pytest.mark.parametrize(
    ("link", "fault"),
    [
        (LINK[:200], "cut"),
        (LINK[:-1], "cut"),
        ("#plan=", "cut"),
        ("#plan=9.abc", "later"),
        ("#plan=hello", "other"),
        ("#plan=%E0%A4%A", "other"),
        ("#plan=3." + "A" * 50_000, "large"),
    ],
    ids=["half", "one-letter-short", "empty", "later", "other", "no-letters", "large"],
)
def test_a_link_that_gives_no_plan_gets_a_clear_sentence_and_changes_nothing(
    reader: Callable[..., Page], link: str, fault: str
) -> None:
    page = opened(reader("phone"), link)
    expect(arrived(page).get_by_role("status")).to_have_text(WORDS[f"fault.{fault}"])
    expect(arrived(page).get_by_role("button", name=WORDS["bring"])).to_have_count(0)
    assert kept(page) == {}
    arrived(page).get_by_role("button", name=WORDS["close"]).click()
    assert page.url == ADDRESS
