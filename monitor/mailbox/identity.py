"""What a mail is known by, and whether all of it is there. Pure.

The few headers are read here by hand and in bytes: whole mails are read elsewhere, in a process that can be
killed, and of a mail that is known already only the headers are at hand. Every step takes time in proportion
to the bytes, and headers are looked for in the first 256 KB alone: what runs here stops for nobody.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from datetime import UTC
from email.utils import parsedate_to_datetime
from typing import Literal

Ending = Literal["certain", "possible", "none"]

KEY_FIELDS = ("MESSAGE-ID", "FROM", "DATE", "SUBJECT")
"""The headers that `key_of_header` needs."""

_LONGEST = 2_000
_HEADER = 1 << 18
_FIELD = re.compile(rb"([!-9;-~]+)[ \t]*:(.*)", re.DOTALL)
_HEAD_END = re.compile(rb"\r?\n\r?\n")
_FOLDED = re.compile(rb"\r?\n[ \t]+")
_ANGLED = re.compile(r"<([^<>\s]{1,320}@[^<>\s]{1,320})>")
_BARE = re.compile(r"[^\s<>()\[\],;:\"']{1,320}@[^\s<>()\[\],;:\"']{1,320}")
# What servers write on a mail on its way and programs write on it later; it differs from copy to copy.
_TRACES = re.compile(
    rb"(?:received|return-path|delivered-to|envelope-to|x-[!-9;-~]+|status|content-length|lines"
    rb"|authentication-results|received-spf|arc-[!-9;-~]+)[ \t]*:",
    re.IGNORECASE,
)
_BOUNDARY = re.compile(r"boundary\s*=\s*(?:\"([^\"]{1,200})\"|([^\s;\"]{1,200}))", re.IGNORECASE)


def fields_of(data: bytes) -> Mapping[str, str]:
    """The headers of a mail, the first of each name (in lower case), unfolded, blanks collapsed, cut."""
    found: dict[str, str] = {}
    for line in _FOLDED.sub(b" ", _parted(data)[0]).splitlines():
        if match := _FIELD.match(line):
            name = match[1].decode("ascii").lower()
            found.setdefault(name, " ".join(match[2][:_LONGEST].decode("utf-8", "replace").split()))
    return found


def key_of_header(head: bytes) -> str | None:
    """The key of a mail from its headers alone; None where they are too few for it."""
    fields = fields_of(head)
    message_id = fields.get("message-id", "").strip("<> ")
    if not message_id:
        return None
    known_by = (message_id, _sender(fields), _date(fields), fields.get("subject", ""))
    return _digest(b"id", "\x1f".join(known_by).encode())


def key_of(raw: bytes) -> str:
    """The key of a mail, wherever a copy of it lies: of Message-ID, sender's address, Date and Subject.

    The body has no part in it, or every known mail would have to be fetched from its server again. A mail
    without a Message-ID is known by its bytes without the traces of its way, however its lines end.
    """
    head, body = _parted(raw)
    if key := key_of_header(head):
        return key
    kept = []
    is_trace = False
    for line in head.splitlines():
        if line[:1] not in (b" ", b"\t"):  # Others go on with the line before.
            is_trace = _TRACES.match(line) is not None
        if not is_trace:
            kept.append(line)
    plain = b"\n".join(kept) + b"\n\n" + body.replace(b"\r\n", b"\n").rstrip()
    return _digest(b"raw", plain)


def ending_of(raw: bytes) -> Ending:
    """How sure it is that a mail in a file goes no further.

    "certain": the last boundary of what has parts, or the closing tag of a page. "possible": text that stops
    with its line, or base64 in fours; that much shows no end. "none": it stops before its end.
    """
    head, body = _parted(raw)
    fields = fields_of(head)
    if len(head) == len(raw) or not fields:
        return "none"
    kind = fields.get("content-type", "")
    if kind.lower().startswith("multipart/") and (found := _BOUNDARY.search(kind)):
        last = re.escape(f"--{found[1] or found[2]}--".encode())
        return "certain" if re.search(rb"(?:\A|\n)" + last + rb"[ \t]*(?:\r?\n|\Z)", body) else "none"
    body = body.rstrip(b"\r\n\t ")
    if fields.get("content-transfer-encoding", "").lower() == "base64":
        return "possible" if body and len(body.rsplit(b"\n", 1)[-1].strip()) % 4 == 0 else "none"
    if kind.lower().startswith("text/html") and b"<html" in (page := body.lower()):
        return "certain" if b"</html" in page else "none"
    return "possible" if raw.endswith(b"\n") else "none"


def _parted(raw: bytes) -> tuple[bytes, bytes]:
    """Head and body; what has no end of its head within 256 KB is cut there."""
    end = _HEAD_END.search(raw, 0, _HEADER)
    return (raw[: end.start()], raw[end.end() :]) if end else (raw[:_HEADER], raw[_HEADER:])


def _sender(fields: Mapping[str, str]) -> str:
    line = fields.get("from", "")
    found = _ANGLED.findall(line) or _BARE.findall(line)
    return found[-1].lower() if found else ""


def _date(fields: Mapping[str, str]) -> str:
    text = fields.get("date", "")
    try:
        date = parsedate_to_datetime(text)
        return (date.astimezone(UTC) if date.tzinfo else date).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return text


def _digest(what: bytes, data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=16, person=what).hexdigest()
