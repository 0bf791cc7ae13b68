"""Hosts that are down, a network that is down, a machine that slept: who is asked, and who is blamed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path

import pytest

from monitor.model import Message
from monitor.pipeline import Polled
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
    done: list[Polled] = []
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


# --------------------------------------------------------------- one host, one message


def told(hosts: Hosts, kind: str) -> dict[str, int]:
    """How often each source was told of, by an alert of this kind."""
    found: dict[str, int] = {}
    for delivery in hosts.store.deliveries():
        if delivery.alert.kind == kind:
            found[delivery.alert.source or ""] = found.get(delivery.alert.source or "", 0) + 1
    return found


def messages(hosts: Hosts, *words: str) -> list[Message]:
    return [m for m in hosts.got if all(word in m.title + m.text for word in words)]


@pytest.mark.parametrize(("at", "restart"), [(10.5, False), (12, True), (13.2, False)])
def test_a_dead_host_is_one_message_and_its_recovery_another_one(
    hosts: Hosts, at: float, restart: bool
) -> None:
    """Whenever it falls: also where its sources cross the threshold on both sides of the digest's hour."""
    twelve = MANY[:12]
    hosts.begin(*twelve, more=EMPLOYER.format(name="acme", site=hosts.other))
    hosts.live(hours=at - 9)
    hosts.fall()
    for _ in range(34):
        hosts.live(hours=1)
        if restart:
            hosts.begin(*twelve, more=EMPLOYER.format(name="acme", site=hosts.other))
    boards = {f"greenhouse:{name}" for name in twelve}
    host = f"127.0.0.1:{hosts.site.port}"
    failing = messages(hosts, f"Check {host}: 12 sources there cannot be read")
    assert len(failing) == 1
    assert all(f"{name} · greenhouse:{name}" in failing[0].text for name in twelve)
    assert "Check the source of board" not in "".join(m.text for m in hosts.got)
    assert told(hosts, "source_failing") == dict.fromkeys(boards, 1)
    keys = [d.alert.key for d in hosts.store.deliveries() if d.alert.kind == "source_failing"]
    assert all(failing[0].text.count(f"[alert {key}]") == 1 for key in keys)
    assert set(keys) <= set(failing[0].keys)

    hosts.rise()
    hosts.live(hours=40)
    recovered = messages(hosts, f"12 sources at {host} can be read again")
    assert len(recovered) == 1
    assert told(hosts, "source_recovered") == told(hosts, "source_failing")
    assert len(messages(hosts, f"Check {host}")) == 1
    assert all(d.state == "sent" for d in hosts.store.deliveries())


def test_a_dead_host_with_many_sources_is_told_when_it_has_lasted_six_hours(hosts: Hosts) -> None:
    hosts.watch()
    hosts.live(hours=1)
    hosts.fall()
    hosts.live(hours=5.5)
    assert told(hosts, "source_failing") == {}
    hosts.live(hours=1.5)
    assert len(told(hosts, "source_failing")) == len(MANY)


def test_of_a_host_that_answers_others_nobody_is_told_early(hosts: Hosts) -> None:
    hosts.watch()
    hosts.live(hours=1)
    for name in MANY[:6]:
        hosts.answers[f"/{name}"] = Reset()
    hosts.live(hours=5)
    hosts.answers["/board7"] = Reset()
    hosts.live(hours=4)
    assert set(told(hosts, "source_failing")) == {f"greenhouse:{name}" for name in MANY[:6]}
    hosts.live(hours=4)
    assert "greenhouse:board7" in told(hosts, "source_failing")


def test_the_faults_of_few_sources_of_a_host_are_told_in_one_piece_by_their_reasons(hosts: Hosts) -> None:
    hosts.begin("one", "two", "three", "four", more=EMPLOYER.format(name="acme", site=hosts.other))
    for name in ("one", "two", "three", "four"):
        hosts.answers[f"/{name}"] = jobs([role(101, "Office Manager")])
    hosts.live(hours=1)
    for name, status in (("one", 404), ("two", 404), ("three", 403)):
        hosts.answers[f"/{name}"] = Reply(status=status)
    hosts.live(hours=60)
    (message,) = messages(hosts, "2 sources there cannot be read")
    assert "one · greenhouse:one" in message.text
    assert "three · " not in message.text
    assert len(messages(hosts, "Check the source of three")) == 1
    assert set(told(hosts, "source_failing")) == {"greenhouse:one", "greenhouse:two", "greenhouse:three"}


def test_a_source_that_recovers_is_told_of_only_where_its_failure_was(hosts: Hosts) -> None:
    hosts.watch()
    hosts.live(hours=1)
    hosts.fall()
    hosts.live(hours=3)
    hosts.rise()
    hosts.live(hours=30)
    assert told(hosts, "source_failing") == told(hosts, "source_recovered") == {}


def test_an_outage_that_begins_and_ends_before_the_digest_is_told_as_over(hosts: Hosts) -> None:
    hosts.watch()
    hosts.fall()
    hosts.live(hours=7.5)
    hosts.rise()
    hosts.live(hours=3)
    (message,) = messages(hosts, "can be read again")
    assert message.text.count("Over: Check 127.0.0.1") == 1
    assert message.text.count("20 sources at 127.0.0.1") == 1
