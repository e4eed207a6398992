"""A clinician presents: one step at a time on the wall, with notes, minutes and the question to ask."""

import json
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from conftest import Tabs
from easeback import content
from serving import Server
from simulators import SIMULATORS, Simulator
from walk import BREATHING, LESSONS, STRESS, Lesson, barriers, model_of, turn, visit, word

LESSONS_BY = {lesson.slug: lesson for lesson in LESSONS}
PLAYER = content.load().words_of("player")
every_simulator = pytest.mark.parametrize("simulator", SIMULATORS, ids=str)

OUT_OF_SIGHT = """() => {
  const stage = document.querySelector(".easeback-stage").getBoundingClientRect().top;
  return document.querySelector("main").getBoundingClientRect().bottom - stage;
}"""
PLACE = "[location.hash, Math.round(scrollY), document.querySelectorAll('main [data-shown]').length]"


def present(page: Page, shown: Locator) -> None:
    """Goes on, as with a clicker, until a part is shown."""
    for _ in range(80):
        if shown.is_visible():
            shown.scroll_into_view_if_needed()
            return
        page.keyboard.press("PageDown")
    raise AssertionError("the part was never shown")


def presented(tabs: Tabs, server: Server, lesson: Lesson) -> Page:
    """A lesson in the presenter's view, on its first slide and without notes."""
    return visit(tabs("laptop"), server.url, lesson, "?present#slide-1")


def test_only_the_presenter_sees_the_notes(reader: Callable[..., Page], server: Server) -> None:
    page = reader("laptop")
    visit(page, server.url)
    assert page.locator(".notes").count() >= 5
    first = page.locator(".notes p").nth(1).text_content() or ""
    assert first
    for note in page.locator(".notes").all():
        expect(note).to_be_hidden()
    visit(page, server.url, STRESS, "?present")
    said = page.get_by_text(first[:40]).filter(visible=True)
    expect(said).to_have_count(0)  # the wall shows no notes until the presenter asks for them
    page.get_by_role("button", name="Notes", exact=True).click()
    expect(said.first).to_be_visible()
    page.reload()
    expect(said.first).to_be_visible()


def test_the_keyboard_goes_from_step_to_step(reader: Callable[..., Page], server: Server) -> None:
    page = reader("laptop")
    visit(page, server.url, STRESS, "?present")
    expect(page.get_by_role("heading", level=1)).to_be_in_viewport()
    page.keyboard.press("ArrowRight")
    expect(page.locator("[data-cell=see-it] h2")).to_be_in_viewport()
    page.keyboard.press("ArrowLeft")
    expect(page.get_by_role("heading", level=1)).to_be_in_viewport()


@pytest.mark.parametrize("lesson", LESSONS, ids=str)
def test_the_presenter_view_has_no_barrier(tabs: Tabs, server: Server, lesson: Lesson) -> None:
    page = presented(tabs, server, lesson)
    assert barriers(page) == []
    page.get_by_role("button", name="Notes", exact=True).click()
    assert barriers(page) == [], "with notes"
    tabs.check()


def test_the_button_says_that_the_slide_goes_on_below(reader: Callable[..., Page], server: Server) -> None:
    page = reader("laptop")
    visit(page, server.url, STRESS, "?present#slide-4")
    expect(page.get_by_role("button", name=word("page.present.more"))).to_be_visible()


@pytest.mark.parametrize(
    ("lesson", "key"),
    [*((lesson, "PageDown") for lesson in LESSONS), (STRESS, "Space"), (STRESS, "ArrowRight")],
)
def test_a_clicker_shows_all_of_a_slide_before_it_turns(
    tabs: Tabs, server: Server, lesson: Lesson, key: str
) -> None:
    page = presented(tabs, server, lesson)
    slides = int(re.findall(r"\d+", page.locator(".easeback-stage__place").inner_text())[-1])
    turned = []
    for _ in range(80):
        before = page.evaluate(PLACE)
        hidden = page.evaluate(OUT_OF_SIGHT)
        page.keyboard.press(key)
        after = page.evaluate(PLACE)
        if after == before:
            break
        if after[0] != before[0]:
            assert hidden <= 24, f"{before[0]} was turned with {hidden} px unseen"
            turned.append(after[0])
    assert turned == [f"#slide-{number}" for number in range(2, slides + 1)]
    expect(page.get_by_role("button", name=word("page.present.next"))).to_have_attribute(
        "aria-disabled", "true"
    )
    tabs.check()


def test_a_clicker_goes_back_the_same_way(reader: Callable[..., Page], server: Server) -> None:
    page = reader("laptop")
    visit(page, server.url, STRESS, "?present#slide-4")
    page.keyboard.press("PageDown")
    assert page.evaluate("scrollY") > 200
    page.keyboard.press("PageUp")
    assert page.evaluate(PLACE)[:2] == ["#slide-4", 0]
    page.keyboard.press("PageUp")
    assert page.evaluate("location.hash") == "#slide-3"
    assert page.evaluate(OUT_OF_SIGHT) <= 24  # where its reader left it


