"""The plan leaves the room as the person chooses: all that goes holds what was shown, and no more."""

from __future__ import annotations

import gzip
import io
import json
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import urldefrag

import icalendar
import pandas as pd
import pytest
from fhir.resources.R4B.bundle import Bundle
from playwright.sync_api import expect

from easeback import content
from easeback.parts import TakeHome
from support.alone import ADDRESS, alone, server_render_of
from support.links import codes_on, read, usual
from support.places import PACKAGE

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Locator, Page

COURSE = content.load()
WORDS = COURSE.words_of("take_home")
_, KEPT, PLAN = usual()
OWN = PLAN["things"][2]["own"]
LIGHT = 6_000
"""Bytes that the part may add to the opening of a page, compressed."""
NOW = datetime(2026, 11, 30, 9, 0)  # noqa: DTZ001  the clock on the wall
RATINGS = [
    {"exercise": "slow-breathing", "at": "2026-11-28T19:00:00.000Z", "before": 7, "after": 4, "seconds": 300}
]


def opened(page: Page, kept: dict[str, Any] = KEPT) -> Page:
    stored = json.dumps(json.dumps(kept))
    page.add_init_script(f"localStorage['easeback:v1'] ??= {stored}")
    page.clock.set_fixed_time(NOW)
    alone(page, TakeHome())
    return page


def way(page: Page, name: str) -> Locator:
    page.locator("summary").filter(has_text=WORDS[f"way.{name}"]).click()
    return page.locator(".easeback-take-home__way")


def leave_out(page: Page, section: str) -> None:
    page.get_by_role("switch", name=WORDS[f"section.{section}"]).uncheck(force=True)


def link_on(page: Page) -> str:
    return str(page.get_by_role("link", name=WORDS["link-words"]).get_attribute("href"))


def saved(page: Page, button: str, folder: Path) -> str:
    """The text of the file that a button saves."""
    with page.expect_download() as downloading:
        page.get_by_role("button", name=button).click()
    path = folder / downloading.value.suggested_filename
    downloading.value.save_as(path)
    expect(page.get_by_role("status").filter(has_text=path.name)).to_be_visible()
    return path.read_text(encoding="utf-8")


def test_on_paper_and_before_there_is_a_plan_one_sentence_says_how_to_begin(
    reader: Callable[..., Page],
) -> None:
    assert WORDS["none"] in server_render_of(TakeHome())
    page = opened(reader("phone"), {"version": 3})
    expect(page.get_by_text(WORDS["none"])).to_be_visible()


def test_a_page_with_it_is_light_until_a_way_is_opened() -> None:
    page = PACKAGE / "built" / "page"
    manifest = json.loads((page / "manifest.json").read_text())
    opening, way = ((page / manifest[name]).read_bytes() for name in ("part-take_home.js", "later-ways.js"))
    assert len(gzip.compress(opening)) < LIGHT
    assert (b"BEGIN:V" in opening, b"VALARM" in opening.upper()) == (False, False)
    assert b"valarm" in way


def test_what_goes_along_is_shown_before_it_goes(reader: Callable[..., Page]) -> None:
    page = opened(reader("phone"))
    shown = page.get_by_role("region", name=WORDS["preview"])
    for words in (COURSE.plan_steps["easy-walk"].text, OWN, "Doctor Brown"):
        expect(shown).to_contain_text(words)
    later = COURSE.plan_steps["same-bedtime"].text
    expect(shown).not_to_contain_text(later)
    page.get_by_role("switch", name=WORDS["section.later"]).check(force=True)
    expect(shown).to_contain_text(later)
    leave_out(page, "own")
    for words in (OWN, "Doctor Brown", "in the park"):
        expect(shown).not_to_contain_text(words)


def test_a_link_carries_what_was_chosen_and_no_word_more(reader: Callable[..., Page]) -> None:
    page = opened(reader("phone"))
    way(page, "link")
    page_of_it, text = urldefrag(link_on(page))
    assert page_of_it == ADDRESS
    whole = read(f"#{text}")["plan"]
    assert [one["thing"] for one in whole["things"]] == [
        "again-slow-breathing",
        "easy-walk",
        PLAN["things"][2]["thing"],
    ]
    assert (whole["later"], whole["call"], whole["review"]) == ([], PLAN["call"], PLAN["review"])
    leave_out(page, "own")
    leave_out(page, "contact")
    bare = read(link_on(page))["plan"]
    assert [one["thing"] for one in bare["things"]] == ["again-slow-breathing", "easy-walk"]
    assert (bare["call"], bare["review"], bare["flare"]["day"]) == ("", "", {"id": "", "own": ""})
    assert {one["where"] for one in bare["things"]} == {""}


