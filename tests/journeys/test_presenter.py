"""A clinician presents: one step at a time on the wall, with notes, minutes and the question to ask."""

import json
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from conftest import Guard, Tabs
from easeback import content
from support.serving import Server
from support.simulators import SIMULATORS, Simulator
from support.walk import BREATHING, LESSONS, STRESS, Lesson, barriers, model_of, ready, turn, visit, word

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
    visit(page, server.url, STRESS, "?present#slide-5")
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
    visit(page, server.url, STRESS, "?present#slide-5")
    page.keyboard.press("PageDown")
    assert page.evaluate("scrollY") > 200
    page.keyboard.press("PageUp")
    assert page.evaluate(PLACE)[:2] == ["#slide-5", 0]
    page.keyboard.press("PageUp")
    assert page.evaluate("location.hash") == "#slide-4"
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


def test_the_place_and_the_clock_outlive_a_reload_and_end_with_the_talk(
    reader: Callable[..., Page], server: Server
) -> None:
    page = reader("laptop")
    visit(page, server.url, STRESS, "?present#slide-3")
    page.evaluate(BEGAN_EARLIER, STRESS.slug)
    page.reload()
    expect(page).to_have_url(re.compile(r"\?present#slide-3$"))
    page.get_by_role("button", name="Notes", exact=True).click()
    expect(page.locator(".easeback-stage__clock")).to_have_text(re.compile("^1:3"))
    page.get_by_role("button", name=word("page.present.leave")).click()
    expect(page).to_have_url(re.compile(f"{STRESS.slug}#[a-z-]+$"))  # the place where the slides were
    visit(page, server.url, STRESS, "?present")
    expect(page.locator(".easeback-stage__place")).to_have_text(word("page.present.place", number=1, of=8))
    expect(page.locator(".easeback-stage__clock")).to_have_text(re.compile("^0:0"))


def test_a_link_to_another_lesson_opens_its_slides(reader: Callable[..., Page], server: Server) -> None:
    page = reader("laptop")
    visit(page, server.url, STRESS, "?present#slide-8")
    while not page.locator("[data-cell=take-one-step-next]").is_visible():
        page.keyboard.press("PageDown")
    page.locator(f".easeback-fold:has([data-cell=take-one-step-next]) a[href*={BREATHING.slug}]").click()
    expect(page).to_have_url(re.compile(rf"{BREATHING.slug}/?\?present#slide-1$"))


def test_the_notes_in_a_window_of_their_own_keep_step(reader: Callable[..., Page], server: Server) -> None:
    page = reader("laptop")
    visit(page, server.url, STRESS, "?present#slide-2")
    with page.expect_popup() as opening:
        page.get_by_role("button", name=word("page.present.second")).click()
    notes = opening.value
    place = notes.locator(".easeback-stage__place")
    expect(place).to_have_text(word("page.present.place", number=2, of=8))
    expect(notes.locator("main")).to_be_hidden()
    assert barriers(notes) == []
    notes.get_by_role("button", name=word("page.present.back")).click()
    expect(page.get_by_role("heading", level=1)).to_be_in_viewport()
    expect(place).to_have_text(word("page.present.place", number=1, of=8))
    page.keyboard.press("PageDown")
    expect(place).to_have_text(word("page.present.place", number=2, of=8))
    page.get_by_role("button", name=word("page.present.leave")).click()
    expect(place).to_have_text(word("page.present.alone"))


def test_a_refused_window_is_told(reader: Callable[..., Page], server: Server) -> None:
    page = reader("laptop")
    page.add_init_script("window.open = () => null;")
    visit(page, server.url, STRESS, "?present")
    page.get_by_role("button", name=word("page.present.second")).click()
    expect(page.get_by_text(word("page.present.refused"))).to_be_visible()


