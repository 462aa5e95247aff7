"""A web of made-up hosts on this machine; no test touches another one."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

SLOW = 3.0
"""Seconds that the slow page takes, unless the test is over before."""
_ANSWERS: dict[str, tuple[int, int, str]] = {
    # path: answer to HEAD, answer to GET, target
    "/hidup": (200, 200, ""),
    "/hilang": (404, 404, ""),
    "/dihapus": (410, 410, ""),
    "/tanpa-head": (405, 200, ""),
    "/head-keliru": (404, 200, ""),
    "/larang": (403, 403, ""),
    "/sibuk": (429, 429, ""),
    "/rusak": (500, 500, ""),
    "/pindah": (301, 301, "/hidup"),
    "/pindah-lalu-hilang": (308, 308, "/hilang"),
    "/sementara": (302, 302, "/hidup"),
    "/putar": (302, 302, "/putar"),
    "/keluar": (302, 302, "ftp://berkas.contoh.id/x"),
    "/ke-lain": (301, 301, "http://lain.contoh.id:{port}/hidup"),
    "/lambat": (200, 200, ""),
}


@dataclass(frozen=True, slots=True)
class Visit:
    """One request, as the server saw it."""

    host: str
    method: str
    path: str
    agent: str
    begin: float
    end: float


@dataclass(slots=True)
class SmallWeb:
    """The running web."""

    port: int
    visits: list[Visit] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)

    def url(self, path: str, host: str = "situs.contoh.id") -> str:
        """Return the address of a page."""
        return f"http://{host}:{self.port}{path}"


@contextmanager
def running_web(monkeypatch: pytest.MonkeyPatch) -> Iterator[SmallWeb]:
    """Serve every host below contoh.id from here; all other names are unknown."""
    resolve = socket.getaddrinfo

    def find(host: str, *arguments: Any, **named: Any) -> Any:
        if host == "127.0.0.1" or host.endswith(".contoh.id"):
            return resolve("127.0.0.1", *arguments, **named)
        raise socket.gaierror(socket.EAI_NONAME, "unknown")

    monkeypatch.setattr(socket, "getaddrinfo", find)
    monkeypatch.setenv("no_proxy", "*")
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    web = SmallWeb(server.server_address[1])
    server.web = web  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield web
    finally:
        web.over.set()
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    def do_HEAD(self) -> None:
        self._answer(0)

    def do_GET(self) -> None:
        self._answer(1)

    def log_message(self, *_arguments: object) -> None:
        """Keep quiet."""

    def _answer(self, index: int) -> None:
        web: SmallWeb = self.server.web  # type: ignore[attr-defined]
        begin = time.monotonic()
        if self.path == "/lambat":
            web.over.wait(SLOW)
        answer = _ANSWERS.get(self.path, (404, 404, ""))
        code, target = answer[index], str(answer[2]).format(port=web.port)
        host = self.headers["Host"].partition(":")[0]
        agent = self.headers["User-Agent"]
        visit = Visit(host, self.command, self.path, agent, begin, time.monotonic())
        web.visits.append(visit)
        self.send_response(int(code))
        if target:
            self.send_header("Location", target)
        self.send_header("Content-Length", "0")
        self.end_headers()
