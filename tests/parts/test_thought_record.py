"""One thought in short steps: every letter is kept here and nowhere else, and can be taken along."""

from __future__ import annotations

import json
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from easeback import content
from easeback.parts import ThoughtRecord
from support.alone import alone, server_render_of
from support.walk import barriers, kept, ready

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page, Request

COURSE = content.load()
WORDS = COURSE.words_of("thought_record")
BROKEN = COURSE.thoughts["broken"]
STEPS = ["situation", "body", "thought", "feeling", "for", "against", "kinder", "again", "tryout"]
LONG = 10_000
TEXTS = {
    "situation": "On the bus. I had to stand.",
    "where": "Tight low back",
    "own": "It will never carry me",
    "feeling": "Worry",
    "for": "It hurt after ten minutes",
    "against": "Last week I stood for twenty",
    "kinder": "Standing hurts, and it passes",
    "tryout": "Two stops, then I sit",
}
ON_STEP = {"body": "where", "thought": "own"}


@pytest.fixture
def page(reader: Callable[..., Page]) -> Page:
    return alone(reader("phone"), ThoughtRecord())


def entries(page: Page) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = kept(page).get("thoughts", [])
    return found


def press(page: Page, key: str, **values: object) -> None:
    page.get_by_role("button", name=WORDS[key].format(**values), exact=True).click()


def at(page: Page, step: str) -> Locator:
    """The heading of a step, which has the eyes once one has come to it."""
    heading = page.get_by_role("heading", name=WORDS[f"{step}.title"])
    expect(heading).to_be_visible()
    return heading


def write(page: Page, piece: str, words: str) -> None:
    page.get_by_label(WORDS[f"{piece}.label"]).fill(words)


def rate(page: Page, piece: str, value: int) -> None:
    group = page.get_by_role("group", name=WORDS[f"{piece}.label"])
    group.get_by_role("radio", name=str(value), exact=True).check(force=True)


def go_to(page: Page, step: str, thought: str = "It will never carry me") -> None:
    """From the first step to another one, with nothing but the thought on the page."""
    for passed in STEPS[: STEPS.index(step)]:
        at(page, passed)
        if passed == "thought":
            write(page, "own", thought)
        press(page, "next")
    at(page, step)


def begun_with(page: Page, *thoughts: dict[str, Any], more: str = "") -> Page:
    """The part on a device that keeps these thoughts already."""
    stored = json.dumps(json.dumps({"version": 1, "thoughts": thoughts}))
    page.add_init_script(f"localStorage['easeback:v1'] ??= {stored}; {more}")
    return alone(page, ThoughtRecord())


def test_before_any_script_the_steps_stand_there_to_be_done_on_paper() -> None:
    html = unescape(server_render_of(ThoughtRecord()))
    for step in STEPS:
        assert WORDS[f"{step}.title"] in html
    for words in (WORDS["kind"], WORDS["private"]):
        assert words in html


def test_a_whole_record_from_what_happened_to_one_small_try(page: Page, tmp_path: Path) -> None:
    asked: list[str] = []
    page.on("request", lambda request: note(request, asked))
    for place, step in enumerate(STEPS):
        heading = at(page, step)
        expect(page.get_by_text(WORDS["step"].format(step=place + 1, all=len(STEPS)))).to_be_visible()
        expect(page.get_by_text(WORDS["kind"])).to_be_visible()
        if place:
            expect(heading).to_be_focused()
        piece = ON_STEP.get(step, step)
        if piece in TEXTS:
            write(page, piece, TEXTS[piece])
            assert entries(page)[0][piece] == TEXTS[piece]
        for rated, value in {
            "body": ("tension", 7),
            "thought": ("belief", 80),
            "feeling": ("strength", 60),
        }.items():
            if rated == step:
                rate(page, *value)
        if step == "again":
            rate(page, "belief_after", 50)
            rate(page, "strength_after", 60)
            said = page.get_by_role("status").filter(
                has_text=WORDS["changed.belief-less"].format(before=80, after=50)
            )
            expect(said).to_contain_text(WORDS["changed.strength-same"].format(after=60))
        assert barriers(page) == [], step
        press(page, "finish" if step == STEPS[-1] else "next")
    expect(page.get_by_role("heading", name=WORDS["page"])).to_be_focused()
    assert barriers(page) == []
    (entry,) = entries(page)
    numbers = {"tension": 7, "belief": 80, "strength": 60, "belief_after": 50, "strength_after": 60}
    assert entry | {"at": "", "changed": ""} == {
        "thought": "own", "at": "", "changed": "", "step": "tryout", "done": True, **TEXTS, **numbers,
    }  # fmt: skip
    for words in TEXTS.values():
        expect(page.get_by_text(words, exact=True)).to_be_visible()
    with page.expect_download() as downloading:
        press(page, "save")
    text = Path(downloading.value.path()).read_text(encoding="utf-8")
    assert all(words in text for words in TEXTS.values())
    assert downloading.value.suggested_filename == f"easeback-thought-{entry['at'][:10]}.txt"
    assert asked == [], "nothing leaves the page"


