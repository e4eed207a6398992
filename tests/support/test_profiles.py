"""A used browser profile is as new for the next reader, or it is thrown away."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from conftest import kind_of_reader
from support.made import lesson
from support.profiles import Profiles
from support.serving import file_server

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from support.profiles import Profile

EVERYWHERE = "[Object.keys(localStorage), Object.keys(sessionStorage), document.cookie, window.name]"
SET = """[innerWidth, matchMedia("print").matches, matchMedia("(prefers-color-scheme: dark)").matches,
  matchMedia("(prefers-reduced-motion: reduce)").matches, matchMedia("(forced-colors: active)").matches,
  document.querySelector(":hover") === null]"""


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("host")
    (folder / "index.html").write_text('<link rel="icon" href="data:,"><p>One page</p>', encoding="utf-8")
    with file_server(folder) as address:
        yield address


def used(profile: Profile, address: str) -> Page:
    """A page on which a reader left what a page can leave."""
    page = profile.page()
    page.goto(address)
    page.evaluate(
        "localStorage.kept = sessionStorage.kept = window.name = 'yes'; document.cookie = 'kept=yes'"
    )
    return page


def test_nothing_that_a_reader_left_is_there_for_the_next(chromium: Browser, host: str) -> None:
    profiles = Profiles(chromium)
    first = profiles.take(kind_of_reader("phone"))
    used(first, host)
    first.context.set_offline(offline=True)
    profiles.give_back(first)
    second = profiles.take(kind_of_reader("phone"))
    assert second is first
    page = second.page()
    page.goto(host)
    assert page.evaluate(EVERYWHERE) == [[], [], "", ""]
    second.context.close()


def test_the_tab_goes_to_the_next_reader_and_nothing_that_was_done_to_it(
    chromium: Browser, host: str
) -> None:
    profiles = Profiles(chromium)
    first = profiles.take(kind_of_reader("laptop", reduced_motion="reduce"))
    tab = first.page()
    tab.goto(host)
    as_opened = tab.evaluate(SET)
    told: list[str] = []
    tab.on("request", lambda request: told.append(request.url))
    tab.add_init_script("window.wound = true;")
    tab.context.add_init_script("window.wound = true;")
    tab.context.new_cdp_session(tab).send("Emulation.setUserAgentOverride", {"userAgent": "Another"})
    tab.route("**/*", lambda route: route.fulfill(body="<p>Another page"))
    tab.context.route("**/*", lambda route: route.fulfill(body="<p>Another page"))
    tab.emulate_media(
        media="print", color_scheme="dark", reduced_motion="no-preference", forced_colors="active"
    )
    tab.set_viewport_size({"width": 320, "height": 640})
    tab.goto(host)
    tab.mouse.move(20, 20)
    with tab.expect_popup():
        tab.evaluate("window.open(location.href)")
    assert tab.evaluate(SET) != as_opened
    profiles.give_back(first)
    told.clear()

    second = profiles.take(kind_of_reader("laptop", reduced_motion="reduce"))
    page = second.page()
    assert page is tab
    assert second.context.pages == [page]
    assert page.go_back() is None, "nothing lies behind it"
    page.goto(host)
    assert page.locator("p").inner_text() == "One page"
    assert page.evaluate(SET) == as_opened
    assert not page.evaluate("'wound' in window || navigator.userAgent === 'Another'")
    assert told == []
    second.context.close()


def test_another_tab_of_the_same_reader_is_closed_after_them(chromium: Browser, host: str) -> None:
    profiles = Profiles(chromium)
    first = profiles.take(kind_of_reader("phone"))
    one, other = first.page(), first.page()
    assert one is not other
    other.goto(host)
    profiles.give_back(first)
    assert other.is_closed()
    assert profiles.take(kind_of_reader("phone")).page() is one
    first.context.close()


def test_two_readers_at_once_and_two_kinds_of_readers_never_share(chromium: Browser) -> None:
    profiles = Profiles(chromium)
    phone, other = profiles.take(kind_of_reader("phone")), profiles.take(kind_of_reader("phone"))
    assert phone is not other
    profiles.give_back(phone)
    dark = profiles.take(kind_of_reader("phone", color_scheme="dark"))
    assert dark is not phone
    for profile in (phone, other, dark):
        profile.context.close()


@pytest.mark.parametrize("spoil", ["clock", "closed", "tab", "disk", "permission"])
def test_a_profile_that_cannot_be_as_new_is_not_given_again(
    chromium: Browser, host: str, tmp_path: Path, spoil: str
) -> None:
    profiles = Profiles(chromium)
    profile = profiles.take(kind_of_reader("laptop"))
    page = used(profile, host)
    if spoil == "clock":
        page.clock.install()
    elif spoil == "closed":
        page.context.close()
    elif spoil == "tab":
        page.close()
    elif spoil == "permission":
        page.context.grant_permissions(["notifications"])
    else:
        page.goto(lesson(tmp_path / "one.html", "One").as_uri())
    profiles.give_back(profile)
    other = profiles.take(kind_of_reader("laptop"))
    assert other is not profile
    other.context.close()
