"""Mailboxes that keep one mail in a file, however they lay the files out (`layouts`).

A look costs one listing: only files in whose bucket something differs from the last look are opened, and
those that were read before are known by their keys.

A Maildir holds whole mails by its nature: they are written elsewhere and moved in. A saved mail may be half
written when we come. It is taken at once where it shows its end (an .emlx states its length) and did not
change while it was read. Where it may have ended, as plain text may at every line, the file must have rested
too: for 2 seconds before the look, or for 0.2 seconds that the look waits once for all of them; what is
written just then comes with the next look. A mail that shows no end may have ended too once two looks found
it the same in size and time.

What cannot be read costs nothing else: it is passed over, counted, and tried again at each look. The look
fails only where the folder cannot be listed, or nothing that lies there can be read.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from monitor.errors import FetchError
from monitor.mailbox.box import Limits
from monitor.mailbox.files import Content, Rest, read_quietly, unusable
from monitor.mailbox.identity import Ending, key_of
from monitor.mailbox.marks import bucket_of, changed, picture_of
from monitor.model import Arrived
from monitor.text import digest

_MOST = 500_000
_WAITING = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One file, or a folder that cannot be listed.

    `mark` tells it from every other, and from itself before a change.
    """

    mark: str
    path: str
    folder: str


class Spool(Protocol):
    """A kind of folder with mails in files."""

    def entries(self) -> Iterator[Entry]:
        """What lies there. Raises OSError where the folder itself cannot be listed."""
        ...

    def mail(self, entry: Entry, content: Content) -> tuple[bytes, Ending]:
        """The mail in a file, and how sure it is that it goes no further."""
        ...

    def folders(self) -> tuple[str, ...]: ...


class FilesBox:
    """A mailbox of this kind, by the picture of what lay there at the last look."""

    def __init__(self, path: Path, spool: Spool, *, limits: Limits) -> None:
        self.cursor = ""
        self.oversized = 0
        self._path = path
        self._spool = spool
        self._largest = limits.largest
        self._listed()

    def folders(self) -> tuple[str, ...]:
        return self._spool.folders()

    def new(self, cursor: str | None, *, since: datetime, seen: Collection[str]) -> Iterator[Arrived]:
        """Beside what a `Box` says: every mail comes with the cursor from before the look.

        So a look that is broken off begins anew, and the keys of what is dealt with are in `seen`.
        """
        self.oversized = 0
        before, waiting = _memory(cursor)
        known = seen if isinstance(seen, set | frozenset | Mapping) else frozenset(seen)
        entries = self._listed()
        buckets = changed(before, picture_of(entries))
        round_ = _Round(self._spool, waiting, self._largest)
        given: set[str] = set()
        for entry, raw, at in round_.read(
            _oldest_first(
                entry
                for entry in entries.values()
                if bucket_of(entry.mark) in buckets or (waiting and digest(entry.mark) in waiting)
            )
        ):
            key = key_of(raw)
            if key not in known and key not in given:
                given.add(key)
                yield Arrived(key=key, raw=raw, folder=entry.folder, arrived_at=at, cursor=cursor or "")
        self.oversized = round_.oversized
        if round_.faults and len(round_.faults) == len(entries):
            raise unusable(self._path, round_.faults[0], what="folder")
        # Each of those that wait is named. Too many are no part of the picture, and so are looked for again.
        named = sorted(round_.waiting)[:_WAITING]
        left = round_.gone | round_.waiting.difference(named)
        picture = picture_of(mark for mark in entries if mark not in left)
        self.cursor = json.dumps({"files": picture, "waiting": sorted(map(digest, named))})

    def _listed(self) -> dict[str, Entry]:
        entries: dict[str, Entry] = {}
        try:
            for entry in self._spool.entries():
                entries.setdefault(entry.mark, entry)
                if len(entries) > _MOST:
                    raise FetchError(
                        f"{self._path} holds over {_MOST} mails; name a folder for the alerts alone."
                    )
        except OSError as fault:
            raise unusable(self._path, fault, what="folder") from None
        return entries


class _Round:
    """Reads files one by one.

    Afterwards `waiting` are the marks of those to come back to: half-written, or not to be read. `gone` are
    the marks of those that were moved or taken away meanwhile.
    """

    def __init__(self, spool: Spool, waited: frozenset[str], largest: int) -> None:
        self.oversized = 0
        self.waiting: set[str] = set()
        self.gone: set[str] = set()
        self.faults: list[OSError] = []
        self._spool = spool
        self._waited = waited
        self._largest = largest
        self._rest = Rest()

    def read(self, entries: Iterable[Entry]) -> Iterator[tuple[Entry, bytes, datetime | None]]:
        fresh: list[tuple[Entry, tuple[int, int]]] = []
        for entry in entries:
            content = self._content(entry)
            if content is None:
                continue
            raw, ending = self._spool.mail(entry, content)
            if ending == "none" and digest(entry.mark) in self._waited:
                ending = "possible"
            if ending == "none" or not content.is_steady:
                self.waiting.add(entry.mark)
            elif ending == "certain" or self._rest.is_over(content.mtime_ns):
                yield entry, raw, _time_of(content)
            else:
                fresh.append((entry, (content.size, content.mtime_ns)))
                self._rest.look()
        if fresh:
            self._rest.wait()
        for entry, stamp in fresh:
            content = self._content(entry)
            if content and content.is_steady and stamp == (content.size, content.mtime_ns):
                yield entry, self._spool.mail(entry, content)[0], _time_of(content)
            elif content:
                self.waiting.add(entry.mark)

    def _content(self, entry: Entry) -> Content | None:
        """What a file holds; None where it is gone or passed over."""
        try:
            content = read_quietly(entry.path, self._largest)
        except FileNotFoundError:
            self.gone.add(entry.mark)
            return None
        except OSError as fault:
            self.waiting.add(entry.mark)
            self.faults.append(fault)
            content = None
        self.oversized += content is None
        return content


def _time_of(content: Content) -> datetime | None:
    """When a file was written; None for a time that no calendar has."""
    try:
        return datetime.fromtimestamp(content.mtime_ns // 10**9, UTC)
    except (ValueError, OverflowError, OSError):
        return None


def _oldest_first(entries: Iterable[Entry]) -> list[Entry]:
    def written(entry: Entry) -> tuple[int, str]:
        try:
            return os.lstat(entry.path).st_mtime_ns, entry.mark
        except OSError:
            return 0, entry.mark

    return sorted(entries, key=written)


def _memory(cursor: str | None) -> tuple[dict[str, str], frozenset[str]]:
    """The picture of the last look and its half-written files; nothing from a cursor that is not ours."""
    try:
        memory = json.loads(cursor or "")
        picture = {str(bucket): str(total) for bucket, total in memory["files"].items()}
        return picture, frozenset(map(str, memory["waiting"]))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return {}, frozenset()