def note(request: Request, asked: list[str]) -> None:
    if not request.url.startswith("blob:"):
        asked.append(request.url)


def test_half_a_record_is_there_after_a_reload_on_the_same_step(page: Page) -> None:
    write(page, "situation", "In bed <i>at night</i>")
    press(page, "next")
    press(page, "next")
    write(page, "own", "I cannot cope")
    page.reload()
    ready(page)
    at(page, "thought")
    expect(page.get_by_label(WORDS["own.label"])).to_have_value("I cannot cope")
    press(page, "back")
    press(page, "back")
    expect(page.get_by_label(WORDS["situation.label"])).to_have_value("In bed <i>at night</i>")
    assert len(entries(page)) == 1


def test_only_the_thought_is_asked_for(page: Page) -> None:
    press(page, "next")
    press(page, "next")
    press(page, "next")
    expect(page.get_by_role("alert")).to_have_text(WORDS["thought-first"])
    expect(page.get_by_label(WORDS["own.label"])).to_be_focused()
    at(page, "thought")
    assert entries(page) == []
    page.get_by_text(WORDS["common"]).click()
    page.get_by_role("radio", name=BROKEN.thought).check(force=True)
    expect(page.get_by_role("alert")).to_be_empty()
    expect(page.get_by_label(WORDS["own.label"])).to_have_value(BROKEN.thought)
    for _ in STEPS[STEPS.index("thought") : -1]:
        press(page, "next")
    press(page, "finish")
    expect(page.get_by_text(BROKEN.thought)).to_be_visible()
    assert entries(page)[0]["thought"] == "broken"


def test_a_common_thought_brings_a_kind_word_and_a_beginning(page: Page) -> None:
    go_to(page, "against", BROKEN.thought)
    expect(page.get_by_text(BROKEN.why)).to_be_visible()
    press(page, "next")
    press(page, "take-starter")
    expect(page.get_by_label(WORDS["kinder.label"])).to_have_value(BROKEN.starter)
    for _ in range(4):
        press(page, "back")
    write(page, "own", "My knee is broken")
    assert entries(page)[0]["thought"] == "own"
    expect(page.get_by_text(WORDS["common"])).to_have_count(0)


@pytest.mark.parametrize(("before", "after", "said"), [(80, 50, "less"), (80, 80, "same"), (50, 90, "more")])
def test_what_changed_is_said_plainly_and_each_way_is_fine(
    page: Page, before: int, after: int, said: str
) -> None:
    for words in (WORDS[f"changed.{piece}-{said}"] for piece in ("belief", "strength")):
        assert not [cheer for cheer in ("!", "well done", "great", "good") if cheer in words.lower()]
    begun_with(
        page,
        {
            "thought": "own",
            "own": "It is over",
            "belief": before,
            "step": "again",
            "at": "2026-11-20T08:00:00Z",
        },
    )
    page.reload()
    ready(page)
    at(page, "again")
    rate(page, "belief_after", after)
    expect(
        page.get_by_text(WORDS[f"changed.belief-{said}"].format(before=before, after=after))
    ).to_be_visible()


def test_ten_thousand_letters_are_taken_whole_and_more_is_not_cut_on_the_page(page: Page) -> None:
    whole = ("Mein Rücken schmerzt… " * 1000)[:LONG]
    field = page.get_by_label(WORDS["situation.label"])
    field.fill(whole)
    assert entries(page)[0]["situation"] == whole
    said = page.get_by_role("status").filter(has_text=WORDS["shared.long-words"].format(count=f"{LONG:,}"))
    expect(said).to_have_count(0)
    field.fill(whole + " and more")
    expect(said).to_be_visible()
    expect(field).to_have_value(whole + " and more")
    assert entries(page)[0]["situation"] == whole
    press(page, "next")
    press(page, "back")
    expect(field).to_have_value(whole + " and more")
    page.reload()
    ready(page)
    expect(field).to_have_value(whole)


@pytest.mark.parametrize(
    ("kind", "trouble"),
    [
        ("full", "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }"),
        ("forbidden", "Object.defineProperty(window, 'localStorage', { value: null })"),
    ],
)
def test_where_nothing_can_be_kept_it_says_so_and_the_words_stay(
    reader: Callable[..., Page], kind: str, trouble: str
) -> None:
    page = reader("phone")
    page.add_init_script(trouble)
    alone(page, ThoughtRecord())
    write(page, "situation", "On the bus")
    expect(page.get_by_text(WORDS[f"shared.kept-{kind}"])).to_be_visible()
    press(page, "next")
    press(page, "back")
    expect(page.get_by_label(WORDS["situation.label"])).to_have_value("On the bus")
    go_to(page, "tryout")
    press(page, "finish")
    expect(page.get_by_text("On the bus")).to_be_visible()