BEGAN_EARLIER = """slug => {
  const talk = JSON.parse(sessionStorage[`easeback:talk:${slug}`]);
  sessionStorage[`easeback:talk:${slug}`] = JSON.stringify({ ...talk, started: talk.started - 90_000 });
}"""
THOUGHTS = LESSONS_BY["thoughts-and-pain"]
OF_THE_DEVICE = json.dumps(
    {
        "version": 1,
        "thoughts": [
            {
                "thought": "own",
                "at": "2026-11-20T08:00:00.000Z",
                "own": "Nobody may know this",
                "step": "thought",
            }
        ],
        "settings": {"theme": "dark"},
    }
)


def begin_a_talk(page: Page, server: Server) -> Locator:
    """The thought record of a talk, on a device that keeps a thought of its owner's."""
    page.add_init_script(f"localStorage['easeback:v1'] ??= {json.dumps(OF_THE_DEVICE)}")
    visit(page, server.url, THOUGHTS, "?present#one-thought")
    return page.locator(".easeback-thought-record")


def typed(page: Page) -> str:
    """Everything that stands in this tab: in its fields, its words and its memory."""
    return str(
        page.evaluate(
            """() => JSON.stringify([{...sessionStorage}, document.body.innerText, history.state,
              [...document.querySelectorAll("input, textarea")]
                .map((one) => one.type + one.value + one.checked)])"""
        )
    )


def test_a_wall_shows_nothing_that_was_kept_and_the_device_keeps_nothing_of_it(
    reader: Callable[..., Page], server: Server
) -> None:
    page = reader("laptop")
    record = begin_a_talk(page, server)
    field = record.get_by_role("textbox").first
    expect(field).to_have_value("")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    field.fill("In the group")
    expect(record.get_by_text(word("shared.kept-talk"))).to_have_count(1)
    page.reload()
    expect(field).to_have_value("In the group")
    assert "In the group" not in page.evaluate("localStorage['easeback:v1']")
    page.keyboard.press("Escape")
    expect(page.locator("html")).to_have_attribute("data-closed", "")
    ready(page)
    assert "In the group" not in typed(page)
    assert "Nobody may know this" not in typed(page), "what the device keeps is closed"
    expect(record.get_by_text(word("shared.kept-closed"))).to_be_visible()
    page.get_by_role("button", name=word("page.client.open_kept")).click()
    expect(field).to_have_value("Nobody may know this")
    expect(record.get_by_text(word("thought_record.private"))).to_be_visible()
    page.reload()
    expect(field).to_have_value("Nobody may know this")


@pytest.mark.parametrize("way", ["Escape", "Leave", "back", "a link"])
def test_two_people_presented_in_one_tab_find_nothing_of_each_other(
    reader: Callable[..., Page], server: Server, way: str
) -> None:
    page = reader("laptop")
    page.clock.install()
    visit(page, server.url, LESSONS_BY["calm-now"])
    record = begin_a_talk(page, server)
    record.get_by_role("textbox").first.fill("My boss shouts at me")
    page.get_by_role("button", name="Notes", exact=True).click()
    page.clock.run_for(75_000)
    with page.expect_popup() as opening:
        page.get_by_role("button", name=word("page.present.second")).click()
    notes = opening.value
    expect(notes.locator(".easeback-stage__clock")).to_have_text(re.compile("^1:1"))
    assert "My boss" not in notes.evaluate("JSON.stringify({...sessionStorage})")
    first = page.evaluate("location.hash")
    assert first != "#slide-1"

    if way == "Escape":
        page.locator("body").press("Escape")
    elif way == "Leave":
        page.get_by_role("button", name=word("page.present.leave")).click()
    elif way == "back":
        page.go_back()
    else:
        page.goto(server.url + LESSONS_BY["the-loop"].path)
    page.wait_for_selector("html[data-closed][data-easeback=ready]")
    assert "My boss" not in typed(page)
    expect(notes.locator(".easeback-stage__place")).to_have_text(word("page.present.alone"))
    expect(notes.locator(".easeback-stage__clock")).to_have_text(re.compile("^0:00"))

    visit(page, server.url, THOUGHTS, "?present")
    assert page.evaluate("location.hash") == "#slide-1"
    expect(page.locator(".easeback-stage__clock")).to_have_text(re.compile("^0:0"))
    assert "My boss" not in typed(page)
    page.go_back()
    page.wait_for_selector("html[data-closed][data-easeback=ready]")
    assert "My boss" not in typed(page), "nor in a page that the browser kept"


