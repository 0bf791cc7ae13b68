"""One pass: what is due is polled, each result is applied as it comes, and what follows is delivered.

    due      the sources whose time has come, fair between hosts
    poll     threads fetch, a worker process parses
    apply    here, one source after another: one transaction each
    deliver  from the outbox: what is urgent after each source, the rest at the end

The same pass serves the daemon, `poll` and the tests.
"""

from __future__ import annotations

import json
import logging
import sqlite3
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from functools import partial

from monitor.collecting import Look, collect, question_of
from monitor.config import Config
from monitor.config.values import mail_key
from monitor.decisions.alerts import plan_refit
from monitor.decisions.cadence import LONGEST_WAIT, fair
from monitor.decisions.health import forgiven, is_offline
from monitor.decisions.stories import Setting
from monitor.decisions.taught import teach
from monitor.drafts import compose
from monitor.errors import DamagedError, Mistake, SourceError, StoreError, UnreachableError, where
from monitor.http import ROBOTS_KEPT_FOR, Http, Rules
from monitor.model import (
    Alert,
    Fit,
    Known,
    Mailbox,
    Pay,
    Posting,
    Snapshot,
    Source,
    SourceState,
)
from monitor.pipeline import locating
from monitor.pipeline.apply import (
    Applier,
    Polled,
    host_of,
    new_state,
    origin_of,
    outbox_rows,
    stuck_name,
    stuck_of,
    together,
)
from monitor.pipeline.circuits import Circuits
from monitor.pipeline.deliver import Delivered, Outbox, Sender
from monitor.pipeline.no_backup import note_backup, tell_no_backup
from monitor.pipeline.own_matters import tell
from monitor.pipeline.poll import Poller, Read, own_fault
from monitor.pipeline.relationships import TOLD_ON, refresh, tell_due
from monitor.pipeline.room import RoomWatch
from monitor.sources import READERS, led
from monitor.store import Store
from monitor.store.backup import rotate
from monitor.text import fold
from monitor.worker import Worker

log = logging.getLogger(__name__)

_LOOK_EVERY = 0.2
_LOOK_AT_HELD_EVERY = timedelta(seconds=5)
_LOOK_FOR_DUE_EVERY = timedelta(seconds=1)
_LONGEST_PASS = timedelta(minutes=1)
"""Then nothing new is begun: where always something is due, what waits for the end of a pass has its turn too
(messages to be tried again, a changed watch list)."""
_HELD_AT_MOST = 100
_NEVER = (None, 0.0)
"""The turn of a source that was never asked."""
SEEN_LATELY = timedelta(days=7)
"""A role that is not on its board now, and was so lately, may stand there: a read can miss it."""
UNWATCHED_FOR = timedelta(days=90)
WAKING = timedelta(seconds=60)
"""After a sleep: so long nobody is blamed for not being reached."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a pass came to."""

    polled: int = 0
    failed: int = 0
    skipped: int = 0
    opened: int = 0
    alerts: int = 0
    delivered: int = 0
    undelivered: int = 0
    pending: int = 0


