"""How often one may write: the least time between two notes to one person and to one employer. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from monitor.decisions.workdays import after
from monitor.model import Budget, Contact, Hold, Person
from monitor.text import days_ago, fold


def is_with(contact: Contact, person: str) -> bool:
    """Whether a contact was with this person (of the same employer)."""
    return fold(contact.person) == fold(person)


def hold(person: Person, contacts: Iterable[Contact], budget: Budget, today: date) -> Hold | None:
    """What keeps the user from writing to a person today; None where nothing does.

    `contacts` are those with everybody of the employer. Of two reasons the one that lasts longer counts.
    """
    found = [_hold(person, contact, budget, today) for contact in contacts if contact.on <= today]
    return max((one for one in found if one.until > today), key=lambda one: one.until, default=None)


def _hold(person: Person, contact: Contact, budget: Budget, today: date) -> Hold:
    own = is_with(contact, person.name)
    until = after(contact.on, budget.per_employer)
    if own:
        until = max(until, after(contact.on, budget.per_person))
    wrote = "called" if contact.how == "call" else "wrote to"
    name = person.name if own else contact.person
    return Hold(until=until, why=f"You {wrote} {name} {days_ago((today - contact.on).days)}.")
