"""What an author brings as HTML asks no other host and runs nothing; readers meet a link or a sentence."""

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from easeback import content
from easeback.publishing.lessons.urls import Static
from easeback.publishing.pages.page_frame import frame_of
from easeback.publishing.render.authors_html import fit_for_a_page
from easeback.publishing.render.foreign import FRAMES, NEVER
from easeback.publishing.render.in_place import Surroundings
from support.places import CLIENT, ROOT

AWAY = "https://films.example/x"
WORDS = frame_of(ROOT, content.FIRST_LANGUAGE).words
PIXEL = "data:image/gif;base64,R0lGODlhAQABAAAAACw="


@pytest.fixture
def around(tmp_path: Path) -> Surroundings:
    folder = tmp_path / "en"
    (folder / "files").mkdir(parents=True)
    for name in ("bild.png", "files/plan.pdf", "a.mp3", "film.mp4", "words.vtt", "code.py", "page.html"):
        (folder / name).write_bytes(b"bytes")
    (folder / "large.jpg").write_bytes(b"x" * 200_000)
    pasted = {"pasted.png": {"image/png": "AAAA"}}
    return Surroundings(folder, Static(2).file, WORDS, pasted)


def made(html: str, around: Surroundings) -> BeautifulSoup:
    return BeautifulSoup(fit_for_a_page(html, around), "html.parser")


def one(soup: BeautifulSoup, selector: str) -> Tag:
    (found,) = soup.select(selector)
    return found


@pytest.mark.parametrize(
    "html",
    [
        f'<iframe src="{AWAY}" width=5></iframe>',
        '<iframe src="//films.example/x"></iframe>',
        f'<embed src="{AWAY}"><p>words</p>',
        f'<object data="{AWAY}"><embed src="{AWAY}"></object>',
        f'<img src="{AWAY}" alt="A wave">',
        f'<a href="#try-it"><img src="{AWAY}" srcset="{AWAY} 2x"></a>',
        f'<picture><source srcset="{AWAY}"><img src="bild.png" alt="x" srcset="{AWAY} 2x"></picture>',
        f'<video src="{AWAY}" poster="{AWAY}" autoplay></video>',
        f'<video controls><source src="{AWAY}"></video>',
        f'<audio src="{AWAY}"></audio>',
        f'<video src="film.mp4" poster="{AWAY}"></video>',
        f'<link rel="stylesheet" href="{AWAY}"><base href="{AWAY}">',
        f'<meta http-equiv="refresh" content="0;url={AWAY}">',
        f'<div style="background:url({AWAY})">words</div>',
        f"<style>@import '{AWAY}'; p {{ background: url({AWAY}) }}</style>",
        f'<table background="{AWAY}"><tr><td>x</td></tr></table>',
        f'<svg><image href="{AWAY}"/><use xlink:href="{AWAY}#a"/><script href="{AWAY}"/></svg>',
        f'<form action="{AWAY}"><input type="image" src="{AWAY}"><b formaction="{AWAY}">x</b></form>',
        f'<script src="{AWAY}"></script><script>fetch("{AWAY}")</script>',
        f'<body onload="fetch(`{AWAY}`)"><p OnClick="location=`{AWAY}`">x</p>',
        f'<a href="#" ping="{AWAY}">x</a>',
        f'<template><img src="{AWAY}"></template><noscript><img src="{AWAY}"></noscript>',
        f'<!-- <img src="{AWAY}"> --><p>x</p>',
        f'<math href="{AWAY}"><mi>x</mi></math>',
    ],
)
def test_nothing_is_asked_of_another_host_and_check_is_told(html: str, around: Surroundings) -> None:
    soup = made(html, around)
    for link in soup.select("a[href]"):
        del link["href"]  # a reader may follow it
    for words in soup.select(".easeback-away"):
        words.clear()
    left = re.sub(r'data-name="[^"]*"', "", str(soup))
    assert "films.example" not in left
    silent = ("<!--", "noscript", "refresh", "ping", "picture")
    assert soup.select("[data-fault]") or any(kind in html for kind in silent)


def test_what_lies_elsewhere_is_a_link_with_its_words(around: Surroundings) -> None:
    link = one(made(f'<p><img src="{AWAY}" alt="A wave"></p>', around), "a")
    assert link["href"] == AWAY
    assert link.get_text() == "A wave (See the picture on films.example)"
    film = one(made(f'<iframe title="Breathe" src="{AWAY}"></iframe>', around), "a.easeback-away")
    assert film.get_text() == "Breathe (Open this on films.example)"


def test_a_link_in_a_link_is_none(around: Surroundings) -> None:
    soup = made(f'<a href="#x"><img alt="A wave" src="{AWAY}"></a>', around)
    assert len(soup.select("a")) == 1


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>",
        "<p onclick='x()'>a</p>",
        "<a href=' java\nscript:x()'>a</a>",
        "<a href='data:text/html,x'>a</a>",
    ],
)
def test_nothing_of_an_author_runs(html: str, around: Surroundings) -> None:
    soup = made(html, around)
    assert not soup.select("script, [onclick], a[href]")
    assert one(soup, "[data-fault]")["data-fault"] in {"script", "handler"}


