"""Who writes into a folder, told by the kernel: one call for each write, without looking again and again."""

from __future__ import annotations

import ctypes
import os
import select
import struct
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Self

_MODIFY, _MOVED_TO, _CREATE = 0x2, 0x80, 0x100
_EVENT = struct.Struct("iIII")


class Writes:
    """Calls `tell` with the name of each file in a folder that is written, made or moved there."""

    def __init__(self, folder: Path, tell: Callable[[str], None]) -> None:
        libc = ctypes.CDLL(None, use_errno=True)
        self._handle = libc.inotify_init1(os.O_CLOEXEC | os.O_NONBLOCK)
        if self._handle < 0 or (
            libc.inotify_add_watch(self._handle, os.fsencode(folder), _MODIFY | _MOVED_TO | _CREATE) < 0
        ):
            raise OSError(ctypes.get_errno(), "inotify")
        self._stop, self._stopper = os.pipe2(os.O_CLOEXEC)
        self._tell = tell
        self._thread = threading.Thread(target=self._listen, name="writes", daemon=True)

    def _listen(self) -> None:
        poll = select.poll()
        poll.register(self._handle, select.POLLIN)
        poll.register(self._stop, select.POLLIN)
        while not any(fd == self._stop for fd, _ in poll.poll()):
            data = os.read(self._handle, 65536)
            while data:
                *_, length = _EVENT.unpack_from(data)
                name = data[_EVENT.size : _EVENT.size + length].rstrip(b"\0").decode()
                data = data[_EVENT.size + length :]
                self._tell(name)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        os.write(self._stopper, b"!")
        self._thread.join()
        for fd in (self._handle, self._stop, self._stopper):
            os.close(fd)
