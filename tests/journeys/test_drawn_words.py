"""Words that name a drawn thing wear its colour and light it up when touched, and the other way round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from support.walk import Lesson, model_of, visit

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from support.serving import Server

LOOP = Lesson("the-loop")
WORD = '.easeback-named[data-names="alarm"]'
THING = '.easeback-living-loop__strand[data-drawn="alarm"]'


def lit(page: Page) -> set[str]:
    """The names of all that is lit: words and things."""
    found = page.evaluate(
        """() => [...document.querySelectorAll("[data-lit]")].map((one) =>
             one.dataset.names ? "word " + one.dataset.names : "thing " + one.dataset.drawn)"""
    )
    return set(found)


BOTH = {"word alarm", "thing alarm"}


def test_pointer_keyboard_and_press_light_a_word_and_its_thing(
    reader: Callable[..., Page], server: Server
) -> None:
    page = visit(reader("laptop", reduced_motion="reduce"), server.url, LOOP)
    word = page.locator(WORD).first
    thing = page.locator(f"{THING} .easeback-line >> visible=true").first
    assert word.evaluate("one => getComputedStyle(one).color") == thing.evaluate(
        "one => getComputedStyle(document.querySelector('.easeback')).getPropertyValue('--alarm') && (() => {"
        " const probe = document.body.appendChild(document.createElement('i'));"
        " probe.style.color = 'var(--alarm)'; const color = getComputedStyle(probe).color;"
        " probe.remove(); return color; })()"
    ), "it wears the colour of the alarm"
    shapes = page.evaluate(
        """() => ["alarm", "muscles"].map((name) => getComputedStyle(document.querySelector(
             `.easeback-named[data-names="${name}"]`)).textDecorationStyle)"""
    )
    assert shapes == ["double", "wavy"], "it is told by shape too"
    assert lit(page) == set()

    before = thing.evaluate("one => getComputedStyle(one).strokeWidth")
    word.hover()
    assert lit(page) == BOTH
    assert thing.evaluate("one => getComputedStyle(one).strokeWidth") != before
    page.locator("h1").hover()
    assert lit(page) == set()

    page.locator('.easeback-living-loop__path[data-path="alarm"]').first.hover()
    assert lit(page) == BOTH, "the thing lights its word"
    page.locator("h1").hover()

    page.keyboard.press("Tab")  # the keyboard is in hand
    word.focus()
    assert lit(page) == BOTH
    word.press("Enter")
    expect(word).to_have_attribute("aria-pressed", "true")
    page.locator("h1").hover()
    assert lit(page) == BOTH, "what was pressed stays"
    word.press("Escape")
    expect(word).to_have_attribute("aria-pressed", "false")
    assert "#" not in page.url, "nobody is led away"

    page.locator('.easeback-living-loop__path[data-path="muscles"]').first.focus()
    assert lit(page) == {"word muscles", "thing muscles"}


def test_a_finger_lights_both_until_it_touches_something_else(
    reader: Callable[..., Page], server: Server
) -> None:
    page = visit(reader("phone", reduced_motion="reduce"), server.url, LOOP)
    word = page.locator(WORD).first
    word.tap()
    assert lit(page) == BOTH
    word.tap()
    assert lit(page) == set()
    chart = model_of(page, "living_loop")
    chart.locator('.easeback-living-loop__path[data-path="alarm"]').tap()
    assert lit(page) == BOTH
    chart.locator('.easeback-living-loop__path[data-path="alarm"]').tap()
    page.locator("h1").tap()
    assert lit(page) == set()


def test_without_a_script_it_is_a_plain_word_in_its_colour(
    reader: Callable[..., Page], server: Server
) -> None:
    page = reader("phone", java_script_enabled=False)
    page.goto(server.url + LOOP.path)
    word = page.locator(WORD).first
    expect(word).to_be_visible()
    assert word.get_attribute("data-tone") == "alarm"
    assert word.get_attribute("role") is None
    assert word.get_attribute("tabindex") is None
    assert page.locator('a[href^="#drawn:"]').count() == 0
