"""Gentle yoga and first aid for a locked back: as long as told, softly, and who leaves what out."""

from __future__ import annotations

import re

import pytest

from easeback import content
from easeback.care.contraindications import fit_for
from easeback.care.practice import Phase, Wish, phases_for
from support.places import NOTEBOOKS, cells

COURSE = content.load()
YOGA, LOCKED = COURSE.exercises["gentle-yoga"], COURSE.exercises["locked-back"]
PASS, WIND, WORRY = (COURSE.exercises[name] for name in ("let-it-pass", "wind-down", "worry-time"))
ON_THE_BACK = {"floor-breath", "knee-hug", "bridge", "knee-roll", "last-rest"}
HEAD_LOW = {"chair-fold", "wall-dog", "bridge", "child"}


def played(exercise: content.Exercise, way: str, *without: str) -> tuple[Phase, ...]:
    return phases_for(exercise, Wish(way=way, without=frozenset(without)))


def left_out(exercise: content.Exercise, *reasons: str) -> set[str]:
    return set(fit_for(exercise, dict.fromkeys(reasons, "yes")).without)


def moves(phases: tuple[Phase, ...]) -> set[str]:
    return {phase.move for phase in phases if phase.move}


@pytest.mark.parametrize("way", ["chair", "floor"])
def test_gentle_yoga_takes_eight_to_ten_minutes_on_a_chair_and_on_the_floor(way: str) -> None:
    assert 7.5 * 60 <= sum(phase.seconds for phase in played(YOGA, way)) <= 10 * 60
    assert len(moves(played(YOGA, way))) == 8
    assert YOGA.name == "Gentle yoga"


@pytest.mark.parametrize("way", ["lying", "upright"])
def test_first_aid_takes_three_to_seven_minutes_lying_or_upright(way: str) -> None:
    assert 3 * 60 <= sum(phase.seconds for phase in played(LOCKED, way)) <= 7 * 60


@pytest.mark.parametrize("exercise", [YOGA, LOCKED], ids=lambda one: one.id)
def test_every_move_is_seen_has_an_easier_way_and_is_softened_where_it_is_sore(
    exercise: content.Exercise,
) -> None:
    for step in exercise.steps:
        assert step.pose or step.phase == "end", step
        if step.move:
            assert (bool(step.easier), step.sore, bool(step.regions)) == (True, "soft", True), step
        assert step.phase != "hold" or step.seconds <= 20, "a hold is short"


@pytest.mark.parametrize("exercise", [WIND, PASS, WORRY], ids=lambda one: one.id)
def test_each_step_of_the_calm_ones_shows_a_person(exercise: content.Exercise) -> None:
    assert [step.cue for step in exercise.steps if not step.pose] == []


def test_who_should_not_take_a_pose_is_not_led_into_it() -> None:
    assert left_out(YOGA, "pregnancy") == ON_THE_BACK
    assert left_out(YOGA, "glaucoma") & left_out(YOGA, "high-blood-pressure") >= HEAD_LOW
    bends = {"chair-cat", "chair-fold", "wall-dog", "knee-hug", "cat-cow", "child", "lunge"}
    assert left_out(YOGA, "weak-bones") == bends
    assert {"chair-fold", "chair-leg", "knee-hug", "knee-roll", "child", "lunge"} == left_out(
        YOGA, "hip-replacement"
    )
    floor = moves(played(YOGA, "floor"))
    assert floor <= left_out(YOGA, "floor-hard")
    assert floor | {"mountain", "wall-dog"} == left_out(YOGA, "unsteady")


@pytest.mark.parametrize(
    "reason", ["pregnancy", "weak-bones", "hip-replacement", "glaucoma", "unsteady", "high-blood-pressure"]
)
def test_whoever_leaves_poses_out_still_has_yoga_on_a_chair(reason: str) -> None:
    left = played(YOGA, "chair", *left_out(YOGA, reason))
    assert len(moves(left)) >= 4


@pytest.mark.parametrize("reason", ["weak-bones", "active-cancer", "recent-surgery", "told-to-wait"])
def test_a_locked_back_with_a_reason_for_care_gets_no_exercise(reason: str) -> None:
    """Weak bones, cancer or a fever and new pain are signs of `red_flags.csv`: they are looked at first."""
    assert not fit_for(LOCKED, {reason: "yes"}).allowed
    told = {one.id for one in LOCKED.contraindications if one.asked == "each-time"}
    assert "fever" in told


