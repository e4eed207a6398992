"""Heat or cold: reasons first, then one piece of advice, then a timer that asks for the skin."""

from __future__ import annotations

import json
from collections.abc import Callable
from html import unescape
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from easeback import content
from easeback.parts import HeatOrCold
from support.alone import alone, server_render_of
from support.walk import barriers, kept

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

COURSE = content.load()
WORDS = COURSE.words_of("heat_or_cold")
REASONS = {name: one.text for name, one in COURSE.contraindications.items()}
STATES = {name: one.text for name, one in COURSE.warmth_states.items()}
RULES = COURSE.warmth_rules
WARM, COOL = COURSE.packs.values()
STEPS = {name: [step.say for step in COURSE.exercises[name].steps] for name in COURSE.packs}
DEVICE = """window.spoken = []; window.felt = [];
   navigator.vibrate = (cue) => { if (cue.length) felt.push(String(cue)); return true; };
   window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
   Object.defineProperty(window, "speechSynthesis", { value: Object.assign(new EventTarget(), {
     getVoices: () => [{ name: "Ann", lang: "en-GB", localService: true, default: true }], cancel() {},
     speak: ({ text }) => text && spoken.push(text),
   }) });"""


def said(key: str, **values: object) -> str:
    return WORDS[key].format(**values)


def button(page: Page, key: str, **values: object) -> Locator:
    return page.get_by_role("button", name=said(key, **values), exact=True)


def tick(page: Page, reason: str) -> None:
    page.get_by_label(REASONS[reason]).check()


def now(page: Page, state: str) -> None:
    page.get_by_role("radio", name=STATES[state], exact=True).check(force=True)


def advice(page: Page) -> Locator:
    return page.locator(".easeback-heat-or-cold__first")


def timer(page: Page) -> Locator:
    return page.get_by_role("region", name=WORDS["timer"])


def open_part(page: Page, **document: Any) -> Page:
    """The part on a page of its own, with a clock in our hands and what was kept before."""
    page.add_init_script(DEVICE)
    if document:
        text = json.dumps(json.dumps({"version": 1, "ratings": [], **document}))
        page.add_init_script(f"localStorage['easeback:v1'] ??= {text}")
    page.clock.install(time="2026-11-25T10:00:00Z")
    return alone(page, HeatOrCold())


def begin(page: Page, state: str = "tight", *calls: str) -> Page:
    """No reason is true, the back is as it is, and the pack goes on."""
    button(page, "reasons.none").click()
    now(page, state)
    for call in calls:
        page.get_by_role("switch", name=WORDS[f"call.{call}"]).check(force=True)
    button(page, "start").click()
    expect(timer(page)).to_be_visible()
    return page


@pytest.fixture
def page(reader: Callable[..., Page]) -> Page:
    return open_part(reader("phone"))


def test_all_of_it_comes_from_the_rows() -> None:
    made = HeatOrCold()
    assert [pack["id"] for pack in made.packs] == list(COURSE.packs)
    assert {reason["id"] for reason in made.reasons} == {
        reason.id for name in COURSE.packs for reason in COURSE.exercises[name].contraindications
    } - {"new-swelling"}
    assert next(state["means"] for state in made.states if state["id"] == "swollen") == ["new-swelling"]
    assert [rule["id"] for rule in made.rules] == list(RULES)
    assert made.files["slow-breathing"] == "08-slow-breathing.ipynb"


def test_without_a_script_it_can_be_read() -> None:
    html = unescape(server_render_of(HeatOrCold()))
    for text in (*(REASONS[reason["id"]] for reason in HeatOrCold().reasons), *STATES.values()):
        assert text in html
    assert WORDS["paper.reasons"] in html
    assert WORDS["fever"] in html
    for rule in ("swollen-cool", "tight-heat-first", "cold-by-choice", "either"):
        assert RULES[rule].advice in html
    assert all(line in html for pack in COURSE.packs.values() for line in pack.prepare)
    assert all(line in html for name in COURSE.packs for line in COURSE.exercises[name].stop)
    assert WORDS["start"] not in html


def test_the_picture_alone_says_what_it_shows() -> None:
    html = unescape(server_render_of(HeatOrCold(quiet=True)))
    assert WORDS["figure"] in html
    assert WORDS["reasons.title"] not in html


def test_nothing_is_offered_before_both_questions_are_answered(page: Page) -> None:
    expect(advice(page)).to_have_text(WORDS["advice.first"])
    now(page, "tight")
    expect(advice(page)).to_have_text(WORDS["advice.first"])
    expect(button(page, "start")).to_have_count(0)
    button(page, "reasons.none").click()
    expect(advice(page)).to_have_text(RULES["tight-heat-first"].advice)
    expect(page.get_by_text(WORDS["how.awake"]).first).to_be_visible()
    for state, rule in (("swollen", "swollen-cool"), ("likes-cold", "cold-by-choice"), ("other", "either")):
        now(page, state)
        expect(advice(page)).to_have_text(RULES[rule].advice)
    assert barriers(page) == []


