"""The player plays an exercise from its rows, keeps what is rated, and needs no Python to go on."""

from __future__ import annotations

import json
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from easeback import content
from easeback.parts import Player
from support.alone import alone, server_render_of
from support.spreadsheet import save, small_course, table

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

COURSE = content.load()
WORDS = COURSE.words_of("player")
NAMES = {name: pattern.name for name, pattern in COURSE.breathing_patterns.items()}


def said(key: str, **blanks: object) -> str:
    return WORDS[key].format(**blanks)


def button(page: Page, key: str) -> Locator:
    return page.get_by_role("button", name=WORDS[key], exact=True)


def begin(page: Page, exercise: str = "slow-breathing", **traits: Any) -> Page:
    """Opens the player on a page of its own, with a clock that stands until it is told to run."""
    page.clock.install()
    alone(page, Player(exercise, **traits))
    page.clock.pause_at(page.evaluate("Date.now()") + 1000)
    return page


def with_answers(page: Page, mark: str = "no", **marks: str) -> Page:
    """A person who has answered each reason to be careful before; some by name (`_` for `-`)."""
    at = "2026-11-20T08:00:00.000Z"
    given = {
        **dict.fromkeys(COURSE.contraindications, mark),
        **{key.replace("_", "-"): one for key, one in marks.items()},
    }
    reasons = {reason: {"mark": one, "at": at} for reason, one in given.items()}
    text = json.dumps({"version": 1, "ratings": [], "reasons": reasons})
    page.add_init_script(f"localStorage['easeback:v1'] ??= {json.dumps(text)}")
    return page


def choose(page: Page, name: str) -> None:
    """Takes a rhythm in the choices."""
    if not page.locator("details[open]").count():
        page.get_by_text(WORDS["settings"]).click()
    page.get_by_role("radio", name=name, exact=True).check(force=True)


def cue(page: Page) -> str:
    return page.locator(".easeback-player__cue").inner_text()


def playing(page: Page) -> Locator:
    """The screen that a practice takes for itself."""
    return page.locator("dialog.easeback-practice[open]")


def sounds(page: Page, kind: str) -> None:
    """Chooses beside the start what sounds."""
    page.get_by_role("radio", name=WORDS[f"sound.{kind}"], exact=True).check(force=True)


def rated(page: Page, when: str, value: int) -> None:
    group = page.get_by_role("group", name=WORDS[f"rate-{when}"])
    group.get_by_role("radio", name=str(value), exact=True).check(force=True)


def kept(page: Page) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = page.evaluate("JSON.parse(localStorage.getItem('easeback:v1')).ratings")
    return found


def test_breathing_takes_its_rhythms_and_its_rules_from_the_rows() -> None:
    player = Player("slow-breathing")
    row = COURSE.exercises["slow-breathing"]
    assert [pattern["id"] for pattern in player.patterns] == [pattern.id for pattern in row.patterns]
    assert player.pattern == "resonance"
    assert player.patterns[0]["in_s"] == 4
    assert player.patterns[0]["out_s"] == 6
    assert player.minutes == row.minutes
    assert player.exercise["stop"] == list(row.stop)
    assert player.exercise["not_now"] == [contraindication.text for contraindication in row.contraindications]
    assert player.steps == []


def test_the_contraindications_are_those_of_rhythms_that_hold_the_breath() -> None:
    player = Player("slow-breathing")
    asked = {contraindication["id"] for contraindication in player.contraindications}
    assert {
        "pregnancy",
        "high-blood-pressure",
        "heart-disease",
        "lung-disease",
        "epilepsy",
        "glaucoma",
    } <= asked
    for pattern in player.patterns:
        assert bool(pattern["contraindications"]) == bool(pattern["hold_in_s"] or pattern["hold_out_s"]), (
            pattern["id"]
        )


def test_4_7_8_stops_after_four_rounds() -> None:
    (pattern,) = [one for one in Player("slow-breathing").patterns if one["id"] == "four-seven-eight"]
    assert pattern["max_cycles"] == 4


