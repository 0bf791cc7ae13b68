"""What must hold of a state folder and of what went over the wire, whatever was killed when."""

from __future__ import annotations

import re
import shutil
import sqlite3
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from monitor.store.store import FILE

_KEY = re.compile(r"\[alert ([^\]\s]+)\]")
_MARK = "(possible repeat)"


BROKEN = "the database is broken"


def examine(state: Path, channels: int, *, fits: bool = True) -> list[str]:
    """What is wrong with a copy of what a dead program left, before the next one mends it.

    `channels` is how many must have each alert; `fits`: every role is one that the user wants to be told of.
    """
    if not (state / FILE).exists():
        return []
    with copied(state) as file:
        return examine_file(file, channels, fits=fits)


def examine_file(file: Path, channels: int, *, fits: bool = True) -> list[str]:
    """The same for a database at rest."""
    with closing(sqlite3.connect(file)) as db:
        try:
            return list(_faults(db, channels, fits=fits))
        except sqlite3.DatabaseError as error:
            return [f"{BROKEN}: {error}"]


@contextmanager
def copied(state: Path) -> Iterator[Path]:
    """A copy of the database of a state folder, with its log."""
    with tempfile.TemporaryDirectory() as copy:
        # Not the index of the log, which whoever died may have left in any state.
        for ending in ("", "-wal", "-journal"):
            if (file := state / f"{FILE}{ending}").exists():
                shutil.copy(file, copy)
        yield Path(copy) / FILE


def _faults(db: sqlite3.Connection, channels: int, *, fits: bool) -> Iterator[str]:
    found = db.execute("PRAGMA integrity_check").fetchall()
    if found != [("ok",)]:
        yield f"{BROKEN}: {found[:3]}"
    if lost := db.execute("PRAGMA foreign_key_check").fetchall():
        yield f"rows without their parents: {lost[:3]}"
    if not db.execute("PRAGMA user_version").fetchone()[0]:
        return
    for what, sql in (
        ("a role that no alert tells of",
         f"SELECT id FROM posting WHERE (told IS NULL AND {int(fits)})"
         " OR told NOT IN (SELECT key FROM alert)"),
        ("an alert without its role",
         "SELECT key FROM alert WHERE kind IN ('reach_out', 'new_role')"
         " AND id NOT IN (SELECT id FROM posting)"),
        ("an alert that is not on its way to every channel",
         f"SELECT alert FROM delivery GROUP BY alert HAVING count(*) < {channels}"
         " UNION SELECT number FROM alert WHERE number NOT IN (SELECT alert FROM delivery)"),
        ("two alerts about one role",
         "SELECT id FROM alert WHERE kind IN ('reach_out', 'new_role') GROUP BY source, id"
         " HAVING count(*) > 1"),
    ):  # fmt: skip
        if rows := db.execute(sql).fetchall():
            yield f"{what}: {rows[:3]}"


def repeats(messages: Iterable[str]) -> tuple[int, int]:
    """How many messages hold an alert that came before, and how many of them do not say so."""
    seen: Counter[str] = Counter()
    again = unmarked = 0
    for message in messages:
        keys = set(_KEY.findall(message))
        if any(seen[key] for key in keys):
            again += 1
            unmarked += _MARK not in message
        seen.update(keys)
    return again, unmarked
