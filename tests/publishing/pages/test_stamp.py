"""The stamp is another one after any change a page could show, and the same while there is none."""

from collections.abc import Callable
from pathlib import Path

import pytest

from easeback.publishing.pages import stamp as module
from easeback.publishing.pages.stamp import stamp_of
from support.pressroom import build, course, notebook


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A course, our own code, a template and a build that a test may change."""
    for name, file in (("TEMPLATE", "package/template/index.html.j2"), ("PACKAGE", "package/part.py")):
        path = tmp_path / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("1", encoding="utf-8")
        monkeypatch.setattr(module, name, path.parent)
    folder = course(tmp_path / "course")
    (folder / "notebooks" / "en" / "pictures" / "deep").mkdir(parents=True)
    (folder / "notebooks" / "en" / "pictures" / "deep" / "back.png").write_bytes(b"old")
    build(tmp_path / "built")
    return folder


def stamp(root: Path) -> str:
    return stamp_of(root, root.parent / "built")


def write(path: str) -> Callable[[Path], object]:
    return lambda root: (root / path).write_text("new, and longer", encoding="utf-8")


@pytest.mark.parametrize(
    "change",
    [
        lambda root: notebook(root / "notebooks/en/index.ipynb", ("main-message", "# Anew")),
        lambda root: (root / "notebooks/en/index.ipynb").unlink(),
        lambda root: (root / "notebooks/en/index.ipynb").rename(root / "notebooks/en/01-index.ipynb"),
        lambda root: (root / "notebooks/en").rename(root / "notebooks/de"),
        write("notebooks/en/02-new.ipynb"),
        write("notebooks/en/pictures/deep/back.png"),
        write("notebooks/en/own.csv"),
        write("data/claims.csv"),
        write("data/en/words.csv"),
        write("../package/part.py"),
        write("../package/template/index.html.j2"),
        write("../package/template/first-paint.js"),
        write("../built/page/manifest.json"),
        write("../built/server_render.js"),
    ],
)
def test_any_change_that_a_page_could_show_is_another_stamp(
    root: Path, change: Callable[[Path], object]
) -> None:
    before = stamp(root)
    assert stamp(root) == before
    change(root)
    assert stamp(root) != before


@pytest.mark.parametrize(
    "path",
    [
        "notebooks/en/.ipynb_checkpoints/index.ipynb",
        "notebooks/en/.~index.ipynb",
        "../package/__pycache__/part.pyc",
        "../package/part.js",
    ],
)
def test_what_no_page_shows_changes_nothing(root: Path, path: str) -> None:
    before = stamp(root)
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text("new", encoding="utf-8")
    assert stamp(root) == before


def test_a_folder_that_a_link_leads_to_is_looked_at_once_though_links_go_round(
    root: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (root / "notebooks" / "de").symlink_to(elsewhere)
    (elsewhere / "round").symlink_to(root / "notebooks")
    before = stamp(root)
    (elsewhere / "index.ipynb").write_text("{}", encoding="utf-8")
    assert stamp(root) != before


def test_a_course_without_its_folders_still_has_a_stamp(tmp_path: Path) -> None:
    assert stamp_of(tmp_path / "nothing", tmp_path / "no-build")
