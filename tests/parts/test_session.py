"""A practice fits the person: their sore places, their reasons to be careful, their length, their own mix."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from easeback import content
from easeback.parts import Player
from support.alone import alone
from support.places import ROOT
from support.spreadsheet import save, small_course, table
from support.walk import barriers

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

WORDS = content.load().words_of("player")
REASONS = {name: one.short or one.text for name, one in content.load().contraindications.items()}
ROWS = {
    "exercises.csv": [
        [
            "made",
            "relaxation",
            "3",
            "",
            "recent-surgery;driving-or-water",
            "heart-disease",
            "three-three-three",
        ],
    ],
    "en/exercises.csv": [
        ["made", "Made", "To try.", "Sit.", "Stop if it hurts.", "Use very little strength."]
    ],
    "variants.csv": [
        ["made", "short", "length", "1"],
        ["made", "long", "length", "2", "2"],
        ["made", "sitting", "way", "1"],
        ["made", "lying", "way", "2"],
    ],
    "en/variants.csv": [
        ["made", "short", "Short"],
        ["made", "long", "Long", "Two rounds"],
        ["made", "sitting", "Sitting"],
        ["made", "lying", "Lying down"],
    ],
    "moves.csv": [
        ["made", "arms", "1", "1", "each", "2"],
        ["made", "back", "2", "2"],
        ["made", "bend", "3", "1", "", "", "weak-bones"],
    ],
    "en/moves.csv": [["made", "arms", "Arms"], ["made", "back", "Lower back"], ["made", "bend", "A bend"]],
    "steps.csv": [
        ["made", "1", "ready", "4"],
        ["made", "2", "tense", "5", "arms", "", "forearm"],
        ["made", "3", "let-go", "6", "arms", "", "forearm"],
        ["made", "4", "tense", "5", "back", "", "low_back"],
        ["made", "5", "let-go", "6", "back", "", "low_back"],
        ["made", "6", "move", "7", "bend", "lying", "hip"],
        ["made", "7", "end", "3"],
    ],
    "en/steps.csv": [
        ["made", "1", "Get settled", "Sit as you like."],
        ["made", "2", "Make a fist", "Make a fist. Keep breathing.", "Only think of a fist."],
        ["made", "3", "Let go", "Let your hand fall open."],
        ["made", "4", "Press back", "Press your back down a little."],
        ["made", "5", "Let it sink", "Let your back sink."],
        ["made", "6", "Bend", "Bend one knee."],
        ["made", "7", "Look up", "Look around."],
    ],
}


@pytest.fixture(autouse=True)
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A course with one more exercise, made of rows alone."""
    small_course(tmp_path)
    for file, rows in ROWS.items():
        path = tmp_path / "data" / file
        save(path, [*table(path), *rows])
    monkeypatch.chdir(tmp_path)
    return tmp_path


def said(key: str, **blanks: object) -> str:
    return WORDS[key].format(**blanks)


def button(page: Page, key: str, **blanks: object) -> Locator:
    return page.get_by_role("button", name=said(key, **blanks), exact=True)


def begin(page: Page, kept: dict[str, Any] | None = None, exercise: str = "made", **traits: Any) -> Page:
    """An exercise on a page of its own, before a person with what they told on other days."""
    at = "2026-11-20T08:00:00.000Z"
    kept = kept if kept is not None else {"reasons": dict.fromkeys(REASONS, "no")}
    document = {
        "version": 1,
        "ratings": [],
        **{
            name: {key: {"mark": mark, "at": at} for key, mark in marks.items()}
            for name, marks in kept.items()
        },
    }
    page.add_init_script(f"localStorage['easeback:v1'] ??= {json.dumps(json.dumps(document))}")
    page.clock.install()
    alone(page, Player(exercise, **traits))
    page.clock.pause_at(page.evaluate("Date.now()") + 1000)
    return page


