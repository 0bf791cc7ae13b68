"""Opening the store to work on it: what a kill cut off is finished, and a damaged database is made good."""

from __future__ import annotations

import json
import logging
import sqlite3
from datetime import datetime

from monitor.config import Config
from monitor.drafts import compose
from monitor.errors import DamagedError, StoreError
from monitor.model import Story
from monitor.pipeline.apply import outbox_rows
from monitor.store import Store
from monitor.store.backup import is_damage
from monitor.store.recovery import RECOVERED, recover
from monitor.store.room import Room
from monitor.text import day, digest

log = logging.getLogger(__name__)


def open_store(config: Config, now: datetime) -> Store:
    """The store of a configuration, to be called under the instance lock.

    A damaged database is kept under another name, and the latest good backup takes its place, or an empty
    database where there is none; that is told by one alert. Where the disk is full, the reserve is given up
    for it. Raises StoreError as `Store` does.
    """
    try:
        return _opened(config, now)
    except (StoreError, sqlite3.Error, OSError) as fault:
        room = Room(config.state_dir)
        if not (room.is_full(fault) and room.give_reserve()):
            raise
        return _opened(config, now)


def _opened(config: Config, now: datetime) -> Store:
    replaced = recover(config.state_dir, now.astimezone(config.timezone).date())
    if replaced is not None:
        log.error(
            "the database was damaged (%s); it is kept as %s, in its place is %s",
            replaced.why,
            replaced.aside.name if replaced.aside else "nothing",
            replaced.backup.name if replaced.backup else "an empty one",
        )
    store = Store(config.state_dir)
    try:
        _tell(config, store, now)
    except BaseException:
        store.close()
        raise
    return store


def is_damaged(fault: Exception) -> bool:
    """Whether a fault says that the database is damaged, so that it has to be opened anew."""
    return isinstance(fault, DamagedError) or (isinstance(fault, sqlite3.Error) and is_damage(fault))


def _tell(config: Config, store: Store, now: datetime) -> None:
    """The alert about what took the place of a damaged database; once, whatever is killed."""
    said = store.recall(RECOVERED)
    if said is None:
        return
    note: dict[str, str | None] = json.loads(said)
    since = datetime.fromisoformat(note["until"]) if note["until"] else None
    facts = _of_backup(config, note["backup"], since) if note["backup"] else _of_nothing()
    story = Story(
        key=digest("config", "damaged", now.isoformat()),
        kind="config",
        urgency="digest",
        created_at=now,
        headline=(
            "Check the disk: the database was damaged, and "
            + ("a backup is in force" if note["backup"] else "there was no backup"),
        )
        * 2,
        facts=(
            *facts,
            f"The damaged file ({note['why']}) is kept in {config.state_dir}; job-monitor never removes it.",
            "A disk that damages one file may damage others: look at its health, and keep a copy elsewhere"
            " with `job-monitor backup FILE`. `job-monitor doctor` looks at everything else.",
        ),
    )
    alert = compose(story, me=config.me, now=now, zone=config.timezone)
    with store.transaction():
        store.save_alerts([alert], outbox_rows(config, [alert], now))
        store.remember(RECOVERED, None)


def _of_backup(config: Config, name: str | None, since: datetime | None) -> tuple[str, ...]:
    known = "from before anything was read"
    if since is not None:
        known = f"with what was known on {day(since.astimezone(config.timezone).date())}"
    return (
        f"The backup {name}, {known}, is in force now.",
        "What you noted since then is lost: contacts, what you put off or skipped, moves. Note it again.",
        "What opened since then comes once more, in one digest for each source; some of it you may know.",
    )


def _of_nothing() -> tuple[str, ...]:
    return (
        "No good backup was found, so job-monitor begins anew: it reads every source as for the first time.",
        "What you noted is lost: contacts, what you put off or skipped, moves. Note it again, or put a backup"
        " of yours in force: stop job-monitor, then `job-monitor restore FILE`.",
    )
