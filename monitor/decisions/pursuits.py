"""Roles that the user was told to reach out about: whom to ask now, and whom next. Pure.

One person at a time: the best door first; where no answer came, or a no, the next of the ladder; where nobody
is left, one light reminder, then rest.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from monitor.decisions.budget import hold, is_with
from monitor.decisions.errands import held, key_of, lapsed, new_errand
from monitor.decisions.workdays import after, workday_from
from monitor.model import Budget, Contact, Employer, Errand, Known, Person, Reach, Said, Wait
from monitor.text import day, fold

ANSWERED = frozenset(("reply", "meeting", "referral", "interview"))
"""Outcomes after which nobody else is asked about the role."""
_REMINDER = Wait(days=7)
"""How long after a note about a role one may be reminded of it, once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """A role that the user was told to reach out about, on a day, and whom to ask, the best first.

    `alert` is the key of what told of it: it stays the same where the role goes on under another id.
    `at_once`: the role of the no is back, which is worth a second note however soon.
    """

    known: Known
    employer: str
    alert: str
    told_on: date
    people: tuple[Reach, ...]
    at_once: bool = False

    @property
    def key(self) -> str:
        """What names the role in the contacts about it."""
        return f"{self.known.posting.source} {self.known.posting.id}"


def about_roles(
    employer: Employer,
    contacts: Sequence[Contact],
    openings: Sequence[Opening],
    said: Mapping[str, Said],
    budget: Budget,
    today: date,
) -> Iterator[Errand]:
    """For each open role that was told of: whom to ask, or to remind. `contacts`: all with the employer."""
    for opening in openings:
        if fold(opening.employer) != fold(employer.name) or opening.known.closed_at is not None:
            continue
        errand = _about(opening, employer, contacts, said, budget, today)
        if errand is not None and not lapsed(errand.what, errand.due_on, today, said.get(errand.key)):
            yield replace(errand, role=opening.known)


def _about(
    opening: Opening,
    employer: Employer,
    contacts: Sequence[Contact],
    said: Mapping[str, Said],
    budget: Budget,
    today: date,
) -> Errand | None:
    """What to do about a role now: ask the best door, or the next one, or remind the only one."""
    title, key = opening.known.posting.title, opening.alert
    asked = [c for c in contacts if _is_about(c, opening)]
    left = [
        reach.person
        for reach in opening.people
        if not any(is_with(contact, reach.person.name) for contact in asked)
        and not _skipped(said.get(key_of("reach_out", employer.name, reach.person.name, key)))
    ]
    if not asked:
        if not left:
            return None
        return _first(opening, employer, left[0], contacts, budget, today)
    last = asked[-1]
    if any(contact.outcome in ANSWERED for contact in asked):
        return None
    if left:
        refused = last.outcome == "no"
        due_on = after(last.on, budget.per_employer if refused else budget.next_rung)
        what = "could not help" if refused else f"has not answered since {day(last.on)}"
        why = f"{last.person} {what}: {left[0].name} is the next one to ask about {title}."
        errand = new_errand("reach_out", employer, left[0], due_on, why, today, key)
        return held(errand, hold(left[0], contacts, budget, today), today)
    return _reminder(opening, employer, asked, today)


def _first(
    opening: Opening,
    employer: Employer,
    person: Person,
    contacts: Sequence[Contact],
    budget: Budget,
    today: date,
) -> Errand:
    """Ask the best door: at once, or when the wait of which the alert told is over.

    The alert asked for it already, unless it named somebody else, said to wait, or another note came between.
    """
    why = f"{employer.name} opened {opening.known.posting.title}; {person.name} is the best door to it."
    told_on = workday_from(opening.told_on)
    before = [contact for contact in contacts if contact.on <= opening.told_on]
    waits = None if opening.at_once else hold(person, before, budget, opening.told_on)
    due_on = max(told_on, waits.until) if waits else told_on
    errand = new_errand("reach_out", employer, person, told_on, why, today, opening.alert)
    named = person == opening.people[0].person
    if opening.at_once:
        return replace(errand, told=named)
    now = held(errand, hold(person, contacts, budget, today), today)
    if now is not errand:
        return now
    between = any(contact.on >= opening.told_on for contact in contacts)
    return replace(errand, due_on=due_on, told=named and due_on == told_on and not between)


def _reminder(opening: Opening, employer: Employer, asked: Sequence[Contact], today: date) -> Errand | None:
    """One light reminder to who was asked last; then rest."""
    last, title = asked[-1], opening.known.posting.title
    person = next((r.person for r in opening.people if is_with(last, r.person.name)), None)
    again = sum(is_with(contact, last.person) for contact in asked) > 1
    if last.outcome is not None or again or person is None:
        return None
    why = f"{person.name} has not answered about {title} since {day(last.on)}: one light reminder, then rest."
    return new_errand("follow_up", employer, person, after(last.on, _REMINDER), why, today, opening.alert)


def _is_about(contact: Contact, opening: Opening) -> bool:
    """Whether a contact with the employer was about this role: as a note about a role since it was told (one
    note about all that opened is better than several); what was written before it came back does not count.
    """
    meant = "reach_out" in contact.did or "follow_up" in contact.did or not contact.did
    return (meant or contact.role == opening.key) and contact.on >= opening.told_on


def _skipped(said: Said | None) -> bool:
    return said is not None and said.state == "skipped"
