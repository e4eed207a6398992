"""The words of a cell as HTML: nbconvert's Markdown, pictures in the page, no anchors beside headings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jinja2 import pass_context
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

if TYPE_CHECKING:
    from jinja2.runtime import Context


@pass_context
def markdown2html(context: Context, source: str) -> str:
    """A template filter: Markdown as HTML; pictures lie beside the notebook or in the cell."""
    cell: Any = context.get("cell", {})
    resources: Any = context.get("resources", {})
    renderer = IPythonRenderer(
        escape=False,
        embed_images=True,
        exclude_anchor_links=True,
        path=str(resources.get("metadata", {}).get("path", "")),
        attachments=cell.get("attachments", {}) if cell else {},
    )
    return str(MarkdownWithMath(renderer=renderer).render(source))
