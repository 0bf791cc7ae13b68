"""Which role that appeared was here before: reposted under a new id, or known from another source. Pure."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice, takewhile

from monitor.decisions.diff import REPOST_WINDOW
from monitor.decisions.roles import one_requisition, same_role, title_of
from monitor.decisions.titles import cut_off
from monitor.model import Known, Posting

MANY = 100
"""So many known roles of one title, and a place that reads differently is taken for another place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a posting with a new id comes from: the known role it repeats, or None for a new role.

    `elsewhere`: it is the same role that stands on another source of the employer, seen from a second side.
    `beside`: the role that it repeats still stands on this board, next to it.
    """

    of: Known | None = None
    elsewhere: bool = False
    beside: bool = False


def trace(
    appeared: Sequence[Posting],
    candidates: Sequence[Known],
    *,
    present: Collection[str],
    window: bool,
    now: datetime,
) -> tuple[Origin, ...]:
    """The origin of each posting with a new id.

    A title that a site cut ("Senior Data Eng…") repeats the one known role that it begins, at no other place;
    where it begins several titles it repeats none.

    `candidates` are known postings of the employer with a like title, from all of its sources; `present`
    are the ids that stand on the board of these postings now; `window`: this source shows only its latest
    (a feed), so that a new id there says little about a role that stands on a board. A known posting is
    repeated at most once. Two that stand side by side on one board stay two roles, unless their
    requisition is the same. News is no role, and what is another employer's is none of theirs: these repeat
    none, and none repeats them.
    """
    known = _index(c for c in candidates if _recent(c, now) and not (c.posting.news or c.posting.foreign))
    groups: dict[tuple[object, ...], _Alike] = {}
    claimed: set[tuple[str, str]] = set()
    found: list[Origin] = []
    for posting in appeared:
        if posting.news or posting.foreign:
            found.append(Origin())
            continue
        # Postings that read alike have the same candidates: looked up once, however many there are.
        reading = (posting.title, posting.employer, posting.locations, posting.requisition)
        if reading not in groups:
            groups[reading] = _alike(posting, known, present)
        alike = groups[reading]
        match = _earlier(posting, alike, claimed)
        if match is None:
            found.append(Origin())
            continue
        claimed.add(_identity(match))
        here = match.posting.source == posting.source
        stands = any(c.live for c in alike.elsewhere)
        beside = here and match.posting.id in present
        found.append(Origin(of=match, elsewhere=(window or not here) and stands, beside=beside))
    return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Alike:
    """The known roles that a posting may repeat: on its own board beside it or gone from there (`vacant`:
    not gone on under another id), and on other sources."""

    beside: Sequence[Known]
    gone: Sequence[Known]
    vacant: Sequence[Known]
    elsewhere: Sequence[Known]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Titles:
    """Known roles by how their titles read (`exact`, and with their places `placed`); the titles `sorted`.

    `loose` are the roles whose title may read otherwise on another source, by its beginnings in whole words:
    those that a site cut, and those without a place, which may stand in the title.
    """

    exact: dict[str, list[Known]]
    placed: dict[tuple[str, tuple[str, ...]], list[Known]]
    loose: dict[str, list[Known]]
    sorted: Sequence[str]


def _index(candidates: Iterable[Known]) -> _Titles:
    exact: dict[str, list[Known]] = {}
    placed: dict[tuple[str, tuple[str, ...]], list[Known]] = {}
    loose: dict[str, list[Known]] = {}
    for candidate in candidates:
        posting = candidate.posting
        title = title_of(posting)
        exact.setdefault(title, []).append(candidate)
        placed.setdefault((title, posting.locations), []).append(candidate)
        if cut_off(posting.title):
            loose.setdefault(title.rpartition(" ")[0], []).append(candidate)
        elif not posting.locations:
            for beginning in list(_beginnings(title))[:-1]:
                loose.setdefault(beginning, []).append(candidate)
    return _Titles(exact=exact, placed=placed, loose=loose, sorted=sorted(exact))


def _beginnings(title: str) -> Iterator[str]:
    words = title.split(" ")
    return (" ".join(words[: end + 1]) for end in range(len(words)))


def _alike(posting: Posting, known: _Titles, present: Collection[str]) -> _Alike:
    title = title_of(posting)
    like = [
        c
        for c in (*_few(posting, title, known), *_loosely(posting, title, known))
        if same_role(posting, c.posting) or one_requisition(posting, c.posting)
    ]
    if cut_off(posting.title) and len({title_of(c.posting) for c in like} - {title}) > 1:
        like = []
    here = [c for c in like if c.posting.source == posting.source]
    gone = [c for c in here if c.posting.id not in present]
    return _Alike(
        beside=[c for c in here if c.posting.id in present],
        gone=gone,
        vacant=_vacant(here, gone),
        elsewhere=[c for c in like if c.posting.source != posting.source],
    )


def _loosely(posting: Posting, title: str, known: _Titles) -> Iterator[Known]:
    """Roles of other sources whose titles may be this one and read otherwise: cut, or with a place."""
    beginnings = list(_beginnings(title))
    found = [c for c in known.loose.get(title, ()) if not cut_off(c.posting.title)]
    for beginning in beginnings[:-1]:
        cut = (c for c in known.loose.get(beginning, ()) if cut_off(c.posting.title))
        found += [c for c in cut if len(_begun(title_of(c.posting), known) - {title}) <= 1]
    if cut_off(posting.title):
        found += [c for begun in _begun(title, known) - {title} for c in known.exact[begun]]
    elif not posting.locations:
        found += [c for beginning in beginnings[:-1] for c in known.exact.get(beginning, ())]
    return (c for c in found if c.posting.source != posting.source)


def _begun(beginning: str, known: _Titles) -> set[str]:
    """The known titles that begin so, the beginning itself included where it is known."""
    first = bisect_left(known.sorted, beginning)
    return set(takewhile(lambda title: title.startswith(beginning), islice(known.sorted, first, None)))


def _few(posting: Posting, title: str, known: _Titles) -> Sequence[Known]:
    """Those of one title; where they are very many, those whose place is written alike, or is not written."""
    candidates = known.exact.get(title, [])
    if len(candidates) <= MANY:
        return candidates
    return [c for places in {(), posting.locations} for c in known.placed.get((title, places), ())]


def _recent(known: Known, now: datetime) -> bool:
    return known.last_seen_at is None or now - known.last_seen_at <= REPOST_WINDOW


def _identity(known: Known) -> tuple[str, str]:
    return known.posting.source, known.posting.id


def _earlier(posting: Posting, alike: _Alike, claimed: Collection[tuple[str, str]]) -> Known | None:
    twins = [c for c in alike.beside if one_requisition(posting, c.posting)]
    if twins:
        return _likeliest(posting, twins)
    vacant = [c for c in alike.vacant if _identity(c) not in claimed]
    if vacant:
        return _likeliest(posting, vacant)
    # Another source shows the same roles as this one, each once: only what it has more of is known there.
    accounted = len(alike.beside) + sum(_identity(c) in claimed for c in alike.gone)
    elsewhere = [c for c in alike.elsewhere if _identity(c) not in claimed]
    shown = Counter(c.posting.source for c in elsewhere if c.live)
    free = [c for c in elsewhere if (shown[c.posting.source] if c.live else 1) > accounted]
    return _likeliest(posting, free) if free else None


def _vacant(here: Sequence[Known], gone: Sequence[Known]) -> list[Known]:
    """Those that are gone and did not go on under another id: whatever opened since goes on for one."""
    left = sorted(gone, key=lambda c: c.last_seen_at or c.opened_at, reverse=True)
    for heir in sorted(here, key=lambda c: c.opened_at):
        before = (c for c in left if c.last_seen_at is not None and c.last_seen_at < heir.opened_at)
        taken = next(before, None)
        if taken is not None:
            left.remove(taken)
    return left


def _likeliest(posting: Posting, candidates: Sequence[Known]) -> Known:
    """Of several that a posting may repeat: the same requisition, what stood last, what was told of."""

    def order(c: Known) -> tuple[object, ...]:
        same = one_requisition(posting, c.posting)
        told = (c.back is not None, c.told is not None)
        return same, c.closed_at is None, *told, c.live, c.last_seen_at or c.opened_at

    return max(candidates, key=order)
