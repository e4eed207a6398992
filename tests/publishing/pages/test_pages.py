"""A page is written from a lesson, its host and what stands around it."""

import json
import re
from pathlib import Path

import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from easeback.publishing.lessons.lessons import lessons_of
from easeback.publishing.lessons.urls import Host, PlainVoila, Served, Static
from easeback.publishing.pages.page_frame import PageFrame, frame_of
from easeback.publishing.pages.pages import Course, lesson_page, notice_page, with_addresses
from easeback.publishing.pages.security_headers import script_hashes
from easeback.publishing.render.assets import BuildMissingError, built
from easeback.publishing.render.renderer import Rendered
from easeback.publishing.render.widgets import Widgets
from support.pressroom import build, course, notebook

PLAYER = Widgets(
    state='{"version_major":2,"version_minor":0,"state":{}}',
    parts={"p1": "player"},
    server_renders={"p1": "<p>still</p>"},
)
VIEW = {"application/vnd.jupyter.widget-view+json": {"model_id": "p1"}}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = course(tmp_path / "course")
    for name in ("01-calm", "02-next"):
        notebook(folder / "notebooks" / "en" / f"{name}.ipynb", ("main-message", f"# {name[3:].title()}"))
    return folder


@pytest.fixture
def shown(root: Path, tmp_path: Path) -> Course:
    ready = built(build(tmp_path / "built", "player"))
    return Course(lessons_of(root, "en"), ("en",), frame_of(root, "en"), ready)


def page(shown: Course, host: Host, widgets: Widgets = PLAYER, *outputs: dict[str, object]) -> str:
    cells = [
        new_markdown_cell("# Calm\n\n[next](02-next.ipynb#try-it)", id="main-message"),
        new_code_cell(id="what-helps", outputs=list(outputs) or [new_output("display_data", VIEW)]),
    ]
    return lesson_page(shown, host, shown.lessons[1], Rendered(new_notebook(cells=cells), widgets))


def test_words_stills_and_state_are_in_the_page_before_any_script(shown: Course) -> None:
    html = page(shown, Served())
    assert "<h1>Calm</h1>" in html
    assert "<p>still</p>" in html
    state = re.search(
        r'<script type="application/vnd.jupyter.widget-state\+json">(.*?)</script>', html, re.DOTALL
    )
    assert state
    assert json.loads(state[1])["version_major"] == 2


@pytest.mark.parametrize(
    ("host", "link"),
    [
        (Served(), "/en/next#try-it"),
        (Static(2), "../../en/next/index.html#try-it"),
        (PlainVoila(), "02-next.ipynb#try-it"),
    ],
)
def test_a_link_to_a_notebook_leads_to_its_page(shown: Course, host: Host, link: str) -> None:
    assert f'href="{link}"' in page(shown, host)


def test_a_link_to_something_else_is_left_alone(shown: Course) -> None:
    html = '<a href="unknown.ipynb">a</a> <a href="https://x.example/02-next.ipynb">b</a>'
    assert with_addresses(html, shown.lessons, Served()) == html


def test_a_link_by_an_earlier_number_of_a_lesson_still_leads_to_it(shown: Course) -> None:
    html = '<a href="07-next.ipynb#try-it">a</a>'
    assert with_addresses(html, shown.lessons, Served()) == '<a href="/en/next#try-it">a</a>'


def test_a_page_loads_the_client_and_the_parts_it_uses(shown: Course) -> None:
    assert re.findall(r'<script defer src="([^"]+)"', page(shown, Served())) == [
        "/assets/client.AA.js",
        "/assets/part-player.DD.js",
    ]


def test_a_page_in_a_folder_finds_its_files_by_a_relative_way(shown: Course) -> None:
    html = page(shown, Static(2))
    assert '<link rel="stylesheet" href="../../assets/course.BB.css">' in html
    assert 'src="/' not in html
    assert 'href="/' not in html


def test_where_python_is_not_there_a_stock_widget_says_so_kindly(shown: Course) -> None:
    stock = Widgets(needs_python=True, stock=True)
    assert shown.frame.words["needs_live"] in page(shown, Static(2), stock)
    assert shown.frame.words["needs_live"] not in page(shown, Served(), stock)


def test_a_cell_that_failed_says_one_calm_sentence(shown: Course) -> None:
    error = new_output("error", ename="E", evalue="", traceback=[])
    assert page(shown, Served(), Widgets(), error).count(shown.frame.words["cell_failed"]) == 1


