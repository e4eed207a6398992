"""Is this me: red flags first, a look without a score, a guess and what twins show, by hand and keyboard."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from easeback import content
from support.serving import Server
from support.walk import Lesson, barriers, kept, part, visit, word

ME = Lesson("is-this-me")
GROUPS = tuple(content.load().groups.values())
SCREENS = [{}, {"reduced_motion": "reduce"}, {"color_scheme": "dark"}]


def mark(page: Page, group: str, given: str) -> Locator:
    place = page.locator(f"[data-group={group}]")
    place.get_by_role("radio", name=word(f"self_look.{given}"), exact=True).check(force=True)
    return place


def test_the_way_to_safety_stands_before_anything_else(page: Page, server: Server) -> None:
    visit(page, server.url, ME)
    links = page.locator("main a").evaluate_all("all => all.slice(0, 2).map((one) => one.hash)")
    assert links == ["#safety-check", "#help-now"]
    for link in page.locator("main a").all()[:2]:
        expect(link).to_be_in_viewport()
    page.locator("main a").nth(1).click()
    expect(page.locator("dialog #help-now")).to_be_visible()


def test_from_here_the_safety_check_opens_at_its_first_step(page: Page, server: Server) -> None:
    visit(page, server.url, ME)
    page.locator("main a").first.click()
    expect(part(page, "safety").get_by_role("checkbox").first).to_be_visible()


def test_a_mark_leads_to_a_lesson_and_is_there_on_return(page: Page, server: Server) -> None:
    visit(page, server.url, ME)
    group = GROUPS[1]
    place = mark(page, group.id, "like-me")
    place.get_by_role("link", name=group.leads_to).click()
    expect(page.locator("h1")).to_be_visible()
    assert page.url.endswith(f"/{group.lesson}")
    visit(page, server.url, ME)
    expect(page.locator(f"[data-group={group.id}]").get_by_text(group.idea).first).to_be_visible()


def test_erasing_takes_the_marks_away_from_an_open_page_too(page: Page, server: Server) -> None:
    visit(page, server.url, ME)
    mark(page, GROUPS[0].id, "not-sure")
    other = page.context.new_page()
    visit(other, server.url, Lesson("my-progress"))
    keepsake = part(other, "my_record")
    keepsake.get_by_role("button", name=word("my_record.erase")).click()
    keepsake.get_by_role("button", name=word("my_record.erase-yes")).click()
    expect(part(page, "self_look").get_by_role("radio", checked=True)).to_have_count(0)
    assert "looks" not in kept(page) or kept(page)["looks"] == {}


def test_the_twins_are_walked_with_the_keyboard_alone(page: Page, server: Server) -> None:
    visit(page, server.url, ME)
    twins = part(page, "twin_study")
    twins.get_by_role("radio", name=word("twin_study.guess.stays"), exact=True).focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(twins.locator("[aria-live=polite]")).to_contain_text(word("twin_study.guessed.stays"))
    expect(twins.locator(".easeback-twin-study__row")).to_have_count(4)


@pytest.mark.parametrize("options", SCREENS, ids=str)
def test_no_state_of_the_page_is_a_barrier(
    reader: Callable[..., Page], screen: str, server: Server, options: dict[str, str]
) -> None:
    page = reader(screen, **options)
    visit(page, server.url, ME)
    for group, given in zip(GROUPS, ["like-me", "not-sure", "not-me", "like-me", "not-sure"], strict=True):
        mark(page, group.id, given)
    twins = part(page, "twin_study")
    for step in (2, 3):
        twins.get_by_role("radio", name=word(f"twin_study.step.{step}"), exact=True).check(force=True)
        page.locator("main details").evaluate_all("all => all.forEach((one) => { one.open = true; })")
        assert barriers(page) == []


def test_it_works_in_the_static_course_with_no_kernel(page: Page, static: str) -> None:
    page.goto(f"{static}/en/is-this-me/")
    page.wait_for_selector("html[data-easeback=ready]")
    place = mark(page, GROUPS[2].id, "like-me")
    expect(place.get_by_text(GROUPS[2].idea).first).to_be_visible()
    part(page, "twin_study").get_by_role("radio", name=word("twin_study.step.3"), exact=True).check(
        force=True
    )
    expect(part(page, "twin_study").locator("[aria-live=polite]")).to_contain_text(word("twin_study.wide"))


def test_a_hand_that_changes_its_mind_fast_leaves_the_last_choice(page: Page, server: Server) -> None:
    visit(page, server.url, ME)
    rain = part(page, "common_cause")
    rain.get_by_role("radio", name=word("common_cause.days.all"), exact=True).focus()
    for _ in range(40):
        page.keyboard.press("ArrowRight")
    last = rain.get_by_role("radio", checked=True)
    expect(last).to_have_value("all")
    said = word("common_cause.said.rises", days=word("common_cause.days.all"))
    expect(rain.locator("[aria-live=polite]")).to_have_text(said)
