"""Mails in files: opened without following links, bounded, and left as they were, time of use included."""

from __future__ import annotations

import os
import stat
import time
from dataclasses import dataclass, field
from pathlib import Path

from monitor.errors import BlockedError, FetchError, NotFoundError, SourceError
from monitor.mailbox.names import near

_FLAGS = os.O_RDONLY | os.O_CLOEXEC | os.O_NOFOLLOW | os.O_NONBLOCK


_RESTED_NS = 2_000_000_000
_PAUSE = 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What a file holds. `is_steady`: nobody wrote to it while it was read. `mtime_ns` since the epoch."""

    data: bytes = field(repr=False)
    size: int
    mtime_ns: int
    is_steady: bool


class Rest:
    """Whether files are still written to, as far as their times tell. Begins with the look.

    A file that was written to in the last 2 seconds, or in the future of a clock that is not ours, may be
    half written: whoever asks waits a little, and sees whether it is still the same.
    """

    def __init__(self) -> None:
        # This clock is asked for nothing but the age of files, whose times are taken from it too.
        self._begun = time.clock_gettime_ns(time.CLOCK_REALTIME)
        self._looked = time.monotonic()

    def is_over(self, mtime_ns: int) -> bool:
        """Whether a file rested for so long when the look began that nobody writes to it any more."""
        return self._begun - mtime_ns >= _RESTED_NS

    def look(self) -> None:
        """A file is looked at just now, to be compared later."""
        self._looked = time.monotonic()

    def wait(self) -> None:
        """Until 0.2 seconds have passed since the last of the files was looked at, or the look began."""
        time.sleep(max(0.0, min(_PAUSE, self._looked + _PAUSE - time.monotonic())))


def path_in(base: Path, path: str) -> Path:
    """A path as the user wrote it; a relative one lies in `base`."""
    try:
        return base / Path(path).expanduser()
    except RuntimeError:  # There is no such user.
        return base / path


def open_quietly(path: Path | str) -> int:
    """A descriptor for reading a regular file. Raises OSError, also for what is no regular file.

    Programs tell new mail in an mbox by the time of the last reading, so it is kept where the system lets us.
    """
    try:
        descriptor = os.open(path, _FLAGS | getattr(os, "O_NOATIME", 0))
    except PermissionError:
        descriptor = os.open(path, _FLAGS)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise IsADirectoryError
    return descriptor


def read_quietly(path: Path | str, largest: int) -> Content | None:
    """A whole file; None for one over `largest` bytes. Raises OSError."""
    with open(open_quietly(path), "rb") as file:
        before = os.fstat(file.fileno())
        if before.st_size > largest:
            return None
        data = file.read(before.st_size + 1)
        after = os.fstat(file.fileno())
    steady = (
        (before.st_size, before.st_mtime_ns)
        == (after.st_size, after.st_mtime_ns)
        == (len(data), after.st_mtime_ns)
    )
    return Content(data=data, size=after.st_size, mtime_ns=after.st_mtime_ns, is_steady=steady)


def unusable(path: Path, fault: OSError, *, what: str) -> SourceError:
    """Why a mailbox in files cannot be read; `what` it was to be: "folder" or "file"."""
    if isinstance(fault, FileNotFoundError):
        return missing(path, what=what)
    if isinstance(fault, PermissionError):
        return BlockedError(
            f"{path} may not be read by the user of this service; give that user the right to read it."
        )
    if isinstance(fault, NotADirectoryError | IsADirectoryError):
        return FetchError(f"{path} is no {what}; name the {what} that holds the mails.")
    return FetchError(f"{path} cannot be read ({fault.strerror or 'it is no such file'}); check the disk.")


def in_words(name: str) -> str:
    """A name of a file as text that can be written down, whatever its bytes are."""
    return os.fsencode(name).decode("utf-8", "replace")


def missing(path: Path, *, what: str) -> SourceError:
    try:
        beside = [entry.name for entry in os.scandir(path.parent) if not entry.name.startswith(".")]
    except OSError:
        beside = []
    names = near(path.name, beside)
    return NotFoundError(f"There is no {what} {path}{f'; near it is {names}' if names else ''}.")
