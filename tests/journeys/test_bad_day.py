"""A bad day is one tap from every page and from the plan, in no list, and nothing is kept of it."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING
from urllib.request import urlopen

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import expect

from support.walk import LESSONS, STORE, Lesson, part, visit, word

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from support.serving import Server

BAD_DAY = Lesson("bad-day")
PLAN = Lesson("my-plan")


@pytest.mark.parametrize("lesson", [one for one in LESSONS if one != BAD_DAY], ids=str)
def test_it_is_one_tap_from_every_page_at_the_same_two_places_and_in_no_list(
    server: Server, lesson: Lesson
) -> None:
    page = BeautifulSoup(urlopen(server.url + lesson.path).read(), "html.parser")
    (bar,) = page.select(".easeback-bar .easeback-bar__bad-day")
    (foot,) = page.select(".easeback-foot .easeback-help__ways [data-way=bad-day]")
    assert str(bar["href"]) == str(foot["href"])
    assert str(bar["href"]).endswith(BAD_DAY.slug)
    assert bar.get_text(strip=True) == word("page.bad-day")
    listed = page.select(".easeback-lessons [data-lesson], .easeback-map [data-lesson]")
    assert listed
    assert BAD_DAY.slug not in {str(entry["data-lesson"]) for entry in listed}


@pytest.mark.parametrize(
    ("screen", "link"),
    [("phone", ".easeback-foot [data-way=bad-day]"), ("laptop", ".easeback-bar__bad-day")],
)
def test_one_tap_leads_there_and_nothing_is_kept_of_the_visit(
    reader: Callable[..., Page], server: Server, screen: str, link: str
) -> None:
    page = visit(reader(screen), server.url, PLAN)
    page.locator(link).click()
    expect(page).to_have_url(f"{server.url}{BAD_DAY.path}")
    start = part(page, "bad_day").get_by_role("button").first
    expect(start).to_be_in_viewport(ratio=1)
    expect(page.get_by_role("link", name=word("bad_day.help"))).to_be_in_viewport()
    page.keyboard.press("End")
    page.wait_for_selector("html[data-easeback=ready]")
    assert page.evaluate(f"JSON.parse(localStorage['{STORE}']).progress['{BAD_DAY.slug}'] ?? null") is None


def test_the_plan_itself_leads_there(page: Page, server: Server) -> None:
    visit(page, server.url, PLAN)
    page.locator("[data-cell=main-message-check-first] a").last.click()
    expect(part(page, "bad_day")).to_be_visible()


def test_who_comes_back_with_a_plan_has_it_beside_the_step_of_today(page: Page, server: Server) -> None:
    said = {"value": "in", "at": "2026-11-30T08:00:00.000Z"}
    kept = json.dumps({"version": 3, "plan": {"walk-a-little/stands": said}})
    page.add_init_script(f"localStorage[{json.dumps(STORE)}] ??= {json.dumps(kept)};")
    visit(page, server.url, Lesson("index"))
    link = part(page, "go_on").get_by_role("link", name=word("go_on.bad-day"))
    expect(link).to_have_attribute("href", re.compile(f"{BAD_DAY.slug}$"))
