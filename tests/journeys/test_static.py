"""The static course: any web server, any sub-path, and what a file opened from disk can do."""

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page, expect

from conftest import Guard, Tabs
from support.serving import SlashlessFiles, file_server
from support.simulators import SIMULATORS
from support.valid import invalid
from support.walk import LESSONS, STRESS, Lesson, barriers, model_of, ready, too_wide, turn

LINKS = """all => [...new Set(all.map((one) => one.href.split("#")[0]))]
  .filter((link) => link.startsWith("http://localhost"))"""


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


def test_every_page_is_valid(published: Path) -> None:
    assert invalid(sorted(published.rglob("*.html"))) == []


def turn_its_models(page: Page, lesson: Lesson) -> None:
    for simulator in SIMULATORS:
        if simulator.lesson == lesson:
            turn(model_of(page, simulator.part))


@pytest.fixture(scope="module")
def answered() -> set[str]:
    """The links that were followed: what each page links to is asked for once."""
    return set()


@pytest.mark.parametrize("lesson", LESSONS, ids=str)
def test_a_lesson_works_in_a_sub_path_and_its_models_turn_without_a_server_behind_them(
    tabs: Tabs, screen: str, *, static: str, published: Path, lesson: Lesson, answered: set[str]
) -> None:
    page = tabs(screen)
    page.goto(f"{static}/{page_of(published, lesson)}")
    ready(page)
    tabs.check()  # a file that is not there is a fault
    assert too_wide(page) == []
    turn_its_models(page, lesson)
    for link in page.locator("a[href]").evaluate_all(LINKS):
        assert link.startswith(static), link
        assert link in answered or page.request.get(link).ok, link
        answered.add(link)


# A browser does not let a page from disk ask for its font early; the font itself comes by the style sheet.
EARLY_FONT = "Access to font at 'file:|ERR_FAILED.*woff2"


@pytest.fixture
def disk(tabs: Tabs) -> Iterator[Page]:
    """A tab for pages from disk."""
    yield tabs("laptop")
    tabs.guard.forgive(EARLY_FONT)
    tabs.check()


@pytest.mark.parametrize("lesson", LESSONS, ids=str)
def test_a_lesson_opened_from_disk_comes_alive_and_its_models_turn(
    disk: Page, published: Path, lesson: Lesson
) -> None:
    disk.goto((published / page_of(published, lesson)).as_uri())
    ready(disk)
    expect(disk.locator("h1")).to_be_visible()
    turn_its_models(disk, lesson)


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


@pytest.mark.parametrize("slash", ["", "/"])
@pytest.mark.parametrize("folder", ["", "/en", f"/en/{STRESS.slug}"])
def test_a_folder_without_its_last_slash_is_whole(
    tabs: Tabs, published: Path, folder: str, slash: str
) -> None:
    """Its style, its scripts and its links are found though the host sends nobody to the slash."""
    # A browser that reads ahead asks for the files of a page before the page could say where it lies.
    tabs.guard.forgive("Failed to load resource: the server responded with a status of 404")
    page = tabs("laptop")
    with file_server(published.parents[1], SlashlessFiles) as address:
        course = f"{address}/hospital/back"
        page.goto(course + folder + slash)
        page.wait_for_url("**/en/**")
        ready(page)
        expect(page.locator(".easeback-bar")).to_have_css("display", "flex")
        links = page.locator("a[href]").evaluate_all(LINKS)
        assert len(links) >= len(LESSONS)
        for link in links:
            assert link.startswith(course), link
            assert page.request.get(link).ok, link
        if folder:
            page.locator(".easeback-bar__help").click()
            expect(page.locator("dialog.easeback-help-dialog")).to_be_visible()
        page.goto("about:blank")
    tabs.check()


def test_no_page_names_an_address_of_this_machine(published: Path) -> None:
    for path in published.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert "localhost" not in text, path
        assert str(Path(__file__).parents[2]) not in text, path
