"""The items of a Google Alerts mail: news about an employer, read from the rows of the HTML. Pure.

The script in the mail names only some of the items, so the rows are what counts: each is a link through
Google to somebody else's page, with the headline as its text. Nothing tells when an item was published.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import SplitResult, urlsplit

from monitor.mails.blocks import Line
from monitor.mails.links import Link, read_link
from monitor.mails.senders import sites_of
from monitor.model import Posting
from monitor.text import digest

_GOOGLE = re.compile(r"(?:www\.)?google(?:\.[a-z]{2,3}){1,2}")
_MOST = 300


def read_news(texts: Sequence[Sequence[Line]], via: str) -> list[Posting]:
    """Each item once, in the order of the mail."""
    found: dict[str, Posting] = {}
    for lines in texts:
        for line in lines:
            link = _target(line)
            if link is None or line.alt or not line.text or link.url is None or len(found) >= _MOST:
                continue
            found.setdefault(
                link.url,
                Posting(
                    source="",
                    # Never the role's own number: this is news, and the role may still come.
                    id=f"news:{digest(link.url)}",
                    title=line.text,
                    url=link.url,
                    news=True,
                    via=via,
                ),
            )
    return list(found.values())


def _target(line: Line) -> Link | None:
    """Where a headline leads: Google's links that lead to Google itself share, report or configure."""
    href = line.link
    if href is None:
        return None
    parts = _parts(href)
    if parts is None or not _GOOGLE.fullmatch(parts.hostname or "") or parts.path != "/url":
        return None
    link = read_link(href, sites_of())
    target = _parts(link.url or link.key)
    return None if target is not None and _GOOGLE.fullmatch(target.hostname or "") else link


def _parts(href: str) -> SplitResult | None:
    try:
        parts = urlsplit(href)
        _ = parts.hostname
    except ValueError:
        return None
    return parts if parts.scheme in ("http", "https") else None
