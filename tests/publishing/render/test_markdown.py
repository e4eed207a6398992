"""The words of a cell: formulas, money, pictures, and HTML that a person left open."""

from pathlib import Path

import pytest

from easeback.publishing.lessons.urls import Static
from easeback.publishing.render.in_place import Surroundings
from easeback.publishing.render.markdown import words_of


@pytest.fixture
def around(tmp_path: Path) -> Surroundings:
    for name in ("mein bild.png", "bild_ü.png", "Bild (1).png"):
        (tmp_path / name).write_bytes(b"x")
    return Surroundings(tmp_path, Static(2).file, {"not_here": "Missing."}, {"a.png": {"image/png": "AA"}})


def test_money_is_money_and_bold_is_bold(around: Surroundings) -> None:
    assert words_of("It costs $20 and **not** $30", around) == (
        "<p>It costs $20 and <strong>not</strong> $30</p>\n"
    )


@pytest.mark.parametrize(
    "source",
    [
        "So $x^2$ it is.",
        "$$\n\\frac{a}{b}\n$$",
        "\\begin{align}\na &= b\n\\end{align}",
        "<p>So $x^2$</p>",
        "a | b\n--|--\n$x$ | 2",
    ],
)
def test_formulas_are_mathml(around: Surroundings, source: str) -> None:
    html = words_of(source, around)
    assert "<math" in html
    assert "$" not in html
    assert "<p><div" not in html


@pytest.mark.parametrize("source", ["`$x$`", "```\n$x^2$\n```", r"\$x\$"])
def test_what_is_written_as_code_or_escaped_is_no_formula(around: Surroundings, source: str) -> None:
    assert "<math" not in words_of(source, around)
    assert "$x" in words_of(source, around)


def test_a_formula_that_cannot_be_read_is_there_as_it_was_written(around: Surroundings) -> None:
    html = words_of(r"So $\frac{a}{$ it is.", around)
    assert 'data-fault="formula"' in html
    assert r"\frac{a}{" in html


@pytest.mark.parametrize(
    "address",
    [
        "mein%20bild.png",
        "<mein bild.png>",
        "bild_ü.png",
        "bild_u%CC%88.png",
        "<Bild (1).png>",
        "Bild%20(1).png",
        "attachment:a.png",
    ],
)
def test_pictures_are_found_however_their_name_is_written(around: Surroundings, address: str) -> None:
    html = words_of(f"![A wave]({address})", around)
    assert 'src="data:image/png;base64,' in html
    assert 'alt="A wave"' in html
    assert "data-fault" not in html


def test_a_pasted_picture_that_is_gone_leaves_the_page(around: Surroundings) -> None:
    html = words_of("Before\n\n![x](attachment:gone.png)\n\nafter", around)
    assert "Missing." in html
    assert "after" in html


def test_a_picture_without_words_is_told(around: Surroundings) -> None:
    assert 'data-fault="alt"' in words_of("![](bild_ü.png)", around)


def test_what_is_left_open_ends_with_its_cell(around: Surroundings) -> None:
    assert words_of("<div>\n\nopen **bold", around).rstrip().endswith("</div>")


def test_what_may_be_wider_than_a_phone_scrolls_in_itself_by_the_keyboard_too(around: Surroundings) -> None:
    assert '<div class="easeback-formula" tabindex="0">' in words_of("$$a$$", around)
    assert '<div class="easeback-wide" tabindex="0"><table>' in words_of("a | b\n--|--\n1 | 2", around)
