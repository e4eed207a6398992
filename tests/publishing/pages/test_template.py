"""The page around a lesson: what stands in its HTML before any script runs."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from bs4 import BeautifulSoup, Tag
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from easeback.publishing.lessons.lessons import lessons_of
from easeback.publishing.lessons.urls import Served, Static
from easeback.publishing.pages.page_frame import PageFrame, frame_of
from easeback.publishing.pages.pages import Course, lesson_page, notice_page
from easeback.publishing.render.assets import built
from easeback.publishing.render.renderer import Rendered
from easeback.publishing.render.widgets import Widgets
from support.places import ROOT, TEMPLATE
from support.pressroom import build, course, notebook

if TYPE_CHECKING:
    from pathlib import Path

    from easeback.publishing.lessons.urls import Host

NASTY = "</script><script>alert(1)</script>"
WIDGETS = Widgets(
    state=json.dumps({"state": {"p1": {"state": {"words": {"start": NASTY}}}}}),
    parts={"p1": "player"},
    server_renders={"p1": "<p>still</p>"},
)


def view(model: str) -> Any:
    """The output of a cell that shows a widget."""
    return new_output("display_data", {"application/vnd.jupyter.widget-view+json": {"model_id": model}})


def cell(name: str, text: str, slide: str = "slide", *tags: str) -> Any:
    """A cell of words."""
    metadata = {"slideshow": {"slide_type": slide}, "tags": list(tags)}
    return new_markdown_cell(text, id=name, metadata=metadata)


CELLS = [
    cell("main-message", "# A slow breath\n\nIt can help you settle."),
    cell("notes-main-message", "**Say:** slowly.", "notes"),
    cell("see-it", "## See it\n\nYour body in a hard moment."),
    new_code_cell(id="see-it-part", outputs=[view("p1")]),
    cell("see-it-more", "And more of it.", "-"),
    cell("see-it-deep", "### How deep\n\nSoft, and not deep.", "subslide", "fold"),
    cell("see-it-deeper", "It goes on.", "-"),
    cell("notes-deep", "**Say:** Soft.", "notes"),
    cell("see-it-after", "After the fold.", "subslide"),
    cell("see-it-plain", "No heading, so no fold.", "-", "fold"),
    new_code_cell(id="own-slider", outputs=[view("w1")]),
    cell("what-we-know", "## What we know"),
    new_code_cell(
        id="fault", outputs=[new_output("error", ename="ValueError", evalue="secret", traceback=[])]
    ),
    new_code_cell(id="printed", outputs=[new_output("stream", name="stdout", text="1 < 2")]),
    cell("take-one-step", "## Take one step"),
]


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """A course of three lessons."""
    folder = tmp_path_factory.mktemp("template")
    root = course(folder / "course")
    for name in ("01-breath", "02-next", "calm-now"):
        notebook(root / "notebooks" / "en" / f"{name}.ipynb", ("main-message", f"# {name}"))
    ready = built(build(folder / "built", "player"))
    return Course(lessons_of(root, "en"), ("en",), frame_of(ROOT, "en"), ready)


def page_of(shown: Course, host: Host) -> BeautifulSoup:
    """The lesson's page on a host."""
    rendered = Rendered(new_notebook(cells=CELLS), WIDGETS)
    return BeautifulSoup(lesson_page(shown, host, shown.lessons[1], rendered), "html.parser")


def page_with(shown: Course, place: int, *cells: Any) -> BeautifulSoup:
    """The page of the lesson at a place, with these cells."""
    rendered = Rendered(new_notebook(cells=list(cells)), WIDGETS)
    return BeautifulSoup(lesson_page(shown, Static(2), shown.lessons[place], rendered), "html.parser")


@pytest.fixture(scope="module")
def page(shown: Course) -> BeautifulSoup:
    """The lesson's page of the static course."""
    return page_of(shown, Static(2))


def one(page: BeautifulSoup, selector: str) -> Tag:
    """The only element that a selector finds."""
    found = page.select(selector)
    assert len(found) == 1, f"{selector}: {len(found)}"
    return found[0]


def test_a_page_has_its_language_its_landmarks_and_one_main_heading(page: BeautifulSoup) -> None:
    assert one(page, "html")["lang"] == "en"
    for landmark in ("body > header", "body > main", "body > footer"):
        one(page, landmark)
    assert one(page, "h1").get_text() == "A slow breath"
    assert one(page, "main").find("h1")


