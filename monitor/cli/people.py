"""`job-monitor people`: everybody of the watch list, how things stand with them, and what is next."""

from __future__ import annotations

import argparse
from datetime import date
from typing import Any

from monitor.cli import GOOD, show
from monitor.cli.due import when
from monitor.cli.session import Session, session
from monitor.decisions.budget import is_with as contact_is_with
from monitor.drafts.doings import kind_of
from monitor.model import Contact, Employer, Errand, Person
from monitor.pipeline.relationships import is_with, open_errands, today_of
from monitor.text import day, fold


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="one JSON line for each person")


def run(args: argparse.Namespace) -> int:
    with session(args) as s:
        everybody = [(employer, person) for employer in s.config.employers for person in employer.people]
        found = open_errands(s.config, s.store, s.now)
        rows = [
            (employer, person, _last(s, employer, person), _next(found, employer, person))
            for employer, person in everybody
        ]
        if args.json:
            for row in rows:
                show.line(_document(*row))
        elif rows:
            _tell(rows, s)
        else:
            print(show.paragraph("Nobody is noted yet. `job-monitor person add` asks who interviewed you."))
    return GOOD


def _last(s: Session, employer: Employer, person: Person) -> Contact | None:
    """The last contact, also at the employer that somebody has left for this one."""
    places = [employer.name]
    if person.left is None:
        places += [
            other.name
            for other in s.config.employers
            for one in other.people
            if one.left is not None and fold(one.name) == fold(person.name) and other.name != employer.name
        ]
    own = [
        one
        for place in places
        for one in s.store.contacts(employer=place)
        if contact_is_with(one, person.name)
    ]
    return max(own, key=lambda one: one.on, default=None)


def _next(found: tuple[Errand, ...], employer: Employer, person: Person) -> Errand | None:
    return next((one for one in found if is_with(one, employer, person)), None)


def _document(
    employer: Employer, person: Person, last: Contact | None, coming: Errand | None
) -> dict[str, Any]:
    return {
        "person": person.name,
        "employer": employer.name,
        "title": person.title,
        "departments": list(person.departments),
        "star": person.star,
        "recruiter": person.recruiter,
        "hiring_manager": person.hiring_manager,
        "email": person.email,
        "phone": person.phone,
        "linkedin": person.linkedin,
        "met": person.met.isoformat() if person.met else None,
        "left": person.left.isoformat() if person.left else None,
        "last_contact": (
            {"on": last.on.isoformat(), "how": last.how, "outcome": last.outcome} if last else None
        ),
        "next": {"what": coming.what, "due_on": coming.due_on.isoformat()} if coming else None,
    }


def _title(person: Person, today: date) -> str:
    title = person.title or ("recruiter" if person.recruiter else "")
    if person.left is None or person.left > today:
        return title
    return f"left (was {title})" if title else "left"


def _tell(rows: list[tuple[Employer, Person, Contact | None, Errand | None]], s: Session) -> None:
    today = today_of(s.config, s.now)
    show.table(
        [
            show.Column(head=""),
            show.Column(head="who", least=12),
            show.Column(head="employer", least=10),
            show.Column(head="title", least=12, rank=3),
            show.Column(head="last contact", rank=2),
            show.Column(head="next", rank=1),
        ],
        [
            [
                "*" if person.star else "",
                person.name,
                employer.name,
                _title(person, today),
                f"{day(last.on)}, {last.how or 'noted'}" if last else "",
                f"{kind_of(coming.what)}, {when(coming.due_on, today)}" if coming else "",
            ]
            for employer, person, last, coming in rows
        ],
        meanings=["faint" if person.left and person.left <= today else None for _, person, _, _ in rows],
    )
    count = sum(person.star for _, person, _, _ in rows)
    print(f"\n{len(rows)} {'person' if len(rows) == 1 else 'people'}, {count} starred.")
