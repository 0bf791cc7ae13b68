"""The wall clock is set, summer time comes and goes, boards lie about dates: what is read, sent and new."""

from __future__ import annotations

import os
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from monitor.daemon.clocks import Clocks
from monitor.model import Message
from monitor.notify import Outcome
from tests.life import jobs, role
from tests.reliability import record
from tests.test_pipeline import BOARD, WATCH_LIST, Days

pytestmark = pytest.mark.network

BEAT = 5.0
"""Seconds between two looks of the daemon at its two clocks."""
HOUR = 3600.0
YEAR = 365 * 24 * HOUR
NAMES = ("acme", "initech", "umbra")


class Real(Days):
    """Time goes on by itself, and the wall clock shows what it likes: `now` is the wall's."""

    real = 0.0

    def pass_(self, seconds: float) -> None:
        self.real += seconds
        self.now += timedelta(seconds=seconds)

    def run(self, seconds: float, clocks: Clocks) -> list[tuple[float, str]]:
        """What the daemon does in so much real time: the real second of each poll, and of what."""
        polls, end, idle_until = [], self.real + seconds, self.real
        while self.real < end:
            if (leap := clocks.leap(self.now, self.real)) is not None:
                self.monitor.woke(leap)
                self.monitor.start()
                idle_until = self.real
            if self.real >= idle_until:
                polls += [(self.real, polled.source) for polled in self.tick()]
                wake = self.monitor.next_wake()
                pause = (wake - self.now).total_seconds() if wake else 30.0
                idle_until = self.real + min(max(pause, 0.0), 30.0)
            self.pass_(max(min(BEAT, idle_until - self.real), 0.05))
        return polls


@pytest.fixture
def real(tmp_path: Path) -> Iterator[Real]:
    with ExitStack() as stack:
        real = Real(tmp_path, stack)
        for name in NAMES:
            real.answers[f"/{name}"] = jobs(BOARD)
        yield real


LONG = "MONITOR_LONG_TESTS" in os.environ
LEAPS = [-1, 1, -HOUR, HOUR, -2 * HOUR, 2 * HOUR, -YEAR, YEAR] if LONG else [-2 * HOUR, HOUR, YEAR]
DIGESTS = ["00:00", "00:30", "01:45", "02:15", "02:30", "03:00", "18:00"] if LONG else ["00:30", "02:30"]


@pytest.mark.parametrize("leap", LEAPS)
def test_a_clock_that_is_set_puts_no_poll_off_and_repeats_nothing(real: Real, leap: float) -> None:
    real.begin(*NAMES)
    clocks = Clocks(real.now, real.real)
    polls = real.run(3 * HOUR, clocks)
    for name in NAMES:
        real.answers[f"/{name}"] = jobs([*BOARD, role(200, "Analytics Engineer")])
    polls += real.run(1.5 * HOUR, clocks)
    real.now += timedelta(seconds=leap)
    before = time.process_time()
    polls += real.run(60, clocks)
    spent = time.process_time() - before
    polls += real.run(6 * HOUR, clocks)
    longest = _longest_gap(polls, real.real)
    burst = max(Counter(int(at) for at, _ in polls).values())
    kinds = Counter((d.alert.kind, d.alert.source) for d in real.store.deliveries())
    twice = sum(count > 1 for count in kinds.values())
    left = sum(d.state == "sending" for d in real.store.pending())
    record(
        "g-leaps",
        tried=1,
        faults=twice + left,
        longest_wait_between_polls_s=round(longest),
        cpu_in_the_minute_after_s=round(spent, 2),
    )
    assert longest <= HOUR + 60
    assert burst <= len(NAMES)
    assert (twice, left) == (0, 0)
    assert kinds["reach_out", "greenhouse:acme"] == 1
    assert len({tuple(message.keys) for message in real.got}) == len(real.got)


def test_a_machine_that_boots_in_1970_catches_up_when_it_learns_the_time(real: Real) -> None:
    real.now = datetime(1971, 1, 1, tzinfo=UTC)
    real.begin(*NAMES)
    clocks = Clocks(real.now, real.real)
    polls = real.run(2 * HOUR, clocks)
    real.answers["/acme"] = jobs([*BOARD, role(200, "Analytics Engineer")])
    real.now = datetime(2026, 5, 4, 9, tzinfo=UTC)
    before = time.process_time()
    polls += real.run(60, clocks)
    spent = time.process_time() - before
    polls += real.run(5 * HOUR, clocks)
    longest = _longest_gap(polls, real.real)
    told = [d for d in real.store.deliveries() if d.alert.kind == "reach_out"]
    record("g-leaps", tried=1, faults=len(told) != 1, longest_wait_between_polls_s=round(longest),
           cpu_in_the_minute_after_s=round(spent, 2))  # fmt: skip
    assert len(told) == 1
    assert longest <= HOUR + 60


