"""The full check runs each lesson, builds its page as it is published, and looks at it."""

import json
from pathlib import Path

import pytest

from easeback.publishing.check.lesson_run import run_lessons
from support.pressroom import build, course, notebook

PLOTLY = "application/vnd.plotly.v1+json"
DISPLAY = "from IPython.display import *\n"
CELLS = {
    "main-message": ("# Everything", ""),
    "gone-picture": ("> ![a wave](gone.png)", "The picture “gone.png” is not there"),
    "gone-file": ("> [Plan](files/gone.pdf)", "The file “files/gone.pdf” is not there"),
    "no-page": ('> <a href="07-gone.ipynb">x</a>', "“07-gone.ipynb”, which is not there"),
    "no-place": ("> [x](index.ipynb#try-ot)", "“#try-ot”, a place that is not on that page"),
    "own-place": ("> [x](#gone-now)", "“#gone-now”, a place that is not on that page"),
    "film": (
        '> <iframe src="https://films.example/x"></iframe>',
        "<iframe> would be fetched from films.example",
    ),
    "their-picture": ("> ![x](https://films.example/x.png)", "<img> would be fetched from films.example"),
    "formula": (r"> So $\frac{a}{$ it is.", r"A formula cannot be read: \frac{a}{"),
    "script": ("> words <script>x()</script>", "A script of yours stands here"),
    "space": ("> ![x](mein bild.png)", "Put the name between < and >"),
    "javascript": (f"{DISPLAY}Javascript('x()')", "The cell answers with a script"),
    "table": (
        f"{DISPLAY}HTML('<div></div><script src=\"https://cdn.example/t.js\"></script>')",
        "A script of yours",
    ),
    "plot": (f"{DISPLAY}display({{'{PLOTLY}': {{}}, 'text/plain': 'Figure'}}, raw=True)", 'fig.show("png")'),
    "endless": ("print('x' * 5_000_000)", "The cell prints 5,000,001 letters"),
    "picture": (
        f"{DISPLAY}Image(b'\\x89PNG' * 3_000_000, format='png', alt='x')",
        "too large for a page (12.0 MB)",
    ),
    "wordless": (f"{DISPLAY}Image(b'\\x89PNG')", "no words for people who cannot see it"),
    "own-kind": (
        f"{DISPLAY}display({{'application/x-own': 'x'}}, raw=True)",
        "no page can show (application/x-own)",
    ),
    "machine": ("print", "words for a machine"),
    "fails": ("1 / 0", "The cell fails."),
}
SOUND = {
    "money": "> It costs $20 and **not** $30, and $x^2$ is a formula. ![a wave](<mein bild.png>)",
    "links": "> [a](index.ipynb#main-message) [b](#main-message) [c](https://nhs.example) [d](#part-two)",
    "part-two": "> ## Part two",
    "told-by-the-quick-check": "> [x](07-gone.ipynb) and [y](<07-gone too.ipynb#try-it>)",
    "quiet": "6 * 7;",
    "magic": "%time 1 + 1\n!echo hello",
    "html": "%%html\n<p>words</p>",
    "said": f"{DISPLAY}Image(b'\\x89PNG', alt='A wave'), Math('x^2')\ndisplay(Math('x^2'), JSON({{'a': 1}}))",
}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    folder = tmp_path_factory.mktemp("check")
    root = course(folder / "course")
    cells = [(name, source) for name, (source, _) in CELLS.items()] + list(SOUND.items())
    path = notebook(root / "notebooks" / "en" / "01-calm.ipynb", *cells)
    (path.parent / "mein bild.png").write_bytes(b"\x89PNG")
    index = root / "notebooks" / "en" / "index.ipynb"
    index.write_text(json.dumps(json.loads(index.read_text())).replace("#see-it", ""), encoding="utf-8")
    return [str(fault) for fault in run_lessons(root, folder=build(folder / "built"))]


@pytest.mark.parametrize("cell", [name for name in CELLS if name != "main-message"])
def test_what_a_page_cannot_show_is_told_with_its_cell(told: list[str], cell: str) -> None:
    mine = [fault for fault in told if f"In “{cell}”" in fault]
    assert len(mine) == 1, told
    assert mine[0].startswith("notebooks/en/01-calm.ipynb: ")
    assert CELLS[cell][1] in mine[0]


@pytest.mark.parametrize("cell", SOUND)
def test_what_a_page_shows_is_not_told(told: list[str], cell: str) -> None:
    assert [fault for fault in told if f"In “{cell}”" in fault] == []


def test_nothing_is_told_that_is_not_in_a_cell(told: list[str]) -> None:
    assert len(told) == len(CELLS) - 1


def test_each_lesson_is_named_when_its_turn_comes(tmp_path: Path) -> None:
    said: list[str] = []
    run_lessons(course(tmp_path / "course"), said.append, build(tmp_path / "built"))
    assert said == ["checking lesson 1 of 1: Start"]
