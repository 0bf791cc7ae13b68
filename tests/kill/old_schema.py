"""A state folder as an older version of the program left it, and what must still be in it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from monitor.store.schema import MIGRATIONS
from monitor.store.store import FILE
from tests.kill.examining import copied, examine

DUMPS = Path(__file__).parents[1] / "schema"
SOON = "2026-05-07T09:00:00+00:00"
"""Soon after the databases were written, so that nothing in them is past its time."""
VERSIONS = sorted(int(path.stem) for path in DUMPS.glob("*.sql") if int(path.stem) < len(MIGRATIONS))
_KEPT = (
    "SELECT key FROM source",
    "SELECT source, id, told, closed_at FROM posting",
    "SELECT number, key, title, content FROM alert",
    "SELECT alert, channel FROM delivery",
)


class OldSchema:
    """A folder with a configuration that watches nobody, so that nothing but the program changes the rows."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.state = folder, folder / "state"
        self.state.mkdir(mode=0o700, parents=True)
        (folder / "config.toml").write_text('timezone = "UTC"\n')
        self.begin(VERSIONS[0])

    def begin(self, version: int) -> None:
        """A database of that version, as it was written."""
        for file in self.state.iterdir():
            if file.is_file():
                file.unlink()
        self.version = version
        with closing(sqlite3.connect(self.state / FILE, isolation_level=None)) as db:
            db.executescript((DUMPS / f"{version}.sql").read_text("utf-8"))
            self._rows = [set(db.execute(sql)) for sql in _KEPT]

    def faults(self, *, done: bool) -> Iterator[str]:
        """What is wrong with it; `done`: the program ended by itself, so that it has the present schema."""
        yield from examine(self.state, 0, fits=False)
        with copied(self.state) as file, closing(sqlite3.connect(file)) as db:
            (version,) = db.execute("PRAGMA user_version").fetchone()
            if not self.version <= version <= len(MIGRATIONS) or (done and version < len(MIGRATIONS)):
                yield f"it has schema {version}"
            for sql, before in zip(_KEPT, self._rows, strict=True):
                if lost := before - set(db.execute(sql)):
                    yield f"lost of {sql}: {sorted(lost, key=repr)[:2]}"
