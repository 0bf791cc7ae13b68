"""What a handed-over file gave, and how it is told: on the terminal and as JSON."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from typing import Any

from monitor.cli import BEGIN, moved, moving, show
from monitor.cli.doubts import tell_doubts
from monitor.cli.matched import Gained
from monitor.cli.newcomers import Newcomer
from monitor.cli.slips import say_remarks
from monitor.cli.watchfile import File
from monitor.decisions.acquaintances import Doubt, Matching
from monitor.model import Contact, Move, Sighting
from monitor.people import Batch
from monitor.text import day

_KINDS = {
    "linkedin": "An export of LinkedIn",
    "vcard": "Contacts",
    "calendar": "An invitation",
    "mail": "A mail with its signature",
    "table": "A table",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """All that follows from a file. `before` is the watch list without it, and `file` with it; the rest is
    for the store; `told` are sentences on what follows from the moves that were confirmed."""

    batch: Batch
    matching: Matching
    answers: dict[str, str]
    before: File
    file: File
    gained: tuple[Gained, ...]
    newcomers: tuple[Newcomer, ...]
    sightings: tuple[Sighting, ...]
    moves: tuple[Move, ...]
    told: tuple[str, ...]
    contacts: tuple[Contact, ...]
    offered: tuple[Contact, ...]


def tell_batch(batch: Batch) -> None:
    """What was read, before anything is asked."""
    of = f" of {day(batch.taken_on)}" if batch.taken_on and batch.kind == "linkedin" else ""
    rows = f": {batch.rows:,} {'row' if batch.rows == 1 else 'rows'}" if batch.kind != "mail" else ""
    # Of an export a sentence of its own tells how many connections hide their name.
    hidden = f", {batch.hidden:,} without a name" if batch.hidden and batch.kind != "linkedin" else ""
    print(show.paint(show.paragraph(f"{_KINDS[batch.kind]}{of}{rows}{hidden}."), "strong"))
    if batch.meeting:
        print(show.paragraph(f"{batch.meeting.title}, {day(batch.meeting.on)}."))
    if batch.preview:
        read_as = "; ".join(f"{column} as {word}" for column, word in batch.preview)
        print(show.paragraph(f"Columns: {read_as}."))
    for sentence in batch.notes:
        print(show.paragraph(sentence))
    if batch.applications:
        print(
            show.paragraph(
                f"It lists {len(batch.applications)} applications too: `job-monitor rejected` notes a no."
            )
        )


def tell(args: argparse.Namespace, imported: Imported, *, written: bool) -> None:
    """What follows from the file, and what is left to the user with the command for it."""
    matched = {(one.employer, one.person) for one in imported.matching.matched}
    would = "" if written else " (a dry run: nothing was written)"
    print()
    print(
        show.paint(f"{_counted(len(matched))} of your watch list found{would}.", "good" if matched else None)
    )
    proposed = {(one.employer, one.person) for one in imported.moves if one.state == "proposed"}
    for gained in imported.gained:
        key = gained.noted.employer, gained.noted.person
        sentence = gained.said(written=written, proposed=key in proposed)
        print(show.paragraph(f"· {sentence}", indent=4, first="  "))
    tell_doubts(imported.matching.doubts, args)
    for one in imported.newcomers:
        print(show.paragraph(one.said(args, imported.newcomers, written=written)))
        if one.noted:
            say_remarks(one.noted, imported.before)
    for sentence in imported.told:
        print(show.paint(show.paragraph(sentence), "good"))
    for move in imported.moves:
        if move.state == "proposed":
            print(show.paragraph(_proposal(move)))
    for contact in imported.offered:
        print(show.paragraph(_message(contact, noted=contact in imported.contacts)))
    if not imported.before.employers:
        print(show.paragraph(f"There was no watch list yet: {BEGIN}"))
    others = imported.matching.others - len(imported.newcomers)
    if others > 0:
        whose = f"{_counted(others)} of the file {'is' if others == 1 else 'are'} not in the watch list"
        print(show.paragraph(f"{whose}; nothing of them is kept."))


def _message(contact: Contact, *, noted: bool) -> str:
    told = f"You wrote to {contact.person} of {contact.employer} on LinkedIn on {day(contact.on)}"
    return f"{told}: {'noted' if noted else '--yes notes it'} as a contact, which sets the clock anew."


def _proposal(move: Move) -> str:
    told = moving.question(move).removesuffix(" Is that so?")
    name = f'"{move.person}" --employer "{move.employer}"'
    return (
        f"{told} If it is so: job-monitor person moved {name} --yes; if not: job-monitor person moved"
        f" {name} --no"
    )


def _counted(number: int) -> str:
    return f"{number:,} {'person' if number == 1 else 'people'}" if number else "Nobody"


def document(args: argparse.Namespace, imported: Imported, *, written: bool) -> dict[str, Any]:
    """The same as JSON."""
    batch, matching = imported.batch, imported.matching
    return {
        "file": args.file,
        "kind": batch.kind,
        "taken_on": batch.taken_on.isoformat() if batch.taken_on else None,
        "rows": batch.rows,
        "hidden": batch.hidden,
        "notes": list(batch.notes),
        "preview": [{"column": column, "read_as": word} for column, word in batch.preview],
        "matched": [one.document() for one in imported.gained],
        "doubts": [_doubt(one) for one in matching.doubts],
        "others": matching.others,
        "newcomers": [one.document() for one in imported.newcomers],
        "moves": [moved.move_document(one) for one in imported.moves],
        "contacts": [
            {
                "person": one.person,
                "employer": one.employer,
                "on": one.on.isoformat(),
                "noted": one in imported.contacts,
            }
            for one in imported.offered
        ],
        "written": written,
    }


def _doubt(doubt: Doubt) -> dict[str, Any]:
    return {
        "token": doubt.token,
        "names": list(dict.fromkeys(card.name for card in doubt.cards)),
        "why": doubt.why,
        "candidates": [{"employer": employer, "person": person} for employer, person in doubt.candidates],
    }
