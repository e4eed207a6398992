"""Three-three-three at one's own pace: nothing hurries, and what is written is kept nowhere."""

from __future__ import annotations

import json
from collections.abc import Callable
from html import unescape
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from easeback import content
from easeback.care.practice import Wish, phases_for
from easeback.parts import ThreeThings
from support.alone import alone, server_render_of

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

COURSE = content.load()
WORDS = COURSE.words_of("three_things")
PRACTICE = COURSE.words_of("player")
EXERCISE = COURSE.exercises["three-three-three"]
STEPS = {step.order: step for step in EXERCISE.steps}
WAYS = {variant.id: variant.name for variant in EXERCISE.variants if variant.of == "way"}


def cues(way: str = "") -> list[str]:
    """What is looked for, in its order."""
    played = [STEPS[phase.order] for phase in phases_for(EXERCISE, Wish(way=way))]
    return [step.cue for step in played if step.phase not in {"ready", "end"}]


def button(page: Page, key: str) -> Locator:
    return page.get_by_role("button", name=WORDS[key], exact=True)


def choose(page: Page, name: str) -> None:
    page.get_by_role("radio", name=name).check(force=True)


def target(page: Page) -> Locator:
    return page.locator(".easeback-three-things__target")


def cue(page: Page) -> Locator:
    return page.locator(".easeback-three-things__cue")


def screen(page: Page) -> Locator:
    """The screen that the practice has taken for itself."""
    return page.locator("dialog[open]")


def found(page: Page) -> Locator:
    """The rings that are filled."""
    return screen(page).locator("circle[data-found=true]")


def rate(page: Page, value: int, when: str = "before") -> None:
    group = page.get_by_role("group", name=WORDS[f"rate-{when}"])
    group.get_by_role("radio", name=str(value), exact=True).check(force=True)


def document(page: Page) -> dict[str, Any]:
    kept: dict[str, Any] = json.loads(page.evaluate("localStorage.getItem('easeback:v1')") or "{}")
    return kept


def ratings(page: Page) -> list[dict[str, Any]]:
    return list(document(page).get("ratings", []))


@pytest.fixture
def page(reader: Callable[..., Page]) -> Page:
    page = reader("phone")
    page.clock.install()
    return alone(page, ThreeThings())


def test_before_any_script_all_nine_things_and_the_care_can_be_read() -> None:
    still = unescape(server_render_of(ThreeThings()))
    assert len(cues()) == 9
    assert all(f"{one}." in still for one in cues())
    assert still.count("<circle") == 9, "the rings of the page; the screen is empty until it is asked for"
    assert all(rule in still for rule in EXERCISE.stop)
    assert COURSE.contraindications["driving-or-water"].text in still
    assert "not well tested" in still


def test_nine_taps_fill_nine_rings_and_each_thing_is_told_once(page: Page) -> None:
    page.evaluate(
        """() => {
          window.heard = [];
          const status = document.querySelector("dialog > [role=status]");
          new MutationObserver(() => heard.push(status.textContent))
            .observe(status, { childList: true, characterData: true, subtree: true });
        }"""
    )
    button(page, "start").click()
    for place, one in enumerate(cues()):
        expect(cue(page)).to_have_text(one)
        expect(found(page)).to_have_count(place)
        target(page).click()
    expect(page.get_by_role("group", name=WORDS["done"])).to_be_visible()
    whole = WORDS["done-whole.other"].format(count=9)
    heard = page.evaluate("heard")
    assert [line.partition(".")[0] for line in heard[:-1]] == cues()
    assert heard[-1] == whole
    assert [(one["exercise"], one["finished"]) for one in ratings(page)] == [("three-three-three", True)]


def test_nothing_hurries_and_a_phone_put_down_is_not_practice(page: Page) -> None:
    button(page, "start").click()
    page.clock.run_for(3_600_000)
    expect(cue(page)).to_have_text(cues()[0])
    target(page).click()
    page.clock.run_for(10_000)
    target(page).click()
    button(page, "finish").click()
    expect(page.get_by_text(WORDS["done-early"].format(count=2, all=9)).first).to_be_visible()
    assert ratings(page)[0]["seconds"] == pytest.approx(70, abs=3)  # and what the page itself took
    assert ratings(page)[0]["finished"] is False


def test_one_can_go_back_to_the_start_and_on_again(page: Page) -> None:
    button(page, "start").click()
    target(page).click()
    expect(found(page)).to_have_count(1)
    button(page, "back").click()
    expect(cue(page)).to_have_text(cues()[0])
    expect(found(page)).to_have_count(0)
    button(page, "back").click()
    expect(button(page, "start")).to_be_focused()


@pytest.mark.parametrize("way", WAYS)
def test_each_way_looks_for_its_own_things_and_is_remembered(page: Page, way: str) -> None:
    choose(page, WAYS[way])
    page.reload()
    expect(page.get_by_role("radio", name=WAYS[way])).to_be_checked()
    button(page, "start").click()
    for one in cues(way):
        expect(cue(page)).to_have_text(one)
        target(page).click()
    assert ratings(page)[0]["finished"] is True


