"""Asking whether an address answers, as a polite guest.

The only part of the program that touches the network, and only when `banua tautan` is called.
One host is asked one thing at a time, with a pause; nothing but the head of an answer is read.
"""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

_HOPS = 6
_SAFE = "/%:=&?~#+!$,;'@()*[]"
_LOST = frozenset({404, 410})
_MOVED = frozenset({301, 308})
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_TOO_MANY = 429
_FAILED = 400


class Keadaan(StrEnum):
    """What is known of an address."""

    HIDUP = "hidup"
    PINDAH = "pindah"
    MATI = "mati"
    RAGU = "tidak pasti"
    DIKECUALIKAN = "dikecualikan"


@dataclass(frozen=True, slots=True)
class Jawaban:
    """What came of asking an address.

    Attributes:
        keadaan: What is known now.
        sebab: Why, in Indonesian; empty where all is well.
        tujuan: Where it has moved to for good.
    """

    keadaan: Keadaan
    sebab: str = ""
    tujuan: str = ""


@dataclass(slots=True)
class Giliran:
    """Lets one ask each host one thing at a time, and waits in between.

    Attributes:
        jeda: Seconds between the end of a question and the next to the same host.
    """

    jeda: float
    _locks: dict[str, threading.Lock] = field(default_factory=dict)
    _free_at: dict[str, float] = field(default_factory=dict)
    _guard: threading.Lock = field(default_factory=threading.Lock)

    @contextmanager
    def turn(self, host: str) -> Iterator[None]:
        """Hold the turn of a host."""
        with self._guard:
            lock = self._locks.setdefault(host, threading.Lock())
        with lock:
            time.sleep(max(0.0, self._free_at.get(host, 0.0) - time.monotonic()))
            try:
                yield
            finally:
                self._free_at[host] = time.monotonic() + self.jeda


@dataclass(frozen=True, slots=True)
class Penanya:
    """Asks addresses.

    Attributes:
        nama: How it introduces itself.
        batas_waktu: Seconds after which it gives up.
        giliran: Keeps it polite.
    """

    nama: str
    batas_waktu: float
    giliran: Giliran

    def ask(self, url: str) -> Jawaban:
        """Ask an address, by `HEAD` first and by `GET` if that is refused."""
        address, permanent = url, True
        try:
            for _ in range(_HOPS):
                code, target = self._knock(address)
                if code not in _REDIRECTS or not target:
                    return _judge(code, address if permanent and address != url else "")
                permanent = permanent and code in _MOVED
                address = urljoin(address, target)
                if urlsplit(address).scheme not in {"http", "https"}:
                    return Jawaban(Keadaan.RAGU, "mengalihkan ke luar web")
        except (OSError, http.client.HTTPException, ValueError) as error:
            return _explain(error)
        return Jawaban(Keadaan.RAGU, "terlalu banyak pengalihan")

    def _knock(self, address: str) -> tuple[int, str]:
        code, target = self._request("HEAD", address)
        if code >= _FAILED and code != _TOO_MANY:
            code, target = self._request("GET", address)
        return code, target

    def _request(self, method: str, address: str) -> tuple[int, str]:
        request = urllib.request.Request(  # noqa: S310 - the models let only http(s) in
            _to_ascii(address),
            method=method,
            headers={"User-Agent": self.nama, "Accept": "*/*", "Accept-Language": "id,en;q=0.5"},
        )
        opener = urllib.request.build_opener(_StayHandler)
        with self.giliran.turn(host_of(address)):
            try:
                with opener.open(request, timeout=self.batas_waktu) as answer:
                    return answer.status, ""
            except urllib.error.HTTPError as error:
                with error:
                    return error.code, error.headers.get("Location", "")


class _StayHandler(urllib.request.HTTPRedirectHandler):
    """Follows nowhere by itself, so that every host is asked in its turn."""

    def redirect_request(self, *_arguments: Any, **_named: Any) -> None:
        """Make every redirect an error, which tells its target."""


def host_of(address: str) -> str:
    """Return the host of an address, empty if there is none."""
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _to_ascii(address: str) -> str:
    parts = urlsplit(address)
    host = (parts.hostname or "").encode("idna").decode()
    port = f":{parts.port}" if parts.port else ""
    path, query = (quote(part, safe=_SAFE) for part in (parts.path, parts.query))
    return urlunsplit((parts.scheme, f"{host}{port}", path or "/", query, ""))


_WORDS: Mapping[int, str] = {
    401: "meminta masuk dahulu (401)",
    403: "menolak program (403)",
    404: "halaman tidak ada (404)",
    410: "halaman dihapus (410)",
    429: "terlalu banyak permintaan (429)",
}

_SILENCES: tuple[tuple[type[Exception], str], ...] = (
    (socket.gaierror, "nama situs tidak dapat dicari sekarang"),
    (TimeoutError, "tidak menjawab sampai batas waktu"),
    (ssl.SSLError, "sertifikat keamanannya bermasalah"),
    (ConnectionError, "sambungan ditolak atau terputus"),
    (ValueError, "alamatnya tidak dapat dibaca"),
)


def _judge(code: int, target: str) -> Jawaban:
    if code < _FAILED and code not in _REDIRECTS:
        return Jawaban(Keadaan.PINDAH if target else Keadaan.HIDUP, tujuan=target)
    why = _WORDS.get(code, f"situsnya menjawab dengan kode {code}")
    return Jawaban(Keadaan.MATI if code in _LOST else Keadaan.RAGU, why)


def _explain(error: Exception) -> Jawaban:
    """Tell why there was no answer; only a host that does not exist is surely dead."""
    cause = error.reason if isinstance(error, urllib.error.URLError) else error
    if isinstance(cause, socket.gaierror) and cause.errno == socket.EAI_NONAME:
        return Jawaban(Keadaan.MATI, "nama situs tidak ditemukan")
    words = (words for kind, words in _SILENCES if isinstance(cause, kind))
    return Jawaban(Keadaan.RAGU, next(words, "jawabannya tidak dapat dibaca"))
