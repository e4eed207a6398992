"""Formulas are MathML when the page is made; money stays money; what cannot be read stays readable."""

from __future__ import annotations

import json
import re
import subprocess
from itertools import product

import pytest

from easeback.publishing.render.foreign import AS_TYPED
from easeback.publishing.render.formulas import (
    FormulaError,
    formula,
    formulas_in,
    mathml,
    whole_formula,
    with_formulas,
)
from support.browser import node
from support.places import CLIENT, WIDGETS

IN_THE_BROWSER = f"""
import {{ pieces }} from "{(CLIENT / "formulas.js").as_uri()}";
const texts = JSON.parse(await new Response(process.stdin).text());
const found = (text) => pieces(text).filter((one) => one.latex).map((one) => [one.latex, one.block]);
console.log(JSON.stringify(texts.map(found)));
"""


def test_a_formula_is_mathml_and_asks_for_nothing() -> None:
    made = mathml("x^2")
    assert made.startswith("<math")
    assert "<msup>" in made
    assert "://" not in made


def test_a_formula_of_its_own_lines_is_a_block() -> None:
    assert 'display="block"' in formula(r"\frac{a}{b}", block=True)


@pytest.mark.parametrize("name", ["align", "equation", "gather"])
def test_formulas_are_not_numbered(name: str) -> None:
    assert "(1)" not in mathml(rf"\begin{{{name}}} a &= b \end{{{name}}}")


@pytest.mark.parametrize("wrong", [r"\frac{a}{b", r"\foo{x}", "x_", r"\left( x", "", "^^", "}", "{" * 3000])
def test_a_formula_that_cannot_be_read_is_an_error_and_stays_readable(wrong: str) -> None:
    with pytest.raises(FormulaError):
        mathml(wrong)
    assert 'data-fault="formula"' in formula(wrong)
    assert wrong.strip() in formula(wrong)


@pytest.mark.parametrize(
    "money",
    [
        "It costs $20 and **not** $30",
        "$20-$30",
        "from $5 to $6, or 7$ and 8$.",
        "a dollar is a $ and two are $ $",
        r"\$x\$",
        "$ x $",
        "one $a\n\nand another$ of two paragraphs",
    ],
)
def test_money_is_no_formula(money: str) -> None:
    assert with_formulas(money) is None


@pytest.mark.parametrize("text", ["so $x$.", "$x^2$", "($a$)", "$$y$$ after", "$x$-axis", "$5 + x$ is"])
def test_a_formula_in_a_sentence_is_found(text: str) -> None:
    found = with_formulas(text)
    assert found
    assert "<math" in found
    assert "$" not in found


def test_words_beside_a_formula_are_text_and_not_markup() -> None:
    assert (with_formulas("1 < 2 & $x$") or "").startswith("1 &lt; 2 &amp; <math")


@pytest.mark.parametrize(
    ("text", "latex"),
    [
        ("$\\displaystyle x$", "\\displaystyle x"),
        ("$$x$$", "x"),
        (r"\[x\]", "x"),
        (r"\begin{align}x\end{align}", r"\begin{align}x\end{align}"),
        ("see $x$", None),
        ("$a$ and $b$", None),
    ],
)
def test_a_text_that_is_one_formula_is_known(text: str, latex: str | None) -> None:
    assert whole_formula(text) == latex


def test_the_browser_tells_money_from_formulas_as_the_page_builder_does() -> None:
    signs = ("$", "$$", "5", "x", " ", "\\$", "and", "^", "\n\n")
    texts = ["".join(some) for length in range(2, 6) for some in product(signs, repeat=length)]
    texts = [text for text in dict.fromkeys(texts) if text.count("$") > 1]
    done = subprocess.run(
        [node(), "--input-type=module", "-e", IN_THE_BROWSER],
        input=json.dumps(texts),
        capture_output=True,
        text=True,
        cwd=WIDGETS,
        check=True,
    )
    there = [[(latex, block) for latex, block in found] for found in json.loads(done.stdout)]
    here = [formulas_in(text) for text in texts]
    assert [found for found in zip(texts, here, there, strict=True) if found[1] != found[2]] == []


def test_the_browser_leaves_as_typed_what_the_page_builder_does() -> None:
    script = (CLIENT / "formulas.js").read_text(encoding="utf-8")
    named = re.search(r'CALM = ":is\(([^)]*)\)"', script)
    assert named
    assert tuple(named[1].split(",")) == AS_TYPED
