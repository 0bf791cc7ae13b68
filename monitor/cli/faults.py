"""What a fault of the machine is to a person: a sentence and its remedy. Pure.

A fault of our own has none, and keeps its traceback.
"""

from __future__ import annotations

import errno
import sqlite3

from monitor.errors import MonitorError, StoreError

_PLACE = "or name another state folder by `state_dir` in the configuration"
_LATER = "Another program holds it: try again in a moment, and see what has it open if that does not help."
_DAMAGED = (
    "Where job-monitor runs, stop it. When it starts again (`job-monitor run`, or the service), it keeps the"
    " damaged file under another name and takes the last good backup. `job-monitor restore FILE` takes one of"
    " your own."
)
_ROOM = "Make room on the disk."
_RIGHTS = f"Give it to the user who runs job-monitor, {_PLACE}."
_DISK = "See whether the disk is full or failing, and try again."

_OF_SQLITE = {
    sqlite3.SQLITE_BUSY: _LATER,
    sqlite3.SQLITE_LOCKED: _LATER,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
    sqlite3.SQLITE_FULL: _ROOM,
    sqlite3.SQLITE_READONLY: _RIGHTS,
    sqlite3.SQLITE_CANTOPEN: _RIGHTS,
    sqlite3.SQLITE_PERM: _RIGHTS,
    sqlite3.SQLITE_IOERR: _DISK,
}
_OF_THE_SYSTEM = {
    errno.EEXIST: f"Something else stands where a folder must be: move it away, {_PLACE}.",
    errno.ENOTDIR: f"Something else stands where a folder must be: move it away, {_PLACE}.",
    errno.EACCES: _RIGHTS,
    errno.EPERM: _RIGHTS,
    errno.EROFS: _RIGHTS,
    errno.ENOSPC: _ROOM,
    errno.EDQUOT: _ROOM,
}


def sentence(error: Exception) -> str | None:
    """What went wrong and what to do about it; None for a fault of our own."""
    if isinstance(error, StoreError) and isinstance(error.__cause__, sqlite3.Error | OSError):
        return f"{error} {_remedy(error.__cause__) or _DISK}"
    if isinstance(error, MonitorError):
        return str(error)
    if isinstance(error, sqlite3.Error):
        remedy = _remedy(error)
        return remedy and f"The database in the state folder could not be used: {error}. {remedy}"
    if isinstance(error, OSError):
        what = error.strerror or str(error) or type(error).__name__
        which = f"{error.filename}: " if error.filename else ""
        return f"The system refused: {which}{what}. {_remedy(error) or _DISK}"
    return None


def _remedy(error: sqlite3.Error | OSError) -> str | None:
    if isinstance(error, OSError):
        return _OF_THE_SYSTEM.get(error.errno or 0)
    code = getattr(error, "sqlite_errorcode", None)
    # What is none of the errors of SQLite itself is a text in the database that is none.
    if code is None:
        return _DAMAGED if type(error) in (sqlite3.OperationalError, sqlite3.DatabaseError) else None
    return _OF_SQLITE.get(code & 0xFF)
