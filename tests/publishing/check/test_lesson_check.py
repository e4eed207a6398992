"""What an educator can do wrong in a lesson is told with the file, the cell and the remedy."""

import json
import shutil
from pathlib import Path

import pytest

from easeback.publishing.check.lesson_check import ANATOMY, check_lessons
from support.places import DATA, ROOT
from support.pressroom import notebook, words

WHOLE = tuple((name, "# Title" if name == "main-message" else f"> Words of {name}.") for name in ANATOMY)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    notebook(tmp_path / "notebooks" / "en" / "index.ipynb", ("main-message", "# Start"))
    notebook(tmp_path / "notebooks" / "en" / "01-one.ipynb", *WHOLE)
    return tmp_path


def changed(root: Path, **cell: object) -> Path:
    """Adds to the lesson a code cell with these fields."""
    path = root / "notebooks" / "en" / "01-one.ipynb"
    book = json.loads(path.read_text(encoding="utf-8"))
    plain = {
        "cell_type": "code",
        "id": "own",
        "metadata": {},
        "source": "",
        "outputs": [],
        "execution_count": None,
    }
    book["cells"].append(plain | cell)
    path.write_text(json.dumps(book), encoding="utf-8")
    return path


def told(root: Path) -> list[str]:
    return [str(fault) for fault in check_lessons(root)]


def test_a_whole_lesson_has_no_fault(root: Path) -> None:
    assert told(root) == []


def test_our_own_lessons_have_no_fault() -> None:
    assert told(ROOT) == []


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ({"source": "a = 1\n" * 7}, "more than 6 lines"),
        ({"source": "Player("}, "cannot be read"),
        ({"id": "see-it"}, "cell 8”: A cell lost the id (two have one)"),
        ({"source": "Player(“slow”)"}, 'a word processor: it has “ for ". Replace each “ by "'),
        ({"source": "x = 1\n?x"}, "asks for help with ?, which shows a reader nothing. Delete the line"),
        ({"source": "x = 1\nx??"}, "asks for help with ?"),
        ({"source": "Player(\u200b)"}, "a sign that nobody sees (U+200B)"),
        ({"cell_type": "markdown", "source": "[x](07-gone.ipynb)"}, "links to 07-gone.ipynb"),
    ],
)
def test_a_fault_in_a_cell_is_told_with_its_place(root: Path, cell: dict[str, object], words: str) -> None:
    changed(root, **cell)
    (fault,) = told(root)
    assert fault.startswith("notebooks/en/01-one.ipynb: In “")
    assert words in fault


def test_words_that_patients_should_not_read_are_told_with_their_cell(root: Path) -> None:
    shutil.copytree(DATA, root / "data")
    changed(root, cell_type="markdown", source="It is not all in your head.\n\nYour disc is worn out.")
    (fault,) = check_lessons(root)
    assert str(fault) == (
        "notebooks/en/01-one.ipynb: In “own”: Patients should not read “worn out”. "
        "Say instead: changes that come with age."
    )
    assert not fault.stops


def test_notes_that_a_clinician_says_are_held_to_the_same_words(root: Path) -> None:
    shutil.copytree(DATA, root / "data")
    notes = {"slideshow": {"slide_type": "notes"}}
    changed(root, cell_type="markdown", source="Speak of a flood.", metadata=notes)
    (fault,) = told(root)
    assert "In “own”: Patients should not hear “flood”; it stands in notes" in fault


def test_all_faults_are_told_at_once(root: Path) -> None:
    changed(root, source="Player(", execution_count=1)
    changed(root, id="own-2", source="a = 1\n" * 9)
    assert len(told(root)) == 3


@pytest.mark.parametrize("missing", ANATOMY)
def test_a_missing_piece_of_the_anatomy_is_named(root: Path, missing: str) -> None:
    left = [("extra", "# Title"), *(cell for cell in WHOLE if cell[0] != missing)]
    notebook(root / "notebooks" / "en" / "01-one.ipynb", *left)
    (fault,) = told(root)
    assert f"“{missing}” is missing" in fault


def test_a_piece_may_have_a_word_in_its_id(root: Path) -> None:
    cells = [(f"{name}-first" if name == "try-it" else name, source) for name, source in WHOLE]
    notebook(root / "notebooks" / "en" / "01-one.ipynb", *cells)
    assert told(root) == []


