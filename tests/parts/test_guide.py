"""The guide asks a little, makes a path of the answers, keeps it, and lets go of it when asked."""

from __future__ import annotations

from collections.abc import Callable
from html import unescape
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from easeback import content
from easeback.parts import Guide
from support.alone import alone, server_render_of
from support.cases import path_for
from support.places import ROOT
from support.walk import kept

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

COURSE = content.load("en", ROOT)
WORDS = COURSE.words_of("guide")
QUESTIONS = tuple(COURSE.guide_questions.values())
ANSWERS = {"brings": "both", "state": "no", "wish": "understand", "since": "long", "fear": "yes"}


def give(page: Page, answers: dict[str, str]) -> None:
    """Answers each question by its button."""
    for asked in QUESTIONS:
        text = next(answer.text for answer in asked.answers if answer.id == answers[asked.id])
        page.get_by_role("group", name=asked.question).get_by_role("button", name=text, exact=True).click()
        if asked.id == "state" and answers["state"] != "no":
            signs(page).get_by_role("button", name=WORDS["signs-done"]).click()


def signs(page: Page) -> Locator:
    """The warning signs that come after new or very bad pain."""
    return page.get_by_role("group", name=WORDS["signs"])


def in_sight(page: Page) -> Locator:
    """What to do, at the foot of the screen."""
    return page.locator(".easeback-safety__in-sight")


def new_pain(page: Page, state: str = "yes") -> Page:
    """Someone whose pain is new or very bad, before the warning signs."""
    text = next(answer.text for answer in QUESTIONS[0].answers if answer.id == state)
    page.get_by_role("group", name=QUESTIONS[0].question).get_by_role("button", name=text, exact=True).click()
    expect(signs(page)).to_be_visible()
    return page


def stops(page: Page) -> Locator:
    return page.locator(".easeback-guide__stop")


def seen(page: Page, *lessons: str) -> None:
    """Lets the browser know that lessons were read to their end, as their own pages note it."""
    page.evaluate(
        """lessons => {
          const kept = JSON.parse(localStorage["easeback:v1"]);
          for (const one of lessons) kept.progress[one] = { done: new Date().toISOString() };
          localStorage["easeback:v1"] = JSON.stringify(kept);
        }""",
        list(lessons),
    )
    page.reload()


def test_every_answer_stands_in_its_question_and_every_stop_names_a_file() -> None:
    guide = Guide()
    assert [question["id"] for question in guide.questions] == list(COURSE.guide_questions)
    assert all(len(question["answers"]) >= 2 for question in guide.questions)
    files = content.lesson_files(ROOT, "en")
    assert all(stop["file"] == files[stop["lesson"]] for stop in guide.stops)


def test_a_lesson_that_a_language_does_not_have_is_on_no_path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(content, "lesson_files", lambda *_: {"calm-now": "calm-now.ipynb"})
    assert {stop["lesson"] for stop in Guide().stops} == {"calm-now"}


def test_with_no_script_it_is_a_list_of_lessons_by_wish() -> None:
    html = unescape(server_render_of(Guide()))
    for answer in COURSE.guide_questions["wish"].answers:
        assert answer.text in html
        for stop in path_for(wish=answer.id):
            assert stop.reason in html
    assert 'href="03-stress-signals.ipynb"' in html


def test_with_no_script_nothing_is_asked_and_the_list_is_seen(reader: Callable[..., Page]) -> None:
    page = alone(reader("phone", java_script_enabled=False), Guide(), scripts=False)
    expect(page.get_by_text(COURSE.guide_questions["wish"].answers[0].text).last).to_be_visible()
    assert [button for button in page.get_by_role("button").all() if button.is_visible()] == []


@pytest.mark.parametrize("wish", [answer.id for answer in COURSE.guide_questions["wish"].answers])
def test_four_taps_lead_to_the_path_that_the_rule_makes(reader: Callable[..., Page], wish: str) -> None:
    page = alone(reader("phone"), Guide())
    answers = {**ANSWERS, "wish": wish}
    give(page, answers)
    path = path_for(**answers)
    expect(stops(page)).to_have_count(len(path))
    for shown, stop in zip(stops(page).all(), path, strict=True):
        expect(shown).to_contain_text(stop.reason)
    expect(page.get_by_role("heading", name=WORDS["path"])).to_be_focused()
    names = [f"{stop.lesson}#{stop.place}" if stop.place else stop.lesson for stop in path]
    assert kept(page)["path"]["lessons"] == names
    assert kept(page)["path"]["answers"] == answers