def test_the_limits_of_an_own_rhythm_are_rows_and_every_rhythm_without_a_long_hold_is_within_them() -> None:
    limits = Player("slow-breathing").limits
    rows = COURSE.model_parameters["own_rhythm"]
    assert {name: (limit["low"], limit["high"]) for name, limit in limits.items()} == {
        name: (row.low, row.high) for name, row in rows.items()
    }
    for pattern in COURSE.breathing_patterns.values():
        if pattern.hold_in_s <= limits["hold_in_s"]["high"]:
            for piece in ("in_s", "hold_in_s", "out_s", "hold_out_s"):
                assert limits[piece]["low"] <= getattr(pattern, piece) <= limits[piece]["high"]
            assert limits["breath_s"]["low"] <= pattern.cycle_s <= limits["breath_s"]["high"]


def test_an_exercise_of_steps_has_its_steps_in_order() -> None:
    player = Player("three-three-three")
    assert [step["cue"] for step in player.steps] == [
        step.cue for step in COURSE.exercises["three-three-three"].steps
    ]
    assert all(step["seconds"] > 0 for step in player.steps)
    assert (player.patterns, player.limits, player.pattern) == ([], {}, "")


def test_an_unknown_exercise_or_rhythm_names_what_there_is() -> None:
    with pytest.raises(ValueError, match="slow-breathing"):
        Player("slow-breathin")
    with pytest.raises(ValueError, match="box"):
        Player("slow-breathing", pattern="boxx")


def test_a_lesson_may_offer_another_rhythm_and_length_first() -> None:
    player = Player("slow-breathing", pattern="easy-start", minutes=1)
    assert (player.pattern, player.minutes) == ("easy-start", 1)


def new_exercise(folder: Path, steps: list[list[str]]) -> None:
    """Adds an exercise to a copy of the course, with rows and nothing else."""
    course = small_course(folder)
    rows = {
        "exercises.csv": [["shoulder-circles", "movement", "1", "", ""]],
        "en/exercises.csv": [
            ["shoulder-circles", "Shoulder circles", "To move.", "Sit.", "Stop if it hurts."]
        ],
        "steps.csv": [["shoulder-circles", order, "move", seconds] for order, seconds, _ in steps],
        "en/steps.csv": [["shoulder-circles", order, words, f"{words} now."] for order, _, words in steps],
    }
    for file, more in rows.items():
        save(course / "data" / file, [*table(course / "data" / file), *more])


