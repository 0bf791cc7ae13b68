"""Eightfold: the search behind a careers page, ten roles a page. Pure.

A board is `{tenant}/{domain}`: the domain is the employer's own, is asked for with every search, and cannot
be guessed. Where only the tenant is known, or the site is on the employer's domain, the careers page is asked
first and tells it. Older sites answer another search with other names for the same fields.
"""

from __future__ import annotations

import html
import re
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

from monitor.errors import ParseError
from monitor.model import Answer, Page, Posting, Request, Source
from monitor.sources._answer import encoding, is_web_page, json_of, wrong
from monitor.sources._board import each_object, page
from monitor.sources._fields import day, employment_type, names, places, remote_in, requisition, total
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
    steps,
    with_query,
)
from monitor.text import as_dict, as_id, as_text, unique

_VENDOR = ".eightfold.ai"
_SEARCH = "/api/pcsx/search?domain={domain}&query=&location=&start=0&sort_by=timestamp"
_OLDER = "/api/apply/v2/jobs?domain={domain}&start=0&num=10&sort_by=timestamp"
_SIZE = 10
_HTML = "text/html, application/xhtml+xml;q=0.9"
_NO_TENANT = RESERVED | {"cdn", "developer", "docs", "images", "info", "media", "status", "trust"}
_DOMAIN = re.compile(r"[a-z0-9](?:[a-z0-9-]*\.)+[a-z]{2,}", re.IGNORECASE)
_STATE = re.compile(r"id=[\"'](pcsx-data|smartApplyData|pcs-data)[\"'][^<>]{0,500}>")


def recognise(url: str) -> Board | None:
    """Tenant and domain from the careers page, a role, or the search; the tenant alone where that is all."""
    parts = address(url)
    if parts is None:
        return None
    tenant, path = host_of(parts).lower().removesuffix(_VENDOR), steps(parts)
    domain = _domain_of(url)
    if tenant == host_of(parts).lower() or not re.fullmatch(r"[a-z0-9-]+", tenant):
        return None
    if (tenant in _NO_TENANT and not (tenant == "app" and domain)) or (
        path and path[0] not in ("careers", "api")
    ):
        return None
    return (f"{tenant}/{domain}" if domain else tenant), ""


def _domain_of(url: str) -> str | None:
    parts = address(url)
    domain = parse_qs(parts.query).get("domain", [""])[0] if parts else ""
    return domain if _DOMAIN.fullmatch(domain) else None


def home(board: str, _: str) -> str:
    tenant, _, domain = board.partition("/")
    return f"https://{tenant}{_VENDOR}/careers" + (f"?domain={quote(domain)}" if domain else "")


def first(source: Source) -> Request:
    board = board_of(source, recognise)
    url = home(board[0], "") if board else source.url or ""
    if urlsplit(url).path.startswith("/api/"):
        return Request(url=url)
    return _search(url, _SEARCH) or Request(url=url, accept=_HTML)


def otherwise(source: Source) -> Request | None:
    board = board_of(source, recognise)
    return _search(home(board[0], "") if board else source.url or "", _OLDER)


def _search(url: str, path: str, domain: str | None = None) -> Request | None:
    domain = domain or _domain_of(url)
    return Request(url=origin(url) + path.format(domain=quote(domain))) if domain else None


def parse(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """A page of either search, one role, or the careers page, which leads to the search."""
    if is_web_page(answer):
        return Page(complete=True, next=_behind(answer))
    body = as_dict(json_of(answer))
    data = as_dict(body.get("data")) or body
    if "name" in data and "id" in data:
        return page([_posting(data, answer, source, keywords)], complete=False)
    records = data.get("positions")
    if not isinstance(records, list) or body.get("status", 200) != 200:
        raise ParseError(
            "The answer holds no list of positions: this is no Eightfold site, or it keeps its search closed."
            " Check the address on the employer's careers page."
        )
    asked = answer.asked or Request(url=answer.url)
    found = total(data.get("count"))
    end = number_in(asked.url, "start") + len(records)
    more = bool(records) and (end < found if "count" in data else len(records) >= _SIZE)
    return page(
        each_object(records, lambda job: _posting(job, answer, source, keywords)),
        complete=more or ("count" in data and end >= found),
        next=replace(asked, url=with_query(asked.url, start=end)) if more else None,
    )


def _behind(answer: Answer) -> Request:
    """The search behind a careers page, whose state names the domain."""
    text = answer.body.decode(encoding(answer.body[:16]), "replace")
    state = _STATE.search(text)
    inside = text[state.end() :].partition("</code>")[0] if state else ""
    named = re.search(r'"domain"\s*:\s*"([^"]+)"', html.unescape(inside))
    if state is None or named is None or not _DOMAIN.fullmatch(named.group(1)):
        raise wrong(answer, "an Eightfold careers page")
    request = _search(answer.url, _SEARCH if state.group(1) == "pcsx-data" else _OLDER, named.group(1))
    assert request is not None
    return request


def _posting(
    job: dict[str, Any], answer: Answer, source: Source, keywords: tuple[str, ...]
) -> Posting | None:
    path = (
        as_text(job.get("publicUrl"))
        or as_text(job.get("canonicalPositionUrl"))
        or as_text(job.get("positionUrl"))
    )
    at = re.search(r"/job/(\d+)", path or "")
    id, title = as_id(job.get("id")) or (at.group(1) if at else None), as_text(job.get("name"))
    if id is None or title is None:
        return None
    number = as_id(job.get("displayJobId")) or as_id(job.get("display_job_id")) or as_id(job.get("atsJobId"))
    where = places(*names(job.get("locations"))) or places(*names(job.get("standardizedLocations")))
    where = where or places(job.get("location"))
    vendor = source.board and host_of(urlsplit(answer.url)).endswith(_VENDOR)
    start = origin(
        home(source.board, "") if source.board and not vendor and "/" in source.board else answer.url
    )
    posting = Posting(
        source=source.key,
        id=id,
        title=title,
        url=link(path or f"/careers/job/{quote(id, safe='')}", start),
        departments=unique(
            name
            for name in [*names(job.get("business_unit")), *names(job.get("department"))]
            if re.search(r"[^\W\d_]{2}", name)
        ),
        locations=where,
        remote=_remote(job, where),
        employment_type=employment_type(
            job.get("employmentType"), job.get("employment_type"), job.get("type")
        ),
        posted_on=next(
            (d for key in ("postedTs", "creationTs", "t_create") if (d := day(job.get(key)))), None
        ),
        requisition=requisition(number),
    )
    return with_text(posting, keywords, [job.get("jobDescription"), job.get("job_description")])


def _remote(job: dict[str, Any], where: tuple[str, ...]) -> bool | None:
    option = as_text(job.get("workLocationOption")) or as_text(job.get("work_location_option")) or ""
    said = remote_in(option.replace("_", " "))
    return remote_in(*where) if said is None else said


READER = Reader(
    kind="eightfold",
    title="Eightfold",
    reads="the search behind the careers page: every role with its department, ten a page.",
    limits="At most 2,000 roles are read. Some sites keep their search closed to programs. No texts.",
    recognise=recognise,
    first=first,
    parse=parse,
    otherwise=otherwise,
    home=home,
)
