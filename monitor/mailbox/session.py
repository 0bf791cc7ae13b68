"""One talk with an IMAP server: encrypted, signed in, and read-only in all it says."""

from __future__ import annotations

import contextlib
import imaplib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any, TypeVar

from imapclient import IMAPClient  # type: ignore[import-untyped]  # it ships no types
from imapclient.exceptions import ProtocolError  # type: ignore[import-untyped]  # the same

from monitor.errors import FetchError, SourceError, UnreachableError
from monitor.mailbox.box import Limits
from monitor.mailbox.faults import junk, refused
from monitor.mailbox.folders import Folder, folders_listed
from monitor.mailbox.identity import KEY_FIELDS
from monitor.mailbox.wire import SMALL, Wire

LARGE = 8 << 20
"""Bytes that a list may have: of folders, of messages, of headers."""
_HEADER = 8192
_GOODBYE = 3.0
# What readers of a server's talk raise when it is no such talk.
_GARBLED = (ProtocolError, ValueError, TypeError, LookupError, AttributeError, AssertionError, RecursionError)
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

T = TypeVar("T")


class Refused(Exception):
    """The server answered NO or BAD. `words` are its own: to be judged, never to be shown."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A folder as it was when it was opened. `next_uid` is 0 where the server does not say."""

    folder: Folder
    validity: int
    next_uid: int
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What is asked of a mail first. `size` is 0 where the server does not say, `header` cut to 8 KB."""

    uid: int
    size: int = 0
    arrived_at: datetime | None = None
    header: bytes = field(default=b"", repr=False)

    @property
    def is_cut(self) -> bool:
        return len(self.header) >= _HEADER


class Session:
    """A connection that is signed in. Every method asks the server one thing, and raises SourceError."""

    def __init__(self, wire: Wire, *, place: str, limits: Limits) -> None:
        self.wire = wire
        self.place = place
        self.limits = limits
        self._is_sound = True
        self._is_listening = False
        # Its part are the answers and their parsing. It signs nobody in, since it logs whom.
        self._client = _Client(wire)
        self._client.normalise_times = False
        self._client.folder_encode = False

    def ask(self, call: Callable[..., T], *args: Any, most: int = SMALL, seconds: float | None = None) -> T:
        """One command, within its bounds. Raises SourceError, and Refused where the server says no."""
        self.wire.allow(most=most, seconds=seconds or self.limits.command)
        self._is_sound = False
        try:
            answer = call(*args)
        except _GARBLED:
            raise junk(self.place) from None
        except (imaplib.IMAP4.abort, UnreachableError) as fault:
            if isinstance(fault, UnreachableError) and "BYE" not in self.wire.untagged_responses:
                raise
            raise self.wire.verdict() from None
        except imaplib.IMAP4.error as fault:
            self._is_sound = True
            self.wire.untagged_responses.clear()
            raise Refused(str(fault)) from None
        self._is_sound = True
        return answer

    def folders(self) -> tuple[Folder, ...]:
        with self.refusals("list its folders"):
            return folders_listed(self.ask(self._client.list_folders, most=LARGE))

    def examine(self, folder: Folder) -> Opened:
        """Open a folder for reading only. Raises Refused where it cannot be."""
        answer = self.ask(self._client.select_folder, folder.wire, True)
        validity, following, count = (answer.get(k) for k in (b"UIDVALIDITY", b"UIDNEXT", b"EXISTS"))
        if not isinstance(validity, int) or not isinstance(count, int):
            raise FetchError(
                f"{self.place}: the mail server does not number the mails of this folder for good; read it"
                " through a program that stores mails in a Maildir, and name that."
            )
        next_uid = following if isinstance(following, int) else 0
        return Opened(folder=folder, validity=validity, next_uid=next_uid, count=count)

    def uids(self, *, after: int, since: date | None = None) -> list[int]:
        """The numbers of the mails above `after` that came on the day `since` or later, in order."""
        criteria = [f"UID {after + 1}:*"]
        if since:
            criteria.append(f"SINCE {since.day}-{_MONTHS[since.month - 1]}-{since.year:04d}")
        # "n:*" names the last mail also where it is below n.
        return sorted({uid for uid in self._searched(*criteria) if uid > after})

    def last_uid(self) -> int:
        """The number of the last mail of a folder that has any; not every server keeps to its UIDNEXT."""
        return max(self._searched("UID *"), default=0)

    def heads(self, uids: Sequence[int]) -> Mapping[int, Head]:
        """Size, arrival and the few headers of those that are still there. Raises Refused."""
        items = f"BODY.PEEK[HEADER.FIELDS ({' '.join(KEY_FIELDS)})]<0.{_HEADER}>"
        rows = self._fetch(uids, ["RFC822.SIZE", "INTERNALDATE", items], most=LARGE)
        return {uid: _head(uid, row) for uid, row in rows.items()}

    def whole(self, heads: Sequence[Head]) -> Mapping[int, bytes]:
        """The bytes of those mails that are still there. Raises Refused."""
        expected = sum(min(head.size, self.limits.largest) or self.limits.largest for head in heads)
        # Some servers count the ends of lines otherwise than they send them.
        most = expected + expected // 4 + SMALL * len(heads)
        rows = self._fetch([head.uid for head in heads], ["BODY.PEEK[]"], most=most)
        return {uid: body for uid, row in rows.items() if isinstance(body := row.get(b"BODY[]"), bytes)}

    def _fetch(
        self, uids: Sequence[int], items: list[str], *, most: int
    ) -> Mapping[int, Mapping[bytes, Any]]:
        rows: Mapping[int, Mapping[bytes, Any]] = self.ask(self._client.fetch, uids, items, most=most)
        return rows

    def _searched(self, *criteria: str) -> list[int]:
        with self.refusals("search this folder"):
            return self.ask(self._search, *criteria, most=LARGE)

    def _search(self, *criteria: str) -> list[int]:
        kind, data = self.wire.uid("SEARCH", *criteria)
        if kind != "OK":
            raise imaplib.IMAP4.error(str(data))
        return [int(uid) for line in data if line for uid in line.split() if uid.isdigit() and len(uid) < 11]

    @contextmanager
    def refusals(self, doing: str) -> Iterator[None]:
        try:
            yield
        except Refused as fault:
            raise refused(self.place, fault.words, doing=doing) from None

    def abilities(self) -> frozenset[str]:
        """What the server can do now, in upper case: after the sign-in it is more."""
        _, told = self.wire.response("CAPABILITY")
        if not told or told[-1] is None:
            with self.refusals("say what it can do"):
                _, told = self.ask(self.wire.capability)
        lines = [str(line, "ascii", "replace") for line in told if line]
        return frozenset(word.upper() for line in lines for word in line.split())

    def idle(self) -> str:
        """Begin to listen; the tag that `listened` wants. Raises Refused."""
        tag = self.ask(self._begin_idle, most=LARGE)
        self._is_listening = True
        return tag

    def listened(self, tag: str) -> None:
        """Stop listening; what came is in `heard`."""
        self._is_listening = False
        self.ask(self._end_idle, tag, most=LARGE, seconds=self.limits.answer)

    def heard(self, kind: str) -> list[int]:
        """The numbers of the untagged lines of one kind that came since the last call, such as EXISTS."""
        _, data = self.wire.response(kind)
        return [int(line) for line in data if isinstance(line, bytes) and line.isdigit() and len(line) < 11]

    def hear(self) -> None:
        """Take in one line that the server says by itself."""
        self.ask(self.wire._get_response)
        if "BYE" in self.wire.untagged_responses:
            raise self.wire.verdict()

    def _begin_idle(self) -> str:
        tag: Any = self.wire._command("IDLE")
        # What the server has to say may come before it says that it listens.
        while self.wire._get_response() is not None:
            if done := self.wire.tagged_commands.get(tag):
                raise imaplib.IMAP4.error(str(done))
        return str(tag, "ascii")

    def _end_idle(self, tag: str) -> None:
        self.wire.send(b"DONE\r\n")
        self.wire._command_complete("IDLE", tag.encode())

    def close(self) -> None:
        """Say goodbye, unless the talk broke off where the server would not hear it."""
        with contextlib.suppress(SourceError, Refused, OSError):
            if self._is_sound and not self._is_listening and self.wire.state in ("AUTH", "SELECTED"):
                self.ask(self.wire.logout, seconds=_GOODBYE)
        with contextlib.suppress(OSError):
            self.wire.shutdown()


class _Client(IMAPClient):  # type: ignore[misc]  # it ships no types
    """The library over a wire of ours."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        super().__init__(wire.host, wire.port, ssl=False)

    def _create_IMAP4(self) -> Wire:
        return self._wire


def _head(uid: int, row: Mapping[bytes, Any]) -> Head:
    size, arrived = row.get(b"RFC822.SIZE"), row.get(b"INTERNALDATE")
    header = next((v for k, v in row.items() if k.startswith(b"BODY[HEADER.FIELDS")), b"")
    try:
        arrived_at = arrived.astimezone(UTC) if isinstance(arrived, datetime) and arrived.tzinfo else None
    except OverflowError:
        arrived_at = None
    return Head(
        uid=uid,
        size=size if isinstance(size, int) else 0,
        arrived_at=arrived_at,
        header=header if isinstance(header, bytes) else b"",
    )