def come_back(page: Page) -> None:
    """Opens the page anew, as on another day."""
    page.reload()
    page.clock.run_for(100)


def document(page: Page) -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate("JSON.parse(localStorage['easeback:v1'])")
    return found


def watch(page: Page) -> None:
    """Writes down each sentence that stands on the screen while it plays; a sore place by its name."""
    page.clock.run_for(100)
    page.evaluate(
        """([sore]) => {
          const screen = document.querySelector("dialog.easeback-practice");
          const words = (piece) => screen.querySelector(`.easeback-${piece}`)?.textContent ?? "";
          window.seen = [];
          new MutationObserver(() => {
            if (screen.dataset.state !== "playing") return;
            const [, side = ""] = words("practice__where").split(" · ");
            const say = words("player__say");
            const line = say === sore ? words("player__cue") : side ? `${side}: ${say}` : say;
            if (seen.at(-1) !== line) seen.push(line);
          }).observe(screen, { childList: true, characterData: true, subtree: true, attributes: true });
        }""",
        [WORDS["sore.say"]],
    )


def sentences(page: Page, seconds: int = 200) -> list[str]:
    """Starts, and returns each sentence that stood on the screen until it ended."""
    watch(page)
    button(page, "start").click()
    page.clock.run_for(1_000 * seconds)
    expect(page.locator("dialog[data-state=finished]")).to_be_visible()
    found: list[str] = page.evaluate("seen")
    return found


def right(cue: str) -> str:
    return said("side.right", cue=cue)


def on(side: str, say: str) -> str:
    """A sentence with the side that stands over it."""
    return f"{WORDS[f'whose.{side}']}: {say}"


FIST, OPEN = "Make a fist. Keep breathing.", "Let your hand fall open."
PRESS, SINK, BEND = "Press your back down a little.", "Let your back sink.", "Bend one knee."


def test_sides_times_and_rests_are_played_as_the_rows_say(reader: Callable[..., Page]) -> None:
    page = begin(reader("phone"))
    seen = sentences(page)
    assert [one for one in seen if WORDS["rest.say"] not in one] == [
        "Sit as you like.",
        on("right", FIST),
        on("right", OPEN),
        on("left", FIST),
        on("left", OPEN),
        PRESS,
        SINK,
        PRESS,
        SINK,
        "Look around.",
    ]
    assert WORDS["rest.say"] in seen[3]
    assert document(page)["ratings"][-1]["seconds"] == 4 + 2 * 11 + 2 + 2 * 11 + 3


def test_another_length_and_way_have_their_own_time_and_steps(reader: Callable[..., Page]) -> None:
    page = begin(reader("phone"))
    page.get_by_role("radio", name="Long").check(force=True)
    page.get_by_role("radio", name="Lying down").check(force=True)
    seen = sentences(page, 300)
    assert seen.count(BEND) == 2, "all of it twice, with the step of this way"
    ends = [seen.count(one) for one in ("Sit as you like.", "Look around.")]
    assert (seen[0], seen[-1], ends) == ("Sit as you like.", "Look around.", [1, 1])


def test_a_sore_spot_is_marked_once_on_the_figure_and_is_never_tightened(reader: Callable[..., Page]) -> None:
    page = begin(reader("phone"))
    page.get_by_text(WORDS["sore-none"]).click()
    page.get_by_text(WORDS["sore-list"]).click()
    page.get_by_role("button", name=WORDS["region.low_back"], exact=True).press("Enter")
    expect(page.get_by_text(said("sore-marked", regions=WORDS["region.low_back"]))).to_be_visible()
    assert document(page)["sore"]["low_back"]["mark"] == "sore"
    seen = sentences(page)
    assert PRESS not in seen
    assert seen.count(said("sore.cue", region=WORDS["region.low_back"])) == 1
    come_back(page)
    expect(page.get_by_text(said("sore-some", regions=WORDS["region.low_back"]))).to_be_visible()


