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
    if alone or _is_at_rest(file):
        # Opened in the usual way, even for reading, SQLite would make files beside it.
        before = _state(file)
        _copy(f"{file.absolute().as_uri()}?mode=ro&immutable=1", target)
        # What was written to the log meanwhile may be in the file already, and the log empty again.
        if alone or (_is_at_rest(file) and _state(file) == before):
            return
    _copy(f"{file.absolute().as_uri()}?mode=ro", target)


def _state(file: Path) -> tuple[int, int]:
    found = file.stat()
    return found.st_mtime_ns, found.st_size


def _is_at_rest(file: Path) -> bool:
    """Whether there is nothing in the log of a database, so that the file holds all of it."""
    try:
        return beside(file, "-wal").stat().st_size == 0
    except FileNotFoundError:
        return True


def to_look_at(file: Path) -> sqlite3.Connection:
    """A database that others may be writing, to be read where it is: nothing is written to it, nor beside it
    where it is at rest."""
    # Without mode=ro, SQLite would make a file that is not there.
    options = "mode=ro&immutable=1" if _is_at_rest(file) else "mode=ro"
    uri = f"{file.absolute().as_uri()}?{options}"
    return sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None)


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
