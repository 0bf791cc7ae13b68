"""Telling that the backup of the day could not be made: once, until one is made again."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from monitor.config import Config
from monitor.drafts import compose
from monitor.errors import StoreError
from monitor.model import Story
from monitor.pipeline.apply import outbox_rows
from monitor.store import Store
from monitor.text import digest

NO_BACKUP_SINCE = "backup_missing_since"
"""The name under which the store remembers since when there is no backup, as was told."""


def tell_no_backup(config: Config, store: Store, now: datetime, error: StoreError) -> None:
    """One alert; none where another process only held the database, since the next day's is made then."""
    if store.recall(NO_BACKUP_SINCE) is not None or isinstance(error.__cause__, sqlite3.OperationalError):
        return
    words = "Mend the backups: that of today could not be made"
    story = Story(
        key=digest("config", "no backup", now.isoformat()),
        kind="config",
        urgency="digest",
        created_at=now,
        headline=(words, words),
        facts=(
            str(error),
            "Until that is mended there is no backup of any day, and nothing more is said of it. The watch"
            " goes on. `job-monitor backup FILE` tries it at once, `job-monitor doctor` looks at the rest.",
        ),
    )
    alert = compose(story, me=config.me, now=now, zone=config.timezone)
    with store.transaction():
        store.save_alerts([alert], outbox_rows(config, [alert], now))
        store.remember(NO_BACKUP_SINCE, now.isoformat())


def note_backup(store: Store) -> None:
    """One was made, so that the next fault is told again."""
    if store.recall(NO_BACKUP_SINCE) is not None:
        store.remember(NO_BACKUP_SINCE, None)
