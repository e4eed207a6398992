"""A person finds nine things at their own pace, then goes through the body, unless it is not for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from easeback import content
from support.practice import last_rating, player, press
from support.walk import Lesson, barriers, kept, part, visit, word

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from support.serving import Server

THREE = Lesson("three-three-three")
SCAN = Lesson("body-scan")
COURSE = content.load()


def steps(exercise: str) -> dict[int, str]:
    return {step.order: step.cue for step in COURSE.exercises[exercise].steps}


def test_nine_things_by_touch_then_help_is_near_when_worry_grows(page: Page, server: Server) -> None:
    visit(page, server.url, THREE)
    own = part(page, "three_things")

    def rate(when: str, value: int) -> None:
        group = own.get_by_role("group", name=word(f"three_things.rate-{when}"))
        group.get_by_role("radio", name=str(value), exact=True).check(force=True)

    rate("before", 2)
    own.get_by_role("radio", name="Touch, hear, move").check(force=True)
    assert barriers(page) == []
    own.get_by_role("button", name=word("three_things.start"), exact=True).click()
    for place in range(9):
        expect(own.locator("dialog circle[data-found=true]")).to_have_count(place)
        own.locator(".easeback-three-things__target").click()
        if place == 0:
            assert barriers(page) == []
    rate("after", 5)
    end = own.get_by_role("group", name=word("three_things.done"))
    expect(end.get_by_role("link", name=word("player.help"))).to_have_attribute("href", "#help-now")
    assert barriers(page) == []
    rating = last_rating(page)
    assert (rating["exercise"], rating["before"], rating["after"], rating["finished"]) == (
        "three-three-three", 2, 5, True,
    )  # fmt: skip

    # The same practice, led by a clock, knows of it.
    end.get_by_role("button", name=word("player.end.enough")).click()
    expect(player(page).get_by_text(word("player.last-both", before=2, after=5))).to_be_visible()
    visit(page, server.url, Lesson("my-progress"))
    name = COURSE.exercises["three-three-three"].name
    expect(part(page, "my_record").get_by_text(name).first).to_be_visible()


def test_a_body_scan_asks_first_and_offers_another_way(page: Page, server: Server) -> None:
    page.clock.install()
    visit(page, server.url, SCAN)
    press(page, "start")
    reason = COURSE.contraindications["strong-dissociation"].short
    player(page).get_by_role("checkbox", name=reason).check()
    expect(player(page).get_by_text(word("player.not-for-you"))).to_be_visible()
    press(page, "close")
    other = player(page).get_by_role("link", name=COURSE.exercises["three-three-three"].name)
    assert (other.get_attribute("href") or "").endswith("three-three-three")
    expect(player(page).get_by_role("button", name=word("player.start"), exact=True)).to_have_count(0)
    assert kept(page)["reasons"]["strong-dissociation"]["mark"] == "yes"

    press(page, "change-reasons")
    player(page).get_by_role("checkbox", name=reason).uncheck()
    press(page, "care-none")
    page.clock.run_for(5_000)
    cues = steps("body-scan")
    expect(player(page).get_by_text(cues[1], exact=True)).to_be_visible()
    page.clock.run_for(185_000)
    expect(player(page).locator("dialog[data-state=finished]")).to_be_visible()
    assert barriers(page) == []
    assert last_rating(page)["finished"] is True
