"""A lesson with a fault still shows its words; a changed lesson or row is taken up on reload."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from support.made import lesson
from support.serving import Server, copy_of_the_course
from support.walk import Lesson, visit, word

BROKEN = Lesson("broken")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = copy_of_the_course(tmp_path_factory.mktemp("faulty") / "course")
    cells = [
        "raise RuntimeError('secret path /home/x')",
        "# These words stand after the fault.",
        "print('still here')",
    ]
    lesson(made / "notebooks" / "en" / "91-broken.ipynb", "A lesson with a fault", *cells)
    return made


@pytest.fixture(scope="module")
def course(serve: Callable[..., Server], folder: Path) -> Server:
    return serve(folder)


def test_the_rest_of_the_page_and_a_calm_sentence_are_shown(page: Page, course: Server) -> None:
    visit(page, course.url, BROKEN)
    expect(page.get_by_text(word("page.cell_failed"))).to_be_visible()
    expect(page.get_by_text("These words stand after the fault.")).to_be_visible()
    expect(page.get_by_text("still here")).to_be_visible()


def test_a_visitor_sees_no_traceback(page: Page, course: Server) -> None:
    visit(page, course.url, BROKEN)
    assert "Traceback" not in page.content()
    assert "secret path" not in page.content()


def test_a_changed_lesson_is_taken_up_on_reload(
    reader: Callable[..., Page], course: Server, folder: Path
) -> None:
    path = folder / "notebooks" / "en" / "calm-now.ipynb"
    page = reader("phone")
    visit(page, course.url, Lesson("calm-now"))
    text = path.read_text(encoding="utf-8")
    assert "Calm now" in text
    path.write_text(text.replace("# Calm now", "# Calm, here and now"), encoding="utf-8")
    page.reload()
    expect(page.locator("h1")).to_have_text("Calm, here and now")


def test_a_changed_row_is_taken_up_on_reload(
    reader: Callable[..., Page], course: Server, folder: Path
) -> None:
    table = folder / "data" / "en" / "claims.csv"
    page = reader("phone")
    visit(page, course.url)
    first = page.locator("[data-part=claim_card] p, [data-part=claim_card] h3").first.inner_text()
    text = table.read_text(encoding="utf-8")
    assert first in text
    table.write_text(text.replace(first, "A sentence an educator changed."), encoding="utf-8")
    page.reload()
    expect(page.get_by_text("A sentence an educator changed.").first).to_be_visible()
