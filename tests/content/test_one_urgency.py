"""One sign, one haste: wherever a sign of danger is named, no less is asked for than its warning sign asks.

Read are all tables, all cells of all lessons and all notes for the clinician. A sentence that names a sign,
with those that follow it up to the next sign, and asks for less, or for nothing, fails. What names a word and
no sign of the reader's stands in NO_SIGN, each with its reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from easeback import content
from easeback.content import ACTIONS, GO_ON, STOP, softer
from easeback.content.schema.tables import TABLES
from support.places import DATA, cells, lessons, name
from support.readability import plain
from support.spreadsheet import table

COURSE = content.load()
FLAGS, STOPS = COURSE.red_flags, COURSE.stop_signs

# How a sign is named, and the warning sign it is.
TOPICS = {
    "chest pain": ("chest1", r"chest pain"),
    "short of breath": ("chest1", r"short of breath|breathless"),
    "fainting": ("chest1", r"\bfaint(ed|s|ing)?\b"),
    "numb between the legs": ("ces2", r"numb\w*( or tingling)? (between|around) (your|the) (legs|genitals)"),
    "a weak leg": ("neuro1", r"weak (legs?|foot)\b|\blegs?\b[^.?!,]*\bweak"),
    "pee or poo": ("ces1", r"\b(pee|poo|bladder|bowels?)\b(?!.*blood)(?<!blood in your pee)"),
    "a bad fall": ("trauma1", r"bad fall|\bcrash\b"),
    "new numbness": ("leg1", r"numb patch|new numbness|numb leg|leg goes numb|leg is numb"),
    "new leg pain": ("leg1", r"(pain|tingling)( or a numb patch)? (that runs )?down (one|your) leg"),
    "fever": ("inf1", r"\bfever\b|\bchills\b"),
    "cancer": ("ca1", r"\bcancer\b"),
    "weight loss": ("ca1-weight", r"los(e|ing) weight"),
    "blood thinners": ("blood1", r"blood thinners"),
    "blisters": ("inf1", r"\bblisters\b"),  # no question of its own; a burn is seen the same day
    "self-harm": ("ces1", r"hurt(ing)? yourself|self-harm|harm to themselves|not wanting to live"),
}
# What a text asks for, the most urgent first. The safety check and the help itself say the exact haste.
ASKED = {
    "emergency": r"help (lines )?(now|together, now)|emergency|help at once|safety check|#help-now"
    r"|cannot wait|rules of your clinic|your own way of asking and helping|name the number to call",
    "same-day": r"(doctor|health worker|help)[^.]* today",
    "urgent": r"next (few )?days",
    "call-clinic": r"call (your|the) clinic",
}
# Blocks that name the word and not a sign of the reader's, and why that is right.
NO_SIGN = {
    ("contraindications", "active-cancer"): "a reason to leave a pack out, asked before it",
    (
        "contraindications",
        "fever",
    ): "a reason to leave a pack out; `heat_or_cold.fever` says at once what to do",
    ("contraindications", "new-leg-pain"): "a reason to go softly; the stop sign `leg-pain` stands beside it",
    ("sources", ""): "titles",
}


def asked_by(text: str) -> str:
    """The most urgent act that a text asks for; GO_ON when it asks for none."""
    return next((act for act, said in ASKED.items() if re.search(said, text, re.IGNORECASE)), GO_ON)


def signs_in(text: str) -> dict[str, str]:
    """The signs that a text names, each with the haste that its warning sign asks for."""
    return {
        topic: FLAGS[flag].action
        for topic, (flag, said) in TOPICS.items()
        if re.search(said, text, re.IGNORECASE)
    }


def stretches(text: str) -> Iterator[str]:
    """The text cut before signs: what a sign asks for stands with it or after it, and not after the next one.

    Signs in a row share what follows them: “Chest pain? Numb between your legs? Get help now.”
    """
    stretch: list[str] = []
    for sentence in re.split(r"(?<=[.?!”])\s+", text):
        done = stretch and (asked_by(" ".join(stretch)) != GO_ON or not signs_in(stretch[-1]))
        if done and signs_in(sentence):
            yield " ".join(stretch)
            stretch = []
        stretch.append(sentence)
    yield " ".join(stretch)


def too_soft(text: str) -> list[str]:
    """The signs in a text that it asks less for than their warning signs do."""
    return [
        topic
        for stretch in stretches(text)
        for topic, than in signs_in(stretch).items()
        if softer(asked_by(stretch), than)
    ]


def blocks_of_tables() -> Iterator[tuple[tuple[str, str], str]]:
    """Each cell that a patient reads, except the warning signs, whose action stands beside them."""
    worded = [one.stem for one in TABLES if one.words and one.stem not in {"red_flags", "never_say"}]
    for stem in worded:
        header, *rows = table(DATA / "en" / f"{stem}.csv")
        keys = [column.name for column in next(one for one in TABLES if one.stem == stem).key]
        for row in rows:
            given = dict(zip(header, row, strict=False))
            for column, cell in given.items():
                if column not in keys and (stem, column) != ("words", "note"):
                    yield (stem, given[keys[0]]), cell


def blocks_of_lessons() -> Iterator[tuple[str, str, str]]:
    """Each block of each lesson and its notes; what is asked back tells nobody what to do."""
    for lesson in (one for one in lessons() if one.parent.name == "en"):
        for cell in cells(lesson, "markdown"):
            linked = re.sub(r"\[([^\]]*)\]\(([^)]*)\)", r"\1 \2", cell["source"])
            for block in plain(linked):
                if not block.startswith("Ask (teach-back)"):
                    yield name(lesson), cell["id"], block


TABLE_BLOCKS = [(place, text) for place, text in blocks_of_tables() if signs_in(text)]
LESSON_BLOCKS = [block for block in blocks_of_lessons() if signs_in(block[2])]


@pytest.mark.parametrize(("place", "text"), TABLE_BLOCKS, ids=str)
def test_no_table_tells_a_sign_with_less_haste_than_its_warning_sign(
    place: tuple[str, str], text: str
) -> None:
    if place not in NO_SIGN:
        assert too_soft(text) == [], text


@pytest.mark.parametrize(("lesson", "cell", "text"), LESSON_BLOCKS, ids=str)
def test_no_lesson_and_no_note_tells_a_sign_with_less_haste(lesson: str, cell: str, text: str) -> None:
    assert too_soft(text) == [], f"{lesson} {cell}"


@pytest.mark.parametrize("sign", STOPS.values(), ids=lambda sign: sign.id)
def test_a_stop_sign_says_what_its_row_asks_for_and_no_less_than_its_warning_signs(
    sign: content.StopSign,
) -> None:
    assert not [flag for flag in sign.signs if softer(sign.action, FLAGS[flag].action)]
    said = asked_by(sign.text)
    assert said == (sign.action if sign.action in ACTIONS else GO_ON)
    if sign.action == STOP:
        assert re.search(r"\bstop\b|take it off", sign.text, re.IGNORECASE)


@pytest.mark.parametrize("exercise", COURSE.exercises.values(), ids=lambda one: one.id)
def test_every_exercise_tells_signs_in_the_shared_words_and_help_first(exercise: content.Exercise) -> None:
    assert len(exercise.stop) >= 2
    shared = {sign.text: sign.action for sign in STOPS.values()}
    acts = [shared.get(rule, STOP) for rule in exercise.stop]
    assert acts == sorted(acts, key=[*ACTIONS, STOP, GO_ON].index), "what needs help comes first"
    for rule in exercise.stop:
        assert rule in shared or not signs_in(rule), f"“{rule}” is not a row of stop_signs.csv"


@pytest.mark.parametrize("kind", ["breathing", "movement"])
def test_breathing_and_moving_stop_for_the_heart(kind: str) -> None:
    told = [one.stop for one in COURSE.exercises.values() if one.kind == kind]
    assert len(told) >= 3
    for rules in told:
        assert rules[:2] == (STOPS["chest-pain"].text, STOPS["breathless"].text)


def test_moving_stops_for_the_nerves_now_or_today() -> None:
    assert (STOPS["numb-between-legs"].action, STOPS["leg-pain"].action) == ("emergency", "call-clinic")
    assert "today" in STOPS["leg-pain"].text
    assert "today" in COURSE.words["safety.action.call-clinic"]
    for exercise in COURSE.exercises.values():
        if exercise.kind == "movement":
            assert {STOPS["numb-between-legs"].text, STOPS["leg-pain"].text} <= set(exercise.stop)


def test_chest_pain_is_told_by_the_same_marks_everywhere() -> None:
    """Tight, spreading, lasting, with sweat or sickness: in the check, the exercises and the lesson."""
    moving = next(path for path in lessons() if path.stem == "12-gentle-movement")
    (stop,) = [cell for cell in cells(moving, "markdown") if cell["id"] == "what-helps-stop"]
    for text in (FLAGS["chest1"].question, STOPS["chest-pain"].text, stop["source"]):
        for mark in ("tight", "spreads", "lasts", "sweat", "sick"):
            assert mark in text
    assert "call the emergency number" in STOPS["chest-pain"].text
    assert "call the emergency number" in stop["source"]


SOFT = [
    (
        "Chest pain or short of breath? Stop. Get help if it does not pass fast.",
        ["chest pain", "short of breath"],
    ),
    ("New numbness in your leg? Stop.", ["new numbness"]),
    ("Numb between your legs? Call your clinic today.", ["numb between the legs"]),
    ("A leg getting weaker? Rest a little.", ["a weak leg"]),
    ("New trouble with pee or poo? Ask your doctor at the next visit.", ["pee or poo"]),
    ("Fever? Book a normal visit.", ["fever"]),
    ("If you had cancer, ask for a visit in the next few days.", ["cancer"]),
    ("Do you think of hurting yourself? Try another skill.", ["self-harm"]),
]


@pytest.mark.parametrize(("text", "signs"), SOFT)
def test_softer_words_are_found(text: str, signs: list[str]) -> None:
    assert too_soft(text) == signs


def test_every_topic_finds_the_warning_sign_it_stands_for() -> None:
    without = {"blisters", "self-harm"}  # no question of the check asks for these
    for topic, (flag, said) in TOPICS.items():
        assert topic in without or re.search(said, FLAGS[flag].question, re.IGNORECASE), topic


def test_the_signs_are_found_where_people_read_them() -> None:
    """The table test is worth as much as it reads: it meets the lessons that name signs, and the notes."""
    met = {cell for _, cell, _ in LESSON_BLOCKS}
    assert {"see-it-get-help", "what-helps-stop", "notes-safety-check", "main-message-check-first"} <= met
    assert {"stop_signs", "answers", "words"} <= {stem for (stem, _), _ in TABLE_BLOCKS}
