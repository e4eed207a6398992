"""Who asks the same at the same time gets one answer; who asks after it began gets a newer one."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

import pytest

from easeback.publishing.serve.shared_work import SharedWork


@dataclass
class Work:
    """Work that ends when it is told to, and counts how often it began."""

    begun: int = 0
    may_end: asyncio.Event = field(default_factory=asyncio.Event)
    has_begun: asyncio.Event = field(default_factory=asyncio.Event)
    fault: Exception | None = None

    async def __call__(self) -> int:
        self.begun += 1
        mine = self.begun
        self.has_begun.set()
        await self.may_end.wait()
        if self.fault:
            raise self.fault
        return mine


async def all_of(*asked: asyncio.Task[int]) -> list[int]:
    return list(await asyncio.gather(*asked))


def test_who_asks_after_it_began_is_answered_by_the_next_all_together() -> None:
    async def story() -> list[int]:
        shared, work = SharedWork(), Work()
        first = asyncio.create_task(shared.fresh("page", work))
        await work.has_begun.wait()
        others = [asyncio.create_task(shared.fresh("page", work)) for _ in range(63)]
        work.may_end.set()
        return await all_of(first, *others)

    assert asyncio.run(story()) == [1] + [2] * 63


def test_what_has_begun_and_not_ended_is_shared_where_that_will_do() -> None:
    async def story() -> list[int]:
        shared, work = SharedWork(), Work()
        asked = [asyncio.create_task(shared.shared("page", work)) for _ in range(64)]
        await work.has_begun.wait()
        work.may_end.set()
        return [*await all_of(*asked), await shared.shared("page", work)]

    assert asyncio.run(story()) == [1] * 64 + [2]


def test_who_leaves_stops_it_for_nobody() -> None:
    async def story() -> int:
        shared, work = SharedWork(), Work()
        leaving = asyncio.create_task(shared.shared("page", work))
        await work.has_begun.wait()
        staying = asyncio.create_task(shared.shared("page", work))
        leaving.cancel()
        with pytest.raises(asyncio.CancelledError):
            await leaving
        work.may_end.set()
        return await staying

    assert asyncio.run(story()) == 1


def test_a_fault_reaches_all_who_asked_and_nobody_later() -> None:
    async def story() -> list[int | BaseException]:
        shared, work = SharedWork(), Work(fault=ValueError("broken"))
        asked = [asyncio.create_task(shared.shared("page", work)) for _ in range(3)]
        work.may_end.set()
        found = await asyncio.gather(*asked, return_exceptions=True)
        work.fault = None
        return [*found, await shared.fresh("page", work)]

    *failed, sound = asyncio.run(story())
    assert [type(each) for each in failed] == [ValueError] * 3
    assert sound == 2
