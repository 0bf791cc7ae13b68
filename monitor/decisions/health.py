"""What state a source is in, and when its state is worth telling. Pure.

Silence is a monitor's worst fault, and noise its second: a source that stopped answering is told of once,
and once more when it recovers. While no host answers at all it is the user's own network, and nobody's
fault.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import chain
from typing import Literal

from monitor.decisions.cadence import SOON, after_fault
from monitor.decisions.circuit import NO_OUTAGE, Outage
from monitor.model import Baseline, SourceState

FAILURES_TO_TELL = 5
HOURS_TO_TELL = timedelta(hours=6)
DEAD_AFTER = timedelta(days=7)
_GONE = ("gone", "gone twice", "gone for good")
"""What is remembered of a source whose site says that it is gone: once, twice, three times in a row."""

State = Literal["new", "ok", "degraded", "failing", "dead", "paused"]


def state_of(source: SourceState, now: datetime) -> State:
    """The word for a source in `status`."""
    since = source.failing_since
    if source.error_kind == "terms":
        return "paused"
    if source.told:
        missing = source.error_kind == "not_found" or source.error_kind in _GONE
        gone = missing and since is not None and now - since >= DEAD_AFTER
        return "dead" if gone or source.error_kind == _GONE[-1] else "failing"
    if source.failures or source.fall_suspected or source.error_kind is not None:
        return "degraded"
    return "new" if source.baseline is Baseline.NONE else "ok"


def after_failure(
    source: SourceState,
    *,
    kind: str,
    message: str,
    retry_at: datetime | None,
    every: timedelta,
    offline: bool,
    waking: bool = False,
    beside: Outage = NO_OUTAGE,
    now: datetime,
) -> tuple[SourceState, bool]:
    """The source after a failed poll, and whether this is the moment to tell.

    `offline`: no host answers, so the failure is shown but not counted. `waking`: nor is it counted where the
    machine has just slept, and the source is asked again at once. `beside`: what is known by now of its host,
    where that cannot be reached by others either.
    """
    offline = offline or waking
    failures = source.failures + (0 if offline else 1)
    # A clock that was ahead at the first failure must not put off the day on which it is told.
    since = min(source.failing_since, now) if source.failing_since else (None if offline else now)
    worth = is_worth_telling(kind, failures, since, now)
    # The failure of now is one more of the host.
    worth = worth or is_worth_telling(kind, beside.failures + 1, beside.since, now)
    tell = not source.told and not offline and worth
    after = replace(
        source,
        failures=failures,
        failing_since=since,
        told=source.told or tell,
        incident=source.incident + tell,
        last_polled_at=now,
        last_answer_at=source.last_answer_at if kind == "unreachable" else now,
        retry_at=retry_at,
        error_kind=_once_more(source.error_kind) if kind == _GONE[0] else kind,
        error=message,
        next_poll_at=now + min(SOON, every)
        if waking
        else after_fault(
            every, now, kind=kind, failures=max(failures, 1), failing_since=since, retry_at=retry_at
        ),
    )
    return after, tell


def told_along(beside: Outage, now: datetime) -> tuple[SourceState, ...]:
    """Where it is the host that has been down for long, its other sources that were not told of yet, as told
    of together with the one that is told of now: each by itself would be hours later, in another digest."""
    if beside.since is None or now - beside.since < HOURS_TO_TELL:
        return ()
    return tuple(replace(s, told=True, incident=s.incident + 1) for s in beside.sources if not s.told)


def is_worth_telling(kind: str, failures: int, since: datetime | None, now: datetime) -> bool:
    """A board that is not there, or that may not be read, is told of at once; every other fault when it has
    lasted."""
    if kind in ("not_found", "gone", "terms"):
        return True
    return failures >= FAILURES_TO_TELL and since is not None and now - since >= HOURS_TO_TELL


def _once_more(before: str | None) -> str:
    """What is remembered after one more time that a site said that a source is gone."""
    return _GONE[min(_GONE.index(before) + 1, len(_GONE) - 1)] if before in _GONE else _GONE[0]


def after_success(source: SourceState, *, now: datetime, next_poll_at: datetime) -> tuple[SourceState, bool]:
    """The source after a good poll, and whether there is a recovery to tell of."""
    after = replace(
        source,
        failures=0,
        failing_since=None,
        told=False,
        last_polled_at=now,
        last_answer_at=now,
        last_ok_at=now,
        retry_at=None,
        error_kind=None,
        error=None,
        next_poll_at=next_poll_at,
    )
    return after, source.told


def forgiven(source: SourceState, last_answer_at: datetime | None) -> SourceState:
    """A source that cannot be reached, now that no host can: what it was blamed for since the last answer of
    anybody was the network's fault already."""
    since = source.failing_since
    ours = since is not None and (last_answer_at is None or since >= last_answer_at)
    if source.told or source.error_kind != "unreachable" or not ours:
        return source
    return replace(source, failures=0, failing_since=None)


def is_offline(sources: Iterable[SourceState], failing: Iterable[SourceState]) -> bool:
    """Does no host answer? Then it is our own network.

    `failing` are those that could not be reached just now, `sources` all that are watched: at least two
    hosts have been asked, and the last word of every one of them is that it could not be reached.
    """
    now_failing = {s.key: s for s in failing}
    hosts: set[str] = set()
    for source in chain(sources, now_failing.values()):
        if source.key not in now_failing:
            if source.last_polled_at is None:
                continue
            if source.error_kind != "unreachable":
                return False
        hosts.add(source.host)
    return len(hosts) >= 2
