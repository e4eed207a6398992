"""The teach-back questions answer kindly, can be answered again, and are kept."""

from __future__ import annotations

from collections.abc import Callable
from html import unescape
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import expect

from easeback import content
from easeback.parts import CheckYourself
from support.alone import alone, server_render_of

if TYPE_CHECKING:
    from playwright.sync_api import Page

COURSE = content.load()
WORDS = COURSE.words_of("check_yourself")
LESSONS = sorted({question.lesson for question in COURSE.questions.values()})
FIRST = next(question for question in COURSE.questions.values() if question.lesson == "stress-signals")
COUNT = sum(question.lesson == "stress-signals" for question in COURSE.questions.values())
BEST = next(answer for answer in FIRST.answers if answer.id == FIRST.answer)
OTHER = next(answer for answer in FIRST.answers if answer.id != FIRST.answer)


@pytest.mark.parametrize("lesson", LESSONS)
def test_without_script_every_question_stands_there_with_a_word_on_each_answer(lesson: str) -> None:
    html = unescape(server_render_of(CheckYourself(lesson)))
    for question in COURSE.questions.values():
        if question.lesson == lesson:
            assert question.question in html
            assert all(answer.text in html and answer.why in html for answer in question.answers)


def others(page: Page) -> None:
    """Opens the fold with the other questions."""
    page.get_by_text(WORDS["others.other"].format(count=COUNT), exact=True).click()


def test_one_question_stands_open_and_the_others_behind_one_fold_that_says_how_many() -> None:
    page = BeautifulSoup(server_render_of(CheckYourself("stress-signals")), "html.parser")
    asked = page.select("[data-question]")
    assert len(asked) == COUNT
    assert [question.find_parent("details") is None for question in asked] == [True, *[False] * (COUNT - 1)]
    folds = [fold for fold in page.select("details") if not fold.find_parent("details")]
    assert len(folds) == 1
    assert folds[0].select("textarea")
    summary = folds[0].find("summary")
    assert summary
    assert summary.get_text() == WORDS["others.other"].format(count=COUNT)  # with one for own words


def test_no_answer_is_ever_called_wrong() -> None:
    said = " ".join([*WORDS.values(), *(a.why for q in COURSE.questions.values() for a in q.answers)]).lower()
    assert not {"wrong", "incorrect", "mistake", "failed"} & set(
        said.replace(".", " ").replace("!", " ").split()
    )


def test_a_lesson_without_questions_names_the_nearest() -> None:
    with pytest.raises(ValueError, match="stress-signals"):
        CheckYourself("stress-signal")


def test_an_answer_gets_its_kind_word_is_kept_and_can_be_given_again(reader: Callable[..., Page]) -> None:
    page = alone(reader("phone"), CheckYourself("stress-signals"))
    question = page.get_by_role("group", name=FIRST.question)
    said = page.get_by_role("status").filter(has_text=OTHER.why)
    question.get_by_role("radio", name=OTHER.text).check(force=True)
    expect(said).to_be_visible()

    page.reload()
    page.wait_for_selector("html[data-easeback=ready]")
    expect(question.get_by_role("radio", name=OTHER.text)).to_be_checked()
    expect(said).to_be_visible()

    page.get_by_role("button", name=WORDS["again"]).click()
    expect(question.get_by_role("radio", name=OTHER.text)).not_to_be_checked()
    expect(question.get_by_role("radio").first).to_be_focused()
    question.get_by_role("radio", name=BEST.text).check(force=True)
    expect(page.get_by_role("status").filter(has_text=BEST.why)).to_be_visible()


def test_own_words_are_kept_at_each_letter(reader: Callable[..., Page]) -> None:
    page = alone(reader("laptop"), CheckYourself("stress-signals"))
    others(page)
    own = page.get_by_role("textbox", name=WORDS["own-words"])
    own.press_sequentially("They rise <b>and</b> fade")
    expect(page.get_by_text(WORDS["shared.kept"])).to_be_visible()
    page.reload()
    others(page)
    expect(own).to_have_value("They rise <b>and</b> fade")


def test_three_thousand_letters_that_are_pasted_are_kept_whole(reader: Callable[..., Page]) -> None:
    page = alone(reader("phone"), CheckYourself("stress-signals"))
    others(page)
    own = page.get_by_role("textbox", name=WORDS["own-words"])
    pasted = ("Mein Rücken schmerzt… " * 150)[:3000]
    own.focus()
    page.keyboard.insert_text(pasted)
    expect(own).to_have_value(pasted)
    page.reload()
    others(page)
    expect(own).to_have_value(pasted)


def test_where_nothing_can_be_kept_it_still_answers_and_says_so(reader: Callable[..., Page]) -> None:
    page = reader("phone")
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage',"
        " { get() { throw new DOMException('', 'SecurityError'); } })"
    )
    alone(page, CheckYourself("stress-signals"))
    page.get_by_role("group", name=FIRST.question).get_by_role("radio", name=BEST.text).check(force=True)
    expect(page.get_by_role("status").filter(has_text=BEST.why)).to_be_visible()
    others(page)
    page.get_by_role("textbox").fill("words")
    expect(page.get_by_text(WORDS["shared.kept-forbidden"])).to_be_visible()


def test_nothing_moves_when_the_questions_come_alive(reader: Callable[..., Page]) -> None:
    part = CheckYourself("stress-signals")
    still = alone(reader("phone"), part, scripts=False).locator(".easeback-part").bounding_box()
    alive = alone(reader("phone"), part).locator(".easeback-part").bounding_box()
    assert still == alive
