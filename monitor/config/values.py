"""What a watch list says, as plain frozen values: the settings that `monitor.model` has no word for. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import time, timedelta
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo

from monitor.errors import Mistake
from monitor.model import (
    Budget,
    Cadence,
    Channel,
    Employer,
    Fit,
    HttpSettings,
    Mailbox,
    Me,
    QuietHours,
    Source,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """One watch list, read and found right.

    `path` is the file as messages name it, `base` the folder in which its relative files lie. `letter_on` is
    the weekday of the weekly letter (0 is Monday, None never).
    """

    path: Path
    base: Path
    state_dir: Path
    timezone: ZoneInfo
    poll_every: timedelta = timedelta(hours=1)
    retention: timedelta = timedelta(days=3 * 365)
    me: Me = field(default_factory=Me)
    fit: Fit = field(default_factory=Fit)
    channels: tuple[Channel, ...] = ()
    quiet_hours: QuietHours | None = None
    digest_at: time = time(18)
    letter_on: int | None = 0
    http: HttpSettings = field(default_factory=HttpSettings)
    heartbeat_url: str | None = field(default=None, repr=False)
    cadence: Cadence = field(default_factory=Cadence)
    budget: Budget = field(default_factory=Budget)
    usajobs_key: str | None = field(default=None, repr=False)
    employers: tuple[Employer, ...] = ()
    mailboxes: tuple[Mailbox, ...] = ()

    @property
    def templates(self) -> Path:
        """The folder of the user's own templates of drafts, which may be there."""
        return self.base / "templates"

    @property
    def sources(self) -> tuple[Source, ...]:
        """Every source, in the order of the file: those of each employer, then the mailboxes."""
        return (*(source for employer in self.employers for source in employer.sources), *self.mail_sources)

    @property
    def mail_sources(self) -> tuple[Source, ...]:
        """The mailboxes as sources. Theirs are roles of any employer, so they are nobody's."""
        return tuple(
            Source(key=mail_key(mailbox), kind="mail", employer="", poll_every=self.poll_every)
            for mailbox in self.mailboxes
        )


def mail_key(mailbox: Mailbox) -> str:
    """How a mailbox is called as a source."""
    return f"mail:{mailbox.name}"


NoteKind = Literal["not_watched", "by_mail", "to_come", "no_name", "terms", "variable", "other"]
"""An employer without a source; one whose roles only alert mails tell of; a day in the future; no name for
the drafts; a source that its vendor's terms forbid to read; a variable of no use; anything else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Something that is right and yet worth knowing, such as an employer who is not watched.

    `kind` is the stable word for its sort; notes of one kind can be told together (`told`).
    """

    key: str
    line: int = 0
    message: str
    kind: NoteKind = "other"

    def __str__(self) -> str:
        where = f" (line {self.line})" if self.line else ""
        return f"{self.key}{where}: {self.message}" if self.key else self.message


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What a look at a watch list found. `config` is None as soon as there is one mistake."""

    config: Config | None
    mistakes: tuple[Mistake, ...] = ()
    notes: tuple[Note, ...] = ()
