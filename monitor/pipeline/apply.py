"""Applying one result: compare, decide, put in words, and store all of it in one transaction."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal
from urllib.parse import urlsplit

from monitor.config import Config
from monitor.decisions import cadence, health, remarks
from monitor.decisions.alerts import Plan, plan_baseline, plan_changes
from monitor.decisions.belongs import as_shared
from monitor.decisions.catching_up import as_one, catching_up_name, is_caught_up
from monitor.decisions.circuit import FAILURES_TO_OPEN, NO_OUTAGE, Outage, outage
from monitor.decisions.delivery import takes
from monitor.decisions.diff import Diff, compare, is_late_baseline
from monitor.decisions.histories import history
from monitor.decisions.repost import Origin, trace
from monitor.decisions.stories import Setting, tell_health
from monitor.decisions.taught import Taught, teach
from monitor.decisions.timing import send_at
from monitor.drafts import compose
from monitor.errors import BusyError, GoneError, SourceError
from monitor.model import (
    Alert,
    Baseline,
    Change,
    Delivery,
    Employer,
    Known,
    Post,
    Posting,
    Snapshot,
    Source,
    SourceState,
    Story,
    Validators,
)
from monitor.pipeline import post
from monitor.reading import reader_print
from monitor.sources import READERS, first, led
from monitor.store import Store

Gap = tuple[datetime, datetime] | None
"""The last read of a window and this one, where all that it shows was replaced in between."""
MAIL = "mail"
"""The kind of a mailbox among the sources."""
_NOBODY = Employer(name="")
"""Whose a mailbox is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Polled:
    """What came of one source in one pass, for those who watch. `others` counts the entries about other
    employers that were left out, `post` stands for a mailbox."""

    source: str
    employer: str
    outcome: Literal["read", "unchanged", "failed", "skipped"]
    complete: bool = False
    postings: int = 0
    others: int = 0
    baseline: bool = False
    changes: tuple[Change, ...] = ()
    alerts: tuple[Alert, ...] = ()
    error: SourceError | None = None
    post: Post | None = None


def stuck_name(source: Source) -> str:
    """Under which name it is remembered which mails broke down in being read, and how often."""
    return f"stuck {source.key}"


def stuck_of(remembered: str | None) -> dict[str, int]:
    return json.loads(remembered) if remembered else {}


def stuck_now(remembered: str | None, stuck: Sequence[str]) -> str | None:
    before = stuck_of(remembered)
    return json.dumps({key: before.get(key, 0) + 1 for key in stuck}) if stuck else None


def remarks_name(key: str) -> str:
    """Under which name it is remembered what is to be said of a source that reads well."""
    return f"remarks {key}"


def together(first: Polled, then: Polled) -> Polled:
    """Two looks into one mailbox as one."""
    before, after = first.post or Post(), then.post or first.post or Post()
    return replace(
        then,
        outcome="read" if first.outcome == "read" and then.outcome == "unchanged" else then.outcome,
        postings=first.postings + then.postings,
        others=first.others + then.others,
        baseline=first.baseline,
        changes=(*first.changes, *then.changes),
        alerts=(*first.alerts, *then.alerts),
        post=replace(
            after,
            mails=(*before.mails, *after.mails),
            doubts=(*before.doubts, *after.doubts),
            proposals=(*before.proposals, *after.proposals),
            forged=before.forged + after.forged,
            alerts=before.alerts + after.alerts,
        ),
    )


def host_of(source: Source) -> str:
    """The host that a source is read from; of a mailbox its name, since each has a door of its own."""
    return source.key if source.kind == MAIL else urlsplit(first(source).url).hostname or ""


def origin_of(source: Source) -> str:
    """Host and port that a source is read from; of a mailbox its name."""
    if source.kind == MAIL:
        return source.key
    # Without whom it is asked as, which may be a secret.
    return urlsplit(first(source).url).netloc.rpartition("@")[2].lower()


def place_of(source: Source) -> str | None:
    """Host and port of a source that others may lie on too; None for a mailbox."""
    return None if source.kind == MAIL else origin_of(source)


