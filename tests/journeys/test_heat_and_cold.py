"""A tired person with a stiff back: what speaks against heat, what fits, a pack that comes off in time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from easeback import content
from support.walk import Lesson, barriers, kept, ready, visit, word

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Locator, Page

    from conftest import Guard
    from support.serving import Server

WARMTH = Lesson("heat-and-cold")
COURSE = content.load()


def chooser(page: Page) -> Locator:
    """The part that asks; the one before it is the picture alone."""
    return page.locator(".easeback-heat-or-cold")


def press(page: Page, key: str) -> None:
    chooser(page).get_by_role("button", name=word(f"heat_or_cold.{key}"), exact=True).click()


def timer(page: Page) -> Locator:
    return chooser(page).get_by_role("region", name=word("heat_or_cold.timer"))


def test_a_warm_pack_from_the_first_question_to_the_walk_after_it(
    reader: Callable[..., Page], server: Server, guard: Guard
) -> None:
    guard.forgive("INTERNET_DISCONNECTED")
    page = reader("phone")
    page.clock.install(time="2026-11-25T18:00:00Z")
    visit(page, server.url, WARMTH)
    expect(page.get_by_role("img", name=word("heat_or_cold.figure"))).to_be_visible()

    # A fever: help is one tap away, and no pack is offered.
    fever = chooser(page).get_by_label(COURSE.contraindications["fever"].text)
    fever.check()
    chooser(page).get_by_role("alert").get_by_role("link", name=word("heat_or_cold.help")).click()
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    fever.uncheck()

    # Nothing speaks against it, the back is stiff: heat first, and the timer is right there.
    press(page, "reasons.none")
    stiff = COURSE.warmth_states["tight"].text
    chooser(page).get_by_role("radio", name=stiff, exact=True).check(force=True)
    expect(chooser(page)).to_contain_text(COURSE.warmth_rules["tight-heat-first"].advice)
    expect(chooser(page)).to_contain_text(word("heat_or_cold.how.awake"))
    press(page, "start")
    expect(timer(page)).to_be_in_viewport()

    # No network, a page that is opened anew: the time goes on, as warmth does.
    page.clock.run_for(100_000)
    page.reload()
    ready(page)
    page.context.set_offline(offline=True)
    page.clock.run_for(141_000)
    expect(timer(page)).to_contain_text(word("heat_or_cold.look.title"))
    assert barriers(page, ".easeback-heat-or-cold") == []
    press(page, "look.fine")
    page.clock.run_for(300_000)
    expect(timer(page)).to_contain_text(word("heat_or_cold.look.title"))

    # This time nobody answers.
    page.clock.run_for(61_000)
    expect(timer(page)).to_contain_text(word("heat_or_cold.over.no-answer"))
    press(page, "over.off")
    onward = timer(page).get_by_role("link", name=word("heat_or_cold.else.move"))
    expect(onward).to_have_attribute("href", f"{server.url}/en/posture-and-movement")
    rating = kept(page)["ratings"][-1]
    assert (rating["exercise"], rating["seconds"]) == ("warm-pack", 600)
    assert kept(page)["reasons"]["numb-skin"]["mark"] == "no"
    page.context.set_offline(offline=False)
