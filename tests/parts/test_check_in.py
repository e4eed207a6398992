"""The check-in: one question a screen, kept at each answer, and one page of one's own without a total."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from html import unescape
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from easeback import content
from easeback.parts import CheckIn
from support.alone import alone, server_render_of
from support.places import NOTEBOOKS, cells
from support.walk import barriers, kept, ready

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

COURSE = content.load()
WORDS = COURSE.words_of("check_in")
MATTERS = "Dance with <b>Ada</b>"
HARD = "nearly-every-day"
ASKED = [
    *(("question", name) for name in ("changed", "where", "since")),
    *((measure, item.id) for measure in ("peg", "phq-4") for item in COURSE.measures[measure].items),
    *(("question", name) for name in ("sleep", "harm", "sure", "matters", "tablets", "told")),
]


@pytest.fixture
def page(reader: Callable[..., Page]) -> Page:
    return alone(reader("phone"), CheckIn())


def entries(page: Page) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = kept(page).get("checkins", [])
    return found


def press(page: Page, key: str, **values: object) -> None:
    page.get_by_role("button", name=WORDS[key].format(**values), exact=True).click()


def text_of(screen: tuple[str, str]) -> str:
    """What a screen asks."""
    kind, name = screen
    if kind == "question":
        return COURSE.check_in_questions[name].question
    return next(item.text for item in COURSE.measures[kind].items if item.id == name)


def at(page: Page, place: int) -> Locator:
    """The heading of a screen, which says what is asked."""
    heading = page.get_by_role("heading", name=text_of(ASKED[place]))
    expect(heading).to_be_visible()
    expect(page.get_by_text(WORDS["place"].format(number=place + 1, of=len(ASKED)))).to_be_visible()
    return heading


def choose(page: Page, text: str) -> None:
    page.get_by_role("radio", name=text, exact=True).check(force=True)


def begun_with(page: Page, *checkins: dict[str, Any]) -> Page:
    """The part on a device that keeps these answers already."""
    stored = json.dumps(json.dumps({"version": 3, "checkins": checkins}))
    page.add_init_script(f"localStorage['easeback:v1'] ??= {stored}")
    return alone(page, CheckIn())


def done(**answers: str | int) -> dict[str, Any]:
    """Answers that somebody was through with long ago."""
    when = "2026-01-02T10:00:00.000Z"
    named = {name.replace("__", "."): given for name, given in answers.items()}
    return {"check": "check-in", "at": when, "done": when, "step": "told", "answers": named}


def pairs(value: int) -> dict[str, Any]:
    return {f"phq-4.{item.id}": value for item in COURSE.measures["phq-4"].items}


def test_before_any_script_and_on_paper_every_question_stands_there_word_for_word() -> None:
    html = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", unescape(server_render_of(CheckIn()))))
    for screen in ASKED:
        assert text_of(screen) in html
    for answer in COURSE.measures["phq-4"].answers:
        assert answer.text in html
    assert WORDS["private"] in html


def test_only_measures_that_may_stand_on_a_page_come_to_it() -> None:
    part = CheckIn()
    assert {measure["id"] for measure in part.measures} == {"peg", "phq-4"}
    assert all(COURSE.measures[measure["id"]].embeddable == "yes" for measure in part.measures)


def test_every_reason_has_its_card_in_the_lesson() -> None:
    lesson = NOTEBOOKS / "en" / "07-check-in.ipynb"
    shown = "".join(cell["source"] for cell in cells(lesson, "code") if "ClaimCard" in cell["source"])
    for row in COURSE.check_in_advice.values():
        assert [claim.id for claim in row.claims if f'"{claim.id}"' not in shown] == []


def test_a_whole_check_in_on_a_phone_ends_in_one_page_of_ones_own(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for place, (kind, name) in enumerate(ASKED):
        heading = at(page, place)
        if place:
            expect(heading).to_be_focused()
        if name == "changed":
            choose(page, "No, I know this pain")
        elif name == "since":
            choose(page, "More than three months")
        elif kind == "phq-4":
            choose(page, "Several days")
        elif kind == "peg" or name in {"sleep", "harm", "sure"}:
            choose(page, "4")
        elif name == "matters":
            page.get_by_role("textbox").fill(MATTERS)
        if kind == "peg":
            assert entries(page)[0]["answers"][f"peg.{name}"] == 4
        if name in {"changed", "nervous", "sleep", "matters"}:
            assert barriers(page) == [], name
        button = "finish" if place == len(ASKED) - 1 else "next"
        press(page, "leave-out" if name in {"where", "tablets"} else button)
    expect(page.get_by_role("heading", name=WORDS["page"])).to_be_focused()
    assert barriers(page) == []
    told = page.locator(".easeback-check-in__page")
    expect(told.get_by_text(WORDS["quoted"].format(words=MATTERS))).to_be_visible()
    told.locator("summary").click()
    for row in ("since-long", "activity", "harm", "sleep", "worry-some"):
        expect(told.get_by_text(COURSE.check_in_advice[row].reason)).to_be_visible()
    expect(told.get_by_text(COURSE.check_in_advice["matters"].talk)).to_be_visible()
    expect(told.get_by_text(WORDS["help"])).to_be_visible()
    expect(page.get_by_text(COURSE.check_in_questions["tablets"].label)).to_have_count(0)
    assert asked == [], "nothing leaves the page"


@pytest.mark.parametrize(
    ("answers", "first"), [({}, False), (pairs(0), False), (pairs(2), False), (pairs(3), True)]
)
def test_the_help_line_stands_on_every_page_and_first_where_it_is_hardest(
    reader: Callable[..., Page], answers: dict[str, int], *, first: bool
) -> None:
    page = begun_with(reader("phone"), {**done(), "answers": answers})
    told = page.locator(".easeback-check-in__page")
    expect(told.get_by_text(WORDS["help-text"])).to_be_visible()
    heads = told.locator("h4").all_inner_texts()
    assert (heads.index(WORDS["help"]) < heads.index(WORDS["said"])) == first
    worth = [COURSE.check_in_advice[row].talk for row in ("worry-much", "mood-much")]
    for words in worth:
        expect(told.get_by_text(words)).to_have_count(int(sum(answers.values()) >= 8))
    text = told.inner_text().lower()
    total = sum(answers.values())
    assert not re.search(rf"\b{total} (of|/) ?(12|6)\b|score|severe|depress(ion|ive)|disorder", text)


def test_pain_that_is_new_leads_to_the_safety_check_at_once(page: Page) -> None:
    choose(page, "I am not sure")
    link = page.get_by_role("link", name=WORDS["safety-first"])
    expect(link).to_be_visible()
    assert str(link.get_attribute("href")).endswith("index.ipynb#safety-check")
    for place in range(len(ASKED)):
        press(page, "next" if place == 0 else "finish" if place == len(ASKED) - 1 else "leave-out")
    expect(page.locator(".easeback-check-in__page a").first).to_have_text(WORDS["safety-first"])


def test_half_a_check_in_goes_on_where_it_was_after_a_reload(page: Page) -> None:
    choose(page, "No, I know this pain")
    press(page, "next")
    press(page, "leave-out")
    choose(page, "It comes and goes")
    page.reload()
    at(page, 2)
    expect(page.get_by_role("radio", name="It comes and goes")).to_be_checked()
    press(page, "back")
    press(page, "back")
    expect(page.get_by_role("radio", name="No, I know this pain")).to_be_checked()
    press(page, "take-back")
    assert entries(page)[0]["answers"] == {"since": "waves"}


def test_everything_may_be_left_out(page: Page) -> None:
    for place in range(len(ASKED)):
        at(page, place)
        press(page, "finish" if place == len(ASKED) - 1 else "leave-out")
    expect(page.get_by_text(WORDS["said-nothing"])).to_be_visible()
    expect(page.get_by_text(WORDS["help-text"])).to_be_visible()


def test_the_check_in_goes_by_the_keyboard_alone(page: Page) -> None:
    page.keyboard.press("Tab")
    expect(page.get_by_role("radio", name="Yes", exact=True)).to_be_focused()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("radio", name="No, I know this pain")).to_be_checked()
    at(page, 0)  # an arrow chooses, and does not leave
    page.get_by_role("button", name=WORDS["next"], exact=True).focus()
    page.keyboard.press("Enter")
    expect(at(page, 1)).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("radio").first).to_be_focused()


def test_a_page_is_printed_alone_deleted_and_brought_back(reader: Callable[..., Page]) -> None:
    page = begun_with(reader("phone"), done(matters="Dance", sleep=2))
    page.evaluate("() => { window.print = () => { window.printed = document.documentElement.matches("
                  "'[data-printing-card]'); }; }")  # fmt: skip
    press(page, "print")
    assert page.evaluate("() => window.printed")
    press(page, "delete")
    assert entries(page) == []
    expect(page.get_by_role("button", name=WORDS["undo"])).to_be_focused()
    press(page, "undo")
    expect(page.get_by_role("heading", name=WORDS["page"])).to_be_focused()
    assert entries(page)[0]["answers"] == {"matters": "Dance", "sleep": 2}


def test_it_is_asked_again_after_four_weeks_and_the_page_of_before_stays(reader: Callable[..., Page]) -> None:
    page = begun_with(reader("phone"), done(matters="Dance"))
    press(page, "new")
    expect(at(page, 0)).to_be_focused()
    choose(page, "Yes")
    assert len(entries(page)) == 2
    page.get_by_role("button", name=re.compile(WORDS["open"].split("{")[0])).click()
    expect(page.get_by_text(WORDS["quoted"].format(words="Dance"))).to_be_visible()


def test_it_is_not_asked_again_at_once(page: Page) -> None:
    for place in range(len(ASKED)):
        press(page, "finish" if place == len(ASKED) - 1 else "leave-out")
    expect(page.get_by_role("button", name=WORDS["new"])).to_have_count(0)
    expect(page.get_by_text(re.compile(WORDS["again"].split("{")[0]))).to_be_visible()


def test_answers_of_another_version_or_a_hostile_file_break_nothing(reader: Callable[..., Page]) -> None:
    odd = {"changed": "perhaps", "sleep": "<img src=x onerror=alert(1)>", "peg.pain": 400, "gone": "x"}
    page = begun_with(reader("phone"), {**done(), "answers": odd, "done": "the 40th", "step": "nowhere"})
    ready(page)
    expect(page.get_by_role("heading", name=WORDS["page"])).to_be_visible()
    assert page.locator(".easeback-check-in__page img").count() == 0
    press(page, "edit")
    at(page, 0)