def is_window(source: Source) -> bool:
    """Whether a source shows only its newest: mails tell of what is new, and never of all there is."""
    return source.kind == MAIL or READERS[source.kind].window


def new_state(source: Source) -> SourceState:
    return SourceState(key=source.key, employer=source.employer, kind=source.kind, host=host_of(source))


def outbox_rows(config: Config, alerts: Sequence[Alert], now: datetime) -> list[Delivery]:
    """A pending delivery of each alert for each channel that wants it."""
    return [
        Delivery(
            alert=alert,
            channel=channel.name,
            not_before=send_at(
                alert.urgency,
                now,
                quiet=config.quiet_hours,
                digest_at=config.digest_at,
                zone=config.timezone,
            ),
        )
        for alert in alerts
        for channel in config.channels
        if takes(channel, alert.kind, alert.urgency)
    ]


class Applier:
    """Applies results of polls to the store, one after another."""

    def __init__(self, config: Config, store: Store) -> None:
        self._config = config
        self._store = store
        self._employers = {e.name: e for e in config.employers}
        self._watched = {source.key for source in config.sources}
        self._by_key = {source.key: source for source in config.sources}
        self._on_host: dict[str, set[str]] = {}
        for source in config.sources:
            self._on_host.setdefault(origin_of(source), set()).add(source.key)

    def failure(
        self, source: Source, error: SourceError, *, offline: bool, waking: bool = False, now: datetime
    ) -> Polled:
        """A poll that failed: nothing is concluded about roles; perhaps the failure is told."""
        before = self._store.source(source.key) or new_state(source)
        before = self._fresh(before, led(source, before.lead))
        beside = self._outage(source, before) if error.kind == "unreachable" else NO_OUTAGE
        after, tell = health.after_failure(
            before,
            kind="gone" if isinstance(error, GoneError) else error.kind,
            message=str(error),
            retry_at=error.retry_at if isinstance(error, BusyError) else None,
            every=source.poll_every,
            offline=offline,
            waking=waking,
            beside=beside,
            now=now,
        )
        alerts = self._store_failure(source, after, before, now, tell=tell)
        if tell:
            for other in health.told_along(beside, now):
                alerts += self._store_failure(self._by_key[other.key], other, other, now, tell=True)
        return Polled(
            source=source.key, employer=source.employer, outcome="failed", alerts=alerts, error=error
        )

    def _outage(self, source: Source, before: SourceState) -> Outage:
        """What other sources on the host of one know of its being down."""
        keys = self._on_host.get(origin_of(source), ())
        # What is told of already needs no more reasons.
        if before.told or len(keys) < FAILURES_TO_OPEN:
            return NO_OUTAGE
        others = [other for other in self._store.down(keys) if other.key != source.key]
        return outage(before, others, self._store.heard(keys))

    def _store_failure(
        self, source: Source, state: SourceState, before: SourceState, now: datetime, *, tell: bool
    ) -> tuple[Alert, ...]:
        stories: tuple[Story, ...] = ()
        if tell:
            setting, place = self._setting(source, before, now), place_of(led(source, state.lead))
            stories = (tell_health(setting, state, "source_failing", place),)
        return self._store_all(state, Plan(stories=stories), now, before=before)

    def success(self, source: Source, snapshot: Snapshot, now: datetime) -> Polled:
        """A good read: what changed, what to tell, and when to come back."""
        before = self._store.source(source.key) or new_state(source)
        source = led(source, snapshot.lead or before.lead)
        before = self._fresh(before, source)
        due = cadence.after_good(source.key, source.poll_every, now)
        state, recovered = health.after_success(before, now=now, next_poll_at=due)
        setting = self._setting(source, before, now)
        stories: list[Story] = []
        if recovered:
            stories.append(tell_health(setting, before, "source_recovered", place_of(source)))
        if snapshot.post is not None:
            return self._mailbox(source, snapshot, snapshot.post, before, state, stories, now)
        if snapshot.unchanged:
            partial = before.error_kind == "partial"
            state = replace(
                state,
                validators=snapshot.validators,
                # The same answer twice: what the first read doubted is so.
                baseline=self._caught_up(source, before, Diff(), before.complete, now) or Baseline.FIRM,
                error_kind=before.error_kind if partial else None,
                error=before.error if partial else None,
            )
            state = self._remarked(source, snapshot, state, None, now)
            alerts = self._store_all(state, Plan(stories=tuple(stories)), now, before=before)
            return self._polled(source, "unchanged", state, alerts=alerts)
        plan, state, gap = self._decide(setting, source, snapshot, before, state)
        state = self._remarked(source, snapshot, state, gap, now)
        plan = replace(plan, stories=(*stories, *plan.stories))
        alerts = self._store_all(state, plan, now, before=before)
        return self._polled(
            source,
            "read",
            state,
            others=snapshot.others,
            baseline=before.baseline is Baseline.NONE,
            changes=plan.changes,
            alerts=alerts,
        )

    def _mailbox(
        self,
        source: Source,
        snapshot: Snapshot,
        looked: Post,
        before: SourceState,
        state: SourceState,
        stories: Sequence[Story],
        now: datetime,
    ) -> Polled:
        """A look into a mailbox, whose roles are those of any employer."""
        employers, store = self._config.employers, self._store
        known = store.known(source.key)
        plan = post.decide(self, source, snapshot, looked, known, employers, before, now)
        told = post.tell_post(looked, source, now)
        told = [story for story in told if store.alert(story.key) is None]
        state = post.read_state(state, snapshot, looked, employers, before)
        if looked.more and not snapshot.note:
            state = replace(state, next_poll_at=now)
        plan = replace(plan, stories=(*stories, *plan.stories, *told))
        store.remember(stuck_name(source), stuck_now(store.recall(stuck_name(source)), looked.stuck))
        alerts = self._store_all(state, plan, now, before=before, mails=looked.mails)
        polled = self._polled(
            source,
            "read" if looked.mails else "unchanged",
            state,
            others=snapshot.others,
            baseline=before.baseline is not Baseline.FIRM,
            changes=plan.changes,
            alerts=alerts,
        )
        return replace(polled, post=looked)

    def _decide(
        self,
        setting: Setting,
        source: Source,
        snapshot: Snapshot,
        before: SourceState,
        state: SourceState,
    ) -> tuple[Plan, SourceState, Gap]:
        """What follows from a read, the source after it, and a possible gap before it."""
        known = self._store.known(source.key)
        snapshot = replace(snapshot, postings=as_shared(snapshot.postings, known.values(), source.names))
        diff = compare(
            known,
            snapshot,
            fall_suspected=before.fall_suspected,
            last_ok_at=before.last_ok_at,
            now=setting.now,
        )
        if diff.appeared or diff.returned or diff.edited or diff.closed:
            setting = replace(setting, taught=self.taught(setting.employer, snapshot.postings))
        late = before.baseline is Baseline.PROVISIONAL and is_late_baseline(
            len(diff.appeared), len(snapshot.postings)
        )
        gap = None
        if before.baseline is Baseline.NONE or late:
            plan = plan_baseline(setting, diff.appeared)
            plan = replace(plan, save=(*diff.save, *plan.save))
        else:
            origins = self._origins(source, diff, snapshot, before, setting.now)
            if is_window(source) and _is_replaced(known.values(), diff, origins, snapshot):
                gap = (before.last_ok_at or setting.now, setting.now)
            plan = plan_changes(
                setting,
                diff,
                origins,
                board=len(snapshot.postings),
                beside=lambda: self.live_roles(setting.employer),
            )
            if before.baseline is Baseline.CATCHING_UP:
                plan = as_one(setting, plan)
        state = replace(
            state,
            baseline=self._certainty(source, snapshot, before, diff, setting.now),
            complete=snapshot.complete,
            shown=len(snapshot.postings),
            fall_suspected=diff.fall_suspected,
            # While a role is missed, the next read has to be a whole one: an unchanged answer closes none.
            validators=Validators() if diff.missed or diff.fall_suspected else snapshot.validators,
            reader_print=reader_print(source, self._config.fit.keywords),
            lead=snapshot.lead or before.lead,
            error_kind="partial" if (missing := _missing(source, snapshot)) else None,
            error=missing,
        )
        return plan, state, gap

    def _remarked(
        self, source: Source, snapshot: Snapshot, state: SourceState, gap: Gap, now: datetime
    ) -> SourceState:
        """The source with what a read that went well gave cause to say of it, and when to come back."""
        name = remarks_name(source.key)
        text = self._store.recall(name)
        noticed = remarks.moving(remarks.recalled(text), snapshot.moved_to)
        if is_window(source):
            noticed = remarks.rolling(noticed, gap, source.poll_every, now)
        if remarks.written(noticed) != text:
            self._store.remember(name, remarks.written(noticed))
        every = remarks.interval(noticed, source.poll_every)
        due = state.next_poll_at if every == source.poll_every else cadence.after_good(source.key, every, now)
        if snapshot.retry_at is not None:
            due = max(due or now, snapshot.retry_at)
        return replace(state, next_poll_at=due, retry_at=snapshot.retry_at)

    def _certainty(
        self, source: Source, snapshot: Snapshot, before: SourceState, diff: Diff, now: datetime
    ) -> Baseline:
        """After this read, do we know what was there before we came?"""
        if still := self._caught_up(source, before, diff, snapshot.complete, now):
            return still
        doubtful = not snapshot.postings or not (snapshot.complete or is_window(source))
        first = before.baseline is Baseline.NONE
        return Baseline.PROVISIONAL if first and doubtful else Baseline.FIRM

    def _caught_up(
        self, source: Source, before: SourceState, diff: Diff, complete: bool, now: datetime
    ) -> Baseline | None:
        """CATCHING_UP, where a source was that and still is after this read; else None."""
        if before.baseline is not Baseline.CATCHING_UP:
            return None
        name = catching_up_name(source.key)
        since = datetime.fromisoformat(self._store.recall(name) or now.isoformat())
        done = is_caught_up(diff, whole=complete or is_window(source), since=since, now=now)
        self._store.remember(name, None if done else since.isoformat())
        return None if done else before.baseline

    def _origins(
        self, source: Source, diff: Diff, snapshot: Snapshot, before: SourceState, now: datetime
    ) -> tuple[Origin, ...]:
        if not diff.appeared:
            return ()
        candidates = self.candidates(source, source.employer, diff.appeared, before, now)
        window = is_window(source)
        present = {p.id for p in snapshot.postings}
        if not (snapshot.complete or window):
            # What a read in part did not show may still stand there: a second opening is not its repeat.
            own = (c for c in candidates if c.posting.source == source.key and c.live)
            present |= {c.posting.id for c in own}
        return trace(
            diff.appeared,
            candidates,
            present=present,
            window=window,
            now=now,
        )

    def candidates(
        self, source: Source, employer: str, appeared: Sequence[Posting], before: SourceState, now: datetime
    ) -> list[Known]:
        """What is known of an employer that roles which appeared on a source may repeat."""
        found = self._store.titled(employer, appeared)
        others = self._store.sources({c.posting.source for c in found} - {source.key})
        # A source that stopped answering, or is watched no more, says nothing of what stands there now.
        silent = {key: s for key, s in others.items() if s.told or key not in self._watched}
        # What another source showed at its first read, since this one was read last, may be as new as this.
        fresh = {key for key, s in others.items() if s.reads <= 1}
        return [
            _as_last_seen(c, silent.get(c.posting.source), now)
            for c in found
            if c.posting.source not in fresh or not _since_then(c, before.last_ok_at)
        ]

    def taught(self, employer: Employer, read: Sequence[Posting]) -> Taught:
        """What all postings of the employer say of its departments, those of this read as they are now."""
        known = {
            (k.posting.source, k.posting.id): k.posting for k in self._store.roles(employer=employer.name)
        }
        known |= {(posting.source, posting.id): posting for posting in read}
        return teach(known.values(), employer.name)

    def live_roles(self, employer: Employer) -> list[Known]:
        """The roles of an employer that stood on some source when it was last read."""
        standing = self._store.roles(employer=employer.name, open_only=True)
        return [k for k in standing if k.live and k.posting.source in self._watched]

    def _fresh(self, state: SourceState, source: Source) -> SourceState:
        """The state under what the configuration says today of whose source it is and where it lies."""
        return replace(
            state,
            employer=source.employer,
            kind=source.kind,
            host=host_of(source),
            reads=state.reads + 1,
        )

    def _setting(self, source: Source, state: SourceState, now: datetime) -> Setting:
        return self.setting_of(self._employers.get(source.employer) or _NOBODY, source, state, now)

    def setting_of(self, employer: Employer, source: Source, state: SourceState, now: datetime) -> Setting:
        """What decisions about a source stand on, where they are about this employer."""
        return Setting(
            employer=employer,
            source=source.key,
            fit=self._config.fit,
            today=now.astimezone(self._config.timezone).date(),
            now=now,
            occasion=str(state.reads),
            contacts=tuple(history(employer, self._config.employers, self._store.contacts())),
            budget=self._config.budget,
        )

    def _store_all(
        self,
        state: SourceState,
        plan: Plan,
        now: datetime,
        *,
        before: SourceState,
        mails: Sequence[str] = (),
    ) -> tuple[Alert, ...]:
        config = self._config
        alerts = tuple(
            compose(s, me=config.me, now=now, zone=config.timezone, templates=config.templates)
            for s in plan.stories
        )
        self._store.record(
            state,
            postings=plan.save,
            alerts=alerts,
            deliveries=[replace(d, repeat=_may_be_told(before, d)) for d in outbox_rows(config, alerts, now)],
            mails=mails,
        )
        return alerts

    def _polled(
        self,
        source: Source,
        outcome: Literal["read", "unchanged"],
        state: SourceState,
        *,
        others: int = 0,
        baseline: bool = False,
        changes: tuple[Change, ...] = (),
        alerts: tuple[Alert, ...] = (),
    ) -> Polled:
        return Polled(
            source=source.key,
            employer=source.employer,
            outcome=outcome,
            complete=state.complete,
            postings=state.shown,
            others=others,
            baseline=baseline,
            changes=changes,
            alerts=alerts,
        )