FIRST = {
    "thought": "own",
    "own": "I <b>cannot</b>",
    "at": "2026-11-20T08:00:00Z",
    "step": "tryout",
    "done": True,
}
SECOND = {"thought": "broken", "kinder": "It walks", "at": "2026-11-21T08:00:00Z"}


def test_what_was_written_is_listed_opened_changed_deleted_and_brought_back(page: Page) -> None:
    begun_with(page, FIRST, SECOND)
    names = page.locator(".easeback-thought-record__name")
    expect(names).to_have_text([BROKEN.thought, "I <b>cannot</b>"])
    press(page, "delete-of", thought=BROKEN.thought)
    assert [one["own"] for one in entries(page)] == ["I <b>cannot</b>"]
    undo = page.get_by_role("button", name=WORDS["undo"])
    expect(undo).to_be_focused()
    expect(page.get_by_role("status").filter(has_text=WORDS["deleted"])).to_be_visible()
    undo.press("Enter")
    assert [one["thought"] for one in entries(page)] == ["own", "broken"]
    assert entries(page)[1] == SECOND
    press(page, "open-of", thought="I <b>cannot</b>")
    expect(page.get_by_role("heading", name=WORDS["page"])).to_be_focused()
    press(page, "edit")
    expect(at(page, "situation")).to_be_focused()
    write(page, "situation", "At work")
    assert entries(page)[0]["situation"] == "At work"
    go_to(page, "tryout", "I can, a bit")
    press(page, "finish")
    press(page, "delete")
    expect(page.get_by_label(WORDS["situation.label"])).to_have_value("")
    page.get_by_role("button", name=WORDS["undo"]).press("Enter")
    expect(page.get_by_text("I can, a bit")).to_be_visible()
    press(page, "new")
    expect(at(page, "situation")).to_be_focused()
    assert len(entries(page)) == 2


def test_a_record_alone_is_printed_on_one_page_and_copied_as_text(reader: Callable[..., Page]) -> None:
    page = reader("laptop", permissions=["clipboard-read", "clipboard-write"])
    begun_with(page, {**FIRST, **TEXTS, "belief": 80, "tension": 7}, SECOND, more="window.print = () => {};")
    press(page, "open-of", thought=TEXTS["own"])
    press(page, "copy")
    expect(page.get_by_text(WORDS["copied"])).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert all(words in copied for words in TEXTS.values())
    press(page, "print")
    page.emulate_media(media="print")
    expect(page.get_by_text(TEXTS["kinder"])).to_be_visible()
    for elsewhere in (
        page.get_by_text("A section"),
        page.get_by_text(BROKEN.thought),
        page.get_by_text(WORDS["kind"]),
    ):
        expect(elsewhere).to_be_hidden()
    assert page.pdf(format="A4").count(b"/Type /Page\n") == 1
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(
        page.get_by_text(TEXTS["kinder"])
    ).to_be_hidden()  # the handout of the lesson has empty lines instead
    expect(page.get_by_text(WORDS["tryout.label"])).to_be_visible()


def test_where_copying_is_not_allowed_it_says_what_to_do(reader: Callable[..., Page]) -> None:
    page = reader("phone")
    begun_with(page, FIRST, more="Object.defineProperty(navigator, 'clipboard', { value: undefined });")
    press(page, "open-of", thought="I <b>cannot</b>")
    press(page, "copy")
    expect(page.get_by_text(WORDS["not-copied"])).to_be_visible()


def test_what_was_kept_broken_harms_nothing(page: Page) -> None:
    odd = {
        "thought": "gone",
        "own": 7,
        "belief": "80",
        "step": "gone",
        "at": "2026-11-20T08:00:00Z",
        "kinder": ["a"],
    }
    begun_with(page, odd, {**odd, "done": True, "at": "2026-11-21T08:00:00Z"})
    at(page, "situation")
    press(page, "open-of", thought=WORDS["a-thought"])
    expect(page.get_by_role("heading", name=WORDS["page"])).to_be_focused()


def test_once_everything_is_erased_the_page_is_empty_too(page: Page) -> None:
    write(page, "situation", "On the bus")
    press(page, "next")
    page.evaluate(
        "localStorage.clear(); dispatchEvent(new StorageEvent('storage', { key: null, newValue: null }))"
    )
    at(page, "situation")
    expect(page.get_by_label(WORDS["situation.label"])).to_have_value("")
