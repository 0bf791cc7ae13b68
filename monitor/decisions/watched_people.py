"""The people of the watch list with all that is known of them, found by what a card says; and the cards of a
file as rows, one for each person that the file knows. Pure."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from monitor.decisions.person_name_terms import SHARED_MAILBOXES
from monitor.decisions.person_names import PersonName, read_name, short_forms
from monitor.decisions.profiles import profile_slug
from monitor.decisions.workplaces import company_key
from monitor.model import Card, Employer, Person, Sighting
from monitor.text import digest, fold

Key = tuple[str, str]
"""A person of the watch list: the names of the employer and of the person."""

_TOKEN_LENGTH = 20
_Thing = TypeVar("_Thing")


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """One human of the watch list, who may be noted at several employers (`key` is where they still are).

    `declared` are the profiles that the user noted, `profiles` also those seen; `days` those of connections.
    """

    keys: tuple[Key, ...]
    key: Key
    left: bool
    name: PersonName
    employers: tuple[Employer, ...]
    declared: frozenset[str]
    profiles: frozenset[str]
    mails: frozenset[str]
    days: frozenset[date]

    @property
    def called(self) -> str:
        """As a sentence names them: Dana Ruiz (Acme)."""
        return f"{self.key[1]} ({self.key[0]})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What a file says of one person: a card, or several with one profile. `count` is with repeats.

    `token` is stable from file to file and tells nothing.
    """

    cards: tuple[Card, ...]
    count: int
    token: str
    name: PersonName
    profile: str | None
    mails: frozenset[str]

    def dated(self) -> Row:
        """The row with a token that also holds the day of the connection: another tie, another question."""
        days = sorted(card.connected_on.isoformat() for card in self.cards if card.connected_on)
        return replace(self, token=digest(self.token, *days, length=_TOKEN_LENGTH))

    def is_another_than(self, other: Row) -> bool:
        """Whether two rows of a file are certainly two people: by their profiles or their connections."""
        if self.profile is not None and other.profile is not None:
            return self.profile != other.profile
        ours, theirs = (
            {card.connected_on for card in row.cards if card.connected_on} for row in (self, other)
        )
        return bool(ours and theirs) and ours.isdisjoint(theirs)


class WatchedPeople:
    """Everybody of a watch list, numbered; found by profiles, mail addresses and words of their names."""

    def __init__(self, employers: Sequence[Employer], sightings: Iterable[Sighting]) -> None:
        seen: dict[Key, list[Sighting]] = defaultdict(list)
        for sighting in sightings:
            seen[sighting.employer, sighting.person].append(sighting)
        people: list[Watched] = []
        by_own: dict[tuple[str, str], int] = {}
        for employer in employers:
            for person in employer.people:
                one = _watched(employer, person, seen[employer.name, person.name])
                # Who is noted twice, under one name with one profile or address, is one human.
                own = [one.key, *((one.name.key, thing) for thing in one.profiles | one.mails)]
                known = next((by_own[thing] for thing in own if thing in by_own), None)
                number = len(people) if known is None else known
                if known is None:
                    people.append(one)
                else:
                    people[known] = _as_one(people[known], one)
                by_own.update(dict.fromkeys(own, number))
        self._people = tuple(people)
        self._numbers = {key: number for number, one in enumerate(people) for key in one.keys}
        self._by_profile = _index((number, one.profiles) for number, one in enumerate(people))
        self._by_mail = _index((number, one.mails) for number, one in enumerate(people))
        self._by_word = _index((number, one.name.telling) for number, one in enumerate(people))
        self._by_member = _index(
            (number, _members(one.name, forms=True)) for number, one in enumerate(people)
        )
        self._by_day = _index((number, one.days) for number, one in enumerate(people))
        self._short = frozenset(number for number, one in enumerate(people) if one.name.short)

    def __getitem__(self, number: int) -> Watched:
        return self._people[number]

    def find(self, answer: str) -> int | None:
        """Whom a remembered answer names (employer, tab, person); None where they are watched no more."""
        employer, _, person = answer.partition("\t")
        return self._numbers.get((employer, person))

    def near(self, row: Row) -> frozenset[int]:
        """Who may be the person of a row: by a profile, a mail address, or two words of the name.

        One word of the name is enough where the given names may be one, where one of the two names has no
        more to compare, or beside the day of the connection.
        """
        words = Counter(number for word in row.name.telling for number in self._by_word.get(word, ()))
        own = {*self._by_profile.get(row.profile or "", ()), *_found(self._by_mail, row.mails)}
        if not words:
            return frozenset(own)
        short = row.name.short
        enough = {number for number, count in words.items() if count > 1 or short}
        days = {card.connected_on for card in row.cards if card.connected_on}
        weak = self._short.union(
            _found(self._by_day, days), _found(self._by_member, _members(row.name, forms=False))
        )
        return frozenset(own | enough | (words.keys() & weak))


