"""The course says in one place what it is for, and no word that a patient reads promises more."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from easeback import content
from easeback.content import banned_in, phrases_not_to_say
from easeback.content.schema.tables import TABLES
from support.places import ROOT, cells, lessons, name
from support.readability import words_of_table

PURPOSE = content.load().words["page.intended-purpose"]
PHRASES = phrases_not_to_say(ROOT, "en")
PROMISES = [
    "This course diagnoses why your back hurts.",
    "You will get a diagnosis here.",
    "The exercise treats back pain.",
    "Slow breathing is a treatment for anxiety.",
    "Use it as a treatment.",
    "Walking heals your back.",
    "This lesson can heal your back.",
    "The check screens for cancer.",
    "Take our depression screening.",
    "A quick triage for your pain.",
    "Your risk score is high.",
    "Your answers show your risk of lasting pain.",
    "EaseBack is a medical device.",
    "The check detects a fracture.",
    "Stretching prevents back pain.",
    "A clinically proven way to calm down.",
    "We guarantee less pain.",
    "This cures stress.",
    "Relaxing gets rid of pain.",
]


def test_the_purpose_teaches_to_live_well_and_disclaims_diagnosis_treatment_and_scores() -> None:
    assert PURPOSE.startswith("EaseBack teaches")
    assert "live well" in PURPOSE
    _, _, rest = PURPOSE.partition("does not ")
    for word in ("diagnose", "treat", "score", "replace care"):
        assert word in rest


@pytest.mark.parametrize("file", ["README.md", "docs/clinical-safety.md"])
def test_the_purpose_is_told_in_the_same_words_to_those_who_run_it(file: str) -> None:
    assert PURPOSE in re.sub(r"\s+>?\s*", " ", (ROOT / file).read_text(encoding="utf-8"))


@pytest.mark.parametrize("promise", PROMISES)
def test_a_sentence_that_promises_more_than_the_purpose_is_found(promise: str) -> None:
    assert list(banned_in(promise, PHRASES))


@pytest.mark.parametrize("table", [table.stem for table in TABLES if table.words and not table.own])
def test_no_table_promises_more_than_the_purpose(table: str) -> None:
    words = words_of_table(table, "en")
    assert [(found, text) for text in words for found, _ in banned_in(text, PHRASES)] == []


@pytest.mark.parametrize("lesson", lessons(), ids=name)
def test_no_lesson_and_no_note_promises_more_than_the_purpose(lesson: Path) -> None:
    texts = [cell["source"] for cell in cells(lesson, "markdown")]
    assert [(found, text) for text in texts for found, _ in banned_in(text, PHRASES)] == []


def test_what_disclaims_a_promise_may_be_said() -> None:
    for fine in (PURPOSE, "It does not diagnose.", "It is not a medical device.", "It is not a treatment."):
        assert not list(banned_in(fine, PHRASES)), fine
