"""All figures and poses of the course, for the eye and for educators."""

from dataclasses import asdict
from typing import Any

import traitlets as t

from easeback import content
from easeback.parts.part import Part
from easeback.science.posture import POSITIONS


class Gallery(Part):
    """Every pose of `data/poses.csv`, the postures, the body; and one row of that table as it is typed."""

    poses = t.List(t.Dict(), help="The poses shown, each as a row of poses.csv").tag(sync=True)
    postures = t.List(t.Unicode(), list(POSITIONS), help="The postures shown, by id").tag(sync=True)
    limits = t.Dict(help="How far each joint goes, in degrees, by column: lowest and highest").tag(sync=True)

    def rows(self, course: content.Course) -> dict[str, Any]:
        """All poses, and what each joint can do."""
        limits = {name: list(reach) for name, reach in content.POSE_LIMITS.items()}
        return {"poses": [asdict(pose) for pose in course.poses.values()], "limits": limits}
