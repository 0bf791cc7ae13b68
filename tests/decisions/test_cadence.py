"""When a source is asked next, and in which order."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.decisions.cadence import after_fault, after_good, fair
from tests.decisions.boards import DAY, HOUR, NOON

MINUTE = timedelta(minutes=1)
intervals = st.timedeltas(min_value=timedelta(seconds=1), max_value=timedelta(days=40))
instants = st.integers(0, 500_000_000).map(lambda s: datetime(2012, 1, 1, tzinfo=UTC) + timedelta(seconds=s))


@settings(deadline=None)
@given(st.text(max_size=30), intervals, instants)
def test_a_good_source_is_asked_a_little_before_the_interval_is_over_and_never_after(
    key: str, every: timedelta, now: datetime
) -> None:
    due = after_good(key, every, now)
    assert now + every * 0.949 <= due <= now + every
    if every < 5 * MINUTE:
        assert due == now + every


def test_sources_with_one_interval_do_not_fall_due_together() -> None:
    due = {after_good(f"greenhouse:{n}", HOUR, NOON) for n in range(50)}
    assert len(due) > 45
    assert max(due) - min(due) > timedelta(minutes=2)
    assert len({after_good("greenhouse:acme", HOUR, NOON + n * HOUR) - n * HOUR for n in range(9)}) == 9


def test_the_shortest_interval_that_is_spread_is_five_minutes() -> None:
    assert after_good("greenhouse:acme", 5 * MINUTE, NOON) < NOON + 5 * MINUTE


FAULTS = [
    # kind, failures, since failing, every, wait
    ("fetch", 1, 0 * HOUR, HOUR, 5 * MINUTE),
    ("fetch", 2, HOUR, HOUR, 10 * MINUTE),
    ("busy", 3, HOUR, HOUR, 20 * MINUTE),
    ("parse", 4, HOUR, HOUR, 40 * MINUTE),
    ("unreachable", 5, HOUR, HOUR, HOUR),
    ("fetch", 0, 0 * HOUR, HOUR, 5 * MINUTE),
    ("fetch", 1, 0 * HOUR, MINUTE, MINUTE),
    ("fetch", 9, 23 * HOUR, HOUR, HOUR),
    ("fetch", 99, 24 * HOUR, HOUR, 4 * HOUR),
    ("fetch", 99, 48 * HOUR, 8 * HOUR, DAY),
    ("fetch", 99, 9 * DAY, 3 * DAY, 3 * DAY),
    ("not_found", 1, 0 * HOUR, HOUR, HOUR),
    ("blocked", 3, HOUR, HOUR, 4 * HOUR),
    ("refused_address", 5, HOUR, HOUR, 16 * HOUR),
    ("not_found", 6, DAY, HOUR, DAY),
    ("not_found", 5000, 30 * DAY, HOUR, DAY),
    ("not_found", 3, DAY, 3 * DAY, 3 * DAY),
]


@pytest.mark.parametrize(("kind", "failures", "since", "every", "wait"), FAULTS)
def test_after_a_fault_a_source_is_asked_soon_and_then_ever_later(
    kind: str, failures: int, since: timedelta, every: timedelta, wait: timedelta
) -> None:
    due = after_fault(every, NOON, kind=kind, failures=failures, failing_since=NOON - since, retry_at=None)
    assert due == NOON + wait


def test_a_source_that_failed_while_offline_has_no_since_and_is_asked_soon() -> None:
    due = after_fault(HOUR, NOON, kind="unreachable", failures=1, failing_since=None, retry_at=None)
    assert due == NOON + 5 * MINUTE


@pytest.mark.parametrize(
    ("asked", "due"), [(2 * HOUR, 2 * HOUR), (2 * DAY, 2 * DAY), (MINUTE, 5 * MINUTE), (-HOUR, 5 * MINUTE)]
)
def test_the_word_of_a_host_on_when_to_come_back_is_kept(asked: timedelta, due: timedelta) -> None:
    told = NOON + asked
    assert after_fault(HOUR, NOON, kind="busy", failures=1, failing_since=NOON, retry_at=told) == NOON + due


@settings(deadline=None)
@given(
    st.sampled_from(["fetch", "busy", "parse", "unreachable", "not_found", "blocked", "refused_address"]),
    st.integers(0, 10**6),
    st.one_of(st.none(), st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=900))),
    intervals,
)
def test_a_failing_source_is_never_left_for_longer_than_a_day_or_its_interval(
    kind: str, failures: int, since: timedelta | None, every: timedelta
) -> None:
    failing_since = None if since is None else NOON - since
    wait = (
        after_fault(every, NOON, kind=kind, failures=failures, failing_since=failing_since, retry_at=None)
        - NOON
    )
    assert timedelta(0) < wait <= max(DAY, every)


def test_hosts_are_asked_in_turn() -> None:
    assert fair([["a1", "a2", "a3"], ["b1"], ["c1", "c2"]]) == ("a1", "b1", "c1", "a2", "c2", "a3")
    assert fair([]) == ()


@settings(deadline=None)
@given(st.lists(st.lists(st.text(max_size=3), max_size=5), max_size=6))
def test_every_source_has_its_turn_exactly_once(by_host: list[list[str]]) -> None:
    assert Counter(fair(by_host)) == Counter(key for keys in by_host for key in keys)
