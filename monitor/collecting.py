"""One look into one mailbox: take what arrived, have each mail read, and say what they tell. Does I/O only
through the box that it opens and the worker that it is given; nothing in the mailbox is ever changed.
"""

from __future__ import annotations

import json
import time
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Protocol
from zoneinfo import ZoneInfo

from monitor.errors import FetchError, ParseError, ReadingError, SourceError
from monitor.model import Arrived, Employer, Mailbox, Post, Posting, Proposal, ReadMail, Snapshot
from monitor.text import day, fold
from monitor.worker import MailQuestion

WINDOW = timedelta(days=30)
"""How far back the first look goes, and one for employers that are new on the watch list."""
MOST_MAILS = 500
"""Mails of one look: what they tell is stored before the next."""
LONGEST = 300.0
"""Seconds after which a look takes no further mail: it holds a thread that others wait for."""


LATE = timedelta(days=14)
"""A role of which only mails told that are older than this waits for the digest: it is hardly new."""
_SLACK = timedelta(days=3)
"""What a server, or a copy of it on this machine, may take until it shows a mail."""
TRIES = 3
"""Looks in which the reading of a mail may break down until the mail is given up, and told of."""


class Reader(Protocol):
    """What reads one mail; raises ParseError."""

    def read_mail(self, data: bytes, question: MailQuestion) -> ReadMail: ...


