"""Who is still a door to an employer, where somebody is none any more. Pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from monitor.model import Employer, Person


def as_reached(person: Person, today: date) -> Person:
    """A person with the ways that still lead to them: who left has no mail and no phone there any more."""
    if person.left is None or person.left > today:
        return person
    return replace(person, email=None, phone=None)


def doors(employer: Employer, today: date, *, but: str | None = None) -> list[Person]:
    """Everybody who has not left: the stars first, then hiring managers, recruiters and who else was met."""
    there = [
        person
        for person in employer.people
        if person.name != but and (person.left is None or person.left > today)
    ]
    return sorted(there, key=lambda p: (not p.star, not p.hiring_manager, not p.recruiter))
