"""A rejection mail (`.eml`) as a proposal: from whom, for what, when, and the sentence that says no.

Nothing is recorded here; the user sees the proposal and the sentence that decided, and says yes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from monitor.decisions.applications import (
    employer_in,
    employer_of_sender,
    is_german,
    is_team,
    requisition_of,
    role_of,
    stage_of,
    watched_by_label,
    watched_in,
    watched_in_prose,
)
from monitor.decisions.belongs import is_of, mentions_one_of, name_key
from monitor.decisions.rejections import Verdict, judge
from monitor.mails.mail import Mail, handed_on, read_mail
from monitor.model import Card, Employer
from monitor.text import clean, fold

# Hosts of applicant systems: the mail comes from them, never the no. Some name the employer in a label before
# them or in the local part ("acme@myworkday.com", "no-reply@acme.teamtailor-mail.com").
_SHARED = re.compile(
    r"(?:^|\.)(?:greenhouse(?:-mail)?\.io|greenhouse\.com|greenhouse-jobs\.com|lever\.co|ashbyhq\.com"
    r"|(?:my)?workday(?:jobs|site)?\.com|smartrecruiters\.com|icims\.com|(?:successfactors|sapsf"
    r"|jobs2web)\.(?:com|eu)"
    r"|teamtailor(?:-mail)?\.com|personio\.(?:de|com)|recruitee(?:mail)?\.com|workable(?:mail)?\.com"
    r"|workablemail\.com"
    r"|jobvite(?:mail)?\.com|bamboohr\.com|breezy(?:-mail)?\.(?:hr|com)|applytojob\.com|jazz\.co|jazzhr\.com"
    r"|pinpointhq\.com|rippling\.com|avature\.net|taleo\.net|oraclecloud\.com|brassring\.com"
    r"|pageuppeople\.com"
    r"|hire\.trakstar\.com|recruiterbox\.com|freshteam\.com|zohorecruit\.(?:com|eu)|join\.com"
    r"|softgarden\.(?:io|de)"
    r"|d-?vinci\.(?:de|cloud)|rexx-systems\.com|onlyfy\.(?:jobs|io)|concludis\.de|homerun\.(?:co|hr)"
    r"|eightfold\.ai"
    r"|phenom(?:people)?\.com|gem\.com|dover\.com|comeet\.(?:co|com|-notifications\.com)|hibob\.com"
    r"|ukg\.com|ultipro\.com"
    r"|paylocity\.com|adp\.com|dayforcehcm\.com|cornerstoneondemand\.com|csod\.com|gupy\.(?:io|com\.br)"
    r"|kenjo\.io"
    r"|factorialhr\.com|welcomekit\.co|flatchr\.io|taleez\.com|talentsoft\.com|beamery\.com"
    r"|indeed(?:email)?\.com"
    r"|linkedin\.com|xing\.com|stepstone\.\w+|glassdoor\.com|sendgrid\.net|amazonses\.com|mailgun\.org)$"
)
_MAILBOXES = re.compile(
    r"^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|web|t-online|freenet"
    r"|posteo"
    r"|mailbox|proton|protonmail|pm|fastmail|zoho|orange|wanadoo|free|laposte|libero|ziggo|kpnmail|uol"
    r"|terra)$"
)
_DESK = re.compile(r"no-?_?\.?reply|do-?_?not-?_?reply|notif|mailer|bounce|postmaster|autoreply|donotreply")
_SECOND_LEVELS = frozenset(("co", "com", "org", "net", "ac", "gov", "edu"))
_AFTER_NAME = re.compile(r"\s+(?:via|from|at|@|von|bei|de chez|chez|bij)\s.*$|\s*[(|].*$|\s+-\s.*$")
_WORD_OF_NAME = re.compile(
    r"(?:[^\W\d_](?:[^\W\d_]|['’.-])*|(?:von|van|de|der|den|da|dos|di|la|le|el|bin)\b)"
)
_MOST_NAMES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class NoMail:
    """What a mail says of a rejection. Everything is a proposal; None is not said, or not plainly.

    `employer` is the watched one's name where it is one. `on` is the day the mail was written, that of the
    original where it was forwarded. `sentence` is the one that decided `is_no`, and `certainty` (0 to 1) is
    how sure that is. `kind` says what a mail is that is no no ("on hold", "invitation", "offer", …).
    `written_by` is the employer where the sender's own name or host tells it. `language` is "de" for German.
    """

    employer: str | None
    role: str | None
    on: date | None
    stage: str | None
    requisition: str | None
    sender: Card | None
    sentence: str | None
    is_no: bool
    certainty: float
    kind: str = "other"
    written_by: str | None = None
    language: str | None = None


def speaks_of(path: Path, names: Sequence[str]) -> bool:
    """Whether the mail, or one that it hands on, names an employer of these names anywhere."""
    mails = handed_on(read_mail(path))
    said = "\n".join(
        part
        for one in mails
        for part in (one.name or "", one.subject, one.text, one.quoted, one.address or "")
    )
    return mentions_one_of(names, said)


def read_rejection(path: Path, employers: Sequence[Employer], *, today: date) -> NoMail:
    """Read a saved mail. What is dated after `today` has no day. Raises UsageError with the remedy."""
    return propose(read_mail(path), employers, today=today)


def propose(mail: Mail, employers: Sequence[Employer], *, today: date) -> NoMail:
    """The same of a mail that is read already. Never raises."""
    judged = [(one, _judged(one)) for one in handed_on(mail)]
    # The innermost that says no: a forwarded no is the employer's, whoever handed it on.
    source, verdict = next((pair for pair in reversed(judged) if pair[1].is_no), judged[-1])
    days = [one.on for one, _ in reversed(judged) if one.on] if source is not mail else [source.on]
    on = next((day for day in days if day and day <= today), None)
    employer, names = _employer(source, employers)
    role_text = "\n\n".join((source.text, source.quoted))
    return NoMail(
        employer=employer,
        role=role_of(source.subject, source.text, names) or role_of("", role_text, names),
        on=on,
        stage=stage_of(source.text),
        requisition=requisition_of(source.subject, source.text),
        sender=_person(source, employer, names),
        sentence=verdict.sentence,
        is_no=verdict.is_no,
        certainty=verdict.certainty,
        kind=verdict.kind,
        written_by=_written_by(source, employers),
        language="de" if is_german(source.text) else None,
    )


def _written_by(mail: Mail, employers: Sequence[Employer]) -> str | None:
    label, tenants = _labels(mail.address)
    labels = (*((label,) if label else ()), *tenants)
    watched = watched_in([mail.name or ""], employers) or watched_by_label(labels, employers)
    if watched:
        return watched.name
    said = employer_of_sender(mail.name)
    if said is None or (" " in said and _signed(said, mail.text)):
        said = _desk_name(mail)
    new = said or (_spelled(label, mail) if label else None)
    return next((one.name for one in employers if new and is_of((one.name, *one.aliases), new)), new)


def _judged(mail: Mail) -> Verdict:
    # The subject of an answer is that of what it answers to.
    return judge(mail.text, subject="" if mail.quoted else mail.subject)


def _employer(mail: Mail, employers: Sequence[Employer]) -> tuple[str | None, tuple[str, ...]]:
    """The employer and its names: the watched before the new, the sender before what the text says."""
    label, tenants = _labels(mail.address)
    labels = (*((label,) if label else ()), *tenants)
    said = employer_of_sender(mail.name)
    if said is None or (" " in said and _signed(said, mail.text)):
        # "Dana Ruiz via Greenhouse" has the form of "Acme Labs via Greenhouse"; a person signs.
        said = _desk_name(mail)
    watched = (
        watched_in([mail.name or ""], employers)
        or watched_by_label(labels, employers)
        or watched_in([mail.subject], employers)
    )
    phrase = employer_in(mail.subject, mail.text)
    new = said or (_spelled(label, mail) if label else None) or phrase
    if watched is None and new:
        watched = next((one for one in employers if is_of((one.name, *one.aliases), new)), None)
    if watched is None and (new is None or new == phrase):
        watched = watched_in_prose(mail.text, employers) or watched
    if watched:
        return watched.name, (watched.name, *watched.aliases)
    return new, (new,) if new else ()


def _labels(address: str | None) -> tuple[str | None, tuple[str, ...]]:
    """The employer's own part of an address, and the labels by which an applicant system names its tenant."""
    local, _, host = (address or "").rpartition("@")
    labels = host.split(".")
    if _SHARED.search(host):
        return None, tuple(part for part in (*labels[:-2], *re.split(r"[+.]", local)) if len(part) > 2)
    depth = 3 if len(labels) > 2 and labels[-2] in _SECOND_LEVELS else 2
    label = labels[-depth] if len(labels) >= depth else ""
    return (None if not label or _MAILBOXES.match(label) else label), ()