class Monitor:
    """The parts of the program put together around one store and one configuration."""

    def __init__(
        self,
        config: Config,
        store: Store,
        http: Http,
        worker: Worker,
        sender: Sender,
        clock: Callable[[], datetime],
        *,
        stopping: Callable[[], bool] = lambda: False,
    ) -> None:
        self._config = config
        self._store = store
        self._http = http
        self._worker = worker
        self._clock = clock
        self._stopping = stopping
        self._applier = Applier(config, store)
        self._outbox = Outbox(config, store, sender)
        self._room = RoomWatch(config, store)
        self._poller = Poller()
        self._circuits = Circuits(config.sources)
        self._woke_at: datetime | None = None
        self._sources = {source.key: source for source in config.sources}
        self._unasked = set(self._sources)
        self._mailboxes = {mail_key(mailbox): mailbox for mailbox in config.mailboxes}
        self._parts: dict[str, Polled] = {}
        self._hosts = {s.key: host_of(s) for s in self._sources.values()}

    def close(self) -> None:
        """Wait for the threads; the door must have been closed before, so that they end at once."""
        self._poller.close()

    def start(self) -> None:
        """Take up what the last process left: sends that it died in, wishes that changed since, and what
        another watch list, a longer interval or another clock has made wrong."""
        self._outbox.recover(self._clock())
        self._store.read_titles_anew()
        # What another watch list makes due is told today.
        self._store.remember(TOLD_ON, None)
        self._settle_sources()
        self._refit()
        known = self._store.robots(since=self._clock() - ROBOTS_KEPT_FOR).items()
        self._http.robots.remember(Rules(site=site, text=text, read_at=at) for site, (text, at) in known)
        if self._store.recall("housekept_on") != self._clock().date().isoformat():
            self.housekeep()

    def run(
        self,
        keys: Collection[str] | None = None,
        *,
        only_due: bool = False,
        insist: bool = False,
        watch: Callable[[Polled], None] = lambda polled: None,
    ) -> Summary:
        """One pass over the sources named (None: all), or those of them that are due; then deliver.

        With `only_due`, sources that fall due while the pass lasts are taken along, so that a slow host
        keeps nobody waiting. `insist` first tries again what failed in earlier passes, however lately.
        `watch` is told of each source as it is done.
        """
        summary = Summary()
        sent = Delivered()
        # What waited while nothing ran may be over.
        self._look_after_relationships(refresh_only=True)
        if insist:
            # Before the polls, so that nothing is sent twice within one pass.
            sent = self._deliver(sent, insist=True)
        level = self._room.look(self._clock())
        for polled in self._poll(keys, only_due) if level != "scarce" else self._left_out(keys, only_due):
            summary = _add(summary, polled)
            watch(polled)
            if any(alert.urgency == "urgent" for alert in polled.alerts):
                sent = self._deliver(sent, insist=False)
        self._look_after_relationships()
        sent = self._deliver(sent, insist=False)
        if level == "enough":
            self._save_robots()
        pending, tried = self._store.pending_counts()
        return replace(
            summary,
            delivered=sent.sent,
            # What was tried and did not arrive; what waits for its time is on its way.
            undelivered=tried + sent.dead,
            pending=pending,
        )

    def _look_after_relationships(self, *, refresh_only: bool = False) -> None:
        """What is due with people is told, and what waits to be told is as it is today; a fault of ours in it
        must not keep what waits from going out."""
        try:
            if not refresh_only:
                tell_due(self._config, self._store, self._clock())
            refresh(self._config, self._store, self._clock())
        except (sqlite3.Error, OSError):
            raise  # the store is everybody's
        except Exception as fault:
            log.error("fault while looking what is due: %s", where(fault))

    def make_room(self, fault: Exception) -> bool:
        """Whether something failed because the disk is full; then the reserve is given up for what waits."""
        full = self._room.room.is_full(fault)
        if full:
            self._room.room.give_reserve()
        return full

    def keep_reserve(self) -> None:
        """See that there is room for the moment when the disk is full, where that can be had."""
        try:
            self._room.room.keep_reserve()
        except OSError as error:
            # A quota, of which the free room says nothing.
            log.warning("no room could be set aside for a full disk: %s", error.strerror)

    def _save_robots(self) -> None:
        learned = self._http.robots.learned()
        if learned:
            with self._store.transaction():
                for rules in learned:
                    self._store.save_robots(rules.site, rules.text, rules.read_at)

    def hurry(self, keys: Collection[str]) -> None:
        """Sources of which somebody says that there is something new: due now, unless they asked for rest."""
        now = self._clock()
        for key, state in self._store.sources(keys).items():
            resting = state.retry_at is not None and state.retry_at > now
            if key in self._sources and not resting and not state.failures:
                self._store.record(replace(state, next_poll_at=now))

    def woke(self, leap: float = 0.0) -> None:
        """The machine slept, or its clock was set by so many seconds: whom it could reach before tells
        nothing, and its network may need a moment. What was due by a clock that was ahead stays due then."""
        self._woke_at = self._clock()
        self._circuits.reset()
        if leap < 0:
            with self._store.transaction():
                self._store.move_due(leap)

    def _is_waking(self) -> bool:
        return self._woke_at is not None and timedelta(0) <= self._clock() - self._woke_at < WAKING

    def next_wake(self) -> datetime | None:
        """When there is something to do next: a source to poll, or a message whose time comes."""
        waiting = self._outbox.next_due(self._clock())
        # What is due and did not go is held back (quiet hours, a channel that fails): look again in a while.
        times = [waiting and max(waiting, self._clock() + _LOOK_AT_HELD_EVERY)]
        if self._sources and self._room.level != "scarce":
            times.append(self._store.next_poll_at() or self._clock())
        return min((time for time in times if time is not None), default=None)

    def tell_in_order(self, *, forget: str) -> None:
        """An alert that the configuration is right again, after one that it was not; what was remembered of
        its mistakes is forgotten in the same transaction."""
        words = "Nothing to do: the configuration is right again"
        facts = ["What the file says now is in force."]
        tell(
            self._config,
            self._store,
            self._clock(),
            "config",
            "right",
            facts=facts,
            words=words,
            remember={forget: None},
        )

    def tell_mistakes(self, mistakes: Sequence[Mistake], *, remember: tuple[str, str] | None = None) -> None:
        """An alert that the changed configuration cannot be used; the old one stays in force.

        What to `remember` (a name and its value) is written in the same transaction.
        """
        found = [str(mistake) for mistake in mistakes]
        facts = [*found, "What was in force before stays in force until the file is right again."]
        tell(
            self._config,
            self._store,
            self._clock(),
            "config",
            *found,
            facts=facts,
            remember=dict([remember] if remember else []),
        )

    def housekeep(self) -> int:
        """Forget what is past its retention. Returns how many rows went."""
        now = self._clock()
        # Before anything is forgotten.
        self._back_up(now)
        self._store.remember("housekept_on", now.date().isoformat())
        stored = self._store.sources()
        return self._store.prune(
            before=now - self._config.retention,
            unwatched=[key for key in stored if key not in self._sources],
            idle_before=now - UNWATCHED_FOR,
            people=[(e.name, person.name) for e in self._config.employers for person in e.people],
        )

    def _back_up(self, now: datetime) -> None:
        """The backup of the day. Without one the watch goes on; only damage is everybody's."""
        # Before anything was read, a backup of nothing would keep that of the day from being written.
        if self._store.folder is None or not self._store.sources():
            return
        if self._room.room.level() != "enough":
            log.info("there is no backup of today: the disk is nearly full")
            return
        try:
            made = rotate(self._store.folder, now.astimezone(self._config.timezone).date())
        except DamagedError:
            raise
        except StoreError as error:
            log.error("there is no backup of today: %s", error)
            tell_no_backup(self._config, self._store, now, error)
        else:
            note_backup(self._store)
            if made is not None:
                log.info("backup written file=%s", made.name)

    # -------------------------------------------------------------------------------- polling

    def _poll(self, keys: Collection[str] | None, only_due: bool) -> Iterator[Polled]:
        held: list[tuple[Source, UnreachableError]] = []
        self._parts.clear()
        begun_at = looked_at = self._clock()
        yield from self._submit(keys, only_due)
        while len(self._poller):
            if self._stopping():
                self._poller.forget()
                return
            result = self._poller.result(_LOOK_EVERY)
            if result is not None:
                source, outcome = result
                yield from self._note_host(source, outcome, only_due)
                if isinstance(outcome, UnreachableError):
                    # Perhaps it is our own network: that can be told only when the others have answered too.
                    held.append((source, outcome))
                else:
                    yield from self._apply_in_turn(source, outcome)
                if len(held) >= _HELD_AT_MOST:
                    yield from self._apply_unreachable(held)
                    held.clear()
            # Only after the result is applied: until then its source looks due.
            if only_due and self._clock() - looked_at >= _LOOK_FOR_DUE_EVERY:
                looked_at = self._clock()
                if looked_at - begun_at < _LONGEST_PASS:
                    yield from self._submit(keys, only_due, but={source.key for source, _ in held})
                else:
                    self._poller.forget()
        yield from self._apply_unreachable(held)

    def _left_out(self, keys: Collection[str] | None, only_due: bool) -> Iterator[Polled]:
        """Nothing is read for the lack of room; of a pass by hand it is said of each source."""
        for key, source in self._sources.items():
            if not only_due and (keys is None or key in keys):
                why = SourceError("the disk is nearly full")
                yield Polled(source=key, employer=source.employer, outcome="skipped", error=why)

    def _submit(
        self, keys: Collection[str] | None, only_due: bool, but: Collection[str] = ()
    ) -> Iterator[Polled]:
        """Hand what is wanted to the pool, each host in its turn; tell of what has to be left alone."""
        now = self._clock()
        asked_for = self._due(now) if only_due else list(self._sources)
        free = [key for key in asked_for if key not in self._poller and key not in but]
        asked_for = [key for key in free if keys is None or key in keys]
        turns = self._store.turns(asked_for)
        wanted: list[str] = []
        for key in asked_for:
            retry_at, _ = turns.get(key, _NEVER)
            if not only_due and retry_at is not None and retry_at > now:
                yield _skipped(self._sources[key])
            else:
                wanted.append(key)
        # Whoever asks for all on a host that is down is the one that has waited longest.
        wanted.sort(key=lambda key: turns.get(key, _NEVER)[1])
        asked, left = self._circuits.choose(wanted, self._poller.__contains__, now)
        by_host: dict[str, list[str]] = {}
        for key in asked:
            by_host.setdefault(self._hosts[key], []).append(key)
        for key in fair(list(by_host.values())):
            self._hand_over(self._sources[key])
        for key, until in left.items():
            if not only_due:
                yield _left_alone(self._sources[key])
            elif until is not None:
                state = self._store.source(key) or new_state(self._sources[key])
                self._store.record(replace(state, next_poll_at=until))

    def _due(self, now: datetime) -> list[str]:
        """The sources whose time has come. All are looked through only where some were never asked."""
        if self._unasked:
            self._unasked -= self._store.source_keys()
        due = [key for key in self._store.due(now) if key in self._sources]
        return due + [key for key in self._sources if key in self._unasked] if self._unasked else due

    def _note_host(self, source: Source, outcome: Snapshot | SourceError, only_due: bool) -> Iterator[Polled]:
        """Where a host turns out to be down, the sources on it that wait for their turn are left alone."""
        reached = not isinstance(outcome, UnreachableError)
        if self._is_waking():
            return
        self._circuits.note(source.key, reached=reached, now=self._clock())
        if not reached and self._circuits.is_open(source.key):
            dropped = self._poller.drop(self._circuits.is_open)
            # What is due stays due, and is chosen anew.
            if not only_due:
                yield from map(_left_alone, dropped)

    def _hand_over(self, source: Source) -> None:
        """Give a source to the pool."""
        self._poller.submit(source, self._hosts[source.key], partial(self._prepared, source))

    def _prepared(self, source: Source) -> Read:
        """How to read a source, with all that this needs to know."""
        state = self._store.source(source.key) or new_state(source)
        if (mailbox := self._mailboxes.get(source.key)) is not None:
            look = Look(
                cursor=state.cursor,
                seen=self._store.mails(source.key),
                watched=state.reader_print,
                last_ok_at=state.last_ok_at,
                stuck=stuck_of(self._store.recall(stuck_name(source))),
            )
            return partial(self._look, mailbox, look)
        return partial(self._read, state, self._known(source, state), self._store.links(source.key))

    def _look(self, mailbox: Mailbox, look: Look, source: Source) -> Snapshot:
        config, now = self._config, self._clock()
        today = now.astimezone(config.timezone).date()
        return collect(
            mailbox,
            source.key,
            look,
            self._worker,
            question_of(config.employers, mailbox, today),
            base=config.base,
            zone=config.timezone,
            now=now,
        )

    def _known(self, source: Source, state: SourceState) -> Mapping[str, Posting]:
        """The roles that stand at a source, for readers that look at the page of each new one."""
        if not READERS[led(source, state.lead).kind].details:
            return {}
        known = self._store.known(source.key).items()
        return {id: one.posting for id, one in known if one.closed_at is None}

    def _read(
        self, state: SourceState, known: Mapping[str, Posting], links: Sequence[str], source: Source
    ) -> Snapshot:
        keywords, now = self._config.fit.keywords, self._clock()
        return locating.read(source, state, known, self._http, self._worker, keywords, now, links)

    def _apply_in_turn(self, source: Source, outcome: Snapshot | SourceError) -> Iterator[Polled]:
        """One result; a mailbox that holds more is read on at once, and told of when it is done."""
        polled = self._with_parts(self._apply(source, outcome))
        more = (
            polled.post is not None
            and polled.post.more
            and isinstance(outcome, Snapshot)
            and not outcome.note
        )
        if more and not self._stopping():
            self._parts[source.key] = polled
            self._hand_over(source)
        else:
            yield polled

    def _with_parts(self, polled: Polled) -> Polled:
        before = self._parts.pop(polled.source, None)
        return together(before, polled) if before else polled

    def _apply(self, source: Source, outcome: Snapshot | SourceError) -> Polled:
        now = self._clock()
        if isinstance(outcome, SourceError):
            return self._applier.failure(source, outcome, offline=False, now=now)
        try:
            return self._applier.success(source, outcome, now)
        except (sqlite3.Error, OSError):
            raise  # the store is everybody's
        except Exception as fault:
            # One source that our own code cannot bear must not keep the others from their turn.
            log.error("fault while applying source=%s: %s", source.key.partition("?")[0], where(fault))
            return self._applier.failure(source, own_fault(fault), offline=False, now=now)

    def _apply_unreachable(self, held: Sequence[tuple[Source, UnreachableError]]) -> Iterator[Polled]:
        if not held:
            return
        # A mailbox on this machine says nothing of the network.
        asked = {key for key in self._sources if key not in self._mailboxes or self._is_far(key)}
        keys = {source.key for source, _ in held}.union(self._circuits.open_keys())
        states = self._store.sources(keys)
        failing = [states.get(key) or new_state(self._sources[key]) for key in keys]
        # Mostly one of the first that are looked at has answered.
        offline = is_offline((s for s in self._store.each_source() if s.key in asked), failing)
        now, waking = self._clock(), self._is_waking()
        if offline:
            answers = (s.last_answer_at for s in self._store.sources(asked).values())
            heard = max((at for at in answers if at), default=None)
            for state in failing:
                if (free := forgiven(state, heard)) != state:
                    self._store.record(free)
        for source, error in held:
            failed = self._applier.failure(source, error, offline=offline, waking=waking, now=now)
            yield self._with_parts(failed)

    def _is_far(self, key: str) -> bool:
        return self._mailboxes[key].url.lower().startswith("imap")

    def _deliver(self, sent: Delivered, *, insist: bool) -> Delivered:
        more = self._outbox.deliver(self._clock, insist=insist, stopping=self._stopping)
        return Delivered(sent=sent.sent + more.sent, dead=sent.dead + more.dead)

    def _settle_sources(self) -> None:
        now = self._clock()
        for key, state in self._store.sources().items():
            source = self._sources.get(key)
            settled = replace(state, next_poll_at=None) if source is None else _settled(state, source, now)
            if settled != state:
                self._store.record(settled)
        self._settle_names()

    def _settle_names(self) -> None:
        """The roles that mails told of stay those of an employer who was renamed."""
        employers = self._config.employers
        for name in self._store.told_by_mail():
            if any(employer.name == name for employer in employers):
                continue
            called = (e.name for e in employers if fold(name) in map(fold, (e.name, *e.aliases)))
            if (new := next(called, None)) is not None:
                self._store.rename_employer(name, new)

    def _stands(self, known: Known) -> bool:
        """Is the role still watched, and was it seen lately?"""
        seen = known.last_seen_at
        lately = seen is None or self._clock() - seen <= SEEN_LATELY
        return lately and known.posting.source in self._sources

    # ------------------------------------------------------------------------- changed wishes

    def _refit(self) -> None:
        """Where the user's wishes changed since the last time, judge the open roles again, once."""
        config, store = self._config, self._store
        current = json.dumps(asdict(config.fit), sort_keys=True)
        remembered = store.recall("fit")
        if remembered == current:
            return
        alerts: list[Alert] = []
        rows: list[Known] = []
        if remembered is not None:
            before = _to_fit(json.loads(remembered))
            now = self._clock()
            today = now.astimezone(config.timezone).date()
            for employer in config.employers:
                standing = [k for k in store.roles(employer=employer.name, open_only=True) if self._stands(k)]
                setting = Setting(
                    employer=employer,
                    source=f"wishes:{employer.name}",
                    fit=config.fit,
                    today=today,
                    now=now,
                    taught=teach((k.posting for k in standing), employer.name),
                )
                plan = plan_refit(setting, before, standing)
                alerts += [
                    compose(s, me=config.me, now=now, zone=config.timezone, templates=config.templates)
                    for s in plan.stories
                ]
                rows += plan.save
        with store.transaction():
            for row in rows:
                store.save_postings(row.posting.source, [row])
            store.save_alerts(alerts, outbox_rows(config, alerts, self._clock()))
            store.remember("fit", current)


