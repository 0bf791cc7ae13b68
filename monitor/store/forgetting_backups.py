"""How a person leaves the copies that the program made itself: the backups, and what was set aside."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Collection, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from monitor.decisions.forgotten import Forgotten
from monitor.errors import LockedError, StoreError
from monitor.store.backup import FOLDER, candidates, part_of, place
from monitor.store.copying import FILE, beside, copy, copy_set_aside, sync
from monitor.store.examining import examine, is_damage
from monitor.store.forgetting import forget
from monitor.store.forgotten import remember, withdraw
from monitor.store.lock import instance_lock
from monitor.store.recovery import CUT, finish, set_aside
from monitor.store.reindexing import reindex
from monitor.store.schema import migrate, older

_PART = "forgetting"
_LOGS = ("-wal", "-journal", "-shm")


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaving:
    """Who leaves: a person of an employer, with what they are known by. `fresh` is what is remembered of that
    from now on, `before` who was forgotten earlier."""

    employer: str
    person: str
    traces: Collection[str]
    errands: Collection[str]
    fresh: Mapping[str, Forgotten]
    before: Mapping[str, Forgotten]


def forget_in_copies(folder: Path, leaving: Leaving) -> None:
    """Write each copy of a state folder anew without the person. A backup that is damaged, or of an older
    schema, goes: nothing can be cut out of it. What was set aside and is damaged stays, since it may be all
    that is left. Raises sqlite3.Error and OSError where the disk would not have it."""
    _clear(folder)
    for file in candidates(folder, date.max):
        if not _written_anew(file, file, partial(_cut_backup, file, leaving)):
            file.unlink(missing_ok=True)
            sync(file.parent)
    for file in set_aside(folder):
        _cut_aside(folder, file, leaving)


def clear_half_written(folder: Path) -> None:
    """What a copy, a restore or an earlier run that was cut off left half written; not beside a program that
    is at work, which does it by itself."""
    if not folder.is_dir():
        return
    with suppress(LockedError), instance_lock(folder, timedelta()):
        finish(folder)
        for left in (folder / FOLDER).glob(".*.part*"):
            left.unlink(missing_ok=True)


def delete_aside(file: Path) -> None:
    """A database that was set aside, and its log."""
    for ending in ("", *_LOGS):
        beside(file, ending).unlink(missing_ok=True)
    sync(file.parent)


def _clear(folder: Path) -> None:
    """What an earlier run that was cut off left half written, and logs without their file."""
    for where in (folder, folder / FOLDER):
        for left in where.glob(f".{_PART}.*"):
            left.unlink(missing_ok=True)
    for log in [one for ending in _LOGS for one in folder.glob(f"{FILE}.*-20??-??-??*{ending}")]:
        if not os.path.lexists(log.with_name(log.name[: log.name.rindex("-")])):
            log.unlink(missing_ok=True)


def _cut_aside(folder: Path, file: Path, leaving: Leaving) -> None:
    present = folder / FILE
    if present.exists() and file.samefile(present):
        # A kill left it while the database in force was given a second name: that one is cut already.
        delete_aside(file)
        return
    logged = any(beside(file, ending).exists() for ending in _LOGS)
    # In two steps, between which the old log would be taken for one of the new file.
    target = beside(file, CUT) if logged and not file.name.endswith(CUT) else file
    if _written_anew(file, target, partial(_cut_set_aside, file, leaving)) and target != file:
        delete_aside(file)


def _written_anew(file: Path, target: Path, cut: Callable[[Path], bool]) -> bool:
    part = part_of(file.with_name(_PART))
    try:
        if not cut(part):
            return False
        sync(part)
        place(part, target, force=True)
        return True
    finally:
        part.unlink(missing_ok=True)


def _cut_backup(file: Path, leaving: Leaving, part: Path) -> bool:
    try:
        examine(file)
    except StoreError:
        return False
    with closing(sqlite3.connect(part, isolation_level=None)) as db:
        copy(file, db, alone=True)
        db.execute("PRAGMA journal_mode = DELETE")
        if older(db):
            return False
        _cut(db, leaving)
    return True


def _cut_set_aside(file: Path, leaving: Leaving, part: Path) -> bool:
    try:
        with closing(sqlite3.connect(part, isolation_level=None)) as db:
            copy_set_aside(file, db)
            db.execute("PRAGMA journal_mode = DELETE")
            # Where only indexes are wrong, as in what a repair set aside, the rest can be read.
            if db.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",) and not reindex(db):
                return False
        examine(part)
        with closing(sqlite3.connect(part, isolation_level=None)) as db:
            migrate(db)
            _cut(db, leaving)
    except (StoreError, UnicodeDecodeError):
        return False
    except sqlite3.Error as error:
        if is_damage(error) or isinstance(error, sqlite3.IntegrityError):
            return False
        raise
    return True


def _cut(db: sqlite3.Connection, leaving: Leaving) -> None:
    db.row_factory = sqlite3.Row
    db.execute("BEGIN IMMEDIATE")
    forget(db, leaving.employer, leaving.person, leaving.traces, leaving.errands)
    remember(db, leaving.fresh)
    withdraw(db, leaving.before)
    db.execute("COMMIT")
    db.execute("VACUUM")
