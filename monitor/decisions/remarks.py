"""What is to be said of a source that reads well, and how often it is read for that reason. Pure.

A site may say that an address has moved for good; and a feed shows only its newest, so that between two reads
all of it may have been replaced, and more may have come and gone than anybody saw.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

SURE = 3
"""Reads in a row after which a site is believed that it has moved."""
SHORTEST = timedelta(minutes=15)
CALM = timedelta(days=1)
"""Without a gap for so long, the interval is doubled again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remarks:
    """What was noticed: `times` reads in a row the site said that it has moved to `moved_to`.

    `gap` are the two reads between which a window was replaced altogether, the last time that it was, `every`
    is how often it is read since (None: as often as the user wants), and `changed_at` when that was last set.
    """

    moved_to: str | None = None
    times: int = 0
    gap: tuple[datetime, datetime] | None = None
    every: timedelta | None = None
    changed_at: datetime | None = None


NOTHING = Remarks()


def moving(remarks: Remarks, moved_to: str | None) -> Remarks:
    """The remarks after a read that the site sent on to `moved_to`, or did not."""
    if moved_to is None or moved_to != remarks.moved_to:
        return replace(remarks, moved_to=moved_to, times=int(moved_to is not None))
    return replace(remarks, times=min(remarks.times + 1, SURE))


def rolling(
    remarks: Remarks, gap: tuple[datetime, datetime] | None, usual: timedelta, now: datetime
) -> Remarks:
    """The remarks after a read of a window: with a `gap` it is read twice as often, and after a calm time as
    often as before. `usual` is the interval that the user wants."""
    current = interval(remarks, usual)
    if gap is not None:
        halved = max(current / 2, SHORTEST) if current > SHORTEST else current
        return replace(remarks, gap=gap, every=halved if halved < usual else None, changed_at=now)
    if remarks.changed_at is None or now - min(remarks.changed_at, now) < CALM:
        return remarks
    if current * 2 < usual:
        return replace(remarks, every=current * 2, changed_at=now)
    return replace(remarks, gap=None, every=None, changed_at=None)


def interval(remarks: Remarks, usual: timedelta) -> timedelta:
    """How often a source is read."""
    return usual if remarks.every is None else min(remarks.every, usual)


def has_moved(remarks: Remarks) -> str | None:
    """Where the source has moved for good, once that is sure."""
    return remarks.moved_to if remarks.times >= SURE else None


def tell_gap(remarks: Remarks, usual: timedelta, at: Callable[[datetime], str]) -> str | None:
    """A sentence on the last gap; `at` writes an instant."""
    if remarks.gap is None:
        return None
    since, until = remarks.gap
    minutes = round(interval(remarks, usual).total_seconds() / 60)
    often = f" It is read every {minutes} minutes for now." if interval(remarks, usual) < usual else ""
    return (
        f"Possible gap: all entries of this feed were replaced between {at(since)} and {at(until)}, so that"
        f" roles may have come and gone unseen.{often}"
    )


def written(remarks: Remarks) -> str | None:
    """The remarks as they are remembered; None where there is nothing to say."""
    if remarks == NOTHING:
        return None
    return json.dumps(
        {
            "moved_to": remarks.moved_to,
            "times": remarks.times,
            "gap": [at.isoformat() for at in remarks.gap] if remarks.gap else None,
            "every": remarks.every.total_seconds() if remarks.every else None,
            "changed_at": remarks.changed_at.isoformat() if remarks.changed_at else None,
        }
    )


def recalled(text: str | None) -> Remarks:
    """What `written` wrote."""
    if text is None:
        return NOTHING
    said = json.loads(text)
    since, until = said["gap"] or (None, None)
    return Remarks(
        moved_to=said["moved_to"],
        times=said["times"],
        gap=(datetime.fromisoformat(since), datetime.fromisoformat(until)) if since and until else None,
        every=timedelta(seconds=said["every"]) if said["every"] else None,
        changed_at=datetime.fromisoformat(said["changed_at"]) if said["changed_at"] else None,
    )