def test_data_for_a_script_is_not_told_as_a_script(around: Surroundings) -> None:
    assert not made('<script type="application/json">{}</script><p>x</p>', around).select(
        "[data-fault], script"
    )


def test_a_small_picture_beside_the_lesson_stands_in_the_page(around: Surroundings) -> None:
    picture = one(made('<img src="bild.png" alt="A wave" width="40">', around), "img")
    assert str(picture["src"]).startswith("data:image/png;base64,")
    assert (picture["alt"], picture["width"]) == ("A wave", "40")
    assert "data-fault" not in picture.attrs


def test_a_large_picture_is_a_file_that_comes_in_time(around: Surroundings) -> None:
    picture = one(made('<img src="large.jpg" alt="A wave">', around), "img")
    assert picture["src"] == "../../files/en/large.jpg"
    assert (picture["loading"], picture["data-weight"]) == ("lazy", "200000")


def test_a_pasted_picture_is_shown_and_one_that_is_gone_is_told(around: Surroundings) -> None:
    assert (
        one(made('<img src="attachment:pasted.png" alt="x">', around), "img")["src"]
        == "data:image/png;base64,AAAA"
    )
    gone = made('<p>Before <img src="attachment:gone.png" alt="x"> after</p>', around)
    assert not gone.select("img")
    told = one(gone, "p > span.easeback-told")
    assert (told["data-fault"], told["data-name"]) == ("attachment-gone", "gone.png")
    assert told.get_text() == WORDS["not_here"]


def test_a_picture_that_is_gone_is_told(around: Surroundings) -> None:
    told = one(made('<img src="gone%20now.png" alt="x">', around), "[data-fault=picture-gone]")
    assert told["data-name"] == "gone now.png"


def test_a_picture_may_only_decorate_but_its_author_says_so(around: Surroundings) -> None:
    assert "data-fault" not in one(made('<img src="bild.png" alt="">', around), "img").attrs
    assert one(made('<img src="bild.png">', around), "img")["data-fault"] == "alt"


def test_files_beside_the_lesson_are_linked(around: Surroundings) -> None:
    soup = made('<a href="files/plan.pdf#page=2">Plan</a>', around)
    assert one(soup, "a")["href"] == "../../files/en/files/plan.pdf"


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("gone.pdf", "file-gone"),
        ("code.py", "file-kept-back"),
        ("page.html", "file-kept-back"),
        ("../x.pdf", "file-gone"),
    ],
)
def test_a_link_to_what_is_not_published_is_words_only(around: Surroundings, name: str, fault: str) -> None:
    soup = made(f'<a href="{name}">Plan</a>', around)
    assert not soup.select("a")
    assert one(soup, "[data-fault]").get_text() == "Plan"
    assert one(soup, "[data-fault]")["data-fault"] == fault


@pytest.mark.parametrize(
    "href", ["#try-it", "03-x.ipynb#a", "https://nhs.example", "mailto:a@b.example", "tel:999", "?present"]
)
def test_other_links_stay_as_they_are(around: Surroundings, href: str) -> None:
    assert one(made(f'<a href="{href}">x</a>', around), "a")["href"] == href


def test_sound_and_film_beside_the_lesson_play_when_asked(around: Surroundings) -> None:
    film = one(
        made('<video autoplay><source src="film.mp4"><track src="words.vtt"></video>', around), "video"
    )
    assert film.has_attr("controls")
    assert not film.has_attr("autoplay")
    assert film["preload"] == "none"
    assert [tag["src"] for tag in film.select("source, track")] == [
        "../../files/en/film.mp4",
        "../../files/en/words.vtt",
    ]
    assert one(made('<audio src="a.mp3"></audio>', around), "audio")["src"] == "../../files/en/a.mp3"
    assert one(made('<audio src="b.mp3"></audio>', around), "[data-fault=file-gone]")["data-name"] == "b.mp3"


def test_a_frame_with_a_file_beside_the_lesson_is_a_link_to_it(around: Surroundings) -> None:
    link = one(made('<iframe src="files/plan.pdf"></iframe>', around), "a")
    assert (link["href"], link.get_text()) == ("../../files/en/files/plan.pdf", "Open files/plan.pdf")


def test_html_that_was_not_closed_is_closed(around: Surroundings) -> None:
    assert fit_for_a_page("<div><p>a <b>b", around) == "<div><p>a <b>b</b></p></div>"


def test_formulas_in_html_are_mathml_but_not_in_code(around: Surroundings) -> None:
    html = fit_for_a_page("<p>so $x^2$</p><code>$x^2$</code>", around, formulas=True)
    assert html.count("<math") == 1
    assert "<code>$x^2$</code>" in html


def test_plain_html_is_left_as_it_is(around: Surroundings) -> None:
    table = '<table border="1"><tbody><tr><td style="color: red">1 &lt; 2</td></tr></tbody></table>'
    html = f'{table}<img alt="dot" src="{PIXEL}"/>'
    assert fit_for_a_page(html, around) == html


def test_the_open_page_keeps_out_the_same_elements_as_the_page_builder() -> None:
    source = (CLIENT / "inert.js").read_text(encoding="utf-8")
    (listed,) = re.findall(r"const NEVER = \[(.+?)\]", source, re.DOTALL)
    assert set(re.findall(r'"(\w+)"', listed)) == {*NEVER, *FRAMES}
