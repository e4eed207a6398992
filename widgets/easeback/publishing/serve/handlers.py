"""How the live course answers: pages, built files, kernels, and whether it is still there."""

from __future__ import annotations

import asyncio
import json
import logging
import mimetypes
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from tornado.web import HTTPError, RequestHandler

from easeback.publishing.lessons.notebook_files import UnreadableLessonError
from easeback.publishing.pages.builder import UnavailableError
from easeback.publishing.pages.origins import OriginError, Origins, origins_of
from easeback.publishing.pages.security_headers import headers, policy
from easeback.publishing.serve.kernels import BusyError, EndlessError, kernel_for
from easeback.publishing.serve.page_store import Body
from easeback.publishing.serve.routes import Elsewhere, language_of, meaning

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Executor

    from easeback.publishing.lessons.lessons import Lesson
    from easeback.publishing.serve.page_store import PageStore


log = logging.getLogger("easeback")

FOREVER = "public, max-age=31536000, immutable"
ORIGINS = "easeback_origins"
"""The server's setting that holds its `Origins`."""
REFUSED = "easeback_refused"
"""The server's note that it has told of a refused page."""
KINDS = {".js": "text/javascript", ".css": "text/css", ".woff2": "font/woff2"}
ASK_AGAIN_S = 30
SOON_S = 2
"""Seconds after which to ask again for a page that is being prepared."""
NOTICE = "Easeback-Notice"
"""The header by which a script knows a page that is being prepared; its document says the same."""

T = TypeVar("T")


class CourseHandler(RequestHandler):
    """Protects every answer and turns every failure into a kind page."""

    store: PageStore
    _etag = ""

    def initialize(self, store: PageStore) -> None:
        """Takes what every handler works with."""
        self.store = store

    @property
    def origins(self) -> Origins:
        """Where this course is known, and who may show it."""
        found = self.settings.get(ORIGINS)
        return found if isinstance(found, Origins) else Origins()

    def set_default_headers(self) -> None:
        """The headers of every answer."""
        self.clear_header("Server")
        for name, value in headers(self.origins).items():
            self.set_header(name, value)
        self._set_policy()

    def _set_policy(self, scripts: tuple[str, ...] = ()) -> None:
        self.set_header("Content-Security-Policy", policy(self.request.host, scripts, self.origins))

    def send(self, body: Body, kind: str) -> None:
        """Sends a body, packed where the browser can unpack it; 304 where it has it already."""
        self.set_header("Content-Type", kind)
        self.set_header("Vary", "Accept-Encoding")
        plain, packed = body.etags
        self._etag = plain
        if body.packed is not body.plain and "gzip" in self.request.headers.get("Accept-Encoding", ""):
            self._etag = packed
            self.set_header("Content-Encoding", "gzip")
            self.finish(body.packed)
        else:
            self.finish(body.plain)

    def compute_etag(self) -> str | None:
        """By what Tornado tells that a browser has an answer already."""
        return self._etag or super().compute_etag()

    def send_page(self, body: Body) -> None:
        """Sends a page: asked for again each time, its scripts named in its policy."""
        self._set_policy(body.scripts)
        self.set_header("Cache-Control", "no-cache")
        self.send(body, "text/html; charset=utf-8")

    def write_error(self, status_code: int, **_: object) -> None:
        """A kind page instead of a failure's own words; the failure goes to the log."""
        kind = "unknown" if status_code == 404 else "failed"
        path = self.request.path.removeprefix(self.store.host.base)
        try:
            body = self.store.notice_now(kind, path, self.request.headers.get("Accept-Language", ""))
        except Exception:
            log.exception("Not even the page for failures could be made.")
            body = Body(f"<!DOCTYPE html><title>{status_code}</title><h1>{status_code}</h1>".encode())
        self.send_page(body)

    def log_exception(self, *failure: Any) -> None:
        """Tells the log of faults of ours; what a visitor asked wrongly is nobody's business."""
        _, error, _ = failure
        if not isinstance(error, HTTPError) or error.status_code >= 500:
            log.error("A page failed.", exc_info=failure)


