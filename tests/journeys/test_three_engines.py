"""Every lesson in the three engines of the web: it opens, its first control answers, its exercise begins.

The static course from one plain file server, one browser an engine. An engine this machine cannot have is
skipped, and the run says which.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest

from easeback import content
from support.engines import ENGINES, Engine, missing, why_not
from support.hands import ASKING, MARKED, PLAYING, SIGNS, UNTIL, opened, press, there
from support.saved_page import saved_page
from support.walk import BREATHING, LESSONS, Lesson, word

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

FIRST = f"""() => {{
  {SIGNS}
  for (const part of document.querySelectorAll("main .easeback-part"))
    for (const one of part.querySelectorAll("button, input, select, textarea")) {{
      if (one.disabled || one.checked || !shown(handle(one))) continue;
      if (one.closest(".easeback-player, .easeback-three-things") && one.dataset.kind === "primary") continue;
      mark(handle(one));
      window.walked = {{ part, before: looks(part) }};
      if (["range", "text", "textarea"].includes(one.type)) one.focus();
      return one.type;
    }}
}}"""
TURNED = f"""async () => {{
  {UNTIL} {SIGNS}
  return until(() => looks(window.walked.part) !== window.walked.before, "a control that answers");
}}"""
ON_CARD = """const card = () => [...document.querySelectorAll("main .cell")].filter(
  (one) => one.getClientRects().length && !one.closest("[hidden]"))
  .map(({ dataset }) => dataset.cell).join(" ");"""
CARD = f"() => {{ {ON_CARD} return card(); }}"
ANOTHER_CARD = f"""async (before) => {{
  {UNTIL} {ON_CARD}
  return until(() => card() !== before && card(), "another card");
}}"""
# The door shows its questions when one goes in.
GUIDE_ME = "main a[href='#guide-me']"


@pytest.fixture(scope="module", params=list(ENGINES))
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """A tab of each engine that is to be had, for the whole walk."""
    if missing(request.param):
        pytest.skip(why_not(request.param))
    with ENGINES[request.param](lambda: request.getfixturevalue("chromium")) as tab:
        yield tab


def turn_the_first_control(tab: Engine) -> None:
    """Turns a slider by its keys, types into a field, clicks anything else; sees the part answer."""
    kind = tab.run(FIRST)
    assert kind, "a lesson without a control"
    if kind == "range":
        tab.press("ArrowRight")
    elif kind in ("text", "textarea"):
        tab.press("x")
    else:
        tab.click(MARKED)
    assert tab.run(TURNED)


def begin_a_practice(tab: Engine) -> None:
    """Starts the first player of the page; nothing speaks against it."""
    press(tab, ".easeback-player", word("player.start"))
    if there(tab, PLAYING, ASKING) == ASKING:
        press(tab, ".easeback-player", word("player.care-none"))
    assert there(tab, PLAYING)


def begin_at_once(tab: Engine) -> None:
    """On a bad day the first control begins: nothing is asked."""
    assert there(tab, PLAYING)


def begin_with_a_pack(tab: Engine) -> None:
    """Answers what is asked before warmth, and starts its timer."""
    own = ".easeback-heat-or-cold"
    tab.click(MARKED)  # the reason that was ticked is not true
    press(tab, own, word("heat_or_cold.reasons.none"))
    press(tab, own, content.load().warmth_states["tight"].text)
    press(tab, own, word("heat_or_cold.start"))
    assert there(tab, ".easeback-heat-or-cold__timer[data-state]")


def begin_at_the_door(tab: Engine) -> None:
    """The door leads to an exercise and has none: its guide asks the first question."""
    assert there(tab, ".easeback-part[data-part=guide] button")


def begin_with_a_pose(tab: Engine) -> None:
    """The page of all figures has no exercise: a pose of it can be taken."""
    assert there(tab, ".easeback-part[data-part=gallery] button")


def begin_with_a_step(tab: Engine) -> None:
    """What is mine has no exercise: its steps can be chosen."""
    assert there(tab, ".easeback-part[data-part=take_step] button")


BEGINS: dict[str, Any] = {
    "index": begin_at_the_door,
    "gallery": begin_with_a_pose,
    "my-progress": begin_with_a_step,
    "heat-and-cold": begin_with_a_pack,
    "bad-day": begin_at_once,
}


@pytest.mark.parametrize("lesson", LESSONS, ids=str)
def test_a_lesson_opens_answers_and_its_exercise_begins(engine: Engine, static: str, lesson: Lesson) -> None:
    assert opened(engine, f"{static}{lesson.path.rstrip('/')}/")
    if lesson.slug == "index":
        engine.click(GUIDE_ME)
    turn_the_first_control(engine)
    BEGINS.get(lesson.slug, begin_a_practice)(engine)


def test_a_lesson_is_read_one_card_at_a_time_and_as_a_page_again(engine: Engine, static: str) -> None:
    assert opened(engine, f"{static}{BREATHING.path.rstrip('/')}/")
    press(engine, "main", word("page.client.cards_open"))
    assert there(engine, ".easeback-cards")
    first = engine.run(CARD)
    press(engine, ".easeback-cards", word("page.client.cards_next"))
    assert engine.run(ANOTHER_CARD, first)
    press(engine, ".easeback-cards", word("page.client.cards_whole"))
    assert there(engine, "[data-cell=take-one-step]")


def test_a_saved_page_plays_from_disk_and_asks_nobody(
    engine: Engine, reader: Callable[..., Page], tmp_path: Path
) -> None:
    path = saved_page(reader("phone"), tmp_path)
    assert opened(engine, path.as_uri()) == content.load().words_of("take_home")["calendar-name"]
    begin_a_practice(engine)
    assert engine.run("() => performance.getEntriesByType('resource').map(({ name }) => name)") == []
