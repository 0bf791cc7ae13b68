"""What state a source is in, and when its state is worth telling."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.decisions.health import (
    after_failure,
    after_success,
    forgiven,
    is_offline,
    is_worth_telling,
    state_of,
)
from monitor.model import Baseline, SourceState
from tests.decisions.boards import BOARD, DAY, HOUR, NOON

OK = SourceState(
    key=BOARD,
    employer="Acme",
    kind="greenhouse",
    host="boards.example",
    baseline=Baseline.FIRM,
    last_polled_at=NOON - HOUR,
    last_answer_at=NOON - HOUR,
    last_ok_at=NOON - HOUR,
)


def fail(
    source: SourceState,
    kind: str = "fetch",
    *,
    after: timedelta = timedelta(0),
    offline: bool = False,
    retry: timedelta | None = None,
) -> tuple[SourceState, bool]:
    now = (source.last_polled_at or NOON) + after
    return after_failure(
        source,
        kind=kind,
        message="It went wrong.",
        retry_at=None if retry is None else now + retry,
        every=HOUR,
        offline=offline,
        now=now,
    )


def test_a_fault_is_remembered_with_its_words_and_its_time() -> None:
    after, tell = fail(OK, "busy", after=HOUR, retry=2 * HOUR)
    assert not tell
    assert after == replace(
        OK,
        failures=1,
        failing_since=NOON,
        last_polled_at=NOON,
        last_answer_at=NOON,
        retry_at=NOON + 2 * HOUR,
        error_kind="busy",
        error="It went wrong.",
        next_poll_at=NOON + 2 * HOUR,
    )


def test_the_word_of_a_host_holds_for_one_failure_only() -> None:
    busy, _ = fail(OK, "busy", after=HOUR, retry=2 * HOUR)
    later, _ = fail(busy, "fetch", after=2 * HOUR)
    assert later.retry_at is None
    assert later.next_poll_at == NOON + 2 * HOUR + timedelta(minutes=10)


def test_no_answer_is_no_answer() -> None:
    after, _ = fail(OK, "unreachable", after=HOUR)
    assert after.last_answer_at == OK.last_answer_at
    assert after.last_polled_at == NOON


@pytest.mark.parametrize("kind", ["not_found", "terms"])
def test_a_board_that_is_not_there_is_told_of_at_once_and_once(kind: str) -> None:
    after, tell = fail(OK, kind)
    assert tell
    assert (after.told, after.incident) == (True, 1)
    again, tell = fail(after, kind, after=DAY)
    assert not tell
    assert (again.told, again.incident, again.failures) == (True, 1, 2)


def test_a_404_that_ends_a_row_of_other_faults_is_told_at_once() -> None:
    source, tell = fail(OK)
    assert not tell
    assert fail(source, "not_found", after=HOUR)[1]


LASTING = [
    ("fetch", 4, 99 * HOUR, False),
    ("fetch", 5, timedelta(hours=5, minutes=59), False),
    ("fetch", 5, 6 * HOUR, True),
    ("blocked", 9, 6 * HOUR, True),
    ("unreachable", 5, 6 * HOUR, True),
    ("parse", 500, HOUR, False),
    ("busy", 5, 7 * HOUR, True),
    ("refused_address", 1, 0 * HOUR, False),
    ("not_found", 1, 0 * HOUR, True),
]


@pytest.mark.parametrize(("kind", "failures", "since", "told"), LASTING)
def test_other_faults_are_told_after_five_failures_over_at_least_six_hours(
    kind: str, failures: int, since: timedelta, told: bool
) -> None:
    assert is_worth_telling(kind, failures, NOON - since, NOON) is told


def test_a_fault_without_a_beginning_has_not_lasted() -> None:
    assert not is_worth_telling("unreachable", 9, None, NOON)


def test_five_failures_in_six_hours_are_told_once_and_once_more_on_recovery() -> None:
    source, told = OK, []
    for _ in range(12):
        source, tell = fail(source, after=timedelta(hours=1, minutes=30))
        told.append(tell)
    assert told == [False] * 4 + [True] + [False] * 7
    source, recovered = after_success(source, now=NOON + DAY, next_poll_at=NOON + DAY + HOUR)
    assert recovered
    assert not after_success(source, now=NOON + DAY, next_poll_at=NOON + DAY + HOUR)[1]


def test_a_board_that_is_not_there_and_what_fails_for_a_day_are_asked_less_often() -> None:
    gone, _ = fail(OK, "not_found", after=HOUR)
    assert gone.next_poll_at == NOON + HOUR
    source, _ = fail(OK, after=HOUR)
    source, _ = fail(source, after=25 * HOUR)
    assert source.next_poll_at == NOON + 25 * HOUR + 4 * HOUR


def test_a_second_outage_is_another_incident() -> None:
    source, _ = fail(OK, "not_found")
    source, _ = after_success(source, now=NOON, next_poll_at=NOON + HOUR)
    source, tell = fail(source, "not_found")
    assert tell
    assert source.incident == 2


def test_a_recovery_from_what_was_not_told_is_not_told() -> None:
    source, _ = fail(OK)
    after, recovered = after_success(source, now=NOON + HOUR, next_poll_at=NOON + 2 * HOUR)
    assert not recovered
    assert after == replace(
        OK,
        last_polled_at=NOON + HOUR,
        last_answer_at=NOON + HOUR,
        last_ok_at=NOON + HOUR,
        next_poll_at=NOON + 2 * HOUR,
    )


def test_a_good_read_forgets_the_word_of_a_host() -> None:
    busy, _ = fail(OK, "busy", retry=2 * HOUR)
    assert after_success(busy, now=NOON, next_poll_at=NOON)[0].retry_at is None


def test_while_offline_a_failure_is_shown_but_not_counted() -> None:
    source = OK
    for _ in range(20):
        source, tell = fail(source, "unreachable", after=HOUR, offline=True)
        assert not tell
        assert (source.failures, source.failing_since, source.told, source.incident) == (0, None, False, 0)
        assert source.next_poll_at == source.last_polled_at + timedelta(minutes=5)  # type: ignore[operator]  # set
    assert state_of(source, NOON + DAY) == "degraded"


def test_what_failed_before_the_network_went_away_stays_counted() -> None:
    source, _ = fail(OK)
    offline, _ = fail(source, "unreachable", after=HOUR, offline=True)
    assert (offline.failures, offline.failing_since) == (1, source.failing_since)
    assert fail(offline, after=HOUR)[0].failures == 2


def test_a_fault_that_was_ripe_is_told_after_the_network_is_back_and_not_before() -> None:
    source = replace(OK, failures=4, failing_since=NOON - 9 * HOUR)
    offline, tell = fail(source, "unreachable", after=HOUR, offline=True)
    assert not tell
    assert fail(offline, after=HOUR)[1]


STATES = [
    (OK, "ok"),
    (replace(OK, baseline=Baseline.PROVISIONAL), "ok"),
    (replace(OK, baseline=Baseline.NONE), "new"),
    (replace(OK, baseline=Baseline.NONE, failures=1), "degraded"),
    (replace(OK, failures=1), "degraded"),
    (replace(OK, fall_suspected=True), "degraded"),
    (replace(OK, error_kind="unreachable"), "degraded"),
    (replace(OK, told=True, failures=5, error_kind="fetch", failing_since=NOON - 30 * DAY), "failing"),
    (replace(OK, told=True, failures=5, error_kind="not_found", failing_since=NOON - 6 * DAY), "failing"),
    (replace(OK, told=True, failures=9, error_kind="terms", failing_since=NOON - 9 * DAY), "paused"),
    (replace(OK, failures=1, error_kind="terms"), "paused"),
    (replace(OK, told=True, failures=5, error_kind="not_found", failing_since=NOON - 7 * DAY), "dead"),
    (replace(OK, told=True, failures=5, error_kind="not_found"), "failing"),
]


@pytest.mark.parametrize(("source", "state"), STATES)
def test_the_word_for_a_source(source: SourceState, state: str) -> None:
    assert state_of(source, NOON) == state


def host(name: str, error: str | None = None, *, key: str | None = None, polled: bool = True) -> SourceState:
    return replace(OK, key=key or name, host=name, error_kind=error, last_polled_at=NOON if polled else None)


DOWN = "unreachable"
OFFLINE = [
    ("all hosts fail together", [host("a"), host("b"), host("c")], ["a", "b", "c"], True),
    ("one of three answered", [host("a"), host("b"), host("c")], ["a", "b"], False),
    ("the others were down when last asked", [host("a"), host("b", DOWN), host("c", DOWN)], ["a"], True),
    ("another answered, though badly", [host("a"), host("b", "parse")], ["a"], False),
    ("the first was never asked", [host("c", polled=False), host("a"), host("b")], ["a", "b"], True),
    ("another was never asked", [host("a"), host("b", polled=False)], ["a"], False),
    ("one was never asked, two are down", [host("a"), host("b"), host("c", polled=False)], ["a", "b"], True),
    ("there is a single host", [host("a")], ["a"], False),
    ("there is a single host with two boards", [host("h", key="a"), host("h", key="b")], ["a", "b"], False),
    ("nothing is known yet", [], [], False),
]


@pytest.mark.parametrize(
    ("sources", "failing", "offline"), [row[1:] for row in OFFLINE], ids=[r[0] for r in OFFLINE]
)
def test_it_is_our_own_network_only_where_no_host_answers(
    sources: list[SourceState], failing: list[str], offline: bool
) -> None:
    assert is_offline(sources, [s for s in sources if s.key in failing]) is offline


def test_a_source_that_fails_at_its_first_poll_counts_though_it_is_not_stored_yet() -> None:
    assert is_offline([], [host("a", polled=False), host("b", polled=False)])
    assert not is_offline([host("c")], [host("a", polled=False), host("b", polled=False)])


def test_a_dead_host_among_healthy_ones_is_told_of_however_its_polls_fall() -> None:
    dead, healthy, now = host("dead"), host("healthy"), NOON
    told = 0
    for n in range(12):
        now += HOUR
        offline = is_offline([dead, healthy], [dead])
        dead, tell = after_failure(
            dead, kind=DOWN, message="No answer.", retry_at=None, every=HOUR, offline=offline, now=now
        )
        told += tell
        if n % 4 == 0:
            healthy, _ = after_success(healthy, now=now, next_poll_at=now)
    assert told == 1


events = st.lists(
    st.tuples(
        st.sampled_from(["good", "fetch", "unreachable", "not_found", "busy"]),
        st.booleans(),
        st.timedeltas(min_value=timedelta(minutes=1), max_value=timedelta(hours=30)),
    ),
    max_size=30,
)


@settings(deadline=None)
@given(events)
def test_every_outage_is_told_at_most_once_and_every_recovery_only_after_it(
    history: list[tuple[str, bool, timedelta]],
) -> None:
    source, now, ill = OK, NOON, False
    for kind, offline, later in history:
        now += later
        if kind == "good":
            source, recovered = after_success(source, now=now, next_poll_at=now + HOUR)
            assert recovered is ill
            ill = False
            assert (source.failures, source.failing_since, source.told) == (0, None, False)
            continue
        source, tell = after_failure(
            source, kind=kind, message="!", retry_at=None, every=HOUR, offline=offline, now=now
        )
        assert not (tell and (ill or offline))
        ill = ill or tell
        assert source.told is ill
        since = source.failing_since
        lasted = source.failures >= 5 and since is not None and now - since >= 6 * HOUR
        assert offline or ill or not (lasted or kind == "not_found")
        assert source.next_poll_at is not None
        assert now < source.next_poll_at <= now + DAY


def test_a_machine_that_wakes_blames_nobody_and_asks_again_soon() -> None:
    after, tell = after_failure(
        OK, kind="unreachable", message="No.", retry_at=None, every=HOUR, offline=False, waking=True, now=NOON
    )
    assert (after.failures, after.failing_since, tell) == (0, None, False)
    assert after.next_poll_at == NOON + timedelta(seconds=20)
    assert state_of(after, NOON) == "degraded"


def test_where_the_network_is_down_what_began_with_it_is_forgiven_and_nothing_else() -> None:
    source, _ = fail(OK, "unreachable", after=HOUR)
    assert forgiven(source, NOON - HOUR) == replace(source, failures=0, failing_since=None)
    assert forgiven(source, None) == replace(source, failures=0, failing_since=None)
    assert forgiven(source, NOON + HOUR) == source
    other, _ = fail(OK, "fetch", after=HOUR)
    assert forgiven(other, None) == other
    told = replace(source, told=True)
    assert forgiven(told, None) == told
