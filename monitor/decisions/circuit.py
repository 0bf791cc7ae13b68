"""Leaving a host alone that cannot be reached, where many sources lie on it. Pure.

Each source has its own cadence of retries. Where a board host with twenty employers is down, twenty sources
would still each wait for it in turn, and keep the threads from others; so after some failures in a row one
source asks at a time, and the others wait without being blamed.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from monitor.model import SourceState

FAILURES_TO_OPEN = 5
PROBE_EVERY = timedelta(minutes=15)


@dataclass(frozen=True, slots=True, kw_only=True)
class Circuit:
    """How a host did lately: `failures` in a row to be reached, the last one at `failed_at`."""

    failures: int = 0
    failed_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Is the host left alone, but for a probe now and then?"""
        return self.failures >= FAILURES_TO_OPEN


CLOSED = Circuit()


def after(circuit: Circuit, *, reached: bool, now: datetime) -> Circuit:
    """The circuit after one source of the host was asked."""
    return CLOSED if reached else Circuit(failures=circuit.failures + 1, failed_at=now)


def probe_at(circuit: Circuit, every: timedelta, now: datetime) -> datetime | None:
    """When one source may ask the host again; None where all may at any time.

    `every` is the shortest interval among its sources: whoever is asked each minute is not left alone for
    longer. A clock that was set back does not put the probe off.
    """
    if not circuit.is_open or circuit.failed_at is None:
        return None
    return now if circuit.failed_at > now else circuit.failed_at + min(PROBE_EVERY, every)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outage:
    """What is known of a host that is left alone, from those of its sources that asked it: how often it could
    not be reached since it last answered any of them, since when, and by which others."""

    failures: int = 0
    since: datetime | None = None
    sources: tuple[SourceState, ...] = ()


NO_OUTAGE = Outage()


def outage(source: SourceState, others: Collection[SourceState], heard: datetime | None) -> Outage:
    """What a source that cannot be reached, as it was before, and the `others` on its host know of its being
    down. `others` are those that could not be reached either; `heard` is when the host last answered any.

    Where many sources lie on one host each of them asks seldom once it is down, so that by its own failures
    alone it would be told of days late, and each on another day.
    """
    down = tuple(s for s in others if _is_down(s, heard))
    asked = (source, *down) if _is_down(source, heard) else down
    since = min((s.failing_since for s in (source, *down) if s.failing_since), default=None)
    if since is not None and heard is not None:
        since = max(since, heard)
    return Outage(failures=sum(_in_vain(s, heard) for s in asked), since=since, sources=down)


def _in_vain(source: SourceState, heard: datetime | None) -> int:
    """How often a source that is down was asked since the host was heard: where it failed before that as
    well, surely once."""
    began = source.failing_since
    return source.failures if began is None or heard is None or began > heard else 1


def _is_down(source: SourceState, heard: datetime | None) -> bool:
    """Whether a source could not be reached when it was last asked, after the host was heard for the last
    time."""
    asked = source.last_polled_at
    unreachable = source.failures > 0 and source.error_kind == "unreachable"
    return unreachable and asked is not None and (heard is None or asked > heard)
