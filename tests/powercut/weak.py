"""The store at work with one of its safeguards taken away: proof that the judge can see a loss."""

from __future__ import annotations

from pathlib import Path

from tests.kill.program import Program
from tests.powercut.record import Log, Operation

_WORK = """
import os, sqlite3, sys
from datetime import UTC, datetime
from pathlib import Path

level, folder_sync, commits = os.environ["LEVEL"], os.environ["FOLDER_SYNC"], int(os.environ["COMMITS"])

class Weak(sqlite3.Connection):
    def execute(self, sql, *more):
        return super().execute(sql.replace("synchronous = FULL", f"synchronous = {level}"), *more)

real = sqlite3.connect
sqlite3.connect = lambda *args, **more: real(*args, factory=Weak, **more)
if not folder_sync:
    os.fsync = lambda handle: None

from monitor.store import Store

store = Store(Path(os.environ["STATE_DIRECTORY"]))
for number in range(commits):
    store.save_robots(f"https://{number % 50}.example", f"{number} " * 200, datetime(2026, 5, 1, tzinfo=UTC))
store.close()
"""


def at_work(
    folder: Path, recorder: Path, *, level: str = "FULL", folder_sync: bool = True
) -> list[Operation]:
    """What the store does over some hundred commits, with `PRAGMA synchronous` at another level, or without
    the sync of its folder after the creation."""
    folder.mkdir()
    state = folder / "state"
    state.mkdir()
    log = Log(folder / "recorded")
    environ = {"LEVEL": level, "FOLDER_SYNC": "1" if folder_sync else "", "COMMITS": "300"}
    with Program(folder, ear=None, code=_WORK, **environ, **log.environ(recorder, state)) as program:
        assert program.wait(60) == 0, program.text
    log.close()
    return log.operations()