def test_a_reason_leaves_its_pack_out_and_says_why(page: Page) -> None:
    tick(page, "pregnancy")
    button(page, "reasons.some").click()
    now(page, "tight")
    expect(advice(page)).to_have_text(RULES["cold-only"].advice)
    left = said("advice.left", pack=WARM.name, reasons=REASONS["pregnancy"])
    expect(page.get_by_text(left)).to_be_visible()
    expect(page.get_by_role("group", name=WORDS["which"])).to_have_count(0)
    now(page, "swollen")
    both = f"{REASONS['pregnancy']} {STATES['swollen']}"
    expect(page.get_by_text(said("advice.left", pack=WARM.name, reasons=both))).to_be_visible()
    page.get_by_label(REASONS["pregnancy"]).uncheck()
    now(page, "tight")
    expect(advice(page)).to_have_text(RULES["tight-heat-first"].advice)


def test_fever_with_back_pain_leads_to_help_and_to_something_else(page: Page) -> None:
    tick(page, "fever")
    expect(page.get_by_role("alert")).to_contain_text(WORDS["fever"])
    now(page, "tight")
    expect(advice(page)).to_have_text(RULES["ask"].advice)
    expect(page.get_by_text(said("advice.left-both", reasons=REASONS["fever"]))).to_be_visible()
    expect(page.get_by_role("link", name=WORDS["else.breathe"])).to_have_attribute(
        "href", "08-slow-breathing.ipynb"
    )
    expect(button(page, "start")).to_have_count(0)
    assert barriers(page) == []


def test_what_lasts_is_remembered_and_can_be_changed_and_what_is_so_now_is_asked_again(page: Page) -> None:
    tick(page, "raynaud")
    tick(page, "patch-or-gel")
    button(page, "reasons.some").click()
    marks = kept(page)["reasons"]
    assert marks["raynaud"]["mark"] == "yes"
    assert marks["heart-disease"]["mark"] == "no"
    assert "patch-or-gel" not in marks
    page.reload()
    page.wait_for_selector("html[data-easeback=ready]")
    told = page.get_by_text(said("reasons.told", reasons=REASONS["raynaud"]))
    expect(told).to_be_visible()
    expect(page.get_by_label(REASONS["patch-or-gel"])).not_to_be_checked()
    now(page, "tight")
    expect(advice(page)).to_have_text(WORDS["advice.first"])
    button(page, "reasons.some").click()
    expect(advice(page)).to_have_text(RULES["heat-only"].advice)
    told.click()
    page.get_by_label(REASONS["raynaud"]).uncheck()
    expect(advice(page)).to_have_text(RULES["tight-heat-first"].advice)
    assert kept(page)["reasons"]["raynaud"]["mark"] == "no"


def test_a_reason_told_in_another_exercise_counts_here(reader: Callable[..., Page]) -> None:
    marks = {"heart-disease": {"mark": "yes", "at": "2026-11-20T08:00:00Z"}}
    page = open_part(reader("phone"), reasons=marks)
    expect(page.get_by_label(REASONS["heart-disease"])).to_be_checked()
    now(page, "tight")
    expect(advice(page)).to_have_text(RULES["ask"].advice)


def test_the_timer_asks_for_the_skin_goes_on_and_says_when_it_comes_off(page: Page) -> None:
    begin(page, "tight", "voice", "vibration", "tones")
    expect(timer(page)).to_be_focused()
    assert kept(page)["settings"]["pack"]["exercise"] == "warm-pack"
    assert page.evaluate("spoken") == []
    page.clock.run_for(60_000)
    expect(timer(page)).to_contain_text(STEPS["warm-pack"][1])
    page.clock.run_for(181_000)
    expect(timer(page)).to_contain_text(WORDS["look.title"])
    assert page.evaluate("spoken") == [f"{WORDS['look.title']} {STEPS['warm-pack'][2]}"]
    assert barriers(page) == []
    button(page, "look.fine").click()
    expect(button(page, "look.fine")).to_have_count(0)
    assert kept(page)["ratings"][0]["seconds"] >= 240
    page.clock.run_for(300_000)
    button(page, "look.fine").click()
    page.clock.run_for(60_000)
    expect(timer(page)).to_contain_text(WORDS["over.title"])
    expect(timer(page)).to_contain_text(WORDS["over.time"])
    assert page.evaluate("spoken.at(-1)") == WORDS["over.title"]
    assert len(set(page.evaluate("felt"))) == 2, "the end feels different from a look"
    button(page, "over.off").click()
    expect(timer(page)).to_contain_text(WORDS["off.title"])
    page.get_by_role("radio", name="2", exact=True).check(force=True)
    (rating,) = kept(page)["ratings"]
    assert rating | {"at": ""} == {
        "exercise": "warm-pack",
        "at": "",
        "before": None,
        "after": 2,
        "seconds": 600,
        "finished": True,
    }
    assert kept(page)["settings"]["pack"] is None
    button(page, "off.done").click()
    expect(button(page, "start")).to_be_visible()


