"""Lessons as files: address, order, and what a list says of each."""

import os
from pathlib import Path

import pytest

from easeback import content
from easeback.publishing.lessons.lessons import held_back, languages_of, lessons_of, slug_of
from easeback.publishing.lessons.notebook_files import UnreadableLessonError
from easeback.publishing.lessons.notebooks import read_notebook
from support.places import KIT
from support.pressroom import notebook, words
from support.tables import ask_node

SIGNS = [*range(0x20, 0x2F), *range(0x30, 0x250), *range(0x1E00, 0x1F00), *range(0xFB00, 0xFB07)]
"""Letters and signs of every language that is written in Latin letters; / makes no name."""


ADDRESSES = {
    "03-stress-signals.ipynb": "stress-signals",
    "calm-now.ipynb": "calm-now",
    "index.ipynb": "index",
    "10-three-three-three.ipynb": "three-three-three",
    "07_my lesson.ipynb": "my-lesson",
    "3 - a walk.ipynb": "a-walk",
    "04sleep.ipynb": "04sleep",
    "3d-pain.ipynb": "3d-pain",
    "12-.ipynb": "12",
    "2026.ipynb": "2026",
    "05-10-minutes.ipynb": "10-minutes",
    "-dash-.ipynb": "dash",
    "what? (new).v2.ipynb": "what-new-v2",
    "Übung für 2.ipynb": "Uebung-fuer-2",
    "U\u0308bung.ipynb": "Uebung",
    "Ćwiczenie Łódź.ipynb": "Cwiczenie-Lodz",
    "Åse ßæøåłäöü ÄÖÜÆØŁ.ipynb": "Aase-ssaeoeaalaeoeue-AeOeUeAeOeL",
    "½ ﬁnal ①.ipynb": "12-final-1",
    "٣-x.ipynb": "x",
    "日本.ipynb": "lesson",
}


@pytest.mark.parametrize(("file", "slug"), ADDRESSES.items())
def test_the_address_is_the_file_name_without_number_and_ending(file: str, slug: str) -> None:
    assert slug_of(Path(file)) == slug


def test_the_browser_makes_the_same_addresses() -> None:
    script = """
        import { readFileSync } from "node:fs";
        const { slugOf } = await import(process.argv[1]);
        console.log(JSON.stringify(JSON.parse(readFileSync(process.argv[2], "utf8")).map(slugOf)));
    """
    files = [
        *ADDRESSES,
        *(f"{number}{sign}a b.ipynb" for number in ("", "1", "007") for sign in map(chr, SIGNS)),
    ]
    made = ask_node(script, [KIT / "page" / "lessons.js"], files)
    assert made == [slug_of(Path(file)) for file in files]


@pytest.mark.parametrize("file", ["04sleep.ipynb", "3d-pain.ipynb", "2026.ipynb"])
def test_a_number_that_is_a_piece_of_the_name_orders_the_lesson_all_the_same(
    tmp_path: Path, file: str
) -> None:
    for name in ("1-first.ipynb", file, "3000-last.ipynb", "calm-now.ipynb"):
        notebook(tmp_path / "notebooks" / "en" / name, ("main-message", "# T"))
    assert [it.path.name for it in lessons_of(tmp_path, "en")][1] == file


def test_lesson_9_comes_before_lesson_10(tmp_path: Path) -> None:
    for name in ("10-ten", "9-nine", "100-hundred", "09-nine-too"):
        notebook(tmp_path / "notebooks" / "en" / f"{name}.ipynb", ("main-message", "# T"))
    assert [lesson.slug for lesson in lessons_of(tmp_path, "en")] == ["nine-too", "nine", "ten", "hundred"]


def test_the_start_page_comes_first_then_the_numbered_lessons_then_the_others(tmp_path: Path) -> None:
    for name in ("calm-now", "10-last", "index", "02-first"):
        notebook(tmp_path / "notebooks" / "en" / f"{name}.ipynb", ("main-message", "# T"))
    lessons = lessons_of(tmp_path, "en")
    assert [lesson.slug for lesson in lessons] == ["index", "first", "last", "calm-now"]
    assert [lesson.in_the_course for lesson in lessons] == [True, True, True, False]


def test_the_title_and_the_first_sentence_are_read_from_the_words(tmp_path: Path) -> None:
    words = "# Stress *signals*\n\n**In a hard moment** see [this](x.ipynb).\n\nMore."
    notebook(tmp_path / "notebooks" / "en" / "03-x.ipynb", ("set-up", "import this"), ("main-message", words))
    (lesson,) = lessons_of(tmp_path, "en")
    assert (lesson.title, lesson.summary) == ("Stress signals", "In a hard moment see this.")
    assert lesson.minutes is None


def test_what_the_notebook_says_of_itself_wins(tmp_path: Path) -> None:
    path = tmp_path / "notebooks" / "en" / "03-x.ipynb"
    notebook(path, ("main-message", "# Long title"), title="Short", minutes=7)
    (lesson,) = lessons_of(tmp_path, "en")
    assert (lesson.title, lesson.minutes) == ("Short", 7)


def test_notes_for_the_presenter_are_not_the_summary(tmp_path: Path) -> None:
    path = tmp_path / "notebooks" / "en" / "03-x.ipynb"
    cells = (("main-message", "# T"), ("notes-1", "> Say hello."), ("see-it", "> The first words."))
    notebook(path, *cells, slides={"notes-1": "notes"})
    assert lessons_of(tmp_path, "en")[0].summary == "The first words."


