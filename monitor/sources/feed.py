"""Feeds: RSS 0.9x to 2.0, RDF and Atom by feedparser, JSON Feed, and lists of jobs in plain XML or JSON.

Pure. A feed is a window on the newest items and never complete. feedparser is given bytes and nothing
else: a text that looks like a path or an address would make it open that.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import Any

from monitor.errors import ParseError
from monitor.model import Answer, Page, Posting, Request, Source
from monitor.sources._answer import is_cut, mended, root, wrong
from monitor.sources._board import each, page
from monitor.sources._feed_boards import board_of
from monitor.sources._google_alert import is_alert, is_google, news, unwrapped
from monitor.sources._hackernews import asked_instead
from monitor.sources._job_lists import from_json, from_xml
from monitor.sources._listing import has_place, linked, plain, posting
from monitor.sources._markup import link
from monitor.sources._reader import Board, Reader, address, host_of
from monitor.sources._shared_lists import ACCEPT, following, page_of
from monitor.text import as_dict, as_id, as_list, as_text

FEED_ROOTS = ("rss", "rdf", "feed", "channel")
_PATH = re.compile(
    r"(?:\.(?:rss|atom|rdf)|(?:^|/)(?:index|feed|rss|atom|jobs|careers)\.xml|(?:^|/)(?:feed|job-feed|rss|atom)/?|/feed\.json)$",
    re.IGNORECASE,
)
_QUERY = re.compile(r"(?:^|&)(?:feed=(?:rss2?|atom|job_feed)|format=(?:rss|atom))(?:&|$)", re.IGNORECASE)
_API = re.compile(r"/api(?:/|$)", re.IGNORECASE)
_STRAY_AMPERSAND = re.compile(rb"&(?!#?\w{1,31};)(?!\x00)")
_REPEATED = re.compile(rb"</(\w+:[Ll]ocation\w*)>\s*<\1>")
"""An extension element that is repeated, of which feedparser keeps the last only."""
_BROKEN = (
    "The feed is cut off or broken, and not one item of it can be read. If that lasts, open the address in a"
    " browser."
)


def recognise(url: str) -> Board | None:
    """A feed has no board; an address that plainly is one of a feed gives an empty name."""
    parts = address(url)
    if parts is None:
        return None
    if is_google(host_of(parts)) and parts.path.startswith("/alerts/feeds/"):
        return ("", "")
    if (
        _PATH.search(parts.path)
        or _QUERY.search(parts.query)
        or asked_instead(parts.geturl()) != parts.geturl()
    ):
        return ("", "")
    board = board_of(parts.geturl()) if _API.search(parts.path) else None
    return ("", "") if board and host_of(parts).removeprefix("www.") in board.hosts else None


def first(source: Source) -> Request:
    return Request(url=asked_instead(source.url or ""), accept=ACCEPT)


def parse(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """The items of a feed, by its outermost element; ParseError for what is no feed."""
    outermost = root(answer)
    if outermost == "json":
        return from_json(answer, source, keywords)
    if not outermost or outermost == "html":
        raise wrong(answer, "a feed")
    if outermost in FEED_ROOTS and (outermost != "rss" or b"<channel" in answer.body[:100_000]):
        return _feed(answer, source, keywords)
    return from_xml(answer, source, keywords)


def _feed(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    parsed, broken = _parsed(answer)
    records = [plain(_entry(entry, parsed.get("version", ""))) for entry in parsed["entries"]]
    if broken and not records:
        raise ParseError(_BROKEN)
    lost = 0
    if broken and records and (is_cut(answer, "rss", "feed", "rdf") or not linked(records[-1], answer.url)):
        records.pop()
        lost = 1
    feed = parsed["feed"]
    home, named = link(dict.get(feed, "link"), answer.url), as_text(dict.get(feed, "title"))
    links = [url for record in records if (url := linked(record, answer.url))]
    if is_alert(dict.get(feed, "id"), answer.url, source.url) or (links and all(map(unwrapped, links))):
        found = page(
            each(records, lambda record: news(record, source, answer.url, keywords)),
            complete=False, skipped=lost, named=named,
        )  # fmt: skip
        return replace(found, others=sum(piece.foreign for piece in found.postings))
    board = board_of(answer.url, source.url, home)
    kept = _without_section(records, home, answer.url)
    ids = _identities(kept, answer.url)
    later = following(_paging(feed), answer) if board is None else None
    return page_of(
        kept, lambda record: _item(record, source, answer.url, keywords, ids),
        source, answer, board, skipped=lost, next=later, named=named,
    )  # fmt: skip


def _paging(feed: Any) -> object:
    """The link to the next page of a feed (RFC 5005)."""
    links = map(as_dict, as_list(dict.get(feed, "links")))
    return next((dict.get(one, "href") for one in links if dict.get(one, "rel") == "next"), None)


def _parsed(answer: Answer) -> tuple[Any, bool]:
    """What feedparser makes of the bytes, and whether they are broken."""
    import feedparser

    charset = re.search(r"charset=[\"']?([\w-]+)", answer.content_type or "", re.IGNORECASE)
    headers = {"content-type": f"application/xml; charset={charset.group(1)}"} if charset else {}
    try:
        parsed = feedparser.parse(
            _REPEATED.sub(rb"; ", _STRAY_AMPERSAND.sub(b"&amp;", mended(answer.body))),
            sanitize_html=False,
            resolve_relative_uris=False,
            response_headers=headers,
        )
    except (ValueError, LookupError, TypeError, AttributeError, AssertionError, RecursionError):
        # A declaration that is itself garbage makes it raise instead of setting its flag.
        raise ParseError(_BROKEN) from None
    harmless = (feedparser.CharacterEncodingOverride, feedparser.NonXMLContentType)
    return parsed, bool(parsed.get("bozo")) and not isinstance(parsed.get("bozo_exception"), harmless)


def _entry(entry: Any, version: str) -> dict[str, Any]:
    """A feedparser entry as a plain mapping, read past its class: that warns about keys it maps."""
    record = {key: value for key, value in dict.items(entry) if not key.endswith(("_detail", "_parsed"))}
    tags = [as_dict(tag).get("term") for tag in as_list(record.pop("tags", None))]
    if tags:
        record["category"] = tags
    origin = record.pop("source", None)
    if isinstance(origin, dict) and dict.get(origin, "title"):
        record["sourcetitle"] = dict.get(origin, "title")
    bodies = [as_dict(one).get("value") for one in as_list(record.pop("content", None))]
    record["content"] = " ".join(text for text in bodies if isinstance(text, str))
    if "published" not in record and not version.startswith("atom"):
        record["published"] = record.get("updated")
    return record


def _without_section(records: list[dict[str, Any]], channel: str | None, base: str) -> list[dict[str, Any]]:
    """Some site builders list the section itself among its pages: an item with the link of the channel.

    Where it is the only item, it may well be the one role, and stays.
    """
    links = [linked(record, base) for record in records]
    if channel is None or not any(url and url != channel for url in links):
        return records
    return [record for record, url in zip(records, links, strict=True) if url != channel]


def _identities(records: list[dict[str, Any]], base: str) -> dict[str, int]:
    """How many links each guid stands for: one that stands for several names no role."""
    links: defaultdict[str, set[str]] = defaultdict(set)
    for record in records:
        guid, url = as_id(record.get("id")), linked(record, base)
        if guid and url:
            links[guid].add(url)
    return {guid: len(found) for guid, found in links.items()}


def _item(
    record: dict[str, Any], source: Source, base: str, keywords: tuple[str, ...], ids: dict[str, int]
) -> Posting | None:
    url, guid = linked(record, base), as_id(record.get("id"))
    id = url if guid is not None and ids.get(guid, 0) > 1 else None
    return posting(record, source, base, keywords, id=id, categories=has_place(record))


READER = Reader(
    kind="feed",
    title="RSS, Atom, JSON Feed and lists of jobs in XML or JSON",
    reads="the feed itself, and the pages that it names as its next ones.",
    limits=(
        "A feed shows only the newest, so that nothing is ever concluded from what is not in it. Of a feed of"
        " many employers only the watched one's roles are taken. Entries of a Google Alert are news."
    ),
    recognise=recognise,
    first=first,
    parse=parse,
    public=True,
    window=True,
    version=2,
)
