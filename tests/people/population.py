"""A made-up network of contacts with the truth: who is who, what is told well enough, and who moved.

The same seed gives the same population. The names of people are taken from two lists that share no word and
hold no two short forms of one name, so that namesakes are only where they are put.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import product
from typing import Literal

from monitor.model import Card, Employer, Person, Sighting

Key = tuple[str, str]
Expected = Literal["sure", "ask", "nobody", "never"]
"""What may become of a card: surely matched, asked, neither, or anything but matched."""

FIRST, SECOND, OLDER = date(2026, 3, 1), date(2026, 4, 1), date(2026, 1, 10)

_GIVEN_NAMES = """
Dana Ines Marek Yusuf Priya Noor Lukas Freya Hiro Amara Colin Wanda Tariq Signe Paulo Ewa Ravi Nadia Oskar
Mei Jorun Selim Agnes Bruno Chiara Dmitri Elif Fabio Greta Hakan Irina Jens Kofi Leila Marta Nuria Otto Vera
"""
_FAMILY_NAMES = """
Ruiz Smith Novak Kaya Okafor Lindqvist Haddad Moreau Tanaka Petrov Costa Nowak Weber Iyer Fischer Bakker
Jansen Duarte Kowal Farouk Olsen Castell Brandt Zeman Mwangi Sorel Vidal Keller Aydin Rahimi Lund Pavlov
Ferrara Quist Ortega Hassan Blum Carver
"""
_ACCENTED = (
    ("Müller", "Mueller"), ("Şahin", "Sahin"), ("Sørensen", "Soerensen"), ("García", "Garcia"),
    ("Łaski", "Laski"), ("Groß", "Gross"), ("Gonçalves", "Goncalves"), ("Jäger", "Jaeger"),
)  # fmt: skip
_COMPANY_WORDS = """
Acme Borealis Cobalt Dynamo Ember Fathom Gantry Harbor Ionic Juniper Kestrel Lumen Meridian Nimbus Obsidian
Pinnacle Quarry Redwood Saffron Tundra Umbra Vertex Willow Xenon Yarrow Zephyr Anvil Bramble Cinder Drift
"""
_ELSEWHERE = ("Faraway", "Greenfield Labs", "Hollow Pine", "Ironbark", "Lakeside Works", "Northgate")
_TITLES = (
    "Data Engineer", "Senior Recruiter", "Head of Design", "Product Manager", "Sales Director",
    "Finance Analyst", "Software Engineer", "Customer Success Manager", "Legal Counsel", "Nurse Manager",
)  # fmt: skip
_NEW_TITLES = ("Chief of Staff", "Plant Director", "Principal Architect", "Head of Research", "Teacher")

_DECORATIONS = (
    "{given} {family}, PhD", "Dr. {given} {family}", "{given} {family} 🚀", "{given} 🌟 {family}",
    "{given} M. {family}", "{given} Maria {family}", "{given} {family}, MBA, PMP®",
    "{given} {family} (she/her)", "{given} “Jo” {family}", "{GIVEN} {FAMILY}",
    "{given} {family} | We are hiring!", "Prof. {given} {family} MSc",
)  # fmt: skip
_COMPANIES = (
    "{name} GmbH", "{name}, Inc.", "{NAME}", "{name} (AWS)", "{name}, part of Borogove", "{name} Ltd 🚀",
    "{name} - a Borogove company", "The {name} Group", "{name} S.p.A.",
)  # fmt: skip

KINDS = (
    "plain", "plain", "profile noted", "decorated", "company otherwise", "alias", "accents", "reversed",
    "short form", "elsewhere", "mail noted", "hidden", "not connected", "namesake there",
    "namesake there, profile", "namesake there, own absent", "namesake outside", "namesake only",
    "watched twins", "watched elsewhere", "other profile", "married", "no company", "shared mailbox",
    "team mailbox", "twice",
)  # fmt: skip
"""How a watched person stands in the first export. What each means is told by `_enter`."""

FATES = (
    "stays", "moved", "new profile", "new profile, moved", "title", "spelling", "suffix", "no company",
    "hidden", "married", "married, moved", "married, new profile", "company alone", "profile taken over",
)  # fmt: skip
"""What happened to them until the second export."""


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A card of an export with the truth about it. `whose` is None for those who are not watched."""

    card: Card
    whose: Key | None
    expected: Expected
    kind: str


