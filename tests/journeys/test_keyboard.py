"""With the keyboard alone a person reads a lesson, turns the model, breathes, answers and goes on."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from practice import expect_breath, last_rating, player
from serving import Server
from walk import LESSONS, STRESS, expect_kept, part, ready, visit, word

HERE = "document.activeElement"


def tab_to(page: Page, selector: str, steps: int = 150) -> None:
    """Presses Tab until something that matches has the focus; each stop on the way can be seen."""
    for _ in range(steps):
        page.keyboard.press("Tab")
        if page.evaluate(f"{HERE}.matches({selector!r})"):
            return
    raise AssertionError(f"Tab never came to {selector}")


def test_a_lesson_is_walked_from_the_first_link_to_the_next_page(page: Page, server: Server) -> None:
    visit(page, server.url)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name=word("page.skip"))).to_be_focused()
    page.keyboard.press("Enter")

    tab_to(page, "[data-part=stress_event] input[type=range]")
    summary = part(page, "stress_event").locator("[aria-live=polite]").first
    before = summary.inner_text()
    for _ in range(4):
        page.keyboard.press("ArrowRight")
    expect(summary).not_to_have_text(before)

    tab_to(page, "[data-part=player] input[type=radio]")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    tab_to(page, "[data-part=player] [data-kind=primary]")
    page.keyboard.press("Enter")
    expect_breath(page, 1)
    finish = player(page).get_by_role("button", name=word("player.finish"), exact=True)
    tab_to(page, "[data-part=player] .easeback-player__row button:last-of-type")
    expect(finish).to_be_focused()
    page.keyboard.press("Enter")
    assert last_rating(page)["before"] == 1

    tab_to(page, "[data-part=check_yourself] input[type=radio]")
    page.keyboard.press("Space")
    expect(page.locator(":focus")).to_be_checked()
    expect_kept(page, "answers")

    tab_to(page, "[data-part=take_step] input[type=radio]")
    page.keyboard.press("Space")
    tab_to(page, "[data-part=take_step] button")
    page.keyboard.press("Enter")
    expect_kept(page, "steps")

    tab_to(page, "footer a")
    here = page.url
    tab_to(page, "a[rel=next], a[rel=prev]")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: url != here)
    ready(page)


def test_every_stop_of_the_keyboard_can_be_seen(reader: Callable[..., Page], server: Server) -> None:
    page = reader("laptop")
    for lesson in LESSONS:
        visit(page, server.url, lesson)
        unseen: list[str] = []
        for _ in range(60):
            page.keyboard.press("Tab")
            stop = page.evaluate(
                """() => {
                  const here = document.activeElement;
                  if (here === document.body) return null;
                  const shown = (one) => getComputedStyle(one).outlineStyle !== "none";
                  const box = here.getBoundingClientRect();
                  const seen = shown(here) || (here.nextElementSibling && shown(here.nextElementSibling));
                  const inside = box.bottom > 0 && box.top < innerHeight;
                  return {what: here.outerHTML.slice(0, 100), seen: Boolean(seen && inside)};
                }"""
            )
            if stop is None:
                break
            if not stop["seen"]:
                unseen.append(stop["what"])
        assert unseen == [], lesson.slug


def test_the_focus_is_never_under_the_bar(reader: Callable[..., Page], server: Server) -> None:
    page = reader("phone")
    visit(page, server.url, STRESS)
    covered: list[str] = []
    for _ in range(40):
        page.keyboard.press("Tab")
        hidden = page.evaluate(
            """() => {
              const here = document.activeElement, box = here.getBoundingClientRect();
              const bar = document.querySelector(".easeback-bar").getBoundingClientRect();
              const inBar = here.closest(".easeback-bar") || here.matches(".easeback-skip");
              if (inBar || here === document.body || box.bottom > bar.bottom) return null;
              return here.outerHTML.slice(0, 100);
            }"""
        )
        if hidden:
            covered.append(hidden)
    assert covered == []
