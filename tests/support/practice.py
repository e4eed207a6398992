"""What a reader does with the player, step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from playwright.sync_api import expect

from support.walk import kept, word

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page


def player(page: Page) -> Locator:
    """The first player of the page, alone or inside another part."""
    return page.locator(".easeback-player").first


def press(page: Page, key: str) -> None:
    """Presses a button of the player by its word."""
    player(page).get_by_role("button", name=word(f"player.{key}"), exact=True).click()


def rate(page: Page, when: str, value: int) -> None:
    """Gives a rating from 0 to 10, before or after."""
    group = player(page).get_by_role("group", name=word(f"player.rate-{when}"))
    group.get_by_role("radio", name=str(value), exact=True).check(force=True)


def playing(page: Page) -> Locator:
    """The screen that a practice has taken for itself."""
    return player(page).locator("dialog[open]")


def ended(page: Page) -> Locator:
    """The end of a practice: what it did, how it is now, and two ways on."""
    return playing(page).get_by_role("group", name=word("player.done"))


def breath(page: Page, number: int) -> Locator:
    """The place where the player says which breath it is."""
    return player(page).get_by_text(word("player.round", round=number), exact=True)


def expect_breath(page: Page, number: int, seconds: float = 60) -> None:
    """Waits until a breath has begun, after the count of three; the time is told to who taps it."""
    along = playing(page).get_by_role("button", name=word("player.along"))
    expect(along).to_be_visible(timeout=seconds * 1000)
    if along.get_attribute("aria-expanded") == "false":
        along.click()
    expect(breath(page, number)).to_be_visible(timeout=seconds * 1000)
    expect(player(page).locator("dialog[data-state=playing]")).to_be_visible(timeout=seconds * 1000)


def last_rating(page: Page) -> dict[str, Any]:
    """The newest rating the browser keeps."""
    found: dict[str, Any] = kept(page)["ratings"][-1]
    return found
