"""Plain Voilà shows the lessons, and answers with a kind page for every notebook that is none for readers."""

import json
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from easeback.publishing.serve.plain_lessons import lesson_at
from support.places import ROOT
from support.pressroom import course, notebook
from support.serving import BIN, Server

pytestmark = pytest.mark.slow

TITLE = "# Calm"


def broken(book: dict[str, Any], **fields: object) -> str:
    return json.dumps(book | fields)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course with every kind of notebook that Jupyter cannot open or a reader should not see."""
    root = course(tmp_path_factory.mktemp("plain") / "course")
    (root / "voila.json").write_bytes((ROOT / "voila.json").read_bytes())
    here = root / "notebooks" / "en"
    text = notebook(here / "01-calm.ipynb", ("main-message", TITLE), ("sum", "1 + 41")).read_text("utf-8")
    book = json.loads(text)
    (here / "02-bom.ipynb").write_text(text, "utf-8-sig")
    (here / "03-null.ipynb").write_text(broken(book, metadata=None), "utf-8")
    (here / "04-dangling.ipynb").symlink_to(here / "gone")
    (here / "05-folder.ipynb").mkdir()
    textless = [{**book["cells"][0], "source": None}, *book["cells"][1:]]
    (here / "06-textless.ipynb").write_text(broken(book, cells=textless), "utf-8")
    (here / "07-no-json.ipynb").write_text("{", "utf-8")
    notebook(here / "08-half.ipynb", ("main-message", "# Secret"), draft=True)
    for name in ("draft-idea.ipynb", "01-calm-Copy1.ipynb", "Untitled.ipynb", "../drafts/idea.ipynb"):
        notebook(here / name, ("main-message", "# Secret"))
    return root


@pytest.fixture(scope="module")
def voila(start: Callable[..., Server], root: Path) -> Server:
    return start(str(BIN / "voila"), "notebooks", "--port", "{port}", "--no-browser", folder=root).wait()


def answer(url: str) -> tuple[int, str]:
    """The status and the text that a reader gets."""
    try:
        with urllib.request.urlopen(url, timeout=60) as page:
            return page.status, page.read().decode()
    except urllib.error.HTTPError as page:
        return page.code, page.read().decode()


@pytest.mark.parametrize("name", ["01-calm", "02-bom", "03-null"])
def test_what_the_gate_can_read_is_shown(voila: Server, name: str) -> None:
    status, page = answer(f"{voila.url}/voila/render/en/{name}.ipynb")
    assert (status, 'data-host="voila"' in page) == (200, True)
    assert "Calm</h1>" in page
    assert "42" in page


@pytest.mark.parametrize("name", ["04-dangling", "05-folder", "06-textless", "07-no-json"])
def test_a_lesson_that_cannot_be_read_is_told_kindly_and_its_cause_to_who_runs_it(
    voila: Server, name: str
) -> None:
    status, page = answer(f"{voila.url}/voila/render/en/{name}.ipynb")
    assert (status, 'data-notice="unavailable"' in page) == (503, True)
    assert 'href="/voila/render/en/01-calm.ipynb"' in page
    assert name[3:] in page.lower().replace(" ", "-")
    assert f"notebooks/en/{name}.ipynb: " in voila.said()


@pytest.mark.parametrize(
    "path",
    ["08-half", "draft-idea", "01-calm-Copy1", "Untitled", "../drafts/idea", "gone", "../xx/gone", "01-CALM"],
)
def test_what_is_held_back_is_as_if_it_were_not_there(voila: Server, path: str) -> None:
    status, page = answer(f"{voila.url}/voila/render/en/{path}.ipynb")
    assert (status, 'data-notice="unknown"' in page) == (404, True)
    assert "Secret" not in page
    assert 'href="/voila/render/en/01-calm.ipynb"' in page


@pytest.mark.parametrize("path", ["/", "/voila/tree", "/voila/tree/en", "/voila/api/contents/en"])
def test_no_list_names_drafts(voila: Server, path: str) -> None:
    status, page = answer(voila.url + path)
    assert (status, 'data-slug="index"' in page) == (200, True)
    assert "draft-idea" not in page


def test_no_answer_is_a_traceback(voila: Server) -> None:
    assert answer(f"{voila.url}/voila/render/en/06-textless.ipynb")[0] == 503
    assert "Traceback" not in voila.said()


def test_who_names_one_notebook_sees_it_though_it_is_a_draft(
    start: Callable[..., Server], root: Path
) -> None:
    draft = "notebooks/en/draft-idea.ipynb"
    one = start(str(BIN / "voila"), draft, "--port", "{port}", "--no-browser", folder=root).wait()
    status, page = answer(one.url)
    one.stop()
    assert (status, "Secret</h1>" in page) == (200, True)


def test_a_notebook_outside_the_course_is_nobodys_draft(root: Path, tmp_path: Path) -> None:
    own = notebook(tmp_path / "Untitled.ipynb", ("main-message", "# Own"))
    assert lesson_at(root, own) is None
    with pytest.raises(FileNotFoundError):
        lesson_at(root, tmp_path / "gone.ipynb")
