"""The check-in: a few questions, one on each screen, and one page in the person's own words."""

from typing import Any

import traitlets as t

from easeback import content
from easeback.parts.claim_card.claim_card import reference_of
from easeback.parts.my_record.my_record import region_names
from easeback.parts.part import Part
from easeback.parts.safety.rows import countries_of, lines_of

TALK = ("call",)
"""The kinds of lines at which somebody listens."""


class CheckIn(Part):
    """The questions of `data/check_in_questions.csv`. Answers stay in the browser: no total, no disorder."""

    questions = t.List(t.Dict(), help="The questions in their order, each with its answers").tag(sync=True)
    measures = t.List(t.Dict(), help="The measures that are asked, word for word").tag(sync=True)
    advice = t.List(t.Dict(), help="What answers lead to: lessons, and what to tell").tag(sync=True)
    places = t.Dict(help="The words of the figure on which sore places are marked").tag(sync=True)
    regions = t.Dict(help="Names of the regions of the body figure").tag(sync=True)
    help_lines = t.Dict(help="Someone to talk to, in each country").tag(sync=True)

    def rows(self, course: content.Course) -> dict[str, Any]:
        """The questions, what their answers lead to, lessons that this language has, and the help lines."""
        files = content.lesson_files(course.root, self.language)
        player = course.words_of("player")
        asked = {question.measure for question in course.check_in_questions.values()}
        return {
            "questions": [question_of(one, files) for one in course.check_in_questions.values()],
            "measures": [
                measure_of(one)
                for one in course.measures.values()
                if one.id in asked and one.embeddable == "yes"  # the check says it, and a page asks again
            ],
            "advice": [
                advice_of(row, files)
                for row in course.check_in_advice.values()
                if row.talk or row.lesson in files  # a language may not have every lesson yet
            ],
            "places": {key: text for key, text in player.items() if key.startswith(("sore-", "region."))},
            "regions": region_names(player),
            "help_lines": {"lines": lines_of(course, TALK), "countries": countries_of(course)},
        }


def question_of(question: content.CheckInQuestion, files: dict[str, str]) -> dict[str, Any]:
    """A question with its choices; `first` is where a choice leads before anything else is asked."""
    check = f"{files['index']}#" if "index" in files else "#"
    return {
        "id": question.id,
        "kind": question.kind,
        "measure": question.measure,
        "question": question.question,
        "hint": question.hint,
        "low": question.low,
        "high": question.high,
        "label": question.label,
        "answers": [
            {"id": answer.id, "text": answer.text, "first": answer.first and check + answer.first}
            for answer in question.answers
        ],
    }


def measure_of(measure: content.Measure) -> dict[str, Any]:
    """A measure word for word, with its key and the paper it comes from."""
    return {
        "id": measure.id,
        "name": measure.name,
        "intro": measure.intro,
        "score": measure.score,
        "origin": reference_of(measure.origin),
        "items": [
            {
                "id": item.id,
                "part": item.part,
                "text": item.text,
                "low": item.low,
                "high": item.high,
                "label": item.label,
            }
            for item in measure.items
        ],
        "answers": [{"value": answer.value, "text": answer.text} for answer in measure.answers],
        "bands": [
            {"part": band.part, "least": band.least, "most": band.most, "level": band.level}
            for band in measure.bands
        ],
    }


def advice_of(row: content.CheckInAdvice, files: dict[str, str]) -> dict[str, Any]:
    """What an answer leads to, and how sure we are of what its reason rests on."""
    there = row.lesson in files
    return {
        "id": row.id,
        "question": row.question,
        "part": row.part,
        "answers": list(row.answers),
        "least": row.least,
        "most": row.most,
        "lesson": row.lesson if there else "",
        "place": row.place if there else "",
        "file": files.get(row.lesson, ""),
        "certainty": row.claims[0].certainty if there and row.claims else "",
        "reason": row.reason if there else "",
        "talk": row.talk,
    }