@dataclass(frozen=True, kw_only=True)
class Population:
    """`moves` is what the second export must show of whom; whoever is not in it did not move."""

    employers: tuple[Employer, ...]
    first: tuple[Entry, ...]
    second: tuple[Entry, ...]
    older: tuple[Entry, ...]
    moves: Mapping[Key, str]
    fates: Mapping[Key, str]


@dataclass
class _Maker:
    dice: random.Random
    names: list[tuple[str, str]]
    employers: list[str]
    renamed: dict[str, str]
    people: dict[str, list[Person]] = field(default_factory=dict)
    first: list[Entry] = field(default_factory=list)
    serial: int = 0
    days: list[int] = field(default_factory=list)

    def day(self) -> date:
        """A day on which no other connection was made."""
        if not self.days:
            self.days = self.dice.sample(range(0, 7200, 3), 2400)
        return date(2006, 1, 1) + timedelta(days=self.days.pop())

    def slug(self, name: str) -> str:
        self.serial += 1
        return f"{'-'.join(name.lower().split())}-{self.serial}"

    def card(self, name: str, company: str | None, **more: object) -> Card:
        made = Card(
            name=name,
            company=company,
            title=self.dice.choice(_TITLES),
            profile=self.slug(name),
            connected_on=self.day(),
        )
        return replace(made, **more)  # type: ignore[arg-type]  # fields of a card by their names

    def put(self, card: Card, whose: Key | None, expected: Expected, kind: str) -> None:
        self.first.append(Entry(card=card, whose=whose, expected=expected, kind=kind))

    def watch(self, employer: str, name: str, **more: object) -> Key:
        self.people.setdefault(employer, []).append(Person(name=name, star=True, **more))  # type: ignore[arg-type]
        return employer, name


def populate(seed: int, strangers: int = 700) -> Population:
    """At least 300 watched people of thirty employers among strangers."""
    dice = random.Random(seed)
    names = list(product(_GIVEN_NAMES.split(), _FAMILY_NAMES.split()))
    dice.shuffle(names)
    employers = _COMPANY_WORDS.split()
    renamed = {name: f"{name[::-1].title()} Partners" for name in dice.sample(employers, 3)}
    maker = _Maker(dice=dice, names=names, employers=employers, renamed=renamed)
    kinds = [kind for _ in range(13) for kind in KINDS]
    dice.shuffle(kinds)
    for number, kind in enumerate(kinds):
        employer = employers[number % len(employers)]
        _enter(maker, employer, "plain" if employer in renamed else kind)
    for _ in range(strangers):
        name = " ".join(maker.names.pop())
        company = dice.choice([*_ELSEWHERE, *employers, None])
        maker.put(maker.card(name, company), None, "nobody", "stranger")
    maker.put(Card(name="", connected_on=maker.day()), None, "nobody", "hidden")
    dice.shuffle(maker.first)
    second, moves, fates = _later(maker)
    return Population(
        employers=tuple(
            Employer(name=name, aliases=(_alias(name),), people=tuple(maker.people[name]))
            for name in employers
        ),
        first=tuple(maker.first),
        second=second,
        older=_before(maker),
        moves=moves,
        fates=fates,
    )


def sightings(matched: Iterable[tuple[Card, Key]], taken_on: date) -> tuple[Sighting, ...]:
    """What is kept of an import: one sighting for each person, of the card that came first."""
    kept: dict[Key, Sighting] = {}
    for card, (employer, person) in matched:
        one = Sighting(
            employer=employer,
            person=person,
            taken_on=taken_on,
            company=card.company,
            title=card.title,
            profile=card.profile,
            connected_on=card.connected_on,
        )
        kept.setdefault((employer, person), one)
    return tuple(kept.values())


