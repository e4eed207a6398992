"""The guide: each person's path is a row that a clinician can sign; safety first, only lessons that exist."""

from __future__ import annotations

from itertools import product

from easeback import content
from easeback.content import PathStop
from support.cases import cases, paths_for
from support.places import NOTEBOOKS, ROOT, cells

COURSE = content.load("en", ROOT)
STOPS = tuple(COURSE.paths.values())
CHOICES: dict[str, list[str | None]] = {
    question.id: [None, *(answer.id for answer in question.answers)]
    for question in COURSE.guide_questions.values()
}
EVERY = [
    {question: answer for question, answer in zip(CHOICES, given, strict=True) if answer}
    for given in product(*CHOICES.values())
]
PATHS = list(zip(EVERY, paths_for(STOPS, EVERY), strict=True))
CASES = cases("guide")
UNSURE_PAIN = {"yes", "unsure"}


def stop(name: str, lesson: str, *when: str, place: str = "") -> PathStop:
    return PathStop(name, 1, lesson, place, when, "")


def told(path: tuple[PathStop, ...]) -> str:
    return " > ".join(f"{one.lesson}#{one.place}" if one.place else one.lesson for one in path)


def test_every_case_of_the_table_gets_its_path() -> None:
    given = [{name: case[name] for name in CHOICES if case[name]} for case in CASES]
    found = [told(path) for path in paths_for(STOPS, given)]
    assert found == [case["path"] for case in CASES]


def test_the_table_holds_all_that_decides_a_path_and_each_wish_with_whatever_brings_one_here() -> None:
    calm = [case for case in CASES if case["state"] == "no"]
    for questions in (("wish", "since", "fear"), ("brings", "wish")):
        asked = set(product(*([one for one in CHOICES[name] if one] for name in questions)))
        assert asked <= {tuple(case[name] for name in questions) for case in calm}, questions


def test_what_brings_one_here_chooses_the_first_words_and_no_sign_of_danger() -> None:
    brings = COURSE.guide_questions["brings"].answers
    assert [bool(answer.welcome) for answer in brings] == [True] * len(brings)
    others = [asked for name, asked in COURSE.guide_questions.items() if name != "brings"]
    assert not any(answer.welcome for asked in others for answer in asked.answers)


def test_new_bad_or_doubtful_pain_comes_to_the_safety_check_first() -> None:
    assert len(PATHS) >= 300
    for answers, path in PATHS:
        first = (path[0].lesson, path[0].place) if path else None
        assert (first == ("index", "safety-check")) == (answers.get("state") in UNSURE_PAIN), answers


def test_after_the_safety_check_the_path_is_the_same() -> None:
    calm = {tuple(answers.items()): path for answers, path in PATHS if answers.get("state") == "no"}
    for answers, path in PATHS:
        if answers.get("state") in UNSURE_PAIN:
            assert path[1:] == calm[tuple((answers | {"state": "no"}).items())], answers


def test_every_path_leads_to_a_few_lessons_that_exist_and_each_only_once() -> None:
    lessons = content.lesson_files(ROOT, "en")
    for answers, path in PATHS:
        places = [(found.lesson, found.place) for found in path]
        assert len(places) == len(set(places))
        assert {found.lesson for found in path} <= set(lessons)
        if len(answers) == len(CHOICES):
            assert 3 <= len([found for found in path if not found.place]) <= 7, answers


def test_whoever_wants_to_move_more_comes_to_small_steps_and_gentle_moves() -> None:
    (path,) = paths_for(STOPS, [{"wish": "move"}])
    lessons = [found.lesson for found in path]
    assert lessons.index("posture-and-movement") < lessons.index("gentle-movement")


def test_a_place_on_a_lesson_is_one_of_its_cells_or_the_help_of_every_page() -> None:
    files = content.lesson_files(ROOT, "en")
    for found in STOPS:
        if found.place and found.place != "help-now":
            ids = [cell["id"] for cell in cells(NOTEBOOKS / "en" / files[found.lesson], "markdown")]
            assert found.place in ids, found.id


def test_every_path_of_a_wish_ends_at_the_plan() -> None:
    for answers, path in PATHS:
        assert ("wish" in answers) == (bool(path) and path[-1].lesson == "my-plan"), answers


def test_who_wants_to_understand_begins_with_the_whole_picture_and_not_with_breathing() -> None:
    for answers, path in PATHS:
        if answers.get("wish") == "understand":
            first = next(found.lesson for found in path if found.lesson != "index")
            assert first == "the-loop", answers


def test_who_wants_calm_now_has_a_calm_exercise_before_any_lesson() -> None:
    for answers, path in PATHS:
        if answers.get("wish") == "ease":
            assert next(found.lesson for found in path if found.lesson != "index") == "calm-now", answers


def test_who_wants_to_talk_comes_to_whom_to_call_and_to_the_care_team() -> None:
    for answers, path in PATHS:
        if answers.get("wish") == "talk":
            stops = [(found.lesson, found.place) for found in path]
            assert ("index", "help-now") in stops[:2], answers
            assert ("my-care-team", "") in stops, answers


def test_every_wish_leads_somewhere_of_its_own() -> None:
    wishes = [{"wish": wish} for wish in CHOICES["wish"] if wish]
    paths = [tuple(found.lesson for found in path) for path in paths_for(STOPS, wishes)]
    assert all(paths)
    assert len(set(paths)) == len(paths)


def test_of_two_rows_with_one_lesson_the_first_gives_the_reason() -> None:
    stops = (stop("early", "a", "w.x"), stop("late", "a"), stop("other", "b"), stop("place", "a", place="p"))
    early, late = paths_for(stops, [{"w": "x"}, {}])
    assert [found.id for found in early] == ["early", "other", "place"]
    assert [found.id for found in late] == ["late", "other", "place"]
