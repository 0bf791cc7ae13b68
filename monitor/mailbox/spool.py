"""Mailboxes that keep one mail in a file: Maildir, and folders of saved mails (.eml, .emlx of Apple Mail).

A look costs one listing: only files in whose bucket something differs from the last look are opened, and
those that were read before are known by their keys.

A Maildir holds whole mails by its nature: they are written elsewhere and moved in. A saved mail may be half
written when we come. It is taken where it has its end, as far as that shows (`is_whole`; an .emlx states its
length), and did not change while it was read; otherwise once two looks found it the same in size and time.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from monitor.errors import FetchError
from monitor.mailbox.box import Limits
from monitor.mailbox.files import Content, read_quietly, unusable
from monitor.mailbox.folders import is_junk
from monitor.mailbox.identity import is_whole, key_of
from monitor.mailbox.marks import bucket_of, changed, picture_of
from monitor.model import Arrived
from monitor.text import digest

_MOST = 500_000
_DEEPEST = 12
_FLAGS = re.compile(r"[:;!]2,")
_LENGTH = re.compile(rb"[ \t]*(\d{1,9})[ \t]*\r?\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One file. `mark` tells it from every other, and from itself before a change."""

    mark: str
    path: str
    folder: str


class Spool(Protocol):
    """A kind of folder with mails in files."""

    def entries(self) -> Iterator[Entry]:
        """What lies there. Raises OSError."""
        ...

    def mail(self, entry: Entry, content: Content) -> tuple[bytes, bool]:
        """The mail in a file, and whether all of it is there."""
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
            _oldest_first(e for e in entries.values() if bucket_of(e.mark) in buckets)
        ):
            key = key_of(raw)
            if key not in known and key not in given:
                given.add(key)
                yield Arrived(key=key, raw=raw, folder=entry.folder, arrived_at=at, cursor=cursor or "")
        self.oversized = round_.oversized
        if round_.fault:
            raise unusable(self._path, round_.fault, what="folder")
        left = round_.left
        picture = picture_of(mark for mark in entries if mark not in left)
        self.cursor = json.dumps({"files": picture, "waiting": sorted(map(digest, round_.half))})

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
    """Reads files one by one. `left` are the marks of those to come back to, `half` of the half-written."""

    def __init__(self, spool: Spool, waiting: frozenset[str], largest: int) -> None:
        self.oversized = 0
        self.left: set[str] = set()
        self.half: set[str] = set()
        self.fault: OSError | None = None
        self._spool = spool
        self._waiting = waiting
        self._largest = largest

    def read(self, entries: Iterable[Entry]) -> Iterator[tuple[Entry, bytes, datetime]]:
        for entry in entries:
            try:
                content = read_quietly(entry.path, self._largest)
            except OSError as fault:
                # Moved, taken away, or not for us: it is no part of the picture, and so is looked for again.
                self.left.add(entry.mark)
                if not isinstance(fault, FileNotFoundError):
                    self.fault = fault
                continue
            if content is None:
                self.oversized += 1
                continue
            raw, whole = self._spool.mail(entry, content)
            if not content.is_steady or not (whole or digest(entry.mark) in self._waiting):
                self.left.add(entry.mark)
                self.half.add(entry.mark)
                continue
            yield entry, raw, datetime.fromtimestamp(content.mtime_ns // 10**9, UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Maildir:
    """A Maildir (cr.yp.to/proto/maildir.html); with `junk` the folder of junk in it too (Maildir++)."""

    path: Path
    junk: bool = False

    def entries(self) -> Iterator[Entry]:
        yield from self._entries_of(self.path, "INBOX")
        for folder, path in self._below() if self.junk else ():
            if is_junk(folder.rpartition(".")[2]):
                yield from self._entries_of(path, folder)

    def mail(self, entry: Entry, content: Content) -> tuple[bytes, bool]:
        return content.data, True

    def folders(self) -> tuple[str, ...]:
        try:
            return ("INBOX", *sorted(folder for folder, _ in self._below()))
        except OSError as fault:
            raise unusable(self.path, fault, what="folder") from None

    def _entries_of(self, path: Path, folder: str) -> Iterator[Entry]:
        # First `new`: what is moved to `cur` meanwhile is met again there.
        parts = [path / name for name in ("new", "cur") if (path / name).is_dir()]
        if not parts and not path.exists():
            raise FileNotFoundError
        if not parts:
            raise FetchError(
                f"{path} is no Maildir: there is neither new nor cur in it; name the one that has them."
            )
        for part in parts:
            if not part.resolve().is_relative_to(path.resolve()):
                continue
            with os.scandir(part) as found:
                for entry in found:
                    if not entry.name.startswith(".") and entry.is_file(follow_symlinks=False):
                        yield Entry(
                            mark=f"{folder}/{_FLAGS.split(entry.name)[0]}", path=entry.path, folder=folder
                        )

    def _below(self) -> Iterator[tuple[str, Path]]:
        with os.scandir(self.path) as found:
            for entry in found:
                path = Path(entry.path)
                is_own = entry.name.startswith(".") and entry.is_dir(follow_symlinks=False)
                if is_own and (path / "cur").is_dir():
                    yield entry.name[1:], path


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedMails:
    """A folder of .eml and .emlx files, and the folders in it."""

    path: Path

    def entries(self) -> Iterator[Entry]:
        waiting = [(str(self.path), 0)]
        while waiting:
            folder, depth = waiting.pop()
            with os.scandir(folder) as found:
                for entry in found:
                    if entry.name.startswith((".", "~")):
                        continue  # Half-written files of programs that then give them their name.
                    if entry.is_dir(follow_symlinks=False) and depth < _DEEPEST:
                        waiting.append((entry.path, depth + 1))
                    elif entry.name.lower().endswith((".eml", ".emlx")) and entry.is_file(
                        follow_symlinks=False
                    ):
                        yield from self._entry(entry, folder)

    def mail(self, entry: Entry, content: Content) -> tuple[bytes, bool]:
        length = _LENGTH.match(content.data)
        if not entry.path.lower().endswith("x") or not length:
            return content.data, is_whole(content.data)
        raw = content.data[length.end() :]
        return raw[: int(length[1])], len(raw) >= int(length[1])

    def folders(self) -> tuple[str, ...]:
        return ()

    def _entry(self, entry: os.DirEntry[str], folder: str) -> Iterator[Entry]:
        try:
            found = entry.stat(follow_symlinks=False)
        except FileNotFoundError:
            return
        inside = os.path.relpath(entry.path, self.path)
        mark = f"{inside}:{found.st_size}:{found.st_mtime_ns}"
        yield Entry(mark=mark, path=entry.path, folder=os.path.basename(folder))


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
