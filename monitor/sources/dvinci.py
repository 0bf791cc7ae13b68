"""d.vinci: the job publications of a portal, whole in one answer. Pure.

The vendor's interface description offers this list to websites, without a key; a portal that does not offer
it is 403, and one that does not exist 404. A role is published once for each language.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from monitor.model import Answer, Page, Posting, Request, Source
from monitor.sources._answer import json_of
from monitor.sources._board import each_object, listed, page
from monitor.sources._fields import day, employment_type, names, places, remote_in, requisition
from monitor.sources._markup import link, with_text
from monitor.sources._reader import Board, Reader, address, board_of, own_site, tenant
from monitor.text import as_dict, as_id, as_list, as_text, unique

_DOMAINS = {"": "dvinci-hr.com", "easy": "dvinci-easy.com", "de": "dvinci.de"}
"""The vendor's domains by region. One customer may be under several of them."""

_LIST = "/jobPublication/list.json"
_TEXTS = ("introduction", "tasks", "profile", "weOffer", "closingText")


def recognise(url: str) -> Board | None:
    """The customer from any address under its own name at one of the vendor's domains."""
    parts = address(url)
    for region, domain in _DOMAINS.items():
        if parts and (name := tenant(parts, domain)) and name not in ("static", "files"):
            return name, region
    return None


def first(source: Source) -> Request:
    board = board_of(source, recognise)
    return Request(url=_site(*board) + _LIST if board else own_site(source, _LIST))


def parse(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    published = listed(json_of(answer), "a d.vinci portal")
    base = _site(source.board, source.region) if source.board else answer.url
    found = each_object(_once(published), lambda one: _posting(one, base, source, keywords))
    return page(found, complete=True)


def _once(published: list[Any]) -> list[Any]:
    """Those that are not the same opening in another language than the one before."""
    spoken: dict[str, str | None] = {}
    kept = []
    for one in published:
        opening = as_id(as_dict(as_dict(one).get("jobOpening")).get("id"))
        language = as_text(as_dict(one).get("language"))
        if opening is None or spoken.setdefault(opening, language) == language:
            kept.append(one)
    return kept


def _posting(one: dict[str, Any], base: str, source: Source, keywords: tuple[str, ...]) -> Posting | None:
    id, title = as_id(one.get("id")), as_text(one.get("position")) or as_text(one.get("pageTitle"))
    if id is None or title is None:
        return None
    opening = as_dict(one.get("jobOpening"))
    where = places(*[_place(as_dict(at)) for at in as_list(opening.get("locations"))])
    where = where or places(opening.get("location"))
    terms = [*as_list(opening.get("workingTimes")), opening.get("contractPeriod")]
    posting = Posting(
        source=source.key,
        id=id,
        title=title,
        url=link(one.get("jobPublicationURL"), base),
        departments=names(opening.get("department")) or names(opening.get("orgUnit"), "name"),
        locations=where,
        remote=remote_in(*where, as_text(opening.get("location"))),
        employment_type=employment_type(*names(terms, "internalName", "name")),
        posted_on=day(one.get("startDate")),
        requisition=requisition(opening.get("reference")),
    )
    return with_text(posting, keywords, [one.get(text) for text in _TEXTS])


def _place(at: dict[str, Any]) -> str:
    """The town of an office, which has a name of its own, and its country."""
    post = as_dict(at.get("address"))
    town = as_text(post.get("city")) or as_text(at.get("name"))
    land = [*names(at.get("country"), "name", "isoA2"), *names(post.get("country"), "name", "isoA2")][:1]
    return ", ".join(unique([town, as_text(post.get("usState")), *land]))


def _site(customer: str, region: str) -> str:
    return f"https://{quote(customer, safe='')}.{_DOMAINS.get(region, _DOMAINS[''])}"


def home(customer: str, region: str = "") -> str:
    return f"{_site(customer, region)}/"


READER = Reader(
    kind="dvinci",
    title="d.vinci",
    reads="the portal's list of publications: every role with its places and text, in its first language.",
    limits="Pay is not told; the day of posting only where a publication has a beginning.",
    recognise=recognise,
    first=first,
    parse=parse,
    home=home,
    public=True,
)
