"""The person sees what is kept, takes a copy along, brings it back, and can erase it all."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from easeback import content
from easeback.parts import MyRecord
from support.alone import alone, server_render_of

if TYPE_CHECKING:
    from playwright.sync_api import Page

WORDS = content.load().words_of("my_record")
KEPT: dict[str, Any] = {
    "version": 2,
    "country": "NL",
    "ratings": [
        {"exercise": "slow-breathing", "at": "2026-11-20T08:00:00Z", "before": 7, "after": 4, "seconds": 180},
        {"exercise": "gone-exercise", "at": "2026-11-22T08:00:00Z", "before": 6, "after": None},
    ],
    "answers": {
        "signals-pass": {"answer": "pass", "at": "2026-11-21T08:00:00Z"},
        "room-between": {"answer": "", "at": "2026-11-21T09:00:00Z"},
        "stress-signals.own-words": {"answer": "They <i>fade</i>", "at": "2026-11-21T10:00:00Z"},
    },
    "steps": [{"step": "gap-between", "moment": "evening", "at": "2026-11-19T08:00:00Z"}],
    "looks": {
        "hard-work": {"mark": "not-sure", "at": "2026-11-16T08:00:00Z"},
        "anxiety": {"mark": "", "at": "2026-11-16T09:00:00Z"},
        "gone-group": {"mark": "gone-mark", "at": "2026-11-16T10:00:00Z"},
    },
    "sore": {
        "low_back": {"mark": "sore", "at": "2026-11-14T08:00:00Z"},
        "left_calf": {"mark": "sore", "at": "2026-11-14T09:00:00Z"},
        "neck": {"mark": "", "at": "2026-11-14T10:00:00Z"},
    },
    "reasons": {
        "pregnancy": {"mark": "yes", "at": "2026-11-13T08:00:00Z"},
        "glaucoma": {"mark": "no", "at": "2026-11-13T08:00:00Z"},
    },
    "thoughts": [
        {
            "thought": "broken",
            "kinder": "It hurts, and it can walk",
            "at": "2026-11-12T08:00:00Z",
        },
        {
            "thought": "own",
            "own": "I <b>never</b> sleep",
            "situation": "In bed",
            "at": "2026-11-11T08:00:00Z",
        },
        {"thought": "gone-thought", "own": 7, "at": "2026-11-10T08:00:00Z"},
    ],
    "path": {
        "answers": {"wish": "sleep", "since": "long", "gone": "gone"},
        "lessons": ["slow-breathing"],
        "at": "2026-11-15T08:00:00Z",
    },
    "pacing": [
        {
            "activity": "walk",
            "unit": "metres",
            "days": [180, 220, 200],
            "goal": 300,
            "week": 2,
            "since": "2026-11-11",
            "done": ["2026-11-11", "2026-11-12"],
            "at": "2026-11-01T08:00:00Z",
            "touched": "2026-11-09T08:00:00Z",
        },
        {
            "activity": "own",
            "own": "Swim",
            "unit": "minutes",
            "days": [10, None],
            "at": "2026-11-08T08:00:00Z",
        },
        {"activity": "gone", "unit": "miles", "days": "many", "at": "2026-11-07T08:00:00Z"},
    ],
    "movements": [
        {
            "movement": "bend",
            "worry": 7,
            "smallest": "To my knees",
            "happened": "Fine",
            "at": "2026-11-18T08:00:00Z",
        },
        {"movement": "own", "own": "Swim", "at": "2026-11-17T08:00:00Z"},
    ],
}


def opened(page: Page, stored: str | None = None, more: dict[str, str] | None = None) -> Page:
    """The part on a device that holds `stored` already."""
    held = {**({"easeback:v1": stored} if stored is not None else {}), **(more or {})}
    script = f"""if (!sessionStorage.begun) {{
        sessionStorage.begun = 1;
        for (const [key, text] of Object.entries({json.dumps(held)})) localStorage.setItem(key, text);
    }}"""
    page.add_init_script(script)
    return alone(page, MyRecord())


def chosen(page: Page, text: str, name: str = "easeback-2026-11-20.json") -> None:
    """A person chooses a file with this text to bring back."""
    page.locator("input[type=file]").set_input_files(
        {"name": name, "mimeType": "application/json", "buffer": text.encode()}
    )


def test_before_any_script_it_says_where_the_notes_live() -> None:
    assert WORDS["where"] in server_render_of(MyRecord())


def test_everything_kept_is_in_one_plain_table_the_newest_first(reader: Callable[..., Page]) -> None:
    page = opened(reader("laptop"), json.dumps(KEPT))
    course = content.load()
    expected = [
        (WORDS["shared.an-exercise"], WORDS["rating-before"].format(before=6)),
        (WORDS["own-words"], "They <i>fade</i>"),
        (course.questions["signals-pass"].question, "The signals rise, and then they fade."),
        (course.exercises["slow-breathing"].name, WORDS["rating-both"].format(before=7, after=4)),
        (course.plan_steps["gap-between"].text, "In the evening"),
        (WORDS["movement"].format(movement=course.movements["bend"].name), "To my knees\n\nFine"),
        (WORDS["movement"].format(movement="Swim"), ""),
        (WORDS["look"].format(group="…"), "gone-mark"),
        (WORDS["look"].format(group=course.groups["hard-work"].name), WORDS["mark.not-sure"]),
        (WORDS["guided"], "To rest and sleep better\n\nMore than three months"),
        (WORDS["sore"], "lower back\n\nleft calf"),
        (WORDS["reasons"], course.contraindications["pregnancy"].text),
        (WORDS["thought"].format(thought=course.thoughts["broken"].thought), "It hurts, and it can walk"),
        (WORDS["thought"].format(thought="I <b>never</b> sleep"), "In bed"),
        (WORDS["a-thought"], ""),
        (
            WORDS["pacing"].format(activity=course.activities["walk"].name),
            "week 2: 180 m each day\n\ngoal 300 m\n\ndone on 2 days",
        ),
        (WORDS["pacing"].format(activity="Swim"), "measured: 10 min"),
        (WORDS["pacing"].format(activity="…"), ""),
    ]
    page.get_by_role("button", name=WORDS["show-all"].format(count=len(expected))).click()
    expect(page.get_by_role("row")).to_have_count(1 + len(expected))
    rows = page.get_by_role("row").all_inner_texts()[1:]
    for row, (what, noted) in zip(rows, expected, strict=True):
        assert what in row
        assert noted in row


def test_a_long_list_is_short_until_asked_for(reader: Callable[..., Page]) -> None:
    ratings = [
        {"exercise": "slow-breathing", "at": f"2026-10-{day:02}T08:00:00Z", "before": 5}
        for day in range(1, 31)
    ]
    page = opened(reader("laptop"), json.dumps({"version": 1, "ratings": ratings}))
    assert page.get_by_role("row").count() < 20
    page.get_by_role("button", name=WORDS["show-all"].format(count=30)).click()
    expect(page.get_by_role("row")).to_have_count(31)


def test_a_saved_copy_brings_everything_back_on_another_device(
    reader: Callable[..., Page], tmp_path: Path
) -> None:
    page = opened(reader("laptop"), json.dumps(KEPT))
    with page.expect_download() as downloading:
        page.get_by_role("button", name=WORDS["copy"]).click()
    copy = tmp_path / downloading.value.suggested_filename
    downloading.value.save_as(copy)
    assert copy.name.startswith("easeback-")
    expect(page.get_by_text(WORDS["copied"].format(file=copy.name))).to_be_visible()

    other = opened(reader("phone"))
    expect(other.get_by_text(WORDS["empty"])).to_be_visible()
    other.locator("input[type=file]").set_input_files(copy)
    expect(other.get_by_text(WORDS["brought"].format(added=24))).to_be_visible()
    expect(other.get_by_text("In the evening")).to_be_visible()
    chosen(other, copy.read_text())
    expect(other.get_by_text(WORDS["brought-none"])).to_be_visible()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "empty"),
        ("%PDF-1.7", "not-json"),
        ('{"nbformat": 4}', "not-ours"),
        ('{"version": 7, "ratings": []}', "later-version"),
        ('{"version": 1, "ratings": [{"exercise": 3}]}', "broken"),
        (" " * 8_000_001, "too-large"),
    ],
)
def test_a_wrong_file_is_refused_with_a_reason_and_changes_nothing(
    reader: Callable[..., Page], text: str, reason: str
) -> None:
    page = opened(reader("phone"), json.dumps(KEPT))
    chosen(page, text)
    expect(page.get_by_role("status").filter(has_text=WORDS[f"refused-{reason}"])).to_be_visible()
    assert json.loads(page.evaluate("localStorage.getItem('easeback:v1')")) == KEPT


def test_erasing_asks_once_and_can_be_called_off(reader: Callable[..., Page]) -> None:
    page = opened(reader("phone"), json.dumps(KEPT), {"other": "stays"})
    page.get_by_role("button", name=WORDS["erase"]).click()
    expect(page.get_by_role("button", name=WORDS["erase-no"])).to_be_focused()
    page.keyboard.press("Enter")
    assert page.evaluate("localStorage.getItem('easeback:v1')") is not None
    expect(page.get_by_role("button", name=WORDS["erase"])).to_be_focused()
    page.keyboard.press("Enter")
    page.get_by_role("button", name=WORDS["erase-yes"]).click()
    expect(page.get_by_text(WORDS["erased"])).to_be_visible()
    expect(page.get_by_text(WORDS["empty"])).to_be_visible()
    assert page.evaluate("Object.keys(localStorage)") == ["other"]


def test_the_question_before_erasing_stands_alone(reader: Callable[..., Page]) -> None:
    page = opened(reader("phone"), json.dumps(KEPT))
    with page.expect_download():
        page.get_by_role("button", name=WORDS["copy"]).click()
    said = page.locator(".easeback-my-record__said")
    expect(said).not_to_be_empty()
    page.get_by_role("button", name=WORDS["erase"]).click()
    expect(page.get_by_text(WORDS["erase-ask"])).to_be_visible()
    expect(said).to_be_empty()


@pytest.mark.parametrize(
    ("stored", "kind"),
    [("{broken", "broken"), ('{"theme":"dark"}', "foreign"), ('{"version":4,"ratings":{}}', "later-version")],
)
def test_what_cannot_be_read_is_shown_and_can_be_saved_as_a_file(
    reader: Callable[..., Page], tmp_path: Path, stored: str, kind: str
) -> None:
    page = opened(reader("phone"), stored)
    before, _, after = WORDS[f"aside-{kind}"].partition("{day}")
    expect(page.get_by_text(before.strip())).to_contain_text(after)
    with page.expect_download() as downloading:
        page.get_by_role("button", name=WORDS["aside-save"]).click()
    downloading.value.save_as(tmp_path / "aside")
    assert (tmp_path / "aside").read_text() == stored


def test_where_nothing_can_be_kept_it_says_so(reader: Callable[..., Page]) -> None:
    page = reader("phone")
    page.add_init_script("Object.defineProperty(window, 'localStorage', { value: null })")
    expect(alone(page, MyRecord()).get_by_text(WORDS["shared.kept-forbidden"])).to_be_visible()
