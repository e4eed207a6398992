"""JupyterLab's Voilà button opens our page: in `easeback lab`, and wherever EaseBack is installed."""

from __future__ import annotations

import json
import re
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest
from traitlets.utils.importstring import import_item

from easeback.publishing.serve import lab, lab_pages
from support.places import NOTEBOOKS, ROOT, WIDGETS
from support.serving import BIN, Server, free_port

pytestmark = pytest.mark.slow

PICTURE = b"\x89PNG\r\n\x1a\n"


def opened(address: str) -> tuple[int, str]:
    with urllib.request.urlopen(address, timeout=120) as answer:
        return answer.status, answer.read().decode("utf-8", "replace")


def test_the_voila_button_opens_the_lesson_with_all_it_needs_in_the_whole_course(
    start: Callable[..., Server], course_copy: Path, tmp_path: Path
) -> None:
    (course_copy / "notebooks" / "en" / "clinic.png").write_bytes(PICTURE)
    port = free_port()
    person = {"open_browser": False, "port": port, "port_retries": 0, "allow_root": True}
    settings = {"ServerApp": person, "IdentityProvider": {"token": ""}}
    (tmp_path / "jupyter_server_config.json").write_text(json.dumps(settings), encoding="utf-8")
    server = start(
        str(BIN / "easeback"), "lab", folder=course_copy, port=port, JUPYTER_CONFIG_DIR=str(tmp_path)
    ).wait("/api/status")
    status, page = opened(f"{server.url}/voila/render/notebooks/en/01-the-loop.ipynb")
    assert status == 200
    assert re.search('<html [^>]*data-host="voila" data-slug="the-loop"', page)
    assert page.rstrip().endswith("</html>")
    assert page.count('class="easeback-widget" data-model=') >= 1, (
        "its code ran, and its parts have their place"
    )
    for address in re.findall(r'(?:href|src)="(/assets/[^"]+)"', page):
        assert opened(server.url + address)[0] == 200, address
    assert opened(f"{server.url}/voila/files/notebooks/en/clinic.png")[0] == 200
    folders = json.loads(opened(f"{server.url}/api/contents/")[1])["content"]
    assert {"notebooks", "data"} <= {each["name"] for each in folders}
    with urllib.request.urlopen(server.url, timeout=60) as front:
        assert front.url == f"{server.url}/lab/tree/notebooks"


def test_every_jupyterlab_beside_us_is_told_of_the_same_extension() -> None:
    told = json.loads(
        (WIDGETS / "easeback" / "publishing" / "serve" / "jupyter_server.json").read_text("utf-8")
    )
    (name,) = told["ServerApp"]["jpserver_extensions"]
    assert any(f"'{name}': True" in setting for setting in lab.QUIET)
    assert import_item(name)._jupyter_server_extension_points() == [{"module": name}]
    assert name < "voila.server_extension", "extensions start in the order of their names"


class Elsewhere:
    """A server in a folder that no voila.json of ours speaks for."""

    def __getattr__(self, name: str) -> object:
        raise AssertionError(name)


def test_a_server_that_shows_no_course_of_ours_stays_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    lab_pages._load_jupyter_server_extension(Elsewhere())


def test_the_lessons_are_found_from_the_folder_that_is_shown() -> None:
    assert lab_pages.place_of_notebooks(ROOT) == "notebooks/"
    assert lab_pages.place_of_notebooks(ROOT.parent) == f"{ROOT.name}/notebooks/"
    assert lab_pages.place_of_notebooks(NOTEBOOKS) == lab_pages.place_of_notebooks(NOTEBOOKS / "en") == ""
