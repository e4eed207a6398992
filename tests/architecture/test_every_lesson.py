"""Every lesson is complete: its anatomy, its notes for the presenter, its parts, its links, and it runs."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import nbformat
import pytest
from jupyter_client.manager import KernelManager
from nbclient import NotebookClient

from easeback import content
from easeback import parts as easeback_parts
from easeback.content import address_of
from easeback.publishing.lessons.anatomy import ANATOMY
from easeback.publishing.render.drawn_words import MARK
from support.parts import parts_of as made_by
from support.places import (
    DATA,
    NOTEBOOKS,
    PACKAGE,
    WITHOUT_QUESTIONS,
    anatomy_of,
    calls,
    lessons,
    name,
    taught,
)

# “-” stands in a notebook for a cell that goes on with the slide before it.
SLIDES = {"slide", "subslide", "fragment", "-"}

# Stands in every page, so it is there when the connection is not.
HELP = "#help-now"

every_lesson = pytest.mark.parametrize("lesson", lessons(), ids=name)
every_taught = pytest.mark.parametrize("lesson", taught(), ids=name)


@cache
def read(lesson: Path) -> dict[str, Any]:
    """The notebook as it stands in its file."""
    book: dict[str, Any] = json.loads(lesson.read_text(encoding="utf-8"))
    for cell in book["cells"]:
        cell["source"] = "".join(cell["source"])
    return book


def ids(lesson: Path) -> list[str]:
    """The cell ids of a lesson, in order."""
    return [cell["id"] for cell in read(lesson)["cells"]]


def slide_type(cell: dict[str, Any]) -> str:
    """What a cell is in the presenter's view."""
    return str(cell["metadata"].get("slideshow", {}).get("slide_type"))


def notes(lesson: Path) -> list[dict[str, Any]]:
    """The cells only the presenter sees."""
    return [cell for cell in read(lesson)["cells"] if slide_type(cell) == "notes"]


def for_patients(lesson: Path) -> list[dict[str, Any]]:
    """The Markdown cells a patient reads."""
    cells = read(lesson)["cells"]
    return [cell for cell in cells if cell["cell_type"] == "markdown" and slide_type(cell) != "notes"]


def parts_of(lesson: Path) -> list[tuple[str, list[str]]]:
    """The parts a lesson calls and the names it gives them, without the line that imports them."""
    code = [cell["source"] for cell in read(lesson)["cells"] if cell["cell_type"] == "code"]
    return [call for source in code for call in calls(source)]


def headings(lesson: Path) -> list[tuple[int, str]]:
    """The headings of a lesson with their level."""
    text = "\n\n".join(cell["source"] for cell in for_patients(lesson))
    found = re.findall(r"^(#+)\s+(.+)$", text, re.MULTILINE)
    return [(len(marks), text) for marks, text in found]


def test_the_first_lessons_are_there() -> None:
    slugs = {path.stem for path in lessons() if path.parent.name == "en"}
    assert {"index", "03-stress-signals", "08-slow-breathing", "calm-now"} <= slugs


@every_lesson
def test_a_lesson_is_a_sound_notebook(lesson: Path) -> None:
    book = nbformat.read(lesson, as_version=nbformat.NO_CONVERT)
    nbformat.validate(book)
    assert (book.nbformat, book.nbformat_minor) == (4, 5)
    assert book.metadata.kernelspec.name == "python3"


@every_taught
def test_a_lesson_has_the_whole_anatomy_in_order(lesson: Path) -> None:
    have = [part for cell_id in ids(lesson) for part in ANATOMY if cell_id == part]
    assert have == anatomy_of(lesson.stem)
    assert ids(lesson)[0] == "main-message"
    assert "set-up" in ids(lesson)


@every_lesson
def test_a_cell_that_continues_a_part_of_the_anatomy_stays_in_it(lesson: Path) -> None:
    begun = ""
    for cell in read(lesson)["cells"]:
        part = next((part for part in ANATOMY if cell["id"] == part or cell["id"].startswith(f"{part}-")), "")
        if cell["id"] == part:
            begun = part
        elif part:
            assert part == begun, f"{cell['id']} stands under {begun}"


@every_lesson
def test_every_cell_knows_its_place_in_the_presentation(lesson: Path) -> None:
    for cell in read(lesson)["cells"]:
        if cell["id"] == "set-up":
            assert slide_type(cell) == "skip"
        elif cell["id"].startswith("notes-"):
            assert slide_type(cell) == "notes"
            assert cell["cell_type"] == "markdown"
        else:
            assert slide_type(cell) in SLIDES, cell["id"]


@every_lesson
def test_the_presenter_has_notes_for_every_slide(lesson: Path) -> None:
    kinds = [slide_type(cell) for cell in read(lesson)["cells"]]
    begins = [place for place, kind in enumerate(kinds) if kind in {"slide", "subslide"}]
    assert begins[0] == 0
    for begin, end in pairwise([*begins, len(kinds)]):
        assert "notes" in kinds[begin:end], ids(lesson)[begin]


