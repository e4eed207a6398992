"""The course as frozen records in one language."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

from easeback.content.checking import read_tables, this_day
from easeback.content.csv.faults import ContentError, Fault
from easeback.content.places import FIRST_LANGUAGE, course_root, languages
from easeback.content.practice_course import in_order, practised
from easeback.content.schema.evidence import (
    Answer,
    BannedPhrase,
    Claim,
    ClaimNumber,
    Country,
    CrisisLine,
    Group,
    GuideAnswer,
    GuideQuestion,
    Link,
    ModelParameter,
    PathStop,
    PlanStep,
    Question,
    RedFlag,
    Source,
)
from easeback.content.schema.hazards import Hazard
from easeback.content.schema.stop_signs import stop_rules
from easeback.content.schema.tables import TABLE
from easeback.content.schema.thoughts import Habit, Thought

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    import pandas as pd

    from easeback.content.csv.rows import Key, Rows, Tables
    from easeback.content.schema.calm import CalmAnswer, CalmRule
    from easeback.content.schema.practice import (
        Activity,
        BreathingPattern,
        Exclusion,
        Exercise,
        Movement,
        Pose,
    )
    from easeback.content.schema.stop_signs import StopSign
    from easeback.content.schema.warmth import Pack, WarmthRule, WarmthState

Record = TypeVar("Record")


@dataclass(frozen=True)
class Course:
    """Every fact and word of the course in one language; the mappings go by id, in the order of the files."""

    root: Path
    language: str
    sources: Mapping[str, Source]
    claims: Mapping[str, Claim]
    model_parameters: Mapping[str, Mapping[str, ModelParameter]]
    exclusions: Mapping[str, Exclusion]
    breathing_patterns: Mapping[str, BreathingPattern]
    exercises: Mapping[str, Exercise]
    stop_signs: Mapping[str, StopSign]
    movements: Mapping[str, Movement]
    poses: Mapping[str, Pose]
    activities: Mapping[str, Activity]
    packs: Mapping[str, Pack]
    warmth_states: Mapping[str, WarmthState]
    warmth_rules: Mapping[str, WarmthRule]
    habits: Mapping[str, Habit]
    thoughts: Mapping[str, Thought]
    calm_answers: tuple[CalmAnswer, ...]
    calm_rules: tuple[CalmRule, ...]
    red_flags: Mapping[str, RedFlag]
    crisis_lines: Mapping[str, CrisisLine]
    countries: Mapping[str, Country]
    questions: Mapping[str, Question]
    plan_steps: Mapping[str, PlanStep]
    links: Mapping[str, Link]
    groups: Mapping[str, Group]
    guide_questions: Mapping[str, GuideQuestion]
    paths: Mapping[str, PathStop]
    words: Mapping[str, str]
    never_say: Mapping[str, BannedPhrase]
    _tables: Tables = field(repr=False, compare=False)

    def words_of(self, part: str) -> dict[str, str]:
        """The sentences of one part by their short names, and the shared ones as `shared.…`."""
        start = f"{part}."
        return {
            key.removeprefix(start): words
            for key, words in self.words.items()
            if key.startswith((start, "shared."))
        }

    def stop_rules(self, kind: str) -> list[str]:
        """When to stop whatever is of a kind, in the shared words: help first, and what is no reason last."""
        return list(stop_rules(self.stop_signs.values(), kind, (), ()))

    def parameters(self, model: str) -> dict[str, float]:
        """The numbers of a teaching model by name; the units stand in `model_parameters[model]`.

        Raises KeyError when the model has no row.
        """
        return {name: parameter.value for name, parameter in self.model_parameters[model].items()}

    def frame(self, table: str) -> pd.DataFrame:
        """A table as a DataFrame, facts and words side by side, for an educator's own cells.

        Raises KeyError when there is no such table.
        """
        import pandas as pd  # noqa: PLC0415  slow to import, and no lesson needs it to open

        return pd.DataFrame(list(_merged(self._tables, self.language, table).values()))


_kept: dict[tuple[Path, str], tuple[object, Course | ContentError]] = {}


def load(language: str = FIRST_LANGUAGE, root: Path | None = None) -> Course:
    """The course in `language`, from `root` or the course around us; kept while no file of it changes.

    Raises ContentError with every fault that could make a lesson wrong.
    """
    root = (root or course_root()).resolve()
    stamp = _stamp(root)
    kept = _kept.get((root, language))
    if kept is None or kept[0] != stamp:
        try:
            found: Course | ContentError = _load(language, root)
        except ContentError as error:
            found = error
        kept = _kept[root, language] = (stamp, found)
    if isinstance(kept[1], ContentError):
        raise ContentError(kept[1].faults)
    return kept[1]


def hazards(root: Path | None = None) -> tuple[Hazard, ...]:
    """The hazard log of the course in order. Raises ContentError with every fault of its table."""
    tables = read_tables(root or course_root(), (FIRST_LANGUAGE,), this_day())
    if faults := [fault for fault in tables.faults if fault.file == "data/hazards.csv"]:
        raise ContentError(faults)
    rows = {key[-1]: row for key, row in _merged(tables, FIRST_LANGUAGE, "hazards").items()}
    return tuple(Hazard(**row) for row in in_order(rows).values())


def _stamp(root: Path) -> object:
    """What changes when a file of the course changes."""
    stamp: list[object] = []
    for file in sorted((root / "data").glob("**/*.csv")):
        with suppress(OSError):  # a link to nowhere, or a file that a spreadsheet is just replacing
            seen = file.stat()
            stamp.append((str(file), seen.st_mtime_ns, seen.st_size))
    return tuple(stamp)


def _load(language: str, root: Path) -> Course:
    spoken = languages(root)
    if language not in (FIRST_LANGUAGE, *spoken):
        remedy = f"It speaks: {', '.join(spoken)}. To add a language, see data/README.md."
        file = f"data/{language}/words.csv"
        raise ContentError([Fault(file, 0, "", f"The course does not speak “{language}”.", remedy)])
    tables = read_tables(root, (language,), this_day())
    # An old phone number is better than no page: a fault that does not stop is told by `check` only.
    if faults := [fault for fault in tables.faults if fault.stops]:
        raise ContentError(faults)
    return _course(tables, language, root)


def _merged(tables: Tables, language: str, stem: str) -> dict[Key, dict[str, Any]]:
    """The rows of a table with the words of one language; empty cells are their type's nothing."""
    table = TABLE[stem]
    facts: Rows = tables.facts.get(stem, {})
    words: Rows = tables.words[language].get(stem, {})
    columns = table.key + table.facts + table.words
    merged = {}
    for key in facts or words:
        values = {
            **(facts[key].parsed if key in facts else {}),
            **(words[key].parsed if key in words else {}),
        }
        merged[key] = {column.name: values.get(column.name, column.nothing) for column in columns}
    return merged


