"""The gate for notebooks: any file becomes a sound, frozen notebook, or is told with place, cause and remedy.

Nothing else reads a notebook. What comes out has every field in its form, so nobody asks again.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import nbformat

from easeback.publishing.lessons.notebook_files import EARLIER, Trouble, UnreadableLessonError, parse

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from nbformat import NotebookNode

KINDS = ("markdown", "code", "raw")
MOST_MINUTES = 600
FIRST_WORDS = 30
"""Letters of a cell that tell it from others, where it has no id."""
ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
GIVEN_BY_JUPYTER = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{8}")
"""An id that nobody chose, so that no person finds the cell by it."""
LONE = re.compile("[\ud800-\udfff]")
IN_EDITOR = (
    "In JupyterLab right-click the file, choose Open With, Editor, and mend it there; "
    "or bring back an earlier copy."
)


@dataclass(frozen=True)
class Cell:
    """One cell. `place` counts from 1; `id` is what the page calls it, `given` the id that its file gives it.

    `given` is empty where the file gives none that can be used. `saved` is whether an output is saved too.
    """

    kind: str
    source: str
    place: int
    id: str
    given: str = ""
    slide: str = ""
    tags: tuple[str, ...] = ()
    attachments: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    saved: bool = False

    @property
    def name(self) -> str:
        """What a person finds it by: its id where somebody chose it, else its place and its first words."""
        return _called(self.given) or place_and_words(self.place, self.source)


@dataclass(frozen=True)
class Notebook:
    """A notebook that was read.

    `title`, `summary`, `minutes`, `unit` and `reference` are what it says of itself.
    `oddities` are fields without the form a notebook has; they harm no page. `saved_widgets` is whether the
    state of widgets is saved in the file.
    """

    cells: tuple[Cell, ...]
    title: str = ""
    summary: str = ""
    minutes: int | None = None
    oddities: tuple[Trouble, ...] = ()
    saved_widgets: bool = False
    unit: str = ""
    reference: bool = False

    def called(self, ids: Sequence[str]) -> Notebook:
        """The same notebook with other ids, one a cell."""
        pairs = zip(self.cells, ids, strict=True)
        return replace(self, cells=tuple(replace(cell, id=name) for cell, name in pairs))

    def node(self) -> NotebookNode:
        """A new notebook of the newest format to execute: no outputs, no fields that nobody knows."""
        made: NotebookNode = nbformat.v4.new_notebook(
            cells=[_node(cell) for cell in self.cells],
            metadata={"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}},
        )
        return made


def read_notebook(path: Path) -> Notebook:
    """The notebook in a file. Raises UnreadableLessonError with everything that is wrong with it."""
    file = parse(path)
    found = file.found
    troubles: list[Trouble] = []
    oddities = [Trouble("A field stands there twice.", "Open and save it in JupyterLab.")] * file.doubled
    if file.bom:
        oddities.append(Trouble("The file begins with a byte order mark, which JupyterLab cannot read."))
    cells = found.get("cells")
    if not isinstance(cells, list):
        problem = "The file is not a notebook: it has no list of cells."
        raise UnreadableLessonError(path, Trouble(problem, EARLIER))
    if found.get("nbformat") != 4:
        problem = "The file is not a notebook of version 4."
        raise UnreadableLessonError(path, Trouble(problem, "Open and save it in JupyterLab."))
    read = [_cell(place, given, troubles, oddities) for place, given in enumerate(cells, 1)]
    if troubles:
        raise UnreadableLessonError(path, *troubles)
    return _notebook(found, [cell for cell in read if cell], oddities)


def _notebook(found: dict[str, Any], cells: list[Cell], oddities: list[Trouble]) -> Notebook:
    metadata = _object(found, "metadata", "", oddities)
    about = _object(metadata, "easeback", "", oddities, missing=True)
    _object(metadata, "kernelspec", "", oddities, missing=True)
    minutes = about.get("minutes")
    sound = isinstance(minutes, int) and not isinstance(minutes, bool) and 1 <= minutes <= MOST_MINUTES
    if minutes is not None and not sound:
        remedy = f"In the property inspector of JupyterLab give a whole number from 1 to {MOST_MINUTES}."
        oddities.append(Trouble("“easeback.minutes” is no number of minutes.", remedy))
    return Notebook(
        _unique(cells),
        _words(about, "title", oddities),
        _words(about, "summary", oddities),
        minutes if sound else None,
        tuple(oddities),
        "widgets" in metadata,
        _words(about, "unit", oddities),
        about.get("reference") is True,
    )


def _cell(place: int, given: Any, troubles: list[Trouble], oddities: list[Trouble]) -> Cell | None:
    if not isinstance(given, dict):
        troubles.append(Trouble("This is not a cell.", IN_EDITOR, f"cell {place}"))
        return None
    source = _source(given.get("source"))
    name = _id(given.get("id"))
    here = _called(name) or place_and_words(place, source or "")
    if source is None:
        problem = "Its text is missing." if given.get("source") is None else "Its text is not text only."
        troubles.append(Trouble(problem, IN_EDITOR, here))
        return None
    kind = given.get("cell_type")
    if kind not in KINDS:
        troubles.append(Trouble("It is neither text nor code.", IN_EDITOR, here))
        return None
    clean = _readable(source)
    if clean != source:
        remedy = "Find the sign � in the cell and type it again."
        oddities.append(Trouble("A sign in it cannot be read.", remedy, here))
    if "id" in given and not name:
        oddities.append(_odd(here, "id"))
    metadata = _object(given, "metadata", here, oddities)
    slide = _object(metadata, "slideshow", here, oddities, missing=True).get("slide_type")
    tags = metadata.get("tags", [])
    if not isinstance(tags, list) or not all(isinstance(tag, str) for tag in tags):
        oddities.append(_odd(here, "tags"))
    return Cell(
        str(kind),
        clean,
        place,
        name,
        name,
        _readable(slide) if isinstance(slide, str) else "",
        tuple(_readable(tag) for tag in tags if isinstance(tag, str)) if isinstance(tags, list) else (),
        _attachments(_object(given, "attachments", here, oddities, missing=True)),
        kind == "code" and (bool(given.get("outputs")) or given.get("execution_count") is not None),
    )


def place_and_words(place: int, source: str) -> str:
    """What a cell without an id is called: `cell 3 (See it: four paths…)`."""
    words = " ".join(re.sub(r"^[#>*\s]+", "", _readable(source)).split())
    short = words if len(words) <= FIRST_WORDS else f"{words[:FIRST_WORDS].rstrip()}…"
    return f"cell {place} ({short})" if short else f"cell {place}"


def _called(name: str) -> str:
    return "" if GIVEN_BY_JUPYTER.fullmatch(name) else name


def _source(given: Any) -> str | None:
    """The text of a cell; files keep it as one string or as lines."""
    if isinstance(given, list) and all(isinstance(line, str) for line in given):
        return "".join(given)
    return given if isinstance(given, str) else None


def _id(given: Any) -> str:
    if isinstance(given, int) and not isinstance(given, bool):
        given = str(given)
    return given if isinstance(given, str) and ID.fullmatch(given) else ""


def _readable(text: str) -> str:
    """A text without halves of signs, which no file and no page can hold."""
    return LONE.sub("\ufffd", text)


def _words(about: dict[str, Any], key: str, oddities: list[Trouble]) -> str:
    given = about.get(key, "")
    if not isinstance(given, str):
        remedy = "In the property inspector of JupyterLab put it in quotation marks."
        oddities.append(Trouble(f"“easeback.{key}” is not text.", remedy))
        return ""
    return " ".join(_readable(given).split())


def _object(
    given: dict[str, Any], key: str, cell: str, oddities: list[Trouble], *, missing: bool = False
) -> dict[str, Any]:
    """The fields below a field; `missing` is whether it may be left out."""
    found = given.get(key)
    if isinstance(found, dict):
        return found
    if key in given or not missing:
        oddities.append(_odd(cell, key))
    return {}


def _odd(cell: str, key: str) -> Trouble:
    return Trouble(f"“{key}” has not the form of a notebook.", "", cell)


def _attachments(given: dict[str, Any]) -> Mapping[str, Mapping[str, str]]:
    """The pictures inside a cell by name: their kind, and the picture as base64."""
    found = {
        _readable(name): MappingProxyType(
            {kind: _readable(text) for kind, data in kinds.items() if (text := _source(data)) is not None}
        )
        for name, kinds in given.items()
        if isinstance(kinds, dict)
    }
    return MappingProxyType(found)


def _unique(cells: list[Cell]) -> tuple[Cell, ...]:
    """The cells with an id each: of two with one id the later loses it, others are called by their place."""
    taken: set[str] = set()
    given = {cell.given for cell in cells}
    named = []
    for cell in cells:
        name = cell.given
        if not name or name in taken:
            name = next(each for each in _own(cell.place) if each not in taken | given)
        taken.add(name)
        named.append(replace(cell, id=name))
    return tuple(named)


def _own(place: int) -> Iterator[str]:
    yield f"cell-{place}"
    yield from (f"cell-{place}-{more}" for more in range(2, 10_000))


def twice(notebook: Notebook) -> tuple[str, ...]:
    """The ids that more than one cell of a file has."""
    counted = Counter(cell.given for cell in notebook.cells if cell.given)
    return tuple(name for name, times in counted.items() if times > 1)


def _node(cell: Cell) -> NotebookNode:
    metadata: dict[str, Any] = {"slideshow": {"slide_type": cell.slide}} if cell.slide else {}
    if cell.tags:
        metadata["tags"] = list(cell.tags)
    make: Any = {
        "markdown": nbformat.v4.new_markdown_cell,
        "code": nbformat.v4.new_code_cell,
        "raw": nbformat.v4.new_raw_cell,
    }[cell.kind]
    made: NotebookNode = make(cell.source, id=cell.id, metadata=metadata)
    if cell.attachments and cell.kind != "code":
        made.attachments = nbformat.from_dict({name: dict(kinds) for name, kinds in cell.attachments.items()})
    return made
