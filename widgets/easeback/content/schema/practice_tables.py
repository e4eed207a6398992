"""The tables of what people practise: exercises and their steps, rhythms, and when not to do them."""

from __future__ import annotations

from easeback.content.csv import cells
from easeback.content.csv.cells import VERIFIED, choice, number, some_of, whole
from easeback.content.csv.columns import ORDER, Column, Table

PHASES = ("ready", "see", "hear", "feel", "move", "notice", "tense", "let-go", "hold", "rest", "end")
KINDS = ("breathing", "grounding", "relaxation", "mindfulness", "movement", "heat-cold", "thoughts")
ASKED = ("once", "each-time")
"""A reason that lasts is asked once and remembered; one of the moment is told each time."""
FORMS = ("length", "way")
"""A form says how long an exercise is (short, long) or which way it is done (sitting, lying)."""
SORE = ("notice", "skip", "soft")
"""What becomes of a step whose region is sore."""
AMOUNTS = ("minutes", "steps", "metres")
"""What an activity that is built up can be measured in."""

_SECONDS = number(0, 60)

VIEWS = ("side", "above")
"""From where a figure is seen: from its right side, or from over it where it lies."""
PLACES = ("back", "knees", "rise", "seat", "feet")
"""What a figure is on. Between two poses in one place it moves; from place to place it is drawn anew."""
PROPS = ("chair", "table", "stool", "wall", "strap", "mat")
"""What may be drawn beside a figure."""
_SIDED = tuple(far + end for far in ("", "far_") for end in ("knee", "foot", "hand"))
LEADS = ("head", "chest", "waist", "belly", "pelvis", "seat", "hip", *_SIDED)
"""What of a figure may lead a move: the part whose path is drawn."""
STAYS = ("chest", "hip", *_SIDED)
"""What of a figure may stay where it is while the rest moves."""

POSE_LIMITS = {
    "lean": (-135, 135),
    "low_back": (-30, 55),
    "upper_back": (-25, 60),
    "neck": (-55, 60),
    "turn": (-50, 50),
    "roll": (-80, 80),
    "belly": (0, 1),
    "arm": (-60, 180),
    "elbow": (0, 150),
    "wrist": (-70, 90),
    "out": (0, 100),
    "leg": (-25, 140),
    "knee": (0, 155),
    "ankle": (-60, 35),
    "far_arm": (-60, 180),
    "far_elbow": (0, 150),
    "far_wrist": (-70, 90),
    "far_leg": (-25, 140),
    "far_knee": (0, 155),
    "far_ankle": (-60, 35),
}
"""How far each joint of a figure goes, in degrees: no further than a supple person. `belly` is a share."""

PRACTICE_TABLES = (
    Table(
        "exclusions",
        facts=(ORDER, Column("verified", choice(*VERIFIED)), Column("asked", choice(*ASKED))),
        words=(Column("text"),),
    ),
    Table(
        "breathing_patterns",
        facts=(
            ORDER,
            Column("in_s", _SECONDS),
            Column("hold_in_s", _SECONDS),
            Column("out_s", _SECONDS),
            Column("hold_out_s", _SECONDS),
            Column("minutes", number(0.5, 30)),
            Column("max_cycles", whole(1, 400), optional=True),
            Column("exclusions", cells.names, optional=True, points_to="exclusions"),
            Column("source", cells.name, points_to="sources", also=("illustrative",)),
        ),
        words=(Column("name"), Column("purpose"), Column("care")),
    ),
    Table(
        "exercises",
        facts=(
            Column("kind", choice(*KINDS)),
            Column("minutes", number(0.5, 60)),
            Column("patterns", cells.names, optional=True, points_to="breathing_patterns"),
            Column("exclusions", cells.names, optional=True, points_to="exclusions"),
            Column("gentle_for", cells.names, optional=True, points_to="exclusions"),
            Column("stop_signs", cells.names, optional=True, points_to="stop_signs"),
            Column("instead", cells.name, optional=True, points_to="exercises"),
        ),
        words=(
            Column("name"),
            Column("purpose"),
            Column("how"),
            Column("stop", cells.sentences, optional=True),
            Column("gentle", optional=True),
        ),
    ),
    Table(
        "forms",
        key=(Column("exercise", cells.name, points_to="exercises"), Column("id", cells.name)),
        facts=(
            Column("of", choice(*FORMS)),
            ORDER,
            Column("rounds", whole(1, 10), optional=True),
            Column("pace", number(0.25, 4), optional=True),
            Column("eyes", choice("closed"), optional=True),
        ),
        words=(Column("name"), Column("hint", optional=True)),
    ),
    Table(
        "moves",
        key=(Column("exercise", cells.name, points_to="exercises"), Column("id", cells.name)),
        facts=(
            ORDER,
            Column("reps", whole(1, 30), optional=True),
            Column("sides", choice("each"), optional=True),
            Column("rest_s", number(1, 120), optional=True),
            Column("exclusions", cells.names, optional=True, points_to="exclusions"),
        ),
        words=(Column("name"),),
    ),
    Table(
        "poses",
        facts=(
            Column("view", choice(*VIEWS)),
            Column("place", choice(*PLACES)),
            *(Column(name, number(*limits), optional=True) for name, limits in POSE_LIMITS.items()),
            Column("stays", cells.names, optional=True),
            Column("beside", cells.names, optional=True),
            Column("leads", cells.name, optional=True),
        ),
        words=(Column("text"),),
    ),
    Table(
        "steps",
        key=(Column("exercise", cells.name, points_to="exercises"), ORDER),
        facts=(
            Column("phase", choice(*PHASES)),
            Column("seconds", number(1, 600)),
            Column("move", cells.name, optional=True),
            Column("forms", cells.names, optional=True),
            Column("regions", cells.regions, optional=True),
            Column("sore", choice(*SORE), optional=True),
            Column("pose", cells.name, optional=True, points_to="poses"),
        ),
        words=(Column("cue"), Column("say"), Column("easier", optional=True)),
    ),
    Table(
        "movements",
        facts=(ORDER, Column("exclusions", cells.names, optional=True, points_to="exclusions")),
        words=(Column("name"), Column("smallest", cells.sentences)),
    ),
    Table(
        "activities",
        facts=(
            ORDER,
            Column("units", some_of(*AMOUNTS)),
            Column("exclusions", cells.names, optional=True, points_to="exclusions"),
        ),
        words=(Column("name"), Column("measure")),
    ),
)
