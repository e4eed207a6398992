"""What is kept on this device: to see it, to take it along, to bring it back, to erase it."""

from typing import Any

import traitlets as t

from easeback import content
from easeback.parts.lengths import lengths_of
from easeback.parts.part import Part
from easeback.parts.plan_words import plan_words


class MyRecord(Part):
    """The person's own notes. Python never sees them: it only gives the words that belong to their ids."""

    exercises = t.Dict(help="Names of the exercises by id").tag(sync=True)
    questions = t.Dict(help="Questions by id, each with the text of its answers by id").tag(sync=True)
    steps = t.Dict(help="Words of the plan's steps by id").tag(sync=True)
    moments = t.Dict(help="Moments of the day by id, each as every language of the course says it").tag(
        sync=True
    )
    movements = t.Dict(help="Names of the movements by id").tag(sync=True)
    groups = t.Dict(help="Names of the groups a person may find themselves in, by id").tag(sync=True)
    choices = t.Dict(help="Answers to the guide's questions, by question and answer: 'wish.sleep'").tag(
        sync=True
    )
    thoughts = t.Dict(help="Common thoughts by id").tag(sync=True)
    regions = t.Dict(help="Names of the regions of the body figure").tag(sync=True)
    reasons = t.Dict(help="Reasons to be careful, as sentences, by id").tag(sync=True)
    activities = t.Dict(help="Names of the activities that are built up in small steps, by id").tag(sync=True)

    check_in = t.Dict(help="Questions of the check-in in a few words, with their choices").tag(sync=True)
    diary = t.Dict(help="Questions of the diary in a few words, by id").tag(sync=True)
    countries = t.List(t.Dict(), help="What a walk is measured in, country by country").tag(sync=True)

    def rows(self, course: content.Course) -> dict[str, Any]:
        """The words that belong to every id that may be kept."""
        plan = plan_words(course)
        return {
            "exercises": plan["exercises"],
            "steps": plan["texts"],
            "moments": plan["moments"],
            "questions": {
                name: {"question": asked.question, "answers": {one.id: one.text for one in asked.answers}}
                for name, asked in course.questions.items()
            },
            "groups": {name: group.name for name, group in course.groups.items()},
            "choices": {
                f"{asked.id}.{answer.id}": answer.text
                for asked in course.guide_questions.values()
                for answer in asked.answers
            },
            "regions": region_names(course.words_of("player")),
            "reasons": {name: one.text for name, one in course.contraindications.items()},
            "thoughts": {name: one.thought for name, one in course.thoughts.items()},
            "movements": {name: one.name for name, one in course.movements.items()},
            "check_in": asked_in_check_in(course),
            "diary": {name: one.label for name, one in course.diary_questions.items()},
            "countries": lengths_of(course),
            "activities": {name: one.name for name, one in course.activities.items()},
        }


def asked_in_check_in(course: content.Course) -> dict[str, Any]:
    """The words that name each question of the check-in, and its choices, by the name it is kept under."""
    found: dict[str, Any] = {}
    for asked in course.check_in_questions.values():
        found[asked.id] = {"label": asked.label, "answers": {one.id: one.text for one in asked.answers}}
        measure = course.measures.get(asked.measure)
        for item in measure.items if measure else ():
            texts = {str(one.value): one.text for one in measure.answers} if measure else {}
            found[f"{asked.id}.{item.id}"] = {"label": item.label, "answers": texts}
    return found


def region_names(words: dict[str, str]) -> dict[str, str]:
    """The name of each region of the figure, of both and of each side."""
    names = {region: words[f"region.{region}"] for region in content.REGIONS}
    sided = {
        f"{side}_{region}": words[f"region.{side}"].format(region=name)
        for side in ("left", "right")
        for region, name in names.items()
    }
    return names | sided
