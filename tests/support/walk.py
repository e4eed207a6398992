"""How a reader moves through the course: the few steps that many journeys share."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from playwright.sync_api import expect

from easeback import content
from support.places import NOTEBOOKS, WIDGETS

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

STORE = "easeback:v1"
AXE_SCRIPT = WIDGETS / "node_modules" / "axe-core" / "axe.min.js"
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
# What a bar that stays covers at this moment is no smaller for it: the page is looked at from its top.
AXE = """async ([within, rules, tags]) => {
  const { scrollX, scrollY } = window;
  scrollTo(0, 0);
  const found = await axe.run(within ?? document, {
    runOnly: rules ? { type: "rule", values: rules } : { type: "tag", values: tags },
    resultTypes: ["violations"],
  });
  scrollTo(scrollX, scrollY);
  return found.violations.flatMap((rule) => rule.nodes.slice(0, 3).map((node) =>
    `${rule.id}: ${rule.help}: ${node.html.slice(0, 160)} ${(node.failureSummary ?? "").slice(0, 300)}`));
}"""

SILENT = """(all) => all
  .filter((one) => !one.innerText.trim() && !one.querySelector("[role=img][aria-label]"))
  .map((one) => one.dataset.part)"""
SEEN = """(all) => all
  .filter((one) => one.checkVisibility({ visibilityProperty: true }))
  .filter((one) => one.offsetWidth && one.offsetHeight)
  .map((one) => one.outerHTML.slice(0, 200))"""

UNFOLD = """(all) => all.forEach((one) => {
  for (let fold = one.closest(".easeback-fold"); fold; fold = fold.parentElement.closest(".easeback-fold"))
    fold.open = true;
})"""


@dataclass(frozen=True)
class Lesson:
    """A lesson as a reader knows it."""

    slug: str

    @property
    def path(self) -> str:
        """Its address on the server."""
        return "/en/" if self.slug == "index" else f"/en/{self.slug}"

    def __str__(self) -> str:
        return self.slug


LESSONS = [Lesson(content.address_of(path.stem)) for path in sorted((NOTEBOOKS / "en").glob("*.ipynb"))]
BREATHING = Lesson("slow-breathing")
STRESS = Lesson("stress-signals")
MUSCLES = Lesson("tight-muscles")
ALARM = Lesson("sensitive-alarm")
RELAX = Lesson("muscle-relaxation")


@cache
def words() -> dict[str, str]:
    """The sentences of the course by id, as a reader sees them."""
    return dict(content.load("en", NOTEBOOKS.parent).words)


def word(key: str, **values: object) -> str:
    """One sentence of the course, with its {places} filled."""
    text = words()[key]
    for name, value in values.items():
        text = text.replace(f"{{{name}}}", str(value))
    return text


def ready(page: Page) -> Page:
    """Waits until every part on the page answers."""
    page.wait_for_selector("html[data-easeback=ready]")
    return page


def visit(page: Page, base: str, lesson: Lesson = STRESS, query: str = "") -> Page:
    """Opens a lesson and waits until its parts answer."""
    answer = page.goto(base + lesson.path + query)
    assert answer is None or answer.ok, answer.status
    return ready(page)


def unfold(shown: Locator) -> Locator:
    """Opens the folds of the lesson in which something stands, as a reader does who wants to see it."""
    shown.evaluate_all(UNFOLD)
    return shown


def part(page: Page, name: str) -> Locator:
    """The first part of a kind on the page, in sight."""
    return unfold(page.locator(f'.easeback-part[data-part="{name}"]').first)


def model_of(page: Page, name: str) -> Locator:
    """The first simulator of a kind that can be turned; the same part may stand before it as a picture."""
    return unfold(page.locator(f'.easeback-part[data-part="{name}"]:has(.easeback-model__summary)').first)


def open_all(page: Page) -> None:
    """Opens every fold of the lesson and its foot."""
    page.locator("main details, footer details").evaluate_all(
        "all => all.forEach((one) => { one.open = true; })"
    )


def turn(model: Locator) -> None:
    """Moves the sliders of a simulator by their keys, and sees its words follow."""
    summary = model.locator(".easeback-model__summary")
    before = summary.inner_text()
    for slider in model.locator("input[type=range]:enabled").all():
        slider.press("Home" if slider.input_value() != slider.get_attribute("min") else "End")
    expect(summary).not_to_have_text(before)


def silent(parts: Locator) -> list[str]:
    """Which of some parts say nothing: neither in words, nor as a picture with a spoken name."""
    found: list[str] = parts.evaluate_all(SILENT)
    return found


def seen(shown: Locator) -> list[str]:
    """What of this a reader sees, as HTML; asked at once, as each question to a page takes its time."""
    found: list[str] = shown.evaluate_all(SEEN)
    return found


def kept(page: Page) -> dict[str, Any]:
    """What the browser keeps for this person."""
    text = page.evaluate(f"localStorage.getItem({STORE!r})")
    found: dict[str, Any] = json.loads(text) if text else {}
    return found


def expect_kept(page: Page, what: str) -> None:
    """Waits until the browser keeps something of a kind: answers, plan, ratings, progress."""
    page.wait_for_function(
        "([store, what]) => Object.keys(JSON.parse(localStorage[store] ?? '{}')[what] ?? {}).length > 0",
        arg=[STORE, what],
    )


def too_wide(page: Page) -> list[str]:
    """What sticks out to the side of the screen, so that a reader would have to scroll sideways."""
    found: list[str] = page.evaluate(
        """() => {
          const edge = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= edge) return [];
          const wide = [...document.querySelectorAll("body *")].filter(
            (element) => element.getBoundingClientRect().right > edge + 1);
          return [`page ${document.documentElement.scrollWidth} of ${edge}`,
            ...wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120))];
        }"""
    )
    return found


def barriers(page: Page, within: str | None = None, rules: list[str] | None = None) -> list[str]:
    """What axe finds against WCAG 2.2 AA on the page as it stands now, or in the places of a selector."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT.read_text(encoding="utf-8"))
    found: list[str] = page.evaluate(AXE, [within, rules, WCAG])
    return found
