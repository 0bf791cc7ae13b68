"""A small store with something in it, and ways to damage its file, for the tests of backups."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from monitor.model import Alert, Baseline, Delivery, Known, Posting, SourceState
from monitor.store import Store
from monitor.store.copying import FILE

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
KEY = "greenhouse:acme"


def state(**changes: object) -> SourceState:
    made = SourceState(
        key=KEY,
        employer="Acme",
        kind="greenhouse",
        baseline=Baseline.FIRM,
        complete=True,
        reads=3,
        last_polled_at=NOW,
        last_ok_at=NOW,
    )
    return replace(made, **changes)  # type: ignore[arg-type]  # the fields are the callers' to get right


def alert(key: str) -> Alert:
    return Alert(
        key=key,
        kind="new_role",
        urgency="digest",
        title=f"Look at {key}",
        discreet="Look",
        employer="Acme",
        created_at=NOW,
    )


def fill(folder: Path, roles: int = 40) -> None:
    """A store with roles, one alert that was delivered and one that waits."""
    store = Store(folder)
    sent, waits = alert("sent"), alert("waits")
    store.record(
        state(),
        postings=[
            Known(
                posting=Posting(source=KEY, id=str(n), title=f"Engineer {n} " + "x" * 50),
                employer="Acme",
                first_seen_at=NOW,
                opened_at=NOW,
            )
            for n in range(roles)
        ],
        alerts=[sent, waits],
        deliveries=[
            Delivery(alert=sent, channel="hook", state="sent", not_before=NOW),
            Delivery(alert=waits, channel="hook", not_before=NOW),
        ],
    )
    store.close()


def more(folder: Path, roles: int) -> None:
    """Roles that were read later."""
    store = Store(folder)
    store.record(
        state(),
        postings=[
            Known(
                posting=Posting(source=KEY, id=f"more{n}", title=f"Later {n}"),
                employer="Acme",
                first_seen_at=NOW,
                opened_at=NOW,
                told="waits",
            )
            for n in range(roles)
        ],
    )
    store.close()


def stale_page(folder: Path, name: str, work: Callable[[], object]) -> bool:
    """Some work, and then the first page of an index or table as it was before: the disk lost one write.
    Whether the work had written it."""
    file = fold_log(folder)
    with closing(sqlite3.connect(file)) as db:
        (size,) = db.execute("PRAGMA page_size").fetchone()
        (root,) = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (name,)).fetchone()
    first, end = (root - 1) * size, root * size
    before = file.read_bytes()[first:end]
    work()
    fold_log(folder)
    changed = file.read_bytes()[first:end] != before
    with file.open("r+b") as stream:
        stream.seek(first)
        stream.write(before)
    return changed


def titles(folder: Path) -> list[str]:
    store = Store(folder)
    try:
        return sorted(known.posting.title for known in store.roles())
    finally:
        store.close()


def note(folder: Path, name: str) -> None:
    store = Store(folder)
    store.remember(name, "1")
    store.close()


def recall(folder: Path, name: str) -> str | None:
    store = Store(folder)
    try:
        return store.recall(name)
    finally:
        store.close()


def fold_log(folder: Path) -> Path:
    """Bring all of it into the one file."""
    file = folder / FILE
    with closing(sqlite3.connect(file)) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return file


def damage(folder: Path, how: str, seed: int = 0) -> None:
    """Damage the file of a store."""
    file = fold_log(folder)
    whole = file.read_bytes()
    chance = random.Random(seed)
    page = int.from_bytes(whole[16:18], "big")
    if how == "not a database":
        file.write_bytes(chance.randbytes(len(whole)))
    elif how == "first page":
        file.write_bytes(whole[:100] + chance.randbytes(page - 100) + whole[page:])
    elif how == "all but the first page":
        file.write_bytes(whole[:page] + b"\xa5" * (len(whole) - page))
    elif how == "cut off":
        file.write_bytes(whole[: len(whole) // 2])
    elif how == "empty":
        file.write_bytes(b"")
    elif how == "zeros":
        file.write_bytes(whole[:page] + bytes(len(whole) - page))
    else:
        raise KeyError(how)


DAMAGES = ("not a database", "first page", "all but the first page", "cut off", "empty", "zeros")
