"""One plan in two tabs: what is said in one is in the other and on the start page, and leaves no device."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, Request, expect

from easeback import content
from support.serving import Server
from support.walk import STRESS, Lesson, barriers, kept, part, ready, visit, word

PLAN = Lesson("my-plan")
START = Lesson("index")
COURSE = content.load("en")
STEP = next(step for step in COURSE.plan_steps.values() if step.lesson == STRESS.slug)
TYPED = "behind the quiet house"


def test_a_plan_goes_from_a_lesson_over_two_tabs_to_the_start_page_and_leaves_the_device_never(
    reader: Callable[..., Page], server: Server
) -> None:
    lesson = reader("phone")
    sent: list[str] = []

    def listen(request: Request) -> None:
        sent.append(f"{request.url} {request.post_data or ''}")

    lesson.context.on("request", listen)

    def tap(page: Page) -> Page:
        page.on("websocket", lambda wire: wire.on("framesent", lambda frame: sent.append(str(frame))))
        return page

    tap(lesson)
    visit(lesson, server.url, STRESS)
    take = part(lesson, "take_step")
    take.get_by_role("radio", name=STEP.text).check(force=True)
    take.get_by_role("button", name=word("take_step.put")).click()

    other = visit(tap(lesson.context.new_page()), server.url, PLAN)
    plan = part(other, "my_plan")
    card = plan.get_by_role("region", name=STEP.text, exact=True)
    card.get_by_role("button", name=word("my_plan.say-when")).click()
    card.get_by_label(word("my_plan.where")).fill(TYPED)
    take.get_by_role("radio", name=word("take_step.who.friend")).check(force=True)
    card.get_by_role("radio", name=word("shared.moment.evening")).check(force=True)
    for seen in (take, card):
        expect(seen).to_contain_text(word("shared.knows.friend"))
        expect(seen).to_contain_text(word("shared.moment.evening"))
    said = {name: one["value"] for name, one in kept(other)["plan"].items() if one["value"]}
    assert said == {
        f"{STEP.id}/lesson": STRESS.slug,
        f"{STEP.id}/stands": "in",
        f"{STEP.id}/where": TYPED,
        f"{STEP.id}/who": "friend",
        f"{STEP.id}/moment": "evening",
    }
    assert barriers(other, "[data-part=my_plan]") == []

    take.get_by_role("link", name=word("take_step.my-plan")).click()
    lesson.wait_for_url(f"**{PLAN.path}")
    ready(lesson)

    home = visit(lesson, server.url, START)
    today = part(home, "go_on").get_by_role("region", name=word("go_on.today"))
    expect(today).to_contain_text(STEP.text)
    expect(today).to_be_in_viewport(ratio=1)
    assert barriers(home, "[data-part=go_on]") == []
    today.get_by_role("button", name=word("go_on.did")).click()
    expect(card.get_by_role("button", name=word("my_plan.did"))).to_have_attribute("aria-pressed", "true")
    assert sent
    assert [one for one in sent if TYPED in one or TYPED.replace(" ", "%20") in one] == []
