"""Entries of `[[employers]]` to employers with their rejections, sources and people."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from monitor.config.faults import Faults
from monitor.config.positions import KeyPath
from monitor.config.schema import EmployerTable, PersonTable, RejectionTable, SourceTable, WatchList
from monitor.config.source_entries import Owner, Pace, judge_paces, places_of, read_source
from monitor.model import Employer, Person, Rejection, Source
from monitor.text import clean, fold

LONGEST_NAME = 60
"""Characters of a name in a sentence."""


def read_employers(
    said: WatchList,
    faults: Faults,
    today: date | None = None,
    token_of: Callable[[SourceTable, KeyPath, str], str | None] = lambda entry, path, kind: None,
) -> tuple[Employer, ...]:
    """Every employer with what belongs to it; what is wrong or worth knowing goes to `faults`.

    Without `today` no day is taken to be still to come. `token_of` gives the secret of a source.
    """
    _distinct_employers(said.employers, faults)
    paces = [Pace(every=said.poll_every, path=("poll_every",))]
    asked: list[tuple[Source, Pace]] = []
    taken: dict[str, int] = {}
    employers = []
    for index, entry in enumerate(said.employers):
        path: KeyPath = ("employers", index)
        if not entry.name:
            faults.lacks(path, "name", "This employer has no name.", 'Add name = "…", as people call it.')
        pace = _pace(entry.poll_every, path, paces) or paces[0]
        read = []
        owner = Owner(name=entry.name or "", names=tuple(n for n in (entry.name, *entry.aliases) if n))
        for number, source_entry in enumerate(entry.sources):
            place: KeyPath = (*path, "sources", number)
            its_pace = _pace(source_entry.poll_every, place, paces) or pace
            source = read_source(source_entry, place, owner, its_pace, faults, token_of)
            if source is None:
                continue
            places = places_of(source)
            other = next((taken[name] for name in places if name in taken), None)
            if other is not None:
                _tell_second(place, index, said.employers[other], other, faults)
                continue
            taken.update(dict.fromkeys(places, index))
            read.append(source)
            asked.append((source, its_pace))
        if not entry.sources and not faults.explains(path, "sources"):
            _tell_without_source((*path, "sources"), entry, faults, by_mail=bool(said.mailboxes))
        _tell_days_to_come(entry, path, faults, today)
        employers.append(_employer(entry, path, tuple(read), faults))
    judge_paces(paces, asked, tuple(said.http.allow_private), faults)
    return tuple(employers)


def _tell_second(place: KeyPath, index: int, other: EmployerTable, its: int, faults: Faults) -> None:
    if its == index:
        faults.add(place, "This source stands here a second time.", "Keep one of them.")
        return
    message = f"This source stands at {_called(other, 'another employer')} too."
    faults.add(place, message, "Keep it with the employer whose roles it lists.")


def _tell_without_source(path: KeyPath, entry: EmployerTable, faults: Faults, *, by_mail: bool) -> None:
    whose = _called(entry, "This employer")
    if by_mail:
        message = f"{whose} has no source, so it is followed only by alert mails that tell of its roles."
        faults.note(path, message, "by_mail", owned=False)
    else:
        faults.note(path, f"{whose} has no source, so it is not watched.", "not_watched", owned=False)


def _tell_days_to_come(entry: EmployerTable, path: KeyPath, faults: Faults, today: date | None) -> None:
    """A no or a meeting that is yet to be is likely a slip. Tomorrow may be today where somebody travels."""
    if today is None:
        return
    days = [((*path, "rejections", i, "date"), r.date) for i, r in enumerate(entry.rejections)]
    days += [((*path, "people", i, "met"), person.met) for i, person in enumerate(entry.people)]
    for place, day in days:
        if day and day - today > timedelta(days=1):
            faults.note(place, "This day is still to come.", "to_come")


def _called(entry: EmployerTable, otherwise: str) -> str:
    return clean(entry.name, LONGEST_NAME) if entry.name else otherwise


def _employer(entry: EmployerTable, path: KeyPath, read: tuple[Source, ...], faults: Faults) -> Employer:
    names = (((*path, "people", i, "name"), p.name) for i, p in enumerate(entry.people))
    faults.once(names, "person")
    rejections = (_rejection(r, (*path, "rejections", i), faults) for i, r in enumerate(entry.rejections))
    return Employer(
        name=entry.name or "",
        aliases=tuple(entry.aliases),
        departments=dict(entry.departments),
        referral_programme=entry.referral_programme,
        reapply_after=entry.reapply_after,
        rejections=tuple(rejection for rejection in rejections if rejection),
        sources=read,
        people=tuple(_person(p, (*path, "people", i), faults) for i, p in enumerate(entry.people)),
    )


def _rejection(entry: RejectionTable, path: KeyPath, faults: Faults) -> Rejection | None:
    if not entry.role:
        hint = 'Add role = "…", as it was advertised.'
        faults.lacks(path, "role", "This rejection does not say for which role.", hint)
    if entry.date is None:
        faults.lacks(path, "date", "This rejection has no date.", "Add date = 2026-05-01, the day of the no.")
    if not entry.role or entry.date is None:
        return None
    return Rejection(role=entry.role, date=entry.date, stage=entry.stage, requisition=entry.requisition)


def _person(entry: PersonTable, path: KeyPath, faults: Faults) -> Person:
    if not entry.name:
        faults.lacks(path, "name", "This person has no name.", 'Add name = "…".')
    facts = dict(entry)
    facts["name"] = entry.name or ""
    facts["departments"] = tuple(entry.departments)
    facts["time_zone"] = entry.time_zone.key if entry.time_zone else None
    return Person(**facts)


def _distinct_employers(entries: list[EmployerTable], faults: Faults) -> None:
    """A name or alias leads to one employer."""
    owners: dict[str, int] = {}
    for index, entry in enumerate(entries):
        called: list[tuple[KeyPath, str]] = [(("name",), entry.name)] if entry.name else []
        called += [(("aliases", number), alias) for number, alias in enumerate(entry.aliases)]
        for rest, name in called:
            owner = owners.setdefault(fold(name), index)
            if owner != index:
                hint = "Join the two entries, or give one another name."
                faults.add(("employers", index, *rest), "Another employer has this name already.", hint)


def _pace(every: timedelta | None, path: KeyPath, paces: list[Pace]) -> Pace | None:
    """The pace that an entry sets for itself, noted among `paces`; None where it sets none."""
    if every is None:
        return None
    pace = Pace(every=every, path=(*path, "poll_every"))
    paces.append(pace)
    return pace