@every_lesson
def test_notes_tell_the_minutes_what_to_say_what_to_ask_and_what_to_listen_for(lesson: Path) -> None:
    for cell in notes(lesson):
        blocks = cell["source"].split("\n\n")
        labels = [re.match(r"\*\*[^*]+:\*\* \S", block) for block in blocks]
        assert len(blocks) == 4, cell["id"]
        assert all(labels), cell["id"]
        assert re.search(r"\d+$", blocks[0]), f"{cell['id']} has no minutes"


@every_lesson
def test_a_lesson_says_how_long_it_takes_and_what_it_is_about(lesson: Path) -> None:
    about = read(lesson)["metadata"]["easeback"]
    assert about["summary"].endswith(".")
    assert isinstance(about["order"], int)
    first = read(lesson)["cells"][0]["source"]
    # The start page is a door: one goes through it.
    assert re.findall(r"\d+", first) == ([] if lesson.stem == "index" else [str(about["minutes"])])


def test_no_two_lessons_of_a_language_have_the_same_place() -> None:
    for language in {path.parent for path in lessons()}:
        places = [read(path)["metadata"]["easeback"]["order"] for path in sorted(language.glob("*.ipynb"))]
        assert len(places) == len(set(places)), language


@every_lesson
def test_numbers_live_in_rows_and_not_in_words(lesson: Path) -> None:
    for cell in for_patients(lesson)[1:]:
        words = re.sub(r"\]\([^)]*\)", "]", cell["source"])
        assert re.findall(r"[^.!?\n]*\d[^.!?\n]*", words) == [], cell["id"]
    for cell in notes(lesson):
        said = cell["source"].split("\n\n", 1)[1]
        assert re.findall(r"[^.!?\n]*\d[^.!?\n]*", said) == [], cell["id"]


@every_taught
def test_a_lesson_asks_what_changed_and_lets_the_reader_check(lesson: Path) -> None:
    tried = "\n".join(cell["source"] for cell in for_patients(lesson) if cell["id"].startswith("try-it"))
    asked, _, answer = tried.partition("<details>")
    assert "?" in asked
    assert "<summary>" in answer
    # With an empty line inside, some readers of Markdown end the fold too early and give the answer away.
    assert [fold for fold in re.findall("<details>.*?</details>", tried, re.DOTALL) if "\n\n" in fold] == []


@every_lesson
def test_headings_carry_the_message_in_sentence_case(lesson: Path) -> None:
    found = headings(lesson)
    assert [level for level, _ in found].count(1) == 1
    for (before, _), (after, heading) in pairwise(found):
        assert after <= before + 1, f"a level is left out before: {heading}"
    for level, heading in found:
        if level == 1 and lesson.stem == "index":
            continue  # the one sentence of the start page
        assert [word for word in heading.split()[1:] if word[0].isupper() and word != "I"] == [], heading
        assert not heading.endswith(".")


@every_lesson
def test_a_lesson_imports_what_it_calls_and_nothing_else(lesson: Path) -> None:
    set_up = next(cell["source"] for cell in read(lesson)["cells"] if cell["id"] == "set-up")
    assert set_up.startswith("from easeback.parts import ")
    imported = set(re.findall(r"[A-Z]\w+", set_up))
    assert imported == {part for part, _ in parts_of(lesson)}
    assert [part for part in imported if not hasattr(easeback_parts, part)] == []


@every_lesson
def test_every_name_a_part_is_given_has_its_rows(lesson: Path) -> None:
    shown = list(made_by(lesson))  # a part refuses a name that has no row
    assert [type(part).__name__ for part in shown] == [part for part, _ in parts_of(lesson)]
    here = address_of(lesson.stem)
    assert {part.lesson for part in shown if part.has_trait("lesson")} <= {here}


@every_taught
def test_a_lesson_asks_two_or_three_questions_and_offers_up_to_four_steps(lesson: Path) -> None:
    course, here = content.load(lesson.parent.name), address_of(lesson.stem)
    if here != WITHOUT_QUESTIONS:
        assert 2 <= len([question for question in course.questions.values() if question.lesson == here]) <= 3
    assert 1 <= len([step for step in course.plan_steps.values() if step.lesson == here]) <= 4


def test_every_question_has_its_right_answer_among_three_and_a_kind_word_for_each() -> None:
    for question in content.load().questions.values():
        assert len(question.answers) >= 3, question.id
        assert question.answer in {answer.id for answer in question.answers}, question.id
        for answer in question.answers:
            assert not re.search(r"\b(wrong|incorrect|false)\b|^No\b", answer.why), answer.why


def test_the_right_answer_does_not_always_stand_at_the_same_place() -> None:
    asked = content.load().questions.values()
    places = [
        answer.order for question in asked for answer in question.answers if answer.id == question.answer
    ]
    assert max(places.count(place) for place in set(places)) <= len(places) / 2


