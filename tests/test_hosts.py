"""Hosts that are down, a network that is down, a machine that slept: who is asked, and who is blamed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path

import pytest

from tests.life import START, jobs, role
from tests.reliability import record
from tests.servers import Reply, Reset, Site, serve
from tests.test_pipeline import EMPLOYER, Days

pytestmark = pytest.mark.network

MANY = [f"board{number}" for number in range(20)]
QUARTER = timedelta(minutes=15)


class Hosts(Days):
    """One host with twenty employers, which may be down, and another with one."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        super().__init__(folder, stack)
        self.other: Site = stack.enter_context(serve(lambda asked: self._answer(asked), host="127.0.0.2"))
        for name in (*MANY, "acme"):
            self.answers[f"/{name}"] = jobs([role(101, "Office Manager")])

    def watch(self, *, alone: bool = False) -> None:
        beside = "" if alone else EMPLOYER.format(name="acme", site=self.other)
        self.begin(*MANY, more=beside)

    def fall(self, *, all_hosts: bool = False) -> None:
        for name in (*MANY, "acme") if all_hosts else MANY:
            self.answers[f"/{name}"] = Reset()

    def rise(self) -> None:
        for name in (*MANY, "acme"):
            self.answers[f"/{name}"] = jobs([role(101, "Office Manager"), role(102, "Data Engineer")])

    def asked(self) -> int:
        """How often the host was asked since the last time; a broken connection is tried twice."""
        count = len(self.site.asked)
        self.site.asked.clear()
        return count


@pytest.fixture
def hosts(tmp_path: Path) -> Iterator[Hosts]:
    with ExitStack() as stack:
        yield Hosts(tmp_path, stack)


def test_a_host_that_is_down_is_asked_by_one_source_each_quarter_of_an_hour(hosts: Hosts) -> None:
    hosts.watch()
    hosts.live(hours=2)
    hosts.fall()
    hosts.asked()
    before = len(hosts.other.asked)
    done = hosts.live(hours=6)

    tries = [polled.source for polled in done if polled.outcome == "failed"]
    states = hosts.store.sources()
    probes = 6 * 60 // 15
    on_time = len(hosts.other.asked) - before
    record("b-circuit", tried=len(tries), polls_of_a_dead_host_in_6_h=len(tries))
    assert probes - 3 <= len(tries) <= 5 + probes
    # In turn, and each blamed for its own tries only.
    assert len(set(tries)) == len(MANY)
    assert all(states[key].failures == tries.count(key) for key in set(tries))
    assert 6 <= on_time <= 7
    assert states["greenhouse:acme"].failures == 0

    hosts.rise()
    done = hosts.live(minutes=16)
    assert {polled.source for polled in done if polled.outcome == "read"} >= {f"greenhouse:{n}" for n in MANY}
    assert all(state.error_kind is None for state in hosts.store.sources().values())


def test_by_hand_the_rest_of_a_dead_host_is_skipped_and_another_try_is_a_new_one(hosts: Hosts) -> None:
    hosts.watch()
    hosts.fall()
    done = []
    hosts.monitor.run(watch=done.append)
    outcomes = [polled.outcome for polled in done if polled.source != "greenhouse:acme"]
    # The sixth had begun before the fifth was known to have failed.
    assert outcomes.count("failed") in (5, 6)
    assert len(outcomes) == outcomes.count("failed") + outcomes.count("skipped") == len(MANY)


def test_many_faults_of_a_host_that_answers_are_faults_of_each_board(hosts: Hosts) -> None:
    hosts.watch()
    hosts.tick()
    for name in MANY[:19]:
        hosts.answers[f"/{name}"] = Reply(status=500)
    hosts.now += timedelta(hours=1)
    assert len(hosts.tick()) == len(MANY) + 1


@pytest.mark.parametrize("alone", [False, True])
def test_where_no_host_answers_at_all_nobody_is_blamed_and_all_goes_on_by_itself(
    hosts: Hosts, alone: bool
) -> None:
    hosts.watch(alone=alone)
    hosts.live(hours=2)
    hosts.fall(all_hosts=True)
    hosts.live(hours=12)
    states = list(hosts.store.sources().values())
    if alone:
        # One host alone may be at fault itself.
        assert max(state.failures for state in states) > 0
        return
    blamed = sum(state.failures for state in states)
    record("b-offline", tried=len(states), faults=blamed)
    assert blamed == 0
    assert not any(state.told for state in states)
    kinds = {d.alert.kind for d in hosts.store.deliveries()}
    assert "source_failing" not in kinds

    hosts.rise()
    hosts.live(minutes=20)
    assert all(state.error_kind is None for state in hosts.store.sources().values())
    assert {d.alert.source for d in hosts.store.deliveries() if d.alert.kind == "reach_out"} == {
        f"greenhouse:{name}" for name in (*MANY, "acme")
    }


@pytest.mark.parametrize("slept", [timedelta(seconds=10), timedelta(hours=1), timedelta(hours=8)])
def test_after_a_sleep_all_are_read_within_two_minutes_though_the_network_is_late(
    hosts: Hosts, slept: timedelta
) -> None:
    hosts.watch()
    hosts.live(hours=2)
    due = {key for key, state in hosts.store.sources().items() if state.next_poll_at <= hosts.now + slept}  # type: ignore[operator]  # each was polled
    hosts.now += slept
    # The network of one host comes late, so that it is no case of "offline" either.
    hosts.fall()
    hosts.monitor.woke()
    hosts.monitor.start()
    woken = hosts.now
    hosts.live(seconds=45)
    blamed = sum(state.failures for state in hosts.store.sources().values())
    hosts.rise()
    done = hosts.live(seconds=75)
    read = {polled.source for polled in done if polled.outcome in ("read", "unchanged")}
    read |= {key for key, state in hosts.store.sources().items() if (state.last_ok_at or START) >= woken}
    late = due - read
    record("g-suspend", tried=len(due), faults=len(late) + blamed)
    assert not late
    assert blamed == 0
    assert all(state.failures == 0 for state in hosts.store.sources().values())


def test_a_host_that_is_still_down_a_while_after_a_sleep_is_blamed(hosts: Hosts) -> None:
    hosts.watch()
    hosts.live(hours=2)
    hosts.now += timedelta(hours=8)
    hosts.fall()
    hosts.monitor.woke()
    hosts.live(minutes=10)
    assert sum(state.failures for state in hosts.store.sources().values()) > 0
