"""The live course answers kindly, quickly the second time, and only to its own pages."""

import gzip
import json
import shutil
import sys
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from http.client import HTTPResponse
from pathlib import Path

import pytest
from tornado.httpclient import HTTPRequest
from tornado.ioloop import IOLoop
from tornado.websocket import websocket_connect

from support.pressroom import WIDGETS, course, notebook
from support.serving import Server
from support.spreadsheet import edit

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = course(tmp_path_factory.mktemp("live") / "course")
    own = (("main-message", "# My own"), ("see-it", WIDGETS), ("try-it", "raise ValueError('secret')"))
    notebook(folder / "notebooks" / "en" / "01-own.ipynb", *own)
    (folder / "notebooks" / "en" / "02-half-done.ipynb").write_text("{", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def live(start: Callable[..., Server], root: Path, tmp_path_factory: pytest.TempPathFactory) -> Server:
    command = ["{python}", "-m", "easeback", "serve", "--port", "{port}", "--kernels", "1"]
    return start(
        *[part.replace("{python}", sys.executable) for part in command],
        folder=root,
        EASEBACK_CACHE=str(tmp_path_factory.mktemp("cache")),
    ).wait()


def ask(url: str, body: object = None, **headers: str) -> HTTPResponse:
    class Stay(urllib.request.HTTPRedirectHandler):
        def redirect_request(self, *_: object) -> None:
            return None

    data = None if body is None else json.dumps(body).encode()
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    asked = urllib.request.Request(url, data, named)
    try:
        return urllib.request.build_opener(Stay).open(asked, timeout=60)  # type: ignore[no-any-return]
    except urllib.error.HTTPError as answer:
        return answer  # type: ignore[return-value]


def kernel(live: Server, slug: str = "own", **headers: str) -> HTTPResponse:
    sent = {"Content_Type": "application/json", "Origin": live.url} | headers
    return ask(live.url + "/easeback/kernels", {"language": "en", "slug": slug}, **sent)


def test_a_page_comes_packed_with_its_protection(live: Server) -> None:
    answer = ask(live.url + "/en/", Accept_Encoding="gzip")
    assert b"<h1>Start</h1>" in gzip.decompress(answer.read())
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'self'" in answer.headers["Content-Security-Policy"]
    assert answer.headers["Cache-Control"] == "no-cache"


def test_no_cookie_is_set_and_no_server_named(live: Server) -> None:
    for path in ("/", "/en/", "/nothing", "/api/kernels/0-0-0-0-0"):
        answer = ask(live.url + path)
        assert answer.headers["Set-Cookie"] is None, path
    assert ask(live.url + "/en/").headers["Server"] is None


def test_the_same_page_is_not_sent_twice(live: Server) -> None:
    first = ask(live.url + "/en/", Accept_Encoding="gzip")
    again = ask(live.url + "/en/", Accept_Encoding="gzip", If_None_Match=first.headers["Etag"])
    assert again.status == 304
    assert again.read() == b""


def test_a_browser_that_cannot_unpack_gets_plain_words(live: Server) -> None:
    answer = ask(live.url + "/en/")
    assert answer.headers["Content-Encoding"] is None
    assert b"<h1>Start</h1>" in answer.read()


def test_built_files_may_be_kept_for_ever(live: Server) -> None:
    html = ask(live.url + "/en/").read().decode()
    name = html.split('<link rel="stylesheet" href="')[1].split('"')[0]
    answer = ask(live.url + name, Accept_Encoding="gzip")
    assert answer.status == 200
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.headers["Content-Encoding"] == "gzip"
    assert answer.headers["Content-Type"].startswith("text/css")


@pytest.mark.parametrize(
    "name", ["manifest.json", "gone.js", "../server_render.js", "..%2fserver_render.js", ".hidden", "", "%00"]
)
def test_nothing_but_built_files_is_given_out(live: Server, name: str) -> None:
    assert ask(f"{live.url}/assets/{name}").status == 404


def test_an_unknown_address_shows_the_lessons(live: Server) -> None:
    answer = ask(live.url + "/en/nothing")
    html = answer.read().decode()
    assert answer.status == 404
    assert 'href="/en/own"' in html
    assert 'id="help-now"' in html


def test_a_lesson_that_cannot_be_read_says_so_calmly(live: Server) -> None:
    answer = ask(live.url + "/en/half-done")
    html = answer.read().decode()
    assert answer.status == 503
    assert "Half done" in html
    assert "Traceback" not in html
    assert "JSON" not in html.split("<main")[1].split("</main>")[0]
    assert "notebooks/en/02-half-done.ipynb: The file is not complete near line 1." in live.said()


def test_a_cell_that_failed_shows_nothing_of_its_fault(live: Server) -> None:
    html = ask(live.url + "/en/own").read().decode()
    assert "secret" not in html
    assert "ValueError" not in html
    assert "notebooks/en/01-own.ipynb, cell try-it failed: ValueError: secret\n" in live.said()
    assert "Traceback" not in live.said()


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_a_page_can_only_be_read(live: Server, method: str) -> None:
    asked = urllib.request.Request(live.url + "/en/", data=b"x", method=method)
    with pytest.raises(urllib.error.HTTPError) as answer:
        urllib.request.urlopen(asked, timeout=60)
    assert answer.value.code == 405
    assert "Traceback" not in answer.value.read().decode()


def test_a_query_changes_nothing(live: Server) -> None:
    plain = ask(live.url + "/en/").read()
    assert ask(live.url + "/en/?template=lab&theme=dark&voila-template=lab").read() == plain


def test_a_kernel_comes_when_asked_for_and_goes_when_left(live: Server) -> None:
    answer = json.loads(kernel(live).read())
    assert "VBoxModel" in [model["model_name"] for model in answer["models"]]
    full = kernel(live)
    assert (full.status, json.loads(full.read())) == (503, {"problem": "busy"})
    assert full.headers["Retry-After"]
    left = ask(f"{live.url}/voila/api/shutdown/{answer['kernel_id']}", "", Origin=live.url)
    assert left.status == 204
    again = kernel(live)
    assert again.status == 200
    ask(f"{live.url}/voila/api/shutdown/{json.loads(again.read())['kernel_id']}", "", Origin=live.url)


def message(kind: str, **content: object) -> str:
    header = {"msg_id": kind, "msg_type": kind, "session": "s", "username": "", "version": "5.2", "date": ""}
    sent = {"channel": "shell", "header": header, "parent_header": {}, "content": content}
    return json.dumps(sent | {"metadata": {"version": "1.0.0"}, "buffers": []})


def test_a_kernel_that_sends_bytes_does_not_halt_the_server(live: Server) -> None:
    """In the older form of the protocol, whose binary messages Voilà's own handler never finishes reading."""
    kernel_id = json.loads(kernel(live).read())["kernel_id"]
    control = {"comm_id": "c", "target_name": "jupyter.widget.control", "data": {}}

    async def states() -> bytes:
        address = f"{live.url.replace('http', 'ws')}/api/kernels/{kernel_id}/channels"
        connection = await websocket_connect(HTTPRequest(address, headers={"Origin": live.url}))
        await connection.write_message(message("comm_open", **control))
        await connection.write_message(message("comm_msg", comm_id="c", data={"method": "request_states"}))
        while not isinstance(heard := await connection.read_message(), bytes):
            assert heard is not None
        connection.close()
        return heard

    assert b"update_states" in IOLoop().run_sync(states, timeout=60)
    assert ask(live.url + "/en/").status == 200
    ask(f"{live.url}/voila/api/shutdown/{kernel_id}", "", Origin=live.url)


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Content_Type": "text/plain"}, 415),
    ],
)
def test_only_pages_of_this_server_get_a_kernel(live: Server, headers: dict[str, str], status: int) -> None:
    assert kernel(live, **headers).status == status


