"""JupyterLab on the lessons, as quiet as the course: it asks no other host for anything."""

from __future__ import annotations

import contextlib
import importlib.util
import json
import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# JupyterLab asks its makers for news and newer versions, and a package index for extensions.
QUIET = (
    "--LabApp.news_url=None",
    "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    "--LabApp.extension_manager=readonly",
    # Jupyter counts in milliseconds, the web server below it in seconds: without this they quarrel aloud.
    "--ServerApp.tornado_settings={'ws_ping_timeout': 30000}",
    # The first serves the settings of the old Notebook, and warns of its own name for a token. By the second
    # the Voilà button opens our page, also where an installation laid nothing into Jupyter's folders.
    "--ServerApp.jpserver_extensions={'notebook_shim': False, 'easeback.publishing.serve.lab_pages': True}",
    "--LabApp.default_url=/lab/tree/notebooks",
)
# Without this JupyterLab asks each newcomer whether they want news. A person's own settings come before it.
NO_NEWS = {"@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": False}}


class NoLabError(RuntimeError):
    """JupyterLab is not installed: EaseBack serves without it."""

    def __init__(self) -> None:
        super().__init__(
            "JupyterLab is not installed beside EaseBack. "
            f'Run: "{sys.executable}" -m pip install "easeback[lab]", then easeback lab again.'
        )


def open_lab(root: Path) -> int:
    """Opens JupyterLab on a course, at its lessons, until it is stopped, and returns its exit code.

    Raises NoLabError where there is no JupyterLab.
    """
    if importlib.util.find_spec("jupyterlab") is None:
        raise NoLabError
    with tempfile.TemporaryDirectory(prefix="easeback-lab-") as settings:
        config = Path(settings) / "labconfig"
        config.mkdir()
        (config / "default_setting_overrides.json").write_text(json.dumps(NO_NEWS), encoding="utf-8")
        places = [settings, *filter(None, [os.environ.get("JUPYTER_CONFIG_PATH")])]
        command = [
            sys.executable,
            "-W",
            "ignore::DeprecationWarning",
            "-m",
            "jupyterlab",
            f"--ServerApp.root_dir={root}",
            *QUIET,
        ]
        environment = os.environ | {"JUPYTER_CONFIG_PATH": os.pathsep.join(places)}
        return _run(command, root, environment)


def _run(command: list[str], folder: Path, environment: Mapping[str, str]) -> int:
    """Runs a program to its end; who ends us ends it too."""
    with subprocess.Popen(command, cwd=folder, env=environment) as program:
        before = signal.signal(signal.SIGTERM, lambda *_: program.terminate())
        try:
            while True:
                with contextlib.suppress(KeyboardInterrupt):  # it hears Ctrl+C too, and asks first
                    return program.wait()
        finally:
            signal.signal(signal.SIGTERM, before)
