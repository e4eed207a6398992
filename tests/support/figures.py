"""A page with nothing but a figure of the kit, drawn by what a test asks for."""

from __future__ import annotations

import subprocess
from functools import cache
from typing import TYPE_CHECKING

from support.browser import node
from support.places import KIT, WIDGETS

if TYPE_CHECKING:
    from playwright.sync_api import Page, Route

STYLE = "".join(
    (KIT / name).read_text() for name in ("theme.css", "form/form.css", "figure/body.css", "figure/pose.css")
)
PAGE = f"""<!doctype html><html lang="en" data-easeback="ready"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>The figure</title>
<style>{STYLE}</style></head><body class="easeback easeback-page" style="margin:0;background:var(--paper)">
<main style="padding:20px"><h1>The figure</h1><div></div></main>
<script src="figure.js"></script></body></html>"""
BUNDLE = """
  import { build } from "esbuild";
  import { readFileSync } from "node:fs";
  const stdin = { contents: readFileSync(0, "utf8"), resolveDir: process.cwd(), loader: "jsx" };
  const jsx = { loader: { ".js": "jsx" }, jsx: "automatic", jsxImportSource: "preact" };
  const done = await build({ stdin, bundle: true, write: false, logLevel: "error", ...jsx });
  process.stdout.write(done.outputFiles[0].text);
"""


@cache
def script(view: str) -> str:
    """A page's script that draws what a function body returns."""
    source = f"""
      import {{ render }} from "preact";
      import {{ useState }} from "preact/hooks";
      import {{ Body }} from "./easeback/kit/figure/body.js";
      import {{ SideFigure }} from "./easeback/kit/figure/side_figure.js";
      import {{ PoseFigure }} from "./easeback/kit/figure/pose_figure.js";
      const props = JSON.parse(new URLSearchParams(location.search).get("props") ?? "{{}}");
      function View() {{ {view} }}
      render(<View />, document.querySelector("main div"));
    """
    done = subprocess.run(
        [node(), "--input-type=module", "-e", BUNDLE],
        input=source,
        capture_output=True,
        text=True,
        cwd=WIDGETS,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def opened(page: Page, view: str, props: str = "{}") -> Page:
    """A page with nothing but the figure."""

    def answer(route: Route) -> None:
        if route.request.url.endswith("figure.js"):
            route.fulfill(body=script(view), content_type="text/javascript")
        else:
            route.fulfill(body=PAGE, content_type="text/html")

    page.route("http://localhost/**", answer)
    page.goto(f"http://localhost/figure?props={props}")
    page.wait_for_selector("main svg")
    return page
