"""What a page shows of an output: the best kind that needs no script, or a calm sentence."""

from __future__ import annotations

import base64
import json
import re
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any

from bs4 import BeautifulSoup
from jinja2 import pass_context
from nbconvert.filters.ansi import strip_ansi

from easeback.publishing.render.authors_html import fit_for_a_page
from easeback.publishing.render.formulas import formula, whole_formula
from easeback.publishing.render.markdown import surroundings, words_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jinja2.runtime import Context

    from easeback.publishing.render.in_place import Surroundings

VIEW = "application/vnd.jupyter.widget-view+json"
DRAWING = "image/svg+xml"
PICTURES = (DRAWING, "image/png", "image/jpeg", "image/gif", "image/webp")
SCRIPTS = ("application/javascript", "text/javascript")
ALIVE = re.compile(r"application/vnd\.(?:plotly|vegalite|vega|bokehjs|holoviews|itables)")
"""Pictures that draw themselves by a script of another library."""
MOST_LETTERS = 20_000
MOST_HTML = 500_000
MOST_PICTURE = 1_400_000
"""Letters of one output that a page carries: printed words, HTML, a picture as base64 (1 MB)."""
_FOR_MACHINES = re.compile(
    r"\s*[\[(]*<[^<>]*(?: at 0x[0-9a-fA-F]+|\bobject\b[^<>]*)>[\s\S]*"
    r"|\s*<(?:function|class|module|bound method|built-in)\b[\s\S]*>\s*|\s*<[A-Za-z_][\w.]*>\s*"
)


@dataclass(frozen=True)
class Shown:
    """An output for the template. `kind` is widget, error, text, html, picture or told.

    `html` is ready for the page; `fault` and `about` are for `check`; `key` names the calm sentence.
    """

    kind: str
    html: str = ""
    model: str = ""
    key: str = ""
    fault: str = ""
    about: str = ""


@pass_context
def shown_output(context: Context, output: Mapping[str, Any]) -> Shown:
    """A template filter: what the page shows of an output."""
    return shown(output, surroundings(context))


def shown(output: Mapping[str, Any], around: Surroundings) -> Shown:
    """What a page shows of an output of a cell."""
    kind = output.get("output_type")
    if kind == "error":
        return Shown("error", key="cell_failed")
    if kind == "stream":
        return _printed(output.get("text", "")) if output.get("name") == "stdout" else Shown("nothing")
    data: Mapping[str, Any] = output.get("data") or {}
    metadata: Mapping[str, Any] = output.get("metadata") or {}
    if VIEW in data:
        return Shown("widget", model=str(data[VIEW].get("model_id", "")))
    alive = next((kind for kind in data if ALIVE.match(kind)), "")
    picture = next((kind for kind in PICTURES if kind in data), "")
    if picture and (alive or "text/html" not in data):
        return _picture(picture, data, metadata, around)
    if alive:
        return _told("alive", alive)
    return _written(data, around) or _for_people(data)


def _written(data: Mapping[str, Any], around: Surroundings) -> Shown | None:
    """What is made of words: HTML, Markdown, a formula, data."""
    if "text/html" in data:
        return _html(_text(data["text/html"]), around)
    if "text/markdown" in data:
        return Shown("html", words_of(_text(data["text/markdown"]), around))
    if "text/latex" in data:
        latex = _text(data["text/latex"])
        whole = whole_formula(latex)
        html = formula(whole, block=True) if whole else words_of(latex, around)
        return Shown("html", html)
    if "application/json" in data:
        return _printed(json.dumps(data["application/json"], indent=2, ensure_ascii=False))
    if script := next((kind for kind in SCRIPTS if kind in data), ""):
        return _told("script-output", script)
    return None


def _for_people(data: Mapping[str, Any]) -> Shown:
    """What is left: plain text, if it is for people."""
    others = [kind for kind in data if kind != "text/plain"]
    text = _text(data.get("text/plain", ""))
    if _FOR_MACHINES.fullmatch(text):
        return (
            _told("unknown", others[0])
            if others
            else Shown("nothing", fault="machine-words", about=text[:60])
        )
    if not text and others:
        return _told("unknown", others[0])
    return _printed(text)


def _told(fault: str, about: str) -> Shown:
    return Shown("told", key="not_shown", fault=fault, about=about)


def _printed(text: object) -> Shown:
    """Printed words: of a line that was written again and again, the last form; not more than one reads."""
    lines = strip_ansi(_text(text)).replace("\r\n", "\n").split("\n")
    plain = "\n".join(line.rpartition("\r")[2] for line in lines)
    if len(plain) <= MOST_LETTERS:
        return Shown("text", escape(plain, quote=False)) if plain.strip() else Shown("nothing")
    kept = plain[:MOST_LETTERS].rsplit("\n", 1)[0]
    about = f"{len(plain):,} letters"
    return Shown("text", escape(kept, quote=False), key="output_cut", fault="long", about=about)


def _html(html: str, around: Surroundings) -> Shown:
    if len(html) > MOST_HTML:
        return _told("heavy", f"{len(html) / 1e6:.1f} MB")
    fit = fit_for_a_page(html, around, formulas=True)
    soup = BeautifulSoup(fit, "html.parser")
    ran = soup.select_one("[data-fault=script]")
    if not ran:
        return Shown("html", fit)
    for style in soup.find_all("style"):
        style.decompose()
    empty = not soup.get_text(strip=True) and not soup.find(["img", "svg", "video", "audio", "math"])
    return _told("script", "") if empty else Shown("html", fit, key="not_whole")


def _picture(kind: str, data: Mapping[str, Any], metadata: Mapping[str, Any], around: Surroundings) -> Shown:
    text = _text(data[kind])
    if kind == DRAWING:
        named = (
            text if "xmlns=" in text else text.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1)
        )
        text = base64.b64encode(named.encode()).decode()
    text = re.sub(r"\s", "", text)
    if len(text) > MOST_PICTURE:
        return Shown("told", key="too_large", fault="heavy", about=f"{len(text) * 0.75e-6:.1f} MB")
    own = metadata.get(kind)
    said = next((str(m["alt"]) for m in (own, metadata) if isinstance(m, dict) and "alt" in m), None)
    size = {
        name: str(int(own[name]))
        for name in ("width", "height")
        if isinstance(own, dict) and isinstance(own.get(name), int | float)
    }
    alt = around.words.get("picture", "") if said is None else said
    extra = "".join(f' {name}="{value}"' for name, value in size.items())
    html = f'<img src="data:{kind};base64,{text}" alt="{escape(alt)}"{extra}>'
    return Shown("picture", html, fault="output-alt" if said is None else "", about="")


def _text(value: object) -> str:
    """Text as notebooks keep it: in one piece or in lines."""
    return "".join(map(str, value)) if isinstance(value, list) else str(value)