def test_the_notes_can_be_opened_and_the_talk_left_when_the_server_is_gone(
    reader: Callable[..., Page], serve: Callable[..., Server], guard: Guard
) -> None:
    guard.forgive("ERR_CONNECTION_REFUSED|ERR_ABORTED")
    server = serve()
    page = reader("laptop")
    record = begin_a_talk(page, server)
    record.get_by_role("textbox").first.fill("My boss shouts at me")
    server.stop()
    with page.expect_popup() as opening:
        page.get_by_role("button", name=word("page.present.second")).click()
    notes = opening.value
    here = page.locator(".easeback-stage__place").inner_text()
    expect(notes.locator(".easeback-stage__place")).to_have_text(here)
    notes.get_by_role("button", name=word("page.present.back")).click()
    expect(page.locator(".easeback-stage__place")).not_to_have_text(here)
    expect(notes.locator(".easeback-stage__place")).not_to_have_text(here)

    page.locator(".easeback-bar__home").click()
    expect(page.get_by_role("dialog").get_by_text(word("page.client.unreachable"))).to_be_visible()
    page.get_by_role("dialog").get_by_role("button").click()
    expect(page.locator("html")).to_have_attribute("data-presenting", "")
    page.locator("body").press("Escape")
    expect(page.locator("html")).to_have_attribute("data-closed", "")
    expect(record.get_by_role("textbox").first).to_have_value("")
    assert "My boss" not in typed(page)
    assert page.url.partition("#")[0] == server.url + THOUGHTS.path


@pytest.mark.parametrize(("width", "height"), [(320, 180), (640, 360), (844, 390)])
def test_on_a_low_screen_the_buttons_leave_room_for_the_slide(
    tabs: Tabs, server: Server, width: int, height: int
) -> None:
    page = tabs("laptop", viewport={"width": width, "height": height})
    visit(page, server.url, BREATHING, "?present#slide-2")
    stage = page.locator(".easeback-stage").bounding_box()
    title = page.locator("main h2:visible").first.bounding_box()
    assert stage
    assert title
    assert stage["height"] <= 56
    assert title["y"] >= 0
    assert title["y"] + title["height"] <= stage["y"], "the heading is seen whole"
    for name in ("back", "notes", "leave"):
        expect(page.get_by_role("button", name=word(f"page.present.{name}"), exact=True)).to_be_in_viewport()
    page.keyboard.press("PageDown")
    room = page.evaluate("document.querySelector('.easeback-bar').getBoundingClientRect().bottom")
    assert room <= 0, "the bar goes up with the words"
    assert barriers(page) == []
    tabs.check()


def test_what_plays_stops_with_its_slide_and_escape_stops_it_before_the_talk(
    reader: Callable[..., Page], server: Server
) -> None:
    page = reader("laptop")
    visit(page, server.url, LESSONS_BY["three-three-three"], "?present#what-helps")
    practice = page.locator(".easeback-player__practice").first
    practice.get_by_role("button", name=PLAYER["start"], exact=True).click()
    expect(practice).to_have_attribute("data-asking", "false")  # a group has no one list to tick
    expect(practice).to_have_attribute("data-state", "countdown")
    for rule in practice.locator("dialog .easeback-stop-rules li").all():
        expect(rule).to_be_visible()
    expect(practice).to_have_attribute("data-state", "playing", timeout=15_000)
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("Escape")
    expect(practice).to_have_attribute("data-state", "paused")
    expect(page.locator("html")).to_have_attribute("data-presenting", "")
    practice.get_by_role("button", name=PLAYER["resume"], exact=True).click()
    expect(practice).to_have_attribute("data-state", "playing")
    page.evaluate("location.hash = 'slide-1'")
    expect(practice).to_be_hidden()
    expect(practice).to_have_attribute("data-state", "ready")
