"""A look at oneself that never counts: marks are kept, what is known stands beside them, nothing adds up."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from easeback import content
from easeback.parts import SelfLook
from support.alone import alone, server_render_of
from support.places import NOTEBOOKS, PARTS, ROOT, cells
from support.walk import kept

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

COURSE = content.load()
WORDS = COURSE.words_of("self_look")
GROUPS = tuple(COURSE.groups.values())
MARKS = ["like-me", "not-sure", "not-me"]

every_group = pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.id)


def place(page: Page, group: content.Group) -> Locator:
    return page.locator(f"[data-group={group.id}]")


def mark(page: Page, group: content.Group, given: str) -> None:
    place(page, group).get_by_role("radio", name=WORDS[given], exact=True).check(force=True)


def known(page: Page, group: content.Group) -> Locator:
    return place(page, group).locator(".easeback-self-look__said")


def test_the_groups_are_the_five_of_the_course_and_lead_to_lessons_that_exist() -> None:
    assert len(GROUPS) == 5
    files = content.lesson_files(ROOT, "en")
    assert {group.lesson for group in GROUPS} <= set(files)
    assert [group["file"] for group in SelfLook().groups] == [files[group.lesson] for group in GROUPS]


def test_a_lesson_that_a_language_does_not_have_is_not_led_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(content, "lesson_files", lambda *_: {})
    assert {group["file"] for group in SelfLook().groups} == {""}
    assert "href" not in server_render_of(SelfLook())


def test_what_is_known_has_its_card_with_sources_in_the_same_lesson() -> None:
    lesson = NOTEBOOKS / "en" / "06-is-this-me.ipynb"
    shown = "".join(cell["source"] for cell in cells(lesson, "code") if "ClaimCard" in cell["source"])
    for group in GROUPS:
        for claim in group.claims:
            assert f'"{claim.id}"' in shown


def test_with_no_script_every_group_tells_what_is_known() -> None:
    html = unescape(server_render_of(SelfLook()))
    for group in GROUPS:
        assert group.text in html
        assert group.idea in html
        for claim in group.claims:
            assert claim.statement in html
            assert COURSE.words[f"shared.certainty.{claim.certainty}"] in html


@every_group
@pytest.mark.parametrize("given", MARKS)
def test_a_mark_is_kept_and_says_what_is_known(
    reader: Callable[..., Page], group: content.Group, given: str
) -> None:
    page = alone(reader("phone"), SelfLook())
    mark(page, group, given)
    assert kept(page)["looks"][group.id]["mark"] == given
    page.reload()
    expect(place(page, group).get_by_role("radio", name=WORDS[given], exact=True)).to_be_checked()
    if given == "not-me":
        expect(known(page, group)).to_have_text(WORDS["pass-by"])
        return
    for claim in group.claims:
        expect(known(page, group)).to_contain_text(claim.statement)
        expect(known(page, group)).to_contain_text(COURSE.words[f"shared.certainty.{claim.certainty}"])
    expect(known(page, group)).to_contain_text(group.idea)
    expect(known(page, group).get_by_role("link", name=group.leads_to)).to_be_visible()


def test_however_much_is_marked_nothing_is_counted_scored_or_named(reader: Callable[..., Page]) -> None:
    page = alone(reader("phone"), SelfLook())
    for group in GROUPS:
        mark(page, group, "like-me")
    said = page.locator("main").inner_text()
    own = [text for group in GROUPS for claim in group.claims for text in (claim.statement, claim.unknown)]
    for text in own:
        said = said.replace(text, "")
    assert not re.search(r"\d|%|\b(one|two|three|four|five|most|many) of\b|\bresult\b|\brisk\b", said), said
    assert not re.search(r"\byou have\b|\byou suffer\b|\bdiagnos", said, re.IGNORECASE)


def test_the_code_of_the_look_adds_nothing_up() -> None:
    code = (PARTS / "self_look" / "self_look.js").read_text()
    assert not re.search(r"\.length|reduce\(|\+\+|\+=|count|score", code)


def test_a_mark_can_be_changed_and_taken_away(reader: Callable[..., Page]) -> None:
    page = alone(reader("phone"), SelfLook())
    group = GROUPS[0]
    mark(page, group, "like-me")
    mark(page, group, "not-me")
    assert kept(page)["looks"][group.id]["mark"] == "not-me"
    place(page, group).get_by_role("button", name=WORDS["take-back"]).click()
    expect(place(page, group).get_by_role("radio").first).to_be_focused()
    expect(place(page, group).get_by_role("radio", checked=True)).to_have_count(0)
    assert kept(page)["looks"][group.id]["mark"] == ""
    expect(known(page, group)).to_be_empty()


def test_the_marks_stay_in_the_browser(reader: Callable[..., Page]) -> None:
    part = SelfLook()
    page = alone(reader("phone"), part)
    mark(page, GROUPS[0], "like-me")
    assert part.traits().keys() & {"marks", "looks"} == set()
    assert WORDS["note"] in page.locator("main").inner_text()


def test_the_keyboard_alone_is_enough(reader: Callable[..., Page]) -> None:
    page = alone(reader("laptop"), SelfLook())
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    assert kept(page)["looks"][GROUPS[0].id]["mark"] == "not-sure"
