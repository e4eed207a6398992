"""One person's way in the three engines: check-in, plan, practice, "I did it", progress, and home by a link.

The server hears all that leaves the device, and hears no word of what the person wrote.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import ClassVar

import pytest

from easeback import content
from support.engines import ENGINES, Engine, missing, why_not
from support.hands import ASKING, PLAYING, gone, now, opened, press, said, spell, there, unfold, write
from support.serving import Files, file_server
from support.walk import STORE, word

pytestmark = pytest.mark.browser

COURSE = content.load("en")
SIZES = {"phone": (390, 844), "laptop": (1280, 800)}
TYPED = "plumtree"
SET = COURSE.plan_sets["begin-small"].name
CHECK_IN, PLAN, HOME = (f".easeback-part[data-part={name}]" for name in ("check_in", "my_plan", "take_home"))
PLAYER, PRACTICE = ".easeback-player", "dialog.easeback-practice[open]"
GO_ON, ARRIVED = (f".easeback-part[data-part={name}]" for name in ("go_on", "plan_in_link"))
OWN, FORM, LINK = f"{CHECK_IN} textarea", ".easeback-check-in__form", ".easeback-take-home__link a"
PAGE = ".easeback-check-in__page"
# What the plan says; on which days it was done stays on the device.
IN_PLAN = f"""Object.fromEntries(Object.entries(JSON.parse(localStorage["{STORE}"] ?? "{{}}").plan ?? {{}})
  .map(([name, one]) => [name, one.value])
  .filter(([, value]) => value !== "" && value !== "done").sort())"""
KEPT = f"""(localStorage["{STORE}"] ?? "")"""


class Hearing(Files):
    """A file server that writes down all it was asked."""

    heard: ClassVar[list[str]] = []

    def parse_request(self) -> bool:
        """Reads a request and notes its first line and its headers."""
        good = super().parse_request()
        self.heard.append(f"{self.requestline}\n{self.headers if good else ''}")
        return good


@pytest.fixture(scope="module")
def course(published: Path) -> Iterator[str]:
    """The address of the static course, from a server that hears."""
    with file_server(published.parents[1], Hearing) as address:
        yield f"{address}/hospital/back/en"


@pytest.fixture(params=[(engine, size) for engine in ENGINES for size in SIZES], ids="-".join)
def browsers(request: pytest.FixtureRequest) -> Iterator[list[Engine]]:
    """Two browsers of an engine, of which neither knows the other: hers, and a fresh one."""
    engine, size = request.param
    if missing(engine):
        pytest.skip(why_not(engine))
    with ExitStack() as open_ones:
        both = [
            open_ones.enter_context(ENGINES[engine](lambda: request.getfixturevalue("chromium")))
            for _ in range(2)
        ]
        for tab in both:
            tab.size(*SIZES[size])
        yield both


def check_in(tab: Engine) -> None:
    """Goes through all questions: answers the first, writes where words are asked for, leaves the rest."""
    onward = [word(f"check_in.{name}") for name in ("next", "leave-out", "finish")]
    press(tab, CHECK_IN, COURSE.check_in_answers["changed", "no"].text)
    while there(tab, PAGE, FORM) == FORM:
        if TYPED not in now(tab, KEPT) and now(tab, f"!!document.querySelector('{OWN}')"):
            tab.click(OWN)
            spell(tab, TYPED)
        press(tab, FORM, *onward)


def test_from_the_check_in_to_a_plan_that_opens_in_a_fresh_browser(
    browsers: list[Engine], course: str
) -> None:
    tab, fresh = browsers
    opened(tab, f"{course}/check-in/")
    check_in(tab)
    assert said(tab, PAGE, TYPED)

    opened(tab, f"{course}/my-plan/")
    unfold(tab, PLAN)
    press(tab, PLAN, SET)
    assert said(tab, PLAN, word("my_plan.set-taken"))
    press(tab, PLAN, word("my_plan.say-when"))
    write(tab, PLAN, word("my_plan.where"), TYPED)
    press(tab, PLAYER, word("player.start"))
    if there(tab, PLAYING, ASKING) == ASKING:
        press(tab, PLAYER, word("player.care-none"))
    assert there(tab, PLAYING)
    press(tab, PLAYING, word("player.pause"))
    press(tab, PRACTICE, word("player.finish"))
    press(tab, PRACTICE, word("player.end.good"))
    assert gone(tab, PRACTICE)

    opened(tab, f"{course}/")
    press(tab, GO_ON, word("go_on.did"))
    assert said(tab, GO_ON, word("go_on.did-it").split("{")[0])

    opened(tab, f"{course}/my-plan/")
    unfold(tab, HOME)
    press(tab, HOME, word("take_home.way.link"))
    assert there(tab, LINK)
    link = now(tab, f"document.querySelector('{LINK}').href")

    opened(fresh, link)
    press(fresh, ARRIVED, word("plan_in_link.bring"))
    assert said(fresh, PLAN, TYPED)
    assert now(fresh, IN_PLAN) == now(tab, IN_PLAN)
    assert TYPED in now(tab, KEPT)
    assert [one for one in Hearing.heard if TYPED in one or "#" in one] == []
    assert {one.split()[0] for one in Hearing.heard} == {"GET"}
