"""Handed-over files as lines of text, within limits. Reads files, and writes nowhere.

A file may be hostile or merely huge, so nothing is unpacked to the disk and no line is kept that is too long.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import IO

from monitor.errors import UsageError

LARGEST = 64_000_000
"""Bytes of a file that stands by itself."""
LARGEST_MEMBER = 100_000_000
"""Bytes of a file inside an archive, unpacked: ten years of messages."""
MOST_MEMBERS = 5_000
LONGEST_LINE = 500_000
MOST_LINES = 3_000_000
_MOST_PACKED = 200
_SMALL = 100_000
_HEAD = 64_000
_TAIL = 66_000
_BOMS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)

_DAMAGE = (
    OSError, ValueError, EOFError, KeyError, NotImplementedError, RuntimeError, struct.error,
    zipfile.BadZipFile, zlib.error,
)  # fmt: skip

Opener = Callable[[], IO[bytes]]
"""Opens the bytes of a file anew."""


def head_of(path: Path) -> bytes:
    """The first bytes of a file. Raises UsageError where it cannot be read, is empty or too large."""
    try:
        size = path.stat().st_size
        if not path.is_file():
            raise UsageError(f"{path} is no file; name the file that you saved or downloaded.")
        with path.open("rb") as stream:
            head = stream.read(_HEAD)
    except (OSError, ValueError) as fault:
        why = getattr(fault, "strerror", None) or "no such path"
        raise UsageError(f"{path} cannot be read ({why}); check the name of the file.") from fault
    if not head.strip(b"\x00\t\r\n \xef\xbb\xbf\xff\xfe"):
        raise UsageError(f"{path} is empty; save or download it again.")
    if size > LARGEST and not head.startswith(b"PK"):
        raise UsageError(
            f"{path} is over {LARGEST // 1_000_000} MB; hand over only the part that is about the people."
        )
    return head


def opener_of(path: Path) -> Opener:
    """Opens a file that stands by itself."""
    return lambda: path.open("rb")


def lines_of(opener: Opener) -> Iterator[str]:
    """The lines of a text, each with its end ("\\n"); "" in place of one that is too long.

    UTF-8, or UTF-16 where the file says so or shows it; a line that is neither is read as Windows' western
    one. Line ends of every kind are read.
    """
    with opener() as peek:
        encoding = _encoding(peek.read(4_000))
    with opener() as stream:
        # `surrogateescape` keeps the odd bytes, so that each line can be judged by itself.
        errors = "surrogateescape" if encoding == "utf-8-sig" else "replace"
        text = io.TextIOWrapper(stream, encoding=encoding, errors=errors, newline=None)
        try:
            yield from _bounded(text)
        except UnicodeError:
            return  # UTF-16 that breaks off: what could be read was read


def _bounded(text: io.TextIOWrapper) -> Iterator[str]:
    too_long = False
    for _ in range(MOST_LINES):
        line = text.readline(LONGEST_LINE)
        if not line:
            return
        whole = line.endswith("\n")
        if too_long or (not whole and len(line) == LONGEST_LINE):
            if not too_long:
                yield ""
            too_long = not whole
            continue
        yield _western(line)
    raise UsageError(
        f"The file has over {MOST_LINES:,} lines; hand over only the part that is about the people."
    )


def _western(line: str) -> str:
    try:
        line.encode("utf-8")
    except UnicodeEncodeError:
        return line.encode("utf-8", "surrogateescape").decode("cp1252", "replace")
    return line


def _encoding(head: bytes) -> str:
    for mark, name in _BOMS:
        if head.startswith(mark):
            return name
    if len(head) > 20 and head.count(0) > len(head) // 4:
        return "utf-16-le" if head[1::2].count(0) > head[::2].count(0) else "utf-16-be"
    return "utf-8-sig"


def members_of(path: Path) -> dict[str, tuple[zipfile.ZipInfo, Opener]]:
    """The files of an archive by their names. Raises UsageError for one that is damaged or made to harm."""
    _hold_members(path)
    try:
        with zipfile.ZipFile(path) as archive:
            infos = archive.infolist()
    except _DAMAGE as fault:
        raise UsageError(f"{path} is a damaged archive; download it again.") from fault
    if len(infos) > MOST_MEMBERS:
        raise UsageError(_too_many(path))
    found: dict[str, tuple[zipfile.ZipInfo, Opener]] = {}
    for info in infos:
        name = info.filename
        if (
            not info.is_dir()
            and not name.startswith("__MACOSX/")
            and not name.split("/")[-1].startswith("._")
        ):
            found[name] = (info, partial(_open, info, path))
    return found


def hold_size(info: zipfile.ZipInfo, path: Path, *, beside: int = 0) -> None:
    """Raises UsageError for a member that would unpack to too much, `beside` so many bytes of others."""
    packed = max(info.compress_size, 1)
    if (
        info.file_size > LARGEST_MEMBER
        or info.file_size + beside > 2 * LARGEST_MEMBER
        or (info.file_size > _SMALL and info.file_size / packed > _MOST_PACKED)
    ):
        raise UsageError(f"{path} would unpack to more than an export ever holds; download the export again.")


def _open(info: zipfile.ZipInfo, path: Path) -> IO[bytes]:
    hold_size(info, path)
    if info.flag_bits & 1:
        raise UsageError(f"{path} is locked by a password; unpack it and hand over the folder.")
    try:
        # The member keeps the file open for as long as it is read.
        with zipfile.ZipFile(path) as archive:
            return io.BufferedReader(_Checked(archive.open(info), path))
    except _DAMAGE as fault:
        raise UsageError(f"{path} is a damaged archive; download it again.") from fault


class _Checked(io.RawIOBase):
    """A member whose damage is a UsageError; streams are made to be inherited from."""

    def __init__(self, stream: IO[bytes], path: Path) -> None:
        self._stream = stream
        self._path = path

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1, /) -> bytes:
        try:
            return self._stream.read(size)
        except _DAMAGE as fault:
            raise UsageError(f"{self._path} is a damaged archive; download it again.") from fault

    def close(self) -> None:
        self._stream.close()
        super().close()

    def readinto(self, buffer: object, /) -> int:
        view = memoryview(buffer)  # type: ignore[arg-type]  # what a stream is handed is always a buffer
        data = self.read(len(view))
        view[: len(data)] = data
        return len(data)


def _hold_members(path: Path) -> None:
    """How many members an archive says it has, told before its list is read into memory."""
    try:
        with path.open("rb") as stream:
            size = stream.seek(0, io.SEEK_END)
            stream.seek(max(0, size - _TAIL))
            tail = stream.read(_TAIL)
    except OSError as fault:
        raise UsageError(f"{path} cannot be read ({fault.strerror}); check the name of the file.") from fault
    end, large = tail.rfind(b"PK\x05\x06"), tail.rfind(b"PK\x06\x06")
    if end < 0 or len(tail) < end + 16:
        raise UsageError(f"{path} is a damaged archive; download it again.")
    count, listed = struct.unpack_from("<HL", tail, end + 10)
    if large >= 0 and len(tail) >= large + 48:
        count, listed = struct.unpack_from("<QQ", tail, large + 32)
    if count > MOST_MEMBERS or listed > MOST_MEMBERS * 400:
        raise UsageError(_too_many(path))


def _too_many(path: Path) -> str:
    return (
        f"{path} holds over {MOST_MEMBERS:,} files and is no export of LinkedIn; hand over the export itself."
    )
