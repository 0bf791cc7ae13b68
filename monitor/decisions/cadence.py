"""When a source is asked next, and in which order. Pure.

Retries are the cadence: a source that failed is due again soon, then ever later; nobody waits in between.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import zip_longest

from monitor.text import digest

FIRST_RETRY = timedelta(minutes=5)
LONGEST_WAIT = timedelta(hours=24)
LONG_FAILING = timedelta(hours=24)
SPREAD = 0.05
"""The part of an interval by which polls are brought forward, so that sources do not fall due together."""

SOON = timedelta(seconds=20)
"""After a sleep the network may need a while longer than the machine."""

SLOW_KINDS = frozenset({"not_found", "gone", "blocked", "refused_address", "terms"})
"""Faults that asking again soon does not mend."""


def after_good(key: str, every: timedelta, now: datetime) -> datetime:
    """The next poll of a source that answered: a little before the interval is over, never after."""
    if every < FIRST_RETRY:
        return now + every
    part = int(digest(key, now.isoformat(), length=4), 16) / 0xFFFF
    return now + every * (1 - SPREAD * part)


def after_fault(
    every: timedelta,
    now: datetime,
    *,
    kind: str,
    failures: int,
    failing_since: datetime | None,
    retry_at: datetime | None,
) -> datetime:
    """The next poll of a source that failed `failures` times in a row, now with a fault of `kind`."""
    doubled = 1 << min(max(failures - 1, 0), 12)
    if kind in SLOW_KINDS:
        wait = min(every * doubled, max(LONGEST_WAIT, every))
    elif failing_since is not None and now - failing_since >= LONG_FAILING:
        wait = min(every * 4, max(LONGEST_WAIT, every))
    else:
        wait = min(FIRST_RETRY * doubled, every)
    return max(now + wait, retry_at or now)


def fair(by_host: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """Keys in the order in which to ask: one of each host in turn, so that no host keeps others waiting."""
    return tuple(key for row in zip_longest(*by_host) for key in row if key is not None)