def _settled(state: SourceState, source: Source, now: datetime) -> SourceState:
    """A source under the watch list and the clock of today: its employer may have been renamed, its
    interval cut, and what it waits for may have been set by a clock that was ahead."""
    longest = max(source.poll_every, LONGEST_WAIT) if state.failures else source.poll_every
    due, retry = state.next_poll_at, state.retry_at
    return replace(
        state,
        employer=source.employer,
        next_poll_at=now if due is None else min(due, now + longest),
        retry_at=retry and min(retry, now + LONGEST_WAIT),
    )


def _skipped(source: Source) -> Polled:
    return Polled(source=source.key, employer=source.employer, outcome="skipped")


def _left_alone(source: Source) -> Polled:
    """Skipped since others on its host could not reach that."""
    why = f"{origin_of(source)} could not be reached by others just now, so it is left alone for a while"
    return replace(_skipped(source), error=UnreachableError(why))


def _add(summary: Summary, polled: Polled) -> Summary:
    skipped = polled.outcome == "skipped"
    return replace(
        summary,
        polled=summary.polled + (not skipped),
        failed=summary.failed + (polled.outcome == "failed"),
        skipped=summary.skipped + skipped,
        opened=summary.opened + sum(c.what == "opened" for c in polled.changes),
        alerts=summary.alerts + len(polled.alerts),
    )


def _to_fit(data: dict[str, object]) -> Fit:
    pay = data.pop("min_pay")
    lists = {name: tuple(value) for name, value in data.items() if isinstance(value, list)}
    return Fit(**lists, min_pay=Pay(**pay) if isinstance(pay, dict) else None)
