"""The words of a cell as HTML: nbconvert's Markdown, formulas as MathML, no anchors beside headings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from jinja2 import pass_context
from nbconvert.filters.markdown_mistune import (
    IPythonRenderer,
    MarkdownWithMath,
    MathInlineParser,
)

from easeback.publishing.render.authors_html import fit_for_a_page
from easeback.publishing.render.formulas import BLOCK, INLINE, formula, with_formulas
from easeback.publishing.render.in_place import Surroundings

if TYPE_CHECKING:
    from re import Match

    from jinja2.runtime import Context
    from mistune import InlineState


@pass_context
def markdown2html(context: Context, source: str) -> str:
    """A template filter: Markdown as HTML; pictures lie beside the notebook or in the cell."""
    return words_of(str(source), surroundings(context))


@dataclass(frozen=True)
class Folded:
    """Words that stand behind their heading; both are HTML."""

    heading: str
    words: str


def behind_heading(html: str) -> Folded | None:
    """The words of a cell apart from the heading that they begin with, if they do."""
    found = re.match(r"\s*(<h([2-6])\b.*?</h\2>)(.*)", html, re.DOTALL)
    return Folded(found[1], found[3].strip()) if found else None


def surroundings(context: Context) -> Surroundings:
    """Where the cell stands that a template writes."""
    resources: Any = context.get("resources", {})
    given: Any = context.get("easeback", resources.get("easeback", {}))
    folder = Path(str(resources.get("metadata", {}).get("path", "")))
    cell: Any = context.get("cell", {}) or {}
    return Surroundings(folder, given.get("file", str), given.get("words", {}), cell.get("attachments") or {})


def words_of(source: str, around: Surroundings) -> str:
    """Markdown as HTML that is fit for a page."""
    words = MarkdownWithMath(renderer=_Words(escape=False, exclude_anchor_links=True), inline=_Inline())
    return fit_for_a_page(words.render(source), around)


class _Inline(MathInlineParser):
    """Knows a formula from money."""

    SPECIFICATION: ClassVar[dict[str, str]] = {
        **MathInlineParser.SPECIFICATION,
        "block_math_tex": rf"(?s:{BLOCK})",
        "inline_math_tex": rf"(?s:{INLINE})",
    }

    def parse_block_math_tex(self, m: Match[str], state: InlineState) -> int:
        """A formula of its own lines."""
        state.append_token({"type": "block_math", "raw": m["block"]})
        return m.end()

    def parse_inline_math_tex(self, m: Match[str], state: InlineState) -> int:
        """A formula in its sentence."""
        state.append_token({"type": "inline_math", "raw": m["inline"]})
        return m.end()


class _Words(IPythonRenderer):
    """Markdown's pieces as HTML; what an author wrote as HTML is looked at when the cell is whole."""

    def block_math(self, body: str) -> str:
        """A formula of its own lines."""
        return formula(body, block=True)

    def inline_math(self, body: str) -> str:
        """A formula in its sentence."""
        return formula(body)

    def latex_environment(self, name: str, body: str) -> str:
        """A formula of an environment of LaTeX."""
        return formula(rf"\begin{{{name}}}{body}\end{{{name}}}", block=True)

    def paragraph(self, text: str) -> str:
        """A paragraph; a formula of its own lines is none."""
        return (
            text
            if re.fullmatch(r'<div class="easeback-formula"[^>]*>.*</div>', text)
            else super().paragraph(text)
        )

    def table(self, text: str) -> str:
        """A table, which scrolls in itself where it is wider than the page."""
        return f'<div class="easeback-wide" tabindex="0"><table>\n{text}</table></div>\n'

    def block_html(self, html: str) -> str:
        """HTML of the author's, as it stands but for its formulas."""
        if "$" not in html or re.search(r"(?i)<(?:code|pre|script|style)\b", html):
            return html
        pieces = re.split(r"(<[^>]*>)", html)
        return "".join(
            piece if piece.startswith("<") else with_formulas(unescape(piece)) or piece for piece in pieces
        )

    def inline_html(self, html: str) -> str:
        """HTML of the author's, as it stands."""
        return html

    def image(self, text: str, url: str, title: str | None = None) -> str:
        """A picture. One without words has no `alt`, so that its author is asked for them."""
        made = super(IPythonRenderer, self).image(text, url, title)
        return made if text.strip() else made.replace(' alt=""', "", 1)
