"""Lessons that tests make: what an educator might write, and what goes wrong."""

from __future__ import annotations

from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

EDUCATOR = """
import ipywidgets as w

days = w.IntSlider(value=2, min=0, max=7, description="Days")
pace = w.Dropdown(options=["easy", "steady"], value="easy", description="Pace")
press = w.Button(description="Count")
said = w.Output()
told = w.Label(value="2 days, easy")


def tell(change):
    told.value = f"{days.value} days, {pace.value}"


def count(_):
    with said:
        print(f"Python counted {days.value * 10} minutes")


days.observe(tell, "value")
pace.observe(tell, "value")
press.on_click(count)
w.VBox([days, pace, press, told, said])
"""


def lesson(path: Path, title: str, *cells: str) -> Path:
    """Writes a small lesson: a title, a sentence, and cells; a cell that starts with `# ` is words."""
    book = new_notebook()
    book.metadata.kernelspec = {"name": "python3", "display_name": "Python 3", "language": "python"}
    opening = new_markdown_cell(f"# {title}\n\n**This is a lesson made for a test.**\n\nAbout 1 minute")
    opening.id = "main-message"
    opening.metadata.slideshow = {"slide_type": "slide"}
    book.cells = [opening]
    for number, source in enumerate(cells):
        made = new_markdown_cell(source[2:]) if source.startswith("# ") else new_code_cell(source.strip())
        made.id = f"see-it-{number}"
        made.metadata.slideshow = {"slide_type": "fragment"}
        book.cells.append(made)
    path.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(book, path)
    return path
