"""One instance at a time on one state folder: a lock that dies with its process."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from monitor.errors import LockedError, StoreError

FILE = "lock"
PATIENCE = timedelta(seconds=10)
_LOOK_EVERY = 0.1


@contextmanager
def instance_lock(folder: Path, patience: timedelta = PATIENCE) -> Iterator[None]:
    """Hold the lock of a state folder; LockedError when another holds it for longer than `patience`.
    StoreError where there can be no lock: a folder that cannot be made or written to.

    The handle is not inherited by child processes, so a parse worker cannot keep the lock alive.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(folder / FILE, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise StoreError(f"The state folder {folder} cannot be used: {error.strerror}.") from error
    try:
        deadline = time.monotonic() + patience.total_seconds()
        while not _try(handle):
            if time.monotonic() >= deadline:
                raise LockedError(
                    "Another job-monitor is at work on this state folder. It polls by itself; `job-monitor"
                    " status` shows what it does. Stop it first if you want to poll by hand."
                )
            time.sleep(_LOOK_EVERY)
        yield
    finally:
        os.close(handle)


def is_running(folder: Path) -> bool:
    """Does another process hold the lock of this folder?"""
    try:
        handle = os.open(folder / FILE, os.O_RDWR | os.O_CLOEXEC)
    except FileNotFoundError:
        return False
    try:
        return not _try(handle)
    finally:
        os.close(handle)


def _try(handle: int) -> bool:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
