"""The page of a plan as a person saves it: made by the part itself, in a browser, and laid on the disk."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from easeback import content
from easeback.parts import TakeHome
from support.alone import alone
from support.links import usual

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

WORDS = content.load().words_of("take_home")


def plan_of(**said: str | float) -> dict[str, Any]:
    """A document with a plan in which this was said; `__` stands for the stroke between thing and field."""
    at = "2026-11-20T08:00:00.000Z"
    names = {name.replace("__", "/").replace("_", "-"): value for name, value in said.items()}
    return {"version": 3, "plan": {name: {"value": value, "at": at} for name, value in names.items()}}


def saved_page(page: Page, folder: Path, kept: dict[str, Any] | None = None) -> Path:
    """The file that the part saves for what a device keeps: a usual plan, where nothing is said."""
    stored = json.dumps(json.dumps(kept or usual()[1]))
    page.add_init_script(f"localStorage['easeback:v1'] ??= {stored}")
    alone(page, TakeHome())
    page.locator("summary").filter(has_text=WORDS["way.page"]).click()
    with page.expect_download() as downloading:
        page.get_by_role("button", name=WORDS["page-save"]).click()
    path = folder / downloading.value.suggested_filename
    downloading.value.save_as(path)
    return path
