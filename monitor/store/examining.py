"""Whether a file is a database of ours, and whole: every page, index and row of it. Only reads."""

from __future__ import annotations

import os
import sqlite3
import stat
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from monitor.errors import DamagedError, StoreError
from monitor.store import rows
from monitor.store.copying import copy_set_aside
from monitor.store.schema import older, refuse_altered, refuse_foreign

TAKE_ANOTHER = "Take another backup: `job-monitor restore --list` lists them."
UNREADABLE = "it holds values that cannot be read"
_DAMAGES = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_UNREADABLE = (ValueError, OverflowError, TypeError, KeyError, AttributeError, RecursionError)
_SOURCES = "SELECT * FROM source"
_POSTINGS = """
    SELECT source.key, coalesce(posting.employer, source.employer) AS owner, posting.*
    FROM posting JOIN source ON source.number = posting.source
"""
_ALERTS = """
    SELECT alert.key AS alert_key, alert.source AS alert_source, alert.id AS posting_id, alert.* FROM alert
"""
_INSTANTS = "SELECT not_before, first_tried_at, sent_at FROM delivery"
_LATEST = (
    "SELECT max(last_polled_at) FROM source",
    "SELECT max(created_at) FROM alert",
    "SELECT max(sent_at) FROM delivery",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What a copy holds: its schema, how many sources, roles and alerts, how many deliveries that wait, and
    the last instant of which it knows anything (None: of none)."""

    schema: int
    sources: int
    roles: int
    alerts: int
    waiting: int
    until: datetime | None


def examine(file: Path, *, logged: bool = False) -> Held:
    """What a copy holds, after every page and every row of it was checked; writes nothing. `logged`: with the
    log beside it, as that of a database that was set aside is a part of it.

    Raises StoreError where it is no copy of ours, or of a newer version; DamagedError where it is damaged.
    """
    try:
        if not stat.S_ISREG(os.lstat(file).st_mode):
            raise StoreError(f"{file} is no plain file. Name the file of the backup itself.")
        with closing(_with_log(file) if logged else opened(file, "mode=ro", "immutable=1")) as db:
            _refuse_strange(db, file)
            if (why := fault_of(db)) is not None:
                raise _damaged(file, why)
            return _held(db)
    except UnicodeDecodeError:
        # What SQLite says of a damaged schema holds bytes of it.
        raise _damaged(file, "its schema is no text") from None
    except _UNREADABLE:
        raise _damaged(file, UNREADABLE) from None
    except sqlite3.DatabaseError as error:
        if is_damage(error):
            raise _damaged(file, str(error)) from None
        raise StoreError(f"{file} cannot be read: {error}.") from error
    except OSError as error:
        raise StoreError(f"{file} cannot be read: {error.strerror}.") from error


def fault_of(db: sqlite3.Connection) -> str | None:
    """What is wrong with a database: every page, index and row of it is looked at; None where it is whole."""
    for check in ("integrity_check(1)", "foreign_key_check"):
        for row in db.execute(f"PRAGMA {check}"):
            if row[0] != "ok":
                return str(row[0]).splitlines()[-1][:200]
    return None if older(db) or _is_readable(db) else UNREADABLE


def _is_readable(db: sqlite3.Connection) -> bool:
    """Whether the values of every row are such as the program writes."""
    cursor = db.cursor()
    cursor.row_factory = sqlite3.Row
    try:
        for sql, read in ((_SOURCES, rows.to_source), (_POSTINGS, rows.to_known), (_ALERTS, rows.to_alert)):
            for row in cursor.execute(sql):
                read(row)
        for instants in db.execute(_INSTANTS):
            for at in instants:
                rows.instant(at)
    except UnicodeDecodeError:
        raise
    except _UNREADABLE:
        return False
    return True


def _damaged(file: Path, why: str) -> DamagedError:
    return DamagedError(f"{file} is damaged: {why}. {TAKE_ANOTHER}")


def is_damage(error: sqlite3.Error) -> bool:
    """Whether it is the file that is damaged, and not that it is busy, or the disk full."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGES


def opened(file: Path, *options: str) -> sqlite3.Connection:
    """A file that is there already, never made."""
    uri = f"{file.absolute().as_uri()}?{'&'.join(options or ('mode=rw',))}"
    db = sqlite3.connect(uri, uri=True, isolation_level=None)
    db.execute("PRAGMA trusted_schema = OFF")
    return db


def _with_log(file: Path) -> sqlite3.Connection:
    db = sqlite3.connect(":memory:", isolation_level=None)
    try:
        db.execute("PRAGMA trusted_schema = OFF")
        copy_set_aside(file, db)
    except BaseException:
        db.close()
        raise
    return db


def _refuse_strange(db: sqlite3.Connection, file: Path) -> None:
    (version,) = db.execute("PRAGMA user_version").fetchone()
    if not version:
        raise StoreError(f"{file} is no backup of job-monitor: it has none of its tables. {TAKE_ANOTHER}")
    try:
        refuse_foreign(db)
        refuse_altered(db)
    except StoreError as error:
        sentence = str(error).replace("The database in the state folder", str(file))
        sentence = sentence.replace("The database", str(file)).removesuffix(" Move it away.")
        remedy = "" if "Upgrade" in sentence else f" {TAKE_ANOTHER}"
        raise StoreError(f"{sentence}{remedy}") from error


def _held(db: sqlite3.Connection) -> Held:
    def count(table: str, where: str = "1") -> int:
        return int(db.execute(f"SELECT count(*) FROM {table} WHERE {where}").fetchone()[0])

    latest = [at for sql in _LATEST if (at := db.execute(sql).fetchone()[0]) is not None]
    return Held(
        schema=int(db.execute("PRAGMA user_version").fetchone()[0]),
        sources=count("source"),
        roles=count("posting", "closed_at IS NULL"),
        alerts=count("alert"),
        waiting=count("delivery", "state NOT IN ('sent', 'dead')"),
        until=datetime.fromtimestamp(max(latest), UTC) if latest else None,
    )
