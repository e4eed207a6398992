"""What is wrong with the lessons as files, told so that an educator can mend it."""

from __future__ import annotations

import contextlib
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from easeback import content
from easeback.content import HARMLESS, MEND, SHAPE, Fault
from easeback.publishing.check.lesson_cards import card_troubles
from easeback.publishing.check.lesson_code import code_troubles, import_trouble, imports_in, missing_imports
from easeback.publishing.check.lesson_minutes import minutes_troubles
from easeback.publishing.check.lesson_order import order_troubles
from easeback.publishing.check.lesson_places import address_faults, folder_faults
from easeback.publishing.lessons.anatomy import (
    ANATOMY,
    MESSAGE,
    has_anatomy,
    has_lost,
    headings_of,
    is_of,
    open_lesson,
)
from easeback.publishing.lessons.lessons import Lesson, held_back, languages_of, lessons_of
from easeback.publishing.lessons.notebook_files import Trouble, UnreadableLessonError
from easeback.publishing.lessons.notebooks import place_and_words, read_notebook

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from easeback.publishing.lessons.notebooks import Cell, Notebook

LINK = re.compile(r"\]\(\s*<?(?:\./)?([^)>:#/]+\.ipynb)")
CLEAR = "In JupyterLab choose Edit, Clear Outputs of All Cells, and save; or run easeback check --fix."
FIX = "Run easeback check --fix."


def check_lessons(root: Path) -> list[Fault]:
    """Every fault of the lessons of the course in `root`, in all languages."""
    languages = languages_of(root)
    faults = [*folder_faults(root, languages)]
    if not languages:
        return [*faults, Fault("notebooks", 0, "", "There is no lesson.", "Put notebooks into notebooks/en.")]
    ids: dict[str, dict[str, list[str]]] = {}
    imported = imports_of(root)
    practice = practice_of(root)
    for language in languages:
        lessons = lessons_of(root, language)
        faults += address_faults(root, language, lessons)
        ids[language] = {}
        phrases = content.phrases_not_to_say(root, language)
        headings = headings_of(root, language)
        known = {each.path.name for each in lessons}
        resting = {path.name for path in held_back(root, language)}
        for lesson in lessons:
            file = lesson.path.relative_to(root).as_posix()
            try:
                notebook = open_lesson(lesson)
            except UnreadableLessonError as error:
                faults += [_fault(file, trouble, weight=SHAPE) for trouble in error.troubles]
                continue
            faults += _lesson_faults(file, notebook)
            if missing := missing_imports(notebook, imported):
                faults.append(_fault(file, import_trouble(missing)))
            faults += _ids(file, lesson, notebook, headings, practice)
            faults += [_fault(file, trouble) for trouble in _links(notebook, known, resting)]
            faults += [_fault(file, trouble, stops=False) for trouble in _phrases(notebook, phrases)]
            ids[language][lesson.path.name] = [cell.id for cell in notebook.cells]
    first, *others = languages
    for language in others:
        faults += _translation(first, language, ids)
    return sorted(faults)


def imports_of(root: Path) -> dict[str, str]:
    """The modules that the lessons of a course import names from, by name."""
    found: dict[str, str] = {}
    for language in languages_of(root):
        for lesson in lessons_of(root, language):
            if not lesson.problem:
                try:
                    found |= imports_in(read_notebook(lesson.path))
                except UnreadableLessonError:
                    continue  # it was changed just now
    return found


def practice_of(root: Path) -> dict[str, float]:
    """The minutes that each exercise of a course takes; one whose row cannot be read is left out."""
    found: dict[str, float] = {}
    for row in content.cells_of(root, "exercises.csv"):
        with contextlib.suppress(KeyError, ValueError):
            found[row["id"]] = float(row["minutes"])
    return found


def _lesson_faults(file: str, notebook: Notebook) -> Iterator[Fault]:
    """What is wrong with one lesson, whatever else is in the course."""
    saved = [cell.name for cell in notebook.cells if cell.saved]
    if saved or notebook.saved_widgets:
        where = f"Outputs are saved in it, first in “{saved[0]}”." if saved else "Widgets are saved in it."
        yield _fault(file, Trouble(where, CLEAR))
    yield from _odd(file, notebook)
    for cell in notebook.cells:
        if cell.kind == "code":
            yield from (_fault(file, trouble) for trouble in code_troubles(cell))
    if not any(re.match(r"\s*# ", cell.source) for cell in notebook.cells if cell.kind == "markdown"):
        yield _fault(file, Trouble("There is no title.", "Start a text cell with # and the title."))


