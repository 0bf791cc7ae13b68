"""Memory for the bodies of large answers, shared by all who ask: so many bytes at a time, and no more.

A body takes its share where it is found to be large, and gives it back when nobody holds the answer any more.
Small ones take none, so that they never wait. There are two amounts, one for what is still coming and may
stall, one for what is there and waits to be read: a site that sends slowly keeps no whole answer waiting.
"""

from __future__ import annotations

import contextlib
import gc
import logging
import threading
import time
from collections import Counter, deque

from monitor.http.exchange import SLICE, Exchange

log = logging.getLogger(__name__)

SMALL = 1 << 20
"""Bytes; a larger body takes a share."""
_BY_ITSELF = 1 << 17
"""Bytes; the system's own default, which it raises to 32 MiB as large pieces come and go."""
_M_MMAP_THRESHOLD = -3
_FORGOTTEN = 1.0
"""Seconds of waiting after which is looked for answers that only a circle of references still holds."""
_LONGEST = 60.0
"""Seconds after which nobody waits any longer: too much memory for a while is better than a role missed."""


def give_back_at_once() -> None:
    """From now on large pieces of memory go back to the system when they are no longer used.

    glibc would keep them: it learns from the first body that is let go that such pieces come again, and cuts
    the next ones out of what it keeps, which then has holes of hundreds of megabytes. Other C libraries know
    no such limit and need none.
    """
    # A Python that was built without libffi has no ctypes.
    with contextlib.suppress(ImportError, OSError, AttributeError):
        import ctypes

        ctypes.CDLL(None).mallopt(_M_MMAP_THRESHOLD, _BY_ITSELF)


class Amount:
    """So many bytes to be shared out, first come, first served."""

    def __init__(self, most: int, *, before: Amount | None = None, longest: float = _LONGEST) -> None:
        """`before` is the amount of which those who wait for this one may hold a share; `longest` the seconds
        that anybody waits."""
        self._free = self._most = most
        self._longest = longest
        self._holders: Counter[int] = Counter()
        self._waiting: deque[object] = deque()
        self._after: Amount | None = None
        # Reentrant: a share is given back wherever an answer happens to end, be it by who holds the lock.
        self._changed = threading.Condition(threading.RLock())
        if before is not None:
            self._changed = before._changed
            before._after = self

    def take(self, count: int, exchange: Exchange) -> Share:
        """A share of so many bytes. Waits for it, a minute at most, which the exchange does not count as its
        time. Raises FetchError when the program ends meanwhile."""
        count = min(count, self._most)
        me, turn = threading.get_ident(), object()
        with exchange.paused(), self._changed:
            self._waiting.append(turn)
            try:
                self._wait(turn, count, me, exchange)
            finally:
                self._waiting.remove(turn)
                self._changed.notify_all()
            self._free -= count
            self._holders[me] += 1
        return Share(self, count, me)

    def _wait(self, turn: object, count: int, me: int, exchange: Exchange) -> None:
        begun = time.monotonic()
        look_at = begun + _FORGOTTEN
        # Whoever holds a share of what comes later waits for nothing, so that nobody waits for ever.
        while not self._is_last(me) and (self._waiting[0] is not turn or self._free < count):
            exchange.check_stop()
            self._changed.wait(SLICE)
            now = time.monotonic()
            if now > begun + self._longest:
                log.warning(
                    "a large answer was taken without room for it, bytes=%d free=%d", count, self._free
                )
                return
            if now > look_at:
                look_at += 10 * _FORGOTTEN
                gc.collect()

    def _is_last(self, me: int) -> bool:
        return bool(self._holders[me]) or (self._after is not None and self._after._is_last(me))

    def give_back(self, count: int, holder: int | None = None) -> None:
        """So many bytes of a share, or with `holder` the rest of it."""
        with self._changed:
            self._free += count
            if holder is not None:
                self._holders[holder] -= 1
                if not self._holders[holder]:
                    del self._holders[holder]
            self._changed.notify_all()


class Share:
    """A part of an amount, held for as long as this is referred to."""

    def __init__(self, amount: Amount, count: int, holder: int) -> None:
        self._amount, self._count, self._holder = amount, count, holder

    def shrink(self, count: int) -> None:
        """It turned out that only so many bytes are needed."""
        spare = max(0, self._count - count)
        self._count -= spare
        self._amount.give_back(spare)

    def __del__(self) -> None:
        self._amount.give_back(self._count, self._holder)
