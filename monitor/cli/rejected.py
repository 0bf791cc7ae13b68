"""`job-monitor rejected`: one step from a no to a watched employer, with the people who were met there."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from monitor.cli import GOOD, SOME_FAILED, discovering, noting, questions, show, upcoming
from monitor.cli.interview import employer_of
from monitor.cli.interviewers import interviewers
from monitor.cli.noting import Noted
from monitor.cli.refusal import entry_of, hold_employer, read_mail, refusal
from monitor.cli.session import clock
from monitor.cli.slips import employer_remark, say_remarks
from monitor.cli.watchfile import File, judge_entry, open_file
from monitor.config.editing import snippet, with_rejection, with_source
from monitor.config.entries import Entry, entry_lines
from monitor.finding import Found
from monitor.model import STAGES, Employer, Errand, Rejection
from monitor.people.rejection_mail import NoMail
from monitor.pipeline.relationships import today_of
from monitor.text import day, fold

_NAMED = "the employer: job-monitor rejected EMPLOYER --role TITLE"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entered:
    """Everything that goes into the watch list, and the file with it. `already`: the no stands there."""

    employer: str
    new: bool
    no: Rejection
    already: bool
    file: File
    source: Entry | None
    people: tuple[Noted, ...]

    @property
    def toml(self) -> str:
        """The lines that are written."""
        parts = [] if self.already else [_no_lines(self)]
        parts += [snippet(self.source)] if self.source else []
        return "\n".join([*parts, *(noted.toml for noted in self.people if noted.keys)])


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("employer", nargs="?", metavar="EMPLOYER", help="who said no (added where it is new)")
    parser.add_argument("--role", metavar="R", help="the title of the role, as it was advertised")
    parser.add_argument("--date", metavar="D", help="the day of the no, such as 2026-05-01 (today)")
    parser.add_argument("--stage", choices=STAGES, help="how far you came")
    parser.add_argument("--requisition", metavar="ID", help="the number of the advertisement")
    parser.add_argument("--mail", metavar="FILE", help="the rejection mail (.eml): what it says is proposed")
    parser.add_argument("--url", metavar="URL", help="any address of their careers pages, to watch them")
    parser.add_argument(
        "--person", action="append", default=[], metavar="NAME", help="who interviewed you; may be repeated"
    )
    parser.add_argument(
        "--star", action="append", default=[], metavar="NAME", help="the same, and you felt a connection"
    )
    parser.add_argument("--dry-run", action="store_true", help="show what would be written; write nothing")
    parser.add_argument("--yes", action="store_true", help="take what is proposed and ask nothing")
    parser.add_argument("--json", action="store_true", help="one JSON document; asks nothing")


def run(args: argparse.Namespace) -> int:
    file = open_file(args.config)
    today = today_of(file.config, clock()())
    asks = questions.can_ask() and not args.json and not args.yes
    with questions.nothing_written():
        mail = read_mail(args, file, today, asks=asks)
        default = mail.employer if mail else None
        given = args.employer or (None if asks else default)
        employer = employer_of(given, file, "Who said no?", _NAMED, asks=asks, default=default)
        hold_employer(args, mail, file, employer)
        no = refusal(args, mail, file, today, asks=asks)
        owner = file.employer(employer)
        if owner and _stands(owner, no) and not (args.person or args.star or args.url):
            return _nothing_new(args, owner, no, file)
        found, source = _source(args, file, employer, asks=asks)
        people = interviewers(args, mail, file, employer, today, asks=asks)
        entered = _entered(file, employer, no, source, people)
        written = bool(entered.toml) and not args.dry_run and (not asks or _agreed(entered))
    next_ones: list[Errand] = []
    if written:
        entered.file.written_over(file)
        every = upcoming.after(args, entered.file, [entered.employer])
        next_ones = [one for one in every if one.rejection is None or _is_this(one.rejection, entered.no)]
    if args.json:
        show.line(_document(entered, mail, found, next_ones, written=written))
    else:
        _tell(entered, file, next_ones, today, written=written, dry=args.dry_run, shown=asks)
    return SOME_FAILED if found is not None and source is None and args.url and not asks else GOOD


# ------------------------------------------------------------------- what stands there already


def _stands(owner: Employer, no: Rejection) -> bool:
    return any(_is_this(one, no) for one in owner.rejections)


def _is_this(one: Rejection, no: Rejection) -> bool:
    return fold(one.role) == fold(no.role) and one.date == no.date


def _nothing_new(args: argparse.Namespace, owner: Employer, no: Rejection, file: File) -> int:
    if args.json:
        entered = _Entered(
            employer=owner.name, new=False, no=no, already=True, file=file, source=None, people=()
        )
        show.line(_document(entered, None, None, [], written=False))
    else:
        told = f"The no of {owner.name} for {no.role} of {day(no.date)} stands in the watch list already."
        print(show.paragraph(f"{told} Nothing was changed."))
    return GOOD


# ------------------------------------------------------------------------------------ the board


def _source(
    args: argparse.Namespace, file: File, employer: str, *, asks: bool
) -> tuple[Found | None, Entry | None]:
    """What stands behind the careers address, and its entry where it can be read and is not watched yet."""
    owner = file.employer(employer)
    url = discovering.address_of(args.url) if args.url else None
    found: Found | None = None
    while True:
        if url is None:
            if not asks or (owner and owner.sources):
                return found, None
            url = questions.ask_for("Any address of their careers pages", discovering.address_of)
            if url is None:
                return found, None
        if not args.json:
            discovering.say_busy(url)
        found = discovering.look(url, file.config, accept_terms=False)
        entry = discovering.entry_of(found, accept_terms=False)
        if not args.json:
            remedy = "`job-monitor add --accept-terms` reads it all the same, and writes that line for you."
            discovering.tell(found, accepted=False, remedy=remedy)
        if entry is not None:
            twin = discovering.already(url, entry, file)
            if twin is None:
                return found, entry
            if not args.json:
                print(show.paragraph(f"It is watched already, at {twin.employer}."))
            return None, None
        if not asks:
            return found, None
        url = None


# ------------------------------------------------------------------------------ what is written


def _entered(
    file: File, employer: str, no: Rejection, source: Entry | None, people: Sequence[Entry]
) -> _Entered:
    """All of it as one change of the file."""
    owner = file.employer(employer)
    already = owner is not None and _stands(owner, no)
    changed = file
    if not already:
        changed = changed.changed(lambda text: with_rejection(text, employer, entry_of(no)))
    if source is not None:
        changed = changed.changed(lambda text: with_source(text, employer, source))
    noted: list[Noted] = []
    for entry in people:
        judge_entry("people", entry, file)
        changed, one = noting.note(changed, employer, entry)
        noted.append(one)
    return _Entered(
        employer=employer,
        new=owner is None,
        no=no,
        already=already,
        file=changed,
        source=source,
        people=tuple(noted),
    )


def _no_lines(entered: _Entered) -> str:
    return entry_lines("rejections", entry_of(entered.no), entered.employer if entered.new else None)


def _agreed(entered: _Entered) -> bool:
    print(f"\n{entered.toml}", end="")
    return questions.agreed(f"\nWrite this to {entered.file.path}?", default=True)


def _document(
    entered: _Entered,
    mail: NoMail | None,
    found: Found | None,
    next_ones: Sequence[Errand],
    *,
    written: bool,
) -> dict[str, Any]:
    no = entered.no
    return {
        "employer": entered.employer,
        "new_employer": entered.new,
        "rejection": {
            "role": no.role,
            "date": no.date.isoformat(),
            "stage": no.stage,
            "requisition": no.requisition,
        },
        "already": entered.already,
        "mail": None
        if mail is None
        else {"is_no": mail.is_no, "kind": mail.kind, "certainty": mail.certainty, "sentence": mail.sentence},
        "source": discovering.document(found) if found else None,
        "people": [{"person": one.person, "new": one.new, "keys": [*one.keys]} for one in entered.people],
        "toml": entered.toml,
        "file": str(entered.file.path),
        "written": written,
        "next": upcoming.documents(next_ones),
    }


def _tell(
    entered: _Entered,
    before: File,
    next_ones: Sequence[Errand],
    today: date,
    *,
    written: bool,
    dry: bool,
    shown: bool,
) -> None:
    if not entered.toml:
        print("Everything of this stands in the watch list already. Nothing was changed.")
        return
    if not written:
        print(f"{'Would write' if dry else 'Nothing was written. The lines'} for {entered.employer}:")
        print("" if shown and not dry else f"\n{entered.toml}", end="")
    else:
        _tell_written(entered, next_ones, today, shown=shown)
    if written or dry:
        said = employer_remark(entered.employer, before)
        for sentence in [said] if said else []:
            print("\n" + show.paint(show.paragraph(sentence), "warn"))
        for noted in entered.people:
            say_remarks(replace(noted, new_employer=False), before)


def _tell_written(entered: _Entered, next_ones: Sequence[Errand], today: date, *, shown: bool) -> None:
    new = " (new)" if entered.new else ""
    print()
    print(show.paint(f"Written for {entered.employer}{new} to {entered.file.path}.", "good"))
    if not shown:
        print(f"\n{entered.toml}", end="")
    for noted in entered.people:
        for sentence in noting.said(replace(noted, keys={}) if noted.new else noted)[1:]:
            print(show.paragraph(sentence))
    upcoming.tell(next_ones, today)
    for sentence in _missing(entered):
        print("\n" + show.paragraph(sentence))


def _missing(entered: _Entered) -> Iterator[str]:
    """What keeps the watch list from doing its work, each with the remedy."""
    owner, config, path = entered.file.employer(entered.employer), entered.file.config, entered.file.path
    if owner and not owner.sources and not config.mailboxes:
        told = f'`job-monitor add URL --employer "{owner.name}"` watches them.'
        yield f"{owner.name} has no source yet, so nothing is seen of new roles: {told}"
    if owner and not owner.people:
        yield "Nobody is noted there: `job-monitor person add` asks who interviewed you."
    if not config.me.name:
        yield f'Your own name is missing, which ends your notes: write name = "…" below [me] in {path}.'
    if not config.channels:
        yield (
            f"No channel is set, so no alert reaches you: add a [[channels]] table to {path}, as"
            " config.example.toml shows; `job-monitor notify test` tries it."
        )
