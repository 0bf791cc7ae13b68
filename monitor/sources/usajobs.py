"""USAJOBS: the search of the United States' federal jobs. Pure.

There is no board of an agency: a source is a search, and its URL says all of it. The API asks for a key
(the source's token) and for the e-mail that it was given to; without a key it answers 401.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from monitor.errors import ParseError
from monitor.model import Answer, Page, Pay, Posting, Request, Source
from monitor.sources._answer import json_of
from monitor.sources._board import each_object, page
from monitor.sources._fields import (
    day,
    employment_type,
    is_whole,
    names,
    pay,
    places,
    remote_in,
    requisition,
    total,
)
from monitor.sources._markup import link, with_text
from monitor.sources._reader import Board, Reader, address, host_of, steps
from monitor.sources._tree import counts_places
from monitor.text import as_bool, as_dict, as_id, as_list, as_text, unique

API = "https://data.usajobs.gov/api/Search"
PAGE_SIZE = 500
_PAGE_HOSTS = {"usajobs.gov", "www.usajobs.gov"}
_ASKED_AS = {
    "k": "Keyword", "l": "LocationName", "a": "Organization", "d": "Organization",
    "j": "JobCategoryCode", "hp": "HiringPath", "r": "Radius",
}  # fmt: skip
"""The parameters of the person's search page, and what the API calls them."""


def recognise(url: str) -> Board | None:
    """A search has no board; an address of one gives an empty name."""
    parts = address(url)
    if parts is None:
        return None
    path = [step.lower() for step in steps(parts)]
    if host_of(parts) == "data.usajobs.gov":
        return ("", "") if path[:2] == ["api", "search"] else None
    return ("", "") if host_of(parts) in _PAGE_HOSTS and path[:1] == ["search"] else None


def first(source: Source) -> Request:
    headers = {"Authorization-Key": source.token} if source.token else {}
    if source.contact:
        # The vendor wants the address that the key was given to, and nothing else.
        headers["User-Agent"] = source.contact
    return Request(url=_page_of(_search(source.url or API), 1), headers=headers)


def _search(url: str) -> str:
    """The search as the API takes it; of any other host exactly what the user wrote."""
    parts = address(url)
    if parts is None or host_of(parts) not in _PAGE_HOSTS or recognise(url) is None:
        return url
    asked: dict[str, list[str]] = {}
    for key, value in parse_qsl(parts.query, max_num_fields=50):
        if name := _ASKED_AS.get(key.lower()):
            asked.setdefault(name, []).append(value)
    return f"{API}?{urlencode({name: ';'.join(values) for name, values in asked.items()})}"


def _page_of(url: str, number: int) -> str:
    parts = urlsplit(url)
    kept = [
        pair
        for pair in parse_qsl(parts.query, keep_blank_values=True, max_num_fields=50)
        if pair[0].lower() not in ("page", "resultsperpage")
    ]
    query = urlencode([*kept, ("ResultsPerPage", str(PAGE_SIZE)), ("Page", str(number))])
    return parts._replace(query=query).geturl()


def parse(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """One page of what a search finds; a search is complete when all its pages were read."""
    result = as_dict(as_dict(json_of(answer)).get("SearchResult"))
    items = result.get("SearchResultItems")
    if not isinstance(items, list):
        raise ParseError(
            "The answer holds no search result of USAJOBS. Check the address of the search, and the key and"
            " e-mail that USAJOBS gave you in the configuration."
        )
    carry = as_dict(answer.asked.carry) if answer.asked else {}
    number, shown = (total(carry.get("page")) or 1), total(carry.get("shown")) + len(items)
    stated = result.get("SearchResultCountAll")
    following = None
    if items and shown < total(stated):
        following = Request(
            url=_page_of(answer.asked.url if answer.asked else answer.url, number + 1),
            carry={"page": number + 1, "shown": shown},
        )
    found = each_object(items, lambda item: _posting(item, source, keywords))
    whole = bool(following) or is_whole(shown, stated)
    return replace(page(found, complete=whole), next=following)


def _posting(item: dict[str, Any], source: Source, keywords: tuple[str, ...]) -> Posting | None:
    job = as_dict(item.get("MatchedObjectDescriptor"))
    url, title = link(job.get("PositionURI"), ""), as_text(job.get("PositionTitle"))
    numbered = re.search(r"/job/(\d+)", url or "")
    id = as_id(item.get("MatchedObjectId")) or (numbered[1] if numbered else as_id(job.get("PositionID")))
    if id is None or title is None:
        return None
    about = as_dict(as_dict(job.get("UserArea")).get("Details"))
    shown = as_text(job.get("PositionLocationDisplay")) or ""
    where = places(*names(job.get("PositionLocation"), "LocationName", "CityName"))
    if not where and not counts_places(shown):
        where = places(shown)
    said = as_bool(about.get("RemoteIndicator"))
    posting = Posting(
        source=source.key,
        id=id,
        title=title,
        url=url.replace(":443/", "/", 1) if url else None,
        departments=unique([as_text(job.get("DepartmentName")), as_text(job.get("OrganizationName"))]),
        locations=where,
        remote=remote_in(shown, *where) if said is None else said,
        employment_type=employment_type(
            *names(job.get("PositionOfferingType"), "Name"), *names(job.get("PositionSchedule"), "Name")
        ),
        posted_on=day(job.get("PublicationStartDate")),
        requisition=requisition(job.get("PositionID")),
        pay=_pay(job.get("PositionRemuneration")),
    )
    return with_text(posting, keywords, _texts(job, about))


def _pay(value: Any) -> Pay | None:
    """The first range of pay. "PA" is a year, "PH" an hour; the description says it in words."""
    for one in map(as_dict, as_list(value)):
        every = as_text(one.get("Description")) or {"PH": "hour", "PA": "year", "PD": "day"}.get(
            as_text(one.get("RateIntervalCode")) or ""
        )
        if found := pay(one.get("MinimumRange"), one.get("MaximumRange"), "USD", every):
            return found
    return None


def _texts(job: dict[str, Any], about: dict[str, Any]) -> list[Any]:
    duties = about.get("MajorDuties")
    return [job.get("QualificationSummary"), about.get("JobSummary"), *(as_list(duties) or [duties])]


READER = Reader(
    kind="usajobs",
    title="USAJOBS",
    reads="the search API with the key that USAJOBS gives to anyone who asks: all pages of one search.",
    limits="It needs a key. A source is a search, so its address says which agency or words it is about.",
    recognise=recognise,
    first=first,
    parse=parse,
    public=True,
)
