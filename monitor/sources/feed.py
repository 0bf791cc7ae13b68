"""Feeds: RSS 0.9x to 2.0, RDF and Atom by feedparser, JSON Feed, and lists of jobs in plain XML or JSON.

Pure. A feed is a window on the newest items and never complete. feedparser is given bytes and nothing
else: a text that looks like a path or an address would make it open that.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from monitor.errors import ParseError
from monitor.model import Answer, Page, Posting, Request, Source
from monitor.sources import _jsonld
from monitor.sources._answer import encoding, json_of, root, wrong
from monitor.sources._board import each, each_object, page
from monitor.sources._listing import LINK, has_place, linked, plain, posting
from monitor.sources._markup import link
from monitor.sources._reader import Board, Reader, address, host_of
from monitor.text import as_dict, as_id, as_list, as_text

ACCEPT = (
    "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9,"
    " application/json;q=0.8, */*;q=0.5"
)
FEED_ROOTS = ("rss", "rdf", "feed", "channel")
_PATH = re.compile(
    r"(?:\.(?:rss|atom|rdf)|(?:^|/)(?:index|feed|rss|atom|jobs|careers)\.xml|(?:^|/)(?:feed|rss|atom)/?|/feed\.json)$",
    re.IGNORECASE,
)
_STRAY_AMPERSAND = re.compile(rb"&(?!#?\w{1,31};)(?!\x00)")
_LISTS = ("items", "jobs", "data", "results", "positions", "postings", "offers", "hits")
_JOB_ELEMENTS = {"job", "position", "vacancy", "offer", "item", "opening"}
_BROKEN = "The feed is cut off or broken, and not one item of it can be read."


def recognise(url: str) -> Board | None:
    """A feed has no board; an address that plainly is one of a feed gives an empty name."""
    parts = address(url)
    if parts is None:
        return None
    if _google(host_of(parts)) and parts.path.startswith("/alerts/feeds/"):
        return ("", "")
    return ("", "") if _PATH.search(parts.path) or parts.query == "feed=rss2" else None


def first(source: Source) -> Request:
    return Request(url=source.url or "", accept=ACCEPT)


def parse(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """The items of a feed, by its outermost element; ParseError for what is no feed."""
    outermost = root(answer)
    if outermost == "json":
        return _json(answer, source, keywords)
    if not outermost or outermost == "html":
        raise wrong(answer, "a feed")
    if outermost in FEED_ROOTS and (outermost != "rss" or b"<channel" in answer.body[:100_000]):
        return _feed(answer, source, keywords)
    return _jobs(answer, source, keywords)


# ------------------------------------------------------------------------------ RSS, RDF, Atom


def _feed(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    parsed, broken = _parsed(answer)
    records = [plain(_entry(entry, parsed.get("version", ""))) for entry in parsed["entries"]]
    if broken and not records:
        raise ParseError(_BROKEN)
    lost = 0
    if broken and records and (_cut(answer) or not linked(records[-1], answer.url)):
        records.pop()
        lost = 1
    channel = dict.get(parsed["feed"], "link")
    kept = _without_section(records, link(channel, answer.url), answer.url)
    ids = _identities(kept, answer.url)
    found = each(kept, lambda record: _item(record, source, answer.url, keywords, ids))
    return page(found, complete=False, skipped=lost, named=as_text(dict.get(parsed["feed"], "title")))


def _parsed(answer: Answer) -> tuple[Any, bool]:
    """What feedparser makes of the bytes, and whether they are broken."""
    import feedparser

    charset = re.search(r"charset=[\"']?([\w-]+)", answer.content_type or "", re.IGNORECASE)
    headers = {"content-type": f"application/xml; charset={charset.group(1)}"} if charset else {}
    try:
        parsed = feedparser.parse(
            _STRAY_AMPERSAND.sub(b"&amp;", answer.body),
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
    bodies = [as_dict(one).get("value") for one in as_list(record.pop("content", None))]
    record["content"] = " ".join(text for text in bodies if isinstance(text, str))
    if "published" not in record and not version.startswith("atom"):
        record["published"] = record.get("updated")
    return record


def _cut(answer: Answer) -> bool:
    """Whether the end of the outermost element is missing."""
    size = len(answer.body) - len(answer.body) % 4
    tail = answer.body[max(0, size - 4000) :].decode(encoding(answer.body[:16]), "replace")
    return not re.search(r"</\s*(?:[\w.-]+:)?(?:rss|feed|rdf)\s*>", tail, re.IGNORECASE)


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
    target = unwrapped(url) if url else None
    if target:
        return posting({**record, "link": target}, source, base, keywords, id=target, categories=False)
    id = url if guid is not None and ids.get(guid, 0) > 1 else None
    return posting(record, source, base, keywords, id=id, categories=has_place(record))


def _google(host: str) -> bool:
    return bool(re.fullmatch(r"(?:www\.)?google(?:\.[a-z]{2,3}){1,2}", host))


def unwrapped(url: str) -> str | None:
    """The page behind a link of a Google Alert; None for any other link.

    The target is often not percent-encoded, so that its own parameters run into the wrapper's: it ends
    at the last `&ct=ga&cd=`.
    """
    parts = urlsplit(url)
    if not _google(parts.hostname or "") or parts.path != "/url":
        return None
    raw = re.search(r"(?:^|&)(?:url|q)=(https?://.*)&ct=ga&cd=", parts.query, re.DOTALL)
    if raw:
        return link(raw.group(1), "")
    query = parse_qs(parts.query)
    target = (query.get("url") or query.get("q") or [""])[0]
    return link(unquote(target) if "://" not in target else target, "")


# ------------------------------------------------------------------------- lists of jobs in XML


def _jobs(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """The XML that employers hand to job aggregators: repeated `<job>` elements under any root."""
    from lxml import etree  # type: ignore[import-untyped]  # lxml brings no types

    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False)
    try:
        tree = etree.fromstring(answer.body, parser)
    except etree.XMLSyntaxError:
        raise wrong(answer, "a feed") from None
    elements = [] if tree is None else [e for e in tree.iter() if isinstance(e.tag, str)]
    counts = Counter(_local(e) for e in elements if _local(e) in _JOB_ELEMENTS)
    if not counts:
        raise wrong(answer, "a feed")
    name = counts.most_common(1)[0][0]
    records = [_record(e) for e in elements if _local(e) == name]
    return page(each(records, lambda one: _listed(one, source, answer.url, keywords)), complete=False)


def _local(element: Any) -> str:
    return str(element.tag).rpartition("}")[2].lower()


def _record(element: Any) -> dict[str, Any]:
    record: dict[str, Any] = {str(key): text for key, text in element.attrib.items()}
    for child in element:
        if isinstance(child.tag, str):
            # A link that was never closed swallows all that follows: only its own text is the link.
            text = child.text if _local(child) in LINK else " ".join(child.itertext())
            record.setdefault(_local(child), (text or "").strip())
    return record


def _listed(raw: dict[str, Any], source: Source, base: str, keywords: tuple[str, ...]) -> Posting | None:
    """A record of a list that says nothing of what it lists: a role needs a title and a link."""
    record = plain(raw)
    schema = record.get("jobposting")
    if isinstance(schema, dict):
        outside = {"url": record.get("url"), "description": record.get("contenthtml")}
        typed = _jsonld.posting({**outside, **schema}, source, base, keywords)
        if typed:
            return replace(typed, id=as_id(record.get("id")) or typed.id)
    if isinstance(record.get("company"), str) and _url_only(record["company"]):
        record.pop("company")
    return posting(record, source, base, keywords) if linked(record, base) else None


def _url_only(text: str) -> bool:
    return text.strip().startswith(("http://", "https://"))


# ------------------------------------------------------------------------ JSON Feed, JSON lists


def _json(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    data = json_of(answer, "a feed")
    records = _list_in(data)
    if records is None:
        raise wrong(answer, "a feed")
    named = as_text(as_dict(data).get("title"))
    found = each_object(records, lambda record: _listed(record, source, answer.url, keywords))
    return page(found, complete=False, named=named)


def _list_in(data: Any) -> Iterable[Any] | None:
    """The list of records in a JSON value; an empty one counts only under a name that lists have."""
    if isinstance(data, list):
        return data or None
    record = as_dict(data)
    if record.get("error") or record.get("errors"):
        return None
    return next((record[name] for name in _LISTS if isinstance(record.get(name), list)), None)


READER = Reader(
    kind="feed",
    system="feed",
    title="RSS, Atom, JSON Feed and lists of jobs in XML or JSON",
    reads="the feed itself.",
    limits="A feed shows only the newest, so that nothing is ever concluded from what is not in it.",
    recognise=recognise,
    first=first,
    parse=parse,
    public=True,
    window=True,
)
