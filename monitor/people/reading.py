"""The one door for handed-over files: what a file is, told by what is in it and not by its name.

Reads files, and writes nowhere. The readers are loaded when a file of theirs comes.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from monitor.errors import UsageError
from monitor.people.batch import Batch

if TYPE_CHECKING:
    from monitor.people.files import Opener

_CAN = (
    "hand over LinkedIn's data export (zip, or its Connections.csv), a vCard (.vcf), an invitation (.ics), a"
    " mail (.eml) or a table (.csv)"
)
_KINDS = (
    (
        b"\xd0\xcf\x11\xe0",
        "is a file of Outlook or of an old Office; save the mail as .eml, or the table as CSV",
    ),
    (b"%PDF", f"is a PDF and cannot be read; {_CAN}"),
    (b"\x89PNG", f"is a picture and cannot be read; {_CAN}"),
    (b"\xff\xd8\xff", f"is a picture and cannot be read; {_CAN}"),
    (b"\x1f\x8b", "is packed; unpack it first, and hand over what is in it"),
    (b"7z\xbc\xaf", "is packed; unpack it first, and hand over what is in it"),
    (b"Rar!", "is packed; unpack it first, and hand over what is in it"),
    (b"!BDN", "is a mailbox of Outlook; save the one mail as .eml"),
    (b"SQLite format", f"is a database and cannot be read; {_CAN}"),
)
_BINARY = 0.02
_MAIL_HEADS = frozenset(
    ("from", "to", "cc", "subject", "date", "received", "return-path", "message-id", "mime-version",
     "delivered-to", "dkim-signature", "content-type", "reply-to", "sender")
)  # fmt: skip
_HEADER = re.compile(r"([!-9;-~]{1,80})[ \t]*:|From \S|[ \t]+\S")
_LOOKED_AT = 64_000


def read_people(path: Path, *, today: date) -> Batch:
    """The people of a file (or of the folder of an unpacked export) that the user hands over.

    `today` is the day of the user, for an export that does not tell its own. Raises UsageError in one
    sentence with the remedy where there is nothing to be read.
    """
    try:
        return _read(path, today)
    except OSError as fault:
        raise UsageError(f"{path} cannot be read ({fault.strerror}); check the name of the file.") from fault


def _read(path: Path, today: date) -> Batch:
    if path.is_dir():
        from monitor.people.linkedin import read_folder

        return read_folder(path, today=today)
    from monitor.people.files import head_of

    head = head_of(path)
    for mark, why in _KINDS:
        if head.startswith(mark):
            raise UsageError(f"{path} {why}.")
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _archive(path, head, today)
    return _text(path, today)


def _archive(path: Path, head: bytes, today: date) -> Batch:
    if b"[Content_Types].xml" in head or b"xl/" in head[:4_000] or b"mimetypeapplication/vnd" in head[:200]:
        raise UsageError(f"{path} is a document of an Office; save the table as CSV and hand that over.")
    from monitor.people.linkedin import read_export

    return read_export(path, today=today)


def _text(path: Path, today: date) -> Batch:
    from monitor.people.files import lines_of, opener_of

    opener = opener_of(path)
    start = _start(lines_of(opener))
    if _is_mail(start):
        from monitor.people.mail import read_mail

        return read_mail(path.read_bytes(), str(path), today=today)
    if _holds(start, "BEGIN:VCARD"):
        from monitor.people.vcard import read_vcards

        return read_vcards(lines_of(opener), str(path))
    if _holds(start, "BEGIN:VCALENDAR"):
        from monitor.people.invitation import read_invitation

        return read_invitation(lines_of(opener), str(path))
    return _rows(path, start, opener, today)


def _rows(path: Path, start: str, opener: Opener, today: date) -> Batch:
    from monitor.people.files import lines_of
    from monitor.people.linkedin import is_list, read_list
    from monitor.people.rows import table_of
    from monitor.people.table import read_table

    export = table_of(start.splitlines(keepends=True), is_list)
    if export is not None:
        return read_list(path, export.columns, today=today)
    try:
        return read_table(lines_of(opener), str(path))
    except UsageError as fault:
        if _has_cells(start) and not (_is_binary(start) or start.lstrip()[:1] in ("<", "{", "[")):
            raise
        raise UsageError(f"{path} holds no people that can be read; {_CAN}.") from fault


def _start(lines: Iterator[str]) -> str:
    """The first lines of a text, as far as its kind is told by them."""
    found: list[str] = []
    length = 0
    for line in lines:
        found.append(line[:_LOOKED_AT])
        length += len(line)
        if length > _LOOKED_AT:
            break
    return "".join(found)


def _holds(start: str, mark: str) -> bool:
    return any(line.strip().upper() == mark for line in start.split("\n"))


def _is_mail(start: str) -> bool:
    """The text begins with the headers of a mail; Apple's program writes a number above them."""
    lines = start.lstrip("\n ").split("\n")
    if lines[0].strip().isdigit():
        lines.pop(0)
    names: set[str] = set()
    for line in lines:
        found = _HEADER.match(line)
        if not found or line[:6].upper() == "BEGIN:":
            break
        names.add((found[1] or "").lower())
    return len(names & _MAIL_HEADS) > 1


def _is_binary(start: str) -> bool:
    odd = sum(c < " " and c not in "\t\n\r\f\x0b\x1a" for c in start) + start.count("\ufffd")
    return odd > len(start) * _BINARY + 1


def _has_cells(start: str) -> bool:
    """Two of the first lines are parted into as many cells, so that it is a table with unknown names."""
    lines = [line for line in start.split("\n") if line.strip()][:10]
    counts = Counter((sign, line.count(sign)) for line in lines for sign in ",;\t|" if sign in line)
    return any(number > 1 for number in counts.values())
