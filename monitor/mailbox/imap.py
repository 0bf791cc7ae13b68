"""A mailbox on an IMAP server: what is new in its folder, and in the folder of junk if the user wants that.

Each folder is opened for reading only (EXAMINE) and mails are fetched without marking them (BODY.PEEK). Where
to go on is the UIDVALIDITY and the last UID of each folder (RFC 3501, 2.3.1.1): never the mark of what is
unseen, which the user's own mail program takes away.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import TypeVar

from monitor.errors import NotFoundError
from monitor.mailbox.address import Address
from monitor.mailbox.box import Limits
from monitor.mailbox.faults import is_busy, refused
from monitor.mailbox.folders import Folder, find_folder, find_junk, folder_named
from monitor.mailbox.identity import key_of, key_of_header
from monitor.mailbox.names import near
from monitor.mailbox.session import Head, Opened, Refused, Session
from monitor.model import Arrived

_HEADS = 200
_TOGETHER = 50
_TOGETHER_BYTES = 1_000_000
_REFUSED_AT_MOST = 20
_NUMBERS = 1 << 63

T = TypeVar("T")
V = TypeVar("V")


class ImapBox:
    """The folders of one account that are read, over one session."""

    def __init__(self, session: Session, address: Address, *, junk: bool, limits: Limits) -> None:
        self.cursor = ""
        self.oversized = 0
        self._session = session
        self._limits = limits
        self._all: tuple[Folder, ...] | None = None
        self._folders = self._wanted(address.folder, junk=junk)

    @property
    def folder(self) -> Folder:
        """The folder that the user named."""
        return self._folders[0]

    def folders(self) -> tuple[str, ...]:
        return tuple(sorted(folder.name for folder in self._listed()))

    def new(self, cursor: str | None, *, since: datetime, seen: Collection[str]) -> Iterator[Arrived]:
        look = _Look(self._session, cursor, since=since, seen=seen, limits=self._limits)
        self.oversized = 0
        for folder in self._folders:
            for arrived in look.through(folder):
                self.cursor, self.oversized = arrived.cursor, look.oversized
                yield arrived
        look.judge()
        self.cursor, self.oversized = look.cursor(), look.oversized

    def _wanted(self, name: str, *, junk: bool) -> tuple[Folder, ...]:
        wanted = self._found(name)
        other = find_junk(self._listed()) if junk else None
        return (wanted,) if other is None or other.name == wanted.name else (wanted, other)

    def _found(self, name: str) -> Folder:
        """The folder of this name, which can be opened. Raises NotFoundError that names those near it."""
        place = self._session.place
        try:
            return self._opened(folder_named("INBOX" if name.upper() == "INBOX" else name))
        except Refused as fault:
            if is_busy(fault.words):
                raise refused(place, fault.words, doing="open this folder") from None
        folder = find_folder(name, self._listed())
        if folder is None:
            names = near(name, [folder.name for folder in self._listed()])
            choice = (
                f"; near it is {names}"
                if names
                else "; `job-monitor add` with the address of the inbox lists them"
            )
            raise NotFoundError(f"{place}: the account has no folder of that name{choice}.")
        try:
            return self._opened(folder)
        except Refused as fault:
            raise refused(place, fault.words, doing="open this folder") from None

    def _opened(self, folder: Folder) -> Folder:
        self._session.examine(folder)
        return folder

    def _listed(self) -> tuple[Folder, ...]:
        if self._all is None:
            self._all = self._session.folders()
        return self._all


class _Look:
    """One look through the folders: what was given, and how far each folder is dealt with."""

    def __init__(
        self, session: Session, cursor: str | None, *, since: datetime, seen: Collection[str], limits: Limits
    ) -> None:
        self.oversized = 0
        self._session = session
        self._since = since
        self._known = seen if isinstance(seen, set | frozenset | Mapping) else frozenset(seen)
        self._given: set[str] = set()
        self._done = _places(cursor)
        self._largest = limits.largest
        self._until = time.monotonic() + limits.look
        self._read = self._refused = 0

    def cursor(self) -> str:
        return json.dumps({"imap": self._done})

    def through(self, folder: Folder) -> Iterator[Arrived]:
        """The new mails of one folder; none once the look has taken all its time."""
        if time.monotonic() > self._until:
            return
        try:
            opened = self._session.examine(folder)
        except Refused as fault:
            raise refused(self._session.place, fault.words, doing="open this folder") from None
        validity, last = self._done.get(folder.name, (None, 0))
        is_first = validity != opened.validity or self._is_anew(opened, last)
        uids, last = self._listed(opened, None if is_first else last)
        for batch in _cut(uids, _HEADS):
            for group in _together(self._worth_reading(batch, only_since=is_first), self._largest):
                yield from self._handed_out(group, opened)
                if time.monotonic() > self._until:
                    return
            self._done[folder.name] = (opened.validity, batch[-1])
            if time.monotonic() > self._until:
                return
        self._done[folder.name] = (opened.validity, last)

    def _is_anew(self, opened: Opened, last: int) -> bool:
        """Whether numbers are given anew though the mark says they are not, as after a restored backup.

        A folder from which somebody took the last mails says so only by its next number, where it has one.
        """
        is_doubtful = opened.count and opened.next_uid <= last
        return bool(is_doubtful) and self._session.last_uid() < last

    def _listed(self, opened: Opened, last: int | None) -> tuple[list[int], int]:
        """The numbers of the mails above `last` (None: of those since the day), and the last one there is."""
        if not opened.count:
            return [], last or 0
        if last is not None:
            uids = self._session.uids(after=last)
            return uids, uids[-1] if uids else last
        # First the last one, so that whatever comes after that question is found by the other.
        top = self._session.last_uid()
        # The day of SINCE is that of the server's zone, wherever that is.
        uids = self._session.uids(after=0, since=(self._since - timedelta(days=1)).date())
        return uids, max([top, *uids[-1:]])

    def judge(self) -> None:
        """Raises FetchError where the server handed out nothing of what is there."""
        if self._refused and not self._read:
            raise refused(self._session.place, "", doing="hand out the mails of this folder")

    def _worth_reading(self, uids: Sequence[int], *, only_since: bool) -> list[Head]:
        heads = self._handed(self._session.heads, {uid: uid for uid in uids})
        wanted = []
        for uid in uids:
            head = heads.get(uid)
            if head is None or (only_since and head.arrived_at and head.arrived_at < self._since):
                continue
            if head.size > self._largest:
                self.oversized += 1
                continue
            key = None if head.is_cut else key_of_header(head.header)
            if key is None or not self._is_known(key):
                wanted.append(head)
        return wanted

    def _handed_out(self, group: Sequence[Head], opened: Opened) -> Iterator[Arrived]:
        bodies = self._handed(self._session.whole, {head.uid: head for head in group})
        for head in group:
            raw = bodies.get(head.uid)
            if raw is None:
                continue  # It was taken away meanwhile, or is counted.
            self._read += 1
            self._done[opened.folder.name] = (opened.validity, head.uid)
            if len(raw) > self._largest:
                self.oversized += 1
            elif not self._is_known(key := key_of(raw)):
                self._given.add(key)
                yield Arrived(
                    key=key,
                    raw=raw,
                    folder=opened.folder.name,
                    arrived_at=head.arrived_at,
                    cursor=self.cursor(),
                )

    def _handed(
        self, ask: Callable[[Sequence[T]], Mapping[int, V]], items: Mapping[int, T]
    ) -> Mapping[int, V]:
        """What the server hands out of `items` (by UID). What it keeps back though it is there is counted."""
        found = self._whatever_comes(ask, tuple(items.values()))
        missing = items.keys() - found.keys()
        if missing:
            kept = missing.intersection(self._session.uids(after=min(missing) - 1))
            self.oversized += len(kept)
            self._refused += len(kept)
            if self._refused > _REFUSED_AT_MOST:
                self.judge()
        return found

    def _whatever_comes(
        self, ask: Callable[[Sequence[T]], Mapping[int, V]], items: Sequence[T]
    ) -> dict[int, V]:
        """One mail that the server cannot read does not cost the others."""
        try:
            return dict(ask(items))
        except Refused as fault:
            if is_busy(fault.words):
                raise refused(self._session.place, fault.words, doing="hand out mails") from None
        if len(items) == 1:
            return {}
        half = len(items) // 2
        return self._whatever_comes(ask, items[:half]) | self._whatever_comes(ask, items[half:])

    def _is_known(self, key: str) -> bool:
        return key in self._given or key in self._known


def _places(cursor: str | None) -> dict[str, tuple[int, int]]:
    """UIDVALIDITY and last UID of each folder; nothing from a cursor that is not ours."""
    try:
        found = json.loads(cursor or "")["imap"].items()
        if any(type(n) is not int or not 0 <= n < _NUMBERS for _, (*pair,) in found for n in pair):
            return {}
        return {name: (validity, uid) for name, (validity, uid) in found}
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return {}


def _cut(uids: Sequence[int], size: int) -> Iterator[Sequence[int]]:
    for start in range(0, len(uids), size):
        yield uids[start : start + size]


def _together(heads: Sequence[Head], largest: int) -> Iterator[list[Head]]:
    """Groups that are fetched at once, small enough to be held; a mail of unknown size goes alone."""
    group: list[Head] = []
    size = 0
    for head in heads:
        more = head.size or largest
        if group and (size + more > _TOGETHER_BYTES or len(group) == _TOGETHER):
            yield group
            group, size = [], 0
        group.append(head)
        size += more
    if group:
        yield group
