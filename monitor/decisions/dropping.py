"""Whether a watch list lost so much at once that it may be only half saved. Pure.

Of the places at which a list can be cut off, one in eight leaves a file that is right and shorter.
"""

from __future__ import annotations

from collections.abc import Collection

FEWEST = 3
PART = 0.2


def missing(before: Collection[str], after: Collection[str]) -> tuple[str, ...]:
    """What was there and is not any more, in its order."""
    still = set(after)
    return tuple(key for key in before if key not in still)


def dropped(before: Collection[str], after: Collection[str]) -> tuple[str, ...]:
    """The sources that are missing, in their order, where they are so many that somebody should confirm it:
    over a fifth, and three at least. Else nothing."""
    gone = missing(before, after)
    return gone if len(gone) >= FEWEST and len(gone) > PART * len(before) else ()
