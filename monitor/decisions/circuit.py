"""Leaving a host alone that cannot be reached, where many sources lie on it. Pure.

Each source has its own cadence of retries. Where a board host with twenty employers is down, twenty sources
would still each wait for it in turn, and keep the threads from others; so after some failures in a row one
source asks at a time, and the others wait without being blamed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

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
