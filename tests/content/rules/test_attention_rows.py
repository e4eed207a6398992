"""Three-three-three has ways without sight or hearing; a body scan lasts as it says and never dwells."""

from __future__ import annotations

from itertools import pairwise, product

import pytest

from easeback import content
from easeback.care.contraindications import fit_for
from easeback.care.practice import Phase, Wish, phases_for

COURSE = content.load()
THREE, SCAN = COURSE.exercises["three-three-three"], COURSE.exercises["body-scan"]
MINUTES = {"three": 3, "ten": 10, "twenty": 20}
WAYS = {
    "as-usual": ["see", "hear", "move"],
    "without-sight": ["feel", "hear", "move"],
    "without-hearing": ["see", "feel", "move"],
}
# From the feet to the head, as a scan goes.
UPWARD = [
    "foot", "calf", "knee", "thigh", "hip", "buttocks", "belly", "low_back", "mid_back", "upper_back",
    "chest", "hand", "forearm", "upper_arm", "shoulder", "neck", "jaw", "eyes", "forehead", "head",
]  # fmt: skip


def scan(length: str, way: str = "eyes-open") -> tuple[Phase, ...]:
    return phases_for(SCAN, Wish(length=length, way=way))


def regions(phase: Phase) -> list[str]:
    step = next(step for step in SCAN.steps if step.order == phase.order)
    return [region.removeprefix("left_").removeprefix("right_") for region in step.regions]


@pytest.mark.parametrize(("way", "senses"), WAYS.items())
def test_each_way_has_three_things_of_three_kinds(way: str, senses: list[str]) -> None:
    kinds = [phase.kind for phase in phases_for(THREE, Wish(way=way))]
    assert kinds == ["ready", *(sense for sense in senses for _ in range(3)), "end"]


@pytest.mark.parametrize("way", WAYS)
def test_one_round_takes_two_minutes_and_a_long_one_is_two_rounds(way: str) -> None:
    once, twice = (phases_for(THREE, Wish(length=length, way=way)) for length in ("short", "long"))
    assert sum(phase.seconds for phase in once) == pytest.approx(120, rel=0.1)
    assert [phase.kind for phase in twice].count("move") == 6
    assert (twice[0].kind, twice[-1].kind) == ("ready", "end")


def test_nobody_is_told_to_look_who_chose_to_do_it_without_sight() -> None:
    steps = {step.order: step for step in THREE.steps}
    said = [steps[phase.order].say.lower() for phase in phases_for(THREE, Wish(way="without-sight"))]
    assert [words for words in said if "look" in words or "see" in words] == []


@pytest.mark.parametrize(("length", "way"), list(product(MINUTES, ("eyes-open", "eyes-closed"))))
def test_a_scan_takes_about_as_long_as_it_says(length: str, way: str) -> None:
    seconds = sum(phase.seconds for phase in scan(length, way))
    assert seconds == pytest.approx(60 * MINUTES[length], rel=0.1)


def test_a_scan_is_offered_short_and_with_open_eyes_first() -> None:
    assert phases_for(SCAN) == scan("three")
    assert SCAN.minutes == 3


@pytest.mark.parametrize("length", MINUTES)
def test_a_scan_goes_from_the_feet_to_the_head_and_ends_in_the_room(length: str) -> None:
    phases = scan(length)
    lowest = [min(UPWARD.index(region) for region in regions(phase)) for phase in phases if regions(phase)]
    # A long one looks at each side and at the lower back once more; else it never turns back.
    back = [here for here, after in pairwise(lowest) if after < here]
    assert len(back) == (3 if length == "twenty" else 0)
    assert (lowest[0], lowest[-1] > UPWARD.index("neck") - 1) == (0, True)
    assert [phase.kind for phase in phases[-2:]] == ["hear", "end"]


@pytest.mark.parametrize("length", MINUTES)
def test_at_the_back_one_looks_for_a_short_time_and_then_widens(length: str) -> None:
    phases = scan(length)
    at_back = [place for place, phase in enumerate(phases) if "low_back" in regions(phase)]
    first = at_back[0]
    together = next(place for place in range(first, len(phases)) if place not in at_back)
    assert sum(phase.seconds for phase in phases[first:together]) <= 90
    assert regions(phases[together]) == []
    step = next(step for step in SCAN.steps if step.order == phases[together].order)
    assert "whole body" in step.say


def test_a_sore_spot_is_noticed_softly_wherever_it_is() -> None:
    for step in SCAN.steps:
        if step.regions:
            assert step.sore == "soft"
            assert step.easier, step.order
    everywhere = frozenset(region for step in SCAN.steps for region in step.regions)
    for length in MINUTES:
        phases = phases_for(SCAN, Wish(length=length, sore=everywhere))
        assert all(phase.soft for phase in phases if regions(phase))
        assert len(phases) == len(scan(length)), "nothing is left out"


def test_a_scan_tells_that_minds_run_off_and_asks_for_no_change() -> None:
    steps = {step.order: step for step in SCAN.steps}
    for length in MINUTES:
        said = " ".join(steps[phase.order].say for phase in scan(length))
        assert "Minds do that" in said
        assert "nothing to fix" in said
        assert "relax" not in said.lower()


@pytest.mark.parametrize("reason", ["active-psychosis", "recent-trauma", "strong-dissociation"])
def test_who_may_be_unsettled_by_it_asks_first_and_is_offered_another(reason: str) -> None:
    none = {one.id: "no" for one in (*SCAN.contraindications, *SCAN.precautions)}
    assert fit_for(SCAN, none).allowed
    assert not fit_for(SCAN, {**none, reason: "yes"}).allowed
    assert SCAN.instead == "three-three-three"


def test_who_watches_the_body_a_lot_is_told_how_to_do_it_softly() -> None:
    fit = fit_for(SCAN, {"watchful-of-pain": "yes"})
    assert (fit.allowed, fit.gentle) == (True, True)
    assert "whole body" in SCAN.gentle
