"""What a handed-over file holds, as plain values. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from monitor.model import Card

Kind = Literal["linkedin", "vcard", "calendar", "mail", "table"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """The meeting of an invitation, the last one where a file holds several. `on` is in its own zone."""

    title: str
    on: date
    organizer: str | None = None
    organizer_email: str | None = None
    cancelled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """The last message one way between the user and a profile; `ours`: the user wrote it. Never its text."""

    profile: str
    on: date
    ours: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Invited:
    """An invitation to connect; `ours`: the user sent it. `accepted`: they are connected today."""

    profile: str | None
    name: str
    on: date | None
    ours: bool
    accepted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Application:
    """A role that the user applied for. `on` is None where the file does not tell the day."""

    company: str
    role: str
    on: date | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Everything of one file. `taken_on` is the day that the file tells of, where it is a picture of a day.

    `rows` counts what was seen in all, `hidden` what has no name. `notes` are plain sentences for the user:
    what was passed over and why. `preview` says which column of a table was taken as what.
    """

    kind: Kind
    cards: tuple[Card, ...] = ()
    taken_on: date | None = None
    rows: int = 0
    hidden: int = 0
    notes: tuple[str, ...] = ()
    meeting: Meeting | None = None
    exchanges: tuple[Exchange, ...] = ()
    invited: tuple[Invited, ...] = ()
    applications: tuple[Application, ...] = ()
    preview: tuple[tuple[str, str], ...] = ()


def counted(number: int, one: str, many: str) -> str:
    """A number with its noun: "1 row", "1,204 rows"."""
    return f"{number:,} {one if number == 1 else many}"
