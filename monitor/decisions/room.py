"""How much room on the disk is enough, and what is left undone where it is not. Pure.

A monitor that fills the last of a disk does harm, and one that stops there is silent just when something went
wrong. So reading stops first (boards keep their roles for days), and what is known goes on being delivered.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Level = Literal["enough", "low", "scarce"]
"""`low`: nothing is written that could be done without. `scarce`: nothing is read any more."""

WITHOUT_ROOM = (
    "no source is read until there is room, what waits is sent while that can still be noted, and nothing is"
    " lost"
)
"""What `scarce` means, to whoever is told of it: in the log, in `status`, in the alert."""

_MIB = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bytes: under `low` and under `scarce` free ones the levels begin; so many are held in `reserve`."""

    low: int = 64 * _MIB
    scarce: int = 16 * _MIB
    reserve: int = 4 * _MIB


def fitted(limits: Limits, size: int) -> Limits:
    """The limits on a disk of so many bytes: what is little on a usual one may be all of a small one."""
    return Limits(
        low=min(limits.low, size // 5),
        scarce=min(limits.scarce, size // 20),
        reserve=min(limits.reserve, size // 40),
    )


def level_of(free: int, limits: Limits) -> Level:
    """The level at so many free bytes, the reserve not among them."""
    if free < limits.scarce:
        return "scarce"
    return "low" if free < limits.low else "enough"
