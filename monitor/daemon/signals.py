"""The signals that the daemon takes, when it looks for them. Changes the process: its handlers.

Not `sigtimedwait`: where a process stood still for longer than the time-out (stopped, or the machine slept),
CPython 3.11 returns from it with a signal that nobody sent.
"""

from __future__ import annotations

import select
import signal
import socket
from typing import Self

TAKEN = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


class Signals:
    """While entered, these signals do nothing but wait to be taken, from the first moment on.

    Only for the main thread, which alone runs handlers. Nothing is blocked, so that processes started
    inside begin with their signals as usual.
    """

    def __enter__(self) -> Self:
        self._arrived: set[int] = set()
        self._out, self._in = socket.socketpair()
        self._out.setblocking(False)
        self._in.setblocking(False)
        # A full pipe is no loss: it wakes us all the same, and what arrived is remembered by the handler.
        self._pipe_before = signal.set_wakeup_fd(self._in.fileno(), warn_on_full_buffer=False)
        self._before = {number: signal.signal(number, self._note) for number in TAKEN}
        self._mask_before = signal.pthread_sigmask(signal.SIG_UNBLOCK, TAKEN)
        return self

    def __exit__(self, *_: object) -> None:
        signal.pthread_sigmask(signal.SIG_SETMASK, self._mask_before)
        for number, before in self._before.items():
            signal.signal(number, before)
        signal.set_wakeup_fd(self._pipe_before)
        self._in.close()
        self._out.close()

    def wait(self, seconds: float) -> set[int]:
        """The signals that arrived since the last time, at once; none after so many seconds without any."""
        poll = select.poll()
        poll.register(self._out, select.POLLIN)
        if not self._arrived and poll.poll(seconds * 1000):
            self._drain()
        arrived, self._arrived = self._arrived, set()
        return arrived

    def _note(self, number: int, frame: object) -> None:
        # Takes no lock: this thread may be holding it where it was interrupted.
        self._arrived.add(number)

    def _drain(self) -> None:
        try:
            while self._out.recv(4096):
                pass
        except BlockingIOError:
            return
