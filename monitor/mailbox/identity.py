"""What a mail is known by, and whether all of it is there. Pure.

The few headers are read here by hand and in bytes: whole mails are read elsewhere, in a process that can be
killed, and of a mail that is known already only the headers are at hand.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from datetime import UTC
from email.utils import parsedate_to_datetime

KEY_FIELDS = ("MESSAGE-ID", "FROM", "DATE")
"""The headers that `key_of_header` needs."""

_LONGEST = 2_000
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
    end = _HEAD_END.search(data)
    for line in _FOLDED.sub(b" ", data[: end.start()] if end else data).splitlines():
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
    return _digest(b"id", "\x1f".join((message_id, _sender(fields), _date(fields))).encode())


def key_of(raw: bytes) -> str:
    """The key of a mail, wherever a copy of it lies: of Message-ID, sender's address and Date.

    A mail without a Message-ID is known by its bytes without the traces of its way, however its lines end.
    """
    end = _HEAD_END.search(raw)
    head, body = (raw[: end.start()], raw[end.end() :]) if end else (raw, b"")
    if key := key_of_header(head):
        return key
    kept = [line for line in _logical_lines(head) if not _TRACES.match(line)]
    plain = b"\n".join(kept) + b"\n\n" + body.replace(b"\r\n", b"\n").rstrip()
    return _digest(b"raw", plain)


def is_whole(raw: bytes) -> bool:
    """Whether a mail in a file has its end, as far as mails have one that shows.

    The last boundary of what has parts, the closing tag of a page, base64 in fours, else the end of a line.
    """
    end = _HEAD_END.search(raw)
    if end is None or not fields_of(raw):
        return False
    body = raw[end.end() :].rstrip(b"\r\n\t ")
    fields = fields_of(raw)
    kind = fields.get("content-type", "")
    if kind.lower().startswith("multipart/") and (found := _BOUNDARY.search(kind)):
        return f"--{found[1] or found[2]}--".encode() in body
    if fields.get("content-transfer-encoding", "").lower() == "base64":
        return bool(body) and len(body.rsplit(b"\n", 1)[-1].strip()) % 4 == 0
    if kind.lower().startswith("text/html") and b"<html" in body.lower():
        return b"</html" in body.lower()
    return raw.endswith(b"\n")


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


def _logical_lines(head: bytes) -> list[bytes]:
    lines: list[bytes] = []
    for line in head.splitlines():
        if lines and line[:1] in (b" ", b"\t"):
            lines[-1] += b"\n" + line
        else:
            lines.append(line)
    return lines


def _digest(what: bytes, data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=16, person=what).hexdigest()
