"""A person reads on: every link is answered, every claim names its sources."""

from playwright.sync_api import Page

from support.serving import Server
from support.walk import LESSONS, part, visit


def test_the_foot_leads_to_every_lesson_and_each_link_is_answered(page: Page, server: Server) -> None:
    visit(page, server.url)
    links = page.locator("a[href]").evaluate_all("all => [...new Set(all.map((one) => one.href))]")
    here = [link for link in links if link.startswith(server.url)]
    assert len(here) >= len(LESSONS)
    for link in here:
        assert page.request.get(link).ok, link


def test_the_claims_say_how_sure_we_are_and_where_it_comes_from(page: Page, server: Server) -> None:
    visit(page, server.url)
    cards = part(page, "claim_card")
    sources = cards.locator("a[href^='https://']")
    assert sources.count() >= 3
