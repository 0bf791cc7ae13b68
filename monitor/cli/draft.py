"""`job-monitor draft`: the note to somebody, for the user to edit and to send by hand."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

from monitor.cli import GOOD, show
from monitor.cli.acquainted import person_argument, whom
from monitor.cli.session import Session, session
from monitor.decisions.coming_back import rejected
from monitor.decisions.doors import as_reached
from monitor.decisions.stories import latest_rejection
from monitor.drafts.draft import KINDS, Draft, draft
from monitor.drafts.errand import kind_for
from monitor.drafts.facts import facts_of
from monitor.drafts.links import links_to
from monitor.drafts.markup import told_by
from monitor.errors import UsageError
from monitor.model import Employer, Errand, Known, Move, Person, Rejection
from monitor.pipeline.relationships import errands_with, today_of
from monitor.text import fold, words


def arguments(parser: argparse.ArgumentParser) -> None:
    person_argument(parser)
    parser.add_argument("role", nargs="?", metavar="ROLE", help="the id, the link or the title of a role")
    parser.add_argument("--kind", choices=KINDS, help="what kind of note (else what is due, or a check-in)")
    parser.add_argument("--json", action="store_true", help="one JSON document")


def run(args: argparse.Namespace) -> int:
    with session(args) as s:
        employer, person = whom(s.config.employers, args.person, args.employer)
        errand = next(iter(errands_with(s.config, s.store, s.now, employer, person)), None)
        role = _role(s, args.role, employer) if args.role else None
        if role is None and not args.kind and errand is not None:
            role = errand.role
        what = errand.what if errand and not args.role else "reach_out" if role else "check_in"
        facts = facts_of(
            person=person,
            employer=employer,
            me=s.config.me,
            today=today_of(s.config, s.now),
            rejection=_no(errand, role, employer),
            posting=role.posting if role else None,
            move=_move(s, employer, person),
            contacts=s.store.contacts(employer=employer.name),
            back=role is not None and rejected(role.posting, employer.rejections) is not None,
        )
        written = draft(
            args.kind or kind_for(what, facts, person, s.config.me), facts, templates=s.config.templates
        )
        links = links_to(as_reached(person, today_of(s.config, s.now)), written)
        names = [one.name for employer_ in s.config.employers for one in employer_.people]
        twin = sum(fold(name) == fold(person.name) for name in names) > 1
    if args.json:
        show.line(_document(written, employer, person, links))
    else:
        _tell(written, f'"{person.name}" --employer "{employer.name}"' if twin else f'"{person.name}"', links)
    return GOOD


def _no(errand: Errand | None, role: Known | None, employer: Employer) -> Rejection | None:
    back = rejected(role.posting, employer.rejections) if role else None
    if back:
        return back[0]
    return (errand.rejection if errand else None) or latest_rejection(employer)


def _move(s: Session, employer: Employer, person: Person) -> Move | None:
    """The latest move of the person that the user confirmed."""
    own = (
        move
        for move in s.store.moves(state="confirmed")
        if fold(move.employer) == fold(employer.name)
        and fold(move.person) == fold(person.name)
        and move.what != "renamed"
    )
    return max(own, key=lambda move: move.by, default=None)


def _role(s: Session, text: str, employer: Employer) -> Known:
    """The role that is meant. Raises UsageError where it is none, or could be several."""
    exact = [known for known in s.store.find(text) if known.employer == employer.name]
    if exact:
        return exact[0]
    wanted = set(words(text))
    open_ones = list(s.store.roles(employer=employer.name, open_only=True))
    found = [known for known in open_ones if wanted and wanted <= set(words(known.posting.title))]
    whole = [known for known in found if fold(known.posting.title) == fold(text)]
    titles = dict.fromkeys(known.posting.title for known in whole or found)
    if len(titles) == 1:
        return (whole or found)[0]
    if not titles:
        raise UsageError(
            f"No open role {text} is known at {employer.name}: `job-monitor roles` lists them with their ids."
        )
    raise UsageError(f"{text} could be several roles: {'; '.join(list(titles)[:6])}. Write the whole title.")


def _document(
    written: Draft, employer: Employer, person: Person, links: Sequence[tuple[str, str]]
) -> dict[str, Any]:
    return {
        "person": person.name,
        "employer": employer.name,
        "kind": written.kind,
        "language": written.language,
        "subject": written.subject,
        "text": written.text,
        "shorter": list(written.shorter),
        "call": written.call,
        "limit": written.limit,
        "characters": len(written.text),
        "links": [{"label": label, "url": url} for label, url in links],
        "trouble": written.trouble,
    }


def _tell(written: Draft, whom: str, links: Sequence[tuple[str, str]]) -> None:
    """The note, and how to say that it was sent; `whom` names the person on the command line."""
    if written.trouble:
        print(show.paint(show.paragraph(written.trouble), "warn"), end="\n\n")
    if written.subject:
        print(show.paint(f"Subject: {written.subject}", "strong") + "\n")
    print(written.text)
    if written.limit:
        print("\n" + show.paint(f"{len(written.text)} of {written.limit} characters.", "faint"))
    if written.call:
        print("\n" + show.paint("If you would rather call:", "strong") + f"\n{written.call}")
    for label, url in links:
        print(f"\n{label}: {told_by(url)}")
    done = f"Nothing is sent for you. Afterwards: job-monitor contacted {whom}"
    print("\n" + show.paint(show.paragraph(done), "faint"))
