"""Where things stand on a phone: how soon the exercise of a lesson begins, and how long its page is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

PHONE = {"width": 390, "height": 844}
SKILLS = (
    "slow-breathing",
    "muscle-relaxation",
    "three-three-three",
    "body-scan",
    "gentle-movement",
    "heat-and-cold",
    "thoughts-and-pain",
    "sleep-and-pain",
)
SCREENS, SCREENS_OF_A_SKILL = 5, 3
"""Within so many screens of a phone the exercise begins."""
LONGEST = 8000
"""Pixels of a whole page, with all folds closed, for who is new here."""
MOST_SHEETS = 6
FOUND = """() => {
  const part = document.querySelector("[data-chapter=what-helps] > .cell[data-kind=part]");
  const top = part ? part.getBoundingClientRect().top + scrollY : null;
  return [top, document.documentElement.scrollHeight];
}"""


@dataclass(frozen=True)
class Position:
    """Where the exercise of a lesson begins and where its page ends, in pixels."""

    lesson: str
    exercise: float
    end: float

    @property
    def latest(self) -> float:
        """The pixel at which the exercise begins at the latest."""
        return PHONE["height"] * (SCREENS_OF_A_SKILL if self.lesson in SKILLS else SCREENS)

    def __str__(self) -> str:
        begins = f"{self.exercise:6.0f} of {self.latest:5.0f}"
        late = "" if self.exercise <= self.latest else "  too late"
        long = "" if self.end <= LONGEST else "  too long"
        return f"{self.lesson:24}{begins}{self.end:8.0f} of {LONGEST}{late}{long}"


HEAD = f"{'lesson':24}{'exercise at px':>15}{'page ends at px':>16}"


def position_on(page: Page, lesson: str) -> Position | None:
    """Where things stand on a page that is open on a phone; None where it has no exercise of its own."""
    exercise, end = page.evaluate(FOUND)
    return None if exercise is None else Position(lesson, exercise, end)


def sheets_of(page: Page) -> int:
    """On how many sheets of A4 a page is printed."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4", prefer_css_page_size=True)))
