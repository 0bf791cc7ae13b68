"""One process that parses: started, asked, ended. Used by one thread at a time."""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
import time
from typing import IO, Any

from monitor.worker.wire import LENGTH, MOST_RESULT, encoded, framed

_STARTING = 20.0
_KEPT_VARIABLES = ("PATH", "LANG", "LC_ALL", "LC_CTYPE", "PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "TZ")


class Broken(Exception):
    """The process had to be ended: the sentence says why."""


class Process:
    """One far end, used by one thread at a time."""

    def __init__(self, memory: int, limit: float) -> None:
        self._limit = limit
        try:
            self._child = subprocess.Popen(
                [sys.executable, "-P", "-m", "monitor.worker", str(memory), str(limit)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=_environment(),
                start_new_session=True,
            )
        except OSError as fault:
            raise Broken(f"The process that reads answers could not be started ({fault.strerror}).") from None
        assert self._child.stdin is not None
        assert self._child.stdout is not None
        self._to, self._from = self._child.stdin, self._child.stdout
        for pipe in (self._to, self._from):
            os.set_blocking(pipe.fileno(), False)
        self.served = 0
        self.used_at = time.monotonic()
        self._ready = False

    @property
    def pid(self) -> int:
        return self._child.pid

    def ended(self) -> bool:
        return self._child.poll() is not None

    def exchange(self, question: dict[str, Any], body: bytes) -> dict[str, Any]:
        """Sends one question and gives its reply. Raises Broken; then the process must be ended."""
        if not self._ready:
            self._receive(LENGTH.size, time.monotonic() + _STARTING)
            self._ready = True
        deadline = time.monotonic() + self._limit
        self._send([*framed(encoded(question)), *framed(body)], deadline)
        (size,) = LENGTH.unpack(self._receive(LENGTH.size, deadline))
        if size > MOST_RESULT:
            raise Broken("The answer holds more roles than this program keeps.")
        try:
            reply: dict[str, Any] = json.loads(self._receive(size, deadline))
        except ValueError:
            raise Broken("The process that reads answers gave a reply that cannot be read.") from None
        self.served += 1
        self.used_at = time.monotonic()
        return reply

    def _send(self, parts: list[bytes], deadline: float) -> None:
        for part in parts:
            left = memoryview(part)
            while left:
                self._wait(self._to, select.POLLOUT, deadline)
                try:
                    left = left[os.write(self._to.fileno(), left) :]
                except BlockingIOError:
                    continue
                except BrokenPipeError:
                    raise self._gone() from None

    def _receive(self, size: int, deadline: float) -> bytes:
        parts: list[bytes] = []
        while size:
            self._wait(self._from, select.POLLIN, deadline)
            part = os.read(self._from.fileno(), min(size, 2**20))
            if not part:
                raise self._gone()
            parts.append(part)
            size -= len(part)
        return b"".join(parts)

    def _wait(self, pipe: IO[bytes], event: int, deadline: float) -> None:
        poll = select.poll()
        poll.register(pipe, event)
        # What is there already counts also after the deadline: we may have been stopped, not it.
        if not poll.poll(max(0.0, deadline - time.monotonic()) * 1000):
            raise Broken(f"Reading the answer took longer than {self._limit:g} s.")

    def _gone(self) -> Broken:
        try:
            code = self._child.wait(timeout=2)
        except subprocess.TimeoutExpired:
            return Broken("The process that reads answers stopped answering.")
        if code == -signal.SIGALRM:
            return Broken(f"Reading the answer took longer than {self._limit:g} s.")
        return Broken(f"The process that reads answers ended while reading this one (status {code}).")

    def end(self) -> None:
        """Kills the process and reaps it; never raises for one that is gone."""
        self._child.kill()
        self._child.wait()
        self._to.close()
        self._from.close()


def _environment() -> dict[str, str]:
    kept = {name: os.environ[name] for name in _KEPT_VARIABLES if name in os.environ}
    return {**kept, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"}
