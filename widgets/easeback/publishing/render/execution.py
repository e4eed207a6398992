"""Executing a lesson in a kernel, and what it leaves: outputs, widgets in order of creation, who listens."""

from __future__ import annotations

import ast
import asyncio
import logging
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import nbformat
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbformat import NotebookNode
from traitlets import default

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from easeback.publishing.lessons.notebooks import Notebook

log = logging.getLogger("easeback")

# History is off: what a person makes a lesson compute is written nowhere. A kernel is interrupted before
# it is ended, and would call that an error.
QUIET_KERNEL = ["--HistoryManager.enabled=False", "--IPKernelApp.log_level=50"]
CELL_SECONDS = 120
"""Seconds after which a cell is interrupted; the next ones still run."""
LESSON_SECONDS = 180.0
"""Seconds after which a lesson is ended, since a cell need not heed an interruption."""
MOST_OUTPUT = 20_000_000
"""Signs of output after which a cell is interrupted: it would fill the memory before its time is over."""

# Names the widgets of the lesson that a function of the lesson itself listens to.
_LISTENED = """[
    i
    for i, w in getattr(
        __import__('sys').modules.get('ipywidgets.widgets.widget'), '_instances', {}
    ).items()
    if any(
        getattr(f, '__module__', '') == '__main__'
        for f in [*w._msg_callbacks.callbacks,
                  *(f for kinds in w._trait_notifiers.values() for fs in kinds.values() for f in fs)]
    )
]"""


class OwnKernels(KernelSpecManager):
    """Knows this very Python only, so that no other environment's kernel of the same name runs a lesson."""

    @default("kernel_dirs")
    def _no_folders(self) -> list[str]:
        return []


@dataclass(frozen=True)
class Failure:
    """A cell that failed, and its error in one line."""

    cell: str
    error: str


@dataclass(frozen=True)
class Run:
    """An executed lesson. `models` is the standard widget state by model id, in order of creation."""

    notebook: NotebookNode
    models: Mapping[str, dict[str, Any]] = field(default_factory=dict)
    listened: frozenset[str] = frozenset()
    failures: tuple[Failure, ...] = ()


