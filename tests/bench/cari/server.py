"""A local server that counts what an engine loads, packed as a web host would send it."""

from __future__ import annotations

import gzip
import mimetypes
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock, Thread
from urllib.parse import unquote, urlsplit

WEB = Path(__file__).parent / "web"
GZIP_LEVEL = 6
"""The usual level of web servers."""
HEADERS = {
    # A page apart from all others may read the clock in steps of 5 µs in place of 100 µs.
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "max-age=600",
}


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was sent of an engine's files; the page that asks is not counted."""

    requests: int
    gzip_bytes: int


@dataclass(frozen=True, slots=True)
class Body:
    """What is sent of a file."""

    content: bytes
    packed: bool


@dataclass(slots=True)
class Site:
    """Serves the engines' folders under `/mesin/` and the page that asks them under `/web/`."""

    engines: Path
    address: str = ""
    _sizes: list[int] = field(default_factory=list)
    _bodies: dict[Path, Body] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def take_loaded(self) -> Loaded:
        """Return what was sent of engines' files since the last call."""
        with self._lock:
            loaded = Loaded(len(self._sizes), sum(self._sizes))
            self._sizes.clear()
        return loaded

    def find(self, url: str) -> Path | None:
        """Return the file at an address."""
        _, part, *rest = unquote(urlsplit(url).path).split("/")
        folder = {"mesin": self.engines, "web": WEB}.get(part)
        if folder is None or ".." in rest:
            return None
        file = folder.joinpath(*rest)
        return file if file.is_file() else None

    def body(self, file: Path) -> Body:
        """Return what is sent of a file; each is packed once."""
        if file not in self._bodies:
            raw = file.read_bytes()
            packed = gzip.compress(raw, GZIP_LEVEL, mtime=0)
            # Pagefind packs its files itself; packing them again would make them larger.
            smaller = len(packed) < len(raw)
            self._bodies[file] = Body(packed if smaller else raw, smaller)
        return self._bodies[file]

    def prepare(self, engine: str) -> None:
        """Pack all files of an engine, as a web host has them ready before anybody asks."""
        for file in (self.engines / engine).rglob("*"):
            if file.is_file():
                self.body(file)

    def count(self, file: Path, size: int) -> None:
        """Note what was sent if it belongs to an engine."""
        if file.is_relative_to(self.engines):
            with self._lock:
                self._sizes.append(size)


@contextmanager
def serve(engines: Path) -> Iterator[Site]:
    """Serve the engines in the folders of `engines` on a free local port."""
    site = Site(engines)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            file = site.find(self.path)
            if file is None:
                self.send_error(HTTPStatus.NOT_FOUND)
                return
            body = site.body(file)
            site.count(file, len(body.content))
            self.send_response(HTTPStatus.OK)
            kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body.content)))
            if body.packed:
                self.send_header("Content-Encoding", "gzip")
            for name, value in HEADERS.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body.content)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - inherited
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        site.address = f"http://127.0.0.1:{server.server_port}/"
        Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        yield site
        server.shutdown()