@pytest.mark.parametrize("options", [{}, {"color_scheme": "dark"}, {"forced_colors": "active"}], ids=str)
def test_a_phone_reads_the_same_link_off_the_code(
    reader: Callable[..., Page], options: dict[str, Any]
) -> None:
    page = opened(reader("phone", **options))
    way(page, "link")
    code = page.get_by_role("img", name=WORDS["code"])
    code.scroll_into_view_if_needed()
    assert codes_on(code) == [link_on(page)]


def test_a_plan_of_too_many_words_is_offered_without_them(reader: Callable[..., Page]) -> None:
    at = "2026-11-20T08:00:00.000Z"
    many = " ".join(f"{number * 7919 % 104729:x}" for number in range(1400))
    said = {"easy-walk/stands": "in", "easy-walk/where": many}
    page = opened(
        reader("phone"),
        {"version": 3, "plan": {name: {"value": value, "at": at} for name, value in said.items()}},
    )
    way(page, "link")
    expect(page.get_by_text(WORDS["link-large"])).to_be_visible()
    page.get_by_role("button", name=WORDS["shorter"]).click()
    assert [one["thing"] for one in read(link_on(page))["plan"]["things"]] == ["easy-walk"]


def test_the_link_is_copied_or_it_is_said_how_to_copy_it(reader: Callable[..., Page]) -> None:
    page = opened(reader("phone"))
    page.evaluate("() => { navigator.clipboard.writeText = async (text) => { window.handed = text; }; }")
    way(page, "link")
    page.get_by_role("button", name=WORDS["link-copy"]).click()
    expect(page.get_by_text(WORDS["link-copied"])).to_be_visible()
    assert page.evaluate("window.handed") == link_on(page)
    page.evaluate("() => { navigator.clipboard.writeText = async () => { throw 0; }; }")
    page.get_by_role("button", name=WORDS["link-copy"]).click()
    expect(page.get_by_text(WORDS["link-by-hand"])).to_be_visible()


def test_the_calendar_holds_each_thing_at_its_hour_until_the_review_with_the_link(
    reader: Callable[..., Page], tmp_path: Path
) -> None:
    page = opened(reader("phone"))
    way(page, "calendar")
    walk = page.get_by_role("group", name=COURSE.plan_steps["easy-walk"].text)
    walk.get_by_label(WORDS["time"]).fill("07:15")
    walk.get_by_role("radio", name=WORDS["days.workdays"]).check(force=True)
    calendar = icalendar.Calendar.from_ical(saved(page, WORDS["calendar-save"], tmp_path))
    entries = {str(entry["UID"]).removesuffix("@easeback"): entry for entry in calendar.walk("VEVENT")}
    begins = {name: entry["DTSTART"].dt for name, entry in entries.items()}
    own = PLAN["things"][2]["thing"]
    today = NOW.date()
    assert begins == {
        "easy-walk": datetime(2026, 11, 30, 7, 15),  # noqa: DTZ001
        "again-slow-breathing": datetime(2026, 11, 30, 20, 0),  # noqa: DTZ001
        own: datetime(2026, 11, 30, 18, 0),  # noqa: DTZ001
        "review": date(2026, 12, 14),
    }
    assert entries["easy-walk"]["RRULE"]["BYDAY"] == ["MO", "TU", "WE", "TH", "FR"]
    ends = {entry["RRULE"]["UNTIL"][0].date() for name, entry in entries.items() if name != "review"}
    assert ends == {today + timedelta(days=14)}
    assert entries[own]["SUMMARY"] == OWN
    assert [one["thing"] for one in read(str(entries["review"]["URL"]))["plan"]["things"]][2] == own