def _odd(file: str, notebook: Notebook) -> Iterator[Fault]:
    """What has lost its form and harms nobody: in one line for the file, where it can be mended at once."""
    for trouble in notebook.oddities:
        if trouble.remedy:
            yield _fault(file, trouble, stops=False)
    lost = [trouble for trouble in notebook.oddities if not trouble.remedy]
    if lost:
        more = f" There are {len(lost) - 1} more." if len(lost) > 1 else ""
        first = Trouble(f"{lost[0].problem}{more}", FIX, lost[0].cell)
        yield _fault(file, first, stops=False, weight=HARMLESS)


def _ids(
    file: str, lesson: Lesson, notebook: Notebook, headings: Mapping[str, str], practice: Mapping[str, float]
) -> Iterator[Fault]:
    """Ids that were lost and are found again, which harms no page, and parts that are not to be found."""
    lost = [cell for cell in notebook.cells if has_lost(cell)]
    if lost:
        again = " (two have one)" if any(cell.id != cell.given and cell.given for cell in lost) else ""
        what = f"{len(lost)} cells" if len(lost) > 1 else "A cell"
        problem = f"{what} lost the id{again}, as cutting and pasting does. The page is as it was."
        first = Trouble(problem, FIX, place_and_words(lost[0].place, lost[0].source))
        yield _fault(file, first, stops=False, weight=HARMLESS)
    if not has_anatomy(lesson):
        return
    for trouble in minutes_troubles(notebook, practice):
        yield _fault(file, trouble, stops=False)
    for trouble in card_troubles(notebook):
        yield _fault(file, trouble, stops=False)
    for trouble in order_troubles(notebook, headings):
        yield _fault(file, trouble, stops=False, weight=HARMLESS)
    for part in ANATOMY:
        if not any(is_of(part, cell.id) for cell in notebook.cells):
            words = "# and the title" if part == MESSAGE else f"“## {headings.get(part, part)}: …”"
            yield _fault(file, Trouble(f"The part “{part}” is missing.", f"Start a text cell with {words}."))


def _links(notebook: Notebook, known: set[str], resting: set[str]) -> Iterator[Trouble]:
    """Links to lessons that no reader can open."""
    for cell in notebook.cells:
        for link in sorted(lessons_linked(cell) - known):
            if link in resting:
                remedy = "Take the link out, or let that lesson go to readers."
                yield Trouble(f"It links to {link}, which is held back.", remedy, cell.name)
            else:
                yield Trouble(f"It links to {link}, which is not there.", "Correct the link.", cell.name)


def lessons_linked(cell: Cell) -> set[str]:
    """The file names of the lessons that a text cell links to in Markdown, which `check_lessons` looks at."""
    return {unquote(each) for each in LINK.findall(cell.source)} if cell.kind == "markdown" else set()


def _phrases(notebook: Notebook, phrases: content.Phrases) -> Iterator[Trouble]:
    """Words that patients should not read, in text cells: the page's, and the notes that a clinician says."""
    for cell in notebook.cells:
        if cell.kind != "markdown":
            continue
        for found, instead in content.banned_in(cell.source, phrases):
            problem = (
                f"Patients should not hear “{found}”; it stands in notes for the clinician."
                if cell.slide == "notes"
                else f"Patients should not read “{found}”."
            )
            yield Trouble(problem, f"Say instead: {instead}.", cell.name)


def _translation(first: str, language: str, ids: dict[str, dict[str, list[str]]]) -> Iterator[Fault]:
    """A lesson that one language has and the other lacks, or whose cells do not match."""
    for name, cells in ids[first].items():
        file = f"notebooks/{language}/{name}"
        if name not in ids[language]:
            remedy = f"Copy notebooks/{first}/{name} and translate its words."
            yield Fault(file, 0, "", "The lesson is not translated.", remedy, stops=False)
            continue
        for missing in [cell for cell in cells if cell and cell not in ids[language][name]]:
            remedy = f"Copy it from notebooks/{first}/{name} and translate its words."
            yield Fault(file, 0, "", f"The cell “{missing}” is missing.", remedy, stops=False)


def _fault(file: str, trouble: Trouble, *, stops: bool = True, weight: int = MEND) -> Fault:
    where = f"In “{trouble.cell}”: " if trouble.cell else ""
    return Fault(file, 0, "", where + trouble.problem, trouble.remedy, stops=stops, weight=weight)
