"""What there is to do for each relationship, and when: from the no, and from each contact since. Pure.

    thank_you    each who interviewed the user, after the no
    answer       to the no: the recruiter, else the hiring manager, else a star, else who was met
    invite       each star: to connect
    check_in     each star: once after the no, then again and again; the clock restarts at the last contact
    reach_out    the best door to a role that was told of; then the next one, where no answer came
    follow_up    once, where no answer came and there is nobody else to ask
    congratulate who moved, or has a new title
    export       the user's contacts anew, so that moves are seen

Every errand falls on a workday. What was never done lapses: a thank-you months after the talk is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from monitor.decisions.budget import hold, is_with
from monitor.decisions.errands import as_said, held, key_of, lapsed, new_errand
from monitor.decisions.pursuits import Opening, about_roles
from monitor.decisions.workdays import after, workday_from
from monitor.model import (
    Budget,
    Cadence,
    Contact,
    Employer,
    Errand,
    Move,
    Person,
    Rejection,
    Said,
)
from monitor.text import day, days_ago, fold

FIRST_DAYS = frozenset(("thank_you", "answer", "invite"))
"""Errands of the days after a no: a note that did only these does not count as a check-in."""
_OF_ONE_TALK = timedelta(days=183)
"""A meeting up to this long before a no was about it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ties:
    """All that is known of the user's relationships.

    `connected` are the people (employer, name; folded) with whom the user is connected. `exported_on` is the
    day of the latest export of the user's contacts.
    """

    employers: Sequence[Employer]
    contacts: Sequence[Contact] = ()
    said: Mapping[str, Said] = field(default_factory=dict)
    moves: Sequence[Move] = ()
    openings: Sequence[Opening] = ()
    connected: frozenset[tuple[str, str]] = frozenset()
    exported_on: date | None = None


def errands(ties: Ties, cadence: Cadence, budget: Budget, today: date) -> tuple[Errand, ...]:
    """Everything that is due, planned, put off or held back, the earliest first.

    What was done or skipped, and what has lapsed, is not among it.
    """
    found: list[Errand] = []
    for employer in ties.employers:
        own = [c for c in ties.contacts if fold(c.employer) == fold(employer.name) and c.on <= today]
        roles = [*about_roles(employer, own, ties.openings, ties.said, budget, today)]
        asked = {fold(errand.person or "") for errand in roles if errand.state in ("due", "held")}
        found += roles
        found += _after_the_no(employer, own, ties, cadence, today)
        for errand in _check_ins(employer, own, cadence, budget, today):
            # Whoever is to be asked about a role hears from the user anyway.
            if fold(errand.person or "") not in asked:
                found.append(errand)
        found += _congratulations(employer, own, ties.moves, today)
    found += _export(ties, cadence, today)
    said = (as_said(errand, ties.said.get(errand.key), today) for errand in found)
    return tuple(sorted((errand for errand in said if errand), key=_order))


def first_days(contact: Contact) -> bool:
    """Whether a contact was only for the days after a no."""
    return bool(contact.did) and FIRST_DAYS.issuperset(contact.did)


def stars(employer: Employer) -> list[Person]:
    """Those with whom to keep in touch: the stars; nobody starred: the recruiters stand in."""
    starred = [person for person in employer.people if person.star]
    return starred or [person for person in employer.people if person.recruiter]


def done_by(
    how: str | None, open_ones: Sequence[Errand], *, to_come: timedelta = timedelta(days=7)
) -> list[Errand]:
    """Which of the open errands of a person a contact was, by the way it went.

    An invitation to connect goes by LinkedIn; what comes up within the next days is done by it too.
    """
    if not open_ones:
        return []
    earliest = min(errand.due_on for errand in open_ones)
    return [
        errand
        for errand in open_ones
        if (errand.what != "invite" or how == "linkedin")
        and (errand.state in ("due", "held", "snoozed") or errand.due_on - earliest <= to_come)
    ]


def _order(errand: Errand) -> tuple[date, str, str, str]:
    return errand.due_on, errand.employer or "", errand.person or "", errand.what


# ---------------------------------------------------------------------------------- after the no


def _after_the_no(
    employer: Employer, contacts: Sequence[Contact], ties: Ties, cadence: Cadence, today: date
) -> Iterator[Errand]:
    noes = sorted((no for no in employer.rejections if no.date <= today), key=lambda no: no.date)
    for no in noes:
        since = [contact for contact in contacts if contact.on >= no.date]
        steps = (
            ("thank_you", cadence.thank_you, _interviewers(employer, no, noes, today)),
            ("answer", cadence.answer, _who_said_no(employer)),
            ("invite", cadence.invite, _to_connect(employer, ties, today) if no is noes[-1] else []),
        )
        for what, wait, people in steps:
            for person in people:
                # Who was invited to connect once is not invited after another no.
                if wait is None or _did(what, person, contacts if what == "invite" else since):
                    continue
                due_on = after(no.date, wait)
                if not lapsed(what, due_on, today):
                    errand = new_errand(
                        what, employer, person, due_on, _why_after(what, no, person), today, str(no.date)
                    )
                    yield replace(errand, rejection=no)


