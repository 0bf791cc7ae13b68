"""How one mail is read: the roles that it tells of at the watched employers, whether its sender is vouched
for, and what it seems to say of the user's own application. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from email.message import Message
from itertools import islice

from monitor.decisions.addressees import addressee, names_of
from monitor.decisions.belongs import mentions_one_of
from monitor.mails.alert import read_alert
from monitor.mails.authenticity import judge
from monitor.mails.mail import MOST_PARTS
from monitor.mails.mentions import named_in, offers_jobs
from monitor.mails.senders import sender_of
from monitor.model import Employer, Posting, ReadMail
from monitor.people.proposing import proposal_of
from monitor.worker.question import MailQuestion
from monitor.worker.trusted import trusted

_OUR_KEY = re.compile(rb"\[alert [0-9a-f]{12}\]\s*$")
_FEW = 3
"""So few postings in the mail of somebody unknown, and it may still be a letter."""


def read_mail(data: bytes, question: MailQuestion) -> ReadMail:
    """One mail. A mail that somebody forged tells of nothing, whatever stands in it."""
    employers = question.employers
    alert = read_alert(data, [names_of(employer) for employer in employers])
    if alert.message is None:
        return ReadMail(via=alert.via, on=alert.on, doubt=alert.doubt)
    sender, address = sender_of(alert.sender), alert.sender or ""
    # Anybody may call themselves LinkedIn: whoever is not known is called by their address.
    via = sender.name or address.rpartition("@")[2] or "an unknown sender"
    verdict, why = judge(alert.message, question.boundary)
    read = ReadMail(via=via, on=alert.on, verdict=verdict, why=why)
    if not sender.name and is_ours(alert.message):
        return read
    if verdict == "failed":
        return replace(read, others=len(alert.postings))
    vouched = verdict == "verified"
    own = [(posting, addressee(posting, employers)) for posting in alert.postings]
    watched = tuple(
        trusted(posting, employer, sender=sender, address=address, vouched=vouched)
        for posting, employer in own
        if employer
    )
    proposal = None
    if question.propose and (not alert.is_alert or (not sender.name and alert.rows < _FEW)):
        proposal = proposal_of(data, employers, today=question.today)
        proposal = proposal and replace(proposal, vouched=vouched)
    doubt = alert.doubt and alert.doubt.replace(alert.via, via, 1)
    # What was read by the rule of its sender, and adds up, is whole.
    whole = sender.name and alert.rows
    if doubt is None and proposal is None and not whole and (alert.is_alert or offers_jobs(alert.message)):
        named = named_in(alert.message, [names_of(one) for one in employers])
        doubt = _unread(via, [employers[number] for number in sorted(named)], watched, alert.postings)
    return replace(read, postings=watched, others=len(own) - len(watched), doubt=doubt, proposal=proposal)


def _unread(
    via: str, named: Sequence[Employer], read: Sequence[Posting], all_read: Sequence[Posting]
) -> str | None:
    """That a mail names employers of whom no role could be read; None where there is none. Who makes software
    is named in the titles of others' roles."""
    have = {employer.name for posting in read if (employer := addressee(posting, named))}
    missed = [
        employer.name
        for employer in named
        if employer.name not in have
        and not any(mentions_one_of(names_of(employer), posting.title) for posting in all_read)
    ]
    if not missed:
        return None
    return f"This mail of {via} names {', '.join(missed[:3])}, and no role there could be read."


def is_ours(message: Message) -> bool:
    """Whether a mail is one of this program's own alerts, which tell of roles and may fall into the mailbox
    that is read: by the mark of Apprise's mails, or by the key that is the last line of every alert."""
    if str(message.get("X-Application", "")).strip().lower() == "job-monitor":
        return True
    for part in islice(message.walk(), MOST_PARTS):
        if part.get_content_type() == "text/plain":
            text = part.get_payload(decode=True)
            if isinstance(text, bytes) and _OUR_KEY.search(text[-200:]):
                return True
    return False