@every_simulator
@pytest.mark.parametrize("notes", ["closed", "open"])
def test_a_model_is_seen_whole_and_answers_while_it_is_presented(
    tabs: Tabs, server: Server, simulator: Simulator, notes: str
) -> None:
    page = presented(tabs, server, simulator.lesson)
    if notes == "open":
        page.get_by_role("button", name="Notes", exact=True).click()
    model = model_of(page, simulator.part)
    present(page, model)
    stage = page.locator(".easeback-stage").bounding_box()
    picture = model.locator(".easeback-model__picture").bounding_box()
    play = model.locator(".easeback-model__play").bounding_box()
    assert stage
    assert picture
    assert play
    assert picture["width"] > 400
    assert play["height"] <= stage["y"], "the picture and all controls are seen together"
    turn(model)
    tabs.check()


def test_the_place_and_the_clock_outlive_leaving_and_reloading(
    reader: Callable[..., Page], server: Server
) -> None:
    page = reader("laptop")
    page.clock.install()
    visit(page, server.url, STRESS, "?present#slide-3")
    page.clock.run_for(90_000)
    page.reload()
    expect(page).to_have_url(re.compile(r"\?present#slide-3$"))
    page.get_by_role("button", name="Notes", exact=True).click()
    expect(page.locator(".easeback-stage__clock")).to_have_text(re.compile("^1:3"))
    page.get_by_role("button", name=word("page.present.leave")).click()
    expect(page).to_have_url(re.compile(f"{STRESS.slug}$"))
    visit(page, server.url, STRESS, "?present")
    expect(page.locator(".easeback-stage__place")).to_have_text(word("page.present.place", number=3, of=7))
    expect(page.locator(".easeback-stage__clock")).to_have_text(re.compile("^1:3"))


def test_a_link_to_another_lesson_opens_its_slides(reader: Callable[..., Page], server: Server) -> None:
    page = reader("laptop")
    visit(page, server.url, STRESS, "?present#slide-7")
    while not page.locator("[data-cell=take-one-step-next]").is_visible():
        page.keyboard.press("PageDown")
    page.locator(f"[data-cell=take-one-step-next] a[href*={BREATHING.slug}]").click()
    expect(page).to_have_url(re.compile(rf"{BREATHING.slug}/?\?present#slide-1$"))


def test_the_notes_in_a_window_of_their_own_keep_step(reader: Callable[..., Page], server: Server) -> None:
    page = reader("laptop")
    visit(page, server.url, STRESS, "?present#slide-2")
    with page.expect_popup() as opening:
        page.get_by_role("button", name=word("page.present.second")).click()
    notes = opening.value
    place = notes.locator(".easeback-stage__place")
    expect(place).to_have_text(word("page.present.place", number=2, of=7))
    expect(notes.locator("main")).to_be_hidden()
    assert barriers(notes) == []
    notes.get_by_role("button", name=word("page.present.back")).click()
    expect(page.get_by_role("heading", level=1)).to_be_in_viewport()
    expect(place).to_have_text(word("page.present.place", number=1, of=7))
    page.keyboard.press("PageDown")
    expect(place).to_have_text(word("page.present.place", number=2, of=7))
    page.get_by_role("button", name=word("page.present.leave")).click()
    expect(place).to_have_text(word("page.present.alone"))


def test_a_refused_window_is_told(reader: Callable[..., Page], server: Server) -> None:
    page = reader("laptop")
    page.add_init_script("window.open = () => null;")
    visit(page, server.url, STRESS, "?present")
    page.get_by_role("button", name=word("page.present.second")).click()
    expect(page.get_by_text(word("page.present.refused"))).to_be_visible()


def test_a_wall_shows_nothing_that_was_kept_and_the_device_keeps_nothing_of_it(
    reader: Callable[..., Page], server: Server
) -> None:
    thought = {"thought": "own", "at": "2026-11-20T08:00:00.000Z", "own": "I cannot cope", "step": "thought"}
    kept = json.dumps({"version": 1, "thoughts": [thought], "settings": {"theme": "dark"}})
    page = reader("laptop")
    page.add_init_script(f"localStorage['easeback:v1'] ??= {json.dumps(kept)}")
    visit(page, server.url, LESSONS_BY["thoughts-and-pain"], "?present#one-thought")
    record = page.locator(".easeback-thought-record")
    expect(record.get_by_role("textbox").first).to_have_value("")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    record.get_by_role("textbox").first.fill("In the group")
    page.reload()
    expect(record.get_by_role("textbox").first).to_have_value("In the group")
    assert "In the group" not in page.evaluate("localStorage['easeback:v1']")
    page.keyboard.press("Escape")
    expect(page.get_by_text("In the group")).to_have_count(0)
    expect(record.get_by_role("textbox").first).to_have_value("I cannot cope")


def test_what_plays_stops_with_its_slide_and_escape_stops_it_before_the_talk(
    reader: Callable[..., Page], server: Server
) -> None:
    page = reader("laptop")
    visit(page, server.url, LESSONS_BY["three-three-three"], "?present#what-helps")
    practice = page.locator(".easeback-player__practice").first
    practice.get_by_role("button", name=PLAYER["start"], exact=True).click()
    expect(practice).to_have_attribute("data-state", "playing", timeout=10_000)
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("Escape")
    expect(practice).to_have_attribute("data-state", "paused")
    expect(page.locator("html")).to_have_attribute("data-presenting", "")
    practice.get_by_role("button", name=PLAYER["resume"], exact=True).click()
    expect(practice).to_have_attribute("data-state", "playing")
    page.evaluate("location.hash = 'slide-1'")
    expect(practice).to_be_hidden()
    expect(practice).to_have_attribute("data-state", "paused")
