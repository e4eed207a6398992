"""A page says its language and the way it is written, and the menu calls each language by its own name."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from easeback.publishing.lessons.language_names import direction, own_name
from easeback.publishing.lessons.lessons import Lesson
from easeback.publishing.lessons.urls import Served
from easeback.publishing.pages.page_frame import PageFrame, Words
from easeback.publishing.pages.pages import Course, notice_page
from easeback.publishing.render.assets import built

TAGS = ("en", "ar", "de", "pt-BR", "zh-Hant", "x-clinic")


@pytest.mark.parametrize(
    ("tag", "name", "runs"),
    [
        ("en", "English", "ltr"),
        ("ar", "العربية", "rtl"),
        ("de", "Deutsch", "ltr"),
        ("pt-BR", "Português (Brasil)", "ltr"),
        ("zh-Hant", "中文 (繁體)", "ltr"),
        ("x-clinic", "x-clinic", "ltr"),
        ("tlh", "tlh", "ltr"),
    ],
)
def test_a_language_has_its_own_name_and_runs_its_own_way(tag: str, name: str, runs: str) -> None:
    assert (own_name(tag), direction(tag)) == (name, runs)


@pytest.mark.parametrize(("tag", "runs"), [("ku-Arab", "rtl"), ("ur-latn", "ltr"), ("he", "rtl")])
def test_the_script_decides_which_way_lines_run(tag: str, runs: str) -> None:
    assert direction(tag) == runs


@pytest.mark.parametrize(("tag", "runs"), [("ar", "rtl"), ("de", "ltr")])
def test_a_page_says_its_language_and_the_way_it_runs(tag: str, runs: str) -> None:
    lessons = [Lesson(tag, "index", Path("index.ipynb"), "Start")]
    page = notice_page(Course(lessons, TAGS, PageFrame(words=Words()), built()), Served(), tag, "languages")
    assert re.search(rf'<html lang="{tag}" dir="{runs}" ', page)
    menu = dict(re.findall(r'hreflang="([^"]+)" dir="([^"]+)"', page))
    assert menu == {each: direction(each) for each in TAGS}
    for each in TAGS:
        assert f">{own_name(each)}</a>" in page
