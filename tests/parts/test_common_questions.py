"""Questions that many people ask: found while one types, two sentences each, every source one link away."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from easeback import content
from easeback.parts import CommonQuestions
from support.alone import alone, server_render_of
from support.spreadsheet import edit, faults, small_course
from support.walk import barriers

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

COURSE = content.load()
ASKED = COURSE.common_questions
WORDS = COURSE.words_of("common_questions")
ARTICLE = ["anxiety", "in-my-head", "how-know", "get-rid"]


@pytest.fixture
def page(reader: Callable[..., Page]) -> Page:
    return alone(reader("phone"), CommonQuestions())


def type_in(page: Page, words: str) -> None:
    page.get_by_label(WORDS["search"]).fill(words)


def shown(page: Page) -> list[str]:
    """The questions that are seen, by id."""
    seen = page.locator("[data-question]:visible")
    return [str(one.get_attribute("data-question")) for one in seen.all()]


def test_the_four_questions_of_the_article_come_first() -> None:
    assert list(ASKED)[:4] == ARTICLE
    assert len(ASKED) >= 20


@pytest.mark.parametrize("asked", ASKED.values(), ids=lambda asked: asked.id)
def test_an_answer_is_two_sentences_and_a_claim(asked: content.CommonQuestion) -> None:
    assert asked.claims
    assert 1 <= len(re.findall(r"[.!?](?=\s|$)", asked.answer)) <= 2
    assert len(asked.answer.split()) <= 40


def test_before_any_script_every_answer_stands_there_with_its_sources() -> None:
    html = unescape(server_render_of(CommonQuestions()))
    for asked in ASKED.values():
        assert asked.question in html
        assert asked.answer in html
        for claim in asked.claims:
            assert claim.statement in html
            for source in (*claim.sources, *claim.against):
                assert f'href="{source.address}"' in html, (asked.id, source.id)


def test_a_question_is_found_while_one_types_and_the_count_is_said(page: Page) -> None:
    assert shown(page) == list(ASKED)
    type_in(page, "mri")
    assert shown(page) == ["scan", "scan-changes"]
    said = page.locator(".easeback-common-questions__count")
    expect(said).to_have_text(WORDS["found.other"].format(count=2))
    type_in(page, "pregn")
    assert shown(page) == ["pregnancy"]
    expect(said).to_have_text(WORDS["found.one"].format(count=1))
    assert barriers(page) == []


def test_nothing_found_is_told_kindly_and_all_come_back(page: Page) -> None:
    type_in(page, "<b>unicorn</b>")
    expect(page.get_by_text(WORDS["none"])).to_be_visible()
    assert shown(page) == []
    type_in(page, "")
    assert shown(page) == list(ASKED)


def test_an_answer_opens_by_the_keyboard_with_its_sources_and_its_lesson(page: Page) -> None:
    page.get_by_label(WORDS["search"]).focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    first = ASKED["anxiety"]
    expect(page.get_by_text(first.answer)).to_be_visible()
    opened = page.locator("[data-question=anxiety]")
    links = opened.locator("a").evaluate_all("all => all.map((one) => one.getAttribute('href'))")
    assert {source.address for claim in first.claims for source in claim.sources} <= set(links)
    assert links[-1].endswith("01-the-loop.ipynb")
    assert barriers(page) == []


@pytest.mark.parametrize(
    ("cell", "told"),
    [("One. Two. Three.", "more than two sentences"), ("Of 100 people 40 get well.", "no reader can check")],
)
def test_a_long_answer_or_a_loose_number_is_told(tmp_path: Path, cell: str, told: str) -> None:
    course = small_course(tmp_path)
    line = edit(course, "en/common_questions.csv", "scan", answer=cell)
    (fault,) = faults(course, "en/common_questions.csv")
    assert (fault.line, fault.column) == (line, "answer")
    assert told in fault.problem
