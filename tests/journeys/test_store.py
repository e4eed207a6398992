"""What a browser keeps is never fatal and never thrown away: foreign, from later, or broken."""

import json
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from support.serving import Server
from support.walk import BREATHING, LESSONS, STORE, Lesson, expect_kept, kept, part, visit, word

READ_TO_ITS_END = re.compile(r"--far: 1\.0000")
BAD = {
    "not ours": json.dumps({"cart": ["milk"], "version": "x"}),
    "from a later version": json.dumps({"version": 99, "ratings": [{"exercise": "x"}], "dreams": []}),
    "broken": '{"version": 1, "ratings": [',
    "a number": "42",
    "wrong inside": json.dumps({"version": 1, "ratings": "many", "answers": 7, "settings": None}),
}


def hold(page: Page, text: str) -> None:
    """Gives the browser a store from before the first visit."""
    page.add_init_script(
        "if (!sessionStorage.getItem('seen')) {"
        "sessionStorage.setItem('seen', '1');"
        f"localStorage.setItem({json.dumps(STORE)}, {json.dumps(text)}); }}"
    )


@pytest.mark.parametrize("kind", BAD)
def test_a_page_comes_alive_with_a_store_that_is(page: Page, server: Server, kind: str) -> None:
    hold(page, BAD[kind])
    for lesson in (BREATHING, LESSONS[-1]):
        visit(page, server.url, lesson)
        expect(page.locator("h1")).to_be_visible()
    held = page.evaluate("Object.values(localStorage)")
    assert any(BAD[kind] == value for value in held), "what was there is set aside, not thrown away"


def test_an_answer_is_kept_even_beside_a_broken_store(page: Page, server: Server) -> None:
    hold(page, "{oops")
    visit(page, server.url)
    page.locator("[data-part=check_yourself] input[type=radio]").first.check(force=True)
    page.wait_for_function(f"JSON.parse(localStorage.getItem({STORE!r})).version === 3")
    expect_kept(page, "answers")


def test_a_browser_that_keeps_nothing_still_reads_and_turns(
    reader: Callable[..., Page], server: Server
) -> None:
    page = reader("phone")
    page.add_init_script(
        """Object.defineProperty(window, "localStorage",
             {get() { throw new DOMException("no", "SecurityError"); }});"""
    )
    visit(page, server.url)
    expect(page.locator("h1")).to_be_visible()
    page.locator("[data-part=check_yourself] input[type=radio]").first.check(force=True)
    expect(page.locator("[data-part=check_yourself] input[type=radio]").first).to_be_checked()


def test_erasing_leaves_nothing_and_the_page_writes_nothing_back(page: Page, server: Server) -> None:
    visit(page, server.url, Lesson("my-progress"))
    plan = part(page, "take_step")
    plan.locator("input[type=radio]").first.check(force=True)
    plan.get_by_role("button", name=word("take_step.put")).click()
    plan.locator("input[type=radio]").nth(1).check(force=True)
    far = page.locator(".easeback-bar__progress")
    page.mouse.wheel(0, 100_000)
    expect(far).to_have_attribute("style", READ_TO_ITS_END)
    assert kept(page)["progress"]["my-progress"]["done"]
    expect_kept(page, "plan")
    keepsake = part(page, "my_record")
    keepsake.get_by_role("button", name=word("my_record.erase")).click()
    keepsake.get_by_role("button", name=word("my_record.erase-yes")).click()
    expect(keepsake).to_contain_text(word("my_record.erased"))
    expect(plan.locator("input:checked")).to_have_count(0)
    expect(plan.get_by_role("textbox")).to_have_count(0)  # there is no step to name a person for
    page.mouse.wheel(0, -100_000)
    expect(far).not_to_have_attribute("style", READ_TO_ITS_END)
    page.mouse.wheel(0, 100_000)
    expect(far).to_have_attribute("style", READ_TO_ITS_END)
    assert page.evaluate("Object.keys(localStorage)") == []
