"""`job-monitor contacted`: the user reached out to somebody, and what came of it."""

from __future__ import annotations

import argparse
from datetime import date

from monitor.cli import GOOD, show
from monitor.cli.acquainted import day_argument, person_argument, whom
from monitor.cli.due import when
from monitor.cli.session import Session, session
from monitor.decisions.timeline import done_by
from monitor.drafts.doings import kind_of
from monitor.errors import UsageError
from monitor.model import OUTCOMES, WAYS, Contact, Employer, Person
from monitor.pipeline.relationships import errands_with, is_with, open_errands, today_of
from monitor.text import day


def arguments(parser: argparse.ArgumentParser) -> None:
    person_argument(parser)
    parser.add_argument("--how", choices=WAYS, help="how you reached out")
    parser.add_argument("--on", metavar="DATE", help="the day, such as 2026-05-01 (today)")
    parser.add_argument("--undo", action="store_true", help="take back the last contact that you noted")
    parser.add_argument("--outcome", choices=OUTCOMES, help="what came of it")


def run(args: argparse.Namespace) -> int:
    with session(args) as s:
        employer, person = whom(s.config.employers, args.person, args.employer)
        today = today_of(s.config, s.now)
        on = day_argument(args.on, "--on", today)
        if on > today:
            raise UsageError(f"{day(on)} has not come yet. Say it when it is done.")
        last = _last(s, employer, person)
        if args.undo:
            return _undone(s, last, person)
        if args.outcome and not args.how and last is not None and (args.on is None or last.on == on):
            said = _came_of(s, last, args.outcome, today)
        else:
            said = _reached_out(s, args, employer, person, on)
        print(show.paint(show.paragraph(said), "good"))
        _tell_next(s, employer, person, today)
    return GOOD


def _last(s: Session, employer: Employer, person: Person) -> Contact | None:
    found = s.store.contacts(employer=employer.name, person=person.name)
    return found[-1] if found else None


def _undone(s: Session, last: Contact | None, person: Person) -> int:
    """Take back the last contact, as if it had never been noted."""
    if last is None or last.number is None:
        print(f"No contact with {person.name} is noted, so there is none to take back.")
        return GOOD
    s.store.remove_contact(last.number)
    how = f" ({last.how})" if last.how else ""
    print(show.paint(f"Taken back: the contact with {last.person} of {day(last.on)}{how}.", "good"))
    return GOOD


def _came_of(s: Session, last: Contact, outcome: str, today: date) -> str:
    """What came of the last contact, which is in the store already."""
    assert last.number is not None
    s.store.set_outcome(last.number, outcome, today)
    return f"Noted: your contact with {last.person} of {day(last.on)} led to {_named(outcome)}."


def _reached_out(s: Session, args: argparse.Namespace, employer: Employer, person: Person, on: date) -> str:
    own = errands_with(s.config, s.store, s.now, employer, person)
    did = done_by(args.how, own, on)
    about = next((one.role for one in did if one.role is not None), None)
    contact = Contact(
        employer=employer.name,
        person=person.name,
        on=on,
        how=args.how,
        outcome=args.outcome,
        outcome_on=on if args.outcome else None,
        role=f"{about.posting.source} {about.posting.id}" if about else None,
        did=tuple(dict.fromkeys(one.what for one in did)),
    )
    s.store.add_contact(contact)
    done = f" Done with it: {', '.join(kind_of(what) for what in contact.did)}." if contact.did else ""
    came = f" It led to {_named(args.outcome)}." if args.outcome else ""
    return f"Noted: you reached out to {person.name} of {employer.name} on {day(on)}.{came}{done}"


def _named(outcome: str) -> str:
    return {
        "reply": "an answer",
        "meeting": "a meeting",
        "referral": "a referral",
        "interview": "an interview",
        "no": "a no",
    }[outcome]


def _tell_next(s: Session, employer: Employer, person: Person, today: date) -> None:
    """What comes next there, so that nobody has to ask."""
    found = [one for one in open_errands(s.config, s.store, s.now) if one.employer == employer.name]
    own = [one for one in found if is_with(one, employer, person)]
    for one in (own or found)[:1]:
        print(
            show.paragraph(
                f"Next at {employer.name}: {kind_of(one.what)}, {one.person}, {when(one.due_on, today)}."
            )
        )
