"""The headers of a mail as plain values: decoded words, senders, days. Pure.

Mails are read with the lenient policy of the standard library: the strict one raises on many headers that
real mailers write. So what is encoded is decoded here, and what cannot be decoded is kept as it stands.
"""

from __future__ import annotations

import re
from datetime import date
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.utils import parsedate_to_datetime

from monitor.dates import day_of
from monitor.text import as_day, clean, fold

_LONGEST = 5_000
# These "charsets" of Python are no character sets of mail; some of them would run escapes or warn.
_NO_CHARSETS = frozenset(
    ("idna", "punycode", "undefined", "mbcs", "oem", "unicode-escape", "raw-unicode-escape")
)
# Mailers name a charset and write its wider sister: the quotation marks of Windows, the newer signs of GBK.
_WIDER = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "us-ascii": "utf-8",
          "ascii": "utf-8", "gb2312": "gb18030", "gbk": "gb18030", "iso-8859-9": "cp1254"}  # fmt: skip
_NAMED = re.compile(r"\s*(.*?)\s*<\s*([^<>\s]+@[^<>\s]+?)\s*>", re.DOTALL)
_REMARKED = re.compile(r"\s*([^<>\s()]+@[^<>\s()]+)\s*\(([^()]*)\)")
_BARE = re.compile(r"[^\s<>()\[\],;:\"']+@[^\s<>()\[\],;:\"']+")


def in_charset(data: bytes, charset: str | None) -> str:
    """Bytes as text: in the charset that is named, else UTF-8, else Windows' western one. Never raises."""
    named = fold(charset or "").replace("_", "-").strip("'\" ")
    tried = [] if named in _NO_CHARSETS or not named else [_WIDER.get(named, named)]
    for name in [*tried, "utf-8"]:
        try:
            return data.decode(name)
        except (LookupError, ValueError):
            continue
    try:
        return data.decode(tried[0] if tried else "cp1252", "replace")
    except (LookupError, ValueError):
        return data.decode("cp1252", "replace")


def header(message: Message, name: str) -> str:
    """One header, as the sender wrote it in words; "" where there is none."""
    return clean(_decoded(_raw(message, name)), 1_000)


def sender(message: Message, name: str = "From") -> tuple[str | None, str | None]:
    """The display name and the address of a header, each None where it is missing."""
    # First apart and then decoded: a decoded name may itself hold commas and brackets.
    return _apart(_raw(message, name))


def sender_of(line: str) -> tuple[str | None, str | None]:
    """The same of a line in a text: "Dana Ruiz <dana@acme.example>" or "Ruiz, Dana [mailto:…]"."""
    return _apart(re.sub(r"\[mailto:([^\]\s]+)\]", r"<\1>", line, flags=re.IGNORECASE)[:_LONGEST])


def header_day(message: Message) -> date | None:
    """The day of the Date header, in the zone in which the sender wrote it."""
    raw = _decoded(_raw(message, "Date"))
    try:
        return as_day(parsedate_to_datetime(raw).date().isoformat())
    except (ValueError, TypeError, IndexError, OverflowError):
        return day_in(raw)


def day_in(line: str) -> date | None:
    """The day of a line such as "segunda-feira, 4 de maio de 2026", with or without its weekday."""
    return day_of(line) or day_of(line.partition(",")[2].strip())


def _raw(message: Message, name: str) -> str:
    """The header's own text, bytes beyond ASCII read as what they most likely are."""
    for found, value in message.raw_items():
        if found.lower() == name.lower():
            data = str(value)[:_LONGEST].encode("utf-8", "surrogateescape")
            return " ".join(in_charset(data, None).split())
    return ""


def _decoded(raw: str) -> str:
    try:
        pieces = decode_header(raw)
    except (MessageError, ValueError):
        return raw
    return "".join(p if isinstance(p, str) else in_charset(p, charset) for p, charset in pieces)


def _apart(raw: str) -> tuple[str | None, str | None]:
    if found := _NAMED.match(raw):
        name, address = found[1], found[2]
    elif found := _REMARKED.match(raw):
        name, address = found[2], found[1]
    elif found := _BARE.search(raw):
        name, address = "", found[0]
    else:
        name, address = raw, ""
    name = clean(_decoded(name).replace("\\", ""), 200).strip("\"'* ")
    address = clean(address, 320).lower()
    return (None if not name or name.lower() == address else name), address or None
