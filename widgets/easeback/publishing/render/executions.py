"""When a lesson is executed: once however many wait, a few at a time, those somebody waits for first."""

from __future__ import annotations

import threading
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

AT_ONCE = 2
"""Lessons that are executed at the same time: each has a kernel of its own, a process of some 80 MB."""
SLOW_S = 10.0
"""Seconds after which an execution no longer keeps the next one waiting."""
MOST_SLOW = 4
"""Slow executions beside those; when there are more, the next ones wait after all."""

T = TypeVar("T")


@dataclass(eq=False)
class _Execution(Generic[T]):
    run: Callable[[], T]
    done: Future[T] = field(default_factory=Future)
    waited_for: bool = False
    slow: bool = False
    aside: bool = False


class Executions:
    """Runs what takes seconds, in threads of its own. A waiting reader holds none of them.

    One that nobody waits for never takes the last place. `later` calls a function after some seconds, in
    another thread.
    """

    def __init__(self, later: Callable[[float, Callable[[], None]], None] | None = None) -> None:
        self._later = later or _in_a_while
        self._guard = threading.RLock()
        self._known: dict[Hashable, _Execution[Any]] = {}
        self._queue: list[_Execution[Any]] = []
        self._running: list[_Execution[Any]] = []

    def ask(self, what: Hashable, run: Callable[[], T], *, waited_for: bool = True) -> Future[T]:
        """What `run` returns or raises, once; who asks for the same meanwhile gets the same.

        It cannot be cancelled: others may wait for it.
        """
        with self._guard:
            execution = self._known.get(what)
            if execution is None:
                execution = self._known[what] = _Execution(run)
                execution.done.set_running_or_notify_cancel()
                execution.done.add_done_callback(lambda _: self._known.pop(what))
                self._queue.append(execution)
            execution.waited_for = execution.waited_for or waited_for
            self._begin()
            return execution.done

    def _begin(self) -> None:
        """Begins what there is a place for."""
        while execution := self._next():
            self._queue.remove(execution)
            self._running.append(execution)
            threading.Thread(target=self._run, args=(execution,), name="execution", daemon=True).start()

    def _next(self) -> _Execution[Any] | None:
        places = AT_ONCE - sum(not execution.aside for execution in self._running)
        wanted = [execution for execution in self._queue if execution.waited_for] if places else []
        return next(iter(wanted or (self._queue if places > 1 else [])), None)

    def _run(self, execution: _Execution[T]) -> None:
        self._later(SLOW_S, lambda: self._step_aside(execution))
        found, fault = None, None
        try:
            found = execution.run()
        except BaseException as error:  # noqa: BLE001  (it is raised where somebody waits for it)
            fault = error
        with self._guard:
            self._running.remove(execution)
            self._make_room()
            if fault is None:
                execution.done.set_result(found)  # type: ignore[arg-type]
            else:
                execution.done.set_exception(fault)

    def _step_aside(self, execution: _Execution[Any]) -> None:
        with self._guard:
            execution.slow = True
            self._make_room()

    def _make_room(self) -> None:
        """Lets others have the places of those that are slow."""
        for execution in self._running:
            if execution.slow and sum(each.aside for each in self._running) < MOST_SLOW:
                execution.aside = True
        self._begin()


def _in_a_while(seconds: float, function: Callable[[], None]) -> None:
    timer = threading.Timer(seconds, function)
    timer.daemon = True
    timer.start()
