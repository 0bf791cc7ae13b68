"""When a message may go: quiet hours and the digest, over the changes of the clocks."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.decisions.timing import next_digest, quiet_until, send_at
from monitor.model import QuietHours

BERLIN = ZoneInfo("Europe/Berlin")
NIGHT = QuietHours(start=time(21, 30), end=time(8))
LUNCH = QuietHours(start=time(12), end=time(13))
ZONES = [
    "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/Nuuk", "America/Santiago",
    "Africa/Cairo", "Asia/Kolkata", "Pacific/Apia", "UTC",
]  # fmt: skip


def at(text: str, zone: ZoneInfo = BERLIN, fold: int = 0) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone, fold=fold).astimezone(UTC)


QUIET = [
    ("2026-03-02 21:29", None),
    ("2026-03-02 21:30", "2026-03-03 08:00"),
    ("2026-03-02 23:59", "2026-03-03 08:00"),
    ("2026-03-03 00:00", "2026-03-03 08:00"),
    ("2026-03-03 07:59", "2026-03-03 08:00"),
    ("2026-03-03 08:00", None),
    ("2026-03-03 12:00", None),
    # The clocks go forward and back in the night.
    ("2026-03-28 23:00", "2026-03-29 08:00"),
    ("2026-10-24 23:00", "2026-10-25 08:00"),
]


@pytest.mark.parametrize(("now", "until"), QUIET)
def test_quiet_hours_over_midnight_end_in_the_morning(now: str, until: str | None) -> None:
    assert quiet_until(at(now), NIGHT, BERLIN) == (until and at(until))


@pytest.mark.parametrize(
    ("now", "quiet"), [("11:59", False), ("12:00", True), ("12:59", True), ("13:00", False), ("23:00", False)]
)
def test_quiet_hours_within_a_day(now: str, quiet: bool) -> None:
    expected = at("2026-03-02 13:00") if quiet else None
    assert quiet_until(at(f"2026-03-02 {now}"), LUNCH, BERLIN) == expected


def test_no_quiet_hours_and_empty_ones_are_never() -> None:
    assert quiet_until(at("2026-03-02 23:00"), None, BERLIN) is None
    empty = QuietHours(start=time(8), end=time(8))
    assert quiet_until(at("2026-03-02 08:00"), empty, BERLIN) is None


def test_quiet_hours_that_end_in_the_hour_that_comes_twice_end_after_now() -> None:
    quiet = QuietHours(start=time(22), end=time(2, 30))
    first, second = at("2026-10-25 02:10"), at("2026-10-25 02:10", fold=1)
    assert quiet_until(first, quiet, BERLIN) == at("2026-10-25 02:30")
    assert quiet_until(second, quiet, BERLIN) == at("2026-10-25 02:30", fold=1)
    on_the_dot = at("2026-10-25 02:30")
    assert quiet_until(on_the_dot, quiet, BERLIN) is None


instants = st.integers(0, 500_000_000).map(lambda s: datetime(2012, 1, 1, tzinfo=UTC) + timedelta(seconds=s))
clocks = st.times().map(lambda t: t.replace(second=0, microsecond=0))
zones = st.sampled_from(ZONES).map(ZoneInfo)
quiets = st.builds(QuietHours, start=clocks, end=clocks, urgent=st.booleans())


@settings(deadline=None)
@given(instants, quiets, zones)
def test_the_end_of_quiet_hours_lies_ahead_and_within_a_day(
    now: datetime, quiet: QuietHours, zone: ZoneInfo
) -> None:
    until = quiet_until(now, quiet, zone)
    if until is not None:
        assert until.tzinfo is UTC
        assert now < until <= now + timedelta(hours=26)


@settings(deadline=None, max_examples=40)
@given(st.sampled_from(ZONES), st.integers(2012, 2027), clocks, st.lists(st.integers(1, 26), min_size=1))
def test_each_local_date_has_exactly_one_digest(name: str, year: int, clock: time, steps: list[int]) -> None:
    zone = ZoneInfo(name)
    local = datetime(year, 1, 1, 12, tzinfo=zone)
    end = datetime(year + 1, 1, 1, 12, tzinfo=zone).astimezone(UTC)
    now = local.astimezone(UTC)
    digests: list[datetime] = []
    while now < end:
        digests.append(next_digest(now, clock, zone))
        now = digests[-1] + timedelta(microseconds=1)
    assert digests == sorted(set(digests))
    days = (date(year + 1, 1, 1) - date(year, 1, 1)).days
    assert abs(len(digests) - days) <= 1
    gaps = {after - before for before, after in pairwise(digests)}
    assert all(timedelta(hours=22) <= gap <= timedelta(hours=26) for gap in gaps)
    # A look from any instant between two digests finds the second, however often one looks.
    for before, after in list(pairwise(digests))[::40]:
        for hours in steps:
            look = min(before + timedelta(hours=hours), after)
            assert next_digest(look, clock, zone) == after


DIGESTS = [
    # Forward: 02:00 to 03:00 does not exist on that day.
    ("Europe/Berlin", "2026-03-29 00:00", "02:30", "2026-03-29 03:30"),
    # Back: 02:00 to 03:00 comes twice; the first counts.
    ("Europe/Berlin", "2026-10-25 00:00", "02:30", "2026-10-25 02:30"),
    # Half an hour, in both directions.
    ("Australia/Lord_Howe", "2026-10-04 00:00", "02:15", "2026-10-04 02:45"),
    ("Australia/Lord_Howe", "2026-04-05 00:00", "01:45", "2026-04-05 01:45"),
    ("America/New_York", "2026-03-08 00:00", "18:00", "2026-03-08 18:00"),
]


@pytest.mark.parametrize(("name", "now", "clock", "expected"), DIGESTS)
def test_the_digest_of_a_day_on_which_the_clocks_change(
    name: str, now: str, clock: str, expected: str
) -> None:
    zone = ZoneInfo(name)
    assert next_digest(at(now, zone), time.fromisoformat(clock), zone) == at(expected, zone)


def test_the_second_half_past_two_of_a_night_has_no_second_digest() -> None:
    after_first = at("2026-10-25 02:30") + timedelta(seconds=1)
    assert next_digest(after_first, time(2, 30), BERLIN) == at("2026-10-26 02:30")
    assert next_digest(at("2026-10-25 02:30", fold=1), time(2, 30), BERLIN) == at("2026-10-26 02:30")


def test_a_digest_that_is_moved_past_midnight_is_not_skipped_by_looking_late() -> None:
    # The last hour of 28 March 2026 does not exist in Nuuk.
    nuuk = ZoneInfo("America/Nuuk")
    moved = at("2026-03-29 00:30", nuuk)
    assert next_digest(at("2026-03-28 20:00", nuuk), time(23, 30), nuuk) == moved
    assert next_digest(at("2026-03-29 00:10", nuuk), time(23, 30), nuuk) == moved
    assert next_digest(at("2026-03-29 00:31", nuuk), time(23, 30), nuuk) == at("2026-03-29 23:30", nuuk)


def test_a_digest_that_is_due_now_goes_now() -> None:
    now = at("2026-03-02 18:00")
    assert next_digest(now, time(18), BERLIN) == now


LOUD = QuietHours(start=time(21, 30), end=time(8), urgent=True)
SENDS = [
    ("urgent", "2026-03-02 12:00", NIGHT, "18:00", "2026-03-02 12:00"),
    ("urgent", "2026-03-02 23:00", NIGHT, "18:00", "2026-03-03 08:00"),
    ("urgent", "2026-03-02 23:00", LOUD, "18:00", "2026-03-02 23:00"),
    ("urgent", "2026-03-02 23:00", None, "18:00", "2026-03-02 23:00"),
    ("digest", "2026-03-02 12:00", NIGHT, "18:00", "2026-03-02 18:00"),
    ("digest", "2026-03-02 18:01", NIGHT, "18:00", "2026-03-03 18:00"),
    ("digest", "2026-03-02 12:00", NIGHT, "22:00", "2026-03-03 08:00"),
    ("digest", "2026-03-02 12:00", LOUD, "22:00", "2026-03-03 08:00"),
    ("digest", "2026-03-02 12:00", None, "22:00", "2026-03-02 22:00"),
]


@pytest.mark.parametrize(("urgency", "now", "quiet", "clock", "expected"), SENDS)
def test_urgent_goes_at_once_and_the_rest_with_the_digest_but_never_in_quiet_hours(
    urgency: str, now: str, quiet: QuietHours | None, clock: str, expected: str
) -> None:
    assert urgency in ("urgent", "digest")
    got = send_at(
        "urgent" if urgency == "urgent" else "digest",
        at(now),
        quiet=quiet,
        digest_at=time.fromisoformat(clock),
        zone=BERLIN,
    )
    assert got == at(expected)


@settings(deadline=None)
@given(instants, st.one_of(st.none(), quiets), clocks, zones)
def test_nothing_is_sent_before_it_is_born_or_in_quiet_hours(
    now: datetime, quiet: QuietHours | None, clock: time, zone: ZoneInfo
) -> None:
    sent = send_at("digest", now, quiet=quiet, digest_at=clock, zone=zone)
    assert now <= sent <= now + timedelta(hours=52)
    local = sent.astimezone(zone)
    # An end that does not exist on a day is moved on, so the only other case is a repeated hour.
    assert (
        quiet_until(sent, quiet, zone) is None
        or local.utcoffset() != ((sent - timedelta(hours=2)).astimezone(zone).utcoffset())
        or (sent + timedelta(hours=2)).astimezone(zone).utcoffset() != local.utcoffset()
    )
