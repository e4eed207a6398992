"""Whatever way a plan goes home, a fresh device reads the same plan in it."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import icalendar
from playwright.sync_api import expect

from easeback import content
from easeback.parts import TakeHome
from support.alone import alone
from support.links import codes_on, read, usual
from support.places import KIT
from support.tables import ask_node

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

WORDS = content.load().words_of("take_home")
BROUGHT = """
import { readFileSync } from "node:fs";
const modules = process.argv.slice(1, 4).map((path) => import(path));
const [{ asCopy }, { sift }, { planIn }] = await Promise.all(modules);
const texts = JSON.parse(readFileSync(process.argv[4], "utf8"));
console.log(JSON.stringify(texts.map((text) => planIn(sift(asCopy(text)).document))));
"""
FIELDS = ("thing", "own", "where", "when", "moment", "hurdle", "hurdle_own", "around", "small", "sure")


def bare(plan: dict[str, Any]) -> tuple[Any, ...]:
    """A plan without the times at which its words were said."""
    things = [{field: thing[field] for field in FIELDS} for thing in plan["things"]]
    return sorted(things, key=lambda thing: str(thing["thing"])), plan["flare"], plan["review"], plan["call"]


def saved(page: Page, button: str, folder: Path) -> str:
    with page.expect_download() as downloading:
        page.get_by_role("button", name=WORDS[button]).click()
    path = folder / downloading.value.suggested_filename
    downloading.value.save_as(path)
    return path.read_text(encoding="utf-8")


def test_link_code_calendar_page_table_and_bundle_bring_the_same_plan(
    reader: Callable[..., Page], tmp_path: Path
) -> None:
    _, kept, plan = usual()
    page = reader("phone")
    page.add_init_script(f"localStorage['easeback:v1'] ??= {json.dumps(json.dumps(kept))}")
    alone(page, TakeHome())

    def way(name: str) -> None:
        page.locator("summary").filter(has_text=WORDS[f"way.{name}"]).click()

    way("link")
    code = page.get_by_role("img", name=WORDS["code"])
    expect(code).to_be_visible()
    link = str(page.get_by_role("link", name=WORDS["link-words"]).get_attribute("href"))
    (scanned,) = codes_on(code)
    way("calendar")
    calendar = icalendar.Calendar.from_ical(saved(page, "calendar-save", tmp_path))
    entries = [str(entry["URL"]) for entry in calendar.walk("VEVENT")]
    links = {link, scanned, *entries}
    way("page")
    home = saved(page, "page-save", tmp_path)
    way("programs")
    files = [home, saved(page, "plan-csv", tmp_path), saved(page, "fhir", tmp_path), json.dumps(kept)]
    modules = [
        KIT / "take_home" / "coming_back.js",
        KIT / "kept" / "personal_data.js",
        KIT / "kept" / "plan.js",
    ]
    plans = [read(one)["plan"] for one in links] + ask_node(BROUGHT, modules, files)
    assert len(plans) >= len(files) + 1
    for one in plans:
        assert bare(one) == bare(plan)
