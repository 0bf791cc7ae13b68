"""The database: what was seen, what was told, and what is still to be delivered.

One transaction a source holds its validators, postings, alerts and pending deliveries, so that nothing is
known without the alerts that follow from it. One connection, one thread. Other processes may read and write
beside: every write begins with BEGIN IMMEDIATE and waits for its turn.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from hashlib import blake2b
from pathlib import Path

from monitor.decisions.forgotten import told_again
from monitor.decisions.roles import lookup_of
from monitor.decisions.titles import RULES as title_rules
from monitor.errors import StoreError
from monitor.model import Alert, AlertKind, Delivery, DeliveryState, Known, Posting, SourceState, Urgency
from monitor.store import rows
from monitor.store.backup import keep_old_schema
from monitor.store.copying import BUSY_SECONDS as BUSY_SECONDS
from monitor.store.copying import FILE as FILE
from monitor.store.copying import copy, sync
from monitor.store.forgetting import forget, overwrite
from monitor.store.forgetting_backups import Leaving, forget_in_copies
from monitor.store.forgotten import note, noted
from monitor.store.recovery import finish_beside
from monitor.store.relationships import Relationships, prune_people
from monitor.store.rows import seconds
from monitor.store.schema import migrate, older, refuse_foreign

_MANY = 500
_MAILS_KEPT = 310 * 86400
"""Seconds beyond the time for which what is not watched is kept: a mailbox that is made anew shows its mails
again, and those that were read are known."""
_KEYS_KEPT = 400 * 86400
"""Seconds: longer than anything stays due."""

_OWNER = "coalesce(posting.employer, source.employer)"
"""Whose role a posting is: the source's, or where a source tells of many employers, its own."""
_KNOWN = f"""
    SELECT source.key, {_OWNER} AS owner, posting.* FROM posting JOIN source ON source.number = posting.source
"""
_OF_EMPLOYER = """
    WHERE (posting.employer = :employer OR posting.employer IS NULL
           AND posting.source IN (SELECT number FROM source WHERE employer = :employer))
"""
"""By indexes alone, which an expression such as _OWNER has not."""
_DELIVERY = """
    SELECT delivery.*, alert.key AS alert_key, alert.kind, alert.urgency, alert.employer, alert.person,
           alert.source AS alert_source, alert.id AS posting_id, alert.title, alert.content, alert.created_at
    FROM delivery JOIN alert ON alert.number = delivery.alert
"""
_OPEN = "delivery.state NOT IN ('sent', 'dead')"
_SOURCE_COLUMNS = (
    *rows.PLAIN_OF_SOURCE, *rows.FLAGS_OF_SOURCE, *rows.INSTANTS_OF_SOURCE,
    "etag", "last_modified", "body_hash", "baseline", "lead",
)  # fmt: skip
_SAVE_SOURCE = (
    f"INSERT INTO source ({', '.join(_SOURCE_COLUMNS)})"
    f" VALUES ({', '.join(':' + c for c in _SOURCE_COLUMNS)})"
    f" ON CONFLICT (key) DO UPDATE SET {', '.join(f'{c} = :{c}' for c in _SOURCE_COLUMNS if c != 'key')}"
)