def test_a_file_that_is_no_notebook_is_told(root: Path) -> None:
    (root / "notebooks" / "en" / "02-two.ipynb").write_text("{", encoding="utf-8")
    (fault,) = told(root)
    assert fault == (
        "notebooks/en/02-two.ipynb: The file is not complete near line 1. "
        "Bring back an earlier copy of this file."
    )


def test_two_lessons_with_one_address_are_told(root: Path) -> None:
    notebook(root / "notebooks" / "en" / "02-one.ipynb", *WHOLE)
    (fault,) = told(root)
    assert "same address (one) as 01-one.ipynb" in fault


def test_two_lessons_with_one_title_are_told(root: Path) -> None:
    notebook(root / "notebooks" / "en" / "02-two.ipynb", *WHOLE)
    (fault,) = told(root)
    assert "02-two.ipynb: It has the same title (“Title”) as 01-one.ipynb." in fault


@pytest.mark.parametrize(
    ("name", "better"),
    [
        ("07-meine Übung", "07-meine-uebung"),
        ("07_sleep_pain", "07-sleep-pain"),
        ("sleep&pain", "sleep-pain"),
        ("08-Ćwiczenie", "08-cwiczenie"),
    ],
)
def test_a_file_name_that_is_no_address_is_told_with_a_better_one(root: Path, name: str, better: str) -> None:
    cells = [(part, words.replace("# Title", "# Another")) for part, words in WHOLE]
    notebook(root / "notebooks" / "en" / f"{name}.ipynb", *cells)
    (fault,) = told(root)
    assert fault.endswith(f"choose Rename, and call it {better}.ipynb.")


def test_what_is_held_back_is_named_once_and_so_is_a_link_to_it(root: Path) -> None:
    notebook(root / "notebooks" / "en" / "draft-07-sleep.ipynb", ("main-message", "# Half"), ("x", "print("))
    notebook(root / "notebooks" / "en" / "08-pain.ipynb", ("main-message", "# Half"), draft=True)
    changed(root, cell_type="markdown", source="[a](draft-07-sleep.ipynb), [b](08-pain.ipynb#try-it)")
    remedy = "Take the link out, or let that lesson go to readers."
    assert [fault.split(": ", 1)[1] for fault in told(root)] == [
        f"In “own”: It links to 08-pain.ipynb, which is held back. {remedy}",
        f"In “own”: It links to draft-07-sleep.ipynb, which is held back. {remedy}",
        "It is held back: no reader sees it. When it is ready, take “draft” out of its metadata.",
        "It is held back: no reader sees it. When it is ready, rename it to 07-sleep.ipynb.",
    ]


def test_a_folder_that_is_no_language_is_named_and_touches_nothing(root: Path) -> None:
    for folder in (".ipynb_checkpoints", "drafts", "de"):
        notebook(root / "notebooks" / folder / "index.ipynb", ("main-message", "# T"))
    language, drafts = sorted(check_lessons(root))
    assert (language.file, language.remedy) == (
        "notebooks/de",
        "Copy the folder data/en to data/de and translate its words.",
    )
    assert (drafts.file, drafts.stops) == ("notebooks/drafts", False)


def test_a_course_without_its_start_page_is_told(root: Path) -> None:
    (root / "notebooks" / "en" / "index.ipynb").unlink()
    assert any("start page is missing" in fault for fault in told(root))


def test_a_course_without_lessons_is_told(tmp_path: Path) -> None:
    assert "There is no lesson" in told(tmp_path)[0]


def test_a_lesson_without_a_title_is_told(root: Path) -> None:
    cells = [(name, source.replace("# Title", "> Words.")) for name, source in WHOLE]
    notebook(root / "notebooks" / "en" / "01-one.ipynb", *cells)
    assert any("no title" in fault for fault in told(root))


def test_what_is_not_translated_yet_is_told_but_stops_nothing(root: Path) -> None:
    notebook(root / "notebooks" / "de" / "index.ipynb", ("main-message", "# Anfang"))
    words(root, "de")
    faults = check_lessons(root)
    assert [fault.file for fault in faults] == ["notebooks/de/01-one.ipynb"]
    assert not faults[0].stops


def test_a_cell_that_a_translation_lacks_is_told(root: Path) -> None:
    notebook(root / "notebooks" / "de" / "index.ipynb", ("main-message", "# Anfang"))
    words(root, "de")
    notebook(root / "notebooks" / "de" / "01-one.ipynb", *WHOLE, ("own", "# Words"))
    notebook(root / "notebooks" / "en" / "01-one.ipynb", *WHOLE, ("try-it-2", "> More."))
    assert any("“try-it-2” is missing" in fault for fault in told(root))
