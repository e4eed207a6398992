"""Modules by the names they had before: a `voila.json` that was copied into a course may still say them."""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType

_ROOM = __package__ or ""
MOVED = {
    "execution": "render.execution",
    "kernels": "serve.kernels",
    "markdown": "render.markdown",
    "outputs": "render.outputs",
    "plain_voila": "serve.plain_voila",
}
"""Where those modules of `publishing` are now that a `voila.json` of ours has named."""


class FormerModules(MetaPathFinder, Loader):
    """Gives the module of now for the name of before."""

    def find_spec(self, fullname: str, path: object = None, target: object = None) -> ModuleSpec | None:  # noqa: ARG002  the road of every finder
        """The way to a module that has moved; None for any other."""
        room, _, name = fullname.rpartition(".")
        return ModuleSpec(fullname, self) if room == _ROOM and name in MOVED else None

    def exec_module(self, module: ModuleType) -> None:
        """Puts the module of now in the place of the empty one."""
        name = module.__name__
        sys.modules[name] = import_module(f"{_ROOM}.{MOVED[name.rpartition('.')[2]]}")


def answer_to_former_names() -> None:
    """Lets Python find those modules by both names."""
    if not any(isinstance(finder, FormerModules) for finder in sys.meta_path):
        sys.meta_path.append(FormerModules())
