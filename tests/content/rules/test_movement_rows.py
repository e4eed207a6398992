"""Gentle movement: ten moves on a chair or the floor, times as the sources say, and who leaves what out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from easeback import content
from easeback.care.contraindications import fit_for
from easeback.care.practice import Phase, Wish, phases_for
from easeback.parts.player.rows import traits_for
from support.spreadsheet import edit, faults, small_course

COURSE = content.load()
BACK, DESK, WALK = (COURSE.exercises[name] for name in ("gentle-back", "move-at-desk", "short-walk"))
MINUTES = {("short", "chair"): 4.5, ("short", "floor"): 5, ("long", "chair"): 8.5, ("long", "floor"): 11.5}
CHAIR = [
    "seat-breathe", "seat-tilt", "seat-knee", "seat-turn", "seat-cat", "seat-lean", "seat-leg", "seat-walk",
    "sit-to-stand", "wall-reach",
]  # fmt: skip
FLOOR = [
    "breathe", "tilt", "knee-to-chest", "both-knees", "knee-rolls", "bridge", "strap", "cat", "bird-dog",
    "child", "walk",
]  # fmt: skip
DEEP_BEND = {"seat-lean", "both-knees", "child"}
ON_THE_BACK = {"breathe", "tilt", "knee-to-chest", "both-knees", "knee-rolls", "bridge", "strap"}


def played(length: str, way: str) -> tuple[Phase, ...]:
    return phases_for(BACK, Wish(length=length, way=way))


def left_out(*reasons: str) -> set[str]:
    return set(fit_for(BACK, dict.fromkeys(reasons, "yes")).without)


@pytest.mark.parametrize(("variant", "minutes"), MINUTES.items())
def test_each_variant_takes_about_as_long_as_it_should(variant: tuple[str, str], minutes: float) -> None:
    assert sum(phase.seconds for phase in played(*variant)) == pytest.approx(60 * minutes, rel=0.06)


def test_a_small_one_takes_two_minutes_on_a_chair_and_a_walk_takes_five() -> None:
    assert sum(phase.seconds for phase in phases_for(DESK)) == pytest.approx(120, rel=0.1)
    assert sum(phase.seconds for phase in phases_for(WALK)) == pytest.approx(300, rel=0.02)
    assert {pose.place for pose in poses(DESK)} == {"seat"}


def poses(exercise: content.Exercise) -> list[content.Pose]:
    return [COURSE.poses[step.pose] for step in exercise.steps if step.pose]


def test_the_long_form_has_every_move_and_the_short_one_the_first_of_them() -> None:
    for way, moves in (("chair", CHAIR), ("floor", FLOOR)):
        long, short = (
            list(dict.fromkeys(phase.move for phase in played(length, way) if phase.move))
            for length in ("long", "short")
        )
        assert long == moves
        assert 4 <= len(short) <= 5
        assert set(short) < set(long)


def test_the_chair_and_the_short_one_are_offered_first() -> None:
    assert phases_for(BACK) == played("short", "chair")
    assert all(
        COURSE.poses[step.pose].place in ("seat", "feet") for step in BACK.steps if "chair" in step.variants
    )


def test_holds_and_times_are_those_of_the_sources() -> None:
    # Mayo's set (evidence 5.5): a tilt 5 s, 5 times; knee to chest 5 s, 2 to 3 each; rolls 5 to 10 s.
    times = {move.id: (move.reps, move.sides) for move in BACK.moves}
    holds = {step.move: step.seconds for step in BACK.steps if step.phase == "hold"}
    for tilt in ("tilt", "seat-tilt"):
        assert (times[tilt], holds[tilt]) == ((5, ""), 5)
    for knee in ("knee-to-chest", "seat-knee"):
        assert (times[knee], holds[knee]) == ((2, "each"), 5)
    for roll in ("knee-rolls", "seat-turn"):
        assert (times[roll], holds[roll]) == ((2, "each"), 5)
    assert max(holds.values()) <= 20, "a hold is short"


def test_every_move_has_an_easier_way_and_is_softened_where_it_is_sore() -> None:
    for exercise in (BACK, DESK, WALK):
        for step in exercise.steps:
            if step.move:
                assert step.easier, step
                assert (step.sore, bool(step.regions)) == ("soft", True), step
    sore = Wish(length="long", way="floor", sore=frozenset({"low_back"}))
    soft = [phase for phase in phases_for(BACK, sore) if phase.soft]
    assert len(soft) > 60
    assert {phase.move for phase in soft} == set(FLOOR) - {"breathe"}


def test_each_step_shows_a_pose_and_each_pose_is_used_and_told_in_words() -> None:
    for exercise in (BACK, DESK):
        assert [step.cue for step in exercise.steps if step.move and not step.pose] == []
    used = {step.pose for exercise in COURSE.exercises.values() for step in exercise.steps}
    assert set(COURSE.poses) <= used
    assert all(pose.text.endswith(".") for pose in COURSE.poses.values())


def test_who_should_not_does_not() -> None:
    assert left_out("weak-bones") == DEEP_BEND | {"seat-cat", "cat", "knee-to-chest"}
    assert left_out("pregnancy") == ON_THE_BACK
    assert left_out("floor-hard") == set(FLOOR) - {"walk"}
    legs = {"seat-knee", "seat-leg", "knee-to-chest", "knee-rolls", "strap"}
    assert left_out("hip-replacement") == legs | DEEP_BEND
    assert left_out("new-leg-pain") == {"seat-leg", "strap"}
    assert left_out("unsteady") == {"sit-to-stand", "wall-reach"} | set(FLOOR)
    assert left_out("glaucoma") == {"child", "cat", "seat-lean", "bridge"}
    assert left_out("high-blood-pressure") == {"child"}
    for reason in ("recent-surgery", "told-to-wait"):
        assert not fit_for(BACK, {reason: "yes"}).allowed
    assert BACK.instead == "slow-breathing"
    assert not fit_for(WALK, {"unsteady": "yes"}).allowed
    assert WALK.instead == "move-at-desk"


@pytest.mark.parametrize(
    "reason", ["weak-bones", "pregnancy", "floor-hard", "hip-replacement", "unsteady", "new-leg-pain"]
)
def test_whoever_leaves_something_out_still_has_a_chair_set(reason: str) -> None:
    left = phases_for(BACK, Wish(way="chair", without=frozenset(left_out(reason))))
    assert len({phase.move for phase in left if phase.move}) >= 4


@pytest.mark.parametrize("reason", ["heart-disease", "lung-disease"])
def test_who_has_a_weak_heart_or_lungs_moves_gently_and_stays_able_to_talk(reason: str) -> None:
    for exercise in (BACK, DESK, WALK):
        fit = fit_for(exercise, {reason: "yes"})
        assert (fit.allowed, fit.gentle) == (True, True), exercise.id
        assert "able to talk" in exercise.gentle


def test_weak_bones_never_turn_to_the_end_and_who_is_unsteady_stays_seated() -> None:
    for exercise in (BACK, DESK):
        assert fit_for(exercise, {"weak-bones": "yes"}).gentle
        assert "never turn to the end" in exercise.gentle
    change = COURSE.exercises["change-position"]
    assert fit_for(change, {"unsteady": "yes"}).gentle
    assert "Stay on your chair" in change.gentle
    standing = [step for step in change.steps if re.search("[Ss]tand|on the spot", f"{step.cue} {step.say}")]
    assert len(standing) == 3
    assert all("Stay seated" in step.easier for step in standing)


def test_whoever_is_ill_for_days_after_a_little_is_not_led_to_move_more() -> None:
    """NICE NG206 1.11.9 and 1.11.14: no exercise outside a specialist team, no generalised programme."""
    ill = {"worse-after-effort": "yes"}
    moving = [one for one in COURSE.exercises.values() if one.kind == "movement"]
    assert len(moving) >= 4
    for exercise in moving:
        assert not fit_for(exercise, ill).allowed, exercise.id
    for table in (COURSE.activities, COURSE.movements):
        assert all(
            "worse-after-effort" in {reason.id for reason in one.contraindications} for one in table.values()
        )
    assert COURSE.contraindications["worse-after-effort"].asked == "once"
    for exercise in moving:
        offered = traits_for(exercise, COURSE)["exercise"]["instead"]
        while "worse-after-effort" in offered["contraindications"]:
            offered = offered["instead"]
        assert offered["id"] == "slow-breathing", exercise.id


def test_the_signs_to_stop_are_told_with_each() -> None:
    for exercise in (BACK, DESK, WALK):
        told = " ".join(exercise.stop).lower()
        for sign in (
            "sharp pain",
            "below the knee",
            "numb",
            "weaker",
            "chest pain",
            "short of breath",
            "dizzy",
        ):
            assert sign in told
        assert "get help" in told


@pytest.fixture
def course(tmp_path: Path) -> Path:
    return small_course(tmp_path)


WRONG = [
    ("knee", "160", "too large"),
    ("elbow", "-5", "too small"),
    ("neck", "95", "too large"),
    ("far_leg", "-40", "too small"),
    ("belly", "2", "too large"),
    ("view", "below", "not one of the choices"),
    ("place", "roof", "not one of the choices"),
    ("stays", "hand;tail", "no “tail”"),
    ("beside", "bed", "no “bed”"),
    ("leads", "nose", "no “nose”"),
]


@pytest.mark.parametrize(("column", "cell", "said"), WRONG)
def test_no_pose_is_impossible(course: Path, column: str, cell: str, said: str) -> None:
    line = edit(course, "poses.csv", "sit", **{column: cell})
    (fault,) = faults(course, "poses.csv")
    assert (fault.line, fault.column) == (line, column)
    assert said in fault.problem
    assert fault.remedy


def test_a_step_with_a_pose_that_is_not_there_is_told(course: Path) -> None:
    number = next(at for at, step in enumerate(COURSE.exercises["move-at-desk"].steps) if step.pose)
    rows = (course / "data" / "steps.csv").read_text(encoding="utf-8").splitlines()
    line = next(at for at, row in enumerate(rows, 1) if row.startswith(f"move-at-desk,{number + 1},"))
    edit(course, "steps.csv", line, pose="handstand")
    (fault,) = faults(course)
    assert (fault.file, fault.line, fault.column) == ("data/steps.csv", line, "pose")
    assert "There is no “handstand”" in fault.problem


def without_poses(course: Path, start: str) -> None:
    """Takes the pose from every step whose row begins so."""
    rows = (course / "data" / "steps.csv").read_text(encoding="utf-8").splitlines()
    at = rows[0].split(",").index("move")
    for line, row in enumerate(rows, 1):
        exercise, _, move = start.partition(",")
        if row.startswith(f"{exercise},") and (not move or row.split(",")[at] == move):
            edit(course, "steps.csv", line, pose="")


def test_a_move_without_a_picture_is_named_with_its_place_and_the_remedy(course: Path) -> None:
    without_poses(course, "move-at-desk,desk-turn")
    rows = (course / "data" / "moves.csv").read_text(encoding="utf-8").splitlines()
    line = next(at for at, row in enumerate(rows, 1) if row.startswith("move-at-desk,desk-turn,"))
    (fault,) = faults(course)
    assert (fault.file, fault.line, fault.column) == ("data/moves.csv", line, "id")
    assert fault.problem == "No picture shows the move “desk-turn”."
    assert "“pose” of one of its steps in data/steps.csv" in fault.remedy
    assert not fault.stops


def test_a_movement_that_no_pose_shows_is_named(course: Path) -> None:
    without_poses(course, "move-at-desk")
    (fault,) = faults(course)
    assert (fault.file, fault.column) == ("data/exercises.csv", "kind")
    assert "how “move-at-desk” is done" in fault.problem
    assert "data/steps.csv" in fault.remedy
