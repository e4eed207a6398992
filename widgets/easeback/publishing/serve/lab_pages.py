"""JupyterLab's Voilà button opens a lesson as a page of the course: an extension of Jupyter's server.

Voilà itself is one too. There it reads the part of voila.json that chooses the template, but does not import
what tells Jupyter where the template lies, and leaves out how pages are written. This brings the rest, before
Voilà starts: extensions start in the order of their names.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from traitlets.config import Config
from voila.server_extension import load_config_file

from easeback import content
from easeback.publishing.render.assets import BuildMissingError, built
from easeback.publishing.serve.plain_voila import PLACE_OF_NOTEBOOKS, BuiltFiles

HOW_PAGES_ARE_WRITTEN = ("VoilaExecutor", "VoilaExporter")
"""The parts of voila.json that Voilà looks for in the settings of the server it is in."""


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    """Jupyter asks this for the module that holds the extension."""
    return [{"module": __name__}]


def _load_jupyter_server_extension(server: Any) -> None:
    """Jupyter calls this when it starts. Where no voila.json asks for our template, all stays as it was."""
    settings: Config = load_config_file() or Config()
    if settings.get("VoilaConfiguration", {}).get("template") != "easeback":
        return
    try:
        files = str(built().page)
    except BuildMissingError as error:
        server.log.warning("%s", error)
        return
    ours = Config({part: settings[part] for part in HOW_PAGES_ARE_WRITTEN if part in settings})
    ours.VoilaConfiguration.resources = {PLACE_OF_NOTEBOOKS: place_of_notebooks(Path(server.root_dir))}
    server.update_config(ours)
    server.web_app.add_handlers(".*$", [(f"{server.base_url}assets/(.*)", BuiltFiles, {"path": files})])


def place_of_notebooks(shown: Path) -> str:
    """The way from the folder that JupyterLab shows to the lessons: `notebooks/`, or nothing."""
    lessons = (content.course_root() / "notebooks").resolve()
    if not lessons.is_relative_to(shown.resolve()):
        return ""
    return "".join(f"{part}/" for part in lessons.relative_to(shown.resolve()).parts)
