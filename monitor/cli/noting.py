"""A person as an entry of the watch list: added, or completed where they stand there already. Pure.

What the user wrote is never written over: a key that says something else stays, and it is said that it does.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from monitor.cli.watchfile import File
from monitor.config.editing import with_person, with_person_keys
from monitor.config.entries import Entry, Value, entry_lines, pair
from monitor.decisions.profiles import profile_slug
from monitor.model import Employer, Person
from monitor.text import day, fold

_FLAGS = ("star", "recruiter", "hiring_manager")
_ORDER = (
    "name", "title", "departments", "star", "recruiter", "hiring_manager", "email", "phone", "linkedin",
    "other", "language", "formal", "time_zone", "met", "left", "notes",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """What became of a person in the watch list. `keys` are those that were written; `kept` those that say
    something else than was given, with what stands there and what was given."""

    employer: str
    person: str
    new: bool
    new_employer: bool
    keys: Mapping[str, Value]
    kept: tuple[tuple[str, str, str], ...] = ()

    @property
    def toml(self) -> str:
        """The lines that were written."""
        if self.new:
            return entry_lines("people", self.keys, self.employer if self.new_employer else None)
        return "".join(f"  {pair(key, value)}\n" for key, value in self.keys.items())


def note(file: File, employer: str, entry: Entry) -> tuple[File, Noted]:
    """The file with this person at an employer (either may be new). Raises ConfigError and UsageError."""
    owner = file.employer(employer)
    called = owner.name if owner else employer
    known = file.person(called, str(entry["name"]))
    if owner is None or known is None:
        keys = {key: entry[key] for key in _ORDER if key in entry}
        noted = Noted(employer=called, person=str(entry["name"]), new=True, new_employer=not owner, keys=keys)
        return file.changed(lambda text: with_person(text, called, keys)), noted
    noted = completed(owner, known, entry)
    if not noted.keys:
        return file, noted
    return file.changed(lambda text: with_person_keys(text, called, known.name, noted.keys)), noted


def completed(employer: Employer, person: Person, entry: Entry) -> Noted:
    """What an entry adds to somebody who stands there already."""
    keys, kept = _completed(person, entry)
    return Noted(
        employer=employer.name,
        person=person.name,
        new=False,
        new_employer=False,
        keys=keys,
        kept=tuple(kept),
    )


def carried(person: Person, title: str | None) -> dict[str, Value]:
    """What goes with somebody to a new employer: how they are written to, and what was noted about them; not
    what belongs to the old desk (mail, phone, department)."""
    found: dict[str, Value | None] = {
        "name": person.name,
        "title": title,
        "star": person.star or None,
        "linkedin": person.linkedin,
        "other": person.other,
        "language": person.language,
        "formal": person.formal,
        "notes": person.notes,
    }
    return {key: value for key, value in found.items() if value is not None}


def said(noted: Noted) -> list[str]:
    """What became of a person, in sentences."""
    whom = f"{noted.person} of {noted.employer}"
    if noted.new:
        sentences = [f"Written: {whom}{' (a new employer)' if noted.new_employer else ''}."]
    elif noted.keys:
        sentences = [f"Added to {whom}: {', '.join(noted.keys)}."]
    else:
        sentences = [f"{whom} stands in the watch list already, and there was nothing to add."]
    return sentences + [
        f"{key} of {noted.person} stays {stands}; {given} was not written over it."
        for key, stands, given in noted.kept
    ]


def _completed(person: Person, entry: Entry) -> tuple[dict[str, Value], list[tuple[str, str, str]]]:
    """The keys that are missing, and those that say something else."""
    keys: dict[str, Value] = {}
    kept: list[tuple[str, str, str]] = []
    for key in _ORDER[1:]:
        given = entry.get(key)
        stands = getattr(person, key)
        if given is None or given == [] or _same(key, stands, given):
            continue
        if stands is None or stands == () or (key in _FLAGS and not stands):
            keys[key] = given
        elif key == "departments" and isinstance(given, list):
            keys[key] = [*stands, *(one for one in given if fold(one) not in set(map(fold, stands)))]
        else:
            kept.append((key, _shown(stands), _shown(given)))
    return keys, kept


def _same(key: str, stands: object, given: object) -> bool:
    """Whether two values mean the same: a number in another spelling, a profile by another address."""
    if key == "departments" and isinstance(stands, tuple) and isinstance(given, list):
        return set(map(fold, given)) <= set(map(fold, stands))
    if not isinstance(stands, str) or not isinstance(given, str):
        return stands == given
    if key == "linkedin":
        slugs = profile_slug(stands), profile_slug(given)
        return slugs[0] == slugs[1] if all(slugs) else fold(stands) == fold(given)
    if key == "phone":
        return re.sub(r"\D", "", stands)[-9:] == re.sub(r"\D", "", given)[-9:]
    return fold(stands) == fold(given)


def _shown(value: object) -> str:
    from datetime import date

    if isinstance(value, date):
        return day(value)
    return "yes" if value is True else "no" if value is False else f"“{value}”"
