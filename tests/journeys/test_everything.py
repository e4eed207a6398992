"""A lesson that holds all a notebook may hold, as a reader meets it: served, published, from disk."""

import base64
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from conftest import Guard
from easeback.publishing.pages.builder import PageBuilder
from easeback.publishing.render.cache import Cache
from easeback.publishing.site import publish
from support.pressroom import course, notebook
from support.serving import Server, file_server
from support.walk import barriers, too_wide

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
OUT = f"""{SHOW}import base64
out = w.Output()
with out:
    display(Image(base64.b64decode("{GIF}"), format="gif", alt="In an output"))
out"""
STOCK = """import ipywidgets as w
words, label = w.HTMLMath("<b>Load</b> $x^2$, for $20 or $30"), w.Label("$\\\\alpha$", description="$y$")
turn = w.IntSlider(value=2, max=9, description="Power")
turn.observe(lambda new: setattr(words, "value", f"Now $x^{new.new} + 1$"), "value")
rows = [w.HTML("<p>first panel</p>"), w.HTML("<p>second panel</p>")]
w.VBox([words, label, turn, w.Play(max=5, description="Days"), w.Tab(rows, titles=("Morning", "Noon")),
    w.ToggleButtons(options=["Rest", "Move"], description="Way"),
    w.Button(icon="rocket", tooltip="Begin")])"""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = course(tmp_path_factory.mktemp("everything") / "course")
    lessons = folder / "notebooks" / "en"
    notebook(lessons / "01-calm.ipynb", *CELLS)
    notebook(lessons / "02-stock.ipynb", ("main-message", "# Stock"), ("stock", STOCK), ("out", OUT))
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
    publish(PageBuilder(root, Cache(folder / "cache")), folder / "out")
    return folder / "out"


@pytest.fixture(scope="module")
def hosts(site: Path, root: Path, serve: Callable[..., Server]) -> Iterator[dict[str, str]]:
    running = serve(root)
    with file_server(site) as address:
        yield {
            "served": f"{running.url}/en/calm",
            "stock": f"{running.url}/en/stock",
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


@pytest.mark.parametrize("given", [{"color_scheme": "dark"}, {"forced_colors": "active"}])
def test_what_an_author_brings_has_no_barrier_at_twice_the_text(
    reader: Callable[..., Page], hosts: dict[str, str], given: dict[str, str]
) -> None:
    page = reader("laptop", **given)
    page.goto(hosts["published"])
    expect(page.get_by_text("own 7")).to_be_visible()
    assert barriers(page, within="main") == []
    page.add_style_tag(content=":root { font-size: 200% }")
    assert too_wide(page) == []
    assert barriers(page, within="main") == []


def test_stock_controls_show_their_formulas_names_and_state(
    reader: Callable[..., Page], hosts: dict[str, str]
) -> None:
    page = reader("phone")
    page.goto(hosts["stock"])
    lesson = page.locator("main")
    expect(lesson.locator(".widget-htmlmath math")).to_have_count(1, timeout=60_000)
    expect(lesson.locator(".widget-htmlmath")).to_contain_text("for $20 or $30")
    expect(lesson.locator(".widget-label math")).to_have_count(1)
    expect(lesson.get_by_role("button", name="Play: Days")).to_be_visible()
    expect(lesson.get_by_role("button", name="Begin")).to_have_text("Begin")
    expect(lesson.get_by_role("img", name="In an output", exact=True)).to_be_visible()
    moving = lesson.get_by_role("button", name="Move")
    expect(moving).to_have_attribute("aria-pressed", "false")
    moving.click()
    expect(moving).to_have_attribute("aria-pressed", "true")
    expect(lesson.get_by_role("button", name="Rest")).to_have_attribute("aria-pressed", "false")
    expect(lesson.get_by_text("second panel")).to_be_hidden()
    lesson.get_by_role("tab", name="Noon").click()
    expect(lesson.get_by_text("second panel")).to_be_visible()
    expect(lesson.get_by_text("first panel")).to_be_hidden()
    boxes = [each.bounding_box() for each in lesson.locator("button, [role=tab]").all()]
    assert [box for box in boxes if not box or min(box["width"], box["height"]) < 44] == []
    lesson.get_by_role("slider").first.press("ArrowRight")
    expect(lesson.locator(".widget-htmlmath")).to_contain_text("Now")
    expect(lesson.locator(".widget-htmlmath math")).to_have_count(1)
    assert too_wide(page) == []
    assert barriers(page, within="main") == []
