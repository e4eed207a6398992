"""A bad minute on a phone: two taps and it plays, the server goes, and the practice is kept all the same."""

from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from conftest import Guard
from easeback import content
from support.practice import ended, last_rating, player, rate
from support.serving import BIN, Server
from support.walk import Lesson, kept, part, visit, word

CALM = Lesson("calm-now")
COURSE = content.load("en")


@pytest.fixture
def mortal(serve: Callable[..., Server], guard: Guard) -> Server:
    """A server of this test's own, to be stopped."""
    guard.forgive("Failed to load resource|ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED|WebSocket")
    return serve()


def test_two_taps_then_the_server_goes_and_the_practice_is_kept_to_its_end(
    reader: Callable[..., Page], mortal: Server, start: Callable[..., Server]
) -> None:
    page = reader("phone")
    page.clock.install()
    visit(page, mortal.url, CALM)
    calm = part(page, "calm_now")
    begin = calm.get_by_role("button", name=word("player.start"), exact=True)
    expect(begin).to_be_in_viewport()

    calm.get_by_role("radio", name="far away", exact=True).tap()
    expect(player(page)).to_contain_text(COURSE.exercises["three-three-three"].name)
    begin.tap()
    page.clock.run_for(5_000)
    steps = COURSE.exercises["three-three-three"].steps
    expect(player(page).locator(".easeback-player__cue")).to_have_text(steps[0].cue)

    mortal.stop()
    page.clock.run_for(60_000)
    expect(player(page).locator("dialog[data-state=playing]")).to_be_visible()
    page.clock.run_for(70_000)
    expect(ended(page)).to_be_visible()
    rate(page, "after", 3)
    assert (last_rating(page)["exercise"], last_rating(page)["finished"]) == ("three-three-three", True)
    ended(page).get_by_role("button", name=word("player.end.good")).tap()
    worked = part(page, "what_worked")
    expect(worked.locator("strong")).to_have_text(COURSE.exercises["three-three-three"].name)

    again = start(str(BIN / "easeback"), "serve", "--port", "{port}", port=urlsplit(mortal.url).port).wait()
    visit(page, again.url, CALM)
    expect(player(page).get_by_text(word("player.last-after", after=3))).to_be_visible()
    expect(calm.get_by_role("radio", name="far away")).to_be_checked()
    worked.get_by_role("button", name=word("what_worked.plan")).tap()
    name = COURSE.exercises["three-three-three"].name
    step = word("shared.plan-again", exercise=name)
    expect(part(page, "take_step").get_by_text(step)).to_be_visible()
    assert kept(page)["plan"]["again-three-three-three/stands"]["value"] == "in"
    again.stop()
