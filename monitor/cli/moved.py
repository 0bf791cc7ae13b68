"""`job-monitor person moved`: somebody has a new employer or title, or their employer a new name."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from monitor.cli import GOOD, SOME_FAILED, discovering, moving, questions, show, upcoming
from monitor.cli.acquainted import day_argument, person_argument, whom
from monitor.cli.moving import Settled
from monitor.cli.session import Session, clock, session
from monitor.cli.watchfile import File, open_file
from monitor.config.editing import with_source
from monitor.decisions.workplaces import is_at, is_same_company
from monitor.errors import UsageError
from monitor.model import Employer, Move, Person
from monitor.pipeline.relationships import today_of
from monitor.store import Store
from monitor.text import clean, day, fold

LONGEST = 200


def arguments(parser: argparse.ArgumentParser) -> None:
    person_argument(parser)
    parser.add_argument("--to", metavar="COMPANY", help="where they are now")
    parser.add_argument("--title", metavar="T", help="their new title")
    parser.add_argument("--on", metavar="DATE", help="the day of it, as far as you know (today)")
    parser.add_argument("--renamed", action="store_true", help="only the employer has another name: --to")
    parser.add_argument("--no", action="store_true", help="what an import proposed is not so")
    parser.add_argument(
        "--watch", metavar="URL", help="the careers page of the new employer, to watch it too"
    )
    parser.add_argument("--yes", action="store_true", help="write the new employer's entry without asking")
    parser.add_argument("--json", action="store_true", help="one JSON document; asks nothing")


def run(args: argparse.Namespace) -> int:
    file = open_file(args.config)
    today = today_of(file.config, clock()())
    on = day_argument(args.on, "--on", today)
    if on > today:
        raise UsageError(f"{day(on)} has not come yet. Say it when it has.")
    employer, person = whom(file.employers, args.person, args.employer)
    known = _known(file, employer, person)
    proposed = [one for one in known if one.state == "proposed"]
    if args.no:
        return _rejected(args, file, proposed, employer, person, today)
    with questions.nothing_written():
        move = _meant(args, known, employer, person, on)
        settled = moving.settle(file, move, today, on=on if args.on else None)
        settled = replace(settled, said=(*settled.said, *_against(move, proposed)))
        wanted, failed = _with_source(args, settled)
        changed = _chosen(args, wanted)
    changed.written_over(file)
    concerned = [employer.name, *([settled.offer[1].employer] if settled.offer else [])]
    found = upcoming.after(args, changed, concerned, lambda s: _store(s, settled.move, proposed, today))
    found = [one for one in found if one.person == person.name]
    if args.json:
        written = changed is not settled.file
        show.line(document(settled, written=written, next_ones=upcoming.documents(found)))
    else:
        for sentence in settled.said:
            print(show.paint(show.paragraph(sentence), "good"))
        upcoming.tell(found, today)
    return SOME_FAILED if failed else GOOD


def document(settled: Settled, *, written: bool, next_ones: list[dict[str, Any]]) -> dict[str, Any]:
    """A settled move as JSON."""
    move = settled.move
    return move_document(move) | {
        "door": settled.door.name if settled.door else None,
        "toml": moving.ready(settled),
        "written": written,
        "next": next_ones,
    }


def move_document(move: Move) -> dict[str, Any]:
    """A move as JSON."""
    return {
        "person": move.person,
        "employer": move.employer,
        "what": move.what,
        "company": move.company,
        "title": move.title,
        "old_company": move.old_company,
        "old_title": move.old_title,
        "after": move.after.isoformat() if move.after else None,
        "by": move.by.isoformat(),
        "state": move.state,
    }


def _known(file: File, employer: Employer, person: Person) -> list[Move]:
    store = Store.copy_of(file.config.state_dir)
    try:
        return moving.known_moves(store.moves(), employer.name, person.name)
    finally:
        store.close()


def _rejected(
    args: argparse.Namespace,
    file: File,
    proposed: list[Move],
    employer: Employer,
    person: Person,
    today: date,
) -> int:
    if not proposed:
        raise UsageError(f"No import proposed a change of {person.name} that is still to be settled.")
    with session(args, file.config) as s:
        for move in proposed:
            if move.number is not None:
                s.store.settle_move(move.number, "rejected", today)
    if args.json:
        show.line({"person": person.name, "employer": employer.name, "rejected": len(proposed)})
    else:
        told = f"Noted: with {person.name} of {employer.name} nothing has changed; it is not proposed again."
        print(show.paint(show.paragraph(told), "good"))
    return GOOD


def _meant(args: argparse.Namespace, known: list[Move], employer: Employer, person: Person, on: date) -> Move:
    """The change that was proposed, or the one that the user tells of; one that is confirmed already is
    settled again where only a part of it was."""
    company, title = (clean(text, LONGEST) if text else None for text in (args.to, args.title))
    proposed = [one for one in known if one.state == "proposed"]
    if not (company or title) and proposed:
        return replace(proposed[-1], what="renamed", number=None) if args.renamed else proposed[-1]
    if not (company or title) and questions.can_ask() and not args.json:
        company = questions.ask("Where are they now? (nothing: at the same place)")
        title = questions.ask("Their title there")
    told = _told(args, company, title, employer, person, on)
    return next((one for one in reversed(known) if _is_that(one, told)), told)


def _told(
    args: argparse.Namespace,
    company: str | None,
    title: str | None,
    employer: Employer,
    person: Person,
    on: date,
) -> Move:
    """What the user tells, as a change. Raises UsageError where it is none."""
    if not (company or title):
        raise UsageError(
            f"Nothing is known of a change of {person.name}. Say where they are with --to COMPANY, or what"
            " they are now with --title."
        )
    if args.renamed and not company:
        raise UsageError(f"What is {employer.name} called now? Add --to NAME.")
    stays = not company or (is_at(employer, company) and not args.renamed)
    if stays and not title:
        raise UsageError(f"{person.name} is noted at {employer.name} already. Add --title for a new title.")
    return Move(
        employer=employer.name,
        person=person.name,
        what="renamed" if args.renamed else "title" if stays else "moved",
        by=on,
        company=employer.name if stays else company,
        title=title,
        old_company=employer.name,
        old_title=person.title,
    )


def _against(move: Move, proposed: Sequence[Move]) -> list[str]:
    """What an import said otherwise of the same person, which no longer counts."""
    if move.what != "moved":
        return []
    return [
        f"An import of {day(one.by)} says {one.company}, and you say {move.company}: what you say counts. If"
        f' the import is right: job-monitor person moved "{move.person}" --employer "{move.employer}" --to'
        f' "{one.company}"'
        for one in proposed
        if one.what == "moved" and one.company and not is_same_company(one.company, move.company or "")
    ]


def _is_that(known: Move, told: Move) -> bool:
    """Whether the user tells of what is known; a title that they leave out is taken from there."""
    same = known.what == told.what and is_same_company(known.company or "", told.company or "")
    return same and (told.title is None or fold(told.title) == fold(known.title or ""))


def _store(s: Session, move: Move, proposed: list[Move], today: date) -> None:
    """The change counts from now on, and takes the place of what was proposed for the same person."""
    number = s.store.save_move(move)
    s.store.settle_move(number, "confirmed", move.confirmed_on or today)
    for other in proposed:
        if other.number is not None and other.number != number and other.what != "renamed":
            s.store.settle_move(other.number, "rejected", today)


def _with_source(args: argparse.Namespace, settled: Settled) -> tuple[Settled, bool]:
    """With --watch: the new employer's board in its entry too. Whether it could not be read."""
    if not args.watch:
        return settled, False
    if settled.offer is None:
        raise UsageError("--watch is for a new employer: say which with --to.")
    url = discovering.address_of(args.watch)
    if not args.json:
        discovering.say_busy(url)
    found = discovering.look(url, settled.file.config, accept_terms=False)
    entry = discovering.entry_of(found, accept_terms=False)
    if not args.json:
        discovering.tell(
            found, accepted=False, remedy="`job-monitor add --accept-terms` reads it all the same."
        )
    if entry is None:
        return settled, True
    with_it, noted = settled.offer
    twin = discovering.already(url, entry, with_it)
    if twin is not None:
        return settled, False
    changed = with_it.changed(lambda text: with_source(text, noted.employer, entry))
    return replace(settled, offer=(changed, noted)), False


def _chosen(args: argparse.Namespace, settled: Settled) -> File:
    """The file as the user wants it written."""
    if args.json:
        return settled.offer[0] if settled.offer and args.yes else settled.file
    return moving.offered(settled, write=args.yes)
