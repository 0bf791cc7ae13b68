"""Polling side by side: threads fetch, results come back one after another to whoever applies them.

The threads see neither the store nor the configuration; what they return is a value.
"""

from __future__ import annotations

import logging
import queue
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from monitor.errors import SourceError, bare, where
from monitor.model import Snapshot, Source

Read = Callable[[Source], Snapshot]
Prepare = Callable[[], Read]
Result = tuple[Source, Snapshot | SourceError]

THREADS = 8

log = logging.getLogger(__name__)


class Poller:
    """Reads sources in threads: one at a time for each host, hosts side by side, each in its turn."""

    def __init__(self, threads: int = THREADS) -> None:
        self._pool = ThreadPoolExecutor(max_workers=threads, thread_name_prefix="poll")
        self._threads = threads
        self._waiting: dict[str, deque[tuple[Source, Prepare]]] = {}
        self._busy: set[str] = set()
        self._keys: set[str] = set()
        self._done: queue.SimpleQueue[tuple[str, Result]] = queue.SimpleQueue()

    def __len__(self) -> int:
        """How many polls are waiting or under way."""
        return len(self._keys)

    def __contains__(self, key: str) -> bool:
        return key in self._keys

    def submit(self, source: Source, host: str, prepare: Prepare) -> None:
        """Poll a source as soon as its host is free. What reading it needs to know is only then prepared, by
        whoever calls here: of thousands that wait, nothing is held meanwhile."""
        self._keys.add(source.key)
        self._waiting.setdefault(host, deque()).append((source, prepare))
        self._start()

    def result(self, timeout: float) -> Result | None:
        """The next result, or None where none came within `timeout` seconds."""
        try:
            host, result = self._done.get(timeout=timeout)
        except queue.Empty:
            return None
        self._busy.discard(host)
        self._keys.discard(result[0].key)
        self._start()
        return result

    def drop(self, unwanted: Callable[[str], bool]) -> list[Source]:
        """Take back the sources (by their keys) that have not begun; those that were taken back."""
        dropped: list[Source] = []
        for host, waiting in list(self._waiting.items()):
            dropped += [source for source, _ in waiting if unwanted(source.key)]
            kept = deque(item for item in waiting if not unwanted(item[0].key))
            if kept:
                self._waiting[host] = kept
            else:
                del self._waiting[host]
        self._keys.difference_update(source.key for source in dropped)
        return dropped

    def forget(self) -> None:
        """Drop what has not begun."""
        for waiting in self._waiting.values():
            self._keys.difference_update(source.key for source, _ in waiting)
        self._waiting.clear()

    def close(self) -> None:
        """Wait for what is under way; whoever calls has ended the exchanges before."""
        self.forget()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _start(self) -> None:
        for host in [h for h in self._waiting if h not in self._busy]:
            if len(self._busy) >= self._threads:
                return
            waiting = self._waiting.pop(host)
            source, prepare = waiting.popleft()
            if waiting:
                # At the end of the line, so that a host with many sources keeps nobody waiting.
                self._waiting[host] = waiting
            try:
                read = prepare()
            except BaseException:
                self._keys.discard(source.key)
                raise
            self._busy.add(host)
            self._pool.submit(self._run, host, source, read)

    def _run(self, host: str, source: Source, read: Read) -> None:
        outcome: Snapshot | SourceError
        try:
            outcome = read(source)
        except SourceError as error:
            outcome = bare(error)
        except Exception as error:
            # A fault of one reader must not stop the others; it is logged and shown as a failure.
            # The query of an address may hold a key, and a message what came from outside.
            log.error("fault while reading source=%s: %s", source.key.partition("?")[0], where(error))
            outcome = own_fault(error)
        self._done.put((host, (source, outcome)))


def own_fault(fault: Exception) -> SourceError:
    """What people are told of a fault of ours, which stops one source and no other."""
    return SourceError(f"A fault in job-monitor itself ({type(fault).__name__}); the log tells where.")
