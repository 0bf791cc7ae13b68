"""Odd fields in, plain values out; texts made comparable; days in our sentences. Pure.

Everything that comes from outside passes here once, at the border. The `as_` functions never raise: what
they cannot read is None or empty, so that an odd field costs the field and not the record.
"""

from __future__ import annotations

import hashlib
import html
import math
import re
import unicodedata
from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Any
from urllib.parse import urlsplit

TITLE_LIMIT = 300
PLACE_LIMIT = 200
ID_LIMIT = 500
URL_LIMIT = 2000

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip

_DROPPED = {"Cc", "Cf", "Cs", "Co", "Cn"}
_BLANKS = re.compile(r"\s+")
_BREAKS = frozenset("\t\n\r\x0b\x0c\x85\u2028\u2029")
_TAG = re.compile(r"<!--.*?-->|</?[A-Za-z][^<>]*>", re.DOTALL)
_PLACEHOLDER_YEARS = {1, 1900, 1970, 9999}


def clean(text: str, limit: int = TITLE_LIMIT) -> str:
    """One line without control, format, private or unassigned characters, blanks collapsed, cut."""
    text = text[: limit * 20]
    if text.isascii() and text.isprintable():  # Most texts: nothing in them is to be dropped.
        return " ".join(text.split())[:limit].rstrip()
    kept = "".join(
        c
        for c in unicodedata.normalize("NFC", text)
        if c in _BREAKS or unicodedata.category(c) not in _DROPPED
    )
    return _BLANKS.sub(" ", kept).strip()[:limit].rstrip()


def unmark(text: str) -> str:
    """Text of a field that should hold none but may hold markup: tags dropped, entities undone.

    Entities are undone first and twice, since some boards escape what was escaped before; a lone "<"
    that opens no tag stays what it is.
    """
    for _ in range(2):
        text = html.unescape(_TAG.sub(" ", text))
    return _TAG.sub(" ", text)


def as_text(value: Any, limit: int = TITLE_LIMIT) -> str | None:
    """A clean line from text or a number; None from anything else and from nothing."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int):
        value = str(value) if abs(value) < 10**40 else ""
    if isinstance(value, float):
        value = f"{value:g}" if math.isfinite(value) else ""
    if not isinstance(value, str):
        return None
    return clean(unmark(value[: limit * 20]), limit) or None


def as_id(value: Any) -> str | None:
    """An identity as text: a non-empty string or a whole number."""
    if isinstance(value, float) and value.is_integer() and abs(value) < 2**53:
        value = int(value)
    if isinstance(value, bool | float):
        return None
    return as_text(value, ID_LIMIT)


def as_dict(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def as_bool(value: Any) -> bool | None:
    return value if isinstance(value, bool) else None


def as_url(value: Any) -> str | None:
    """An http or https address that a person can open; None for every other scheme and for junk."""
    if not isinstance(value, str):
        return None
    text = clean(value, URL_LIMIT + 1)
    if " " in text or len(text) > URL_LIMIT:
        return None
    try:
        parts = urlsplit(text)
        host = parts.hostname
        _ = parts.port
    except ValueError:
        return None
    return text if parts.scheme in ("http", "https") and host else None


def as_day(value: Any) -> date | None:
    """A day from ISO text (with or without a time) or an epoch in seconds or milliseconds.

    Placeholders that boards are known to use (the years 1, 1900, 1970 and 9999) are no days.
    """
    day: date | None = None
    if isinstance(value, str):
        match = re.match(r"\s*(\d{4})-(\d{2})-(\d{2})(?!\d)", value)
        if match:
            try:
                day = date(*(int(part) for part in match.groups()))
            except ValueError:
                return None
    elif isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 10**15:
        seconds = value / 1000 if abs(value) > 10**11 else value
        if 0 < seconds < 253402300800:
            day = datetime.fromtimestamp(seconds, UTC).date()
    return None if day is None or day.year in _PLACEHOLDER_YEARS else day


def as_number(value: Any) -> float | None:
    """A finite number, also from text such as "70,000"."""
    if isinstance(value, str):
        text = value.strip().replace(",", "")
        if not re.fullmatch(r"-?\d{1,15}(\.\d{1,6})?", text):
            return None
        value = float(text)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        number = float(value)
    except OverflowError:
        return None
    return number if math.isfinite(number) else None


def unique(texts: Iterable[str | None]) -> tuple[str, ...]:
    """Those that are there, in order, each once (compared after folding)."""
    seen: dict[str, str] = {}
    for text in texts:
        if text:
            seen.setdefault(fold(text), text)
    return tuple(seen.values())


def fold(text: str) -> str:
    """Comparable form: compatibility forms, case and accents undone; blanks collapsed."""
    if text.isascii():
        return " ".join(text.lower().split())
    # Twice, since some letters have a case only once their compatibility form is undone.
    for _ in range(2):
        text = unicodedata.normalize("NFKD", text.casefold())
    text = "".join(c for c in text if not unicodedata.combining(c))
    return _BLANKS.sub(" ", unicodedata.normalize("NFC", text)).strip()


def words(text: str) -> tuple[str, ...]:
    """The words of a text, folded. "C++", "C#" and ".NET" stay whole; "&" reads as "and"."""
    return tuple(re.findall(r"\.?[^\W_]+(?:[+#]+)?", fold(text).replace("&", " and ")))


def day(value: date) -> str:
    """A day that cannot be misread, the same in every sentence: 3 May 2026."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def days_ago(count: int) -> str:
    """How many days ago, in words that fit behind a verb."""
    return ("today", "yesterday")[count] if 0 <= count < 2 else f"{count} days ago"


def digest(*parts: str, length: int = 12) -> str:
    """A short stable name for some texts, for keys that must tell nothing."""
    joined = "\x1f".join(parts).encode("utf-8", "replace")
    return hashlib.blake2b(joined, digest_size=16).hexdigest()[:length]
