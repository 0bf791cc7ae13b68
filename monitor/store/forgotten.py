"""Who was forgotten, as the database and its backups remember it, and how older copies are rid of them too.

Each database knows whom it was rid of. A copy that does not know it of somebody was made before, and may hold
them still: it is rid of them when it comes into force again. What was noted later of the same person stays.
"""

from __future__ import annotations

import json
import secrets
import sqlite3
from collections.abc import Collection, Iterator, Mapping
from contextlib import closing
from datetime import date
from pathlib import Path

from monitor.decisions.forgotten import Forgotten, forgotten_of, from_text, to_text, told_again
from monitor.decisions.offered import offered
from monitor.store.backup import candidates
from monitor.store.copying import FILE, beside
from monitor.store.forgetting import FORGOTTEN, forget

_NAME = "forgotten "
"""How the names begin under which they are remembered."""
_WITHOUT_WORDS = ("mail", "said", "delivery")
"""Tables without a word of a person's, but for the errors, which the alerts and sources have as well."""
_PAIRS = """
    SELECT employer, person FROM contact UNION SELECT employer, person FROM sighting
    UNION SELECT employer, person FROM move
    UNION SELECT employer, person FROM alert WHERE employer IS NOT NULL AND person IS NOT NULL
"""


def noted(db: sqlite3.Connection) -> dict[str, Forgotten]:
    """Of whom a database is rid, by the name under which that is remembered."""
    found: dict[str, Forgotten] = {}
    for name, text in db.execute("SELECT name, value FROM memory WHERE name LIKE ?", (f"{_NAME}%",)):
        try:
            found[name] = from_text(text)
        except ValueError:
            continue  # not as it was written: nobody is known by it
    return found


def note(
    db: sqlite3.Connection,
    employer: str,
    person: str,
    traces: Collection[str],
    *,
    again: bool,
) -> dict[str, Forgotten]:
    """Remember that somebody was forgotten; inside the transaction. `again`: nothing of them was there, so it
    is not remembered twice. Returns what was not remembered before."""
    known = noted(db)
    key = next((one.key for one in known.values()), None) or secrets.token_hex(16)
    new = forgotten_of(key, employer, person, traces)
    if again and any(_covers(one, new) for one in known.values()):
        return {}
    fresh = {f"{_NAME}{secrets.token_hex(8)}": new}
    remember(db, fresh)
    return fresh


def remember(db: sqlite3.Connection, found: Mapping[str, Forgotten]) -> None:
    """Remember of whom a database is rid; inside a transaction."""
    rows = [(name, to_text(one)) for name, one in found.items()]
    db.executemany("INSERT OR REPLACE INTO memory VALUES (?, ?)", rows)


def forgotten_in(folder: Path) -> dict[str, Forgotten]:
    """Who was forgotten in a state folder, by its database and its backups, as far as they can be read."""
    found: dict[str, Forgotten] = {}
    for file in (*candidates(folder, date.max), folder / FILE):
        try:
            if file.exists():
                with closing(sqlite3.connect(_reading(file), uri=True)) as db:
                    found |= noted(db)
        except (sqlite3.Error, UnicodeDecodeError, OSError):
            continue  # damaged: the others know it
    return found


def withdraw(db: sqlite3.Connection, found: Mapping[str, Forgotten]) -> int:
    """Take everybody out of a copy who was forgotten since it was made; inside a transaction, with rows by
    name. Returns of how many there was something."""
    known = noted(db)
    pending = {name: one for name, one in found.items() if name not in known}
    if not pending:
        return 0
    pairs = list(_pairs(db))
    traces = told_again(list(pending.values()), _texts(db))
    count = 0
    for one, told in zip(pending.values(), traces, strict=True):
        # Only the texts tell of somebody whom no row names.
        employer, person = next((pair for pair in pairs if one.is_of(*pair)), (FORGOTTEN, FORGOTTEN))
        before = db.total_changes
        forget(db, employer, person, told, ())
        count += db.total_changes > before
    remember(db, pending)
    return count


def _covers(known: Forgotten, new: Forgotten) -> bool:
    return (
        known.who == new.who and set(known.texts) >= set(new.texts) and set(known.numbers) >= set(new.numbers)
    )


def _reading(file: Path) -> str:
    """Opened in the usual way, even for reading, SQLite would make files beside a database at rest."""
    mode = "mode=ro" if file.name == FILE and beside(file, "-wal").exists() else "mode=ro&immutable=1"
    return f"{file.absolute().as_uri()}?{mode}"


def _pairs(db: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """Employer and name of everybody whom a row names."""
    for employer, person in db.execute(_PAIRS).fetchall():
        yield employer, person
    for (value,) in db.execute("SELECT value FROM answer WHERE value != ''").fetchall():
        employer, _, person = value.partition("\t")
        yield employer, person
    proposals = db.execute("SELECT employer, content FROM alert WHERE kind = 'proposal'").fetchall()
    for employer, content in proposals:
        lines = [line for section in json.loads(content)["sections"] for line in section["lines"]]
        for name, _ in offered(lines):
            yield employer or "", name


def _texts(db: sqlite3.Connection) -> Iterator[str]:
    """Every text of a database that could be of a person."""
    tables = [
        name for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    ]
    for table in tables:
        if table not in _WITHOUT_WORDS and not table.startswith("sqlite_"):
            for row in db.execute(f'SELECT * FROM "{table}"'):
                yield from (value for value in row if isinstance(value, str))
