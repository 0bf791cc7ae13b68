"""What most verbs begin with: the configuration, the store and the clock. Reads the clock."""

from __future__ import annotations

import argparse
import os
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from monitor.config import Config, find, load
from monitor.errors import StoreError, UsageError
from monitor.pipeline.opening import notice_damage
from monitor.store import Store
from monitor.store.owner import become_owner
from monitor.store.room import Room

YEARS = range(1971, 2262)
"""Those in which the weeks and months before and after an instant are instants too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One verb at work. `now` is the time at its start."""

    config: Config
    store: Store
    now: datetime


def clock(environ: Mapping[str, str] = os.environ) -> Callable[[], datetime]:
    """The clock: `$MONITOR_NOW` (ISO 8601 with an offset) stands still, else the system's, in UTC."""
    text = environ.get("MONITOR_NOW")
    if not text:
        return lambda: datetime.now(UTC)
    fixed = _instant(text)
    if fixed is None:
        raise UsageError(
            f"$MONITOR_NOW must be an instant with an offset, such as 2026-05-01T09:00:00+02:00, in the years"
            f" {YEARS[0]} to {YEARS[-1]}."
        )
    return lambda: fixed


def _instant(text: str) -> datetime | None:
    try:
        instant = datetime.fromisoformat(text)
        if instant.tzinfo is None or instant.year not in YEARS:
            return None
        return instant.astimezone(UTC)
    except ValueError:
        return None


def configuration(args: argparse.Namespace) -> Config:
    return load(find(args.config, os.environ), os.environ)


def _store_of(folder: Path, *, only_read: bool) -> Store:
    try:
        return Store(folder)
    except (sqlite3.Error, StoreError, OSError) as fault:
        # Even to be read, SQLite would have a database make files beside it.
        if only_read and Room(folder).is_full(fault):
            return Store.copy_of(folder)
        raise


@contextmanager
def session(
    args: argparse.Namespace, config: Config | None = None, *, only_read: bool = False
) -> Iterator[Session]:
    """Open what a verb needs; works while the daemon runs. `config` is used in the place of the file's.

    A verb that does `only_read` works on a full disk too, from a copy in memory.
    """
    now = clock()()
    config = config or configuration(args)
    become_owner(config.state_dir)
    store = _store_of(config.state_dir, only_read=only_read)
    try:
        yield Session(config=config, store=store, now=now)
        store.ensure_in_force()
    except (sqlite3.Error, StoreError) as fault:
        notice_damage(config.state_dir, fault)
        raise
    finally:
        store.close()
