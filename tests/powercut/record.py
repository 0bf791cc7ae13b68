"""What a program did to a folder, from the log that `recorder.c` wrote: the operations in their order.

recorder = build(folder)                       None where there is no compiler
log = Log(path)                                made before the program starts
Program(…, **log.environ(recorder, watched))
log.mark("sent", "some key")                   something that the world saw; takes its place in the order
log.operations()
"""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import struct
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Any

_HEAD = struct.Struct("<IIQqII")


class What(IntEnum):
    """As in `recorder.c`; `MARK` is of the harness."""

    CREATE = 1
    WRITE = 2
    SIZE = 3
    GROW = 4
    SYNC = 5
    SYNC_FOLDER = 6
    RENAME = 7
    UNLINK = 8
    MKDIR = 9
    RMDIR = 10
    MARK = 99


@dataclass(frozen=True, slots=True)
class Operation:
    """One change, sync or mark. `file` is the inode; `offset` is a size for SIZE and GROW; `path` is below
    the folder, `data` what was written, of RENAME the new path, of MARK what is to be said of it."""

    what: What
    process: int
    file: int
    offset: int
    path: str
    data: bytes

    @property
    def mark(self) -> list[Any]:
        return list(json.loads(self.data))


def build(folder: Path) -> Path | None:
    """The recorder, compiled into a folder; None where there is no C compiler."""
    compiler = shutil.which("cc")
    if compiler is None:
        return None
    made = folder / "recorder.so"
    source = Path(__file__).with_name("recorder.c")
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", made, source, "-ldl"], check=True)
    return made


class Log:
    """The log of one recording, written to by the program and by the harness."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._handle = os.open(
            path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_APPEND | os.O_CLOEXEC, 0o600
        )

    def close(self) -> None:
        os.close(self._handle)

    def environ(self, recorder: Path, folder: Path) -> dict[str, str]:
        """The environment in which a program is recorded."""
        return {"LD_PRELOAD": str(recorder), "RECORD_LOG": str(self.path), "RECORD_FOLDER": str(folder)}

    @contextmanager
    def still(self) -> Iterator[None]:
        """Meanwhile the program changes nothing, and no change is half noted."""
        handle = os.open(self.path, os.O_RDONLY | os.O_CLOEXEC)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
            yield
        finally:
            os.close(handle)

    def mark(self, *said: Any) -> None:
        data = json.dumps(said).encode()
        with self.still():
            os.write(self._handle, _HEAD.pack(What.MARK, os.getpid(), 0, 0, 0, len(data)) + data)

    def operations(self) -> list[Operation]:
        return list(_read(self.path.read_bytes()))


def _read(log: bytes) -> Iterator[Operation]:
    at = 0
    while at < len(log):
        what, process, file, offset, first, second = _HEAD.unpack_from(log, at)
        at += _HEAD.size
        path, data = log[at : at + first].decode(), log[at + first : at + first + second]
        at += first + second
        assert at <= len(log), "the log is cut off"
        yield Operation(What(what), process, file, offset, path, data)
