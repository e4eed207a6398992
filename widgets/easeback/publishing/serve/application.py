"""`easeback serve`: Voilà with our pages, our limits and our manners."""

from __future__ import annotations

import asyncio
import errno
import functools
import logging
import os
import re
import sys
import webbrowser
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import tornado.ioloop
from jupyter_server.auth.identity import IdentityProvider, User
from jupyter_server.services.kernels.handlers import KernelHandler as JupyterKernelHandler
from traitlets import Float, Instance, default
from traitlets.config import Config
from voila.app import Voila
from voila.tornado.kernel_websocket_handler import VoilaKernelWebsocketHandler

from easeback import content
from easeback.publishing.lessons.urls import Served
from easeback.publishing.pages.builder import Order, PageBuilder, UnavailableError
from easeback.publishing.pages.security_headers import NOBODY_ELSE
from easeback.publishing.render.assets import FOLDER, built
from easeback.publishing.render.execution import OwnKernels
from easeback.publishing.serve.file_handler import FileHandler
from easeback.publishing.serve.handlers import (
    ORIGINS,
    AssetHandler,
    EndKernelHandler,
    NowhereHandler,
    PageHandler,
    StartKernelHandler,
    in_a_thread,
)
from easeback.publishing.serve.kernels import MOST_KERNELS, CourseChannels, CourseKernels
from easeback.publishing.serve.page_store import FRESH_S, PATIENCE_S, Body, PageStore
from easeback.saying import say

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from tornado.web import RequestHandler

    from easeback.publishing.lessons.lessons import Lesson
    from easeback.publishing.pages.origins import Origins

log = logging.getLogger("easeback")

KERNEL_ID = r"(?P<kernel_id>\w+-\w+-\w+-\w+-\w+)"
"""How the address of a kernel names it; the handlers of Jupyter take it by this name."""
WORKERS = 8
"""Threads that look: at files and what is kept. None waits for a lesson to be executed."""


MOST_TOLD = 8
"""Lines about what should be mended, at the start; `easeback check` has all."""


class PortTakenError(RuntimeError):
    """Another program listens where the course should."""

    def __init__(self, port: int) -> None:
        other = port + 1 if port < 65535 else port - 1
        super().__init__(
            f"Port {port} is in use by another program. Choose another one: "
            f"make serve PORT={other} or easeback serve --port {other}"
        )


class Visitors(IdentityProvider):
    """Everybody is a visitor: no names, no cookies, no log-in."""

    @default("token")
    def _no_token(self) -> str:
        return ""

    async def get_user(self, _: RequestHandler) -> User:
        """The same for all."""
        return User("visitor")


