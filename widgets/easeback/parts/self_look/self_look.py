"""A gentle look at oneself: five ways of living, what is known of each, and nothing that adds up."""

from typing import Any

import traitlets as t

from easeback import content
from easeback.parts.part import Part


class SelfLook(Part):
    """The groups of `data/groups.csv`. The marks stay in the browser: no count, no score, no diagnosis."""

    groups = t.List(t.Dict(), help="The groups in order, each with what is known and an idea").tag(sync=True)

    def rows(self, course: content.Course) -> dict[str, Any]:
        """The groups, each with the lesson it leads to and what is known of it."""
        files = content.lesson_files(course.root, self.language)
        return {
            "groups": [
                {
                    "id": group.id,
                    "name": group.name,
                    "text": group.text,
                    "idea": group.idea,
                    "lesson": group.lesson,
                    "leads_to": group.leads_to,
                    "file": files.get(group.lesson, ""),  # a language may not have every lesson yet
                    "claims": [known_of(claim) for claim in group.claims],
                }
                for group in course.groups.values()
            ]
        }


def known_of(claim: content.Claim) -> dict[str, Any]:
    """What a claim says and how sure we are. Its sources stand on its card in the same lesson."""
    return {
        "id": claim.id,
        "certainty": claim.certainty,
        "statement": claim.statement,
        "unknown": claim.unknown,
    }
