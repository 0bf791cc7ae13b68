"""The hosts of a watch list that cannot be reached, and whose turn it is to ask one again."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from monitor.decisions.circuit import CLOSED, FAILURES_TO_OPEN, Circuit, after, probe_at
from monitor.model import Source
from monitor.pipeline.apply import origin_of

log = logging.getLogger(__name__)


class Circuits:
    """One circuit for each host (with its port) on which many sources lie; kept in memory only."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self._origins: dict[str, str] = {}
        self._keys: dict[str, list[str]] = {}
        self._every: dict[str, timedelta] = {}
        for source in sources:
            origin = self._origins[source.key] = origin_of(source)
            self._keys.setdefault(origin, []).append(source.key)
            self._every[origin] = min(source.poll_every, self._every.get(origin, source.poll_every))
        self._circuits: dict[str, Circuit] = {}

    def reset(self) -> None:
        """After a sleep nothing is known of any host."""
        self._circuits.clear()

    def note(self, key: str, *, reached: bool, now: datetime) -> None:
        """A source was asked."""
        origin = self._origins[key]
        if len(self._keys[origin]) < FAILURES_TO_OPEN:
            return
        before = self._circuits.get(origin, CLOSED)
        then = after(before, reached=reached, now=now)
        if then.is_open != before.is_open:
            state = "left alone but for a probe" if then.is_open else "reached again"
            log.warning("host=%s sources=%d: %s", origin, len(self._keys[origin]), state)
        self._circuits[origin] = then

    def is_open(self, key: str) -> bool:
        """Does the source lie on a host that is left alone?"""
        return self._circuits.get(self._origins[key], CLOSED).is_open

    def choose(
        self, wanted: Iterable[str], busy: Callable[[str], bool], now: datetime
    ) -> tuple[list[str], dict[str, datetime | None]]:
        """Which of the sources may be asked, and until when the others are left alone (None: till the one
        that asks for them is done). `busy` tells those that are being asked."""
        asked: list[str] = []
        left: dict[str, datetime | None] = {}
        probing: set[str] = set()
        for key in wanted:
            origin = self._origins[key]
            at = probe_at(self._circuits.get(origin, CLOSED), self._every[origin], now)
            if at is None:
                asked.append(key)
            elif at > now:
                left[key] = at
            elif origin in probing or any(map(busy, self._keys[origin])):
                left[key] = None
            else:
                probing.add(origin)
                asked.append(key)
        return asked, left

    def open_keys(self) -> list[str]:
        """All sources on hosts that are left alone."""
        return [key for origin, one in self._circuits.items() if one.is_open for key in self._keys[origin]]
