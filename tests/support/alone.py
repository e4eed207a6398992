"""One part alone on a page, with the smallest host there can be: no server of ours, no kernel.

The still form stands there first, as in a lesson; then the part's own built module takes over.
"""

from __future__ import annotations

import json
from base64 import b64encode
from functools import cache
from typing import TYPE_CHECKING, Any

from py_mini_racer import MiniRacer

from support.places import PACKAGE

if TYPE_CHECKING:
    from playwright.sync_api import Page, Route

    from easeback.parts.part import Part

ADDRESS = "http://localhost/alone"
PAGE = """<!doctype html><html lang="en" data-easeback="reading"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>One part</title>
<style>%s</style></head><body class="easeback-page"><main><h1>A lesson</h1><h2>A section</h2>
<div class="easeback-part easeback">%s</div></main>
<script type="application/json">%s</script>
<script type="module">
import part from "./part.js";
const { traits, packed } = JSON.parse(document.querySelector("script").textContent);
for (const [name, text] of Object.entries(packed)) {
  traits[name] = new DataView(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)).buffer);
}
const model = {
  get: (name) => traits[name],
  set: (name, value) => { traits[name] = value; },
  save_changes() {}, on() {}, off() {},
};
part.render({ model, el: document.querySelector(".easeback-part") });
document.documentElement.dataset.easeback = "ready";
</script></body></html>"""


def traits_of(part: Part) -> dict[str, Any]:
    """What the browser is given of a part."""
    code = {"_esm", "_css", "_anywidget_id"}
    ours = {
        name
        for name, trait in part.traits(sync=True).items()
        if name not in code and (trait.this_class or type(part)).__module__.startswith("easeback")
    }
    return {name: getattr(part, name) for name in sorted(ours)}


def sent(part: Part) -> tuple[dict[str, Any], dict[str, str]]:
    """The traits of a part as they travel: what is JSON, and what is packed, as base64."""
    traits = traits_of(part)
    packed = {name: b64encode(value).decode() for name, value in traits.items() if isinstance(value, bytes)}
    return {name: value for name, value in traits.items() if name not in packed}, packed


@cache
def engine() -> MiniRacer:
    """The engine that also the renderer uses, with the views of all parts."""
    made = MiniRacer()
    made.eval((PACKAGE / "built" / "server_render.js").read_text())
    return made


def server_render_of(part: Part) -> str:
    """The still form of a part as HTML, made by the part's own view."""
    traits, packed = sent(part)
    drawn = engine().call("easebackServerRender", part._part, json.dumps(traits), packed)
    assert isinstance(drawn, str)
    return drawn


def alone(page: Page, part: Part, *, scripts: bool = True) -> Page:
    """Opens the part on a page of its own and waits until it answers; without `scripts` it never does."""
    built = PACKAGE / "built" / "parts"
    traits, packed = sent(part)
    state = json.dumps({"traits": traits, "packed": packed}).replace("<", "\\u003c")
    html = PAGE % ((built / f"{part._part}.css").read_text(), server_render_of(part), state)
    code = (
        (built / f"{part._part}.js").read_text()
        if scripts
        else "await new Promise(() => {}); export default 0;"
    )

    def answer(route: Route) -> None:
        if route.request.url.endswith("/part.js"):
            route.fulfill(body=code, content_type="text/javascript")
        else:
            route.fulfill(body=html, content_type="text/html")

    page.route("http://localhost/**", answer)
    page.goto(ADDRESS)
    if scripts:
        page.wait_for_selector("html[data-easeback=ready]")
    return page
