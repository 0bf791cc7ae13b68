"""Two clocks: the wall's, which can be set, and the monotonic one, which cannot. Pure.

Wall clocks leap: a machine wakes from sleep, a board without a battery boots in 1970, somebody sets the time.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from apscheduler.triggers.base import BaseTrigger

STEP = 30.0
"""Seconds by which the two clocks may part before it counts as a leap."""


class Clocks:
    """Tells when the wall clock leapt against the monotonic one."""

    def __init__(self, wall: datetime, monotonic: float) -> None:
        self._apart = wall.timestamp() - monotonic

    def leap(self, wall: datetime, monotonic: float) -> float | None:
        """Seconds that the wall clock was moved by since the last leap (less than 0: back), or None."""
        moved = wall.timestamp() - monotonic - self._apart
        if abs(moved) <= STEP:
            return None
        self._apart += moved
        return moved


class Every(BaseTrigger):  # type: ignore[misc] # the library has no types
    """Due again an interval after it last ran.

    The library's own interval counts up every run that a leap of the clock left out: a tick of a second and
    a leap from 1970 would be more dates than there is memory.
    """

    def __init__(self, interval: timedelta) -> None:
        self._interval = interval

    def get_next_fire_time(self, previous: Any, now: datetime) -> datetime:
        return now + self._interval
