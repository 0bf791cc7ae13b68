"""A host that cannot be reached is left alone, and found again."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from monitor.decisions.circuit import CLOSED, FAILURES_TO_OPEN, PROBE_EVERY, Circuit, after, probe_at
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