class CourseApplication(Voila):
    """Serves the course that `press` prints."""

    builder = Instance(PageBuilder)
    patience = Float()  # seconds; EASEBACK_PATIENCE names others
    fresh = Float()  # seconds; EASEBACK_FRESH names others

    @default("patience")
    def _default_patience(self) -> float:
        return _seconds("EASEBACK_PATIENCE", PATIENCE_S)

    @default("fresh")
    def _default_fresh(self) -> float:
        return _seconds("EASEBACK_FRESH", FRESH_S)

    @default("log_level")
    def _warnings(self) -> int:
        return logging.WARNING

    @default("config_file_paths")
    def _no_places(self) -> list[str]:
        return []  # what is safe for visitors does not hang on files left elsewhere on the machine

    def setup_template_dirs(self) -> None:
        """Voilà's own templates are not used, nor any other that an address could name."""

    def init_handlers(self) -> list[Any]:  # type: ignore[override]  # (declared as a trait)
        """Our pages in the place of Voilà's; its kernels and their channels."""
        self._pool = ThreadPoolExecutor(WORKERS, thread_name_prefix="look")
        self._store = PageStore(
            self.builder,
            Served(self.base_url),
            functools.partial(in_a_thread, self._pool),
            self._say,
            built().page,
            self.kernel_manager,
            self.patience,
            self.fresh,
        )
        mine = {"store": self._store}
        base = re.escape(self.base_url)
        return [
            (rf"{base}api/kernels/{KERNEL_ID}", ReadOnlyKernelHandler),
            (rf"{base}api/kernels/{KERNEL_ID}/channels", VoilaKernelWebsocketHandler),
            (rf"{base}voila/api/shutdown/([\w-]+)", EndKernelHandler, mine),
            (rf"{base}easeback/kernels", StartKernelHandler, mine),
            (rf"{base}assets/(.*)", AssetHandler, mine),
            (rf"{base}files/(.*)", FileHandler, {**mine, "path": str(self.builder.root / "notebooks")}),
            (rf"{base}(.*)", PageHandler, mine),
            (r".*", NowhereHandler, mine),
        ]

    def listen(self) -> None:
        """Listens on the port that was asked for, and on no other. Raises PortTakenError."""
        try:
            self.app.listen(self.port, self.ip)
        except OSError as error:
            if error.errno in (errno.EADDRINUSE, errno.EACCES):
                raise PortTakenError(self.port) from error
            raise
        shown = "localhost" if self.ip in ("", "0.0.0.0", "::") else self.ip  # noqa: S104  (what was asked for)
        address = f"http://{shown}:{self.port}{self.base_url}"
        say(f"EaseBack is open at {address.removesuffix('/')} (to stop it: Ctrl+C)")
        if public := self.app.settings[ORIGINS].public:
            say(f"Readers find it at {public}{self.base_url.removesuffix('/')}")
        if self.open_browser and sys.stdout.isatty():  # somebody sits there
            webbrowser.open(address)
        self.ioloop = tornado.ioloop.IOLoop.current()
        self.ioloop.add_callback(self._prepare)
        try:
            self.ioloop.start()
        except KeyboardInterrupt:
            say("EaseBack stops.")
        finally:
            self._pool.shutdown(wait=False, cancel_futures=True)
            self.stop()  # type: ignore[no-untyped-call]

    @property
    def _all(self) -> list[Lesson]:
        return [lesson for language in self.builder.languages for lesson in self.builder.lessons(language)]

    def _say(self, lesson: Lesson) -> None:
        lessons = self._all
        place = f"{lessons.index(lesson) + 1} of {len(lessons)}" if lesson in lessons else ""
        say(f"preparing lesson {place}: {lesson.title}")

    def _tell_what_to_mend(self) -> None:
        """Tells what does not stop a page but should be mended, like a phone number nobody checked."""
        faults = content.folded(content.check(self.builder.root))
        found = [fault for fault in faults if not fault.stops and fault.weight < content.HARMLESS]
        for fault in found[:MOST_TOLD]:
            say(str(fault))
        if len(found) > MOST_TOLD:
            say(f"There are {len(found) - MOST_TOLD} more of this kind: easeback check tells them all.")

    async def _prepare(self) -> None:
        """Makes every page once, so that no visitor waits; one that is asked for meanwhile comes first."""
        lessons: list[Lesson] = await self._store.look(lambda: self._all)
        orders: list[Awaitable[Any]] = []
        ready = 0
        for lesson in lessons:
            try:
                begun = await self._store.begin(lesson, waited_for=False)
            except Exception as error:  # noqa: BLE001
                self._tell_not_prepared(lesson, error)
            else:
                ready += isinstance(begun, Body)
                orders += [self._made(begun)] if isinstance(begun, Order) else []
        await self._store.look(self._tell_what_to_mend)
        ready += sum(await asyncio.gather(*orders))
        say(f"{ready} of {len(lessons)} lessons are ready.")

    async def _made(self, order: Order) -> bool:
        try:
            await self._store.made(order)
        except Exception as error:  # noqa: BLE001
            self._tell_not_prepared(order.lesson, error)
            return False
        return True

    def _tell_not_prepared(self, lesson: Lesson, error: Exception) -> None:
        if not isinstance(error, UnavailableError):  # of those the page builder has told why
            log.error("The page of %s could not be prepared.", lesson.path.name, exc_info=error)


class ReadOnlyKernelHandler(JupyterKernelHandler):
    """Whether a kernel is there; ending one has its own address."""

    SUPPORTED_METHODS = ("GET",)


def serve(
    builder: PageBuilder,
    *,
    port: int = 8866,
    host: str = "localhost",
    base: str = "/",
    open_browser: bool = True,
    most_kernels: int = MOST_KERNELS,
    origins: Origins = NOBODY_ELSE,
) -> None:
    """Serves the course until it is stopped; `origins` says where readers know it and who may frame it.

    Raises PortTakenError, and BuildMissingError where the browser code is missing.
    """
    built(FOLDER)
    logging.getLogger("tornado.access").setLevel(logging.ERROR)
    config = Config()
    config.CourseKernels.most = most_kernels
    config.VoilaConfiguration.multi_kernel_manager_class = CourseKernels
    config.VoilaConfiguration.kernel_spec_manager_class = OwnKernels
    config.VoilaConfiguration.show_tracebacks = False
    application = CourseApplication(
        config=config,
        builder=builder,
        port=port,
        ip=host,
        base_url=f"/{base.strip('/')}/" if base.strip("/") else "/",
        open_browser=open_browser,
        root_dir=str(builder.root / "notebooks"),
        identity_provider_class=Visitors,
        kernel_websocket_connection_class=CourseChannels,
        tornado_settings={
            "log_function": _log_request,
            "websocket_ping_interval": 25,
            "ws_ping_timeout": 30_000,
            "allow_origin": origins.public,  # what Jupyter's own handlers of kernels go by
            ORIGINS: origins,
        },
    )
    application.initialize([])  # type: ignore[no-untyped-call]
    application.start()  # type: ignore[no-untyped-call]


def _seconds(name: str, otherwise: float) -> float:
    """What an environment variable says, where it is a number."""
    try:
        return float(os.environ[name])
    except (KeyError, ValueError):
        return otherwise


def _log_request(handler: RequestHandler) -> None:
    """Only our own faults are written down, and never what a visitor sent."""
    if handler.get_status() >= 500 and handler.get_status() != 503:
        log.error("%s %s: %s", handler.request.method, handler.request.path, handler.get_status())
