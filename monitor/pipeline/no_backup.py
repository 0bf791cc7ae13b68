"""Telling that the backup of the day could not be made: once, until one is made again."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from monitor.config import Config
from monitor.errors import StoreError
from monitor.pipeline.own_matters import tell
from monitor.store import Store

NO_BACKUP_SINCE = "backup_missing_since"
"""The name under which the store remembers since when there is no backup, as was told."""


def tell_no_backup(config: Config, store: Store, now: datetime, error: StoreError) -> None:
    """One alert; none where another process only held the database, since the next day's is made then."""
    if store.recall(NO_BACKUP_SINCE) is not None or _is_busy(error.__cause__):
        return
    tell(
        config,
        store,
        now,
        "config",
        "no backup",
        words="Mend the backups: that of today could not be made",
        facts=(
            str(error),
            "Until that is mended there is no backup of any day, and nothing more is said of it. The watch"
            " goes on. `job-monitor backup FILE` tries it at once, `job-monitor doctor` looks at the rest.",
        ),
        remember={NO_BACKUP_SINCE: now.isoformat()},
    )


def _is_busy(fault: BaseException | None) -> bool:
    """Whether another process held the database; of a disk that fails SQLite tells by the same exception."""
    # Ours, where a copy was given up, has no code.
    code = getattr(fault, "sqlite_errorcode", sqlite3.SQLITE_BUSY)
    busy = code & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
    return isinstance(fault, sqlite3.OperationalError) and busy


def note_backup(store: Store) -> None:
    """One was made, so that the next fault is told again."""
    if store.recall(NO_BACKUP_SINCE) is not None:
        store.remember(NO_BACKUP_SINCE, None)
