"""One part alone on a page, with the smallest host there can be: no server of ours, no kernel.

The still form stands there first, as in a lesson; then the part's own built module takes over.
"""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

from py_mini_racer import MiniRacer

from places import PACKAGE

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
const traits = JSON.parse(document.querySelector("script").textContent);
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
    theirs = {"layout", "tabbable", "tooltip", "comm"}
    return {
        name: getattr(part, name)
        for name in part.trait_names(sync=True)
        if name == "_part" or not (name.startswith("_") or name in theirs)
    }


@cache
def stills() -> MiniRacer:
    """The engine that also the renderer uses, with the views of all parts."""
    engine = MiniRacer()
    engine.eval((PACKAGE / "built" / "stills.js").read_text())
    return engine


def still_of(part: Part) -> str:
    """The still form of a part as HTML, made by the part's own view."""
    still = stills().call("easebackStills", part._part, json.dumps(traits_of(part)))
    assert isinstance(still, str)
    return still


def alone(page: Page, part: Part, *, scripts: bool = True) -> Page:
    """Opens the part on a page of its own and waits until it answers; without `scripts` it never does."""
    built = PACKAGE / "built" / "parts"
    state = json.dumps(traits_of(part)).replace("<", "\\u003c")
    html = PAGE % ((built / f"{part._part}.css").read_text(), still_of(part), state)
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
