"""The Bundle is one of FHIR, by the definitions that HL7 published.

There is no package of R4 (4.0.1); it is read as R4B (4.3.0), which changed neither Bundle nor CarePlan nor
Observation nor QuestionnaireResponse
(hl7.org/fhir/R4B/r4b-explanation.html, and the list in hl7.org/fhir/R4B/history.html).
"""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache

import pytest
from fhir.resources.R4B.bundle import Bundle
from fhir.resources.R4B.careplan import CarePlan
from fhir.resources.R4B.observation import Observation
from fhir.resources.R4B.questionnaireresponse import QuestionnaireResponse
from pydantic import ValidationError

from support.places import KIT, TESTS
from support.tables import ask_node

MAKE = """
import { readFileSync } from "node:fs";
const [{ bundleOf }, { saidOf }, { PLAN, RATINGS, CHECK_IN, SCREENS, blank }, { WORDS }] =
  await Promise.all(process.argv.slice(1, 5).map((path) => import(path)));
const odd = { ...PLAN, things: [blank({ thing: "gone", where: " " })], later: [], call: "", review: "" };
const now = new Date("2026-11-30T10:00:00Z");
console.log(JSON.stringify([[PLAN, RATINGS], [PLAN, []], [odd, RATINGS], [odd, []]].map(
  ([plan, ratings]) => bundleOf(
    { plan, said: saidOf({}, plan), ratings, checkins: ratings.length ? [CHECK_IN] : [], screens: SCREENS },
    WORDS, now))));
"""
ROOM, MIRROR = KIT / "take_home", TESTS / "kit" / "take_home"
MODULES = [ROOM / "fhir.js", ROOM / "copies.js", MIRROR / "plans.mjs", MIRROR / "bundle_words.mjs"]


@cache
def bundles() -> tuple[str, ...]:
    return tuple(ask_node(MAKE, MODULES, None))


def resources(text: str) -> list[object]:
    return [entry.resource for entry in Bundle.model_validate_json(text).entry or []]


@pytest.mark.parametrize("index", range(4))
def test_every_bundle_is_sound(index: int) -> None:
    bundle = Bundle.model_validate_json(bundles()[index])
    assert bundle.type == "collection"
    assert bundle.timestamp == datetime(2026, 11, 30, 10, tzinfo=UTC)


def test_what_is_no_bundle_of_fhir_is_found() -> None:
    with pytest.raises(ValidationError):
        Bundle.model_validate_json(bundles()[0].replace('"status": "active"', '"state": "active"'))


def test_the_plan_is_a_care_plan_in_words() -> None:
    plan, *_ = resources(bundles()[0])
    assert isinstance(plan, CarePlan)
    assert (plan.status, plan.intent, plan.title) == ("active", "plan", "My plan")
    details = [activity.detail for activity in plan.activity]
    assert [detail.description for detail in details[:2]] == ["Do easy-walk", "Do again-slow-breathing"]
    assert [detail.scheduledString for detail in details[:3]] == ["morning", "evening", "after the dishes"]


def test_a_practice_is_an_observation_with_its_ratings() -> None:
    _, rated, left, unrated, _ = resources(bundles()[0])
    assert all(isinstance(one, Observation) for one in (rated, left, unrated))
    numbers = [
        [part.valueInteger for part in one.component if part.valueInteger is not None]
        for one in (rated, left, unrated)
    ]
    assert numbers == [[7, 4], [3], []]
    assert (rated.effectivePeriod.end - rated.effectivePeriod.start).total_seconds() == 312
    assert [one.component[-1].valueBoolean for one in (rated, left, unrated)] == [True, False, True]


def test_a_check_in_is_a_response_to_our_questions_in_their_own_words() -> None:
    *_, answered = resources(bundles()[0])
    assert isinstance(answered, QuestionnaireResponse)
    assert answered.status == "completed"
    assert [item.linkId for item in answered.item] == ["changed", "peg.pain", "told"]
    assert all(item.text for item in answered.item)
    assert answered.item[1].answer[0].valueInteger == 6