def test_a_finger_marks_a_sore_spot_on_the_figure_and_takes_it_back(reader: Callable[..., Page]) -> None:
    page = begin(reader("phone"))
    page.get_by_text(WORDS["sore-none"]).click()
    spot = page.locator(f".easeback-player__sore [aria-label='{WORDS['region.buttocks']}']").first
    for mark in ("sore", ""):
        spot.click()
        page.clock.run_for(100)
        assert document(page)["sore"]["buttocks"]["mark"] == mark
    page.get_by_text(WORDS["sore-list"]).click()
    page.clock.resume()
    assert barriers(page) == []


def test_a_sore_spot_can_be_left_out_or_taken_back(reader: Callable[..., Page]) -> None:
    page = begin(
        reader("laptop"), {"reasons": dict.fromkeys(REASONS, "no"), "sore": {"left_forearm": "sore"}}
    )
    page.get_by_text(said("sore-some", regions="left forearm")).click()
    page.get_by_role("radio", name=WORDS["sore-skip"], exact=True).check(force=True)
    seen = sentences(page)
    assert on("right", FIST) in seen
    assert not any(one.startswith(on("left", "")) for one in seen)
    button(page, "end.good").click()
    page.clock.run_for(100)
    button(page, "sore-clear").click()
    expect(page.get_by_text(WORDS["sore-none"])).to_be_visible()
    assert document(page)["sore"]["left_forearm"]["mark"] == ""


def test_reasons_are_asked_once_and_remembered(reader: Callable[..., Page]) -> None:
    page = begin(reader("phone"), {})
    button(page, "start").click()
    asked = page.get_by_role("group", name=WORDS["reasons-title"]).get_by_role("checkbox")
    expect(asked).to_have_count(2)
    for name in ("recent-surgery", "heart-disease"):
        expect(page.get_by_role("checkbox", name=REASONS[name])).to_be_visible()
    expect(page.get_by_text(REASONS["driving-or-water"])).to_be_visible()
    button(page, "care-none").click()
    page.clock.run_for(3_100)
    expect(button(page, "pause")).to_be_focused()
    assert {name: mark["mark"] for name, mark in document(page)["reasons"].items()} == {
        "recent-surgery": "no",
        "heart-disease": "no",
    }
    come_back(page)
    button(page, "begin-again").click()
    page.clock.run_for(3_100)
    expect(button(page, "pause")).to_be_visible()


def test_what_was_answered_is_still_ticked_when_it_is_asked_again(reader: Callable[..., Page]) -> None:
    page = begin(reader("phone"), {"reasons": {**dict.fromkeys(REASONS, "no"), "heart-disease": "yes"}})
    button(page, "change-reasons").click()
    expect(page.get_by_role("checkbox", name=REASONS["heart-disease"])).to_be_checked()
    expect(page.get_by_role("checkbox", name=REASONS["recent-surgery"])).not_to_be_checked()
    expect(button(page, "care-none")).to_be_disabled()


def test_what_was_chosen_is_chosen_the_next_time(reader: Callable[..., Page]) -> None:
    page = begin(reader("phone"))
    for name in ("Long", "Lying down"):
        page.get_by_role("radio", name=name).check(force=True)
    come_back(page)
    for name in ("Long", "Lying down"):
        expect(page.get_by_role("radio", name=name)).to_be_checked()


def test_who_only_rated_has_no_last_time(reader: Callable[..., Page]) -> None:
    page = begin(reader("phone"))
    page.get_by_role("group", name=WORDS["rate-before"]).get_by_role("radio", name="6").check(force=True)
    come_back(page)
    expect(button(page, "start")).to_be_visible()
    expect(page.get_by_text(said("last-before", before=6))).to_have_count(0)


