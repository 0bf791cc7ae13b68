"""What a place on a posting says: towns, the countries they lie in, and whether the work is remote. Pure.

A small table of countries, regions and larger towns; a town that is not in it has a name and no country,
so that what cannot be told is seen as that.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from monitor.decisions.place_names import (
    AREAS,
    CODES_OF_STATES,
    COUNTRIES,
    METROS,
    PROVINCES,
    REGIONS,
    STATE_NAMES,
    STATES,
    TOWNS,
)
from monitor.text import fold, words

_REMOTE_WORDS = """
remote remotely remoto homeoffice teletrabajo teletrabalho thuiswerken
telework ortsunabhangig teletravail telecommute wfh distributed fernarbeit
"""
_REMOTE = frozenset(_REMOTE_WORDS.split())
_HYBRID = frozenset(("hybrid", "hybride", "hibrido"))
_FILLER_WORDS = """
in from within the only based office offices hq headquarters area greater metro metropolitan region
of location locations multiple various several and or fully anywhere worldwide global international
undefined other countries country tbd na flexible home work virtual all any city citywide
onsite on site first friendly eligible preferred timezone time zone zones
verschiedene mehrere standorte standort zentrale hauptsitz frei wahlbar see description n a no
"""
_FILLER = frozenset(_FILLER_WORDS.split())
_NOWHERE = frozenset(("any", "anywhere", "worldwide", "global"))


def _rows(table: str) -> list[tuple[str, list[str]]]:
    """Rows of a table: a code, and what follows it parted at commas."""
    rows = [line.partition(" ") for line in table.strip().splitlines()]
    return [(code, [name.strip() for name in names.split(",")]) for code, _, names in rows]


def _towns() -> dict[str, tuple[str, str]]:
    """Each spelling of a town -> the town and its country."""
    found = {}
    for line in TOWNS.strip().splitlines():
        country, _, groups = line.partition(" ")
        for group in groups.split(";"):
            names = [name.strip() for name in group.split(",")]
            found.update(dict.fromkeys(names, (names[0], country)))
    for metro in METROS:
        found.setdefault(metro, (metro, "US"))
    return found


def _lands() -> dict[str, frozenset[str]]:
    """Each spelling of a country, state or region -> the countries it means."""
    found = {name: frozenset({code}) for code, names in _rows(COUNTRIES) for name in names}
    found.update({name.strip(): frozenset({"US"}) for name in STATE_NAMES.replace("\n", " ").split(",")})
    found.update({name.strip(): frozenset({"CA"}) for name in PROVINCES.replace("\n", " ").split(",")})
    found.update({name: frozenset(codes.split()) for name, codes in REGIONS.items()})
    return found


_TOWN = _towns()
_LAND = _lands()
_STATE = frozenset(STATES.split())
_STATE_CODE = {name: code for code, names in _rows(CODES_OF_STATES) for name in names}
_POSTCODE = 4
_SHORT = frozenset(name for name in _LAND if len(name) <= 3) - {"uk", "usa", "uae", "eu", "uki", "anz", "eea"}
_EVEN = frozenset(("de", "in"))
_LONGEST = 4
_APART = re.compile(r"\s*(?:[;|/\n]|\s+or\s+|\s+oder\s+|\s+ou\s+)\s*")
_PIECE = re.compile(r"[,()\[\]:]|[-–—]")
_DOTTED = re.compile(r"\bU\.S\.(?:A\.?)?|\bU\.K\.", re.IGNORECASE)
_NOT_REMOTE = re.compile(r"\b(?:no|not|non|kein|nicht)\s+(?:fully\s+)?remote\b", re.IGNORECASE)
_AFAR = re.compile(r"\b(?:a distancia|[àa] distance|mobiles? arbeiten|op afstand)\b", re.IGNORECASE)
_ODER = re.compile(
    r"\bFrankfurt\s*(?:\(\s*Oder\s*\)|/\s*Oder\b|an der Oder\b|a\.?\s?d\.?\s?Oder\b)", re.IGNORECASE
)
_UPPER = re.compile(r"(?<![\w.])[A-Z]{2,3}(?![\w])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """`towns` by their usual names; `countries` as ISO codes, none where it cannot be told.

    `stated`: the text names the countries itself, and they do not only follow from the towns.
    """

    text: str
    towns: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    stated: bool = False
    remote: bool = False
    hybrid: bool = False
    states: frozenset[str] = frozenset()
    """Codes of the states of the USA that it names."""

    aside: frozenset[str] = frozenset()
    """What it says beside towns and countries that are known: a district, a street, a number."""

    @property
    def told(self) -> bool:
        """Says where."""
        return bool(self.towns or self.countries)


@lru_cache(maxsize=512)
def read_places(text: str) -> tuple[Place, ...]:
    """The places that one text names, "Berlin, Germany; Remote - US" being two."""
    text = _DOTTED.sub(lambda dotted: dotted[0].replace(".", "") + " ", " ".join(text.split()))
    text = _AFAR.sub("remote", _NOT_REMOTE.sub(" ", _ODER.sub("Frankfurt Oder", text)))
    return tuple(_read(piece) for piece in _APART.split(text) if piece.strip())


def _read(text: str) -> Place:
    """One place. A town that the table knows decides what a short code after it means ("CA", "DE")."""
    upper = {fold(code) for code in _UPPER.findall(text)}
    towns: dict[str, str | None] = {}
    stated: set[str] = set()
    codes: list[str] = []
    states: set[str] = set()
    aside: set[str] = set()
    everything = words(text)
    for piece in _PIECE.split(text):
        left: list[str] = []
        found = words(piece)
        position = 0
        while position < len(found):
            name, size = _longest(found, position)
            if name == "la" and name in upper and (towns or left):
                codes.append(name)
            elif name in _TOWN:
                town, country = _TOWN[name]
                towns[town] = country
            elif name in _SHORT or (size == 1 and name in _STATE):
                if name in upper or name == "us":
                    codes.append(name)
            elif name in _LAND:
                stated |= _LAND[name]
                states |= {_STATE_CODE[name]} if name in _STATE_CODE else set()
            elif name.isdigit() and len(name) < _POSTCODE:
                aside.add(name)
            elif not (name in _REMOTE or name in _HYBRID or name in _FILLER or name.isdigit()):
                left.append(name)
            position += size
        if left:
            towns.setdefault(" ".join(left), None)
            aside.add(" ".join(left))
    for code in codes:
        meant_by = _coded(code, {country for country in towns.values() if country}, not towns)
        stated |= meant_by
        if code in _STATE and meant_by <= {"US"}:
            states.add(code)
    countries = frozenset(stated) or frozenset(country for country in towns.values() if country)
    return Place(
        text=text.strip(),
        towns=frozenset(towns),
        countries=countries,
        stated=bool(stated),
        remote=not _REMOTE.isdisjoint(everything) or "home office" in " ".join(everything),
        hybrid=not _HYBRID.isdisjoint(everything),
        states=frozenset(states),
        aside=frozenset(aside),
    )


def _longest(found: tuple[str, ...], position: int) -> tuple[str, int]:
    """The longest name of the tables that starts here, else the word itself."""
    for size in range(min(_LONGEST, len(found) - position), 1, -1):
        name = " ".join(found[position : position + size])
        if name in _TOWN or name in _LAND:
            return name, size
    return found[position], 1


def _coded(code: str, lie_in: set[str], alone: bool) -> frozenset[str]:
    """The country of a short code. Where it is a state and a country, the towns beside it decide.

    "Berlin, DE" is Germany and "DE" alone too; "Wilmington, DE" cannot be told by who knows no Wilmington.
    """
    land = _LAND.get(code, frozenset())
    if code not in _STATE:
        return land
    if land & lie_in:
        return land & lie_in
    if code in _EVEN and not lie_in:
        return land if alone else frozenset()
    return frozenset({"US"})


def _areas() -> dict[str, frozenset[str]]:
    """Each name of a region or district -> all names of it and the towns that belong to it."""
    found: dict[str, frozenset[str]] = {}
    for row in AREAS.strip().splitlines():
        names, _, towns = row.partition(":")
        both = frozenset(name.strip() for name in (*names.split(","), *towns.split(";")))
        found.update({name.strip(): found.get(name.strip(), frozenset()) | both for name in names.split(",")})
    return found


_AREA = _areas()
_DIRECTIONS = frozenset(("central", "north", "south", "east", "west", "northern", "southern", "greater"))


def within(wanted: frozenset[str], towns: frozenset[str]) -> bool:
    """Whether some towns lie in a region that is wanted, or name it otherwise."""
    return any(not _AREA[area].isdisjoint(towns) for area in wanted & _AREA.keys())


def may_hold(towns: frozenset[str], wanted: frozenset[str]) -> bool:
    """Whether what reads as a town may hold a wanted one: its region or district, or "Central" of a state."""
    return within(towns, wanted) or (bool(towns) and _DIRECTIONS.issuperset(towns))


def meant(towns: frozenset[str]) -> frozenset[str]:
    """The towns that somebody means who names these, those of a metropolis included."""
    wide = (name.strip() for town in towns if town in METROS for name in METROS[town].split(";"))
    return towns.union(wide)


def is_anywhere(text: str) -> bool:
    """A wish that excludes no place and does not ask for remote work."""
    told = any(place.told or place.remote for place in read_places(text))
    return not told and not _NOWHERE.isdisjoint(words(text))
