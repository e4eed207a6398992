"""Nothing is asked of another host, ever: fonts, icons and libraries are served from here."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from support.places import CLIENT, KIT, PACKAGE, PARTS, TEMPLATE, WIDGETS, files, name

BUILT = PACKAGE / "built"
SOURCES = [*files(KIT, ".js", ".css"), *files(PARTS, ".js", ".css"), *files(CLIENT, ".js", ".css")]
AWAY = r"""["'(]?\s*(?:https?:)?//[a-z0-9]"""
# Each way in which a page makes a browser fetch something by itself. A link the reader follows is not one.
FETCHES = re.compile(
    rf"""url\(\s*{AWAY}|@import\s+{AWAY}|\bimport\s*\(?\s*{AWAY}|\bfrom\s*["'](?:https?:)?//
      |\b(?:fetch|importScripts|sendBeacon|Worker|EventSource|WebSocket|Request)\(\s*{AWAY}
      |\b(?:src|srcset|poster|data|action|manifest)\s*=\s*{AWAY}
      |<link\b[^>]*href\s*=\s*{AWAY}|\.src\s*=\s*{AWAY}""",
    re.VERBOSE | re.IGNORECASE,
)


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_no_source_loads_from_another_host(path: Path) -> None:
    assert FETCHES.findall(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "path", files(TEMPLATE, ".j2", ".html", ".css", ".js") if TEMPLATE.exists() else [], ids=name
)
def test_no_template_loads_from_another_host(path: Path) -> None:
    assert FETCHES.findall(path.read_text(encoding="utf-8")) == []


def test_nothing_that_was_built_loads_from_another_host() -> None:
    built = [path for path in BUILT.rglob("*") if path.suffix in {".js", ".css"}]
    assert built, "the browser code is built"
    found = {path.name: FETCHES.findall(path.read_text(encoding="utf-8")) for path in built}
    assert {file: loads for file, loads in found.items() if loads} == {}


def test_the_font_of_the_course_is_in_the_build() -> None:
    style = next((BUILT / "page").glob("course*.css")).read_text(encoding="utf-8")
    fonts = re.findall(r"url\(\"?\.?/?([^)\"]+\.woff2)\"?\)", style)
    assert fonts
    assert all((BUILT / "page" / Path(font).name).is_file() for font in fonts)
    assert "font-display" in style


def test_a_load_from_away_is_found() -> None:
    assert FETCHES.search("@font-face{src:url(https://fonts.example/a.woff2)}")
    assert FETCHES.search('<script src="//cdn.example/a.js">')
    assert FETCHES.search('import x from "https://esm.example/x"')
    assert not FETCHES.search('<a href="https://doi.org/10.1000/1">')
    assert not FETCHES.search('xmlns="http://www.w3.org/2000/svg"')


def test_the_package_manager_is_told_of_no_host() -> None:
    settings = WIDGETS / ".npmrc"
    assert not settings.exists() or "://" not in settings.read_text(encoding="utf-8")