def test_one_more_exercise_is_rows_only(
    reader: Callable[..., Page], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new_exercise(tmp_path, [["1", "5", "Circle left"], ["2", "5", "Circle right"]])
    monkeypatch.chdir(tmp_path)
    page = begin(reader("phone"), "shoulder-circles")
    button(page, "start").click()
    page.clock.run_for(3_100)
    assert cue(page) == "Circle left"
    page.clock.run_for(5_000)
    assert cue(page) == "Circle right"


def test_without_script_the_rhythm_and_the_stop_rules_can_be_read() -> None:
    html = unescape(server_render_of(Player("slow-breathing")))
    assert NAMES["resonance"] in html
    assert said("short.in", seconds=4) in html
    assert said("short.out", seconds=6) in html
    assert all(rule in html for rule in COURSE.exercises["slow-breathing"].stop)


def test_it_counts_down_and_each_phase_has_its_word_and_its_number(reader: Callable[..., Page]) -> None:
    page = begin(reader("phone"))
    button(page, "start").click()
    count = page.locator(".easeback-player__count")
    seen = []
    for _ in range(3):
        seen.append(count.inner_text())
        page.clock.run_for(1_000)
    assert seen == ["3", "2", "1"]
    seen = []
    for _ in range(11):
        seen.append(f"{cue(page)} {count.inner_text()}")
        page.clock.run_for(1_000)
    breathe_in, breathe_out = WORDS["phase.in"], WORDS["phase.out"]
    assert seen == [
        *[f"{breathe_in} {number}" for number in range(1, 5)],
        *[f"{breathe_out} {number}" for number in range(1, 7)],
        f"{breathe_in} 1",
    ]


def test_a_screen_reader_hears_each_phase_once(reader: Callable[..., Page]) -> None:
    page = begin(reader("phone"))
    page.evaluate(
        """() => {
          window.heard = [];
          const status = document.querySelector(".easeback-practice > [role=status]");
          new MutationObserver(() => heard.push(status.textContent))
            .observe(status, { childList: true, characterData: true, subtree: true });
        }"""
    )
    button(page, "start").click()
    page.clock.run_for(3_000 + 19_500)
    spoken = [
        said("spoken.other", cue=WORDS[f"phase.{kind}"], seconds=seconds)
        for kind, seconds in (("in", 4), ("out", 6))
    ]
    again = [WORDS["phase.in"], WORDS["phase.out"]]
    assert page.evaluate("heard") == [WORDS["get-ready"], *spoken, *again], "how long is said once"


def test_the_line_rises_with_the_breath_in_and_rests_still_where_motion_is_unwanted(
    reader: Callable[..., Page],
) -> None:
    def height(page: Page) -> float:
        line = playing(page).locator(".easeback-player__line")
        return float(line.evaluate("line => line.getBBox().height"))

    page = begin(reader("phone"))
    button(page, "start").click()
    page.clock.run_for(3_400)
    low = height(page)
    page.clock.run_for(3_400)
    high = height(page)
    page.clock.run_for(5_900)
    assert high > 3 * low
    assert height(page) < high / 3

    still = begin(reader("phone", reduced_motion="reduce"))
    button(still, "start").click()
    still.clock.run_for(3_400)
    line = playing(still).locator(".easeback-player__line")
    first = line.get_attribute("d")
    still.clock.run_for(2_000)
    assert line.get_attribute("d") == first
    expect(playing(still).locator("[aria-current=step]")).to_have_text(said("short.in", seconds=4))


@pytest.mark.parametrize("motion", ["no-preference", "reduce"])
def test_a_muscle_is_a_zigzag_while_it_tightens_and_a_wave_when_it_lets_go(
    reader: Callable[..., Page], motion: Any
) -> None:
    page = begin(with_answers(reader("phone", reduced_motion=motion)), "shoulder-let-go")
    muscle = playing(page).locator(".easeback-body__muscle")

    turns: dict[bool, set[int]] = {True: set(), False: set()}
    button(page, "start").click()
    page.clock.run_for(3_000)
    for step in COURSE.exercises["shoulder-let-go"].steps:
        page.clock.run_for(1_000 * step.seconds / 2)
        assert cue(page) == step.cue
        tense = step.phase == "tense"
        if step.regions:
            expect(muscle.first).to_have_attribute("data-tone", "tension" if tense else "ease")
            turns[tense].add((muscle.first.get_attribute("d") or "").count("C"))
        else:
            expect(muscle).to_have_count(0)
        page.clock.run_for(1_000 * step.seconds / 2)
    assert min(turns[True]) > max(turns[False]), "a tight line turns more often"
    expect(page.get_by_role("group", name=WORDS["done"])).to_be_visible()


def test_what_is_said_of_picture_tones_and_buzzes_fits_what_is_practised() -> None:
    for exercise, manner in (
        ("slow-breathing", ""),
        ("three-three-three", "-steps"),
        ("shoulder-let-go", "-muscles"),
    ):
        html = unescape(server_render_of(Player(exercise)))
        for other in ("", "-steps", "-muscles"):
            assert (WORDS[f"vibration-hint{other}"] in html) == (other == manner), (exercise, other)


def test_sound_is_chosen_beside_the_start(reader: Callable[..., Page]) -> None:
    page = begin(reader("phone"))
    start, choice = button(page, "start"), page.get_by_role("group", name=WORDS["sound"], exact=True)
    expect(choice.get_by_role("radio", name=WORDS["sound.silent"], exact=True)).to_be_checked()
    gap = (choice.bounding_box() or {})["y"] - (start.bounding_box() or {})["y"]
    assert 0 < gap < 100
    sounds(page, "tones")
    expect(page.get_by_text(WORDS["tones-hint"], exact=True)).to_be_visible()
    page.reload()
    page.clock.run_for(500)
    expect(choice.get_by_role("radio", name=WORDS["sound.tones"], exact=True)).to_be_checked()


def test_tightening_is_short_and_at_half_strength_and_never_asks_to_hold_the_breath() -> None:
    exercise = COURSE.exercises["shoulder-let-go"]
    tense = [step for step in exercise.steps if step.phase == "tense"]
    loose = [step for step in exercise.steps if step.phase == "let-go"]
    assert len(tense) == len(loose) == 2
    assert all(5 <= step.seconds <= 7 for step in tense)
    assert all(20 <= step.seconds <= 30 for step in loose)
    for step in tense:
        assert "breathing" in step.say
        assert "alf" in step.say
    assert exercise.contraindications
    assert any("pain" in rule.lower() for rule in exercise.stop)


def test_a_hidden_page_pauses_and_the_same_phase_begins_again(reader: Callable[..., Page]) -> None:
    page = begin(reader("phone"))
    button(page, "start").click()
    page.clock.run_for(3_000 + 6_000)
    page.evaluate(
        """() => {
          Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
          document.dispatchEvent(new Event("visibilitychange"));
        }"""
    )
    page.clock.run_for(120_000)
    expect(page.get_by_text(WORDS["why-hidden"])).to_be_visible()
    button(page, "resume").click()
    assert cue(page) == WORDS["phase.out"]
    assert page.locator(".easeback-player__count").inner_text() == "1"


def test_easier_changes_to_the_gentler_rhythm_and_then_there_is_nothing_gentler(
    reader: Callable[..., Page],
) -> None:
    page = begin(reader("phone"))
    button(page, "start").click()
    page.clock.run_for(4_000)
    button(page, "easier").click()
    expect(playing(page).get_by_text(said("short.in", seconds=3), exact=True)).to_be_visible()
    expect(button(page, "easier")).to_have_count(0)
    page.clock.run_for(3_100)
    expect(button(page, "pause")).to_be_focused()
    assert cue(page) == WORDS["phase.out"]


def test_a_new_breath_begins_at_once(reader: Callable[..., Page]) -> None:
    page = begin(reader("phone"))
    button(page, "start").click()
    page.clock.run_for(3_000 + 5_000)
    button(page, "skip-breath").click()
    assert cue(page) == WORDS["phase.in"]
    button(page, "along").click()
    expect(page.get_by_text(said("round", round=2), exact=True)).to_be_visible()


def test_ratings_are_kept_at_each_answer_and_the_last_time_is_shown_after_a_reload(
    reader: Callable[..., Page],
) -> None:
    page = begin(reader("phone"))
    rated(page, "before", 6)
    assert [(one["before"], one["after"]) for one in kept(page)] == [(6, None)]
    button(page, "start").click()
    page.clock.run_for(3_000 + 20_500)
    button(page, "finish").click()
    rated(page, "after", 4)
    expect(page.get_by_role("heading", name=said("end.title-less", before=6, after=4))).to_be_visible()
    (one,) = kept(page)
    assert (one["exercise"], one["before"], one["after"]) == ("slow-breathing", 6, 4)
    assert (one["seconds"], one["finished"]) == (20, False)
    page.reload()
    page.clock.run_for(500)
    expect(page.get_by_text(said("last-both", before=6, after=4))).to_be_visible()


def test_played_to_its_end_it_says_so_and_keeps_it_without_any_rating(reader: Callable[..., Page]) -> None:
    page = begin(reader("phone"), minutes=1)
    button(page, "start").click()
    page.clock.run_for(3_000 + 61_000)
    expect(page.get_by_text(said("done-whole", time="1 minute")).first).to_be_visible()
    (one,) = kept(page)
    assert (one["seconds"], one["finished"], one["before"]) == (60, True, None)
    button(page, "end.good").click()
    expect(button(page, "start")).to_be_focused()
    button(page, "start").click()
    page.clock.run_for(5_000)
    assert len(kept(page)) == 2


def test_holding_the_breath_asks_first_and_offers_a_rhythm_without_a_hold(
    reader: Callable[..., Page],
) -> None:
    page = begin(reader("phone"))
    choose(page, NAMES["box"])
    button(page, "start").click()
    expect(page.get_by_text(WORDS["care-title"])).to_be_visible()
    page.get_by_role("checkbox", name=COURSE.contraindications["pregnancy"].short).check()
    expect(button(page, "care-none")).to_be_disabled()
    page.get_by_role("button", name=said("care-instead", name=NAMES["resonance"])).click()
    page.clock.run_for(100)
    expect(button(page, "start")).to_be_focused()
    expect(page.get_by_text(said("short.out", seconds=6), exact=True)).to_be_visible()


def test_when_none_is_true_the_hold_is_played_and_capped(reader: Callable[..., Page]) -> None:
    page = begin(reader("phone"))
    choose(page, NAMES["four-seven-eight"])
    expect(page.get_by_text(said("cap.other", count=4))).to_be_visible()
    button(page, "start").click()
    button(page, "care-none").click()
    page.clock.run_for(3_000 + 4_500)
    assert cue(page) == WORDS["phase.hold-in"]
    page.clock.run_for(4 * 19_000)
    expect(page.get_by_role("group", name=WORDS["done"])).to_be_visible()
    assert kept(page)[0]["seconds"] == 4 * 19


@pytest.mark.parametrize("typed", ["60", "-3", ""])
def test_an_own_number_outside_the_limits_is_set_to_a_safe_one_and_told(
    reader: Callable[..., Page], typed: str
) -> None:
    page = begin(reader("laptop"))
    choose(page, WORDS["own"])
    field = page.get_by_role("spinbutton", name=WORDS["own-in_s"])
    field.fill(typed)
    field.press("Tab")
    limit = COURSE.model_parameters["own_rhythm"]["in_s"]
    assert limit.low <= float(field.input_value()) <= limit.high
    told = said("outside-in_s", low=f"{limit.low:g}", high=f"{limit.high:g}")
    expect(page.get_by_text(told)).to_be_visible()


def test_the_voice_says_the_cues_once_it_is_turned_on_and_only_with_a_voice_of_the_device(
    reader: Callable[..., Page],
) -> None:
    page = reader("phone")
    page.add_init_script(
        """window.said = [];
           const own = { name: "Own", lang: "en-GB", localService: true, default: true };
           const far = { name: "Far", lang: "en-US", localService: false, default: true };
           window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
           Object.defineProperty(window, "speechSynthesis", { value: Object.assign(new EventTarget(), {
             getVoices: () => [far, own], cancel() {},
             speak: ({ voice, lang, text }) => text && said.push(`${voice.name} ${lang} ${text}`),
           }) });"""
    )
    begin(page)
    sounds(page, "voice")
    button(page, "start").click()
    page.clock.run_for(3_000 + 10_500)
    words = [WORDS["phase.in"], WORDS["phase.out"], WORDS["phase.in"]]
    assert page.evaluate("said") == [f"Own en-GB {word}" for word in words]


IPHONE = """window.said = []; window.refuses = %s;
   const own = { name: "Own", lang: "en-GB", localService: true, default: true };
   let unlocked = false;
   window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
   Object.defineProperty(window, "speechSynthesis", { value: Object.assign(new EventTarget(), {
     speaking: false, pending: false, paused: false, getVoices: () => [own], cancel() {},
     speak(words) {
       unlocked ||= window.event?.type === "click";
       if (!unlocked || refuses || !words.text) return;
       said.push(words.text);
       words.onstart?.();
     },
   }) });"""


def test_an_iphone_which_speaks_only_after_a_tap_speaks_the_cues(reader: Callable[..., Page]) -> None:
    page = reader("phone")
    page.add_init_script(IPHONE % "false")
    kept_on = json.dumps({"version": 1, "ratings": [], "settings": {"sound": {"voice": True}}})
    page.add_init_script(f"localStorage['easeback:v1'] ??= {json.dumps(kept_on)}")
    begin(page)
    button(page, "start").click()
    page.clock.run_for(3_000 + 5_500)
    assert page.evaluate("said") == [WORDS["phase.in"], WORDS["phase.out"]]
    expect(page.get_by_text(WORDS["shared.silent.voice-held"])).to_have_count(0)


def test_a_voice_that_the_device_holds_back_is_told_in_words(reader: Callable[..., Page]) -> None:
    page = reader("phone")
    page.add_init_script(IPHONE % "true")
    begin(page)
    sounds(page, "voice")
    button(page, "start").click()
    page.clock.run_for(3_000 + 3_000)
    told = page.get_by_role("status").filter(has_text=WORDS["shared.silent.voice-held"])
    expect(told).to_be_visible()
    page.evaluate("window.refuses = false")
    page.get_by_text(WORDS["phase.in"], exact=True).first.click(force=True)
    page.clock.run_for(5_000)
    expect(told).to_have_count(0)
    assert page.evaluate("said") != []


def test_vibration_differs_for_in_and_out(reader: Callable[..., Page]) -> None:
    page = reader("phone")
    page.add_init_script(
        "window.felt = []; navigator.vibrate = (cue) => { felt.push(String(cue)); return true; };"
    )
    begin(page)
    page.get_by_text(WORDS["settings"]).click()
    page.get_by_role("switch", name=WORDS["vibration"]).check(force=True)
    button(page, "start").click()
    page.clock.run_for(3_000 + 4_500)
    breathing_in, breathing_out = page.evaluate("felt")
    assert breathing_in != breathing_out


FAILING = {
    "forbidden": """Object.defineProperty(window, "localStorage", {
        get() { throw new DOMException("no", "SecurityError"); } });""",
    "full": """Storage.prototype.setItem = () => {
        throw new DOMException("no room", "QuotaExceededError"); };""",
}


@pytest.mark.parametrize("kind", FAILING)
def test_storage_that_fails_is_told_and_the_practice_goes_on(reader: Callable[..., Page], kind: str) -> None:
    page = reader("phone")
    page.add_init_script(FAILING[kind])
    begin(page)
    rated(page, "before", 6)
    told = page.get_by_text(WORDS[f"not-kept-{kind}"])
    expect(told).to_be_visible()
    button(page, "start").click()
    page.clock.run_for(3_000 + 1_000)
    assert cue(page) == WORDS["phase.in"]
    button(page, "finish").click()
    expect(playing(page).get_by_text(WORDS[f"not-kept-{kind}"])).to_be_visible()


def test_the_keyboard_alone_starts_pauses_and_goes_on(reader: Callable[..., Page]) -> None:
    page = begin(reader("laptop"))
    button(page, "start").focus()
    page.keyboard.press("Enter")
    page.clock.run_for(4_000)
    expect(button(page, "pause")).to_be_focused()
    page.keyboard.press("Space")
    expect(button(page, "resume")).to_be_focused()
    page.keyboard.press("Space")
    expect(button(page, "pause")).to_be_focused()


def test_after_finish_the_keyboard_goes_on_at_the_result_and_then_at_the_rating(
    reader: Callable[..., Page],
) -> None:
    page = begin(reader("laptop"))
    button(page, "start").focus()
    page.keyboard.press("Enter")
    page.clock.run_for(4_000)
    button(page, "finish").focus()
    page.keyboard.press("Enter")  # no time passes: the next key may come before the next frame
    expect(page.get_by_role("group", name=WORDS["done"])).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.clock.run_for(100)
    assert kept(page)[0]["after"] is not None


def test_escape_pauses_and_stops_the_count(reader: Callable[..., Page]) -> None:
    page = begin(reader("laptop"))
    button(page, "start").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    expect(button(page, "start")).to_be_focused()
    page.keyboard.press("Enter")
    page.clock.run_for(4_000)
    page.keyboard.press("Escape")
    expect(button(page, "resume")).to_be_focused()
    page.keyboard.press("Escape")
    expect(playing(page)).to_have_count(0)
    expect(button(page, "go-on")).to_be_focused()
    button(page, "go-on").press("Enter")
    page.clock.run_for(4_000)
    expect(button(page, "pause")).to_be_focused()
    assert len(kept(page)) == 1, "who goes on is in the same practice"


@pytest.mark.parametrize(
    ("before", "after", "answer", "helps"),
    [
        (7, 4, "less", 0),
        (9, 8, "less-high", 1),
        (5, 5, "same", 0),
        (8, 8, "same-high", 1),
        (5, 6, "more", 0),
        (4, 6, "more", 1),
        (5, 7, "more-high", 1),
        (None, 3, "rated", 0),
        (None, 8, "rated-high", 1),
    ],
)
def test_the_end_says_no_more_than_was_rated_and_answers_a_high_or_worse_rating(
    reader: Callable[..., Page], before: int | None, after: int, answer: str, helps: int
) -> None:
    page = begin(reader("phone"))
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<section id=help-now>Help</section>')")
    if before is not None:
        rated(page, "before", before)
    button(page, "start").click()
    page.clock.run_for(4_000)
    button(page, "finish").click()
    rated(page, "after", after)
    end = page.get_by_role("group", name=WORDS["done"])
    title = said(f"end.title-{answer.removesuffix('-high')}", before=before, after=after)
    expect(end.get_by_role("heading", name=title)).to_be_visible()
    expect(end.get_by_role("status")).to_contain_text(said(f"end.{answer}", time="1 second"))
    expect(end.get_by_text(WORDS["end.care"])).to_have_count(helps)
    link = end.get_by_role("link", name=WORDS["help"], exact=True)
    expect(link).to_have_count(helps)
    if helps:
        assert link.get_attribute("href") == "#help-now"


def test_what_is_rated_belongs_to_the_row_of_the_exercise(reader: Callable[..., Page]) -> None:
    """First aid for a locked back asks about moving; all others ask about tension."""
    assert [one.id for one in COURSE.exercises.values() if one.rating == "moving"] == ["locked-back"]
    page = begin(with_answers(reader("phone")), "locked-back")
    expect(page.get_by_role("group", name=WORDS["rate-before"])).to_have_count(0)
    rated(page, "before-moving", 6)
    button(page, "start").click()
    page.clock.run_for(4_000)
    button(page, "finish").click()
    rated(page, "after-moving", 4)
    end = page.get_by_role("group", name=WORDS["done"])
    expect(end.get_by_role("status")).to_contain_text(said("end.less-moving", time="1 second"))
    ways = page.locator(".easeback-reward__ways > *")
    expect(ways.last).to_contain_text(WORDS["end.still-moving"].split("{")[0])
    rated(page, "after-moving", 9)
    expect(end.get_by_role("status")).to_contain_text(WORDS["end.more-high-moving"])
    assert kept(page)[-1]["before"] == 6


def test_there_are_two_ways_on_at_the_end_and_one_is_another_skill_by_the_rule_of_calm_now(
    reader: Callable[..., Page],
) -> None:
    page = begin(with_answers(reader("phone")))
    button(page, "start").click()
    page.clock.run_for(4_000)
    button(page, "finish").click()
    expect(button(page, "end.good")).to_be_visible()
    ways = page.locator(".easeback-reward__ways > *")
    expect(ways).to_have_count(2)
    others = [one["name"] for one in Player("slow-breathing").others if one["kind"] != "breathing"]
    assert ways.last.locator("strong").inner_text() in [said("end.still", name=name) for name in others]


def test_the_help_it_names_is_named_as_in_the_bar() -> None:
    assert WORDS["help"] == COURSE.words["page.help.open"]


def test_it_says_from_the_start_that_whole_breaths_take_about_so_long(reader: Callable[..., Page]) -> None:
    page = begin(reader("phone"), "calm-now")
    what = ".easeback-player__what"
    expect(page.locator(what)).to_contain_text(said("about", minutes=3))
    page = begin(reader("phone"), "slow-breathing", minutes=3)
    expect(page.locator(what)).to_contain_text(said("for", minutes=3))
    expect(page.locator(what)).not_to_contain_text(said("about", minutes=3))


def test_the_time_is_told_only_when_it_is_tapped(reader: Callable[..., Page]) -> None:
    page = begin(reader("phone"))
    button(page, "start").click()
    page.clock.run_for(4_000)
    expect(page.get_by_role("timer")).to_have_count(0)
    button(page, "along").click()
    expect(page.get_by_role("timer")).to_be_visible()
    expect(page.get_by_text(said("round", round=1), exact=True)).to_be_visible()
    button(page, "along").click()
    expect(page.get_by_role("timer")).to_have_count(0)


@pytest.mark.parametrize("exercise", ["slow-breathing", "three-three-three"])
def test_nothing_jumps_from_start_through_the_first_breaths(
    reader: Callable[..., Page], screen: str, exercise: str
) -> None:
    page = begin(reader(screen), exercise)

    def places() -> list[float]:
        found: list[float] = page.evaluate(
            """() => [scrollY, ...["player__stage", "player__big", "practice__along"].map((piece) =>
                 document.querySelector(`dialog .easeback-${piece}`).getBoundingClientRect().top)]"""
        )
        return found

    button(page, "start").click()
    page.clock.run_for(500)
    counting = places()
    page.clock.run_for(4_000)
    begun = places()
    page.clock.run_for(12_000)
    assert begun == pytest.approx(counting, abs=1)
    assert places() == pytest.approx(begun, abs=1)


def test_the_steps_of_an_exercise_can_be_read_on_paper(reader: Callable[..., Page]) -> None:
    page = alone(reader("laptop"), Player("change-position"))
    steps = content.load().exercises["change-position"].steps
    on_paper = page.locator(".easeback-player__paper")
    expect(on_paper).to_be_hidden()
    page.emulate_media(media="print")
    expect(on_paper).to_be_visible()
    expect(on_paper.get_by_role("listitem")).to_have_text([f"{step.cue}. {step.say}" for step in steps])


@pytest.mark.parametrize("way", ["chair", "floor"])
def test_a_move_on_paper_has_its_start_way_and_end_and_boxes_to_tick(
    reader: Callable[..., Page], way: str
) -> None:
    page = alone(reader("laptop"), Player("gentle-back", length="long", way=way))
    sheet = page.locator(".easeback-player__sheet")
    assert page.locator(".easeback-player__pictures").count() == 0, "nobody waits for pictures of paper"
    page.emulate_media(media="print")
    moves = sheet.locator("li[data-move]")
    expect(sheet.locator(".easeback-player__pictures").first).to_be_visible()
    assert moves.count() >= 10
    for move in moves.all():
        name = move.get_attribute("data-move")
        pictures = move.get_by_role("img")
        assert pictures.count() in {1, 2}, name
        for picture in pictures.all():
            assert picture.is_visible(), name
            assert picture.get_attribute("aria-label"), name
            for layer in ("began", "person", "way"):
                assert picture.locator(f".easeback-figure__{layer}").count() == 1, f"{name}: {layer}"
        assert move.locator(".easeback-player__boxes i").count() == 7, name
    expect(page.get_by_text(WORDS["paper-tick"])).to_be_visible()
