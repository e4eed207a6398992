"""What voila.json names is there, and the template gets in plain Voilà what it needs."""

import json
import os
from pathlib import Path

import pytest
from nbformat import read
from traitlets.utils.importstring import import_item

from easeback.publishing.serve import plain_voila
from support.places import NOTEBOOKS, ROOT
from support.pressroom import course

SETTINGS = json.loads((ROOT / "voila.json").read_text(encoding="utf-8"))


def names(settings: object) -> list[str]:
    """Every name of ours in the settings."""
    if isinstance(settings, dict):
        return [name for value in settings.values() for name in names(value)]
    return [settings] if isinstance(settings, str) and settings.startswith("easeback.") else []


@pytest.mark.parametrize("name", names(SETTINGS))
def test_what_the_settings_name_can_be_imported(name: str) -> None:
    assert import_item(name)


def test_no_address_may_choose_another_template_and_no_visitor_sees_a_traceback() -> None:
    voila = SETTINGS["VoilaConfiguration"]
    assert voila["template"] == "easeback"
    assert voila["allow_template_override"] == voila["allow_theme_override"] == "NO"
    assert voila["show_tracebacks"] is False


def test_jupyter_finds_the_template_and_knows_it_once() -> None:
    plain_voila.show_jupyter_the_template()
    plain_voila.show_jupyter_the_template()
    places = os.environ["JUPYTER_PATH"].split(os.pathsep)
    assert len(places) == len(set(places))
    found = [Path(place) / "voila" / "templates" / "easeback" / "index.html.j2" for place in places]
    assert any(path.is_file() for path in found)


def test_the_template_gets_the_lesson_the_notebook_is() -> None:
    book = read(NOTEBOOKS / "en" / "03-stress-signals.ipynb", as_version=4)
    given = plain_voila.page_of(book, {"metadata": {"name": "03-stress-signals"}, "base_url": "/x/"})
    assert (given["slug"], given["language"], given["host"]) == ("stress-signals", "en", "voila")
    assert given["scripts"][0].startswith("/x/assets/client.")
    assert any("part-stress_event" in script for script in given["scripts"])


def test_a_name_that_two_languages_share_is_told_apart_by_its_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = course(course(tmp_path), "de")
    german = root / "notebooks" / "de" / "index.ipynb"
    german.write_text(german.read_text(encoding="utf-8").replace("# Start", "# Anfang"), encoding="utf-8")
    (root / "data" / "de").mkdir()
    for table in (root / "data" / "en").iterdir():
        (root / "data" / "de" / table.name).write_bytes(table.read_bytes())
    monkeypatch.chdir(root)
    given = plain_voila.page_of(read(german, as_version=4), {"metadata": {"name": "index"}, "base_url": "/"})
    assert (given["language"], given["title"]) == ("de", "Anfang")


def test_a_notebook_that_is_no_lesson_still_has_its_page(tmp_path: Path) -> None:
    book = read(NOTEBOOKS / "en" / "index.ipynb", as_version=4)
    given = plain_voila.page_of(book, {"metadata": {"name": "scratch"}, "base_url": "/"})
    assert given["title"] == "scratch"
