"""The person's own plan in small steps: measured, begun, gone on with, flared, kept, printed, taken out."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from html import unescape
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from easeback import content
from easeback.parts import Pacing
from support.alone import alone, server_render_of

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

COURSE = content.load()
WORDS = COURSE.words_of("pacing")
WALK, STAND = COURSE.activities["walk"], COURSE.activities["stand"]
WEDNESDAY = datetime(2026, 11, 25, 10, 0)  # noqa: DTZ001  the person's own clock
PLAN: dict[str, Any] = {
    "activity": "walk",
    "at": "2026-11-08T08:00:00Z",
    "unit": "metres",
    "days": [180, 220, 200],
    "pace": 0.1,
    "goal": 300,
    "week": 3,
    "since": "2026-11-22",
    "done": ["2026-11-22"],
    "flare": "",
}


def word(key: str, **values: object) -> str:
    text = WORDS[key]
    for name, value in values.items():
        text = text.replace(f"{{{name}}}", str(value))
    return text


def kept(page: Page) -> list[dict[str, Any]]:
    """What the browser keeps of plans, without the times of their writing."""
    text = page.evaluate("localStorage.getItem('easeback:v1')") or "{}"
    plans: list[dict[str, Any]] = json.loads(text).get("pacing", [])
    return [{key: value for key, value in plan.items() if key not in {"at", "touched"}} for plan in plans]


def opened(page: Page, *plans: dict[str, Any], on: datetime = WEDNESDAY, country: str = "NL") -> Page:
    """The part on a device that keeps these plans already, on a day, in a country."""
    page.clock.set_fixed_time(on)
    held = json.dumps({"version": 1, "country": country, "pacing": plans})
    page.add_init_script(f"if (localStorage) localStorage['easeback:v1'] ??= {json.dumps(held)}")
    return alone(page, Pacing())


def choose(page: Page, text: str) -> None:
    page.get_by_role("radio", name=text, exact=True).check(force=True)


def day(page: Page, number: int) -> Locator:
    return page.get_by_role("textbox", name=word("measure.day", day=number))


def measure(page: Page, *amounts: str) -> None:
    for number, amount in enumerate(amounts, 1):
        day(page, number).fill(amount)


@pytest.fixture
def page(reader: Callable[..., Page]) -> Page:
    return opened(reader("phone"))


def reload(page: Page) -> None:
    page.reload()
    page.wait_for_selector("html[data-easeback=ready]")


# --- before a script, and on paper ---


def test_before_any_script_the_activities_and_the_care_are_there() -> None:
    still = unescape(server_render_of(Pacing()))
    for words in (
        WALK.name,
        WALK.measure,
        WORDS["care.ask"],
        WORDS["care.stop"],
        WORDS["note"],
        WORDS["paper.start"],
    ):
        assert words in still


def test_what_is_said_of_pacing_is_no_promise() -> None:
    assert "small gain or none" in WORDS["note"]
    assert "not tested" in WORDS["note"]
    assert not any(digit in text for text in WORDS.values() for digit in ("80", "20 %", "10 %"))


def test_every_activity_has_a_unit_and_a_reason_to_ask_first() -> None:
    assert next(iter(COURSE.activities)) == "walk"
    for one in COURSE.activities.values():
        assert one.units
        assert "told-to-wait" in {contraindication.id for contraindication in one.contraindications}


# --- from three days to a plan ---


def test_three_days_make_a_plan_that_is_kept_and_there_after_a_reload(page: Page) -> None:
    choose(page, WALK.name)
    assert kept(page) == [], "looking is not yet an answer"
    expect(page.locator(".easeback-pacing__how")).to_contain_text(WALK.measure)
    choose(page, WORDS["unit.metres"])
    measure(page, "180", "220")
    expect(page.get_by_role("heading", name=WORDS["plan"].split(":")[0])).to_have_count(0)
    measure(page, "180", "220", "200")
    summary = page.locator(".easeback-pacing__summary")
    expect(summary).to_contain_text(word("sum.average", average="200 m", start="160 m"))
    expect(summary).to_contain_text(word("sum.rise.one", rise="20 m"))
    expect(page.get_by_text(word("week.first", amount="160 m"))).to_be_visible()
    page.get_by_role("textbox", name=WORDS["goal.label"]).fill("300")
    expect(summary).to_contain_text(word("sum.goal", goal="300 m", week=8))
    choose(page, word("pace.more", amount="40 m"))
    expect(summary).to_contain_text(word("sum.goal", goal="300 m", week=5))
    page.get_by_role("button", name=WORDS["begin"]).click()
    expect(page.get_by_text(word("week.now", week=1, amount="160 m"))).to_be_visible()
    expect(page.get_by_text(WORDS["shared.kept"])).to_be_visible()
    expected = {
        "activity": "walk",
        "own": "",
        "unit": "metres",
        "days": [180, 220, 200],
        "pace": 0.2,
        "goal": 300,
        "week": 1,
        "since": "2026-11-25",
        "done": [],
        "flare": "",
        "units": {},
    }
    assert kept(page) == [expected]
    reload(page)
    expect(page.get_by_role("radio", name=WALK.name, exact=True)).to_be_checked()
    expect(page.get_by_text(word("week.now", week=1, amount="160 m"))).to_be_visible()
    assert kept(page) == [expected]


def test_the_weeks_stand_as_a_table_and_as_a_picture(reader: Callable[..., Page]) -> None:
    page = opened(reader("laptop"), PLAN)
    expect(page.locator(".easeback-chart__peak")).to_have_text("200 m")
    page.get_by_text(WORDS["table.open"]).click()
    table = page.get_by_role("table", name=WORDS["table.caption"])
    rows = table.get_by_role("row").all_inner_texts()[1:]
    assert rows[0].split() == ["1", "160", "m", "80–120", "m"]
    assert [row.split()[1] for row in rows] == ["160", "180", "200", "220", "240", "260", "280", "300"]
    choose(page, word("pace.more", amount="40 m"))
    expect(page.locator(".easeback-chart__peak")).to_have_text("240 m")
    expect(table.get_by_role("row")).to_have_count(6)


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("ten", "number"),
        ("10 min", "number"),
        ("-5", "negative"),
        ("0", "zero"),
        ("0.5", "too-little"),
        ("4,000", "too-much"),
    ],
)
def test_what_cannot_be_planned_with_gets_a_kind_word_and_no_plan(
    page: Page, typed: str, problem: str
) -> None:
    choose(page, STAND.name)
    measure(page, "10", typed, "12")
    said = word(f"wrong.{problem}", least="1 min", most="240 min")
    expect(page.get_by_role("status").filter(has_text=said)).to_be_visible()
    expect(page.locator(".easeback-pacing__plan")).to_have_count(0)
    day(page, 2).fill("7,5")
    expect(page.get_by_text(said)).to_have_count(0)
    expect(page.get_by_text(word("week.first", amount="7.5 min"))).to_be_visible()


def test_plus_and_minus_do_without_typing(page: Page) -> None:
    choose(page, WALK.name)
    more = page.get_by_role("button", name=WORDS["shared.more"].format(label=word("measure.day", day=1)))
    less = page.get_by_role("button", name=WORDS["shared.less"].format(label=word("measure.day", day=1)))
    expect(less).to_be_disabled()
    more.click()
    expect(day(page, 1)).to_have_value("1")
    more.click()
    expect(day(page, 1)).to_have_value("1.5")
    less.click()
    expect(day(page, 1)).to_have_value("1")
    expect(less).to_be_disabled()
    assert kept(page)[0]["days"] == [1, None, None]


def test_another_unit_begins_with_new_days_and_another_activity_has_its_own(page: Page) -> None:
    choose(page, WALK.name)
    measure(page, "10", "12", "11")
    choose(page, WORDS["unit.steps"])
    expect(day(page, 1)).to_have_value("")
    measure(page, "900", "1,100", "1000")
    expect(page.get_by_text(word("week.first", amount="800 steps"))).to_be_visible()
    choose(page, WORDS["own"])
    page.get_by_label(WORDS["own.label"]).fill("Swim <b>far</b>")
    measure(page, "5", "5", "5")
    expect(page.get_by_role("heading", name="Swim <b>far</b>")).to_be_visible()
    assert [(plan["activity"], plan["unit"]) for plan in kept(page)] == [
        ("walk", "steps"),
        ("own", "minutes"),
    ]
    choose(page, WALK.name)
    expect(day(page, 2)).to_have_value("1100")
    choose(page, WORDS["unit.minutes"])
    expect(day(page, 2)).to_have_value("12")
    choose(page, WORDS["unit.steps"])
    expect(day(page, 2)).to_have_value("1100")
    reload(page)
    expect(page.get_by_role("radio", name=WALK.name, exact=True)).to_be_checked()


# --- in the lengths of a country ---


@pytest.mark.parametrize(
    ("country", "unit", "days", "start"),
    [("GB", "yards", ["180", "220", "200"], "160 yd"), ("US", "feet", ["540", "660", "600"], "450 ft")],
)
def test_a_walk_is_typed_and_read_as_in_ones_country_and_kept_in_metres(
    reader: Callable[..., Page], country: str, unit: str, days: list[str], start: str
) -> None:
    page = opened(reader("phone"), country=country)
    choose(page, WALK.name)
    expect(page.get_by_role("radio", name=WORDS["unit.metres"], exact=True)).to_have_count(0)
    choose(page, WORDS[f"unit.{unit}"])
    measure(page, *days)
    expect(page.get_by_text(word("week.first", amount=start))).to_be_visible()
    plan = kept(page)[0]
    assert (plan["unit"], plan["days"]) == ("metres", [164.592, 201.168, 182.88])
    reload(page)
    assert [day(page, number).input_value() for number in (1, 2, 3)] == days
    expect(page.get_by_text(word("week.first", amount=start))).to_be_visible()


def test_a_plan_of_before_in_metres_is_read_in_yards_and_nothing_of_it_is_lost(
    reader: Callable[..., Page],
) -> None:
    page = opened(reader("phone"), PLAN, country="GB")
    expect(page.get_by_text(word("week.now", week=3, amount="210 yd"))).to_be_visible()
    expect(page.get_by_role("textbox", name=WORDS["goal.label"])).to_have_value("328")
    assert kept(page) == [{key: value for key, value in PLAN.items() if key != "at"}]


# --- the days of a week ---


def test_days_are_marked_lightly_and_days_to_come_cannot(reader: Callable[..., Page]) -> None:
    page = opened(reader("phone"), PLAN)
    expect(page.get_by_text(word("week.now", week=3, amount="200 m"))).to_be_visible()
    expect(page.get_by_text(WORDS["week.same"])).to_be_visible()
    days = page.get_by_role("group", name=WORDS["days.label"])
    expect(days.get_by_role("checkbox", name="Sunday")).to_be_checked()
    days.get_by_role("checkbox", name="Wednesday").check(force=True)
    days.get_by_role("checkbox", name="Sunday").uncheck(force=True)
    expect(days.get_by_role("checkbox", name="Thursday")).to_be_disabled()
    assert kept(page)[0]["done"] == ["2026-11-25"]


def test_a_flare_shows_less_says_when_it_ends_and_then_it_is_as_before(reader: Callable[..., Page]) -> None:
    page = opened(reader("phone"), PLAN)
    flare = page.get_by_role("switch", name=WORDS["flare.label"])
    flare.check(force=True)
    told = word("flare.on", day="Friday", least="100 m", most="160 m", amount="200 m")
    expect(page.get_by_role("status").filter(has_text=told)).to_be_visible()
    expect(page.locator(".easeback-chart__peak")).to_have_text("100–160 m")
    assert kept(page)[0]["flare"] == "2026-11-25"
    assert kept(page)[0]["week"] == 3, "the stair one stands on stays"
    page.clock.set_fixed_time(datetime(2026, 11, 27, 22, 0))  # noqa: DTZ001
    reload(page)
    expect(page.get_by_text(told)).to_be_visible()
    page.clock.set_fixed_time(datetime(2026, 11, 28, 7, 0))  # noqa: DTZ001
    reload(page)
    expect(flare).not_to_be_checked()
    expect(page.get_by_text(word("flare.over", amount="200 m"))).to_be_visible()
    flare.check(force=True)
    flare.uncheck(force=True)
    expect(page.get_by_role("status").filter(has_text=word("flare.off", amount="200 m"))).to_be_visible()
    assert kept(page)[0]["flare"] == ""


def test_a_plan_never_goes_on_by_itself(reader: Callable[..., Page]) -> None:
    page = opened(reader("phone"), PLAN, on=datetime(2026, 11, 29, 9, 0))  # noqa: DTZ001
    expect(page.get_by_text(word("week.now", week=3, amount="200 m"))).to_be_visible()
    expect(page.get_by_text(WORDS["stands.over"])).to_be_visible()
    page.get_by_role("button", name=word("stay", amount="200 m")).click()
    expect(page.get_by_text(word("said.stay", amount="200 m"))).to_be_visible()
    assert (kept(page)[0]["week"], kept(page)[0]["since"]) == (3, "2026-11-29")
    page.clock.set_fixed_time(datetime(2026, 12, 6, 9, 0))  # noqa: DTZ001
    reload(page)
    page.get_by_role("button", name=word("next", week=4, amount="220 m")).click()
    expect(page.get_by_text(word("week.now", week=4, amount="220 m"))).to_be_visible()
    expect(page.get_by_text(WORDS["stands.over"])).to_have_count(0)
    assert (kept(page)[0]["week"], kept(page)[0]["since"]) == (4, "2026-12-06")


def test_after_a_long_gap_one_may_measure_anew(reader: Callable[..., Page]) -> None:
    page = opened(reader("phone"), PLAN, on=datetime(2027, 1, 20, 9, 0))  # noqa: DTZ001
    expect(page.get_by_text(WORDS["stands.away"])).to_be_visible()
    page.get_by_role("button", name=WORDS["anew"]).click()
    expect(page.locator(".easeback-pacing__plan")).to_have_count(0)
    expect(day(page, 1)).to_be_focused()
    assert (kept(page)[0]["days"], kept(page)[0]["done"]) == ([None, None, None], ["2026-11-22"])


# --- paper, and what goes wrong ---


def test_the_weeks_print_as_one_card_with_a_place_to_mark_each_day(reader: Callable[..., Page]) -> None:
    page = opened(reader("laptop"), PLAN)
    page.evaluate("window.print = () => { window.printed = document.documentElement.outerHTML; }")
    page.get_by_role("button", name=WORDS["print"]).click()
    assert 'data-card="only"' in page.evaluate("window.printed")
    page.emulate_media(media="print")
    paper = page.locator(".easeback-pacing__paper")
    expect(paper).to_be_visible()
    expect(paper.locator("svg")).to_have_count(8 * 7)
    expect(page.get_by_text(WORDS["care.stop"])).to_be_visible()
    for hidden in (WORDS["which"], WORDS["note"], WORDS["paper.start"]):
        expect(page.get_by_text(hidden).first).to_be_hidden()
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    expect(page.get_by_text(WORDS["note"])).to_be_visible()


def test_without_a_plan_paper_has_lines_to_write_on(page: Page) -> None:
    page.emulate_media(media="print")
    for line in ("paper.days", "paper.start", "paper.rise"):
        expect(page.get_by_text(WORDS[line])).to_be_visible()


def test_a_plan_is_taken_out_alone(reader: Callable[..., Page]) -> None:
    other = PLAN | {"activity": "stand", "unit": "minutes", "days": [5, 6, 7], "at": "2026-11-01T08:00:00Z"}
    page = opened(reader("phone"), other, PLAN)
    page.get_by_role("button", name=WORDS["erase"]).click()
    expect(page.locator(".easeback-pacing__plan")).to_have_count(0)
    assert [plan["activity"] for plan in kept(page)] == ["stand"]
    assert stands(page) == {"pace-stand": "in", "pace-walk": ""}


def stands(page: Page) -> dict[str, str]:
    """Where the things of the one plan stand."""
    said = page.evaluate("JSON.parse(localStorage.getItem('easeback:v1')).plan").items()
    return {name.split("/")[0]: one["value"] for name, one in said if name.endswith("/stands")}


def test_what_begins_is_one_thing_of_the_plan_and_asks_for_room_where_that_is_full(
    reader: Callable[..., Page],
) -> None:
    others = ["stand", "sit", "garden"]
    full = [PLAN | {"activity": one, "unit": "minutes", "days": [5, 6, 7]} for one in others]
    page = opened(reader("phone"), *full)
    choose(page, WALK.name)
    measure(page, "10", "10", "10")
    page.get_by_role("button", name=WORDS["begin"]).click()
    walk = WORDS["shared.plan-pace"].format(activity=WALK.name)
    asked = page.get_by_role("group", name=WORDS["shared.plan-full"].format(step=walk))
    expect(asked).to_be_focused()
    sit = WORDS["shared.plan-pace"].format(activity=COURSE.activities["sit"].name)
    asked.get_by_role("button", name=sit).click()
    expect(asked).to_have_count(0)
    assert stands(page) == {"pace-stand": "in", "pace-sit": "later", "pace-garden": "in", "pace-walk": "in"}


def test_what_was_kept_broken_harms_nothing(reader: Callable[..., Page]) -> None:
    broken = PLAN | {"days": "many", "unit": "miles", "pace": 9, "week": -3, "since": "soon", "done": 7}
    gone = PLAN | {"activity": "gone", "at": "2026-11-24T08:00:00Z"}
    page = opened(reader("phone"), broken, gone)
    expect(page.get_by_role("radio", name=WALK.name, exact=True)).to_be_checked()
    measure(page, "10", "10", "10")
    expect(page.get_by_text(word("week.first", amount="8 min"))).to_be_visible()
    assert [plan["activity"] for plan in kept(page)] == ["walk", "gone"]
    assert kept(page)[0]["pace"] == 0.1


def test_where_nothing_can_be_kept_it_says_so_and_goes_on(reader: Callable[..., Page]) -> None:
    page = reader("phone")
    page.add_init_script("Object.defineProperty(window, 'localStorage', { value: null })")
    opened(page)
    choose(page, STAND.name)
    measure(page, "10", "10", "10")
    expect(page.get_by_text(word("week.first", amount="8 min"))).to_be_visible()
    expect(page.get_by_text(WORDS["shared.kept-forbidden"])).to_be_visible()
