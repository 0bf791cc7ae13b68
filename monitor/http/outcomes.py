"""What the head of an answer means: taken, refused, moved, come back later. Pure."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

import httpx

from monitor.errors import (
    BlockedError,
    BusyError,
    FetchError,
    GoneError,
    NotFoundError,
    SourceError,
    UnreachableError,
)

REDIRECTS = frozenset({301, 302, 303, 307, 308})
LASTING = frozenset({301, 308})
"""Redirects that say that the address has moved for good."""
RETRY_SOONEST = timedelta(seconds=60)
RETRY_LATEST = timedelta(hours=24)

# 999 is what LinkedIn answers to programs.
_CLOSED_DOORS = {
    401: "the site asks for a login",
    403: "the site refuses to be read",
    407: "a proxy asks for a login",
    451: "the site may not show this here for legal reasons",
    999: "the site refuses to be read by a program",
}
_CHALLENGE_HEADERS = {
    "cf-mitigated": ("challenge",),
    "x-amzn-waf-action": ("challenge", "captcha"),
    "x-vercel-mitigated": ("challenge", "deny"),
}
_CHALLENGE_WORDS = re.compile(
    rb"<title>just a moment|challenge-platform|cf-chl|checking your browser|_incapsula_resource|captcha",
    re.IGNORECASE,
)
_CHALLENGE_STATUSES = frozenset({403, 429, 503})


def fault(
    status: int, headers: httpx.Headers, start: bytes, *, asked: str, now: datetime
) -> SourceError | None:
    """Why an answer is not one to read; None for a full answer and for 304.

    `start` is the beginning of the body of an answer that is not 2xx, in which a challenge page shows.
    Redirects are not judged here.
    """
    if _is_challenge(status, headers, start):
        return BlockedError(f"{asked}: the site wants proof of a human (HTTP {status}); it will not be read")
    if status == 304 or (200 <= status < 300 and status != 206):
        return None
    if status in _CLOSED_DOORS:
        return BlockedError(f"{asked}: {_CLOSED_DOORS[status]} (HTTP {status})")
    if status in (404, 410):
        error = GoneError if status == 410 else NotFoundError
        return error(f"{asked}: there is nothing at this address (HTTP {status}); check it")
    if status == 511:
        return UnreachableError(f"{asked}: the network of this machine asks for a login first (HTTP 511)")
    retry_at = retry_after(headers.get("retry-after"), now=now)
    if status == 429 or (status == 503 and retry_at is not None):
        return BusyError(
            f"{asked}: the site asks to be left alone for a while (HTTP {status})", retry_at=retry_at
        )
    if status == 206:
        return FetchError(f"{asked}: only a part was answered, though all was asked (HTTP 206)")
    return FetchError(f"{asked}: the site answered with an error (HTTP {status})")


def retry_after(value: str | None, *, now: datetime) -> datetime | None:
    """The instant that a Retry-After header (RFC 9110, 10.2.3) names: seconds or a date; None for junk.

    Never sooner than a minute from `now` and never later than a day, whatever the header says.
    """
    text = (value or "").strip()
    if re.fullmatch(r"[0-9]+(\.[0-9]*)?", text):
        # Nine digits are thirty years; more would only burn time.
        seconds = float(text.partition(".")[0][:9].rjust(1, "0"))
        wait = timedelta(seconds=seconds)
    else:
        try:
            date = parsedate_to_datetime(text)
            wait = (date if date.tzinfo else date.replace(tzinfo=UTC)) - now
        except (ValueError, TypeError, IndexError, OverflowError):
            return None
    return now + min(max(wait, RETRY_SOONEST), RETRY_LATEST)


def _is_challenge(status: int, headers: httpx.Headers, start: bytes) -> bool:
    for name, values in _CHALLENGE_HEADERS.items():
        if headers.get(name, "").strip().lower() in values:
            return True
    return status in _CHALLENGE_STATUSES and bool(_CHALLENGE_WORDS.search(start))
