"""What the log and the service manager are told of the work: what changed, in a line, nothing secret."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Collection

from monitor.errors import MonitorError, where
from monitor.pipeline import Polled

log = logging.getLogger("monitor")


class Journal:
    """Remembers which sources fail, so that each is told of once and once more when it answers again."""

    def __init__(self) -> None:
        self.failing: set[str] = set()

    def watch_only(self, keys: Collection[str]) -> None:
        """A source that is watched no more is not failing either."""
        self.failing &= set(keys)

    def note(self, polled: Polled) -> None:
        """One source is done."""
        name = _without_query(polled.source)
        if polled.error is not None and polled.source not in self.failing:
            self.failing.add(polled.source)
            log.warning("failing source=%s kind=%s: %s", name, polled.error.kind, polled.error)
        elif polled.error is None and polled.outcome != "skipped" and polled.source in self.failing:
            self.failing.discard(polled.source)
            log.info("answers again source=%s", name)
        opened = sum(change.what == "opened" for change in polled.changes)
        if opened or polled.alerts:
            log.info("news source=%s opened=%d alerts=%d", name, opened, len(polled.alerts))


def in_a_line(fault: Exception) -> str:
    """What went wrong, without anything that came from outside."""
    if isinstance(fault, MonitorError):
        return str(fault)
    if isinstance(fault, sqlite3.Error):
        return f"the database in the state folder could not be used ({fault})"
    return f"a fault in job-monitor itself, please report it: {where(fault)}"


def _without_query(source: str) -> str:
    """The query of an address may hold a key; `status` shows the name whole."""
    name, mark, _ = source.partition("?")
    return name + (mark and "?…")
