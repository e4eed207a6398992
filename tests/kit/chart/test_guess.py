"""Guess before you turn: by finger, mouse or key a line is made, and the model's own stands beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from easeback.parts import AlarmDial, LivingLoop, SittingHour, SmallSteps, StressEvent, WorkingDay
from support.alone import alone, server_render_of
from support.walk import STORE, word

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Locator, Page

PARTS = (StressEvent, LivingLoop, WorkingDay)
SAME = "shared.guess.same"
# What is said of each line that can be chosen: the keys of its sentences. A clinician can read and sign them.
SAID = {
    "stress_event": {
        "slow": [SAME],
        "at-once": ["guess.height.alike", "guess.fade.less"],
        "same": ["guess.when.alike", "guess.height.less"],
    },
    "living_loop": {
        "bit": [SAME],
        "away": ["shared.guess.hard", "guess.end.less"],
        "same": ["shared.guess.hard", "guess.end.more"],
    },
    "working_day": {
        "tight": [SAME],
        "loose": ["guess.moments.alike", "guess.gaps.less"],
        "looser": ["guess.moments.alike", "guess.gaps.less"],
    },
}
HILL = [(0.03, 0.1), (0.2, 0.6), (0.35, 0.8), (0.5, 0.3), (0.7, 0.2), (0.97, 0.1)]


def key(part: str, name: str) -> str:
    """The id of a sentence of the course."""
    return name if name.startswith("shared.") else f"{part}.{name}"


def begin(page: Page) -> Locator:
    """Opens the guess of the part on the page."""
    page.get_by_role("button", name=word("shared.guess.begin")).click()
    return page.locator(".easeback-guess")


def places(page: Page, points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Points of the pad, given as shares from its left edge and its foot, on the page."""
    box = page.locator(".easeback-chart__pad").bounding_box()
    assert box
    return [(box["x"] + x * box["width"], box["y"] + (1 - y) * box["height"]) for x, y in points]


def draw(page: Page, points: list[tuple[float, float]]) -> None:
    """Draws with a mouse."""
    first, *others = places(page, points)
    page.mouse.move(*first)
    page.mouse.down()
    for place in others:
        page.mouse.move(*place, steps=3)
    page.mouse.up()


def draw_with_a_finger(page: Page, points: list[tuple[float, float]]) -> None:
    """Draws with a real touch, which would move the page wherever it may."""
    hand = page.context.new_cdp_session(page)

    def touch(kind: str, *at: tuple[float, float]) -> None:
        hand.send(
            "Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y} for x, y in at]}
        )

    first, *others = places(page, points)
    touch("touchStart", first)
    for place in others:
        touch("touchMove", place)
    touch("touchEnd")


def line_of(guess: Locator) -> str:
    """The guess as it is drawn."""
    return guess.locator(".easeback-chart__guess").get_attribute("d") or ""


def truth_of(guess: Locator) -> str:
    """The full line of the model."""
    return guess.locator(".easeback-chart__now").get_attribute("d") or ""


@pytest.mark.parametrize("kind", PARTS, ids=lambda kind: kind.__name__)
def test_without_a_script_nothing_asks_for_a_guess_and_all_is_there(kind: Any) -> None:
    still = server_render_of(kind())
    assert "easeback-chart__pad" not in still
    assert "easeback-guess__ask" not in still
    assert "easeback-model__summary" in still


@pytest.mark.parametrize("kind", PARTS, ids=lambda kind: kind.__name__)
def test_a_line_drawn_with_a_finger_stands_beside_the_models_own(
    reader: Callable[..., Page], kind: Any
) -> None:
    page = alone(reader("phone"), kind())
    page.evaluate("document.body.style.paddingBottom = '2000px'")
    guess = begin(page)
    before = truth_of(guess)
    at = page.evaluate("scrollY")
    draw_with_a_finger(page, [(x / 2, y) for x, y in HILL])
    expect(guess.get_by_text(word("shared.guess.go-on"))).to_be_visible()
    assert truth_of(guess) == before, "half a line is no guess yet"
    draw_with_a_finger(page, HILL)
    expect(guess.locator(".easeback-guess__said")).not_to_be_empty()
    assert page.evaluate("scrollY") == at, "the page stays while the finger draws"
    assert truth_of(guess) != before
    assert line_of(guess).count("L") > 50
    shapes = guess.locator(".easeback-chart__plot svg").evaluate(
        """svg => ["now", "ghost", "guess"].map((name) =>
             getComputedStyle(svg.querySelector(`.easeback-chart__${name}`)).strokeDasharray)"""
    )
    assert len(set(shapes)) == 3, "each line has a shape of its own"
    expect(guess.get_by_text(word("shared.guess.yours"))).to_be_visible()
    screen = page.evaluate("innerHeight")
    said = guess.locator(".easeback-guess__said").bounding_box()
    assert said
    assert said["y"] + said["height"] <= screen, "what is said is seen with the lines"
    assert not page.evaluate(f"localStorage.getItem({STORE!r})"), "nothing of it is kept"


