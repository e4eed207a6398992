"""A person turns a working day, places breaks, reads about a part of the back, and lets the shoulders go."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from support.practice import playing, press
from support.serving import Server
from support.walk import MUSCLES, barriers, part, visit, word

MUSCLE = ".easeback-body__muscle"
# Taps that come before the page is drawn anew, as on a slow phone.
UNCHECK_ALL_AT_ONCE = (
    """day => day.querySelectorAll("input[type=checkbox]:checked").forEach((one) => one.click())"""
)


@pytest.fixture
def day(page: Page, server: Server) -> Locator:
    visit(page, server.url, MUSCLES)
    return part(page, "working_day")


def said(day: Locator) -> Locator:
    return day.locator(".easeback-model__summary")


def curve(day: Locator) -> str:
    return day.locator(".easeback-chart__now").get_attribute("d") or ""


def rest(day: Locator) -> int:
    """The minutes near rest that stand beside the wave."""
    return int(day.locator(".easeback-working-day__rest output").inner_text().split()[0])


def wave(day: Locator) -> float:
    """How long the wave of rest is drawn."""
    return float(
        day.locator(".easeback-working-day__rest .easeback-line").evaluate("line => line.getBBox().width")
    )


def a_break(day: Locator, hour: int) -> Locator:
    return day.get_by_role("checkbox", name=word("working_day.break", time=word(f"working_day.hour.{hour}")))


def choose(day: Locator, name: str, value: str) -> None:
    group = day.get_by_role("group", name=word(f"working_day.{name}.label"))
    group.get_by_role("radio", name=word(f"working_day.{name}.{value}"), exact=True).check(force=True)


def tense(day: Locator) -> int:
    """How many muscles are drawn tight."""
    return day.locator(f"{MUSCLE}[data-tone=tension]").count()


def test_each_break_brings_rest_and_the_wave_grows_with_it(day: Locator) -> None:
    minutes, length = rest(day), wave(day)
    for hour in (10, 14, 16):
        a_break(day, hour).check(force=True)
        assert rest(day) > minutes
        assert wave(day) > length
        minutes, length = rest(day), wave(day)
    expect(said(day)).to_contain_text(word("working_day.rest.some.other", minutes=minutes))
    day.evaluate(UNCHECK_ALL_AT_ONCE)
    expect(said(day)).to_contain_text(word("working_day.rest.no-breaks"))
    assert rest(day) == 0
    expect(day.get_by_role("radio", name="5", exact=True)).to_be_disabled()


def test_slow_muscles_need_longer_breaks(day: Locator) -> None:
    choose(day, "recovery", "slow")
    choose(day, "length", "5")
    expect(said(day)).to_contain_text(word("working_day.rest.too-short"))
    assert rest(day) == 0
    choose(day, "length", "20")
    assert rest(day) > 0


def test_close_together_slow_muscles_carry_over_and_the_words_say_when(day: Locator) -> None:
    choose(day, "day", "close")
    expect(said(day)).to_contain_text(word("working_day.carried.none-close", count=4))
    choose(day, "recovery", "slow")
    expect(said(day)).to_contain_text("12:50 pm, 1:15 pm, and 1:40 pm")


def test_the_time_of_day_moves_the_moment_and_the_back(day: Locator) -> None:
    slider = day.get_by_role("slider", name=word("working_day.minute.label"))
    assert tense(day) > 0
    moment = day.locator(".easeback-chart__moment")
    before = moment.get_attribute("style")
    slider.press("Home")
    expect(said(day)).to_contain_text(word("working_day.now.low_back.rest", time="8:00 am"))
    assert tense(day) == 0
    assert moment.get_attribute("style") != before
    for _ in range(19):
        slider.press("ArrowRight")
    expect(said(day)).to_contain_text(word("working_day.now.low_back.tight", time="9:35 am"))
    assert tense(day) > 0


def test_only_where_it_is_felt_the_back_follows(day: Locator) -> None:
    (low,) = day.locator(f"{MUSCLE}[data-tone=tension]").all()
    assert low.is_visible()
    choose(day, "place", "shoulders")
    assert tense(day) == 3, "the neck and both shoulders"
    expect(said(day)).to_contain_text("neck and shoulders")
    expect(day.locator(".easeback-working-day__group")).to_contain_text(
        word("working_day.group.shoulders.text")
    )


@pytest.mark.parametrize("group", ["neck", "shoulders", "upper_back", "mid_back", "low_back", "buttocks"])
def test_a_part_of_the_back_says_two_to_four_sentences_by_keyboard(day: Locator, group: str) -> None:
    name = word(f"working_day.group.{group}.name")
    spot = day.get_by_role("button", name=name, exact=True).first
    spot.focus()
    spot.press("Enter")
    expect(spot).to_have_attribute("aria-pressed", "true")
    expect(day.locator(".easeback-working-day__group")).to_contain_text(
        word(f"working_day.group.{group}.text")
    )
    assert 2 <= word(f"working_day.group.{group}.text").count(".") <= 4


def test_breaks_are_placed_by_keyboard_alone(page: Page, day: Locator) -> None:
    before = curve(day)
    a_break(day, 14).focus()
    page.keyboard.press("Space")
    expect(a_break(day, 14)).to_be_checked()
    assert curve(day) != before


def test_nothing_moves_whatever_is_set(day: Locator) -> None:
    picture = day.locator(".easeback-model__picture")
    height = picture.evaluate("one => one.offsetHeight")
    for group in ("neck", "upper_back", "mid_back", "buttocks"):
        day.get_by_role("button", name=word(f"working_day.group.{group}.name"), exact=True).first.press(
            "Enter"
        )
        assert picture.evaluate("one => one.offsetHeight") == height
    a_break(day, 12).uncheck(force=True)
    choose(day, "day", "close")
    choose(day, "place", "shoulders")
    assert picture.evaluate("one => one.offsetHeight") == height


def test_figure_and_day_fit_the_screen_with_the_first_control(
    reader: Callable[..., Page], screen: str, server: Server
) -> None:
    page = reader(screen)
    visit(page, server.url, MUSCLES)
    day = part(page, "working_day")
    figure = day.locator(".easeback-body").bounding_box()
    slider = day.get_by_role("slider").first.bounding_box()
    size = page.viewport_size
    assert figure
    assert slider
    assert size
    bar = page.locator(".easeback-bar").evaluate("bar => bar.offsetHeight")
    assert slider["y"] + slider["height"] - figure["y"] <= size["height"] - bar


def test_tension_has_no_number_in_the_picture(day: Locator) -> None:
    panel = day.locator(".easeback-chart__panel")
    assert not any(sign.isdigit() for sign in panel.inner_text())
    expect(day.get_by_text(word("shared.model"))).to_be_visible()
    expect(day.get_by_text(word("working_day.note"))).to_be_visible()
    day.get_by_text(word("working_day.numbers.open")).click()
    expect(day.get_by_role("table")).to_contain_text(word("working_day.numbers.caption"))


def test_no_barrier_in_any_state(page: Page, day: Locator) -> None:
    for hour in (10, 14):
        a_break(day, hour).check(force=True)
    choose(day, "recovery", "slow")
    choose(day, "day", "close")
    day.get_by_text(word("working_day.numbers.open")).click()
    for fold in page.locator("main details:not([open]) > summary").all():
        if fold.is_visible():
            fold.click()
    assert barriers(page) == []


def test_a_hand_that_shakes_the_slider_leaves_no_backlog(page: Page, day: Locator) -> None:
    slider = day.get_by_role("slider", name=word("working_day.minute.label"))
    slider.evaluate(
        """slider => {
          for (let turn = 0; turn < 400; turn += 1) {
            slider.value = String((turn * 35) % 600);
            slider.dispatchEvent(new Event("input", { bubbles: true }));
          }
          slider.value = "95";
          slider.dispatchEvent(new Event("input", { bubbles: true }));
        }"""
    )
    expect(said(day)).to_contain_text("9:35 am")
    expect(slider).to_have_value("95")


def test_shoulders_tighten_and_let_go_on_the_body(page: Page, day: Locator) -> None:
    expect(day).to_be_visible()
    page.clock.install()
    press(page, "start")
    press(page, "care-none")
    page.clock.run_for(3_000 + 22_000 + 2_000)
    muscle = playing(page).locator(MUSCLE).first
    expect(muscle).to_have_attribute("data-tone", "tension")
    page.clock.run_for(15_000)
    expect(muscle).to_have_attribute("data-tone", "ease")


def test_without_script_the_day_and_its_words_are_there(
    reader: Callable[..., Page], screen: str, server: Server
) -> None:
    page = reader(screen, java_script_enabled=False)
    page.goto(server.url + MUSCLES.path)
    day = part(page, "working_day")
    expect(day.locator(".easeback-body__drawing")).to_be_visible()
    expect(day.locator(".easeback-chart__now")).to_be_visible()
    expect(said(day)).to_contain_text(word("working_day.carried.none", count=4))
    expect(day.get_by_text(word("shared.model"))).to_be_visible()
