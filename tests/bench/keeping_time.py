"""How well a practice keeps time in a real browser, beside a timer that counts its own ticks."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Browser, Page, expect

from easeback import content

# When each phase is shown, and what a timer that adds up its ticks of 100 ms believes the time to be.
WATCH = """() => {
  const stage = document.querySelector("dialog.easeback-practice");
  const shown = window.shown = [];
  const note = () => {
    const kind = stage.dataset.kind || "";
    const last = shown.at(-1);
    if (kind !== (last ? last.kind : "")) shown.push({ kind, at: performance.now(), ticks: window.ticks });
  };
  new MutationObserver(note).observe(stage, { attributes: true });
  window.ticks = 0;
  const tick = () => { window.ticks += 100; setTimeout(tick, 100); };
  setTimeout(tick, 100);
}"""


@dataclass(frozen=True)
class Kept:
    """How far the phases on the page were from their rows, in milliseconds."""

    phases: int
    worst: float
    at_the_end: float
    ticking: float
    """How far a timer that counts its ticks was off at the end."""


def keep_time(chromium: Browser, url: str, minutes: int, *, slower: int) -> Kept:
    """Plays slow breathing, on a CPU so many times slower, and compares each phase with its row."""
    context = chromium.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
    page.goto(url)
    page.wait_for_function("document.documentElement.dataset.easeback === 'ready'")
    words = content.load("en").words
    player = page.locator(".easeback-player").first
    player.get_by_text(words["player.settings"]).click()
    choose(page, content.load("en").exercises["slow-breathing"].patterns[0].name)
    choose(page, words["player.for"].format(minutes=minutes))
    page.evaluate(WATCH)
    player.get_by_role("button", name=words["player.start"], exact=True).click()
    expect(player.locator("dialog[data-state=finished]")).to_be_attached(timeout=(minutes * 60 + 60) * 1000)
    shown = page.evaluate("window.shown")
    context.close()
    return measured(shown, minutes)


def choose(page: Page, text: str) -> None:
    """Chooses a rhythm or a length by its words."""
    page.get_by_role("radio", name=text, exact=True).first.check(force=True)


def measured(shown: list[dict[str, float]], minutes: int) -> Kept:
    """What was seen against the rows of the first rhythm."""
    pattern = content.load("en").exercises["slow-breathing"].patterns[0]
    pieces = [
        piece for piece in (pattern.in_s, pattern.hold_in_s, pattern.out_s, pattern.hold_out_s) if piece
    ]
    begins = [0.0]
    while begins[-1] < minutes * 60_000 - 1:
        begins.append(begins[-1] + pieces[(len(begins) - 1) % len(pieces)] * 1000)
    if len(shown) != len(begins):
        raise ValueError(f"{len(shown)} phases were shown, the rows have {len(begins)} with the end.")
    first, last = shown[0], shown[-1]
    off = [one["at"] - first["at"] - at for one, at in zip(shown, begins, strict=True)]
    return Kept(
        phases=len(begins) - 1,
        worst=max(abs(one) for one in off),
        at_the_end=off[-1],
        ticking=(last["ticks"] - first["ticks"]) - (last["at"] - first["at"]),
    )
