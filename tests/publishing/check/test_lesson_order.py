"""A lesson of an earlier order opens as ever; the check says in one sentence what is better, and mends it."""

import json
from pathlib import Path

import pytest

from easeback.content import HARMLESS, mend
from easeback.publishing.check.lesson_check import check_lessons
from easeback.publishing.check.lesson_mending import mend_lessons
from easeback.publishing.lessons.anatomy import ANATOMY, FORMERLY, open_lesson
from easeback.publishing.lessons.lessons import lessons_of
from support.pressroom import course, notebook


def title(part: str, first: str = "Title") -> str:
    return f"# {first}" if part == "main-message" else f"## {part.replace('-', ' ').capitalize()}: so"


def lesson(root: Path, *cells: tuple[str, str]) -> Path:
    return notebook(root / "notebooks" / "en" / "02-one.ipynb", *cells)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A course with one lesson of the earlier order, and a place of its own behind the exercise."""
    course(tmp_path)
    whole = [(part, title(part, "Calm")) for part in ANATOMY]
    notebook(tmp_path / "notebooks" / "en" / "01-calm.ipynb", *whole)
    cells = [
        cell
        for part in FORMERLY
        for cell in (
            (part, title(part)),
            *([("what-we-know-cards", 'ClaimCard("walking-helps")')] if part == "what-we-know" else []),
            *([("what-helps-more", "## More"), ("own", "## My own")] if part == "what-helps" else []),
        )
    ]
    lesson(tmp_path, ("set-up", "from easeback.parts import ClaimCard"), *cells)
    return tmp_path


def ids(root: Path) -> list[str]:
    book = json.loads((root / "notebooks" / "en" / "02-one.ipynb").read_text(encoding="utf-8"))
    return [cell["id"] for cell in book["cells"]]


def test_the_practice_comes_before_what_we_know() -> None:
    assert ANATOMY.index("try-it") < ANATOMY.index("what-helps") < ANATOMY.index("what-we-know")


def test_a_lesson_of_the_earlier_order_opens_and_one_sentence_says_what_is_better(root: Path) -> None:
    one = next(each for each in lessons_of(root, "en") if each.slug == "one")
    assert len(open_lesson(one).cells) == len(ids(root))
    (fault,) = check_lessons(root)
    assert fault.problem == "“What helps” stands after “What we know”; readers do better with it before."
    assert fault.remedy == "Run easeback check --fix."
    assert (fault.stops, fault.weight) == (False, HARMLESS)


def test_check_fix_puts_the_parts_in_order_and_each_keeps_its_cells(root: Path) -> None:
    before = ids(root)
    deed, *_ = mend(root, [mend_lessons])
    assert str(deed) == "notebooks/en/02-one.ipynb: Mended the parts of the lesson, put in their order."
    after = ids(root)
    assert sorted(after) == sorted(before)
    begin = after.index("what-helps")
    assert after[begin : begin + 5] == [
        "what-helps",
        "what-helps-more",
        "own",
        "what-we-know",
        "what-we-know-cards",
    ]
    assert after[0] == "set-up"
    assert check_lessons(root) == []


def test_a_part_in_two_places_is_left_where_it_is_and_told_how_to_move(root: Path) -> None:
    cells = [(part, title(part)) for part in FORMERLY]
    lesson(root, *cells[:-1], ("see-it-again", "## Once more"), cells[-1])
    before = ids(root)
    fault = check_lessons(root)[0]
    assert fault.remedy == "In JupyterLab move the cells of “What helps” above those of “What we know”."
    assert list(mend(root, [mend_lessons])) == []
    assert ids(root) == before


def test_a_lost_part_of_the_earlier_order_is_still_found_by_its_place(root: Path) -> None:
    path = root / "notebooks" / "en" / "02-one.ipynb"
    book = json.loads(path.read_text(encoding="utf-8"))
    for cell in book["cells"]:
        if cell["id"] == "what-helps":
            cell |= {"id": "0a1b2c3d", "source": "## A heading of my own"}
    book["cells"] = [cell for cell in book["cells"] if cell["id"] not in ("own", "what-helps-more")]
    path.write_text(json.dumps(book), encoding="utf-8")
    one = next(each for each in lessons_of(root, "en") if each.slug == "one")
    assert "what-helps" in [cell.id for cell in open_lesson(one).cells]


def test_claim_cards_in_two_places_are_told_with_the_place_that_takes_them_all(root: Path) -> None:
    cells = [(part, title(part)) for part in ANATOMY]
    cells[3:3] = [("try-it-cards", 'ClaimCard("walking-helps")')]
    cells.insert(6, ("what-we-know-cards", 'ClaimCard("exercise-helps")'))
    lesson(root, ("set-up", "from easeback.parts import ClaimCard"), *cells)
    (fault,) = check_lessons(root)
    assert fault.problem == (
        "In “what-we-know-cards”: Claim cards stand in 2 places, so too many are read at once."
    )
    assert "ClaimCard(…) of “try-it-cards”" in fault.remedy
    assert not fault.stops


@pytest.mark.parametrize("source", ["> Words without a heading.", "ClaimCard('walking-helps')"])
def test_a_fold_without_a_heading_is_told(root: Path, source: str) -> None:
    path = lesson(root, *((part, title(part)) for part in ANATOMY), ("own", source))
    book = json.loads(path.read_text(encoding="utf-8"))
    book["cells"][-1]["metadata"]["tags"] = ["fold"]
    path.write_text(json.dumps(book), encoding="utf-8")
    fault = next(each for each in check_lessons(root) if "fold" in each.problem)
    assert fault.problem == "In “own”: It has the tag “fold”, but no heading to stand before the fold."
    assert "begins with ###" in fault.remedy
