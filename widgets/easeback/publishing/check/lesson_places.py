"""Whether the notebooks lie where readers find them: folders, file names, addresses, titles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easeback import content
from easeback.content import HARMLESS, Fault
from easeback.publishing.lessons.lessons import START, held_back, slug_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from easeback.publishing.lessons.lessons import Lesson


FOR_CLINICIANS = "desk"
"""The folder of notebooks for clinicians and researchers, which open what people gave them."""


def folder_faults(root: Path, languages: Sequence[str]) -> Iterator[Fault]:
    """Notebooks in folders that are no language, which no reader sees."""
    notebooks = root / "notebooks"
    for path in content.notebook_files(notebooks):
        remedy = f"Move it to notebooks/{content.FIRST_LANGUAGE}, or to the folder of its language."
        yield _warning(f"notebooks/{path.name}", "It lies in no language, so no reader sees it.", remedy)
    for folder in sorted(notebooks.glob("*/")):
        name = folder.name
        known = name in languages or name == FOR_CLINICIANS or name.startswith((".", "__"))
        if known or not content.notebook_files(folder):
            continue
        if content.TAG.fullmatch(name):
            problem = f"No reader sees it: the words of this language are missing, data/{name}/words.csv."
            remedy = f"Copy the folder data/{content.FIRST_LANGUAGE} to data/{name} and translate its words."
            yield Fault(f"notebooks/{name}", 0, "", problem, remedy, stops=False)
        else:
            problem = "The folder is not the short name of a language, so no reader sees its notebooks."
            remedy = f"What is for readers belongs into notebooks/{content.FIRST_LANGUAGE}."
            yield _warning(f"notebooks/{name}", problem, remedy)


def address_faults(root: Path, language: str, lessons: Sequence[Lesson]) -> Iterator[Fault]:
    """Lessons that share an address or a title, names that make no address, what is held back, no start."""
    seen: dict[str, Lesson] = {}
    titled: dict[str, Lesson] = {}
    for lesson in lessons:
        file = lesson.path.relative_to(root).as_posix()
        yield from _name(file, lesson.path)
        first = seen.setdefault(lesson.slug.lower(), lesson)
        if first is not lesson:
            problem = f"It has the same address ({lesson.slug}) as {first.path.name}."
            yield Fault(file, 0, "", problem, "Give one of the two files another name.")
            continue
        first = titled.setdefault(lesson.title.lower(), lesson)
        if first is not lesson and not lesson.problem:
            problem = f"It has the same title (“{lesson.title}”) as {first.path.name}."
            yield Fault(file, 0, "", problem, "Give one of the two another title.", stops=False)
    if START not in seen:
        remedy = "Put index.ipynb back, or copy it from the original course."
        yield Fault(f"notebooks/{language}", 0, "", "The start page is missing.", remedy)
    for path in held_back(root, language):
        problem = "It is held back: no reader sees it."
        yield _warning(path.relative_to(root).as_posix(), problem, _way_out(path))


def _name(file: str, path: Path) -> Iterator[Fault]:
    """A name with signs that no address has; its address is made without them."""
    number, plain = content.split_number(path.stem)
    if plain == slug_of(path):
        return
    better = f"{number}-{slug_of(path)}" if number else slug_of(path)
    problem = "The name of a lesson is its address: letters from a to z, digits and -."
    remedy = f"In JupyterLab right-click the file, choose Rename, and call it {better.lower()}.ipynb."
    yield Fault(file, 0, "", problem, remedy, stops=False)


def _way_out(path: Path) -> str:
    """How what is held back comes to readers."""
    name = path.name
    if not content.at_home(path):
        return "When it is ready, take “draft” out of its metadata."
    if name.startswith("draft-"):
        return f"When it is ready, rename it to {name.removeprefix('draft-')}."
    return "When it is for readers, give it a name of its own; else delete it."


def _warning(file: str, problem: str, remedy: str) -> Fault:
    return Fault(file, 0, "", problem, remedy, stops=False, weight=HARMLESS)
