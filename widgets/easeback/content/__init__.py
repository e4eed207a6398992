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

__all__ = [
    "FIRST_LANGUAGE",
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
    "check",
    "course_root",
    "language_here",
    "languages",
    "load",
]
