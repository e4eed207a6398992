"""JupyterLab on the lessons, as quiet as the course: it asks no other host for anything."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

# JupyterLab asks its makers for news and newer versions, and a package index for extensions.
QUIET = (
    "--LabApp.news_url=None",
    "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    "--LabApp.extension_manager=readonly",
    # Jupyter counts in milliseconds, the web server below it in seconds: without this they quarrel aloud.
    "--ServerApp.tornado_settings={'ws_ping_timeout': 30000}",
    # It serves the settings of the old Notebook, and warns of its own name for a token.
    "--ServerApp.jpserver_extensions={'notebook_shim': False}",
)
# Without this JupyterLab asks each newcomer whether they want news. A person's own settings come before it.
NO_NEWS = {"@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": False}}


def open_lab(folder: Path) -> int:
    """Opens JupyterLab on a folder until it is stopped, and returns its exit code."""
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
            str(folder),
            *QUIET,
        ]
        environment = os.environ | {"JUPYTER_CONFIG_PATH": os.pathsep.join(places)}
        return subprocess.run(command, env=environment, check=False).returncode
