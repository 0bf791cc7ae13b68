"""Opening the store to work on it: what a kill cut off is finished, and a damaged database is made good."""

from __future__ import annotations

import json
import logging
import sqlite3
from datetime import datetime
from pathlib import Path

from monitor.config import Config
from monitor.errors import DamagedError, StoreError
from monitor.pipeline.own_matters import tell
from monitor.pipeline.recalling import drop_unreadable
from monitor.store import Store
from monitor.store.backup import suspect
from monitor.store.examining import is_damage
from monitor.store.recovery import RECOVERED, Replaced, recover
from monitor.store.room import Room
from monitor.text import day

log = logging.getLogger(__name__)


def open_store(config: Config, now: datetime) -> Store:
    """The store of a configuration, to be called under the instance lock.

    A damaged database is kept under another name, and in its place comes a copy with new indexes, where only
    those were wrong, or the latest good backup, or an empty database where there is none; that is told by one
    alert. Where the disk is full, the reserve is given up for it. Raises StoreError as `Store` does.
    """
    try:
        return _opened(config, now)
    except (StoreError, sqlite3.Error, OSError) as fault:
        room = Room(config.state_dir)
        full = room.is_full(fault) and room.give_reserve()
        if not (full or notice_damage(config.state_dir, fault)):
            raise
        return _opened(config, now)


def _opened(config: Config, now: datetime) -> Store:
    replaced = recover(config.state_dir, now.astimezone(config.timezone).date())
    if replaced is not None:
        log.error(
            "the database was damaged (%s); it is kept as %s, in its place is %s",
            replaced.why,
            replaced.aside.name if replaced.aside else "nothing",
            _in_its_place(replaced),
        )
    store = Store(config.state_dir)
    try:
        drop_unreadable(store, config)
        _tell(config, store, now)
    except BaseException:
        store.close()
        raise
    return store


def _in_its_place(replaced: Replaced) -> str:
    if replaced.repaired:
        return "a copy of it with new indexes; nothing is lost"
    return replaced.backup.name if replaced.backup else "an empty one"


def notice_damage(folder: Path, fault: BaseException) -> bool:
    """Whether a fault says that the database is damaged, so that it has to be opened anew. Then it is
    suspect, so that it is looked at thoroughly whoever opens it."""
    if not _is_of_damage(fault):
        return False
    try:
        suspect(folder)
    except StoreError as error:
        log.error("that the database is damaged could not be noted: %s", error)
    return True


def _is_of_damage(fault: BaseException | None) -> bool:
    if fault is None or isinstance(fault, DamagedError):
        return fault is not None
    return (isinstance(fault, sqlite3.Error) and is_damage(fault)) or _is_of_damage(fault.__cause__)


def _tell(config: Config, store: Store, now: datetime) -> None:
    """The alert about what took the place of a damaged database; once, whatever is killed."""
    said = store.recall(RECOVERED)
    if said is None:
        return
    note: dict[str, str | None] = json.loads(said)
    since = datetime.fromisoformat(note["until"]) if note["until"] else None
    if note.get("repaired"):
        words, facts = "and is repaired", _of_repair()
    elif note["backup"]:
        words, facts = "and a backup is in force", _of_backup(config, note["backup"], since)
    else:
        words, facts = "and there was no backup", _of_nothing()
    tell(
        config,
        store,
        now,
        "config",
        "damaged",
        words=f"Check the disk: the database was damaged, {words}",
        facts=(
            *facts,
            f"What was wrong: {note['why']}. What was left of it is kept in {config.state_dir}; job-monitor"
            " never removes that.",
            "A disk that damages one file may damage others: look at its health, and keep a copy elsewhere"
            " with `job-monitor backup FILE`. `job-monitor doctor` looks at everything else.",
        ),
        remember={RECOVERED: None},
    )


def _of_repair() -> tuple[str, ...]:
    return (
        "Only what makes looking things up fast was wrong, and it was made anew from the rest.",
        "Nothing is lost, and nothing comes again.",
    )


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
