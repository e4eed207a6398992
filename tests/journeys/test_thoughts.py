"""A person sorts a thought, looks at it in steps by the keyboard alone, and finds it among what is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from support.walk import Lesson, barriers, kept, part, ready, visit, word, words

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page, Request

    from support.serving import Server

THOUGHTS = Lesson("thoughts-and-pain")
STEPS = ["situation", "body", "thought", "feeling", "for", "against", "kinder", "again", "tryout"]
OWN = "Standing hurts, and I have done it before."


def tab_to(page: Page, aim: Locator, presses: int = 40) -> None:
    """Goes on with the Tab key until a control has the focus."""
    for _ in range(presses):
        if aim.evaluate("control => control === document.activeElement"):
            return
        page.keyboard.press("Tab")
    expect(aim).to_be_focused()


def carries(request: Request) -> bool:
    """Whether a request takes something of what was written along."""
    return "Standing" in f"{request.url} {request.post_data or ''}"


def test_from_a_tick_to_a_page_of_ones_own_by_keyboard(page: Page, server: Server) -> None:
    visit(page, server.url, THOUGHTS)
    carried: list[str] = []
    page.on("request", lambda request: carried.append(request.url) if carries(request) else None)
    sorter, record = part(page, "thought_sorter"), part(page, "thought_record")

    sorter.get_by_role("checkbox").first.focus()
    page.keyboard.press("Space")
    tab_to(page, sorter.get_by_role("radio").first)
    page.keyboard.press("Space")
    tab_to(page, sorter.get_by_role("button", name=word("thought_sorter.closer")))
    page.keyboard.press("Enter")
    expect(sorter.get_by_text(word("thought_sorter.closer-done"))).to_be_visible()

    expect(record.get_by_role("link", name=word("thought_record.help"))).to_have_attribute(
        "href", "#help-now"
    )
    onward = record.get_by_role("button", name=word("thought_record.next"), exact=True)
    for step in STEPS:
        heading = record.get_by_role("heading", name=word(f"thought_record.{step}.title"))
        expect(heading).to_be_visible()
        if step != "situation":
            expect(heading).to_be_focused()
            expect(heading).to_be_in_viewport()
        if step == "kinder":
            tab_to(page, record.get_by_role("textbox"))
            page.keyboard.type(OWN)
        if step in {"thought", "again"}:
            tab_to(page, record.get_by_role("radio").first)
            page.keyboard.press("ArrowRight")
        if step != STEPS[-1]:
            tab_to(page, onward)
            page.keyboard.press("Enter")
    page.reload()
    ready(page)
    expect(record.get_by_role("heading", name=word("thought_record.tryout.title"))).to_be_visible()
    finish = record.get_by_role("button", name=word("thought_record.finish"))
    finish.focus()
    page.keyboard.press("Enter")
    expect(record.get_by_role("heading", name=word("thought_record.page"))).to_be_focused()
    expect(record.get_by_text(OWN)).to_be_visible()
    assert barriers(page) == []
    (entry,) = kept(page)["thoughts"]
    assert (entry["thought"], entry["belief"], entry["belief_after"], entry["kinder"]) == (
        "broken",
        10,
        10,
        OWN,
    )
    assert carried == [], "what was written stays here"

    visit(page, server.url, Lesson("my-progress"))
    keepsake = part(page, "my_record")
    keepsake.evaluate("one => one.closest('details')?.setAttribute('open', '')")
    expect(keepsake.get_by_role("row").filter(has_text=OWN)).to_contain_text(entry["own"])


def test_a_kinder_thought_is_played_from_its_rows(page: Page, server: Server) -> None:
    visit(page, server.url, THOUGHTS)
    player = part(page, "player")
    expect(player.get_by_text("Stop, and get help now.")).to_be_visible()
    player.get_by_role("button", name=words()["player.start"], exact=True).click()
    expect(player.get_by_text("Feel what holds you", exact=True)).to_be_visible()
