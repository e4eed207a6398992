"""The static course is whole, lies anywhere, and never overwrites what is not ours."""

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest

from easeback import content
from easeback.publishing.pages.builder import PageBuilder, UnavailableError
from easeback.publishing.render.cache import Cache
from easeback.publishing.site import MARK, NotOurFolderError, publish
from support.pressroom import WIDGETS, build, course, notebook

OWN = """import anywidget
class Own(anywidget.AnyWidget):
    _esm = "export default { render() {} }"
Own()"""


class Addresses(HTMLParser):
    """Collects every address of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, _: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value for name, value in attrs if name in {"href", "src"} and value]


def addresses(path: Path) -> list[str]:
    reading = Addresses()
    reading.feed(path.read_text(encoding="utf-8"))
    return reading.found


@pytest.fixture(scope="module")
def built_code(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("build") / "built")


@pytest.fixture
def builder(tmp_path: Path, built_code: Path) -> PageBuilder:
    root = course(tmp_path / "course")
    notebook(root / "notebooks" / "en" / "01-calm.ipynb", ("main-message", "# Calm"))
    return PageBuilder(root, Cache(tmp_path / "cache"), built_code)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, built_code: Path) -> Path:
    """A course with a lesson for an educator's widgets, and one whose cell fails."""
    folder = tmp_path_factory.mktemp("site")
    root = course(folder / "course")
    cells = (("main-message", "# Own"), ("see-it", OWN), ("try-it", WIDGETS), ("what-helps", "1 / 0"))
    notebook(root / "notebooks" / "en" / "01-calm.ipynb", *cells)
    done = publish(
        PageBuilder(root, Cache(folder / "cache"), built_code), folder / "out", built_in=built_code
    )
    assert (done.pages, done.failed) == (2, ("Own",))
    assert done.asleep == (("Own", "try-it"),)
    return folder / "out"


def test_every_lesson_has_its_file(site: Path) -> None:
    for name in ("index.html", "404.html", "en/index.html", "en/calm/index.html", MARK):
        assert (site / name).is_file(), name


def test_every_address_leads_to_a_file_of_the_course(site: Path) -> None:
    for path in site.rglob("*.html"):
        for address in addresses(path):
            if address.startswith(("#", "?", "data:", "tel:", "sms:", "https://", "http://")):
                continue
            target = (path.parent / address.split("#")[0]).resolve()
            assert target.is_relative_to(site.resolve()), f"{path}: {address}"
            assert target.is_file(), f"{path}: {address}"


def test_the_code_of_a_widget_by_others_lies_among_the_files(site: Path) -> None:
    html = (site / "en" / "calm" / "index.html").read_text(encoding="utf-8")
    name = re.search(r"\.\./\.\./assets/(widget\.[0-9A-F]+\.js)", html)
    assert name
    assert "render()" in (site / "assets" / name[1]).read_text(encoding="utf-8")


def test_files_that_a_page_names_are_published_and_no_others(
    builder: PageBuilder, tmp_path: Path, built_code: Path
) -> None:
    folder = builder.root / "notebooks" / "en"
    (folder / "files").mkdir()
    for name in ("files/mein plan.pdf", "ton.mp3", "bild_ü.png", "patients.xlsx", "hidden.py"):
        (folder / name).write_bytes(b"x" * 100_000)
    words = '> [Plan](<files/mein plan.pdf>) ![Wave](bild_ü.png) <audio src="ton.mp3"></audio> [x](hidden.py)'
    notebook(folder / "02-files.ipynb", ("main-message", "# Files"), ("see-it", words))
    out = tmp_path / "out"
    publish(builder, out, built_in=built_code)
    found = {path.relative_to(out / "files").as_posix() for path in (out / "files").rglob("*.*")}
    assert found == {"en/files/mein plan.pdf", "en/ton.mp3", "en/bild_ü.png"}
    named = {unquote(name) for name in addresses(out / "en" / "files" / "index.html")}
    assert {f"../../files/{name}" for name in found} <= named
    (folder / "02-files.ipynb").unlink()
    publish(builder, out, built_in=built_code)
    assert not (out / "files").exists()


