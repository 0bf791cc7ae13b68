"""When are two postings one role, and when is a role the one of a rejection. Pure.

Ids come first and titles as a person reads them second; nothing is merged on likeness. Two live postings
with one title at one place stay two, one role in thirty cities is one group.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from monitor.decisions import places
from monitor.decisions.titles import title_key
from monitor.model import Posting, Rejection
from monitor.text import day, fold

_LETTERED = re.compile(r"^(?:requisition|req|job|ref|reference|id|no|nr|jr|r)+(?=\d)")
_SEPARATORS = re.compile(r"[\s._#:/-]+")
_LEAST_DIGITS = 3


def same_place(a: Posting, b: Posting) -> bool | None:
    """Whether two postings are at one place; None where that cannot be told.

    They are where they share a town, or both are remote in a common country; they are not where their
    towns or countries exclude each other. A country against a town in it cannot be told.
    """
    ours, theirs = _places(a.locations), _places(b.locations)
    if not ours or not theirs:
        return None
    answers = [_one_place(one, other) for one in ours for other in theirs]
    if True in answers:
        return True
    return None if None in answers else False


@lru_cache(maxsize=16384)
def _places(locations: tuple[str, ...]) -> tuple[places.Place, ...]:
    read = (place for text in locations for place in places.read_places(text))
    return tuple(place for place in read if place.told or place.remote)


def _one_place(a: places.Place, b: places.Place) -> bool | None:
    if fold(a.text) == fold(b.text):
        return True
    if a.countries and b.countries and not a.countries & b.countries:
        return False
    if a.towns and b.towns:
        return bool(places.meant(a.towns) & places.meant(b.towns))
    if a.remote and b.remote and a.countries == b.countries and a.towns == b.towns:
        return True
    return None


def same_role(a: Posting, b: Posting) -> bool:
    """Whether a person would call two postings of one employer one role: one title, and no other place."""
    return _key(a, b) == _key(b, a) and same_place(a, b) is not False


def one_requisition(a: Posting, b: Posting) -> bool:
    """Whether two postings of one employer are one opening with one title, in whatever places."""
    return _same_number(a.requisition, b.requisition) and _key(a, b) == _key(b, a)


def title_of(posting: Posting) -> str:
    """The key of a posting's title without the places and the employer that the posting itself names."""
    return title_key(posting.title, _names(posting))


def _key(posting: Posting, other: Posting) -> str:
    """The key of a title without the places and employers that either posting names."""
    return title_key(posting.title, _names(posting, other))


def _names(*postings: Posting) -> tuple[str, ...]:
    named = {name for posting in postings for name in (*posting.locations, posting.employer or "") if name}
    return tuple(sorted(named))


def group(postings: Sequence[Posting]) -> tuple[tuple[Posting, ...], ...]:
    """The postings of one employer as roles: one role at many places is one group, in stable order.

    Postings of one title go together where they share a requisition or lie at different places. Two of
    one title at one place are two roles; what follows goes to the first where its place is free.
    """
    groups: list[list[Posting]] = []
    by_title: dict[str, list[list[Posting]]] = {}
    for posting in postings:
        key = title_of(posting)
        layers = by_title.setdefault(key, [])
        layer = next((layer for layer in layers if _belongs(posting, layer)), None)
        if layer is None:
            layer = []
            layers.append(layer)
            groups.append(layer)
        layer.append(posting)
    return tuple(tuple(members) for members in groups)


def _belongs(posting: Posting, layer: Sequence[Posting]) -> bool:
    """Whether a posting is another place, or another showing, of the role of a layer."""
    own = requisition_key(posting.requisition)
    if own and any(requisition_key(member.requisition) == own for member in layer):
        return True
    return all(same_place(posting, member) is False for member in layer)


@lru_cache(maxsize=16384)
def requisition_key(requisition: str | None) -> str | None:
    """A requisition in one spelling ("R-1042", "r1042", "REQ 1042"); None where it is too short to tell."""
    bare = _SEPARATORS.sub("", fold(requisition or ""))
    bare = _LETTERED.sub("", bare)
    bare = bare.lstrip("0") if bare.isdigit() else bare
    return bare if sum(letter.isdigit() for letter in bare) >= _LEAST_DIGITS else None


def _same_number(a: str | None, b: str | None) -> bool:
    """One requisition as written or as read; a number of one or two digits only where it stands alike."""
    if not a or not b:
        return False
    key = requisition_key(a)
    return fold(a) == fold(b) or (key is not None and key == requisition_key(b))


def rejected(posting: Posting, rejections: Sequence[Rejection]) -> tuple[Rejection, str] | None:
    """The latest rejection whose role this is, and the sentence that shows it; None where it is none.

    The same requisition, or the same title as a person reads it, with or without its place. News is no role.
    """
    if posting.news:
        return None
    for rejection in sorted(rejections, key=lambda one: one.date, reverse=True):
        sentence = _shows(posting, rejection)
        if sentence:
            return rejection, sentence
    return None


def _shows(posting: Posting, rejection: Rejection) -> str | None:
    no = f"the role that you were turned down for on {day(rejection.date)}"
    if _same_number(posting.requisition, rejection.requisition):
        return f"It has the requisition {posting.requisition} of {no}."
    names = _names(posting)
    title, role = posting.title, rejection.role
    if title_key(title) == title_key(role) or title_key(title, names) == title_key(role, names):
        if title == role:
            return f'It has the title of {no}, "{role}".'
        return f'Its title, "{title}", reads as that of {no}, "{role}".'
    return None
