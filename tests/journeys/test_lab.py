"""An educator opens a lesson in JupyterLab, runs it, and the part answers there too."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from conftest import Guard
from serving import BIN, Server


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
    expect(page.locator(".jp-Notebook .jp-MarkdownCell h1").first).to_be_visible()
    expect(page.locator(".jp-Notebook-ExecutionIndicator[data-status=idle]")).to_be_attached()
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
    part = page.locator(".easeback-stress-event").first
    expect(part).to_be_visible()
    summary = part.locator("[aria-live=polite]").first
    before = summary.inner_text()
    part.get_by_role("slider").first.focus()
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    expect(summary).not_to_have_text(before)