def test_who_does_not_answer_is_called_until_the_pack_is_off(page: Page) -> None:
    begin(page, "tight", "voice")
    page.clock.run_for(241_000)
    page.clock.run_for(62_000)
    expect(timer(page)).to_contain_text(WORDS["over.no-answer"])
    before = page.evaluate("spoken.length")
    page.clock.run_for(13_000)
    assert page.evaluate("spoken.length") == before + 2
    assert page.evaluate("spoken.at(-1)") == WORDS["over.title"]
    assert barriers(page) == []
    button(page, "over.off").click()
    expect(timer(page)).to_contain_text(WORDS["off.title"])
    quiet = page.evaluate("spoken.length")
    page.clock.run_for(30_000)
    assert page.evaluate("spoken.length") == quiet
    assert kept(page)["ratings"][0]["finished"] is False


def test_skin_that_is_not_well_ends_it_and_says_when_to_get_help(page: Page) -> None:
    begin(page, "likes-cold")
    page.clock.run_for(241_000)
    button(page, "look.bad", signs=COOL.bad_skin).click()
    expect(timer(page)).to_contain_text(WORDS["over.skin"])
    expect(timer(page)).to_contain_text(WORDS["over.skin-help"])
    assert page.evaluate("spoken") == [], "all is silent that nobody turned on"


def test_a_reload_or_a_dark_screen_does_not_stop_the_time(page: Page) -> None:
    begin(page, "tight")
    page.clock.fast_forward(120_000)
    page.reload()
    page.wait_for_selector("html[data-easeback=ready]")
    expect(timer(page)).to_contain_text(STEPS["warm-pack"][1])
    expect(page.get_by_role("radio", name=STATES["tight"], exact=True)).to_have_count(0)
    expect(page.get_by_text(WORDS["how.awake"]).first).to_be_visible()
    expect(timer(page)).to_contain_text(COURSE.exercises["warm-pack"].stop[0])
    page.clock.fast_forward(121_000)
    expect(timer(page)).to_contain_text(WORDS["look.title"])
    button(page, "take-off").click()
    expect(timer(page)).to_contain_text(WORDS["off.title"])


def test_who_comes_back_much_later_is_asked_and_not_called(reader: Callable[..., Page]) -> None:
    run = {"exercise": "warm-pack", "length": "ten", "began": "2026-11-25T08:00:00.000Z", "looked": 0}
    page = open_part(reader("phone"), settings={"pack": run, "sound": {"voice": True}})
    expect(timer(page)).to_contain_text(WORDS["over.late"])
    page.clock.run_for(30_000)
    assert page.evaluate("spoken") == []
    button(page, "over.off").click()
    assert kept(page)["ratings"][0]["seconds"] == 300


def test_cold_waits_for_its_hours_and_heat_for_the_next_day(reader: Callable[..., Page]) -> None:
    uses = [("cool-pack", "09:00"), *(("warm-pack", time) for time in ("07:00", "08:00", "09:30"))]
    ratings = [
        {"exercise": name, "at": f"2026-11-25T{time}:00.000Z", "seconds": 600, "finished": True}
        for name, time in uses
    ]
    page = open_part(reader("phone"), ratings=ratings)
    button(page, "reasons.none").click()
    now(page, "likes-cold")
    expect(page.get_by_text(WORDS["again.gap"].split(":", maxsplit=1)[0])).to_be_visible()
    expect(button(page, "start")).to_have_count(0)
    page.get_by_role("radio", name=WARM.name, exact=True).check(force=True)
    expect(page.get_by_text(said("again.day.other", times=WARM.a_day))).to_be_visible()
    expect(button(page, "start")).to_have_count(0)


@pytest.mark.parametrize("pack", ['"warm"', "{}", '{"exercise": "stove", "began": "x"}', "[3]"])
def test_a_strange_run_of_an_older_copy_is_no_run(reader: Callable[..., Page], pack: str) -> None:
    page = open_part(reader("phone"), settings={"pack": json.loads(pack)})
    expect(advice(page)).to_have_text(WORDS["advice.first"])
    expect(timer(page)).to_have_count(0)


def test_where_nothing_can_be_kept_the_timer_still_runs(reader: Callable[..., Page]) -> None:
    page = reader("phone")
    page.add_init_script(
        """Object.defineProperty(window, "localStorage", {
             get() { throw new DOMException("no", "SecurityError"); } });"""
    )
    begin(open_part(page))
    expect(page.get_by_text(WORDS["shared.kept-forbidden"])).to_be_visible()
    page.clock.run_for(241_000)
    expect(button(page, "look.fine")).to_be_visible()


def test_it_fits_a_screen_of_a_phone_while_the_skin_is_asked_for(page: Page) -> None:
    begin(page)
    page.clock.run_for(241_000)
    for shown in (
        page.get_by_text(WORDS["look.title"]).first,
        button(page, "look.fine"),
        button(page, "take-off"),
    ):
        expect(shown).to_be_in_viewport(ratio=1)
