"""How the live course answers: pages, built files, kernels, and whether it is still there."""

from __future__ import annotations

import asyncio
import gzip
import json
import logging
import mimetypes
import re
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self, TypeVar

from tornado.web import HTTPError, RequestHandler
from tornado.websocket import WebSocketHandler

from easeback.publishing.addresses import Elsewhere, language_of, meaning
from easeback.publishing.kernels import BusyError, CourseKernels, kernel_for
from easeback.publishing.lessons import Lesson, UnreadableLessonError
from easeback.publishing.press import Press, Printed, UnavailableError
from easeback.publishing.protection import HEADERS, policy, same_origin, script_hashes

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from concurrent.futures import Executor

    from easeback.publishing.hosts import Served

log = logging.getLogger("easeback")

FOREVER = "public, max-age=31536000, immutable"
COMPRESSED_ALREADY = frozenset({".woff2", ".png", ".jpg", ".gz"})
ASK_AGAIN_S = 30

T = TypeVar("T")


@dataclass(frozen=True)
class Body:
    """What is sent, packed once and kept."""

    plain: bytes

    @cached_property
    def packed(self) -> bytes:
        """The same, gzipped."""
        return gzip.compress(self.plain, 9, mtime=0)

    def prepared(self) -> Self:
        """The same, with the slow part done, so that a thread beside the server's own may do it."""
        _ = self.packed, self.scripts
        return self

    @cached_property
    def scripts(self) -> tuple[str, ...]:
        """The hashes of the scripts that stand in a page."""
        return script_hashes(self.plain.decode()) if self.plain.startswith(b"<!DOCTYPE") else ()


@dataclass
class Desk:
    """What every handler works with. `work` runs slow things beside the server's own thread."""

    press: Press
    host: Served
    work: Callable[..., Awaitable[Any]]
    say: Callable[[Lesson], None]
    folder: Path
    kernels: CourseKernels
    bodies: dict[str, tuple[object, Body]] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)

    def body(self, name: str, made_of: object, text: Callable[[], bytes]) -> Body:
        """The body under a name, made anew when what it is made of is another."""
        kept = self.bodies.get(name)
        if kept is None or kept[0] is not made_of:
            kept = self.bodies[name] = (made_of, Body(text()))
        return kept[1]

    def page(self, lesson: Lesson) -> Body:
        """The page of a lesson, ready to send. Raises UnavailableError."""
        printed: Printed = self.press.page(lesson, self.host, self.say)
        self.files.update(printed.files)
        return self.body(str(lesson.path), printed, printed.html.encode).prepared()


class CourseHandler(RequestHandler):
    """Protects every answer and turns every failure into a kind page."""

    desk: Desk

    def initialize(self, desk: Desk) -> None:
        """Takes what every handler works with."""
        self.desk = desk

    def set_default_headers(self) -> None:
        """The headers of every answer."""
        self.clear_header("Server")
        for name, value in HEADERS.items():
            self.set_header(name, value)
        self.set_header("Content-Security-Policy", policy(self.request.host))

    def send(self, body: Body, kind: str) -> None:
        """Sends a body, packed where the browser can unpack it; 304 where it has it already."""
        self.set_header("Content-Type", kind)
        self.set_header("Vary", "Accept-Encoding")
        packed = "gzip" in self.request.headers.get("Accept-Encoding", "") and len(body.packed) < len(
            body.plain
        )
        if packed:
            self.set_header("Content-Encoding", "gzip")
        self.write(body.packed if packed else body.plain)
        if self.get_status() == 200:
            self.set_etag_header()
            if self.check_etag_header():
                self.set_status(304)
                self._write_buffer.clear()
        self.finish()

    def send_page(self, body: Body) -> None:
        """Sends a page: asked for again each time, its scripts named in its policy."""
        self.set_header("Content-Security-Policy", policy(self.request.host, body.scripts))
        self.set_header("Cache-Control", "no-cache")
        self.send(body, "text/html; charset=utf-8")

    def write_error(self, status_code: int, **_: object) -> None:
        """A kind page instead of a failure's own words; the failure goes to the log."""
        kind = "unknown" if status_code == 404 else "failed"
        path = self.request.path.removeprefix(self.desk.host.base)
        try:
            accepted = self.request.headers.get("Accept-Language", "")
            language = language_of(path, self.desk.press, accepted)
            html = self.desk.press.notice(kind, self.desk.host, language)
        except Exception:
            log.exception("Not even the page for failures could be made.")
            html = f"<!DOCTYPE html><title>{status_code}</title><h1>{status_code}</h1>"
        self.send_page(Body(html.encode()))

    def log_exception(self, *failure: Any) -> None:  # noqa: ANN401
        """Tells the log of faults of ours; what a visitor asked wrongly is nobody's business."""
        _, error, _ = failure
        if not isinstance(error, HTTPError) or error.status_code >= 500:
            log.error("A page failed.", exc_info=failure)


