"""Where a role is against where the user wishes to work. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Literal

from monitor.decisions import places
from monitor.decisions.wishes import Finding, Outcome, listed
from monitor.model import Posting

# What could not be told goes before what is missed by little: it may be the very place.
_RANK: tuple[Outcome, ...] = ("fit", "unknown", "near", "no")


def judge_place(posting: Posting, wished: Sequence[str]) -> Finding:
    """The best that any wished place comes to at any place of the role."""
    known = role_places(posting)
    best: tuple[Outcome, str] = ("no", "")
    at = known[0]
    for wish in wished:
        for place in known:
            found = _place_against(place, wish)
            if _RANK.index(found[0]) < _RANK.index(best[0]):
                best, at = found, place
    outcome, reason = best
    if outcome in ("fit", "unknown"):
        return Finding(rule="place", outcome=outcome, weight=2.0, reason=reason)
    where = "; ".join(place.text for place in known)
    if outcome == "no":
        reason = f"It is in {where}, which is none of the places you wish for ({listed(wished)})."
    remedy = f'This wish would be met if locations held "{at.text}".'
    return Finding(rule="place", outcome=outcome, weight=2.0, reason=reason, remedy=remedy)


def role_places(posting: Posting) -> tuple[places.Place, ...]:
    """Where a role is; one place that tells nothing where the posting names none.

    Brackets and tails of the title count where the locations do not say: "(Remote, US only)".
    """
    read = [place for text in posting.locations for place in places.read_places(text)]
    if any(place.told for place in read):
        bare = any(place.remote and not place.told for place in read)
        told = [place for place in read if place.told]
        spread = bare or (posting.remote and not any(place.remote for place in told))
        return tuple(replace(place, remote=True) if spread else place for place in told)
    hint = _hint(posting.title)
    return (hint,) if hint else tuple(read) or (_NOWHERE[bool(posting.remote)],)


_NOWHERE = {remote: places.Place(text="", remote=remote) for remote in (False, True)}
_ASIDE = re.compile(r"[(\[]([^)\]]+)[)\]]|\s[-–—|]\s+([^-–—|]+)$")


def _hint(title: str) -> places.Place | None:
    """The place that a title names beside "remote", in brackets or at its end."""
    for bracketed, tail in _ASIDE.findall(title):
        for place in places.read_places(bracketed or tail):
            if place.remote:
                return place
    return None


@lru_cache(maxsize=1024)
def _place_against(place: places.Place, wish: str) -> tuple[Outcome, str]:
    if places.is_anywhere(wish):
        return "fit", "You wish for any place."
    found = [_at(place, one, wish) for one in places.read_places(wish)]
    return min(found, key=lambda pair: _RANK.index(pair[0]), default=("no", ""))


def _at(place: places.Place, wanted: places.Place, wish: str) -> tuple[Outcome, str]:
    """One place of a role against one wished place."""
    where = _where(place, wanted)
    if not wanted.remote:
        if where == "unknown":
            if place.remote and place.countries and wanted.towns:
                reason = (
                    f'It is remote in "{place.text}", and you wish for "{wish}" itself, not for remote work.'
                )
                return "near", reason
            if place.remote:
                return "unknown", f'It is remote, and nothing says whether that can be done from "{wish}".'
            return "unknown", f'Where it is could not be told, so "{wish}" may be it.'
        return where, f'"{place.text}" matches your wish "{wish}".'
    if place.remote:
        if not wanted.told or where == "fit":
            return "fit", f'"{place.text or "Remote"}" is remote and matches your wish "{wish}".'
        reason = f'It is remote, and nothing says from where, so "{wish}" may be right.'
        return ("unknown", reason) if where == "unknown" else ("no", "")
    if place.told:
        near = wanted.told and where == "fit"
        reason = f'"{place.text}" is the place for "{wish}", but nothing says that it is remote.'
        return ("near", reason) if near else ("no", "")
    if place.hybrid:
        return "near", f"It is hybrid, and you wish for {wish}."
    return "unknown", f'Where it is, and whether it is remote, could not be told, so "{wish}" may be right.'


def _where(place: places.Place, wanted: places.Place) -> Literal["fit", "no", "unknown"]:
    """Whether a place lies where it is wished; remote or not is not asked here."""
    if not place.told:
        return "unknown"
    apart = bool(place.countries and wanted.countries) and not place.countries & wanted.countries
    if wanted.states and place.states and not wanted.states & place.states:
        return "no"
    if wanted.towns:
        if places.meant(place.towns) & places.meant(wanted.towns):
            return "no" if apart else "fit"
        if not apart and places.within(wanted.towns, place.towns):
            return "fit"
        vague = not place.towns or places.may_hold(place.towns, wanted.towns)
        return "unknown" if vague and not apart else "no"
    if place.countries:
        return "no" if apart else "fit"
    return "unknown"
