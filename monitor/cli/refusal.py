"""A no as the user tells it: by flags, by the mail that brought it, and by answers."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

from monitor.cli import questions, show
from monitor.cli.acquainted import day_argument
from monitor.cli.interview import LONGEST_NAME
from monitor.cli.matched import plain_title
from monitor.cli.watchfile import File, judge_entry
from monitor.config.entries import Value
from monitor.decisions.belongs import is_of
from monitor.decisions.person_names import likeness, read_name
from monitor.errors import UsageError
from monitor.model import STAGES, Card, Rejection
from monitor.people import read_people
from monitor.people.rejection_mail import NoMail, read_rejection, speaks_of
from monitor.text import clean, day, words

SURE_ENOUGH = 0.7
"""A mail that is a no with less certainty than this is asked about."""
_WHICH_DAY = "On which day? (yesterday works too)"
_A_KIND = {
    "on hold": "as a word that the role is on hold",
    "withdrawn": "as a word that you withdrew",
    "offer": "as an offer",
    "invitation": "as an invitation",
    "job alert": "as a job alert",
    "survey": "as a survey",
    "acknowledgement": "as the receipt of an application",
}
_OF_STAFF = re.compile(r"recruit|talent|people|human resources|\bhr\b|sourc|personal", re.IGNORECASE)


def read_mail(args: argparse.Namespace, file: File, today: date, *, asks: bool) -> NoMail | None:
    """What the mail proposes. Raises UsageError for one that is no no, unless it is said by hand."""
    if args.mail is None:
        return None
    mail = read_rejection(Path(args.mail), file.employers, today=today)
    by_hand = args.role and args.date
    because = f" It says: “{mail.sentence}”" if mail.sentence else ""
    if not mail.is_no and not by_hand:
        taken = _A_KIND.get(mail.kind)
        read = f"reads {taken}, and not as a no" if taken else "does not read as a no"
        raise UsageError(
            f"{args.mail} {read}.{because} Nothing was written. If it is a no all the same, say so by hand:"
            " --role and --date."
        )
    if not args.json and mail.is_no:
        print(show.paragraph(f"The mail says no.{because}"))
    if mail.is_no and mail.certainty < SURE_ENOUGH and not by_hand and not args.yes:
        sure = asks and questions.agreed("That is not quite sure. Is it a no?", default=False)
        if not sure:
            raise UsageError(
                f"Whether {args.mail} is a no is not sure.{because} Nothing was written. Add --yes if it is."
            )
    return mail


def hold_employer(args: argparse.Namespace, mail: NoMail | None, file: File, employer: str) -> None:
    """Raises UsageError where the mail is plainly of another employer than was named, unless said by hand.

    An agency writes of the employer for whom it looks; who is watched writes for themselves.
    """
    if mail is None or mail.written_by is None or (args.role and args.date):
        return
    owner = file.employer(employer)
    names = (owner.name, *owner.aliases) if owner else (employer,)
    if is_of(names, mail.written_by):
        return
    if file.employer(mail.written_by) is None and (
        speaks_of(Path(args.mail), names) or any(_is_part(name, mail.written_by) for name in names)
    ):
        return
    raise UsageError(
        f"{args.mail} is of {mail.written_by}, and not of {employer}. Nothing was written. Leave {employer}"
        f" away to note it at {mail.written_by}, or say the no of {employer} by hand: --role and --date."
    )


def _is_part(a: str, b: str) -> bool:
    """Whether one name holds the other: "Acme Labs" may write as Acme."""
    ours, theirs = set(words(a)), set(words(b))
    return bool(ours and theirs) and (ours <= theirs or theirs <= ours)


def refusal(
    args: argparse.Namespace, mail: NoMail | None, file: File, today: date, *, asks: bool
) -> Rejection:
    """The rejection, from the flags, the mail and the answers."""
    said = clean(args.role or "", LONGEST_NAME) or None
    role = said or (mail.role if mail else None)
    if asks and not said:
        role = questions.ask("For which role? (as it was advertised)", role)
    if not role:
        raise UsageError("For which role was it? Add --role TITLE.")
    proposed = mail.on if mail and mail.on else today
    on = day_argument(args.date, "--date", today) if args.date else proposed
    if asks and not args.date:
        default = proposed.isoformat()
        on = questions.ask_for(_WHICH_DAY, lambda text: _past(text, today), default) or proposed
    if on > today:
        raise UsageError(f"--date: {day(on)} has not come yet. Write the day on which you heard the no.")
    stage = args.stage or (mail.stage if mail else None)
    if asks and stage is None:
        stage = questions.one_of("How far did you come?", STAGES)
    requisition = clean(args.requisition or "", LONGEST_NAME) or (mail.requisition if mail else None)
    if asks and not requisition:
        requisition = questions.ask("The number of the advertisement, if there was one")
    no = Rejection(role=role, date=on, stage=stage, requisition=requisition)
    judge_entry("rejections", entry_of(no), file)
    return no


def _past(text: str, today: date) -> date:
    return day_argument(text, "This", today, past=True)


def entry_of(no: Rejection) -> dict[str, Value]:
    found: dict[str, Value] = {"role": no.role, "date": no.date}
    for key, value in (("stage", no.stage), ("requisition", no.requisition)):
        if value:
            found[key] = value
    return found


def card_of_sender(mail: NoMail, path: Path, named: Iterable[str], today: date) -> Card | None:
    """Whoever wrote the mail: as its header says, else one of those who are `named` and signed it."""
    if mail.sender is not None:
        signed = next((one for one in _cards(path, today) if _is(one.name, mail.sender.name)), mail.sender)
        return replace(
            mail.sender,
            title=mail.sender.title or signed.title,
            company=mail.sender.company or signed.company or mail.employer,
            emails=mail.sender.emails or signed.emails,
            phones=signed.phones,
        )
    return next((one for one in _cards(path, today) if any(_is(one.name, name) for name in named)), None)


def entry_of_sender(sender: Card, mail: NoMail) -> dict[str, Value]:
    """Whoever wrote the mail, with what their signature says; a recruiter, where that says nothing else."""
    found: dict[str, Value] = {"name": sender.name}
    title = plain_title(sender)
    if title:
        found["title"] = title
    if title is None or _OF_STAFF.search(title):
        found["recruiter"] = True
    if sender.emails:
        found["email"] = sender.emails[0]
    if sender.phones:
        found["phone"] = sender.phones[0]
    if mail.language:
        found["language"] = mail.language
    return found


def _is(name: str, other: str) -> bool:
    return likeness(read_name(name), read_name(other)) == "same"


def _cards(path: Path, today: date) -> tuple[Card, ...]:
    try:
        return read_people(path, today=today).cards
    except UsageError:
        # What says no need not be a mail whose sender can be read.
        return ()
