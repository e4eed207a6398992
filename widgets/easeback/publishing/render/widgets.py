"""What a page needs of the widgets of an executed lesson, and what it does not."""

from __future__ import annotations

import hashlib
import json
import logging
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from easeback.publishing.render.server_render import ServerRender

if TYPE_CHECKING:
    from easeback.publishing.render.assets import Assets
    from easeback.publishing.render.execution import Run

log = logging.getLogger("easeback")

CODE = frozenset({"_esm", "_css"})
# What every Jupyter widget carries for its own front end and our host does not read.
NOISE = CODE | {"_anywidget_id", "_dom_classes", "layout", "tabbable", "tooltip", "_model_module"}
NOISE |= {"_model_module_version", "_model_name", "_view_module", "_view_module_version", "_view_name"}
NOISE |= {"_view_count"}


@dataclass(frozen=True)
class Widgets:
    """The widgets of one lesson, as `publishing` says of the page's state.

    By model id: `parts` is the stem, `server_renders` the HTML; `modules` and `sheets` are file names of
    widgets by others, `files` their text by name. `stock` is whether stock ipywidgets are there.
    """

    state: str = "{}"
    parts: Mapping[str, str] = field(default_factory=dict)
    server_renders: Mapping[str, str] = field(default_factory=dict)
    modules: Mapping[str, str] = field(default_factory=dict)
    sheets: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)
    stock: bool = False
    needs_python: bool = False


def sort_widgets(run: Run, built: Assets) -> Widgets:
    """Sorts the models of an executed lesson into our parts, widgets by others, and stock ones."""
    parts = {name: stem for name, model in run.models.items() if (stem := _stem(model, built))}
    foreign = {name for name, model in run.models.items() if "_esm" in model["state"]} - parts.keys()
    support = {name for name, model in run.models.items() if _is_support(model)}
    stock = run.models.keys() - parts.keys() - foreign - support
    needs_python = bool(foreign or stock or (run.listened & parts.keys()))

    models: dict[str, Any] = {}
    modules: dict[str, str] = {}
    sheets: dict[str, str] = {}
    files: dict[str, str] = {}
    for name, model in run.models.items():
        if name in parts:
            light, beside = _light(model)
            files |= beside
            models[name] = _without(light, CODE if needs_python else NOISE)
        elif name in foreign:
            for trait, ending, kept in (("_esm", "js", modules), ("_css", "css", sheets)):
                if code := _own_code(model["state"].get(trait), name):
                    kept[name] = f"widget.{hashlib.sha256(code.encode()).hexdigest()[:8].upper()}.{ending}"
                    files[kept[name]] = code
                    if ending == "js":
                        files |= _for_the_disk(kept[name], code)
            models[name] = _without(model, CODE)
        elif needs_python:
            models[name] = model
    with ServerRender(built.server_render) as render:
        server_renders = {
            name: html for name, stem in parts.items() if (html := _still(render, stem, run.models[name]))
        }
    return Widgets(_state(models), parts, server_renders, modules, sheets, files, bool(stock), needs_python)


def _stem(model: Mapping[str, Any], built: Assets) -> str:
    stem = model["state"].get("_part")
    return stem if isinstance(stem, str) and built.has_part(stem) else ""


def _is_support(model: Mapping[str, Any]) -> bool:
    """Whether a model only says how another one looks."""
    name = str(model["model_name"])
    return name == "LayoutModel" or name.endswith("StyleModel")


def _own_code(code: object, name: str) -> str:
    """The code of a widget, "" where it has none or would fetch it from elsewhere."""
    if not isinstance(code, str) or not code.strip():
        return ""
    if code.lstrip()[:8].startswith(("http://", "https://", "//")) and "\n" not in code.strip():
        log.warning("A widget (%s) loads its code from another host; it is left out of the page.", name)
        return ""
    return code


def _for_the_disk(name: str, code: str) -> dict[str, str]:
    """The module once more, as a classic script that brings its text: from disk no module can be imported."""
    return {name.removesuffix(".js") + ".disk.js": _text_script(name, code)}


def _text_script(name: str, text: str) -> str:
    """A classic script that leaves a text under a name."""
    return f"(globalThis.easebackTexts??={{}})[{json.dumps(name)}]={json.dumps(text)}"


def _light(model: Mapping[str, Any]) -> tuple[Mapping[str, Any], dict[str, str]]:
    """A part without the traits that it names in `_later`, and these as files by name.

    Few people need them, so they come when they are asked for: as a script, which also a page from disk may
    load. `_beside` says which file holds which trait.
    """
    later = model["state"].get("_later") or []
    files: dict[str, str] = {}
    beside: dict[str, str] = {}
    for trait in later:
        text = json.dumps(_finite(model["state"][trait]), ensure_ascii=False, separators=(",", ":"))
        name = f"rows.{hashlib.sha256(text.encode()).hexdigest()[:8].upper()}.js"
        files[name] = _text_script(name, text)
        beside[trait] = name
    if not later:
        return model, files
    light = _without(model, frozenset({"_later", *later}))
    return {**light, "state": {**light["state"], "_beside": beside}}, files


def _without(model: Mapping[str, Any], traits: frozenset[str]) -> dict[str, Any]:
    return {**model, "state": {name: value for name, value in model["state"].items() if name not in traits}}


def _still(render: ServerRender, stem: str, model: Mapping[str, Any]) -> str:
    buffers = {".".join(map(str, held["path"])): held["data"] for held in model.get("buffers", [])}
    traits = _without(_light(model)[0], NOISE)["state"]
    return render.draw(
        stem, _finite({name: value for name, value in traits.items() if name not in buffers}), buffers
    )


def _state(models: Mapping[str, Any]) -> str:
    if not models:
        return "{}"
    state = {"version_major": 2, "version_minor": 0, "state": models}
    text = json.dumps(_finite(state), ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.replace("<", "\\u003c")


def _finite(value: Any) -> Any:
    """JSON has no infinity; a browser would refuse the whole state for one."""
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, Mapping):
        return {key: _finite(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_finite(inner) for inner in value]
    return value
