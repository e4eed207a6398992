"""A lesson is a file; these modules make a page of it.

One renderer executes a lesson once and keeps words, still figures and widget state. Three hosts show what
it made: a static folder (`site`), `easeback serve` (`application`), and plain Voilà (`plain_voila`). This
package knows notebooks as files and may import `easeback.content`, never parts, science or care.

A lesson's page
    `template/index.html.j2` says at its top what it takes as `easeback`; `pages.Page` makes that. `nb` is
    the executed notebook: no inputs, no tracebacks (an error output keeps only its kind), nothing to show
    left out.

Every other page
    `template/notice.html.j2` gets the same `easeback` (language, words, lessons, languages, safety, asset,
    root, home, host, scripts; slug "") and `easeback.notice`, a dict of `kind` and `lesson`. `kind` is
    "unknown" (404), "failed" (500), "unavailable" (503, this lesson cannot be shown now; `lesson` is its
    title, "" for the whole course) or "languages" (the root page of a static course: links to
    `easeback.languages`). Its words are `page.<kind>.title` and `page.<kind>.text`. When the tables cannot
    be read, `words` may be incomplete and `safety` empty: such a page must still come out.

Widget state
    `easeback.state` is the standard widget state, version 2, in order of creation. Our parts carry `_part`
    and neither code, style sheet, layout nor other front-end noise; bytes traits are in `buffers` as
    base64. On a page that `needs_python` every model is there, layouts too, so that the n-th model of the
    state is the n-th model of a kernel that runs the same lesson. Widgets by others (anywidget) carry
    neither `_esm` nor `_css`: `easeback.modules[model id]` is the address of the module,
    `easeback.sheets[model id]` of the style sheet.

Kernel on demand (`easeback serve`)
    `POST {easeback.kernels}` with `Content-Type: application/json` and `{"language": "en", "slug": "…"}`,
    same origin only, starts a kernel, executes the lesson in it and answers 200 `{"kernel_id", "models":
    [{"model_id", "model_name"}]}`, models in order of creation; where a name does not agree with the
    page's, leave the page as it is. Then `ws(s)://…{root}api/kernels/<kernel_id>/channels` as in every
    Jupyter server. 403: another origin. 404: no such lesson. 503 `{"problem": "busy"}` with Retry-After:
    all kernels are taken. `POST {root}voila/api/shutdown/<kernel_id>` (a beacon on leaving) gives it back.
    `ws(s)://…{root}easeback/alive` is a websocket that says nothing: when it closes, the connection is
    gone.

Server render
    `built/server_render.js` sets the global `easebackServerRender(part, stateJson, buffers)` -> HTML;
    `buffers` is {trait: base64}. It runs in plain V8: no window, document, atob, TextDecoder or timers.

Built files
    All of `built/page/` lies under `{root}assets/`; `built/page/manifest.json` maps plain names to names
    with a hash.
"""

from easeback.publishing.former_modules import answer_to_former_names
from easeback.publishing.quick_start import import_jsonschema_without_its_grammars

import_jsonschema_without_its_grammars()
answer_to_former_names()
