"""Teamtailor: the public feeds of a career site, also on the employer's own domain. Pure.

The RSS feed is what is asked: it alone has the department and whether a role is remote, and it goes on by
`offset`. The JSON feed is read too, where its address is given; both give a role the same identity. A
feed that goes on at the same items again (its `offset` is not heeded) is read as not complete.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

from monitor.errors import ParseError
from monitor.model import Answer, Page, Posting, Request, Source
from monitor.sources import _jsonld
from monitor.sources._answer import json_of, root
from monitor.sources._board import each, each_object, page
from monitor.sources._fields import day, places, remote_in
from monitor.sources._markup import link, with_text
from monitor.sources._reader import (
    Board,
    Reader,
    address,
    board_of,
    host_of,
    origin,
    own_site,
    tenant,
    with_query,
)
from monitor.sources._xml import children, heading, records, said
from monitor.text import as_dict, as_id, as_text, fold, unique

SIZE = 100
"""Items of a page, also where none are named; the vendor gives no more."""

LIST = f"/jobs.rss?per_page={SIZE}&offset=0"
ACCEPT = "application/rss+xml, application/json;q=0.9, application/xml;q=0.8, */*;q=0.1"
_DOMAIN = "teamtailor.com"
_REMOTE = {"fully": True, "hybrid": False, "onsite": False}


def recognise(url: str) -> Board | None:
    """The company from any address under its own name at the vendor; "na" is a region of it."""
    parts = address(url)
    if parts is None:
        return None
    region = host_of(parts).removesuffix(f".{_DOMAIN}").partition(".")[2]
    if region and (len(region) != 2 or not region.isalpha()):
        return None
    name = tenant(parts, f"{region}.{_DOMAIN}" if region else _DOMAIN)
    return (name, region) if name else None


def home(company: str, region: str) -> str:
    return f"https://{quote(company, safe='')}.{quote(region, safe='')}{'.' if region else ''}{_DOMAIN}/"


def first(source: Source) -> Request:
    board = board_of(source, recognise)
    return Request(url=origin(home(*board)) + LIST if board else own_site(source, LIST), accept=ACCEPT)


def otherwise(source: Source) -> Request | None:
    """The JSON feed, of a site that has the RSS feed switched off."""
    asked = first(source).url
    return Request(url=f"{origin(asked)}/jobs.json", accept=ACCEPT) if asked.endswith(LIST) else None


def parse(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """One page of the RSS or of the JSON feed, and what to ask for the next."""
    if root(answer) == "json":
        return _json(answer, source, keywords)
    listed = records(answer, "rss", "item")
    found = each(listed.elements, lambda item: _item(item, source, answer.url, keywords))
    named = heading(listed, "title")
    # A feed always has a title: without one it is not even an empty one.
    whole = listed.whole and bool(listed.elements or named)
    return page(found, complete=whole, next=_next(answer, len(listed.elements)), named=named)


def _next(answer: Answer, count: int) -> Request | None:
    """What to ask after a full page."""
    asked = answer.asked or Request(url=answer.url, accept=ACCEPT)
    query = parse_qs(urlsplit(asked.url).query)
    size, offset = (_number(query, name, default) for name, default in (("per_page", SIZE), ("offset", 0)))
    if count < min(size, SIZE) or not count:
        return None
    return replace(asked, url=with_query(asked.url, per_page=min(size, SIZE), offset=offset + count))


def _number(query: dict[str, list[str]], name: str, default: int) -> int:
    text = query.get(name, [""])[0]
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else default


def _item(item: Any, source: Source, base: str, keywords: tuple[str, ...]) -> Posting | None:
    if item is None:
        return None
    url = link(said(item, "link"), base)
    id, title = as_id(said(item, "guid")) or url, as_text(said(item, "title"))
    if id is None or title is None:
        return None
    where = places(*map(_place, children(item, "locations", "location")))
    divided = [said(item, name) for name in ("division", "department", "role")]
    posting = Posting(
        source=source.key,
        id=id,
        title=title,
        url=url,
        departments=unique(map(as_text, divided)),
        locations=where,
        remote=_remote(said(item, "remoteStatus"), where),
        posted_on=day(said(item, "pubDate")),
    )
    return with_text(posting, keywords, [said(item, "description")])


def _place(location: Any) -> str:
    """City and country; the place's own name ("Remote", "Cincinnati, OH") where it says at least as much."""
    name, city, country = (as_text(said(location, part)) for part in ("name", "city", "country"))
    known = fold(name or "")
    if name and (city is None or fold(city) in known):
        return name if country is None or fold(country) in known else f"{name}, {country}"
    return ", ".join(unique([city, country]))


def _remote(status: str | None, where: tuple[str, ...]) -> bool | None:
    """ "none" is what stands where nobody said anything, so that a place called "Remote" goes before it."""
    said = remote_in(*where)
    return _REMOTE.get(status or "", said if said is not None else False if status == "none" else None)


def _json(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    data = as_dict(json_of(answer))
    items = data.get("items")
    if not isinstance(items, list):
        raise ParseError(
            "The answer holds no list of items: this is no Teamtailor career site."
            " Check the address on the employer's careers page."
        )
    found = each_object(items, lambda item: _typed(item, source, answer.url, keywords))
    following = link(data.get("next_url"), answer.url)
    there = following and urlsplit(following).netloc == urlsplit(answer.url).netloc
    request = Request(url=following, accept=ACCEPT) if following and there else None
    complete = request is not None or not data.get("next_url")
    return page(found, complete=complete, next=request, named=as_text(data.get("title")))


def _typed(item: dict[str, Any], source: Source, base: str, keywords: tuple[str, ...]) -> Posting | None:
    """An item with its schema.org object, told in the fields that the RSS feed has."""
    url, title = link(item.get("url"), base), as_text(item.get("title"))
    id = as_id(item.get("id")) or url
    if id is None or title is None:
        return None
    schema = {**as_dict(item.get("_jobposting")), "title": title, "description": item.get("content_html")}
    role = _jsonld.posting(schema, source, base, keywords)
    published = day(item.get("date_published"))
    if role is None:
        return Posting(source=source.key, id=id, title=title, url=url, posted_on=published)
    return replace(
        role, id=id, url=url, posted_on=published or role.posted_on, requisition=None, employer=None
    )


READER = Reader(
    kind="teamtailor",
    title="Teamtailor",
    reads="the public RSS feed, page by page: every role, its department, places and text.",
    limits="There is no pay and no employment type; of a site that heeds no paging only the first 100 roles"
    " are seen, and nothing is concluded from what is not in them.",
    recognise=recognise,
    first=first,
    parse=parse,
    otherwise=otherwise,
    public=True,
    home=home,
)