def test_what_is_written_is_shown_at_the_end_and_kept_nowhere(page: Page) -> None:
    choose(page, WORDS["manner.write"])
    button(page, "start").click()
    field = page.get_by_label(WORDS["write.see"])
    expect(field).to_be_focused()
    expect(page.get_by_text(WORDS["write-hint"])).to_be_visible()
    field.fill("A <b>blue</b> cup")
    field.press("Enter")
    expect(cue(page)).to_have_text(cues()[1])
    expect(field).to_have_value("")
    button(page, "next").click()
    field.fill("My lamp")
    button(page, "back").click()
    button(page, "next").click()
    expect(field).to_have_value("My lamp")
    button(page, "next").click()
    expect(page.get_by_label(WORDS["write.hear"])).to_be_visible()
    button(page, "finish").click()
    wrote = WORDS["wrote"].format(words="A <b>blue</b> cup, My lamp")
    expect(page.get_by_text(wrote)).to_be_visible()
    assert "cup" not in json.dumps([document(page), page.evaluate("({...sessionStorage})")])
    page.reload()
    button(page, "start").click()
    expect(page.get_by_label(WORDS["write.see"])).to_have_value("")


def test_who_only_counts_taps_once_for_each_sense(page: Page) -> None:
    choose(page, WORDS["manner.count"])
    button(page, "start").click()
    for place, sense in enumerate(("see", "hear", "move")):
        expect(cue(page)).to_have_text(WORDS[f"count.{sense}.other"].format(count=3))
        expect(found(page)).to_have_count(3 * place)
        page.get_by_role("button", name=WORDS[f"counted.{sense}"]).click()
    assert ratings(page)[0]["finished"] is True


def test_worry_is_rated_before_and_after_and_the_last_time_is_shown(page: Page) -> None:
    rate(page, 6)
    assert ratings(page)[0]["before"] == 6
    button(page, "start").click()
    button(page, "finish").click()
    expect(page.get_by_text(WORDS["done-none"]).first).to_be_visible()
    rate(page, 4, "after")
    title = PRACTICE["end.title-less"].format(before=6, after=4)
    expect(screen(page).get_by_role("heading", name=title)).to_be_visible()
    expect(page.get_by_text(WORDS["shared.kept"])).to_be_visible()
    page.clock.run_for(1_000)
    page.get_by_role("button", name=PRACTICE["end.good"]).click()
    expect(button(page, "start")).to_be_focused()
    expect(page.get_by_text(WORDS["last"].format(before=6, after=4))).to_be_visible()
    rate(page, 3)
    assert [(one["before"], one["after"]) for one in ratings(page)] == [(6, 4), (3, None)]


@pytest.mark.parametrize(
    ("after", "answer", "helps"), [(3, "same", 0), (4, "more", 0), (5, "more", 1), (7, "more-high", 1)]
)
def test_no_gain_and_more_worry_get_a_kind_word_and_two_ways_on(
    page: Page, after: int, answer: str, helps: int
) -> None:
    rate(page, 3)
    button(page, "start").click()
    button(page, "finish").click()
    rate(page, after, "after")
    told = screen(page).get_by_role("group", name=WORDS["done"])
    expect(told.get_by_role("status")).to_contain_text(PRACTICE[f"end.{answer}"].partition("{")[0])
    expect(told.get_by_text(PRACTICE["end.care"])).to_have_count(helps)
    expect(told.locator(".easeback-reward__ways > *")).to_have_count(2)


def test_by_keyboard_the_focus_goes_where_the_next_thing_is(page: Page) -> None:
    button(page, "start").focus()
    page.keyboard.press("Enter")
    expect(target(page)).to_be_focused()
    for _ in range(9):
        page.keyboard.press("Space")
    expect(page.get_by_role("group", name=WORDS["done"])).to_be_focused()


def test_the_ring_is_large_and_the_care_stays_in_sight(page: Page) -> None:
    button(page, "start").click()
    box = target(page).bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 150
    short = screen(page).get_by_text(PRACTICE[f"stop-short.{EXERCISE.kind}"], exact=True)
    expect(short).to_be_in_viewport(ratio=1)
    short.click()
    for rule in EXERCISE.stop:
        expect(screen(page).get_by_text(rule)).to_be_visible()


def test_escape_gives_the_page_back(page: Page) -> None:
    button(page, "start").click()
    target(page).click()
    page.keyboard.press("Escape")
    expect(screen(page)).to_have_count(0)
    expect(button(page, "start")).to_be_focused()


def test_where_nothing_may_be_kept_one_goes_on_and_is_told(reader: Callable[..., Page]) -> None:
    page = reader("phone")
    page.add_init_script(
        "Storage.prototype.setItem = () => { throw new DOMException('no', 'SecurityError'); }"
    )
    alone(page, ThreeThings())
    rate(page, 5)
    choose(page, WORDS["manner.count"])
    button(page, "start").click()
    for _ in range(3):
        target(page).click()
    expect(page.get_by_text(WORDS["shared.kept-forbidden"])).to_be_visible()


def test_a_kept_choice_of_an_older_course_is_the_usual_one(reader: Callable[..., Page]) -> None:
    page = reader("phone")
    old = {"three-three-three.way": "gone", "three-three-three.manner": 7}
    text = json.dumps({"version": 1, "ratings": [], "settings": old})
    page.add_init_script(f"localStorage['easeback:v1'] ??= {json.dumps(text)}")
    alone(page, ThreeThings())
    expect(page.get_by_role("radio", name=next(iter(WAYS.values())))).to_be_checked()
    expect(page.get_by_role("radio", name=WORDS["manner.tap"], exact=True)).to_be_checked()
