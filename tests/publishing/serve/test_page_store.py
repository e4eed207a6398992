"""The live course keeps what it can show: a slip in a file takes no page from a reader."""

import asyncio
import gzip
from collections.abc import Callable
from html import unescape
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from nbformat.v4 import new_markdown_cell, new_notebook

from easeback.publishing.lessons.lessons import Lesson
from easeback.publishing.lessons.notebooks import read_notebook
from easeback.publishing.lessons.urls import Served
from easeback.publishing.pages import builder as module
from easeback.publishing.pages.builder import PageBuilder, UnavailableError
from easeback.publishing.pages.page_frame import frame_of
from easeback.publishing.render.cache import Cache
from easeback.publishing.render.renderer import Rendered
from easeback.publishing.serve.page_store import FRESH_S, Body, PageStore
from support.pressroom import build, course, notebook
from support.spreadsheet import edit


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return course(tmp_path / "course")


@pytest.fixture
def store(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PageStore:
    def render(lesson: Lesson, _: object) -> Rendered:
        words = read_notebook(lesson.path).cells[0].source
        return Rendered(new_notebook(cells=[new_markdown_cell(words, id="main-message")]))

    monkeypatch.setattr(module, "render", render)
    built = build(tmp_path / "built")
    builder = PageBuilder(root, Cache(tmp_path / "cache"), built)
    nobody: Any = SimpleNamespace()
    return PageStore(builder, Served(), at_once, lambda _: None, built / "page", nobody, fresh=0)


async def at_once(function: Callable[..., Any], *given: object) -> Any:
    return function(*given)


def page(store: PageStore) -> Body:
    return asyncio.run(store.page(start(store)))


def start(store: PageStore) -> Lesson:
    found = store.builder.find("en", "index")
    assert found
    return found


def test_a_wrong_cell_leaves_the_page_as_it_was_and_is_told_once(
    store: PageStore, root: Path, caplog: pytest.LogCaptureFixture
) -> None:
    before = page(store)
    line = edit(root, "crisis_lines.csv", "us-988", contact="call us", kind="shout")
    for _ in range(3):
        assert page(store) is before
    told = [record.getMessage() for record in caplog.records]
    assert len(told) == 2
    assert told[0].count(f"data/crisis_lines.csv, line {line}, column") == 2, "every fault"
    assert "shown as it was before" in told[1]


def test_the_next_fault_is_told_and_so_is_the_first_when_it_comes_back(
    store: PageStore, root: Path, caplog: pytest.LogCaptureFixture
) -> None:
    page(store)
    for contact in ("call us", "ring us", "988", "ring us"):
        edit(root, "crisis_lines.csv", "us-988", contact=contact)
        page(store)
    told = [record.getMessage() for record in caplog.records if "not a phone number" in record.getMessage()]
    assert len(told) == 3


def test_a_mended_table_is_taken_up(store: PageStore, root: Path) -> None:
    page(store)
    edit(root, "crisis_lines.csv", "us-988", contact="call us")
    page(store)
    edit(root, "crisis_lines.csv", "us-988", contact="989", again="tel: 989")
    assert b"tel:989" in page(store).plain


def test_a_lesson_that_is_cut_short_stays_as_it_was(store: PageStore, root: Path) -> None:
    before = page(store)
    (root / "notebooks" / "en" / "index.ipynb").write_text("{", encoding="utf-8")
    assert page(store) is before


def test_a_page_that_never_was_is_not_there(store: PageStore, root: Path) -> None:
    edit(root, "crisis_lines.csv", "us-988", contact="call us")
    with pytest.raises(UnavailableError):
        page(store)


def test_a_page_of_a_faulty_course_has_every_line_that_can_be_read_and_none_that_is_wrong(
    store: PageStore, root: Path
) -> None:
    edit(root, "crisis_lines.csv", "au-000", contact="0")
    path = root / "data" / "crisis_lines.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    spoilt = next(place for place, line in enumerate(lines) if line.startswith("us-988"))
    lines[spoilt] = lines[spoilt].replace(",", ',"', 1)
    every = {line.split(",")[0] for line in lines[1:]}
    for first in ("", "sep=,\n"):
        path.write_text(first + "".join(lines), encoding="utf-8")
        shown = [line for country in frame_of(root, "en").safety["countries"] for line in country["lines"]]
        assert {line["id"] for line in shown} == every - {"au-000", "us-988"}
        html = store.builder.notice("unavailable", Served(), "en", "Start")
        assert all(line["name"] in unescape(html) for line in shown)


def test_a_saved_file_shows_on_the_first_page_asked_for_a_tenth_of_a_second_after_a_look(
    store: PageStore, root: Path
) -> None:
    now = 100.0
    store.clock, store.fresh = lambda: now, FRESH_S
    before = page(store)
    notebook(root / "notebooks" / "en" / "index.ipynb", ("main-message", "# Anew"))
    now += FRESH_S
    assert page(store) is before, "the look of a moment ago still serves"
    now += 0.001
    assert b"<h1>Anew</h1>" in page(store).plain


def test_one_look_serves_all_who_come_while_it_goes_on_but_nobody_who_comes_later_than_a_tenth(
    store: PageStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 100.0
    store.clock, store.fresh = lambda: now, FRESH_S
    looks: list[float] = []
    look = store.builder.look
    monkeypatch.setattr(store.builder, "look", lambda: looks.append(now) or look())

    async def looks_for(*readers: float) -> int:
        """How many looks serve readers who come so many seconds after the first, while it goes on."""
        nonlocal now
        began = now = now + 1
        may_end = asyncio.Event()

        async def slowly(function: Callable[..., Any], *given: object) -> Any:
            await may_end.wait()
            return function(*given)

        store.look = slowly
        looks.clear()
        come = []
        for seconds in (0, *readers):
            now = began + seconds
            come.append(asyncio.create_task(store.version()))
            has_asked = asyncio.Event()
            asyncio.get_running_loop().call_soon(has_asked.set)
            await has_asked.wait()
        may_end.set()
        await asyncio.gather(*come)
        return len(looks)

    assert asyncio.run(looks_for(0, *[FRESH_S * 0.99] * 8)) == 1
    assert asyncio.run(looks_for(FRESH_S * 1.01)) == 2, "a file saved after the first had begun is seen"


def test_a_page_is_held_once_packed_and_with_what_it_is_known_by(store: PageStore) -> None:
    body = page(store)
    assert body is page(store)
    assert body.plain is store.builder.page(start(store), Served()).sent
    assert gzip.decompress(body.packed) == body.plain
    assert len({*body.etags}) == 2, "packed it is another thing to a browser than plain"


def test_a_slip_is_not_looked_for_again_by_each_reader_but_its_mending_shows(
    store: PageStore, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 100.0
    store.clock, store.fresh = lambda: now, -1  # the clock stands, so that only a new look sees what is new
    before = page(store)
    edit(root, "crisis_lines.csv", "us-988", contact="call us")
    begun: list[str] = []
    begin = store.builder.begin
    monkeypatch.setattr(store.builder, "begin", lambda *a, **k: begun.append("") or begin(*a, **k))
    for _ in range(5):
        assert page(store) is before
    assert len(begun) == 1
    now += 2
    assert page(store) is before
    assert len(begun) == 2, "the fault may have been of the moment"
    edit(root, "crisis_lines.csv", "us-988", contact="989", again="tel: 989")
    assert b"tel:989" in page(store).plain


def test_built_files_are_looked_for_again_only_where_the_course_is_another_one(
    store: PageStore, tmp_path: Path
) -> None:
    assert asyncio.run(store.asset("client.AA.js"))
    new = tmp_path / "built" / "page" / "client.ZZ.js"
    new.write_text("new", encoding="utf-8")
    assert asyncio.run(store.asset("client.ZZ.js")) is None
    (new.parent / "manifest.json").write_text('{"client.js": "client.ZZ.js"}', encoding="utf-8")
    found = asyncio.run(store.asset("client.ZZ.js"))
    assert found
    assert found.plain == b"new"
