"""What is remembered of the people of the watch list: contacts, what was put off, sightings, moves, answers.

People are named by their employer and their name as the watch list has them, compared folded: a name that is
written in another case is the same person.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any

from monitor.model import AlertKind, Contact, Known, Move, Said, Sighting
from monitor.store import rows
from monitor.text import fold

ASKING: tuple[AlertKind, ...] = ("reach_out", "role_back")
"""Kinds of alerts that ask to reach out about a role."""

_TOLD = """
    SELECT source.key, coalesce(posting.employer, source.employer) AS owner, posting.*,
           alert.key AS alert_key, alert.kind, alert.created_at
    FROM alert JOIN posting ON posting.{column} = alert.key JOIN source ON source.number = posting.source
    WHERE alert.kind IN ({marks})
"""
DAY_OF = {"contact": "day", "sighting": "taken_on", "move": "by"}
"""The tables that name a person in `employer` and `person`, and the day of a row of each."""


class Relationships:
    """The part of the store that is about people."""

    _db: sqlite3.Connection

    # ------------------------------------------------------------------------------ contacts

    def add_contact(self, contact: Contact) -> int:
        """Keep that the user reached out. On the same day in the same way, about the same role or none, it is
        the same contact, which takes on what it did not have. Returns the number of its row."""
        with together(self._db):
            for known in self.contacts(contact.employer, contact.person):
                same = (known.on, known.how) == (contact.on, contact.how)
                if same and contact.role in (None, known.role) and known.number is not None:
                    did = dict.fromkeys((*known.did, *contact.did))
                    self._db.execute(
                        "UPDATE contact SET did = ?, outcome = coalesce(?, outcome),"
                        " outcome_on = coalesce(?, outcome_on) WHERE number = ?",
                        (rows.dump(list(did)), contact.outcome, _text(contact.outcome_on), known.number),
                    )
                    return known.number
            added = self._db.execute(
                "INSERT INTO contact (employer, person, day, how, outcome, outcome_on, role, did)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    contact.employer,
                    contact.person,
                    contact.on.isoformat(),
                    contact.how,
                    contact.outcome,
                    _text(contact.outcome_on),
                    contact.role,
                    rows.dump(list(contact.did)),
                ),
            )
            return int(added.lastrowid or 0)

    def contacts(self, employer: str | None = None, person: str | None = None) -> list[Contact]:
        """All contacts, or those with an employer, or with a person; the oldest first."""
        found = self._db.execute("SELECT * FROM contact ORDER BY day, number")
        return [_to_contact(row) for row in found if _is_of(row, employer, person)]

    def set_outcome(self, number: int, outcome: str | None, on: date) -> None:
        """What came of a contact, as noted on a day; None: nothing yet."""
        self._db.execute(
            "UPDATE contact SET outcome = ?, outcome_on = ? WHERE number = ?",
            (outcome, None if outcome is None else on.isoformat(), number),
        )

    def remove_contact(self, number: int) -> None:
        """Take back a contact that was never one."""
        self._db.execute("DELETE FROM contact WHERE number = ?", (number,))

    # ------------------------------------------------------------------------------- errands

    def say(self, said: Said, *, on: date | None = None) -> None:
        """Keep what the user said of an errand on a day. Without the day it is kept for ever."""
        self._db.execute(
            "INSERT OR REPLACE INTO said VALUES (?, ?, ?, ?)",
            (said.key, said.state, _text(said.until), _text(on)),
        )

    def said(self) -> dict[str, Said]:
        """What the user said of errands, by their keys."""
        found = self._db.execute("SELECT key, state, until FROM said")
        return {key: Said(key=key, state=state, until=_day(until)) for key, state, until in found}

    def unsay(self, key: str) -> None:
        self._db.execute("DELETE FROM said WHERE key = ?", (key,))

    # ------------------------------------------------------------------------------- careers

    def save_sightings(self, sightings: Iterable[Sighting]) -> None:
        """Keep what an export said; a second one of the same day takes the place of the first."""
        self._db.executemany(
            "INSERT OR REPLACE INTO sighting VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                (
                    seen.employer,
                    seen.person,
                    seen.taken_on.isoformat(),
                    seen.company,
                    seen.title,
                    seen.profile,
                    _text(seen.connected_on),
                )
                for seen in sightings
            ),
        )

    def sightings(self) -> list[Sighting]:
        """What all exports said, the oldest first."""
        found = self._db.execute("SELECT * FROM sighting ORDER BY taken_on, employer, person")
        return [
            Sighting(
                **{name: row[name] for name in ("employer", "person", "company", "title", "profile")},
                taken_on=date.fromisoformat(row["taken_on"]),
                connected_on=_day(row["connected_on"]),
            )
            for row in found
        ]

    def save_move(self, move: Move) -> int:
        """Keep a move; returns the number of its row. One that is known already stays what the user made of
        it; where it was only proposed, what is decided now counts."""
        with together(self._db):
            for known in self.moves():
                if known.number is not None and _is_same(known, move):
                    if known.state == "proposed" and move.state != "proposed":
                        self.settle_move(known.number, move.state, move.confirmed_on or move.by)
                    return known.number
            added = self._db.execute(
                "INSERT INTO move (employer, person, what, after, by, company, title, old_company, old_title,"
                " state, confirmed_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    move.employer,
                    move.person,
                    move.what,
                    _text(move.after),
                    move.by.isoformat(),
                    move.company,
                    move.title,
                    move.old_company,
                    move.old_title,
                    move.state,
                    _text(move.confirmed_on),
                ),
            )
            return int(added.lastrowid or 0)

    def moves(self, state: str | None = None) -> list[Move]:
        """All moves, or those in a state, the earliest first."""
        sql = "SELECT * FROM move WHERE ?1 IS NULL OR state = ?1 ORDER BY by, number"
        return [_to_move(row) for row in self._db.execute(sql, (state,))]

    def settle_move(self, number: int, state: str, on: date) -> None:
        """What the user says of a move: `confirmed` (on that day) or `rejected`."""
        self._db.execute(
            "UPDATE move SET state = ?, confirmed_on = ? WHERE number = ?",
            (state, on.isoformat() if state == "confirmed" else None, number),
        )

    # --------------------------------------------------------------------- answers and roles

    def answers(self) -> dict[str, str]:
        """Whom a card is about, by the token of the doubt: the names of an employer and a person with a tab
        between them, or nothing for nobody."""
        return dict(self._db.execute("SELECT token, value FROM answer").fetchall())

    def save_answer(self, token: str, value: str) -> None:
        self._db.execute("INSERT OR REPLACE INTO answer VALUES (?, ?)", (token, value))

    def told_roles(self, kinds: Sequence[str] = ASKING) -> list[tuple[Known, str, AlertKind, datetime]]:
        """Roles, open or closed, with key, kind and time of the alert that told of them; the oldest first.

        One alert may have told of a role in many places.
        """
        marks = ", ".join("?" * len(kinds))
        told = _TOLD.format(column="told", marks=marks)
        back = _TOLD.format(column="back", marks=marks) + " AND posting.back IS NOT posting.told"
        found = self._db.execute(
            f"{told} UNION ALL {back} ORDER BY alert.created_at, alert_key, source.key, posting.id",
            (*kinds, *kinds),
        )
        return [
            (rows.to_known(row), row["alert_key"], row["kind"], rows.instant(row["created_at"]))
            for row in found
        ]

    def alert_keys(self, keys: Collection[str]) -> set[str]:
        """Those of some keys that are of alerts which were made already."""
        found = self._db.execute(
            "SELECT key FROM alert WHERE key IN (SELECT value FROM json_each(?))", (json.dumps(list(keys)),)
        )
        return {key for (key,) in found}


@contextmanager
def together(db: sqlite3.Connection) -> Iterator[None]:
    """All of what is written inside, or nothing; a part of the transaction where one is begun already."""
    begins = not db.in_transaction
    if begins:
        db.execute("BEGIN IMMEDIATE")
    try:
        yield
        if begins:
            db.execute("COMMIT")
    except BaseException:
        # SQLite has undone it already where the disk was full.
        if begins and db.in_transaction:
            db.execute("ROLLBACK")
        raise


def prune_people(
    db: sqlite3.Connection, *, before: date, watched: Collection[tuple[str, str]] | None, idle_before: date
) -> None:
    """Forget what is from before a day, and all of people who are not `watched` (employer and name; None: all
    are) once their last row is from before `idle_before`: a name may be missing from the watch list for a
    while."""
    for table, day in DAY_OF.items():
        db.execute(f"DELETE FROM {table} WHERE {day} < ?", (before.isoformat(),))
    db.execute("DELETE FROM said WHERE max(coalesce(until, said_on), coalesce(said_on, until)) < ?",
               (before.isoformat(),))  # fmt: skip
    if watched is None:
        return
    kept = {(fold(employer), fold(person)) for employer, person in watched}
    last: dict[tuple[str, str], str] = {}
    for table, day in DAY_OF.items():
        for employer, person, latest in db.execute(
            f"SELECT employer, person, max({day}) FROM {table} GROUP BY employer, person"
        ):
            last[employer, person] = max(latest, last.get((employer, person), ""))
    for (employer, person), latest in last.items():
        if (fold(employer), fold(person)) not in kept and latest < idle_before.isoformat():
            delete_person(db, employer, person)


def delete_person(db: sqlite3.Connection, employer: str, person: str) -> None:
    """All rows that name a person of an employer, and the answers that lead to them."""
    for table in DAY_OF:
        named = db.execute(f"SELECT DISTINCT employer, person FROM {table}").fetchall()
        for row in named:
            if _is_of(row, employer, person):
                db.execute(
                    f"DELETE FROM {table} WHERE employer = ? AND person = ?", (row["employer"], row["person"])
                )
    for token, value in db.execute("SELECT token, value FROM answer WHERE value != ''").fetchall():
        whose, _, name = value.partition("\t")
        if fold(whose) == fold(employer) and fold(name) == fold(person):
            db.execute("DELETE FROM answer WHERE token = ?", (token,))


def _is_of(row: Any, employer: str | None, person: str | None) -> bool:
    wanted = ((employer, "employer"), (person, "person"))
    return all(name is None or fold(row[column]) == fold(name) for name, column in wanted)


def _is_same(known: Move, move: Move) -> bool:
    """The same change, and not the same once more later on."""

    def said(one: Move) -> tuple[str, ...]:
        texts = (one.employer, one.person, one.what, one.company, one.title, one.old_company, one.old_title)
        return tuple(fold(text or "") for text in texts)

    again = move.after is not None and move.after >= known.by
    return said(known) == said(move) and not again


def _to_contact(row: Any) -> Contact:
    return Contact(
        **{name: row[name] for name in ("employer", "person", "how", "outcome", "role", "number")},
        on=date.fromisoformat(row["day"]),
        outcome_on=_day(row["outcome_on"]),
        did=tuple(json.loads(row["did"])),
    )


def _to_move(row: Any) -> Move:
    plain = (
        "employer", "person", "what", "company", "title", "old_company", "old_title", "state", "number",
    )  # fmt: skip
    return Move(
        **{name: row[name] for name in plain},
        by=date.fromisoformat(row["by"]),
        after=_day(row["after"]),
        confirmed_on=_day(row["confirmed_on"]),
    )


def _text(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
