"""How a person leaves the backups that the program made itself."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection
from contextlib import closing
from datetime import date
from pathlib import Path

from monitor.errors import StoreError
from monitor.store.backup import candidates, part_of, place
from monitor.store.copying import copy, sync
from monitor.store.examining import examine
from monitor.store.forgetting import forget
from monitor.store.schema import older


def forget_in_backups(
    folder: Path, employer: str, person: str, traces: Collection[str], errands: Collection[str]
) -> None:
    """Write each backup of a state folder anew without the person. One that is damaged, or of an older
    schema, goes: nothing can be cut out of it. Raises sqlite3.Error and
    OSError where the disk would not have it."""
    for file in candidates(folder, date.max):
        part = part_of(file.with_name("forgetting"))
        try:
            if _is_cut(file, part, employer, person, traces, errands):
                sync(part)
                place(part, file, force=True)
            else:
                file.unlink(missing_ok=True)
                sync(file.parent)
        finally:
            part.unlink(missing_ok=True)


def _is_cut(
    file: Path,
    part: Path,
    employer: str,
    person: str,
    traces: Collection[str],
    errands: Collection[str],
) -> bool:
    try:
        examine(file)
    except StoreError:
        return False
    with closing(sqlite3.connect(part, isolation_level=None)) as db:
        copy(file, db, alone=True)
        db.execute("PRAGMA journal_mode = DELETE")
        if older(db):
            return False
        db.row_factory = sqlite3.Row
        db.execute("BEGIN IMMEDIATE")
        forget(db, employer, person, traces, errands)
        db.execute("COMMIT")
        db.execute("VACUUM")
    return True
