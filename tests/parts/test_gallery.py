"""The gallery: every figure and pose for the eye, and a row of poses.csv that is seen while it is typed."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from easeback import content
from easeback.parts import Gallery
from easeback.publishing.lessons.lessons import lessons_of
from easeback.science.posture import POSITIONS
from support.alone import alone, server_render_of
from support.walk import barriers

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

COURSE = content.load()
WORDS = COURSE.words_of("gallery")


def test_every_pose_posture_and_side_of_the_body_has_its_still_form_and_its_words() -> None:
    still = unescape(server_render_of(Gallery()))
    for pose in COURSE.poses.values():
        assert f'aria-label="{pose.text}"' in still
        assert f"<code>{pose.id}</code>" in still
    for posture in POSITIONS:
        assert f'aria-label="{WORDS["posture"].format(posture=posture)}"' in still
    assert len(re.findall(r'role="img"', still)) == len(COURSE.poses) + len(POSITIONS) + 2 + 1
    assert "NaN" not in still
    assert "undefined" not in still


def test_the_columns_of_the_preview_are_those_of_the_file() -> None:
    header = (content.course_root() / "data" / "poses.csv").read_text(encoding="utf-8").splitlines()[0]
    assert header.split(",")[3:-3] == list(Gallery().limits)


def test_a_row_is_seen_while_it_is_typed_and_what_no_body_can_do_is_told(reader: Callable[..., Page]) -> None:
    page = alone(reader("laptop"), Gallery())
    row, told = page.get_by_role("textbox", name=WORDS["preview"]), page.get_by_role("status")
    figure = page.get_by_role("img", name=WORDS["figure"]).locator("[data-part=body]")
    expect(told).to_have_text(WORDS["fine"])
    first = figure.get_attribute("d")
    page.get_by_role("button", name=WORDS["take"].format(pose="bridge"), exact=True).click()
    expect(figure).not_to_have_attribute("d", first or "")
    row.fill(row.input_value().replace("-122", "-200"))
    expect(told).to_have_text(WORDS["limit"].format(joint="lean", low=-135, high=135))
    row.fill("bridge,side")
    expect(told).to_have_text(WORDS["cells"])
    expect(figure).to_have_count(0)
    assert barriers(page) == []


def test_the_gallery_is_a_page_for_educators_that_no_patient_is_led_to() -> None:
    lessons = {lesson.slug: lesson for lesson in lessons_of(content.course_root(), "en")}
    assert not lessons["gallery"].in_the_course
    linked = [path.name for path in (content.course_root() / "notebooks").glob("*/*.ipynb") if links(path)]
    assert [name for name in linked if not name.startswith("for-educators")] == []


def links(path: Path) -> bool:
    return "gallery.ipynb" in path.read_text(encoding="utf-8")
