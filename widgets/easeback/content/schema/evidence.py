"""What we say and how we know: sources, claims, what goes together, and the numbers of the models."""

from __future__ import annotations

from datetime import date

from easeback.content.csv import cells
from easeback.content.csv.cells import VERIFIED, choice, number, whole
from easeback.content.schema.ages import EVIDENCE_AGE
from easeback.content.schema.declaring import fact, key, rows, table, words

CERTAINTIES = ("high", "moderate", "low", "very-low", "conflicting", "untested")
CAREFUL_ADVICE = "careful-advice"
"""Stands in place of a certainty where care is advised, and no effect is claimed."""
_ODDS = number(0.01, 100)


@table("sources")
class Source:
    """A publication or page that a fact comes from. `verified` is yes, secondary or no."""

    id: str = key("the first author and the year, like `cherkin2016`")
    authors: str = fact()
    year: int | None = fact(read=whole(1900, 2100), optional=True)
    title: str = fact()
    journal: str = fact("as a reader would cite it", optional=True)
    doi: str = fact(read=cells.doi, optional=True)
    url: str = fact(
        "where to find it; one of the two. The DOI stands alone: `10.1001/jama.2016.2323`",
        cells.web_page,
        optional=True,
    )
    design: str = fact("what kind of study or page it is")
    verified: str = fact(
        "`yes`: someone of us saw the text or the number in the source. `secondary`: only in a copy or a "
        "quote. `no`: not seen",
        choice(*VERIFIED),
    )
    seen_how: str = fact(
        "what was seen and by whom, where it was less than the whole text or somebody else: `abstract`, "
        "`by our reviewer, 2026-11-29`",
        optional=True,
    )
    checked_on: date = fact(
        "the day someone last looked",
        age=EVIDENCE_AGE,
        look_again="Open the source, then write today's date.",
    )

    @property
    def address(self) -> str:
        """Where a reader can open it: the DOI when there is one, else the page."""
        return f"https://doi.org/{self.doi}" if self.doi else self.url


@table("claim_numbers")
class ClaimNumber:
    """One row of an icon array: `of_100` people, from one verified source."""

    id: str = key()
    claim: str = fact(points_to="claims")
    order: float = fact("one group in a picture of 100 people, and the claim it belongs to", cells.place)
    of_100: int = fact("how many of 100 people, 0 to 100", whole(0, 100))
    source: Source = fact("the source of the number. It must have `verified` = `yes`", seen=True)
    label: str = words("completes the sentence “61 of 100 people …”")


@table("claims")
class Claim:
    """One medical statement, how sure we are, what is not known, and what would change our mind.

    `certainty` is one of CERTAINTIES, or CAREFUL_ADVICE where nobody says that it eases anything.

    Where studies disagree, `against` are those that point another way than `sources`.
    """

    id: str = key()
    topic: str = fact("its name, and what it is about", cells.name)
    certainty: str = fact(
        "`high`, `moderate`, `low`, `very-low`, `conflicting` (studies do not agree) or `untested`; or "
        "`careful-advice` for a rule of care that is given to be safe and not because of an effect",
        choice(*CERTAINTIES, CAREFUL_ADVICE),
    )
    sources: tuple[Source, ...] = fact(
        "ids of `sources.csv`. Only an `untested` claim may have none", optional=True
    )
    against: tuple[Source, ...] = fact("ids of sources that point another way", optional=True)
    checked_on: date = fact(
        "the day someone last compared the claim with its sources",
        age=EVIDENCE_AGE,
        look_again="Open its sources, compare, then write today's date.",
    )
    statement: str = words()
    how_sure: str = words()
    unknown: str = words("what we say, what it rests on, what nobody knows", optional=True)
    would_change: str = words(
        "what would change our mind: the study that would make us say something else. A claim that a lesson "
        "shows has it, unless it is careful advice",
        optional=True,
    )
    numbers: tuple[ClaimNumber, ...] = rows("claim")


@table("model_parameters")
class ModelParameter:
    """One number of a teaching model, in `unit`, allowed from `low` to `high`.

    `source` is the id of a source, or `illustrative` for a choice made for teaching.
    """

    model: str = key()
    id: str = key()
    value: float = fact(read=number())
    unit: str = fact("the numbers of the teaching models", cells.unit)
    low: float = fact(read=number())
    high: float = fact("the value must lie between them", number())
    source: str = fact(points_to="sources", also=("illustrative",))
    note: str = fact(
        "an id of `sources.csv`, or `illustrative` for a choice made for teaching", optional=True
    )


@table("associations", formerly="links")
class Association:
    """How two things go together in one set of people: an odds ratio from `low` to `high`, 1 is none.

    A reader comes to it at `step`.
    """

    id: str = key()
    claim: str = fact(points_to="claims")
    order: float = fact(
        "one set of people in whom two things were counted, and the claim it belongs to", cells.place
    )
    step: int = fact("at which step of the picture it shows", whole(1, 9))
    odds: float = fact(read=_ODDS)
    low: float = fact(read=_ODDS)
    high: float = fact(
        "the odds ratio and the ends of its range; 1 means none. The odds lie between the ends", _ODDS
    )
    source: Source = fact("the source of the numbers. It must have `verified` = `yes`", seen=True)
    label: str = words()
    who: str = words()
    says: str = words("its name, who they are, and what was seen in them")


@table("groups")
class Group:
    """A way of living a person may know of themselves, what is known of it, and the lesson that fits."""

    id: str = key()
    order: float = fact("a way of living that people may know of themselves", cells.place)
    claims: tuple[Claim, ...] = fact("what is known about it: ids of `claims.csv`")
    lesson: str = fact("the lesson that fits, as its address says it", cells.lesson)
    name: str = words()
    text: str = words()
    idea: str = words()
    leads_to: str = words(
        "`text` is said by the person: “I …”. `idea` is one kind idea. `leads_to` is the link to the lesson"
    )