def test_a_move_of_another_way_is_neither_asked_about_nor_listed(reader: Callable[..., Page]) -> None:
    page = begin(reader("phone"), {})
    expect(page.get_by_text(said("moves", count=2, all=2))).to_be_visible()
    page.get_by_role("radio", name="Lying down").check(force=True)
    expect(page.get_by_text(said("moves", count=3, all=3))).to_be_visible()
    page.clock.run_for(100)
    button(page, "start").click()
    expect(page.get_by_role("checkbox", name=REASONS["weak-bones"])).to_be_visible()


def test_an_exercise_that_is_not_for_this_person_says_so_and_offers_another(
    reader: Callable[..., Page],
) -> None:
    page = begin(reader("phone"), {})
    button(page, "start").click()
    page.get_by_role("checkbox", name=REASONS["recent-surgery"]).check()
    expect(button(page, "care-none")).to_be_disabled()
    expect(page.get_by_role("status").get_by_text(WORDS["not-for-you"])).to_be_visible()
    button(page, "close").click()
    expect(page.get_by_role("note").get_by_text(WORDS["not-for-you"])).to_be_visible()
    expect(page.get_by_role("note")).to_contain_text(content.load().exercises["three-three-three"].name)
    expect(button(page, "start")).to_have_count(0)
    come_back(page)
    expect(page.get_by_role("note").get_by_text(WORDS["not-for-you"])).to_be_visible()
    button(page, "change-reasons").click()
    page.get_by_role("checkbox", name=REASONS["recent-surgery"]).uncheck()
    button(page, "care-none").click()
    page.clock.run_for(3_100)
    expect(button(page, "pause")).to_be_visible()


def test_a_reason_for_care_plays_the_softer_words_and_leaves_a_move_out(reader: Callable[..., Page]) -> None:
    page = begin(reader("phone"), {}, way="lying")
    button(page, "start").click()
    page.get_by_role("checkbox", name=REASONS["heart-disease"]).check()
    page.get_by_role("checkbox", name=REASONS["weak-bones"]).check()
    expect(page.get_by_text(said("softly", how="Use very little strength."))).to_be_visible()
    expect(page.get_by_text(said("left-out", moves="A bend"))).to_be_visible()
    watch(page)
    button(page, "start-softly").click()
    page.clock.run_for(3_000 + 4_500)
    expect(page.get_by_text("Only think of a fist.", exact=True)).to_be_visible()
    expect(button(page, "easier")).to_have_count(0)
    page.clock.run_for(100_000)
    expect(page.locator("dialog[data-state=finished]")).to_be_visible()
    seen = page.evaluate("seen")
    assert PRESS in seen
    assert BEND not in seen, "also not in the practice that the same tap has started"


def test_easier_gives_softer_words_and_takes_them_back(reader: Callable[..., Page]) -> None:
    page = begin(reader("phone"))
    button(page, "start").click()
    page.clock.run_for(3_000 + 4_500)
    words = page.locator(".easeback-player__say > span")
    expect(words).to_have_text("Make a fist. Keep breathing.")
    button(page, "easier").click()
    expect(words).to_have_text("Only think of a fist.")
    expect(button(page, "easier")).to_have_attribute("aria-pressed", "true")
    button(page, "easier").click()
    expect(words).to_have_text("Make a fist. Keep breathing.")


def test_back_begins_the_step_again_and_then_the_one_before(reader: Callable[..., Page]) -> None:
    page = begin(reader("phone"))
    button(page, "start").click()
    page.clock.run_for(3_000 + 4_000 + 4_000)
    words = page.locator(".easeback-player__say > span")
    expect(words).to_have_text(FIST)
    button(page, "back").click()
    page.clock.run_for(4_500)
    expect(words).to_have_text(FIST)
    page.clock.run_for(1_000)
    expect(words).to_have_text(OPEN)
    for _ in range(2):
        button(page, "back").click()
    expect(words).to_have_text("Sit as you like.")