def _longest_gap(polls: list[tuple[float, str]], end: float) -> float:
    gaps = [0.0]
    for name in NAMES:
        at = [0.0, *(when for when, source in polls if source == f"greenhouse:{name}"), end]
        gaps += [later - earlier for earlier, later in pairwise(at)]
    return max(gaps)


CHANGES = {
    # A day before each change of 2026.
    "Europe/Berlin": ("2026-03-28", "2026-10-24"),
    "America/New_York": ("2026-03-07", "2026-10-31"),
    "Australia/Lord_Howe": ("2026-04-04", "2026-10-03"),
    "America/Santiago": ("2026-04-04", "2026-09-05"),
    "Africa/Casablanca": ("2026-02-14", "2026-03-21"),
    "Asia/Tokyo": ("2026-03-28", "2026-10-24"),
}


@pytest.mark.parametrize("at", DIGESTS)
@pytest.mark.parametrize("name", CHANGES)
def test_there_is_one_digest_for_each_date_whatever_the_clocks_do(days: Stamped, name: str, at: str) -> None:
    zone = ZoneInfo(name)
    text = (
        WATCH_LIST.replace("Europe/Berlin", name).replace('"1h"', '"5h"')
        + f'\n[digest]\nat = "{at}"\nletter = "off"\n'
    )
    faults = 0
    for day in CHANGES[name]:
        noon = datetime.fromisoformat(f"{day}T12:00").replace(tzinfo=zone) - timedelta(days=1)
        days.now = noon.astimezone(UTC)
        days.answers["/acme"] = jobs(BOARD)
        days.sent.clear()
        days.begin("acme", text=text)
        for number in range(12):
            # Something for each digest: a role that is a little off what was wished for.
            days.answers["/acme"] = jobs(
                [*BOARD, role(1000 + number, f"Data Engineer {number}", place="Oslo")]
            )
            days.live(hours=8)
        digests = [moment for moment, title in days.sent if not title.startswith("Reach out")]
        dates = sorted(Counter(_date_of(moment, at, zone) for moment in digests).items())
        faults += sum(count != 1 for _, count in dates)
        faults += len(dates) < 3 or (dates[-1][0] - dates[0][0]).days + 1 != len(dates)
    record("g-dst", tried=2, faults=faults)
    assert faults == 0


def _date_of(moment: datetime, at: str, zone: ZoneInfo) -> date:
    """The day whose digest it is: one that does not exist in a night may come an hour later."""
    hour, minute = map(int, at.split(":"))
    early = moment.astimezone(zone) - timedelta(hours=hour, minutes=minute)
    return (early + timedelta(minutes=1)).date()


class Stamped(Days):
    """Remembers when each message went."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        super().__init__(folder, stack)
        self.sent: list[tuple[datetime, str]] = []

    def send(self, channel: str, message: Message) -> Outcome:
        self.sent.append((self.now, message.title))
        return super().send(channel, message)


@pytest.fixture
def days(tmp_path: Path) -> Iterator[Stamped]:
    with ExitStack() as stack:
        yield Stamped(tmp_path, stack)


@pytest.mark.parametrize(
    "posted",
    ["1970-01-01T00:00:00Z", "2099-12-31T23:59:59Z", "2026-05-04", "2026-05-04T09:00:00", "yesterday", ""],
)
def test_the_date_that_a_board_gives_decides_nothing_about_what_is_new(days: Days, posted: str) -> None:
    def dated(number: int, title: str) -> dict[str, object]:
        return {**role(number, title), "first_published": posted, "updated_at": posted}

    days.answers["/acme"] = jobs([dated(1, "Data Engineer")])
    days.begin("acme")
    days.live(hours=3)
    days.answers["/acme"] = jobs([dated(1, "Data Engineer"), dated(2, "Analytics Engineer")])
    days.live(hours=3)
    told = [d.alert.id for d in days.store.deliveries() if d.alert.kind == "reach_out"]
    seen = days.store.known("greenhouse:acme")["2"].first_seen_at
    record("g-dates", tried=1, faults=told != ["2"])
    assert told == ["2"]
    assert days.now - timedelta(hours=3) <= seen <= days.now
