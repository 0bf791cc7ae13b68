"""Which role that appeared was here before: reposted under a new id, or known from another source. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from monitor.decisions.diff import REPOST_WINDOW
from monitor.decisions.roles import same_role
from monitor.model import Known, Posting


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a posting with a new id comes from: the known role it repeats, or None for a new role.

    `elsewhere`: it is the same role that stands on another source of the employer, seen from a second side.
    """

    of: Known | None = None
    elsewhere: bool = False


def trace(
    appeared: Sequence[Posting],
    candidates: Sequence[Known],
    *,
    present: Collection[str],
    window: bool,
    now: datetime,
) -> tuple[Origin, ...]:
    """The origin of each posting with a new id.

    `candidates` are known postings of the employer with a like title, from all of its sources; `present`
    are the ids that stand on the board of these postings now; `window`: this source shows only its latest
    (a feed), so that a new id there says little about a role that stands on a board. A known posting is
    repeated at most once. Two that stand side by side on one board stay two roles, unless their requisition is the same.
    """
    recent = [c for c in candidates if _recent(c, now)]
    claimed: set[tuple[str, str]] = set()
    found: list[Origin] = []
    for posting in appeared:
        like = [c for c in recent if same_role(posting, c.posting)]
        match = _earlier(posting, like, present, claimed)
        if match is not None:
            claimed.add((match.posting.source, match.posting.id))
        second_side = match is not None and (window or match.posting.source != posting.source)
        stands = any(c.live and c.posting.source != posting.source for c in like)
        found.append(Origin(of=match, elsewhere=second_side and stands))
    return tuple(found)


def _recent(known: Known, now: datetime) -> bool:
    return known.last_seen_at is None or now - known.last_seen_at <= REPOST_WINDOW


def _earlier(
    posting: Posting,
    like: Sequence[Known],
    present: Collection[str],
    claimed: Collection[tuple[str, str]],
) -> Known | None:
    here = [c for c in like if c.posting.source == posting.source]
    beside = [c for c in here if c.posting.id in present]
    for candidate in beside:
        if posting.requisition and posting.requisition == candidate.posting.requisition:
            return candidate
    free = [c for c in like if (c.posting.source, c.posting.id) not in claimed]
    for candidate in free:
        if candidate.posting.source == posting.source and candidate not in beside:
            return candidate
    # Another source shows the same roles as this one, each once: only what it has more of is known there.
    elsewhere = [c for c in free if c.posting.source != posting.source]
    shown = Counter(c.posting.source for c in elsewhere)
    for candidate in elsewhere:
        if not candidate.live or shown[candidate.posting.source] > len(beside):
            return candidate
    return None
