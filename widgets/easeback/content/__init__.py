"""The course's facts and words, read from `data/` and checked. Nothing else opens those files."""

from easeback.content.checking import cells_of, check, lines_of, phrases_not_to_say
from easeback.content.course import Course, hazards, load
from easeback.content.csv.cells import REGIONS
from easeback.content.csv.counting import how_many
from easeback.content.csv.faults import HARMLESS, MEND, SHAPE, ContentError, Fault, folded
from easeback.content.mending import KEPT, Fixer, Mended, mend
from easeback.content.places import (
    FIRST_LANGUAGE,
    TAG,
    address_of,
    at_home,
    course_root,
    drafts,
    held_back,
    language_here,
    languages,
    lesson_files,
    notebook_files,
    split_number,
)
from easeback.content.rules.practice import FASTEST_RATE, LONGEST_HOLD_S, SLOWEST_RATE
from easeback.content.rules.warmth import LONGEST_UNSEEN_S
from easeback.content.rules.wording import Phrases, banned_in, banned_pattern
from easeback.content.schema.calm import CALM_QUESTIONS, CalmAnswer, CalmRule
from easeback.content.schema.check_in import CheckInAdvice, CheckInQuestion
from easeback.content.schema.common_questions import CommonQuestion
from easeback.content.schema.evidence import (
    CAREFUL_ADVICE,
    CERTAINTIES,
    Association,
    Claim,
    ClaimNumber,
    Group,
    ModelParameter,
    Source,
)  # fmt: skip
from easeback.content.schema.hazards import BEARABLE, LIKELIHOODS, SEVERITIES, Hazard, risk_of
from easeback.content.schema.language import BannedPhrase
from easeback.content.schema.lessons import Answer, GuideAnswer, GuideQuestion, PathStop, PlanStep, Question
from easeback.content.schema.measures import LEVELS, Measure, MeasureBand, MeasureItem
from easeback.content.schema.poses import POSE_LIMITS, Pose
from easeback.content.schema.practice import (
    AMOUNTS,
    PHASES,
    Activity,
    BreathingPattern,
    Contraindication,
    Exercise,
    Move,
    Step,
    Variant,
)  # fmt: skip
from easeback.content.schema.safety import GO_ON, LENGTHS, STOP, Country, CrisisLine, RedFlag, StopSign
from easeback.content.schema.thoughts import LONGEST_STARTER, Habit, Thought
from easeback.content.schema.urgency import ACTIONS, softer
from easeback.content.schema.warmth import Pack, WarmthRule, WarmthState
from easeback.content.table_mending import mend_tables
from easeback.content.unverified import ToVerify, unverified

__all__ = [
    "ACTIONS", "AMOUNTS", "BEARABLE", "CALM_QUESTIONS", "CAREFUL_ADVICE", "CERTAINTIES", "FASTEST_RATE",
    "FIRST_LANGUAGE", "GO_ON", "HARMLESS", "KEPT", "LENGTHS", "LEVELS", "LIKELIHOODS", "LONGEST_HOLD_S",
    "LONGEST_STARTER", "LONGEST_UNSEEN_S", "MEND", "PHASES", "POSE_LIMITS", "REGIONS", "SEVERITIES", "SHAPE",
    "SLOWEST_RATE", "STOP", "TAG", "Activity", "Answer", "Association", "BannedPhrase", "BreathingPattern",
    "CalmAnswer", "CalmRule", "CheckInAdvice", "CheckInQuestion", "Claim", "ClaimNumber", "CommonQuestion",
    "ContentError", "Contraindication", "Country", "Course", "CrisisLine", "Exercise", "Fault", "Fixer",
    "Group", "GuideAnswer", "GuideQuestion", "Habit", "Hazard", "Measure", "MeasureBand", "MeasureItem",
    "Mended", "ModelParameter", "Move", "Pack", "PathStop", "Phrases", "PlanStep", "Pose", "Question",
    "RedFlag", "Source", "Step", "StopSign", "Thought", "ToVerify", "Variant", "WarmthRule", "WarmthState",
    "address_of", "at_home", "banned_in", "banned_pattern", "cells_of", "check", "course_root", "drafts",
    "folded", "hazards", "held_back", "how_many", "language_here", "languages", "lesson_files", "lines_of",
    "load", "mend", "mend_tables", "notebook_files", "phrases_not_to_say", "risk_of", "softer",
    "split_number", "unverified",
]  # fmt: skip
