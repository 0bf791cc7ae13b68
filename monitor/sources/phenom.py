"""Phenom: the search widget of a career site, always on the employer's own domain. Pure.

It is asked by POST at `/widgets`, a hundred roles a page; the language and country of the site stand in its
path (`/us/en/`). Where that is closed, the search pages carry the same answer as `phApp.ddo`. The link for
applying often leads to another system, so that a role's link is the site's own page of it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any
from urllib.parse import quote, urlsplit

from monitor.errors import ParseError
from monitor.model import Answer, Page, Posting, Request, Source
from monitor.sources import _jsonld
from monitor.sources._answer import encoding, is_web_page, json_of, wrong
from monitor.sources._board import each_object, page
from monitor.sources._fields import day, employment_type, names, pay, places, remote_in, requisition, total
from monitor.sources._markup import link, with_text
from monitor.sources._reader import Board, Reader, address, number_in, origin, own_site, steps, with_query
from monitor.text import as_dict, as_id, as_text, fold, unique

_SIZE = 100
_HTML = "text/html, application/xhtml+xml;q=0.9"
_PREFIX = re.compile(r"/([a-z]{2,10})/([a-z]{2}(?:[-_][a-zA-Z]{2})?)(?=/|$)")
_STATE = re.compile(r"phApp\.ddo\s*=\s*(?=\{)")


def recognise(url: str) -> Board | None:
    """Only the address of a search page tells: `/us/en/search-results`, on any host."""
    parts = address(url)
    path = steps(parts) if parts else []
    shaped = len(path) == 3 and path[2] == "search-results" and _PREFIX.fullmatch(f"/{path[0]}/{path[1]}")
    return ("", "") if shaped else None


def _prefix(url: str | None) -> tuple[str, str] | None:
    """Country and language of a site, as its path begins."""
    found = _PREFIX.match(urlsplit(url or "").path)
    return (found.group(1), found.group(2)) if found else None


def first(source: Source) -> Request:
    body: dict[str, object] = {
        "ddoKey": "refineSearch", "pageName": "search-results", "siteType": "external", "jobs": True,
        "counts": True, "from": 0, "size": _SIZE, "keywords": "", "global": True, "selected_fields": {},
        "locationData": {},
    }  # fmt: skip
    if place := _prefix(source.url):
        body |= {"country": place[0], "lang": f"{place[1][:2]}_{place[0]}"}
    return Request(url=own_site(source, "/widgets"), json=body)


def otherwise(source: Source) -> Request | None:
    """The search pages, for a site whose widget is closed."""
    path = "/".join(["", *(_prefix(source.url) or ()), "search-results?from=0&s=1"])
    return Request(url=origin(source.url or "") + path, accept=_HTML)


def parse(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """A page of the widget's answer or of the search pages, or one role."""
    data = as_dict(_state(answer) if is_web_page(answer) else json_of(answer))
    one = as_dict(as_dict(as_dict(data.get("jobDetail")).get("data")).get("job"))
    if one:
        return page([_posting(one, answer, source, keywords)], complete=False)
    search = as_dict(data.get("refineSearch")) or as_dict(data.get("eagerLoadRefineSearch"))
    records, found = as_dict(search.get("data")).get("jobs"), total(search.get("totalHits"))
    asked = answer.asked or Request(url=answer.url)
    start = _start(asked)
    if (
        not isinstance(records, list)
        or search.get("status", 200) != 200
        or (found and not start and not records)
    ):
        raise ParseError(
            "The answer holds no list of jobs: this is no Phenom career site, or its search is closed."
            " Give the address of its search page, such as https://careers.acme.example/us/en/search-results."
        )
    end = start + len(records)
    more = bool(records) and end < found
    shown = [job for job in records if fold(as_text(as_dict(job).get("visibilityType")) or "") != "internal"]
    return page(
        each_object(shown, lambda job: _posting(job, answer, source, keywords)),
        complete=more or ("totalHits" in search and end >= found),
        next=_after(asked, end) if more else None,
    )


def _state(answer: Answer) -> Any:
    text = answer.body.decode(encoding(answer.body[:16]), "replace")
    begins = _STATE.search(text)
    state = next(_jsonld.values(text[begins.end() :]), None) if begins else None
    if not isinstance(state, dict):
        raise wrong(answer, "a Phenom career site")
    return state


def _start(asked: Request) -> int:
    if isinstance(asked.json, dict):
        return total(asked.json.get("from"))
    return number_in(asked.url, "from")


def _after(asked: Request, end: int) -> Request:
    if isinstance(asked.json, dict):
        return replace(asked, json={**asked.json, "from": end})
    return replace(asked, url=with_query(asked.url, **{"from": end}))


def _posting(
    job: dict[str, Any], answer: Answer, source: Source, keywords: tuple[str, ...]
) -> Posting | None:
    sequence, number = as_id(job.get("jobSeqNo")), as_id(job.get("jobId")) or as_id(job.get("reqId"))
    id, title = sequence or number, as_text(job.get("title"))
    if id is None or title is None:
        return None
    where = _places(job)
    said = remote_in(*(as_text(job.get(name)) for name in ("checkRemote", "RemoteType", "remoteType")))
    categories = names(job.get("multi_category")) or names(job.get("category"))
    posting = Posting(
        source=source.key,
        id=id,
        title=title,
        url=_page_of(job, sequence, number, answer, source),
        departments=unique([*categories, as_text(job.get("subCategory")), as_text(job.get("department"))]),
        locations=where,
        remote=remote_in(*where) if said is None else said,
        employment_type=employment_type(job.get("type")),
        posted_on=day(job.get("postedDate")),
        requisition=requisition(job.get("reqId")) or requisition(job.get("jobId")),
        pay=pay(job.get("salaryMin"), job.get("salaryMax"), job.get("currency"), job.get("payFrequency")),
    )
    return with_text(posting, keywords, [job.get("description"), job.get("descriptionTeaser")])


def _places(job: dict[str, Any]) -> tuple[str, ...]:
    several = names(job.get("multi_location")) or names(job.get("multi_location_array"), "location")
    parts = (as_text(job.get(part)) for part in ("city", "state", "country"))
    return (
        places(*several)
        or places(job.get("cityStateCountry"))
        or places(job.get("location"))
        or places(", ".join(unique(parts)))
    )


def _page_of(
    job: dict[str, Any], sequence: str | None, number: str | None, answer: Answer, source: Source
) -> str | None:
    place, start = _prefix(source.url) or _prefix(answer.url), origin(answer.url)
    if place and number:
        return link(f"{start}/{place[0]}/{place[1]}/job/{quote(number, safe='')}", "")
    if sequence:
        return link(f"{start}/job/{quote(sequence, safe='')}", "")
    return link(job.get("applyUrl"), "") or link(f"{start}/job/{quote(number or '', safe='')}", "")


READER = Reader(
    kind="phenom",
    title="Phenom",
    reads="the search widget of the career site, 100 roles a page, else its search pages.",
    limits="The address has to name country and language (/us/en/) where the site has several. Dates move"
    " when a role is published again.",
    recognise=recognise,
    first=first,
    parse=parse,
    otherwise=otherwise,
)