def test_the_licences_of_what_others_wrote_lie_at_its_root(site: Path) -> None:
    assert (site / "THIRD-PARTY-NOTICES.txt").read_text(encoding="utf-8") == "preact 10, under MIT"


def test_the_manifest_of_the_build_is_not_published(site: Path) -> None:
    assert not (site / "assets" / "manifest.json").exists()


def test_the_root_leads_to_each_language_without_a_script(site: Path) -> None:
    assert "./en/index.html" in addresses(site / "index.html")


def test_publishing_again_leaves_what_is_there_now_and_nothing_else(
    builder: PageBuilder, tmp_path: Path, built_code: Path
) -> None:
    out = tmp_path / "out"
    publish(builder, out, built_in=built_code)
    (out / "CNAME").write_text("own file of the host", encoding="utf-8")
    (builder.root / "notebooks" / "en" / "01-calm.ipynb").rename(
        builder.root / "notebooks" / "en" / "01-quiet.ipynb"
    )
    publish(builder, out, built_in=built_code)
    assert (out / "en" / "quiet" / "index.html").is_file()
    assert not (out / "en" / "calm").exists()
    assert (out / "CNAME").is_file()
    assert not list(out.rglob("*.new"))


def test_a_folder_with_other_files_is_refused_and_left_as_it_is(
    builder: PageBuilder, tmp_path: Path, built_code: Path
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "thesis.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(NotOurFolderError, match="not a course"):
        publish(builder, out, built_in=built_code)
    assert [path.name for path in out.iterdir()] == ["thesis.txt"]


def test_a_file_in_place_of_the_folder_is_refused(
    builder: PageBuilder, tmp_path: Path, built_code: Path
) -> None:
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    with pytest.raises(NotOurFolderError, match="is a file"):
        publish(builder, tmp_path / "out", built_in=built_code)


def test_a_mark_cannot_have_files_outside_the_folder_removed(
    builder: PageBuilder, tmp_path: Path, built_code: Path
) -> None:
    precious = tmp_path / "precious.txt"
    precious.write_text("mine", encoding="utf-8")
    out = tmp_path / "out"
    out.mkdir()
    (out / MARK).write_text('{"files": ["../precious.txt"]}', encoding="utf-8")
    publish(builder, out, built_in=built_code)
    assert precious.is_file()


def test_nothing_is_written_where_a_table_is_faulty(
    builder: PageBuilder, tmp_path: Path, built_code: Path
) -> None:
    (builder.root / "data" / "claims.csv").unlink()
    with pytest.raises(content.ContentError, match=r"claims\.csv"):
        publish(builder, tmp_path / "out", built_in=built_code)
    assert not (tmp_path / "out").exists()


def test_a_lesson_that_cannot_be_read_keeps_no_other_from_being_published(
    builder: PageBuilder, tmp_path: Path, built_code: Path
) -> None:
    notebook(builder.root / "notebooks" / "en" / "02-torn.ipynb", ("main-message", "# Torn"))
    whole = publish(builder, tmp_path / "out", built_in=built_code)
    (builder.root / "notebooks" / "en" / "02-torn.ipynb").write_text("{", encoding="utf-8")
    done = publish(builder, tmp_path / "out", built_in=built_code)
    assert (whole.pages, whole.unavailable) == (done.pages + 1, ())
    (fault,) = done.unavailable
    assert "02-torn.ipynb" in fault
    assert ">Calm</h1>" in (tmp_path / "out" / "en" / "calm" / "index.html").read_text("utf-8")
    torn = (tmp_path / "out" / "en" / "torn" / "index.html").read_text("utf-8")
    assert 'data-notice="unavailable"' in torn


def test_nothing_is_written_where_no_lesson_can_be_read(
    builder: PageBuilder, tmp_path: Path, built_code: Path
) -> None:
    for lesson in (builder.root / "notebooks" / "en").glob("*.ipynb"):
        lesson.write_text("{", encoding="utf-8")
    with pytest.raises(UnavailableError, match=r"01-calm\.ipynb"):
        publish(builder, tmp_path / "out", built_in=built_code)
    assert not (tmp_path / "out").exists()
