"""Checking all addresses of the catalogue: several hosts at once, each one by one."""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass

from banua.model.perawatan import TautanDikecualikan
from banua.perawatan.alamat import Tempat, find_alasan
from banua.perawatan.jaringan import Jawaban, Keadaan, host_of

_AT_ONCE = 8
"""Hosts that are asked at the same time."""
_TIRED = 3
"""Questions in a row that a host leaves unanswered, after which it is left in peace."""
_LEFT_ALONE = Jawaban(Keadaan.RAGU, "tidak ditanya lagi; situsnya sedang tidak menjawab")


@dataclass(frozen=True, slots=True)
class Hasil:
    """What is known of an address.

    Attributes:
        url: The address.
        jawaban: The answer.
        tempat: Every place that names it.
        dari_singgahan: Whether the answer is an earlier one.
    """

    url: str
    jawaban: Jawaban
    tempat: tuple[Tempat, ...]
    dari_singgahan: bool = False


def check_tautan(
    alamat: Mapping[str, tuple[Tempat, ...]],
    dikecualikan: Sequence[TautanDikecualikan],
    known: Mapping[str, Jawaban],
    ask: Callable[[str], Jawaban],
    tell: Callable[[Mapping[str, Jawaban]], None],
) -> tuple[Hasil, ...]:
    """Find out about every address.

    Args:
        alamat: The addresses with their places.
        dikecualikan: Those that are not to be asked.
        known: Earlier answers that are still believed.
        ask: Asks one address.
        tell: Told of the answers of each host as they come.

    Returns:
        What is known, by address.
    """
    told: dict[str, Jawaban] = {}
    for url in alamat:
        if alasan := find_alasan(url, dikecualikan):
            told[url] = Jawaban(Keadaan.DIKECUALIKAN, alasan)
    remembered = {url: known[url] for url in alamat if url in known and url not in told}
    by_host: dict[str, list[str]] = defaultdict(list)
    for url in alamat:
        if url not in told and url not in remembered:
            by_host[host_of(url)].append(url)
    stop = threading.Event()
    with _workers(stop) as pool:
        # The longest queue first, so that it does not begin when all others are done.
        queues = sorted(by_host.values(), key=lambda urls: (-len(urls), urls))
        for done in as_completed(pool.submit(_ask_host, urls, ask, stop) for urls in queues):
            told |= done.result()
            tell(done.result())
    return tuple(
        Hasil(url, told.get(url) or remembered[url], tempat, dari_singgahan=url in remembered)
        for url, tempat in alamat.items()
    )


@contextmanager
def _workers(stop: threading.Event) -> Iterator[ThreadPoolExecutor]:
    """Give workers that, when the user breaks off, begin nothing more."""
    pool = ThreadPoolExecutor(_AT_ONCE)
    try:
        yield pool
    finally:
        stop.set()
        pool.shutdown(cancel_futures=True)


def _ask_host(
    urls: Sequence[str], ask: Callable[[str], Jawaban], stop: threading.Event
) -> dict[str, Jawaban]:
    answers: dict[str, Jawaban] = {}
    silent = 0
    for url in urls:
        if stop.is_set():
            break
        answers[url] = ask(url) if silent < _TIRED else _LEFT_ALONE
        silent = silent + 1 if answers[url].keadaan is Keadaan.RAGU else 0
    return answers