@pytest.mark.parametrize("slug", ["nothing", "../../data", "half-done"])
def test_a_lesson_that_is_not_there_has_no_kernel(live: Server, slug: str) -> None:
    answer = kernel(live, slug)
    assert (answer.status, json.loads(answer.read())) == (404, {"problem": "unknown"})


@pytest.mark.parametrize("body", [[], "x", {"language": "en"}, 3])
def test_a_request_that_makes_no_sense_is_refused(live: Server, body: object) -> None:
    headers = {"Content_Type": "application/json", "Origin": live.url}
    assert ask(live.url + "/easeback/kernels", body, **headers).status == 400


def test_no_page_listens_whether_the_server_is_there(live: Server) -> None:
    assert ask(live.url + "/easeback/alive").status == 404
    assert "alive" not in json.loads(
        ask(live.url + "/en/").read().decode().split('class="easeback-page">')[1].split("</script>")[0]
    )


PUBLIC = "https://course.example"


@pytest.fixture(scope="module")
def behind(
    start: Callable[..., Server], root: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Server]:
    """A server below a path, behind a proxy that keeps the readers' `Host` to itself."""
    command = ["-m", "easeback", "serve", "--port", "{port}", "--allow-frame", "https://learn.example"]
    settings = {"EASEBACK_PUBLIC_URL": f"{PUBLIC}/back", "EASEBACK_ALLOW_FRAME": "https://ward.example"}
    cache = str(tmp_path_factory.mktemp("cache"))
    server = start(sys.executable, *command, folder=root, EASEBACK_CACHE=cache, **settings).wait("/back/en/")
    yield server
    server.stop()