def test_the_title_says_lesson_and_course(page: BeautifulSoup) -> None:
    assert one(page, "title").get_text().endswith("· EaseBack")


def test_the_first_link_skips_to_the_lesson(page: BeautifulSoup) -> None:
    link = page.find("a")
    assert isinstance(link, Tag)
    assert link["href"] == f"#{one(page, 'main')['id']}"


def test_no_id_is_used_twice_and_every_inner_link_leads_somewhere(page: BeautifulSoup) -> None:
    ids = [element["id"] for element in page.select("[id]")]
    assert len(ids) == len(set(ids))
    assert {link["href"][1:] for link in page.select("a[href^='#']")} <= set(ids)


def test_headings_leave_out_no_level(page: BeautifulSoup) -> None:
    levels = [int(heading.name[1]) for heading in page.find_all(re.compile("^h[1-6]$"))]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels)), levels


def test_each_chapter_of_the_anatomy_is_one_section_that_keeps_its_cells(page: BeautifulSoup) -> None:
    chapters = {
        str(chapter["data-chapter"]): [c.get("data-cell") for c in chapter.select(".cell")]
        for chapter in page.select("main > section.easeback-chapter")
    }
    assert chapters == {
        "main-message": ["main-message"],
        "see-it": [
            "see-it",
            "see-it-part",
            "see-it-more",
            "see-it-deep",
            None,  # what stands behind its heading
            "see-it-deeper",
            "see-it-after",
            "see-it-plain",
            "own-slider",
        ],
        "what-we-know": ["what-we-know", "fault", "printed"],
        "take-one-step": ["take-one-step"],
    }


def test_what_has_the_tag_door_is_seen_once_a_link_led_to_it(shown: Course) -> None:
    first, last = cell("see-it", "## See it"), cell("own-end", "## The end")
    last.metadata["tags"] = ["door"]
    page = page_with(shown, 1, first, last)
    assert [room["id"] for room in page.select("[data-behind-door]")] == ["own-end"]
    assert page.find("script", string=re.compile("behind-door")), "the link opens it"


def test_a_page_without_a_door_is_sent_nothing_of_it(shown: Course) -> None:
    rooms = [cell("guide-me", "## Guide me"), cell("safety-check", "## Check")]
    for place in (0, 1):
        page = page_with(shown, place, *rooms)
        assert not page.select("[data-behind-door]"), "a start page of before shows all it has"
        assert not page.find("script", string=re.compile("behind-door"))


def test_a_part_has_its_still_form_and_its_slide(page: BeautifulSoup) -> None:
    part = one(page, ".easeback-part")
    assert (part["data-part"], part["data-model"]) == ("player", "p1")
    assert part.get_text() == "still"
    assert [c["data-slide"] for c in page.select(".cell")[:2]] == ["slide", "slide"]


def test_the_presenters_notes_are_hidden(page: BeautifulSoup) -> None:
    notes = page.select("aside.notes")
    assert notes
    assert all(note.has_attr("hidden") for note in notes)


def test_a_cell_tagged_fold_and_what_goes_on_with_it_stand_behind_its_heading(page: BeautifulSoup) -> None:
    fold = one(page, "details.easeback-fold")
    assert not fold.has_attr("open")
    assert fold["id"] == "see-it-deep", "a link can lead to it"
    heading = one(page, ".easeback-fold > summary.cell[data-slide=subslide] > h3")
    assert heading.get_text() == "How deep"
    assert [cell.get_text().strip() for cell in fold.select("section.cell")] == [
        "Soft, and not deep.",
        "It goes on.",
    ]
    assert "After the fold." not in fold.get_text()
    assert fold.select("aside.notes")
    assert one(page, "[data-cell=see-it-plain]").find_parent("details") is None


def test_a_failed_cell_leaves_a_calm_sentence_and_no_secret(page: BeautifulSoup) -> None:
    assert one(page, ".easeback-fault").get_text()
    assert "secret" not in str(page)
    assert "ValueError" not in str(page)


def test_what_was_printed_is_text_and_not_markup(page: BeautifulSoup) -> None:
    assert one(page, "pre").get_text() == "1 < 2"


