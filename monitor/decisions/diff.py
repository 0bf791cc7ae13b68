"""What happened on a board between the last good read and this one. Pure.

A snapshot is a claim about completeness. Only a complete one may count a role as missing, two complete
reads without a role close it, and a sudden fall closes nothing until a second complete read agrees.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from monitor.model import Known, Posting, Snapshot

MISSES_TO_CLOSE = 2
REPOST_WINDOW = timedelta(days=90)
FALL_AT_LEAST = 5
BURST_AT_LEAST = 5
FLOOD_AT_LEAST = 20

_WORTH_TELLING = (
    "title", "departments", "locations", "remote", "employment_type", "requisition", "pay",
)  # fmt: skip
"""Fields whose change a person cares about. Boards rewrite links, texts and dates of all roles at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Diff:
    """The difference, by role. `save` holds every row that has to be written, changes included."""

    appeared: tuple[Posting, ...] = ()
    returned: tuple[tuple[Known, Known], ...] = ()
    edited: tuple[tuple[Known, Known], ...] = ()
    missed: tuple[Known, ...] = ()
    closed: tuple[Known, ...] = ()
    save: tuple[Known, ...] = ()
    fall: tuple[int, int] | None = None
    fall_suspected: bool = False


def compare(
    known: Mapping[str, Known],
    snapshot: Snapshot,
    *,
    fall_suspected: bool,
    last_ok_at: datetime | None,
    now: datetime,
) -> Diff:
    """Compare what is known of a source with a changed snapshot of it.

    `last_ok_at` is when the source was last read well: until then absent roles were there. `returned` are
    roles that had closed, or had been out of sight for longer than the repost window, as they were and
    with the new posting (and the old instants). `fall` is (before, after) when a fall is first suspected;
    the next complete read lifts the suspicion, whether it agrees or not.
    """
    present = {p.id: p for p in reversed(snapshot.postings)}
    appeared = tuple(p for p in present.values() if p.id not in known)[::-1]
    returned: list[tuple[Known, Known]] = []
    edited: list[tuple[Known, Known]] = []
    save: list[Known] = []
    for id_, posting in present.items():
        old = known.get(id_)
        if old is None:
            continue
        new = replace(old, posting=posting)
        if old.closed_at is not None or _long_gone(old, now):
            returned.append((old, new))
            continue
        new = replace(new, last_seen_at=None, misses=0)
        if any(getattr(old.posting, f) != getattr(posting, f) for f in _WORTH_TELLING):
            edited.append((old, new))
        if new != old:
            save.append(new)
    standing = [k for k in known.values() if k.closed_at is None]
    absent = [k for k in standing if k.posting.id not in present]
    fallen = snapshot.complete and has_fallen(len(standing), len(present))
    first_fall = fallen and not fall_suspected
    missed, closed, gone = _absences(absent, snapshot, closing=not first_fall, seen=last_ok_at, now=now)
    return Diff(
        appeared=appeared,
        returned=tuple(returned),
        edited=tuple(edited),
        missed=tuple(missed),
        closed=tuple(closed),
        save=(*save, *missed, *closed, *gone),
        fall=(len(standing), len(present)) if first_fall else None,
        fall_suspected=first_fall if snapshot.complete else fall_suspected,
    )


def _absences(
    absent: list[Known], snapshot: Snapshot, *, closing: bool, seen: datetime | None, now: datetime
) -> tuple[list[Known], list[Known], list[Known]]:
    """Roles not on the board: missed once more, closed, or (incomplete read) merely out of sight."""
    missed: list[Known] = []
    closed: list[Known] = []
    gone: list[Known] = []
    for old in absent:
        since = old.last_seen_at or seen or now
        if not snapshot.complete:
            if old.last_seen_at is None:
                gone.append(replace(old, last_seen_at=since))
            continue
        new = replace(old, last_seen_at=since, misses=old.misses + 1)
        if closing and new.misses >= MISSES_TO_CLOSE:
            closed.append(replace(new, closed_at=now))
        else:
            missed.append(new)
    return missed, closed, gone


def _long_gone(known: Known, now: datetime) -> bool:
    return known.last_seen_at is not None and now - known.last_seen_at > REPOST_WINDOW


def has_fallen(before: int, after: int) -> bool:
    """A fall too sudden to believe at once: to nothing, or by over half and at least five."""
    lost = before - after
    return before > 0 and (after == 0 or (lost >= FALL_AT_LEAST and lost * 2 > before))


def is_late_baseline(appeared: int, board: int) -> bool:
    """Is a burst of new roles, right after a doubtful first read, what was there all along?

    A first read that was empty or in part may have been a fault of the site. Several roles at once that
    make up at least half of the board are then old news, not new roles.
    """
    return appeared >= BURST_AT_LEAST and appeared * 2 >= board


def is_flood(news: int, board: int) -> bool:
    """More new roles at once than anybody wants pushes for."""
    return news > max(FLOOD_AT_LEAST, board / 2)
