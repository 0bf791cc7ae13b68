"""`job-monitor import FILE`: what a handed-over file says of the people of the watch list.

Only what is about them is kept; of everybody else nothing but a number is said.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from monitor.cli import GOOD, moving, questions, show, upcoming
from monitor.cli.doubts import given_answers, settle_doubts
from monitor.cli.imported import Imported, document, tell, tell_batch
from monitor.cli.matched import complete, contacts_in, invited, placed, sightings_of
from monitor.cli.newcomers import FEW, Newcomer, newcomers, offer
from monitor.cli.session import Session, clock, session
from monitor.cli.watchfile import File, open_file
from monitor.decisions.acquaintances import Matching
from monitor.decisions.careers import moves
from monitor.model import Contact, Move, Said, Sighting
from monitor.people import Batch, read_people
from monitor.pipeline.relationships import EXPORTED_ON, open_errands, today_of
from monitor.store import Store
from monitor.text import day, fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Remembered:
    """What the store holds that an import is compared with."""

    sightings: tuple[Sighting, ...]
    answers: dict[str, str]
    contacts: tuple[Contact, ...]
    moves: tuple[Move, ...]
    exported_on: date | None


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file",
        metavar="FILE",
        help="LinkedIn's export (zip, folder or Connections.csv), .vcf, .ics, .eml or a table (.csv)",
    )
    parser.add_argument(
        "--answer",
        action="append",
        default=[],
        metavar="TOKEN=PERSON",
        help='who somebody of the file is, where that was not sure; "nobody" for none of them',
    )
    parser.add_argument("--employer", metavar="NAME", help="where the people work who are not noted yet")
    parser.add_argument("--dry-run", action="store_true", help="show what would be done; write nothing")
    parser.add_argument("--yes", action="store_true", help="add people and contacts without asking")
    parser.add_argument("--json", action="store_true", help="one JSON document; asks nothing")


def run(args: argparse.Namespace) -> int:
    file = open_file(args.config)
    today = today_of(file.config, clock()())
    batch = placed(read_people(Path(args.file), today=today), file.employers)
    known = _remembered(file)
    asks = questions.can_ask() and not args.json and not args.yes and not args.dry_run
    if not args.json:
        tell_batch(batch)
    given = given_answers(args.answer, batch.cards, file.employers, known.sightings, known.answers)
    answers = known.answers | given
    kept: list[str] = []

    def keep(token: str, answer: str) -> None:
        with session(args, file.config) as s:
            s.store.save_answer(token, answer)
        kept.append(token)

    def stopped() -> str:
        return "What you answered is kept; nothing else was written." if kept else "Nothing was written."

    with questions.nothing_written(stopped):
        matching, more = settle_doubts(
            batch.cards, file.employers, known.sightings, answers, keep=keep if asks else None
        )
        imported = _imported(args, file, batch, matching, given | more, known, today, asks=asks)
    written = not args.dry_run
    if written:
        imported.file.written_over(file)
        upcoming.after(args, imported.file, [], lambda s: _store(s, imported, known, today))
    if args.json:
        show.line(document(args, imported, written=written))
    else:
        tell(args, imported, written=written)
    return GOOD


def _remembered(file: File) -> Remembered:
    """What the store holds, read beside whoever writes to it."""
    store = Store.copy_of(file.config.state_dir)
    try:
        exported = store.recall(EXPORTED_ON)
        return Remembered(
            sightings=tuple(store.sightings()),
            answers=store.answers(),
            contacts=tuple(store.contacts()),
            moves=tuple(store.moves()),
            exported_on=date.fromisoformat(exported) if exported else None,
        )
    finally:
        store.close()


def _imported(
    args: argparse.Namespace,
    file: File,
    batch: Batch,
    matching: Matching,
    answers: dict[str, str],
    known: Remembered,
    today: date,
    *,
    asks: bool,
) -> Imported:
    changed, gained = complete(file, batch.kind, matching.matched)
    sightings: tuple[Sighting, ...] = ()
    proposed: tuple[Move, ...] = ()
    people: tuple[Newcomer, ...] = ()
    if batch.kind == "linkedin":
        sightings = sightings_of(matching.matched, batch.taken_on or today)
        found = moves(known.sightings, sightings, file.employers)
        proposed = tuple(one for one in found if not _is_settled(one, known.moves))
    else:
        people = newcomers(batch, matching, file, args.employer)
        changed, people = offer(
            changed, people, asks=asks, yes=args.yes or (not asks and _is_plain(args, batch, people))
        )
    offered = contacts_in(batch, matching.matched, file.employers, known.contacts, today)
    agreed = tuple(one for one in offered if args.yes or (asks and _is_agreed(one)))
    changed, proposed, told = _career(changed, proposed, today, asks=asks)
    return Imported(
        batch=batch,
        matching=matching,
        answers=answers,
        before=file,
        file=changed,
        gained=gained,
        newcomers=people,
        sightings=sightings,
        moves=proposed,
        told=told,
        contacts=agreed,
        offered=offered,
    )


def _is_plain(args: argparse.Namespace, batch: Batch, people: Sequence[Newcomer]) -> bool:
    """Whether it goes without asking that the people of a file are to be noted: it is an invitation or a mail
    of an interview, or holds a few, or the user said where they work. An address book is none."""
    return batch.kind in ("calendar", "mail") or args.employer is not None or len(people) <= FEW


def _is_settled(move: Move, known: Sequence[Move]) -> bool:
    """Whether the user has said already what is to be thought of this change."""

    def told(one: Move) -> tuple[str, ...]:
        texts = (one.employer, one.person, one.what, one.company, one.title, one.old_company, one.old_title)
        return tuple(fold(text or "") for text in texts)

    same = [one for one in known if one.state != "proposed" and told(one) == told(move)]
    return any(move.after is None or move.after < one.by for one in same)


def _career(
    file: File, proposed: Sequence[Move], today: date, *, asks: bool
) -> tuple[File, tuple[Move, ...], tuple[str, ...]]:
    """The changes in careers with what the user says of each; those confirmed are in the file; and what
    follows from them, in sentences."""
    if not asks:
        return file, tuple(proposed), ()
    found: list[Move] = []
    said: list[str] = []
    for move in proposed:
        answer = moving.answered(move)
        if answer == "no":
            found.append(replace(move, state="rejected"))
        elif answer == "yes":
            settled = moving.settle(file, move, today)
            file = moving.offered(settled, write=False)
            said += settled.said
            found.append(settled.move)
        else:
            found.append(move)
    return file, tuple(found), tuple(said)


def _is_agreed(contact: Contact) -> bool:
    told = f"You wrote to {contact.person} of {contact.employer} on LinkedIn on {day(contact.on)}."
    return questions.agreed(f"{told} Note it as your last contact?", default=False)


def _store(s: Session, imported: Imported, known: Remembered, today: date) -> None:
    """What is kept beside the watch list, all of it or nothing."""
    asked = invited(imported.batch, s.config.employers)
    done = [
        one
        for one in (open_errands(s.config, s.store, s.now) if asked else ())
        if one.what == "invite" and (one.employer, one.person) in asked
    ]
    with s.store.transaction():
        for errand in done:
            s.store.say(Said(key=errand.key, state="skipped"), on=today)
        for token, value in imported.answers.items():
            s.store.save_answer(token, value)
        s.store.save_sightings(imported.sightings)
        for move in imported.moves:
            number = s.store.save_move(move)
            if move.state != "proposed":
                s.store.settle_move(number, move.state, today)
        for contact in imported.contacts:
            s.store.add_contact(contact)
        taken_on = imported.batch.taken_on
        if imported.batch.kind == "linkedin" and imported.batch.rows and taken_on:
            latest = max(taken_on, known.exported_on or taken_on)
            s.store.remember(EXPORTED_ON, latest.isoformat())