def test_help_is_in_the_page_with_its_signs_and_numbers(page: BeautifulSoup) -> None:
    opens = one(page, "header .easeback-bar__help")
    section = one(page, "section.easeback-help")
    assert opens["href"] == f"#{section['id']}"
    assert len(section.select("[data-action=emergency] li")) >= 3
    places = section.select("details[data-country]")
    assert {str(place["data-country"]) for place in places} >= {"US", "GB", "IN", "EU", "ANY"}
    assert all(place.select("a[href^='tel:'], a[href^='sms:'], a[href^='https:']") for place in places)
    assert all(
        re.fullmatch(r"(tel|sms):\+?\d+", str(link["href"]))
        for link in section.select("[href^=tel],[href^=sms]")
    )
    assert section.select("a[href$='calm-now/index.html']")
    assert not one(page, "footer").find_parent("template")


def test_help_is_at_the_same_place_on_every_page(shown: Course) -> None:
    lesson, notice = page_of(shown, Served()), notice_page(shown, Served(), "en", "unknown")
    for html in (lesson, BeautifulSoup(notice, "html.parser")):
        links = html.select("body > header a")
        assert links[-1]["href"] == "#help-now"
        one(html, "body > footer > section.easeback-help")


def test_the_foot_leads_on_and_lists_the_course(page: BeautifulSoup) -> None:
    assert one(page, "footer [rel=next]")["href"] == "../../en/next/index.html"
    assert one(page, "footer [rel=prev]")["href"] == "../../en/index.html"
    assert len(page.select("footer .easeback-lessons a")) == 4
    assert one(page, "footer [aria-current=page]")["href"] == "../../en/breath/index.html"
    assert "first" not in one(page, ".easeback-bar__place").get_text()
    assert "1" in one(page, ".easeback-bar__number").get_text()


@pytest.mark.parametrize("name", ["the-way", "what-helps-lessons"])
def test_the_map_shows_a_stop_for_each_lesson_where_a_cell_asks_for_it(shown: Course, name: str) -> None:
    cell = new_markdown_cell("## All", id=name)
    html = lesson_page(shown, Static(2), shown.lessons[1], Rendered(new_notebook(cells=[cell])))
    stops = one(BeautifulSoup(html, "html.parser"), "main .easeback-map").select("li")
    numbered = [lesson for lesson in shown.lessons if lesson.number is not None]
    assert [str(stop["data-lesson"]) for stop in stops] == [lesson.slug for lesson in numbered]
    for stop, lesson in zip(stops, numbered, strict=True):
        assert lesson.title in one(stop, "a").get_text()
    ways_on = [bool(stop.select(".easeback-map__stretch")) for stop in stops]
    assert ways_on == [True] * (len(stops) - 1) + [False]
    assert not page_of(shown, Static(2)).select("main .easeback-map")


def test_the_map_folds_the_lessons_by_unit_and_the_line_goes_through_all(
    shown: Course, tmp_path: Path
) -> None:
    root = course(tmp_path)
    for place, unit in enumerate(["", "Why", "", "What eases"], 1):
        about = {"unit": unit} if unit else {}
        notebook(
            root / "notebooks" / "en" / f"{place:02}-one-{place}.ipynb", ("main-message", "# One"), **about
        )
    units = Course(lessons_of(root, "en"), ("en",), shown.frame, shown.built)
    cell = new_markdown_cell("## All", id="the-way")
    html = lesson_page(units, Static(2), units.lessons[0], Rendered(new_notebook(cells=[cell])))
    way = one(BeautifulSoup(html, "html.parser"), "main .easeback-map")
    assert [fold.get_text(strip=True) for fold in way.select("details > summary h3")] == ["Why", "What eases"]
    assert [fold.has_attr("open") for fold in way.select("details")] == [False, False]
    assert [len(fold.select("li")) for fold in way.select("details")] == [2, 1]
    assert [str(stop["data-lesson"]) for stop in way.select("li")] == [
        f"one-{place}" for place in range(1, 5)
    ]
    assert sum(bool(stop.select(".easeback-map__stretch")) for stop in way.select("li")) == 3


