"""The course's facts and words, read from `data/` and checked. Nothing else opens those files."""

from easeback.content.checking import check, phrases_not_to_say
from easeback.content.course import Course, load
from easeback.content.faults import HARMLESS, MEND, SHAPE, ContentError, Fault
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
from easeback.content.rules import FASTEST_RATE, LONGEST_HOLD_S, SLOWEST_RATE
from easeback.content.tables import ACTIONS, CERTAINTIES, PHASES
from easeback.content.wording import Phrases, banned_in, banned_pattern

__all__ = [
    "ACTIONS",
    "CERTAINTIES",
    "FASTEST_RATE",
    "FIRST_LANGUAGE",
    "HARMLESS",
    "LONGEST_HOLD_S",
    "MEND",
    "PHASES",
    "SHAPE",
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
    "Phrases",
    "PlanStep",
    "Question",
    "RedFlag",
    "Source",
    "Step",
    "banned_in",
    "banned_pattern",
    "check",
    "course_root",
    "language_here",
    "languages",
    "load",
    "phrases_not_to_say",
]
