"""The schema of the database as a list of steps that is only ever added to.

Instants are whole seconds since 1970 in UTC, days of the user are ISO text, lists and structures are JSON
text. The watch list itself is not stored: rows are joined to it by the key of a source, the names of an
employer and of a person, and the name of a channel. Names are compared folded: a few hundred rows are read.
"""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing

from monitor.errors import StoreError

APPLICATION_ID = 0x6A6D6F6E
_COMMENT = re.compile(r"--[^\n]*")
_SPACE = re.compile(r"\s+")
_AROUND = re.compile(r"\s*([(),])\s*")
_STATISTICS = "sqlite_stat"
"""What `ANALYZE` writes, whoever runs it: numbers alone."""

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        """
        CREATE TABLE source (
            number         INTEGER PRIMARY KEY,
            key            TEXT NOT NULL UNIQUE,
            employer       TEXT NOT NULL,
            kind           TEXT NOT NULL,
            host           TEXT NOT NULL,
            baseline       TEXT NOT NULL,
            etag           TEXT,
            last_modified  TEXT,
            body_hash      TEXT,
            reader_print   TEXT NOT NULL,
            complete       INTEGER NOT NULL,
            shown          INTEGER NOT NULL,
            reads          INTEGER NOT NULL,
            fall_suspected INTEGER NOT NULL,
            next_poll_at   INTEGER,
            last_polled_at INTEGER,
            last_answer_at INTEGER,
            last_ok_at     INTEGER,
            retry_at       INTEGER,
            failures       INTEGER NOT NULL,
            failing_since  INTEGER,
            told           INTEGER NOT NULL,
            incident       INTEGER NOT NULL,
            error_kind     TEXT,
            error          TEXT
        ) STRICT
        """,
        """
        -- What was seen outlives what it said: no text of an advertisement is kept.
        CREATE TABLE posting (
            source        INTEGER NOT NULL REFERENCES source (number) ON DELETE CASCADE,
            id            TEXT NOT NULL,
            title_hash    INTEGER NOT NULL,  -- of the title as a person reads it
            data          TEXT NOT NULL,
            first_seen_at INTEGER NOT NULL,
            opened_at     INTEGER NOT NULL,
            last_seen_at  INTEGER,           -- null while it stands on the board
            misses        INTEGER NOT NULL,
            closed_at     INTEGER,
            told          TEXT,              -- the alert that told of this role
            back          TEXT,              -- the alert that told that it is back
            PRIMARY KEY (source, id)
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX posting_title ON posting (title_hash)",
        """
        CREATE TABLE alert (
            number     INTEGER PRIMARY KEY,
            key        TEXT NOT NULL UNIQUE,
            kind       TEXT NOT NULL,
            urgency    TEXT NOT NULL,
            employer   TEXT,
            person     TEXT,
            source     TEXT,
            id         TEXT,
            title      TEXT NOT NULL,
            content    TEXT NOT NULL,
            created_at INTEGER NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE delivery (
            alert          INTEGER NOT NULL REFERENCES alert (number) ON DELETE CASCADE,
            channel        TEXT NOT NULL,
            state          TEXT NOT NULL,
            attempts       INTEGER NOT NULL,
            repeat         INTEGER NOT NULL,
            degraded       INTEGER NOT NULL,
            not_before     INTEGER NOT NULL,
            first_tried_at INTEGER,
            sent_at        INTEGER,
            last_error     TEXT,
            PRIMARY KEY (alert, channel)
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX delivery_open ON delivery (not_before) WHERE state NOT IN ('sent', 'dead')",
        "CREATE INDEX delivery_sent ON delivery (channel, sent_at) WHERE sent_at IS NOT NULL",
        "CREATE TABLE memory (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    ),
    (
        # Where a source of open kind led.
        "ALTER TABLE source ADD COLUMN lead TEXT",
        "CREATE TABLE robots (site TEXT PRIMARY KEY, text TEXT NOT NULL, read_at INTEGER NOT NULL) STRICT",
    ),
    (
        """
        CREATE TABLE contact (
            number     INTEGER PRIMARY KEY,
            employer   TEXT NOT NULL,
            person     TEXT NOT NULL,
            day        TEXT NOT NULL,
            how        TEXT,
            outcome    TEXT,
            outcome_on TEXT,
            role       TEXT,
            did        TEXT NOT NULL
        ) STRICT
        """,
        """
        -- What the user said of an errand; the key names nobody.
        CREATE TABLE said (
            key     TEXT PRIMARY KEY,
            state   TEXT NOT NULL,
            until   TEXT,
            said_on TEXT
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE sighting (
            employer     TEXT NOT NULL,
            person       TEXT NOT NULL,
            taken_on     TEXT NOT NULL,
            company      TEXT,
            title        TEXT,
            profile      TEXT,
            connected_on TEXT,
            PRIMARY KEY (employer, person, taken_on)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE move (
            number       INTEGER PRIMARY KEY,
            employer     TEXT NOT NULL,
            person       TEXT NOT NULL,
            what         TEXT NOT NULL,
            after        TEXT,
            by           TEXT NOT NULL,
            company      TEXT,
            title        TEXT,
            old_company  TEXT,
            old_title    TEXT,
            state        TEXT NOT NULL,
            confirmed_on TEXT
        ) STRICT
        """,
        # Whom a card is about, as the user answered; empty: nobody of the watch list.
        "CREATE TABLE answer (token TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
        "CREATE INDEX posting_told ON posting (told) WHERE told IS NOT NULL",
        "CREATE INDEX posting_back ON posting (back) WHERE back IS NOT NULL",
    ),
    (
        # Whose role it is, where a source tells of those of many employers.
        "ALTER TABLE posting ADD COLUMN employer TEXT",
        # Where a mailbox is to be read on.
        "ALTER TABLE source ADD COLUMN cursor TEXT",
        """
        -- Which mails were read: the bare keys, which name nobody.
        CREATE TABLE mail (
            source  INTEGER NOT NULL REFERENCES source (number) ON DELETE CASCADE,
            key     TEXT NOT NULL,
            read_at INTEGER NOT NULL,
            PRIMARY KEY (source, key)
        ) STRICT, WITHOUT ROWID
        """,
    ),
    (
        # What is due and what an employer has, without a look at every row.
        "CREATE INDEX source_due ON source (next_poll_at)",
        "CREATE INDEX source_employer ON source (employer)",
        "CREATE INDEX posting_employer ON posting (employer) WHERE employer IS NOT NULL",
    ),
)


def refuse_foreign(db: sqlite3.Connection) -> None:
    """Raise StoreError for a database of another program or of a newer version of this one; only reads."""
    holds_tables = db.execute("SELECT 1 FROM sqlite_schema").fetchone()
    (version,) = db.execute("PRAGMA user_version").fetchone()
    # Last: whoever makes our tables beside us, writes its mark in the same transaction.
    (application,) = db.execute("PRAGMA application_id").fetchone()
    if (version or application or holds_tables) and application != APPLICATION_ID:
        raise StoreError("The database in the state folder belongs to another program. Move it away.")
    if version > len(MIGRATIONS):
        raise StoreError(
            f"The database was written by a newer job-monitor (schema {version}; this one knows"
            f" {len(MIGRATIONS)}). Upgrade job-monitor, or restore a backup of the older version."
        )


def older(db: sqlite3.Connection) -> int:
    """The schema of a database that has one and not yet the newest; else 0."""
    (version,) = db.execute("PRAGMA user_version").fetchone()
    return int(version) if version < len(MIGRATIONS) else 0


def refuse_altered(db: sqlite3.Connection) -> None:
    """Raise StoreError for a database whose tables are not those of its version of the schema: a constraint
    or a column of somebody else's would be in force in ours, and what is missing would be missed later."""
    (version,) = db.execute("PRAGMA user_version").fetchone()
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh:
        for step in MIGRATIONS[:version]:
            for statement in step:
                fresh.execute(statement)
        ours = _described(fresh)
    theirs = _described(db)
    if theirs.keys() - ours.keys():
        raise StoreError("The database holds more than job-monitor wrote, and is not used.")
    for (kind, name), sql in ours.items():
        if theirs.get((kind, name), "") != sql:
            raise StoreError(
                f"The database is not as job-monitor made it (the {kind} {name}), and is not used."
            )


def _described(db: sqlite3.Connection) -> dict[tuple[str, str], str | None]:
    """Everything that a database is made of, by type and name, in words that are the same for the same."""
    found = db.execute("SELECT type, name, sql FROM sqlite_schema").fetchall()
    return {
        (kind, name): sql and _AROUND.sub(r"\1", _SPACE.sub(" ", _COMMENT.sub("", sql))).strip()
        for kind, name, sql in found
        if not name.startswith(_STATISTICS)
    }


def migrate(db: sqlite3.Connection) -> None:
    """Bring a database to the newest schema, each step in one transaction.

    Raises StoreError for a database of another program or of a newer version of this one.
    """
    refuse_foreign(db)
    (version,) = db.execute("PRAGMA user_version").fetchone()
    for number in range(version, len(MIGRATIONS)):
        db.execute("BEGIN IMMEDIATE")
        try:
            # Another process may have taken this step while we waited for the lock.
            (current,) = db.execute("PRAGMA user_version").fetchone()
            if current == number:
                for statement in MIGRATIONS[number]:
                    db.execute(statement)
                db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                db.execute(f"PRAGMA user_version = {number + 1}")
                if db.execute("PRAGMA foreign_key_check").fetchone():
                    raise StoreError(f"Step {number + 1} of the schema left rows without their parents.")
            db.execute("COMMIT")
        except BaseException:
            if db.in_transaction:
                db.execute("ROLLBACK")
            raise
