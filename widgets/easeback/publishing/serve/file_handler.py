"""How the live course answers for files that lie beside a lesson: in pieces, as players ask."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from tornado.web import HTTPError, StaticFileHandler

from easeback.publishing.pages.security_headers import HEADERS, policy

if TYPE_CHECKING:
    from easeback.publishing.serve.page_store import PageStore


class FileHandler(StaticFileHandler):
    """Files that a page leads to, and no other."""

    store: PageStore

    def initialize(self, store: PageStore, path: str) -> None:  # type: ignore[override]
        """Takes what every handler works with; `path` is the folder of the notebooks."""
        super().initialize(path)
        self.store = store

    def set_default_headers(self) -> None:
        """The headers of every answer."""
        self.clear_header("Server")
        for name, value in HEADERS.items():
            self.set_header(name, value)
        self.set_header("Content-Security-Policy", policy(self.request.host))

    def set_extra_headers(self, _: str) -> None:
        """Asked for again each time: an educator may put another file in its place."""
        self.set_header("Cache-Control", "no-cache")

    def compute_etag(self) -> str:
        """What changes with the file. Tornado would keep its first one, and a new picture would not show."""
        seen = Path(self.absolute_path or "").stat()
        return f'"{seen.st_mtime_ns:x}-{seen.st_size:x}"'

    async def get(self, path: str, include_body: bool = True) -> None:  # noqa: FBT001, FBT002  (Tornado's)
        """Answers with a file, whole or in part."""
        if not self.store.names(path):
            raise HTTPError(404)
        await super().get(path, include_body)

    def write_error(self, status_code: int, **_: Any) -> None:
        """No page: nobody reads what a picture would be."""
        self.set_header("Content-Type", "text/plain")
        self.finish(str(status_code))
