"""A host that cannot be reached is left alone, and found again."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from monitor.decisions.circuit import (
    CLOSED,
    FAILURES_TO_OPEN,
    PROBE_EVERY,
    Circuit,
    after,
    outage,
    probe_at,
)
from monitor.decisions.health import after_failure
from monitor.model import SourceState
from tests.decisions.boards import DAY, HOUR, NOON


def failing(times: int) -> Circuit:
    circuit = CLOSED
    for _ in range(times):
        circuit = after(circuit, reached=False, now=NOON)
    return circuit


def test_it_opens_after_five_failures_in_a_row() -> None:
    assert [failing(times).is_open for times in range(7)] == [False] * 5 + [True] * 2
    assert probe_at(failing(4), HOUR, NOON) is None


def test_an_open_one_lets_one_ask_a_quarter_of_an_hour_after_the_last_failure() -> None:
    assert probe_at(failing(5), HOUR, NOON) == NOON + timedelta(minutes=15)
    again = after(failing(5), reached=False, now=NOON + HOUR)
    assert probe_at(again, HOUR, NOON + HOUR) == NOON + HOUR + PROBE_EVERY


def test_nobody_is_left_alone_for_longer_than_an_interval() -> None:
    assert probe_at(failing(9), timedelta(seconds=1), NOON) == NOON + timedelta(seconds=1)


def test_a_clock_that_was_set_back_does_not_put_the_probe_off() -> None:
    assert probe_at(failing(5), HOUR, NOON - DAY) == NOON - DAY


def test_one_answer_closes_it() -> None:
    assert after(failing(50), reached=True, now=NOON) == CLOSED


@given(st.lists(st.booleans()))
def test_it_is_open_exactly_where_the_last_five_failed(reached: list[bool]) -> None:
    circuit = CLOSED
    for one in reached:
        circuit = after(circuit, reached=one, now=NOON)
    last = reached[-FAILURES_TO_OPEN:]
    assert circuit.is_open is (len(last) == FAILURES_TO_OPEN and not any(last))


# ------------------------------------------------------------------- what a host that is down is


THEN = datetime(2026, 5, 4, 9, tzinfo=UTC)


def asked(name: str, *, minutes: float, answered: bool, failures: int = 1) -> SourceState:
    """A source that was asked so long after nine, and answered then or had answered at nine."""
    at = THEN + timedelta(minutes=minutes)
    return SourceState(
        key=name,
        employer=name,
        kind="greenhouse",
        last_polled_at=at,
        last_answer_at=at if answered else THEN,
        failures=0 if answered else failures,
        failing_since=None if answered else at,
        error_kind=None if answered else "unreachable",
    )


def test_a_host_is_down_since_none_of_its_sources_was_answered() -> None:
    mine = asked("mine", minutes=60, answered=False)
    others = [asked(str(n), minutes=10 * n, answered=False, failures=2) for n in range(1, 5)]
    found = outage(mine, others, THEN)
    assert (found.failures, found.since) == (9, THEN + timedelta(minutes=10))
    assert found.sources == tuple(others)


def test_who_failed_before_the_host_answered_another_says_nothing_of_the_host() -> None:
    mine = asked("mine", minutes=60, answered=False)
    others = [asked(str(n), minutes=10 * n, answered=n == 3) for n in range(1, 6)]
    found = outage(mine, others, THEN + timedelta(minutes=30))
    assert [source.key for source in found.sources] == ["4", "5"]
    assert found.since == THEN + timedelta(minutes=40)


def test_faults_from_before_the_host_answered_last_say_nothing_of_its_being_down() -> None:
    """Ten answers of 500, then once no answer: that is once."""
    faulty = replace(asked("faulty", minutes=60, answered=False, failures=11), failing_since=THEN - DAY)
    mine = asked("mine", minutes=30, answered=True)
    found = outage(mine, [faulty], THEN + timedelta(minutes=30))
    assert (found.failures, found.since) == (1, THEN + timedelta(minutes=30))
    later = THEN + timedelta(hours=8)
    _, tell = after_failure(
        mine,
        kind="unreachable",
        message="no answer",
        retry_at=None,
        every=HOUR,
        offline=False,
        beside=found,
        now=later,
    )
    assert not tell
