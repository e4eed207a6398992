"""Scores are those of the published keys, the same in Python and in the browser, and no page shows them."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest

from easeback import content
from easeback.care.measures import levels_of, score_of, strongest
from support.places import CARE
from support.tables import ask_node

MEASURES = content.load().measures
PEG, PHQ4, GAD7 = (MEASURES[name] for name in ("peg", "phq-4", "gad-7"))
SAID = """
import { readFileSync } from "node:fs";
const { levelsOf, scoreOf, strongest } = await import(process.argv[1]);
const { measure, parts, order, every } = JSON.parse(readFileSync(process.argv[2], "utf8"));
console.log(JSON.stringify(every.map((answers) => {
  const levels = levelsOf(measure, answers);
  return [parts.map((part) => scoreOf(measure, answers, part)), levels, strongest(levels, order)];
})));
"""
Answers = dict[str, float | None]


def said_by_both(measure: content.Measure, every: list[Answers]) -> tuple[list[Any], list[Any]]:
    """The scores, levels and strongest level of each set of answers: in Python, and in the browser."""
    parts = ["", *sorted({item.part for item in measure.items} - {""})]
    here = []
    for answers in every:
        levels = levels_of(measure, answers)
        scores = [score_of(measure, answers, part) for part in parts]
        here.append([scores, [list(level) for level in levels], strongest(levels)])
    rows = {
        "id": measure.id,
        "score": measure.score,
        "items": [{"id": item.id, "part": item.part} for item in measure.items],
        "bands": [
            {"part": band.part, "least": band.least, "most": band.most, "level": band.level}
            for band in measure.bands
        ],
    }
    asked = {"measure": rows, "parts": parts, "order": content.LEVELS, "every": every}
    return here, ask_node(SAID, [CARE / "measures.js"], asked)


def of(measure: content.Measure, *values: float | None) -> Answers:
    """Answers in the order of the questions."""
    return dict(zip((item.id for item in measure.items), values, strict=True))


def test_python_and_the_browser_agree_on_every_answer_of_phq_4_also_left_out() -> None:
    here, there = said_by_both(PHQ4, [of(PHQ4, *given) for given in product((0, 1, 2, 3, None), repeat=4)])
    assert len(here) == 5**4
    assert there == here


def test_python_and_the_browser_agree_on_every_answer_of_peg() -> None:
    here, there = said_by_both(PEG, [of(PEG, *given) for given in product((*range(11), None), repeat=3)])
    assert len(here) == 12**3
    assert [scores for scores, _, _ in there] == [pytest.approx(scores) for scores, _, _ in here]
    assert {strongest for _, _, strongest in there} == {""}, "PEG has no ranges"


def test_python_and_the_browser_agree_on_every_answer_of_gad_7() -> None:
    here, there = said_by_both(GAD7, [of(GAD7, *given) for given in product(range(4), repeat=7)])
    assert len(here) == 4**7
    assert there == here


@pytest.mark.parametrize(
    ("total", "level"),
    [
        (0, "none"),
        (2, "none"),
        (3, "mild"),
        (5, "mild"),
        (6, "moderate"),
        (8, "moderate"),
        (9, "severe"),
        (12, "severe"),
    ],
)
def test_phq_4_has_the_ranges_of_its_key_at_every_boundary(total: int, level: str) -> None:
    given = next(each for each in product(range(4), repeat=4) if sum(each) == total)
    assert score_of(PHQ4, of(PHQ4, *given)) == total
    assert strongest(levels_of(PHQ4, of(PHQ4, *given))) == level


@pytest.mark.parametrize("part", ["worry", "mood"])
@pytest.mark.parametrize(("pair", "told"), [(2, False), (3, True), (6, True)])
def test_a_pair_of_phq_4_is_worth_telling_from_three(part: str, pair: int, *, told: bool) -> None:
    values = {2: (1, 1), 3: (0, 3), 6: (3, 3)}[pair]
    pairs = {"worry": (*values, 0, 0), "mood": (0, 0, *values)}
    assert ((part, "tell-someone") in levels_of(PHQ4, of(PHQ4, *pairs[part]))) == told


@pytest.mark.parametrize(
    ("total", "level", "told"),
    [(4, "none", False), (5, "mild", False), (9, "mild", False), (10, "moderate", True),
     (14, "moderate", True), (15, "severe", True), (21, "severe", True)],
)  # fmt: skip
def test_gad_7_has_the_ranges_of_its_key_at_every_boundary(total: int, level: str, *, told: bool) -> None:
    given = next(each for each in product(range(4), repeat=7) if sum(each) == total)
    levels = levels_of(GAD7, of(GAD7, *given))
    assert strongest(levels) == level
    assert (("", "tell-someone") in levels) == told


def test_peg_is_the_mean_of_its_three_numbers_and_has_no_ranges() -> None:
    assert score_of(PEG, of(PEG, 4, 5, 9)) == pytest.approx(6)
    assert PEG.bands == ()


@pytest.mark.parametrize("measure", [PEG, PHQ4, GAD7], ids=lambda one: one.id)
def test_a_question_that_is_left_out_is_not_guessed(measure: content.Measure) -> None:
    answers = of(measure, None, *[3] * (len(measure.items) - 1))
    assert score_of(measure, answers) is None
    assert [level for level in levels_of(measure, answers) if not level[0]] == []


def test_an_unknown_question_or_part_is_an_error_and_not_a_nought() -> None:
    with pytest.raises(ValueError, match="sleep"):
        score_of(PHQ4, {"sleep": 3})
    with pytest.raises(ValueError, match="sleep"):
        score_of(PHQ4, {}, "sleep")


HOW_PAIN = "What number best describes how, during the past week, pain has interfered with"
WORDED = {
    "peg": [
        "What number best describes your pain on average in the past week?",
        f"{HOW_PAIN} your enjoyment of life?",
        f"{HOW_PAIN} your general activity?",
    ],
    "phq-4": [
        "Feeling nervous, anxious or on edge",
        "Not being able to stop or control worrying",
        "Feeling down, depressed, or hopeless",
        "Little interest or pleasure in doing things",
    ],
    "gad-7": [
        "Feeling nervous, anxious or on edge",
        "Not being able to stop or control worrying",
        "Worrying too much about different things",
        "Trouble relaxing",
        "Being so restless that it is hard to sit still",
        "Becoming easily annoyed or irritable",
        "Feeling afraid as if something awful might happen",
    ],
}
HOW_OFTEN = ["Not at all", "Several days", "More than half the days", "Nearly every day"]


@pytest.mark.parametrize("name", WORDED)
def test_the_questions_of_a_measure_stand_word_for_word(name: str) -> None:
    measure = MEASURES[name]
    assert [item.text for item in measure.items] == WORDED[name]
    assert [answer.text for answer in measure.answers] == ([] if name == "peg" else HOW_OFTEN)
    assert [answer.value for answer in measure.answers] == ([] if name == "peg" else [0, 1, 2, 3])


def test_no_measure_asks_about_harming_oneself() -> None:
    """Nobody answers at the other end: who is at risk finds the help line at every score instead."""
    texts = " ".join(item.text.lower() for measure in MEASURES.values() for item in measure.items)
    assert "phq-9" not in MEASURES
    assert not {"dead", "suicide", "hurting", "harm"} & set(texts.split())


def test_a_measure_that_may_not_stand_here_has_no_words_here() -> None:
    refused = [measure for measure in MEASURES.values() if measure.embeddable == "no"]
    assert "start-back" in {measure.id for measure in refused}
    assert [measure.items + measure.answers for measure in refused] == [()] * len(refused)


def test_every_measure_says_what_its_owner_allows_and_where_that_was_read() -> None:
    for measure in MEASURES.values():
        assert measure.licence
        assert measure.licence_source.address.startswith("http")
        assert measure.origin.authors
        assert measure.embeddable == "no" or measure.items_sources
