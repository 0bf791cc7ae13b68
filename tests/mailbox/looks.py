"""Mails to put into a mailbox, and what the program does with one: it looks, and remembers how far."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from monitor.mailbox import LIMITS, Limits, open_box
from monitor.model import Arrived, Mailbox

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


def mail(number: int | str, *, body: str = "Data Engineer at Acme", message_id: bool = True) -> bytes:
    """An invented mail; the number makes it another."""
    head = [
        "From: Job Alerts <alerts@jobs.example>",
        f"Subject: New job {number}",
        "Date: Mon, 4 May 2026 10:00:00 +0200",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
    ]
    if message_id:
        head.append(f"Message-ID: <{number}@jobs.example>")
    return "\r\n".join((*head, "", f"{body} ({number})", "")).encode()


def mails(count: int, start: int = 0) -> list[bytes]:
    return [mail(number) for number in range(start, start + count)]


def numbers(arrived: list[Arrived]) -> list[str]:
    """The numbers of mails made by `mail`."""
    return [a.raw.partition(b"Subject: New job ")[2].split(b"\n")[0].strip().decode() for a in arrived]


@dataclass(kw_only=True)
class Reader:
    """The program as far as it concerns a mailbox: cursor and keys are kept for each mail once it is had.

    `when_had`: what happens once so many mails were had.
    """

    mailbox: Mailbox
    base: Path = Path("/")
    limits: Limits = LIMITS
    since: datetime = LONG_AGO
    cursor: str | None = None
    seen: set[str] = field(default_factory=set)
    had: list[Arrived] = field(default_factory=list)
    oversized: int = 0
    when_had: dict[int, Callable[[], object]] = field(default_factory=dict)

    def look(self) -> list[Arrived]:
        """What is new. What came before a fault is kept, as the program keeps it."""
        before = len(self.had)
        with open_box(self.mailbox, base=self.base, limits=self.limits) as box:
            for arrived in box.new(self.cursor, since=self.since, seen=self.seen):
                self.had.append(arrived)
                self.seen.add(arrived.key)
                self.cursor = arrived.cursor
                self.when_had.get(len(self.had), lambda: None)()
            self.cursor, self.oversized = box.cursor, box.oversized
        return self.had[before:]

    def at(self, url: str) -> Reader:
        """The same, by another way to the server."""
        return replace(self, mailbox=replace(self.mailbox, url=url))
