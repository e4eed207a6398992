"""The kernels of the live course: how many, for how long, and starting one for a lesson."""

from __future__ import annotations

import asyncio
import functools
import logging
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection
from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager
from tornado.web import HTTPError
from tornado.websocket import WebSocketHandler
from traitlets import Integer, default

from easeback.publishing.lessons.anatomy import open_lesson
from easeback.publishing.render.execution import QUIET_KERNEL, LessonClient

if TYPE_CHECKING:
    from collections.abc import Callable

    from easeback.publishing.lessons.lessons import Lesson

log = logging.getLogger("easeback")

MOST_KERNELS = 24
"""About 2 GB of memory when all are taken."""


_told: set[tuple[object, ...]] = set()


class BusyError(HTTPError):
    """All kernels are taken; somebody may leave in a minute."""

    def __init__(self) -> None:
        super().__init__(503, "All kernels are taken.")


class EndlessError(HTTPError):
    """A lesson whose code does not come to an end has no kernel to offer."""

    def __init__(self) -> None:
        super().__init__(500, "The code of the lesson does not end.")


class CourseKernels(AsyncMappingKernelManager):
    """Kernels with an end: a number there may be, and a time after which an idle one is ended."""

    most = Integer(MOST_KERNELS, min=1, config=True, help="Number of kernels that may run at once")
    abandoned_after = Integer(60, config=True, help="Seconds after which a kernel without a page makes room")

    @default("cull_idle_timeout")
    def _default_cull_idle_timeout(self) -> int:
        return 1200

    @default("cull_interval")
    def _default_cull_interval(self) -> int:
        return 60

    @default("cull_connected")
    def _default_cull_connected(self) -> bool:
        return True  # a page left open in a tab would otherwise hold its kernel for days

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)  # type: ignore[no-untyped-call]
        self._starting = 0

    async def start_kernel(self, **settings: Any) -> str:  # type: ignore[override]
        """Starts a kernel. Raises BusyError when there are as many as there may be."""
        await self._make_room()
        if self._taken >= self.most:
            raise BusyError
        self._starting += 1
        try:
            settings.setdefault("extra_arguments", QUIET_KERNEL)
            return str(await super().start_kernel(**settings))
        finally:
            self._starting -= 1

    @property
    def _taken(self) -> int:
        return len(self.list_kernel_ids()) + self._starting

    async def _make_room(self) -> None:
        """Ends kernels that no page is connected to, the longest idle first, while room is short."""
        now = datetime.now(UTC)
        idle = sorted(
            (getattr(self.get_kernel(name), "last_activity", now), name)
            for name in self.list_kernel_ids()
            if not self.kernel_model(name)["connections"]  # type: ignore[no-untyped-call]
        )
        for last, name in idle:
            if self._taken < self.most or (now - last).total_seconds() < self.abandoned_after:
                return
            await self.shutdown_kernel(name, now=True)  # type: ignore[no-untyped-call]


class CourseChannels(ZMQChannelsWebsocketConnection):
    """The connection between a page and its kernel."""

    @property
    def write_message(self) -> Callable[..., Any]:
        """Sends to the page, past the handler of Voilà 0.5.

        That one takes every binary message for protocol v1, and in the older form, which a page may speak as
        well, it counts for ever: one widget with bytes would halt the server for all readers.
        """
        return functools.partial(WebSocketHandler.write_message, self.websocket_handler)


async def kernel_for(kernels: CourseKernels, lesson: Lesson) -> dict[str, Any]:
    """Starts a kernel, executes the lesson in it, and says which models it holds, in order of creation.

    Raises BusyError when all kernels are taken, EndlessError, and UnreadableLessonError where the file is
    no notebook.
    """
    notebook = await asyncio.get_running_loop().run_in_executor(None, open_lesson, lesson)
    kernel_id = await kernels.start_kernel(kernel_name="python3", cwd=str(lesson.path.parent))
    try:
        name = f"notebooks/{lesson.language}/{lesson.path.name}"
        client = LessonClient(notebook.node(), name=name, km=kernels.get_kernel(kernel_id))
        await client.async_start_new_kernel_client()
        try:
            await client.execute_cells()
            if (lesson.path, *client.failures) not in _told:  # not again for each reader
                _told.add((lesson.path, *client.failures))
                client.tell_failures()
            if client.over:
                raise EndlessError
            models = client.models
        finally:
            if client.kc is not None:
                client.kc.stop_channels()
    except BaseException:
        if kernel_id in kernels:
            await kernels.shutdown_kernel(kernel_id, now=True)  # type: ignore[no-untyped-call]
        raise
    named = [{"model_id": name, "model_name": model["model_name"]} for name, model in models.items()]
    return {"kernel_id": kernel_id, "models": named}
