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

EVERYWHERE = "[Object.keys(localStorage), Object.keys(sessionStorage), document.cookie]"


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("host")
    (folder / "index.html").write_text('<link rel="icon" href="data:,"><p>One page</p>', encoding="utf-8")
    with file_server(folder) as address:
        yield address


def used(profile: Profile, address: str) -> Page:
    """A page on which a reader left what a page can leave."""
    page = profile.context.new_page()
    page.goto(address)
    page.evaluate("localStorage.kept = sessionStorage.kept = 'yes'; document.cookie = 'kept=yes'")
    return page


def test_nothing_that_a_reader_left_is_there_for_the_next(chromium: Browser, host: str) -> None:
    profiles = Profiles(chromium)
    first = profiles.take(kind_of_reader("phone"))
    used(first, host)
    first.context.set_offline(offline=True)
    profiles.give_back(first)
    second = profiles.take(kind_of_reader("phone"))
    assert second is first
    page = second.context.new_page()
    page.goto(host)
    assert page.evaluate(EVERYWHERE) == [[], [], ""]
    second.context.close()


def test_two_readers_at_once_and_two_kinds_of_readers_never_share(chromium: Browser) -> None:
    profiles = Profiles(chromium)
    phone, other = profiles.take(kind_of_reader("phone")), profiles.take(kind_of_reader("phone"))
    assert phone is not other
    profiles.give_back(phone)
    dark = profiles.take(kind_of_reader("phone", color_scheme="dark"))
    assert dark is not phone
    for profile in (phone, other, dark):
        profile.context.close()


@pytest.mark.parametrize("spoil", ["clock", "closed", "disk"])
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
    else:
        page.goto(lesson(tmp_path / "one.html", "One").as_uri())
    profiles.give_back(profile)
    other = profiles.take(kind_of_reader("laptop"))
    assert other is not profile
    other.context.close()
