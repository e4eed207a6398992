"""Every simulator of every lesson is read, turned and dragged; a new one is found by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from conftest import SCREENS, Tabs
from support.simulators import SIMULATORS, Simulator
from support.walk import model_of, turn, visit, word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import ElementHandle, Locator, Page

    from support.serving import Server

on_both = [
    pytest.param((screen, simulator), id=f"{screen}-{simulator}")
    for simulator in SIMULATORS
    for screen in SCREENS
]
# A backlog shows at once, and grows while a hand does not rest: what draws most is dragged for longer.
dragged = [(simulator, 10 if simulator.part == "living_loop" else 2) for simulator in SIMULATORS]

CONTROLS = ".easeback-model__controls :is(input[type=range], fieldset.easeback-choice, input[role=switch])"
# What is drawn now, without what it is compared with, and without folds, which wait for the hand to rest;
# in `window`, for every script of these tests.
DRAWN = """window.drawnIn = (model) =>
  [...model.querySelectorAll("svg, .easeback-chart__points, .easeback-chart__moment")]
  .filter((one) => !one.closest(".easeback-model details")).map((one) => {
    const copy = one.cloneNode(true);
    for (const other of copy.querySelectorAll("[class*=ghost], [class*=eased]")) other.remove();
    return copy.outerHTML;
  }).join("");"""
DRAG = """async ([model, seconds]) => {
  const slider = model.querySelector(".easeback-model__controls input[type=range]:enabled");
  const [min, max, step] = [slider.min, slider.max, slider.step].map(Number);
  const steps = Math.round((max - min) / step);
  const to = (place) => {
    slider.value = min + step * place;
    slider.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const calmly = async (place) => {
    to(place);
    await frame();
    await frame();
    return drawnIn(model);
  };
  const first = await calmly(0);
  const last = await calmly(steps);
  await calmly(0);

  let [frames, events, going] = [0, 0, true];
  const count = () => { frames += 1; if (going) requestAnimationFrame(count); };
  requestAnimationFrame(count);
  // A task of its own for each event, as the browser gives them; nothing is waited for between two.
  const next = new MessageChannel();
  const task = () => new Promise((done) => { next.port1.onmessage = done; next.port2.postMessage(0); });
  for (const end = performance.now() + 1000 * seconds; performance.now() < end; events += 1) {
    to((events * 7) % (steps + 1));
    await task();
  }
  to(steps);
  going = false;
  await frame();
  await task();
  const wins = drawnIn(model) === last && Number(slider.value) === max;
  return { moves: first !== last, wins, frames, events };
}"""


@pytest.fixture(scope="module", params=on_both)
def turned(request: pytest.FixtureRequest, tabs: Tabs, server: Server) -> Locator:
    """A simulator on the page of a reader who wants no motion: what changes, changes because of a control.

    Time can be told to go on: whether words follow is known at once, and nobody waits for what never comes.
    """
    screen, simulator = request.param
    page = tabs(screen, reduced_motion="reduce")
    if page.evaluate("!window.drawnIn"):  # the first one of this screen
        page.clock.install()
        page.add_init_script(DRAWN)
    visit(page, server.url, simulator.lesson)
    return model_of(page, simulator.part)


@pytest.fixture
def model(turned: Locator, tabs: Tabs) -> Iterator[Locator]:
    """The simulator of the page, opened once for all tests of it."""
    yield turned
    tabs.check()


def summary_of(model: Locator) -> Locator:
    """What the picture says in words."""
    return model.locator(".easeback-model__summary[aria-live=polite]")


def rest(model: Locator) -> None:
    """The hand rests: what follows a move has followed."""
    model.page.clock.run_for(1_000)


def followed(model: Locator, control: ElementHandle) -> tuple[bool, bool]:
    """Moves a control once to each of its ends or choices: whether the picture and the words came along."""
    summary = summary_of(model)
    choices = control.query_selector_all("input[type=radio]:not(:checked)")
    drawn = told = False
    for move in choices or ("End", "Home", "ArrowRight"):
        picture, words = model.evaluate("drawnIn"), summary.text_content()
        if isinstance(move, str):
            if control.get_attribute("role") == "switch":
                control.set_checked(not control.is_checked(), force=True)
            else:
                control.press(move)
        else:
            move.check(force=True)
        moved = bool(model.evaluate("drawnIn") != picture)
        rest(model)
        drawn, told = drawn or moved, told or (moved and summary.text_content() != words)
    return drawn, told


def test_it_says_what_it_is_and_fits_its_screen(model: Locator) -> None:
    page = model.page
    expect(model.get_by_text(word("shared.model"))).to_be_visible()
    assert model.locator("figure[aria-label], svg[role=img][aria-label]").count() >= 1, "it has a title"
    assert (summary_of(model).text_content() or "").strip()

    screen = page.viewport_size or {"width": 0, "height": 0}
    room = screen["height"] - page.locator(".easeback-bar").evaluate("bar => bar.offsetHeight")
    play = model.locator(".easeback-model__play").bounding_box()
    picture = model.locator(".easeback-model__picture").bounding_box()
    control = model.locator(CONTROLS).first.bounding_box()
    assert play
    assert picture
    assert control
    if screen["width"] < 600:
        assert control["y"] + control["height"] - picture["y"] <= room, (
            "the first control is under the picture"
        )
    else:
        assert play["height"] <= room, "the whole play area is seen at once"

    for slider in model.get_by_role("slider").all():
        if not slider.is_visible() or slider.is_disabled():
            continue
        less, more = (
            model.get_by_role("group", name=slider.get_attribute("aria-label")).get_by_role("button").all()
        )
        before = slider.input_value()
        first, second = (less, more) if before == slider.get_attribute("max") else (more, less)
        first.click()
        expect(slider).not_to_have_value(before)
        second.click()
        expect(slider).to_have_value(before)

    table = model.get_by_role("table").first
    expect(table).to_be_hidden()
    fold = model.locator("details", has=page.locator("table")).locator("summary").first
    fold.click()
    expect(table).to_be_visible()
    assert table.get_by_role("row").count() >= 3
    assert table.get_by_role("columnheader").count() >= 2
    fold.click()
    expect(table).to_be_hidden()


def test_every_control_moves_the_curves_and_the_words(model: Locator) -> None:
    left = model.locator(CONTROLS).element_handles()
    assert left, "a simulator has controls"
    # One control can set another free, such as a first break the length of all breaks; and where time passes
    # but nothing was changed, there is nothing to tell. So what is left is tried again after the others.
    count = 0
    while count != len(left):
        count = len(left)
        free = [one for one in left if one.is_enabled() and one.is_visible()]
        done = [one for one in free if followed(model, one) == (True, True)]
        left = [one for one in left if one not in done]
    dead = [(one.get_attribute("aria-label") or one.inner_text()).split("\n")[0] for one in left]
    assert dead == [], "the picture or the words do not follow"


def test_it_keeps_its_size_whatever_is_set(model: Locator) -> None:
    turn(model)  # where a person first has to see what they turn
    height = model.locator(".easeback-model__picture").evaluate("picture => picture.offsetHeight")
    for key in ("End", "Home"):
        for slider in model.get_by_role("slider").all():
            if slider.is_visible() and slider.is_enabled():
                slider.press(key)
                now = model.locator(".easeback-model__picture").evaluate("picture => picture.offsetHeight")
                assert now == height, slider.get_attribute("aria-label")


@pytest.mark.parametrize(("simulator", "seconds"), dragged, ids=str)
def test_a_control_dragged_for_seconds_as_fast_as_possible_leaves_no_backlog(
    reader: Callable[..., Page], server: Server, simulator: Simulator, seconds: int
) -> None:
    """The seconds are what is tested: a backlog grows with the time that a hand does not rest."""
    page = reader("phone", reduced_motion="reduce")
    page.add_init_script(DRAWN)
    visit(page, server.url, simulator.lesson)
    model = model_of(page, simulator.part)
    turn(model)  # where a person first has to see what they turn
    found = model.evaluate(f"model => ({DRAG})([model, {seconds}])")
    assert found["moves"], "the control draws nothing"
    assert found["events"] > found["frames"], "the hand was no faster than the screen"
    assert found["wins"], "one frame after the last event the picture shows the last position"
    assert found["frames"] >= 10 * seconds, "the page went on painting"
    said = summary_of(model)
    page.wait_for_function(  # the words come when the hand rests, and nothing is drawn after them
        """([model, drawn]) => drawnIn(model) === drawn
             && model.querySelector(".easeback-model__summary").textContent""",
        arg=[model.element_handle(), model.evaluate("drawnIn")],
    )
    assert (said.text_content() or "").strip()