class LessonClient(NotebookClient):
    """Executes a lesson to its end; a cell that fails stops nothing but itself."""

    def __init__(self, notebook: NotebookNode, *, name: str, **settings: Any) -> None:
        super().__init__(
            notebook,
            allow_errors=True,
            timeout=CELL_SECONDS,
            interrupt_on_timeout=True,
            store_widget_state=True,
            shutdown_kernel="immediate",  # nothing is left to be saved
            extra_arguments=QUIET_KERNEL,
            kernel_name="python3",
            **settings,
        )
        self.name = name
        self.failures: list[Failure] = []
        self.over = False
        """Whether the lesson was ended since it took too long; its kernel may still be busy."""
        self._said: dict[int, int] = {}
        self._interrupted: dict[int, asyncio.Future[None]] = {}

    def create_kernel_manager(self) -> Any:
        """A manager of a kernel of this very Python."""
        self.km = AsyncKernelManager(kernel_name=self.kernel_name, kernel_spec_manager=OwnKernels())
        return self.km

    async def execute_cells(self) -> None:
        """Executes every code cell and notes in `failures` what failed."""
        until = asyncio.get_running_loop().time() + LESSON_SECONDS
        for index, cell in enumerate(self.nb.cells):
            if cell.cell_type != "code":
                continue
            limit = asyncio.timeout_at(until)
            try:
                async with limit:
                    await self.async_execute_cell(cell, index, store_history=False)
            except (CellTimeoutError, DeadKernelError, TimeoutError) as error:
                self.over = limit.expired()  # nbclient takes the end of the time for that of the kernel
                said = "kernel ended" if isinstance(error, DeadKernelError) else f"over {CELL_SECONDS} s"
                cell.outputs = [_error(type(error).__name__, said)]
            if self.over:
                cell.outputs = [_error("TimeoutError", f"the lesson takes over {LESSON_SECONDS:.0f} s")]
            elif index in self._interrupted:
                cell.outputs = [_error("OutputError", f"over {MOST_OUTPUT // 1_000_000} MB of output")]
            for output in cell.outputs:
                self._note(output, str(cell.get("id", index)))
                if output.output_type == "error" and output.ename == DeadKernelError.__name__:
                    return
            if self.over:
                return

    def output(self, outs: list[NotebookNode], msg: Any, display_id: str | None, cell_index: int) -> Any:
        """Keeps what a cell prints or shows, and interrupts one that does so without end."""
        said = self._said[cell_index] = self._said.get(cell_index, 0) + _size(msg["content"])
        if said <= MOST_OUTPUT:
            return super().output(outs, msg, display_id, cell_index)
        if cell_index not in self._interrupted:
            kernel: Any = self.km
            self._interrupted[cell_index] = asyncio.ensure_future(kernel.interrupt_kernel())
        return None

    def _note(self, output: NotebookNode, cell: str) -> None:
        """Keeps an error of a cell off the page; the whole of it goes to the log, on debugging."""
        if output.output_type == "error":
            trace = re.sub(r"\x1b\[[0-9;]*m", "", "\n".join(output.traceback))
            log.debug("%s, cell %s:\n%s", self.name, cell, trace)
            first = next(iter(output.evalue.strip().splitlines()), "")
            self.failures.append(Failure(cell, f"{output.ename}: {first}".removesuffix(": ")))
            output.evalue, output.traceback = "", []
        elif output.output_type == "stream" and output.name == "stderr":
            log.warning("%s, cell %s says: %s", self.name, cell, output.text.strip())

    def tell_failures(self) -> None:
        """Tells in the terminal, in a line each, which cells failed."""
        for failure in self.failures:
            log.error("%s, cell %s failed: %s", self.name, failure.cell, failure.error)

    async def listened(self) -> frozenset[str]:
        """The ids of the models that a function of the lesson itself listens to."""
        try:
            kernel: Any = self.kc  # its calls take `reply` at run time only
            reply = await kernel.execute(
                "",
                silent=True,
                store_history=False,
                user_expressions={"ids": _LISTENED},
                reply=True,
                timeout=10,
            )
            found = reply["content"]["user_expressions"]["ids"]["data"]["text/plain"]
            return frozenset(ast.literal_eval(found))
        except (KeyError, ValueError, TimeoutError, RuntimeError):
            return frozenset()

    @property
    def models(self) -> dict[str, dict[str, Any]]:
        """The standard widget state by model id, in order of creation."""
        self.set_widgets_metadata()
        widgets = self.nb.metadata.pop("widgets", {})
        state: dict[str, dict[str, Any]] = widgets.get("application/vnd.jupyter.widget-state+json", {}).get(
            "state", {}
        )
        return state


def _error(name: str, said: str) -> NotebookNode:
    return nbformat.v4.new_output("error", ename=name, evalue=said, traceback=[])  # type: ignore[no-any-return]


def _size(content: Mapping[str, Any]) -> int:
    """How long an output is: its text, or all the forms it has."""
    return len(content.get("text", "")) + sum(len(str(form)) for form in content.get("data", {}).values())


async def run(given: Notebook, folder: Path, name: str, *, tells: bool = True) -> Run:
    """Executes a lesson in a kernel of its own that ends with it; `name` is what the log calls it.

    `tells` is whether the log tells of cells that failed; the run tells it in any case.
    """
    notebook = given.node()
    if not any(cell.cell_type == "code" and cell.source.strip() for cell in notebook.cells):
        return Run(notebook)
    client = LessonClient(notebook, name=name, resources={"metadata": {"path": str(folder)}})
    async with client.async_setup_kernel():
        await client.execute_cells()
        listened = frozenset() if client.over else await client.listened()
    if tells:
        client.tell_failures()
    return Run(notebook, client.models, listened, tuple(client.failures))
