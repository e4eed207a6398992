"""Each output is shown, or a reader is told calmly and `check` knows why."""

import base64
from pathlib import Path
from typing import Any

import pytest

from easeback import content
from easeback.publishing.lessons.urls import Static
from easeback.publishing.pages.page_frame import frame_of
from easeback.publishing.render.in_place import Surroundings
from easeback.publishing.render.outputs import MOST_LETTERS, Shown, shown
from support.places import ROOT

WORDS = frame_of(ROOT, content.FIRST_LANGUAGE).words
REPR = "<IPython.core.display.{} object>"
PLOTLY = "application/vnd.plotly.v1+json"


def of(data: dict[str, Any], metadata: dict[str, Any] | None = None) -> Shown:
    output = {"output_type": "display_data", "data": data, "metadata": metadata or {}}
    return shown(output, Surroundings(Path("nowhere"), Static(2).file, WORDS))


def printed(text: object, name: str = "stdout") -> Shown:
    return shown({"output_type": "stream", "name": name, "text": text}, Surroundings(Path(), str, WORDS))


@pytest.mark.parametrize("kind", ["image/png", "image/jpeg", "image/gif", "image/webp"])
def test_pictures_of_every_kind_are_shown_without_the_words_of_a_machine(kind: str) -> None:
    it = of({kind: "AA\nAA\n", "text/plain": REPR.format("Image")})
    assert f'src="data:{kind};base64,AAAA"' in it.html
    assert 'alt="A picture"' in it.html
    assert it.fault == "output-alt"


@pytest.mark.parametrize("metadata", [{"image/png": {"alt": "A “wave”"}}, {"alt": "A “wave”"}])
def test_the_words_an_author_gave_a_picture_are_its_own(metadata: dict[str, Any]) -> None:
    it = of({"image/png": "AAAA"}, metadata)
    assert 'alt="A “wave”"' in it.html
    assert not it.fault


def test_a_picture_keeps_the_size_it_was_given() -> None:
    assert (
        'width="300" height="200"'
        in of({"image/png": "AA"}, {"image/png": {"width": 300, "height": 200}}).html
    )


def test_a_drawing_is_a_picture_and_cannot_run() -> None:
    it = of({"image/svg+xml": ["<svg>", "<script>x()</script></svg>"]})
    assert it.kind == "picture"
    assert "<script" not in it.html
    drawn = base64.b64decode(it.html.split("base64,")[1].split('"')[0]).decode()
    assert 'xmlns="http://www.w3.org/2000/svg"' in drawn


def test_a_picture_too_large_is_told_and_the_page_stays_light() -> None:
    it = of({"image/png": "A" * 12_000_000})
    assert (it.kind, it.fault, it.about, it.html) == ("told", "heavy", "9.0 MB", "")


def test_what_was_printed_without_end_is_cut_and_told() -> None:
    it = printed("x" * 5_000_000)
    assert len(it.html) <= MOST_LETTERS
    assert (it.key, it.fault, it.about) == ("output_cut", "long", "5,000,000 letters")


def test_printed_words_have_no_colours_of_a_terminal_and_the_last_form_of_a_line() -> None:
    assert printed(["\x1b[31mred\x1b[0m <b>\n", " 1 %\r 50 %\r100 %\n"]).html == "red &lt;b&gt;\n100 %\n"
    assert printed("a\r\nb").html == "a\nb"
    assert printed("for the log", "stderr").kind == "nothing"


@pytest.mark.parametrize(
    "latex", ["$\\displaystyle x^2$", "$$x^2$$", "\\begin{equation}x^2\\end{equation}", "so $x^2$"]
)
def test_formulas_are_mathml(latex: str) -> None:
    it = of({"text/latex": latex, "text/plain": REPR.format("Math")})
    assert "<math" in it.html
    assert "IPython" not in it.html


def test_data_is_shown_as_text() -> None:
    it = of({"application/json": {"a": ["ä", 1]}, "text/plain": REPR.format("JSON")})
    assert it.kind == "text"
    assert '"ä"' in it.html


def test_a_script_never_runs_and_is_told() -> None:
    it = of({"application/javascript": "x()", "text/plain": REPR.format("Javascript")})
    assert (it.kind, it.key, it.fault) == ("told", "not_shown", "script-output")
    assert WORDS[it.key]


@pytest.mark.parametrize(
    "kind", [PLOTLY, "application/vnd.vegalite.v5+json", "application/vnd.bokehjs_exec.v0+json"]
)
def test_a_drawing_of_another_library_is_shown_by_its_still_or_told(kind: str) -> None:
    assert of({kind: {}, "image/png": "AAAA", "text/html": "<script>x</script>"}).kind == "picture"
    it = of({kind: {}, "text/html": "<div></div><script src='https://cdn.example/p.js'></script>"})
    assert (it.kind, it.fault, it.about) == ("told", "alive", kind)


def test_html_that_is_nothing_without_its_script_is_told() -> None:
    it = of({"text/html": "<style>a{}</style><div id=x></div><script>draw()</script>"})
    assert (it.kind, it.fault) == ("told", "script")


def test_html_that_loses_its_script_keeps_its_words_and_says_so() -> None:
    it = of({"text/html": "<p>Words.</p><script>draw()</script>"})
    assert "Words." in it.html
    assert it.key == "not_whole"


def test_a_table_is_shown() -> None:
    it = of({"text/html": "<table><tr><td>1</td></tr></table>", "text/plain": "1"})
    assert it.html == "<table><tr><td>1</td></tr></table>"


def test_html_too_large_is_told() -> None:
    assert of({"text/html": "<p>x</p>" * 100_000}).fault == "heavy"


@pytest.mark.parametrize(
    "text",
    [
        REPR.format("Audio"),
        "[<matplotlib.lines.Line2D object at 0x7f>]",
        "<function f at 0x7f2>",
        "<function print(*args, sep=' ')>",
        "<__main__.Own object at 0x7f>",
        "<BarContainer object of 3 artists>",
    ],
)
def test_the_words_of_a_machine_are_not_for_a_reader(text: str) -> None:
    it = of({"text/plain": text})
    assert (it.kind, it.fault, it.html) == ("nothing", "machine-words", "")


def test_an_unknown_kind_is_told() -> None:
    it = of({"application/x-new": "x", "text/plain": "<new.Thing object at 0x7f>"})
    assert (it.kind, it.fault, it.about) == ("told", "unknown", "application/x-new")
    assert of({"application/x-new": "x"}).fault == "unknown"


@pytest.mark.parametrize("text", ["42", "'<b>'", "a < b > c", "<3", "[1, 2]"])
def test_a_value_is_shown_as_text(text: str) -> None:
    it = of({"text/plain": text})
    assert it.kind == "text"
    assert "<b>" not in it.html


def test_a_cell_that_failed_is_told_without_its_words() -> None:
    assert shown({"output_type": "error", "evalue": "secret"}, Surroundings(Path(), str, WORDS)) == Shown(
        "error", key="cell_failed"
    )


def test_a_widget_is_known_by_its_model() -> None:
    assert (
        of({"application/vnd.jupyter.widget-view+json": {"model_id": "m"}, "text/plain": "X()"}).model == "m"
    )
