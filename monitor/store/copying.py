"""How a database is copied while others write it, and the files that it is made of."""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing
from pathlib import Path

FILE = "job-monitor.sqlite"
BUSY_SECONDS = 5


def beside(file: Path, ending: str) -> Path:
    """A file that SQLite keeps beside a database: `-wal`, `-shm` or `-journal`."""
    return file.with_name(file.name + ending)


def copy(file: Path, target: sqlite3.Connection, *, alone: bool = False) -> None:
    """Copy a database that others may be writing, without writing beside it. Of a file that is not there,
    nothing is copied. Raises sqlite3.OperationalError where another holds it for longer than BUSY_SECONDS.

    `alone`: it is one file, and whatever log lies beside it is none of it.
    """
    if not file.exists():
        return
    log = beside(file, "-wal")
    if alone or not log.exists():
        # At rest. Opened in the usual way, even for reading, SQLite would make files beside it.
        _copy(f"{file.absolute().as_uri()}?immutable=1", target)
        if alone or not log.exists():
            return
    _copy(f"{file.absolute().as_uri()}?mode=ro", target)


def copy_set_aside(file: Path, target: sqlite3.Connection) -> None:
    """Copy a database that was set aside together with its log, which nobody else has open."""
    index = beside(file, "-shm")
    there = index.exists()
    try:
        copy(file, target)
    finally:
        if not there:
            index.unlink(missing_ok=True)


def _copy(uri: str, target: sqlite3.Connection) -> None:
    deadline = time.monotonic() + BUSY_SECONDS

    def step(status: int, _remaining: int, _total: int) -> None:
        # By itself it would wait for ever where another process holds the database.
        if status != sqlite3.SQLITE_DONE and time.monotonic() > deadline:
            raise sqlite3.OperationalError("another process holds it")

    with closing(sqlite3.connect(uri, timeout=BUSY_SECONDS, uri=True)) as source:
        source.backup(target, progress=step)


def sync(path: Path) -> None:
    """Have the disk hold a file, or the names in a folder."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