class Store(Relationships):
    """What the program remembers. `folder` is the state folder; `:memory:` keeps nothing."""

    def __init__(self, folder: Path | None) -> None:
        self._db = _open(folder)
        self.folder = folder
        self._opened = _identity(folder)

    def close(self) -> None:
        self._db.close()

    @classmethod
    def copy_of(cls, folder: Path) -> Store:
        """What a state folder holds, in memory: what is done to it is forgotten, and nothing in the folder
        changes. A folder that is not there holds nothing."""
        store = cls(None)
        try:
            copy(folder / FILE, store._db)
            migrate(store._db)
        except sqlite3.Error as error:
            store.close()
            raise StoreError(f"The database in {folder} cannot be read: {error}.") from error
        except BaseException:
            store.close()
            raise
        return store

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All of what is written inside, or nothing."""
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
            self.ensure_in_force()
            self._db.execute("COMMIT")
        except BaseException:
            # SQLite has undone it already where the disk was full.
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
            raise

    def ensure_in_force(self) -> None:
        """Raise StoreError where another file has taken the place of the one that was opened: what is written
        now would go into a file that nobody opens again."""
        if self._db.total_changes and _identity(self.folder) != self._opened:
            raise StoreError(
                "The database was replaced while this was at work (a backup was restored, or a damaged one"
                " mended), so nothing of it is kept. Do it again."
            )

    # ------------------------------------------------------------------------------- sources

    def sources(self, keys: Collection[str] | None = None) -> dict[str, SourceState]:
        """What is remembered of all sources, or of those named that have ever been asked."""
        if keys is None or len(keys) > _MANY:
            return {s.key: s for s in self.each_source() if keys is None or s.key in keys}
        marks = ", ".join("?" * len(keys))
        found = self._db.execute(f"SELECT * FROM source WHERE key IN ({marks}) ORDER BY number", tuple(keys))
        return {row["key"]: rows.to_source(row) for row in found}

    def each_source(self) -> Iterator[SourceState]:
        """What is remembered of all sources, one after another."""
        return map(rows.to_source, self._db.execute("SELECT * FROM source"))

    def source_keys(self) -> set[str]:
        """The sources that have ever been asked."""
        return {key for (key,) in self._db.execute("SELECT key FROM source")}

    def due(self, now: datetime) -> list[str]:
        """The sources that have been asked and whose time has come again, or is not set."""
        # The sort is for what is due; by its number every source would be looked at.
        sql = "SELECT key FROM source WHERE next_poll_at IS NULL OR next_poll_at <= ? ORDER BY +number"
        return [key for (key,) in self._db.execute(sql, (now.timestamp(),))]

    def turns(self, keys: Collection[str]) -> dict[str, tuple[datetime | None, float]]:
        """Of the sources named: until when each asked to be left alone, and when it was polled last (seconds
        since 1970, 0 for never)."""
        marks = ", ".join("?" * len(keys))
        some = ("", ()) if len(keys) > _MANY else (f" WHERE key IN ({marks})", tuple(keys))
        found = self._db.execute(f"SELECT key, retry_at, last_polled_at FROM source{some[0]}", some[1])
        return {key: (rows.instant(retry), float(polled or 0)) for key, retry, polled in found}

    def next_poll_at(self) -> datetime | None:
        """The earliest time at which a source is due."""
        at: int | None = self._db.execute("SELECT min(next_poll_at) FROM source").fetchone()[0]
        return rows.instant(at)

    def move_due(self, seconds: float) -> None:
        """Everything that is due, or may not be asked before, by so much later (less than 0: earlier)."""
        self._db.execute(
            "UPDATE source SET next_poll_at = next_poll_at + :by, retry_at = retry_at + :by",
            {"by": round(seconds)},
        )

    def source(self, key: str) -> SourceState | None:
        row = self._db.execute("SELECT * FROM source WHERE key = ?", (key,)).fetchone()
        return rows.to_source(row) if row else None

    # ------------------------------------------------------------------------------ postings

    def known(self, source: str) -> dict[str, Known]:
        """All that is known of a source, by the id of the posting."""
        found = self._db.execute(_KNOWN + " WHERE source.key = ?", (source,))
        return {known.posting.id: known for known in map(rows.to_known, found)}

    def mails(self, source: str) -> frozenset[str]:
        """The keys of the mails of a mailbox that were read."""
        found = self._db.execute(
            "SELECT mail.key FROM mail JOIN source ON source.number = mail.source WHERE source.key = ?",
            (source,),
        )
        return frozenset(key for (key,) in found)

    def rename_employer(self, old: str, new: str) -> None:
        """The roles that mails told of at an employer who is called otherwise now."""
        self._db.execute("UPDATE posting SET employer = ? WHERE employer = ?", (new, old))

    def told_by_mail(self) -> list[str]:
        """The employers of whose roles mails told."""
        found = self._db.execute("SELECT DISTINCT employer FROM posting WHERE employer IS NOT NULL")
        return [name for (name,) in found]

    def down(self, keys: Collection[str]) -> list[SourceState]:
        """Those of the sources named that could not be reached when they were asked last."""
        sql = "SELECT * FROM source WHERE failures > 0 AND error_kind = 'unreachable'"
        return [rows.to_source(row) for row in self._db.execute(sql) if row["key"] in keys]

    def heard(self, keys: Collection[str]) -> datetime | None:
        """When any of the sources named was answered last."""
        found = self._db.execute("SELECT key, last_answer_at FROM source WHERE last_answer_at IS NOT NULL")
        return rows.instant(max((at for key, at in found if key in keys), default=None))

    def links(self, source: str) -> list[str]:
        """Some links of the roles of a source."""
        found = self._db.execute(
            "SELECT json_extract(data, '$.url') FROM posting"
            " WHERE source = (SELECT number FROM source WHERE key = ?) LIMIT 3",
            (source,),
        )
        return [url for (url,) in found if url]

    def titled(self, employer: str, postings: Iterable[Posting]) -> list[Known]:
        """Postings of an employer, on any source and open or not, whose titles read like those of some."""
        hashes = sorted({_title_hash(posting) for posting in postings})
        found: list[Known] = []
        for start in range(0, len(hashes), _MANY):
            part = hashes[start : start + _MANY]
            marks = ", ".join("?" * len(part))
            sql = _KNOWN + f" WHERE posting.title_hash IN ({marks}) AND {_OWNER} = ?"
            found += map(rows.to_known, self._db.execute(sql, (*part, employer)))
        return found

    def roles(self, *, employer: str | None = None, open_only: bool = False) -> Iterator[Known]:
        """Roles in the order of their employers, the latest first."""
        sql = _KNOWN + (" WHERE TRUE" if employer is None else _OF_EMPLOYER)
        if open_only:
            sql += " AND posting.closed_at IS NULL"
        sql += " ORDER BY owner, posting.opened_at DESC, source.key, posting.id"
        return map(rows.to_known, self._db.execute(sql, {"employer": employer}))

    def open_counts(self) -> dict[str, int]:
        """How many roles are open on each source."""
        return dict(
            self._db.execute(
                "SELECT source.key, count(*) FROM posting JOIN source ON source.number = posting.source"
                " WHERE posting.closed_at IS NULL AND json_extract(posting.data, '$.foreign') IS NULL"
                " GROUP BY source.number"
            ).fetchall()
        )

    def read_titles_anew(self) -> None:
        """Bring the hashes of titles up to date, where how titles read has changed since they were made."""
        if self.recall("title_rules") == str(title_rules):
            return
        found = self._db.execute("SELECT source, id, data FROM posting").fetchall()
        with self.transaction():
            self._db.executemany(
                "UPDATE posting SET title_hash = ? WHERE source = ? AND id = ?",
                ((_title_hash(rows.to_posting("", i, data)), source, i) for source, i, data in found),
            )
            self.remember("title_rules", str(title_rules))

    def find(self, text: str) -> list[Known]:
        """Postings by their id or their link, as a person pastes it."""
        sql = _KNOWN + (
            " WHERE posting.id = ?1 OR source.key || ' ' || posting.id = ?1"
            " OR json_extract(posting.data, '$.url') = ?1"
            " OR rtrim(json_extract(posting.data, '$.url'), '/') = rtrim(?1, '/')"
        )
        return [rows.to_known(row) for row in self._db.execute(sql, (text,))]

    # ----------------------------------------------------------------------- one poll, whole

    def record(
        self,
        state: SourceState,
        *,
        postings: Iterable[Known] = (),
        alerts: Iterable[Alert] = (),
        deliveries: Iterable[Delivery] = (),
        mails: Iterable[str] = (),
    ) -> None:
        """Everything that follows from one poll, in one transaction."""
        with self.transaction():
            self.save_source(state)
            self.save_postings(state.key, postings)
            self.save_alerts(alerts, deliveries)
            self._db.executemany(
                "INSERT OR IGNORE INTO mail SELECT number, ?, ? FROM source WHERE key = ?",
                ((mail, seconds(state.last_polled_at) or 0, state.key) for mail in mails),
            )

    def save_source(self, state: SourceState) -> None:
        self._db.execute(_SAVE_SOURCE, rows.source_values(state))

    def save_postings(self, source: str, postings: Iterable[Known]) -> None:
        number, employer = self._db.execute(
            "SELECT number, employer FROM source WHERE key = ?", (source,)
        ).fetchone()
        self._db.executemany(
            "INSERT OR REPLACE INTO posting (source, id, title_hash, data, first_seen_at, opened_at,"
            " last_seen_at, misses, closed_at, told, back, employer)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (
                    number,
                    known.posting.id,
                    _title_hash(known.posting),
                    rows.posting_data(known.posting),
                    seconds(known.first_seen_at),
                    seconds(known.opened_at),
                    seconds(known.last_seen_at),
                    known.misses,
                    seconds(known.closed_at),
                    known.told,
                    known.back,
                    None if known.employer == employer else known.employer,
                )
                for known in postings
            ),
        )

    def save_alerts(self, alerts: Iterable[Alert], deliveries: Iterable[Delivery]) -> None:
        """Alerts, each once for ever, with a pending delivery for each channel that wants it."""
        for alert in alerts:
            self._db.execute(
                "INSERT INTO alert (key, kind, urgency, employer, person, source, id, title, content,"
                " created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    alert.key,
                    alert.kind,
                    alert.urgency,
                    alert.employer,
                    alert.person,
                    alert.source,
                    alert.id,
                    alert.title,
                    rows.alert_content(alert),
                    seconds(alert.created_at),
                ),
            )
        for delivery in deliveries:
            self.save_delivery(delivery)

    # --------------------------------------------------------------------------- the outbox

    def rewrite_alert(self, alert: Alert) -> None:
        """Other words for an alert that no channel has had yet."""
        self._db.execute(
            "UPDATE alert SET title = ?, content = ?, person = ? WHERE key = ?",
            (alert.title, rows.alert_content(alert), alert.person, alert.key),
        )

    def withdraw(self, key: str) -> None:
        """Take back an alert that no channel has had: its cause is gone. Should it come again, it is told."""
        self._db.execute("DELETE FROM alert WHERE key = ?", (key,))

    def save_delivery(self, delivery: Delivery, *, sent_at: datetime | None = None) -> None:
        self._db.execute(
            "INSERT INTO delivery (alert, channel, state, attempts, repeat, degraded, not_before,"
            " first_tried_at, sent_at, last_error)"
            " VALUES ((SELECT number FROM alert WHERE key = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (alert, channel) DO UPDATE SET state = excluded.state,"
            " attempts = excluded.attempts, repeat = excluded.repeat, degraded = excluded.degraded,"
            " not_before = excluded.not_before, first_tried_at = excluded.first_tried_at,"
            " sent_at = excluded.sent_at, last_error = excluded.last_error",
            (
                delivery.alert.key,
                delivery.channel,
                delivery.state,
                delivery.attempts,
                int(delivery.repeat),
                int(delivery.degraded),
                seconds(delivery.not_before),
                seconds(delivery.first_tried_at),
                seconds(sent_at),
                delivery.last_error,
            ),
        )

    def pending(
        self,
        *,
        by: datetime | None = None,
        since: datetime | None = None,
        state: DeliveryState | None = None,
        but: Collection[str] = (),
        kinds: Collection[str] = (),
    ) -> list[Delivery]:
        """All deliveries that are not done, in the order of their alerts; or those of them that may go `by`
        an instant, whose alert waits `since` one or longer, that are in one state, that go by none of some
        channels (`but`), whose alert is of some `kinds`."""
        parts: list[tuple[str, Sequence[object]]] = [(_OPEN, ())]
        if by is not None:
            parts.append(("not_before <= ?", (by.timestamp(),)))
        if since is not None:
            parts.append(("alert.created_at <= ?", (since.timestamp(),)))
        if state is not None:
            parts.append(("delivery.state = ?", (state,)))
        if but:
            parts.append((f"channel NOT IN ({', '.join('?' * len(but))})", tuple(but)))
        if kinds:
            parts.append((f"alert.kind IN ({', '.join('?' * len(kinds))})", tuple(kinds)))
        sql = f"{_DELIVERY} WHERE {' AND '.join(part for part, _ in parts)} ORDER BY alert.number, channel"
        values = tuple(value for _, some in parts for value in some)
        return [rows.to_delivery(row) for row in self._db.execute(sql, values)]

    def pending_counts(self) -> tuple[int, int]:
        """How many deliveries are not done, and how many of those were tried."""
        sql = f"SELECT count(*), coalesce(sum(attempts > 0), 0) FROM delivery WHERE {_OPEN}"
        every, tried = self._db.execute(sql).fetchone()
        return every, tried

    def next_delivery(self, channels: Collection[str], stale: datetime) -> datetime | None:
        """The earliest time at which a delivery by one of some channels may go, but for what is urgent and
        waits since before `stale`."""
        sql = (
            "SELECT min(not_before) FROM delivery JOIN alert ON alert.number = delivery.alert"
            f" WHERE {_OPEN} AND channel IN ({', '.join('?' * len(channels))})"
            " AND (urgency != 'urgent' OR created_at > ?)"
        )
        (at,) = self._db.execute(sql, (*channels, stale.timestamp())).fetchone()
        return None if at is None else rows.instant(at)

    def deliveries(self, *, states: Sequence[str] = ()) -> Iterator[Delivery]:
        """Deliveries in any state, the latest alert first."""
        marks = ", ".join("?" * len(states))
        sql = _DELIVERY + (f" WHERE delivery.state IN ({marks})" if states else "")
        found = self._db.execute(sql + " ORDER BY alert.number DESC, channel", tuple(states))
        return map(rows.to_delivery, found)

    def sent_at(self) -> dict[tuple[str, str], datetime]:
        """When each channel took each alert, by the key of the alert and the name of the channel."""
        sql = (
            "SELECT alert.key, channel, sent_at FROM delivery JOIN alert ON alert.number = delivery.alert"
            " WHERE sent_at IS NOT NULL"
        )
        return {(key, channel): rows.instant(at) for key, channel, at in self._db.execute(sql)}

    def states_of(self, key: str) -> dict[str, DeliveryState]:
        """The channels that have a delivery of an alert, and the state of each."""
        sql = (
            "SELECT channel, delivery.state FROM delivery JOIN alert ON alert.number = delivery.alert"
            " WHERE alert.key = ?"
        )
        return dict(self._db.execute(sql, (key,)).fetchall())

    def undelivered(self, since: datetime) -> list[tuple[str, AlertKind, Urgency]]:
        """Key, kind and urgency of alerts since an instant that no channel was ever asked to take."""
        sql = (
            "SELECT key, kind, urgency FROM alert WHERE created_at >= ?"
            " AND NOT EXISTS (SELECT 1 FROM delivery WHERE delivery.alert = alert.number) ORDER BY number"
        )
        return [tuple(row) for row in self._db.execute(sql, (seconds(since),))]

    def waiting_for(self) -> set[str]:
        """The channels by which something waits to go."""
        found = self._db.execute(f"SELECT DISTINCT channel FROM delivery WHERE {_OPEN}")
        return {channel for (channel,) in found}

    def alert(self, key: str) -> Alert | None:
        sql = (
            "SELECT alert.key AS alert_key, alert.source AS alert_source, alert.id AS posting_id, alert.*"
            " FROM alert WHERE key = ?"
        )
        row = self._db.execute(sql, (key,)).fetchone()
        return rows.to_alert(row) if row else None

    def alerts(self) -> Iterator[Alert]:
        """Every alert, the oldest first."""
        sql = (
            "SELECT alert.key AS alert_key, alert.source AS alert_source, alert.id AS posting_id, alert.*"
            " FROM alert ORDER BY number"
        )
        return map(rows.to_alert, self._db.execute(sql))

    def sent_between(self, channel: str, since: datetime, until: datetime) -> int:
        """How many messages went by a channel in a span of time: what is urgent goes by itself (some few may
        have gone together, which counts too many), the rest of one second went as one."""
        sql = (
            "SELECT count(DISTINCT CASE alert.urgency WHEN 'urgent' THEN -alert.number ELSE sent_at END)"
            " FROM delivery JOIN alert ON alert.number = delivery.alert WHERE channel = ? AND sent_at > ?"
            " AND sent_at <= ?"
        )
        (count,) = self._db.execute(sql, (channel, seconds(since), seconds(until))).fetchone()
        return int(count)

    def outbox_counts(self) -> dict[str, int]:
        """How many deliveries are in each state."""
        return dict(self._db.execute("SELECT state, count(*) FROM delivery GROUP BY state").fetchall())

    # ----------------------------------------------------------------------------- the rest

    def recall(self, name: str) -> str | None:
        """A small thing remembered under a name."""
        row = self._db.execute("SELECT value FROM memory WHERE name = ?", (name,)).fetchone()
        return row[0] if row else None

    def remember(self, name: str, value: str | None) -> None:
        if value is None:
            self._db.execute("DELETE FROM memory WHERE name = ?", (name,))
        else:
            self._db.execute("INSERT OR REPLACE INTO memory VALUES (?, ?)", (name, value))

    def robots(self, since: datetime) -> dict[str, tuple[str, datetime]]:
        """The robots.txt of each site that was read since an instant, with the instant of it."""
        sql = "SELECT site, text, read_at FROM robots WHERE read_at > ?"
        found = self._db.execute(sql, (seconds(since),))
        return {site: (text, rows.instant(at)) for site, text, at in found}

    def save_robots(self, site: str, text: str, read_at: datetime) -> None:
        self._db.execute("INSERT OR REPLACE INTO robots VALUES (?, ?, ?)", (site, text, seconds(read_at)))

    def prune(
        self,
        *,
        before: datetime,
        unwatched: Collection[str],
        idle_before: datetime,
        people: Collection[tuple[str, str]] | None = None,
    ) -> int:
        """Forget closed roles, finished alerts and what is remembered of people from before an instant, and
        what is `unwatched` and has not been polled since `idle_before`; so too who is not among the `people`
        of the watch list (employer and name; None: nobody goes) and had nothing new since then. Returns how
        many rows went."""
        old, idle = seconds(before), seconds(idle_before)
        with self.transaction():
            count = self._db.total_changes
            self._db.execute("DELETE FROM posting WHERE coalesce(closed_at, last_seen_at) < ?", (old,))
            self._forget_alerts(old)
            self._db.execute("DELETE FROM robots WHERE read_at < ?", (idle,))
            self._db.execute("DELETE FROM mail WHERE read_at < ?", (idle - _MAILS_KEPT,))
            for key in unwatched:
                self._db.execute("DELETE FROM source WHERE key = ? AND last_polled_at < ?", (key, idle))
            prune_people(self._db, before=before.date(), watched=people, idle_before=idle_before.date())
            return self._db.total_changes - count

    def _forget_alerts(self, before: int) -> None:
        """Finished alerts. Of what is due with people the bare keys are kept a while longer, so that nothing
        is told again that is still due."""
        finished = (
            "created_at < ? AND NOT EXISTS (SELECT 1 FROM delivery WHERE"
            " delivery.alert = alert.number AND state NOT IN ('sent', 'dead'))"
        )
        kept = f"kind IN ('due', 'star_moved') AND created_at >= {before - _KEYS_KEPT}"
        self._db.execute(f"DELETE FROM alert WHERE {finished} AND NOT ({kept})", (before,))
        self._db.execute(
            f"DELETE FROM delivery WHERE alert IN (SELECT number FROM alert WHERE {finished})", (before,)
        )
        bare = rows.dump({"discreet": "", "brief": [], "sections": []})
        self._db.execute(
            f"UPDATE alert SET title = '', person = NULL, content = ? WHERE {finished} AND title != ''",
            (bare, before),
        )

    def was_forgotten(self, employer: str, person: str) -> bool:
        """Whether this person of this employer was forgotten some day."""
        return any(one.is_of(employer, person) for one in noted(self._db).values())

    def known_again(self, people: Collection[tuple[str, str]], texts: Iterable[str]) -> tuple[str, ...]:
        """What of some texts these people (employer and name) are known by who were forgotten before."""
        found = [one for one in noted(self._db).values() if any(one.is_of(*whose) for whose in people)]
        return tuple(sorted({text for told in told_again(found, texts) for text in told}))

    def forget_person(
        self, employer: str, person: str, traces: Collection[str], *, errands: Collection[str] = ()
    ) -> int:
        """Forget a person of an employer so that no byte of them is left in the files of the database, nor in
        the backups that the program made and the databases that it set aside, as far as those can be read. By
        digests it is remembered that they were forgotten: an older copy that is restored is rid of them too.

        `traces` are what only they are known by: full name, mails, phones, profile; rows that hold one are
        cut or go. `errands` are keys of errands with them. Alerts stay known as told, without their words;
        those that are still to be delivered keep what is not about the person. Returns how many rows changed.
        Raises StoreError where another process holds the database for longer than BUSY_SECONDS.
        """
        try:
            with self.transaction():
                count = self._db.total_changes
                forget(self._db, employer, person, traces, errands)
                count = self._db.total_changes - count
                before = noted(self._db)
                fresh = note(self._db, employer, person, traces, again=not count)
            overwrite(self._db, BUSY_SECONDS)
            if self.folder is not None:
                leaving = Leaving(
                    employer=employer,
                    person=person,
                    traces=traces,
                    errands=errands,
                    fresh=fresh,
                    before=before,
                )
                forget_in_copies(self.folder, leaving)
        except (sqlite3.OperationalError, OSError) as error:
            raise StoreError(
                f"What the database holds of this person could not be overwritten on the disk ({error}). Run"
                " the command again. If that does not help, stop job-monitor first, and see that the disk has"
                " room for a second copy of the database."
            ) from error
        return count


def _title_hash(posting: Posting) -> int:
    text = lookup_of(posting).encode("utf-8", "replace")
    return int.from_bytes(blake2b(text, digest_size=8).digest(), "big", signed=True)


def _identity(folder: Path | None) -> tuple[int, int] | None:
    """Which file is the database of a state folder; None where there is none."""
    if folder is None:
        return None
    try:
        found = (folder / FILE).stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _open(folder: Path | None) -> sqlite3.Connection:
    try:
        db = _connect(folder)
    except sqlite3.Error as error:
        raise StoreError(f"The database in {folder} cannot be opened: {error}.") from error
    except UnicodeDecodeError:
        # What SQLite says of a damaged schema holds bytes of it.
        malformed = sqlite3.DatabaseError("its schema is no text")
        raise StoreError(f"The database in {folder} cannot be opened: {malformed}.") from malformed
    except OSError as error:
        raise StoreError(f"The state folder {folder} cannot be used: {error.strerror}.") from error
    return db


def _connect(folder: Path | None) -> sqlite3.Connection:
    path = ":memory:"
    fresh = False
    if folder is not None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        finish_beside(folder)
        file = folder / FILE
        fresh = not file.exists()
        # Created by us and not by SQLite, so that it is never readable by others, whatever the umask.
        os.close(os.open(file, os.O_RDWR | os.O_CREAT, 0o600))
        path = str(file)
    db = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        _prepare(db, folder)
    except BaseException:
        db.close()
        raise
    if fresh and folder is not None:
        # Without this, a power cut may bring the journal of the creation back and undo what came after.
        sync(folder)
    return db


def _prepare(db: sqlite3.Connection, folder: Path | None) -> None:
    db.row_factory = sqlite3.Row
    # Before the first pragma that writes: what is not ours stays as it is.
    refuse_foreign(db)
    for pragma in (
        "journal_mode = WAL",
        "synchronous = FULL",
        "foreign_keys = ON",
        "trusted_schema = OFF",
        "wal_autocheckpoint = 200",
        "journal_size_limit = 4194304",
    ):
        db.execute(f"PRAGMA {pragma}")
    if folder is not None and (old := older(db)):
        keep_old_schema(folder, old)
    migrate(db)
