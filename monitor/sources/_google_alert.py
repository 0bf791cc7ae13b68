"""Google Alerts: what stands behind their links, and their entries as news about an employer. Pure."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, unquote, urldefrag, urlsplit

from monitor.decisions.belongs import mentions_one_of
from monitor.model import Posting, Source
from monitor.sources._listing import TEXT, Record, linked, posted_on
from monitor.sources._markup import link, text_of, with_text
from monitor.text import as_id, as_text

_FEED_ID = re.compile(r"^tag:google\.com,\d{4}:reader/user/\d+/state/com\.google/alerts/")

_BOLD = re.compile(r"(?:<|&lt;)/?b(?:>|&gt;)")


def is_google(host: str) -> bool:
    return bool(re.fullmatch(r"(?:www\.)?google(?:\.[a-z]{2,3}){1,2}", host))


def is_alert(feed_id: object, *urls: str | None) -> bool:
    """Whether a feed is a Google Alert, by its own id or by where it lies."""
    if isinstance(feed_id, str) and _FEED_ID.match(feed_id):
        return True
    places = [urlsplit(url) for url in urls if url]
    return any(is_google(at.hostname or "") and at.path.startswith("/alerts/feeds/") for at in places)


def unwrapped(url: str) -> str | None:
    """The page behind a link of a Google Alert; None for any other link.

    The target is often not percent-encoded, so that its own parameters run into the wrapper's: it ends
    at the last `&ct=ga&cd=`.
    """
    parts = urlsplit(url)
    if not is_google(parts.hostname or "") or parts.path != "/url":
        return None
    raw = re.search(r"(?:^|&)(?:url|q)=(https?://.*)&ct=ga&cd=", parts.query, re.DOTALL)
    if raw:
        return link(raw.group(1), "")
    try:
        query = parse_qs(parts.query, max_num_fields=100)
    except ValueError:
        return None
    target = (query.get("url") or query.get("q") or [""])[0]
    return link(unquote(target) if "://" not in target else target, "")


def is_about(record: Record, names: tuple[str, ...]) -> bool:
    """Whether an entry names the employer in its title or its snippet; where no name is given, all do."""
    texts = (text_of(text) for name in ("title", *TEXT) if isinstance(text := record.get(name), str))
    return not names or mentions_one_of(names, " \n ".join(texts))


def _title(value: object) -> str | None:
    """Without the bold of the hits, which may end in the middle of a word ("<b>Acme</b>'s")."""
    return as_text(_BOLD.sub("", value) if isinstance(value, str) else value)


def news(record: Record, source: Source, base: str, keywords: tuple[str, ...]) -> Posting | None:
    """An entry as news. The same page under another number, wrapper or fragment is the same news."""
    title, url = _title(record.get("title")), linked(record, base)
    if title is None:
        return None
    target = (unwrapped(url) or url) if url else None
    id = as_id(urldefrag(target).url) if target else as_id(record.get("id"))
    if id is None:
        return None
    posting = Posting(
        source=source.key,
        id=id,
        title=title,
        url=target,
        posted_on=posted_on(record),
        news=True,
        foreign=not is_about(record, source.names),
    )
    return with_text(posting, keywords, (record.get(name) for name in TEXT))
