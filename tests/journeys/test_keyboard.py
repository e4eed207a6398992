"""With the keyboard alone a person reads every lesson, turns its models, breathes, answers and goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from support.practice import last_rating, player
from support.profiles import OWN_CLOCK
from support.simulators import SIMULATORS
from support.walk import LESSONS, Lesson, expect_kept, model_of, ready, unfold, visit, word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

    from conftest import Tabs
    from support.serving import Server

HERE = "document.activeElement"
# Every stop of Tab in the page: how it looks while it has the focus, and whether the bar lies over it.
STOP = """(document) => {
  const here = document.activeElement;
  if (here === document.body) return null;
  const shown = (one) => getComputedStyle(one).outlineStyle !== "none";
  const box = here.getBoundingClientRect();
  const bar = document.querySelector(".easeback-bar").getBoundingClientRect();
  here.toggleAttribute("data-stopped", true);
  return {
    what: here.outerHTML.slice(0, 120),
    seen: shown(here) || Boolean(here.nextElementSibling && shown(here.nextElementSibling)),
    inside: box.bottom > 0 && box.top < innerHeight,
    clear: Boolean(here.closest(".easeback-bar, .easeback-skip") || box.bottom > bar.bottom),
  };
}"""
# What can be used and was never stopped at; of a group of radio buttons one is enough.
MISSED = """() => {
  const groups = new Set([...document.querySelectorAll("[type=radio][data-stopped]")].map((one) => one.name));
  return [...document.querySelectorAll("main :is(a[href], button, input, select, textarea, summary)")]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }))
    .filter((one) => !one.matches(":disabled") && one.tabIndex >= 0)
    .filter((one) => !one.matches("[data-stopped]") && !(one.type === "radio" && groups.has(one.name)))
    .map((one) => one.outerHTML.slice(0, 120));
}"""


@pytest.fixture
def page(tabs: Tabs, screen: str) -> Iterator[Page]:
    """The tab of a new reader; nobody waits for the count of three."""
    page = tabs(screen)
    if page.evaluate(OWN_CLOCK):
        page.clock.install()
    yield page
    tabs.check()


def tab_to(page: Page, selector: str, steps: int = 200) -> None:
    """Presses Tab until something that matches has the focus; where it went is known before it is drawn."""
    document = page.evaluate_handle("document")
    for _ in range(steps):
        page.keyboard.press("Tab")
        if document.evaluate("(document, selector) => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"Tab never came to {selector}")


def turn_by_keys(page: Page, name: str) -> None:
    model = model_of(page, name)
    summary = model.locator(".easeback-model__summary")
    before = summary.inner_text()
    for _ in model.locator("input[type=range]:enabled").all():
        tab_to(page, f"[data-part={name}] input[type=range]")
        low, value = page.evaluate(f"[{HERE}.min, {HERE}.value]")
        page.keyboard.press("Home" if value != low else "End")
    expect(summary).not_to_have_text(before)


def practise_by_keys(page: Page, name: str) -> None:
    tab_to(page, f"[data-part={name}] [data-kind=primary]")
    page.keyboard.press("Enter")
    signs = "[data-asking=true], [data-state=countdown], [data-state=playing]"
    begun = player(page).locator(f".easeback-player__practice:is({signs})")
    expect(begun).to_be_visible()
    if begun.get_attribute("data-asking") == "true":  # none of its reasons is true for this person
        tab_to(page, f"[data-part={name}] .easeback-player__care [data-kind=primary]")
        page.keyboard.press("Enter")
    page.clock.run_for(4_000)  # the count of three
    expect(player(page).locator("dialog[data-state=playing]")).to_be_visible()
    finish = player(page).get_by_role("button", name=word("player.finish"), exact=True)
    tab_to(page, f"[data-part={name}] .easeback-player__row button:last-of-type")
    expect(finish).to_be_focused()
    page.keyboard.press("Enter")
    tab_to(page, "dialog input[type=radio]")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    assert last_rating(page)["after"] == 1
    tab_to(page, "dialog .easeback-reward__way")
    page.keyboard.press("Enter")
    expect(player(page).locator("dialog[open]")).to_have_count(0)
    begin = player(page).get_by_role("button", name=word("player.start"), exact=True)
    expect(begin).to_be_focused()


def answer_by_keys(page: Page, name: str) -> None:
    tab_to(page, f"[data-part={name}] input[type=radio]")
    page.keyboard.press("Space")
    expect(page.locator(":focus")).to_be_checked()
    expect_kept(page, "answers")


def step_by_keys(page: Page, name: str) -> None:
    tab_to(page, f"[data-part={name}] input[type=radio]")
    page.keyboard.press("Space")
    tab_to(page, f"[data-part={name}] button")
    page.keyboard.press("Enter")
    expect_kept(page, "plan")


USE = {
    **{simulator.part: turn_by_keys for simulator in SIMULATORS},
    "player": practise_by_keys,
    "calm_now": practise_by_keys,
    "check_yourself": answer_by_keys,
    "take_step": step_by_keys,
}


@pytest.mark.parametrize("lesson", LESSONS, ids=str)
def test_a_lesson_is_walked_from_the_first_link_to_the_next_page(
    page: Page, server: Server, lesson: Lesson
) -> None:
    visit(page, server.url, lesson)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name=word("page.skip"))).to_be_focused()
    page.keyboard.press("Enter")

    unfold(page.locator("main .easeback-part"))
    used: set[str] = set()
    for shown in page.locator("main .easeback-part").all():
        name = shown.get_attribute("data-part") or ""
        if name in USE and name not in used and shown.locator("input").count():
            USE[name](page, name)
            used.add(name)

    ways = "footer a[rel=next], footer a[rel=prev]"
    here = page.url
    if page.locator(ways).filter(visible=True).count():
        tab_to(page, ways)
    elif page.locator(".easeback-map").count():  # the start page leads on by its map
        tab_to(page, ".easeback-map a")
    else:  # a page beside the course leads on by the list of lessons
        tab_to(page, ".easeback-foot__course summary")
        page.keyboard.press("Enter")
        tab_to(page, ".easeback-foot__course a")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: url != here)
    ready(page)


@pytest.mark.parametrize("lesson", LESSONS, ids=str)
def test_every_stop_of_the_keyboard_is_reached_seen_and_clear_of_the_bar(
    page: Page, server: Server, lesson: Lesson
) -> None:
    visit(page, server.url, lesson)
    document, stops = page.evaluate_handle("document"), []
    for _ in range(300):
        page.keyboard.press("Tab")
        stop = document.evaluate(STOP)
        if stop is None:
            break
        stops.append(stop)
    for what in ("seen", "inside", "clear"):
        assert [stop["what"] for stop in stops if not stop[what]] == [], f"not {what}"
    assert page.evaluate(MISSED) == []
