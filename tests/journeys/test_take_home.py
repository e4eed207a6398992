"""A plan leaves the room by a link or a code, opens in a fresh browser, and no server sees a word of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from playwright.sync_api import Page, Request, expect

from support.links import codes_on, usual
from support.serving import Server
from support.walk import STORE, Lesson, barriers, kept, part, ready, too_wide, word

if TYPE_CHECKING:
    from playwright.sync_api import Locator

    from conftest import Guard

PLAN = Lesson("my-plan")
EARLY_FONT = "Access to font at 'file:|ERR_FAILED.*woff2"
_, KEPT, WHOLE = usual()


def listening(page: Page) -> list[str]:
    """All that a page sends from now on: addresses, bodies, and what goes over a socket."""
    sent: list[str] = []

    def hear(request: Request) -> None:
        sent.append(f"{request.url} {request.post_data or ''}")

    page.on("request", hear)
    page.on("websocket", lambda wire: wire.on("framesent", lambda frame: sent.append(str(frame))))
    return sent


def way(page: Page, name: str) -> Locator:
    home = part(page, "take_home")
    home.locator("summary").filter(has_text=word(f"take_home.way.{name}")).click()
    return home


def arrived(page: Page) -> Locator:
    return part(page, "plan_in_link").get_by_role("group", name=word("plan_in_link.title"))


def test_a_code_from_the_screen_brings_the_same_plan_to_a_fresh_browser_and_no_server_sees_it(
    reader: Callable[..., Page], screen: str, server: Server
) -> None:
    page = reader(screen)
    page.add_init_script(f"localStorage[{STORE!r}] ??= {json.dumps(json.dumps(KEPT))}")
    sent = listening(page)
    page.goto(server.url + PLAN.path)
    ready(page)
    home = way(page, "link")
    home.get_by_role("switch", name=word("take_home.section.later")).check(force=True)
    code = home.get_by_role("img", name=word("take_home.code"))
    code.scroll_into_view_if_needed()
    assert barriers(page, "[data-part=take_home]") == []
    assert too_wide(page) == []
    (link,) = codes_on(code)

    fresh = reader(screen)
    sent_there = listening(fresh)
    fresh.goto(link)
    ready(fresh)
    expect(arrived(fresh)).to_be_focused()
    expect(arrived(fresh)).to_be_in_viewport()
    assert barriers(fresh, "[data-part=plan_in_link]") == []
    arrived(fresh).get_by_role("button", name=word("plan_in_link.bring")).click()
    expect(part(fresh, "my_plan")).to_contain_text(WHOLE["things"][2]["own"])
    days = {f"easy-walk/{day}" for day in WHOLE["things"][0]["done"]}
    values = {name: one["value"] for name, one in KEPT["plan"].items() if name not in days}
    brought = {name: one["value"] for name, one in kept(fresh)["plan"].items() if one["value"] != ""}
    assert brought == values
    assert urlsplit(fresh.url).fragment == ""
    everything = " ".join(sent + sent_there)
    for typed in ("worries", "park", "Brown", "kitchen", "#plan", link[-40:]):
        assert typed not in everything, typed


def test_a_link_opens_on_its_card_where_a_lesson_is_read_by_cards(
    reader: Callable[..., Page], server: Server
) -> None:
    page = reader("phone")
    by_cards = {"version": 3, "settings": {"cards": True}, "progress": {PLAN.slug: {"card": "try-it"}}}
    page.add_init_script(f"localStorage[{STORE!r}] ??= {json.dumps(json.dumps(by_cards))}")
    link, _, _ = usual()
    page.goto(server.url + PLAN.path + link)
    ready(page)
    expect(page.get_by_role("navigation", name=word("page.client.cards"), exact=True)).to_be_visible()
    expect(arrived(page)).to_be_visible()


def test_a_course_from_disk_opens_a_link_and_offers_none(
    reader: Callable[..., Page], published: Path, guard: Guard
) -> None:
    guard.forgive(EARLY_FONT)
    page = reader("laptop")
    link, _, _ = usual()
    names = (f"en/{PLAN.slug}/index.html", f"en/{PLAN.slug}.html")
    file = next(published / name for name in names if (published / name).is_file())
    page.goto(file.as_uri() + link)
    ready(page)
    arrived(page).get_by_role("button", name=word("plan_in_link.bring")).click()
    expect(way(page, "link")).to_contain_text(word("take_home.link-nowhere"))


def test_an_address_that_nobody_can_read_stops_nothing(reader: Callable[..., Page], server: Server) -> None:
    page = reader("phone")
    page.goto(server.url + PLAN.path + "#100%")
    ready(page)
    expect(part(page, "my_plan")).to_be_visible()


def test_what_few_people_need_comes_with_a_tap_and_where_it_cannot_one_sentence_says_so(
    reader: Callable[..., Page], server: Server, guard: Guard
) -> None:
    guard.forgive("later-ways|ERR_FAILED")
    page = reader("phone")
    page.add_init_script(f"localStorage[{STORE!r}] ??= {json.dumps(json.dumps(KEPT))}")
    sent = listening(page)
    page.goto(server.url + PLAN.path)
    ready(page)
    assert [one for one in sent if "later-" in one] == []
    page.route("**/later-ways.*", lambda route: route.abort())
    home = way(page, "calendar")
    expect(home).to_contain_text(word("shared.later-lost"))
    page.unroute("**/later-ways.*")
    home.get_by_role("button", name=word("shared.later-again")).click()
    expect(home).to_contain_text(word("take_home.calendar-how"))
    way(page, "link")
    expect(home.get_by_role("img", name=word("take_home.code"))).to_be_visible()
    assert len([one for one in sent if "later-ways" in one]) == 2
