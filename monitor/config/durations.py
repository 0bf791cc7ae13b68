"""Lengths of time as people write them: "30m", "1h", "180d", "3y", "5b". Pure."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

from monitor.model import Wait

_DURATION = re.compile(r"([0-9]{1,9})\s*([smhdwyb]?)")
_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86400, "w": 7 * 86400, "y": 365 * 86400}
_LONGEST = timedelta(days=100 * 365)
_HINT = 'Write a number and s, m, h, d, w or y, such as "30m", "1h" or "180d".'
_WAIT_HINT = 'Write days or business days, such as "30d" or "5b".'


class UnreadableError(ValueError):
    """A value cannot be read. `message` says why without naming the value, `suggestion` what to write.

    `search` finds the suggestion only where it is asked for: to look for what is near takes a while, and
    a file can hold very many mistakes.
    """

    def __init__(
        self, message: str, suggestion: str | None = None, *, search: Callable[[], str | None] = lambda: None
    ) -> None:
        super().__init__(message)
        self.message = message
        self._suggestion = suggestion
        self._search = search

    @property
    def suggestion(self) -> str | None:
        return self._search() or self._suggestion


def duration(value: object) -> timedelta:
    """A length of time from text such as "1h". A day is 24 hours, a year 365 days.

    Raises UnreadableError, also for more than a hundred years.
    """
    number, unit = _split(value, _HINT)
    if unit == "b":
        raise UnreadableError("Business days are not possible here.", 'Write days, such as "5d".')
    length = timedelta(seconds=min(number * _SECONDS[unit], 10**11))
    if length > _LONGEST:
        raise UnreadableError("This is longer than a hundred years.", _HINT)
    return length


def wait(value: object) -> Wait:
    """A number of days ("30d", "2w", "1y") or of business days ("5b"). Raises UnreadableError."""
    number, unit = _split(value, _WAIT_HINT)
    if unit not in "dwyb":
        raise UnreadableError("This is counted in days, not in parts of a day.", _WAIT_HINT)
    days = number if unit == "b" else number * _SECONDS[unit] // _SECONDS["d"]
    if days > _LONGEST.days:
        raise UnreadableError("This is longer than a hundred years.", _WAIT_HINT)
    return Wait(days=days, business=unit == "b")


def wait_or_off(value: object) -> Wait | None:
    """As `wait`; "off" is None. Raises UnreadableError."""
    if isinstance(value, str) and value.strip() == "off":
        return None
    try:
        return wait(value)
    except UnreadableError as error:
        raise UnreadableError(
            error.message, 'Write days or business days, such as "30d" or "5b", or "off".'
        ) from None


def _split(value: object, hint: str) -> tuple[int, str]:
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**9:
        raise UnreadableError("A length of time needs its unit, in quotes.", hint)
    if not isinstance(value, str):
        raise UnreadableError("This is no length of time.", hint)
    match = _DURATION.fullmatch(value.strip())
    if not match:
        raise UnreadableError("This is no length of time.", hint)
    if not match[2]:
        raise UnreadableError("A length of time needs its unit.", hint)
    return int(match[1]), match[2]
