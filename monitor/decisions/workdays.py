"""Days on which one writes to people: Monday to Friday. Pure."""

from __future__ import annotations

from datetime import date, timedelta

from monitor.model import Wait

_SATURDAY = 5
_DAY = timedelta(days=1)


def is_workday(day: date) -> bool:
    """Whether it is no weekend."""
    return day.weekday() < _SATURDAY


def workday_from(day: date) -> date:
    """The day itself, or the Monday after a weekend."""
    return day + _DAY * max(0, 7 - day.weekday()) if not is_workday(day) else day


def workday_before(day: date) -> date:
    """The last day before this one that is no weekend."""
    return next(found for back in range(1, 4) if is_workday(found := day - back * _DAY))


def after(day: date, wait: Wait) -> date:
    """The first workday that is at least so long after a day: business days are counted, days pass.

    A day in the year 9999 stays the last there is.
    """
    try:
        if not wait.business:
            return workday_from(day + timedelta(days=wait.days))
        if not wait.days:
            return workday_from(day)
        weeks, rest = divmod(wait.days, 5)
        found = (day if is_workday(day) else workday_before(day)) + timedelta(weeks=weeks)
        for _ in range(rest):
            found = workday_from(found + _DAY)
        return found
    except OverflowError:
        return date.max