def test_with_a_baby_one_rests_on_the_side() -> None:
    fit = fit_for(LOCKED, {"pregnancy": "yes"})
    assert fit.gentle
    assert "on your side" in LOCKED.gentle
    left = moves(played(LOCKED, "lying", *fit.without))
    assert left == {"on-side", "few-steps"}


@pytest.mark.parametrize("exercise", [YOGA, LOCKED], ids=lambda one: one.id)
def test_the_signs_to_stop_are_told(exercise: content.Exercise) -> None:
    told = " ".join(exercise.stop).lower()
    for sign in ("sharp pain", "below the knee", "numb", "weaker", "chest pain", "short of breath", "dizzy"):
        assert sign in told
    assert "get help" in told


def test_who_has_chest_pain_is_not_led_to_sit_out_a_panic() -> None:
    told = {one.id: one for one in PASS.contraindications}
    assert told["chest-pain-now"].asked == "each-time", "it is told before each start"
    assert "call the emergency number" in told["chest-pain-now"].text
    assert "call the emergency number" in " ".join(PASS.stop)


def test_they_are_reached_from_where_they_are_needed() -> None:
    said = {
        lesson: "".join(
            cell["source"]
            for kind in ("markdown", "code")
            for cell in cells(NOTEBOOKS / "en" / f"{lesson}.ipynb", kind)
        )
        for lesson in ("12-gentle-movement", "calm-now", "05-posture-and-movement", "15-sleep-and-pain")
    }
    assert 'Player("gentle-yoga"' in said["12-gentle-movement"]
    assert 'Player("locked-back"' in said["12-gentle-movement"]
    for lesson in ("calm-now", "05-posture-and-movement"):
        assert "(12-gentle-movement.ipynb#what-helps-locked)" in said[lesson]
    assert 'Player("wind-down")' in said["15-sleep-and-pain"]


def words_of(lesson: str) -> dict[str, str]:
    """The text cells of a lesson by their ids, in their order."""
    return {cell["id"]: cell["source"] for cell in cells(NOTEBOOKS / "en" / f"{lesson}.ipynb", "markdown")}


def test_chest_pain_is_sent_to_help_before_panic_is_explained_or_sat_out() -> None:
    told = words_of("16-worry-and-panic")
    first, heart = told["main-message"], told["see-it-heart"]
    assert "[Get help now](#help-now)" in first
    assert "your emergency number" in first
    assert heart.count("**call your emergency number**") == 2
    assert "**let a doctor check it**" in heart
    assert "nobody can tell them apart for sure" in heart
    order = list(told)
    assert order.index("see-it-heart") < order.index("try-it") < order.index("what-helps")
    assert "once a doctor has checked your heart" in told["what-helps"]
    assert "heart a doctor has checked" in PASS.purpose


def test_the_signs_of_a_back_in_danger_stand_before_first_aid_begins() -> None:
    told = words_of("12-gentle-movement")["what-helps-locked"]
    for sign in ("Numb between your legs", "pee or poo", "a leg getting weaker", "fever", "a bad fall"):
        assert sign in told
    assert "[Get help now](#help-now)" in told
    for reason in ("small fall or a lift", "bones weak", "older", "steroids"):
        assert reason in told.split("[Get help now]")[1]
    assert told.endswith("Call a doctor today.")


def test_who_is_unsteady_takes_the_bed_and_is_not_led_down_to_the_floor() -> None:
    down = next(step for step in LOCKED.steps if step.cue == "Go down slowly")
    assert down.say.startswith("Sit on the edge of a bed.")
    assert "Steady on your feet? Then the floor" in down.say
    lying = next(one for one in LOCKED.variants if one.id == "lying")
    assert "if you are steady" in lying.hint
    assert moves(played(LOCKED, "upright", *left_out(LOCKED, "unsteady"))) == {
        "wall-rest",
        "table-rest",
        "seat-rock",
    }


def test_nobody_is_led_to_cut_their_hours_in_bed_alone() -> None:
    told = words_of("15-sleep-and-pain")["what-helps-care"]
    assert "**Do not do that on your own.**" in told
    for reason in ("bipolar", "fits", "sleepwalking", "drive"):
        assert reason in told
    assert "gaps in your breath" in told
    assert "Tell your doctor" in told
    restricting = re.compile(r"(fewer|less|limit|cut) .{0,20}(hours|time) in bed")
    steps = " ".join(step.text for step in COURSE.plan_steps.values())
    assert not restricting.search(steps + " ".join(step.say for step in WIND.steps))
