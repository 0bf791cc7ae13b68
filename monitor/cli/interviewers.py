"""Who interviewed the user, as entries: from the flags, from the mail of the no, and from the answers."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from monitor.cli import questions, show
from monitor.cli.interview import LONGEST_NAME, ask_shortly
from monitor.cli.matched import plain_title
from monitor.cli.refusal import card_of_sender, entry_of_sender
from monitor.cli.slips import meant_name
from monitor.cli.watchfile import File, sound
from monitor.config.entries import Value
from monitor.decisions.person_names import likeness, read_name
from monitor.errors import UsageError
from monitor.model import Card
from monitor.people.rejection_mail import NoMail
from monitor.text import clean, fold

_WHO = (
    "Who interviewed you? One name after the other; Enter when there is nobody more. Enter passes over every"
    " question about them."
)


def interviewers(
    args: argparse.Namespace, mail: NoMail | None, file: File, employer: str, today: date, *, asks: bool
) -> list[dict[str, Value]]:
    """Who interviewed the user at an employer. Raises UsageError for a name that is none."""
    found: dict[str, dict[str, Value]] = {}
    owner = file.employer(employer)

    def take(name: Value, **more: Value) -> None:
        called = clean(str(name), LONGEST_NAME)
        if not called:
            raise UsageError("A name is empty. Write the whole name after --person or --star.")
        found[fold(called)] = found.get(fold(called), {}) | {**more, "name": called}

    for name in args.person:
        take(meant_name(name, owner, asks=asks))
    for name in args.star:
        take(meant_name(name, owner, asks=asks), star=True)
    sender = card_of_sender(mail, Path(args.mail), (*args.person, *args.star), today) if mail else None
    if mail is not None and sender is not None:
        named = _named(sender, found)
        if named is not None or _is_wanted(sender, args, asks=asks):
            entry = sound("people", entry_of_sender(sender, mail), file)
            take(**entry | {"name": named or sender.name})
    if asks:
        print(show.paragraph(_WHO))
        while name := questions.ask_for("Name", _name):
            called = meant_name(name, owner, asks=True)
            known = file.person(employer, called)
            take(**ask_shortly(found.get(fold(called), {"name": called}), known, file, reach=True))
    return [*found.values()]


def _named(sender: Card, found: Mapping[str, Mapping[str, Value]]) -> str | None:
    """The name by which the sender was named already."""
    read = read_name(sender.name)
    names = [str(entry["name"]) for entry in found.values()]
    return next((name for name in names if likeness(read, read_name(name)) == "same"), None)


def _name(answer: str) -> str:
    if fold(answer) in ("y", "yes", "n", "no"):
        raise UsageError("Write a name, or nothing when there is nobody more.")
    return answer


def _is_wanted(sender: Card, args: argparse.Namespace, *, asks: bool) -> bool:
    """Whether whoever wrote the mail is to be noted."""
    if args.yes:
        return True
    if asks:
        said = plain_title(sender)
        title = f", {said}" if said else ""
        return questions.agreed(f"The mail is from {sender.name}{title}. Note them?", default=True)
    if not args.json:
        print(show.paragraph(f'The mail is from {sender.name}; --person "{sender.name}" notes them.'))
    return False
