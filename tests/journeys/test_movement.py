"""A person sits through the hour, winds the circle in and out, and writes about one movement."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from support.practice import player, press
from support.walk import Lesson, barriers, expect_kept, kept, part, visit, word

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Locator, Page

    from support.serving import Server

MOVEMENT = Lesson("posture-and-movement")
POSTURES = ("slump", "upright", "lean", "stand", "guard")


@pytest.fixture
def hour(page: Page, server: Server) -> Locator:
    visit(page, server.url, MOVEMENT)
    return part(page, "sitting_hour")


@pytest.fixture
def circle(page: Page, server: Server) -> Locator:
    visit(page, server.url, MOVEMENT)
    return part(page, "small_steps")


def choose(model: Locator, key: str) -> None:
    model.get_by_role("radio", name=word(key), exact=True).check(force=True)


def lines(model: Locator) -> list[str]:
    """The shapes of all drawn lines."""
    found: list[str] = model.locator("svg path").evaluate_all(
        "all => all.map((one) => one.getAttribute('d'))"
    )
    return found


# --- the hour ---


@pytest.mark.parametrize("posture", POSTURES[1:])
def test_the_figure_and_its_words_follow_the_first_position(hour: Locator, posture: str) -> None:
    choose(hour, f"sitting_hour.{posture}.name")
    expect(hour.get_by_role("img").first).to_have_attribute(
        "aria-label", word("sitting_hour.figure", doing=word(f"sitting_hour.{posture}.doing"))
    )
    expect(hour.locator("[aria-live=polite]").first).to_contain_text(word(f"sitting_hour.{posture}.doing"))


def test_time_moves_the_figure_through_its_positions(page: Page, hour: Locator) -> None:
    choose(hour, "sitting_hour.every.10")
    slider, figure = hour.get_by_role("slider"), hour.get_by_role("img").first
    slider.press("Home")
    for turn, posture in enumerate(["slump", "upright", "lean", "stand", "slump", "upright"]):
        for _ in range(10 * turn - int(slider.input_value())):
            page.keyboard.press("ArrowRight")
        doing = word(f"sitting_hour.{posture}.doing")
        expect(figure).to_have_attribute("aria-label", word("sitting_hour.figure", doing=doing))
    slider.press("End")
    expect(hour.locator("[aria-live=polite]").first).to_contain_text("60")


def test_a_change_is_compared_with_staying(hour: Locator) -> None:
    legend = hour.locator(".easeback-chart__legend [data-shape=ghost]")
    expect(legend).to_be_hidden()
    before = lines(hour)
    choose(hour, "sitting_hour.every.20")
    expect(legend).to_be_visible()
    expect(hour.locator("[aria-live=polite]").first).to_contain_text(word("sitting_hour.said.better"))
    assert lines(hour) != before


def test_the_other_person_changes_little_and_it_says_so(hour: Locator) -> None:
    choose(hour, "sitting_hour.person.another")
    said = word("sitting_hour.said.person").rpartition("}")[2].strip(" .")
    expect(hour.locator("[aria-live=polite]").first).to_contain_text(said)


def test_a_fast_hand_leaves_no_backlog(hour: Locator) -> None:
    choose(hour, "sitting_hour.every.10")
    hour.get_by_role("slider").evaluate(
        """slider => {
          const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set;
          for (let turn = 0; turn < 600; turn++) {
            set.call(slider, String(turn % 61));
            slider.dispatchEvent(new Event("input", { bubbles: true }));
          }
          set.call(slider, "35");
          slider.dispatchEvent(new Event("input", { bubbles: true }));
        }"""
    )
    expect(hour.get_by_role("img").first).to_have_attribute(
        "aria-label", word("sitting_hour.figure", doing=word("sitting_hour.stand.doing"))
    )


def test_with_reduced_motion_the_figure_is_there_at_once(
    reader: Callable[..., Page], screen: str, server: Server
) -> None:
    page = reader(screen, reduced_motion="reduce")
    visit(page, server.url, MOVEMENT)
    hour = part(page, "sitting_hour")
    spines = hour.evaluate(
        """async (hour, name) => {
          const spine = () => hour.querySelector("svg[role=img]").innerHTML;
          [...hour.querySelectorAll("label")].find((one) => one.textContent === name).click();
          const frames = [];
          for (let frame = 0; frame < 60; frame++) {
            await new Promise(requestAnimationFrame);
            frames.push(spine());
          }
          return new Set(frames.slice(2)).size;
        }""",
        word("sitting_hour.stand.name"),
    )
    assert spines == 1, "no way in between is shown"


def test_the_figure_and_the_first_control_are_on_one_screen(page: Page, hour: Locator) -> None:
    figure = hour.get_by_role("img").first.bounding_box()
    control = hour.get_by_role("radio").first.bounding_box()
    height = page.viewport_size["height"] if page.viewport_size else 0
    assert figure
    assert control
    assert control["y"] + control["height"] - figure["y"] <= height


def test_nothing_jumps_whatever_is_set(hour: Locator) -> None:
    chart = hour.locator(".easeback-model__picture")
    height = chart.evaluate("picture => picture.offsetHeight")
    for key in ("every.10", "guard.name", "stand.name", "every.30", "person.another"):
        choose(hour, f"sitting_hour.{key}")
        assert chart.evaluate("picture => picture.offsetHeight") == height


# --- the circle ---


def test_doing_less_winds_in_and_small_steps_wind_out(page: Page, circle: Locator) -> None:
    summary = circle.locator("[aria-live=polite]").first
    expect(summary).to_contain_text(word("small_steps.said.less"))
    expect(circle.get_by_role("slider").first).to_be_disabled()
    choose(circle, "small_steps.way.steps")
    expect(summary).to_contain_text(word("small_steps.said.wider"))
    turn, week = circle.get_by_role("slider").all()
    expect(turn).to_be_enabled()
    turn.focus()
    for _ in range(6):
        page.keyboard.press("ArrowRight")
    expect(turn).to_have_value("6")
    week.press("Home")
    expect(summary).to_contain_text(word("small_steps.said.before"))


def test_every_control_moves_the_line_and_the_words(circle: Locator) -> None:
    choose(circle, "small_steps.way.steps")
    summary = circle.locator("[aria-live=polite]").first
    expect(summary).to_contain_text(word("small_steps.said.wider"))
    turn, week = circle.get_by_role("slider").all()
    before = lines(circle)
    turn.press("End")
    assert lines(circle) != before
    expect(summary).to_contain_text(word("small_steps.doing.far-less"))
    before = lines(circle)
    week.press("Home")
    assert lines(circle) != before
    expect(summary).to_contain_text(word("small_steps.doing.same"))


# --- all of it ---


def test_every_table_opens_and_has_no_made_up_figure(page: Page, hour: Locator) -> None:
    for model in (hour, part(page, "small_steps")):
        table = model.get_by_role("table")
        expect(table).to_be_hidden()
        model.locator("summary").click()
        expect(table).to_be_visible()
        assert not any(sign.isdigit() for sign in "".join(table.get_by_role("cell").all_inner_texts()))
        expect(model.get_by_text(word("shared.model"))).to_be_visible()
    assert barriers(page) == []


def test_the_page_of_ones_own_is_kept_in_the_lesson_and_leads_to_help(page: Page, hour: Locator) -> None:
    del hour
    own = part(page, "one_movement")
    own.get_by_role("radio").first.check(force=True)
    expect_kept(page, "movements")
    assert kept(page)["movements"][0]["movement"] == "bend"
    expect(own.get_by_role("link", name=word("one_movement.care.help"))).to_have_attribute(
        "href", "#help-now"
    )
    assert barriers(page) == []


def test_the_next_position_is_played_from_its_rows(page: Page, hour: Locator) -> None:
    del hour
    expect(player(page).get_by_text("or a leg getting weaker? Stop, and get help now.")).to_be_visible()
    press(page, "start")
    press(page, "care-none")
    expect(page.locator("dialog[data-state=playing]")).to_be_visible(timeout=60_000)
    expect(player(page).get_by_text("Feel your feet", exact=True)).to_be_visible()
