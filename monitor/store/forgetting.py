"""How a person leaves the database, and the bytes of its files.

What was told stays known by its key, so that nothing is told twice. What is not about the person stays.
"""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Collection
from typing import Any

from monitor.decisions.offered import offered
from monitor.decisions.traces import Traces, called
from monitor.store import rows
from monitor.store.relationships import delete_person
from monitor.text import fold

FORGOTTEN = "(forgotten)"
_BETWEEN = " · "
"""What parts the facts of a line in a list of roles."""
_EMPTY: dict[str, Any] = {"discreet": "", "brief": [], "sections": []}
_ALERTS = """
    SELECT number, kind, employer, person, title, content,
           (SELECT min(state IN ('sent', 'dead')) FROM delivery WHERE alert = number) AS done
    FROM alert
"""
_GOES_WHERE = {
    "contact": ("person", "role"),
    "sighting": ("person", "company", "title", "profile"),
    "move": ("person", "company", "title", "old_company", "old_title"),
    "answer": ("token", "value"),
    "memory": ("name", "value"),
    "robots": ("site", "text"),
    "source": ("key", "host"),
    "posting": ("id",),
}
"""The tables whose rows go where one of these columns holds a trace."""
_PLAIN = {"source": ("etag", "last_modified", "lead", "cursor"), "alert": ("source", "id")}
"""Columns that say nothing where they hold a trace."""
_ERRORS = {"source": "error", "delivery": "last_error"}


def forget(
    db: sqlite3.Connection, employer: str, person: str, traces: Collection[str], errands: Collection[str]
) -> None:
    """Take a person out of every row; to be called inside a transaction."""
    # So that what is deleted is overwritten at once, and not only given free.
    db.execute("PRAGMA secure_delete = ON")
    found = Traces(_in_commands(traces))
    delete_person(db, employer, person)
    db.executemany("DELETE FROM said WHERE key = ?", [(key,) for key in errands])
    _cut_alerts(db, employer, person, found)
    for table, columns in _GOES_WHERE.items():
        _change(db, f"DELETE FROM {table}", table, columns, found)
    for table, columns in _PLAIN.items():
        for column in columns:
            _change(db, f"UPDATE {table} SET {column} = NULL", table, (column,), found)
    for table, column in _ERRORS.items():
        _change(db, f"UPDATE {table} SET {column} = '{FORGOTTEN}'", table, (column,), found)
    _cut_postings(db, found)


def overwrite(db: sqlite3.Connection, patience: float) -> None:
    """Write the files of the database anew, so that nothing of what was deleted is left in them.

    Waits `patience` seconds for others who read or write. Raises sqlite3.OperationalError after that.
    """
    db.execute("VACUUM")
    deadline = time.monotonic() + patience
    while True:
        busy, *_ = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if not busy:
            return
        if time.monotonic() > deadline:
            raise sqlite3.OperationalError("another process reads it")


def _change(db: sqlite3.Connection, change: str, table: str, columns: tuple[str, ...], found: Traces) -> None:
    """Make a change to the rows of a table in which one of some columns holds a trace."""
    keys = [row["name"] for row in db.execute(f"PRAGMA table_info({table})") if row["pk"]]
    wanted = ", ".join((*keys, *columns))
    hit = [
        tuple(row)[: len(keys)]
        for row in db.execute(f"SELECT {wanted} FROM {table}")
        if any(found.are_in(text) for text in tuple(row)[len(keys) :])
    ]
    db.executemany(f"{change} WHERE {' AND '.join(f'{key} = ?' for key in keys)}", hit)


def _in_commands(traces: Collection[str]) -> set[str]:
    """The traces, also as a command has them that is there to be copied."""
    return {*traces, *(text.replace("'", "'\"'\"'") for text in traces)}


def _cut_alerts(db: sqlite3.Connection, employer: str, person: str, found: Traces) -> None:
    names = called(person)
    for row in db.execute(_ALERTS).fetchall():
        at_theirs = fold(row["employer"] or "") == fold(employer)
        theirs = at_theirs and fold(row["person"] or "") == fold(person)
        held = (row["title"], row["content"], row["person"])
        proposed = row["kind"] == "proposal" and at_theirs and _proposes(row["content"], person)
        if not theirs and not proposed and not any(found.are_in(text) for text in held):
            continue
        title, content = FORGOTTEN, _EMPTY
        if not row["done"] and row["kind"] == "proposal":
            title, content = _rest_of_proposal(row, found, person)
        elif not row["done"]:
            title, content = _rest(row, found, names if theirs else None)
        whom = None if theirs or found.are_in(row["person"]) else row["person"]
        db.execute(
            "UPDATE alert SET person = ?, title = ?, content = ? WHERE number = ?",
            (whom, title, rows.dump(content), row["number"]),
        )


