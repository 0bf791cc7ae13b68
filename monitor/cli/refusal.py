"""A no as the user tells it: by flags, by the mail that brought it, and by answers."""

from __future__ import annotations

import argparse
import re
from datetime import date
from pathlib import Path

from monitor.cli import questions, show
from monitor.cli.acquainted import day_argument
from monitor.cli.interview import LONGEST_NAME
from monitor.cli.watchfile import File, judge_entry
from monitor.config.entries import Value
from monitor.errors import UsageError
from monitor.model import STAGES, Card, Rejection
from monitor.people import read_people
from monitor.people.rejection_mail import NoMail, read_rejection
from monitor.text import clean, day, fold

SURE_ENOUGH = 0.7
"""A mail that is a no with less certainty than this is asked about."""
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
        on = questions.ask_for("On which day?", lambda text: _past(text, today), default) or proposed
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
    on = day_argument(text, "The day", today)
    if on > today:
        raise UsageError(f"{day(on)} has not come yet.")
    return on


def entry_of(no: Rejection) -> dict[str, Value]:
    found: dict[str, Value] = {"role": no.role, "date": no.date}
    for key, value in (("stage", no.stage), ("requisition", no.requisition)):
        if value:
            found[key] = value
    return found


def entry_of_sender(sender: Card, path: Path, today: date) -> dict[str, Value]:
    """Whoever wrote the mail, with what their signature says; a recruiter, where that says nothing else."""
    found: dict[str, Value] = {"name": sender.name}
    signed = _signature(sender, path, today)
    title, emails, phones = sender.title or signed.title, sender.emails or signed.emails, signed.phones
    if title:
        found["title"] = title
    if title is None or _OF_STAFF.search(title):
        found["recruiter"] = True
    if emails:
        found["email"] = emails[0]
    if phones:
        found["phone"] = phones[0]
    return found


def _signature(sender: Card, path: Path, today: date) -> Card:
    try:
        cards = read_people(path, today=today).cards
    except UsageError:
        # What says no need not be a mail whose sender can be read.
        return sender
    return next((card for card in cards if fold(card.name) == fold(sender.name)), sender)
