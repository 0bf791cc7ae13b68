"""Typical slips of the pen that are no TOML, and what to write instead. Pure.

A parser tells where it stopped; what stands there tells a person more. No sentence holds anything of the
text but the numbers of a date.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

A_DATE = "Write a date like 2026-08-20."
A_REAL_DATE = "Write year, month and day, like 2026-08-20."

_RUN = re.compile(r"[^\s,={}\[\]#]+")
_CURLY = frozenset("“”„‟‘’‚‛«»")
_CURLY_DOUBLE = frozenset("“”„‟")  # the others stand in texts as apostrophes
_ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_LIKE_A_DAY = re.compile(
    r"(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2}))(?:[Tt].*)?", re.ASCII
)
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip


class Slip(NamedTuple):
    """What somebody wrote, and what to write instead."""

    message: str
    suggestion: str


_A_DAY = Slip("This date cannot be read.", A_DATE)
_CURLY_QUOTES = Slip(
    "These are curly quotes; use straight ones.", 'Type them anew as "…" in a plain text editor.'
)
_RUNS = (
    (
        re.compile(r"\d{1,2}:\d{2}(?::\d{2})?", re.ASCII),
        Slip("A time of day stands in quotes.", 'Write it like "18:00".'),
    ),
    (
        re.compile(r"\d+[smhdwyb]", re.ASCII),
        Slip("A length of time stands in quotes.", 'Write it like "30m" or "5b".'),
    ),
    (re.compile("True|TRUE"), Slip("A capital letter makes this no value.", "Write true, in small letters.")),
    (
        re.compile("False|FALSE"),
        Slip("A capital letter makes this no value.", "Write false, in small letters."),
    ),
    (re.compile("yes|on", re.IGNORECASE), Slip("Yes is written as true.", "Write true, without quotes.")),
    (re.compile("no", re.IGNORECASE), Slip("No is written as false.", "Write false, without quotes.")),
    (
        re.compile("off", re.IGNORECASE),
        Slip("This word stands in quotes.", 'Write "off", or false where it is about yes or no.'),
    ),
    (
        re.compile("none|null|nil", re.IGNORECASE),
        Slip("There is no word for nothing.", "Leave the line out."),
    ),
)
_IN_BRACES = Slip(
    "A table in braces stands on one line, without a comma before its closing brace.",
    'Write it like { url = "…", poll_every = "1h" }.',
)


def slip(text: str, at: int, *, in_text: bool) -> Slip | None:
    """The slip at the place where a parser stopped; `in_text` where it stopped in a text in quotes."""
    start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    row = text[start : end if end >= 0 else len(text)]
    if in_text:
        return _CURLY_QUOTES if _CURLY_DOUBLE & set(row) else None
    if text[at : at + 1] in _CURLY:
        return _CURLY_QUOTES
    run = next((m[0] for m in _RUN.finditer(row) if m.start() <= at - start <= m.end()), "")
    if _LIKE_A_DAY.fullmatch(run):
        none_such = no_such_day(run)
        return Slip(none_such, A_REAL_DATE) if none_such else _A_DAY
    return next((slip for pattern, slip in _RUNS if pattern.fullmatch(run)), None)


def slip_in_braces(text: str, at: int) -> Slip | None:
    """The slip where a key was looked for: a line break or a comma that a table in braces cannot have."""
    before = text[max(at - 200, 0) : at].rstrip()
    broken = text[at : at + 1] in ("\n", "#") or (text[at : at + 1] == "}" and before.endswith(","))
    return _IN_BRACES if broken else None


def no_such_day(written: str) -> str | None:
    """Why there is no day that is written as year, month and day; None where there is, or it is none such."""
    match = _ISO_DAY.fullmatch(written)
    if not match:
        return None
    year, month, day = (int(part) for part in match.groups())
    try:
        date(year, month, day)
    except ValueError:
        pass
    else:
        return None
    if not 1 <= month <= 12:
        return f"There is no month {month}."
    leap = f" in {year}" if (month, day) == (2, 29) else ""
    return f"There is no {day} {_MONTHS[month - 1]}{leap}." if year else "There is no year 0."
