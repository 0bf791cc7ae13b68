"""What changed in the careers of watched people between two exports of the user's contacts. Pure.

An export says what somebody's profile said on its day. The newest is compared with the last before it that
told something; an export older than what is known changes nothing, and what is empty is unknown. A change
lies somewhere between the days of the two, so that nobody can say when. Everything is only proposed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from monitor.decisions.titles import title_key
from monitor.decisions.workplaces import (
    calls_itself_before,
    company_key,
    is_at,
    is_same_company,
    is_told,
)
from monitor.model import Employer, Move, Person, Sighting
from monitor.text import fold

_OTHERS = 2
"""So many others with the same two names make it a new name of the company."""

Key = tuple[str, str]
What = Literal["moved", "title", "renamed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Change:
    """Two sightings of a person that tell of a company each."""

    employer: Employer
    person: Person
    old: Sighting
    new: Sighting
    stays: bool

    @property
    def old_company(self) -> str:
        return self.old.company or ""

    @property
    def new_company(self) -> str:
        return self.new.company or ""

    @property
    def pair(self) -> tuple[str, str]:
        return company_key(self.old_company), company_key(self.new_company)


def moves(
    before: Sequence[Sighting], after: Sequence[Sighting], employers: Sequence[Employer]
) -> tuple[Move, ...]:
    """The changes that an import shows: `before` is all that was known, `after` what the import says.

    `moved`: another company. `title`: another title at the same one. `renamed`: another name of the same
    company, as at least two other people show too, or as the name says itself. Where only the company of one
    or two people changed, it is `moved`, and the user tells. People who are known to have left are told of
    only when they come back or move on.
    """
    changes = list(_changes(before, after, employers))
    shown: dict[tuple[str, str], set[str]] = defaultdict(set)
    for change in changes:
        if not change.stays and not _title_changed(change):
            shown[change.pair].add(_who(change))
    found = ((change, _what(change, shown[change.pair])) for change in changes)
    return tuple(_move(change, what) for change, what in found if what and _is_news(change, what, employers))


def _changes(
    before: Sequence[Sighting], after: Sequence[Sighting], employers: Sequence[Employer]
) -> Iterable[_Change]:
    known, seen = _by_person(before), _by_person(after)
    for employer in employers:
        for person in employer.people:
            key = (employer.name, person.name)
            pair = _compared(known[key], seen[key])
            if pair is not None:
                old, new = pair
                stays = _stays(old.company or "", new.company or "", employers)
                yield _Change(employer=employer, person=person, old=old, new=new, stays=stays)


def _by_person(sightings: Iterable[Sighting]) -> dict[Key, list[Sighting]]:
    found: dict[Key, list[Sighting]] = defaultdict(list)
    for sighting in sightings:
        found[sighting.employer, sighting.person].append(sighting)
    return found


def _compared(known: Sequence[Sighting], seen: Sequence[Sighting]) -> tuple[Sighting, Sighting] | None:
    """The last earlier sighting that tells a company, and the newest; None where nothing compares."""
    newest = max((one.taken_on for one in seen), default=date.min)
    if not seen or any(one.taken_on > newest for one in known):
        return None
    today = [one for one in seen if one.taken_on == newest]
    told = [one for one in (*known, *seen) if one.taken_on < newest and is_told(one.company)]
    # Two rows of one export that contradict each other tell nothing.
    if not told or len({(one.company, one.title) for one in today}) > 1 or not is_told(today[0].company):
        return None
    return max(told, key=lambda one: one.taken_on), today[0]


def _what(change: _Change, others: set[str]) -> What | None:
    title = _title_changed(change)
    if change.stays:
        return "title" if title else None
    many = len(others - {_who(change)}) >= _OTHERS
    if many or calls_itself_before(change.new_company, change.old_company):
        return "title" if title else "renamed"
    return "moved"


def _stays(old: str, new: str, employers: Iterable[Employer]) -> bool:
    """Whether both companies are one: by the names themselves, or by the aliases of a watched employer."""
    return is_same_company(old, new) or any(is_at(one, old) and is_at(one, new) for one in employers)


def _title_changed(change: _Change) -> bool:
    """Whether the titles mean two things; one that is missing is unknown."""
    old, new = change.old.title, change.new.title
    if not old or not new:
        return False
    names = (change.old_company, change.new_company)
    return title_key(old, names) != title_key(new, names)


def _who(change: _Change) -> str:
    """The person behind the entry: somebody noted at two employers is one."""
    return change.new.profile or fold(change.person.name)


def _is_news(change: _Change, what: What, employers: Sequence[Employer]) -> bool:
    """Whether the user does not know it yet."""
    if change.person.left is None:
        return True
    if what != "moved" or is_at(change.employer, change.old_company):
        return False
    return is_at(change.employer, change.new_company) or not _noted_at(change, employers)


def _noted_at(change: _Change, employers: Sequence[Employer]) -> bool:
    """Whether the same person is also noted at the company they leave, where it is told."""
    return any(
        fold(person.name) == fold(change.person.name)
        for employer in employers
        if is_at(employer, change.old_company)
        for person in employer.people
    )


def _move(change: _Change, what: What) -> Move:
    return Move(
        employer=change.employer.name,
        person=change.person.name,
        what=what,
        by=change.new.taken_on,
        after=change.old.taken_on,
        company=change.new.company,
        title=change.new.title,
        old_company=change.old.company,
        old_title=change.old.title,
    )
