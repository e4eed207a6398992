"""The static course: any web server, any sub-path, and what a file opened from disk can do."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page, expect

from conftest import Guard
from simulators import SIMULATORS, Simulator
from walk import LESSONS, STRESS, Lesson, barriers, model_of, ready, too_wide, turn

every_simulator = pytest.mark.parametrize("simulator", SIMULATORS, ids=str)


def page_of(published: Path, lesson: Lesson) -> str:
    """The file of a lesson in the static course, relative to its root."""
    if lesson.slug == "index":
        return "en/index.html"
    names = (f"en/{lesson.slug}/index.html", f"en/{lesson.slug}.html")
    return next(name for name in names if (published / name).is_file())


def test_the_root_leads_to_a_language(page: Page, static: str) -> None:
    page.goto(static + "/")
    page.wait_for_url("**/en/**")
    expect(page.locator("h1")).to_be_visible()


@pytest.mark.parametrize("lesson", LESSONS, ids=str)
def test_a_lesson_works_in_a_sub_path(page: Page, static: str, published: Path, lesson: Lesson) -> None:
    failed: list[str] = []
    page.on("response", lambda answer: failed.append(answer.url) if answer.status >= 400 else None)
    page.goto(f"{static}/{page_of(published, lesson)}")
    ready(page)
    assert failed == []
    assert too_wide(page) == []
    links = page.locator("a[href]").evaluate_all("all => all.map((one) => one.href)")
    for link in sorted({link.split("#")[0] for link in links if link.startswith("http://localhost")}):
        assert link.startswith(static), link
        assert page.request.get(link).ok, link


@every_simulator
def test_a_model_turns_without_a_server_behind_it(
    page: Page, static: str, published: Path, simulator: Simulator
) -> None:
    page.goto(f"{static}/{page_of(published, simulator.lesson)}")
    ready(page)
    turn(model_of(page, simulator.part))


# A browser does not let a page from disk ask for its font early; the font itself comes by the style sheet.
EARLY_FONT = "Access to font at 'file:|ERR_FAILED.*woff2"


@pytest.mark.parametrize("lesson", LESSONS, ids=str)
def test_a_lesson_opened_from_disk_comes_alive(
    reader: Callable[..., Page], published: Path, guard: Guard, lesson: Lesson
) -> None:
    guard.forgive(EARLY_FONT)
    page = reader("laptop")
    page.goto((published / page_of(published, lesson)).as_uri())
    ready(page)
    expect(page.locator("h1")).to_be_visible()


@every_simulator
def test_a_model_turns_in_a_file_opened_from_disk(
    reader: Callable[..., Page], published: Path, guard: Guard, simulator: Simulator
) -> None:
    guard.forgive(EARLY_FONT)
    page = reader("laptop")
    page.goto((published / page_of(published, simulator.lesson)).as_uri())
    ready(page)
    turn(model_of(page, simulator.part))


def test_the_links_of_a_file_opened_from_disk_lead_to_files(
    reader: Callable[..., Page], published: Path, guard: Guard
) -> None:
    guard.forgive(EARLY_FONT)
    page = reader("laptop")
    page.goto((published / page_of(published, STRESS)).as_uri())
    ready(page)
    links = page.locator("footer a[href]").evaluate_all("all => all.map((one) => one.href)")
    for link in [link.split("#")[0] for link in links if link.startswith("file:")]:
        assert Path(urljoin("file:", link).removeprefix("file://")).is_file(), link


def test_the_static_course_has_no_barrier(reader: Callable[..., Page], static: str, published: Path) -> None:
    page = reader("phone")
    page.goto(f"{static}/{page_of(published, STRESS)}")
    ready(page)
    assert barriers(page) == []


def test_no_page_names_an_address_of_this_machine(published: Path) -> None:
    for path in published.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert "localhost" not in text, path
        assert str(Path(__file__).parents[2]) not in text, path
