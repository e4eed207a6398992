"""The signature of the course: one continuous line that is a back, a breath, a wave."""

import traitlets as t

from easeback.parts.part import Part


class OneLine(Part):
    """A figure seen from behind, drawn in one line; its shoulders and spine ease once as the page arrives."""

    tension = t.Float(0.0, min=0.0, max=1.0, help="Where the line comes to rest: 0 at ease, 1 tense").tag(
        sync=True
    )
