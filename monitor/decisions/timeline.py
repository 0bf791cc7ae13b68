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

from monitor.decisions.budget import is_with
from monitor.decisions.check_ins import check_ins, stars
from monitor.decisions.errands import as_said, key_of, lapsed, new_errand
from monitor.decisions.histories import history
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
from monitor.text import day, fold

_SOON = timedelta(days=7)
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
    past = [contact for contact in ties.contacts if contact.on <= today]
    found: list[Errand] = []
    for employer in ties.employers:
        own = history(employer, ties.employers, past)
        roles = [*about_roles(employer, own, ties.openings, ties.said, budget, today)]
        asked = {fold(errand.person or "") for errand in roles if errand.due_on - today <= _SOON}
        found += roles
        found += _after_the_no(employer, own, ties, cadence, today)
        elsewhere = _elsewhere(employer, ties.employers)
        for errand in check_ins(employer, own, ties.moves, ties.said, elsewhere, cadence, budget, today):
            # Whoever is to be asked about a role hears from the user anyway.
            if fold(errand.person or "") not in asked:
                found.append(errand)
    found += _congratulations(ties, past, today)
    found += _export(ties, cadence, today)
    said = (as_said(errand, ties.said.get(errand.key), today) for errand in found)
    once = {errand.key: errand for errand in said if errand}
    return tuple(sorted(once.values(), key=_order))


def done_by(how: str | None, open_ones: Sequence[Errand], on: date) -> list[Errand]:
    """Which of the open errands of a person a contact on a day was, by the way it went.

    An invitation to connect goes by LinkedIn. What comes up within the next days is done by it too; what had
    no cause yet on that day is not.
    """
    return [
        errand
        for errand in open_ones
        if (errand.what != "invite" or how == "linkedin")
        and (errand.state in ("held", "snoozed") or errand.due_on - on <= _SOON)
        and _began(errand) <= on
    ]


def _began(errand: Errand) -> date:
    """The first day on which an errand could have been done."""
    if errand.role is not None:
        # Whatever zone the user is in, the day of the instant or the one before.
        return errand.role.opened_at.date() - timedelta(days=1)
    if errand.move is not None:
        return errand.move.after or date.min
    return errand.rejection.date if errand.rejection is not None else date.min


def _elsewhere(employer: Employer, employers: Sequence[Employer]) -> frozenset[str]:
    """The names, folded, of whoever is at another employer now."""
    return frozenset(
        fold(person.name)
        for other in employers
        if other is not employer
        for person in other.people
        if person.left is None
    )


def _order(errand: Errand) -> tuple[date, str, str, str]:
    return errand.due_on, errand.employer or "", errand.person or "", errand.what


# ---------------------------------------------------------------------------------- after the no


def _after_the_no(
    employer: Employer, contacts: Sequence[Contact], ties: Ties, cadence: Cadence, today: date
) -> Iterator[Errand]:
    noes = sorted((no for no in employer.rejections if no.date <= today), key=lambda no: no.date)
    for no in noes:
        last = no is noes[-1]
        since = [contact for contact in contacts if contact.on >= no.date]
        steps = (
            ("thank_you", cadence.thank_you, _interviewers(employer, no, noes, contacts, today)),
            # Of several noes within a few days one answer is enough, to the last.
            ("answer", cadence.answer, _who_said_no(employer, today) if last else []),
            ("invite", cadence.invite, _to_connect(employer, ties, today) if last else []),
        )
        for what, wait, people in steps:
            for person in people:
                # Who was invited to connect once is not invited after another no.
                if wait is None or _did(what, person, contacts if what == "invite" else since):
                    continue
                due_on = after(no.date, wait)
                why, parts = _why_after(what, no, person), (str(no.date), no.role)
                errand = new_errand(what, employer, person, due_on, why, today, *parts)
                if not lapsed(what, due_on, today, ties.said.get(errand.key)):
                    yield replace(errand, rejection=no)