def _alias(name: str) -> str:
    return f"{name} Holdings International"


def _enter(maker: _Maker, employer: str, kind: str) -> None:
    """Put one watched person into the watch list, and with whom they are confused into the export."""
    dice = maker.dice
    given, family = maker.names.pop()
    name = f"{given} {family}"
    there = maker.card(name, employer)
    away = maker.card(name, dice.choice(_ELSEWHERE))
    forms = {"given": given, "family": family, "GIVEN": given.upper(), "FAMILY": family.upper()}

    def watched(card: Card, expected: Expected, **noted: object) -> None:
        maker.put(card, maker.watch(employer, name, **noted), expected, kind)

    match kind:
        case "plain":
            watched(there, "sure")
        case "profile noted":
            link = f"https://www.linkedin.com/in/{(there.profile or '').upper()}/?trk=x"
            watched(replace(dice.choice((there, away)), profile=there.profile), "sure", linkedin=link)
        case "decorated":
            watched(replace(there, name=dice.choice(_DECORATIONS).format(**forms)), "sure")
        case "company otherwise":
            company = dice.choice(_COMPANIES).format(name=employer, NAME=employer.upper())
            watched(replace(there, company=company), "sure")
        case "alias":
            watched(replace(there, company=_alias(employer)), "sure")
        case "accents":
            maker.serial += 1
            accented, plain = _ACCENTED[maker.serial % len(_ACCENTED)]
            spelled = [f"{given} {family}-{accented}", f"{given} {family}-{plain}"]
            dice.shuffle(spelled)
            name = spelled[0]
            watched(replace(there, name=spelled[1]), "sure")
        case "reversed":
            watched(replace(there, name=f"{family}, {given}"), "sure")
        case "short form":
            name = f"Robert {family}-{given}"
            watched(replace(there, name=f"Bob {family}-{given}"), "ask")
        case "elsewhere":
            watched(away, "ask")
        case "mail noted":
            mail = f"{given}.{family}@{employer}.example".lower()
            watched(replace(away, emails=(mail.upper(),)), "sure", email=mail)
        case "hidden":
            watched(replace(there, name="", company=None, title=None, profile=None), "nobody")
        case "not connected":
            maker.watch(employer, name)
        case "namesake there":
            watched(there, "ask")
            maker.put(maker.card(name, employer), None, "ask", kind)
        case "namesake there, profile":
            watched(there, "sure", linkedin=there.profile)
            maker.put(maker.card(name, employer), None, "never", kind)
        case "namesake there, own absent":
            maker.watch(employer, name, linkedin=f"https://linkedin.com/in/{away.profile}")
            maker.put(there, None, "ask", kind)
        case "namesake outside":
            watched(there, "sure")
            maker.put(away, None, "never", kind)
        case "namesake only":
            maker.watch(employer, name)
            maker.put(away, None, "ask", kind)
        case "watched twins":
            watched(there, "ask")
            maker.put(maker.card(name, employer), maker.watch(employer, f"{given} T. {family}"), "ask", kind)
        case "watched elsewhere":
            watched(there, "sure")
            other = dice.choice([one for one in maker.employers if one not in (employer, *maker.renamed)])
            maker.put(maker.card(name, other), maker.watch(other, name), "sure", kind)
        case "other profile":
            watched(there, "ask", linkedin=f"{there.profile}-before")
        case "married":
            watched(replace(there, name=f"{given} Newlywed"), "sure", linkedin=there.profile)
        case "no company":
            watched(replace(there, company=None), "ask")
        case "shared mailbox":
            mailbox = dice.choice(("jobs", "info", "no-reply", "talent.acquisition", "hr-team"))
            mail = f"{mailbox}@{employer}.example".lower()
            watched(there, "sure", email=mail)
            stranger = " ".join(maker.names.pop())
            maker.put(maker.card(stranger, employer, emails=(mail,)), None, "nobody", kind)
        case "team mailbox":
            mail = f"{maker.dice.choice(('squad', 'atelier', 'platform'))}@{employer}.example".lower()
            watched(there, "sure", email=mail)
            maker.put(maker.card(f"Somebody {family}", employer, emails=(mail,)), None, "never", kind)
        case "twice":
            watched(there, "sure")
            maker.put(there, (employer, name), "sure", kind)
        case _:
            raise ValueError(kind)


