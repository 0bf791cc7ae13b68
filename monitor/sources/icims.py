"""iCIMS: the JSON list of a Career Site on the employer's domain, or the HTML list of a classic portal. Pure.

Both tell themselves apart by what they answer. A Career Site (once Jibe) has `/api/jobs`, a hundred roles a
page; a portal `{label}.icims.com` has `/jobs/search`, whose rows carry labelled fields that each employer
chooses. A portal that sends visitors on to a Career Site is followed there.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any
from urllib.parse import quote, urlsplit

from monitor.errors import ParseError
from monitor.model import Answer, Page, Posting, Request, Source
from monitor.sources._answer import is_web_page, json_of
from monitor.sources._board import each_object, page
from monitor.sources._fields import day, employment_type, names, pay, places, remote_in, requisition, total
from monitor.sources._icims_portal import HTML, SITE, VENDOR, portal
from monitor.sources._markup import link, with_text
from monitor.sources._reader import (
    RESERVED,
    Board,
    Reader,
    address,
    board_of,
    host_of,
    number_in,
    origin,
    own_site,
    steps,
    with_query,
)
from monitor.text import as_dict, as_id, as_text, unique

_PORTAL = "/jobs/search?ss=1&pr=0&in_iframe=1"
_NO_PORTAL = RESERVED | {"cdn", "community", "developer", "media", "marketplace", "partners", "images"}


def recognise(url: str) -> Board | None:
    """The portal's host label; a Career Site on the vendor's other domain is on a domain of its own."""
    parts = address(url)
    if parts is None:
        return None
    host, path = host_of(parts).lower(), steps(parts)
    label = host.removesuffix(VENDOR)
    if path and path[0] not in ("jobs", "api"):
        return None
    if host.endswith(".jibeapply.com"):
        return "", ""
    if label == host or label in _NO_PORTAL or not re.fullmatch(r"[a-z0-9-]+", label):
        return None
    return label, ""


def first(source: Source) -> Request:
    board = board_of(source, recognise)
    if board and board[0]:
        return Request(url=f"https://{board[0]}{VENDOR}{_PORTAL}", accept=HTML)
    if urlsplit(source.url or "").path.rstrip("/").endswith(("/jobs/search", ".html")):
        return Request(url=source.url or "", accept=HTML)
    return Request(url=own_site(source, SITE))


def otherwise(source: Source) -> Request | None:
    """A portal may stand on the employer's own domain as well."""
    board = board_of(source, recognise)
    return None if board and board[0] else Request(url=origin(source.url or "") + _PORTAL, accept=HTML)


def parse(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """A page of either list; a portal's page of one role is read by its JobPosting."""
    if is_web_page(answer):
        return portal(answer, source, keywords)
    data = as_dict(json_of(answer))
    records = data.get("jobs")
    if not isinstance(records, list) or ("totalCount" not in data and not records):
        raise ParseError(
            "The answer holds no list of jobs: this is no iCIMS Career Site."
            " Check the address on the employer's careers page."
        )
    asked = answer.asked or Request(url=answer.url)
    number, size = number_in(asked.url, "page") or 1, number_in(asked.url, "limit") or max(len(records), 1)
    end, found = (number - 1) * size + len(records), total(data.get("totalCount"))
    more = bool(records) and end < found
    jobs = (as_dict(as_dict(job).get("data")) or job for job in records)
    shown = [job for job in jobs if as_dict(job).get("internal") is not True or job.get("external") is True]
    return page(
        each_object(shown, lambda job: _job(job, answer, source, keywords)),
        complete=more or ("totalCount" in data and end >= found),
        next=replace(asked, url=with_query(asked.url, page=number + 1)) if more else None,
        named=next(iter(names(shown, "hiring_organization")), None),
    )


def _job(job: dict[str, Any], answer: Answer, source: Source, keywords: tuple[str, ...]) -> Posting | None:
    id, title = as_id(job.get("slug")) or as_id(job.get("req_id")), as_text(job.get("title"))
    if id is None or title is None:
        return None
    named, where = as_text(job.get("location_name")), _places(job)
    lang = as_text(job.get("language"))
    own = f"{origin(answer.url)}/jobs/{quote(id, safe='')}" + (f"?lang={quote(lang)}" if lang else "")
    texts = [job.get(name) for name in ("description", "qualifications", "responsibilities")]
    posting = Posting(
        source=source.key,
        id=id,
        title=title,
        url=link(as_dict(job.get("meta_data")).get("canonical_url"), "") or link(own, ""),
        departments=unique(
            [
                *(names(job.get("categories"), "name") or names(job.get("category"))),
                as_text(job.get("department")),
            ]
        ),
        locations=where,
        remote=remote_in(named, *where, *names(job.get("tags2"))),
        employment_type=employment_type(job.get("employment_type")),
        posted_on=day(job.get("posted_date")),
        requisition=requisition(job.get("req_id")),
        pay=pay(
            job.get("salary_min_value"),
            job.get("salary_max_value"),
            job.get("salary_currency"),
            job.get("salary_frequency"),
        ),
    )
    return with_text(posting, keywords, texts)


def _places(job: dict[str, Any]) -> tuple[str, ...]:
    """All places where the whole line names several, else the one out of its parts."""
    whole, parts = (
        places(job.get("full_location")),
        [as_text(job.get(p)) for p in ("city", "state", "country")],
    )
    if len(whole) > 1 or not any(parts[:2]):
        return whole or places(parts[2]) or places(job.get("location_name"))
    return places(", ".join(unique(parts)))


READER = Reader(
    kind="icims",
    title="iCIMS",
    reads="the JSON list of a Career Site (100 roles a page), or the pages of a classic portal's search.",
    limits="A portal shows departments, types and dates only where the employer chose to.",
    recognise=recognise,
    first=first,
    parse=parse,
    otherwise=otherwise,
    home=lambda label, _: f"https://{label}{VENDOR}/jobs/search",
)
