"""How the figure of a person is held in the steps of an exercise."""

from __future__ import annotations

from collections.abc import Mapping

from easeback.content.csv import cells
from easeback.content.csv.cells import choice, number
from easeback.content.schema.declaring import columns, fact, key, table, words

VIEWS = ("side", "above")
"""From where a figure is seen: from its right side, or from over it where it lies."""
PLACES = ("back", "side", "knees", "rise", "seat", "feet")
"""What a figure is on. Between two poses in one place it moves; from place to place it is drawn anew."""
PROPS = ("chair", "table", "stool", "wall", "strap", "mat")
"""What may be drawn beside a figure."""
_SIDED = tuple(far + end for far in ("", "far_") for end in ("knee", "foot", "hand"))
LEADS = ("head", "chest", "waist", "belly", "pelvis", "seat", "hip", *_SIDED)
"""What of a figure may lead a move: the part whose path is drawn."""
STAYS = ("chest", "hip", *_SIDED)
"""What of a figure may stay where it is while the rest moves."""
_JOINTS = {
    "lean": (-135, 135, "the joints in degrees, empty is 0. `lean` is 0 upright, 90 face down, -90 face up"),
    "low_back": (-30, 55, ""),
    "upper_back": (-25, 60, ""),
    "neck": (-55, 60, "how far they bend forward; below 0 they arch"),
    "turn": (-50, 50, ""),
    "roll": (-80, 80, "how far the chest turns and the knees roll to the right; below 0 to the left"),
    "belly": (0, 1, "how full of breath it is, from 0 to 1"),
    "arm": (-60, 180, ""),
    "elbow": (0, 150, ""),
    "wrist": (-70, 90, ""),
    "out": (0, 100, "the arm forward, its elbow bent, the hand lifted, both arms out to the sides"),
    "leg": (-25, 140, ""),
    "knee": (0, 155, ""),
    "ankle": (-60, 35, "the leg forward, its knee bent, the toes pulled up"),
    "far_arm": (-60, 180, ""),
    "far_elbow": (0, 150, ""),
    "far_wrist": (-70, 90, ""),
    "far_leg": (-25, 140, ""),
    "far_knee": (0, 155, ""),
    "far_ankle": (-60, 35, "the same of the left side; empty is as the right"),
}
POSE_LIMITS = {name: (low, high) for name, (low, high, _) in _JOINTS.items()}
"""How far each joint of a figure goes, in degrees: no further than a supple person. `belly` is a share."""


@table("poses")
class Pose:
    """How the figure of a person is held: seen from `view`, on `place`.

    `joints` are degrees by joint, only those that are not at rest; a far side that is not named is held as
    the near one. `stays` are the ends that stay where they are in a move to this pose, `beside` is what is
    drawn beside the figure, `leads` is the part whose path is drawn. `text` says the pose in words.
    """

    id: str = key("how a figure is held")
    view: str = fact(read=choice(*VIEWS))
    place: str = fact(
        "seen from the `side` or from `above`; on its `back`, its `side` (then seen from above), its "
        "`knees`, a `seat` or its `feet`, or about to `rise`. From place to place it is drawn anew, within "
        "one place it moves",
        choice(*PLACES),
    )
    joints: Mapping[str, float] = columns(
        {name: fact(says, number(low, high), optional=True) for name, (low, high, says) in _JOINTS.items()}
    )
    stays: tuple[str, ...] = fact(
        "what stays where it is on the way to the pose: `hand`, `foot`, `knee`, `hip`, `chest`; "
        "`far_hand` is the left one",
        cells.of_figure(*STAYS),
        optional=True,
    )
    beside: tuple[str, ...] = fact(
        "what is drawn beside it: `chair`, `table`, `stool`, `wall`, `strap` or `mat`",
        cells.of_figure(*PROPS),
        optional=True,
    )
    leads: str = fact(
        "the part whose way an arrow shows: `head`, `chest`, `waist`, `belly`, `pelvis`, `seat`, `hip`, "
        "`knee`, `foot`, `hand`",
        cells.one_of_figure(*LEADS),
        optional=True,
    )
    text: str = words("the pose in words, for those who do not see it")