def _may_be_told(before: SourceState, delivery: Delivery) -> bool:
    """Whether an alert may have gone out before a backup was put in force. The one that tells of the roles
    says so itself."""
    return before.baseline is Baseline.CATCHING_UP and delivery.alert.kind != "baseline"


def _missing(source: Source, snapshot: Snapshot) -> str | None:
    """What a read that went well did not give, in a sentence for `status`."""
    if snapshot.note or is_window(source) or not snapshot.skipped:
        return snapshot.note
    records = "1 record" if snapshot.skipped == 1 else f"{snapshot.skipped} records"
    return f"{records} could not be read; the other roles are watched, but none is taken for closed."


def _is_replaced(known: Iterable[Known], diff: Diff, origins: Sequence[Origin], snapshot: Snapshot) -> bool:
    """Whether nothing of what a window showed at its last read is in it now, under whatever number."""
    shown = {one.posting.id for one in known if one.live}
    same = any(posting.id in shown for posting in snapshot.postings) or any(one.of for one in origins)
    return bool(shown and diff.appeared) and not same


def _since_then(known: Known, then: datetime | None) -> bool:
    return then is not None and known.first_seen_at > then


def _as_last_seen(known: Known, silent: SourceState | None, now: datetime) -> Known:
    """A role on a source that is silent stood there when that was last read, and perhaps no more."""
    if silent is None or not known.live:
        return known
    return replace(known, last_seen_at=silent.last_ok_at or now)
