"""Common thoughts are ticked, sorted without marks, and said anew in the person's own words."""

from __future__ import annotations

from collections.abc import Callable
from html import unescape
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from easeback import content
from easeback.parts import ThoughtSorter
from support.alone import alone, server_render_of
from support.walk import barriers, kept, ready

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

COURSE = content.load()
WORDS = COURSE.words_of("thought_sorter")
BROKEN, REST = COURSE.thoughts["broken"], COURSE.thoughts["must-rest"]


@pytest.fixture
def page(reader: Callable[..., Page]) -> Page:
    return alone(reader("phone"), ThoughtSorter())


def notes(page: Page) -> list[dict[str, Any]]:
    """What the browser keeps of thoughts, without times."""
    found = kept(page).get("thoughts", [])
    return [{key: value for key, value in one.items() if key not in {"at", "changed"}} for one in found]


def box(page: Page, thought: content.Thought) -> Locator:
    return page.get_by_role("checkbox", name=thought.thought)


def table(page: Page, thought: content.Thought) -> Locator:
    """The place where one thought lies to be sorted."""
    return page.get_by_role("group", name=thought.thought)


def sort(page: Page, name: str) -> None:
    page.get_by_role("radio", name=name, exact=True).check(force=True)


def press(page: Page, key: str) -> None:
    page.get_by_role("button", name=WORDS[key], exact=True).click()


def test_before_any_script_each_thought_has_its_habit_and_a_kinder_beginning() -> None:
    html = unescape(server_render_of(ThoughtSorter()))
    for thought in COURSE.thoughts.values():
        for words in (thought.thought, thought.habit.name, thought.starter, thought.why):
            assert words in html


def test_a_thought_is_ticked_sorted_and_said_anew_and_all_of_it_is_kept(page: Page) -> None:
    expect(page.get_by_text(WORDS["none"])).to_be_visible()
    box(page, REST).check()
    expect(table(page, REST).get_by_text(WORDS["count"].format(place=1, all=1))).to_be_visible()
    expect(page.get_by_text(REST.starter).first).to_be_hidden()
    sort(page, REST.habit.name)
    said = page.get_by_role("status").filter(has_text=REST.habit.says)
    expect(said).to_contain_text(WORDS["fits"].format(habit=REST.habit.name))
    expect(page.get_by_text(REST.starter).first).to_be_visible()
    expect(page.get_by_text(WORDS["shared.certainty.moderate"])).to_be_visible()
    page.get_by_label(WORDS["own"]).fill("I rest, and then I go <b>out</b>.")
    assert barriers(page) == []
    assert notes(page) == [
        {
            "thought": "must-rest",
            "known": True,
            "guess": "all-or-nothing",
            "kinder": "I rest, and then I go <b>out</b>.",
        }
    ]
    page.reload()
    ready(page)
    expect(box(page, REST)).to_be_checked()
    expect(page.get_by_label(WORDS["own"])).to_have_value("I rest, and then I go <b>out</b>.")
    expect(page.get_by_text(WORDS["shared.kept"])).to_be_visible()


def test_every_way_to_sort_it_gets_a_kind_word(page: Page) -> None:
    box(page, BROKEN).check()
    said = page.get_by_role("status").filter(has_text=BROKEN.habit.says)
    sort(page, COURSE.habits["strict-rule"].name)
    expect(said).to_contain_text(WORDS["else"].format(habit=BROKEN.habit.name))
    sort(page, WORDS["unsure"])
    expect(said).to_contain_text(WORDS["told"].format(habit=BROKEN.habit.name))
    sort(page, BROKEN.habit.name)
    expect(said).to_contain_text(WORDS["fits"].format(habit=BROKEN.habit.name))


def test_one_thought_at_a_time_lies_on_the_table(page: Page) -> None:
    box(page, REST).check()
    box(page, BROKEN).check()
    expect(table(page, BROKEN)).to_be_visible()
    expect(table(page, REST)).to_have_count(0)
    press(page, "next")
    expect(table(page, REST)).to_be_focused()
    expect(page.get_by_text(WORDS["count"].format(place=2, all=2))).to_be_visible()
    press(page, "before")
    expect(table(page, BROKEN)).to_be_focused()


def test_a_tick_taken_back_leaves_nothing_but_own_words(page: Page) -> None:
    box(page, BROKEN).check()
    box(page, BROKEN).uncheck()
    assert notes(page) == []
    box(page, BROKEN).check()
    sort(page, WORDS["unsure"])
    page.get_by_label(WORDS["own"]).fill("It hurts, and it walks")
    box(page, BROKEN).uncheck()
    expect(page.get_by_text(WORDS["none"])).to_be_visible()
    box(page, BROKEN).check()
    expect(page.get_by_label(WORDS["own"])).to_have_value("It hurts, and it walks")
    assert len(notes(page)) == 1


def test_a_thought_can_be_taken_into_the_record(page: Page) -> None:
    box(page, BROKEN).check()
    sort(page, WORDS["unsure"])
    press(page, "closer")
    expect(page.get_by_text(WORDS["closer-done"])).to_be_visible()
    (note,) = notes(page)
    assert (note["thought"], note["own"], note["step"], note["done"]) == (
        "broken",
        BROKEN.thought,
        "situation",
        False,
    )


def test_no_word_here_keeps_a_score() -> None:
    said = " ".join(WORDS.values()).lower()
    assert not [word for word in ("wrong", "correct", "score", "points", "well done") if word in said]
