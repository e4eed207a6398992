"""Each thing that can be wrong with a row is told by file, line and column, with the way to mend it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from easeback import content
from support.spreadsheet import TODAY, drop, edit, faults, save, small_course, table, the_fault


@pytest.fixture
def course(tmp_path: Path) -> Path:
    return small_course(tmp_path)


def test_the_course_as_it_is_has_no_fault(course: Path) -> None:
    assert [str(fault) for fault in faults(course)] == []


WRONG_CELLS = [
    ("sources.csv", "cherkin2016", "year", "last year", "not a number"),
    ("sources.csv", "cherkin2016", "year", "20016", "too large"),
    ("sources.csv", "cherkin2016", "year", "2016.5", "not a whole number"),
    ("sources.csv", "cherkin2016", "doi", "https://doi.org/10.1001/jama.2016.2323", "not a DOI"),
    ("sources.csv", "nidirect", "url", "nidirect.gov.uk", "not a web address"),
    ("sources.csv", "cherkin2016", "verified", "maybe", "not one of the choices"),
    ("sources.csv", "cherkin2016", "checked_on", "23/11/2026", "a date in a spreadsheet's form"),
    ("sources.csv", "cherkin2016", "checked_on", "2026-02-30", "not a date"),
    ("sources.csv", "cherkin2016", "title", "", "empty"),
    ("claims.csv", "cortisol-peak", "certainty", "certain", "not one of the choices"),
    ("claims.csv", "cortisol-peak", "sources", "gunnar2021;gunar2021", "There is no “gunar2021”"),
    ("claims.csv", "cortisol-peak", "sources", "", "no source"),
    ("claims.csv", "cortisol-peak", "topic", "Stress signals", "not a name"),
    ("claim_numbers.csv", "function-cbt", "of_100", "101", "too large"),
    ("claim_numbers.csv", "function-cbt", "of_100", "-1", "too small"),
    ("claim_numbers.csv", "function-cbt", "of_100", "58 %", "not a number"),
    ("claim_numbers.csv", "function-cbt", "claim", "gone", "There is no “gone”"),
    ("claim_numbers.csv", "function-cbt", "source", "fernandez2017", "not verified"),
    ("claim_numbers.csv", "function-cbt", "source", "gu2022", "does not name"),
    ("model_parameters.csv", "heart_rate_rise", "unit", "", "empty"),
    ("model_parameters.csv", "heart_rate_rise", "unit", "bpm", "not a unit"),
    ("model_parameters.csv", "heart_rate_rise", "source", "", "empty"),
    ("model_parameters.csv", "heart_rate_rise", "source", "gone", "There is no “gone”"),
    ("model_parameters.csv", "heart_rate_rise", "value", "31", "outside 10 to 30"),
    ("model_parameters.csv", "heart_rate_rise", "value", "2,5", "not a number"),
    ("model_parameters.csv", "heart_rate_rise", "value", "nan", "not a number"),
    ("model_parameters.csv", "heart_rate_rise", "low", "40", "above the highest"),
    ("breathing_patterns.csv", "four-seven-eight", "hold_in_s", "8.5", "not safe"),
    ("breathing_patterns.csv", "resonance", "in_s", "0", "at least 1 second"),
    ("breathing_patterns.csv", "resonance", "out_s", "17", "2.9 breaths a minute"),
    ("breathing_patterns.csv", "resonance", "out_s", "0.9", "at least 1 second"),
    ("breathing_patterns.csv", "easy-start", "out_s", "1.9", "12.2 breaths a minute"),
    ("breathing_patterns.csv", "box", "contraindications", "", "who should not use it"),
    ("breathing_patterns.csv", "box", "contraindications", "pregnant", "There is no “pregnant”"),
    ("contraindications.csv", "pregnancy", "asked", "never", "not one of the choices"),
    ("exercises.csv", "slow-breathing", "instead", "gone", "There is no “gone”"),
    ("exercises.csv", "slow-breathing", "precautions", "gone", "There is no “gone”"),
    ("exercises.csv", "slow-breathing", "patterns", "", "needs a rhythm"),
    ("exercises.csv", "slow-breathing", "patterns", "resonance;gone", "There is no “gone”"),
    ("exercises.csv", "slow-breathing", "minutes", "0", "too small"),
    ("red_flags.csv", "ces1", "action", "wait", "not one of the choices"),
    ("red_flags.csv", "ces1", "sources", "", "empty"),
    ("countries.csv", "FR", "time_zones", "Paris", "not the name of a time zone"),
    ("countries.csv", "FR", "time_zones", "Europe/Berlin", "is of “DE” too"),
    ("countries.csv", "EU", "stands_for", "Poland", "not a country code"),
    ("crisis_lines.csv", "us-988", "contact", "call us", "not a phone number"),
    ("crisis_lines.csv", "au-000", "contact", "0", "A spreadsheet changed this number: “0” was “000”"),
    ("crisis_lines.csv", "any-findahelpline", "contact", "http://findahelpline.com", "not a safe web"),
    ("crisis_lines.csv", "us-988", "contact", "1-800-273-8255", "no longer works"),
    ("crisis_lines.csv", "gb-samaritans", "contact", "08457 90 90 90", "no longer works"),
    ("crisis_lines.csv", "us-988", "verified", "no", "nobody has verified"),
    ("crisis_lines.csv", "us-988", "country", "usa", "not a country code"),
    ("crisis_lines.csv", "us-988", "hours", "always", "not one of the choices"),
    ("crisis_lines.csv", "us-988", "last_checked", "2026-12-02", "has not come yet"),
    ("en/claims.csv", "cortisol-peak", "statement", "", "empty"),
    ("en/claims.csv", "cortisol-peak", "how_sure", "Bad posture is rare.", "should not read “Bad posture”"),
    ("en/crisis_lines.csv", "jp-inochi", "note", "", "hours of its own"),
    ("en/crisis_lines.csv", "ar-0800", "note", "", "only in a copy"),
    ("en/crisis_lines.csv", "us-988", "note", "Was 1 (800) 273-8255.", "no longer works"),
    ("en/words.csv", "shared.model", "text", "Time left: {minutes", "not written whole"),
]  # fmt: skip


@pytest.mark.parametrize("wrong", WRONG_CELLS, ids=" ".join)
def test_a_wrong_cell_is_told_with_its_place(course: Path, wrong: tuple[str, str, str, str, str]) -> None:
    file, row, column, cell, said = wrong
    line = edit(course, file, row, **{column: cell})
    found = [fault for fault in faults(course, file) if (fault.line, fault.column) == (line, column)]
    told = [fault for fault in found if said in fault.problem]
    assert len(told) == 1, [str(fault) for fault in faults(course)]
    assert told[0].remedy


def test_a_row_that_is_there_twice_is_told(course: Path) -> None:
    path = course / "data" / "claims.csv"
    rows = table(path)
    save(path, [*rows, rows[1]])
    fault = the_fault(course, "claims.csv", len(rows) + 1, "id")
    assert "is there twice, first in line 2" in fault.problem


def test_of_a_number_written_twice_only_that_is_told(course: Path) -> None:
    path = course / "data" / "steps.csv"
    rows = table(path)
    at = next(line for line, row in enumerate(rows) if row[:2] == ["kinder-thought", "3"])
    rows[at][1] = "2"
    save(path, rows)
    (fault,) = faults(course)
    assert (fault.file, fault.line, fault.column) == ("data/steps.csv", at + 1, "order")
    assert "another number" in fault.remedy


def test_who_should_go_softly_is_told_how(course: Path) -> None:
    edit(course, "exercises.csv", "kinder-thought", precautions="recent-surgery")
    (fault,) = faults(course)
    assert (fault.file, fault.column) == ("data/en/exercises.csv", "gentle")
    assert "contraindications" in fault.remedy


def test_a_move_without_a_step_and_two_first_moves_are_told(course: Path) -> None:
    for file, row in (
        ("data/moves.csv", ["let-go-word", "spare", "1", "1", "", "", ""]),
        ("data/moves.csv", ["let-go-word", "other", "1", "1", "", "", ""]),
        ("data/en/moves.csv", ["let-go-word", "spare", "Spare"]),
        ("data/en/moves.csv", ["let-go-word", "other", "Other"]),
    ):
        save(course / file, [*table(course / file), row])
    told = sorted((fault.column, fault.problem) for fault in faults(course))
    assert [column for column, _ in told] == ["id", "id", "order"]
    assert "No step of “let-go-word”" in told[0][1]
    assert "has the same number" in told[2][1]


def test_a_comma_between_names_is_told_as_one(course: Path) -> None:
    edit(course, "exercises.csv", "muscle-relaxation", contraindications="recent-surgery,told-to-wait")
    (fault,) = faults(course)
    assert fault.remedy == "Put ; between names."


def test_a_claim_with_a_number_needs_a_verified_source(course: Path) -> None:
    edit(course, "claims.csv", "holds-with-care", sources="breath-hold-advice")
    line = edit(course, "en/claims.csv", "holds-with-care", unknown="It is true for 3 of 10 people.")
    fault = the_fault(course, "en/claims.csv", line, "unknown")
    assert "no source of this claim is verified" in fault.problem
    edit(course, "claims.csv", "holds-with-care", sources="breath-hold-advice;shao2024")
    assert faults(course) == []


def test_a_claim_may_stand_without_a_source_only_as_untested(course: Path) -> None:
    edit(course, "claims.csv", "breathing-pain", sources="", certainty="untested")
    edit(course, "en/claims.csv", "breathing-pain", how_sure="We found no good trial.")
    assert faults(course) == []


def test_a_number_whose_source_loses_its_mark_is_told(course: Path) -> None:
    edit(course, "sources.csv", "cherkin2016", verified="secondary")
    files = {fault.file for fault in faults(course)}
    assert files == {"data/claim_numbers.csv", "data/en/claims.csv"}


def test_a_source_needs_a_doi_or_a_page(course: Path) -> None:
    line = edit(course, "sources.csv", "cherkin2016", doi="", url="")
    assert "cannot be found by a reader" in the_fault(course, "sources.csv", line, "doi").problem


@pytest.mark.parametrize(("days", "told"), [(365, 0), (366, 1)])
def test_a_phone_line_is_old_after_twelve_months(course: Path, days: int, told: int) -> None:
    day = TODAY - timedelta(days=days)
    line = edit(course, "crisis_lines.csv", "nz-1737", last_checked=day.isoformat())
    found = faults(course)
    assert [(fault.line, fault.column) for fault in found] == [(line, "last_checked")] * told


def test_an_old_phone_line_does_not_take_the_pages_down(course: Path) -> None:
    edit(course, "crisis_lines.csv", "nz-1737", last_checked="2019-01-01")
    assert content.load("en", course).crisis_lines["nz-1737"].last_checked == date(2019, 1, 1)


def test_every_phone_line_of_the_course_is_told_when_a_year_has_passed(course: Path) -> None:
    later = faults(course, "crisis_lines.csv", today=date(2028, 1, 1))
    assert len(later) == len(table(course / "data" / "crisis_lines.csv")) - 1


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("A flood of signals.", "flood"),
        ("Signals flooding in.", "flooding"),
        ("It does no damage.", "damage"),
        ("Your back is not DAMAGED.", "DAMAGED"),
        ("It is worn  out.", "worn  out"),
        ("A cure for all.", "cure"),
        ("It is all in your head.", "all in your head"),
        ("We predict a good week.", "predict"),
        ("Sit up: bad posture hurts.", "bad posture"),
        ("It is not all in your head.", None),
        ("Hold on, a secure seat is procured.", None),
        ("Flow, then rest.", None),
    ],
)
def test_words_that_patients_should_not_read_are_told(course: Path, words: str, found: str | None) -> None:
    line = edit(course, "en/steps.csv", 2, say=words)
    if found is None:
        assert faults(course) == []
    else:
        assert f"“{found}”" in the_fault(course, "en/steps.csv", line, "say").problem


def test_what_is_said_to_translators_is_not_held_to_the_words_for_patients(course: Path) -> None:
    edit(course, "en/words.csv", "shared.model", note="never say damage here")
    assert faults(course) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{minutes} min, {minuts}", "The places here are {minutes}, {minuts}."),
        ("{minuts} min", "The places here are {minuts}."),
        ("some min", "The places here are none."),
        ("{minutes} min", None),
    ],
)
def test_a_place_that_was_lost_or_mistyped_is_told_from_what_the_note_names(
    course: Path, text: str, said: str | None
) -> None:
    line = edit(course, "en/words.csv", "player.for", text=text)
    if said is None:
        assert faults(course) == []
        return
    fault = the_fault(course, "en/words.csv", line, "text")
    assert fault.problem == said
    assert fault.remedy == "Use {minutes}, as the note names them."


def test_a_note_that_does_not_name_a_place_is_told_but_stops_nothing(course: Path) -> None:
    line = edit(course, "en/words.csv", "player.for", note="a length")
    fault = the_fault(course, "en/words.csv", line, "note")
    assert "does not name {minutes}" in fault.problem
    assert not fault.stops


def test_one_wrong_cell_is_told_once(course: Path) -> None:
    line = edit(course, "crisis_lines.csv", "us-988", contact="")
    assert the_fault(course, "crisis_lines.csv", line, "contact").problem == "This cell is empty."


def test_a_row_without_words_is_told_where_the_words_belong(course: Path) -> None:
    drop(course, "en/red_flags.csv", "ces1")
    fault = the_fault(course, "en/red_flags.csv", 0, "id")
    assert "“ces1” are missing" in fault.problem
    assert "data/red_flags.csv, line 2" in fault.remedy


def test_words_without_a_row_are_told(course: Path) -> None:
    drop(course, "red_flags.csv", "ces1")
    assert "no “ces1” in data/red_flags.csv" in the_fault(course, "en/red_flags.csv", 2, "id").problem


def test_a_translation_is_held_against_the_first_language(course: Path) -> None:
    de = course / "data" / "de"
    (course / "data" / "en").rename(de)
    small_course(course / "again")
    (course / "again" / "data" / "en").rename(course / "data" / "en")
    assert content.languages(course) == ("en", "de")
    assert faults(course) == []
    drop(course, "de/words.csv", "shared.model")
    line = edit(course, "de/words.csv", "player.left", text="Noch etwas")
    found = {(fault.line, fault.column): fault.problem for fault in faults(course)}
    assert "“shared.model” are missing" in found[0, "id"]
    assert "places here are none" in found[line, "text"]
    assert len(found) == 2
    assert content.load("en", course).language == "en"
    with pytest.raises(content.ContentError, match=r"“shared\.model” are missing"):
        content.load("de", course)


def test_an_exercise_without_steps_is_told(course: Path) -> None:
    path = course / "data" / "exercises.csv"
    save(path, [*table(path), ["stretching", "movement", "5", "", ""]])
    words = course / "data" / "en" / "exercises.csv"
    save(
        words, [*table(words), ["stretching", "Stretching", "To move.", "Move softly.", "Stop if it hurts."]]
    )
    assert "no steps" in the_fault(course, "exercises.csv", len(table(path)), "id").problem


def test_a_question_of_a_lesson_that_is_not_there_is_told(course: Path) -> None:
    line = edit(course, "questions.csv", 2, lesson="stres-signals")
    fault = the_fault(course, "questions.csv", line, "lesson")
    assert "no lesson “stres-signals”" in fault.problem
    assert not fault.stops
    assert content.load("en", course).questions


@pytest.mark.parametrize("file", ["paths.csv", "groups.csv", "questions.csv", "plan_steps.csv"])
@pytest.mark.parametrize("way", ["metadata", "draft-01-new", "01-new"])
def test_a_row_of_a_lesson_that_is_held_back_is_named_and_stops_nothing(
    course: Path, file: str, way: str
) -> None:
    lesson = course / "notebooks" / "en" / f"{way.replace('metadata', '01-new')}.ipynb"
    book = {"metadata": {"easeback": {"draft": way == "metadata"}}}
    lesson.write_text(json.dumps(book), encoding="utf-8")
    line = edit(course, file, 2, lesson="new")
    if way == "01-new":
        assert not faults(course)
        return
    fault = the_fault(course, file, line, "lesson")
    assert f"“new” is held back (notebooks/en/{lesson.name})" in fault.problem
    assert not fault.stops
    assert fault.weight == content.HARMLESS


def test_a_question_needs_its_best_answer_among_its_answers(course: Path) -> None:
    line = edit(course, "questions.csv", 2, answer="gone")
    assert "no answer “gone”" in the_fault(course, "questions.csv", line, "answer").problem


def test_a_country_without_an_emergency_number_is_told(course: Path) -> None:
    drop(course, "crisis_lines.csv", "nz-111")
    drop(course, "en/crisis_lines.csv", "nz-111")
    (fault,) = faults(course)
    assert (fault.file, fault.column) == ("data/en/countries.csv", "id")
    assert "“NZ” has no emergency number" in fault.problem


@pytest.mark.parametrize("file", ["red_flags.csv", "crisis_lines.csv"])
def test_no_page_goes_out_without_its_safety_rows(course: Path, file: str) -> None:
    path = course / "data" / file
    save(path, table(path)[:1])
    (told,) = [fault for fault in faults(course, file) if "no rows" in fault.problem]
    assert told.stops
    with pytest.raises(content.ContentError):
        content.load("en", course)


# --- every row of every model, however many there come to be ---

PARAMETERS = "model_parameters.csv"


def every_value(course: Path, wrong: Callable[[dict[str, str]], str]) -> int:
    """Writes a wrong value into every row of the models; returns how many rows there are."""
    path = course / "data" / PARAMETERS
    header, *rows = table(path)
    place = header.index("value")
    rows = [[*row[:place], wrong(dict(zip(header, row, strict=True))), *row[place + 1 :]] for row in rows]
    save(path, [header, *rows])
    return len(rows)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (lambda row: str(float(row["low"]) - 1), "outside {low} to {high}"),
        (lambda row: str(float(row["high"]) + 1), "outside {low} to {high}"),
        (lambda _: "a lot", "not a number"),
        (lambda _: "", "empty"),
        (lambda _: "inf", "not a number"),
    ],
    ids=["below its lowest", "above its highest", "words", "nothing", "without end"],
)
def test_a_wrong_number_of_any_model_is_told_with_its_place_and_stops_the_page(
    course: Path, wrong: Callable[[dict[str, str]], str], said: str
) -> None:
    count = every_value(course, wrong)
    header, *rows = table(course / "data" / PARAMETERS)
    found = {fault.line: fault for fault in faults(course, PARAMETERS) if fault.column == "value"}
    assert set(found) == set(range(2, count + 2))
    for line, row in enumerate(rows, start=2):
        limits = dict(zip(header, row, strict=True))
        assert said.format(**limits) in found[line].problem, str(found[line])
        assert found[line].remedy
        assert found[line].stops
    with pytest.raises(content.ContentError):
        content.load("en", course)


def test_a_word_missing_in_one_language_is_told_for_every_part_and_the_others_go_on(course: Path) -> None:
    shutil.copytree(course / "data" / "en", course / "data" / "de")
    path = course / "data" / "de" / "words.csv"
    header, *rows = table(path)
    place = header.index("id")
    gone: dict[str, str] = {}
    for row in rows:
        gone.setdefault(row[place].partition(".")[0], row[place])
    assert len(gone) >= 15, "words of the parts, of the page and shared ones"
    save(path, [header, *(row for row in rows if row[place] not in gone.values())])
    told = [fault for fault in faults(course, "de/words.csv") if "are missing" in fault.problem]
    assert {key for key in gone.values() if not any(f"“{key}”" in fault.problem for fault in told)} == set()
    assert all(fault.remedy for fault in told)
    assert content.load("en", course).words
    with pytest.raises(content.ContentError):
        content.load("de", course)


WRONG_STEPS = [
    ({"seconds": "0"}, "seconds", "too small"),
    ({"seconds": "-6"}, "seconds", "too small"),
    ({"seconds": "999999"}, "seconds", "too large"),
    ({"seconds": "11"}, "seconds", "cramp"),
    ({"regions": "shoulderr"}, "regions", "has no “shoulderr”"),
    ({"move": "gone"}, "move", "has no “gone” in data/moves.csv"),
    ({"variants": "gone"}, "variants", "has no “gone” in data/variants.csv"),
    ({"sore": "push"}, "sore", "not one of the choices"),
    ({"phase": "squeeze"}, "phase", "not one of the choices"),
]


def tightening(course: Path) -> int:
    """The line of the first step in which the shoulders are tightened."""
    rows = table(course / "data" / "steps.csv")
    return next(line for line, row in enumerate(rows, 1) if row[:3] == ["shoulder-let-go", "3", "tense"])


@pytest.mark.parametrize(("cells", "column", "problem"), WRONG_STEPS)
def test_a_step_that_cannot_be_played_is_told(
    course: Path, cells: dict[str, str], column: str, problem: str
) -> None:
    line = tightening(course)
    edit(course, "steps.csv", line, **cells)
    assert problem in the_fault(course, "steps.csv", line, column).problem


def test_a_variant_without_any_step_and_a_torn_move_are_told(course: Path) -> None:
    data = course / "data"
    save(
        data / "variants.csv",
        [*table(data / "variants.csv"), ["shoulder-let-go", "brief", "way", "1", "", ""]],
    )
    save(
        data / "en" / "variants.csv",
        [*table(data / "en" / "variants.csv"), ["shoulder-let-go", "brief", "Brief", ""]],
    )
    save(data / "moves.csv", [*table(data / "moves.csv"), ["shoulder-let-go", "lift", "1"]])
    save(data / "en" / "moves.csv", [*table(data / "en" / "moves.csv"), ["shoulder-let-go", "lift", "Lift"]])
    assert [fault.column for fault in faults(course)] == ["id"]  # no step of it yet
    line = tightening(course)
    edit(course, "steps.csv", line, move="lift")
    edit(course, "steps.csv", line + 2, move="lift")
    assert "do not stand together" in the_fault(course, "steps.csv", line + 2, "move").problem
    edit(course, "steps.csv", line + 2, move="")
    for place, row in enumerate(table(data / "steps.csv"), 1):
        if row[0] == "shoulder-let-go":
            edit(course, "steps.csv", place, variants="whole")
    save(
        data / "variants.csv",
        [*table(data / "variants.csv"), ["shoulder-let-go", "whole", "way", "2", "", ""]],
    )
    save(
        data / "en" / "variants.csv",
        [*table(data / "en" / "variants.csv"), ["shoulder-let-go", "whole", "Whole", ""]],
    )
    assert [fault.problem for fault in faults(course)] == [
        "“shoulder-let-go” has nothing to play as brief and long.",
        "“shoulder-let-go” has nothing to play as brief and short.",
    ]


def test_a_step_after_the_end_is_told_and_stops_no_page(course: Path) -> None:
    path = course / "data" / "steps.csv"
    header, *rows = table(path)
    last = max(int(row[1]) for row in rows if row[0] == "gentle-back")
    end = next(line for line, row in enumerate(rows, 2) if row[:2] == ["gentle-back", str(last)])
    save(path, [header, *rows, ["gentle-back", str(last + 1), "move", "9"]])
    words = course / "data" / "en" / "steps.csv"
    save(words, [*table(words), ["gentle-back", str(last + 1), "One more", "Roll your shoulders once more."]])
    fault = the_fault(course, "steps.csv", len(rows) + 2, "order")
    assert "comes after the end" in fault.problem
    assert f"line {end}" in fault.remedy
    assert not fault.stops


def test_steps_of_two_lengths_may_end_apart(course: Path) -> None:
    path = course / "data" / "steps.csv"
    steps = [row for row in table(path) if row[0] == "shoulder-let-go"]
    last = int(steps[-1][1])
    assert steps[-1][2] == "end"
    place = table(path)[0].index("variants")
    line = table(path).index(steps[-1]) + 1
    width = len(table(path)[0])
    edit(course, "steps.csv", line, variants="short")
    rows = table(path)
    for number, phase in ((last + 1, "notice"), (last + 2, "end")):
        new = ["shoulder-let-go", str(number), phase, "9", *[""] * (width - 4)]
        new[place] = "long"
        rows.append(new)
        words = course / "data" / "en" / "steps.csv"
        save(words, [*table(words), ["shoulder-let-go", str(number), "Rest", "Rest for a moment."]])
    save(path, rows)
    assert faults(course) == []


@pytest.mark.parametrize(("minutes", "told"), [("5", False), ("3.5", False), ("1", True), ("12", True)])
def test_minutes_that_do_not_fit_the_steps_are_told(course: Path, minutes: str, *, told: bool) -> None:
    line = edit(course, "exercises.csv", "gentle-back", minutes=minutes)
    if not told:
        assert faults(course) == []
        return
    fault = the_fault(course, "exercises.csv", line, "minutes")
    assert f"and not {minutes}" in fault.problem
    assert not fault.stops


def test_a_sentence_of_more_than_twenty_words_is_a_warning(course: Path) -> None:
    twenty = f"{' '.join(['word'] * 20)}."
    edit(course, "en/steps.csv", 2, say=f"{twenty} {twenty}")
    assert faults(course) == []
    line = edit(course, "en/steps.csv", 2, say=f"Short. {twenty[:-1]} and more.")
    fault = the_fault(course, "en/steps.csv", line, "say")
    assert fault.problem == "A sentence here has 22 words."
    assert fault.weight == content.HARMLESS
    assert not fault.stops


def test_a_stop_sign_with_less_haste_than_its_warning_sign_stops(course: Path) -> None:
    line = edit(course, "stop_signs.csv", "chest-pain", action="call-clinic")
    fault = the_fault(course, "stop_signs.csv", line, "action")
    assert "chest1” asks for emergency" in fault.problem
    assert fault.stops


def test_an_exercise_that_nothing_says_when_to_stop_is_told(course: Path) -> None:
    line = edit(course, "exercises.csv", "loop-pause", stop_signs="")
    assert "Nothing says when to stop" in the_fault(course, "exercises.csv", line, "stop_signs").problem
