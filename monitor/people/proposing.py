"""What a mail seems to tell of the user's own application: a no, or an invitation to an interview. Pure.

Only a proposal, which the user confirms, and so only of an employer that is watched and that wrote the mail
itself, by its own address or by its applicant system. What an agency, a friend or a newsletter says of it,
and what somebody hands on, is none.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from urllib.parse import urlsplit

from monitor.decisions.applications import is_team
from monitor.decisions.belongs import mentions_one_of
from monitor.decisions.invitations import Invitation
from monitor.decisions.invitations import judge as judge_invitation
from monitor.decisions.person_names import likeness, read_name
from monitor.decisions.rejections import judge as judge_no
from monitor.decisions.requisitions import same_number
from monitor.decisions.titles import title_key
from monitor.errors import UsageError
from monitor.mails.mail import Mail, mail_of
from monitor.model import Card, Employer, Person, Proposal, Rejection
from monitor.people.batch import Batch
from monitor.people.fields import address_of, is_shared
from monitor.people.invitation_mail import each_once, interviewers, is_greeted
from monitor.people.mail import read_mail
from monitor.people.rejection_mail import NoMail, propose
from monitor.text import clean

_WHERE = "The mail"
_LONGEST = 300
_LIKELY_NO, _PLAIN_NO = 0.8, 0.9
_SURE_INVITATION = 0.75
_MOST_PEOPLE = 20
_SAME = timedelta(days=30)


def proposal_of(data: bytes, employers: Sequence[Employer], *, today: date) -> Proposal | None:
    """What a mail proposes; None where it is nothing of the kind. Never raises.

    An invitation proposes the people whom the user could note. Where it names nobody, or only who stands in
    the watch list already, there is nothing to note and no proposal; beside somebody new those are left out.

    Of an employer its name, aliases, rejections, people (name, address, whether a recruiter) and the
    addresses of its career pages are read.
    """
    if not employers:
        return None
    try:
        mail = mail_of(data, _WHERE)
    except UsageError:
        return None  # what is no mail, or too large or too deep, proposes nothing
    if mail.original is not None:
        return None
    no = propose(mail, employers, today=today)
    employer = _author(mail, no, employers, today=today)
    if employer is None:
        return None
    if no.is_no:
        found = _rejection(mail, no, employer, today=today)
        return found or _invitation(data, mail, no, employer, today=today)
    return _invitation(data, mail, no, employer, today=today)


def _rejection(mail: Mail, no: NoMail, employer: Employer, *, today: date) -> Proposal | None:
    if no.certainty < _LIKELY_NO or not no.sentence:
        return None
    # "The role is filled" is a no to an applicant, and to others an alert of a role that they saved.
    if no.certainty < _PLAIN_NO and not judge_no(mail.text).is_no:
        return None
    if any(_is_noted(no, one, on=no.on or today) for one in employer.rejections):
        return None
    return Proposal(
        what="rejection",
        employer=employer.name,
        sentence=clean(no.sentence, _LONGEST),
        role=no.role,
        on=no.on,
        stage=no.stage,
        requisition=no.requisition,
    )


def _is_noted(no: NoMail, rejection: Rejection, *, on: date) -> bool:
    """Whether this no is one that the user wrote down. One that names no role is any of its days."""
    if abs(on - rejection.date) > _SAME:
        return False
    if same_number(no.requisition, rejection.requisition) or no.role is None:
        return True
    return title_key(no.role) == title_key(rejection.role)


def _invitation(data: bytes, mail: Mail, no: NoMail, employer: Employer, *, today: date) -> Proposal | None:
    names = (employer.name, *employer.aliases)
    try:
        batch = read_mail(data, _WHERE, today=today)
    except UsageError:
        batch = Batch(kind="mail")  # the calendar in it is damaged; its text may still say all
    invitation = _judged(mail, batch, names)
    if not invitation.is_invitation or invitation.certainty < _SURE_INVITATION or not invitation.sentence:
        return None
    cards = each_once((*interviewers(mail, names, met=invitation.on), *batch.cards))
    people = tuple(
        card
        for card in cards
        if _is_new(card, mail, employer) and _is_theirs(card, mail, employer, today=today)
    )
    if not people:
        return None
    return Proposal(
        what="invitation",
        employer=employer.name,
        sentence=clean(invitation.sentence, _LONGEST),
        role=no.role,
        on=no.on,
        requisition=no.requisition,
        people=people[:_MOST_PEOPLE],
    )


def _judged(mail: Mail, batch: Batch, names: Sequence[str]) -> Invitation:
    meeting = batch.meeting
    if meeting and meeting.cancelled:
        return Invitation(is_invitation=False)
    title = meeting.title if meeting else ""
    return judge_invitation(mail.text, subject=mail.subject, meeting=title, written=mail.on, names=names)


def _is_new(card: Card, mail: Mail, employer: Employer) -> bool:
    """Whether a card is of a person who is not the user and not on the watch list."""
    if is_team(card.name) or mentions_one_of((employer.name, *employer.aliases), card.name):
        return False
    # Somebody of the user's given name may be among them, but then has an address of the employer's.
    if not card.emails and is_greeted(card, mail):
        return False
    return not any(_is_person(card, one) for one in employer.people)


def _is_theirs(card: Card, mail: Mail, employer: Employer, *, today: date) -> bool:
    """Whether a person is the employer's: named in the text, or with an address on the sender's host or on
    one with the employer's name. Of those that a calendar lists, one from elsewhere may be the user.
    """
    host = (mail.address or "").partition("@")[2]
    return not card.emails or any(
        address.partition("@")[2] == host
        or propose(Mail(address=address), (employer,), today=today).written_by == employer.name
        for address in card.emails
    )


def _is_person(card: Card, person: Person) -> bool:
    if person.email and person.email.lower() in card.emails:
        return True
    return likeness(read_name(card.name), read_name(person.name)) in ("same", "alike")


# ------------------------------------------------------------------------------------ who wrote


def _author(mail: Mail, no: NoMail, employers: Sequence[Employer], *, today: date) -> Employer | None:
    """The watched employer that wrote a mail, itself or by its applicant system."""
    address = address_of(mail.address or "")
    if address is None:
        return None
    # A host that names nobody is a system's, or one of private mailboxes.
    names_nobody = propose(Mail(address=address), (), today=today).written_by is None
    own = [one for one in employers if _writes_from(one, address, mail, by_host=not names_nobody)]
    if no.written_by == no.employer and (named := _named(no.written_by, employers)):
        own = [*(one for one in own if one is not named), named]
    if own:
        return own[0] if len(own) == 1 else None
    # A system says for whom it writes.
    return _named(no.employer, employers) if names_nobody and is_shared(address) else None


def _writes_from(employer: Employer, address: str, mail: Mail, *, by_host: bool) -> bool:
    """Whether an address is one of the employer's people, or of their host or that of its career pages.

    A recruiter may be an agency's and write for others too: then the mail has to name the employer.
    """
    staff = {one.email.lower() for one in employer.people if one.email and not one.recruiter}
    agents = {one.email.lower() for one in employer.people if one.email and one.recruiter}
    if address in agents:
        return mentions_one_of((employer.name, *employer.aliases), f"{mail.subject}\n{mail.text}")
    pages = (urlsplit(one.url).hostname for one in employer.sources if one.url and one.kind == "page")
    hosts = (*pages, *(one.rpartition("@")[2] for one in staff))
    return address in staff or (by_host and _is_near(address.rpartition("@")[2], (h for h in hosts if h)))


def _named(name: str | None, employers: Iterable[Employer]) -> Employer | None:
    return next((one for one in employers if one.name == name), None)


def _is_near(host: str, hosts: Iterable[str]) -> bool:
    """Whether a mail's host is one of these, or lies below or above one of them."""
    bare = (one.removeprefix("www.") for one in hosts)
    return any(host == one or one.endswith("." + host) or host.endswith("." + one) for one in bare)