class Box(Protocol):
    """An open mailbox: see `monitor.mailbox`."""

    cursor: str
    oversized: int

    def new(self, cursor: str | None, *, since: datetime, seen: Collection[str]) -> Iterator[Arrived]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Where a look begins: at the `cursor` that the last one left, but for the mails that were read (`seen`).

    `watched` are the employers of the last look as `watched_print` writes them; where others are watched now,
    what lies in the mailbox is read again for them. `stuck` are mails whose reading broke down, how often.
    """

    cursor: str | None = None
    seen: Collection[str] = frozenset()
    watched: str = ""
    last_ok_at: datetime | None = None
    stuck: Mapping[str, int] = field(default_factory=dict)


def watched_print(employers: Iterable[Employer]) -> str:
    """The names of the employers for whom a mailbox was read."""
    return json.dumps(sorted({fold(name) for one in employers for name in (one.name, *one.aliases)}))


def is_new(employer: Employer, watched: str) -> bool:
    """Whether mails were not read yet for an employer or one of its names, by what `watched_print` wrote."""
    before = _names_of(watched)
    return any(fold(name) not in before for name in (employer.name, *employer.aliases))


@lru_cache(maxsize=1)
def _names_of(watched: str) -> frozenset[str]:
    """The names that `watched_print` wrote, taken apart once for all employers of a look."""
    try:
        names = json.loads(watched) if watched else []
    except ValueError:
        names = []
    return frozenset(map(str, names)) if isinstance(names, list) else frozenset()


def collect(
    mailbox: Mailbox,
    key: str,
    look: Look,
    worker: Reader,
    question: MailQuestion,
    *,
    base: Path,
    zone: ZoneInfo,
    now: datetime,
) -> Snapshot:
    """What the mails tell that arrived since the last look.

    Raises SourceError where not one mail could be had. A look that breaks off keeps what it has: its note
    says why, and the next one goes on behind it.
    """
    # Loaded where there is a mailbox: few have one, and it takes its time.
    from monitor.mailbox import open_box

    anew = bool(look.watched) and any(is_new(one, look.watched) for one in question.employers)
    found = _Found(key, look, question, worker, zone)
    note = None
    try:
        with open_box(mailbox, base=base) as box:
            more = found.take(box, _since(look, now), anew=anew)
            found.pass_over(box.oversized)
    except SourceError as error:
        if not found.keys:
            raise
        note, more = f"The mailbox was not read to its end: {error}", True
    return Snapshot(
        source=key,
        postings=tuple(found.postings.values()),
        others=found.others,
        skipped=len(found.doubts),
        note=note,
        # One that was read again ends where its time ends; the next look takes what has come since.
        post=found.post(more=more and not (anew and note is None)),
    )


def _since(look: Look, now: datetime) -> datetime:
    """From when on mails are looked for where there is no position to go on from."""
    window = now - WINDOW
    return window if look.last_ok_at is None else min(window, look.last_ok_at - timedelta(days=2))


def _passed_over(count: int) -> str:
    mails = "1 mail is too large or cannot" if count == 1 else f"{count} mails are too large or cannot"
    return f"{mails} be opened, and was not read." if count == 1 else f"{mails} be opened, and were not read."


class _Found:
    """What the mails of one look told so far."""

    def __init__(self, key: str, look: Look, question: MailQuestion, worker: Reader, zone: ZoneInfo) -> None:
        self._key = key
        self._look = look
        self._known: set[str] = set()
        self._news: set[str] = set()
        self._question = question
        self._worker = worker
        self._zone = zone
        self.keys: list[str] = []
        self.cursor: str | None = None
        self.stuck: list[str] = []
        self.postings: dict[tuple[str, str], Posting] = {}
        self.others = 0
        self.doubts: list[tuple[str, str]] = []
        self._proposals: list[Proposal] = []
        self._forged = 0
        self._alerts = 0

    def take(self, box: Box, since: datetime, *, anew: bool) -> bool:
        """Read what is new in a box, or `anew` what lies there since an instant; whether there is more."""
        ends = time.monotonic() + LONGEST
        self.cursor = None if anew else self._look.cursor
        for arrived in box.new(self.cursor, since=since, seen=frozenset() if anew else self._look.seen):
            if not (anew and arrived.arrived_at and arrived.arrived_at < since):
                self.add(arrived)
            if not self.stuck:
                # What broke down is taken once more: the position stays before it.
                self.cursor = arrived.cursor
            if (len(self.keys) >= MOST_MAILS and not anew) or time.monotonic() > ends:
                return True
        if not self.stuck:
            self.cursor = box.cursor
        return False

    def pass_over(self, count: int) -> None:
        """Say that some mails could not be opened."""
        if count:
            self.doubts.append(("", _passed_over(count)))

    def add(self, arrived: Arrived) -> None:
        try:
            read = self._worker.read_mail(arrived.raw, self._question)
        except ReadingError as fault:
            if not fault.began:
                raise FetchError(f"The mails cannot be read now. {fault}") from None
            if self._look.stuck.get(arrived.key, 0) + 1 < TRIES:
                self.stuck.append(arrived.key)
                return
            self._give_up(arrived, fault)
            return
        except ParseError as fault:
            self._give_up(arrived, fault)
            return
        self.keys.append(arrived.key)
        if read.verdict == "failed":
            self._forged += bool(read.others)
            return
        self.others += read.others
        self._alerts += bool(read.postings or read.others)
        on = self._day(read, arrived)
        if read.doubt:
            self.doubts.append((read.via, f"{day(on)}: {read.doubt}"))
        if read.proposal:
            self._proposals.append(read.proposal)
        told = {posting.id for posting in read.postings}
        if arrived.key in self._look.seen:
            self._known |= told
        elif not self._is_late(on, arrived):
            self._news |= told
        for posting in read.postings:
            self._keep(replace(posting, source=self._key, mailed_on=on))

    def _give_up(self, arrived: Arrived, fault: ParseError) -> None:
        self.keys.append(arrived.key)
        since = f"of {day(self._day(ReadMail(), arrived))} " if arrived.arrived_at else ""
        self.doubts.append(("", f"A mail {since}could not be read. {fault}"))

    def _is_late(self, on: date, arrived: Arrived) -> bool:
        """Whether a mail is old, or lay in the mailbox unseen when that was looked into before: it was moved
        there, or is in a folder that is new to us."""
        before = self._look.last_ok_at
        unseen = (
            before is not None and arrived.arrived_at is not None and arrived.arrived_at < before - _SLACK
        )
        return unseen or self._question.today - on > LATE

    def _keep(self, posting: Posting) -> None:
        """The same role may stand in several mails: what somebody vouches for counts, and the latest."""
        # By its employer too: a mail that gives a role the number of another's must not hide that.
        key = (posting.id, fold(posting.employer or ""))
        before = self.postings.get(key)
        if before is None or (posting.vouched, posting.mailed_on or date.min) >= (
            before.vouched,
            before.mailed_on or date.min,
        ):
            self.postings[key] = posting

    def _day(self, read: ReadMail, arrived: Arrived) -> date:
        """The day of a mail; one that is dated in the future is of the day on which it arrived."""
        here = (
            arrived.arrived_at.astimezone(self._zone).date() if arrived.arrived_at else self._question.today
        )
        return min(on for on in (read.on, here, self._question.today) if on)

    def post(self, *, more: bool) -> Post:
        ids = {id for id, _ in self.postings}
        return Post(
            mails=tuple(self.keys),
            stuck=tuple(self.stuck),
            cursor=self.cursor,
            more=more,
            fresh=frozenset(ids - self._known),
            late=frozenset(ids - self._news),
            again=any(key in self._look.seen for key in self.keys),
            proposals=tuple(self._proposals),
            doubts=tuple(self.doubts),
            forged=self._forged,
            alerts=self._alerts,
        )


def question_of(employers: Sequence[Employer], mailbox: Mailbox, today: date) -> MailQuestion:
    """What is asked of each mail of a mailbox."""
    return MailQuestion(
        employers=tuple(employers), boundary=mailbox.boundary, propose=mailbox.propose, today=today
    )