def test_a_changed_file_is_read_again(tmp_path: Path) -> None:
    path = notebook(tmp_path / "notebooks" / "en" / "03-x.ipynb", ("main-message", "# Old"))
    assert lessons_of(tmp_path, "en")[0].title == "Old"
    notebook(path, ("main-message", "# Newer title"))
    assert lessons_of(tmp_path, "en")[0].title == "Newer title"


@pytest.mark.parametrize(
    "text", ["{not json", "[]", '{"cells": 3, "nbformat": 4}', '{"cells": [], "nbformat": 3}', ""]
)
def test_a_file_that_is_no_notebook_has_a_name_and_a_problem(tmp_path: Path, text: str) -> None:
    path = tmp_path / "notebooks" / "en" / "05-half-done.ipynb"
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    (lesson,) = lessons_of(tmp_path, "en")
    assert lesson.title == "Half done"
    assert "05-half-done.ipynb" in lesson.problem
    with pytest.raises(UnreadableLessonError, match="05-half-done"):
        read_notebook(path)


def test_english_is_the_first_language(tmp_path: Path) -> None:
    for language in ("de", "en", "ar"):
        words(tmp_path, language)
        notebook(tmp_path / "notebooks" / language / "index.ipynb", ("main-message", "# T"))
    assert languages_of(tmp_path) == ("en", "ar", "de")


def test_a_language_is_a_folder_with_a_language_tag_and_its_own_words(tmp_path: Path) -> None:
    folders = ("en", "pt-BR", "zh-Hant", "fr", ".ipynb_checkpoints", "drafts", "old version", "tmp")
    for folder in folders:
        notebook(tmp_path / "notebooks" / folder / "index.ipynb", ("main-message", "# T"))
        if folder not in {"fr", "tmp"}:
            words(tmp_path, folder)
    words(tmp_path, "de")
    assert languages_of(tmp_path) == ("en", "pt-BR", "zh-Hant")


@pytest.mark.parametrize(
    "name",
    [
        "03-x-Copy1",
        "Untitled",
        "Untitled3",
        "untitled",
        "03-x - Copy",
        "03-x (2)",
        "draft-03-x",
        ".~lock.03-x",
        "~$03-x",
        ".hidden",
    ],
)
def test_copies_new_files_drafts_and_locks_stay_at_home(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "notebooks" / "en"
    for each in ("index", name):
        notebook(folder / f"{each}.ipynb", ("main-message", "# T"))
    assert [lesson.path.stem for lesson in lessons_of(tmp_path, "en")] == ["index"]
    assert content.lesson_files(tmp_path, "en") == {"index": "index.ipynb"}
    told = [path.stem for path in held_back(tmp_path, "en")]
    assert told == ([] if name.startswith((".", "~")) else [name])


def test_a_notebook_that_says_it_is_a_draft_stays_at_home_until_it_says_so_no_more(tmp_path: Path) -> None:
    path = tmp_path / "notebooks" / "en" / "03-x.ipynb"
    notebook(path, ("main-message", "# T"), draft=True)
    assert lessons_of(tmp_path, "en") == ()
    assert held_back(tmp_path, "en") == (path,)
    notebook(path, ("main-message", "# T"))
    assert [lesson.path for lesson in lessons_of(tmp_path, "en")] == [path]


@pytest.mark.parametrize("kind", ["dangling", "loop", "folder", "pipe"])
def test_what_is_no_file_is_a_lesson_with_a_problem_and_the_others_stay(tmp_path: Path, kind: str) -> None:
    folder = tmp_path / "notebooks" / "en"
    notebook(folder / "index.ipynb", ("main-message", "# T"))
    path = folder / "zz.ipynb"
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    else:
        path.symlink_to("zz.ipynb" if kind == "loop" else "nowhere.ipynb")
    first, last = lessons_of(tmp_path, "en")
    assert (first.title, first.problem) == ("T", "")
    assert last.problem.startswith("notebooks/en/zz.ipynb: It is ")


def test_a_file_that_may_be_read_again_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = notebook(tmp_path / "notebooks" / "en" / "index.ipynb", ("main-message", "# T"))
    path.chmod(0o000)
    with monkeypatch.context() as refused:
        refused.setattr(Path, "read_bytes", lambda _: (_ for _ in ()).throw(PermissionError(13, "no")))
        assert "may not be read" in lessons_of(tmp_path, "en")[0].problem
    path.chmod(0o644)
    assert lessons_of(tmp_path, "en")[0].problem == ""


@pytest.mark.parametrize(
    "text",
    ['{"metadata": null, "draft"', '"draft"', '{"metadata": {"easeback": {"draft": "yes"}}}', '{"draft": 1}'],
)
def test_what_is_no_notebook_is_no_draft_and_is_told_as_what_it_is(tmp_path: Path, text: str) -> None:
    path = tmp_path / "notebooks" / "en" / "03-x.ipynb"
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    assert not content.held_back(path)
    assert lessons_of(tmp_path, "en")[0].problem


def test_no_part_leads_to_a_lesson_that_is_held_back(tmp_path: Path) -> None:
    folder = tmp_path / "notebooks" / "en"
    notebook(folder / "03-x.ipynb", ("main-message", "# T"), draft=True)
    assert content.lesson_files(tmp_path, "en") == {}
    notebook(folder / "03-x.ipynb", ("main-message", "# T"), draft=False)
    assert content.lesson_files(tmp_path, "en") == {"x": "03-x.ipynb"}
