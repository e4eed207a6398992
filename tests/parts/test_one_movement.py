"""The person's own page about one movement: written at each answer, kept in the browser, erasable."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from easeback import content
from easeback.parts import OneMovement
from support.alone import alone, server_render_of

if TYPE_CHECKING:
    from playwright.sync_api import Page

COURSE = content.load()
WORDS = COURSE.words_of("one_movement")
BEND = COURSE.movements["bend"]


def kept(page: Page) -> list[dict[str, Any]]:
    """What the browser keeps about movements."""
    found: list[dict[str, Any]] = json.loads(
        page.evaluate("localStorage.getItem('easeback:v1')") or "{}"
    ).get("movements", [])
    return found


def choose(page: Page, text: str) -> None:
    page.get_by_role("radio", name=text, exact=True).check(force=True)


def write(page: Page, label: str, words: str) -> None:
    page.get_by_label(WORDS[label]).fill(words)


@pytest.fixture
def page(reader: Callable[..., Page]) -> Page:
    return alone(reader("phone"), OneMovement())


def test_every_movement_has_small_ideas_in_the_first_person() -> None:
    assert len(COURSE.movements) >= 5
    for one in COURSE.movements.values():
        assert 2 <= len(one.smallest) <= 4
        assert all(idea.startswith("I ") and idea.endswith(".") for idea in one.smallest)
        assert "told-to-wait" in {contraindication.id for contraindication in one.contraindications}, (
            "a health worker's word counts"
        )
    assert "weak-bones" in {contraindication.id for contraindication in BEND.contraindications}


def test_before_any_script_the_ideas_and_the_care_are_there() -> None:
    still = server_render_of(OneMovement())
    for words in (BEND.name, BEND.smallest[0], WORDS["care.ask"], WORDS["care.stop"]):
        assert words in still


def test_each_answer_is_written_at_once(page: Page) -> None:
    assert kept(page) == []
    choose(page, BEND.name)
    assert kept(page)[0]["movement"] == "bend"
    page.get_by_role("radio", name="7", exact=True).check(force=True)
    assert kept(page)[0]["worry"] == 7
    expect(page.get_by_text(WORDS["worry.much"])).to_be_visible()
    choose(page, BEND.smallest[1])
    assert kept(page)[0]["smallest"] == BEND.smallest[1]
    write(page, "expect.label", "It will catch")
    choose(page, WORDS["outcome.easier"])
    expect(page.get_by_text(WORDS["outcome.easier-word"])).to_be_visible()
    write(page, "happened.label", "It was fine")
    assert len(kept(page)) == 1
    assert kept(page)[0] | {"at": ""} == {
        "movement": "bend",
        "worry": 7,
        "smallest": BEND.smallest[1],
        "expect": "It will catch",
        "outcome": "easier",
        "happened": "It was fine",
        "at": "",
    }
    expect(page.get_by_text(WORDS["shared.kept"])).to_be_visible()


def test_it_is_all_there_after_a_reload_and_can_be_changed(page: Page) -> None:
    choose(page, BEND.name)
    choose(page, BEND.smallest[0])
    write(page, "expect.label", "It will catch")
    page.reload()
    page.wait_for_selector("html[data-easeback=ready]")
    expect(page.get_by_role("radio", name=BEND.smallest[0])).to_be_checked()
    expect(page.get_by_label(WORDS["expect.label"])).to_have_value("It will catch")
    write(page, "smallest.own", "To my shins")
    assert kept(page)[0]["smallest"] == "To my shins"
    expect(page.get_by_role("radio", name=BEND.smallest[0])).not_to_be_checked()
    choose(page, COURSE.movements["lift"].name)
    assert [(one["movement"], one["smallest"]) for one in kept(page)] == [("lift", "")]


def test_a_movement_can_have_a_name_of_ones_own(page: Page) -> None:
    choose(page, WORDS["own"])
    write(page, "own.label", "Swim <b>far</b>")
    write(page, "smallest.label", "One length")
    assert kept(page)[0]["own"] == "Swim <b>far</b>"
    page.get_by_role("button", name=WORDS["again"]).click()
    choose(page, BEND.name)
    page.get_by_text(WORDS["earlier"].format(count=1)).click()
    expect(page.get_by_text("Swim <b>far</b>")).to_be_visible()


def test_another_try_leaves_the_first_one_and_each_can_be_taken_out(page: Page) -> None:
    choose(page, BEND.name)
    choose(page, BEND.smallest[0])
    page.get_by_role("button", name=WORDS["again"]).click()
    expect(page.get_by_role("radio", name=BEND.name)).to_be_focused()
    expect(page.get_by_role("radio", name=BEND.name)).not_to_be_checked()
    choose(page, COURSE.movements["turn"].name)
    assert [one["movement"] for one in kept(page)] == ["bend", "turn"]
    page.get_by_text(WORDS["earlier"].format(count=1)).click()
    page.get_by_role("button", name=WORDS["take-out-of"].format(movement=BEND.name)).click()
    assert [one["movement"] for one in kept(page)] == ["turn"]
    page.get_by_role("button", name=WORDS["erase"]).click()
    assert kept(page) == []
    expect(page.get_by_role("radio", name=COURSE.movements["turn"].name)).not_to_be_checked()


@pytest.mark.parametrize("movement", COURSE.movements)
def test_when_to_ask_and_when_to_stop_are_always_in_sight(page: Page, movement: str) -> None:
    expect(page.get_by_text(WORDS["care.stop"])).to_be_visible()
    choose(page, COURSE.movements[movement].name)
    for contraindication in COURSE.movements[movement].contraindications:
        expect(page.get_by_text(contraindication.text)).to_be_visible()
    expect(page.get_by_text(WORDS["care.stop"])).to_be_visible()


@pytest.mark.parametrize("outcome", ["not-yet", "easier", "as-thought", "harder"])
def test_every_outcome_gets_a_kind_word(page: Page, outcome: str) -> None:
    expect(page.get_by_text(WORDS["outcome.none-word"])).to_be_visible()
    choose(page, WORDS[f"outcome.{outcome}"])
    expect(page.get_by_text(WORDS[f"outcome.{outcome}-word"])).to_be_visible()


def test_what_was_kept_broken_harms_nothing(reader: Callable[..., Page]) -> None:
    page = reader("phone")
    broken = {"version": 1, "movements": [{"movement": "bend", "worry": 99, "at": "2026-11-20T08:00:00Z"}]}
    page.add_init_script(f"localStorage['easeback:v1'] ??= {json.dumps(json.dumps(broken))}")
    alone(page, OneMovement())
    expect(page.get_by_role("radio", name=BEND.name)).not_to_be_checked()
    choose(page, BEND.name)
    assert [one.get("worry") for one in kept(page)] == [None]