def test_ones_own_mix_and_order_are_played_and_kept(reader: Callable[..., Page]) -> None:
    page = begin(reader("laptop"), way="lying")
    mix = page.get_by_text(said("moves", count=3, all=3))
    mix.click()
    page.get_by_role("switch", name="Arms").uncheck(force=True)
    button(page, "move-up", move="A bend").click()
    expect(page.get_by_text(said("moves", count=2, all=3))).to_be_visible()
    assert sentences(page)[1:-1] == [BEND, PRESS, SINK, PRESS, SINK]
    come_back(page)
    expect(page.get_by_text(said("moves", count=2, all=3))).to_be_visible()


def test_when_nothing_is_left_it_says_so_and_nothing_starts(reader: Callable[..., Page]) -> None:
    page = begin(reader("phone"))
    page.get_by_text(said("moves", count=2, all=2)).click()
    for name in ("Arms", "Lower back"):
        page.get_by_role("switch", name=name).uncheck(force=True)
    expect(page.get_by_text(WORDS["nothing-left"])).to_be_visible()
    expect(button(page, "start")).to_be_disabled()


def test_a_way_of_which_reasons_leave_nothing_gives_place_and_says_why(reader: Callable[..., Page]) -> None:
    variants = {variant.id: variant.name for variant in content.load().exercises["gentle-back"].variants}
    reasons = {**dict.fromkeys(REASONS, "no"), "floor-hard": "yes"}
    page = begin(reader("phone"), {"reasons": reasons}, exercise="gentle-back")
    floor, chair = (page.get_by_role("radio", name=variants[way]) for way in ("floor", "chair"))
    floor.click(force=True)
    expect(
        page.get_by_text(said("way-refused", way=variants["floor"], other=variants["chair"]))
    ).to_be_visible()
    expect(chair).to_be_checked()
    expect(button(page, "start")).to_be_enabled()
    page.get_by_role("radio", name=variants["long"]).check(force=True)
    expect(floor).to_be_checked()  # the long one has a walk, which stays


def test_of_a_sore_group_only_the_sore_place_is_named(reader: Callable[..., Page]) -> None:
    page = begin(
        reader("phone"),
        {"reasons": dict.fromkeys(REASONS, "no"), "sore": {"belly": "sore"}},
        exercise="muscle-relaxation",
    )
    only = said("sore.cue", region="")
    assert [one for one in sentences(page, 400) if one.startswith(only)] == [only + WORDS["region.belly"]]


def test_a_screen_reader_hears_each_step_once_with_its_side(reader: Callable[..., Page]) -> None:
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
    page.clock.run_for(3_000 + 4_000 + 11_000 + 500)
    assert page.evaluate("heard") == [
        WORDS["get-ready"],
        *(
            said(f"spoken.{'one' if seconds == 1 else 'other'}", cue=cue, seconds=seconds)
            for cue, seconds in [
                ("Sit as you like", 4),
                (right("Make a fist. Keep breathing"), 5),
                (right("Let your hand fall open"), 6),
                (WORDS["rest.say"][:-1], 2),
            ]
        ),
    ]


VOICES = """window.spoken = [];
   const voices = ["Ann", "Ben"].map((name) =>
     ({ name, lang: "en-GB", localService: true, default: name === "Ann" }));
   window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
   Object.defineProperty(window, "speechSynthesis", { value: Object.assign(new EventTarget(), {
     getVoices: () => voices, cancel() {},
     speak: ({ voice, volume, text }) => text && spoken.push([voice.name, volume, text]),
   }) });"""


