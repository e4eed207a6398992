"""Formulas as MathML, written when a page is made: no script, no font of their own, nothing to fetch."""

from __future__ import annotations

import re
from html import escape

# The rule pandoc has: money is no formula. The sign that opens stands before a letter or figure, the one
# that closes stands behind one and before no figure: “It costs $20 and not $30”.
BLOCK = r"(?<!\\)\$\$(?P<block>(?:(?!\n\s*\n).)+?)(?<!\\)\$\$"
_SUM = r"(?!\d[\d.,]*[\s,]+[A-Za-z]{2,}[^$\\^_=]*\$)"  # “$6, or 7$” is money too
INLINE = rf"(?<![\\$])\${_SUM}(?P<inline>(?=[^\s$])(?:(?!\n\s*\n)[^$])*?(?<=[^\s\\$]))\$(?![\d$])"
_IN_TEXT = re.compile(rf"(?s:{BLOCK}|{INLINE})")
_WHOLE = re.compile(
    r"(?s)\s*(?:\$\$(?P<a>.+)\$\$|\$(?P<b>[^$]+)\$|\\\[(?P<c>.+)\\\]|\\\((?P<d>.+)\\\)"
    r"|(?P<e>\\begin\{(?P<name>[a-z]+\*?)\}.+\\end\{(?P=name)\}))\s*"
)
_NUMBERED = re.compile(r"\\(begin|end)\{(align|equation|gather)\}")
_LEFT_OVER = re.compile(r">\\[A-Za-z]+<")


class FormulaError(ValueError):
    """A formula that cannot be read."""


def mathml(latex: str, *, block: bool = False) -> str:
    """A formula of LaTeX, without its dollar signs, as MathML. Raises FormulaError."""
    from latex2mathml.converter import convert  # noqa: PLC0415  (few pages hold a formula)

    plain = re.sub(r"\\[\\{}]", "", latex)
    if plain.count("{") != plain.count("}"):
        raise FormulaError(latex)
    unnumbered = _NUMBERED.sub(r"\\\1{\2*}", latex.strip())
    try:
        made = str(convert(unnumbered, display="block" if block else "inline"))
    except Exception as error:  # the library has a class for each slip, and none for all
        raise FormulaError(latex) from error
    if _LEFT_OVER.search(made):
        raise FormulaError(latex)
    return made.replace(' xmlns="http://www.w3.org/1998/Math/MathML"', "", 1)


def formula(latex: str, *, block: bool = False) -> str:
    """A formula as HTML; one that cannot be read stays what was written, marked for `check`."""
    try:
        made = mathml(latex, block=block)
    except FormulaError:
        return f'<code data-fault="formula">{escape(latex.strip())}</code>'
    # Where it is wider than a phone it scrolls in itself, by the keyboard too.
    return f'<div class="easeback-formula" tabindex="0">{made}</div>' if block else made


def whole_formula(text: str) -> str | None:
    """The LaTeX of a text that is one formula and nothing else, without its signs; None where it is more."""
    found = _WHOLE.fullmatch(text)
    if not found:
        return None
    return next(part for part in (found["a"], found["b"], found["c"], found["d"], found["e"]) if part)


def formulas_in(text: str) -> list[tuple[str, bool]]:
    """The formulas of a text in their order, without their signs, and whether each is a block."""
    found = _IN_TEXT.finditer(text)
    return [(one["block"] or one["inline"], one["block"] is not None) for one in found]


def with_formulas(text: str) -> str | None:
    """Plain text as HTML with its formulas; None where it holds none."""
    pieces, end = [], 0
    for found in _IN_TEXT.finditer(text):
        pieces.append(escape(text[end : found.start()], quote=False))
        block = found["block"] is not None
        pieces.append(formula(found["block"] if block else found["inline"], block=block))
        end = found.end()
    return "".join([*pieces, escape(text[end:], quote=False)]) if pieces else None
