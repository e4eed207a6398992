"""What a person's answers mean for an exercise: it is not for them, softly, in part; and what instead."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from easeback import content
from easeback.care.contraindications import fit_for, instead_for
from easeback.content import Contraindication, Exercise, Move
from easeback.parts.player.rows import another, lasting, traits_for
from support.places import CARE, ROOT
from support.tables import ask_node

COURSE = content.load("en", ROOT)
EXERCISES = COURSE.exercises
MOVES = (Move("made", "back", 1, 2, "", 0, (), "Back"), Move("made", "arm", 1, 1, "each", 3, (), "Arm"))
COMPARE = """
import { readFileSync } from "node:fs";
const { fitFor, insteadFor } = await import(process.argv[1]);
const asked = JSON.parse(readFileSync(process.argv[2], "utf8"));
console.log(JSON.stringify(asked.map(({ exercise, moves, instead, marks }) => marks.map((given) => [
  fitFor(exercise, moves, given), insteadFor(instead, given)?.id ?? "",
]))));
"""


def marks(made: Exercise) -> list[dict[str, str]]:
    """No answer, each yes alone and each pair of them, also against what is offered instead."""
    reasons = [reason["id"] for reason in traits_for(made, COURSE)["contraindications"]]
    none = dict.fromkeys(reasons, "no")
    further = chain(made)
    pairs = combinations({*reasons, *further}, 2)
    return [
        {},
        none,
        *({**none, reason: "yes"} for reason in reasons),
        *({reason: "yes"} for reason in reasons),
        *({**none, one: "yes", other: "yes"} for one, other in pairs),
        {**none, **dict.fromkeys(further, "yes")},
    ]


def chain(made: Exercise) -> list[str]:
    """The reasons against what is offered instead of an exercise, and instead of that."""
    found: dict[str, None] = {}
    seen = {made.id}
    while made.instead and made.instead not in seen:
        made = EXERCISES[made.instead]
        seen.add(made.id)
        found |= dict.fromkeys(lasting(made.contraindications))
    return list(found)


def test_python_and_the_browser_agree_on_the_answers_to_every_exercise() -> None:
    asked = []
    for one in EXERCISES.values():
        given = traits_for(one, COURSE)
        asked.append(
            {
                "exercise": {name: given["exercise"][name] for name in ("contraindications", "precautions")},
                "moves": given["moves"],
                "instead": another(one.instead, COURSE, one.id),
                "marks": [{name: {"mark": mark} for name, mark in some.items()} for some in marks(one)],
            }
        )
    for one, answers in zip(
        EXERCISES.values(), ask_node(COMPARE, [CARE / "contraindications.js"], asked), strict=True
    ):
        for given, (fit, instead) in zip(marks(one), answers, strict=True):
            assert {**fit, "without": set(fit["without"]), "open": tuple(fit["open"])} == vars(
                fit_for(one, given)
            )
            assert instead == instead_for(one, EXERCISES, given), (one.id, given)


def reason(name: str, asked: str = "once") -> Contraindication:
    return Contraindication(name, 1, "yes", asked, f"You have {name}.")


def test_an_answer_keeps_a_person_from_an_exercise_eases_it_or_leaves_a_move_out() -> None:
    made = replace(
        EXERCISES["body-scan"],
        contraindications=(reason("fracture"), reason("driving", "each-time")),
        precautions=(reason("pressure"),),
        moves=(replace(MOVES[0], contraindications=(reason("weak-bones"),)), MOVES[1]),
    )
    fit = fit_for(made, {})
    assert (fit.allowed, fit.gentle, fit.without) == (True, False, frozenset())
    assert fit.open == ("fracture", "pressure", "weak-bones"), "what is so only now is not asked"
    fit = fit_for(made, {"fracture": "no", "pressure": "yes", "weak-bones": "yes", "driving": "yes"})
    assert (fit.allowed, fit.gentle, fit.without, fit.open) == (True, True, frozenset({"back"}), ())
    assert not fit_for(made, {"fracture": "yes"}).allowed
