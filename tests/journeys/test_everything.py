"""A lesson that holds all a notebook may hold, as a reader meets it: served, published, from disk."""

import base64
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from conftest import Guard
from easeback.publishing.cache import Cache
from easeback.publishing.press import Press
from easeback.publishing.site import publish
from pressroom import course, notebook
from serving import Server, file_server
from walk import barriers, too_wide

GIF = "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
WIDE = '<svg xmlns="http://www.w3.org/2000/svg" width="3000" height="1000"><path d="M0 0h9v9z"/></svg>'
AWAY = "https://films.example/x"
SHOW = "from IPython.display import *\n"
OWN = """import anywidget, traitlets
class Own(anywidget.AnyWidget):
    _esm = "export default { render({ model, el }) { el.textContent = 'own ' + model.get('n'); } }"
    _css = ".own { color: teal }"
    n = traitlets.Int(7).tag(sync=True)
Own()"""
CELLS = (
    ("main-message", "# Everything\n\nAll that a notebook may hold."),
    (
        "formulas",
        "> It costs $20 and **not** $30. So $x^2$ it is.\n\n$$\\frac{pain}{time} \\approx \\sum_i w_i$$"
        "\n\n$$" + "a + b + " * 40 + "c$$",
    ),
    ("wide", "> ![A wide field](wide.svg)\n\n" + "a wide table | " * 30 + "end\n" + "--|" * 31),
    ("broken", "> This one is $\\frac{a}{$ broken."),
    ("pictures", "> ![A dot](<mein bild.gif>) ![A dot](bild_%C3%BC.gif) ![gone](gone.gif)"),
    ("files", '> [The plan](files/plan.pdf)\n\n<audio src="ton.wav"></audio>'),
    (
        "away",
        f'> <iframe src="{AWAY}"></iframe> <img src="{AWAY}" alt="A wave"> <script src="{AWAY}"></script>',
    ),
    ("their-style", f'> <p style="background:url({AWAY})" onclick="x()">Words in a box.</p>'),
    ("latex", f"{SHOW}Latex('$$e^{{x}}$$')"),
    ("drawn", f"{SHOW}import base64\nImage(base64.b64decode('{GIF}'), format='gif', alt='A drawn dot')"),
    ("data", f"{SHOW}display(JSON({{'pain': 3}}))\nJavascript('document.title = 1')"),
    (
        "table",
        f"{SHOW}HTML('<table><tr><td>cell of a table</td></tr></table><script src=\"{AWAY}\"></script>')",
    ),
    (
        "plot",
        f"{SHOW}display({{'application/vnd.plotly.v1+json': {{}}, 'text/plain': 'Figure()'}}, raw=True)",
    ),
    ("magic", "!echo from a shell\n6 * 7;"),
    ("endless", "print('x' * 5_000_000)"),
    ("own", OWN),
)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = course(tmp_path_factory.mktemp("everything") / "course")
    lessons = folder / "notebooks" / "en"
    notebook(lessons / "01-calm.ipynb", *CELLS)
    (lessons / "files").mkdir()
    (lessons / "files" / "plan.pdf").write_bytes(b"%PDF-1.4")
    (lessons / "ton.wav").write_bytes(b"RIFF")
    (lessons / "wide.svg").write_text(WIDE, encoding="utf-8")
    for name in ("mein bild.gif", "bild_ü.gif"):
        (lessons / name).write_bytes(base64.b64decode(GIF))
    return folder


@pytest.fixture(scope="module")
def site(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    publish(Press(root, Cache(folder / "cache")), folder / "out")
    return folder / "out"


@pytest.fixture(scope="module")
def hosts(site: Path, root: Path, serve: Callable[..., Server]) -> Iterator[dict[str, str]]:
    running = serve(root)
    with file_server(site) as address:
        yield {
            "served": f"{running.url}/en/calm",
            "published": f"{address}/en/calm/index.html",
            "disk": (site / "en" / "calm" / "index.html").as_uri(),
        }
    running.stop()


@pytest.mark.parametrize("host", ["served", "published", "disk"])
def test_everything_is_shown_or_told_and_no_other_host_is_asked(
    reader: Callable[..., Page], hosts: dict[str, str], guard: Guard, host: str
) -> None:
    guard.forgive("Access to font at 'file:|ERR_FAILED.*woff2")
    page = reader("phone")
    page.goto(hosts[host])
    lesson = page.locator("main")
    expect(lesson.get_by_text("own 7")).to_be_visible()
    expect(lesson.get_by_text("It costs $20 and not $30.")).to_be_visible()
    expect(lesson.locator("math")).to_have_count(4)
    expect(lesson.locator("[data-cell=broken] code")).to_have_text("\\frac{a}{")
    expect(lesson.get_by_role("img", name="A dot", exact=True)).to_have_count(2)
    expect(lesson.get_by_role("img", name="A drawn dot")).to_have_count(1)
    assert page.locator("main img").evaluate_all("all => all.every((one) => one.naturalWidth > 0)")
    expect(lesson.get_by_text("See the picture on films.example")).to_be_visible()
    expect(lesson.get_by_text("Open this on films.example")).to_be_visible()
    for words in ("Words in a box.", "cell of a table", "from a shell", '"pain": 3'):
        expect(lesson.get_by_text(words)).to_be_visible()
    expect(lesson.get_by_text("This bit cannot be shown here")).to_have_count(2)
    expect(lesson.get_by_text("The rest is too long to show here.")).to_be_visible()
    for words in ("<IPython", "42", "x^2"):
        assert words not in lesson.inner_text()
    assert len(page.content()) < 1_000_000
    assert too_wide(page) == []


def test_files_beside_the_lesson_come_from_either_host(
    reader: Callable[..., Page], hosts: dict[str, str]
) -> None:
    page = reader("laptop")
    for host in ("served", "published"):
        page.goto(hosts[host])
        plan = page.get_by_role("link", name="The plan").evaluate("(link) => link.href")
        assert page.request.get(plan).body() == b"%PDF-1.4"
        sound = page.locator("audio").evaluate("(sound) => sound.src")
        assert page.request.get(sound).body() == b"RIFF"
        assert page.request.get(plan.replace("plan.pdf", "..%2Findex.ipynb")).status in {403, 404}


def test_what_an_author_brings_has_no_barrier(reader: Callable[..., Page], hosts: dict[str, str]) -> None:
    page = reader("laptop", color_scheme="dark")
    page.goto(hosts["published"])
    expect(page.get_by_text("own 7")).to_be_visible()
    assert barriers(page, within="main") == []
