"""What a mailbox holds: its mails of the last month, read as the daemon reads them; nothing is stored.

Of mails that are no job alert nothing is kept but how many there are.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from monitor.collecting import WINDOW, Reader, question_of
from monitor.config import Config
from monitor.config.values import mail_key
from monitor.decisions.addressees import addressee
from monitor.errors import ParseError, SourceError
from monitor.model import Arrived, Mailbox, ReadMail, Verdict
from monitor.text import clean, fold
from monitor.worker import MailQuestion

SAMPLES = 5

_HEADERS = 256 * 1024
_VERDICT = re.compile(rb"^Authentication-Results:", re.IGNORECASE | re.MULTILINE)
_SIGNED = re.compile(rb"\s*([^\s;=()\"]{1,255})(?:[\s0-9]|\([^()]{0,255}\))*;")


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A role, or a piece of news, that a mail tells of at a watched employer. `on` is the day of the mail."""

    employer: str
    title: str
    locations: tuple[str, ...] = ()
    on: date | None = None
    via: str = ""
    verdict: Verdict = "unverifiable"
    news: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """A mail that could not be read whole, and why. `via` is empty where not even the sender is known."""

    via: str
    on: date | None
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What lies in a mailbox. `mails` counts all of the time, `alerts` those that tell of roles by who sent
    them. `others` counts the postings of employers that nobody watches, `proposals` what looks like a no or
    an invitation, `oversized` the mails that are too large to be read. `servers` counts the alerts by the
    server that signed the first verdict on their sender ("": there is none).
    """

    mails: int = 0
    alerts: Mapping[str, int] = field(default_factory=dict)
    roles: tuple[Role, ...] = ()
    others: int = 0
    unread: tuple[Unread, ...] = ()
    verdicts: Mapping[Verdict, int] = field(default_factory=dict)
    servers: Mapping[str, int] = field(default_factory=dict)
    proposals: int = 0
    oversized: int = 0
    folders: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        """How many of the mails are job alerts."""
        return sum(self.alerts.values())

    @property
    def openings(self) -> tuple[Role, ...]:
        """The roles without the news."""
        return tuple(role for role in self.roles if not role.news)

    @property
    def titles(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(role.title for role in self.openings))


def look_at(
    mailbox: Mailbox,
    config: Config,
    worker: Reader,
    now: datetime,
    progress: Callable[[int], None] = lambda count: None,
) -> Looked:
    """What the mailbox told in the last month. Raises SourceError where it cannot be opened or read.

    `progress` is told how many mails were read so far.
    """
    from monitor.mailbox import open_box

    since = now - WINDOW
    question = question_of(config.employers, mailbox, now.astimezone(config.timezone).date())
    gathered = _Gathered(config)
    with open_box(mailbox, base=config.base) as box:
        folders = box.folders()
        for arrived in box.new(None, since=since, seen=()):
            # A folder of files gives everything that lies there, of whatever age.
            if arrived.arrived_at is None or arrived.arrived_at >= since:
                gathered.take(arrived, worker, question, since.astimezone(config.timezone).date())
                progress(gathered.mails)
        return gathered.looked(folders, box.oversized)


def row(mailbox: Mailbox, config: Config, worker: Reader, now: datetime) -> dict[str, Any]:
    """A mailbox as `check --online --json` tells of it: `count` is that of the mails of the last month, and
    `samples` are roles at employers of the watch list."""
    found: dict[str, Any] = {
        "source": mail_key(mailbox),
        "leads_to": None,
        "readable": False,
        "count": 0,
        "samples": [],
        "error": None,
    }
    try:
        looked = look_at(mailbox, config, worker, now)
    except SourceError as error:
        return found | {"error": {"kind": error.kind, "message": str(error)}}
    return found | {"readable": True, "count": looked.mails, "samples": list(looked.titles[:SAMPLES])}


def server_of(raw: bytes) -> str:
    """Who signed the first verdict on the sender of a mail, as it calls itself (authserv-id, RFC 8601); ""
    where nobody did. Microsoft's verdicts are not signed."""
    head = re.split(rb"\r?\n\r?\n", raw[:_HEADERS], maxsplit=1)[0]
    first = _VERDICT.search(head)
    found = first and _SIGNED.match(head, first.end())
    return clean(found[1].decode("ascii", "replace"), 255) if found else ""


class _Gathered:
    """What was found so far."""

    def __init__(self, config: Config) -> None:
        self._config = config
        self.mails = 0
        self._alerts: Counter[str] = Counter()
        self._roles: dict[tuple[str, str, str], Role] = {}
        self._others = 0
        self._unread: list[Unread] = []
        self._verdicts: Counter[Verdict] = Counter()
        self._servers: Counter[str] = Counter()
        self._proposals = 0

    def take(self, arrived: Arrived, worker: Reader, question: MailQuestion, first: date) -> None:
        """Reads one mail, unless it was written before the `first` day."""
        try:
            read = worker.read_mail(arrived.raw, question)
        except ParseError as fault:
            self.mails += 1
            day = arrived.arrived_at.astimezone(self._config.timezone).date() if arrived.arrived_at else None
            self._unread.append(Unread(via="", on=day, why=str(fault)))
            return
        if arrived.arrived_at is None and read.on is not None and read.on < first:
            return
        self.mails += 1
        self._proposals += read.proposal is not None
        if not (read.postings or read.others or read.doubt):
            return
        via = clean(read.via, 60) or "another sender"
        self._alerts[via] += 1
        self._others += read.others if read.verdict != "failed" else 0
        self._verdicts[read.verdict] += 1
        self._servers[server_of(arrived.raw)] += 1
        if read.doubt:
            self._unread.append(Unread(via=via, on=read.on, why=read.doubt))
        for role in self._roles_of(read, via):
            self._roles.setdefault((role.employer, fold(role.title), fold("; ".join(role.locations))), role)

    def _roles_of(self, read: ReadMail, via: str) -> list[Role]:
        found = ((posting, addressee(posting, self._config.employers)) for posting in read.postings)
        return [
            Role(
                employer=employer.name,
                title=posting.title,
                locations=posting.locations,
                on=read.on,
                via=via,
                verdict=read.verdict,
                news=posting.news,
            )
            for posting, employer in found
            if employer is not None and read.verdict != "failed"
        ]

    def looked(self, folders: tuple[str, ...], oversized: int) -> Looked:
        order = {employer.name: place for place, employer in enumerate(self._config.employers)}
        return Looked(
            mails=self.mails,
            alerts=dict(self._alerts.most_common()),
            roles=tuple(sorted(self._roles.values(), key=lambda role: order[role.employer])),
            others=self._others,
            unread=tuple(self._unread),
            verdicts=dict(self._verdicts.most_common()),
            servers=dict(self._servers.most_common()),
            proposals=self._proposals,
            oversized=oversized,
            folders=folders,
        )