@pytest.mark.parametrize("state", ["yes", "unsure"])
def test_new_or_doubtful_pain_asks_the_signs_before_anything_else(
    reader: Callable[..., Page], state: str
) -> None:
    page = new_pain(alone(reader("phone"), Guide()), state)
    expect(page.get_by_role("heading", name=WORDS["signs"])).to_be_focused()
    expect(page.get_by_role("heading", name=WORDS["signs"])).to_be_in_viewport()
    expect(page.get_by_role("group", name=QUESTIONS[1].question)).to_have_count(0)
    page.reload()
    expect(signs(page)).to_be_visible()
    signs(page).get_by_role("button", name=WORDS["signs-done"]).click()
    expect(page.get_by_role("heading", name=QUESTIONS[1].question)).to_be_focused()
    expect(page.get_by_role("link", name=WORDS["safety-first"])).to_have_count(0)


def test_pain_that_one_knows_asks_no_signs(reader: Callable[..., Page]) -> None:
    page = alone(reader("phone"), Guide())
    page.get_by_role("button", name=QUESTIONS[0].answers[2].text).click()
    expect(page.get_by_role("heading", name=QUESTIONS[1].question)).to_be_focused()
    expect(signs(page)).to_have_count(0)


def test_an_emergency_among_the_signs_stands_in_sight_wherever_the_questions_lead(
    reader: Callable[..., Page],
) -> None:
    page = new_pain(alone(reader("phone"), Guide()))
    signs(page).get_by_role("checkbox").first.check()
    expect(in_sight(page).get_by_role("link", name="999")).to_be_in_viewport(ratio=1)
    signs(page).get_by_role("button", name=WORDS["signs-done"]).click()
    expect(page.get_by_role("group", name=QUESTIONS[1].question)).to_be_visible()
    expect(in_sight(page).get_by_role("link", name="999")).to_be_in_viewport(ratio=1)


def test_nothing_is_lost_when_a_person_goes_back(reader: Callable[..., Page]) -> None:
    page = new_pain(alone(reader("phone"), Guide()))
    box = signs(page).get_by_role("checkbox").first
    box.check()
    signs(page).get_by_role("button", name=WORDS["back"]).click()
    chosen = page.get_by_role("group", name=QUESTIONS[0].question).get_by_role("button", pressed=True)
    expect(chosen).to_have_text(QUESTIONS[0].answers[0].text)
    chosen.click()
    expect(box).to_be_checked()
    signs(page).get_by_role("button", name=WORDS["signs-done"]).click()
    page.get_by_role("group", name=QUESTIONS[1].question).get_by_role("button").first.click()
    page.get_by_role("button", name=WORDS["back"]).click()
    page.get_by_role("button", name=WORDS["back"]).click()
    expect(signs(page)).to_be_visible()
    expect(box).to_be_checked()
    assert kept(page)["path"]["answers"] == {"state": "yes", "wish": QUESTIONS[1].answers[0].id}
    box.uncheck()
    expect(in_sight(page)).to_be_hidden()


def test_who_comes_back_later_is_told_of_the_signs_and_finds_them_first_on_the_path(
    reader: Callable[..., Page],
) -> None:
    page = alone(reader("phone"), Guide())
    answers = {**ANSWERS, "state": "yes"}
    new_pain(page)
    signs(page).get_by_role("button", name=WORDS["signs-done"]).click()
    page.get_by_role("group", name=QUESTIONS[1].question).get_by_role("button").first.click()
    page.reload()
    expect(page.get_by_role("link", name=WORDS["safety-first"])).to_have_attribute("href", "#safety-check")
    page.get_by_role("button", name=WORDS["back"]).click()
    page.get_by_role("button", name=WORDS["back"]).click()
    signs(page).get_by_role("button", name=WORDS["back"]).click()
    give(page, answers)
    link = stops(page).first.get_by_role("link").first
    expect(link).to_have_text(WORDS["place.safety-check"])
    expect(link).to_have_attribute("href", "#safety-check")


