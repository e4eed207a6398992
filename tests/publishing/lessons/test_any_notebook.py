"""Whatever stands in the file of a lesson: check ends, the fault is that lesson's, the other pages stay."""

import copy
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from easeback.publishing.check.lesson_check import check_lessons
from easeback.publishing.lessons.lessons import Lesson, lessons_of
from easeback.publishing.lessons.notebooks import Notebook
from easeback.publishing.lessons.urls import Served
from easeback.publishing.pages.builder import PageBuilder, UnavailableError
from easeback.publishing.render import renderer
from easeback.publishing.render.cache import Cache
from easeback.publishing.render.execution import Run
from support.places import NOTEBOOKS
from support.pressroom import build, course, notebook

pytestmark = pytest.mark.slow

REAL = json.loads((NOTEBOOKS / "en" / "01-the-loop.ipynb").read_text(encoding="utf-8"))
FILE = "notebooks/en/01-any.ipynb"
FEW = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)

# Halves of signs, huge and strange numbers: whatever a JSON file can hold.
texts = st.text(st.characters(exclude_categories=()), max_size=12) | st.sampled_from(
    ["# T", "<b>", "\x00", "attachment:x.png", "![x](attachment:x.png)", "%%html\n<i>", "slide", "notes"]
)
leaves = st.none() | st.booleans() | st.integers() | st.floats() | texts | st.just(10**400)
anything = st.recursive(
    leaves,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=6,
)


def places(found: Any, here: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The way to every field of a notebook."""
    if not isinstance(found, dict | list):
        return [here]
    inner = found.items() if isinstance(found, dict) else enumerate(found)
    return [here, *(way for key, value in inner for way in places(value, (*here, key)))]


# The first cells have every field there is; of the lines of their text one is as good as another.
PLACES = [way for way in places(REAL) if way and (way[0] != "cells" or len(way) == 1 or way[1] < 4)]


@st.composite
def notebooks(draw: st.DrawFn) -> bytes:
    """The real lesson with some fields taken out, or with anything in their place."""
    book = copy.deepcopy(REAL)
    for way in draw(st.lists(st.sampled_from(PLACES), min_size=1, max_size=3)):
        holder = book
        try:
            for key in way[:-1]:
                holder = holder[key]
            if draw(st.booleans()):
                holder[way[-1]] = draw(anything)
            else:
                del holder[way[-1]]
        except (KeyError, IndexError, TypeError):
            continue  # an earlier change took this place away
    return json.dumps(book).encode()


@pytest.fixture(scope="module")
def builder(tmp_path_factory: pytest.TempPathFactory) -> PageBuilder:
    folder = tmp_path_factory.mktemp("any")
    root = course(folder / "course")
    notebook(root / "notebooks" / "en" / "02-calm.ipynb", ("main-message", "# Calm"))
    return PageBuilder(root, Cache(folder / "cache"), build(folder / "built"))


@pytest.fixture(autouse=True, scope="module")
def _no_kernel() -> Iterator[None]:
    """Code is not run: what is asked here is whether its notebook can be read, checked and shown."""

    async def run(given: Notebook, *_: object, **__: object) -> Run:
        return Run(given.node())

    with pytest.MonkeyPatch.context() as changed:
        changed.setattr(renderer, "run", run)
        yield


def words(builder: PageBuilder, lesson: Lesson) -> str:
    """The words of a page, without the list of lessons, which has its title."""
    found = re.search(r"<main.*</main>", builder.page(lesson, Served()).html, re.DOTALL)
    assert found
    return found[0]


@pytest.fixture(scope="module")
def others(builder: PageBuilder) -> dict[Path, str]:
    """The pages of the other lessons, as they are without the one."""
    return {lesson.path: words(builder, lesson) for lesson in lessons_of(builder.root, "en")}


def holds(builder: PageBuilder, others: dict[Path, str], content: bytes) -> None:
    """That a file of this content is one lesson's matter."""
    path = builder.root / FILE
    path.write_bytes(content)
    told = [str(fault) for fault in check_lessons(builder.root) if "/01-any.ipynb" in fault.file]
    listed = {lesson.path: lesson for lesson in lessons_of(builder.root, "en")}
    assert {each: words(builder, listed[each]) for each in others} == others
    if path not in listed:
        assert any("held back" in line for line in told)
    elif listed[path].problem:
        assert all(line.startswith(f"{FILE}: ") for line in listed[path].problem.splitlines())
        assert set(listed[path].problem.splitlines()) <= set(told)
        with pytest.raises(UnavailableError):
            words(builder, listed[path])
    else:
        words(builder, listed[path])


@FEW
@given(content=notebooks())
def test_a_lesson_with_anything_in_any_place_is_told_and_touches_no_other_page(
    builder: PageBuilder, others: dict[Path, str], content: bytes
) -> None:
    holds(builder, others, content)


@FEW
@given(
    content=st.binary(max_size=200)
    | st.integers(0, 3000).map(lambda end: json.dumps(REAL).encode()[:end])
    | st.sampled_from(["utf-16", "utf-8-sig", "utf-32", "utf-7"]).map(json.dumps(REAL).encode)
)
def test_a_file_of_any_bytes_is_told_and_touches_no_other_page(
    builder: PageBuilder, others: dict[Path, str], content: bytes
) -> None:
    holds(builder, others, content)
