"""Which backups are kept."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from monitor.decisions.rotation import DAILY, WEEKLY, newest_first, superfluous

TODAY = date(2026, 11, 23)
DAYS = st.sets(st.dates(min_value=date(2026, 1, 1), max_value=date(2027, 12, 31)), max_size=60)


def lived(days: int, *, gaps: frozenset[int] = frozenset()) -> set[date]:
    """What is left when the program runs for so many days, but on some."""
    kept: set[date] = set()
    for number in range(days):
        if number in gaps:
            continue
        today = TODAY + timedelta(days=number)
        kept.add(today)
        kept -= set(superfluous(kept, today))
    return kept


def test_a_first_week_keeps_every_day() -> None:
    assert lived(7) == {TODAY + timedelta(days=number) for number in range(7)}


def test_after_months_seven_days_and_four_weeks_before_them_are_kept() -> None:
    kept = sorted(lived(200))
    last = TODAY + timedelta(days=199)
    assert kept[-DAILY:] == [last - timedelta(days=number) for number in reversed(range(DAILY))]
    assert len(kept) == DAILY + WEEKLY
    weeks = [day.isocalendar()[:2] for day in kept[:WEEKLY]]
    assert len(set(weeks)) == WEEKLY
    assert last - kept[0] >= timedelta(days=28)


def test_what_was_missed_makes_room_for_what_is_older() -> None:
    kept = sorted(lived(60, gaps=frozenset(range(40, 58))))
    assert len(kept) == DAILY + WEEKLY
    assert kept[-2:] == [TODAY + timedelta(days=58), TODAY + timedelta(days=59)]


def test_a_clock_that_stands_at_1970_takes_nothing_away() -> None:
    kept = lived(200)
    assert superfluous({*kept, date(1970, 1, 1)}, date(1970, 1, 1)) == []


def test_days_that_lie_ahead_are_tried_last() -> None:
    ahead = date(2099, 1, 1)
    days = [TODAY, ahead, TODAY - timedelta(days=1)]
    assert newest_first(days, TODAY) == [TODAY, TODAY - timedelta(days=1), ahead]


@given(DAYS, st.dates(min_value=date(2026, 1, 1), max_value=date(2027, 12, 31)))
def test_the_latest_is_always_kept_and_never_more_than_twice_eleven(days: set[date], today: date) -> None:
    gone = superfluous(days, today)
    kept = days - set(gone)
    assert set(gone) <= days
    assert len(kept) <= 2 * (DAILY + WEEKLY)
    past = sorted(day for day in days if day <= today)
    ahead = sorted(day for day in days if day > today)
    assert {*past[-DAILY:], *ahead[-DAILY:]} <= kept
    # What is kept stays kept where nothing comes.
    assert superfluous(kept, today) == []


@given(st.frozensets(st.integers(0, 119), max_size=60))
def test_however_often_it_runs_there_is_one_of_every_week_that_had_one(gaps: frozenset[int]) -> None:
    kept = lived(120, gaps=gaps)
    ran = [TODAY + timedelta(days=number) for number in range(120) if number not in gaps]
    weeks = sorted({day.isocalendar()[:2] for day in ran})
    assert {day.isocalendar()[:2] for day in kept} >= set(weeks[-WEEKLY:])