class PageHandler(CourseHandler):
    """Lessons, and every address that is none."""

    async def get(self, path: str) -> None:
        """Answers with a lesson, another address, or a kind page."""
        accepted = self.request.headers.get("Accept-Language", "")
        found = await self.desk.work(meaning, path, self.desk.press, self.desk.host, accepted)
        if isinstance(found, Elsewhere):
            query = f"?{self.request.query}" if self.request.query else ""
            self.set_header("Cache-Control", "no-cache")
            self.set_header("Vary", "Accept-Language")
            self.redirect(found.address + query)
            return
        if found is None:
            raise HTTPError(404)
        try:
            body = await self.desk.work(self.desk.page, found)
        except UnavailableError:
            html = await self.desk.work(
                self.desk.press.notice, "unavailable", self.desk.host, found.language, found.title
            )
            self.set_status(503)
            self.set_header("Retry-After", str(ASK_AGAIN_S))
            body = Body(html.encode())
        self.send_page(body)

    async def head(self, path: str) -> None:
        """The same without its body."""
        await self.get(path)


class NowhereHandler(CourseHandler):
    """Every address outside the course."""

    def prepare(self) -> None:
        """There is nothing here."""
        raise HTTPError(404)


class AssetHandler(CourseHandler):
    """Built files, and what widgets by others bring; a name holds a hash, so its file never changes."""

    async def get(self, name: str) -> None:
        """Answers with a file."""
        if not re.fullmatch(r"[\w-][\w.-]*", name) or name == "manifest.json":
            raise HTTPError(404)
        body = self.desk.bodies.get(f"assets/{name}", (None, None))[1] or await self.desk.work(
            self._read, name
        )
        if body is None:
            raise HTTPError(404)
        self.set_header("Cache-Control", FOREVER)
        ending = Path(name).suffix
        kind = {".js": "text/javascript", ".woff2": "font/woff2"}.get(ending) or mimetypes.guess_type(name)[0]
        self.send(body, kind or "application/octet-stream")

    async def head(self, name: str) -> None:
        """The same without its body."""
        await self.get(name)

    def _read(self, name: str) -> Body | None:
        path = self.desk.folder / name
        if name in self.desk.files:
            plain = self.desk.files[name].encode()
        elif path.is_file():
            plain = path.read_bytes()
        else:
            return None
        body = self.desk.body(f"assets/{name}", self.desk.folder, lambda: plain)
        if path.suffix in COMPRESSED_ALREADY:
            body.__dict__["packed"] = plain
        return body.prepared()


class KernelHandler(CourseHandler):
    """Kernels on demand, for pages of this server only."""

    def prepare(self) -> None:
        """Lets only pages of this server ask."""
        if not same_origin(self.request.headers.get("Origin"), self.request.headers.get("Host")):
            raise HTTPError(403)

    def write_error(self, status_code: int, **_: object) -> None:
        """Failures as data: a script asked."""
        problem = {503: "busy", 404: "unknown", 403: "origin"}.get(status_code, "failed")
        if status_code == 503:
            self.set_header("Retry-After", str(ASK_AGAIN_S))
        self.set_header("Content-Type", "application/json")
        self.finish(json.dumps({"problem": problem}))

    def log_exception(self, *failure: Any) -> None:  # noqa: ANN401
        """A full house is said in one line."""
        if isinstance(failure[1], BusyError):
            log.warning("All %s kernels are taken; a reader was asked to wait.", self.desk.kernels.most)
            return
        super().log_exception(*failure)


class StartKernelHandler(KernelHandler):
    """Starts the kernel of a lesson."""

    async def post(self) -> None:
        """Answers with the kernel and its models, as `publishing` says."""
        if self.request.headers.get("Content-Type", "").partition(";")[0].strip() != "application/json":
            raise HTTPError(415)
        try:
            asked = json.loads(self.request.body)
            language, slug = str(asked["language"]), str(asked["slug"])
        except (ValueError, KeyError, TypeError) as error:
            raise HTTPError(400) from error
        lesson = await self.desk.work(self.desk.press.find, language, slug)
        if lesson is None:
            raise HTTPError(404)
        try:
            answer = await kernel_for(self.desk.kernels, lesson)
        except UnreadableLessonError as error:
            raise HTTPError(404) from error
        self.set_header("Cache-Control", "no-store")
        self.finish(answer)


class EndKernelHandler(KernelHandler):
    """Takes a kernel back when its page is left."""

    async def post(self, kernel_id: str) -> None:
        """Ends a kernel; one that is gone already is as good."""
        if kernel_id in self.desk.kernels:
            await self.desk.kernels.shutdown_kernel(kernel_id)  # type: ignore[no-untyped-call]
        self.set_status(204)
        self.finish()


class AliveHandler(WebSocketHandler):
    """Says nothing and hears nothing: that it is open tells a page that the server is there."""

    def on_message(self, _: str | bytes) -> None:
        """Nothing is expected here."""
        self.close()


async def in_a_thread(pool: Executor, function: Callable[..., T], *given: object) -> T:
    """Runs something slow in a pool of threads."""
    return await asyncio.get_running_loop().run_in_executor(pool, function, *given)