def rows_of(cards: Iterable[Card]) -> tuple[Row, ...]:
    """The cards as rows, in the order of the file: one for each profile, and for each card without one.

    Two cards without a profile that the usual token does not tell apart have a longer one each.
    """
    counts: dict[Card, int] = defaultdict(int)
    for card in cards:
        counts[card] += 1
    groups: dict[str, list[Card]] = defaultdict(list)
    for card in counts:
        groups[_token(card, profile_slug(card.profile))].append(card)
    rows: list[Row] = []
    for token, group in groups.items():
        profile = profile_slug(group[0].profile)
        alike = [group] if profile or len(group) == 1 else [[card] for card in group]
        for part in alike:
            longer = token if part is group else _whole_token(part[0])
            rows.append(_row(part, longer, profile, sum(counts[card] for card in part)))
    return tuple(rows)


def own_mails(addresses: Iterable[str | None]) -> frozenset[str]:
    """Mail addresses in small letters, without those of offices and machines ("jobs@", "no-reply@")."""
    return frozenset(text.strip().lower() for text in addresses if text and not _is_shared(text))


def _is_shared(address: str) -> bool:
    local = address.strip().partition("@")[0].partition("+")[0]
    words = [word for word in re.split(r"[\W\d_]+", fold(local)) if word]
    return not words or "".join(words) in SHARED_MAILBOXES or any(word in SHARED_MAILBOXES for word in words)


def _watched(employer: Employer, person: Person, seen: Sequence[Sighting]) -> Watched:
    declared = frozenset(slug for slug in (profile_slug(person.linkedin),) if slug)
    key = (employer.name, person.name)
    return Watched(
        keys=(key,),
        key=key,
        left=person.left is not None,
        name=read_name(person.name),
        employers=(employer,),
        declared=declared,
        profiles=declared | {slug for one in seen if (slug := profile_slug(one.profile))},
        mails=own_mails([person.email]),
        days=frozenset(one.connected_on for one in seen if one.connected_on),
    )


def _as_one(a: Watched, b: Watched) -> Watched:
    return Watched(
        keys=tuple(dict.fromkeys((*a.keys, *b.keys))),
        key=b.key if a.left and not b.left else a.key,
        left=a.left and b.left,
        name=a.name,
        employers=(*a.employers, *b.employers),
        declared=a.declared | b.declared,
        profiles=a.profiles | b.profiles,
        mails=a.mails | b.mails,
        days=a.days | b.days,
    )


def _row(cards: Sequence[Card], token: str, profile: str | None, count: int) -> Row:
    return Row(
        cards=tuple(cards),
        count=count,
        token=token,
        name=read_name(cards[0].name),
        profile=profile,
        mails=own_mails(mail for card in cards for mail in card.emails),
    )


def _token(card: Card, profile: str | None) -> str:
    """What an answer is remembered by: the profile, else what of the card changes least."""
    if profile:
        return digest("profile", profile, length=_TOKEN_LENGTH)
    name = fold(card.name)
    if card.connected_on:
        return digest("tie", name, card.connected_on.isoformat(), length=_TOKEN_LENGTH)
    if card.emails:
        return digest("mail", name, min(card.emails).lower(), length=_TOKEN_LENGTH)
    return digest("name", name, company_key(card.company or ""), length=_TOKEN_LENGTH)


def _whole_token(card: Card) -> str:
    day = card.connected_on.isoformat() if card.connected_on else ""
    parts = (
        card.name,
        card.company,
        card.title,
        card.department,
        day,
        *card.emails,
        *card.phones,
        card.notes,
    )
    return digest("card", *(fold(part or "") for part in parts), length=_TOKEN_LENGTH)


def _index(things: Iterable[tuple[int, Iterable[_Thing]]]) -> dict[_Thing, tuple[int, ...]]:
    found: dict[_Thing, list[int]] = defaultdict(list)
    for number, those in things:
        for thing in those:
            found[thing].append(number)
    return {thing: tuple(numbers) for thing, numbers in found.items()}


def _found(index: Mapping[_Thing, tuple[int, ...]], things: Iterable[_Thing]) -> Iterator[int]:
    return (number for thing in things for number in index.get(thing, ()))


def _members(name: PersonName, forms: bool) -> set[tuple[str, str]]:
    """The family beside the given name and its first letter, and beside its short forms if wished."""
    return {
        (one.family, given)
        for one in name.readings
        for given in (one.given, one.given[:1], *(short_forms(one.given) if forms else ()))
        if one.family
    }
