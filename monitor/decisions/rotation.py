"""Which daily backups are kept: the seven latest, and one a week of the four weeks before them. Pure."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

DAILY = 7
WEEKLY = 4


def superfluous(days: Collection[date], today: date) -> list[date]:
    """The days whose backups may go.

    Days that lie ahead were written under another clock; they are kept by the same rule of their own, so that
    no leap of the clock takes a good backup away.
    """
    past = [day for day in days if day <= today]
    ahead = [day for day in days if day > today]
    return sorted({*days} - _kept(past) - _kept(ahead))


def newest_first(days: Collection[date], today: date) -> list[date]:
    """In the order in which they are tried: those that lie ahead, which are of any age, come last."""
    return sorted({*days}, key=lambda day: (day <= today, day), reverse=True)


def _kept(days: Collection[date]) -> set[date]:
    newest = sorted({*days}, reverse=True)
    daily, older = newest[:DAILY], newest[DAILY:]
    weeks = {_week(day): day for day in reversed(older)}
    covered = {_week(day) for day in daily}
    weekly = [day for week, day in sorted(weeks.items(), reverse=True) if week not in covered]
    return {*daily, *weekly[:WEEKLY]}


def _week(day: date) -> tuple[int, int]:
    return day.isocalendar()[:2]
