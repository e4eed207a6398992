"""An educator's own cells with stock ipywidgets answer when the course is served."""

from collections.abc import Callable, Iterator

import nbformat
import pytest
from playwright.sync_api import Page, expect

from conftest import Tabs
from support.made import EDUCATOR, lesson
from support.serving import Server, copy_of_the_course
from support.walk import BREATHING, Lesson, part, visit

OWN = Lesson("my-own")


@pytest.fixture(scope="module")
def workshop(serve: Callable[..., Server], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A course to which an educator added a lesson, and to one of our own lessons a slider."""
    folder = copy_of_the_course(tmp_path_factory.mktemp("workshop") / "course")
    lesson(folder / "notebooks" / "en" / "90-my-own.ipynb", "My own lesson", EDUCATOR, "# Words after it.")
    path = folder / "notebooks" / "en" / "03-stress-signals.ipynb"
    book = nbformat.read(path, as_version=4)
    place = [cell.get("id") for cell in book.cells].index("try-it-model")
    book.cells.insert(place, nbformat.v4.new_code_cell(EDUCATOR))
    nbformat.write(book, path)
    running = serve(folder)
    yield running
    running.stop()


@pytest.fixture(scope="module")
def opened(tabs: Tabs, workshop: Server) -> Page:
    """The educator's lesson, opened once with one kernel: each test turns a widget of its own."""
    page = tabs("laptop")
    page.goto(workshop.url + OWN.path)
    expect(page.get_by_role("slider").first).to_be_visible(timeout=60_000)
    return page


@pytest.fixture
def own(opened: Page, tabs: Tabs) -> Iterator[Page]:
    yield opened
    tabs.check()


def test_the_words_never_wait_for_the_kernel(reader: Callable[..., Page], workshop: Server) -> None:
    page = reader("laptop", java_script_enabled=False)
    page.goto(workshop.url + OWN.path)
    expect(page.get_by_text("Words after it.")).to_be_visible()


def days(page: Page) -> int:
    return round(float(page.get_by_role("slider").first.get_attribute("aria-valuenow") or ""))


def pace(page: Page) -> str:
    return page.locator(".widget-dropdown select, .jupyter-widgets select").first.input_value()


def test_a_slider_with_an_observer_in_python_answers(own: Page) -> None:
    before = days(own)
    own.get_by_role("slider").first.focus()
    own.keyboard.press("ArrowRight")
    expect(own.get_by_text(f"{before + 1} days, {pace(own)}")).to_be_visible()


def test_a_dropdown_answers(own: Page) -> None:
    own.locator(".widget-dropdown select, .jupyter-widgets select").first.select_option("steady")
    expect(own.get_by_text(f"{days(own)} days, steady")).to_be_visible()


def test_a_button_writes_into_an_output(own: Page) -> None:
    own.get_by_role("button", name="Count").click()
    expect(own.get_by_text(f"Python counted {10 * days(own)} minutes")).to_be_visible()


def test_a_box_keeps_the_order_of_what_is_in_it(own: Page) -> None:
    slider = own.get_by_role("slider").first.bounding_box()
    button = own.get_by_role("button", name="Count").bounding_box()
    assert slider
    assert button
    assert slider["y"] < button["y"]


def test_the_new_lesson_is_in_the_list_of_every_page(reader: Callable[..., Page], workshop: Server) -> None:
    page = reader("laptop")
    visit(page, workshop.url, BREATHING)
    expect(page.locator(f"footer a[href*='{OWN.slug}']").first).to_be_attached()


def test_a_slider_added_to_our_own_lesson_answers_and_so_do_its_parts(
    reader: Callable[..., Page], workshop: Server
) -> None:
    page = reader("laptop")
    visit(page, workshop.url)
    stock = page.locator(".jupyter-widgets [role=slider]").first
    expect(stock).to_be_visible(timeout=60_000)
    stock.focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_text("3 days, easy")).to_be_visible()
    model = part(page, "stress_event")
    expect(model.get_by_role("slider").first).to_be_visible()
    summary = model.locator("[aria-live=polite]").first
    before = summary.inner_text()
    model.get_by_role("slider").first.focus()
    page.keyboard.press("ArrowRight")
    expect(summary).not_to_have_text(before)
