"""Someone marks a sore lower back and neck once, and relaxes without ever tightening there."""

import re
from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from easeback import content
from support.practice import ended, last_rating, rate
from support.serving import Server
from support.walk import RELAX, Lesson, barriers, kept, part, unfold, visit, word

EXERCISE = content.load().exercises["muscle-relaxation"]
REASONS = [
    reason for reason in (*EXERCISE.contraindications, *EXERCISE.precautions) if reason.asked == "once"
]
SORE = [word(f"player.region.{region}") for region in ("low_back", "neck")]
TIGHTEN = re.compile(r"\b(tighten|two fists|frown|firm|squeeze|press|lift|heels|arch)\b", re.IGNORECASE)


def relaxation(page: Page) -> Locator:
    return part(page, "player")


def button(page: Page, key: str) -> Locator:
    return relaxation(page).get_by_role("button", name=word(f"player.{key}"), exact=True)


def mark(page: Page) -> None:
    """Opens the sore spots and chooses what is sore from the list."""
    relaxation(page).get_by_text(word("player.sore-none")).click()
    relaxation(page).get_by_text(word("player.sore-list")).click()
    for region in SORE:
        relaxation(page).get_by_role("button", name=region, exact=True).first.click()
    expect(relaxation(page).get_by_text(word("player.sore-marked", regions=", ".join(SORE)))).to_be_visible()


def told(page: Page) -> list[str]:
    """Says that no reason is true, and writes down words and picture of every step to the end."""
    page.evaluate(
        """() => {
          const stage = document.querySelector('[data-part="player"] dialog');
          window.told = [];
          const look = () => {
            if (stage.dataset.state !== "playing") return;
            const [cue, say] = ["cue", "say"].map((name) =>
              stage.querySelector(`.easeback-player__${name}`)?.textContent ?? "");
            const line = `${stage.querySelector("[role=img]").getAttribute("aria-label")} | ${cue} | ${say}`;
            if (told.at(-1) !== line) told.push(line);
          };
          new MutationObserver(look).observe(stage,
            { childList: true, characterData: true, subtree: true, attributes: true });
        }"""
    )
    button(page, "care-none").click()
    page.clock.run_for(400_000)
    expect(ended(page)).to_be_visible()
    lines: list[str] = page.evaluate("told")
    return lines


def test_what_is_sore_is_marked_once_and_never_told_to_tighten(
    reader: Callable[..., Page], server: Server
) -> None:
    page = reader("phone")
    page.clock.install()
    visit(page, server.url, RELAX)
    mark(page)
    rate(page, "before", 6)

    button(page, "start").click()
    for reason in REASONS:
        expect(relaxation(page).get_by_role("checkbox", name=reason.short or reason.text)).to_be_visible()
    assert barriers(page) == []
    lines = told(page)
    spared = word("player.sore.say")
    for region in SORE:
        there = [line.replace(spared, "") for line in lines if region in line.split("|")[0]]
        assert there, f"{region} is noticed"
        assert not [line for line in there if TIGHTEN.search(line.split("|", 1)[1])]
    assert any(spared in line for line in lines)
    assert any(TIGHTEN.search(line.replace(spared, "")) for line in lines), "what is not sore is tightened"

    rate(page, "after", 4)
    title = word("player.end.title-less", before=6, after=4)
    expect(ended(page).get_by_role("heading", name=title)).to_be_visible()
    rating = last_rating(page)
    assert (rating["exercise"], rating["after"], rating["finished"]) == (EXERCISE.id, 4, True)

    # The mark is for every exercise, and it is there on another day.
    page.reload()
    expect(relaxation(page).get_by_text(word("player.sore-some", regions=", ".join(SORE)))).to_be_visible()
    assert {region for region, one in kept(page)["sore"].items() if one["mark"] == "sore"} == {
        "low_back",
        "neck",
    }
    visit(page, server.url, Lesson("tight-muscles"))
    expect(relaxation(page).get_by_text(word("player.sore-some", regions=", ".join(SORE)))).to_be_visible()


def test_after_an_operation_a_word_is_offered_that_tightens_nothing(
    reader: Callable[..., Page], server: Server
) -> None:
    page = reader("laptop")
    visit(page, server.url, RELAX)
    button(page, "start").click()
    reason = content.load().contraindications["recent-surgery"].short
    relaxation(page).get_by_role("checkbox", name=reason).check(force=True)
    button(page, "close").click()
    expect(button(page, "start")).to_have_count(0)
    name = content.load().exercises["let-go-word"].name
    expect(relaxation(page).get_by_role("note")).to_contain_text(name)
    word_player = unfold(page.locator('.easeback-part[data-part="player"]').nth(1))
    expect(word_player.get_by_role("heading", name=name)).to_be_visible()
    expect(word_player.get_by_role("button", name=word("player.start"), exact=True)).to_be_enabled()


def test_without_script_every_step_of_the_short_one_can_be_read(
    reader: Callable[..., Page], server: Server
) -> None:
    page = reader("phone", java_script_enabled=False)
    page.goto(server.url + RELAX.path)
    steps = relaxation(page).locator(".easeback-player__paper li")
    expect(steps.first).to_be_visible()
    expect(relaxation(page).get_by_text("Two fists, elbows bent. Keep breathing.")).to_be_visible()
    expect(relaxation(page).get_by_text("There is nothing to do with your lower back.")).to_be_visible()
