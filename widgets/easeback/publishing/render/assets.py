"""What the build of the browser code left behind: files under plain names, and what draws for the server."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER = Path(__file__).resolve().parents[2] / "built"


class BuildMissingError(RuntimeError):
    """The browser code has not been built, or only in part."""

    def __init__(self, missing: str) -> None:
        super().__init__(
            f"{missing} is missing from the built browser code. "
            "In a copy of the repository run: make build. Else install EaseBack again."
        )


@dataclass(frozen=True)
class Assets:
    """The built files. `names` maps a plain name (`client.js`) to the name with its hash."""

    folder: Path
    names: Mapping[str, str]
    stamp: str

    @property
    def page(self) -> Path:
        """The folder of everything a page may load."""
        return self.folder / "page"

    @property
    def server_render(self) -> Path:
        """The script that draws a part's still form."""
        return self.folder / "server_render.js"

    @property
    def notices(self) -> Path:
        """The licences of all that was written by others and stands in the built files."""
        return self.folder / "THIRD-PARTY-NOTICES.txt"

    def name(self, plain: str) -> str:
        """The name with hash of a built file. Raises BuildMissingError when there is no such file."""
        if plain not in self.names:
            raise BuildMissingError(plain)
        return self.names[plain]

    def has_part(self, stem: str) -> bool:
        """Whether the browser has code for a part of this stem."""
        return f"part-{stem}.js" in self.names


def built(folder: Path = FOLDER) -> Assets:
    """The build as it is now. Raises BuildMissingError when there is none."""
    manifest = folder / "page" / "manifest.json"
    try:
        text = manifest.read_bytes()
        names = json.loads(text)
    except (OSError, ValueError) as error:
        raise BuildMissingError(manifest.name) from error
    script = folder / "server_render.js"
    stamp = hashlib.sha256(text)
    if script.is_file():
        stamp.update(script.read_bytes())
    return Assets(folder, names, stamp.hexdigest())
