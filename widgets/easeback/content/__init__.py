"""The course's facts and words, read from `data/` and checked. Nothing else opens those files."""

from easeback.content.checking import check
from easeback.content.course import Course, load
from easeback.content.faults import ContentError, Fault
from easeback.content.places import FIRST_LANGUAGE, course_root, language_here, languages
from easeback.content.records import (
    Answer,
    BannedPhrase,
    BreathingPattern,
    Claim,
    ClaimNumber,
    CrisisLine,
    Exclusion,
    Exercise,
    ModelParameter,
    PlanStep,
    Question,
    RedFlag,
    Source,
    Step,
)
from easeback.content.rules import FASTEST_RATE, LONGEST_HOLD_S, SLOWEST_RATE, banned_pattern
from easeback.content.tables import ACTIONS, CERTAINTIES, PHASES

__all__ = [
    "ACTIONS",
    "CERTAINTIES",
    "FASTEST_RATE",
    "FIRST_LANGUAGE",
    "LONGEST_HOLD_S",
    "PHASES",
    "SLOWEST_RATE",
    "Answer",
    "BannedPhrase",
    "BreathingPattern",
    "Claim",
    "ClaimNumber",
    "ContentError",
    "Course",
    "CrisisLine",
    "Exclusion",
    "Exercise",
    "Fault",
    "ModelParameter",
    "PlanStep",
    "Question",
    "RedFlag",
    "Source",
    "Step",
    "banned_pattern",
    "check",
    "course_root",
    "language_here",
    "languages",
    "load",
]
