"""A person sees the loop, opens what is known of a path, breaks in, and goes on to the path's own lesson."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from support.walk import Lesson, barriers, part, visit, word

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Locator, Page

    from support.serving import Server

LOOP = Lesson("the-loop")
PATHS = {
    "muscles": "tight-muscles",
    "signals": "stress-signals",
    "alarm": "sensitive-alarm",
    "movement": "posture-and-movement",
}


def the_model(page: Page) -> Locator:
    """The loop with controls; the first one on the page is the picture alone."""
    return page.locator(".easeback-living-loop:not([data-quiet])")


@pytest.fixture
def model(page: Page, server: Server) -> Locator:
    visit(page, server.url, LOOP)
    return the_model(page)


def shapes(model: Locator) -> list[str]:
    """The shapes of the strands."""
    found: list[str] = model.locator(".easeback-living-loop__shape").evaluate_all(
        "all => all.map((one) => one.getAttribute('d'))"
    )
    return found


def test_every_control_moves_the_strands_and_the_words(page: Page, model: Locator) -> None:
    summary = model.locator(".easeback-model__summary")
    for name in ("stress", "sleep", "activity", "worry"):
        before, said = shapes(model), summary.inner_text()
        slider = model.get_by_role("slider", name=word(f"living_loop.{name}.label"), exact=True)
        slider.focus()
        page.keyboard.press("ArrowRight")
        page.keyboard.press("ArrowRight")
        expect(summary).not_to_have_text(said)
        assert shapes(model) != before, name
    for name in ("calm", "sleep_step", "steps", "thought"):
        before, said = shapes(model), summary.inner_text()
        model.get_by_role("switch", name=word(f"living_loop.{name}.label")).check(force=True)
        expect(summary).not_to_have_text(said)
        assert shapes(model) != before, name
    before = shapes(model)
    model.get_by_role("slider", name=word("living_loop.week.label")).press("Home")
    expect(summary).to_contain_text(word("living_loop.said.week-0"))
    assert shapes(model) != before


def test_a_fast_hand_leaves_no_backlog(page: Page, model: Locator) -> None:
    slider = model.get_by_role("slider", name=word("living_loop.stress.label"))
    slider.evaluate(
        """async (slider) => {
          for (let move = 0; move <= 600; move++) {
            slider.value = String(move % 11);
            slider.dispatchEvent(new Event("input", { bubbles: true }));
            if (move % 20 === 0) await new Promise(requestAnimationFrame);
          }
        }"""
    )
    expect(slider).to_have_value(str(600 % 11))
    page.evaluate("() => new Promise(requestAnimationFrame)")
    fast = shapes(model)
    slider.press("ArrowLeft")
    page.evaluate("() => new Promise(requestAnimationFrame)")
    assert shapes(model) != fast
    slider.press("ArrowRight")
    page.evaluate("() => new Promise(requestAnimationFrame)")
    assert shapes(model) == fast, "the last position wins"


@pytest.mark.parametrize("path", PATHS)
def test_a_path_leads_to_its_evidence_and_on_to_its_lesson(page: Page, model: Locator, path: str) -> None:
    model.locator(f".easeback-living-loop__path[data-path={path}]").click()
    evidence = model.locator(".easeback-living-loop__evidence")
    expect(evidence).to_be_in_viewport()
    evidence.get_by_role("link", name=word("living_loop.evidence.deeper")).click()
    page.wait_for_url(f"**/en/{PATHS[path]}")


def test_no_card_that_opens_has_a_barrier(page: Page, server: Server) -> None:
    visit(page, server.url, LOOP)
    for quiet in (True, False):
        model = part(page, "living_loop") if quiet else the_model(page)
        model.locator(".easeback-living-loop__path[data-path=signals]").click()
        assert barriers(page) == []


def test_what_opens_moves_neither_the_picture_nor_what_was_touched(model: Locator) -> None:
    button = model.locator(".easeback-living-loop__path[data-path=alarm]")
    button.scroll_into_view_if_needed()
    before = button.bounding_box()
    button.click()
    expect(button).to_have_attribute("aria-expanded", "true")
    assert button.bounding_box() == before


def test_the_whole_play_area_is_on_a_laptops_screen(reader: Callable[..., Page], server: Server) -> None:
    page = reader("laptop")
    visit(page, server.url, LOOP)
    height = the_model(page).locator(".easeback-model__play").evaluate("play => play.offsetHeight")
    bar = page.locator(".easeback-bar").evaluate("bar => bar.offsetHeight")
    assert height + bar <= 800


def test_on_a_phone_the_picture_and_the_first_control_are_seen_together(
    reader: Callable[..., Page], server: Server
) -> None:
    page = reader("phone")
    visit(page, server.url, LOOP)
    model = the_model(page)
    box = model.locator(".easeback-living-loop__rope").bounding_box()
    slider = model.get_by_role("slider").first.bounding_box()
    assert box
    assert slider
    assert slider["y"] + slider["height"] - box["y"] <= 844 - 64
    paths = model.locator(".easeback-living-loop__path").evaluate_all(
        "all => all.map((one) => one.offsetHeight)"
    )
    assert min(paths) >= 44
    letters = model.locator(".easeback-living-loop__label").evaluate_all(
        "all => all.map((one) => parseFloat(getComputedStyle(one).fontSize))"
    )
    assert min(letters) >= 12


def test_on_a_wall_the_drawing_is_taller_than_on_a_page(reader: Callable[..., Page], server: Server) -> None:
    page = reader("laptop", viewport={"width": 1920, "height": 1080})
    visit(page, server.url, LOOP, "?present")
    frame = the_model(page).locator("[data-frame=presenting]")
    for _ in range(3):
        if frame.is_visible():
            break
        page.keyboard.press("ArrowRight")
    expect(frame).to_be_visible()
    box = frame.bounding_box()
    assert box
    assert box["height"] > 400


def test_the_static_course_turns_the_loop_without_python(reader: Callable[..., Page], static: str) -> None:
    page = reader("phone")
    visit(page, static, LOOP)
    model = the_model(page)
    before = shapes(model)
    model.get_by_role("switch", name=word("living_loop.calm.label")).check(force=True)
    expect(model.locator(".easeback-living-loop__found")).to_contain_text(word("living_loop.way.calm"))
    assert shapes(model) != before


def test_the_loop_comes_first_and_its_paths_follow(page: Page, server: Server) -> None:
    visit(page, server.url, LOOP)
    following = page.locator(".easeback-foot__next")
    assert "/en/tight-muscles" in (following.get_attribute("href") or "")
    visit(page, server.url, Lesson("tight-muscles"))
    before = page.locator(".easeback-foot__previous")
    expect(before).to_be_visible()
    assert "/en/the-loop" in (before.get_attribute("href") or "")