def _did(what: str, person: Person, contacts: Sequence[Contact]) -> bool:
    """Whether one of these contacts was this errand; one of which nothing is known was any but an
    invitation."""
    own = [contact for contact in contacts if is_with(contact, person.name)]
    return any(what in contact.did or (not contact.did and what != "invite") for contact in own)


def _interviewers(employer: Employer, no: Rejection, noes: Sequence[Rejection], today: date) -> list[Person]:
    """Who talked with the user before this no, as far as is known; nobody where it came before any talk."""
    if no.stage == "applied":
        return []
    return [p for p in _doors(employer, today) if not p.recruiter and _about(p, noes) is no]


def _about(person: Person, noes: Sequence[Rejection]) -> Rejection | None:
    """The no that ended what a person talked with the user about: the first one after they met; the last one
    where it is not known when they did."""
    if person.met is None:
        return noes[-1]
    gaps = ((no.date - person.met, no) for no in noes)
    return next((no for gap, no in gaps if timedelta(0) <= gap <= _OF_ONE_TALK), None)


def _who_said_no(employer: Employer) -> list[Person]:
    """Whom to answer: one person."""
    ranked = sorted(
        employer.people, key=lambda p: (p.left is not None, not p.recruiter, not p.hiring_manager, not p.star)
    )
    return ranked[:1]


def _to_connect(employer: Employer, ties: Ties, today: date) -> list[Person]:
    """The stars who are still there and with whom the user is not connected yet."""
    name, there = fold(employer.name), _doors(employer, today)
    return [p for p in stars(employer) if p in there and (name, fold(p.name)) not in ties.connected]


def _doors(employer: Employer, on: date) -> list[Person]:
    return [person for person in employer.people if person.left is None or person.left > on]


def _why_after(what: str, no: Rejection, person: Person) -> str:
    told = f"You heard the no for {no.role} on {day(no.date)}"
    if what == "thank_you":
        return f"{told}: thank {person.name} for the time and the talk."
    if what == "answer":
        return f"{told}: answer it kindly, and say that you are open to later roles."
    return f"{told}: connect with {person.name}, so that you stay in touch."


# -------------------------------------------------------------------------------------- check-ins


def _check_ins(
    employer: Employer, contacts: Sequence[Contact], cadence: Cadence, budget: Budget, today: date
) -> Iterator[Errand]:
    noes = [no.date for no in employer.rejections if no.date <= today]
    for person in stars(employer):
        own = [contact for contact in contacts if is_with(contact, person.name)]
        met = [person.met] if person.met and person.met <= today else []
        last = max([*noes, *met, *(contact.on for contact in own)], default=None)
        if last is None:
            continue
        began = max([*noes, *met], default=last)
        later = any(contact.on >= began and not first_days(contact) for contact in own)
        due_on = _next_check_in(last, cadence, today, later=later)
        if due_on is None:
            continue
        since = f"Your last contact with {person.name} was {days_ago((today - last).days)}"
        why = f"{since}: ask how things go, and say what is new."
        errand = new_errand("check_in", employer, person, due_on, why, today, str(due_on))
        yield held(errand, hold(person, contacts, budget, today), today)


def _next_check_in(last: date, cadence: Cadence, today: date, *, later: bool) -> date | None:
    """The latest step of the series that has come; else the first one."""
    first = cadence.later if later or cadence.check_in is None else cadence.check_in
    if first is None:
        return None
    found = after(last, first)
    if cadence.later is None or cadence.later.days == 0:
        return found
    while (following := after(found, cadence.later)) <= today:
        found = following
    return found


# ----------------------------------------------------------------------------- careers and exports


def _congratulations(
    employer: Employer, contacts: Sequence[Contact], moves: Sequence[Move], today: date
) -> Iterator[Errand]:
    people = {fold(person.name): person for person in employer.people}
    for move in moves:
        person = people.get(fold(move.person))
        counts = move.state == "confirmed" and move.what != "renamed" and move.confirmed_on is not None
        if (
            person is None
            or fold(move.employer) != fold(employer.name)
            or not counts
            or move.confirmed_on is None
        ):
            continue
        since = [contact for contact in contacts if contact.on >= move.confirmed_on]
        due_on = workday_from(move.confirmed_on)
        if _did("congratulate", person, since) or lapsed("congratulate", due_on, today):
            continue
        at = f" at {move.company}" if move.company and move.what == "moved" else ""
        new = move.title or "in a new role"
        why = f"{person.name} is now {new}{at}: congratulate, and ask for nothing."
        errand = new_errand("congratulate", employer, person, due_on, why, today, str(move.by), new, at)
        yield replace(errand, move=move)


def _export(ties: Ties, cadence: Cadence, today: date) -> Iterator[Errand]:
    if ties.exported_on is None or cadence.export_reminder is None:
        return
    due_on = after(ties.exported_on, cadence.export_reminder)
    why = (
        f"Your last export of LinkedIn contacts is of {day(ties.exported_on)}: export them again and import"
        " the file, so that moves of your stars are seen."
    )
    yield Errand(
        key=key_of("export", str(due_on)),
        what="export",
        due_on=due_on,
        why=why,
        state="due" if due_on <= today else "planned",
    )
