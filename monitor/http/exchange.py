"""What one exchange with a site may still cost: time and bytes. Everything that waits asks here how long."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from monitor.errors import FetchError, UnreachableError

# Nothing waits longer than this before it looks again at the deadline and at whether the program ends.
SLICE = 0.25
# What the heads of all answers of one exchange may take beside the bodies.
HEADS_LIMIT = 1 << 20


class Exchange:
    """One question to a site with all its redirects. Belongs to the thread that asks.

    `seconds` is the time for everything from the first name lookup to the last byte; waiting for a turn
    (`paused`) is not counted. `asked` is the address being asked now, in the form that is shown.
    """

    def __init__(self, asked: str, *, seconds: float, wire_limit: int, stop: threading.Event) -> None:
        self.asked = asked
        self.dialled = False
        self.answered = False
        self._seconds = seconds
        self._ends = time.monotonic() + seconds
        self._wire_limit = wire_limit
        self._wire = 0
        self._stop = stop
        self.waited = 0.0
        """Seconds that were not counted."""

    def asking(self, asked: str) -> None:
        """The next hop begins: nothing was dialled and nothing answered for it."""
        self.asked = asked
        self.dialled = False
        self.answered = False

    def slice(self) -> float:
        """How many seconds the next wait may take. Raises when the time is up or the program ends."""
        self.check_stop()
        left = self._ends - time.monotonic()
        if left > 0:
            return min(SLICE, left)
        if self.answered:
            raise FetchError(f"{self.asked}: the answer was not complete within {self._seconds:g} seconds")
        raise UnreachableError(f"{self.asked}: no answer within {self._seconds:g} seconds")

    def check_stop(self) -> None:
        if self._stop.is_set():
            raise FetchError(f"{self.asked}: not read to the end, because the program is stopping")

    def received(self, count: int) -> None:
        """So many bytes came from the wire. Raises FetchError when they are too many."""
        self.answered = self.answered or count > 0
        self._wire += count
        if self._wire > self._wire_limit + HEADS_LIMIT:
            raise FetchError(f"{self.asked}: the answer is larger than {size(self._wire_limit)} on the wire")

    @contextmanager
    def paused(self) -> Iterator[None]:
        """Time spent in here does not count."""
        began = time.monotonic()
        try:
            yield
        finally:
            self.grant(time.monotonic() - began)

    def grant(self, seconds: float) -> None:
        """More time, as much as was spent on waiting for a turn."""
        self._ends += seconds
        self.waited += seconds


def size(count: int) -> str:
    """A number of bytes for people."""
    return f"{count / (1 << 20):.3g} MiB" if count >= 1 << 19 else f"{count:,} bytes"
