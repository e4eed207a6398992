"""Muscle relaxation in four, eight and sixteen groups: its times, its words, and what is sore."""

from __future__ import annotations

import re
from itertools import product

import pytest

from easeback import content
from easeback.care.contraindications import fit_for
from easeback.care.practice import Phase, Wish, is_sore, phases_for
from easeback.content import REGIONS, Step

COURSE = content.load()
RELAX, WORD = COURSE.exercises["muscle-relaxation"], COURSE.exercises["let-go-word"]
STEPS = {step.order: step for step in RELAX.steps}
# How many groups are named in each length, a right and a left side counted apart, and about how many minutes.
GROUPS = {"four": (4, 5), "eight": (8, 10), "sixteen": (16, 18)}
WAYS = ("sitting", "lying")
# A voice of a device says about so many words in a second.
WORDS_A_SECOND = 2.5
TIGHTEN = re.compile(
    r"\b(tight\w*|tense\w*|squeez\w*|press\w*|push\w*|pull\w*|clench\w*|arch\w*|lift\w*|firm|fists?|bend)\b",
    re.IGNORECASE,
)
every_form = pytest.mark.parametrize(("length", "way"), list(product(GROUPS, WAYS)))


def relax(length: str, way: str, *sore: str, skip: bool = False) -> tuple[Phase, ...]:
    return phases_for(RELAX, Wish(length=length, way=way, sore=frozenset(sore), skip_sore=skip))


def step(phase: Phase) -> Step:
    return STEPS[phase.order]


def said(phase: Phase) -> str:
    """The row's own words as they are played; a sore spot that is only noticed has the player's words."""
    if phase.notice:
        return ""
    row = step(phase)
    return f"{row.cue}. {(phase.soft and row.easier) or row.say}"


@every_form
def test_each_group_is_tightened_for_a_few_seconds_and_let_go_for_longer_twice(length: str, way: str) -> None:
    tense = [phase for phase in relax(length, way) if phase.kind == "tense"]
    free = [phase for phase in relax(length, way) if phase.kind == "let-go"]
    assert all(5 <= phase.seconds <= 7 for phase in tense)
    assert all(20 <= phase.seconds <= 30 for phase in free)
    assert len(tense) == len(free)
    groups = {(phase.move, phase.side) for phase in tense}
    # The sixteenth group is the lower back, which nobody is asked to tighten.
    assert len(groups) == GROUPS[length][0] - (length == "sixteen")
    assert all(sum((one.move, one.side) == group for one in tense) == 2 for group in groups)


@every_form
def test_it_takes_about_as_long_as_a_person_has(length: str, way: str) -> None:
    seconds = sum(phase.seconds for phase in relax(length, way))
    assert seconds == pytest.approx(60 * GROUPS[length][1], rel=0.12)


def test_the_short_one_is_offered_first_while_sitting() -> None:
    assert phases_for(RELAX) == relax("four", "sitting")
    assert RELAX.minutes == GROUPS["four"][1]


@every_form
def test_every_group_is_told_before_it_is_tightened_and_has_softer_words(length: str, way: str) -> None:
    phases = relax(length, way)
    for before, phase, after in zip(phases, phases[1:], phases[2:], strict=False):
        if phase.kind != "tense":
            continue
        assert before.kind == "notice"
        assert after.kind == "let-go"
        assert {before.move, after.move} == {phase.move}
        assert "Next, " in step(before).say
        assert "Keep breathing" in step(phase).say
        assert all(step(one).easier for one in (before, phase, after))
        assert "or the thought" in step(phase).easier


@every_form
def test_with_closed_eyes_there_is_time_to_hear_and_to_do(length: str, way: str) -> None:
    for phase in relax(length, way):
        row = step(phase)
        side = 2 if phase.side else 0
        for words in filter(None, (row.say, row.easier)):
            time = (len(words.split()) + side) / WORDS_A_SECOND
            room = phase.seconds - 1 if phase.kind == "tense" else phase.seconds + 1
            assert time <= room, (words, time)


def test_no_muscle_is_tightened_hard() -> None:
    words = " ".join(f"{row.cue} {row.say} {row.easier}".lower() for row in RELAX.steps)
    assert not re.search(r"\b(hard|as .* as you can|strong\w*|hold your breath|clench\w*|curl\w*)\b", words)
    assert "half your strength" in words
    gentle = {row.move: f"{row.cue} {row.say}" for row in RELAX.steps if row.phase == "tense"}
    assert "softly" in gentle["neck"]
    assert "teeth apart" in gentle["jaw"]
    assert "Toes toward your shins" in gentle["calves"], "a pointed foot brings on cramps"