def _later(maker: _Maker) -> tuple[tuple[Entry, ...], dict[Key, str], dict[Key, str]]:
    """The second export: what became of everybody, what the program must say of it, and why."""
    entries: list[Entry] = []
    moves: dict[Key, str] = {}
    fates: dict[Key, str] = {}
    for entry in maker.first:
        whose = entry.whose
        if whose is None or entry.kind in ("hidden", "twice"):
            known = whose is None and entry.expected == "ask"
            entries.append(replace(entry, expected="never") if known else entry)
            continue
        told = entry.card.company is not None
        if whose[0] in maker.renamed:
            fate = maker.dice.choice(("renamed", "renamed", "renamed", "renamed, title"))
        else:
            fate = maker.dice.choice(FATES)
        card, what = _fate(maker, entry.card, whose[1].split()[0], fate)
        fates[whose] = fate
        if what and told:
            moves[whose] = what
        # Under another name the day of the connection alone is no proof; the mail address is one.
        other_name = entry.kind in ("married", "short form") and card.profile != entry.card.profile
        asked = (other_name or fate == "married, new profile") and entry.kind != "mail noted"
        if fate == "profile taken over":
            taken = maker.card(whose[1], maker.dice.choice(_ELSEWHERE), profile=entry.card.profile)
            entries.append(Entry(card=taken, whose=None, expected="never", kind=fate))
        expected: Expected = "nobody" if not card.name else "ask" if asked else "sure"
        entries.append(Entry(card=card, whose=whose, expected=expected, kind=f"{entry.kind}; {fate}"))
    maker.dice.shuffle(entries)
    return tuple(entries), moves, fates


def _fate(maker: _Maker, card: Card, given: str, fate: str) -> tuple[Card, str | None]:
    """A person one month later, and what there is to tell of them."""
    new_company = f"{maker.dice.choice(_ELSEWHERE)} {maker.serial}"
    moved = replace(card, company=new_company, title=maker.dice.choice(_NEW_TITLES))
    maker.serial += 1
    slug = maker.slug(card.name)
    married = f"{given} Wedlock"
    title = card.title or ""
    match fate:
        case "stays":
            return card, None
        case "moved":
            return moved, "moved"
        case "new profile" | "profile taken over":
            return replace(card, profile=slug), None
        case "new profile, moved":
            return replace(moved, profile=slug), "moved"
        case "title":
            return replace(card, title=maker.dice.choice(_NEW_TITLES)), "title"
        case "spelling":
            spelled = title.replace("Senior", "Sr.").replace("Manager", "Mgr").upper()
            return replace(card, title=f"{spelled}  🚀"), None
        case "suffix":
            company = f"{card.company} GmbH & Co. KG ⚡" if card.company else None
            return replace(card, company=company, title=f"{title} (m/f/d)"), None
        case "no company":
            return replace(card, company=None), None
        case "hidden":
            return Card(name="", connected_on=card.connected_on), None
        case "married":
            return replace(card, name=married), None
        case "married, moved":
            return replace(moved, name=married), "moved"
        case "married, new profile":
            return replace(card, name=married, profile=slug), None
        case "company alone":
            return replace(card, company=new_company), "moved"
        case "renamed":
            return replace(card, company=maker.renamed[card.company or ""]), "renamed"
        case "renamed, title":
            new = replace(card, company=maker.renamed[card.company or ""])
            return replace(new, title=maker.dice.choice(_NEW_TITLES)), "title"
        case _:
            raise ValueError(fate)


def _before(maker: _Maker) -> tuple[Entry, ...]:
    """An older export: many worked elsewhere then, and had other titles."""
    return tuple(
        replace(entry, card=replace(entry.card, company=maker.dice.choice(_ELSEWHERE), title="Junior Clerk"))
        if entry.whose and entry.card.name
        else entry
        for entry in maker.first
    )
