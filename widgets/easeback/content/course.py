"""The course as frozen records in one language."""

from __future__ import annotations

from contextlib import suppress
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from easeback.content.checking import read_tables, this_day
from easeback.content.csv.faults import ContentError, Fault
from easeback.content.places import FIRST_LANGUAGE, course_root, languages
from easeback.content.records import Records, merged
from easeback.content.schema.safety import stop_rules
from easeback.content.schema.tables import FORMER_TABLES, TABLE

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    import pandas as pd

    from easeback.content.csv.rows import Tables
    from easeback.content.schema.calm import CalmAnswer, CalmRule
    from easeback.content.schema.check_in import CheckInAdvice, CheckInQuestion
    from easeback.content.schema.common_questions import CommonQuestion
    from easeback.content.schema.diary import DiaryExample, DiaryQuestion
    from easeback.content.schema.evidence import Association, Claim, Group, ModelParameter, Source
    from easeback.content.schema.hazards import Hazard
    from easeback.content.schema.language import BannedPhrase
    from easeback.content.schema.lessons import GuideQuestion, PathStop, PlanStep, Question
    from easeback.content.schema.measures import Measure
    from easeback.content.schema.plans import FlareStep, PlanHurdle, PlanRule, PlanSet
    from easeback.content.schema.poses import Pose
    from easeback.content.schema.practice import (
        Activity,
        BreathingPattern,
        Contraindication,
        Exercise,
        Movement,
    )
    from easeback.content.schema.safety import Country, CrisisLine, RedFlag, StopSign
    from easeback.content.schema.thoughts import Habit, Thought
    from easeback.content.schema.warmth import Pack, WarmthRule, WarmthState


class Course:
    """Every fact and word of the course in one language; each table is a mapping by id, in its order.

    A table is there under the name of its file. The types below are for whoever writes code; a table needs
    no line of them.
    """

    if TYPE_CHECKING:
        sources: Mapping[str, Source]
        claims: Mapping[str, Claim]
        contraindications: Mapping[str, Contraindication]
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
        measures: Mapping[str, Measure]
        check_in_questions: Mapping[str, CheckInQuestion]
        check_in_advice: Mapping[str, CheckInAdvice]
        common_questions: Mapping[str, CommonQuestion]
        diary_questions: Mapping[str, DiaryQuestion]
        diary_examples: Mapping[str, DiaryExample]
        red_flags: Mapping[str, RedFlag]
        crisis_lines: Mapping[str, CrisisLine]
        countries: Mapping[str, Country]
        questions: Mapping[str, Question]
        plan_steps: Mapping[str, PlanStep]
        plan_rules: Mapping[str, PlanRule]
        plan_sets: Mapping[str, PlanSet]
        plan_hurdles: Mapping[str, PlanHurdle]
        flare_steps: Mapping[str, FlareStep]
        associations: Mapping[str, Association]
        groups: Mapping[str, Group]
        guide_questions: Mapping[str, GuideQuestion]
        paths: Mapping[str, PathStop]
        never_say: Mapping[str, BannedPhrase]

    def __init__(self, root: Path, language: str, tables: Tables) -> None:
        self.root, self.language = root, language
        self._tables, self._records = tables, Records(tables, language)

    def __getattr__(self, table: str) -> Mapping[Any, Any]:
        """The records of a table, by the name it has or had before."""
        stem = FORMER_TABLES.get(table, table)
        if stem not in TABLE:
            raise AttributeError(f"The course has no table “{table}”.", name=table, obj=self)
        return self._records.of(stem)

    @cached_property
    def words(self) -> Mapping[str, str]:
        """The sentences of the parts by name."""
        return MappingProxyType({name: each.text for name, each in self._records.of("words").items()})

    @cached_property
    def calm_answers(self) -> tuple[CalmAnswer, ...]:
        """What a person may answer in calm-now, in order."""
        return tuple(self._records.of("calm_answers").values())

    @cached_property
    def calm_rules(self) -> tuple[CalmRule, ...]:
        """What calm-now offers, in order."""
        return tuple(self._records.of("calm_now").values())

    @cached_property
    def model_parameters(self) -> Mapping[str, Mapping[str, ModelParameter]]:
        """The numbers of the teaching models, by model and name."""
        found: dict[str, dict[str, ModelParameter]] = {}
        for (model, name), row in self._records.of("model_parameters").items():
            found.setdefault(model, {})[name] = row
        return MappingProxyType({model: MappingProxyType(those) for model, those in found.items()})

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

        stem = FORMER_TABLES.get(table, table)
        return pd.DataFrame(list(merged(self._tables, self.language, stem).values()))


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
    return tuple(Records(tables, FIRST_LANGUAGE).of("hazards").values())


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
    course = Course(root, language, tables)
    for stem in TABLE:
        getattr(course, stem)  # a row that cannot be made is known now, and readers wait for none
    return course
