"""The plan as one file: from disk, with no network, it says what was said and plays its exercises."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from easeback import content
from support.links import usual
from support.saved_page import WORDS, plan_of, saved_page

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

COURSE = content.load()
PLAYER = COURSE.words_of("player")
LARGEST = 600_000
EVIL = "</script><script>window.hit = 1</script><img src=x onerror='window.hit = 1'>"


def test_a_plan_and_its_exercises_open_from_disk_with_no_network(
    reader: Callable[..., Page], tmp_path: Path
) -> None:
    path = saved_page(reader("phone"), tmp_path)
    assert path.stat().st_size < LARGEST
    page = reader("phone")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(path.as_uri())
    page.wait_for_selector("html[data-easeback=ready]")
    plan = usual()[2]
    for words in (COURSE.plan_steps["easy-walk"].text, plan["things"][2]["own"], plan["call"]):
        expect(page.get_by_role("main")).to_contain_text(words)
    page.get_by_role("button", name=PLAYER["start"]).click()
    practice = page.get_by_role("dialog")
    expect(practice).to_have_attribute("data-state", re.compile("countdown|playing"))
    assert asked == [path.as_uri()]


def test_on_a_device_that_runs_no_script_the_words_and_the_way_of_each_exercise_are_there(
    reader: Callable[..., Page], tmp_path: Path
) -> None:
    path = saved_page(reader("phone"), tmp_path, plan_of(gentle_moves_once__stands="in"))
    page = reader("phone", java_script_enabled=False)
    page.goto(path.as_uri())
    main = page.get_by_role("main")
    gentle = COURSE.exercises["gentle-back"]
    for words in (gentle.name, gentle.steps[0].cue.rstrip("."), COURSE.red_flags["ces1"].question):
        expect(main).to_contain_text(words)
    expect(page.get_by_role("button", name=PLAYER["start"])).to_have_count(0)


def test_own_words_are_shown_and_never_run(reader: Callable[..., Page], tmp_path: Path) -> None:
    said = plan_of(
        own_1__stands="in", own_1__own=EVIL, easy_walk__stands="in", easy_walk__where=EVIL, call=EVIL
    )
    path = saved_page(reader("phone"), tmp_path, said)
    page = reader("phone")
    page.goto(path.as_uri())
    page.wait_for_selector("html[data-easeback=ready]")
    assert page.get_by_text(EVIL).count() == len(("own", "where", "call"))
    assert page.evaluate("window.hit") is None
    assert page.locator("main img").count() == 0


def test_the_page_says_before_how_large_it_is_and_what_goes_along(
    reader: Callable[..., Page], tmp_path: Path
) -> None:
    page = reader("phone")
    path = saved_page(page, tmp_path)
    said = page.locator(".easeback-take-home__way")
    size = -(-path.stat().st_size // 1000)
    expect(said).to_contain_text(WORDS["page-size"].format(size=size))
    expect(said).to_contain_text(COURSE.exercises["slow-breathing"].name)
    page.get_by_role("switch", name=WORDS["section.own"]).uncheck(force=True)
    with page.expect_download() as downloading:
        page.get_by_role("button", name=WORDS["page-save"]).click()
    text = downloading.value.path().read_text(encoding="utf-8")
    for own in ("worries", "Brown", "park", "kitchen"):
        assert own not in text, own