def _desk_name(mail: Mail) -> str | None:
    """A display name that is nothing but the employer's ("Acme" of no-reply@…)."""
    name = mail.name or ""
    if not name or is_team(name) or employer_of_sender(name) or _signed(name, mail.text):
        return None
    desk = _DESK.search((mail.address or "").partition("@")[0]) is not None
    phrase = employer_in(mail.subject, mail.text)
    return name if (phrase and is_of((phrase,), name)) or (desk and len(name.split()) == 1) else None


def _spelled(label: str, mail: Mail) -> str:
    """The name behind the label of a host as the mail spells it ("acme-labs": "Acme Labs")."""
    phrase = employer_in(mail.subject, mail.text)
    bare = label.replace("-", "")
    if phrase and (key := "".join(name_key(phrase))) and (key in bare or bare in key):
        return phrase
    return " ".join(word.capitalize() for word in label.split("-"))


def _person(mail: Mail, employer: str | None, names: tuple[str, ...]) -> Card | None:
    """The sender, where it is a person and no desk."""
    name = clean(_AFTER_NAME.sub("", mail.name or ""), 100)
    if name.count(",") == 1:
        family, _, given = name.partition(",")
        name = clean(f"{given} {family}", 100)
    words = name.split()
    if is_team(name) or is_of(names, name) or not 2 <= len(words) <= _MOST_NAMES:
        return None
    if not all(_WORD_OF_NAME.fullmatch(word) for word in words):
        return None
    local, _, host = (mail.address or "").rpartition("@")
    desk = _DESK.search(local) is not None or _SHARED.search(host) is not None
    # A desk's address under a name of two words may be a person or an employer; a person signs.
    if desk and not _signed(name, mail.text):
        return None
    return Card(name=name, company=employer, emails=() if desk or not mail.address else (mail.address,))


def _signed(name: str, text: str) -> bool:
    """Whether a text is signed with this name, or with its first word alone on a line."""
    lines = [fold(line).strip(" ,-–") for line in text.splitlines()]
    full = fold(name)
    return any(line == full or line.startswith((f"{full},", f"{full} |")) for line in lines) or (
        len(full.split()) > 1 and full.split()[0] in lines[-6:]
    )
