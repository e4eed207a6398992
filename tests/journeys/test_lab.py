"""An educator opens a lesson in JupyterLab, runs it, and the part answers there too."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from conftest import Guard
from support.serving import BIN, Server


def run_all(page: Page, until: Locator) -> None:
    """Runs all cells; a JupyterLab that has just opened may lose the first call to its kernel."""
    for last in (False, False, True):
        page.get_by_role("menuitem", name="Run", exact=True).click()
        page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
        try:
            expect(until).to_be_visible(timeout=30_000)
        except AssertionError:
            if last:
                raise
        else:
            return


def test_a_part_answers_in_jupyterlab(
    start: Callable[..., Server], reader: Callable[..., Page], guard: Guard, course_copy: Path, tmp_path: Path
) -> None:
    guard.forgive(".*")  # JupyterLab's own console is not ours to judge
    settings = {
        "JUPYTER_CONFIG_DIR": str(tmp_path / "config"),
        "JUPYTERLAB_WORKSPACES_DIR": str(tmp_path / "spaces"),
    }
    lab = start(
        str(BIN / "jupyter"),
        "lab",
        "--no-browser",
        "--allow-root",
        "--port={port}",
        "--IdentityProvider.token=",
        "--LabApp.news_url=None",
        folder=course_copy,
        **settings,
    ).wait("/lab")
    page = reader("laptop")
    page.set_default_timeout(60_000)
    page.goto(f"{lab.url}/lab/tree/notebooks/en/03-stress-signals.ipynb")
    expect(page.locator(".jp-Notebook .jp-MarkdownCell h1").first).to_be_visible(timeout=60_000)
    idle = page.locator(".jp-Notebook-ExecutionIndicator[data-status=idle]")
    expect(idle).to_be_attached(timeout=60_000)
    part = page.locator(".easeback-stress-event").first
    run_all(page, until=part)
    summary = part.locator("[aria-live=polite]").first
    before = summary.inner_text()
    part.get_by_role("slider").first.focus()
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    expect(summary).not_to_have_text(before)

    slider = part.get_by_role("slider").first
    slider.scroll_into_view_if_needed()
    box = slider.bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] * 0.7, box["y"] + box["height"] / 2)
    moved = slider.input_value()
    page.keyboard.press("ArrowLeft")  # a key of JupyterLab's own, as is the next
    expect(slider).not_to_have_value(moved)
    cells = page.locator(".jp-Cell").count()
    page.keyboard.press("b")
    expect(slider).to_be_focused()
    assert page.locator(".jp-Cell").count() == cells

    figure = page.locator(".easeback-one-line").first.bounding_box()
    assert figure
    assert figure["height"] <= 260
    sure = page.locator(".easeback-claim-card__sure").last
    row, line = sure.bounding_box(), sure.locator("svg").bounding_box()
    assert row
    assert line
    assert line["width"] < row["width"] / 2
    assert row["height"] < 2 * line["height"], "the line and its words stand side by side"
