"""The evidence is complete: what a lesson shows has its row, and each row is shown or waits for a reason."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from easeback import content
from easeback import parts as easeback_parts
from support.places import cells, lessons, name, taught

WAITING = {
    "distress-before-pain": "a number for a worried reader: only on the page of questions to come",
    "cortisol-rise": "stands behind the model of the stressful moment; its lesson says it by cortisol-peak",
    "what-raises-cortisol": "for the page for clinicians to come",
    "people-differ": "the group of a hundred in the stressful moment shows it",
    "holds-with-care": "each rhythm says it where it counts; its source was seen in reports only",
    "functional-therapy": "its results were seen in reports only; for the lesson on the care team",
    "list-before-bed": "its study was seen in reports only; the lesson on sleep says it and shows worry-time",
    **dict.fromkeys(
        ("courses-from-afar", "app-small"),
        "for the page for clinicians to come: what a course like this one may promise",
    ),
}
"""Claims that no lesson shows yet, and why their row is there."""


def claims_in(held: Any) -> Iterator[str]:
    """The claims that a part carries to the page, wherever they stand in its traits."""
    if isinstance(held, dict):
        if "statement" in held:
            yield str(held["id"])
        for inner in held.values():
            yield from claims_in(inner)
    elif isinstance(held, (list, tuple)):
        for inner in held:
            yield from claims_in(inner)


@cache
def shown() -> dict[str, frozenset[str]]:
    """The claims that the parts of each English lesson carry."""
    found: dict[str, set[str]] = {}
    for path in lessons():
        if path.parent.name != "en":
            continue
        carried = found.setdefault(name(path), set())
        for cell in cells(path, "code"):
            for node in ast.walk(ast.parse(cell["source"])):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                    given = [ast.literal_eval(argument) for argument in node.args]
                    named = {word.arg: ast.literal_eval(word.value) for word in node.keywords if word.arg}
                    part = getattr(easeback_parts, node.func.id)(*given, **named)
                    carried.update(claims_in({key: getattr(part, key) for key in part.keys}))
    return {lesson: frozenset(claims) for lesson, claims in found.items()}


def test_each_claim_is_shown_in_a_lesson_or_waits_for_a_reason() -> None:
    told = frozenset[str]().union(*shown().values())
    rows = set(content.load().claims)
    assert told <= rows
    assert rows - told - set(WAITING) == set(), "show them in a lesson, or say here what they wait for"


def test_what_waits_is_a_row_that_no_lesson_shows() -> None:
    assert set(WAITING) <= set(content.load().claims)
    assert set(WAITING) & frozenset[str]().union(*shown().values()) == set(), "shown now: it waits no more"


@pytest.mark.parametrize("lesson", [name(path) for path in taught() if path.parent.name == "en"])
def test_a_lesson_shows_what_we_know(lesson: str) -> None:
    assert shown()[lesson], "a lesson has at least one claim card"


def test_a_claim_deep_in_a_part_is_found() -> None:
    held = {"groups": [{"claims": [{"id": "one", "statement": "It may."}]}], "path": {"id": "no claim"}}
    assert list(claims_in(held)) == ["one"]


def test_each_claim_a_lesson_shows_says_what_would_change_our_mind() -> None:
    claims = content.load().claims
    silent = {name for names in shown().values() for name in names if not claims[name].would_change}
    assert {name for name in silent if claims[name].certainty != content.CAREFUL_ADVICE} == set()


@pytest.mark.parametrize(
    "advice",
    [
        "warm-not-hot",
        "cold-with-care",
        "relaxation-with-care",
        "holds-with-care",
        "who-takes-care",
        "pacing-how",
        "flares-happen",
        "sure-or-smaller",
        "panic-or-heart",
        "bed-time-with-care",
        "snore-ask",
        "locked-back-ease",
        "anxiety-ask",
        "advised-against",
        "be-heard",
    ],
)
def test_advice_of_care_is_no_doubtful_effect_and_says_who_gives_it(advice: str) -> None:
    claim = content.load().claims[advice]
    assert claim.certainty == content.CAREFUL_ADVICE
    assert claim.sources
    assert not claim.numbers


def test_every_benefit_of_the_course_has_its_claim() -> None:
    claims = content.load().claims
    benefits = [claims[f"benefit-{name}"] for name in ("small", "mood", "life", "stress", "body")]
    assert all(any(source.verified == "yes" for source in claim.sources) for claim in benefits)


def test_a_source_seen_in_part_or_by_somebody_else_says_how() -> None:
    sources = content.load().sources
    assert "reviewer" in sources["rosser2023"].seen_how
    assert "report" in sources["ashar2025"].seen_how
    assert sources["ashar2025"].verified == "secondary"


def test_each_claim_a_lesson_shows_leans_on_a_source_somebody_opened() -> None:
    claims = [content.load().claims[told] for told in frozenset[str]().union(*shown().values())]
    leaning = [claim for claim in claims if claim.certainty != "untested"]
    assert leaning
    unopened = [c.id for c in leaning if not any(source.verified == "yes" for source in c.sources)]
    assert unopened == []