def test_a_course_below_another_address_keeps_to_it(behind: Server) -> None:
    assert ask(behind.url + "/back/").headers["Location"] == "/back/en/"
    assert ask(behind.url + "/back").headers["Location"] == "/back/"
    html = ask(behind.url + "/back/en/").read().decode()
    assert 'href="/back/assets/' in html
    assert 'href="/assets/' not in html
    assert ask(behind.url + "/en/").status == 404
    assert f"Readers find it at {PUBLIC}/back\n" in behind.said()


def test_a_page_of_the_public_address_gets_its_kernel_behind_a_proxy(behind: Server) -> None:
    sent = {"Content_Type": "application/json", "Origin": PUBLIC}
    answer = ask(behind.url + "/back/easeback/kernels", {"language": "en", "slug": "own"}, **sent)
    assert answer.status == 200
    kernel_id = json.loads(answer.read())["kernel_id"]

    async def connect(origin: str) -> None:
        address = f"{behind.url.replace('http', 'ws')}/back/api/kernels/{kernel_id}/channels"
        connection = await websocket_connect(HTTPRequest(address, headers={"Origin": origin}))
        connection.close()

    IOLoop().run_sync(lambda: connect(PUBLIC))
    with pytest.raises(Exception, match="403"):
        IOLoop().run_sync(lambda: connect("https://evil.example"))
    left = ask(f"{behind.url}/back/voila/api/shutdown/{kernel_id}", "", Origin=PUBLIC)
    assert left.status == 204


def test_a_refused_page_is_told_once_with_its_remedy(behind: Server) -> None:
    asked = {"language": "en", "slug": "own"}
    for origin in ("https://other.example", "https://other.example", "https://third.example", "null"):
        sent = {"Content_Type": "application/json", "Origin": origin}
        assert ask(behind.url + "/back/easeback/kernels", asked, **sent).status == 403
    remedy = "start it with: easeback serve --public-url https://other.example\n"
    assert behind.said().count(remedy) == 1
    assert "third.example" not in behind.said()


def test_only_the_sites_that_were_named_may_frame_the_course(behind: Server, live: Server) -> None:
    framed, alone = ask(behind.url + "/back/en/").headers, ask(live.url + "/en/").headers
    allowed = "frame-ancestors 'self' https://ward.example https://learn.example"
    assert framed["Content-Security-Policy"].endswith(allowed)
    assert framed["X-Frame-Options"] is None
    assert alone["Content-Security-Policy"].endswith("frame-ancestors 'self'")
    assert alone["X-Frame-Options"] == "SAMEORIGIN"


def test_the_start_says_what_it_does(live: Server) -> None:
    ask(live.url + "/en/own").read()
    said = live.said()
    assert f"EaseBack is open at {live.url}" in said
    assert "preparing lesson 2 of 3: My own" in said


def test_nothing_of_the_machinery_is_said(live: Server) -> None:
    """Kernels are interrupted before they end, and the web server and Jupyter count pings differently."""
    for noise in ("KeyboardInterrupt", "websocket_ping", "deprecated"):
        assert noise not in live.said()


def test_an_old_phone_number_is_told_at_the_start(
    start: Callable[..., Server], root: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "course"
    shutil.copytree(root / "data", folder / "data")
    notebook(folder / "notebooks" / "en" / "index.ipynb", ("main-message", "# Start"))
    line = edit(folder, "crisis_lines.csv", "us-988", last_checked="2019-01-01")
    command = [sys.executable, "-m", "easeback", "serve", "--port", "{port}"]
    server = start(*command, folder=folder, EASEBACK_CACHE=str(tmp_path / "cache")).prepared()
    assert f"data/crisis_lines.csv, line {line}, column last_checked: “us-988” was last" in server.said()
    server.stop()


def test_the_log_keeps_nothing_a_visitor_sends(live: Server) -> None:
    ask(live.url + "/en/?answer=my-private-answer").read()
    ask(live.url + "/en/my-private-address").read()
    assert "my-private" not in live.said()
