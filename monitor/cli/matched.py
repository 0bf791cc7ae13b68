"""What a file says of people of the watch list, as it is written and remembered. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from urllib.parse import quote

from monitor.cli.noting import Noted, completed
from monitor.cli.watchfile import File, sound
from monitor.config.editing import with_person_keys
from monitor.config.entries import Value
from monitor.decisions.acquaintances import Matched
from monitor.decisions.profiles import profile_slug
from monitor.decisions.workplaces import is_at, is_same_company
from monitor.model import Card, Contact, Employer, Person, Sighting
from monitor.people import Batch
from monitor.text import fold

Key = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gained:
    """A person of the watch list who was found, and what the file adds to their entry."""

    matched: Matched
    noted: Noted

    def said(self, *, written: bool, proposed: bool = False) -> str:
        """What it adds and what says something else, in one sentence; a title that is `proposed` is left to
        that question."""
        noted = self.noted
        parts = [f"{', '.join(noted.keys)} {'added' if written else 'would be added'}"] if noted.keys else []
        parts += [
            f"{key} stays {stands}, the file says {given}"
            for key, stands, given in noted.kept
            if not (proposed and key == "title")
        ]
        told = "; ".join(parts) or ("" if proposed else "nothing new")
        return f"{noted.person} of {noted.employer}{': ' if told else ''}{told}."

    def document(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "person": self.noted.person,
            "employer": self.noted.employer,
            "rule": self.matched.rule,
            "keys": [*self.noted.keys],
            "kept": [key for key, _, _ in self.noted.kept],
        }


def placed(batch: Batch, employers: Sequence[Employer]) -> Batch:
    """The people of an invitation or a mail with the employer that the host of their address is called like:
    dana@mail.acme.example is of Acme. An export tells the company itself."""
    if batch.kind not in ("calendar", "mail"):
        return batch
    return replace(batch, cards=tuple(_placed(card, employers) for card in batch.cards))


def _placed(card: Card, employers: Sequence[Employer]) -> Card:
    return card if card.company is not None else replace(card, company=watched_by_host(card, employers))


def watched_by_host(card: Card, employers: Sequence[Employer]) -> str | None:
    """The employer of the watch list that a host of somebody's mail addresses is called like."""
    labels = [label for host in hosts_of(card) for label in host.split(".")[:-1]]
    return next((one.name for label in labels for one in employers if is_at(one, label)), None)


def hosts_of(card: Card) -> list[str]:
    """The hosts of somebody's mail addresses."""
    return [address.rpartition("@")[2].lower() for address in card.emails]


def complete(file: File, kind: str, matched: Sequence[Matched]) -> tuple[File, tuple[Gained, ...]]:
    """The file with what is missing at those who were found; what stands there stays."""
    found: dict[Key, Gained] = {}
    for one in matched:
        key = one.employer, one.person
        employer, person = file.employer(one.employer), file.person(one.employer, one.person)
        if key in found or employer is None or person is None:
            continue
        entry = {"name": person.name} | _keys(one.card, kind, employer, person)
        noted = completed(employer, person, sound("people", entry, file))
        found[key] = Gained(matched=one, noted=noted)
    return _with_all(file, [one.noted for one in found.values() if one.noted.keys]), tuple(found.values())


def _with_all(file: File, noted: Sequence[Noted]) -> File:
    """The file with all of it, judged once: an export may complete hundreds of people."""

    def change(text: str) -> str:
        for one in noted:
            text = with_person_keys(text, one.employer, one.person, one.keys)
        return text

    return file.changed(change) if noted else file


def keys_of(card: Card, kind: str) -> dict[str, Value]:
    """What a card says of somebody, as keys of an entry. The day of a connection is that of no meeting."""
    found: dict[str, Value | None] = {
        "title": plain_title(card),
        "email": card.emails[0] if card.emails else None,
        "phone": card.phones[0] if card.phones else None,
        "linkedin": f"https://www.linkedin.com/in/{quote(card.profile)}" if card.profile else None,
        "met": card.met if kind != "linkedin" else None,
    }
    return {key: value for key, value in found.items() if value is not None}


def plain_title(card: Card) -> str | None:
    """The title without the employer behind it: "Talent Partner, Acme" of a signature is a Talent Partner."""
    title, comma, last = (card.title or "").rpartition(",")
    return title.strip() if comma and title and is_same_company(last, card.company or "") else card.title


def _keys(card: Card, kind: str, employer: Employer, person: Person) -> dict[str, Value]:
    """The same for somebody who is noted: a title is taken only where it is that at this employer, and a mail
    address is no contradiction to one that is known."""
    found = keys_of(card, kind)
    if "title" in found and not (card.company is None or is_at(employer, card.company)):
        del found["title"]
    if person.left is not None:
        found.pop("title", None)
    for key, values in (("email", card.emails), ("phone", card.phones)):
        known = getattr(person, key)
        if known and any(fold(known) == fold(value) for value in values):
            found.pop(key, None)
    if person.met is not None:
        # Who was met before is met again: the first day stays, and that is no news.
        found.pop("met", None)
    return found


def sightings_of(matched: Iterable[Matched], taken_on: date) -> tuple[Sighting, ...]:
    """What an export says of those who were found, one for each: the surest card comes first."""
    found: dict[Key, Sighting] = {}
    for one in matched:
        card = one.card
        found.setdefault(
            (one.employer, one.person),
            Sighting(
                employer=one.employer,
                person=one.person,
                taken_on=taken_on,
                company=card.company,
                title=card.title,
                profile=card.profile,
                connected_on=card.connected_on,
            ),
        )
    return tuple(found.values())


def contacts_in(
    batch: Batch,
    matched: Iterable[Matched],
    employers: Iterable[Employer],
    known: Iterable[Contact],
    today: date,
) -> tuple[Contact, ...]:
    """The last message that the user wrote to each, where it is later than what is known."""
    sent = {one.profile: one.on for one in batch.exchanges if one.ours and one.on <= today}
    if not sent:
        return ()
    profiles: dict[Key, set[str]] = {}
    for employer in employers:
        for person in employer.people:
            slug = profile_slug(person.linkedin)
            profiles[employer.name, person.name] = {slug} if slug else set()
    for one in matched:
        if one.card.profile:
            profiles.setdefault((one.employer, one.person), set()).add(one.card.profile)
    last = _last(known)
    found = []
    for key, slugs in profiles.items():
        on = max((sent[slug] for slug in slugs if slug in sent), default=None)
        if on is not None and on > last.get((fold(key[0]), fold(key[1])), date.min):
            found.append(Contact(employer=key[0], person=key[1], on=on, how="linkedin"))
    return tuple(found)


def invited(batch: Batch, employers: Iterable[Employer]) -> frozenset[Key]:
    """Those of the watch list whom the user has invited to connect already, by the profile that is noted."""
    slugs = {one.profile for one in batch.invited if one.ours and one.profile}
    return frozenset(
        (employer.name, person.name)
        for employer in employers
        for person in employer.people
        if profile_slug(person.linkedin) in slugs
    )


def _last(known: Iterable[Contact]) -> Mapping[Key, date]:
    found: dict[Key, date] = {}
    for one in known:
        key = fold(one.employer), fold(one.person)
        found[key] = max(one.on, found.get(key, one.on))
    return found
