"""The course as records: facts and words of one language together, kept while no file changes."""

from __future__ import annotations

import dataclasses
import os
import re
from datetime import date
from pathlib import Path

import pytest
from babel.core import get_global

from easeback import content
from support.places import DATA, ROOT
from support.spreadsheet import TODAY, drop, edit, save, small_course, table


@pytest.fixture(scope="module")
def course() -> content.Course:
    return content.load("en", ROOT)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return small_course(tmp_path)


def test_a_claim_carries_its_words_its_sources_and_its_numbers(course: content.Course) -> None:
    claim = course.claims["classes-function"]
    assert claim.statement.startswith("After six months")
    assert claim.certainty == "moderate"
    assert [source.id for source in claim.sources] == ["cherkin2016", "cherkin2017"]
    assert claim.sources[0].address == "https://doi.org/10.1001/jama.2016.2323"
    assert [number.of_100 for number in claim.numbers] == [61, 58, 44]
    for number, group in zip(claim.numbers, ("mindfulness", "CBT", "usual care"), strict=True):
        assert group in number.label
    assert claim.checked_on == date(2026, 11, 30)


def test_a_source_without_a_doi_is_found_by_its_page(course: content.Course) -> None:
    assert course.sources["nidirect"].address == "https://www.nidirect.gov.uk/"
    assert course.sources["nidirect"].year is None


def test_a_breathing_exercise_carries_its_rhythms_and_who_should_not_hold(course: content.Course) -> None:
    exercise = course.exercises["slow-breathing"]
    assert exercise.patterns[0].id == "resonance"
    assert exercise.patterns[0].rate == 6
    box = next(pattern for pattern in exercise.patterns if pattern.id == "box")
    assert "You are pregnant." in [contraindication.text for contraindication in box.contraindications]
    assert all(rule.endswith(".") for rule in exercise.stop)
    assert len(exercise.stop) >= 3


def test_rhythms_are_those_of_the_evidence(course: content.Course) -> None:
    rhythms = {
        name: (pattern.in_s, pattern.hold_in_s, pattern.out_s, pattern.hold_out_s)
        for name, pattern in course.breathing_patterns.items()
    }
    assert rhythms == {
        "resonance": (4, 0, 6, 0),
        "easy-start": (3, 0, 4, 0),
        "even": (5, 0, 5, 0),
        "box": (4, 4, 4, 4),
        "four-seven-eight": (4, 7, 8, 0),
    }
    assert course.breathing_patterns["four-seven-eight"].max_cycles == 4


def test_an_exercise_of_rows_alone_has_its_steps_in_order(course: content.Course) -> None:
    steps = course.exercises["three-three-three"].steps
    assert [step.order for step in steps] == sorted(step.order for step in steps)
    assert [[step.phase for step in steps].count(phase) for phase in ("see", "hear", "move")] == [3, 3, 3]
    assert all(step.cue and step.say and step.seconds > 0 for step in steps)


def test_a_new_exercise_needs_rows_and_nothing_else(copy: Path) -> None:
    for file, row in {
        "exercises.csv": ["look-far", "grounding", "1", "", "driving-or-water"],
        "en/exercises.csv": ["look-far", "Look far", "To rest your eyes.", "Look out.", "Stop if dizzy."],
        "steps.csv": ["look-far", "1", "see", "30"],
        "en/steps.csv": ["look-far", "1", "Look far", "Look at something far away."],
    }.items():
        path = copy / "data" / file
        save(path, [*table(path), row])
    exercise = content.load("en", copy).exercises["look-far"]
    assert [step.cue for step in exercise.steps] == ["Look far"]
    assert [contraindication.id for contraindication in exercise.contraindications] == ["driving-or-water"]


def test_parameters_of_a_model_come_by_name_and_within_their_limits(course: content.Course) -> None:
    assert course.parameters("stress_event")["cortisol_half_life"] == 22
    assert course.parameters("breathing")["corner_rate"] == 7.2
    with pytest.raises(KeyError):
        course.parameters("no_such_model")
    for model in course.model_parameters.values():
        for parameter in model.values():
            assert parameter.low <= parameter.value <= parameter.high
            assert parameter.source == "illustrative" or parameter.source in course.sources


def test_words_of_a_part_have_short_names_and_the_shared_ones_beside(copy: Path) -> None:
    path = copy / "data" / "en" / "words.csv"
    save(path, [*table(path), ["playful.start", "Play", ""]])
    words = content.load("en", copy).words_of("player")
    assert words["start"] == "Start"
    assert words["shared.certainty.low"]
    assert {name.partition(".")[0] for name in words if name.startswith(("page", "playful"))} == set()


def test_every_certainty_and_every_action_can_be_said(course: content.Course) -> None:
    for certainty in (*content.CERTAINTIES, content.CAREFUL_ADVICE):
        assert course.words[f"shared.certainty.{certainty}"]
    for action in content.ACTIONS:
        assert course.words[f"safety.action.{action}"]


def test_red_flags_come_in_order_with_emergencies_first(course: content.Course) -> None:
    actions = [flag.action for flag in course.red_flags.values()]
    assert actions == sorted(actions, key=content.ACTIONS.index)
    assert {"ces1", "ces2", "ces3", "neuro1", "trauma1", "chest1"} == {
        flag.id for flag in course.red_flags.values() if flag.action == "emergency"
    }
    assert all(flag.question.endswith("?") and flag.sources for flag in course.red_flags.values())


def test_order_is_what_the_column_says_and_not_how_the_lines_stand(copy: Path) -> None:
    path = copy / "data" / "red_flags.csv"
    header, *rows = table(path)
    save(path, [header, *reversed(rows)])
    assert list(content.load("en", copy).red_flags) == [row[0] for row in rows]