@every_form
def test_nobody_is_asked_to_do_anything_with_the_lower_back(length: str, way: str) -> None:
    here = [phase for phase in relax(length, way) if "low_back" in step(phase).regions]
    assert here, "it is not forgotten"
    for phase in here:
        assert phase.kind == "notice"
        assert not TIGHTEN.search(said(phase)), said(phase)


@every_form
@pytest.mark.parametrize("skip", [False, True], ids=["noticed", "left-out"])
def test_a_sore_lower_back_is_never_tightened_in_data_or_in_words(
    length: str, way: str, *, skip: bool
) -> None:
    for phase in relax(length, way, "low_back", skip=skip):
        words = said(phase)
        if "low_back" in step(phase).regions or "back" in words.lower().replace("sit back", ""):
            assert not TIGHTEN.search(words) or step(phase).move == "upper-back", words
        assert not (phase.kind == "tense" and "low_back" in step(phase).regions)


@every_form
@pytest.mark.parametrize("region", REGIONS)
def test_wherever_it_is_sore_no_words_ask_to_tighten_there(length: str, way: str, region: str) -> None:
    for phase in relax(length, way, region):
        if any(is_sore(one, phase.side, {region}) for one in step(phase).regions):
            assert phase.kind != "tense"
            assert not TIGHTEN.search(said(phase)), said(phase)
    assert sum(phase.kind == "tense" for phase in relax(length, way, region)) >= 4


def test_only_the_sore_side_is_spared() -> None:
    phases = relax("sixteen", "sitting", "left_hand")
    hand = [(phase.kind, phase.side) for phase in phases if phase.move == "hand"]
    assert hand.count(("tense", "right")) == 2
    assert hand[-2:] == [("notice", "left"), ("let-go", "left")]


@every_form
def test_it_ends_with_the_whole_body_a_stretch_and_the_room(length: str, way: str) -> None:
    last = [step(phase) for phase in relax(length, way)][-4:]
    cues = [row.cue for row in last]
    if way == "lying":
        assert cues[1:] == ["Stretch", "Roll onto your side", "Sit up slowly"]
    else:
        assert cues[1:] == ["Your whole body", "Stretch", "Look around"]
    check = next(row for row in RELAX.steps if row.cue == "Your whole body" and length in row.variants)
    assert check.seconds == {"four": 15, "eight": 35, "sixteen": 60}[length]


@pytest.mark.parametrize(
    "reason",
    [
        "high-blood-pressure",
        "heart-disease",
        "bad-cramps",
        "recent-trauma",
        "pregnancy",
        "strong-dissociation",
        "active-psychosis",
    ],
)
def test_some_reasons_ask_for_care_and_the_words_say_how(reason: str) -> None:
    fit = fit_for(RELAX, {reason: "yes"})
    assert (fit.allowed, fit.gentle) == (True, True)
    assert "very little strength" in RELAX.gentle
    assert "eyes open" in RELAX.gentle
    assert "Breathe all the time" in RELAX.gentle


def test_after_an_operation_one_asks_first_and_is_offered_a_word_instead() -> None:
    assert not fit_for(RELAX, {"recent-surgery": "yes"}).allowed
    assert RELAX.instead == WORD.id
    assert {phase.kind for phase in phases_for(WORD, Wish(length="long"))}.isdisjoint({"tense", "hold"})


def test_a_hurt_neck_or_shoulder_leaves_out_what_moves_it_and_nothing_else() -> None:
    fit = fit_for(RELAX, {"hurt-neck-or-shoulder": "yes"})
    regions = {
        row.move: {region for row_ in RELAX.steps if row_.move == row.move for region in row_.regions}
        for row in RELAX.steps
        if row.move
    }
    assert fit.without == {move for move, where in regions.items() if where & {"neck", "shoulder"}}


@pytest.mark.parametrize(("length", "seconds"), [("short", 60), ("long", 120)])
def test_a_word_to_let_go_is_a_minute_or_two_and_tightens_nothing(length: str, seconds: int) -> None:
    phases = phases_for(WORD, Wish(length=length))
    assert sum(phase.seconds for phase in phases) == pytest.approx(seconds, rel=0.1)
    rows = {row.order: row for row in WORD.steps}
    assert not any(TIGHTEN.search(f"{rows[phase.order].cue} {rows[phase.order].say}") for phase in phases)


def test_who_panics_at_their_breath_may_leave_it_alone() -> None:
    assert fit_for(WORD, {"panic-with-breath": "yes"}).gentle
    about_breath = [row for row in WORD.steps if re.search(r"breath|goes out", row.say)]
    assert about_breath
    assert all(not re.search(r"goes out", row.easier) and row.easier for row in about_breath)
