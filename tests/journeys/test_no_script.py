"""Where scripts do not run, the words, the still figures and the phone numbers are there."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from conftest import SCREENS, Guard, Tabs
from support.serving import Server
from support.simulators import SIMULATORS, Simulator
from support.walk import LESSONS, Lesson, model_of, seen, silent, too_wide, unfold, word

# The lessons in which a simulator can first be turned, each with its simulators.
MODELS = {lesson: [one for one in SIMULATORS if one.lesson == lesson] for lesson in LESSONS}


def expect_a_still_figure(page: Page, simulator: Simulator) -> None:
    """A simulator that does not move: its picture, what it says, and that it is a model."""
    model = model_of(page, simulator.part)
    expect(model.locator("svg:has(path):visible").first).to_be_visible()
    summary = model.locator("[aria-live=polite].easeback-model__summary")
    expect(summary).to_be_visible()
    assert len(summary.inner_text().split()) >= 5
    expect(model.get_by_text(word("shared.model"))).to_be_visible()


@pytest.fixture(
    scope="module",
    params=[pytest.param((one, lesson), id=f"{one}-{lesson}") for lesson in LESSONS for one in SCREENS],
)
def opened(request: pytest.FixtureRequest, tabs: Tabs, server: Server) -> tuple[Page, Lesson]:
    """A lesson in a browser that runs no script, opened once for all tests of it."""
    screen, lesson = request.param
    page = tabs(screen, java_script_enabled=False)
    page.goto(server.url + lesson.path)
    return page, lesson


@pytest.fixture
def page(opened: tuple[Page, Lesson], tabs: Tabs) -> Iterator[Page]:
    """The page of the lesson."""
    yield opened[0]
    tabs.check()


def test_every_part_has_a_still_form(page: Page) -> None:
    # These show only what this browser keeps, or what its address carries.
    personal = "[data-part=my_record], [data-part=go_on], [data-part=plan_in_link]"
    shown = unfold(page.locator(f".easeback-part:not({personal})"))
    assert silent(shown) == []


def test_a_model_is_a_figure_with_its_summary(page: Page, opened: tuple[Page, Lesson]) -> None:
    for simulator in MODELS[opened[1]]:
        expect_a_still_figure(page, simulator)


def test_nothing_offers_itself_that_would_not_answer(page: Page) -> None:
    # The signs of danger are answered by the style alone: see below.
    controls = page.locator("main :is(button, input, select):not([data-part=safety] [type=checkbox])")
    assert seen(controls) == []
    assert too_wide(page) == []


def test_the_words_and_the_numbers_to_call_are_there(page: Page) -> None:
    expect(page.locator("h1")).to_be_visible()
    assert len(page.locator("main").inner_text().split()) > 100
    page.locator(".easeback-bar__help").click()
    expect(page.get_by_role("heading", name=word("page.help.title"))).to_be_in_viewport()
    place = page.locator("#help-now [data-country=AT]")
    place.locator("summary").click()
    expect(place.locator("a[href^='tel:']").first).to_be_visible()


@pytest.mark.parametrize("lesson", [lesson for lesson in LESSONS if MODELS[lesson]], ids=str)
def test_when_the_connection_breaks_after_the_page_words_and_figure_are_there(
    reader: Callable[..., Page], server: Server, guard: Guard, lesson: Lesson
) -> None:
    guard.forgive("ERR_FAILED|Failed to load resource")
    page = reader("phone")
    page.route(
        re.compile(r".*"),
        lambda route: route.continue_() if route.request.resource_type == "document" else route.abort(),
    )
    page.goto(server.url + lesson.path)
    expect(page.locator("h1")).to_be_visible()
    assert len(page.locator("main").inner_text().split()) > 100
    for simulator in MODELS[lesson]:
        expect_a_still_figure(page, simulator)
    assert page.locator("#help-now a[href^='tel:']").count() > 0, "the phone numbers came with the page"


def test_a_sign_of_danger_that_is_ticked_says_what_to_do(reader: Callable[..., Page], server: Server) -> None:
    page = reader("phone", java_script_enabled=False)
    page.goto(server.url + "/en/")
    page.locator("main a[href='#safety-check']").click()
    page.locator("[data-part=safety] details > summary").first.click()
    sign = page.locator("[data-part=safety] .easeback-safety__sign").first
    act = sign.locator(".easeback-safety__act")
    expect(act).to_be_hidden()
    sign.get_by_role("checkbox").check(force=True)
    expect(act).to_be_visible()