def test_a_voice_and_its_volume_are_chosen_heard_and_remembered(reader: Callable[..., Page]) -> None:
    page = reader("phone")
    page.add_init_script(VOICES)
    begin(page)
    page.get_by_text(WORDS["settings"]).click()
    expect(page.get_by_role("combobox", name=WORDS["speaker"])).to_have_count(0)
    page.get_by_role("radio", name=WORDS["sound.voice"], exact=True).check(force=True)
    page.get_by_role("combobox", name=WORDS["speaker"]).select_option("Ben")
    page.get_by_role("slider", name=WORDS["volume"]).press("Home")
    assert page.evaluate("spoken")[0][::2] == ["Ben", WORDS["voice-sample"]]
    come_back(page)
    assert page.evaluate("spoken") == [], "nothing sounds before a person starts"
    button(page, "start").click()
    page.clock.run_for(3_000 + 5_000)
    assert page.evaluate("spoken") == [
        ["Ben", 0.1, "Sit as you like."],
        ["Ben", 0.1, right("Make a fist. Keep breathing.")],
    ]


@pytest.mark.parametrize("sound", ['"loud"', "[1]", '{"voice": "yes", "volume": 7, "speaker": 3}', "null"])
def test_a_strange_sound_setting_of_an_older_copy_is_silent(reader: Callable[..., Page], sound: str) -> None:
    page = reader("phone")
    page.add_init_script(VOICES)
    page.add_init_script(
        f"""localStorage['easeback:v1'] = JSON.stringify({{ version: 1, ratings: [], settings: {{
          sound: {sound},
          "made.without": 3, "made.order": {{}}, "skip-sore": "x" }} }})"""
    )
    begin(page)
    expect(button(page, "start")).to_be_visible()
    expect(page.get_by_role("radio", name=WORDS["sound.silent"], exact=True)).to_be_checked()


def test_on_paper_each_step_of_the_first_form_stands_once_with_its_times_and_sides(
    reader: Callable[..., Page],
) -> None:
    page = begin(reader("laptop"))
    page.emulate_media(media="print")
    for fold in (WORDS["sore-none"], said("moves", count=2, all=2)):
        expect(page.get_by_text(fold)).to_be_hidden()
    items = page.locator(".easeback-player__paper").get_by_role("listitem")
    expect(items).to_have_text(
        [
            "Get settled. Sit as you like.",
            "Make a fist. Make a fist. Keep breathing.",
            f"Let go. Let your hand fall open. {WORDS['paper-sides']}",
            "Press back. Press your back down a little.",
            f"Let it sink. Let your back sink. {said('paper-times.other', reps=2)}",
            "Look up. Look around.",
        ]
    )


CARDS = [name for name, one in content.load().exercises.items() if one.steps or one.patterns]


# With a picture for each of its moves, the longest takes the front and the back of a sheet.
SHEETS = {"gentle-yoga": 2}


def test_each_exercise_prints_as_a_card_of_one_page(reader: Callable[..., Page], tmp_path: Path) -> None:
    page = reader("laptop")
    page.add_init_script("window.print = () => { window.asked = true; };")
    thick = []
    for name in CARDS:
        alone(page, Player(name))
        page.get_by_text(WORDS["settings"]).click()
        button(page, "card").click()
        assert page.evaluate("asked")
        page.emulate_media(media="print")
        expect(page.get_by_role("heading", name="A lesson")).to_be_hidden()
        expect(page.get_by_role("heading", name=content.load().exercises[name].name)).to_be_visible()
        paper = page.pdf(format="A4", margin=dict.fromkeys(("top", "right", "bottom", "left"), "15mm"))
        pages = len(re.findall(rb"/Type\s*/Page\b", paper))
        page.emulate_media(media="screen")
        expect(page.get_by_role("heading", name="A lesson")).to_be_visible()
        if pages != SHEETS.get(name, 1):
            thick.append((name, pages))
    assert thick == []


