"""A small course and a small build, for tests of what makes pages of lessons."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from support.places import DATA

SERVER_RENDER = """globalThis.easebackServerRender = (part, state, buffers) => {
    const traits = JSON.parse(state);
    if (traits.broken) throw new Error("no view");
    const keys = Object.keys(traits).sort();
    return `<p data-keys="${keys}">${part} ${traits.words ?? ""} ${buffers.table ?? ""}</p>`;
};"""
WIDGETS = """import ipywidgets as w
said = w.Output()
pace = w.IntSlider(value=3, description="Pace")
pace.observe(lambda change: said.append_stdout(f"{change.new}"), "value")
w.VBox([pace, w.Dropdown(options=["a", "b"]), w.Button(description="Go"), said, w.Image(value=bytes(9))])"""


def notebook(
    path: Path, *cells: tuple[str, str], slides: dict[str, str] | None = None, **given: object
) -> Path:
    """Writes a lesson from (id, source); a source that starts with `# `, `## ` or a quote `> ` is words."""
    book = new_notebook()
    book.metadata.kernelspec = {"name": "python3", "display_name": "Python 3", "language": "python"}
    if given:
        book.metadata.easeback = given
    for name, source in cells:
        words = source.startswith(("# ", "## ", "> "))
        cell = (new_markdown_cell if words else new_code_cell)(source.removeprefix("> "))
        cell.id = name
        cell.metadata.slideshow = {"slide_type": (slides or {}).get(name, "slide")}
        book.cells.append(cell)
    path.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(book, path)
    return path


def course(folder: Path, language: str = "en") -> Path:
    """A course with the real tables and a start page of its own; the test adds lessons."""
    shutil.copytree(DATA, folder / "data", dirs_exist_ok=True)
    opening = "# Start\n\nA first sentence with a [link](01-calm.ipynb#see-it)."
    notebook(folder / "notebooks" / language / "index.ipynb", ("main-message", opening))
    return folder


def words(root: Path, language: str) -> None:
    """Makes a language of a folder of lessons: it has words of its own."""
    file = root / "data" / language / "words.csv"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("id,text,note\n", encoding="utf-8")


def build(folder: Path, *parts: str) -> Path:
    """Built browser code that is small enough to read."""
    page = folder / "page"
    page.mkdir(parents=True)
    names = {"client.js": "client.AA.js", "course.css": "course.BB.css", "live.js": "live.CC.js"}
    names |= {f"part-{part}.js": f"part-{part}.DD.js" for part in parts}
    for name in names.values():
        (page / name).write_text(f"/* {name} */ " + "long enough to be packed " * 20, encoding="utf-8")
    (page / "manifest.json").write_text(json.dumps(names), encoding="utf-8")
    (folder / "server_render.js").write_text(SERVER_RENDER, encoding="utf-8")
    (folder / "THIRD-PARTY-NOTICES.txt").write_text("preact 10, under MIT", encoding="utf-8")
    return folder
