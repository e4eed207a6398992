"""Twins: the numbers are those of the study, the bars lie where they say, and the words are true."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from easeback import content
from easeback.parts import TwinStudy
from support.alone import alone, server_render_of
from support.spreadsheet import edit, small_course

if TYPE_CHECKING:
    from playwright.sync_api import Page

COURSE = content.load()
WORDS = COURSE.words_of("twin_study")
ASSOCIATIONS = tuple(COURSE.associations.values())
STUDY = {
    "twins-all": (1.64, 1.31, 2.05),
    "twins-pairs": (1.74, 1.13, 2.69),
    "twins-unlike": (2.39, 1.39, 4.08),
    "twins-alike": (0.92, 0.42, 2.05),
}
"""Odds ratios and 95 % intervals for symptoms of depression and anxiety: abstract of pinheiro2015twin."""


def go_to(page: Page, step: int) -> None:
    page.get_by_role("radio", name=WORDS[f"step.{step}"], exact=True).check(force=True)


def said(value: float) -> str:
    return f"{math.floor(value * 10 + 0.5) / 10:.1f}"


def sentence(association: content.Association, key: str = "range") -> str:
    odds, low, high = map(said, (association.odds, association.low, association.high))
    return WORDS[key].format(who=association.label, odds=odds, low=low, high=high)


def test_the_numbers_are_those_of_the_study_and_its_source_was_opened() -> None:
    assert {
        association.id: (association.odds, association.low, association.high) for association in ASSOCIATIONS
    } == STUDY
    assert {association.source.id for association in ASSOCIATIONS} == {"pinheiro2015twin"}
    assert {association.source.verified for association in ASSOCIATIONS} == {"yes"}


def test_the_check_refuses_a_number_of_a_source_that_nobody_opened_or_outside_its_range(
    tmp_path: Path,
) -> None:
    course = small_course(tmp_path)
    edit(course, "associations.csv", "twins-all", source="fernandez2017", odds="2.5")
    told = [(fault.file, fault.column) for fault in content.check(course)]
    assert ("data/associations.csv", "source") in told
    assert ("data/associations.csv", "odds") in told


@pytest.mark.parametrize("association", ASSOCIATIONS, ids=lambda association: association.id)
def test_what_a_row_says_agrees_with_its_range(association: content.Association) -> None:
    seen = not association.low <= 1 <= association.high
    # A range that holds 1 may hold a link as well: “none was clear” is all that may be said.
    assert ("No clear link" in association.says) is not seen
    assert "No link" not in association.says


def test_the_still_form_says_what_everyone_shows_and_what_was_asked() -> None:
    html = unescape(server_render_of(TwinStudy()))
    assert sentence(ASSOCIATIONS[0]) in html
    assert ASSOCIATIONS[0].says in html
    assert WORDS["measured"] in html
    assert WORDS["people.1"] in html


@pytest.mark.parametrize("step", [1, 2, 3])
def test_each_step_shows_its_rows_says_them_and_keeps_the_ones_before(
    reader: Callable[..., Page], step: int
) -> None:
    page = alone(reader("phone"), TwinStudy())
    go_to(page, step)
    for association in ASSOCIATIONS:
        row = page.locator(f"[data-association={association.id}]")
        expect(row).to_be_visible(visible=association.step <= step)
        if association.step == step:
            expect(page.locator("[aria-live=polite]")).to_contain_text(sentence(association, "range-of"))
    expect(page.locator(".easeback-twin-study__people")).to_have_attribute(
        "aria-label", WORDS[f"people.{step}"]
    )


def test_every_dot_and_bar_lies_where_its_numbers_are(reader: Callable[..., Page]) -> None:
    page = alone(reader("laptop"), TwinStudy(3))
    marks = {
        odds: page.locator(".easeback-twin-study__axis span").nth(place).bounding_box()
        for place, odds in enumerate([0.5, 1, 2, 4])
    }
    middle = {odds: box["x"] + box["width"] / 2 for odds, box in marks.items() if box}
    width = (middle[4] - middle[0.5]) / 3  # of one doubling

    def across(odds: float) -> float:
        return middle[1] + width * math.log2(odds)

    for association in ASSOCIATIONS:
        row = page.locator(f"[data-association={association.id}]")
        dot, bar = (row.locator(f".easeback-twin-study__{piece}").bounding_box() for piece in ("dot", "bar"))
        assert dot
        assert bar
        assert dot["x"] + dot["width"] / 2 == pytest.approx(across(association.odds), abs=1.5)
        assert bar["x"] == pytest.approx(across(association.low), abs=1.5)
        assert bar["x"] + bar["width"] == pytest.approx(across(association.high), abs=1.5)
        opened = row.locator(".easeback-twin-study__dot").get_attribute("data-open")
        assert (opened == "true") is (association.low <= 1 <= association.high)


@pytest.mark.parametrize("guess", ["stays", "weaker", "gone"])
def test_a_guess_gets_a_kind_word_at_the_last_step_only(reader: Callable[..., Page], guess: str) -> None:
    page = alone(reader("phone"), TwinStudy())
    page.get_by_role("radio", name=WORDS[f"guess.{guess}"], exact=True).check(force=True)
    live = page.locator("[aria-live=polite]")
    expect(live).not_to_contain_text(WORDS[f"guessed.{guess}"])
    go_to(page, 3)
    expect(live).to_contain_text(WORDS[f"guessed.{guess}"])
    expect(live).to_contain_text(WORDS["wide"])


def test_nobody_has_to_guess(reader: Callable[..., Page]) -> None:
    page = alone(reader("phone"), TwinStudy())
    go_to(page, 3)
    expect(page.locator("[aria-live=polite]")).to_contain_text(WORDS["wide"])


def test_the_numbers_are_there_as_a_table(reader: Callable[..., Page]) -> None:
    page = alone(reader("phone"), TwinStudy())
    page.get_by_text(WORDS["numbers.open"]).click()
    for association in ASSOCIATIONS:
        row = page.get_by_role("row", name=re.compile(rf"^{association.label}"))
        for value in (association.odds, association.low, association.high):
            expect(row).to_contain_text(f"{value:g}")


def test_the_play_keeps_its_height_whatever_is_looked_at(reader: Callable[..., Page]) -> None:
    page = alone(reader("phone"), TwinStudy())
    page.get_by_role("radio", name=WORDS["guess.weaker"], exact=True).check(force=True)
    heights = set()
    for step in (1, 2, 3):
        go_to(page, step)
        expect(page.locator("[aria-live=polite]")).to_contain_text(
            ASSOCIATIONS[-1].says if step == 3 else ":"
        )
        heights.add(page.locator(".easeback-twin-study__play").evaluate("play => play.offsetHeight"))
    assert len(heights) == 1


def test_the_picture_moves_only_for_those_who_want_movement(reader: Callable[..., Page]) -> None:
    page = alone(reader("phone", reduced_motion="reduce"), TwinStudy())
    duration = page.locator(".easeback-twin-study__person").first.evaluate(
        "one => getComputedStyle(one).transitionDuration"
    )
    assert set(duration.split(", ")) == {"0s"}