def test_every_country_has_a_line_and_a_name(course: content.Course) -> None:
    assert {line.country for line in course.crisis_lines.values()} == set(course.countries)
    assert len(course.countries) == 29


def test_each_country_has_the_time_zones_that_are_in_it(course: content.Course) -> None:
    zones, alias = get_global("territory_zones"), get_global("zone_aliases")
    for country in course.countries.values():
        there = {zone for name in (country.stands_for or (country.id,)) for zone in zones.get(name, ())}
        assert {alias.get(zone, zone) for zone in country.time_zones} <= there, country.id
        assert there - set(country.time_zones) <= {"Asia/Famagusta"}, (
            country.id
        )  # there, not the Union's numbers


def test_sentences_for_patients_are_short(course: content.Course) -> None:
    for file in sorted((DATA / "en").glob("*.csv")):
        header, *rows = table(file)
        for row in rows:
            for column, cell in zip(header, row, strict=True):
                if file.stem == "never_say" or (file.stem, column) == ("words", "note"):
                    continue
                for sentence in re.split(r"(?<=[.!?;])\s+", cell):
                    assert len(sentence.split()) <= 20, f"{file.name} {row[0]}: {sentence}"


def test_records_cannot_be_changed(course: content.Course) -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        course.claims["two-way"].statement = "Other"  # type: ignore[misc]
    with pytest.raises(TypeError):
        course.claims["new"] = course.claims["two-way"]  # type: ignore[index]


def test_a_table_comes_as_a_frame_for_an_educators_own_cells(course: content.Course) -> None:
    frame = course.frame("claims")
    assert list(frame["id"]) == list(course.claims)
    assert {"certainty", "statement"} <= set(frame.columns)
    assert len(course.frame("words")) == len(course.words)
    with pytest.raises(KeyError):
        course.frame("nothing")


def test_the_course_is_kept_while_no_file_changes_and_read_anew_when_one_does(copy: Path) -> None:
    before = content.load("en", copy)
    assert content.load("en", copy) is before
    edit(copy, "en/claims.csv", "two-way", statement="Both ways.")
    assert content.load("en", copy).claims["two-way"].statement == "Both ways."
    drop(copy, "en/claims.csv", "two-way")
    with pytest.raises(content.ContentError, match="two-way"):
        content.load("en", copy)


@pytest.mark.parametrize("language", ["xx", "../data/en", ""])
def test_a_language_the_course_does_not_speak_is_told(copy: Path, language: str) -> None:
    with pytest.raises(content.ContentError, match=r"does not speak “.*”\. It speaks: en\.") as raised:
        content.load(language, copy)
    assert len(raised.value.faults) == 1


# Where the course lies


def test_the_nearest_course_above_is_taken(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(copy / "notebooks" / "en")
    assert content.course_root() == copy.resolve()
    assert content.language_here() == "en"


def test_a_course_that_lost_a_table_is_still_found_so_that_the_loss_can_be_told(
    copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (copy / "data" / "sources.csv").unlink()
    monkeypatch.chdir(copy)
    assert content.course_root() == copy.resolve()
    assert [fault.file for fault in content.check()] == ["data/sources.csv"]


def test_folders_of_the_same_names_that_are_not_ours_are_passed_by(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "notebooks").mkdir()
    monkeypatch.chdir(tmp_path)
    assert content.course_root() != tmp_path


def test_the_language_is_the_folder_of_the_lesson(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for folder in (copy / "data" / "pt-br", copy / "notebooks" / "pt-br", copy / "notebooks" / "drafts"):
        folder.mkdir()
    monkeypatch.chdir(copy / "notebooks" / "pt-br")
    assert content.language_here() == "pt-br"
    monkeypatch.chdir(copy / "notebooks" / "drafts")
    assert content.language_here() == "en"
    monkeypatch.chdir(copy)
    assert content.language_here() == "en"


def test_languages_are_the_folders_that_have_words_the_first_one_first(copy: Path) -> None:
    for language in ("de", "ar"):
        (copy / "data" / language).mkdir()
        os.link(copy / "data" / "en" / "words.csv", copy / "data" / language / "words.csv")
    (copy / "data" / "pictures").mkdir()
    assert content.languages(copy) == ("en", "ar", "de")


# What the tables' own README says


def test_the_readme_of_the_tables_names_every_file_and_every_column() -> None:
    named = (DATA / "README.md").read_text(encoding="utf-8")
    sections = re.split(r"^\| `((?:en/)?\w+\.csv)` ", named, flags=re.MULTILINE)
    told = dict(zip(sections[1::2], sections[2::2], strict=True))
    for file in [*DATA.glob("*.csv"), *(DATA / "en").glob("*.csv")]:
        name = file.relative_to(DATA).as_posix()
        for column in table(file)[0]:
            assert f"`{column}`" in told[name].partition("\n\n")[0], f"{name}: {column}"
    for choice in (*content.CERTAINTIES, *content.ACTIONS, *content.PHASES):
        assert f"`{choice}`" in named
    assert f"at most {content.LONGEST_HOLD_S} seconds" in named
    assert f"{content.SLOWEST_RATE} to {content.FASTEST_RATE} breaths a minute" in named


def test_the_sentences_of_the_check_stand_in_the_readme(copy: Path) -> None:
    named = (DATA / "README.md").read_text(encoding="utf-8")
    edit(copy, "crisis_lines.csv", "us-988", last_checked="2025-03-01")
    (fault,) = [fault for fault in content.check(copy, TODAY) if fault.column == "last_checked"]
    assert str(fault).partition("column")[2] in named
