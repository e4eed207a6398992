"""No barrier that axe can find, by WCAG 2.2 AA, in what opens and changes; lessons: test_every_lesson.py."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from conftest import Guard
from support.practice import expect_breath, player, playing, press
from support.serving import Server
from support.walk import BREATHING, Lesson, barriers, part, too_wide, visit, word


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_help_now_when_it_is_open(
    reader: Callable[..., Page], screen: str, server: Server, scheme: str
) -> None:
    page = reader(screen, color_scheme=scheme)
    visit(page, server.url)
    page.locator(".easeback-bar__help").click()
    page.locator("#help-now select").select_option("AT")
    expect(page.locator("#help-now [data-country=AT] a").first).to_be_visible()
    assert barriers(page) == []


def test_the_display_panel_when_it_is_open(page: Page, server: Server) -> None:
    visit(page, server.url)
    page.locator(".easeback-display__open").click()
    assert barriers(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_player_in_each_of_its_states(
    reader: Callable[..., Page], screen: str, server: Server, scheme: str
) -> None:
    page = reader(screen, color_scheme=scheme)
    visit(page, server.url, BREATHING)
    press(page, "start")
    expect_breath(page, 1)
    press(page, "pause")
    sound = playing(page).locator("summary", has_text=word("player.sound"))
    sound.click()
    assert barriers(page) == []
    sound.click()
    press(page, "resume")
    expect(player(page).locator("dialog[data-state=playing]")).to_be_visible()
    # While axe works nothing else does: on a busy machine the player may take it for a device that slept.
    assert barriers(page) == []
    press(page, "finish")
    assert barriers(page) == []


def test_the_safety_check_with_a_sign_ticked(page: Page, server: Server) -> None:
    visit(page, server.url, Lesson("index"), "#safety-check")
    assert barriers(page) == []
    part(page, "safety").get_by_role("checkbox").first.check(force=True)
    assert barriers(page) == []


@pytest.mark.parametrize("locale", ["en-GB", "en"], ids=["country known", "unknown"])
def test_the_signs_in_the_guide_with_an_emergency_in_sight(
    reader: Callable[..., Page], server: Server, locale: str
) -> None:
    page = reader("phone", locale=locale)
    visit(page, server.url, Lesson("index"), "#guide-me")
    guide = part(page, "guide")
    guide.get_by_role("button").first.click()
    guide.get_by_role("checkbox").first.check(force=True)
    expect(guide.locator(".easeback-safety__in-sight")).to_be_in_viewport(ratio=1)
    assert barriers(page) == []
    assert too_wide(page) == []


def test_the_page_for_an_unknown_address_fits_too(page: Page, server: Server, guard: Guard) -> None:
    guard.forgive("404")
    page.goto(server.url + "/en/no-such-lesson")
    assert barriers(page) == []
    page.set_viewport_size({"width": 320, "height": 640})
    assert too_wide(page) == []
