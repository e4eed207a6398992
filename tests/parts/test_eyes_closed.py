"""Who closes their eyes hears what comes: it sounds from the start, is told before, and may stay silent."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from easeback import content
from easeback.parts import Player
from support.alone import alone

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

COURSE = content.load()
WORDS = COURSE.words_of("player")
SCAN = COURSE.exercises["body-scan"]
FIRST = next(step for step in SCAN.steps if "eyes-closed" in step.variants)
OPEN = next(variant for variant in SCAN.variants if variant.id == "eyes-open")
VOICE = """window.said = [];
   window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
   Object.defineProperty(window, "speechSynthesis", { value: Object.assign(new EventTarget(), {
     speaking: false, pending: false, paused: false, cancel() {},
     getVoices: () => [{ name: "Ann", lang: "en-GB", localService: true, default: true }],
     speak: ({ text }) => text && said.push(text),
   }) });"""
NO_VOICE = "Object.defineProperty(window, 'speechSynthesis', { value: undefined });"
NO_TONES = "delete window.AudioContext;"


def eyes_closed(page: Page, *device: str, way: str = "eyes-closed") -> Page:
    """The body scan on a device; time stands still until a test lets it run."""
    for script in device:
        page.add_init_script(script)
    page.clock.install()
    page = alone(page, Player("body-scan", length="three", way=way))
    page.clock.run_for(15_000)  # a device may need a while to know its voices
    return page


def told(page: Page, key: str) -> Locator:
    return page.locator(".easeback-player__sounds").get_by_text(WORDS[key])


def sound(page: Page, kind: str) -> Locator:
    return page.get_by_role("radio", name=WORDS[f"sound.{kind}"], exact=True)


def start(page: Page) -> None:
    page.get_by_role("button", name=WORDS["start"], exact=True).click()
    for _ in range(2):  # who has told of no reason against it is asked first
        none = page.get_by_role("button", name=WORDS["care-none"])
        if none.is_visible():
            none.click()
    page.clock.run_for(3_000 + 2_000)


def test_every_step_that_closes_the_eyes_belongs_to_a_form_whose_eyes_are_closed() -> None:
    closes = re.compile(r"\b(clos\w+|shut\w*) (your|the) eyes\b", re.IGNORECASE)
    for exercise in COURSE.exercises.values():
        closed = {variant.id for variant in exercise.variants if variant.eyes == "closed"}
        assert not closes.search(exercise.how), exercise.id
        for step in exercise.steps:
            assert not closes.search(step.say) or closed & {*step.variants}, (exercise.id, step.order)


def test_the_voice_is_on_from_the_start_and_this_is_told_before(reader: Callable[..., Page]) -> None:
    page = eyes_closed(reader("phone"), VOICE)
    expect(told(page, "eyes-voice")).to_be_visible()
    assert page.evaluate("said") == [], "nothing sounds before a person starts"
    start(page)
    assert page.evaluate("said") == [FIRST.say]
    assert page.evaluate("JSON.parse(localStorage['easeback:v1'] ?? '{}').settings?.sound") is None


def test_it_stays_silent_where_a_person_wants_it(reader: Callable[..., Page]) -> None:
    page = eyes_closed(reader("phone"), VOICE)
    expect(sound(page, "voice")).to_be_checked()
    sound(page, "silent").check(force=True)
    expect(told(page, "eyes-silent")).to_be_visible()
    start(page)
    assert page.evaluate("said") == []


def test_tones_sound_where_the_device_has_no_voice(reader: Callable[..., Page]) -> None:
    page = eyes_closed(reader("phone"), NO_VOICE)
    expect(told(page, "eyes-tones")).to_be_visible()
    expect(sound(page, "tones")).to_be_checked()


def test_where_nothing_can_sound_it_says_so_and_offers_the_eyes_open(reader: Callable[..., Page]) -> None:
    page = eyes_closed(reader("phone"), NO_VOICE, NO_TONES)
    expect(told(page, "eyes-none")).to_be_visible()
    page.get_by_role("button", name=WORDS["care-instead"].format(name=OPEN.name)).click()
    expect(page.get_by_role("radio", name=OPEN.name)).to_be_checked()
    expect(told(page, "eyes-none")).to_have_count(0)


def test_with_the_eyes_open_nothing_sounds_of_itself(reader: Callable[..., Page]) -> None:
    page = eyes_closed(reader("phone"), VOICE, way="eyes-open")
    expect(sound(page, "silent")).to_be_checked()
    start(page)
    assert page.evaluate("said") == []


def test_a_voice_that_is_turned_off_on_the_way_stays_off(reader: Callable[..., Page]) -> None:
    page = eyes_closed(reader("phone"), VOICE)
    start(page)
    screen = page.locator("dialog[open]")
    screen.locator("summary", has_text=WORDS["sound"]).click()
    kinds = {kind: screen.get_by_role("radio", name=WORDS[f"sound.{kind}"]) for kind in ("voice", "silent")}
    expect(kinds["voice"]).to_be_checked()
    kinds["silent"].check(force=True)
    expect(kinds["voice"]).not_to_be_checked()
    heard = page.evaluate("said.length")
    page.clock.run_for(60_000)
    assert page.evaluate("said.length") == heard