def test_it_goes_on_where_a_person_stopped_also_in_the_middle_of_the_questions(
    reader: Callable[..., Page],
) -> None:
    page = alone(reader("phone"), Guide())
    page.get_by_role("button", name=QUESTIONS[0].answers[2].text).click()
    page.reload()
    expect(page.get_by_role("group", name=QUESTIONS[1].question)).to_be_visible()


def test_what_was_read_is_marked_and_the_path_goes_on_after_it(reader: Callable[..., Page]) -> None:
    page = alone(reader("phone"), Guide())
    give(page, ANSWERS)
    lessons = kept(page)["path"]["lessons"]
    expect(stops(page).first.get_by_role("link", name=WORDS["go-on"])).to_be_visible()
    seen(page, lessons[0])
    expect(stops(page).first).to_contain_text(WORDS["seen"])
    expect(stops(page).first.get_by_role("link", name=WORDS["go-on"])).to_have_count(0)
    seen(page, *lessons)
    expect(page.get_by_text(WORDS["all-seen"])).to_be_visible()
    expect(page.get_by_role("link", name=WORDS["go-on"])).to_have_count(0)


def test_signs_that_were_looked_at_count_as_seen_and_a_path_asked_for_anew_asks_them_again(
    reader: Callable[..., Page],
) -> None:
    page = alone(reader("phone"), Guide())
    answers = {**ANSWERS, "state": "yes"}
    give(page, answers)
    expect(stops(page).first).to_have_attribute("data-seen", "true")
    page.get_by_role("button", name=WORDS["change"]).click()
    new_pain(page)
    page.reload()
    expect(stops(page).first).to_have_attribute("data-seen", "false")
    stops(page).first.get_by_role("link").first.click()
    expect(stops(page).first).to_have_attribute("data-seen", "true")


def test_answers_can_be_changed_and_the_path_follows(reader: Callable[..., Page]) -> None:
    page = alone(reader("phone"), Guide())
    give(page, ANSWERS)
    page.get_by_role("button", name=WORDS["change"]).click()
    chosen = page.get_by_role("button", name=QUESTIONS[0].answers[2].text)
    expect(chosen).to_have_attribute("aria-pressed", "true")
    give(page, {**ANSWERS, "wish": "ease"})
    expect(stops(page).first).to_contain_text(COURSE.paths["ease-now"].reason)


def test_a_path_that_is_taken_away_is_gone_and_the_guide_asks_again(reader: Callable[..., Page]) -> None:
    page = alone(reader("phone"), Guide())
    give(page, ANSWERS)
    page.get_by_role("button", name=WORDS["take-away"]).click()
    expect(page.get_by_role("heading", name=QUESTIONS[0].question)).to_be_focused()
    assert kept(page)["path"]["lessons"] == []
    assert kept(page)["path"]["answers"] == {}
    page.reload()
    expect(page.get_by_role("group", name=QUESTIONS[0].question)).to_be_visible()


def test_the_keyboard_alone_is_enough(reader: Callable[..., Page]) -> None:
    page = alone(reader("laptop"), Guide())
    for asked in QUESTIONS:
        expect(page.get_by_role("group", name=asked.question)).to_be_visible()
        page.keyboard.press("Tab")
        while page.evaluate("document.activeElement.tagName") != "BUTTON":
            page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        if asked == QUESTIONS[0]:  # new pain: past the signs
            expect(page.get_by_role("heading", name=WORDS["signs"])).to_be_focused()
            while page.evaluate("document.activeElement.textContent") != WORDS["signs-done"]:
                page.keyboard.press("Tab")
            page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name=WORDS["path"])).to_be_focused()
    page.keyboard.press("Tab")
    expect(stops(page).first.get_by_role("link").first).to_be_focused()


def test_the_questions_take_the_same_room(reader: Callable[..., Page]) -> None:
    page = alone(reader("phone"), Guide())
    heights = []
    for asked in QUESTIONS:
        heights.append(page.locator(".easeback-guide__ask").evaluate("ask => ask.offsetHeight"))
        page.get_by_role("button", name=asked.answers[-1].text, exact=True).click()
    assert max(heights) - min(heights) <= 8
