"""One answer for all who ask the same at the same time, and for none who ask after it began."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine, Hashable


class SharedWork:
    """Shares work among readers, on the event loop of the server.

    Nobody who leaves stops it for the others.
    """

    def __init__(self) -> None:
        self._running: dict[Hashable, asyncio.Task[Any]] = {}
        self._next: dict[Hashable, asyncio.Task[Any]] = {}

    async def fresh(self, what: Hashable, work: Callable[[], Awaitable[Any]]) -> Any:
        """What `work` returns or raises, begun after this call: a file saved before it has been seen."""
        running = self._running.get(what)
        if running is None:
            return await asyncio.shield(self._begin(what, work()))
        if what not in self._next:

            async def after() -> Any:
                await asyncio.wait({running})
                del self._next[what]
                return await self._begin(what, work())

            self._next[what] = _task(after())
        return await asyncio.shield(self._next[what])

    async def shared(self, what: Hashable, work: Callable[[], Awaitable[Any]]) -> Any:
        """What `work` returns or raises; one that has begun and not ended is shared."""
        return await asyncio.shield(self._running.get(what) or self._begin(what, work()))

    def _begin(self, what: Hashable, work: Awaitable[Any]) -> asyncio.Task[Any]:
        task = self._running[what] = _task(_awaited(work))
        task.add_done_callback(
            lambda done: self._running.pop(what) if self._running.get(what) is done else None
        )
        return task


async def _awaited(work: Awaitable[Any]) -> Any:
    return await work


def _task(work: Coroutine[Any, Any, Any]) -> asyncio.Task[Any]:
    """A task whose failure is not told again where everybody who asked has left."""
    task = asyncio.ensure_future(work)
    task.add_done_callback(lambda done: None if done.cancelled() else done.exception())
    return task