@every_lesson
def test_links_lead_to_a_lesson_and_a_place_that_exist(lesson: Path) -> None:
    for cell in for_patients(lesson):
        for target in re.findall(r"\]\(([^)]*)\)", cell["source"]):
            if target == HELP or target.startswith(MARK):
                continue
            file, _, place = target.partition("#")
            aim = lesson.parent / file if file else lesson
            assert aim.suffix == ".ipynb", target
            assert aim.is_file(), target
            begins = place == "start" and any(
                "Player(" in one["source"] or "CalmNow" in one["source"] for one in read(aim)["cells"]
            )
            assert not place or begins or place in ids(aim), target


@every_lesson
def test_a_word_that_lights_a_drawing_has_a_name_that_educators_can_look_up(lesson: Path) -> None:
    section = (DATA / "README.md").read_text(encoding="utf-8").split("## Words that light up a drawing")[1]
    documented = set(re.findall(r"`([a-z-]+)`", section.split("\n## ")[0]))
    for cell in for_patients(lesson):
        named = set(re.findall(rf"{MARK}([^)\"]*)", cell["source"]))
        assert named <= documented, cell["id"]


@every_lesson
def test_a_link_to_urgent_help_stays_on_the_page(lesson: Path) -> None:
    for cell in for_patients(lesson):
        for text, target in re.findall(r"\[([^\]]*)\]\(([^)]*)\)", cell["source"]):
            if re.search(r"\bhelp\b.*\bnow\b", text, re.IGNORECASE):
                assert target == HELP, cell["id"]
    frame = PACKAGE / "publishing" / "pages" / "template" / "help.html.j2"
    assert f'id="{HELP[1:]}"' in frame.read_text(encoding="utf-8")


def test_the_start_page_has_two_ways_and_the_safety_check_beside_them_on_its_first_screen() -> None:
    start = NOTEBOOKS / "en" / "index.ipynb"
    order = [cell["id"] for cell in for_patients(start)]
    first = [cell for cell in for_patients(start) if cell["id"].startswith("main-message")]
    assert order[: len(first)] == [cell["id"] for cell in first]
    ways = next(cell["source"] for cell in first if cell["id"] == "main-message-doors")
    assert re.findall(r"\]\(([^)]*)\)", ways) == ["calm-now.ipynb#start", "#guide-me"]
    assert "](#safety-check)" in "".join(cell["source"] for cell in first)
    assert "help" not in ways.lower(), "“Help now” is for emergencies only"


def test_the_start_page_asks_no_quiz() -> None:
    shown = {part for part, _ in parts_of(NOTEBOOKS / "en" / "index.ipynb")}
    assert shown == {"ClaimCard", "GoOn", "Guide", "OneLine", "Safety"}


def test_calm_now_asks_no_quiz() -> None:
    assert "CheckYourself" not in {part for part, _ in parts_of(NOTEBOOKS / "en" / "calm-now.ipynb")}


@every_taught
def test_a_lesson_shows_its_claims_in_one_place_behind_the_practice(lesson: Path) -> None:
    order = [part for part, _ in parts_of(lesson)]
    assert order.count("ClaimCard") == 1
    practised = {"Player", "HeatOrCold", "ThreeThings", "CalmNow"}
    assert practised & set(order[: order.index("ClaimCard")]), "practice first"
    assert not practised & set(order[order.index("ClaimCard") :])


def unlike(first: Path, other: Path) -> set[str]:
    """The cell ids that only one of two languages of a lesson has."""
    return set(ids(first)) ^ set(ids(other))


def test_a_lesson_has_the_same_cells_in_every_language() -> None:
    for other in lessons():
        first = NOTEBOOKS / "en" / other.name
        assert first.is_file(), f"{other} has no English original"
        assert unlike(first, other) == set()


def test_a_cell_missing_in_another_language_is_found(tmp_path: Path) -> None:
    first = NOTEBOOKS / "en" / "calm-now.ipynb"
    book = json.loads(first.read_text(encoding="utf-8"))
    gone = book["cells"].pop(2)
    other = tmp_path / "calm-now.ipynb"
    other.write_text(json.dumps(book), encoding="utf-8")
    assert unlike(first, other) == {gone["id"]}


@pytest.fixture(scope="module")
def kernel() -> Iterator[KernelManager]:
    """One kernel for all lessons: each begins by forgetting what the one before it made."""
    manager = KernelManager(kernel_name="python3")
    yield manager
    manager.shutdown_kernel(now=True)


@pytest.mark.slow
@every_lesson
def test_a_lesson_runs_from_top_to_bottom(lesson: Path, kernel: KernelManager) -> None:
    book = nbformat.read(lesson, as_version=4)
    book.cells.insert(0, nbformat.v4.new_code_cell("%reset -f", id="set-up"))
    resources = {"metadata": {"path": lesson.parent}}
    NotebookClient(book, kernel, timeout=60, resources=resources).execute()
    for cell in book.cells:
        if cell.cell_type == "code" and cell.id != "set-up":
            shown = [output.get("data", {}) for output in cell.outputs]
            assert any("application/vnd.jupyter.widget-view+json" in data for data in shown), cell.id
