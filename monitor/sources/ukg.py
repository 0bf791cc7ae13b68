"""UKG Pro Recruiting (UltiPro): the search behind a job board, fifty roles a page. Pure.

A board is `{host}/{company}/{guid}`, since a company lives on one of several hosts: `recruiting2` stands for
recruiting2.ultipro.com (or .ca in the region "ca"), `acme.rec` for acme.rec.pro.ukg.net.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any
from urllib.parse import quote

from monitor.model import Answer, Page, Posting, Request, Source
from monitor.sources._answer import json_of
from monitor.sources._board import each_object, listed, page
from monitor.sources._fields import day, is_whole, names, places, remote_in, requisition, total
from monitor.sources._markup import with_text
from monitor.sources._reader import Board, Reader, address, board_of, host_of, steps
from monitor.text import as_bool, as_dict, as_id, as_list, as_text, unique

_MOST = 50
_HOST = re.compile(r"(recruiting\d*)\.ultipro\.(com|ca)|([\w-]+\.rec)\.pro\.ukg\.net")
_SEARCH = "JobBoardView/LoadSearchResults"


def recognise(url: str) -> Board | None:
    """Host, company and guid from a job board, one of its roles, or its search."""
    parts = address(url)
    host = _HOST.fullmatch(host_of(parts)) if parts else None
    if parts is None or host is None:
        return None
    path = steps(parts)
    if not re.match(r"[\w-]{1,60}/jobboard/[\w-]{1,60}(?:/|$)", "/".join(path), re.IGNORECASE):
        return None
    return f"{host[1] or host[3]}/{path[0]}/{path[2]}", "ca" if host[2] == "ca" else ""


def home(board: str, region: str) -> str:
    host, _, rest = board.partition("/")
    company, _, guid = rest.partition("/")
    domain = "pro.ukg.net" if host.endswith(".rec") else f"ultipro.{region or 'com'}"
    return f"https://{host}.{domain}/{quote(company)}/JobBoard/{quote(guid)}"


def first(source: Source) -> Request:
    board = board_of(source, recognise)
    url = f"{home(*board)}/{_SEARCH}" if board else source.url or ""
    return Request(url=url, json=_search(0))


def _search(skip: int) -> dict[str, Any]:
    order = {"Value": "postedDateDesc", "PropertyName": "PostedDate", "Ascending": False}
    search = {"Top": _MOST, "Skip": skip, "QueryString": "", "OrderBy": [order], "Filters": []}
    lists = ("PreferredJobs", "Educations", "Skills", "SkippedSkills", "LicenseAndCertifications")
    criteria: dict[str, Any] = {name: [] for name in lists} | {"hasNoLicenses": False}
    return {"opportunitySearch": search, "matchCriteria": criteria}


def parse(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """One page of the search; the next begins behind the rows that came so far."""
    data = as_dict(json_of(answer))
    rows = listed(data.get("opportunities"), "a UKG Pro job board")
    asked = answer.asked or Request(url=answer.url)
    shown, stated = (total(as_dict(asked.carry).get(name)) for name in ("shown", "stated"))
    shown, stated = shown + len(rows), max(stated, total(data.get("totalCount")))
    more = bool(rows) and (shown < stated if stated else len(rows) >= _MOST)
    carry = {"shown": shown, "stated": stated}
    following = replace(asked, json=_search(shown), carry=carry) if more else None
    board = recognise(answer.url) or ((source.board, source.region) if source.board else None)
    base = home(*board) if board and "/" in board[0] else answer.url.partition(f"/{_SEARCH}")[0]
    found = each_object(rows, lambda row: _posting(row, source, keywords, base))
    return page(found, complete=more or is_whole(shown, stated or data.get("totalCount")), next=following)


def _posting(row: dict[str, Any], source: Source, keywords: tuple[str, ...], base: str) -> Posting | None:
    id, title = as_id(row.get("Id")), as_text(row.get("Title"))
    if id is None or title is None:
        return None
    full_time = as_bool(row.get("FullTime"))
    sites = [*map(as_dict, as_list(row.get("Locations")))]
    where = places(*map(_place, sites))
    called = [as_text(one.get(name)) for one in sites for name in ("LocalizedName", "LocalizedDescription")]
    posting = Posting(
        source=source.key,
        id=id,
        title=title,
        url=f"{base}/OpportunityDetail?opportunityId={quote(id, safe='')}",
        departments=unique([as_text(row.get("JobCategoryName"))]),
        locations=where,
        remote=remote_in(*where, *called),
        employment_type=None if full_time is None else "full-time" if full_time else "part-time",
        posted_on=day(row.get("PostedDate")),
        requisition=requisition(row.get("RequisitionNumber")),
    )
    return with_text(posting, keywords, [row.get("BriefDescription")])


def _place(site: dict[str, Any]) -> str | None:
    """The town; where a site has no address, what the employer calls it."""
    postal = as_dict(site.get("Address"))
    town = as_text(postal.get("City"))
    state = names(postal.get("State"), "Code", "Name")
    country = names(postal.get("Country"), "Name", "Code")
    if town:
        return ", ".join(unique([town, *state, *country]))
    called = names([site.get("LocalizedDescription"), site.get("LocalizedName")])
    return ", ".join(called[:1] or unique([*state, *country]))


READER = Reader(
    kind="ukg",
    title="UKG Pro",
    reads="the search behind a job board, fifty roles a page, until every role was shown.",
    limits="No pay, and of the text only its beginning. Most hosts close their search by robots.txt.",
    recognise=recognise,
    first=first,
    parse=parse,
    home=home,
)
