"""What is said of a source that reads well."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from monitor.decisions.remarks import (
    NOTHING,
    Remarks,
    has_moved,
    interval,
    moving,
    recalled,
    rolling,
    tell_gap,
    written,
)

NOW = datetime(2026, 5, 4, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)
GAP = (NOW - HOUR, NOW)


def test_a_site_is_believed_that_it_has_moved_after_three_reads_that_agree() -> None:
    remarks = NOTHING
    for there in ("a", "a", "b", "b"):
        remarks = moving(remarks, there)
        assert has_moved(remarks) is None
    remarks = moving(remarks, "b")
    assert has_moved(remarks) == "b"
    assert moving(remarks, "b") == remarks
    assert moving(remarks, None) == NOTHING


@pytest.mark.parametrize(
    ("usual", "halved"),
    [
        (timedelta(hours=24), timedelta(hours=12)),
        (HOUR, timedelta(minutes=30)),
        (timedelta(minutes=20), timedelta(minutes=15)),
        (timedelta(minutes=15), timedelta(minutes=15)),
        (timedelta(minutes=5), timedelta(minutes=5)),
        (timedelta(seconds=1), timedelta(seconds=1)),
    ],
)
def test_a_gap_halves_the_interval_and_not_below_what_is_decent_or_wished(
    usual: timedelta, halved: timedelta
) -> None:
    assert interval(rolling(NOTHING, GAP, usual, NOW), usual) == halved


def test_after_a_calm_day_the_interval_is_doubled_until_it_is_as_wished() -> None:
    remarks, now = rolling(rolling(NOTHING, GAP, HOUR, NOW), GAP, HOUR, NOW), NOW
    assert remarks.every == timedelta(minutes=15)
    assert rolling(remarks, None, HOUR, now + timedelta(hours=23)) == remarks
    now += timedelta(days=1)
    remarks = rolling(remarks, None, HOUR, now)
    assert (remarks.every, remarks.gap) == (timedelta(minutes=30), GAP)
    assert rolling(remarks, None, HOUR, now + timedelta(days=1)) == NOTHING


def test_a_clock_that_was_set_back_does_not_put_off_the_calm_for_long() -> None:
    remarks = rolling(NOTHING, GAP, HOUR, NOW)
    assert rolling(remarks, None, HOUR, NOW - timedelta(days=400)) == remarks
    assert rolling(remarks, None, HOUR, NOW + timedelta(days=1)) == NOTHING


def test_a_shorter_wish_counts_at_once() -> None:
    remarks = rolling(NOTHING, GAP, timedelta(hours=8), NOW)
    assert interval(remarks, HOUR) == HOUR


def test_a_gap_is_told_with_its_time_and_what_is_done_about_it() -> None:
    remarks = rolling(NOTHING, GAP, HOUR, NOW)
    told = tell_gap(remarks, HOUR, lambda at: f"{at:%H:%M}")
    assert told is not None
    assert told.startswith("Possible gap: all entries of this feed were replaced between 08:00 and 09:00")
    assert told.endswith("It is read every 30 minutes for now.")
    short = tell_gap(rolling(NOTHING, GAP, timedelta(minutes=5), NOW), timedelta(minutes=5), str)
    assert short is not None
    assert "minutes for now" not in short
    assert tell_gap(NOTHING, HOUR, str) is None


@pytest.mark.parametrize(
    "remarks",
    [
        NOTHING,
        Remarks(moved_to="https://acme.example/jobs", times=2),
        Remarks(gap=GAP, every=timedelta(minutes=30), changed_at=NOW, moved_to="x", times=3),
        Remarks(gap=GAP, changed_at=NOW),
    ],
)
def test_what_was_noticed_is_remembered(remarks: Remarks) -> None:
    assert recalled(written(remarks)) == remarks
    assert (written(remarks) is None) == (remarks == NOTHING)
