"""A built site on this machine, under the path that it has on its host, with its own page for what is not there."""

from __future__ import annotations

import io
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, BinaryIO

__all__ = ["server"]


def server(output: Path, base: str, port: int) -> ThreadingHTTPServer:
    """Return a server of the folder ``output`` for this machine alone: ``http://localhost:{port}/{base}/``.

    ``base`` is a path without slashes, "" for a site at the root of its host. A port that is taken gives an OSError.
    """
    return ThreadingHTTPServer(("127.0.0.1", port), partial(_Handler, base, directory=str(output)))


class _Handler(SimpleHTTPRequestHandler):
    """Answers as GitHub Pages does: ``/people`` is ``people.html``, a folder is its ``index.html``, never a listing."""

    extensions_map = {  # noqa: RUF012 - declared so by the standard library
        **SimpleHTTPRequestHandler.extensions_map,
        ".avif": "image/avif",
        ".webp": "image/webp",
        ".woff2": "font/woff2",
        ".webmanifest": "application/manifest+json",
    }

    def __init__(self, base: str, *arguments: Any, **keywords: Any) -> None:
        self.prefix = f"/{base}" if base else ""
        super().__init__(*arguments, **keywords)

    def send_head(self) -> Any:
        """Find the file that an address means."""
        address = self.path.partition("?")[0].partition("#")[0]
        if self.prefix and address in {"/", self.prefix}:
            return self._redirect(f"{self.prefix}/")
        if not address.startswith(f"{self.prefix}/"):
            return self._missing()
        self.path = address.removeprefix(self.prefix)
        file = Path(self.translate_path(self.path))
        if file.is_dir() and not address.endswith("/"):
            return self._redirect(f"{address}/")
        if file.is_dir():
            self.path += "index.html"
        elif not file.exists():
            self.path += ".html"
        return super().send_head() if Path(self.translate_path(self.path)).is_file() else self._missing()

    def _redirect(self, address: str) -> None:
        self.send_response(HTTPStatus.FOUND)
        self.send_header("Location", address)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _missing(self) -> BinaryIO:
        page = Path(self.directory) / "404.html"
        text = page.read_bytes() if page.is_file() else b"Not there, or not built yet."
        self.send_response(HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        return io.BytesIO(text)

    def log_message(self, *_: Any) -> None:
        """Say nothing: the terminal belongs to the build."""