class PageHandler(CourseHandler):
    """Lessons, and every address that is none."""

    async def get(self, path: str) -> None:
        """Answers with a lesson, another address, or a kind page."""
        accepted = self.request.headers.get("Accept-Language", "")
        version = await self.store.version()
        found = meaning(path, version, self.store.host, accepted)
        if isinstance(found, Elsewhere):
            query = f"?{self.request.query}" if self.request.query else ""
            self.set_header("Cache-Control", "no-cache")
            self.set_header("Vary", "Accept-Language")
            self.redirect(found.address + query)
            return
        if found is None:
            self.set_status(404)
            self.send_page(await self.store.notice("unknown", language_of(path, version, accepted)))
            return
        try:
            body = await self.store.soon(found)
        except UnavailableError:
            body = await self._not_now("unavailable", found, ASK_AGAIN_S)
        self.send_page(body or await self._not_now("preparing", found, SOON_S))

    async def _not_now(self, kind: str, lesson: Lesson, seconds: int) -> Body:
        """A kind page in the place of a lesson.

        503 and not 200, so that nothing that keeps pages takes it for the lesson.
        """
        self.set_status(503)
        self.set_header("Retry-After", str(seconds))
        self.set_header(NOTICE, kind)
        return await self.store.notice(kind, lesson.language, lesson.title)

    async def head(self, path: str) -> None:
        """The same without its body."""
        await self.get(path)


class NowhereHandler(CourseHandler):
    """Every address outside the course."""

    def prepare(self) -> None:
        """There is nothing here, but who left out the last slash of the course's own path is led to it."""
        if f"{self.request.path}/" == self.store.host.base:
            self.redirect(self.store.host.base)
            return
        raise HTTPError(404)


class AssetHandler(CourseHandler):
    """Built files, and what widgets by others bring; a name holds a hash, so its file never changes."""

    async def get(self, name: str) -> None:
        """Answers with a file."""
        body = self.store.kept_asset(name) or await self.store.asset(name)
        if body is None:
            raise HTTPError(404)
        self.set_header("Cache-Control", FOREVER)
        kind = KINDS.get(Path(name).suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"
        self.send(body, kind)

    async def head(self, name: str) -> None:
        """The same without its body."""
        await self.get(name)

    def write_error(self, status_code: int, **_: object) -> None:
        """No page: nobody reads what a script or a style sheet would be."""
        self.set_header("Content-Type", "text/plain")
        self.finish(str(status_code))


class KernelHandler(CourseHandler):
    """Kernels on demand, for pages of this server only."""

    def prepare(self) -> None:
        """Lets only pages of this server ask."""
        origin, host = self.request.headers.get("Origin"), self.request.headers.get("Host")
        if not self.origins.own(origin, host):
            self._tell_refused(origin or "")
            raise HTTPError(403)

    def _tell_refused(self, origin: str) -> None:
        """Tells who runs the server, once, how the address of a proxy is made known."""
        try:
            known = origins_of(origin).public
        except OriginError:
            return
        if known and not self.settings.get(REFUSED):
            self.settings[REFUSED] = True
            log.warning(
                "A page of %s asked for Python and was refused, since this server has another address. "
                "If it is the address of your course, start it with: easeback serve --public-url %s",
                known,
                known,
            )

    def write_error(self, status_code: int, **_: object) -> None:
        """Failures as data: a script asked."""
        problem = {503: "busy", 404: "unknown", 403: "origin"}.get(status_code, "failed")
        if status_code == 503:
            self.set_header("Retry-After", str(ASK_AGAIN_S))
        self.set_header("Content-Type", "application/json")
        self.finish(json.dumps({"problem": problem}))

    def log_exception(self, *failure: Any) -> None:
        """A full house is said in one line."""
        if isinstance(failure[1], BusyError):
            log.warning("All %s kernels are taken; a reader was asked to wait.", self.store.kernels.most)
            return
        if isinstance(failure[1], EndlessError):
            return  # told with the cells that failed
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
        lesson = (await self.store.version()).find(language, slug)
        if lesson is None:
            raise HTTPError(404)
        try:
            answer = await kernel_for(self.store.kernels, lesson)
        except UnreadableLessonError as error:
            raise HTTPError(404) from error
        self.set_header("Cache-Control", "no-store")
        self.finish(answer)


class EndKernelHandler(KernelHandler):
    """Takes a kernel back when its page is left."""

    async def post(self, kernel_id: str) -> None:
        """Ends a kernel; one that is gone already is as good."""
        if kernel_id in self.store.kernels:
            await self.store.kernels.shutdown_kernel(kernel_id)  # type: ignore[no-untyped-call]
        self.set_status(204)
        self.finish()


async def in_a_thread(pool: Executor, function: Callable[..., T], *given: object) -> T:
    """Runs something slow in a pool of threads."""
    return await asyncio.get_running_loop().run_in_executor(pool, function, *given)
