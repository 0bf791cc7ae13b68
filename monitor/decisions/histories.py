"""Whose contacts count where: under an older name of the employer too, and from before a move. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from monitor.model import Contact, Employer
from monitor.text import fold


def is_of(contact: Contact, employer: Employer) -> bool:
    """Whether a contact was with this employer, by its name or an alias."""
    return fold(contact.employer) in {fold(name) for name in (employer.name, *employer.aliases)}


def history(employer: Employer, employers: Sequence[Employer], contacts: Iterable[Contact]) -> list[Contact]:
    """The contacts that count at an employer, in their order: those with its people, and those with people
    who are there now, from where they have left (the entry there says so)."""
    here = {fold(person.name) for person in employer.people if person.left is None}
    left = {
        (fold(name), fold(person.name))
        for other in employers
        if other is not employer
        for person in other.people
        if person.left is not None and fold(person.name) in here
        for name in (other.name, *other.aliases)
    }
    return [c for c in contacts if is_of(c, employer) or (fold(c.employer), fold(c.person)) in left]