def test_who_gets_dizzy_breathes_as_usual_and_goes_on_smaller(reader: Callable[..., Page]) -> None:
    page = reader("phone")
    page.clock.install()
    alone(page, Player("slow-breathing"))
    page.clock.pause_at(page.evaluate("Date.now()") + 1000)
    button(page, "start").click()
    page.clock.run_for(3_000 + 2_000)
    button(page, "dizzy").click()
    page.clock.run_for(100)
    expect(page.get_by_text(WORDS["why-dizzy"]).first).to_be_visible()
    expect(button(page, "resume")).to_be_focused()
    screen = page.locator("dialog[open]")
    expect(screen.get_by_text(said("short.out", seconds=4), exact=True)).to_be_visible()
    button(page, "resume").click()
    expect(page.get_by_text(WORDS["smaller"])).to_be_visible()


def test_the_figure_shows_what_tightens_lets_go_and_is_sore(reader: Callable[..., Page]) -> None:
    told = {"reasons": dict.fromkeys(REASONS, "no"), "sore": {"neck": "sore"}}
    page = begin(reader("phone"), told)
    figure = page.locator("dialog .easeback-player__figure")
    tone = figure.locator(".easeback-body__muscle").first
    button(page, "start").click()
    page.clock.run_for(3_000 + 4_000 + 2_500)
    expect(tone).to_have_attribute("data-tone", "tension")
    arm = WORDS["region.right"].format(region=WORDS["region.forearm"])
    expect(figure.get_by_role("img", name=said("figure-body", regions=arm))).to_be_visible()
    page.clock.run_for(5_000)
    expect(tone).to_have_attribute("data-tone", "ease")
    page.clock.run_for(17_000)
    expect(
        figure.get_by_role("img", name=said("figure-body", regions=WORDS["region.low_back"]))
    ).to_be_visible()
    expect(figure.locator(".easeback-body__sore")).to_have_count(1)


def test_the_figure_of_reduced_motion_stands_still_and_shows_the_end(reader: Callable[..., Page]) -> None:
    page = begin(reader("phone", reduced_motion="reduce"))
    muscle = page.locator("dialog .easeback-body__muscle").first
    button(page, "start").click()
    page.clock.run_for(3_000 + 4_000 + 300)
    first = muscle.get_attribute("d")
    expect(muscle).to_have_attribute("data-tone", "tension")
    page.clock.run_for(2_000)
    assert muscle.get_attribute("d") == first


def test_where_no_rhythm_holds_an_own_rhythm_has_no_hold_either(reader: Callable[..., Page]) -> None:
    page = alone(reader("laptop"), Player("one-minute-breathing"))
    page.get_by_text(WORDS["settings"]).click()
    page.get_by_role("radio", name=WORDS["own"], exact=True).check(force=True)
    expect(page.get_by_role("spinbutton", name=WORDS["own-in_s"])).to_be_visible()
    expect(page.get_by_role("spinbutton")).to_have_count(2)


def test_a_person_moves_with_the_practice_and_stands_still_where_no_motion_is_wanted(
    reader: Callable[..., Page], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    course = content.load()
    for motion, moving in (("no-preference", True), ("reduce", False)):
        page = reader("phone", reduced_motion=motion)
        page.add_init_script(
            "localStorage['easeback:v1'] ??= "
            + json.dumps(
                json.dumps(
                    {
                        "version": 1,
                        "ratings": [],
                        "reasons": {
                            name: {"mark": "no", "at": "2026-11-20T08:00:00.000Z"}
                            for name in course.contraindications
                        },
                    }
                )
            )
        )
        page.clock.install()
        alone(page, Player("move-at-desk"))
        page.clock.pause_at(page.evaluate("Date.now()") + 1000)
        page.clock.run_for(100)
        button(page, "start").click()
        seen = set()
        labels = set()
        page.clock.run_for(3_000)
        for _ in range(60):
            page.clock.run_for(500)
            figure = page.locator("dialog .easeback-player__figure")
            seen.add(figure.inner_html())
            labels.add(figure.locator("[role=img]").get_attribute("aria-label"))
        assert len(labels) > 2, "each pose has its words"
        assert labels <= {said("figure-pose", pose=pose.text) for pose in course.poses.values()}
        assert (len(seen) > 3 * len(labels)) == moving
