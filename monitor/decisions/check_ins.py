"""Keeping in touch: once after the no, then again and again, from the last contact on. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date

from monitor.decisions.budget import hold, is_with
from monitor.decisions.errands import held, key_of, new_errand
from monitor.decisions.workdays import after
from monitor.model import Budget, Cadence, Contact, Employer, Errand, Move, Person, Said
from monitor.text import days_ago, fold

FIRST_DAYS = frozenset(("thank_you", "answer", "invite"))
"""Errands of the days after a no: a note that did only these does not count as a check-in."""


def first_days(contact: Contact) -> bool:
    """Whether a contact was only for the days after a no."""
    return bool(contact.did) and FIRST_DAYS.issuperset(contact.did)


def stars(employer: Employer, today: date, elsewhere: Collection[str] = ()) -> list[Person]:
    """Those with whom to keep in touch: the stars; where none is there any more, the recruiters stand in.

    A star who left is still one, but where their new employer is in the watch list too (`elsewhere` are the
    names, folded, of whoever is at another one now).
    """
    every = [person for person in employer.people if person.star]
    starred = [p for p in every if _is_there(p, today) or fold(p.name) not in elsewhere]
    if any(_is_there(person, today) for person in starred):
        return starred
    return [*starred, *(p for p in employer.people if p.recruiter and not p.star and _is_there(p, today))]


def check_ins(
    employer: Employer,
    contacts: Sequence[Contact],
    moves: Sequence[Move],
    said: Mapping[str, Said],
    elsewhere: Collection[str],
    cadence: Cadence,
    budget: Budget,
    today: date,
) -> Iterator[Errand]:
    """The next sign of life to each star of an employer. `contacts` are all that count there."""
    noes = [no.date for no in employer.rejections if no.date <= today]
    for person in stars(employer, today, elsewhere):
        own = [contact for contact in contacts if is_with(contact, person.name)]
        moved = [m.confirmed_on for m in moves if m.confirmed_on and fold(m.person) == fold(person.name)]
        met = [person.met] if person.met and person.met <= today else []
        anchors = [*_each("You met {name} {ago}", met), *_each("{name} moved {ago}", moved)]
        anchors += _each("You have not written to {name} since the no, {ago}", noes)
        anchors += _each("Your last contact with {name} was {ago}", [contact.on for contact in own])
        if not anchors:
            continue
        last, told = max(anchors, key=lambda anchor: anchor[0])
        began = max([*noes, *met], default=last)
        later = any(contact.on >= began and not first_days(contact) for contact in own)
        step = _step(employer, person, last, said, cadence, today, later=later)
        if step is None:
            continue
        due_on, part = step
        since = told.format(name=person.name, ago=days_ago((today - last).days))
        why = f"{since}: ask how things go, and say what is new."
        errand = new_errand("check_in", employer, person, due_on, why, today, *part)
        yield held(errand, hold(person, contacts, budget, today), today)


def _each(told: str, days: Sequence[date]) -> list[tuple[date, str]]:
    return [(day, told) for day in days]


def _is_there(person: Person, today: date) -> bool:
    return person.left is None or person.left > today


def _step(
    employer: Employer,
    person: Person,
    last: date,
    said: Mapping[str, Said],
    cadence: Cadence,
    today: date,
    *,
    later: bool,
) -> tuple[date, tuple[str, str]] | None:
    """The latest step of the series that has come, else the first one: its day, and what tells it from the
    others. One that was put off beyond the next stays until then."""
    first = cadence.later if later or cadence.check_in is None else cadence.check_in
    if first is None:
        return None
    due_on, number = after(last, first), 0
    while cadence.later is not None and cadence.later.days:
        following = after(due_on, cadence.later)
        put_off = said.get(key_of("check_in", employer.name, person.name, str(last), str(number)))
        waits = put_off is not None and put_off.until is not None and put_off.until > following
        if following > today or waits:
            break
        due_on, number = following, number + 1
    return due_on, (str(last), str(number))