def test_while_one_guesses_the_hard_moment_stands_over_its_own_minutes(reader: Callable[..., Page]) -> None:
    guess = begin(alone(reader("phone"), StressEvent()))
    lane, plot = (guess.locator(f".easeback-chart__{one}").first.bounding_box() for one in ("marks", "plot"))
    assert lane
    assert plot
    assert lane["width"] == pytest.approx(plot["width"], abs=1)


def test_only_where_the_line_is_drawn_the_finger_does_not_move_the_page(reader: Callable[..., Page]) -> None:
    page = alone(reader("phone"), StressEvent())
    guess = begin(page)
    holders = """element => {
      const found = [];
      for (let one = element; one; one = one.parentElement) found.push(getComputedStyle(one).touchAction);
      return found;
    }"""
    expect(guess.locator(".easeback-chart__pad")).to_have_css("touch-action", "none")
    for place in ("legend", ".easeback-chart__head", ".easeback-guess__words"):
        assert set(guess.locator(place).evaluate(holders)) == {"auto"}, place
    draw(page, HILL)
    expect(page.locator(".easeback-chart__pad")).to_have_count(0)


@pytest.mark.parametrize("kind", PARTS, ids=lambda kind: kind.__name__)
def test_choosing_with_keys_is_the_equal_way_and_says_what_is_alike_and_what_is_not(
    reader: Callable[..., Page], kind: Any
) -> None:
    page = alone(reader("laptop"), kind())
    part = page.evaluate("JSON.parse(document.querySelector('script').textContent).traits._part")
    page.get_by_role("button", name=word("shared.guess.begin")).press("Enter")
    guess = page.locator(".easeback-guess")
    assert page.evaluate("document.activeElement.tagName") == "LEGEND", "a screen reader reads the question"
    first = truth_of(guess)
    for index, (way, sentences) in enumerate(SAID[part].items()):
        if index:
            guess.get_by_role("button", name=word("shared.guess.again")).press("Enter")
        assert truth_of(guess) == first
        radio = guess.get_by_role("radio", name=word(f"{part}.guess.way.{way}"))
        radio.press("Space")
        assert line_of(guess), "the words become a line at once"
        assert truth_of(guess) == first, "looking at a choice shows nothing yet"
        guess.get_by_role("button", name=word("shared.guess.show")).press("Enter")
        said = " ".join(word(key(part, name)) for name in sentences)
        expect(guess.locator(".easeback-guess__said[aria-live=polite]")).to_have_text(said)
        assert truth_of(guess) != first
        assert page.evaluate("document.activeElement.textContent") == word("shared.guess.turn")
    page.keyboard.press("Enter")
    picture = page.locator(".easeback-model__play > :not(.easeback-guess)")
    mine = picture.locator(".easeback-chart__guess:not([d=''])")
    expect(mine).to_have_count(1)
    assert page.evaluate("document.activeElement.textContent") == word("shared.guess.again")
    page.emulate_media(media="print")
    assert mine.evaluate("line => line.checkVisibility()"), "a guess that was made is printed"
    expect(page.get_by_role("button", name=word("shared.guess.again"))).to_be_hidden()
    page.emulate_media(media="screen")
    for slider in page.get_by_role("slider").all():
        if slider.is_enabled():
            slider.press("ArrowLeft")
            slider.press("Home")
    for choice in page.locator(".easeback-model__controls input[type=radio]:not(:checked)").all():
        choice.check(force=True)
    expect(mine).to_have_count(0)


def test_a_guess_can_be_left_and_the_model_is_there(reader: Callable[..., Page]) -> None:
    page = alone(reader("phone"), StressEvent())
    guess = begin(page)
    expect(page.locator(".easeback-model__controls")).to_be_hidden()
    guess.get_by_role("button", name=word("shared.guess.skip")).click()
    expect(page.locator(".easeback-model__controls")).to_be_visible()
    expect(page.locator(".easeback-chart__guess:not([d=''])")).to_have_count(0)
    expect(page.get_by_role("button", name=word("shared.guess.begin"))).to_be_visible()


CHOSEN = {
    SittingHour: ("tall", "back", "none"),
    SmallSteps: ("same", "smaller", "back"),
    AlarmDial: ("same", "louder", "softer"),
}


@pytest.mark.parametrize(("kind", "ways"), CHOSEN.items(), ids=lambda one: getattr(one, "__name__", ""))
def test_elsewhere_a_guess_is_chosen_and_the_model_itself_is_the_answer(
    reader: Callable[..., Page], kind: Any, ways: tuple[str, ...]
) -> None:
    page = alone(reader("phone"), kind())
    part = page.evaluate("JSON.parse(document.querySelector('script').textContent).traits._part")
    picture = page.locator(".easeback-model__picture")
    for index, way in enumerate(ways):
        page.get_by_role("button", name=word(f"shared.guess.{'again' if index else 'begin'}")).click()
        expect(picture).to_be_hidden()
        page.get_by_role("radio", name=word(f"{part}.guess.way.{way}")).check(force=True)
        expect(picture).to_be_hidden()
        page.get_by_role("button", name=word("shared.guess.show")).click()
        expect(page.get_by_text(word(f"{part}.guess.said.{way}"))).to_be_visible()
        expect(picture).to_be_visible()
    page.get_by_role("button", name=word("shared.guess.turn")).click()
    expect(page.locator(".easeback-model__controls")).to_be_visible()