def _did(what: str, person: Person, contacts: Sequence[Contact]) -> bool:
    """Whether one of these contacts was this errand; one of which nothing is known was any but an
    invitation."""
    own = [contact for contact in contacts if is_with(contact, person.name)]
    return any(what in contact.did or (not contact.did and what != "invite") for contact in own)


def _interviewers(
    employer: Employer,
    no: Rejection,
    noes: Sequence[Rejection],
    contacts: Sequence[Contact],
    today: date,
) -> list[Person]:
    """Who talked with the user before this no, as far as is known; nobody where it came before any talk."""
    if no.stage == "applied":
        return []
    there = [person for person in _doors(employer, today) if not person.recruiter]
    return [person for person in there if _about(person, noes, contacts) is no]


def _about(person: Person, noes: Sequence[Rejection], contacts: Sequence[Contact]) -> Rejection | None:
    """The no that ended what a person talked with the user about: the first one after they met. Where it is
    not known when that was: the last one, but for who had a note of the user before it."""
    if person.met is None:
        known = any(is_with(contact, person.name) and contact.on < noes[-1].date for contact in contacts)
        return noes[0] if known else noes[-1]
    gaps = ((no.date - person.met, no) for no in noes)
    return next((no for gap, no in gaps if timedelta(0) <= gap <= _OF_ONE_TALK), None)


def _who_said_no(employer: Employer, today: date) -> list[Person]:
    """Whom to answer: one person who is still there."""
    there = _doors(employer, today)
    return sorted(there, key=lambda p: (not p.recruiter, not p.hiring_manager, not p.star))[:1]


def _to_connect(employer: Employer, ties: Ties, today: date) -> list[Person]:
    """The stars who are still there and with whom the user is not connected yet."""
    name, there = fold(employer.name), _doors(employer, today)
    return [p for p in stars(employer, today) if p in there and (name, fold(p.name)) not in ties.connected]


def _doors(employer: Employer, on: date) -> list[Person]:
    return [person for person in employer.people if person.left is None or person.left > on]


def _why_after(what: str, no: Rejection, person: Person) -> str:
    told = f"You heard the no for {no.role} on {day(no.date)}"
    if what == "thank_you":
        return f"{told}: thank {person.name} for the time and the talk."
    if what == "answer":
        return f"{told}: answer it kindly, and say that you are open to later roles."
    return f"{told}: connect with {person.name}, so that you stay in touch."


# ----------------------------------------------------------------------------- careers and exports


def _congratulations(ties: Ties, contacts: Sequence[Contact], today: date) -> Iterator[Errand]:
    """The last confirmed news of each person's career. Where their new employer is in the watch list, they
    are congratulated there."""
    latest: dict[tuple[str, str], Move] = {}
    for move in ties.moves:
        if move.state == "confirmed" and move.what != "renamed" and move.confirmed_on is not None:
            latest[fold(move.employer), fold(move.person)] = move
    for move in latest.values():
        where = _now_at(move, ties.employers)
        if where is None or move.confirmed_on is None:
            continue
        employer, person = where
        own = history(employer, ties.employers, contacts)
        since = [contact for contact in own if contact.on >= move.confirmed_on]
        due_on, new = workday_from(move.confirmed_on), move.title or "in a new role"
        at = f" at {move.company}" if move.company and move.what == "moved" else ""
        why = f"{person.name} is now {new}{at}: congratulate, and ask for nothing."
        errand = new_errand("congratulate", employer, person, due_on, why, today, str(move.by), new, at)
        lapses = lapsed("congratulate", due_on, today, ties.said.get(errand.key))
        if not lapses and not _did("congratulate", person, since):
            yield replace(errand, move=move)


def _now_at(move: Move, employers: Sequence[Employer]) -> tuple[Employer, Person] | None:
    """The entry of the one who moved: that of where they are now before that of where they were."""
    entries = [
        (employer, person)
        for employer in employers
        for person in employer.people
        if fold(person.name) == fold(move.person)
    ]
    old = [entry for entry in entries if fold(entry[0].name) == fold(move.employer)]
    new = [entry for entry in entries if entry not in old and entry[1].left is None]
    return next(iter((*(new if move.what == "moved" else ()), *old)), None) if old else None


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
