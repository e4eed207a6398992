"""The best exercise for how a person feels and how long they have, one press away."""

from typing import Any

import traitlets as t

from easeback import content
from easeback.parts.calm_now.rows import player_for, poses_of
from easeback.parts.calm_rules import rule_for, sparse
from easeback.parts.part import Part


class CalmNow(Part):
    """Offers one exercise at once: `CalmNow()`.

    Answers and exercises are rows of `data/calm_answers.csv` and `data/calm_now.csv`. The browser chooses by
    the same rule as `care.calm`; what a person answers stays on their device.
    """

    questions = t.List(
        t.Dict(),
        help="How one feels, how long one has: each with its answers and the usual one",
    ).tag(sync=True)
    rules = t.List(
        t.Dict(), help="Rows of calm_now.csv with what their exercises bring; empty cells are left out"
    ).tag(sync=True)
    players = t.Dict(help="Traits of a player for each exercise of the rules; empty cells are left out").tag(
        sync=True
    )
    poses = t.Dict(help="Poses of the figure that any of the exercises leads to, by id").tag(sync=True)
    player_words = t.Dict(help="Sentences of the player, by key").tag(sync=True)

    def rows(self, course: content.Course) -> dict[str, Any]:
        """The questions, the rules, and what a player needs of each exercise that a rule may lead to."""
        rules = [rule_for(rule, course.exercises) for rule in course.calm_rules]
        return {
            "questions": [
                {
                    "id": question,
                    "answers": [
                        {"id": one.id, "text": one.text, "because": one.because, "usual": one.usual}
                        for one in course.calm_answers
                        if one.question == question
                    ],
                }
                for question in content.CALM_QUESTIONS
            ],
            "rules": [{**sparse(rule), "exercise": rule["exercise"]} for rule in rules],
            "players": {name: player_for(course.exercises[name], course) for name in used(course)},
            "poses": poses_of([course.exercises[name] for name in used(course)], course),
            "player_words": course.words_of("player"),
        }


def used(course: content.Course) -> list[str]:
    """The exercises that may be offered, by id."""
    return list(dict.fromkeys(rule.exercise for rule in course.calm_rules))
