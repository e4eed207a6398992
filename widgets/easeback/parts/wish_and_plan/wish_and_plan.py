"""What a plan has that a wish has not: a moment of the day, and a way round what comes between."""

import traitlets as t

from easeback.parts.part import Part


class WishAndPlan(Part):
    """One line over a day: it passes by as a wish, and as a plan it meets a moment that comes anyway."""

    way = t.Enum(["wish", "plan", "rain"], "wish", help="What is shown first").tag(sync=True)
