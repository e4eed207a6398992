"""A person is guided: a path from the start page, shown again on return, leading on from lesson to lesson."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from playwright.sync_api import Page, expect

from easeback import content
from support.serving import Server
from support.walk import Lesson, kept, part, visit, word

START = Lesson("index")
QUESTIONS = tuple(content.load().guide_questions.values())
ANSWERS = {"brings": "both", "state": "unsure", "wish": "ease", "since": "waves", "fear": "no"}


def be_guided(page: Page, server: Server) -> list[str]:
    """Answers the questions; returns the lessons of the path, without places on the start page."""
    visit(page, server.url, START, "#guide-me")
    for asked in QUESTIONS:
        text = next(answer.text for answer in asked.answers if answer.id == ANSWERS[asked.id])
        group = part(page, "guide").get_by_role("group", name=asked.question)
        group.get_by_role("button", name=text, exact=True).click()
        if asked.id == "state":  # it is doubtful pain, so the signs come next
            part(page, "guide").get_by_role("button", name=word("guide.signs-done")).click()
    expect(part(page, "guide").locator(".easeback-guide__stop").first).to_be_visible()
    return [stop for stop in kept(page)["path"]["lessons"] if "#" not in stop]


def read_to_the_end(page: Page, lesson: str) -> None:
    """Notes a lesson as its own page does at its end."""
    page.evaluate(
        """([lesson, at]) => {
          const kept = JSON.parse(localStorage["easeback:v1"]);
          kept.progress[lesson] = { ...kept.progress[lesson], done: at };
          localStorage["easeback:v1"] = JSON.stringify(kept);
        }""",
        [lesson, datetime.now(UTC).isoformat()],
    )


def test_the_path_is_there_on_return_with_titles_and_minutes(page: Page, server: Server) -> None:
    lessons = be_guided(page, server)
    page.reload()
    visit(page, server.url, START)
    path = part(page, "guide")
    for lesson in lessons:
        entry = page.locator(f".easeback-foot [data-lesson={lesson}]")
        title = entry.locator("a").text_content() or ""
        expect(path.get_by_role("link", name=title, exact=True)).to_be_visible()
        minutes = entry.locator(".easeback-lessons__minutes").text_content() or ""
        expect(path).to_contain_text(minutes)


def test_doubtful_pain_is_led_to_the_safety_check_and_the_link_unfolds_it(page: Page, server: Server) -> None:
    be_guided(page, server)
    path = part(page, "guide")
    path.get_by_role("link", name=word("guide.place.safety-check"), exact=True).click()
    expect(page.locator("#safety-check h2").first).to_be_in_viewport()
    expect(part(page, "safety").get_by_role("checkbox").first).to_be_visible()


def test_each_lesson_leads_on_along_the_path_and_says_where_one_is(page: Page, server: Server) -> None:
    lessons = be_guided(page, server)
    first, second, *others = lessons
    visit(page, server.url, Lesson(second))
    link = page.locator(".easeback-foot__next")
    expect(link).to_contain_text(word("page.client.path_next"))
    number = page.locator(".easeback-bar__number")
    expect(number).to_have_text(word("page.client.path_place", number=2, of=len(lessons)))
    for lesson in others:
        read_to_the_end(page, lesson)
    page.reload()
    title = page.locator(f".easeback-foot [data-lesson={first}] a").text_content() or ""
    expect(link).to_contain_text(title)
    link.click()
    expect(page.locator(".easeback-bar__title")).to_have_text(title)


def test_a_page_outside_the_order_leads_on_too_once_there_is_a_path(page: Page, server: Server) -> None:
    visit(page, server.url, Lesson("calm-now"))
    expect(page.locator(".easeback-foot__next")).to_be_hidden()
    be_guided(page, server)
    visit(page, server.url, Lesson("calm-now"))
    expect(page.locator(".easeback-foot__next")).to_be_visible()


def test_without_a_path_the_order_of_the_course_leads_on(page: Page, server: Server) -> None:
    visit(page, server.url, Lesson("stress-signals"))
    expect(page.locator(".easeback-foot__next")).to_contain_text(word("page.foot.next"))
    expect(page.locator(".easeback-foot__next")).to_have_attribute("rel", "next")


def test_the_map_eases_as_one_goes_and_says_where_to_go_on(page: Page, server: Server) -> None:
    visit(page, server.url, START)
    stops = page.locator(".easeback-map li")
    expect(stops.first.get_by_text(word("page.lessons.start"), exact=True)).to_be_visible()
    visit(page, server.url, Lesson("the-loop"))
    read_to_the_end(page, "the-loop")
    visit(page, server.url, START)
    expect(stops.nth(0).locator(".easeback-map__eased")).to_be_visible()
    expect(stops.nth(0)).to_contain_text(word("page.lessons.seen"))
    expect(stops.nth(1).locator(".easeback-map__tense")).to_be_visible()
    expect(stops.nth(1).get_by_text(word("page.lessons.go_on"), exact=True)).to_be_visible()
    go_on = part(page, "go_on").get_by_role("link")
    expect(go_on).to_have_attribute("href", re.compile("tight-muscles"))
    expect(go_on).to_be_in_viewport(ratio=1)


def test_the_door_fits_and_both_ways_stand_on_the_first_screen(page: Page, server: Server) -> None:
    visit(page, server.url, START)
    ways = page.locator("[data-cell=main-message-doors] a")
    expect(ways).to_have_count(2)
    far = ways.evaluate_all("all => Math.max(...all.map((one) => one.getBoundingClientRect().bottom))")
    assert far + page.evaluate("scrollY") <= 572
    assert page.evaluate("document.documentElement.scrollHeight") <= 2200
    expect(page.locator("#safety-check")).to_be_hidden()
    page.locator("[data-cell=main-message-check-first] a").click()
    expect(page.locator("#safety-check h2").first).to_be_in_viewport()


def test_the_map_is_one_tap_away_and_what_is_kept_two(page: Page, server: Server) -> None:
    visit(page, server.url, Lesson("stress-signals"))
    page.locator(".easeback-bar__mine").click()
    page.locator("[data-mine=all] a").click()
    expect(part(page, "my_record")).to_be_visible()
    page.locator(".easeback-bar__lesson").click()
    expect(page.locator(".easeback-map")).to_be_in_viewport()


def erase(page: Page, server: Server) -> None:
    """Erases everything, on the page of what is mine."""
    visit(page, server.url, Lesson("my-progress"))
    keepsake = part(page, "my_record")
    keepsake.get_by_role("button", name=word("my_record.erase")).click()
    keepsake.get_by_role("button", name=word("my_record.erase-yes")).click()


def test_erasing_takes_the_path_and_every_mark_away(page: Page, server: Server) -> None:
    lessons = be_guided(page, server)
    visit(page, server.url, Lesson(lessons[0]))
    erase(page, server)
    assert kept(page) == {}
    visit(page, server.url, START, "#guide-me")
    expect(part(page, "guide").get_by_role("group", name=QUESTIONS[0].question)).to_be_visible()
    expect(page.locator("main [data-begun], main [data-seen]")).to_have_count(0)


def test_erasing_takes_the_presenters_place_too(page: Page, server: Server) -> None:
    visit(page, server.url, START, "?present")
    assert page.evaluate("Object.keys(sessionStorage).some((key) => key.startsWith('easeback:'))")
    erase(page, server)
    assert page.evaluate("Object.keys(sessionStorage)") == []
