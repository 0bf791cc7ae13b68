"""softgarden: the feed of a career site, a schema.org DataFeed of JobPostings with all roles. Pure."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from urllib.parse import quote

from monitor.errors import ParseError
from monitor.model import Answer, Page, Posting, Request, Source
from monitor.sources import _jsonld
from monitor.sources._answer import json_of
from monitor.sources._board import each_object, page
from monitor.sources._fields import names, places, total
from monitor.sources._reader import Board, Reader, address, own_site, tenant
from monitor.text import as_dict, as_id, as_text

FEED = "/jobs.feed.json"
_DOMAINS = ("career.softgarden.de", "softgarden.io")


def recognise(url: str) -> Board | None:
    """The name of the career site, the first part of its host."""
    parts = address(url)
    name = next((found for one in _DOMAINS if parts and (found := tenant(parts, one))), None)
    return (name, "") if name and name not in ("certificate", "jobdb") else None


def first(source: Source) -> Request:
    found = recognise(source.url) if source.url else None
    board = source.board if source.board and (found or not source.url) else found[0] if found else None
    if board is None:
        return Request(url=own_site(source, FEED))
    return Request(url=f"https://{quote(board, safe='')}.{_DOMAINS[0]}{FEED}")


def parse(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """All roles; complete where there are as many as the feed says."""
    data = as_dict(json_of(answer))
    elements = data.get("dataFeedElement")
    if not isinstance(elements, list):
        raise ParseError(
            "The answer is no feed of a softgarden career site. Older sites have none:"
            " follow this employer by the page itself."
        )
    found = each_object(elements, lambda one: _posting(one, source, answer.url, keywords))
    return page(found, complete=total(data.get("numberOfItems")) == len(elements), named=_named(elements))


def _posting(element: dict[str, Any], source: Source, base: str, keywords: tuple[str, ...]) -> Posting | None:
    job = as_dict(element.get("item"))
    found = _jsonld.posting(job, source, base, keywords) if job else None
    if found is None:
        return None
    number = as_id(as_dict(job.get("identifier")).get("value"))
    where = places(*(_without_gaps(place) for place in found.locations))
    return replace(
        found,
        id=number or found.id,
        departments=found.departments or names(job.get("occupationalCategory"), "name"),
        locations=where,
        requisition=None,
        employer=None,
    )


def _without_gaps(place: str) -> str:
    return ", ".join(part for part in (one.strip() for one in place.split(",")) if part.strip("-. "))


def _named(elements: list[Any]) -> str | None:
    """The employer, where all roles are of one."""
    organisations = {
        as_text(as_dict(as_dict(as_dict(one).get("item")).get("hiringOrganization")).get("name"))
        for one in elements
    } - {None}
    return organisations.pop() if len(organisations) == 1 else None


READER = Reader(
    kind="softgarden",
    title="softgarden",
    reads="the feed of the career site: one answer with every role, its places, date and text.",
    limits="No departments, except where the employer names them.",
    recognise=recognise,
    first=first,
    parse=parse,
    home=lambda board, _: f"https://{quote(board, safe='')}.{_DOMAINS[0]}/",
)
