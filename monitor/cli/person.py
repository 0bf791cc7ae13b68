"""`job-monitor person add` and `person moved`: who was met, and where they are now."""

from __future__ import annotations

import argparse
from datetime import date
from typing import Any

from monitor.cli import GOOD, moved, questions, show, upcoming
from monitor.cli.acquainted import day_argument
from monitor.cli.interview import LONGEST_NAME, ask_about, employer_of
from monitor.cli.noting import Noted, note, said
from monitor.cli.session import clock
from monitor.cli.slips import meant_name, say_remarks
from monitor.cli.watchfile import File, judge_entry, open_file
from monitor.config.entries import Entry, Value
from monitor.errors import UsageError
from monitor.pipeline.relationships import today_of
from monitor.text import clean, fold

_TEXTS = ("title", "email", "phone", "linkedin", "other", "language")


def arguments(parser: argparse.ArgumentParser) -> None:
    doings = parser.add_subparsers(dest="doing", required=True, metavar="add|moved")
    told = "write somebody into the watch list; on a terminal it asks for what is missing"
    add = doings.add_parser("add", help=told, description=told[0].upper() + told[1:] + ".")
    add.add_argument("name", nargs="?", metavar="NAME", help="the full name")
    add.add_argument("--name", dest="named", metavar="NAME", help="the same")
    add.add_argument("--employer", metavar="NAME", help="where they work (added where it is new)")
    add.add_argument("--title", metavar="T", help="their title")
    add.add_argument(
        "--department", action="append", default=[], metavar="D", help="department or team; may be repeated"
    )
    add.add_argument("--star", action="store_true", help="you felt a connection with them")
    add.add_argument("--recruiter", action="store_true", help="they are a recruiter")
    add.add_argument("--hiring-manager", action="store_true", help="they are the hiring manager")
    add.add_argument("--email", metavar="ADDRESS", help="their mail address")
    add.add_argument("--phone", metavar="NUMBER", help="their phone number")
    add.add_argument("--linkedin", metavar="ADDRESS", help="the address of their LinkedIn profile")
    add.add_argument("--other", metavar="TEXT", help="another way to reach them")
    add.add_argument("--language", metavar="TAG", help='the language to write to them in, such as "de"')
    add.add_argument(
        "--formal", action=argparse.BooleanOptionalAction, default=None, help="write to them formally, or not"
    )
    add.add_argument("--met", metavar="DATE", help="the day you met, such as 2026-05-01 or yesterday")
    add.add_argument("--notes", metavar="TEXT", help="what you noted about them")
    add.add_argument("--dry-run", action="store_true", help="show what would be written; write nothing")
    add.add_argument("--yes", action="store_true", help="ask nothing")
    add.add_argument("--json", action="store_true", help="one JSON document; asks nothing")
    told = "say that somebody has a new employer or title, or that they have not"
    moved.arguments(doings.add_parser("moved", help=told, description=told[0].upper() + told[1:] + "."))


def run(args: argparse.Namespace) -> int:
    return moved.run(args) if args.doing == "moved" else _add(args)


def _add(args: argparse.Namespace) -> int:
    file = open_file(args.config)
    today = today_of(file.config, clock()())
    asks = questions.can_ask() and not args.json and not args.yes
    with questions.nothing_written():
        employer, entry = _asked(args, file, today, asks=asks)
    changed, noted = note(file, employer, entry)
    if not args.dry_run:
        changed.written_over(file)
        found = upcoming.after(args, changed, [noted.employer])
    if args.json:
        show.line(_document(noted, file, written=not args.dry_run))
        return GOOD
    _tell(noted, file, dry=args.dry_run)
    say_remarks(noted, file)
    if not args.dry_run:
        upcoming.tell([one for one in found if one.person == noted.person], today)
    return GOOD


def _asked(args: argparse.Namespace, file: File, today: date, *, asks: bool) -> tuple[str, Entry]:
    """Where somebody works and what is known of them, from the command line and the answers."""
    name = _name(args.name or args.named, asks=asks)
    given = args.employer or _only_place(name, file)
    employer = employer_of(given, file, "Where do they work?", "--employer NAME", asks=asks)
    entry = _entry(args, name, today)
    judge_entry("people", entry, file)
    entry["name"] = meant_name(name, file.employer(employer), asks=asks)
    if asks:
        entry = ask_about(entry, file.person(employer, str(entry["name"])), file, today)
    return employer, entry


def _only_place(name: str, file: File) -> str | None:
    """The one employer at which somebody of this name is noted, or still is."""
    found = [
        (employer.name, person)
        for employer in file.employers
        for person in employer.people
        if fold(person.name) == fold(name)
    ]
    still = [employer for employer, person in found if person.left is None]
    every = [employer for employer, _ in found]
    return next((only[0] for only in (every, still) if len(only) == 1), None)


def _name(given: str | None, *, asks: bool) -> str:
    name = clean(given or "", LONGEST_NAME) or (asks and questions.ask("Their full name")) or ""
    if not name:
        raise UsageError('Whom? Write the name: job-monitor person add "Dana Ruiz" --employer Acme.')
    return name


def _entry(args: argparse.Namespace, name: str, today: date) -> dict[str, Value]:
    """What the command line says of a person."""
    found: dict[str, Value] = {"name": name}
    for key in _TEXTS:
        text = getattr(args, key)
        if text is not None:
            found[key] = clean(text, 1_000)
    departments = [clean(one, LONGEST_NAME) for one in args.department]
    if any(departments):
        found["departments"] = [one for one in departments if one]
    for key in ("star", "recruiter", "hiring_manager"):
        if getattr(args, key):
            found[key] = True
    if args.formal is not None:
        found["formal"] = args.formal
    if args.met is not None:
        found["met"] = day_argument(args.met, "--met", today, past=True)
    if args.notes:
        found["notes"] = args.notes
    return found


def _document(noted: Noted, file: File, *, written: bool) -> dict[str, Any]:
    return {
        "person": noted.person,
        "employer": noted.employer,
        "new": noted.new,
        "new_employer": noted.new_employer,
        "keys": [key for key in noted.keys if key != "name"],
        "kept": [key for key, _, _ in noted.kept],
        "toml": noted.toml,
        "file": str(file.path),
        "written": written and bool(noted.keys),
    }


def _tell(noted: Noted, file: File, *, dry: bool) -> None:
    if dry and noted.keys:
        where = "a new employer, " if noted.new_employer else ""
        print(f"Would write for {where}{noted.employer}{'' if noted.new else f', {noted.person}'}:\n")
        print(noted.toml, end="")
    first, *rest = said(noted)
    if not dry or not noted.keys:
        print(show.paint(show.paragraph(first), "good"))
    for sentence in rest:
        print(show.paragraph(sentence))
    if not dry and noted.keys:
        print(f"\n{noted.toml}\nIn {file.path}.")