def _course(tables: Tables, language: str, root: Path) -> Course:
    def rows(stem: str) -> dict[str, dict[str, Any]]:
        return {key[-1]: values for key, values in _merged(tables, language, stem).items()}

    def every(stem: str) -> list[dict[str, Any]]:
        return list(_merged(tables, language, stem).values())

    def named(table: Mapping[str, Record], names: tuple[str, ...]) -> tuple[Record, ...]:
        return tuple(table[name] for name in names)

    sources = {name: Source(**row) for name, row in rows("sources").items()}
    numbers = [
        ClaimNumber(**{**row, "source": sources[row["source"]]})
        for row in sorted(every("claim_numbers"), key=lambda row: int(row["order"]))
    ]
    claims = {
        name: Claim(
            **{
                **row,
                "sources": named(sources, row["sources"]),
                "against": named(sources, row["against"]),
            },
            numbers=tuple(number for number in numbers if number.claim == name),
        )
        for name, row in rows("claims").items()
    }
    parameters: dict[str, dict[str, ModelParameter]] = {}
    for row in every("model_parameters"):
        parameters.setdefault(row["model"], {})[row["id"]] = ModelParameter(**row)
    habits = {name: Habit(**row) for name, row in in_order(rows("habits")).items()}
    practice = practised(partial(_merged, tables, language))
    answers = sorted((Answer(**row) for row in every("answers")), key=lambda answer: answer.order)
    choices = sorted((GuideAnswer(**row) for row in every("guide_answers")), key=lambda choice: choice.order)
    return Course(
        root=root,
        language=language,
        sources=MappingProxyType(sources),
        claims=MappingProxyType(claims),
        model_parameters=MappingProxyType({k: MappingProxyType(v) for k, v in parameters.items()}),
        exclusions=MappingProxyType(practice.exclusions),
        breathing_patterns=MappingProxyType(practice.patterns),
        exercises=MappingProxyType(practice.exercises),
        stop_signs=MappingProxyType(practice.stop_signs),
        movements=MappingProxyType(practice.movements),
        poses=MappingProxyType(practice.poses),
        activities=MappingProxyType(practice.activities),
        packs=MappingProxyType(practice.packs),
        warmth_states=MappingProxyType(practice.warmth_states),
        warmth_rules=MappingProxyType(practice.warmth_rules),
        habits=MappingProxyType(habits),
        thoughts=MappingProxyType(
            {
                name: Thought(
                    **{**row, "habit": habits[row["habit"]], "claims": named(claims, row["claims"])}
                )
                for name, row in in_order(rows("thoughts")).items()
            }
        ),
        calm_answers=practice.calm_answers,
        calm_rules=practice.calm_rules,
        red_flags=MappingProxyType(
            {
                name: RedFlag(**{**row, "sources": named(sources, row["sources"])})
                for name, row in in_order(rows("red_flags")).items()
            }
        ),
        crisis_lines=MappingProxyType(
            {name: CrisisLine(**row) for name, row in in_order(rows("crisis_lines")).items()}
        ),
        countries=MappingProxyType({name: Country(**row) for name, row in rows("countries").items()}),
        questions=MappingProxyType(
            {
                name: Question(**row, answers=tuple(a for a in answers if a.question == name))
                for name, row in in_order(rows("questions")).items()
            }
        ),
        plan_steps=MappingProxyType(
            {name: PlanStep(**row) for name, row in in_order(rows("plan_steps")).items()}
        ),
        links=MappingProxyType(
            {
                name: Link(**{**row, "source": sources[row["source"]]})
                for name, row in in_order(rows("links")).items()
            }
        ),
        groups=MappingProxyType(
            {
                name: Group(**{**row, "claims": named(claims, row["claims"])})
                for name, row in in_order(rows("groups")).items()
            }
        ),
        guide_questions=MappingProxyType(
            {
                name: GuideQuestion(**row, answers=tuple(a for a in choices if a.question == name))
                for name, row in in_order(rows("guide_questions")).items()
            }
        ),
        paths=MappingProxyType({name: PathStop(**row) for name, row in in_order(rows("paths")).items()}),
        words=MappingProxyType({name: row["text"] for name, row in rows("words").items()}),
        never_say=MappingProxyType({name: BannedPhrase(**row) for name, row in rows("never_say").items()}),
        _tables=tables,
    )
