"""Whether two postings are at one place, by their locations and by what their titles say of it. Pure."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from monitor.decisions import places
from monitor.decisions.decoration import pieces
from monitor.decisions.place_names import PROVINCES, STATE_NAMES, STATES
from monitor.decisions.titles import title_key
from monitor.model import Posting
from monitor.text import fold, words

_CODE = 2
_STATES = tuple(name for text in f"{STATE_NAMES},{PROVINCES}".split(",") if len(name := text.strip()) > _CODE)
_TWO_CAPITALS = re.compile(r"(?<![A-Za-z])[A-Z]{2}(?![A-Za-z])")
_STATE_CODES = frozenset(STATES.upper().split())


def same_place(a: Posting, b: Posting) -> bool | None:
    """Whether two postings are at one place; None where that cannot be told.

    They are where they share a town, or say the same of a country and of remote work; they are not where
    their towns, states or countries exclude each other, nor where one is remote and the other in a town. A
    country against a town in it cannot be told.
    """
    ours, theirs = where(a), where(b)
    if not ours or not theirs:
        return None
    answers = [_one_place(one, other) for one in ours for other in theirs]
    if True in answers:
        return True
    return None if None in answers else False


def where(posting: Posting) -> tuple[places.Place, ...]:
    found = _places(posting.locations)
    return tuple(replace(place, remote=True) for place in found) if posting.remote else found


def towns_of(posting: Posting) -> frozenset[str]:
    """The towns of a posting whose places are all towns, with those of their metropolis; else none.

    Two postings that both have such, and none in common, are not at one place.
    """
    found = where(posting)
    if not all(place.towns for place in found):
        return frozenset()
    return frozenset(town for place in found for town in places.meant(place.towns))


@lru_cache(maxsize=256)
def _places(locations: tuple[str, ...]) -> tuple[places.Place, ...]:
    """What locations tell. "Remote" beside places with names says how one works there and is no place."""
    read = [place for text in locations for place in places.read_places(text)]
    told = [place for place in read if place.told]
    afar = [place for place in read if place.remote and not place.told]
    if told and afar:
        return tuple(replace(place, remote=True) for place in told)
    return tuple(told or afar)


@lru_cache(maxsize=512)
def titled_place(title: str) -> tuple[places.Place, ...]:
    """The place that the end of a title names ("Cook - Berlin", "Cook at Acme in Berlin"), if it is known."""
    last = list(pieces(title))[1:][-1:] or [title] * (" in " in title)
    return tuple(filter(_known, _places(tuple(piece.rpartition(" in ")[2] for piece in last))))


def place_left(title: str, posting: Posting) -> str | None:
    """The place that a title names, where the posting stands only at others."""
    named, stands = titled_place(title), where(posting)
    apart = bool(named and stands) and all(_one_place(x, y) is False for x in named for y in stands)
    return named[0].text if apart else None


def is_place(text: str) -> bool:
    """Whether a text is nothing but one known town, country or region."""
    return any(map(_known, _places((text,))))


def _known(place: places.Place) -> bool:
    return bool(place.countries) and not (place.towns and place.stated) and len(place.towns) <= 1


def _one_place(a: places.Place, b: places.Place) -> bool | None:
    if fold(a.text) == fold(b.text):
        return True
    if a.countries and b.countries and not a.countries & b.countries:
        return False
    if a.towns and b.towns:
        if _apart(a, b):
            return False
        shared = places.meant(a.towns) & places.meant(b.towns)
        return any(len(town) > _CODE for town in shared)
    ours, theirs = _states(a), _states(b)
    if ours and theirs and not ours & theirs:
        return False
    if bool(a.towns or ours) != bool(b.towns or theirs):
        afar, fixed = (b, a) if a.towns or ours else (a, b)
        return False if afar.remote and not fixed.remote else None
    alike = (a.countries, a.towns, a.remote, ours) == (b.countries, b.towns, b.remote, theirs)
    return True if alike else None


def _apart(a: places.Place, b: places.Place) -> bool:
    """Whether two places of one name say that they are two: by their states, or by district or street."""
    if a.states and b.states and not a.states & b.states:
        return True
    ours, theirs = (one.aside - (a.towns & b.towns) for one in (a, b))
    return bool(ours and theirs) and not (ours <= theirs or theirs <= ours)


@lru_cache(maxsize=512)
def _states(place: places.Place) -> frozenset[str]:
    """The states and provinces that a place names, which are parts of one country and not the same."""
    padded = f" {' '.join(words(place.text))} "
    named = frozenset(name for name in _STATES if f" {name} " in padded)
    return named or frozenset(code for code in _TWO_CAPITALS.findall(place.text) if code in _STATE_CODES)


@lru_cache(maxsize=512)
def titled_apart(a: str, b: str) -> bool:
    """Whether two titles name places that exclude each other: "Cook - Berlin" and "Cook - Munich"."""
    if title_key(a) == title_key(b):
        return False
    pairs = [(x, y) for x in titled_place(a) for y in titled_place(b)]
    return bool(pairs) and all(
        _one_place(x, y) is False and fold(x.text) not in fold(b) and fold(y.text) not in fold(a)
        for x, y in pairs
    )
