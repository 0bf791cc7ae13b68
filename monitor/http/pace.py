"""Whose turn it is: the time between two requests to one host, and how many run at once."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from monitor.http.exchange import SLICE, Exchange

AT_ONCE = 2
_MANY_HOSTS = 1000


@dataclass(slots=True)
class _Host:
    last_start: float = float("-inf")
    next_start: float = 0.0
    in_flight: int = 0
    seconds: float = 0.0


class Pace:
    """Turns for each host: `seconds` between two starts, at most two requests at once."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._hosts: dict[str, _Host] = {}
        self._changed = threading.Condition()

    def wait_for(self, host: str) -> float:
        """Seconds until a request to this host may start, as far as is known now."""
        with self._changed:
            known = self._hosts.get(host)
            if known is None:
                return 0.0
            wait = max(0.0, known.next_start - time.monotonic())
            return max(wait, SLICE) if known.in_flight >= AT_ONCE else wait

    def slow(self, host: str, seconds: float) -> None:
        """This host wants at least so many seconds between two starts."""
        with self._changed:
            known = self._hosts.setdefault(host, _Host())
            known.seconds = seconds
            known.next_start = max(known.next_start, known.last_start + seconds)

    @contextmanager
    def turn(self, host: str, exchange: Exchange) -> Iterator[None]:
        """Waits for a turn and holds it. Raises FetchError when the program ends meanwhile."""
        with exchange.paused():
            known = self._take(host, exchange)
        try:
            yield
        finally:
            with self._changed:
                known.in_flight -= 1
                self._changed.notify_all()

    def wake(self) -> None:
        """Lets all who wait look again."""
        with self._changed:
            self._changed.notify_all()

    def _take(self, host: str, exchange: Exchange) -> _Host:
        with self._changed:
            if len(self._hosts) > _MANY_HOSTS:
                self._forget_idle()
            known = self._hosts.setdefault(host, _Host())
            while True:
                exchange.check_stop()
                now = time.monotonic()
                if known.in_flight < AT_ONCE and now >= known.next_start:
                    break
                until = known.next_start - now
                self._changed.wait(until if 0 < until < SLICE else SLICE)
            known.in_flight += 1
            known.last_start = now
            known.next_start = now + max(self._seconds, known.seconds)
            # It may have been forgotten as idle while this one waited.
            self._hosts.setdefault(host, known)
            return known

    def _forget_idle(self) -> None:
        now = time.monotonic()
        for host, known in list(self._hosts.items()):
            if not known.in_flight and not known.seconds and known.next_start <= now:
                del self._hosts[host]
