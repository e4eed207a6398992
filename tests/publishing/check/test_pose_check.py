"""A pose that no body can take is told by its row, with a remedy; what the course has can all be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from easeback.publishing.check.pose_check import check_poses
from support.spreadsheet import edit, faults, small_course

if TYPE_CHECKING:
    from pathlib import Path


def test_every_pose_of_the_course_can_be_taken(tmp_path: Path) -> None:
    assert check_poses(small_course(tmp_path)) == []


@pytest.mark.parametrize(
    ("pose", "cells", "column", "problem"),
    [
        ("sit", {"leg": "60", "knee": "20"}, "knee", "The feet would go through the floor"),
        ("sit", {"leg": "130", "knee": "40"}, "leg", "sinks through the seat"),
        ("hands-knees", {"arm": "120"}, "stays", "The hand stays where it is, but it touches nothing."),
        ("stand-tall", {"lean": "60"}, "lean", "Nothing carries the weight of this body"),
    ],
)
def test_a_pose_no_body_can_take_is_named_with_place_and_remedy(
    tmp_path: Path, pose: str, cells: dict[str, str], column: str, problem: str
) -> None:
    course = small_course(tmp_path)
    line = edit(course, "poses.csv", pose, **cells)
    found = check_poses(course)
    (first,) = (fault for fault in found if problem in fault.problem)
    assert (first.file, first.line, first.column) == ("data/poses.csv", line, column)
    assert "gallery" in first.remedy
    assert not first.stops, "a figure that looks odd harms no reader"


def test_an_angle_beyond_a_joint_is_told_where_the_row_is_read(tmp_path: Path) -> None:
    course = small_course(tmp_path)
    line = edit(course, "poses.csv", "sit", knee="190")
    assert [(fault.line, fault.column) for fault in faults(course)] == [(line, "knee")]
    assert check_poses(course, faults(course)) == []


def test_a_move_without_a_picture_is_named(tmp_path: Path) -> None:
    course = small_course(tmp_path)
    text = (course / "data" / "steps.csv").read_text(encoding="utf-8")
    for pose in (",knee-to-chest\n", ",lie\n"):
        lines = text.splitlines(keepends=True)
        text = "".join(line.replace(pose, ",\n") if ",knee-to-chest," in line else line for line in lines)
    (course / "data" / "steps.csv").write_text(text, encoding="utf-8")
    (found,) = faults(course)
    assert found.file == "data/moves.csv"
    assert found.problem == "No picture shows the move “knee-to-chest”."
    assert "steps.csv" in found.remedy
