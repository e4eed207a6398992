"""The facts of the course as frozen records, each with the words of one language merged in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True)
class Source:
    """A publication or page that a fact comes from. `verified` is yes, secondary or no."""

    id: str
    authors: str
    year: int | None
    title: str
    journal: str
    doi: str
    url: str
    design: str
    verified: str
    checked_on: date

    @property
    def address(self) -> str:
        """Where a reader can open it: the DOI when there is one, else the page."""
        return f"https://doi.org/{self.doi}" if self.doi else self.url


@dataclass(frozen=True)
class ClaimNumber:
    """One row of an icon array: `of_100` people, from one verified source."""

    id: str
    claim: str
    order: int
    of_100: int
    source: Source
    label: str


@dataclass(frozen=True)
class Claim:
    """One medical statement, how sure we are, and what is not known.

    Where studies disagree, `against` are those that point another way than `sources`.
    """

    id: str
    topic: str
    certainty: str
    sources: tuple[Source, ...]
    against: tuple[Source, ...]
    checked_on: date
    statement: str
    how_sure: str
    unknown: str
    numbers: tuple[ClaimNumber, ...]


@dataclass(frozen=True)
class ModelParameter:
    """One number of a teaching model, in `unit`, allowed from `low` to `high`.

    `source` is the id of a source, or `illustrative` for a choice made for teaching.
    """

    id: str
    model: str
    value: float
    unit: str
    low: float
    high: float
    source: str
    note: str


@dataclass(frozen=True)
class RedFlag:
    """A yes-or-no safety question and what a yes asks for. `verified` as for a source."""

    id: str
    order: int
    action: str
    sources: tuple[Source, ...]
    verified: str
    checked_on: date
    question: str


@dataclass(frozen=True)
class Country:
    """A country with numbers to call: an ISO code, EU or ANY.

    A device whose clock is in one of `time_zones` is there. `stands_for` are countries without a row of their
    own that have the same numbers.
    """

    id: str
    time_zones: tuple[str, ...]
    stands_for: tuple[str, ...]
    name: str


@dataclass(frozen=True)
class CrisisLine:
    """A number to call or text, or a page to open. `country` is an ISO code, EU or ANY."""

    id: str
    country: str
    order: int
    kind: str
    contact: str
    again: str
    hours: str
    verified: str
    seen_at: tuple[str, ...]
    last_checked: date
    name: str
    note: str


@dataclass(frozen=True)
class Answer:
    """One choice of a question, with a kind word on why it does or does not fit."""

    id: str
    question: str
    order: int
    text: str
    why: str


@dataclass(frozen=True)
class Question:
    """A teach-back question of a lesson. `answer` is the id of the choice that fits best."""

    id: str
    lesson: str
    order: int
    answer: str
    question: str
    answers: tuple[Answer, ...]


@dataclass(frozen=True)
class PlanStep:
    """One action a person can take after a lesson; `exercise` is empty when none belongs to it."""

    id: str
    lesson: str
    order: int
    exercise: str
    text: str
    why: str


@dataclass(frozen=True)
class Link:
    """How two things go together in one set of people: an odds ratio from `low` to `high`, 1 is no link.

    A reader comes to it at `step`.
    """

    id: str
    claim: str
    order: int
    step: int
    odds: float
    low: float
    high: float
    source: Source
    label: str
    who: str
    says: str


@dataclass(frozen=True)
class Group:
    """A way of living a person may know of themselves, what is known of it, and the lesson that fits."""

    id: str
    order: int
    claims: tuple[Claim, ...]
    lesson: str
    name: str
    text: str
    idea: str
    leads_to: str


@dataclass(frozen=True)
class GuideAnswer:
    """One choice of a question of the guide."""

    question: str
    id: str
    order: int
    text: str


@dataclass(frozen=True)
class GuideQuestion:
    """What the guide asks on the start page."""

    id: str
    order: int
    question: str
    answers: tuple[GuideAnswer, ...]


@dataclass(frozen=True)
class PathStop:
    """A lesson (or a `place` on it) that belongs into the path of whoever gave the answers of `when`."""

    id: str
    order: int
    lesson: str
    place: str
    when: tuple[str, ...]
    reason: str


@dataclass(frozen=True)
class BannedPhrase:
    """Words that no patient should read. A `*` at the end stands for any ending."""

    id: str
    phrase: str
    fine_after: str
    instead: str