def test_the_lessons_before_and_after_are_those_of_the_reading_order(shown: Course) -> None:
    given = shown.given(Served(), "en", shown.lessons[1])
    assert (given["previous"]["slug"], given["next"]["slug"]) == ("index", "next")
    assert [entry["slug"] for entry in given["lessons"] if entry["current"]] == ["calm"]
    assert shown.given(Served(), "en", shown.lessons[0])["previous"] is None
    assert shown.given(Served(), "en", shown.lessons[2])["next"] is None


@pytest.mark.parametrize("kind", ["unknown", "failed", "unavailable"])
def test_a_page_that_is_no_lesson_lists_the_lessons(shown: Course, kind: str) -> None:
    html = notice_page(shown, Served(), "en", kind, "Calm")
    main = html[html.index("<main") : html.index("</main>")]
    assert shown.frame.words[f"{kind}.title"] in main
    assert 'href="/en/next"' in main
    assert 'id="help-now"' in html, "help is one tap from every page"


def test_a_page_comes_out_with_no_words_at_all(shown: Course) -> None:
    bare = Course(shown.lessons, ("en",), PageFrame(words={}, safety={}), shown.built)
    assert 'href="/en/next"' in notice_page(bare, Served(), "en", "unavailable", "Calm")


def test_without_the_client_no_page_is_made(shown: Course, tmp_path: Path) -> None:
    folder = build(tmp_path / "half")
    manifest = folder / "page" / "manifest.json"
    manifest.write_text('{"course.css": "course.BB.css"}', encoding="utf-8")
    half = Course(shown.lessons, ("en",), shown.frame, built(folder))
    with pytest.raises(BuildMissingError, match=r"client\.js.*make build"):
        page(half, Served())


def test_without_a_build_the_remedy_is_named(tmp_path: Path) -> None:
    with pytest.raises(BuildMissingError, match="make build"):
        built(tmp_path)


def test_a_picture_beside_the_lesson_is_taken_into_the_page(shown: Course) -> None:
    lesson = shown.lessons[1]
    (lesson.path.parent / "spine.svg").write_text(
        "<svg xmlns='http://www.w3.org/2000/svg'/>", encoding="utf-8"
    )
    cells = [new_markdown_cell("![A spine](spine.svg)", id="see-it")]
    html = lesson_page(shown, Served(), lesson, Rendered(new_notebook(cells=cells)))
    assert 'src="data:image/svg+xml;base64,' in html
    assert 'alt="A spine"' in html


def policy_in(html: str) -> dict[str, str]:
    """The rules that a page carries in itself."""
    found = re.search(
        r'<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="(.*?)">', html
    )
    assert found, "it stands before anything that it is about"
    return dict(rule.split(" ", 1) for rule in found[1].split("; "))


@pytest.mark.parametrize("kind", ["lesson", "languages", "unknown"])
def test_a_published_page_carries_the_rules_of_a_served_one(shown: Course, kind: str) -> None:
    html = page(shown, Static(2)) if kind == "lesson" else notice_page(shown, Static(0), "en", kind)
    said = policy_in(html)
    assert said["default-src"] == "'self'"
    assert said["form-action"] == "'none'"
    assert "frame-ancestors" not in said, "a page cannot say who may frame it"
    scripts = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    assert scripts
    assert said["script-src"].split() == ["'self'", *(f"'{each}'" for each in script_hashes(html))]
    assert "'unsafe-inline'" not in said["script-src"]


@pytest.mark.parametrize("host", [Served(), PlainVoila()])
def test_where_a_server_speaks_the_page_says_nothing_of_its_rules(shown: Course, host: Host) -> None:
    assert "Content-Security-Policy" not in page(shown, host)


@pytest.mark.parametrize("host", [Served(), Static(2), PlainVoila()])
def test_a_script_of_an_author_is_neither_run_nor_named(shown: Course, host: Host) -> None:
    html = page(
        shown, host, PLAYER, new_output("display_data", {"text/html": "<b>it</b><script>go()</script>"})
    )
    assert "<b>it</b>" in html
    assert "go()" not in html


def test_only_widgets_by_others_open_the_policy_for_text_that_a_script_holds(shown: Course) -> None:
    theirs = Widgets(modules={"o1": "widget.AA.js"})
    assert "blob:" in policy_in(page(shown, Static(2), theirs))["script-src"]
    written = new_output("stream", name="stdout", text='"modules": {"o1"')
    html = page(shown, Static(2), Widgets(), written).replace("&#34;", '"').replace("&quot;", '"')
    assert '"modules": {"o1"' in html
    assert "blob:" not in policy_in(html)["script-src"], "words of an author open nothing"
