"""Whether nothing but the indexes of a database is wrong; then they are made anew, and nothing is lost.

A page that the disk did not write leaves an index that says of some rows what was so before. But the same
complaint comes up where it is the page of a table that is old, and then rows are lost: where an index knows
of more rows than its table, the table is not believed.
"""

from __future__ import annotations

import re
import sqlite3

from monitor.store.examining import is_damage

_MOST = 100_000
"""Complaints of the check that are looked at; where there are more, more than an index is wrong."""
_OF_AN_INDEX = re.compile(
    r"(?:row \S+ missing from|row \S+ values differ from|wrong # of entries in|non-unique entry in)"
    r" index (\S+)"
)


def reindex(db: sqlite3.Connection) -> bool:
    """Make the indexes of a damaged database (a copy) anew; False where more than indexes is wrong.

    Raises sqlite3.Error where that fails: rows that may not be there twice, a disk that is full.
    """
    told = [str(row[0]) for row in db.execute(f"PRAGMA integrity_check({_MOST})")]
    found = [_OF_AN_INDEX.fullmatch(line) for text in told for line in text.splitlines()]
    if not found or len(told) >= _MOST:
        return False
    names = {match[1] if match else None for match in found}
    if None in names or not all(_is_behind(db, name) for name in names if name is not None):
        return False
    db.execute("REINDEX")
    return True


def _is_behind(db: sqlite3.Connection, index: str) -> bool:
    """Whether an index knows of no row that its table does not hold."""
    found = db.execute("SELECT tbl_name, sql FROM sqlite_schema WHERE type = 'index' AND name = ?", (index,))
    row = found.fetchone()
    if row is None:
        return False
    table, sql = row
    _, where, condition = (sql or "").partition(" WHERE ")
    try:
        (entries,) = db.execute(
            f'SELECT count(*) FROM "{table}" INDEXED BY "{index}"{where}{condition}'
        ).fetchone()
        (rows,) = db.execute(f'SELECT count(*) FROM "{table}" NOT INDEXED{where}{condition}').fetchone()
    except sqlite3.Error as error:
        if is_damage(error):
            return False
        raise
    return bool(entries <= rows)
