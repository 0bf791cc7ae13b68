"""What is asked of a mail, and how one is read: the roles that it tells of at the watched employers, whether
its sender is vouched for, and what it seems to say of the user's own application. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from email.message import Message
from itertools import islice
from urllib.parse import urlsplit

from monitor.decisions.addressees import addressee, names_of
from monitor.mails.mail import MOST_PARTS
from monitor.model import Employer, Posting, ReadMail

_OUR_KEY = re.compile(rb"\[alert [0-9a-f]{12}\]")


@dataclass(frozen=True, slots=True, kw_only=True)
class MailQuestion:
    """On what a mail is read: whose roles count, who vouches for senders (`boundary`), and whether what
    looks like a no or an invitation is to be proposed. `today` is the day in the user's zone."""

    employers: tuple[Employer, ...]
    boundary: str | None = None
    propose: bool = False
    today: date


def read_mail(data: bytes, question: MailQuestion) -> ReadMail:
    """One mail. A mail that somebody forged tells of nothing, whatever stands in it."""
    from monitor.mails.alert import read_alert
    from monitor.mails.authenticity import judge
    from monitor.mails.senders import sender_of
    from monitor.people.proposing import proposal_of

    employers = question.employers
    alert = read_alert(data, [names_of(employer) for employer in employers])
    read = ReadMail(via=alert.via, on=alert.on)
    if alert.message is not None:
        verdict, why = judge(alert.message, question.boundary)
        read = replace(read, verdict=verdict, why=why)
    if alert.message is not None and not sender_of(alert.sender).name and _is_ours(alert.message):
        return read
    if read.verdict == "failed":
        return replace(read, others=len(alert.postings))
    own = [(posting, addressee(posting, employers)) for posting in alert.postings]
    watched = tuple(
        _vouched(posting, employer, vouched=read.verdict == "verified")
        for posting, employer in own
        if employer
    )
    proposal = None
    if question.propose and not alert.is_alert:
        proposal = proposal_of(data, employers, today=question.today)
        proposal = proposal and replace(proposal, vouched=read.verdict == "verified")
    return replace(
        read, postings=watched, others=len(own) - len(watched), doubt=alert.doubt, proposal=proposal
    )


def _is_ours(message: Message) -> bool:
    """Whether a mail is one of this program's own alerts, which tell of roles and may fall into the mailbox
    that is read: by the mark of Apprise's mails, or by the key with which every alert ends. (A job site that
    is known never sends them, whatever an advertisement in its mail holds.)"""
    if str(message.get("X-Application", "")).strip().lower() == "job-monitor":
        return True
    for part in islice(message.walk(), MOST_PARTS):
        if part.get_content_maintype() == "text":
            text = part.get_payload(decode=True)
            if isinstance(text, bytes) and _OUR_KEY.search(text):
                return True
    return False


def _vouched(posting: Posting, employer: Employer, *, vouched: bool) -> Posting:
    """A link of a mail for which nobody vouches is only kept where it leads to a site known anyway."""
    known = vouched or not posting.url or _is_known(posting.url, employer)
    return replace(posting, vouched=vouched, url=posting.url if known else None)


def _is_known(url: str, employer: Employer) -> bool:
    from monitor.mails.senders import leads_to_known_site
    from monitor.sources.discover import by_address

    if leads_to_known_site(url):
        return True
    clue = by_address(url)
    if clue is not None and clue.system not in ("feed", "page"):
        return True
    host = urlsplit(url).hostname or ""
    return any(_is_at(host, urlsplit(source.url or "").hostname) for source in employer.sources)


def _is_at(host: str, own: str | None) -> bool:
    return own is not None and (host == own or host.endswith(f".{own}"))


def bare(employers: Sequence[Employer]) -> tuple[Employer, ...]:
    """The employers as far as the reading of a mail needs them: no note and no address of anybody leaves for
    the process that reads, except the mail addresses by which a sender is known."""
    return tuple(
        replace(
            employer,
            departments={},
            sources=tuple(
                replace(source, token=None, contact=None, selectors=None) for source in employer.sources
            ),
            people=tuple(
                replace(person, notes=None, phone=None, linkedin=None, other=None)
                for person in employer.people
            ),
        )
        for employer in employers
    )


__all__ = ["MailQuestion", "bare", "read_mail"]
