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
    if store.recall(NO_BACKUP_SINCE) is not None or isinstance(error.__cause__, sqlite3.OperationalError):
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


def note_backup(store: Store) -> None:
    """One was made, so that the next fault is told again."""
    if store.recall(NO_BACKUP_SINCE) is not None:
        store.remember(NO_BACKUP_SINCE, None)
