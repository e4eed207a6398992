"""Poses that no body can take: asked of the code that draws the figure, told by the rows of poses.csv."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from easeback import content
from easeback.content import Fault
from easeback.publishing.render.assets import BuildMissingError, built
from easeback.publishing.render.server_render import ServerRender

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_SEEN = "The gallery page shows it."
_TOLD = {
    "sinks": (
        "leg",
        "Who sits like this sinks through the seat.",
        f"Make “leg” and “knee” larger or smaller together until the feet stand under the knees. {_SEEN}",
    ),
    "hangs": (
        "knee",
        "The feet would go through the floor: the hips hang in the air over the seat.",
        f"Make “knee” larger, or take “hip” out of “stays”. {_SEEN}",
    ),
    "floats": (
        "stays",
        "The {part} stays where it is, but it touches nothing.",
        f"Change its angles until it rests on something, or take “{{part}}” out of “stays”. {_SEEN}",
    ),
    "tips": (
        "lean",
        "Nothing carries the weight of this body: it would tip over.",
        f"Bring the hips over what rests on the floor, or name in “stays” what carries them. {_SEEN}",
    ),
}
"""By what the figure's code calls it: the column, the problem, the remedy."""


def check_poses(root: Path, tables: Iterable[Fault] = ()) -> list[Fault]:
    """What no body can do in the poses of the course in `root`; `tables` is what is wrong with its tables.

    None where the tables do not open, or where the browser code or its engine is missing: others tell that.
    """
    if any(fault.stops for fault in tables):
        return []
    poses = content.load(root=root).poses
    try:
        with ServerRender(built().server_render) as engine:
            answers = engine.ask("easebackPoseFaults", [asdict(pose) for pose in poses.values()])
    except BuildMissingError:
        return []
    if answers is None:
        return []
    lines = content.lines_of(root, "poses")
    faults = []
    for name, found in zip(poses, answers, strict=True):
        for trouble in found:
            column, problem, remedy = _TOLD[trouble["trouble"]]
            part = trouble["part"]
            faults.append(
                Fault(*lines[name], column, problem.format(part=part), remedy.format(part=part), stops=False)
            )
    return sorted(faults)
