"""Using a second processor: results that another process makes before they are asked for."""

from __future__ import annotations

import gc
import multiprocessing
import os
import pickle
import signal
import sys
import tempfile
import threading
import weakref
from collections.abc import Callable, Hashable, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")

_BATCH = 32
"""Results handed over together: to wake the other process for each costs as much as many."""


def ahead(function: Callable[[K], V], keys: Sequence[K]) -> Callable[[K], V]:
    """Return a function that gives the same as `function`, often sooner.

    A second process calls `function` for every key, in order, while this one does other
    work. Whatever it has no answer for, because it failed or there is no second process,
    is computed here when it is asked for: an error shows where it belongs, and nothing
    but the time depends on the machine.

    Args:
        function: Depends on nothing but its argument; its results can be pickled.
        keys: The arguments to prepare for, all different. Each result is handed out once,
            soonest if they are asked for in this order.
    """
    return _Ahead(function, keys) if _has_second_hand() else function


def _has_second_hand() -> bool:
    """Tell whether a copy of this process can run beside it.

    Only a copy shares the catalogue without reading it again. Copying is safe where the
    system is built for it and no other thread can hold a lock meanwhile, as in a server.
    """
    return (
        sys.platform == "linux"
        and len(os.sched_getaffinity(0)) > 1
        and threading.active_count() == 1
        and multiprocessing.parent_process() is None
    )


class _Ahead(Generic[K, V]):
    """Hands out what the second process computes.

    Results go through a file, so that it can be far ahead without filling the memory;
    how long they are goes through a pipe, which tells that they are there.
    """

    def __init__(self, function: Callable[[K], V], keys: Sequence[K]) -> None:
        self._function = function
        self._pending = set(keys)
        self._ready: dict[K, V] = {}
        self._results = tempfile.TemporaryFile()  # noqa: SIM115 - closed with this object
        weakref.finalize(self, self._results.close)
        # Looking for cycles writes to every object, which would copy all shared memory.
        gc.freeze()
        # At the end of the program nothing frozen is worth a last look.
        weakref.finalize(self, gc.unfreeze).atexit = False
        self._at = 0
        fork = multiprocessing.get_context("fork")
        self._lengths, lengths = fork.Pipe(duplex=False)
        process = fork.Process(target=self._compute, args=(keys, lengths), daemon=True)
        process.start()
        lengths.close()

    def __call__(self, key: K) -> V:
        while key in self._pending:
            self._receive()
        return self._ready.pop(key) if key in self._ready else self._function(key)

    def _receive(self) -> None:
        """Take the next results, or expect none any more."""
        try:
            length = self._lengths.recv()
        except EOFError:
            self._pending.clear()
            return
        data = os.pread(self._results.fileno(), length, self._at)
        self._at += length
        results = pickle.loads(data)  # noqa: S301 - written below
        self._ready.update(results)
        self._pending.difference_update(results)

    def _compute(self, keys: Sequence[K], lengths: Connection) -> None:
        """Compute all results, in the second process."""
        self._lengths.close()
        gc.enable()
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        # A failure ends the results; the first process comes upon it by itself and tells it.
        with suppress(Exception):
            for start in range(0, len(keys), _BATCH):
                results = {key: self._function(key) for key in keys[start : start + _BATCH]}
                data = pickle.dumps(results, pickle.HIGHEST_PROTOCOL)
                self._results.write(data)
                self._results.flush()
                lengths.send(len(data))
