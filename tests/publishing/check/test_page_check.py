"""`check` sees what a reader would see: what leads nowhere, asks elsewhere, or is for a machine."""

import pytest

from easeback.content import HARMLESS, Fault
from easeback.publishing.check.page_check import HEAVY_PAGE, BuiltPage, page_faults, without_python
from easeback.publishing.check.page_faults import EXPLAINED

FILE = "notebooks/en/01-one.ipynb"


def page(cell: str, file: str = FILE, address: str = "en/one/index.html", frame: str = "") -> BuiltPage:
    html = (
        f'<html><body><header><a href="../index.html">x</a>{frame}</header><main id="lesson">'
        f'<section id="try-it"><section class="cell" data-cell="own">{cell}</section></section></main>'
    )
    return BuiltPage(file, address, html)


START = BuiltPage(
    "notebooks/en/index.ipynb", "en/index.html", '<main id="lesson"><p id="safety">x</p></main>'
)


def faults(cell: str, *files: str) -> list[Fault]:
    return page_faults([page(cell), START], files)


@pytest.mark.parametrize(
    "sound",
    [
        '<a href="#try-it">x</a>',
        '<a href="../index.html">x</a>',
        '<a href="../index.html#safety">x</a>',
        '<a href="?present">x</a>',
        '<a href="https://nhs.example">a link that a reader follows</a>',
        '<a href="tel:999">x</a>',
        '<a href="../../files/en/plan%20a.pdf">x</a>',
        '<img src="data:image/png;base64,AA" alt="x">',
        '<a href="#start">x</a><div class="easeback-player"></div>',
        '<a href="#start-any-calm">x</a><div class="easeback-player"></div>',
        "It costs $20 and <strong>not</strong> $30.",
        "<code>$x^2$</code>",
        '<p style="color:red">see [1] (page 2)</p>',
        '<svg><use href="#a"/></svg>',
        '<svg data-drawn="line"></svg><span data-names="line">the line</span>',
    ],
)
def test_a_sound_page_has_no_fault(sound: str) -> None:
    assert faults(sound, "files/en/plan a.pdf") == []


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ('<a href="#try-ot">x</a>', "“#try-ot”, a place that is not on that page. Use one of these: #try-it"),
        ('<a href="../index.html#gone">x</a>', "“#gone”, a place"),
        ('<a href="#start">no practice to begin</a>', "“#start”, a place"),
        ('<a href="../gone/index.html">x</a>', "not there"),
        ('<a href="07-gone.ipynb">x</a>', "“07-gone.ipynb”, which is not there"),
        ('<img src="../../files/en/gone.png" alt="x">', "“gone.png”, which is not there"),
        ('<audio src="../../files/en/gone.mp3"></audio>', "not there"),
        (
            "&lt;IPython.core.display.Image object&gt;",
            "A reader would read <IPython",
        ),
        (r"so $\frac{a}{b}$ is", r"as it was typed: $\frac{a}{b}$"),
        ("![a wave](mein bild.png)", "Put the name between < and >"),
        ("<script>x()</script>", "No page runs it"),
        ('<p onclick="x()">x</p>', "No page runs it"),
        ('<iframe src="https://films.example"></iframe>', "Write a plain link"),
        ('<img src="https://films.example/a.png" alt="x">', "Save the picture beside the lesson"),
        ('<video poster="//films.example/a.png"></video>', "Save the film"),
        ('<p style="background:url(//films.example/a)">x</p>', "The page asks nobody"),
        ("<style>@import '//films.example/a'</style>", "The page asks nobody"),
        ('<img src="data:image/png;base64,AA">', "no words for people who cannot see it"),
        ('<img src="../../files/en/large.png" data-weight="9000000" alt="x">', "“large.png” weighs 9.0 MB"),
    ],
)
def test_what_a_reader_would_miss_is_told_with_its_cell(cell: str, words: str) -> None:
    (fault,) = faults(cell, "files/en/large.png")
    assert str(fault).startswith(f"{FILE}: In “own”: ")
    assert words in str(fault)


@pytest.mark.parametrize("name", sorted(EXPLAINED))
def test_each_mark_of_the_page_builder_is_explained_with_one_thing_to_do(name: str) -> None:
    (fault,) = faults(f'<span data-fault="{name}" data-name="this-one">$x$</span>')
    assert fault.remedy
    assert "{" not in fault.problem
    assert fault.weight == EXPLAINED[name].weight
    assert fault.stops == (fault.weight < HARMLESS)


def test_one_thing_is_told_once() -> None:
    assert len(faults('<a href="#no">x</a><a href="#no">y</a>')) == 1


def test_the_frame_around_the_lesson_is_looked_at_too() -> None:
    (fault,) = page_faults([page("x", frame='<a href="gone.html">y</a>'), START], [])
    assert "In “" not in str(fault)


def test_a_heavy_page_is_told() -> None:
    (fault,) = faults("x" * (HEAVY_PAGE + 1))
    assert "1.5 MB" in fault.problem


def test_the_cells_whose_widgets_need_python_are_known() -> None:
    html = (
        '<section data-cell="a"><div class="easeback-widget" data-model="m" data-asleep></div></section>'
        '<section data-cell="b"><div class="easeback-widget" data-model="n"></div></section>'
    )
    assert without_python(html) == ("a",)
    assert without_python("<p>words</p>") == ()


def test_a_word_that_names_what_no_picture_draws_is_told_with_the_names_there_are() -> None:
    (fault,) = faults('<svg data-drawn="heart"></svg><span data-names="hart">the heart</span>')
    assert fault.problem == "In “own”: “the heart” names #drawn:hart, which no picture of this page draws."
    assert fault.remedy == "Use one of these: #drawn:heart."
    assert not fault.stops
    (alone,) = faults('<span data-names="hart">the heart</span>')
    assert alone.remedy == "Write the word without its link."
