"""A person rates, breathes, rates again, and finds the rating when they come back."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from support.practice import ended, expect_breath, last_rating, player, playing, press, rate
from support.serving import Server
from support.walk import BREATHING, Lesson, part, visit, word

CALM = Lesson("calm-now")


def test_two_cycles_in_real_time(reader: Callable[..., Page], server: Server) -> None:
    page = reader("phone")
    visit(page, server.url, CALM)
    rate(page, "before", 6)
    press(page, "start")
    expect_breath(page, 1)
    expect(player(page).get_by_text(word("player.phase.in"), exact=True).first).to_be_visible()
    expect(player(page).get_by_text(word("player.phase.out"), exact=True).first).to_be_visible()
    expect_breath(page, 3)
    press(page, "finish")
    rate(page, "after", 3)
    title = word("player.end.title-less", before=6, after=3)
    expect(ended(page).get_by_role("heading", name=title)).to_be_visible()
    page.reload()
    expect(player(page).get_by_text(word("player.last-both", before=6, after=3))).to_be_visible()
    found = last_rating(page)
    assert (found["exercise"], found["before"], found["after"], found["finished"]) == (
        "calm-now",
        6,
        3,
        False,
    )
    assert found["seconds"] >= 13


def test_a_whole_practice_ends_by_itself(page: Page, server: Server) -> None:
    page.clock.install()
    visit(page, server.url, CALM)
    press(page, "start")
    expect(player(page).get_by_text(word("player.get-ready")).first).to_be_visible()
    page.clock.run_for(4_000)
    expect_breath(page, 1)
    page.clock.run_for(185_000)
    expect(ended(page)).to_be_visible()
    rate(page, "after", 2)
    assert last_rating(page)["finished"] is True


def test_a_pause_keeps_the_place(page: Page, server: Server) -> None:
    page.clock.install()
    visit(page, server.url, CALM)
    press(page, "start")
    page.clock.run_for(12_000)
    expect_breath(page, 2)
    press(page, "pause")
    before = player(page).get_by_role("timer").inner_text()
    page.clock.run_for(60_000)
    assert player(page).get_by_role("timer").inner_text() == before
    press(page, "resume")
    page.clock.run_for(2_000)
    expect_breath(page, 2)


def test_the_shortest_stop_rule_is_in_sight_while_it_plays_and_all_of_them_one_tap_away(
    reader: Callable[..., Page], server: Server
) -> None:
    page = reader("laptop")
    visit(page, server.url, BREATHING)
    press(page, "start")
    expect_breath(page, 1)
    short = playing(page).get_by_text(word("player.stop-short.breathing"), exact=True)
    expect(short).to_be_in_viewport(ratio=1)
    rules = playing(page).locator(".easeback-stop-rules li")
    expect(rules.first).to_be_hidden()
    short.click()
    for rule in rules.all():
        expect(rule).to_be_visible()


def test_sound_never_starts_by_itself(page: Page, server: Server) -> None:
    page.add_init_script(
        """window.sounds = [];
           const speak = speechSynthesis.speak.bind(speechSynthesis);
           speechSynthesis.speak = (said) => { sounds.push(said.text); speak(said); };
           const start = OscillatorNode.prototype.start;
           OscillatorNode.prototype.start = function (...when) {
             sounds.push("tone");
             start.apply(this, when);
           };"""
    )
    page.clock.install()
    visit(page, server.url, CALM)
    press(page, "start")
    page.clock.run_for(12_000)
    expect_breath(page, 2)
    assert page.evaluate("sounds") == []


def test_an_own_rhythm_is_brought_back_within_safe_limits(page: Page, server: Server) -> None:
    visit(page, server.url, BREATHING)
    player(page).get_by_text(word("player.settings")).click()
    player(page).get_by_role("radio", name=word("player.own")).check(force=True)
    hold = player(page).get_by_role("spinbutton", name=word("player.own-hold_in_s"))
    hold.fill("60")
    hold.press("Tab")
    assert float(hold.input_value()) < 20
    expect(player(page).get_by_text("We changed it for you").first).to_be_visible()


def test_a_rhythm_with_holds_asks_first_who_should_not_hold(page: Page, server: Server) -> None:
    visit(page, server.url, BREATHING)
    player(page).get_by_text(word("player.settings")).click()
    player(page).get_by_role("radio", name="4-7-8").check(force=True)
    press(page, "start")
    expect(player(page).get_by_text(word("player.care-title"))).to_be_visible()
    player(page).get_by_role("checkbox").first.check(force=True)
    expect(player(page).get_by_role("button", name=word("player.care-none"))).to_be_disabled()
    expect(player(page).get_by_role("timer")).to_have_count(0)


def test_what_was_rated_is_listed_on_the_start_page(page: Page, server: Server) -> None:
    visit(page, server.url, CALM)
    rate(page, "before", 7)
    visit(page, server.url, Lesson("my-progress"))
    expect(part(page, "my_record").get_by_text(word("my_record.rating-before", before=7))).to_be_visible()
