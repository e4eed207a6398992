"""Addresses: short, kind when they are wrong, safe, and quick the second time."""

import gzip
import urllib.error
import urllib.request
from http.client import HTTPResponse

import pytest
from playwright.sync_api import Page, expect

from conftest import Guard
from support.serving import Server
from support.walk import LESSONS, Lesson


def ask(url: str, **headers: str) -> HTTPResponse:
    """Asks as a browser would, without following where it leads."""

    class Stay(urllib.request.HTTPRedirectHandler):
        def redirect_request(self, *_: object) -> None:
            return None

    asked = urllib.request.Request(
        url, headers={key.replace("_", "-"): value for key, value in headers.items()}
    )
    try:
        return urllib.request.build_opener(Stay).open(asked, timeout=60)
    except urllib.error.HTTPError as answer:
        return answer  # type: ignore[return-value]


@pytest.mark.parametrize("wanted", ["en-GB,en;q=0.8", "tlh", ""])
def test_the_bare_address_leads_to_a_language_we_have(server: Server, wanted: str) -> None:
    answer = ask(server.url + "/", Accept_Language=wanted)
    assert answer.status in {301, 302, 303, 307, 308}
    assert answer.headers["Location"].endswith("/en/")


@pytest.mark.parametrize("lesson", LESSONS, ids=str)
def test_a_lesson_has_a_short_address_and_comes_packed(server: Server, lesson: Lesson) -> None:
    answer = ask(server.url + lesson.path, Accept_Encoding="gzip")
    assert answer.status == 200
    assert answer.headers["Content-Encoding"] == "gzip"
    assert b"<h1" in gzip.decompress(answer.read())


def test_the_address_that_voila_uses_works_too(page: Page, server: Server) -> None:
    page.goto(server.url + "/voila/render/en/03-stress-signals.ipynb")
    page.wait_for_selector("html[data-easeback=ready]")
    expect(page.locator("h1")).to_be_visible()


@pytest.mark.parametrize("path", ["/en/no-such-lesson", "/xx/", "/en/stress-signals/deeper", "/nonsense"])
def test_an_unknown_address_is_answered_kindly_with_the_lessons(
    page: Page, server: Server, guard: Guard, path: str
) -> None:
    guard.forgive("404")
    answer = page.goto(server.url + path)
    assert answer
    assert answer.status == 404
    expect(page.locator("h1")).to_be_visible()
    for lesson in LESSONS:
        if lesson.slug in ("gallery", "bad-day"):  # for the desk, and for one day: no list shows them
            continue
        assert page.locator(f"main a[href*='{lesson.path.rstrip('/')}']").count() >= 1, lesson.slug
    assert "Traceback" not in page.content()


def test_what_a_page_loads_is_kept_by_its_content(page: Page, server: Server) -> None:
    loaded = []
    page.on("response", lambda answer: loaded.append(answer))  # noqa: PLW0108  (a builtin cannot be a listener)
    page.goto(server.url + "/en/stress-signals")
    page.wait_for_selector("html[data-easeback=ready]")
    files = [one for one in loaded if one.request.resource_type in {"script", "stylesheet", "font"}]
    assert files
    for one in files:
        assert "immutable" in one.headers["cache-control"], one.url


def test_a_second_visit_asks_whether_the_words_are_new(server: Server) -> None:
    first = ask(server.url + "/en/stress-signals")
    again = ask(server.url + "/en/stress-signals", If_None_Match=first.headers["Etag"])
    assert again.status == 304


@pytest.mark.parametrize(
    "query", ["?voila-template=lab", "?voila-theme=dark", "?template=lab", "?theme=dark"]
)
def test_no_query_changes_the_template_or_the_theme(server: Server, query: str) -> None:
    for path in ("/en/stress-signals", "/voila/render/en/03-stress-signals.ipynb"):
        text = ask(server.url + path + query).read().decode()
        assert 'data-easeback="reading"' in text
        assert "jp-ThemedContainer" not in text


@pytest.mark.parametrize(
    "path", ["/voila/render/../pyproject.toml", "/en/..%2f..%2fpyproject.toml", "/voila/files/pyproject.toml"]
)
def test_files_outside_the_course_are_not_served(server: Server, path: str) -> None:
    answer = ask(server.url + path)
    assert answer.status >= 400
    assert b"[project]" not in answer.read()
