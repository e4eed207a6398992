"""The care team: who does what, a question for each, ways to care for worry that somebody has read about."""

from __future__ import annotations

from collections.abc import Callable
from html import unescape
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from easeback import content
from easeback.parts import CareTeam
from support.alone import alone, server_render_of
from support.spreadsheet import edit, faults, save, small_course, table
from support.walk import barriers

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

COURSE = content.load()
WORDS = COURSE.words_of("care_team")
ROUTES = COURSE.care_routes


def test_each_of_the_team_says_what_they_do_what_a_visit_is_like_and_has_a_question_to_bring() -> None:
    html = unescape(server_render_of(CareTeam()))
    assert len(COURSE.care_roles) >= 6
    for role in COURSE.care_roles.values():
        assert role.ask.endswith("?")
        for words in (role.name, role.does, role.expect, role.ask):
            assert words in html


def test_every_way_to_care_has_a_source_that_was_opened_and_its_link() -> None:
    html = unescape(server_render_of(CareTeam(anxiety=True)))
    assert len({way.country for way in ROUTES.values()}) >= 5
    for way in ROUTES.values():
        assert way.source.verified == "yes"
        assert f'href="{way.source.address}"' in html
        assert way.text in html


def test_where_no_country_is_known_it_says_what_anybody_can_do() -> None:
    html = unescape(server_render_of(CareTeam(anxiety=True)))
    assert WORDS["routes-none"] in html
    assert html.index(WORDS["routes-none"]) < html.index(WORDS["routes-elsewhere"])


def test_a_way_whose_source_nobody_opened_is_refused(tmp_path: Path) -> None:
    course = small_course(tmp_path)
    line = edit(course, "care_routes.csv", "gb-self", source="peg-words")
    (fault,) = faults(course, "care_routes.csv")
    assert (fault.line, fault.column) == (line, "source")


def added(course: Path, contact: str, again: str = "") -> int:
    """The clinic's own nurse as a new row of the tables; returns its line."""
    rows = {
        "clinic.csv": ["nurse", "2", contact, again],
        "en/clinic.csv": ["nurse", "The pain nurse", "Monday to Friday."],
    }
    for file, row in rows.items():
        path = course / "data" / file
        save(path, [*table(path), row])
    return len(table(course / "data" / "clinic.csv"))


@pytest.mark.parametrize(
    ("contact", "again", "leads"),
    [
        ("024 7694 6000", "tel: 024 7694 6000", "tel:02476946000"),
        ("https://clinic.example/pain", "", "https://clinic.example/pain"),
        ("", "", ""),
    ],
)
def test_a_clinic_adds_its_own_people_as_rows(tmp_path: Path, contact: str, again: str, leads: str) -> None:
    course = small_course(tmp_path)
    added(course, contact, again)
    assert faults(course) == []
    (_, nurse) = content.load("en", course).clinic.values()
    shown = {"id": nurse.id, "name": nurse.name, "note": nurse.note, "contact": nurse.contact}
    html = server_render_of(CareTeam(clinic=[shown]))
    assert "The pain nurse" in html
    assert (f'href="{leads}"' in html) if leads else ("href" not in html)


@pytest.mark.parametrize(
    ("contact", "again", "column", "told"),
    [
        ("2476946000", "tel: 02476946000", "contact", "A spreadsheet changed this number"),
        ("024 7694 6000", "", "again", "A lost digit of this number would not show"),
        ("024 7694 6000", "tel: 024 7694 6001", "contact", "are two numbers"),
        ("http://clinic.example", "", "contact", "not a safe web address"),
        ("www.clinic.example", "", "contact", "not a safe web address"),
        ("javascript:alert(1)", "", "contact", "not a phone number"),
        ("ask at the desk", "", "contact", "not a phone number"),
        ("", "tel: 024 7694 6000", "contact", "not a phone number"),
    ],
)
def test_a_number_or_a_page_that_leads_nowhere_is_told(
    tmp_path: Path, contact: str, again: str, column: str, told: str
) -> None:
    course = small_course(tmp_path)
    line = added(course, contact, again)
    (fault,) = faults(course, "clinic.csv")
    assert (fault.line, fault.column) == (line, column)
    assert told in fault.problem
    assert fault.remedy


@pytest.fixture
def page(reader: Callable[..., Page]) -> Page:
    return alone(reader("phone", timezone_id="Europe/Berlin"), CareTeam(anxiety=True))


def test_the_ways_of_ones_own_country_come_first_and_one_that_is_missing_is_told(page: Page) -> None:
    (way,) = [way for way in ROUTES.values() if way.country == "DE"]
    mine = page.locator(f"[data-route={way.id}]")
    expect(mine).to_be_visible()
    assert mine.locator("a").first.get_attribute("href") == "tel:116117"
    assert page.locator("[data-route]:visible").count() == 1
    page.locator("summary", has_text=WORDS["routes-elsewhere"]).click()
    expect(page.get_by_text(WORDS["routes-not-here"])).to_be_visible()
    assert page.locator("[data-route]:visible").count() == len(ROUTES)
    assert barriers(page) == []