def test_a_calendar_that_others_see_tells_them_nothing(reader: Callable[..., Page], tmp_path: Path) -> None:
    page = opened(reader("phone"))
    way(page, "calendar")
    for switch in ("entry-open", "entry-link", "alarm"):
        page.get_by_role("switch", name=WORDS[switch]).uncheck(force=True)
    text = saved(page, WORDS["calendar-save"], tmp_path)
    entries = icalendar.Calendar.from_ical(text).walk("VEVENT")
    assert {str(entry["SUMMARY"]) for entry in entries} == {WORDS["entry-closed"]}
    assert {str(entry.get("DESCRIPTION", "")) for entry in entries} == {""}
    assert "#plan=" not in text
    assert "worries" not in text


def test_what_is_not_to_ring_is_not_in_the_calendar(reader: Callable[..., Page], tmp_path: Path) -> None:
    page = opened(reader("phone"))
    way(page, "calendar")
    page.get_by_role("switch", name=COURSE.plan_steps["easy-walk"].text).uncheck(force=True)
    entries = icalendar.Calendar.from_ical(saved(page, WORDS["calendar-save"], tmp_path)).walk("VEVENT")
    assert "easy-walk@easeback" not in [str(entry["UID"]) for entry in entries]
    assert len(entries) == 3


def test_a_spreadsheet_and_a_clinic_get_files_that_they_can_read(
    reader: Callable[..., Page], tmp_path: Path
) -> None:
    page = opened(reader("phone"), KEPT | {"ratings": RATINGS})
    way(page, "programs")
    plan = pd.read_csv(io.StringIO(saved(page, WORDS["plan-csv"], tmp_path).removeprefix("\ufeff")))
    assert plan[plan["field"] == "own"]["words"].tolist() == [OWN]
    practices = pd.read_csv(io.StringIO(saved(page, WORDS["practices-csv"], tmp_path).removeprefix("\ufeff")))
    assert practices[["before", "after"]].to_numpy().tolist() == [[7, 4]]
    entries = Bundle.model_validate_json(saved(page, WORDS["fhir"], tmp_path)).entry
    assert [entry.resource.get_resource_type() for entry in entries] == ["CarePlan", "Observation"]


def test_what_is_gone_from_the_plan_leaves_the_calendar_with_the_next_file(
    reader: Callable[..., Page], tmp_path: Path
) -> None:
    page = opened(reader("phone"))
    way(page, "calendar")
    saved(page, WORDS["calendar-save"], tmp_path)
    walk = COURSE.plan_steps["easy-walk"].text
    page.get_by_role("switch", name=walk).uncheck(force=True)
    expect(page.get_by_text(WORDS["calendar-gone"].format(what=walk))).to_be_visible()
    entries = icalendar.Calendar.from_ical(saved(page, WORDS["calendar-save"], tmp_path)).walk("VEVENT")
    (gone,) = [entry for entry in entries if entry.get("STATUS") == "CANCELLED"]
    assert str(gone["UID"]) == "easy-walk@easeback"
    assert str(gone["SUMMARY"]) == WORDS["entry-gone"].format(what=walk)
    expect(page.get_by_text(WORDS["calendar-gone"].format(what=walk))).to_have_count(0)


def test_a_check_in_goes_to_a_clinic_only_where_it_is_chosen_and_is_shown_before(
    reader: Callable[..., Page], tmp_path: Path
) -> None:
    told = {"told": "It will pass", "peg.pain": 6}
    at = "2026-11-29T08:00:00.000Z"
    check_in = {"check": "check-in", "at": at, "done": at, "answers": told}
    page = opened(reader("phone"), KEPT | {"checkins": [check_in]})
    way(page, "programs")
    assert "It will pass" not in saved(page, WORDS["fhir"], tmp_path)
    page.get_by_role("switch", name=WORDS["programs-answers.one"].format(count=1)).check(force=True)
    expect(page.locator(".easeback-take-home__answers")).to_contain_text("It will pass")
    entries = Bundle.model_validate_json(saved(page, WORDS["fhir"], tmp_path)).entry
    answered = entries[-1].resource
    assert answered.get_resource_type() == "QuestionnaireResponse"
    assert [item.linkId for item in answered.item] == ["peg.pain", "told"]


def test_nothing_leaves_the_device(reader: Callable[..., Page], tmp_path: Path) -> None:
    page = opened(reader("phone"))
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    way(page, "programs")
    saved(page, WORDS["fhir"], tmp_path)
    way(page, "link")
    link_on(page)
    way(page, "calendar")
    saved(page, WORDS["calendar-save"], tmp_path)
    assert [url for url in asked if not url.startswith("blob:")] == []
