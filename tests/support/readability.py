"""How hard a text is to read, and what is wrong with it, for the tests of words.

The measures are textstat's: Flesch-Kincaid for the length of sentences and words, SMOG for long words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import textstat

from easeback import content, parts
from easeback.content import Course
from easeback.content.schema.tables import TABLE
from support.places import calls, cells

HARDEST_GRADE = 6.0
HARDEST_SMOG = 8.0
LONGEST_SENTENCE = 20

# Names, and words that only a translator or an author reads, have no reading grade.
NO_PROSE = {("countries", "name"), ("crisis_lines", "name"), ("words", "note")}


def plain(markdown: str) -> list[str]:
    """The blocks of a Markdown cell as a voice would read them: one heading, paragraph or list item each."""
    text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", markdown)
    text = re.sub(r"</?(details|summary|p)>", "\n\n", text)
    text = re.sub(r"<[^>]+>|[*_`]", "", text)
    text = re.sub(r"^\s*(#+|[-+]|\d+\.)\s+", "\n\n", text, flags=re.MULTILINE)
    return [" ".join(block.split()) for block in re.split(r"\n\s*\n", text) if block.strip()]


def _claims(course: Course, given: list[str]) -> Iterator[str]:
    for claim in (course.claims[name] for name in given):
        yield from (claim.statement, claim.how_sure, claim.unknown)
        yield from (number.label for number in claim.numbers)


def _questions(course: Course, given: list[str]) -> Iterator[str]:
    for question in course.questions.values():
        if question.lesson in given:
            yield question.question
            for answer in question.answers:
                yield from (answer.text, answer.why)


def _plan_steps(course: Course, given: list[str]) -> Iterator[str]:
    for step in course.plan_steps.values():
        if step.lesson in given:
            yield from (step.text, step.why)


def _exercises(course: Course, given: list[str]) -> Iterator[str]:
    for exercise in (course.exercises[name] for name in given):
        yield from (exercise.name, exercise.purpose, exercise.how, *exercise.stop)
        for pattern in exercise.patterns:
            yield from (pattern.name, pattern.purpose, pattern.care)
        for step in exercise.steps:
            yield from (step.cue, step.say)


def _calm_now(course: Course, _given: list[str]) -> Iterator[str]:
    exercises = list(dict.fromkeys(rule.exercise for rule in course.calm_rules))
    yield from _exercises(course, exercises)
    yield from (text for answer in course.calm_answers for text in (answer.text, answer.because))


def _red_flags(course: Course, _given: list[str]) -> Iterator[str]:
    for flag in course.red_flags.values():
        yield flag.question


def _guide(course: Course, _given: list[str]) -> Iterator[str]:
    for asked in course.guide_questions.values():
        yield asked.question
        yield from (answer.text for answer in asked.answers)
    yield from (stop.reason for stop in course.paths.values())


def _self_look(course: Course, _given: list[str]) -> Iterator[str]:
    for group in course.groups.values():
        yield from (group.name, group.text, group.idea, group.leads_to)


def _twins(course: Course, _given: list[str]) -> Iterator[str]:
    for link in course.links.values():
        yield from (link.label, link.who, link.says)


def _heat_or_cold(course: Course, _given: list[str]) -> Iterator[str]:
    for name, pack in course.packs.items():
        yield from (pack.name, *pack.prepare)
        exercise = course.exercises[name]
        yield from (*exercise.stop, *(reason.text for reason in exercise.exclusions))
        yield from (step.say for step in exercise.steps)
    yield from (state.text for state in course.warmth_states.values())
    for rule in course.warmth_rules.values():
        yield from (rule.advice, rule.why)


def _thoughts(course: Course, _given: list[str]) -> Iterator[str]:
    for thought in course.thoughts.values():
        yield from (thought.thought, thought.starter, thought.why)
    for habit in course.habits.values():
        yield from (habit.name, habit.says)


def _activities(course: Course, _given: list[str]) -> Iterator[str]:
    for activity in course.activities.values():
        yield from (activity.name, activity.measure)


# The rows a part shows, by the part's name in a code cell; what a part says itself is counted too.
SHOWN_BY: dict[str, Callable[[Course, list[str]], Iterator[str]]] = {
    "ClaimCard": _claims,
    "CheckYourself": _questions,
    "TakeStep": _plan_steps,
    "Player": _exercises,
    "CalmNow": _calm_now,
    "Safety": _red_flags,
    "Guide": _guide,
    "HeatOrCold": _heat_or_cold,
    "SelfLook": _self_look,
    "Twins": _twins,
    "ThoughtSorter": _thoughts,
    "Pacing": _activities,
}


def words_of_parts(lesson: Path) -> list[str]:
    """The words of the rows that the parts of a lesson show, and the sentences the parts say themselves."""
    course = content.load(lesson.parent.name)
    called = [call for cell in cells(lesson, "code") for call in calls(cell["source"])]
    shown = [text for part, given in called if part in SHOWN_BY for text in SHOWN_BY[part](course, given)]
    said = [text for part, _ in called if hasattr(parts, part) for text in sentences_of(course, part)]
    return [text for text in dict.fromkeys([*shown, *said]) if text]


def sentences_of(course: Course, part: str) -> list[str]:
    """What a part says in whole sentences; labels and pieces of sentences are measured with their table.

    A {place} is filled by a short word, as most are by a number.
    """
    stem = getattr(parts, part).__module__.rpartition(".")[2]
    own = (text for key, text in course.words.items() if key.startswith(f"{stem}."))
    return [re.sub(r"\{\w+\}", "ten", text) for text in own if re.search(r"[.!?…]$", text)]


def words_of_cells(lesson: Path) -> list[str]:
    """The words of a lesson's Markdown cells that a patient sees; notes are for clinicians."""
    seen = [cell for cell in cells(lesson, "markdown") if not cell["id"].startswith("notes-")]
    return [block for cell in seen for block in plain(cell["source"])]


def words_of_table(table: str, language: str) -> list[str]:
    """The prose of one table of words."""
    frame = content.load(language).frame(table)
    prose = [column.name for column in TABLE[table].words if (table, column.name) not in NO_PROSE]
    found: list[str] = []
    for value in frame[prose].to_numpy().flat if len(frame) else ():
        found += value if isinstance(value, tuple) else [value]
    return [text for text in found if re.search("[a-z]", text)]


def sentences(text: str) -> list[str]:
    """The sentences of one block of text."""
    return [one for one in re.split(r"(?<=[.!?…])[”’\")]*\s+", text) if re.search(r"\w", one)]


def too_long(blocks: list[str]) -> list[str]:
    """The sentences with more words than a tired reader can hold."""
    found = [sentence for block in blocks for sentence in sentences(block)]
    return [sentence for sentence in found if len(re.findall(r"[\w’'-]+", sentence)) > LONGEST_SENTENCE]


def pooled(blocks: list[str]) -> str:
    """All blocks as one text in which each block ends its sentence."""
    return " ".join(block if re.search(r"[.!?…][”’\")]*$", block) else f"{block}." for block in blocks)


def grade(blocks: list[str]) -> float:
    """The Flesch-Kincaid school grade of the pooled blocks."""
    return float(textstat.flesch_kincaid_grade(pooled(blocks)))


def smog(blocks: list[str]) -> float:
    """The SMOG grade of the pooled blocks."""
    return float(textstat.smog_index(pooled(blocks)))
