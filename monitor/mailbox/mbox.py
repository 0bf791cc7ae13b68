"""An mbox: one file of mails, each after a line that begins with "From " (RFC 4155).

Where to go on is a position with a fingerprint of what lies before it. Where that no longer fits, the file
was rewritten or begun anew, and is read from its start; what was read is known by its keys.

The last mail may be half written. It is taken at once where no program holds the file's lock and the mail
shows its end. Where it may have ended, as plain text may at every line, the file must have rested too: for 2
seconds before the look, or for 0.2 seconds that the look waits; a mail that is written just then comes with
the next look. A mail that shows no end may have ended too once two looks found the file the same in size and
time, and so may one behind a lock that nobody took away.
"""

from __future__ import annotations

import contextlib
import errno
import fcntl
import hashlib
import json
import os
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from io import BufferedReader
from pathlib import Path

from monitor.errors import FetchError
from monitor.mailbox.box import Limits
from monitor.mailbox.files import Rest, in_words, open_quietly, unusable
from monitor.mailbox.identity import Ending, ending_of, key_of
from monitor.model import Arrived

_LINE = 1 << 16
_PRINTED = 256
_BLANK = (b"\n", b"\r\n")
# Thunderbird writes "From - " and a date, or nothing behind "From ".
_FROM = re.compile(rb"From (?:.*\d:\d\d|-?[ \t]*\r?$)")
_FIELD = re.compile(rb"[!-9;-~]+[ \t]*:|>From ")
_QUOTED = re.compile(rb">+From ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One mail of the file: up to which byte it goes, and its bytes (None: over the limit)."""

    end: int
    raw: bytes | None = field(repr=False)
    is_last: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """How far the file is read. `left` is its size and time where its last mail was left unread."""

    at: int = 0
    print: str = ""
    left: tuple[int, int] | None = None

    def text(self) -> str:
        return json.dumps({"mbox": [self.at, self.print, self.left]})


class MboxBox:
    """The mails of one file."""

    def __init__(self, path: Path, *, limits: Limits) -> None:
        self.cursor = ""
        self.oversized = 0
        self._path = path
        self._largest = limits.largest
        with self._opened():
            pass

    def folders(self) -> tuple[str, ...]:
        return ()

    def new(self, cursor: str | None, *, since: datetime, seen: Collection[str]) -> Iterator[Arrived]:
        self.oversized = 0
        known = seen if isinstance(seen, set | frozenset | Mapping) else frozenset(seen)
        given: set[str] = set()
        with self._opened() as file:
            # What is written after this is for the next look.
            rest = Rest()
            locked = _is_locked(self._path, file)
            stamp = _stamp(file)
            place = _place_of(cursor)
            left = place.left
            if not _fits(file, place, stamp[0]):
                place = _Place()
            for part in parts(file, place.at, stamp[0], self._largest):
                ending = _ending_of(part, is_locked=locked, has_waited=left == stamp)
                if not (ending == "certain" or (ending == "possible" and _has_rested(file, stamp, rest))):
                    place = _Place(at=place.at, print=place.print, left=stamp)
                    break
                place = _Place(at=part.end, print=_print(file, part.end))
                if part.raw is None:
                    self.oversized += 1
                elif (key := key_of(part.raw)) not in known and key not in given:
                    given.add(key)
                    yield Arrived(
                        key=key, raw=part.raw, folder=in_words(self._path.name), cursor=place.text()
                    )
        self.cursor = place.text()

    @contextlib.contextmanager
    def _opened(self) -> Iterator[BufferedReader]:
        """The file, if it is an mbox. Raises SourceError."""
        try:
            with open(open_quietly(os.path.realpath(self._path)), "rb") as file:
                first = _line_at(file, 0, os.fstat(file.fileno()).st_size)
                if first and not first.startswith(b"From "):
                    raise FetchError(
                        f'{self._path} is no mbox: its first line does not begin with "From ". A folder of'
                        " mails in files is named by maildir: or eml:."
                    )
                yield file
        except OSError as fault:
            raise unusable(self._path, fault, what="file") from None


def parts(file: BufferedReader, start: int, size: int, largest: int) -> Iterator[Part]:
    """The mails between two bytes of the file; `start` is where one ends, or 0."""
    file.seek(start)
    position = start
    body = bytearray()
    held = 0
    is_open = False
    after_blank = True
    line = _line(file, size - position)
    while line:
        following = _line(file, size - position - len(line))
        if after_blank and _FROM.match(line) and (not following or _FIELD.match(following)):
            if is_open:
                yield Part(end=position, raw=_without_blank(body) if held <= largest else None, is_last=False)
            body, held, is_open = bytearray(), 0, True
        elif is_open:
            held += len(line)
            if held <= largest:
                body += line[1:] if _QUOTED.match(line) else line
            else:
                body.clear()
        after_blank = line in _BLANK
        position += len(line)
        line = following
    if is_open:
        yield Part(end=position, raw=_without_blank(body) if held <= largest else None, is_last=True)


def _without_blank(body: bytearray) -> bytes:
    """A mail without the blank line before the next one, which is no part of it."""
    for blank in _BLANK:
        if body.endswith(b"\n" + blank):
            return bytes(body[: -len(blank)])
    return bytes(body)


def _stamp(file: BufferedReader) -> tuple[int, int]:
    """Size and time: what tells a file from itself before a change."""
    state = os.fstat(file.fileno())
    return state.st_size, state.st_mtime_ns


def _ending_of(part: Part, *, is_locked: bool, has_waited: bool) -> Ending:
    """How sure it is that a mail of the file goes no further; `has_waited`: two looks found it the same."""
    if not part.is_last:
        return "certain"
    if has_waited:
        return "possible"
    return "none" if is_locked or part.raw is None else ending_of(part.raw)


def _has_rested(file: BufferedReader, stamp: tuple[int, int], rest: Rest) -> bool:
    """Whether nobody writes to a file that had this stamp when the look began."""
    if not rest.is_over(stamp[1]):
        rest.wait()
    return stamp == _stamp(file)


def _line(file: BufferedReader, left: int) -> bytes:
    return file.readline(min(_LINE, left)) if left > 0 else b""


def _line_at(file: BufferedReader, at: int, size: int) -> bytes:
    """The first line at or after a byte that is not blank."""
    file.seek(at)
    line = _line(file, size - at)
    while line in _BLANK:
        at += len(line)
        line = _line(file, size - at)
    return line


def _fits(file: BufferedReader, place: _Place, size: int) -> bool:
    """Whether all before that place is as it was, and a mail begins there."""
    if not 0 < place.at <= size or _print(file, place.at) != place.print:
        return False
    following = _line_at(file, place.at, size)
    return not following or following.startswith(b"From ")


def _print(file: BufferedReader, end: int) -> str:
    """A fingerprint of the beginning of the file and of what lies just before `end`."""
    head = os.pread(file.fileno(), min(_PRINTED, end), 0)
    start = max(0, end - _PRINTED)
    tail = os.pread(file.fileno(), end - start, start)
    return hashlib.blake2b(head + b"\0" + tail, digest_size=12).hexdigest()


def _is_locked(path: Path, file: BufferedReader) -> bool:
    """Whether a program writes to the file just now, by any of the three ways to say so. Keeps no lock."""
    if os.path.lexists(f"{path}.lock"):
        return True
    for lock in (fcntl.flock, fcntl.lockf):
        try:
            lock(file.fileno(), fcntl.LOCK_SH | fcntl.LOCK_NB)
        except OSError as fault:
            # Some file systems know no locks.
            if fault.errno in (errno.EAGAIN, errno.EACCES):
                return True
        else:
            lock(file.fileno(), fcntl.LOCK_UN)
    return False


def _place_of(cursor: str | None) -> _Place:
    """Where the last look ended; the start for a cursor that is not ours."""
    try:
        at, printed, left = json.loads(cursor or "")["mbox"]
        size, mtime = left or (0, 0)
    except (ValueError, TypeError, KeyError, IndexError, RecursionError):
        return _Place()
    if not all(type(number) is int for number in (at, size, mtime)) or not isinstance(printed, str):
        return _Place()
    return _Place(at=at, print=printed, left=(size, mtime) if left else None)
