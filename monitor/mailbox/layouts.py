"""How mails lie in files, one in each: Maildir, and folders of saved mails (.eml, .emlx of Apple Mail)."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from monitor.errors import FetchError
from monitor.mailbox.files import Content, in_words, unusable
from monitor.mailbox.identity import Ending, ending_of
from monitor.mailbox.names import is_junk
from monitor.mailbox.spool import Entry

_DEEPEST = 12
# Half-written files of programs that then give them their name.
_HALF = (".", "~")
_FLAGS = re.compile(r"[:;!]2,")
_LENGTH = re.compile(rb"[ \t]*(\d{1,9})[ \t]*\r?\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Maildir:
    """A Maildir (cr.yp.to/proto/maildir.html); with `junk` the folder of junk in it too (Maildir++)."""

    path: Path
    junk: bool = False

    def entries(self) -> Iterator[Entry]:
        yield from self._entries_of(self.path, "INBOX")
        for folder, path in self._below() if self.junk else ():
            if is_junk(folder.rpartition(".")[2]):
                try:
                    yield from self._entries_of(path, folder)
                except (OSError, FetchError):
                    yield Entry(mark=folder, path=str(path), folder=folder)

    def mail(self, entry: Entry, content: Content) -> tuple[bytes, Ending]:
        return content.data, "certain"

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
                    if not entry.name.startswith(".") and _is_file(entry):
                        mark = f"{folder}/{_FLAGS.split(entry.name)[0]}"
                        yield Entry(mark=mark, path=entry.path, folder=in_words(folder))

    def _below(self) -> Iterator[tuple[str, Path]]:
        with os.scandir(self.path) as found:
            for entry in found:
                path = Path(entry.path)
                if entry.name.startswith(".") and _is_folder(entry) and _may_be_maildir(path):
                    yield entry.name[1:], path


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedMails:
    """A folder of .eml and .emlx files, and the folders in it."""

    path: Path

    def entries(self) -> Iterator[Entry]:
        waiting = [(str(self.path), 0)]
        while waiting:
            folder, depth = waiting.pop()
            try:
                with os.scandir(folder) as found:
                    for entry in found:
                        if entry.name.startswith(_HALF):
                            continue
                        if _is_folder(entry):
                            waiting += [(entry.path, depth + 1)] if depth < _DEEPEST else []
                        elif entry.name.lower().endswith((".eml", ".emlx")) and (file := self._file(entry)):
                            yield file
            except OSError:
                if not depth:
                    raise
                yield self._entry(folder, None)

    def mail(self, entry: Entry, content: Content) -> tuple[bytes, Ending]:
        length = _LENGTH.match(content.data)
        if not entry.path.lower().endswith("x") or not length:
            return content.data, ending_of(content.data)
        raw = content.data[length.end() :]
        return raw[: int(length[1])], "certain" if len(raw) >= int(length[1]) else "none"

    def folders(self) -> tuple[str, ...]:
        return ()

    def _file(self, entry: os.DirEntry[str]) -> Entry | None:
        try:
            state = entry.stat(follow_symlinks=False)
        except FileNotFoundError:
            return None
        except OSError:
            return self._entry(entry.path, None)
        return self._entry(entry.path, state) if stat.S_ISREG(state.st_mode) else None

    def _entry(self, path: str, state: os.stat_result | None) -> Entry:
        inside = os.path.relpath(path, self.path)
        mark = f"{inside}:{state.st_size}:{state.st_mtime_ns}" if state else inside
        return Entry(mark=mark, path=path, folder=in_words(os.path.basename(os.path.dirname(path))))


def _may_be_maildir(path: Path) -> bool:
    try:
        return (path / "cur").is_dir()
    except OSError:
        return True  # Whether it is one shows when it is listed, or does not and is counted.


def _is_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file(follow_symlinks=False)
    except OSError:
        return True  # What is wrong with it shows when it is read.


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return False  # It stands among the files then, and is passed over as one.
