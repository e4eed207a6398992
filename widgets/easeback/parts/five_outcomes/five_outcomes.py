"""The five things that may ease: what is known of each, and what a person's own diary says."""

from typing import Any

import traitlets as t

from easeback import content
from easeback.parts.claim_card.claim_card import card_of
from easeback.parts.part import Part


class FiveOutcomes(Part):
    """One row an outcome of `data/diary_questions.csv`, each with its claim: `FiveOutcomes()`."""

    outcomes = t.List(t.Dict(), help="The outcomes in their order: id, outcome, better, claims").tag(
        sync=True
    )

    def rows(self, course: content.Course) -> dict[str, Any]:
        """The outcomes that the diary asks about, with what is known of them."""
        return {
            "outcomes": [
                {
                    "id": asked.id,
                    "outcome": asked.outcome,
                    "better": asked.better,
                    "claims": [card_of(claim) for claim in asked.claims],
                }
                for asked in course.diary_questions.values()
            ]
        }