def test_a_page_for_those_who_change_the_course_stands_in_no_list_of_lessons(
    shown: Course, tmp_path: Path
) -> None:
    root = course(tmp_path)
    for name, about in {"01-one": {}, "all-figures": {"reference": True}}.items():
        notebook(root / "notebooks" / "en" / f"{name}.ipynb", ("main-message", f"# {name}"), **about)
    listed = page_of(Course(lessons_of(root, "en"), ("en",), shown.frame, shown.built), Static(2))
    assert [entry["data-lesson"] for entry in listed.select(".easeback-lessons li")] == ["index", "one"]


def test_the_foot_keeps_a_hidden_link_where_only_a_persons_path_leads_on(shown: Course) -> None:
    calm = next(lesson for lesson in shown.lessons if lesson.slug == "calm-now")
    html = lesson_page(shown, Static(2), calm, Rendered(new_notebook(cells=CELLS[:1])))
    ways = one(BeautifulSoup(html, "html.parser"), "footer nav")
    assert ways.has_attr("hidden")
    assert one(ways, ".easeback-foot__next").has_attr("hidden")


def test_a_lesson_outside_the_reading_order_has_no_number(shown: Course) -> None:
    calm = next(lesson for lesson in shown.lessons if lesson.slug == "calm-now")
    html = lesson_page(shown, Static(2), calm, Rendered(new_notebook(cells=CELLS[:1])))
    assert not BeautifulSoup(html, "html.parser").select(".easeback-bar__number, footer [rel=next]")


def test_nothing_is_fetched_from_another_host(page: BeautifulSoup) -> None:
    fetched = [
        str(tag.get("src") or tag.get("href")) for tag in page.select("script[src], link[href], img[src]")
    ]
    assert fetched
    assert [address for address in fetched if re.match(r"(https?:)?//", address)] == []


def test_the_words_need_one_style_sheet_and_no_script(page: BeautifulSoup) -> None:
    assert len(page.select("link[rel=stylesheet]")) == 1
    scripts = page.select("script:not([type])")
    assert all(script.has_attr("defer") for script in scripts if script.has_attr("src"))
    place, paint = [script.get_text() for script in scripts if not script.has_attr("src")]
    assert "history.replaceState" in place, "first of all the page says where it lies"
    assert paint == (TEMPLATE / "first-paint.js").read_text().rstrip("\n")


def test_what_was_chosen_is_applied_before_the_style_sheet(page: BeautifulSoup) -> None:
    head = [element.name for element in one(page, "head").find_all(["script", "link"])]
    assert head[0] == "script"
    assert head.index("script") < head.index("link")


def test_nothing_in_the_state_can_end_its_element(page: BeautifulSoup) -> None:
    state = one(page, 'script[type="application/vnd.jupyter.widget-state+json"]').get_text()
    assert json.loads(state)["state"]["p1"]["state"]["words"]["start"] == NASTY
    assert "alert(1)" not in "".join(script.get_text() for script in page.select("script:not([type])"))


def test_the_scripts_are_told_what_they_need(shown: Course) -> None:
    told = json.loads(one(page_of(shown, Served()), "script.easeback-page").get_text())
    assert told["host"] == "serve"
    assert told["kernels"] == "/easeback/kernels"
    assert {"client.lost", "client.again", "client.back", "present.next"} <= told["words"].keys()
    assert not [key for key in told["words"] if not key.startswith(("client.", "present."))]


@pytest.mark.parametrize(("host", "key"), [(Static(2), "needs_live"), (Served(), "wakes")])
def test_a_stock_widget_says_what_it_waits_for(shown: Course, host: Host, key: str) -> None:
    assert one(page_of(shown, host), ".easeback-widget").get_text(strip=True) == shown.frame.words[key]


@pytest.mark.parametrize("kind", ["unknown", "failed", "unavailable", "languages"])
def test_a_page_without_tables_still_comes_out(shown: Course, kind: str) -> None:
    bare = Course(shown.lessons, ("en",), PageFrame(), shown.built)
    page = BeautifulSoup(notice_page(bare, Served(), "en", kind, "A lesson"), "html.parser")
    one(page, "h1")
    assert page.select("main a")


def test_every_sentence_of_the_page_is_in_the_tables(shown: Course) -> None:
    given = shown.frame.words
    used = set()
    for path in TEMPLATE.glob("*.j2"):
        used |= set(re.findall(r"""words\[["']([\w.-]+)["']\]""", path.read_text()))
    assert used
    assert used - given.keys() == set()
