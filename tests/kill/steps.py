"""The steps of the program, named after its own code, and a kill at one of them. Runs inside a forked life.

A step is a commit, a write outside a transaction, a file put in the place of another or removed, or a message
given to a channel. The program knows nothing of it: what it calls is wrapped from outside.
"""

from __future__ import annotations

import os
import signal
import sqlite3
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from types import FrameType
from typing import Any

from tests.kill.circumstances import CIRCUMSTANCES

HOME = Path(__file__).parent.parent.parent / "monitor"
_WRITES = (
    "INSERT", "UPDATE", "DELETE", "REPLACE", "CREATE", "ALTER", "DROP", "VACUUM",
    "PRAGMA JOURNAL_MODE", "PRAGMA WAL_CHECKPOINT", "PRAGMA USER_VERSION =", "PRAGMA APPLICATION_ID =",
)  # fmt: skip
_FILES = ("replace", "rename", "link", "unlink", "remove")
_NAMED = 3
"""So many calls, from the inmost outwards, make up the name of a step."""

Frame = tuple[str, str, int]
"""A file below `monitor`, a function in it, a line."""


def watch(
    record: str | None = None, kill: tuple[str, str, int] | None = None, amid: Sequence[str] = ()
) -> None:
    """Write the steps of this process to a file, or die at one: its name, "before" or "after", and which
    time it comes. `amid` are names of circumstances."""
    for name in amid:
        CIRCUMSTANCES[name]()
    _Watcher(record, kill).wrap()


class _Watcher:
    def __init__(self, record: str | None, kill: tuple[str, str, int] | None) -> None:
        self._record = Path(record) if record else None
        self._kill = tuple(kill) if kill else None
        self._times: Counter[str] = Counter()

    def wrap(self) -> None:
        import monitor.notify

        watcher, connect = self, sqlite3.connect

        class Watched(sqlite3.Connection):
            def execute(self, sql: str, *rest: Any) -> sqlite3.Cursor:
                do = super().execute
                kind = _kind(sql, self.in_transaction)
                return watcher.step(kind, lambda: do(sql, *rest)) if kind else do(sql, *rest)

            def executemany(self, sql: str, *rest: Any) -> sqlite3.Cursor:
                do = super().executemany
                kind = _kind(sql, self.in_transaction)
                return watcher.step(kind, lambda: do(sql, *rest)) if kind else do(sql, *rest)

            def backup(self, *rest: Any, **options: Any) -> None:
                do = super().backup
                watcher.step("backup", lambda: do(*rest, **options))

        # mypy knows connect() as a function of many shapes.
        sqlite3.connect = lambda *a, **o: connect(*a, factory=Watched, **o)  # type: ignore[assignment]
        for name in _FILES:
            setattr(os, name, self._wrapped(name, getattr(os, name)))
        send = monitor.notify.Notifier.send
        monitor.notify.Notifier.send = (  # type: ignore[method-assign]  # that is what wrapping is
            lambda own, *a: self.step("send", lambda: send(own, *a))
        )

    def _wrapped(self, name: str, do: Callable[..., Any]) -> Callable[..., Any]:
        return lambda *a, **o: self.step(name, lambda: do(*a, **o))

    def step(self, kind: str, do: Callable[[], Any]) -> Any:
        frames = _frames()
        if not frames:
            return do()
        name = name_of(kind, frames)
        self._times[name] += 1
        if self._record:
            with self._record.open("a") as file:
                file.write(repr((name, kind, frames)) + "\n")
        if self._kill == (name, "before", self._times[name]):
            os.kill(os.getpid(), signal.SIGKILL)
        time_ = self._times[name]
        try:
            return do()
        finally:
            if self._kill == (name, "after", time_):
                os.kill(os.getpid(), signal.SIGKILL)


def name_of(kind: str, frames: list[Frame]) -> str:
    calls = [f"{file}:{line} {function}" for file, function, line in frames[:_NAMED]]
    return " < ".join([kind, *calls])


def _kind(sql: str, in_transaction: bool) -> str:
    """What a statement is: "commit", "write" (outside a transaction), or nothing of ours."""
    begins = " ".join(sql.split()[:3]).upper()
    if begins.startswith("COMMIT"):
        return "commit"
    return "write" if not in_transaction and begins.startswith(_WRITES) else ""


def _frames() -> list[Frame]:
    """The calls of the program that led here, the inmost first."""
    found: list[Frame] = []
    frame: FrameType | None = sys._getframe(2)
    while frame is not None:
        code = frame.f_code
        if code.co_filename.startswith(str(HOME)):
            file = os.path.relpath(code.co_filename, HOME)
            found.append((file, code.co_qualname, frame.f_lineno))
        frame = frame.f_back
    return found
