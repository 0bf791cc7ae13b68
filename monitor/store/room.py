"""The room on the disk of the state folder, and the reserve in it, which is given up when the disk is full.

A database that cannot grow by a page cannot even note that a message was sent. The reserve is a file that
holds nothing: room that nobody else takes meanwhile, and given up, enough for months of deliveries.
"""

from __future__ import annotations

import errno
import os
import sqlite3
from pathlib import Path

from monitor.decisions.room import Level, Limits, fitted, level_of

RESERVE = "reserve"
"""The file in the state folder that holds nothing."""
_FULL = (errno.ENOSPC, errno.EDQUOT)
_PERHAPS_FULL = (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN)
_NEXT_TO_NOTHING = 1 << 16
"""Bytes. SQLite has to make files and to grow them by so much before it gets to a page of ours."""


def free(folder: Path) -> int:
    """The bytes that a user may still write where a folder lies; OSError where there is no such folder."""
    found = os.statvfs(folder)
    return found.f_bavail * found.f_frsize


def limits_of(folder: Path) -> Limits:
    """What is little on the disk of a folder."""
    found = os.statvfs(folder)
    return fitted(Limits(), found.f_blocks * found.f_frsize)


class Room:
    """The room of one state folder; of None, a store in memory, there is always enough."""

    def __init__(self, folder: Path | None, limits: Limits | None = None) -> None:
        self._folder = folder
        self._given = limits

    @property
    def _limits(self) -> Limits:
        assert self._folder is not None
        return self._given or limits_of(self._folder)

    def level(self) -> Level:
        """How things stand; the reserve is never counted as room."""
        if self._folder is None:
            return "enough"
        owed = 0 if self._has_reserve() else self._limits.reserve
        return level_of(free(self._folder) - owed, self._limits)

    def keep_reserve(self) -> None:
        """Make the reserve, where it is not there and there is room for it; OSError where that fails."""
        if self._folder is None or self._has_reserve() or self.level() == "scarce":
            return
        file = self._folder / RESERVE
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            os.posix_fallocate(handle, 0, self._limits.reserve)
        except OSError:
            file.unlink()
            raise
        finally:
            os.close(handle)

    def give_reserve(self) -> bool:
        """Free the room that was kept for this moment; whether there was any."""
        if self._folder is None:
            return False
        try:
            (self._folder / RESERVE).unlink()
        except OSError:
            return False
        return True

    def is_full(self, fault: BaseException | None) -> bool:
        """Did something fail because there is no room, be it in the words of SQLite or of the system?"""
        while fault is not None:
            if isinstance(fault, sqlite3.Error) and self._lacks_room(fault):
                return True
            if isinstance(fault, OSError) and fault.errno in _FULL:
                return True
            fault = fault.__cause__
        return False

    def _lacks_room(self, fault: sqlite3.Error) -> bool:
        code = getattr(fault, "sqlite_errorcode", 0) & 0xFF
        if code == sqlite3.SQLITE_FULL:
            return True
        # Some of its files fail otherwise when they cannot grow.
        return code in _PERHAPS_FULL and self._folder is not None and free(self._folder) < _NEXT_TO_NOTHING

    def _has_reserve(self) -> bool:
        assert self._folder is not None
        try:
            return (self._folder / RESERVE).stat().st_size >= self._limits.reserve
        except OSError:
            return False