def _rest(row: Any, found: Traces, names: Traces | None) -> tuple[str, dict[str, Any]]:
    """What an alert still has to tell; of one about the person (`names`: what they are called in it) no part
    that names them, and no draft."""
    told = names or found
    content: dict[str, Any] = json.loads(row["content"])

    def holds(text: str | None) -> bool:
        return found.are_in(text) or told.are_in(text)

    discreet = content["discreet"] if not holds(content["discreet"]) else FORGOTTEN
    sections = []
    for section in content["sections"]:
        private = section["private"] and names is not None
        if private and (section["style"] == "quote" or holds(rows.dump(section))):
            continue
        kept = _cut_section(section, found)
        if kept["lines"]:
            sections.append(kept)
    title = discreet if holds(row["title"]) else row["title"]
    brief = [line for line in content["brief"] if not holds(line)]
    return title, {**content, "discreet": discreet, "brief": brief, "sections": sections}


def _proposes(content: str, person: str) -> bool:
    """Whether an invitation names the person, whoever else has the same name."""
    return _full(person).are_in(content) or any(_is_of(line, person) for line in _lines(content))


def _rest_of_proposal(row: Any, found: Traces, person: str) -> tuple[str, dict[str, Any]]:
    """What a proposal still has to tell: of others whom the mail names, and what it says without this one."""
    content: dict[str, Any] = json.loads(row["content"])
    full, part = _full(person), called(person)

    def holds(text: str, name: Traces) -> bool:
        return found.are_in(text) or name.are_in(text)

    sections = []
    for section in content["sections"]:
        name = part if section["style"] == "quote" else full
        lines = [line for line in section["lines"] if not holds(line, name) and not _is_of(line, person)]
        if lines:
            sections.append({**section, "lines": lines})
    title = content["discreet"] if holds(row["title"], full) else row["title"]
    brief = [line for line in content["brief"] if not holds(line, part)]
    return title, {**content, "brief": brief, "sections": sections}


def _full(person: str) -> Traces:
    """A name of several words, in the order of lists too; one word could be anybody's."""
    said = person.split()
    if len(said) < 2:
        return Traces(())
    return Traces(_in_commands((person, " ".join((said[-1], *said[:-1])))))


def _is_of(line: str, person: str) -> bool:
    return any(fold(name) == fold(person) for name, _ in offered((line,)))


def _lines(content: str) -> list[str]:
    return [line for section in json.loads(content)["sections"] for line in section["lines"]]


def _cut_section(section: dict[str, Any], found: Traces) -> dict[str, Any]:
    """A part of an alert without the lines, or the facts in a line, that hold a trace."""
    lines = []
    for line in section["lines"]:
        facts = [fact for fact in line.split(_BETWEEN) if not found.are_in(fact)]
        if facts and not found.are_in(_BETWEEN.join(facts)):
            lines.append(_BETWEEN.join(facts))
    kept = {**section, "lines": lines}
    if found.are_in(section["heading"]):
        kept["heading"] = ""
    if found.are_in(section.get("link")):
        kept["link"] = None
    if "links" in section:
        kept["links"] = [link for link in section["links"] if not any(found.are_in(text) for text in link)]
    return kept


def _cut_postings(db: sqlite3.Connection, found: Traces) -> None:
    """What a board or feed says of the person goes; that the entry was seen stays known."""
    for row in db.execute("SELECT source, id, data FROM posting").fetchall():
        if not found.are_in(row["data"]):
            continue
        data = json.loads(row["data"])
        kept = {key: value for key, value in data.items() if not found.are_in(rows.dump(value))}
        whole = rows.dump({"title": FORGOTTEN, **kept})
        db.execute(
            "UPDATE posting SET data = ?, title_hash = iif(?, title_hash, 0) WHERE source = ? AND id = ?",
            (whole, "title" in kept, row["source"], row["id"]),
        )
