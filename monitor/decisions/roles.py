"""When are two postings one role. Pure.

Ids come first and titles as a person reads them second; nothing is merged on likeness. Two live postings
with one title at one place stay two, one role in thirty cities is one group.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from monitor.decisions.requisitions import requisition_key, same_number
from monitor.decisions.titles import cut_off, names_of, title_key
from monitor.decisions.whereabouts import same_place, titled_apart, towns_of, where
from monitor.model import Posting
from monitor.text import fold

_COMMON = 8
_BEGINNING = 2


def same_role(a: Posting, b: Posting) -> bool:
    """Whether a person would call two postings of one employer one role: one title, and no other place.

    On one board a place that is not seen to be the same is another; another source may name it wider
    (the country of the town). Without a place on one side the title decides.
    """
    if not one_title(a, b):
        return False
    near = same_place(a, b)
    if near is None and a.source == b.source:
        near = not (where(a) and where(b))
    return near is not False and not titled_apart(a.title, b.title)


def one_requisition(a: Posting, b: Posting) -> bool:
    """Whether two postings of one employer are one opening with one title, in whatever places."""
    return same_number(a.requisition, b.requisition) and one_title(a, b)


def one_title(a: Posting, b: Posting) -> bool:
    """Whether two titles read the same, but for the places and employers that either posting names.

    One that a site cut reads as every title that it begins: `repost` asks whether there is only one.
    """
    names = names_of(a, b)
    ours, theirs = title_key(a.title, names), title_key(b.title, names)
    if ours == theirs:
        return True
    # Compared first, so that few are asked whether a site cut them.
    if ours[:_COMMON] != theirs[:_COMMON]:
        return False
    return _begins(a.title, ours, b.title, theirs) or _begins(b.title, theirs, a.title, ours)


def _begins(cut: str, cut_key: str, whole: str, whole_key: str) -> bool:
    """Whether a title that was cut is the beginning of another, as it stands or as it reads."""
    left = cut_off(cut)
    return left is not None and (whole_key.startswith(cut_key) or fold(whole).startswith(left))


def title_of(posting: Posting) -> str:
    """The key of a posting's title without the places and the employer that the posting itself names."""
    return title_key(posting.title, names_of(posting))


def lookup_of(posting: Posting) -> str:
    """What postings share whose titles may be one: how they begin, however their ends are cut or placed."""
    words = title_of(posting).split(" ")
    whole = words[:-1] if cut_off(posting.title) else words
    return " ".join(whole[:_BEGINNING])


def group(postings: Sequence[Posting]) -> tuple[tuple[Posting, ...], ...]:
    """The postings of one employer as roles: one role at many places is one group, in stable order.

    Postings of one title go together where they share a requisition or lie at different places. Two of
    one title at one place are two roles; what follows goes to the first where its place is free.
    """
    groups: list[_Places] = []
    by_title: dict[str, list[_Places]] = {}
    by_number: dict[tuple[str, str], _Places] = {}
    refused: dict[tuple[str, tuple[str, ...], bool | None], int] = {}
    for posting in postings:
        title, number = title_of(posting), requisition_key(posting.requisition)
        role = by_number.get((title, number)) if number else None
        if role is None:
            same = by_title.setdefault(title, [])
            # What refused a place once refuses it ever after, so that the search goes on where it stopped.
            place = (title, posting.locations, posting.remote)
            at = refused.get(place, 0)
            while at < len(same) and not same[at].is_free(posting):
                at += 1
            refused[place] = at
            if at == len(same):
                same.append(_Places())
                groups.append(same[at])
            role = same[at]
        if number:
            by_number.setdefault((title, number), role)
        role.add(posting)
    return tuple(tuple(role.members) for role in groups)


@dataclass(slots=True)
class _Places:
    """The places of one role while it is put together, found by their towns."""

    members: list[Posting] = field(default_factory=list)
    towns: dict[str, list[Posting]] = field(default_factory=dict)
    others: list[Posting] = field(default_factory=list)

    def is_free(self, posting: Posting) -> bool:
        """Whether a posting is at none of these places."""
        towns = towns_of(posting)
        rivals = self.members
        if towns:
            rivals = [*self.others, *(member for town in towns for member in self.towns.get(town, ()))]
        return all(same_place(posting, member) is False for member in rivals)

    def add(self, posting: Posting) -> None:
        self.members.append(posting)
        towns = towns_of(posting)
        if not towns:
            self.others.append(posting)
        for town in towns:
            self.towns.setdefault(town, []).append(posting)
