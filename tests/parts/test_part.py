"""What every part has in common: its code, its rows taken once, and nothing given that is overwritten."""

from __future__ import annotations

from typing import Any

import comm
import pytest
import traitlets as t
from comm.base_comm import BaseComm

from easeback import content, parts
from easeback.parts import ClaimCard, Player, StressEvent, ThreeThings, TwinStudy
from easeback.parts.part import Part
from support.parts import EVERY, as_a_lesson_calls, stem

every_part = pytest.mark.parametrize("kind", EVERY.values(), ids=EVERY)


def own(value: t.TraitType[Any, Any]) -> Any:
    """Something of a caller's own that a trait of this kind may hold, and that no row of the course says."""
    match value:
        case t.List():
            inside = value._trait
            return [own(inside)] if inside is not None and not isinstance(inside, t.Any) else ["mine"]
        case t.Dict():
            return {"mine": "mine"}
        case t.Unicode():
            return "mine"
        case t.Bool():
            return True
        case t.Int():
            return 3
        case t.Float():
            return 2.5
    raise AssertionError(f"say here what a caller may give of {value}")


def taken(kind: type[Part]) -> dict[str, t.TraitType[Any, Any]]:
    """The traits a part fills from the course, but for those behind its own use."""
    asked: dict[str, Any] = {}

    class Noting(kind):  # type: ignore[misc, valid-type]
        _esm, _stem = "", kind._stem

        def rows(self, course: content.Course) -> dict[str, Any]:
            asked.update(super().rows(course))
            return asked

    as_a_lesson_calls(kind, like=Noting)
    traits = kind.class_traits()
    return {name: traits[name] for name in [*asked, "words"] if not name.startswith("_")}


@pytest.mark.parametrize(
    "part", [StressEvent(), Player("slow-breathing"), ClaimCard("cortisol-peak")], ids=lambda part: part._part
)
def test_a_part_carries_its_code_and_its_style_as_text(part: Part) -> None:
    state = part.get_state()
    assert "export" in state["_esm"]
    assert "{" in state["_css"]
    assert not state["_esm"].endswith(".js"), "a path of this machine is no code"


def test_an_unknown_word_is_told_with_the_known_ones() -> None:
    with pytest.raises(TypeError, match=r"does not know lenght.*length"):
        StressEvent(lenght=5)


@every_part
def test_all_of_a_part_leaves_for_the_page_in_one_message(
    kind: type[Part], monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[tuple[str, str, Any]] = []

    class Heard(BaseComm):
        def publish_msg(self, msg_type: str, data: Any = None, *_: Any, **__: Any) -> None:
            sent.append((self.comm_id, msg_type, data))

    monkeypatch.setattr(comm, "create_comm", Heard)
    part = as_a_lesson_calls(kind)
    mine = [(message, data) for comm_id, message, data in sent if comm_id == part.model_id]
    assert [message for message, _ in mine] == ["comm_open"]
    assert mine[0][1]["state"]["words"] == part.words
    assert part.words


@every_part
def test_what_a_caller_gives_is_never_overwritten(kind: type[Part]) -> None:
    for name, trait in taken(kind).items():
        mine = own(trait)
        try:
            part = as_a_lesson_calls(kind, **{name: mine})
        except ValueError as told:  # a name the course does not have
            assert "mine" in str(told)  # noqa: PT017  the other way of not overwriting it silently
        except TypeError as told:  # its rows are named by the first argument
            assert "multiple values" in str(told)  # noqa: PT017
        else:
            assert getattr(part, name) == mine, name


def test_a_part_that_is_closed_and_opened_again_keeps_what_was_set() -> None:
    part = ClaimCard("cortisol-peak")
    part.close()
    part.claims = []
    part.open()
    assert part.claims == []


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("Twins", "TwinStudy"),
        ("RainyDays", "CommonCause"),
        ("GentleStairs", "PacingExample"),
        ("Keepsake", "MyRecord"),
    ],
)
def test_a_notebook_with_an_old_name_of_a_part_still_shows_it(before: str, now: str) -> None:
    shown = getattr(parts, before)()
    assert shown._part == stem(EVERY[now])
    assert shown.words == EVERY[now]().words
    assert before not in EVERY


def test_a_trait_is_taken_by_its_old_name_too() -> None:
    mine = [{"id": "mine"}]
    assert TwinStudy(links=mine).associations == mine
    assert Player("body-scan", forms=mine, exclusions=mine).variants == mine
    assert ThreeThings(forms=mine).variants == mine


def test_an_empty_language_is_that_of_the_lesson() -> None:
    assert StressEvent(language="").language == content.language_here()
